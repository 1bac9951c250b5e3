/* Targets beside which way is good. */
#include "plan/check.h"

#include "plan/rows.h"

typedef struct Sense {
    TargetKind kind;
    bool down; /* TARGET_CHANGE */
    Better better;
} Sense;

/* What a target says itself of which way is good. */
static const Sense senses[] = {
    {TARGET_AT_LEAST, false, BETTER_HIGHER}, {TARGET_ABOVE, false, BETTER_HIGHER},
    {TARGET_AT_MOST, false, BETTER_LOWER},   {TARGET_BELOW, false, BETTER_LOWER},
    {TARGET_CHANGE, false, BETTER_HIGHER},   {TARGET_CHANGE, true, BETTER_LOWER},
};

static Better sense_of(const Target *target) {
    for (size_t k = 0; k < sizeof senses / sizeof *senses; k++)
        if (senses[k].kind == target->kind && senses[k].down == target->down)
            return senses[k].better;
    return BETTER_UNSAID;
}

static bool is_against(Better better, const Target *target) {
    const Better sense = sense_of(target);
    return sense != BETTER_UNSAID && (better == BETTER_HIGHER || better == BETTER_LOWER) &&
           sense != better;
}

static void report_against(Set *set, const Indicator *indicator, const Target *target) {
    const bool higher = indicator->better.better == BETTER_HIGHER;
    Finding *finding = diag_report(set->diag, RULE_TARGET_AGAINST_BETTER, target->raw.span,
                                   "\"%.*s\" is met by what is worse: %s is better for %.*s",
                                   STR_ARGS(target->raw.str), higher ? "higher" : "lower",
                                   STR_ARGS(indicator->code.str));
    diag_related(set->diag, finding, indicator->better.span, "which way is good stands here");
}

/* One finding a list: the others are mended alike. */
static void check_against(Set *set, const Indicator *indicator, List targets) {
    EACH (PeriodTarget, target, targets)
        if (is_against(indicator->better.better, &target->target)) {
            report_against(set, indicator, &target->target);
            return;
        }
}

static void check_row(void *state, const Measure *table, const MeasureRow *row) {
    (void)table;
    if (row->indicator.target)
        check_against(state, row->indicator.target, row->targets);
}

/* A plain number is met from above or from below, and nobody knows which. */
static void check_unsaid(Set *set, const Indicator *indicator) {
    EACH (PeriodTarget, target, indicator->targets)
        if (target->target.kind == TARGET_VALUE) {
            Finding *finding =
                diag_report(set->diag, RULE_BETTER_MISSING, target->target.raw.span,
                            "nothing says whether %.*s should be higher or lower than its target",
                            STR_ARGS(indicator->code.str));
            diag_label(set->diag, finding, "say `better: higher`, `lower` or `neither`");
            return;
        }
}

void check_directions(Set *set) {
    EACH (Definition, definition, set->decoder.definitions) {
        const Indicator *indicator = definition->record;
        if (definition->shape != &shape_indicator)
            continue;
        check_against(set, indicator, indicator->targets);
        if (!indicator->better.span.start)
            check_unsaid(set, indicator);
    }
    EACH (Folder *, folder, set->plans)
        rows_each_of(&(*folder)->document, check_row, set);
}
