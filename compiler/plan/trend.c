#include "plan/trend.h"

enum { LONG_PERIODS = 4 };

/* How many of a kind make a year. */
static const uint8_t per_year[] = {
    [PERIOD_NONE] = 0,   [PERIOD_YEAR] = 1,          [PERIOD_HALF] = 2,   [PERIOD_QUARTER] = 4,
    [PERIOD_MONTH] = 12, [PERIOD_CALENDAR_YEAR] = 1, [PERIOD_FUTURE] = 0,
};

Period trend_compared_period(Period period, TrendBasis basis) {
    const uint8_t count = per_year[period.kind];
    if (count == 0)
        return (Period){.kind = PERIOD_NONE};
    if (basis == TREND_PREVIOUS && period.index > 1) {
        period.index--;
        return period;
    }
    if (basis == TREND_PREVIOUS && count > 1)
        period.index = count;
    period.year--;
    return period;
}

/* ---- two numbers ---- */

/* How far outside a range; false when that has too many digits. */
static bool distance(Decimal value, const Target *range, Decimal *out) {
    *out = decimal_from(0);
    if (decimal_compare(value, range->low) < 0)
        return decimal_subtract(range->low, value, out);
    if (decimal_compare(value, range->high) > 0)
        return decimal_subtract(value, range->high, out);
    return true;
}

static Trend towards_range(Decimal before, Decimal now, const Target *range) {
    static const Trend words[] = {TREND_IMPROVING, TREND_NO_CHANGE, TREND_WORSENING};
    Decimal was;
    Decimal is;
    if (!distance(before, range, &was) || !distance(now, range, &is))
        return TREND_NONE;
    return words[decimal_compare(is, was) + 1];
}

Trend trend_between(Decimal before, Decimal now, const Direction *better) {
    /* By the order of now and before: less, equal, more. */
    static const Trend words[][3] = {
        [BETTER_UNSAID] = {TREND_DOWN, TREND_NO_CHANGE, TREND_UP},
        [BETTER_HIGHER] = {TREND_WORSENING, TREND_NO_CHANGE, TREND_IMPROVING},
        [BETTER_LOWER] = {TREND_IMPROVING, TREND_NO_CHANGE, TREND_WORSENING},
        [BETTER_NEITHER] = {TREND_DOWN, TREND_NO_CHANGE, TREND_UP},
    };
    if (better->better == BETTER_WITHIN)
        return towards_range(before, now, &better->range);
    return words[better->better][decimal_compare(now, before) + 1];
}

/* ---- figures ---- */

static const PeriodFigure *known_figure(List values, Period period) {
    const PeriodFigure *found = figure_find(values, period);
    return found && found->figure.known ? found : NULL;
}

static int said_months(const PeriodFigure *value) {
    const int said = figure_said_months(&value->figure);
    return said ? said : period_months(value->period);
}

/* Whether two figures cover stretches of one length. A cumulative figure grows through the year, so
 * only the one at the same point of another year compares with it. */
static bool same_stretch(const PeriodFigure *a, const PeriodFigure *b) {
    enum { STRETCH = QUALIFIER_PART | QUALIFIER_ROLLING | QUALIFIER_CUMULATIVE };
    const Figure *one = &a->figure;
    const Figure *other = &b->figure;
    return (one->qualifiers & STRETCH) == (other->qualifiers & STRETCH) && one->to == other->to &&
           said_months(a) == said_months(b) &&
           (!(one->qualifiers & QUALIFIER_CUMULATIVE) || a->period.index == b->period.index);
}

Trend trend_short(List values, Period period, const Direction *better, TrendBasis basis) {
    const PeriodFigure *now = known_figure(values, period);
    const PeriodFigure *before = known_figure(values, trend_compared_period(period, basis));
    if (!now || !before || !same_stretch(now, before))
        return TREND_NONE;
    return trend_between(before->figure.number, now->figure.number, better);
}

Trend trend_long(List values, Period period, const Direction *better) {
    static const Decimal quarter = {25, 2};
    const PeriodFigure *now = known_figure(values, period);
    Decimal mean = decimal_from(0);
    for (int k = 0; k < LONG_PERIODS; k++) {
        period = trend_compared_period(period, TREND_PREVIOUS);
        const PeriodFigure *before = known_figure(values, period);
        if (!now || !before || !same_stretch(now, before) ||
            !decimal_add(mean, before->figure.number, &mean))
            return TREND_NONE;
    }
    if (!decimal_multiply(mean, quarter, &mean))
        return TREND_NONE;
    return trend_between(mean, now->figure.number, better);
}
