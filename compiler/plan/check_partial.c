#include "plan/check.h"

#include "plan/rows.h"
#include "plan/say.h"

/* One number that is a whole year's here, and only a part of that year's there. */

static const PeriodFigure *partial_of(const PeriodFigure *a, const PeriodFigure *b) {
    const bool first = a->figure.qualifiers & QUALIFIER_TO_QUARTER;
    const bool second = b->figure.qualifiers & QUALIFIER_TO_QUARTER;
    if (first == second)
        return NULL;
    return first ? a : b;
}

/* The figure for the whole year has the finding: nobody says `to Q3` without a reason. */
static void report_partial(Set *set, const Indicator *indicator, const PeriodFigure *whole,
                           const PeriodFigure *part) {
    Finding *finding =
        diag_report(set->diag, RULE_PARTIAL_YEAR, whole->figure.raw.span,
                    "%.*s is %.*s for the whole of %.*s here, but %.*s elsewhere",
                    STR_ARGS(indicator->code.str), STR_ARGS(whole->figure.raw.str),
                    STR_ARGS(say_period(set, whole->period)), STR_ARGS(part->figure.raw.str));
    diag_related(set->diag, finding, part->figure.raw.span, "it is \"%.*s\" here",
                 STR_ARGS(part->figure.raw.str));
}

static void compare(Set *set, const Indicator *indicator, const PeriodFigure *a,
                    const PeriodFigure *b) {
    const bool both = a->figure.known && b->figure.known;
    const PeriodFigure *part = partial_of(a, b);
    if (both && part && decimal_compare(a->figure.number, b->figure.number) == 0)
        report_partial(set, indicator, part == a ? b : a, part);
}

static void check_row(void *state, const Measure *table, const MeasureRow *row) {
    const Indicator *indicator = row->indicator.target;
    (void)table;
    if (!indicator)
        return;
    EACH (PeriodFigure, value, row->values) {
        const PeriodFigure *own = figure_find(indicator->values, value->period);
        if (own)
            compare(state, indicator, own, value);
    }
}

void check_partial(Set *set) {
    EACH (Folder *, folder, set->plans)
        rows_each_of(&(*folder)->document, check_row, set);
}
