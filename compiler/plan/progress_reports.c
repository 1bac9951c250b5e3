/* What each report comes to: its rows and tasks, how many stand how, and the report before it. */
#include "plan/progress.h"

#include "plan/rows.h"

#include <stdint.h>
#include <stdlib.h>

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
    Arena *scratch; /* for what nobody needs once an indicator is judged */
} Making;

/* A standing holds no figures but its own. */
static Standing judge_row(const Making *making, const Measure *table, const MeasureRow *row) {
    const Indicator *indicator = row->indicator.target;
    Standpoint from = *making->from;
    from.arena = making->scratch;
    const ArenaMark mark = arena_mark(from.arena);
    const Standing standing =
        progress_indicator(&from, indicator, table, row, progress_judged(&from, indicator));
    arena_rewind(from.arena, mark);
    return standing;
}

static void add_row(void *state, const Measure *table, const MeasureRow *row) {
    const Making *making = state;
    const Standpoint *from = making->from;
    ReportStanding *standing = making->standing;
    const Indicator *indicator = row->indicator.target;
    if (!indicator)
        return;
    ReportRow *reported = ARENA_NEW(from->arena, ReportRow);
    *reported = (ReportRow){table, row, judge_row(making, table, row), false};
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

static void compute(Set *set, const Folder *folder, Report *report, Arena *scratch) {
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
    rows_each(report->measures, add_row, &(Making){&from, standing, scratch});
    add_tasks(&from, standing);
    report->standing = standing;
}

Date progress_own_date(const Report *report) {
    return report->dated.year ? report->dated : report->as_at.date;
}

/* A report among those on the same matter. */
typedef struct Dated {
    const void *matter; /* the priority; without one the plan */
    Date date;
    size_t read; /* as it was read */
    ReportStanding *standing;
} Dated;

static Dated dated(size_t read, ReportStanding *standing) {
    const Folder *folder = standing->folder;
    const void *priority = folder->document.plan.priority.target;
    return (Dated){priority ? priority : folder, progress_own_date(standing->report), read,
                   standing};
}

/* Where a matter stands among others says nothing, so that its address will do. */
static int compare_dated(const void *one, const void *other) {
    const Dated *a = one;
    const Dated *b = other;
    const uintptr_t matter = (uintptr_t)a->matter;
    const uintptr_t second = (uintptr_t)b->matter;
    if (matter != second)
        return matter < second ? -1 : 1;
    const int days = date_compare(a->date, b->date);
    return days ? days : (a->read > b->read) - (a->read < b->read);
}

/* The one before is the one dated latest before it; of those dated alike the first. */
static void find_previous(Dated *reports, size_t count) {
    size_t same = 0;   /* where those of its date begin */
    size_t before = 0; /* and those of the date before, or the same when there are none */
    for (size_t k = 1; k < count; k++) {
        if (reports[k].matter != reports[same].matter)
            before = same = k;
        else if (date_compare(reports[k].date, reports[same].date) > 0) {
            before = same;
            same = k;
        }
        if (before == same)
            continue;
        reports[k].standing->previous = reports[before].standing->report;
        for (size_t old = before; k == same && old < same; old++)
            reports[old].standing->superseded = true;
    }
}

static void note_home(void *state, const Measure *table, const MeasureRow *row) {
    Indicator *indicator = row->indicator.target;
    (void)state;
    if (indicator && !indicator->table)
        indicator->table = table;
}

/* ---- the order of rules ---- */

static void order_tables(const Set *set, Arena *scratch, List tables) {
    EACH (Measure, table, tables)
        status_order_rules(scratch, table->status, set_year_starts(set));
}

/* So that the one for a period is found without looking at each. */
static void order_rules(const Set *set, Arena *scratch) {
    const int starts = set_year_starts(set);
    status_order_rules(scratch, set->shared.status.indicators, starts);
    EACH (Definition, definition, set->decoder.definitions)
        if (definition->shape == &shape_indicator)
            status_order_rules(scratch, ((const Indicator *)definition->record)->status, starts);
    EACH (Folder *, folder, set->plans) {
        order_tables(set, scratch, (*folder)->document.measures);
        EACH (Report, report, (*folder)->document.reports)
            order_tables(set, scratch, report->measures);
    }
}

/* ---- all reports ---- */

static size_t listed_by(const Folder *folder, const Report *report) {
    size_t listed = 0;
    if (report->tasks.all)
        EACH (Task, task, folder->document.tasks)
            listed += 1 + task->milestones.count + task->updates.count;
    EACH (ReportTask, stated, report->tasks.list) {
        const Task *task = stated->task.target;
        listed += 1 + (task ? task->milestones.count + task->updates.count : 0);
    }
    return listed;
}

/* Many reports may list many tasks, which may have many milestones and updates. Nobody reads that
 * many pages, and a short file must not take all memory there is. `listed`: what the reports before
 * have. */
static bool is_within_limit(Set *set, const Folder *folder, const Report *report, size_t *listed) {
    const size_t own = *listed <= PROGRESS_TASKS_MOST ? listed_by(folder, report) : 0;
    if (*listed + own <= PROGRESS_TASKS_MOST) {
        *listed += own;
        return true;
    }
    if (own)
        diag_label(
            set->diag,
            diag_report(
                set->diag, RULE_LIST_LIMIT, report->tasks.span,
                "up to here the reports of the set list more than %d tasks, milestones and updates",
                PROGRESS_TASKS_MOST),
            report->tasks.all ? "name the tasks that this report is about"
                              : "leave out tasks that this report says nothing about");
    *listed = PROGRESS_TASKS_MOST + 1;
    return !report->tasks.all && !report->tasks.list.count;
}

void progress_reports(Set *set) {
    size_t listed = 0;
    Arena *scratch = arena_new();
    List all = {NULL, 0, 0};
    order_rules(set, scratch);
    EACH (Folder *, folder, set->plans)
        rows_each((*folder)->document.measures, note_home, NULL);
    EACH (Folder *, folder, set->plans) {
        EACH (Report, report, (*folder)->document.reports) {
            if (is_within_limit(set, *folder, report, &listed))
                compute(set, *folder, report, scratch);
            if (report->standing)
                LIST_PUSH(set->arena, &all, ReportStanding *, report->standing);
        }
    }
    arena_free(scratch);
    if (!all.count)
        return;
    Dated *reports = ARENA_ARRAY(set->arena, Dated, all.count);
    for (size_t k = 0; k < all.count; k++)
        reports[k] = dated(k, *LIST_AT(all, ReportStanding *, k));
    qsort(reports, all.count, sizeof *reports, compare_dated);
    find_previous(reports, all.count);
}
