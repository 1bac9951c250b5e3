#include "plan/check.h"

#include "plan/rows.h"
#include "plan/series.h"

/* What was achieved last, and what comes next. */
typedef struct Step {
    const Indicator *indicator;
    const PeriodFigure *actual;
    const PeriodTarget *target;
} Step;

/* From this many times on, a target is a jump; a percentage by this many points. */
enum { JUMP_TIMES = 3, JUMP_POINTS = 30 };

/* False when the two cannot be compared: another unit, a figure that cannot be, or a target without
 * one bound. Both are there. */
static bool comparable(const Step *step) {
    const Figure *figure = &step->actual->figure;
    const Target *target = &step->target->target;
    bool one_bound = target->kind == TARGET_VALUE || target->kind == TARGET_AT_LEAST ||
                     target->kind == TARGET_ABOVE || target->kind == TARGET_AT_MOST ||
                     target->kind == TARGET_BELOW;
    bool units = figure->unit == UNIT_NONE || target->unit == UNIT_NONE ||
                 (figure->unit == target->unit && str_eq(figure->unit_word, target->unit_word));
    return one_bound && units && series_can_be(step->indicator, figure);
}

static bool is_worse(const Step *step) {
    int order = decimal_compare(step->target->target.low, step->actual->figure.number);
    return (step->indicator->better.better == BETTER_HIGHER && order < 0) ||
           (step->indicator->better.better == BETTER_LOWER && order > 0);
}

static void report(Set *set, Rule rule, const Step *step, const char *what) {
    Buf target = {.arena = set->arena};
    Buf actual = {.arena = set->arena};
    Buf year = {.arena = set->arena};
    Buf next = {.arena = set->arena};
    const Figure *figure = &step->actual->figure;
    figure_print_target(&target, LANGUAGE_ENGLISH, &step->target->target);
    figure_print_number(&actual, figure->number, figure->unit, figure->unit_word);
    period_print(&year, step->actual->period);
    period_print(&next, step->target->period);
    bool lower = step->indicator->better.better == BETTER_LOWER;
    Finding *finding = diag_report(
        set->diag, rule, step->target->target.raw.span,
        "%.*s had %.*s in %.*s, and the target for %.*s, %.*s, is %s: %s is better",
        STR_ARGS(step->indicator->code.str), STR_ARGS(buf_str(&actual)), STR_ARGS(buf_str(&year)),
        STR_ARGS(buf_str(&next)), STR_ARGS(buf_str(&target)), what, lower ? "lower" : "higher");
    diag_related(set->diag, finding, figure->raw.span, "%.*s was achieved",
                 STR_ARGS(buf_str(&actual)));
}

/* Whether `large` is more than three times `small`; nothing is three times nothing. */
static bool is_many_times(Decimal large, Decimal small) {
    Decimal most;
    return decimal_compare(small, decimal_from(0)) > 0 &&
           decimal_multiply(small, decimal_from(JUMP_TIMES), &most) &&
           decimal_compare(large, most) > 0;
}

static bool is_jump(const Step *step) {
    Decimal target = step->target->target.low;
    Decimal actual = step->actual->figure.number;
    bool higher = step->indicator->better.better == BETTER_HIGHER;
    Decimal gap;
    if (series_is_percent(step->indicator, &step->actual->figure))
        return decimal_subtract(higher ? target : actual, higher ? actual : target, &gap) &&
               decimal_compare(gap, decimal_from(JUMP_POINTS)) > 0;
    return higher ? is_many_times(target, actual) : is_many_times(actual, target);
}

static void judge(Set *set, const Step *step) {
    Better better = step->indicator->better.better;
    bool directed = better == BETTER_HIGHER || better == BETTER_LOWER;
    if (!directed || !step->actual || !step->target || !comparable(step))
        return;
    if (is_worse(step))
        report(set, RULE_TARGET_WORSE, step, "worse");
    else if (is_jump(step))
        report(set, RULE_TARGET_JUMP, step, "far from it");
}

static Step step_of(const Indicator *indicator) {
    Step step = {indicator, series_latest(indicator->values), NULL};
    if (step.actual)
        step.target = series_next_target(indicator->targets, step.actual->period);
    return step;
}

static bool same_step(const Step *a, const Step *b) {
    return a->actual && a->target && b->actual && b->target &&
           decimal_compare(a->actual->figure.number, b->actual->figure.number) == 0 &&
           decimal_compare(a->target->target.low, b->target->target.low) == 0;
}

/* A row that prints a figure or target of its own takes its own step; where it is the indicator's,
 * the indicator has the finding. */
static void judge_row(void *state, const Measure *table, const MeasureRow *row) {
    const Indicator *indicator = row->indicator.target;
    (void)table;
    if (!indicator || (!row->values.count && !row->targets.count))
        return;
    Step own = step_of(indicator);
    Step step = own;
    const PeriodFigure *printed = series_latest(row->values);
    if (printed && (!own.actual || period_compare(printed->period, own.actual->period) >= 0))
        step.actual = printed;
    if (!step.actual)
        return;
    const PeriodTarget *target = series_next_target(row->targets, step.actual->period);
    const PeriodTarget *defined = series_next_target(indicator->targets, step.actual->period);
    bool nearer = target && (!defined || period_compare(target->period, defined->period) <= 0);
    step.target = nearer ? target : defined;
    if (!same_step(&own, &step))
        judge(state, &step);
}

/* Reports are left out: their targets are for the time they look back on. */
void check_targets(Set *set) {
    EACH (Definition, definition, set->decoder.definitions) {
        if (definition->shape != &shape_indicator)
            continue;
        Step step = step_of(definition->record);
        judge(set, &step);
    }
    EACH (Folder *, folder, set->plans)
        rows_each((*folder)->document.measures, judge_row, set);
}
