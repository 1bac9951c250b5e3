/* What stands otherwise than in the report before. */
#include "view/facts.h"
#include "view/report.h"

/* The changes in the making. */
typedef struct Changes {
    ReportMaker *maker;
    Str before; /* the page of the report before */
    List rows;  /* of ChangeView */
    List added; /* of LinkView */
    List dropped;
    size_t unchanged[2]; /* tasks, indicators */
} Changes;

enum { TASKS, INDICATORS };

static LinkView link_to(Changes *changes, Str page, Str id, Str code, Str title) {
    Str url = str_format(changes->maker->base.arena, "%.*s#%.*s", STR_ARGS(page), STR_ARGS(id));
    return (LinkView){url, code, title};
}

static LinkView link_of_task(Changes *changes, Str page, const Task *task) {
    return link_to(changes, page, task->anchor, task->code.str, task->title.str);
}

static LinkView link_of_row(Changes *changes, Str page, const ReportRow *row) {
    const Indicator *indicator = row->standing.indicator;
    return link_to(changes, page, row->row->anchor, indicator->code.str, indicator->name.str);
}

static void add_change(Changes *changes, ChangeView change) {
    LIST_PUSH(changes->maker->base.arena, &changes->rows, ChangeView, change);
}

static void add_link(Changes *changes, List *list, LinkView link) {
    LIST_PUSH(changes->maker->base.arena, list, LinkView, link);
}

/* ---- comparing ---- */

static void compare_tasks(Changes *changes, const ReportStanding *now,
                          const ReportStanding *before) {
    const Set *set = changes->maker->base.set;
    EACH (ReportedTask *, item, now->tasks) {
        const TaskStanding *standing = &(*item)->standing;
        const ReportedTask *old = progress_find_task(before, standing->task);
        LinkView link = link_of_task(changes, STR(""), standing->task);
        if (!old)
            add_link(changes, &changes->added, link);
        else if (old->standing.status == standing->status)
            changes->unchanged[TASKS]++;
        else
            add_change(changes, (ChangeView){link, status_view_of_task(set, old->standing.status),
                                             status_view_of_task(set, standing->status)});
    }
    EACH (ReportedTask *, item, before->tasks)
        if (!progress_find_task(now, (*item)->standing.task))
            add_link(changes, &changes->dropped,
                     link_of_task(changes, changes->before, (*item)->standing.task));
}

static void compare_rows(Changes *changes, const ReportStanding *now,
                         const ReportStanding *before) {
    const Set *set = changes->maker->base.set;
    EACH (ReportRow *, item, now->rows) {
        const Standing *standing = &(*item)->standing;
        const ReportRow *old = progress_find_row(before, standing->indicator);
        LinkView link = link_of_row(changes, STR(""), *item);
        if ((*item)->repeated)
            continue;
        if (!old)
            add_link(changes, &changes->added, link);
        else if (old->standing.status == standing->status)
            changes->unchanged[INDICATORS]++;
        else
            add_change(changes,
                       (ChangeView){link, status_view_of_indicator(set, old->standing.status),
                                    status_view_of_indicator(set, standing->status)});
    }
    EACH (ReportRow *, item, before->rows)
        if (!(*item)->repeated && !progress_find_row(now, (*item)->standing.indicator))
            add_link(changes, &changes->dropped, link_of_row(changes, changes->before, *item));
}

/* "1 key task", "16 key tasks". */
static Str number_text(Speech speech, size_t count, Phrase one, Phrase many) {
    return PHRASES_SAY(speech, count == 1 ? one : many, phrases_number(speech.arena, count));
}

/* "12 key tasks and 1 indicator have the same status as before." */
static Str unchanged_text(const Changes *changes) {
    const Speech speech = report_speech(changes->maker);
    const size_t tasks = changes->unchanged[TASKS];
    const size_t indicators = changes->unchanged[INDICATORS];
    Str things = number_text(speech, tasks, PHRASE_ONE_TASK, PHRASE_TASKS);
    const Str others = number_text(speech, indicators, PHRASE_ONE_INDICATOR, PHRASE_INDICATORS);
    if (!tasks && !indicators)
        return (Str){NULL, 0};
    if (!tasks)
        things = others;
    else if (indicators)
        things = PHRASES_SAY(speech, PHRASE_AND, things, others);
    return PHRASES_SAY(speech, tasks + indicators == 1 ? PHRASE_UNCHANGED_ONE : PHRASE_UNCHANGED,
                       things);
}

const ChangesView *report_changes(ReportMaker *maker) {
    const Report *previous = maker->standing->previous;
    if (!previous)
        return NULL;
    const ReportStanding *before = previous->standing;
    Changes changes = {.maker = maker,
                       .before = links_report_page(maker->base.arena, before->folder, previous)};
    compare_tasks(&changes, maker->standing, before);
    compare_rows(&changes, maker->standing, before);
    ChangesView *view = ARENA_NEW(maker->base.arena, ChangesView);
    *view = (ChangesView){.heading = report_heading(maker, "changes", PHRASE_CHANGES),
                          .previous_title = report_name(report_speech(maker), previous),
                          .previous_url = changes.before,
                          .rows = VIEW_LIST_OF(changes.rows, ChangeView),
                          .added = VIEW_LIST_OF(changes.added, LinkView),
                          .dropped = VIEW_LIST_OF(changes.dropped, LinkView),
                          .data = {maker_phrase(maker->base.set, PHRASE_CHANGES),
                                   page_data_own_files(&maker->base.data, FACTS_REPORTS)},
                          .unchanged = unchanged_text(&changes),
                          .has_rows = changes.rows.count != 0,
                          .has_added = changes.added.count != 0,
                          .has_dropped = changes.dropped.count != 0};
    return view;
}
