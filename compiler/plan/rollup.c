/* rollup.c has the stretches and their sums; rollup_target.c targets and restated values. */
#include "plan/rollup.h"

enum {
    MONTHS = 12,
    DOUBTS = QUALIFIER_PROVISIONAL | QUALIFIER_PROJECTION | QUALIFIER_ESTIMATE,
    OTHER_STRETCH = QUALIFIER_TO_QUARTER | QUALIFIER_ROLLING | QUALIFIER_CUMULATIVE,
};

/* ---- stretches of days ---- */

typedef struct Stretch {
    int32_t first;
    int32_t last;
} Stretch;

static Stretch stretch_of(Period period, int year_starts) {
    return (Stretch){period_first_day(period, year_starts), period_last_day(period, year_starts)};
}

static Stretch year_of(int32_t day, int year_starts) {
    return stretch_of(period_at(PERIOD_YEAR, day, year_starts), year_starts);
}

static Rolled nothing(RollupProblem problem, Missing missing) {
    return (Rolled){.figure = {.missing = missing}, .problem = problem};
}

/* Says how far a figure goes: `to Q3` where a quarter of the year asked for ends, else `to May`;
 * nothing of a whole year. */
static void label(Rolled *rolled, Stretch asked, int year_starts) {
    const int32_t day = rolled->last_day;
    const Period quarter = period_at(PERIOD_QUARTER, day, year_starts);
    const Stretch year = year_of(day, year_starts);
    const bool in_year = asked.first >= year.first && asked.last <= year.last;
    const bool to_quarter = in_year && period_last_day(quarter, year_starts) == day;
    rolled->complete = day == asked.last;
    if (day == asked.last && day == year.last)
        return;
    rolled->figure.qualifiers |= to_quarter ? QUALIFIER_TO_QUARTER : QUALIFIER_TO_MONTH;
    rolled->figure.to = to_quarter ? quarter.index : date_from_days(day).month;
}

/* ---- counting ---- */

/* What the parts have come to so far. */
typedef struct Tally {
    Figure last;
    Decimal sum;
    Decimal most;
    Decimal least;
    uint16_t doubts;
    int count;
    int32_t last_day;
    Missing missing;
    bool lacking;  /* a part had no figure */
    bool gap;      /* and one after it had */
    bool too_long; /* the sum has too many digits */
} Tally;

static void count_in(Tally *tally, const Figure *figure, int32_t last_day) {
    const Decimal number = figure->number;
    if (!tally->count || decimal_compare(number, tally->most) > 0)
        tally->most = number;
    if (!tally->count || decimal_compare(number, tally->least) < 0)
        tally->least = number;
    tally->too_long |= !decimal_add(tally->sum, number, &tally->sum);
    tally->last = *figure;
    tally->doubts |= figure->qualifiers & DOUBTS;
    tally->last_day = last_day;
    tally->count++;
}

static bool adds_up(const Figure *figure, Aggregate aggregate) {
    const bool any_stretch =
        aggregate == AGGREGATE_LAST || aggregate == AGGREGATE_MAX || aggregate == AGGREGATE_MIN;
    return figure->known && (any_stretch || !(figure->qualifiers & OTHER_STRETCH));
}

/* Counts the parts of one kind. False: they do not begin with the stretch, or do not end with it.
 */
static bool count_parts(const Series *series, Stretch stretch, PeriodKind kind, Tally *tally) {
    const int starts = series->year_starts;
    Period part = period_at(kind, stretch.first, starts);
    *tally = (Tally){.missing = MISSING_NO};
    if (period_first_day(part, starts) != stretch.first)
        return false;
    for (; period_last_day(part, starts) <= stretch.last; part = period_next(part)) {
        const PeriodFigure *found = figure_find(series->values, part);
        if (found && adds_up(&found->figure, series->aggregate)) {
            tally->gap |= tally->lacking;
            count_in(tally, &found->figure, period_last_day(part, starts));
        } else {
            if (!tally->lacking && found)
                tally->missing = found->figure.missing;
            tally->lacking = true;
        }
    }
    return period_first_day(part, starts) == stretch.last + 1;
}

/* ---- what the tally comes to ---- */

/* With as many digits after the point as fit. */
static bool divide(Decimal a, Decimal b, Decimal *out) {
    unsigned digits = ROLLUP_DIGITS;
    while (!decimal_divide(a, b, digits, out))
        if (digits-- == 0)
            return false;
    return true;
}

static bool sum_of(const Tally *tally, Decimal *out) {
    *out = tally->sum;
    return !tally->too_long;
}

static bool mean_of(const Tally *tally, Decimal *out) {
    return !tally->too_long && divide(tally->sum, decimal_from(tally->count), out);
}

static bool last_of(const Tally *tally, Decimal *out) {
    *out = tally->last.number;
    return true;
}

static bool most_of(const Tally *tally, Decimal *out) {
    *out = tally->most;
    return true;
}

static bool least_of(const Tally *tally, Decimal *out) {
    *out = tally->least;
    return true;
}

static bool (*const finishers[])(const Tally *tally, Decimal *out) = {
    [AGGREGATE_UNSAID] = NULL,  [AGGREGATE_SUM] = sum_of,  [AGGREGATE_MEAN] = mean_of,
    [AGGREGATE_LAST] = last_of, [AGGREGATE_MAX] = most_of, [AGGREGATE_MIN] = least_of,
    [AGGREGATE_RATIO] = NULL,
};

static Rolled finish(const Tally *tally, Aggregate aggregate) {
    Rolled rolled = {.last_day = tally->last_day};
    if (!tally->count)
        return nothing(ROLLUP_NO_VALUES, tally->missing);
    if (tally->gap)
        return nothing(ROLLUP_GAP, tally->missing);
    if (!finishers[aggregate](tally, &rolled.figure.number))
        return nothing(ROLLUP_TOO_MANY_DIGITS, MISSING_NO);
    rolled.figure.known = true;
    rolled.figure.unit = tally->last.unit;
    rolled.figure.unit_word = tally->last.unit_word;
    rolled.figure.qualifiers = tally->doubts;
    return rolled;
}

/* Whether `a` says more than `b`: it goes farther, or at least says why there is nothing. */
static bool says_more(const Rolled *a, const Rolled *b) {
    if (a->figure.known || b->figure.known)
        return a->figure.known && (!b->figure.known || a->last_day > b->last_day);
    return a->problem > b->problem ||
           (a->problem == b->problem && a->figure.missing && !b->figure.missing);
}

static bool has_kind(List values, PeriodKind kind) {
    EACH (const PeriodFigure, value, values)
        if (value->period.kind == kind)
            return true;
    return false;
}

static Rolled roll_parts(const Series *series, Stretch stretch) {
    static const PeriodKind coarse_to_fine[] = {PERIOD_YEAR, PERIOD_CALENDAR_YEAR, PERIOD_HALF,
                                                PERIOD_QUARTER, PERIOD_MONTH};
    Rolled best = nothing(ROLLUP_NO_VALUES, MISSING_NO);
    for (size_t k = 0; k < sizeof coarse_to_fine / sizeof *coarse_to_fine; k++) {
        Tally tally;
        if (!has_kind(series->values, coarse_to_fine[k]) ||
            !count_parts(series, stretch, coarse_to_fine[k], &tally))
            continue;
        const Rolled rolled = finish(&tally, series->aggregate);
        if (says_more(&rolled, &best))
            best = rolled;
    }
    return best;
}

/* ---- cumulative input ---- */

/* The latest figure that ends after `after` and by `last`, of a period that begins within the year;
 * the year to date at its end. */
static const PeriodFigure *latest_total(const Series *series, Stretch year, Stretch within) {
    const PeriodFigure *latest = NULL;
    int32_t latest_day = 0;
    EACH (const PeriodFigure, value, series->values) {
        if (!period_months(value->period) || !value->figure.known ||
            value->figure.qualifiers & (QUALIFIER_TO_QUARTER | QUALIFIER_ROLLING))
            continue;
        const Stretch of = stretch_of(value->period, series->year_starts);
        if (of.first >= year.first && of.last >= within.first && of.last <= within.last &&
            (!latest || of.last > latest_day)) {
            latest = value;
            latest_day = of.last;
        }
    }
    return latest;
}

static Missing missing_in(const Series *series, Stretch stretch) {
    EACH (const PeriodFigure, value, series->values) {
        if (!period_months(value->period) || value->figure.known)
            continue;
        const Stretch of = stretch_of(value->period, series->year_starts);
        if (of.first >= stretch.first && of.last <= stretch.last)
            return value->figure.missing;
    }
    return MISSING_NO;
}

static Rolled roll_cumulative(const Series *series, Stretch stretch) {
    Stretch year = year_of(stretch.first, series->year_starts);
    if (stretch.last > year.last)
        year = stretch; /* a calendar year counts from January */
    const PeriodFigure *end = latest_total(series, year, stretch);
    if (!end)
        return nothing(ROLLUP_NO_VALUES, missing_in(series, stretch));
    Rolled rolled = {.figure = end->figure,
                     .last_day = period_last_day(end->period, series->year_starts)};
    rolled.figure.qualifiers &= DOUBTS;
    if (series->aggregate != AGGREGATE_SUM || stretch.first == year.first)
        return rolled;
    const int32_t eve = stretch.first - 1;
    const PeriodFigure *start = latest_total(series, year, (Stretch){eve, eve});
    if (!start)
        return nothing(ROLLUP_GAP, missing_in(series, (Stretch){year.first, eve}));
    rolled.figure.qualifiers |= start->figure.qualifiers & DOUBTS;
    if (!decimal_subtract(end->figure.number, start->figure.number, &rolled.figure.number))
        return nothing(ROLLUP_TOO_MANY_DIGITS, MISSING_NO);
    return rolled;
}

/* ---- any stretch ---- */

static Rolled roll_one(const Series *series, Stretch stretch) {
    return series->cumulative ? roll_cumulative(series, stretch) : roll_parts(series, stretch);
}

static Rolled roll_count(const Series *count, Stretch stretch) {
    Series counted = *count;
    if (counted.aggregate == AGGREGATE_UNSAID || counted.aggregate == AGGREGATE_RATIO)
        counted.aggregate = AGGREGATE_SUM;
    return roll_one(&counted, stretch);
}

/* Both counts over what both of them cover. */
static Rolled roll_ratio(const Series *series, Stretch stretch) {
    if (!series->over || !series->under)
        return nothing(ROLLUP_NO_VALUES, MISSING_NO);
    Rolled over = roll_count(series->over, stretch);
    Rolled under = roll_count(series->under, stretch);
    if (over.figure.known && under.figure.known && over.last_day != under.last_day) {
        stretch.last = over.last_day < under.last_day ? over.last_day : under.last_day;
        over = roll_count(series->over, stretch);
        under = roll_count(series->under, stretch);
    }
    if (!over.figure.known || !under.figure.known)
        return over.figure.known ? under : over;
    if (over.last_day != under.last_day)
        return nothing(ROLLUP_GAP, MISSING_NO);
    if (under.figure.number.coefficient == 0)
        return nothing(ROLLUP_BY_ZERO, MISSING_NO);
    Rolled rolled = {.figure = {.known = true, .unit = UNIT_PERCENT}, .last_day = over.last_day};
    rolled.figure.qualifiers = (over.figure.qualifiers | under.figure.qualifiers) & DOUBTS;
    Decimal hundredfold;
    if (!decimal_multiply(over.figure.number, decimal_from(100), &hundredfold) ||
        !divide(hundredfold, under.figure.number, &rolled.figure.number))
        return nothing(ROLLUP_TOO_MANY_DIGITS, MISSING_NO);
    return rolled;
}

static Rolled roll(const Series *series, Stretch stretch) {
    if (series->aggregate == AGGREGATE_UNSAID)
        return nothing(ROLLUP_UNSAID, MISSING_NO);
    if (series->aggregate == AGGREGATE_RATIO)
        return roll_ratio(series, stretch);
    return roll_one(series, stretch);
}

/* The figure as written, when it stands for the whole period; else NULL. */
static const Figure *stated(const Series *series, Period period) {
    const PeriodFigure *found = figure_find(series->values, period);
    const bool year = period_months(period) == MONTHS;
    if (!found || (!found->figure.known && found->figure.missing == MISSING_NOT_YET_AVAILABLE))
        return NULL;
    return year || !series->cumulative || !found->figure.known ? &found->figure : NULL;
}

/* The last day that a stated figure covers: `to Q3` is shorter than its year. */
static int32_t stated_last_day(const Figure *figure, Period period, int year_starts) {
    if (!(figure->qualifiers & QUALIFIER_TO_QUARTER) || figure->to == 0)
        return period_last_day(period, year_starts);
    const Period year = period_at(PERIOD_YEAR, period_first_day(period, year_starts), year_starts);
    return period_last_day((Period){PERIOD_QUARTER, year.year, figure->to}, year_starts);
}

static Rolled as_stated(const Figure *figure, Period period, int year_starts) {
    Rolled rolled = {.figure = *figure, .stated = true, .complete = figure->known};
    if (!figure->known)
        rolled.problem = ROLLUP_NO_VALUES;
    if (!figure->known || !period_months(period))
        return rolled;
    rolled.last_day = stated_last_day(figure, period, year_starts);
    rolled.complete = rolled.last_day == period_last_day(period, year_starts);
    return rolled;
}

Rolled rollup_period(const Series *series, Period period) {
    const Figure *own = stated(series, period);
    if (own)
        return as_stated(own, period, series->year_starts);
    if (!period_months(period))
        return nothing(ROLLUP_NO_VALUES, MISSING_NO);
    const Stretch stretch = stretch_of(period, series->year_starts);
    Rolled rolled = roll(series, stretch);
    rolled.complete = rolled.figure.known && rolled.last_day == stretch.last;
    if (rolled.figure.known && !rolled.complete)
        label(&rolled, stretch, series->year_starts);
    return rolled;
}

Rolled rollup_to_date(const Series *series, Period period) {
    if (!period_months(period) || period_months(period) == MONTHS)
        return rollup_period(series, period);
    Stretch stretch = stretch_of(period, series->year_starts);
    stretch.first = year_of(stretch.last, series->year_starts).first;
    Rolled rolled = roll(series, stretch);
    if (rolled.figure.known)
        label(&rolled, stretch, series->year_starts);
    return rolled;
}
