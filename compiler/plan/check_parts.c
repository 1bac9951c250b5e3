#include "plan/check.h"

#include "plan/rollup.h"
#include "plan/say.h"

/* A year "to Q3" is not the whole that full years of its parts would make. */
static bool partial(const Figure *figure) {
    return figure->qualifiers & QUALIFIER_TO_QUARTER;
}

static bool is_so_far(const Indicator *indicator) {
    return indicator->input.value == INPUT_CUMULATIVE;
}

/* What a part or count comes to, for a whole or percentage whose quarters are the year's so far or
 * not: as stated where both are alike. `usual`: how quarters make a year when it does not say. */
static Rolled comes_to(const Set *set, const Indicator *whole, const Indicator *part,
                       const PeriodFigure *value, Aggregate usual) {
    const bool so_far = is_so_far(whole);
    const PeriodFigure *stated = figure_find(part->values, value->period);
    if (stated && stated->figure.known && is_so_far(part) == so_far)
        return (Rolled){
            .figure = stated->figure, .stated = true, .complete = !partial(&stated->figure)};
    const Series series = {.values = part->values,
                           .aggregate =
                               part->aggregate.value ? (Aggregate)part->aggregate.value : usual,
                           .cumulative = is_so_far(part),
                           .year_starts = set_year_starts(set)};
    return so_far ? rollup_to_date(&series, value->period) : rollup_period(&series, value->period);
}

static bool is_whole(const Rolled *rolled) {
    return rolled->figure.known && rolled->complete;
}

/* The sum of the parts' figures; false when one is missing or the sum is too long. */
static bool sum_parts(const Set *set, const Indicator *whole, const PeriodFigure *value,
                      Decimal *sum) {
    *sum = decimal_from(0);
    EACH (Ref, part, whole->parts) {
        if (!part->target)
            return false;
        const Rolled rolled = comes_to(set, whole, part->target, value, AGGREGATE_UNSAID);
        if (!is_whole(&rolled) || !decimal_add(*sum, rolled.figure.number, sum))
            return false;
    }
    return true;
}

static void name_part(Set *set, Finding *finding, const Indicator *part, const Rolled *rolled) {
    Buf number = {.arena = set->arena};
    const Figure *figure = &rolled->figure;
    figure_print_number(&number, figure->number, figure->unit, figure->unit_word);
    diag_related(set->diag, finding, rolled->stated ? figure->raw.span : part->code.span,
                 rolled->stated ? "%.*s is %.*s" : "%.*s comes to %.*s", STR_ARGS(part->code.str),
                 STR_ARGS(buf_str(&number)));
}

static void report_sum(Set *set, const Indicator *whole, const PeriodFigure *value, Decimal sum) {
    Buf period = {.arena = set->arena};
    Buf added = {.arena = set->arena};
    period_print(&period, value->period);
    decimal_print(&added, sum, ',');
    Finding *finding = diag_report(set->diag, RULE_PARTS_SUM, value->figure.raw.span,
                                   "the parts of %.*s add up to %.*s in %.*s, not %.*s",
                                   STR_ARGS(whole->code.str), STR_ARGS(buf_str(&added)),
                                   STR_ARGS(buf_str(&period)), STR_ARGS(value->figure.raw.str));
    EACH (Ref, part, whole->parts) {
        const Rolled rolled = comes_to(set, whole, part->target, value, AGGREGATE_UNSAID);
        name_part(set, finding, part->target, &rolled);
    }
}

static void check_sum(Set *set, const Indicator *whole) {
    EACH (PeriodFigure, value, whole->values) {
        Decimal sum;
        bool whole_known = value->figure.known && !partial(&value->figure);
        if (whole_known && sum_parts(set, whole, value, &sum) &&
            decimal_compare(sum, value->figure.number) != 0)
            report_sum(set, whole, value, sum);
    }
}

/* over / under as a percentage, at the digits of the stated figure. */
static bool share(const Figure *over, const Figure *under, unsigned digits, Decimal *out) {
    Decimal hundred;
    return decimal_multiply(over->number, decimal_from(100), &hundred) &&
           decimal_divide(hundred, under->number, digits, out);
}

static void report_ratio(Set *set, const Indicator *indicator, const PeriodFigure *value,
                         const Rolled *over, const Rolled *under, Decimal right) {
    Buf percent = {.arena = set->arena};
    decimal_print(&percent, right, ',');
    Finding *finding =
        diag_report(set->diag, RULE_RATIO_MISMATCH, value->figure.raw.span,
                    "%.*s of %.*s is %.*s%% in %.*s, not %.*s", STR_ARGS(say_figure(set, over)),
                    STR_ARGS(say_figure(set, under)), STR_ARGS(buf_str(&percent)),
                    STR_ARGS(say_period(set, value->period)), STR_ARGS(value->figure.raw.str));
    name_part(set, finding, indicator->ratio.over.target, over);
    name_part(set, finding, indicator->ratio.under.target, under);
}

static void check_ratio(Set *set, const Indicator *indicator) {
    const Indicator *counts[] = {indicator->ratio.over.target, indicator->ratio.under.target};
    if (!counts[0] || !counts[1])
        return;
    EACH (PeriodFigure, value, indicator->values) {
        if (!value->figure.known || partial(&value->figure))
            continue;
        const Rolled over = comes_to(set, indicator, counts[0], value, AGGREGATE_SUM);
        const Rolled under = comes_to(set, indicator, counts[1], value, AGGREGATE_SUM);
        Decimal right;
        if (is_whole(&over) && is_whole(&under) &&
            share(&over.figure, &under.figure, value->figure.number.scale, &right) &&
            decimal_compare(right, value->figure.number) != 0)
            report_ratio(set, indicator, value, &over, &under, right);
    }
}

void check_parts(Set *set) {
    EACH (Definition, definition, set->decoder.definitions) {
        const Indicator *indicator = definition->record;
        if (definition->shape != &shape_indicator || indicator->circular)
            continue;
        if (indicator->parts.count)
            check_sum(set, indicator);
        if (indicator->ratio.span.start)
            check_ratio(set, indicator);
    }
}
