/* edit_link: what the organisation's `edit-link` is filled in with, on each page anew. */
#ifndef PLAN_EDIT_LINK_H
#define PLAN_EDIT_LINK_H

#include "base/str.h"

typedef enum EditMark {
    EDIT_FILE, /* the path of the file that the page comes from, in the set's folder */
    EDIT_LINE, /* the line of it */
    EDIT_MARK_COUNT,
} EditMark;

/* As they stand in the address: "{file}". */
extern const Str edit_marks[EDIT_MARK_COUNT];

#endif
