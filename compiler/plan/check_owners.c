#include "plan/check.h"

#include "plan/slips.h"

/* Who answers for an indicator or a task. A plan that names nobody at all may mean to; one that
 * names some has forgotten the others. */

/* What the tables of a plan that have targets show. */
typedef struct Shown {
    Arena *arena;
    List rows;  /* of const MeasureRow *: those of indicators with targets */
    Map owned;  /* codes of indicators for which a table names an owner */
    bool owner; /* somebody answers for something */
} Shown;

static bool named(Ref ref) {
    return ref.code.str.len > 0;
}

static void note_rows(Shown *shown, List rows, bool owner_above) {
    EACH (MeasureRow, row, rows) {
        Indicator *indicator = row->indicator.target;
        const bool owner =
            owner_above || named(row->owner) || (indicator && named(indicator->owner));
        shown->owner = shown->owner || owner;
        note_rows(shown, row->rows, owner);
        if (!indicator)
            continue;
        if (owner)
            map_put(&shown->owned, indicator->code.str, indicator);
        else if (indicator->targets.count || row->targets.count)
            LIST_PUSH(shown->arena, &shown->rows, const MeasureRow *, row);
    }
}

static void note_tables(Shown *shown, const Document *document) {
    EACH (Measure, measure, document->measures) {
        if (measure->kind.value == MEASURE_CONTEXT)
            continue;
        note_rows(shown, measure->rows, false);
        EACH (MeasureGroup, group, measure->groups)
            note_rows(shown, group->rows, named(group->owner));
    }
}

static void report_indicator(Set *set, const MeasureRow *row) {
    const Indicator *indicator = row->indicator.target;
    const Span here = indicator->code.span;
    const Span there = row->indicator.code.span;
    Finding *finding =
        diag_report(set->diag, RULE_OWNER_MISSING, here,
                    "%.*s has targets, but nobody answers for it", STR_ARGS(indicator->code.str));
    if (there.start != here.start)
        diag_related(set->diag, finding, there, "this table names no owner either");
}

/* An indicator may stand in several rows, and is reported once. */
static void check_indicators(Set *set, const Slips *slips, const Folder *folder) {
    Arena *scratch = arena_new();
    Shown shown = {.arena = scratch, .owned = {.arena = scratch}};
    note_tables(&shown, &folder->document);
    EACH (const MeasureRow *, item, shown.rows) {
        const MeasureRow *row = *item;
        Indicator *indicator = row->indicator.target;
        if (shown.owner && !map_put(&shown.owned, indicator->code.str, indicator) &&
            !slips_in_record(slips, indicator->span) && !slips_in_record(slips, row->span))
            report_indicator(set, row);
    }
    arena_free(scratch);
}

static bool names_officers(List tasks) {
    EACH (Task, task, tasks)
        if (task->officers.count)
            return true;
    return false;
}

static void check_tasks(Set *set, const Slips *slips, List tasks) {
    if (!names_officers(tasks))
        return;
    EACH (Task, task, tasks)
        if (!task->officers.count && !check_is_cancelled(task) &&
            !slips_in_record(slips, task->span))
            diag_report(set->diag, RULE_OWNER_MISSING, task->code.span,
                        "%.*s has no officer, though other tasks of the plan have",
                        STR_ARGS(task->code.str));
}

void check_owners(Set *set) {
    Arena *scratch = arena_new();
    const Slips slips = slips_find(scratch, set);
    EACH (Folder *, folder, set->plans) {
        check_indicators(set, &slips, *folder);
        check_tasks(set, &slips, (*folder)->document.tasks);
    }
    arena_free(scratch);
}
