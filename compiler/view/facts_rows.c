/* The rows of a plan's tables of indicators as open data, one record for each: who answers for it,
 * and what is said of it. The figures are those of the indicators, but for what a row states
 * itself: a record for each. */
#include "view/facts_private.h"

#include "view/tables.h"

typedef struct RowFact {
    Span span;
    Str plan;
    Str kind; /* group, heading, row; actual or target: a figure that the row states itself */
    FactRow row;
    Str indicator_comment;
    Str definition;
    FactFigure figure;
} RowFact;

static const FactField row_fields[] = {
    {"plan", FACT_TEXT, offsetof(RowFact, plan)},
    {"kind", FACT_TEXT, offsetof(RowFact, kind)},
    FACT_ROW_FIELDS(RowFact),
    {"comment", FACT_TEXT, offsetof(RowFact, row.comment)},
    {"indicator_comment", FACT_TEXT, offsetof(RowFact, indicator_comment)},
    {"definition", FACT_TEXT, offsetof(RowFact, definition)},
    {"period", FACT_REMARK_PERIOD, offsetof(RowFact, figure.period)},
    {"period_start", FACT_REMARK_DATE, offsetof(RowFact, figure.start)},
    {"period_end", FACT_REMARK_DATE, offsetof(RowFact, figure.end)},
    {"value", FACT_REMARK_NUMBER, offsetof(RowFact, figure.value)},
    {"unit", FACT_REMARK, offsetof(RowFact, figure.unit)},
    {"qualifier", FACT_REMARK, offsetof(RowFact, figure.qualifier)},
    {"missing_reason", FACT_REMARK, offsetof(RowFact, figure.missing)},
    {"note", FACT_REMARK, offsetof(RowFact, figure.note)},
    {"printed", FACT_REMARK, offsetof(RowFact, figure.printed)},
    {"restated", FACT_REMARK_DATE, offsetof(RowFact, figure.restated)},
    {"was", FACT_REMARK, offsetof(RowFact, figure.was)},
};
const FactType fact_row = FACT_TYPE(row_fields);

/* What the row says and not the indicator, or otherwise than the indicator. */
static void emit_own(FactWalk *walk, const MeasureRow *row, RowFact fact) {
    const Indicator *indicator = row->indicator.target;
    const Str unit = indicator ? facts_unit(indicator) : (Str){NULL, 0};
    fact.row.comment = fact.indicator_comment = fact.definition = (Str){NULL, 0};
    EACH (PeriodFigure, value, row->values) {
        fact.span = value->span;
        fact.kind = STR("actual");
        fact.figure = facts_figure(walk, value->period, &value->figure, unit);
        walk->emit(walk, &fact);
    }
    EACH (PeriodTarget, target, row->targets) {
        fact.span = target->span;
        fact.kind = STR("target");
        fact.figure = facts_target(walk, target->period, &target->target, unit);
        walk->emit(walk, &fact);
    }
}

static FactRow emit_row(FactWalk *walk, const Measure *table, const MeasureRow *row, Str plan,
                        const FactRow *above) {
    const Indicator *indicator = row->indicator.target;
    RowFact fact = {.span = row->span, .plan = plan, .row = facts_row(walk, row, above)};
    fact.kind = row->heading.str.len ? STR("heading") : STR("row");
    if (indicator) {
        if (!fact.row.owner.len && tables_have_owners(table))
            fact.row.owner = indicator->owner.code.str;
        fact.indicator_comment = indicator->comment.str;
        fact.definition = indicator->definition.str;
    }
    walk->emit(walk, &fact);
    emit_own(walk, row, fact);
    return fact.row;
}

static void emit_rows(FactWalk *walk, const Measure *table, List rows, Str plan,
                      const FactRow *above) {
    EACH (MeasureRow, row, rows) {
        const ArenaMark mark = arena_mark(walk->scratch);
        if (walk->enough)
            return;
        const FactRow heading = emit_row(walk, table, row, plan, above);
        EACH (MeasureRow, child, row->rows)
            emit_row(walk, table, child, plan, &heading);
        arena_rewind(walk->scratch, mark);
    }
}

/* A group is a record when something is said of all of it. */
static void emit_group(FactWalk *walk, const Measure *table, const MeasureGroup *group, Str plan) {
    const ArenaMark mark = arena_mark(walk->scratch);
    const RowFact fact = {.span = group->span,
                          .plan = plan,
                          .kind = STR("group"),
                          .row = facts_group(walk, table, group)};
    if (fact.row.comment.len || fact.row.owner.len)
        walk->emit(walk, &fact);
    emit_rows(walk, table, group->rows, plan, &fact.row);
    arena_rewind(walk->scratch, mark);
}

static void emit_tables(FactWalk *walk, const Folder *folder) {
    EACH (Measure, table, folder->document.measures) {
        const FactRow above = facts_group(walk, table, NULL);
        emit_rows(walk, table, table->rows, folder->name, &above);
        EACH (MeasureGroup, group, table->groups)
            emit_group(walk, table, group, folder->name);
    }
}

void facts_each_row(FactWalk *walk) {
    facts_each_plan(walk, emit_tables);
}
