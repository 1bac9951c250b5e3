#include "plan/columns.h"

#include <stdlib.h>

/* Periods of two kinds may have the same months. */
static int by_time(const void *a, const void *b) {
    const Period *one = a;
    const Period *other = b;
    const int order = period_compare(*one, *other);
    return order ? order : (int)one->kind - (int)other->kind;
}

/* Sorts the periods and drops those that are there already. */
static List each_once(List periods) {
    List kept = {periods.at, 0, periods.cap};
    if (periods.count)
        qsort(periods.at, periods.count, sizeof(Period), by_time);
    EACH (Period, period, periods)
        if (!kept.count || !period_eq(*period, *LIST_AT(kept, Period, kept.count - 1)))
            *LIST_AT(kept, Period, kept.count++) = *period;
    return kept;
}

Columns columns_of(const Document *document, Arena *arena) {
    Columns columns = {document->plan.actuals.list, document->plan.targets.list};
    const bool name_actuals = columns.actuals.count != 0;
    const bool name_targets = columns.targets.count != 0;
    EACH (Indicator, indicator, document->indicators) {
        EACH (PeriodFigure, value, indicator->values)
            if (!name_actuals)
                LIST_PUSH(arena, &columns.actuals, Period, value->period);
        EACH (PeriodTarget, target, indicator->targets)
            if (!name_targets)
                LIST_PUSH(arena, &columns.targets, Period, target->period);
    }
    if (!name_actuals)
        columns.actuals = each_once(columns.actuals);
    if (!name_targets)
        columns.targets = each_once(columns.targets);
    return columns;
}

bool columns_have(List periods, Period wanted) {
    EACH (Period, period, periods)
        if (period_eq(*period, wanted))
            return true;
    return false;
}
