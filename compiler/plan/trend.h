/* trend: whether an indicator gets better. The words follow the indicator's direction, never the
 * arithmetic sign; where nothing is better (or nobody said what is) they are up and down. Clause:
 * design/language.md, "Statuses", Trend. Comparing is exact. */
#ifndef PLAN_TREND_H
#define PLAN_TREND_H

#include "plan/plan.h"

/* The period that a short trend compares with; PERIOD_NONE for `future` and PERIOD_NONE. */
Period trend_compared_period(Period period, TrendBasis basis);

/* From `before` to `now`. With a range: by the distance from it, so within it nothing changes. */
Trend trend_between(Decimal before, Decimal now, const Direction *better);

/* Short: `values` is a List of PeriodFigure. TREND_NONE when one of the two has no figure, or they
 * cover different stretches (`to Q3` and a full year, `cumulative` figures at different points of
 * their years, other rolling windows). */
Trend trend_short(List values, Period period, const Direction *better, TrendBasis basis);

/* Long: against the exact mean of the previous four of the same kind, all of which must have a
 * figure for the same stretch; else TREND_NONE (also when the mean needs more than 18 digits). */
Trend trend_long(List values, Period period, const Direction *better);

#endif
