/* The statuses of tasks; status.c has those of indicators. */
#include "plan/status.h"

enum { MONTHS = 12, ALL_DONE = 100 };

static bool is_said(DateField field) {
    return field.date.year != 0;
}

static bool happened(DateField field, Date as_at) {
    return is_said(field) && date_compare(field.date, as_at) <= 0;
}

static int32_t days_until(DateField field, Date as_at) {
    return date_last_day(field.date) - date_last_day(as_at);
}

/* ---- updates ---- */

/* With `progress`: only those that state one. */
static const Update *latest(const Task *task, Date as_at, bool progress) {
    const Update *found = NULL;
    EACH (const Update, update, task->updates) {
        if (!happened(update->date, as_at) || (progress && !update->progress.known))
            continue;
        if (!found || date_compare(update->date.date, found->date.date) >= 0)
            found = update;
    }
    return found;
}

const Update *status_latest_update(const Task *task, Date as_at) {
    return latest(task, as_at, false);
}

Decimal status_progress(const Task *task, Date as_at) {
    const Update *update = latest(task, as_at, true);
    return update ? update->progress.number : decimal_from(0);
}

static bool all_done(Decimal progress) {
    return decimal_compare(progress, decimal_from(ALL_DONE)) >= 0;
}

bool status_is_cancelled(const Task *task, Date as_at) {
    const DateField date = task->cancelled.date;
    if (!is_said(date))
        return task->cancelled.span.end > 0;
    return !as_at.year || happened(date, as_at);
}

/* ---- the clauses, in the order of the language ---- */

typedef bool Clause(const Task *task, const TaskRule *rule, Date as_at);

static bool is_cancelled(const Task *task, const TaskRule *rule, Date as_at) {
    (void)rule;
    return status_is_cancelled(task, as_at);
}

static bool is_completed(const Task *task, const TaskRule *rule, Date as_at) {
    (void)rule;
    return happened(task->completed, as_at) || all_done(status_progress(task, as_at));
}

static bool is_overdue(const Task *task, const TaskRule *rule, Date as_at) {
    return is_said(task->due) && -days_until(task->due, as_at) > rule->overdue_days;
}

static bool is_near(DateField due, const TaskRule *rule, Date as_at) {
    return is_said(due) && days_until(due, as_at) <= rule->warn_days;
}

/* Done on a later day, it was not done yet. A progress has no date: it holds at every date, unless
 * the milestone says when it was done. */
bool status_is_done(const Milestone *milestone, Date as_at) {
    if (is_said(milestone->done))
        return !as_at.year || happened(milestone->done, as_at);
    return milestone->progress.known && all_done(milestone->progress.number);
}

bool status_is_late(const Milestone *milestone, const TaskRule *rule, Date as_at) {
    return !status_is_done(milestone, as_at) && is_said(milestone->due) &&
           -days_until(milestone->due, as_at) > rule->overdue_days;
}

/* The same day so many months later, or the last of that month when it has no such day. */
static Date months_later(Date date, int months) {
    const int month = date.year * MONTHS + (date.month ? date.month - 1 : MONTHS - 1) + months;
    const Date whole = {(int16_t)(month / MONTHS), (uint8_t)(month % MONTHS + 1), 0};
    const Date last = date_from_days(date_last_day(whole));
    return date.day == 0 || date.day > last.day ? last : (Date){whole.year, whole.month, date.day};
}

bool status_has_slipped(const Task *task, const TaskRule *rule) {
    if (rule->slippage_months < 0 || !is_said(task->due) || !is_said(task->original_due))
        return false;
    const Date limit = months_later(task->original_due.date, rule->slippage_months);
    return date_compare(task->due.date, limit) > 0;
}

const Milestone *status_near_milestone(const Task *task, const TaskRule *rule, Date as_at) {
    EACH (const Milestone, milestone, task->milestones) {
        if (!status_is_done(milestone, as_at) && is_near(milestone->due, rule, as_at))
            return milestone;
    }
    return NULL;
}

bool status_is_near(const Task *task, const TaskRule *rule, Date as_at) {
    return is_near(task->due, rule, as_at);
}

static bool is_warning(const Task *task, const TaskRule *rule, Date as_at) {
    return status_near_milestone(task, rule, as_at) || status_is_near(task, rule, as_at) ||
           status_has_slipped(task, rule);
}

/* A month or year begins on its first day. */
static bool is_not_started(const Task *task, const TaskRule *rule, Date as_at) {
    (void)rule;
    return is_said(task->start) && date_last_day(as_at) < date_first_day(task->start.date) &&
           status_progress(task, as_at).coefficient == 0;
}

TaskStatus status_of_task(const Task *task, const TaskRule *rule, Date as_at) {
    static const struct {
        Clause *holds;
        TaskStatus status;
    } clauses[] = {
        {is_cancelled, TASK_CANCELLED},     {is_completed, TASK_COMPLETED},
        {is_overdue, TASK_OVERDUE},         {is_warning, TASK_WARNING},
        {is_not_started, TASK_NOT_STARTED},
    };
    for (size_t k = 0; k < sizeof clauses / sizeof *clauses; k++)
        if (clauses[k].holds(task, rule, as_at))
            return clauses[k].status;
    return TASK_IN_PROGRESS;
}

/* ---- time ---- */

bool status_slippage(const Task *task, int32_t *days) {
    if (!is_said(task->due) || !is_said(task->original_due))
        return false;
    *days = date_last_day(task->due.date) - date_last_day(task->original_due.date);
    return true;
}

bool status_expected_progress(const Task *task, Date as_at, int *percent) {
    if (!is_said(task->start) || !is_said(task->due))
        return false;
    const int32_t start = date_first_day(task->start.date);
    const int64_t elapsed = date_last_day(as_at) - start;
    const int64_t in_all = date_last_day(task->due.date) - start;
    *percent = elapsed >= in_all ? ALL_DONE : elapsed <= 0 ? 0 : (int)(elapsed * ALL_DONE / in_all);
    return true;
}
