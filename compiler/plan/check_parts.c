#include "plan/check.h"

/* The known figure of an indicator for a period, or NULL. */
static const Figure *known_figure(const Indicator *indicator, Period period) {
    const PeriodFigure *value = indicator ? figure_find(indicator->values, period) : NULL;
    return value && value->figure.known ? &value->figure : NULL;
}

/* A year "to Q3" is not the whole that full years of its parts would make. */
static bool partial(const Figure *figure) {
    return figure->qualifiers & QUALIFIER_TO_QUARTER;
}

/* The sum of the parts' figures; false when one is missing or the sum is too long. */
static bool sum_parts(const Indicator *whole, Period period, Decimal *sum) {
    *sum = decimal_from(0);
    EACH (Ref, part, whole->parts) {
        const Figure *figure = known_figure(part->target, period);
        if (!figure || partial(figure) || !decimal_add(*sum, figure->number, sum))
            return false;
    }
    return true;
}

static void name_part(Set *set, Finding *finding, const Indicator *part, const Figure *figure) {
    Buf number = {.arena = set->arena};
    figure_print_number(&number, figure->number, figure->unit, figure->unit_word);
    diag_related(set->diag, finding, figure->raw.span, "%.*s is %.*s", STR_ARGS(part->code.str),
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
    EACH (Ref, part, whole->parts)
        name_part(set, finding, part->target, known_figure(part->target, value->period));
}

static void check_sum(Set *set, const Indicator *whole) {
    EACH (PeriodFigure, value, whole->values) {
        Decimal sum;
        bool whole_known = value->figure.known && !partial(&value->figure);
        if (whole_known && sum_parts(whole, value->period, &sum) &&
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
                         const Figure *over, const Figure *under, Decimal right) {
    Buf period = {.arena = set->arena};
    Buf percent = {.arena = set->arena};
    period_print(&period, value->period);
    decimal_print(&percent, right, ',');
    Finding *finding =
        diag_report(set->diag, RULE_RATIO_MISMATCH, value->figure.raw.span,
                    "%.*s of %.*s is %.*s%% in %.*s, not %.*s", STR_ARGS(over->raw.str),
                    STR_ARGS(under->raw.str), STR_ARGS(buf_str(&percent)),
                    STR_ARGS(buf_str(&period)), STR_ARGS(value->figure.raw.str));
    name_part(set, finding, indicator->ratio.over.target, over);
    name_part(set, finding, indicator->ratio.under.target, under);
}

static void check_ratio(Set *set, const Indicator *indicator) {
    EACH (PeriodFigure, value, indicator->values) {
        const Figure *over = known_figure(indicator->ratio.over.target, value->period);
        const Figure *under = known_figure(indicator->ratio.under.target, value->period);
        Decimal right;
        if (!over || !under || partial(over) || partial(under) || partial(&value->figure))
            continue;
        if (value->figure.known && share(over, under, value->figure.number.scale, &right) &&
            decimal_compare(right, value->figure.number) != 0)
            report_ratio(set, indicator, value, over, under, right);
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
