/* From tasks to their timeline. */
#include "view/maker.h"

#include "plan/plan_days.h"

static TimelineTask task_of(Arena *arena, const Task *task) {
    TimelineTask out = {.code = task->code.str,
                        .has_start = task->start.date.year != 0,
                        .has_due = task->due.date.year != 0};
    if (out.has_start)
        out.start = date_first_day(task->start.date);
    if (out.has_due)
        out.due = date_last_day(task->due.date);
    EACH (Milestone, milestone, task->milestones)
        if (milestone->due.date.year)
            LIST_PUSH(arena, &out.milestones, int32_t, date_last_day(milestone->due.date));
    return out;
}

static Str title_of(Maker *maker, const TimelineView *view) {
    const Str years = maker_years(maker->arena, &maker->document->plan.years);
    return MAKER_TEXT(maker, "Timeline of %zu key tasks%s%.*s", view->rows.count,
                      years.len ? ", " : "", STR_ARGS(years));
}

const TimelineView *maker_timeline(Maker *maker, List tasks, Date as_at) {
    PlanDays days = {.first = 1};
    Buf text = {.arena = maker->arena};
    TimelineSource source = {.year_starts = set_year_starts(maker->set),
                             .has_as_at = as_at.year != 0};
    EACH (const Task *, task, tasks)
        LIST_PUSH(maker->arena, &source.tasks, TimelineTask, task_of(maker->arena, *task));
    if (plan_days(maker->set, &maker->document->plan, &days)) {
        source.first = days.first;
        source.last = days.last;
    } else {
        source.first = 1;
    }
    if (source.has_as_at) {
        source.as_at = date_last_day(as_at);
        date_print_words(&text, as_at);
        source.as_at_text = buf_str(&text);
    }
    TimelineView *view = timeline_draw(maker->arena, &source);
    if (!view)
        return NULL;
    view->title = title_of(maker, view);
    view->description =
        MAKER_TEXT(maker, "The first is due %.*s, the last %.*s. All due dates are in the table.",
                   STR_ARGS(view->first_due), STR_ARGS(view->last_due));
    return view;
}
