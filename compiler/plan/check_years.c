/* Years, halves and quarters beside what the figures of their own parts come to. */
#include "plan/check.h"

#include "plan/rollup.h"
#include "plan/say.h"

/* What is one of these need not be what the parts come to: a year is revised when its quarters no
 * longer are. */
enum {
    OTHERWISE = QUALIFIER_PART | QUALIFIER_ROLLING | QUALIFIER_CUMULATIVE | QUALIFIER_PROVISIONAL |
                QUALIFIER_PROJECTION | QUALIFIER_ESTIMATE | QUALIFIER_REVISED,
};

/* ---- the words ---- */

typedef struct PartKind {
    PeriodKind kind;
    const char *one;
    const char *several;
} PartKind;

static const PartKind kinds[] = {{PERIOD_HALF, "half-year", "half-years"},
                                 {PERIOD_QUARTER, "quarter", "quarters"},
                                 {PERIOD_MONTH, "month", "months"}};

enum { KINDS = sizeof kinds / sizeof *kinds };

/* "its quarters add up to", "its last quarter is". */
typedef struct Making {
    const char *which;
    const char *verb;
    bool several;
} Making;

static const Making makings[] = {
    [AGGREGATE_UNSAID] = {NULL, NULL, false},        [AGGREGATE_SUM] = {"", "add up to", true},
    [AGGREGATE_MEAN] = {"", "have a mean of", true}, [AGGREGATE_LAST] = {"last ", "is", false},
    [AGGREGATE_MAX] = {"highest ", "is", false},     [AGGREGATE_MIN] = {"lowest ", "is", false},
    [AGGREGATE_RATIO] = {NULL, NULL, false},
};

static const Making *making_of(const Indicator *indicator) {
    const bool so_far = indicator->input.value == INPUT_CUMULATIVE;
    return &makings[so_far ? AGGREGATE_LAST : indicator->aggregate.value];
}

/* ---- comparing ---- */

static List of_kind(Arena *arena, List values, PeriodKind kind) {
    List found = {NULL, 0, 0};
    EACH (PeriodFigure, value, values)
        if (value->period.kind == kind)
            LIST_PUSH(arena, &found, PeriodFigure, *value);
    return found;
}

static bool is_compared(const PeriodFigure *value, PeriodKind kind) {
    const Figure *figure = &value->figure;
    return figure->known && !(figure->qualifiers & OTHERWISE) && !figure_said_months(figure) &&
           period_months(value->period) > period_months((Period){.kind = kind});
}

/* False: they do not cover it whole, or are not certain. */
static bool roll(const Series *parts, PeriodKind kind, Period period, Rolled *out) {
    const int starts = parts->year_starts;
    const Period last = period_at(kind, period_last_day(period, starts), starts);
    if (!figure_find(parts->values, last))
        return false;
    *out = rollup_period(parts, period);
    return out->figure.known && out->complete && !(out->figure.qualifiers & OTHERWISE);
}

static void report(Set *set, const Indicator *indicator, const PartKind *kind,
                   const PeriodFigure *value, Decimal right) {
    const Making *making = making_of(indicator);
    const Rolled rolled = {.figure = {.known = true, .number = right}, .stated = true};
    diag_report(set->diag, RULE_YEAR_MISMATCH, value->figure.raw.span,
                "%.*s is %.*s in %.*s, but its %s%s %s %.*s", STR_ARGS(indicator->code.str),
                STR_ARGS(value->figure.raw.str), STR_ARGS(say_period(set, value->period)),
                making->which, making->several ? kind->several : kind->one, making->verb,
                STR_ARGS(say_figure(set, &rolled)));
}

static void check_kind(Set *set, const Indicator *indicator, const PartKind *kind) {
    const Series parts = {.values = of_kind(set->arena, indicator->values, kind->kind),
                          .aggregate = (Aggregate)indicator->aggregate.value,
                          .cumulative = indicator->input.value == INPUT_CUMULATIVE,
                          .year_starts = set_year_starts(set)};
    if (!parts.values.count)
        return;
    EACH (PeriodFigure, value, indicator->values) {
        Rolled rolled;
        if (!is_compared(value, kind->kind) || !roll(&parts, kind->kind, value->period, &rolled))
            continue;
        const Decimal right = decimal_round(rolled.figure.number, value->figure.number.scale);
        if (decimal_compare(right, value->figure.number) != 0)
            report(set, indicator, kind, value, right);
    }
}

void check_years(Set *set) {
    EACH (Definition, definition, set->decoder.definitions) {
        const Indicator *indicator = definition->record;
        if (definition->shape != &shape_indicator || !making_of(indicator)->verb ||
            !makings[indicator->aggregate.value].verb)
            continue;
        for (size_t k = 0; k < KINDS; k++)
            check_kind(set, indicator, &kinds[k]);
    }
}
