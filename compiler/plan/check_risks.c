#include "plan/check.h"

#include "plan/resolve.h"
#include "plan/slips.h"

/* The codes of tasks under `risks:`. */
typedef struct AtRisk {
    Map named;       /* from code to anything */
    Str unknown;     /* a code that no task has */
    size_t unknowns; /* how many there are */
} AtRisk;

/* One code that no task has is a slip, most likely for the task that its finding proposes. Several
 * are codes of other plans or years, and say nothing of these tasks. */
static void note_meant(Set *set, AtRisk *at_risk) {
    const Definition *meant =
        at_risk->unknowns == 1 ? resolve_proposed(set, &shape_task, at_risk->unknown) : NULL;
    if (meant)
        map_put(&at_risk->named, meant->id.str, at_risk);
}

static void note_tasks(Set *set, List risks, AtRisk *at_risk) {
    EACH (TaskRisk, risk, risks)
        EACH (Ref, ref, risk->tasks) {
            const Task *task = ref->target;
            if (task) {
                map_put(&at_risk->named, task->code.str, at_risk);
            } else {
                at_risk->unknown = ref->code.str;
                at_risk->unknowns++;
            }
        }
    note_meant(set, at_risk);
}

static void check_plan(Set *set, const Slips *slips, const Folder *folder) {
    const Document *document = &folder->document;
    if (!document->risks.tasks.count || slips_in_section(slips, folder, "risks"))
        return;
    Arena *scratch = arena_new();
    AtRisk at_risk = {.named = {.arena = scratch}};
    note_tasks(set, document->risks.tasks, &at_risk);
    EACH (Task, task, document->tasks)
        if (check_is_open(task) && !map_get(&at_risk.named, task->code.str) &&
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
