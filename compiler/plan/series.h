/* series: the yearly figures and targets of an indicator in the order of time, whatever the order
 * they were written in. Months and quarters are reports' business. */
#ifndef PLAN_SERIES_H
#define PLAN_SERIES_H

#include "plan/plan.h"

typedef struct Series {
    const PeriodFigure **at; /* financial years, or calendar years; never both at one place */
    size_t count;
} Series;

/* The years in a List of PeriodFigure, sorted; missing ones with a reason are among them. */
Series series_years(Arena *arena, List values);

/* Whether the figure stands for its whole year: known, not "to Q3" and not a projection. */
bool series_is_whole(const Figure *figure);

/* The first yearly target in a List of PeriodTarget after `period`, of the same kind or `future`;
 * NULL when there is none. */
const PeriodTarget *series_next_target(List targets, Period period);

/* The latest whole year in a List of PeriodFigure, or NULL. */
const PeriodFigure *series_latest(List values);

/* The unit of an indicator, from its word. */
UnitKind series_unit(Str unit);

/* Whether figures of the indicator are percentages. */
bool series_is_percent(const Indicator *indicator, const Figure *figure);

/* Whether a figure of the indicator can be right: it has the indicator's unit, and is no percentage
 * that cannot be. One that cannot has its finding, and is compared with nothing. */
bool series_can_be(const Indicator *indicator, const Figure *figure);

/* Whether a percentage of the indicator cannot be: above 100, where that is not allowed, or below
 * 0. `indicator` may be NULL. */
bool series_is_beyond(const Indicator *indicator, Decimal percentage);

#endif
