/* The key tasks, with links to where the budget and the risks name them. */
#include "view/found.h"
#include "view/maker.h"

static TaskMentions *mentions_of(Maker *maker, const Task *task) {
    const Str code = task->code.str;
    TaskMentions *mentions = map_get(&maker->mentions, code);
    if (mentions)
        return mentions;
    mentions = ARENA_NEW(maker->arena, TaskMentions);
    map_put(&maker->mentions, code, mentions);
    return mentions;
}

static void mention_budget(Maker *maker, const BudgetRow *row) {
    if (!row->task.target)
        return;
    LinkView link = {MAKER_TEXT(maker, "#%.*s", STR_ARGS(row->anchor)), {NULL, 0}, row->title.str};
    LIST_PUSH(maker->arena, &mentions_of(maker, row->task.target)->budget_rows, LinkView, link);
}

static void mention_risk(Maker *maker, const TaskRisk *risk) {
    LinkView link = {
        MAKER_TEXT(maker, "#%.*s", STR_ARGS(risk->anchor)), {NULL, 0}, risk->about.str};
    EACH (Ref, task, risk->tasks)
        if (task->target)
            LIST_PUSH(maker->arena, &mentions_of(maker, task->target)->risks, LinkView, link);
}

void maker_mentions(Maker *maker) {
    EACH (BudgetRow, row, maker->document->budget.rows)
        mention_budget(maker, row);
    EACH (TaskRisk, risk, maker->document->risks.tasks)
        mention_risk(maker, risk);
}

static void make_milestone(const ViewContext *context, const void *item, void *out) {
    const Maker *maker = context->page;
    const Milestone *milestone = item;
    MilestoneView *view = out;
    Buf progress = {.arena = context->scratch};
    const bool done = status_is_done(milestone, (Date){0, 0, 0});
    if (done && !milestone->done.date.year)
        view->state = found_milestone_word(maker->set, TASK_COMPLETED);
    else if (milestone->progress.known)
        figure_print_number(&progress, milestone->progress.number, UNIT_PERCENT, STR(""));
    view->title = milestone->title.str;
    view->due = milestone->due.date;
    view->done = milestone->done.date;
    view->progress = buf_str(&progress);
    view->note = milestone->note;
}

static void make_task(const ViewContext *context, const void *item, void *out) {
    const Maker *maker = context->page;
    const Task *task = item;
    const TaskMentions *mentions = map_get(&maker->mentions, task->code.str);
    const Speech speech = set_speech(maker->set, context->scratch);
    TaskView *view = out;
    view->id = task->anchor;
    view->code = task->code.str;
    view->title = task->title.str;
    view->outcome = task->outcome;
    view->objectives = MAKE_LIST(task->objectives, Ref, make_ref_link);
    view->partners = MAKE_LIST(task->partners, Text, make_text_word);
    view->officers = MAKE_LIST(task->officers, Ref, make_officer);
    view->start = task->start.date;
    view->due = task->due.date;
    view->original_due = task->original_due.date;
    view->completed = found_task_end(maker->set, speech, TASK_COMPLETED, task->completed.date);
    view->cancelled = found_task_end(maker->set, speech, TASK_CANCELLED, task->cancelled.date.date);
    view->cancelled_reason = task->cancelled.reason;
    view->budget = task->budget;
    view->comment = task->comment;
    view->milestones = MAKE_LIST(task->milestones, Milestone, make_milestone);
    view->has_milestones = task->milestones.count != 0;
    if (!mentions)
        return;
    view->budget_rows = VIEW_LIST_OF(mentions->budget_rows, LinkView);
    view->risks = VIEW_LIST_OF(mentions->risks, LinkView);
}

const TasksView *maker_tasks(Maker *maker) {
    const Document *document = maker->document;
    if (!document->tasks.count)
        return NULL;
    List tasks = {NULL, 0, 0};
    TasksView *view = ARENA_NEW(maker->arena, TasksView);
    const SectionText *own = &document->plan.sections.tasks;
    view->heading = maker_heading(maker, "tasks", PHRASE_KEY_TASKS, own);
    view->introduction = own->introduction;
    EACH (Task, task, document->tasks)
        LIST_PUSH(maker->arena, &tasks, const Task *, task);
    view->timeline = maker_timeline(maker, tasks, (Date){0, 0, 0});
    view->rows = MAKE_LIST(document->tasks, Task, make_task);
    return view;
}
