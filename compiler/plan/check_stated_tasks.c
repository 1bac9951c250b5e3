#include "plan/check.h"

#include "plan/progress.h"
#include "plan/say.h"

/* Statuses of tasks as printed elsewhere, against those that follow from their dates and updates.
 */

/* A stated status that is compared. */
typedef struct Compared {
    Set *set;
    const TaskStanding *standing;
    Date as_at;
} Compared;

/* ---- why a status is what it is ---- */

/* " with 95% done", or nothing. */
static Str done(const Compared *compared) {
    Buf out = {.arena = compared->set->arena};
    if (!compared->standing->has_progress)
        return (Str){NULL, 0};
    buf_add_z(&out, " with ");
    figure_print_number(&out, compared->standing->progress, UNIT_PERCENT, STR(""));
    buf_add_z(&out, " done");
    return buf_str(&out);
}

/* "due June 2021 with 95% done", with the place of what says so. */
static Str with_date(const Compared *compared, const char *what, DateField field, Span *place) {
    *place = field.span;
    return str_format(compared->set->arena, "%s %.*s", what,
                      STR_ARGS(say_date(compared->set, field.date)));
}

static Str when_due(const Compared *compared, Span *place) {
    const Task *task = compared->standing->task;
    const Str progress = done(compared);
    if (!task->due.date.year && !progress.len)
        return STR("without a due date");
    if (!task->due.date.year)
        return str_trim(progress);
    const Str due = with_date(compared, "due", task->due, place);
    return str_format(compared->set->arena, "%.*s%.*s", STR_ARGS(due), STR_ARGS(progress));
}

static Str why_completed(const Compared *compared, Span *place) {
    const DateField completed = compared->standing->task->completed;
    if (completed.date.year && date_compare(completed.date, compared->as_at) <= 0)
        return with_date(compared, "done by", completed, place);
    if (compared->standing->update)
        *place = compared->standing->update->progress.raw.span;
    return str_trim(done(compared));
}

static Str why_warning(const Compared *compared, Span *place) {
    const Task *task = compared->standing->task;
    const TaskRule rule = progress_task_rule(compared->set);
    const Milestone *milestone = status_near_milestone(task, &rule, compared->as_at);
    if (status_is_near(task, &rule, compared->as_at))
        return when_due(compared, place);
    if (milestone)
        return with_date(compared, "with an unfinished milestone due", milestone->due, place);
    const Str first = with_date(compared, "moved from", task->original_due, place);
    return str_format(compared->set->arena, "%.*s to %.*s", STR_ARGS(first),
                      STR_ARGS(say_date(compared->set, task->due.date)));
}

static Str why_cancelled(const Compared *compared, Span *place) {
    const Cancellation *cancelled = &compared->standing->task->cancelled;
    if (cancelled->date.date.year)
        return with_date(compared, "stopped by", cancelled->date, place);
    *place = cancelled->span;
    return STR("stopped without a date");
}

static Str why(const Compared *compared, Span *place) {
    switch (compared->standing->status) {
    case TASK_COMPLETED:
        return why_completed(compared, place);
    case TASK_WARNING:
        return why_warning(compared, place);
    case TASK_CANCELLED:
        return why_cancelled(compared, place);
    case TASK_NOT_STARTED:
        return with_date(compared, "starting", compared->standing->task->start, place);
    case TASK_OVERDUE:
    case TASK_IN_PROGRESS:
    case TASK_STATUS_COUNT:
        break;
    }
    return when_due(compared, place);
}

/* ---- comparing ---- */

static void report_task(const Compared *compared, ChoiceField field) {
    Set *set = compared->set;
    const Str word = str_trim(sources_text(set->sources, field.span));
    Span place = {0, 0};
    const Str reason = why(compared, &place);
    Finding *finding =
        diag_report(set->diag, RULE_STATUS_MISMATCH, field.span,
                    "stated as %.*s, but %.*s it is %.*s as at %.*s", STR_ARGS(word),
                    STR_ARGS(reason), STR_ARGS(say_task_status(set, compared->standing->status)),
                    STR_ARGS(say_date(set, compared->as_at)));
    if (place.start)
        diag_related(set->diag, finding, place, "it follows from this");
}

/* A date that could not be read has its finding; nothing follows without it. */
static bool is_unread(DateField field) {
    return field.span.start && !field.date.year;
}

bool check_dates_are_unread(const Task *task) {
    return is_unread(task->due) || is_unread(task->start) || is_unread(task->completed);
}

static void check_task(Set *set, const Report *report, const ReportedTask *reported) {
    const Task *task = reported->standing.task;
    const Compared compared = {set, &reported->standing, report->as_at.date};
    if (!reported->stated || check_dates_are_unread(task))
        return;
    const ChoiceField field = reported->stated->stated_status;
    if (field.value && field.value != (int)reported->standing.status)
        report_task(&compared, field);
}

void check_stated_tasks(Set *set) {
    EACH (Folder *, folder, set->plans)
        EACH (Report, report, (*folder)->document.reports) {
            if (!report->standing || report->dated.year)
                continue;
            EACH (ReportedTask *, reported, report->standing->tasks)
                check_task(set, report, *reported);
        }
}
