/* page_milestone: a step of a task, as plans and reports show it. */
#ifndef VIEW_PAGE_MILESTONE_H
#define VIEW_PAGE_MILESTONE_H

#include "view/value.h"

typedef struct MilestoneView {
    Str title;
    Date due;
    Date done;
    Str state; /* that it is done, with no day known, or overdue */
    Str progress;
    Text note;
} MilestoneView;

extern const ViewType view_milestone;

#endif
