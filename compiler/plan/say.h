/* say: how findings name what stands in a plan: periods, days, figures, statuses. The texts live in
 * the set's arena and go into a message with "%.*s". */
#ifndef PLAN_SAY_H
#define PLAN_SAY_H

#include "plan/rollup.h"
#include "plan/set.h"

/* "2021/22 Q1". */
Str say_period(const Set *set, Period period);

/* "30 September 2021", "June 2021". */
Str say_date(const Set *set, Date date);

/* "378", "1,500 to Q3"; one that was computed to two digits after the point at most. */
Str say_figure(const Set *set, const Rolled *rolled);

/* "483", "at least 37%". */
Str say_target(const Set *set, const Target *target);

/* The language's word, with the organisation's where that is another: "satisfactory (Green)", "an
 * alert (Red)". */
Str say_indicator_status(const Set *set, IndicatorStatus status);
Str say_task_status(const Set *set, TaskStatus status);
Str say_trend(const Set *set, Trend trend);

#endif
