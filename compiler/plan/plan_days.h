/* plan_days: the days that a plan covers, from its `years`. What lies outside them is judged by
 * these, never by today's date: a plan that was in order stays in order. */
#ifndef PLAN_PLAN_DAYS_H
#define PLAN_PLAN_DAYS_H

#include "plan/set.h"

/* Days since 1 January 1970. */
typedef struct PlanDays {
    int32_t first;         /* of the first of its years */
    int32_t last_of_first; /* the last day of that year */
    int32_t last;          /* of the last of its years */
} PlanDays;

/* False when the plan does not say its years, or one of them could not be read. `future` has no
 * days. */
bool plan_days(const Set *set, const PlanHead *plan, PlanDays *out);

/* "1 April 2023", in the set's arena. */
Str plan_days_words(const Set *set, int32_t day);

#endif
