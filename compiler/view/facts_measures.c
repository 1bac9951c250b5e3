/* Indicators as open data: one record for each figure and each target of a period; and the rows of
 * reports: one record for how each stands, and one for each further period that its table shows. */
#include "view/facts_private.h"

#include "plan/links.h"
#include "plan/rows.h"
#include "view/maker_indicator.h"
#include "view/report.h"
#include "view/tables.h"

/* ---- indicators ---- */

typedef struct IndicatorFact {
    Span span;
    Str code;
    Str name;
    Str priority;
    Str objective;
    FactFigure figure;
    Str kind; /* actual or target */
    Str status;
    Str trend;
} IndicatorFact;

static const FactField indicator_fields[] = {
    {"code", FACT_TEXT, offsetof(IndicatorFact, code)},
    {"name", FACT_TEXT, offsetof(IndicatorFact, name)},
    {"priority", FACT_TEXT, offsetof(IndicatorFact, priority)},
    {"objective", FACT_TEXT, offsetof(IndicatorFact, objective)},
    FACT_FIGURE_FIELDS(IndicatorFact),
    {"kind", FACT_TEXT, offsetof(IndicatorFact, kind)},
    FACT_VALUE_FIELDS(IndicatorFact),
    {"status", FACT_TEXT, offsetof(IndicatorFact, status)},
    {"trend", FACT_TEXT, offsetof(IndicatorFact, trend)},
};
const FactType fact_indicator = FACT_TYPE(indicator_fields);

/* The place of a period in a list of figures or of targets, else that of the indicator. */
static Span place_of(const Indicator *indicator, Period period, bool target) {
    const PeriodFigure *value = figure_find(indicator->values, period);
    const PeriodTarget *aim = figure_find_target(indicator->targets, period);
    if (target)
        return aim ? aim->span : indicator->span;
    return value ? value->span : indicator->span;
}

static void add_word(Arena *arena, Str *words, const char *word) {
    *words = str_format(arena, "%.*s%s%s", STR_ARGS(*words), words->len ? ", " : "", word);
}

/* A figure that nobody knows, and for which there is no reason, is no observation. */
static void emit_actual(FactWalk *walk, const IndicatorMaker *maker, const Past *past,
                        IndicatorFact fact) {
    const Figure *figure = &past->own.figure;
    const Period period = past->standing.period;
    if (!figure->known && figure->missing == MISSING_NO)
        return;
    fact.span = place_of(maker->indicator, period, false);
    fact.kind = STR("actual");
    fact.figure = facts_figure(walk, period, figure, facts_unit(maker->indicator));
    if (figure->known && !past->own.stated)
        add_word(walk->scratch, &fact.figure.qualifier, "computed");
    if (maker_indicator_is_judged(maker, past))
        fact.status = facts_indicator_status(past->standing.status);
    fact.trend = facts_trend(past->standing.trend);
    walk->emit(walk, &fact);
}

static void emit_target(FactWalk *walk, const IndicatorMaker *maker, const Past *past,
                        IndicatorFact fact) {
    const Standing *standing = &past->standing;
    if (!standing->has_target)
        return;
    fact.span = place_of(maker->indicator, standing->period, true);
    fact.kind = STR("target");
    fact.figure =
        facts_target(walk, standing->period, &standing->target, facts_unit(maker->indicator));
    walk->emit(walk, &fact);
}

/* The priority whose objective it measures, else that of the plan it stands in. */
static Str priority_of(const Indicator *indicator, const Folder *owner) {
    const Objective *objective = indicator->objective.target;
    if (objective && objective->priority)
        return objective->priority->code.str;
    return owner ? owner->document.plan.priority.code.str : (Str){NULL, 0};
}

static void emit_indicator(FactWalk *walk, const Indicator *indicator, const Folder *owner) {
    const ArenaMark mark = arena_mark(walk->scratch);
    IndicatorMaker maker = {.set = walk->set,
                            .arena = walk->scratch,
                            .speech = {walk->scratch, LANGUAGE_ENGLISH},
                            .indicator = indicator,
                            .from = progress_now(walk->set)};
    maker.from.arena = walk->scratch;
    maker_indicator_past(&maker);
    const IndicatorFact fact = {.code = indicator->code.str,
                                .name = indicator->name.str,
                                .priority = priority_of(indicator, owner),
                                .objective = indicator->objective.code.str};
    EACH (Past, past, maker.past) {
        emit_actual(walk, &maker, past, fact);
        emit_target(walk, &maker, past, fact);
    }
    arena_rewind(walk->scratch, mark);
}

/* The indicators that a plan shows, each once. */
typedef struct Shown {
    FactWalk *walk;
    Map seen; /* its arena is its own: the walk's is rewound after each */
} Shown;

static void emit_shown(void *state, const Measure *table, const MeasureRow *row) {
    Shown *shown = state;
    const Indicator *indicator = row->indicator.target;
    (void)table;
    if (indicator && !map_put(&shown->seen, indicator->code.str, shown))
        emit_indicator(shown->walk, indicator, shown->walk->folder);
}

/* One that no plan shows, by itself. */
static void emit_only(FactWalk *walk) {
    const Indicator *indicator = walk->indicator;
    const Definition *definition = set_find(walk->set, SPACE_CODES, indicator->code.str);
    emit_indicator(walk, indicator, definition->owner);
}

void facts_each_indicator(FactWalk *walk) {
    if (walk->indicator) {
        emit_only(walk);
        return;
    }
    if (walk->folder) {
        Shown shown = {walk, {.arena = arena_new()}};
        rows_each(walk->folder->document.measures, emit_shown, &shown);
        arena_free(shown.seen.arena);
        return;
    }
    EACH (Definition, definition, walk->set->decoder.definitions)
        if (definition->shape == &shape_indicator)
            emit_indicator(walk, definition->record, definition->owner);
}

/* ---- reports ---- */

typedef struct ReportFact {
    Span span;
    Str plan;
    Str report; /* the name of its page */
    Date as_at;
    Str kind; /* indicator or task: how it stands; figure: of another column of the table */
    Str code;
    Str name;
    FactFigure figure;
    FactNumber target;
    Str target_qualifier;
    FactNumber progress;
    Date due;
    Date completed;
    Str status;
    Str status_before; /* in the report before, which may be of another plan of the priority */
    Str trend;
    Str override_reason; /* why somebody has set another status than the computed one */
    Str comment;         /* as written, in Markdown; of how it stands */
} ReportFact;

static const FactField report_fields[] = {
    {"plan", FACT_TEXT, offsetof(ReportFact, plan)},
    {"report", FACT_TEXT, offsetof(ReportFact, report)},
    {"as_at", FACT_DATE, offsetof(ReportFact, as_at)},
    {"kind", FACT_TEXT, offsetof(ReportFact, kind)},
    {"code", FACT_TEXT, offsetof(ReportFact, code)},
    {"name", FACT_TEXT, offsetof(ReportFact, name)},
    FACT_FIGURE_FIELDS(ReportFact),
    FACT_VALUE_FIELDS(ReportFact),
    {"target", FACT_NUMBER, offsetof(ReportFact, target)},
    {"target_qualifier", FACT_TEXT, offsetof(ReportFact, target_qualifier)},
    {"progress", FACT_NUMBER, offsetof(ReportFact, progress)},
    {"due", FACT_DATE, offsetof(ReportFact, due)},
    {"completed", FACT_DATE, offsetof(ReportFact, completed)},
    {"status", FACT_TEXT, offsetof(ReportFact, status)},
    {"status_before", FACT_TEXT, offsetof(ReportFact, status_before)},
    {"trend", FACT_TEXT, offsetof(ReportFact, trend)},
    {"override_reason", FACT_TEXT, offsetof(ReportFact, override_reason)},
    {"comment", FACT_TEXT, offsetof(ReportFact, comment)},
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

static ReportFact emit_row(const ReportRows *rows, const ReportRow *row) {
    const Standing *standing = &row->standing;
    const Str unit = facts_unit(standing->indicator);
    const Figure figure = progress_shown(row->standing.indicator, row->row, &standing->value);
    ReportFact fact = rows->fact;
    fact.span = row->row->span;
    fact.kind = STR("indicator");
    fact.code = standing->indicator->code.str;
    fact.name = standing->indicator->name.str;
    fact.figure = facts_figure(rows->walk, standing->period, &figure, unit);
    if (standing->has_target)
        set_target(rows->walk, &standing->target, unit, &fact);
    fact.status = facts_indicator_status(standing->status);
    fact.status_before = indicator_before(rows->report->standing->previous, standing->indicator);
    fact.trend = facts_trend(standing->trend);
    if (standing->override)
        fact.override_reason = standing->override->reason.str;
    fact.comment = row->row->comment.str;
    rows->walk->emit(rows->walk, &fact);
    return fact;
}

/* Of a code that nothing has, the row's own figures are all there is: as its page has it. */
static Figure shown_figure(const ReportRows *rows, const MeasureRow *row, Period period) {
    const Indicator *indicator = row->indicator.target;
    const PeriodFigure *own = figure_find(row->values, period);
    if (!indicator)
        return own ? own->figure : (Figure){.known = false};
    const Rolled value = progress_figure(&rows->from, indicator, row, period);
    return progress_shown(indicator, row, &value);
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

static bool has_period(List periods, Period wanted) {
    EACH (Period, period, periods)
        if (period_eq(*period, wanted))
            return true;
    return false;
}

/* What the columns of a period say in a row; `standing` is its record of how it stands. */
static void emit_columns(const ReportRows *rows, const TableColumns *columns, const MeasureRow *row,
                         Period period, const ReportFact *standing) {
    const Indicator *indicator = row->indicator.target;
    const Str unit = indicator ? facts_unit(indicator) : (Str){NULL, 0};
    const PeriodFigure *own = figure_find(row->values, period);
    Figure figure = {.known = false};
    Target target;
    ReportFact fact = rows->fact;
    fact.span = own ? own->span : row->span;
    fact.kind = STR("figure");
    fact.code = indicator ? indicator->code.str : row->indicator.code.str;
    fact.name = indicator ? indicator->name.str : row->label.str;
    if (has_period(columns->actuals, period))
        figure = shown_figure(rows, row, period);
    fact.figure = facts_figure(rows->walk, period, &figure, unit);
    if (has_period(columns->targets, period) && shown_target(rows, row, period, &target))
        set_target(rows->walk, &target, unit, &fact);
    if (!is_said(&fact, standing))
        rows->walk->emit(rows->walk, &fact);
}

static void emit_report_row(void *state, const Measure *table, const MeasureRow *row) {
    ReportRows *rows = state;
    const List standing = rows->report->standing->rows;
    ReportRow *const *reported = standing.at;
    Arena *scratch = rows->walk->scratch;
    const ArenaMark mark = arena_mark(scratch);
    ReportFact fact = {.kind = {NULL, 0}};
    if (!row->indicator.code.str.len)
        return;
    if (rows->next < standing.count && reported[rows->next]->row == row)
        fact = emit_row(rows, reported[rows->next++]);
    const TableColumns columns =
        tables_columns((Speech){scratch, LANGUAGE_ENGLISH}, table, table->columns.actuals.list,
                       table->columns.targets.list);
    EACH (Period, period, columns.actuals)
        emit_columns(rows, &columns, row, *period, &fact);
    EACH (Period, period, columns.targets)
        if (!has_period(columns.actuals, *period))
            emit_columns(rows, &columns, row, *period, &fact);
    arena_rewind(scratch, mark);
}

/* What a report says about a task: at its update, of its own, and why it is cancelled. */
static Str task_comment(Arena *arena, const ReportedTask *row) {
    const TaskStanding *standing = &row->standing;
    Date date;
    const Str parts[] = {
        report_update(standing, &date).str,
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
    fact.code = standing->task->code.str;
    fact.name = standing->task->title.str;
    fact.progress = (FactNumber){standing->progress, standing->has_progress};
    fact.due = standing->task->due.date;
    if (standing->status == TASK_COMPLETED)
        fact.completed = standing->task->completed.date;
    fact.status = facts_task_status(standing->status);
    fact.status_before = task_before(before, standing->task);
    fact.comment = task_comment(walk->scratch, row);
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
        emit_task(walk, before, *task, fact);
    ReportRows rows = {walk, report, progress_standpoint(walk->set, report), fact, 0};
    rows.from.arena = walk->scratch;
    rows_each(report->measures, emit_report_row, &rows);
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
