/* columns: the periods that head the tables of a plan which name none themselves. */
#ifndef PLAN_COLUMNS_H
#define PLAN_COLUMNS_H

#include "plan/plan.h"

typedef struct Columns {
    List actuals; /* of Period; so the targets */
    List targets;
} Columns;

/* Those that the plan names, as it orders them; else all periods of its indicators, each once, in
 * the order of time. What has to be made is made in `arena`. */
Columns columns_of(const Document *document, Arena *arena);

/* Whether a List of Period has the period. */
bool columns_have(List periods, Period wanted);

#endif
