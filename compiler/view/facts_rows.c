/* The rows of a plan's tables of indicators as open data, one record for each: who answers for it,
 * and what is said of it. The figures are those of the indicators. */
#include "view/facts_private.h"

#include "view/tables.h"

typedef struct RowFact {
    Span span;
    Str plan;
    Str table; /* its title */
    Str group; /* the title of its group in the table */
    Str code;  /* none: a heading, or a comment on a whole group */
    Str label;
    Str owner; /* the row's, else that of what stands above it, else the indicator's */
    Str comment;
    Str indicator_comment;
    Str definition;
} RowFact;

static const FactField row_fields[] = {
    {"plan", FACT_TEXT, offsetof(RowFact, plan)},
    {"table", FACT_TEXT, offsetof(RowFact, table)},
    {"group", FACT_TEXT, offsetof(RowFact, group)},
    {"code", FACT_TEXT, offsetof(RowFact, code)},
    {"label", FACT_TEXT, offsetof(RowFact, label)},
    {"owner", FACT_TEXT, offsetof(RowFact, owner)},
    {"comment", FACT_TEXT, offsetof(RowFact, comment)},
    {"indicator_comment", FACT_TEXT, offsetof(RowFact, indicator_comment)},
    {"definition", FACT_TEXT, offsetof(RowFact, definition)},
};
const FactType fact_row = FACT_TYPE(row_fields);

/* `above` is what the group or the heading above the row says. */
static RowFact emit_row(FactWalk *walk, const Measure *table, const MeasureRow *row,
                        RowFact above) {
    const Indicator *indicator = row->indicator.target;
    RowFact fact = above;
    fact.span = row->span;
    fact.code = indicator ? indicator->code.str : row->indicator.code.str;
    fact.label = row->heading.str.len ? row->heading.str : tables_row_name(row);
    fact.comment = row->comment.str;
    if (row->owner.code.str.len)
        fact.owner = row->owner.code.str;
    else if (!above.owner.len && indicator && tables_have_owners(table))
        fact.owner = indicator->owner.code.str;
    fact.indicator_comment = indicator ? indicator->comment.str : (Str){NULL, 0};
    fact.definition = indicator ? indicator->definition.str : (Str){NULL, 0};
    walk->emit(walk, &fact);
    return fact;
}

static void emit_rows(FactWalk *walk, const Measure *table, List rows, RowFact above) {
    EACH (MeasureRow, row, rows) {
        const RowFact heading = emit_row(walk, table, row, above);
        EACH (MeasureRow, child, row->rows)
            emit_row(walk, table, child, heading);
    }
}

static void emit_group(FactWalk *walk, const Measure *table, const MeasureGroup *group,
                       RowFact fact) {
    fact.span = group->span;
    fact.group = group->title.str;
    fact.owner = group->owner.code.str;
    fact.comment = group->comment.str;
    if (fact.comment.len)
        walk->emit(walk, &fact);
    emit_rows(walk, table, group->rows, fact);
}

static void emit_tables(FactWalk *walk, const Folder *folder) {
    EACH (Measure, table, folder->document.measures) {
        const RowFact fact = {.plan = folder->name, .table = table->title.str};
        EACH (MeasureGroup, group, table->groups)
            emit_group(walk, table, group, fact);
        emit_rows(walk, table, table->rows, fact);
    }
}

void facts_each_row(FactWalk *walk) {
    facts_each_plan(walk, emit_tables);
}
