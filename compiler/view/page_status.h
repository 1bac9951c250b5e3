/* page_status: how a status and a trend are shown: always a word, with a shape and a colour on top.
 * Reports and indicator pages share it. */
#ifndef VIEW_PAGE_STATUS_H
#define VIEW_PAGE_STATUS_H

#include "plan/progress.h"
#include "view/value.h"

typedef struct StatusView {
    Str kind;     /* names its shape and colour: "good", "warn", "bad", "unknown", "data", "done",
                     "going", "late", "stopped", "waiting"; a template writes class="tag {{kind}}" */
    Str word;     /* "Satisfactory" */
    Str reason;   /* why it is unknown: "no target for 2021/22 Q1" */
    Str computed; /* the computed word, when somebody has set another */
    Text override_reason;
    Str override_by;
    Str stated; /* the word printed elsewhere, when it is another than the computed one */
} StatusView;

/* Empty word: there is no trend. */
typedef struct TrendView {
    Str word;   /* "Improving" */
    Str than;   /* "2020/21 Q4" */
    Str stated; /* the word printed elsewhere, when it is another */
} TrendView;

extern const ViewType view_status, view_trend;

/* `stated` is an IndicatorStatus or 0. Texts are made in `arena`. */
StatusView status_view_indicator(const Set *set, Arena *arena, const Standing *standing,
                                 int stated);
StatusView status_view_task(const Set *set, const TaskStanding *standing, int stated);
TrendView status_view_trend(const Set *set, Arena *arena, const Standing *standing, int stated);

/* What a status is of that judges the year so far, of a row or NULL: "year so far: 493, target by
 * now: at most 475"; empty: it is of the period's own figure, or there is nothing to judge. */
Str status_judged_to_date(Speech speech, const Standing *standing, const MeasureRow *row);

/* Why a status is unknown: "no target for 2021/22 Q1"; empty when it is not. */
Str status_unknown_reason(Speech speech, const Standing *standing);

/* A status without more, for keys and counts. */
StatusView status_view_of_indicator(const Set *set, IndicatorStatus status);
StatusView status_view_of_task(const Set *set, TaskStatus status);

#endif
