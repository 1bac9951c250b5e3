/* What each report comes to: its rows and tasks, how many stand how, and the report before it. */
#include "plan/progress.h"

#include "plan/rows.h"

const ReportRow *progress_find_row(const ReportStanding *standing, const Indicator *indicator) {
    return map_get(&standing->row_of, indicator->code.str);
}

const ReportedTask *progress_find_task(const ReportStanding *standing, const Task *task) {
    return map_get(&standing->task_of, task->code.str);
}

/* ---- rows ---- */

/* A report in the making. */
typedef struct Making {
    const Standpoint *from;
    ReportStanding *standing;
} Making;

static void add_row(void *state, const Measure *table, const MeasureRow *row) {
    const Making *making = state;
    const Standpoint *from = making->from;
    ReportStanding *standing = making->standing;
    const Indicator *indicator = row->indicator.target;
    if (!indicator)
        return;
    const Period period = progress_judged(from, indicator);
    ReportRow *reported = ARENA_NEW(from->arena, ReportRow);
    *reported =
        (ReportRow){table, row, progress_indicator(from, indicator, table, row, period), false};
    reported->repeated = map_put(&standing->row_of, indicator->code.str, reported) != NULL;
    LIST_PUSH(from->arena, &standing->rows, ReportRow *, reported);
    if (reported->repeated)
        return;
    standing->indicators[reported->standing.status]++;
    standing->indicator_count++;
}

/* ---- tasks ---- */

static void add_task(const Standpoint *from, const Task *task, const ReportTask *stated,
                     ReportStanding *standing) {
    if (!task || progress_find_task(standing, task))
        return;
    ReportedTask *reported = ARENA_NEW(from->arena, ReportedTask);
    *reported = (ReportedTask){stated, progress_task(from, task)};
    map_put(&standing->task_of, task->code.str, reported);
    LIST_PUSH(from->arena, &standing->tasks, ReportedTask *, reported);
    standing->task_counts[reported->standing.status]++;
    standing->task_count++;
}

static void add_tasks(const Standpoint *from, ReportStanding *standing) {
    const ReportTasks *tasks = &standing->report->tasks;
    if (tasks->all)
        EACH (Task, task, standing->folder->document.tasks)
            add_task(from, task, NULL, standing);
    EACH (ReportTask, stated, tasks->list)
        add_task(from, stated->task.target, stated, standing);
}

/* ---- reports ---- */

static void compute(Set *set, const Folder *folder, Report *report) {
    if (!report->as_at.date.year || !period_months(report->period.period))
        return;
    if (set->as_at.year) {
        report->dated = report->as_at.date;
        report->as_at.date = set->as_at;
    }
    const Standpoint from = progress_standpoint(set, report);
    ReportStanding *standing = ARENA_NEW(set->arena, ReportStanding);
    standing->report = report;
    standing->folder = folder;
    standing->row_of.arena = standing->task_of.arena = set->arena;
    rows_each(report->measures, add_row, &(Making){&from, standing});
    add_tasks(&from, standing);
    report->standing = standing;
}

Date progress_own_date(const Report *report) {
    return report->dated.year ? report->dated : report->as_at.date;
}

static bool on_same_matter(const ReportStanding *a, const ReportStanding *b) {
    const Priority *priority = a->folder->document.plan.priority.target;
    return a->folder == b->folder ||
           (priority && b->folder->document.plan.priority.target == priority);
}

/* The one dated latest before it. */
static void find_previous(List all, ReportStanding *standing) {
    EACH (ReportStanding *, other, all) {
        const Report *candidate = (*other)->report;
        if (!on_same_matter(standing, *other) ||
            date_compare(progress_own_date(candidate), progress_own_date(standing->report)) >= 0)
            continue;
        if (!standing->previous ||
            date_compare(progress_own_date(candidate), progress_own_date(standing->previous)) > 0)
            standing->previous = candidate;
    }
}

static void note_home(void *state, const Measure *table, const MeasureRow *row) {
    Indicator *indicator = row->indicator.target;
    (void)state;
    if (indicator && !indicator->table)
        indicator->table = table;
}

void progress_reports(Set *set) {
    List all = {NULL, 0, 0};
    EACH (Folder *, folder, set->plans)
        rows_each((*folder)->document.measures, note_home, NULL);
    EACH (Folder *, folder, set->plans) {
        EACH (Report, report, (*folder)->document.reports) {
            compute(set, *folder, report);
            if (report->standing)
                LIST_PUSH(set->arena, &all, ReportStanding *, report->standing);
        }
    }
    EACH (ReportStanding *, standing, all)
        find_previous(all, *standing);
}
