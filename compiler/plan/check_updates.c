#include "plan/check.h"

#include "plan/plan_days.h"
#include "plan/progress.h"
#include "plan/say.h"

/* What is told as done on a day that the plan's own papers have not reached, most likely by a slip
 * in the year; and what is told of a later day than that of the plan's last change. Never judged by
 * today's date. */

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

static bool is_beyond(const Limit *limit, Date date) {
    return date_first_day(date) > limit->day + limit->slack;
}

static void check_date(Set *set, const Limit *limit, DateField field) {
    if (!field.date.year || !is_beyond(limit, field.date))
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

/* ---- the plan's last change ---- */

/* The latest day that something is told of. */
typedef struct Latest {
    const Limit *limit; /* beyond it there are slips, which are told of above */
    DateField date;
    const char *what; /* "the update of" */
} Latest;

static void note_date(Latest *latest, DateField field, const char *what) {
    if (!field.date.year || is_beyond(latest->limit, field.date))
        return;
    const bool later = date_first_day(field.date) > date_first_day(latest->date.date);
    if (!latest->date.date.year || later) {
        latest->date = field;
        latest->what = what;
    }
}

static void note_task(Latest *latest, const Task *task) {
    note_date(latest, task->completed, "the task completed");
    note_date(latest, task->cancelled.date, "the task cancelled");
    EACH (Update, update, task->updates)
        note_date(latest, update->date, "the update of");
    EACH (Milestone, milestone, task->milestones)
        note_date(latest, milestone->done, "the milestone done");
}

static void check_last_change(Set *set, const Document *document, const Limit *limit) {
    const DateField updated = document->plan.updated;
    Latest latest = {.limit = limit};
    EACH (Report, report, document->reports)
        note_date(&latest, (DateField){progress_own_date(report), report->as_at.span},
                  "the report as at");
    EACH (Task, task, document->tasks)
        note_task(&latest, task);
    if (!updated.date.year || !latest.date.date.year ||
        date_first_day(latest.date.date) <= date_last_day(updated.date))
        return;
    Finding *finding = diag_report(set->diag, RULE_UPDATED_TOO_EARLY, updated.span,
                                   "`updated` is %.*s, earlier than %s %.*s",
                                   STR_ARGS(say_date(set, updated.date)), latest.what,
                                   STR_ARGS(say_date(set, latest.date.date)));
    diag_related(set->diag, finding, latest.date.span, "it is told here");
}

void check_updates(Set *set) {
    EACH (Folder *, folder, set->plans) {
        const Document *document = &(*folder)->document;
        Limit limit;
        if (!limit_of(set, *folder, &limit))
            continue;
        EACH (Task, task, document->tasks)
            check_task(set, &limit, task);
        check_last_change(set, document, &limit);
    }
}
