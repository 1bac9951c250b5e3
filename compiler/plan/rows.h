/* rows: walking through the rows of measures tables, those below headings too. */
#ifndef PLAN_ROWS_H
#define PLAN_ROWS_H

#include "plan/plan.h"

typedef void EachRow(void *state, const Measure *table, const MeasureRow *row);

/* Calls `each` for all rows of a table, in order; headings are rows too. */
void rows_each_in(const Measure *table, EachRow *each, void *state);

/* The same for a List of Measure. */
void rows_each(List tables, EachRow *each, void *state);

/* The same for the tables of the plan in `document`, then of its reports. */
void rows_each_of(const Document *document, EachRow *each, void *state);

#endif
