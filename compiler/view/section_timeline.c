/* From tasks to their timeline. */
#include "view/maker.h"

#include "plan/plan_days.h"
#include "plan/status.h"

/* A task that is not due itself is drawn as its milestones. False: there is nothing to draw. */
static bool add_steps(Arena *arena, List *steps, const Task *task) {
    const size_t before = steps->count;
    EACH (Milestone, milestone, task->milestones) {
        const Date due = milestone->due.date;
        TimelineTask step = {.id = task->anchor,
                             .code = task->code.str,
                             .title = milestone->title.str,
                             .due = due.year ? date_last_day(due) : 0,
                             .has_due = true,
                             .is_step = true};
        LIST_PUSH(arena, &step.milestones, int32_t, step.due);
        if (due.year)
            LIST_PUSH(arena, steps, TimelineTask, step);
    }
    return steps->count > before;
}

/* What is cancelled only later is still to be done at the day of a report. */
static bool add_task(Arena *arena, List *tasks, const Task *task, Date as_at) {
    TimelineTask out = {.id = task->anchor,
                        .code = task->code.str,
                        .title = task->title.str,
                        .has_start = task->start.date.year != 0,
                        .has_due = true};
    if (status_is_cancelled(task, as_at))
        return false;
    if (!task->due.date.year)
        return add_steps(arena, tasks, task);
    if (out.has_start)
        out.start = date_first_day(task->start.date);
    out.due = date_last_day(task->due.date);
    EACH (Milestone, milestone, task->milestones)
        if (milestone->due.date.year)
            LIST_PUSH(arena, &out.milestones, int32_t, date_last_day(milestone->due.date));
    LIST_PUSH(arena, tasks, TimelineTask, out);
    return true;
}

static Str title_of(Speech speech, const TimelinePartView *part) {
    static const Phrase of_day[] = {PHRASE_TIMELINE_OF_DAY, PHRASE_TIMELINE_OF_STEPS_DAY};
    static const Phrase of_days[] = {PHRASE_TIMELINE_OF_DAYS, PHRASE_TIMELINE_OF_STEPS_DAYS};
    if (str_eq(part->first_due, part->last_due))
        return PHRASES_SAY(speech, of_day[part->has_steps], part->last_due);
    return PHRASES_SAY(speech, of_days[part->has_steps], part->first_due, part->last_due);
}

static Phrase description_phrase(const TimelinePartView *part) {
    static const Phrase of_day[] = {PHRASE_TIMELINE_TEXT_OF_DAY, PHRASE_TIMELINE_STEPS_OF_DAY};
    static const Phrase of_days[] = {PHRASE_TIMELINE_TEXT, PHRASE_TIMELINE_TEXT_OF_STEPS};
    if (part->rows.count == 1)
        return PHRASE_TIMELINE_TEXT_OF_ONE;
    return (str_eq(part->first_due, part->last_due) ? of_day : of_days)[part->has_steps];
}

static Str description_of(Speech speech, const TimelinePartView *part) {
    const TimelineRowView *rows = part->rows.at;
    return PHRASES_SAY(speech, description_phrase(part),
                       phrases_number(speech.arena, part->rows.count), rows[0].label,
                       part->first_due, rows[part->rows.count - 1].label, part->last_due);
}

static TimelineSource source_of(Maker *maker, List tasks, Date as_at) {
    PlanDays days = {.first = 0};
    TimelineSource source = {.year_starts = set_year_starts(maker->set),
                             .has_as_at = as_at.year != 0};
    EACH (const Task *, task, tasks)
        source.more += add_task(maker->arena, &source.tasks, *task, as_at) ? 0 : 1;
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
