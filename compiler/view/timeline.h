/* timeline: the tasks of a plan over its years, in order of their due dates. Across, everything is
 * a share of the drawing's width ("12.5%"), so that it fits every screen; down, and for texts, a
 * unit is a pixel. A long timeline is drawn in parts, none higher than a printed page. Nothing lies
 * outside a part. The names of the tasks are no part of the image, which could have no links in it:
 * they lie over it as a list, cut off where there is no more room, and each leads to its row of the
 * table. Clauses: design/web.md, "Status, colour, charts". */
#ifndef VIEW_TIMELINE_H
#define VIEW_TIMELINE_H

#include "base/phrases.h"
#include "view/chart_parts.h"

enum { TIMELINE_MOST_TASKS = 60, TIMELINE_PART = 12 };

/* A task, or a milestone of one that has no due date of its own: then `title` is the milestone's.
 * Days are counted since 1970. */
typedef struct TimelineTask {
    Str id; /* of its row in the table, to be linked to */
    Str code;
    Str title;
    int32_t start;
    int32_t due;
    bool has_start;
    bool has_due;    /* it has a due date, and is to be drawn */
    bool is_step;    /* it is such a milestone */
    List milestones; /* of int32_t */
} TimelineTask;

/* What is drawn. */
typedef struct TimelineSource {
    List tasks;    /* of TimelineTask */
    size_t more;   /* tasks that are not in the list, since there is nothing to draw of them */
    int32_t first; /* a day that is shown at least, where tasks begin that do not say when */
    bool has_first;
    int32_t as_at; /* a line there */
    bool has_as_at;
    Str as_at_text;  /* what stands at it */
    int year_starts; /* the month */
} TimelineSource;

/* A place across, with a text there or none. */
typedef struct TimelineMarkView {
    Str x;
    Str anchor; /* which part of the text stands there; empty without one */
    Str text;
} TimelineMarkView;

typedef struct TimelineRowView {
    Str id;
    Str code;
    Str label; /* what it is called in words: its code, a milestone's title */
    Str title;
    size_t top;      /* the bar's upper side */
    size_t middle;   /* the bar's middle */
    Str from;        /* where the task begins, or the years do */
    Str to;          /* where it is due */
    Str width;       /* of the bar; empty: its start is not said */
    bool is_step;    /* neither bar nor dot: a ring */
    ViewList stones; /* of TimelineMarkView: its milestones */
} TimelineRowView;

/* What lies across, the same in every drawing; lists of TimelineMarkView. */
typedef struct TimelineScale {
    ViewList years;    /* where financial years begin */
    ViewList quarters; /* where the other quarters begin */
    ViewList names;    /* the years; of a single one the months in which quarters begin, too */
    ViewList as_at;    /* one, or none: no date, or outside */
} TimelineScale;

/* One drawing. */
typedef struct TimelinePartView {
    size_t number; /* from 1 */
    Str title;     /* set by the caller, as the description is */
    Str description;
    size_t height;
    size_t foot;                /* where the lines down end */
    const TimelineScale *scale; /* the view's */
    ViewList rows;              /* of TimelineRowView */
    Str first_due;              /* "31 March 2024" */
    Str last_due;
    bool has_steps; /* for the caller: some rows are milestones */
} TimelinePartView;

typedef struct TimelineView {
    List parts; /* of TimelinePartView, for the caller; `drawings` are the same */
    Str absent; /* why there are no parts, in a sentence; empty: there are */
    ViewList drawings;
    TimelineScale scale;
    bool has_as_at; /* the day as at which it is shown lies in it */
    size_t missing; /* tasks that are not drawn */
    bool has_bars;  /* some task says its start */
    bool has_leads; /* some task does not */
    bool has_stones;
} TimelineView;

extern const ViewType view_timeline;

/* NULL: there are fewer than two due dates, those of milestones counted. `absent` says so when
 * there are too many of them or of years. */
TimelineView *timeline_draw(Speech speech, const TimelineSource *source);

#endif
