#include "plan/series.h"

#include <stdlib.h>

static bool is_year(Period period) {
    return period.kind == PERIOD_YEAR || period.kind == PERIOD_CALENDAR_YEAR;
}

static int by_time(const void *a, const void *b) {
    const PeriodFigure *x = *(const PeriodFigure *const *)a;
    const PeriodFigure *y = *(const PeriodFigure *const *)b;
    if (x->period.kind != y->period.kind)
        return x->period.kind < y->period.kind ? -1 : 1;
    return period_compare(x->period, y->period);
}

Series series_years(Arena *arena, List values) {
    Series series = {ARENA_ARRAY(arena, const PeriodFigure *, values.count), 0};
    EACH (PeriodFigure, value, values)
        if (is_year(value->period))
            series.at[series.count++] = value;
    if (series.count)
        qsort(series.at, series.count, sizeof *series.at, by_time);
    return series;
}

bool series_is_whole(const Figure *figure) {
    return figure->known && !(figure->qualifiers & (QUALIFIER_TO_QUARTER | QUALIFIER_PROJECTION));
}

const PeriodTarget *series_next_target(List targets, Period period) {
    const PeriodTarget *next = NULL;
    EACH (PeriodTarget, target, targets) {
        bool future = target->period.kind == PERIOD_FUTURE;
        bool later = future || (target->period.kind == period.kind &&
                                period_compare(target->period, period) > 0);
        if (later && (!next || period_compare(target->period, next->period) < 0))
            next = target;
    }
    return next;
}

const PeriodFigure *series_latest(List values) {
    const PeriodFigure *latest = NULL;
    EACH (PeriodFigure, value, values)
        if (is_year(value->period) && series_is_whole(&value->figure) &&
            (!latest || by_time(&value, &latest) > 0))
            latest = value;
    return latest;
}

UnitKind series_unit(Str unit) {
    if (!unit.len)
        return UNIT_NONE;
    if (str_is(unit, "percent"))
        return UNIT_PERCENT;
    return str_is(unit, "GBP") ? UNIT_MONEY : UNIT_WORD;
}

bool series_is_percent(const Indicator *indicator, const Figure *figure) {
    return figure->unit == UNIT_PERCENT || (figure->unit == UNIT_NONE && indicator &&
                                            series_unit(indicator->unit.str) == UNIT_PERCENT);
}

bool series_is_beyond(const Indicator *indicator, Decimal percentage) {
    const bool may_exceed = indicator && indicator->may_exceed_100;
    return decimal_is_negative(percentage) ||
           (!may_exceed && decimal_compare(percentage, decimal_from(100)) > 0);
}

bool series_can_be(const Indicator *indicator, const Figure *figure) {
    const UnitKind unit = series_unit(indicator->unit.str);
    if (figure->unit != UNIT_NONE && unit != UNIT_NONE && figure->unit != unit)
        return false;
    if (figure->unit == UNIT_WORD && unit == UNIT_WORD &&
        !str_eq(figure->unit_word, indicator->unit.str))
        return false;
    return !series_is_percent(indicator, figure) || !series_is_beyond(indicator, figure->number);
}
