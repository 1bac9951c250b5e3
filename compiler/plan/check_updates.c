#include "plan/check.h"

#include "plan/plan_days.h"
#include "plan/progress.h"
#include "plan/say.h"

/* What is told as done on a day that the plan's own papers have not reached: most likely a slip in
 * the year. Never judged by today's date. */

/* Until when things may have been done. */
typedef struct Limit {
    int32_t day;
    int32_t slack;    /* days beyond it that are still likely */
    Span place;       /* where it is said */
    const char *what; /* "the latest report" */
} Limit;

/* Between one report and the next. */
enum { QUARTER = 92 };

static bool limit_of(const Set *set, const Folder *folder, Limit *limit) {
    const PlanHead *plan = &folder->document.plan;
    const Report *latest = NULL;
    PlanDays days;
    EACH (Report, report, folder->document.reports) {
        const Date date = progress_own_date(report);
        if (date.year && (!latest || date_compare(date, progress_own_date(latest)) > 0))
            latest = report;
    }
    if (latest) {
        *limit = (Limit){date_last_day(progress_own_date(latest)), QUARTER, latest->as_at.span,
                         "the latest report stands as at"};
        return true;
    }
    if (!plan_days(set, plan, &days))
        return false;
    *limit = (Limit){days.last, 0, plan->years.span, "the plan's last day is"};
    return true;
}

static void check_date(Set *set, const Limit *limit, DateField field) {
    if (!field.date.year || date_first_day(field.date) <= limit->day + limit->slack)
        return;
    Finding *finding =
        diag_report(set->diag, RULE_UPDATE_IN_FUTURE, field.span, "%.*s cannot be known: %s %.*s",
                    STR_ARGS(say_date(set, field.date)), limit->what,
                    STR_ARGS(plan_days_words(set, limit->day)));
    diag_related(set->diag, finding, limit->place, "it is set here");
}

static void check_task(Set *set, const Limit *limit, const Task *task) {
    check_date(set, limit, task->completed);
    EACH (Update, update, task->updates)
        check_date(set, limit, update->date);
    EACH (Milestone, milestone, task->milestones)
        check_date(set, limit, milestone->done);
}

void check_updates(Set *set) {
    EACH (Folder *, folder, set->plans) {
        Limit limit;
        if (!limit_of(set, *folder, &limit))
            continue;
        EACH (Task, task, (*folder)->document.tasks)
            check_task(set, &limit, task);
    }
}
