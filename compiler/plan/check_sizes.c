#include "plan/check.h"

#include "plan/columns.h"
#include "plan/report.h"
#include "plan/rows.h"

/* What is held together while a page is made, or looked through once for each page: the largest
 * real sets have a hundredth of it. */
enum {
    PLANS_MOST = 2000,
    REPORTS_MOST = 2000,
    ROWS_MOST = 100 * 1000,
    CELLS_MOST = 400 * 1000,
    WORDS_MOST = 20 * 1000 * 1000, /* bytes */
};

/* ---- plans and reports ---- */

/* Says it where the list goes over the limit. */
static void report_many(Set *set, Span span, const char *what, size_t most) {
    Finding *finding = diag_report(set->diag, RULE_LIST_LIMIT, span,
                                   "up to here the set has more than %zu %s", most, what);
    diag_label(set->diag, finding, "divide the set into several");
}

/* What reports repeat of a task, in bytes; of the updates one at a time. */
static size_t words_of(const Task *task) {
    size_t longest = 0;
    size_t words = 0;
    EACH (Update, update, task->updates)
        if (update->comment.str.len > longest)
            longest = update->comment.str.len;
    EACH (Milestone, milestone, task->milestones)
        words += milestone->title.str.len + milestone->note.str.len;
    return words + longest + task->outcome.str.len + task->comment.str.len;
}

static size_t words_in(const Report *report, size_t of_all) {
    size_t words = report->tasks.all ? of_all : 0;
    EACH (ReportTask, stated, report->tasks.list)
        words += stated->task.target ? words_of(stated->task.target) : 0;
    return words;
}

/* Once, at the report that goes over the limit. */
static void check_words_of_tasks(Set *set) {
    size_t words = 0;
    EACH (Folder *, folder, set->plans) {
        size_t of_all = 0;
        EACH (Task, task, (*folder)->document.tasks)
            of_all += words_of(task);
        EACH (Report, report, (*folder)->document.reports) {
            const size_t before = words;
            words += words_in(report, of_all);
            if (before <= WORDS_MOST && words > WORDS_MOST)
                report_many(set, report->tasks.span, "letters about tasks in its reports",
                            WORDS_MOST);
        }
    }
}

static void check_plans(Set *set) {
    size_t plans = 0;
    size_t reports = 0;
    EACH (Folder *, folder, set->plans) {
        if (plans++ == PLANS_MOST)
            report_many(set, (*folder)->document.plan.span, "plans", PLANS_MOST);
        EACH (Report, report, (*folder)->document.reports)
            if (reports++ == REPORTS_MOST)
                report_many(set, report->span, "reports", REPORTS_MOST);
    }
}

/* ---- tables ---- */

/* What the tables of a plan and its reports come to. */
typedef struct Sizes {
    Set *set;
    size_t usual; /* columns */
    size_t rows;
    size_t cells;
    size_t comments; /* bytes: an indicator's comment stands in each row that names it */
    bool told;
} Sizes;

/* Once for a plan: the other limits would be told of the same rows. */
static bool goes_over(Sizes *sizes, const MeasureRow *row, size_t most, size_t count,
                      const char *what) {
    if (sizes->told || count <= most)
        return false;
    Finding *finding = diag_report(
        sizes->set->diag, RULE_LIST_LIMIT, row->span,
        "up to here the tables of the plan and its reports have more than %zu %s", most, what);
    diag_label(sizes->set->diag, finding, "divide the plan into several");
    sizes->told = true;
    return true;
}

static void add_row(void *state, const Measure *table, const MeasureRow *row) {
    Sizes *sizes = state;
    const Indicator *indicator = row->indicator.target;
    const MeasureColumns *own = &table->columns;
    sizes->rows++;
    sizes->cells +=
        own->span.start ? own->actuals.list.count + own->targets.list.count : sizes->usual;
    sizes->comments += indicator ? indicator->comment.str.len : 0;
    if (!goes_over(sizes, row, ROWS_MOST, sizes->rows, "rows") &&
        !goes_over(sizes, row, CELLS_MOST, sizes->cells, "figures"))
        goes_over(sizes, row, WORDS_MOST, sizes->comments, "letters in the comments of indicators");
}

void check_sizes(Set *set) {
    Arena *scratch = arena_new();
    check_plans(set);
    check_words_of_tasks(set);
    EACH (Folder *, folder, set->folders) {
        const Document *document = &(*folder)->document;
        Sizes sizes = {.set = set};
        if (document->measures.count || document->reports.count) {
            const Columns usual = columns_of(document, scratch);
            sizes.usual = usual.actuals.count + usual.targets.count;
        }
        rows_each_of(document, add_row, &sizes);
    }
    arena_free(scratch);
}
