/* page_data: what a page says of the files that have its tables as data: the CSV of a table, of all
 * plans, and the JSON of the page (SiteView has that). */
#ifndef VIEW_PAGE_DATA_H
#define VIEW_PAGE_DATA_H

#include "view/value.h"

/* A table that has no numbered heading of its own. */
typedef struct DataView {
    Str title; /* what the file is of: "Deadlines" */
    Str csv;
} DataView;

extern const ViewType view_data;

#define DATA_FIELD(S, name, member)                                                                \
    { name, VALUE_RECORD_INLINE, offsetof(S, member), &view_data, "The table as data." }

#endif
