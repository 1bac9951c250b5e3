/* tables: what the tables of indicators of plans and of reports have in common: their columns, and
 * how groups, headings and rows become tables, bodies and rows. Private to view/. */
#ifndef VIEW_TABLES_H
#define VIEW_TABLES_H

#include "plan/plan.h"
#include "view/page.h"

/* The columns of figures of one set of tables. */
typedef struct TableColumns {
    List actuals; /* of Period */
    List targets; /* of Period; none for a kind of table that has no targets */
    List views;   /* of ColumnView: the actuals, then the targets */
    Str unit;     /* of all rows of the table, empty where they mix units: see tables_about */
    List drawn;   /* of Period: all from the first to the last of the columns, for a row's drawing;
                     none when they are of different kinds */
} TableColumns;

/* What a row is made from. */
typedef struct RowSource {
    const MeasureRow *row;
    const MeasureRow *heading; /* above it; NULL: none */
    const Measure *measure;
    const TableColumns *columns;
    Str group_owner;
} RowSource;

/* What a set of tables is made from. */
typedef struct TableSource {
    const Measure *measure;
    const TableColumns *columns;
    ViewMake *make; /* fills a row from a RowSource */
    size_t span;    /* columns that a banner covers */
} TableSource;

TableColumns tables_columns(Speech speech, const Measure *measure, List actuals, List targets);

/* A heading with one table for each group. */
MeasureTableView tables_view(Speech speech, const TableSource *source);

/* Calls `each` for what the rows of a table are made from, in the order in which they are shown. */
typedef void EachRowSource(void *state, const RowSource *row);
void tables_each_row(const MeasureTableView *table, EachRowSource *each, void *state);

/* Whether the rows of this kind of table have owners of their own. */
bool tables_have_owners(const Measure *measure);

/* The group's own title, or its objective's; with the objective's code either way. Empty for NULL,
 * a table without groups. */
Str tables_group_title(Arena *arena, const MeasureGroup *group);

/* The name a row has in its table. */
Str tables_row_name(const MeasureRow *row);

/* What the figures of a row count, and which way is good where there are targets to hold them
 * against. The unit of all rows of a table stands in the headings of its columns. Where rows mix
 * units each figure has its own: its sign (% or £), which it always carries, as the print has it; a
 * word is too long for a cell, and stands once in the heading of its row. */
Str tables_about(Speech speech, const RowSource *source);

#endif
