/* How indicators stand. progress_tasks.c has the tasks, progress_reports.c the reports,
 * progress_words.c the words. */
#include "plan/progress.h"

enum { MONTHS = 12 };

Standpoint progress_now(const Set *set) {
    return (Standpoint){.set = set, .arena = set->arena};
}

Standpoint progress_standpoint(const Set *set, const Report *report) {
    return (Standpoint){set, set->arena, report->as_at.date, report->period.period};
}

/* ---- what is known at the date ---- */

static int32_t as_at_day(const Standpoint *from) {
    return from->as_at.year ? date_last_day(from->as_at) : INT32_MAX;
}

int32_t progress_covered_to(const PeriodFigure *value, int year_starts) {
    Period quarter = {PERIOD_QUARTER, value->period.year, value->figure.to};
    if (value->period.kind == PERIOD_YEAR && value->figure.qualifiers & QUALIFIER_TO_QUARTER)
        return period_last_day(quarter, year_starts);
    return period_last_day(value->period, year_starts);
}

/* Whether one can be, or be in, the other: no period has days in more than two years. */
static bool is_near(Period one, Period other) {
    return one.year - other.year <= 1 && other.year - one.year <= 1;
}

/* What may have to do with a period, but for those of `before`, which are known already. */
static void add_known(const Standpoint *from, List *known, List before, List values, int32_t until,
                      Period about) {
    int starts = set_year_starts(from->set);
    EACH (PeriodFigure, value, values) {
        if (!is_near(value->period, about))
            continue;
        bool dated = period_months(value->period) != 0;
        if ((dated && progress_covered_to(value, starts) > until) ||
            figure_find(before, value->period))
            continue;
        PeriodFigure then = *value;
        if (from->as_at.year)
            then.figure = rollup_figure_at(&value->figure, from->as_at);
        LIST_PUSH(from->arena, known, PeriodFigure, then);
    }
}

/* The row's own figures, which stand in the report whatever their date, then the indicator's. */
static List known_values(const Standpoint *from, const Indicator *indicator, const MeasureRow *row,
                         int32_t until, Period about) {
    const List none = {NULL, 0, 0};
    List known = none;
    /* Most pages know everything: there is nothing to leave out, and nothing to copy. */
    if (!row && until == INT32_MAX)
        return indicator->values;
    if (row)
        add_known(from, &known, none, row->values, INT32_MAX, about);
    add_known(from, &known, row ? row->values : none, indicator->values, until, about);
    return known;
}

static int32_t parts_until(const Standpoint *from) {
    int32_t until = as_at_day(from);
    if (!period_months(from->period))
        return until;
    int32_t end = period_last_day(from->period, set_year_starts(from->set));
    return end < until ? end : until;
}

static Series own_series(const Standpoint *from, const Indicator *indicator, const MeasureRow *row,
                         Period about) {
    return (Series){.values = known_values(from, indicator, row, parts_until(from), about),
                    .aggregate = (Aggregate)indicator->aggregate.value,
                    .cumulative = indicator->input.value == INPUT_CUMULATIVE,
                    .year_starts = set_year_starts(from->set)};
}

static const Series *count_series(const Standpoint *from, const Indicator *count, Period about) {
    Series *series = ARENA_NEW(from->arena, Series);
    *series = own_series(from, count, NULL, about);
    return series;
}

/* For rolling up to a period. */
static Series series_of(const Standpoint *from, const Indicator *indicator, const MeasureRow *row,
                        Period about) {
    const Indicator *over = indicator->ratio.over.target;
    const Indicator *under = indicator->ratio.under.target;
    Series series = own_series(from, indicator, row, about);
    if (!over || !under)
        return series;
    series.aggregate = AGGREGATE_RATIO;
    series.over = count_series(from, over, about);
    series.under = count_series(from, under, about);
    return series;
}

/* ---- figures ---- */

static Rolled as_stated(const Standpoint *from, const Indicator *indicator,
                        const PeriodFigure *stated) {
    const Period period = stated->period;
    const int32_t last =
        period_months(period) ? progress_covered_to(stated, set_year_starts(from->set)) : 0;
    const bool part = stated->figure.qualifiers & QUALIFIER_TO_QUARTER;
    Rolled rolled = {stated->figure, true, !part, last, ROLLUP_OK};
    if (indicator->input.value == INPUT_CUMULATIVE && period_months(period) < MONTHS)
        rolled.figure.qualifiers |= QUALIFIER_CUMULATIVE;
    return rolled;
}

/* What is not yet available may be worked out; where it cannot, it is as stated. */
Rolled progress_figure(const Standpoint *from, const Indicator *indicator, const MeasureRow *row,
                       Period period) {
    List known = known_values(from, indicator, row, as_at_day(from), period);
    const PeriodFigure *stated = figure_find(known, period);
    Rolled rolled = {.problem = ROLLUP_NO_VALUES};
    if (stated && (stated->figure.known || stated->figure.missing != MISSING_NOT_YET_AVAILABLE))
        return as_stated(from, indicator, stated);
    if (period_months(period)) {
        const Series series = series_of(from, indicator, row, period);
        rolled = rollup_period(&series, period);
    }
    return stated && !rolled.figure.known ? as_stated(from, indicator, stated) : rolled;
}

/* ---- targets ---- */

static bool is_share(const Indicator *indicator) {
    return indicator->ratio.span.start || str_is(indicator->unit.str, "percent");
}

/* What a year's target says of its parts when nobody said: a share or a level holds in each of
 * them, a sum only over the whole year. */
static TargetReach usual_reach(const Indicator *indicator) {
    Aggregate aggregate = (Aggregate)indicator->aggregate.value;
    bool level = aggregate != AGGREGATE_SUM && aggregate != AGGREGATE_UNSAID;
    return level || (is_share(indicator) && aggregate != AGGREGATE_SUM) ? TARGET_REACH_IN_YEAR
                                                                        : TARGET_REACH_YEAR;
}

static TargetReach reach_of(const Indicator *indicator, const MeasureRow *row) {
    if (row && row->target_kind.value)
        return (TargetReach)row->target_kind.value;
    return indicator->target_kind.value ? (TargetReach)indicator->target_kind.value
                                        : usual_reach(indicator);
}

bool progress_target(const Standpoint *from, const Indicator *indicator, const MeasureRow *row,
                     Period period, Target *out) {
    const int starts = set_year_starts(from->set);
    const TargetReach reach = reach_of(indicator, row);
    return (row && rollup_target(row->targets, period, reach, starts, out)) ||
           rollup_target(indicator->targets, period, reach, starts, out);
}

static bool any_target_by(List targets, int32_t day, int year_starts) {
    EACH (PeriodTarget, target, targets)
        if (period_months(target->period) && period_first_day(target->period, year_starts) <= day)
            return true;
    return false;
}

/* Whether there has ever been a target up to the date; any at all when everything is known. */
static bool ever_targeted(const Standpoint *from, const Indicator *indicator,
                          const MeasureRow *row) {
    const int starts = set_year_starts(from->set);
    const int32_t day = as_at_day(from);
    if (!from->as_at.year)
        return indicator->targets.count || (row && row->targets.count);
    return any_target_by(indicator->targets, day, starts) ||
           (row && any_target_by(row->targets, day, starts));
}

/* ---- rules ---- */

/* A floor of 50% is nothing to a count of cases. */
static bool floor_fits(const IndicatorRules *said, const Indicator *indicator) {
    const Figure *floor = &said->floor;
    const Str unit = indicator->unit.str;
    switch (floor->unit) {
    case UNIT_NONE:
        return true;
    case UNIT_PERCENT:
        return str_is(unit, "percent") || indicator->ratio.span.start;
    case UNIT_MONEY:
        return str_is(unit, "GBP");
    case UNIT_WORD:
        return str_eq(unit, floor->unit_word);
    }
    return false;
}

IndicatorRule progress_rule_as_said(const IndicatorRules *said) {
    IndicatorRule rule = {.red = {STATUS_USUAL_RED, 0}};
    if (!said)
        return rule;
    rule.points = said->points;
    rule.amber = said->amber.number;
    if (said->red.span.start)
        rule.red = said->red.number;
    rule.has_floor = said->floor.known;
    rule.floor = said->floor.number;
    return rule;
}

/* The nearest wins: the indicator's own, its table's, the organisation's. */
static const IndicatorRules *rules_for(const Standpoint *from, const Indicator *indicator,
                                       const Measure *table, Period period) {
    const List none = {NULL, 0, 0};
    const List lists[] = {indicator->status, table ? table->status : none,
                          indicator->table ? indicator->table->status : none,
                          from->set->shared.status.indicators};
    const IndicatorRules *said = NULL;
    for (size_t k = 0; !said && k < sizeof lists / sizeof *lists; k++)
        said = status_rule_for(lists[k], period, set_year_starts(from->set));
    return said;
}

static const IndicatorRule *rule_of(const Standpoint *from, const Indicator *indicator,
                                    const IndicatorRules *said) {
    if (!said)
        return NULL;
    IndicatorRule *rule = ARENA_NEW(from->arena, IndicatorRule);
    *rule = progress_rule_as_said(said);
    rule->has_floor = rule->has_floor && floor_fits(said, indicator);
    return rule;
}

const IndicatorRule *progress_rule(const Standpoint *from, const Indicator *indicator,
                                   Period period) {
    return rule_of(from, indicator, rules_for(from, indicator, NULL, period));
}

/* ---- indicators ---- */

Period progress_judged(const Standpoint *from, const Indicator *indicator) {
    static const PeriodKind kinds[] = {[FREQUENCY_MONTHLY] = PERIOD_MONTH,
                                       [FREQUENCY_QUARTERLY] = PERIOD_QUARTER,
                                       [FREQUENCY_HALF_YEARLY] = PERIOD_HALF,
                                       [FREQUENCY_ANNUAL] = PERIOD_YEAR};
    const Period own = {.kind = kinds[indicator->frequency.value]};
    const int starts = set_year_starts(from->set);
    if (period_months(own) <= period_months(from->period))
        return from->period;
    return period_at(own.kind, period_last_day(from->period, starts), starts);
}

/* Whether what counts is the year so far, not the part alone. */
static bool is_to_date(const Indicator *indicator, const MeasureRow *row, Period period) {
    return reach_of(indicator, row) == TARGET_REACH_CUMULATIVE && period_months(period) &&
           period.kind != PERIOD_YEAR;
}

static Rolled judged_value(const Standpoint *from, const Indicator *indicator,
                           const MeasureRow *row, Period period) {
    if (!is_to_date(indicator, row, period))
        return progress_figure(from, indicator, row, period);
    const Series series = series_of(from, indicator, row, period);
    return rollup_to_date(&series, period);
}

/* Whether a figure is of less than its period. When its author says of which months it is, a count
 * is smaller for that, and a share is not. */
static bool is_part(const Indicator *indicator, const Standing *standing) {
    const int months = figure_said_months(&standing->value.figure);
    const bool shorter = months && months < period_months(standing->period);
    return !standing->value.complete || (shorter && !is_share(indicator));
}

/* A sum over part of a period cannot be held against the target for all of it. */
static bool is_part_of_sum(const Indicator *indicator, const Standing *standing) {
    bool sum = indicator->aggregate.value == AGGREGATE_SUM ||
               indicator->aggregate.value == AGGREGATE_UNSAID;
    return sum && standing->value.figure.known && is_part(indicator, standing) &&
           standing->has_target;
}

static void judge(const Standpoint *from, const Measure *table, const MeasureRow *row,
                  Standing *standing) {
    const Indicator *indicator = standing->indicator;
    standing->rules = rules_for(from, indicator, table, standing->period);
    const Measured measured = {.value = &standing->value.figure,
                               .target = standing->has_target ? &standing->target : NULL,
                               .ever_targeted =
                                   standing->has_target || ever_targeted(from, indicator, row),
                               .better = &indicator->better,
                               .rule = rule_of(from, indicator, standing->rules)};
    standing->verdict = status_of_indicator(&measured);
    bool judged = standing->verdict.status <= STATUS_ALERT && !standing->verdict.below_floor;
    if (judged && is_part_of_sum(indicator, standing))
        standing->verdict = (Verdict){.status = STATUS_UNKNOWN, .reason = UNKNOWN_PART_OF_PERIOD};
    standing->status = standing->verdict.status;
    /* Nobody overrules what has not begun. */
    if (from->as_at.year && period_months(standing->period) &&
        period_first_day(standing->period, set_year_starts(from->set)) > date_last_day(from->as_at))
        return;
    EACH (Override, override, indicator->overrides)
        if (override->status.value && period_eq(override->period.period, standing->period)) {
            standing->override = override;
            standing->status = (IndicatorStatus) override->status.value;
        }
}

/* A figure of the year so far grows through the year; what moves is the part's own. */
static Figure moving_figure(const Standpoint *from, const Standing *standing, const MeasureRow *row,
                            Period period) {
    const Indicator *indicator = standing->indicator;
    const bool cumulative = indicator->input.value == INPUT_CUMULATIVE;
    if (!cumulative && !standing->to_date && period_eq(period, standing->period))
        return standing->value.figure;
    if (!cumulative)
        return progress_figure(from, indicator, row, period).figure;
    const Series series = series_of(from, indicator, row, period);
    return rollup_period(&series, period).figure;
}

/* What the trends look at: the period, the one it is compared with, and the four before. */
static List compared_values(const Standpoint *from, const Standing *standing,
                            const MeasureRow *row) {
    enum { COMPARED = 1, BEFORE = 4 };
    List values = {NULL, 0, 0};
    Period wanted[BEFORE + 2] = {standing->period, standing->compared};
    Period at = standing->period;
    for (int k = 0; k < BEFORE; k++)
        wanted[k + 2] = at = trend_compared_period(at, TREND_PREVIOUS);
    for (size_t k = 0; k < BEFORE + 2; k++) {
        if (wanted[k].kind == PERIOD_NONE || figure_find(values, wanted[k]))
            continue;
        Figure figure = moving_figure(from, standing, row, wanted[k]);
        LIST_PUSH(from->arena, &values, PeriodFigure,
                  (PeriodFigure){.period = wanted[k], .figure = figure});
        /* Without the period's own figure there is no trend; after a gap, no long one. */
        if (!figure.known && k != COMPARED)
            break;
    }
    return values;
}

static void move(const Standpoint *from, const MeasureRow *row, Standing *standing) {
    const Indicator *indicator = standing->indicator;
    const TrendBasis basis =
        indicator->trend.value ? (TrendBasis)indicator->trend.value : TREND_PREVIOUS;
    standing->compared = trend_compared_period(standing->period, basis);
    if (standing->compared.kind == PERIOD_NONE)
        return;
    const List values = compared_values(from, standing, row);
    standing->trend = trend_short(values, standing->period, &indicator->better, basis);
    standing->long_trend = trend_long(values, standing->period, &indicator->better);
}

Standing progress_indicator(const Standpoint *from, const Indicator *indicator,
                            const Measure *table, const MeasureRow *row, Period period) {
    Standing standing = {
        .indicator = indicator, .period = period, .to_date = is_to_date(indicator, row, period)};
    standing.value = judged_value(from, indicator, row, standing.period);
    standing.has_target = progress_target(from, indicator, row, standing.period, &standing.target);
    judge(from, table, row, &standing);
    move(from, row, &standing);
    return standing;
}
