/* How tasks stand. */
#include "plan/progress.h"

enum { ALL_DONE = 100 }; /* percent */

TaskRule progress_task_rule(const Set *set) {
    const TaskRules *said = &set->shared.status.tasks;
    TaskRule rule = {.warn_days = 28, .slippage_months = -1};
    if (said->warn.span.start)
        rule.warn_days = said->warn.count;
    rule.overdue_days = said->overdue.count;
    if (said->slippage.span.start)
        rule.slippage_months = said->slippage.count;
    return rule;
}

static bool says_progress(const Task *task, Date as_at) {
    EACH (Update, update, task->updates)
        if (update->progress.known && update->date.date.year &&
            date_compare(update->date.date, as_at) <= 0)
            return true;
    return false;
}

TaskStanding progress_task(const Standpoint *from, const Task *task) {
    const TaskRule rule = progress_task_rule(from->set);
    TaskStanding standing = {.task = task,
                             .status = status_of_task(task, &rule, from->as_at),
                             .update = status_latest_update(task, from->as_at),
                             .progress = status_progress(task, from->as_at)};
    standing.has_progress = standing.status == TASK_COMPLETED || says_progress(task, from->as_at);
    if (standing.status == TASK_COMPLETED)
        standing.progress = decimal_from(ALL_DONE);
    standing.has_slippage = status_slippage(task, &standing.slippage);
    standing.has_expected = status_expected_progress(task, from->as_at, &standing.expected);
    return standing;
}
