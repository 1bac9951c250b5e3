/* What each officer answers for: plans, reports, tasks, indicators and strategies; and the tasks
 * that nobody is named for. */
#include "base/utf8.h"
#include "view/gather.h"

/* The folder at hand. */
typedef struct Walk {
    Gathering *gathering;
    const Folder *folder; /* NULL: no plan's */
} Walk;

/* Without a day, a thing comes after those that have one. */
static void add_to(const Walk *walk, const Officer *officer, Entry entry, Str code) {
    entry.officer = officer;
    entry.folder = walk->folder;
    entry.last = !officer;
    if (officer)
        entry.name = utf8_fold(walk->gathering->set->arena, officer->title.str);
    entry.rank = (int)entry.kind;
    entry.code = code;
    gather_add(walk->gathering, entry);
}

static void add(const Walk *walk, const Ref *officer, Entry entry, Str code) {
    if (officer->target)
        add_to(walk, officer->target, entry, code);
}

static void add_task(const Walk *walk, const Task *task) {
    Entry entry = {.kind = ENTRY_TASK, .thing = task, .day = INT32_MAX};
    if (task->due.date.year)
        entry.day = date_last_day(task->due.date);
    EACH (Ref, officer, task->officers)
        add(walk, officer, entry, task->code.str);
    if (!task->officers.count)
        add_to(walk, NULL, entry, task->code.str);
}

static void add_strategy(const Walk *walk, const Strategy *strategy) {
    EACH (Ref, owner, strategy->owners)
        add(walk, owner, (Entry){.kind = ENTRY_STRATEGY, .thing = strategy}, strategy->title.str);
}

static void add_indicator(const Walk *walk, const Ref *owner, const Indicator *indicator) {
    add(walk, owner, (Entry){.kind = ENTRY_INDICATOR, .thing = indicator}, indicator->code.str);
}

/* An owner said in a table is the indicator's in that plan: the row's own, else the heading's. */
static void add_rows(const Walk *walk, List rows, const Ref *above) {
    EACH (MeasureRow, row, rows) {
        const Ref *owner = row->owner.target ? &row->owner : above;
        const Indicator *indicator = row->indicator.target;
        if (indicator && owner)
            add_indicator(walk, owner, indicator);
        add_rows(walk, row->rows, owner);
    }
}

static void add_measures(const Walk *walk, List measures) {
    EACH (Measure, measure, measures) {
        add_rows(walk, measure->rows, NULL);
        EACH (MeasureGroup, group, measure->groups)
            add_rows(walk, group->rows, group->owner.target ? &group->owner : NULL);
    }
}

static void add_plan(const Walk *walk, const Document *document) {
    add(walk, &document->plan.owner, (Entry){.kind = ENTRY_PLAN, .thing = &document->plan},
        (Str){NULL, 0});
    EACH (Report, report, document->reports)
        if (report->standing)
            add(walk, &report->of,
                (Entry){.kind = ENTRY_REPORT,
                        .thing = report,
                        .day = date_last_day(report->as_at.date)},
                (Str){NULL, 0});
    EACH (Task, task, document->tasks)
        add_task(walk, task);
    EACH (Strategy, strategy, document->strategies)
        add_strategy(walk, strategy);
    add_measures(walk, document->measures);
}

void gather_officers(Gathering *gathering) {
    EACH (Folder *, folder, gathering->set->folders) {
        const Walk walk = {gathering, gather_plan(*folder)};
        if (walk.folder)
            add_plan(&walk, &(*folder)->document);
        EACH (Indicator, indicator, (*folder)->document.indicators)
            add_indicator(&walk, &indicator->owner, indicator);
    }
}
