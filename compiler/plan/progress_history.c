/* The history of an indicator: every period of which something is known. */
#include "plan/progress.h"

#include <stdlib.h>

static void add_period(const Standpoint *from, List *periods, Period period) {
    EACH (Period, known, *periods)
        if (period_eq(*known, period))
            return;
    LIST_PUSH(from->arena, periods, Period, period);
}

/* With the year that a part of one belongs to, when the parts can be rolled up. */
static void add_periods(const Standpoint *from, List *periods, List values, bool rolls) {
    const int starts = set_year_starts(from->set);
    EACH (PeriodFigure, value, values) {
        add_period(from, periods, value->period);
        if (rolls && period_months(value->period) && value->period.kind != PERIOD_CALENDAR_YEAR)
            add_period(from, periods,
                       period_at(PERIOD_YEAR, period_first_day(value->period, starts), starts));
    }
}

static int by_time(const void *a, const void *b) {
    return period_compare(*(const Period *)a, *(const Period *)b);
}

static List periods_of(const Standpoint *from, const Indicator *indicator) {
    List periods = {NULL, 0, 0};
    const Indicator *over = indicator->ratio.over.target;
    add_periods(from, &periods, indicator->values, indicator->aggregate.value != 0 || over);
    if (over && indicator->ratio.under.target)
        add_periods(from, &periods, over->values, true);
    EACH (PeriodTarget, target, indicator->targets)
        add_period(from, &periods, target->period);
    if (periods.count)
        qsort(periods.at, periods.count, sizeof(Period), by_time);
    return periods;
}

List progress_history(const Standpoint *from, const Indicator *indicator) {
    List history = {NULL, 0, 0};
    const List periods = periods_of(from, indicator);
    list_reserve(from->arena, &history, sizeof(Standing), periods.count);
    EACH (Period, period, periods) {
        Standing standing = progress_indicator(from, indicator, NULL, NULL, *period);
        LIST_PUSH(from->arena, &history, Standing, standing);
    }
    return history;
}
