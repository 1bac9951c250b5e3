#include "plan/check.h"

#include "plan/slips.h"

/* The thread from objectives to what is measured and what is done. Only a plan that names
 * objectives somewhere is asked for the rest of it. */

/* The objectives that some part of a plan names. */
typedef struct Coded {
    Map codes;
    bool any;     /* one at least, known or not */
    bool unclear; /* a reference leads nowhere: it may have been meant for any of them */
} Coded;

static void note(Coded *named, Ref ref) {
    if (!ref.code.str.len)
        return;
    named->any = true;
    if (ref.target)
        map_put(&named->codes, ref.code.str, ref.target);
    else
        named->unclear = true;
}

static Coded named_by_tasks(Arena *arena, List tasks) {
    Coded named = {.codes = {.arena = arena}};
    EACH (Task, task, tasks)
        EACH (Ref, ref, task->objectives)
            note(&named, *ref);
    return named;
}

static void note_rows(Coded *named, List rows, bool below_objective) {
    EACH (MeasureRow, row, rows) {
        const Indicator *indicator = row->indicator.target;
        if (indicator)
            note(named, indicator->objective);
        else if (row->indicator.code.str.len && !below_objective)
            named->unclear = true;
        note_rows(named, row->rows, below_objective);
    }
}

/* By what is measured: the groups of the tables, and the indicators in them or of the folder. */
static Coded named_by_measures(Arena *arena, const Document *document) {
    Coded named = {.codes = {.arena = arena}};
    EACH (Indicator, indicator, document->indicators)
        note(&named, indicator->objective);
    EACH (Measure, measure, document->measures) {
        note_rows(&named, measure->rows, false);
        EACH (MeasureGroup, group, measure->groups) {
            note(&named, group->objective);
            note_rows(&named, group->rows, group->objective.target != NULL);
        }
    }
    return named;
}

static bool services_name_one(const Document *document) {
    EACH (ServiceObjectives, services, document->service_objectives)
        if (services->objective.code.str.len)
            return true;
    return false;
}

/* ---- tasks without ---- */

static size_t count_live(List tasks) {
    size_t count = 0;
    EACH (Task, task, tasks)
        count += !check_is_cancelled(task);
    return count;
}

/* One finding for all tasks when none names an objective. */
static void report_all_tasks(Set *set, const Folder *folder) {
    diag_report(set->diag, RULE_TASK_WITHOUT_OBJECTIVE, check_section(folder, "tasks"),
                "none of the %zu tasks names the objective it serves",
                count_live(folder->document.tasks));
}

static void report_each_task(Set *set, const Slips *slips, List tasks) {
    EACH (Task, task, tasks)
        if (!task->objectives.count && !check_is_cancelled(task) &&
            !slips_in_record(slips, task->span))
            diag_report(set->diag, RULE_TASK_WITHOUT_OBJECTIVE, task->code.span,
                        "%.*s does not name the objective it serves", STR_ARGS(task->code.str));
}

static void check_tasks(Set *set, const Slips *slips, const Folder *folder, bool by_tasks) {
    if (by_tasks || count_live(folder->document.tasks) == 1)
        report_each_task(set, slips, folder->document.tasks);
    else if (count_live(folder->document.tasks) && !slips_in_section(slips, folder, "tasks"))
        report_all_tasks(set, folder);
}

/* ---- objectives without ---- */

static void check_priority(Set *set, const PlanHead *plan, const Coded *named, Rule rule,
                           const char *what) {
    const Priority *priority = plan->priority.target;
    if (!priority || !named->any || named->unclear)
        return;
    EACH (Objective, objective, priority->objectives) {
        if (map_get(&named->codes, objective->code.str))
            continue;
        Finding *finding =
            diag_report(set->diag, rule, objective->code.span, "no %s of \"%.*s\" names %.*s", what,
                        STR_ARGS(plan->title.str), STR_ARGS(objective->code.str));
        diag_related(set->diag, finding, plan->priority.code.span, "this is the plan for %.*s",
                     STR_ARGS(priority->code.str));
    }
}

static void check_plan(Set *set, const Slips *slips, const Folder *folder) {
    Arena *scratch = arena_new();
    const Document *document = &folder->document;
    const Coded by_tasks = named_by_tasks(scratch, document->tasks);
    const Coded by_measures = named_by_measures(scratch, document);
    if (by_tasks.any || by_measures.any || services_name_one(document))
        check_tasks(set, slips, folder, by_tasks.any);
    if (!slips_in_section(slips, folder, "tasks"))
        check_priority(set, &document->plan, &by_tasks, RULE_OBJECTIVE_WITHOUT_TASK, "task");
    if (!slips_in_section(slips, folder, "indicators") &&
        !slips_in_section(slips, folder, "measures"))
        check_priority(set, &document->plan, &by_measures, RULE_OBJECTIVE_WITHOUT_INDICATOR,
                       "indicator or table");
    arena_free(scratch);
}

void check_objectives(Set *set) {
    Arena *scratch = arena_new();
    const Slips slips = slips_find(scratch, set);
    EACH (Folder *, folder, set->plans)
        check_plan(set, &slips, *folder);
    arena_free(scratch);
}
