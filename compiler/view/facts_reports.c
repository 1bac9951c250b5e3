/* The rows of reports as open data: one record for how each stands, and one for each further period
 * that its table shows; groups and headings have one when something is said of them. */
#include "view/facts_private.h"

#include "plan/columns.h"
#include "plan/links.h"
#include "view/report.h"
#include "view/tables.h"

typedef struct ReportFact {
    Span span;
    Str plan;
    Str report; /* the name of its page */
    Date as_at;
    Str kind; /* indicator or task: how it stands; figure: of another column of the table; row: of
                 a code that nothing has; group, heading */
    FactRow row;
    Str name;
    Str outcome; /* of a task */
    FactFigure figure;
    FactNumber target;
    Str target_qualifier;
    FactNumber progress;
    FactNumber expected; /* progress, by now */
    Date start;
    Date due;
    FactNumber slippage; /* days from when it was first due */
    Date completed;
    FactStanding standing;
    Str status_before; /* in the report before, which may be of another plan of the priority */
    Str stated_status; /* as printed elsewhere */
    Str stated_trend;
    Date updated; /* when the comment was written; of a task */
} ReportFact;

static const FactField report_fields[] = {
    {"plan", FACT_TEXT, offsetof(ReportFact, plan)},
    {"report", FACT_TEXT, offsetof(ReportFact, report)},
    {"as_at", FACT_DATE, offsetof(ReportFact, as_at)},
    {"kind", FACT_TEXT, offsetof(ReportFact, kind)},
    FACT_ROW_FIELDS(ReportFact),
    {"name", FACT_TEXT, offsetof(ReportFact, name)},
    {"outcome", FACT_TEXT, offsetof(ReportFact, outcome)},
    FACT_FIGURE_FIELDS(ReportFact),
    FACT_VALUE_FIELDS(ReportFact),
    {"target", FACT_NUMBER, offsetof(ReportFact, target)},
    {"target_qualifier", FACT_TEXT, offsetof(ReportFact, target_qualifier)},
    {"progress", FACT_NUMBER, offsetof(ReportFact, progress)},
    {"expected_progress", FACT_NUMBER, offsetof(ReportFact, expected)},
    {"start", FACT_DATE, offsetof(ReportFact, start)},
    {"due", FACT_DATE, offsetof(ReportFact, due)},
    {"slippage_days", FACT_NUMBER, offsetof(ReportFact, slippage)},
    {"completed", FACT_DATE, offsetof(ReportFact, completed)},
    FACT_STANDING_FIELDS(ReportFact),
    {"status_before", FACT_TEXT, offsetof(ReportFact, status_before)},
    {"stated_status", FACT_TEXT, offsetof(ReportFact, stated_status)},
    {"stated_trend", FACT_TEXT, offsetof(ReportFact, stated_trend)},
    {"updated", FACT_DATE, offsetof(ReportFact, updated)},
    {"comment", FACT_TEXT, offsetof(ReportFact, row.comment)},
};
const FactType fact_report_row = FACT_TYPE(report_fields);

/* How an indicator or a task stood in the report before. */
static Str indicator_before(const Report *before, const Indicator *indicator) {
    const ReportRow *row = before ? progress_find_row(before->standing, indicator) : NULL;
    return row ? facts_indicator_status(row->standing.status) : (Str){NULL, 0};
}

static Str task_before(const Report *before, const Task *task) {
    const ReportedTask *row = before ? progress_find_task(before->standing, task) : NULL;
    return row ? facts_task_status(row->standing.status) : (Str){NULL, 0};
}

/* The rows of a report, on the way through its tables. */
typedef struct ReportRows {
    FactWalk *walk;
    const Report *report;
    Standpoint from;
    ReportFact fact; /* what all rows have */
    size_t next;     /* of the report's standing rows */
} ReportRows;

static void set_target(const FactWalk *walk, const Target *target, Str unit, ReportFact *fact) {
    const FactFigure aim = facts_target(walk, fact->figure.period, target, unit);
    fact->target = aim.value;
    fact->target_qualifier = aim.qualifier;
}

/* What a row says, and what it is printed with elsewhere. */
static ReportFact row_fact(const ReportRows *rows, const MeasureRow *row, const FactRow *above) {
    ReportFact fact = rows->fact;
    fact.span = row->span;
    fact.row = facts_row(rows->walk, row, above);
    fact.stated_status = facts_indicator_status((IndicatorStatus)row->stated_status.value);
    fact.stated_trend = facts_trend((Trend)row->stated_trend.value);
    return fact;
}

static ReportFact emit_standing(const ReportRows *rows, const ReportRow *row, ReportFact fact) {
    const Standing *standing = &row->standing;
    const Str unit = facts_unit(standing->indicator);
    const Figure figure = progress_shown(row->standing.indicator, row->row, &standing->value);
    fact.kind = STR("indicator");
    fact.name = standing->indicator->name.str;
    fact.figure = facts_figure(rows->walk, standing->period, &figure, unit);
    if (figure.known && !standing->value.stated)
        facts_computed(rows->walk, &fact.figure);
    if (standing->has_target)
        set_target(rows->walk, &standing->target, unit, &fact);
    fact.standing = facts_standing(rows->walk, standing, true);
    fact.status_before = indicator_before(rows->report->standing->previous, standing->indicator);
    rows->walk->emit(rows->walk, &fact);
    return fact;
}

/* Of a code that nothing has, the row's own figures are all there is: as its page has it. */
static Rolled shown_figure(const ReportRows *rows, const MeasureRow *row, Period period) {
    const Indicator *indicator = row->indicator.target;
    const PeriodFigure *own = figure_find(row->values, period);
    Rolled value = {.stated = true};
    if (!indicator) {
        value.figure = own ? own->figure : (Figure){.known = false};
        return value;
    }
    value = progress_figure(&rows->from, indicator, row, period);
    value.figure = progress_shown(indicator, row, &value);
    return value;
}

static bool shown_target(const ReportRows *rows, const MeasureRow *row, Period period,
                         Target *target) {
    const PeriodTarget *own = figure_find_target(row->targets, period);
    if (row->indicator.target)
        return progress_target(&rows->from, row->indicator.target, row, period, target);
    if (own)
        *target = own->target;
    return own != NULL;
}

static bool same_number(FactNumber a, FactNumber b) {
    return a.known == b.known && (!a.known || decimal_compare(a.number, b.number) == 0);
}

static bool says_value(const ReportFact *fact) {
    return fact->figure.value.known || fact->figure.missing.len;
}

static bool says_target(const ReportFact *fact) {
    return fact->target.known || fact->target_qualifier.len;
}

/* Whether another record has all that this one says. */
static bool is_said(const ReportFact *fact, const ReportFact *by) {
    if (!says_value(fact) && !says_target(fact))
        return true;
    return period_eq(fact->figure.period, by->figure.period) &&
           (!says_value(fact) || same_number(fact->figure.value, by->figure.value)) &&
           (!says_target(fact) || (same_number(fact->target, by->target) &&
                                   str_eq(fact->target_qualifier, by->target_qualifier)));
}

/* What the columns of a period say in a row; `said` is its record. */
static void emit_columns(const ReportRows *rows, const TableColumns *columns, const MeasureRow *row,
                         Period period, const ReportFact *said) {
    const Indicator *indicator = row->indicator.target;
    const Str unit = indicator ? facts_unit(indicator) : (Str){NULL, 0};
    const PeriodFigure *own = figure_find(row->values, period);
    Rolled value = {.stated = true};
    Target target;
    ReportFact fact = rows->fact;
    fact.span = own ? own->span : row->span;
    fact.kind = STR("figure");
    fact.row = said->row;
    fact.row.comment = (Str){NULL, 0};
    fact.name = said->name;
    if (columns_have(columns->actuals, period))
        value = shown_figure(rows, row, period);
    fact.figure = facts_figure(rows->walk, period, &value.figure, unit);
    if (value.figure.known && !value.stated)
        facts_computed(rows->walk, &fact.figure);
    if (columns_have(columns->targets, period) && shown_target(rows, row, period, &target))
        set_target(rows->walk, &target, unit, &fact);
    if (!is_said(&fact, said))
        rows->walk->emit(rows->walk, &fact);
}

static void emit_row(ReportRows *rows, const Measure *table, const MeasureRow *row,
                     const FactRow *above) {
    const List standing = rows->report->standing->rows;
    ReportRow *const *reported = standing.at;
    Arena *scratch = rows->walk->scratch;
    const ArenaMark mark = arena_mark(scratch);
    ReportFact fact = row_fact(rows, row, above);
    if (rows->next < standing.count && reported[rows->next]->row == row) {
        fact = emit_standing(rows, reported[rows->next++], fact);
    } else {
        fact.kind = STR("row");
        fact.name = fact.row.label;
        rows->walk->emit(rows->walk, &fact);
    }
    const TableColumns columns =
        tables_columns((Speech){scratch, LANGUAGE_ENGLISH}, table, table->columns.actuals.list,
                       table->columns.targets.list);
    EACH (Period, period, columns.actuals)
        emit_columns(rows, &columns, row, *period, &fact);
    EACH (Period, period, columns.targets)
        if (!columns_have(columns.actuals, *period))
            emit_columns(rows, &columns, row, *period, &fact);
    arena_rewind(scratch, mark);
}

/* What stands above rows is a record when something is said of them all. */
static void emit_above(const ReportRows *rows, Str kind, Span span, const FactRow *row) {
    ReportFact fact = rows->fact;
    fact.kind = kind;
    fact.span = span;
    fact.row = *row;
    if (row->comment.len || row->owner.len)
        rows->walk->emit(rows->walk, &fact);
}

static void emit_rows(ReportRows *rows, const Measure *table, List list, const FactRow *above) {
    EACH (MeasureRow, row, list) {
        if (!row->heading.str.len) {
            emit_row(rows, table, row, above);
            continue;
        }
        const FactRow heading = facts_row(rows->walk, row, above);
        emit_above(rows, STR("heading"), row->span, &heading);
        EACH (MeasureRow, child, row->rows)
            emit_row(rows, table, child, &heading);
    }
}

static void emit_table(ReportRows *rows, const Measure *table) {
    const FactRow whole = facts_group(rows->walk, table, NULL);
    emit_rows(rows, table, table->rows, &whole);
    EACH (MeasureGroup, group, table->groups) {
        const FactRow above = facts_group(rows->walk, table, group);
        emit_above(rows, STR("group"), group->span, &above);
        emit_rows(rows, table, group->rows, &above);
    }
}

/* What a report says about a task: at its update, of its own, and why it is cancelled. */
static Str task_comment(Arena *arena, const ReportedTask *row, Date *date) {
    const TaskStanding *standing = &row->standing;
    const Str parts[] = {
        report_update(standing, date).str,
        row->stated ? row->stated->comment.str : (Str){NULL, 0},
        standing->status == TASK_CANCELLED ? standing->task->cancelled.reason.str : (Str){NULL, 0},
    };
    Buf out = {.arena = arena};
    for (size_t k = 0; k < sizeof parts / sizeof parts[0]; k++) {
        if (out.len && parts[k].len)
            buf_add_z(&out, "\n\n");
        buf_add(&out, str_trim(parts[k]));
    }
    return buf_str(&out);
}

static void emit_task(FactWalk *walk, const Report *before, const ReportedTask *row,
                      ReportFact fact) {
    const TaskStanding *standing = &row->standing;
    const ArenaMark mark = arena_mark(walk->scratch);
    fact.span = standing->task->span;
    fact.kind = STR("task");
    fact.row.code = standing->task->code.str;
    fact.row.label = fact.name = standing->task->title.str;
    fact.outcome = standing->task->outcome.str;
    fact.progress = (FactNumber){standing->progress, standing->has_progress};
    if (report_is_expected(standing))
        fact.expected = (FactNumber){decimal_from(standing->expected), true};
    fact.start = standing->task->start.date;
    fact.due = standing->task->due.date;
    if (standing->has_slippage)
        fact.slippage = (FactNumber){decimal_from(standing->slippage), true};
    if (standing->status == TASK_COMPLETED)
        fact.completed = standing->task->completed.date;
    fact.standing.status = facts_task_status(standing->status);
    fact.status_before = task_before(before, standing->task);
    if (row->stated)
        fact.stated_status = facts_task_status((TaskStatus)row->stated->stated_status.value);
    fact.row.comment = task_comment(walk->scratch, row, &fact.updated);
    walk->emit(walk, &fact);
    arena_rewind(walk->scratch, mark);
}

static void emit_report(FactWalk *walk, const Folder *folder, const Report *report) {
    const ArenaMark mark = arena_mark(walk->scratch);
    const ReportFact fact = {.plan = folder->name,
                             .report = links_report_page(walk->scratch, folder, report),
                             .as_at = report->as_at.date};
    const Report *before = report->standing->previous;
    EACH (ReportedTask *, task, report->standing->tasks)
        if (!walk->enough)
            emit_task(walk, before, *task, fact);
    ReportRows rows = {walk, report, progress_standpoint(walk->set, report), fact, 0};
    rows.from.arena = walk->scratch;
    EACH (Measure, table, report->measures)
        if (!walk->enough)
            emit_table(&rows, table);
    arena_rewind(walk->scratch, mark);
}

static void emit_reports(FactWalk *walk, const Folder *folder) {
    EACH (Report, report, folder->document.reports)
        if (report->standing && (!walk->report || walk->report == report))
            emit_report(walk, folder, report);
}

void facts_each_report_row(FactWalk *walk) {
    facts_each_plan(walk, emit_reports);
}
