#include "plan/rows.h"

#include "plan/report.h"

static void rows_below(const Measure *table, List rows, EachRow *each, void *state) {
    EACH (MeasureRow, row, rows) {
        each(state, table, row);
        EACH (MeasureRow, child, row->rows)
            each(state, table, child);
    }
}

void rows_each_in(const Measure *table, EachRow *each, void *state) {
    rows_below(table, table->rows, each, state);
    EACH (MeasureGroup, group, table->groups)
        rows_below(table, group->rows, each, state);
}

void rows_each(List tables, EachRow *each, void *state) {
    EACH (Measure, table, tables)
        rows_each_in(table, each, state);
}

void rows_each_of(const Document *document, EachRow *each, void *state) {
    rows_each(document->measures, each, state);
    EACH (Report, report, document->reports)
        rows_each(report->measures, each, state);
}
