/* timeline: the tasks of a plan over its years, as whole numbers on a drawing that is
 * TIMELINE_WIDTH units wide and as high as it has tasks. Nothing lies outside it. Its texts are 12
 * pixels where it is 590 wide; the stylesheet hides it on narrower screens, for the table under it
 * has every date. Codes are links, so the drawing is a group, not an image. */
#ifndef VIEW_TIMELINE_H
#define VIEW_TIMELINE_H

#include "base/date.h"
#include "view/chart_parts.h"

enum { TIMELINE_WIDTH = 720, TIMELINE_MOST_TASKS = 40 };

/* A task. Days are counted since 1970. */
typedef struct TimelineTask {
    Str code;
    int32_t start;
    int32_t due;
    bool has_start;
    bool has_due;    /* one without is not drawn */
    List milestones; /* of int32_t */
} TimelineTask;

/* What is drawn. */
typedef struct TimelineSource {
    List tasks;    /* of TimelineTask */
    int32_t first; /* the first and last day that are shown at least; first > last: no such days */
    int32_t last;
    int32_t as_at; /* a line there */
    bool has_as_at;
    Str as_at_text;  /* what stands at it */
    int year_starts; /* the month */
} TimelineSource;

typedef struct TimelineRowView {
    Str url; /* "#COMS2224_01" */
    Str code;
    size_t y;         /* the code's baseline */
    ChartBarView bar; /* from the start to the due date */
    Str lead;         /* a path before the bar of a task that does not say when it starts */
    Str stones;       /* a path: its milestones */
} TimelineRowView;

typedef struct TimelineView {
    Str title;
    Str description;
    size_t width;
    size_t height;
    Str years;           /* a path: where financial years begin */
    Str quarters;        /* a path: where the other quarters do */
    ViewList names;      /* of ChartTextView: the years */
    ViewList rows;       /* of TimelineRowView */
    Str as_at;           /* a path; empty: no date, or outside */
    ViewList as_at_name; /* of ChartTextView: one, with the path */
    size_t missing;      /* tasks without a due date */
    bool has_leads;
    bool has_stones;
    Str first_due; /* "31 March 2024" */
    Str last_due;
} TimelineView;

extern const ViewType view_timeline;

/* NULL: fewer than two tasks are due, there are too many of them, a code is too long to stand
 * beside its bar, or the years are too many. Title and description are left to the caller. */
TimelineView *timeline_draw(Arena *arena, const TimelineSource *source);

#endif
