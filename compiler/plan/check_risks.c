#include "plan/check.h"

#include "plan/resolve.h"
#include "plan/slips.h"

/* A code under `risks:` that no task has was meant for one of them, most likely for the one that
 * its finding proposes. */
static void note_task(Set *set, const Ref *ref, Map *at_risk) {
    const Definition *proposed =
        ref->target ? NULL : resolve_proposed(set, &shape_task, ref->code.str);
    const Task *task = proposed ? proposed->record : ref->target;
    if (task)
        map_put(at_risk, task->code.str, at_risk);
}

static void note_tasks(Set *set, List risks, Map *at_risk) {
    EACH (TaskRisk, risk, risks)
        EACH (Ref, ref, risk->tasks)
            note_task(set, ref, at_risk);
}

static void check_plan(Set *set, const Slips *slips, const Folder *folder) {
    const Document *document = &folder->document;
    if (!document->risks.tasks.count || slips_in_section(slips, folder, "risks"))
        return;
    Arena *scratch = arena_new();
    Map at_risk = {.arena = scratch};
    note_tasks(set, document->risks.tasks, &at_risk);
    EACH (Task, task, document->tasks)
        if (check_is_open(task) && !map_get(&at_risk, task->code.str) &&
            !slips_in_record(slips, task->span))
            diag_report(set->diag, RULE_TASK_WITHOUT_RISK, task->code.span,
                        "none of the risks to tasks names %.*s", STR_ARGS(task->code.str));
    arena_free(scratch);
}

void check_risks(Set *set) {
    Arena *scratch = arena_new();
    const Slips slips = slips_find(scratch, set);
    EACH (Folder *, folder, set->plans)
        check_plan(set, &slips, *folder);
    arena_free(scratch);
}
