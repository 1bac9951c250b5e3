#include "plan/check.h"

#include "plan/rows.h"
#include "plan/series.h"

/* Other ways to write the two units that plancc knows; any other noun is a unit of its own. */
static const struct {
    const char *written;
    const char *right;
} units[] = {
    {"%", "percent"},
    {"per cent", "percent"},
    {"percentage", "percent"},
    {"percents", "percent"},
    {"precent", "percent"},
    {"pct", "percent"},
    {"£", "GBP"},
    {"pounds", "GBP"},
    {"gbp", "GBP"},
    {"Percent", "percent"},
    {"persent", "percent"},
    {"procent", "percent"},
};

static const char *meant_unit(Str unit) {
    for (size_t k = 0; k < sizeof units / sizeof *units; k++)
        if (str_is(unit, units[k].written))
            return units[k].right;
    return NULL;
}

/* A figure without a unit takes its indicator's; one with a unit must have the same. An indicator
 * whose unit is misspelt has its one finding there. */
static bool unit_fits(const Indicator *indicator, UnitKind unit, Str word) {
    UnitKind wanted = series_unit(indicator->unit.str);
    if (unit == UNIT_NONE || !indicator->unit.str.len || meant_unit(indicator->unit.str))
        return true;
    return unit == wanted && (unit != UNIT_WORD || str_eq(word, indicator->unit.str));
}

static bool figure_fits(const Indicator *indicator, const Figure *figure) {
    return !indicator || !figure->known || unit_fits(indicator, figure->unit, figure->unit_word);
}

static void check_unit_word(Set *set, const Indicator *indicator) {
    const char *right = meant_unit(indicator->unit.str);
    if (!right)
        return;
    Finding *finding =
        diag_report(set->diag, RULE_BAD_UNIT, indicator->unit.span,
                    "the unit \"%.*s\" is written another way", STR_ARGS(indicator->unit.str));
    diag_label(set->diag, finding, "write %s", right);
}

static void report_unit(Set *set, const Indicator *indicator, Text raw) {
    Finding *finding =
        diag_report(set->diag, RULE_BAD_UNIT, raw.span,
                    "\"%.*s\" has another unit than %.*s, which counts %.*s", STR_ARGS(raw.str),
                    STR_ARGS(indicator->code.str), STR_ARGS(indicator->unit.str));
    diag_related(set->diag, finding, indicator->unit.span, "its unit is set here");
}

static void report_beyond(Set *set, Text raw) {
    Finding *finding = diag_report(set->diag, RULE_PERCENT_RANGE, raw.span,
                                   "\"%.*s\" cannot be a share of something", STR_ARGS(raw.str));
    diag_label(set->diag, finding, "a percentage is from 0 to 100 unless `may-exceed-100: yes`");
}

static bool is_percent(const Indicator *indicator, UnitKind unit) {
    return unit == UNIT_PERCENT || (indicator && series_unit(indicator->unit.str) == UNIT_PERCENT);
}

static void check_percent(Set *set, const Indicator *indicator, const Figure *figure) {
    if (figure->known && is_percent(indicator, figure->unit) &&
        series_is_beyond(indicator, figure->number))
        report_beyond(set, figure->raw);
}

static void check_percent_target(Set *set, const Indicator *indicator, const Target *target) {
    const bool range = target->kind == TARGET_BETWEEN;
    if (is_percent(indicator, target->unit) &&
        (series_is_beyond(indicator, target->low) ||
         (range && series_is_beyond(indicator, target->high))))
        report_beyond(set, target->raw);
}

static void check_misprint(Set *set, const Figure *figure) {
    if (!figure->more || !figure->more->printed.str.len)
        return;
    diag_report(set->diag, RULE_MISPRINT, figure->more->printed.span,
                "the print has \"%.*s\", which is neither a figure nor a reason",
                STR_ARGS(figure->more->printed.str));
}

static void check_figures(Set *set, const Indicator *indicator, List values, List targets) {
    EACH (PeriodFigure, value, values) {
        check_misprint(set, &value->figure);
        if (figure_fits(indicator, &value->figure))
            check_percent(set, indicator, &value->figure);
        else
            report_unit(set, indicator, value->figure.raw);
    }
    EACH (PeriodTarget, target, targets) {
        bool compared = target->target.kind != TARGET_TEXT &&
                        target->target.kind != TARGET_CHANGE &&
                        target->target.kind != TARGET_BASELINE;
        if (!compared)
            continue;
        if (indicator && !unit_fits(indicator, target->target.unit, target->target.unit_word))
            report_unit(set, indicator, target->target.raw);
        else
            check_percent_target(set, indicator, &target->target);
    }
}

static void report_conflict(Set *set, Rule rule, const Indicator *indicator, Period period,
                            Text here, Text there) {
    Buf name = {.arena = set->arena};
    period_print(&name, period);
    const char *what = rule == RULE_TARGET_CONFLICT ? "has the target" : "is";
    Finding *finding = diag_report(set->diag, rule, here.span,
                                   "%.*s %s %.*s here for %.*s, but %.*s where it is defined",
                                   STR_ARGS(indicator->code.str), what, STR_ARGS(here.str),
                                   STR_ARGS(buf_str(&name)), STR_ARGS(there.str));
    diag_related(set->diag, finding, there.span, "%.*s stands here", STR_ARGS(there.str));
}

/* `1,400 to Q3` says nothing against a whole year of 2,100. */
static bool same_stretch(const Figure *a, const Figure *b) {
    enum { STRETCH = QUALIFIER_TO_QUARTER | QUALIFIER_ROLLING };
    return (a->qualifiers & STRETCH) == (b->qualifiers & STRETCH) && a->to == b->to &&
           a->months == b->months;
}

/* 86.5% and 87% are one figure, printed with more digits and with fewer. */
static Rule conflict(Decimal a, Decimal b) {
    const unsigned digits = a.scale < b.scale ? a.scale : b.scale;
    const bool rounded = decimal_compare(decimal_round(a, digits), decimal_round(b, digits)) == 0;
    return rounded ? RULE_VALUE_ROUNDED : RULE_VALUE_CONFLICT;
}

static void compare_values(Set *set, const Indicator *indicator, List values) {
    EACH (PeriodFigure, value, values) {
        const PeriodFigure *own = figure_find(indicator->values, value->period);
        bool both = own && own->figure.known && value->figure.known &&
                    figure_fits(indicator, &own->figure) &&
                    figure_fits(indicator, &value->figure) &&
                    same_stretch(&own->figure, &value->figure);
        if (both && decimal_compare(own->figure.number, value->figure.number) != 0)
            report_conflict(set, conflict(own->figure.number, value->figure.number), indicator,
                            value->period, value->figure.raw, own->figure.raw);
    }
}

static bool same_target(const Target *a, const Target *b) {
    return a->kind == b->kind && a->down == b->down && decimal_compare(a->low, b->low) == 0 &&
           decimal_compare(a->high, b->high) == 0 && str_eq(a->text.str, b->text.str);
}

static void compare_targets(Set *set, const Indicator *indicator, List targets) {
    EACH (PeriodTarget, target, targets) {
        const PeriodTarget *own = figure_find_target(indicator->targets, target->period);
        if (own && !same_target(&own->target, &target->target))
            report_conflict(set, RULE_TARGET_CONFLICT, indicator, target->period,
                            target->target.raw, own->target.raw);
    }
}

/* An indicator without a code is a row all the same where a plan has no tables. */
static void check_row_names_something(Set *set, const MeasureRow *row) {
    if (!row->indicator.target && !row->indicator.code.str.len && !row->heading.str.len)
        diag_report(
            set->diag, RULE_MISSING_KEY, row->span,
            "a row needs `indicator`, `heading`, or the `code` of an indicator defined here");
}

static void check_row(void *state, const Measure *table, const MeasureRow *row) {
    Set *set = state;
    const Indicator *indicator = row->indicator.target;
    (void)table;
    check_figures(set, indicator, row->values, row->targets);
    check_row_names_something(set, row);
    if (!indicator)
        return;
    compare_values(set, indicator, row->values);
    compare_targets(set, indicator, row->targets);
}

void check_values(Set *set) {
    EACH (Definition, definition, set->decoder.definitions) {
        const Indicator *indicator = definition->record;
        if (definition->shape != &shape_indicator)
            continue;
        check_unit_word(set, indicator);
        check_figures(set, indicator, indicator->values, indicator->targets);
    }
    EACH (Folder *, folder, set->plans)
        rows_each_of(&(*folder)->document, check_row, set);
}
