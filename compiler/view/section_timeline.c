/* From tasks to their timeline. */
#include "view/maker.h"

#include "plan/plan_days.h"
#include "plan/status.h"

/* What is cancelled only later is still to be done at the day of a report. */
static TimelineTask task_of(Arena *arena, const Task *task, Date as_at) {
    TimelineTask out = {.code = task->code.str,
                        .title = task->title.str,
                        .has_start = task->start.date.year != 0,
                        .has_due = task->due.date.year && !status_is_cancelled(task, as_at)};
    if (out.has_start)
        out.start = date_first_day(task->start.date);
    if (out.has_due)
        out.due = date_last_day(task->due.date);
    EACH (Milestone, milestone, task->milestones)
        if (milestone->due.date.year)
            LIST_PUSH(arena, &out.milestones, int32_t, date_last_day(milestone->due.date));
    return out;
}

static Str title_of(Speech speech, const TimelinePartView *part) {
    if (str_eq(part->first_due, part->last_due))
        return PHRASES_SAY(speech, PHRASE_TIMELINE_OF_DAY, part->last_due);
    return PHRASES_SAY(speech, PHRASE_TIMELINE_OF_DAYS, part->first_due, part->last_due);
}

static Str description_of(Speech speech, const TimelinePartView *part) {
    const TimelineRowView *rows = part->rows.at;
    return PHRASES_SAY(speech, PHRASE_TIMELINE_TEXT, phrases_number(speech.arena, part->rows.count),
                       rows[0].code, rows[part->rows.count - 1].code);
}

static TimelineSource source_of(Maker *maker, List tasks, Date as_at) {
    PlanDays days = {.first = 0};
    TimelineSource source = {.year_starts = set_year_starts(maker->set),
                             .has_as_at = as_at.year != 0};
    EACH (const Task *, task, tasks)
        LIST_PUSH(maker->arena, &source.tasks, TimelineTask, task_of(maker->arena, *task, as_at));
    source.has_first = plan_days(maker->set, &maker->document->plan, &days);
    source.first = days.first;
    if (source.has_as_at) {
        source.as_at = date_last_day(as_at);
        source.as_at_text = phrases_date(set_speech(maker->set, maker->arena), as_at);
    }
    return source;
}

const TimelineView *maker_timeline(Maker *maker, List tasks, Date as_at) {
    const Speech speech = set_speech(maker->set, maker->arena);
    const TimelineSource source = source_of(maker, tasks, as_at);
    TimelineView *view = timeline_draw(speech, &source);
    if (!view)
        return NULL;
    EACH (TimelinePartView, part, view->parts) {
        part->title = title_of(speech, part);
        part->description = description_of(speech, part);
    }
    return view;
}
