#include "plan/check.h"

#include "base/utf8.h"
#include "plan/report.h"
#include "plan/rows.h"
#include "plan/series.h"

/* Figures that are possible, and yet seldom true. All but one of these rules are notes: somebody
 * who knows the figures must look. */

/* More than this many times between two years is a note; smaller numbers than the second jump about
 * by nature. */
enum { CHANGE_TIMES = 10, CHANGE_LEAST = 50 };

static bool more_than(Decimal large, Decimal small, int64_t times) {
    Decimal most;
    return decimal_compare(small, decimal_from(0)) > 0 &&
           decimal_multiply(small, decimal_from(times), &most) && decimal_compare(large, most) > 0;
}

static Str period_words(Arena *arena, Period period) {
    Buf out = {.arena = arena};
    period_print(&out, period);
    return buf_str(&out);
}

static Str number_words(Arena *arena, const Figure *figure) {
    Buf out = {.arena = arena};
    figure_print_number(&out, figure->number, figure->unit, figure->unit_word);
    return buf_str(&out);
}

/* ---- implausible-change ---- */

static bool is_implausible(const Figure *before, const Figure *after) {
    bool up = decimal_compare(after->number, before->number) > 0;
    Decimal large = up ? after->number : before->number;
    Decimal small = up ? before->number : after->number;
    return series_is_whole(before) && series_is_whole(after) &&
           decimal_compare(large, decimal_from(CHANGE_LEAST)) >= 0 &&
           more_than(large, small, CHANGE_TIMES);
}

static void report_change(Set *set, const Indicator *indicator, const PeriodFigure *before,
                          const PeriodFigure *after) {
    bool up = decimal_compare(after->figure.number, before->figure.number) > 0;
    Str was = number_words(set->arena, &before->figure);
    Str year = period_words(set->arena, before->period);
    Finding *finding = diag_report(set->diag, RULE_IMPLAUSIBLE_CHANGE, after->figure.raw.span,
                                   "%.*s is %s what %.*s had in %.*s, %.*s",
                                   STR_ARGS(number_words(set->arena, &after->figure)),
                                   up ? "more than ten times" : "less than a tenth of",
                                   STR_ARGS(indicator->code.str), STR_ARGS(year), STR_ARGS(was));
    diag_related(set->diag, finding, before->figure.raw.span, "%.*s stands here", STR_ARGS(was));
}

/* After a dip the way back is no news. */
static void check_change(Set *set, const Indicator *indicator, Series series) {
    bool reported = false;
    for (size_t k = 1; k < series.count; k++) {
        const PeriodFigure *before = series.at[k - 1];
        const PeriodFigure *after = series.at[k];
        bool neighbours = period_eq(period_next(before->period), after->period);
        bool odd = neighbours && is_implausible(&before->figure, &after->figure);
        if (odd && !reported)
            report_change(set, indicator, before, after);
        reported = odd && !reported;
    }
}

/* ---- round-after-odd ---- */

/* A thousand, or several: three zeros at the end that were printed. */
static bool is_multiple(const Figure *figure, int64_t of) {
    Decimal number = decimal_round(figure->number, 0);
    return decimal_compare(number, figure->number) == 0 && number.scale == 0 &&
           number.coefficient != 0 && number.coefficient % of == 0;
}

static bool is_round(const Figure *figure) {
    enum { ROUND = 1000 };
    return series_is_whole(figure) && !(figure->qualifiers & QUALIFIER_ESTIMATE) &&
           is_multiple(figure, ROUND);
}

static void report_round(Set *set, const Indicator *indicator, const PeriodFigure *round) {
    diag_report(set->diag, RULE_ROUND_AFTER_ODD, round->figure.raw.span,
                "%.*s of %.*s in %.*s looks rounded; its other figures are not",
                STR_ARGS(number_words(set->arena, &round->figure)), STR_ARGS(indicator->code.str),
                STR_ARGS(period_words(set->arena, round->period)));
}

/* Reported where the other figures, at least two, are less than half of it, and not even hundreds.
 */
static void check_round(Set *set, const Indicator *indicator, Series series) {
    enum { HUNDRED = 100, LEAST_OTHERS = 2 };
    const PeriodFigure *round = NULL;
    Decimal most = decimal_from(0);
    size_t others = 0;
    for (size_t k = 0; k < series.count; k++) {
        const Figure *figure = &series.at[k]->figure;
        if (!round && is_round(figure)) {
            round = series.at[k];
        } else if (figure->known) {
            if (is_multiple(figure, HUNDRED))
                return;
            if (decimal_compare(figure->number, most) > 0)
                most = figure->number;
            others++;
        }
    }
    if (round && others >= LEAST_OTHERS && more_than(round->figure.number, most, 2))
        report_round(set, indicator, round);
}

/* ---- negative-count ---- */

/* What may well be below nothing, though it is counted. */
static bool may_be_negative(const Indicator *indicator) {
    static const char *const words[] = {"change", "net",    "difference", "balance",
                                        "gap",    "degree", "point",      "variance"};
    Arena *scratch = arena_new();
    bool may = false;
    Str texts[] = {utf8_fold(scratch, indicator->name.str),
                   utf8_fold(scratch, indicator->unit.str)};
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        for (size_t j = 0; j < 2; j++)
            may |= str_find(texts[j], str_from(words[k]), 0) < texts[j].len;
    arena_free(scratch);
    return may;
}

static void check_negative(Set *set, const Indicator *indicator) {
    if (series_unit(indicator->unit.str) != UNIT_WORD)
        return;
    EACH (PeriodFigure, value, indicator->values) {
        if (!value->figure.known || !decimal_is_negative(value->figure.number) ||
            may_be_negative(indicator))
            continue;
        diag_report(set->diag, RULE_NEGATIVE_COUNT, value->figure.raw.span,
                    "there cannot be %.*s %.*s", STR_ARGS(value->figure.raw.str),
                    STR_ARGS(indicator->unit.str));
    }
}

/* ---- missing-without-reason ---- */

/* An indicator that is new from a date needs no words for the years before it. */
static bool is_before(const Set *set, Period period, const Figure *figure) {
    return figure->missing == MISSING_NEW && figure->from.year &&
           period_last_day(period, set_year_starts(set)) < date_first_day(figure->from);
}

/* Whether the plan's tables have a column for the year; a register at the root has no columns. */
static bool has_column(const Folder *folder, Period period) {
    const List columns = folder->document.plan.actuals.list;
    EACH (Period, column, columns)
        if (period_eq(*column, period))
            return true;
    return !columns.count;
}

/* A figure that could not be read has its finding, and may be the one of that year. */
static void check_gaps(Set *set, const Definition *definition, Series series) {
    const Indicator *indicator = definition->record;
    if (indicator->values.count < indicator->values.cap)
        return;
    for (size_t k = 1; k < series.count; k++) {
        const PeriodFigure *before = series.at[k - 1];
        Period period = period_next(before->period);
        if (before->period.kind != series.at[k]->period.kind ||
            period_compare(period, series.at[k]->period) >= 0 ||
            is_before(set, period, &before->figure) || !has_column(definition->owner, period))
            continue;
        Str year = period_words(set->arena, period);
        Finding *finding =
            diag_report(set->diag, RULE_MISSING_WITHOUT_REASON, series.at[k]->span,
                        "%.*s has figures before and after %.*s and says nothing of that year",
                        STR_ARGS(indicator->code.str), STR_ARGS(year));
        diag_label(set->diag, finding, "write what there is, or why: %.*s: not collected",
                   STR_ARGS(year));
    }
}

/* ---- repeated-percentage ---- */

/* The row of percentages above, in the same table. */
typedef struct Above {
    Set *set;
    const Measure *table;
    const MeasureRow *row;
    bool years; /* only years are looked at: a plan's tables show nothing else */
} Above;

static List row_values(const MeasureRow *row) {
    const Indicator *indicator = row->indicator.target;
    return row->values.count || !indicator ? row->values : indicator->values;
}

/* 43% and 78.9% are telling; 0%, 50% and 100% come often. */
static bool is_telling(const MeasureRow *row, const Figure *figure) {
    enum { FIVE = 5 };
    return series_is_whole(figure) && series_is_percent(row->indicator.target, figure) &&
           !is_multiple(figure, FIVE) && decimal_compare(figure->number, decimal_from(0)) > 0;
}

static void compare_rows(Set *set, const MeasureRow *above, const MeasureRow *row, bool years) {
    List values = row_values(above);
    EACH (PeriodFigure, value, row_values(row)) {
        const PeriodFigure *other = figure_find(values, value->period);
        if (!other || (years && value->period.kind != PERIOD_YEAR) ||
            !is_telling(row, &value->figure) || !is_telling(above, &other->figure) ||
            decimal_compare(value->figure.number, other->figure.number) != 0)
            continue;
        Str number = number_words(set->arena, &value->figure);
        Finding *finding =
            diag_report(set->diag, RULE_REPEATED_PERCENTAGE, value->figure.raw.span,
                        "%.*s and %.*s, one below the other, both have %.*s for %.*s",
                        STR_ARGS(above->indicator.code.str), STR_ARGS(row->indicator.code.str),
                        STR_ARGS(number), STR_ARGS(period_words(set->arena, value->period)));
        diag_related(set->diag, finding, other->figure.raw.span, "%.*s stands here too",
                     STR_ARGS(number));
    }
}

static bool has_percentages(const MeasureRow *row) {
    EACH (PeriodFigure, value, row_values(row))
        if (series_is_percent(row->indicator.target, &value->figure))
            return true;
    return false;
}

static void check_repeat(void *state, const Measure *table, const MeasureRow *row) {
    Above *above = state;
    if (above->table != table)
        *above = (Above){above->set, table, NULL, above->years};
    if (!has_percentages(row))
        return;
    if (above->row && !str_eq(above->row->indicator.code.str, row->indicator.code.str))
        compare_rows(above->set, above->row, row, above->years);
    above->row = row;
}

void check_changes(Set *set) {
    Arena *scratch = arena_new();
    EACH (Definition, definition, set->decoder.definitions) {
        const Indicator *indicator = definition->record;
        if (definition->shape != &shape_indicator)
            continue;
        ArenaMark mark = arena_mark(scratch);
        Series series = series_years(scratch, indicator->values);
        check_change(set, indicator, series);
        check_round(set, indicator, series);
        check_gaps(set, definition, series);
        check_negative(set, indicator);
        arena_rewind(scratch, mark);
    }
    arena_free(scratch);
    Above plans = {.set = set, .years = true};
    Above reports = {.set = set};
    EACH (Folder *, folder, set->plans) {
        rows_each((*folder)->document.measures, check_repeat, &plans);
        EACH (Report, report, (*folder)->document.reports)
            rows_each(report->measures, check_repeat, &reports);
    }
}
