/* The tasks of a report. */
#include "view/facts.h"
#include "view/found.h"
#include "view/report.h"

Text report_update(const TaskStanding *standing, Date *date) {
    const Update *update = standing->update;
    if (!update || !update->comment.str.len)
        return (Text){{NULL, 0}, {0, 0}};
    *date = update->date.date;
    return update->comment;
}

Str report_progress(Arena *arena, const TaskStanding *standing) {
    Buf out = {.arena = arena};
    if (standing->has_progress)
        figure_print_number(&out, standing->progress, UNIT_PERCENT, STR(""));
    return buf_str(&out);
}

bool report_is_expected(const TaskStanding *standing) {
    return standing->has_expected && standing->status != TASK_COMPLETED &&
           standing->status != TASK_CANCELLED && standing->status != TASK_NOT_STARTED;
}

static Str expected_text(Speech speech, const TaskStanding *standing) {
    if (!report_is_expected(standing))
        return (Str){NULL, 0};
    return PHRASES_SAY(speech, PHRASE_EXPECTED_BY_NOW,
                       phrases_number(speech.arena, (size_t)standing->expected));
}

Str report_slippage(Speech speech, const TaskStanding *standing) {
    static const Phrase phrases[2][2] = {{PHRASE_DAYS_LATER, PHRASE_DAY_LATER},
                                         {PHRASE_DAYS_EARLIER, PHRASE_DAY_EARLIER}};
    const int32_t days = standing->has_slippage ? standing->slippage : 0;
    if (!days)
        return (Str){NULL, 0};
    const size_t count = (size_t)(days < 0 ? -days : days);
    return PHRASES_SAY(speech, phrases[days < 0][count == 1], phrases_number(speech.arena, count));
}

/* What a milestone of the page is made from. */
typedef struct MilestoneSource {
    const TaskStanding *of;
    const Milestone *milestone;
} MilestoneSource;

/* Notes are not dated: nobody knows what was known of them by then. */
static void make_milestone(const ViewContext *context, const void *item, void *out) {
    const ReportMaker *maker = context->page;
    const MilestoneSource *source = item;
    const Milestone *milestone = source->milestone;
    const Date done = milestone->done.date;
    MilestoneView *view = out;
    TaskStatus status;
    view->title = milestone->title.str;
    view->due = milestone->due.date;
    if (done.year && date_compare(done, maker->report->as_at.date) <= 0)
        view->done = done;
    else if (found_milestone(maker->base.set, source->of->status, milestone,
                             maker->report->as_at.date, &status))
        view->state = found_milestone_word(maker->base.set, status);
}

static ViewList milestones_of(Arena *arena, const TaskStanding *standing) {
    List sources = {NULL, 0, 0};
    EACH (const Milestone, milestone, standing->task->milestones)
        LIST_PUSH(arena, &sources, MilestoneSource, (MilestoneSource){standing, milestone});
    return MAKE_LIST(sources, MilestoneSource, make_milestone);
}

static void make_task(const ViewContext *context, const void *item, void *out) {
    const ReportMaker *maker = context->page;
    const ReportedTask *reported = *(ReportedTask *const *)item;
    const TaskStanding *standing = &reported->standing;
    const Task *task = standing->task;
    const Speech speech = set_speech(maker->base.set, context->scratch);
    const int stated = reported->stated ? reported->stated->stated_status.value : 0;
    ReportTaskView *view = out;
    view->id = task->anchor;
    view->link =
        (LinkView){maker_url(maker->base.set, task->code.str), task->code.str, task->title.str};
    view->status = status_view_task(maker->base.set, standing, stated);
    view->outcome = task->outcome;
    view->progress = report_progress(context->scratch, standing);
    view->expected = expected_text(speech, standing);
    view->slippage = report_slippage(speech, standing);
    view->start = task->start.date;
    view->due = task->due.date;
    if (standing->status == TASK_COMPLETED)
        view->completed = task->completed.date;
    view->milestones = milestones_of(context->scratch, standing);
    view->has_milestones = task->milestones.count != 0;
    view->comment = report_update(standing, &view->update);
    if (reported->stated)
        view->remark = reported->stated->comment;
    if (standing->status == TASK_CANCELLED)
        view->cancelled_reason = task->cancelled.reason;
}

const ReportTasksView *report_tasks(ReportMaker *maker) {
    const List tasks = maker->standing->tasks;
    const Str title = maker->report->tasks_title.str;
    if (!tasks.count)
        return NULL;
    List drawn = {NULL, 0, 0};
    ReportTasksView *view = ARENA_NEW(maker->base.arena, ReportTasksView);
    view->heading =
        (HeadingView){.number = report_number(maker),
                      .title = title.len ? title : maker_phrase(maker->base.set, PHRASE_KEY_TASKS),
                      .id = STR("tasks"),
                      .files = page_data_own_tasks(&maker->base.data)};
    EACH (const ReportedTask *, reported, tasks)
        LIST_PUSH(maker->base.arena, &drawn, const Task *, (*reported)->standing.task);
    view->timeline = maker_timeline(&maker->base, drawn, maker->report->as_at.date);
    view->rows = MAKE_LIST(tasks, ReportedTask *, make_task);
    return view;
}
