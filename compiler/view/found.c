#include "view/found.h"

/* ---- how it stands ---- */

/* Of all reports that have it the one with the latest date, of those of one day the last. */
static const ReportStanding *latest(const Set *set, const void *thing,
                                    bool (*has)(const ReportStanding *standing,
                                                const void *thing)) {
    const Report *found = NULL;
    EACH (Folder *, folder, set->plans)
        EACH (Report, report, (*folder)->document.reports) {
            if (!report->standing || !has(report->standing, thing))
                continue;
            if (!found || date_compare(report->as_at.date, found->as_at.date) >= 0)
                found = report;
        }
    return found ? found->standing : NULL;
}

static bool judges_indicator(const ReportStanding *standing, const void *thing) {
    const ReportRow *row = progress_find_row(standing, thing);
    return row && row->standing.status != STATUS_DATA_ONLY;
}

static bool shows_task(const ReportStanding *standing, const void *thing) {
    return progress_find_task(standing, thing) != NULL;
}

const ReportRow *found_row(const Set *set, const Indicator *indicator, const Report **report) {
    const ReportStanding *standing = latest(set, indicator, judges_indicator);
    if (!standing)
        return NULL;
    *report = standing->report;
    return progress_find_row(standing, indicator);
}

bool found_task(const Set *set, const Task *task, TaskStatus *status, Date *as_at) {
    const ReportStanding *standing = latest(set, task, shows_task);
    if (!standing)
        return false;
    *status = progress_find_task(standing, task)->standing.status;
    *as_at = standing->report->as_at.date;
    return true;
}

bool found_indicator(const Set *set, const Indicator *indicator, IndicatorStatus *status,
                     Date *as_at) {
    const Report *report;
    const ReportRow *row = found_row(set, indicator, &report);
    if (!row)
        return false;
    *status = row->standing.status;
    *as_at = report->as_at.date;
    return true;
}

Str found_task_status(const Set *set, const Task *task, Date *as_at) {
    TaskStatus status;
    return found_task(set, task, &status, as_at)
               ? progress_task_word(set, set_language(set), status)
               : (Str){NULL, 0};
}

Str found_indicator_status(const Set *set, const Indicator *indicator, Date *as_at) {
    IndicatorStatus status;
    return found_indicator(set, indicator, &status, as_at)
               ? progress_indicator_word(set, set_language(set), status)
               : (Str){NULL, 0};
}

bool found_milestone(const Set *set, TaskStatus task, const Milestone *milestone, Date as_at,
                     TaskStatus *status) {
    const TaskRule rule = progress_task_rule(set);
    const bool over = task == TASK_COMPLETED || task == TASK_CANCELLED;
    const bool done = status_is_done(milestone, as_at);
    *status = done ? TASK_COMPLETED : TASK_OVERDUE;
    return done || (!over && as_at.year && status_is_late(milestone, &rule, as_at));
}

bool found_step(const Set *set, const Task *task, const Milestone *milestone, TaskStatus *status,
                Date *as_at) {
    const Date ever = {0, 0, 0};
    TaskStatus of_task;
    Date reported;
    *as_at = ever;
    *status = TASK_COMPLETED;
    if (status_is_done(milestone, ever))
        return true;
    if (task->completed.date.year || task->cancelled.span.end ||
        !found_task(set, task, &of_task, &reported) ||
        !found_milestone(set, of_task, milestone, reported, status))
        return false;
    *as_at = reported;
    return true;
}

Str found_milestone_word(const Set *set, TaskStatus status) {
    const Language language = set_language(set);
    return status == TASK_COMPLETED ? phrases_text(language, PHRASE_STEP_DONE)
                                    : progress_task_word(set, language, status);
}

bool found_end(const Task *task, TaskStatus *status, Date *since) {
    const Date cancelled = task->cancelled.date.date;
    *status = cancelled.year ? TASK_CANCELLED : TASK_COMPLETED;
    *since = cancelled.year ? cancelled : task->completed.date;
    return since->year != 0;
}

Str found_task_end(const Set *set, Speech speech, TaskStatus status, Date date) {
    if (!date.year)
        return (Str){NULL, 0};
    return PHRASES_SAY(speech, PHRASE_STATUS_SINCE,
                       progress_task_word(set, speech.language, status),
                       phrases_date(speech, date));
}

/* ---- who answers for it ---- */

/* Notes who owns the indicators of rows: the row, what stands above it, or the indicator says so.
 */
static void note_owners(Map *owners, List rows, const Text *above) {
    EACH (MeasureRow, row, rows) {
        const Indicator *indicator = row->indicator.target;
        const Text *owner = row->owner.code.str.len ? &row->owner.code : above;
        if (indicator && indicator->owner.code.str.len)
            owner = &indicator->owner.code;
        if (indicator && owner->str.len)
            map_put(owners, indicator->code.str, (void *)(uintptr_t)owner);
        note_owners(owners, row->rows, owner);
    }
}

Map found_owners(const Set *set, Arena *arena) {
    static const Text nobody = {{NULL, 0}, {0, 0}};
    Map owners = {.arena = arena};
    EACH (Folder *, folder, set->plans)
        EACH (Measure, measure, (*folder)->document.measures) {
            EACH (MeasureGroup, group, measure->groups)
                note_owners(&owners, group->rows, &group->owner.code);
            note_owners(&owners, measure->rows, &nobody);
        }
    return owners;
}

Str found_owner(const Map *owners, const Indicator *indicator) {
    const Text *owner = map_get(owners, indicator->code.str);
    return owner ? owner->str : indicator->owner.code.str;
}
