#include "plan/check.h"

#include "plan/report.h"
#include "plan/rows.h"
#include "plan/slips.h"

/* What an author wrote and no page would show: nothing may be dropped without a word. */

static bool listed(const Periods *columns, Period period) {
    EACH (Period, column, columns->list)
        if (period_eq(*column, period))
            return true;
    return false;
}

/* Quarters and months belong to reports; a column is missed only by a period of its own kind, or by
 * the years and `future` of a plan. */
static bool belongs(const Periods *columns, Period period) {
    if (period.kind == PERIOD_FUTURE)
        return true;
    EACH (Period, column, columns->list)
        if (column->kind == period.kind)
            return true;
    return false;
}

static void report_column(Set *set, const char *what, const Periods *columns, Span span,
                          Period period) {
    Buf name = {.arena = set->arena};
    period_print(&name, period);
    Finding *finding =
        diag_report(set->diag, RULE_UNSHOWN_FIGURE, span,
                    "the plan has no column for the %s of %.*s", what, STR_ARGS(buf_str(&name)));
    diag_related(set->diag, finding, columns->span, "its columns are set here");
}

/* What the tables show. */
typedef struct Shown {
    Map codes;
    Periods actuals; /* the columns of reports */
    Periods targets;
    bool unclear; /* a row's code is unknown, or could not be read: any indicator may be meant */
} Shown;

static bool is_missed(const Periods *columns, const Periods *reports, Period period) {
    return columns->list.count && belongs(columns, period) && !listed(columns, period) &&
           !listed(reports, period);
}

static void check_columns(Set *set, const PlanHead *plan, const Shown *shown,
                          const Indicator *indicator) {
    EACH (PeriodFigure, value, indicator->values)
        if (is_missed(&plan->actuals, &shown->actuals, value->period))
            report_column(set, "figure", &plan->actuals, value->span, value->period);
    EACH (PeriodTarget, target, indicator->targets)
        if (is_missed(&plan->targets, &shown->targets, target->period))
            report_column(set, "target", &plan->targets, target->span, target->period);
}

static void note_row(void *state, const Measure *table, const MeasureRow *row) {
    Shown *shown = state;
    const Indicator *indicator = row->indicator.target;
    (void)table;
    if (indicator)
        map_put(&shown->codes, indicator->code.str, shown);
    else if (row->indicator.code.str.len)
        shown->unclear = true;
}

static void note_periods(Shown *shown, Periods *all, const Periods *columns) {
    EACH (Period, column, columns->list)
        if (!listed(all, *column))
            LIST_PUSH(shown->codes.arena, &all->list, Period, *column);
}

static void note_tables(Shown *shown, const Document *document) {
    rows_each_of(document, note_row, shown);
    EACH (Report, report, document->reports) {
        EACH (Measure, table, report->measures) {
            note_periods(shown, &shown->actuals, &table->columns.actuals);
            note_periods(shown, &shown->targets, &table->columns.targets);
        }
    }
}

/* A register at the root may hold more than any plan shows; an indicator inside a plan may not. */
static void check_indicator(Set *set, const Shown *shown, const Definition *definition) {
    const Folder *folder = definition->owner;
    const Indicator *indicator = definition->record;
    const PlanHead *plan = &folder->document.plan;
    if (!plan->span.start)
        return;
    if (map_get(&shown->codes, indicator->code.str))
        check_columns(set, plan, shown, indicator);
    else if (!shown->unclear)
        diag_report(set->diag, RULE_UNUSED_INDICATOR, indicator->code.span,
                    "%.*s is in none of the tables under `measures:`",
                    STR_ARGS(indicator->code.str));
}

void check_shown(Set *set) {
    Arena *scratch = arena_new();
    Shown shown = {.codes = {.arena = scratch}};
    const Slips slips = slips_find(scratch, set);
    EACH (Folder *, folder, set->plans) {
        note_tables(&shown, &(*folder)->document);
        shown.unclear |= slips_in_section(&slips, *folder, "measures");
    }
    EACH (Definition, definition, set->decoder.definitions)
        if (definition->shape == &shape_indicator)
            check_indicator(set, &shown, definition);
    arena_free(scratch);
}
