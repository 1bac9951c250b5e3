#include "plan/plan_days.h"

bool plan_days(const Set *set, const PlanHead *plan, PlanDays *out) {
    const int starts = set_year_starts(set);
    bool found = false;
    if (plan->years.list.count < plan->years.list.cap)
        return false;
    EACH (Period, year, plan->years.list) {
        if (!period_months(*year))
            continue;
        const int32_t first = period_first_day(*year, starts);
        const int32_t last = period_last_day(*year, starts);
        if (!found || first < out->first)
            *out = (PlanDays){first, last, found ? out->last : last};
        if (last > out->last)
            out->last = last;
        found = true;
    }
    return found;
}

Str plan_days_words(const Set *set, int32_t day) {
    return phrases_date((Speech){set->arena, LANGUAGE_ENGLISH}, date_from_days(day));
}
