#include "plan/check.h"

#include "plan/rows.h"

/* The rows of a plan's tables and of its reports' are held together, a kilobyte each, while its
 * page is made; the largest real plans have some hundred. */
enum { MOST = 100 * 1000 };

typedef struct RowCount {
    size_t count;
    const MeasureRow *beyond; /* the first one over the limit */
} RowCount;

static void count_row(void *state, const Measure *table, const MeasureRow *row) {
    RowCount *counted = state;
    (void)table;
    if (counted->count++ == MOST)
        counted->beyond = row;
}

void check_row_counts(Set *set) {
    EACH (Folder *, folder, set->folders) {
        RowCount counted = {0, NULL};
        rows_each_of(&(*folder)->document, count_row, &counted);
        if (!counted.beyond)
            continue;
        Finding *finding =
            diag_report(set->diag, RULE_LIST_LIMIT, counted.beyond->span,
                        "the tables of the plan and its reports have %zu rows, more than %d",
                        counted.count, (int)MOST);
        diag_label(set->diag, finding, "divide the plan into several");
    }
}
