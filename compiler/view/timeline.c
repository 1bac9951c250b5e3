#include "view/timeline.h"

#include "plan/figure.h"

#include <stdlib.h>

static const ViewField mark_fields[] = {
    VIEW_TEXT(TimelineMarkView, "x", x, "Where it is, as a share of the width."),
    VIEW_TEXT(TimelineMarkView, "anchor", anchor, "Which part of the text stands there."),
    VIEW_TEXT(TimelineMarkView, "text", text, "The text."),
};
static const ViewType mark_type = VIEW_TYPE("a place of a timeline", TimelineMarkView, mark_fields);

static const ViewField row_fields[] = {
    VIEW_TEXT(TimelineRowView, "id", id, "The id of its row in the table."),
    VIEW_TEXT(TimelineRowView, "code", code, "Its code."),
    VIEW_TEXT(TimelineRowView, "title", title, "Its title."),
    VIEW_COUNT(TimelineRowView, "top", top, "The upper side of its bar."),
    VIEW_COUNT(TimelineRowView, "middle", middle, "The middle of its bar, from above."),
    VIEW_TEXT(TimelineRowView, "from", from, "Where it begins, or else the years do."),
    VIEW_TEXT(TimelineRowView, "to", to, "Where it is due."),
    VIEW_TEXT(TimelineRowView, "width", width, "From start to due; empty when no start is said."),
    VIEW_FLAG(TimelineRowView, "is-step", is_step, "Whether it is a milestone on its own."),
    VIEW_LIST(TimelineRowView, "stones", stones, &mark_type, "Its milestones."),
};
static const ViewType row_type = VIEW_TYPE("a task of a timeline", TimelineRowView, row_fields);

static const ViewField scale_fields[] = {
    VIEW_LIST(TimelineScale, "years", years, &mark_type, "Where years begin."),
    VIEW_LIST(TimelineScale, "quarters", quarters, &mark_type, "Where the other quarters begin."),
    VIEW_LIST(TimelineScale, "names", names, &mark_type, "The years, or months of a single one."),
    VIEW_LIST(TimelineScale, "as-at", as_at, &mark_type, "The day as at which it is shown."),
};
static const ViewType scale_type =
    VIEW_TYPE("what lies across a timeline", TimelineScale, scale_fields);

static const ViewField part_fields[] = {
    VIEW_COUNT(TimelinePartView, "number", number, "Its number, from 1."),
    VIEW_TEXT(TimelinePartView, "title", title, "What it shows."),
    VIEW_TEXT(TimelinePartView, "description", description, "What it says, in words."),
    VIEW_COUNT(TimelinePartView, "height", height, "The height of the drawing."),
    VIEW_COUNT(TimelinePartView, "foot", foot, "Where the lines down end, from above."),
    VIEW_RECORD(TimelinePartView, "scale", scale, &scale_type, "What lies across."),
    VIEW_LIST(TimelinePartView, "rows", rows, &row_type, "The tasks."),
};
static const ViewType part_type =
    VIEW_TYPE("a drawing of a timeline", TimelinePartView, part_fields);

static const ViewField timeline_fields[] = {
    VIEW_LIST(TimelineView, "drawings", drawings, &part_type, "The drawings, by due date."),
    VIEW_FLAG(TimelineView, "has-as-at", has_as_at, "Whether its day lies in it."),
    VIEW_TEXT(TimelineView, "absent", absent, "Why there is none, in words; empty: there is one."),
    VIEW_COUNT(TimelineView, "missing", missing, "How many are cancelled or have no due date."),
    VIEW_FLAG(TimelineView, "has-bars", has_bars, "Whether a task says its start."),
    VIEW_FLAG(TimelineView, "has-leads", has_leads, "Whether a task does not say its start."),
    VIEW_FLAG(TimelineView, "has-stones", has_stones, "Whether there are milestones."),
};
const ViewType view_timeline = VIEW_TYPE("a timeline", TimelineView, timeline_fields);

/* The style sheet lays the names of the tasks over the drawing, from HEAD on, one each PITCH. */
enum {
    HEAD = 26,
    PITCH = 36,
    TOP = 22, /* of a bar */
    BAR = 10,
    FOOT = 24,     /* for the day of a report */
    NARROW = 288,  /* the drawing on a narrow phone */
    GAP = 10,      /* between years */
    EDGE = 20,     /* thousandths: room for half a mark */
    THINNEST = 10, /* thousandths: a bar */
    MOST_YEARS = 30,
};

/* What is being drawn. */
typedef struct Drawing {
    Arena *arena;
    Speech speech; /* into the same */
    const TimelineSource *source;
    TimelineView *view;
    List due; /* of const TimelineTask *, by due date */
    int32_t first;
    int32_t after; /* the day after the last */
} Drawing;

static ViewList marks_of(List list) {
    return (ViewList){list.at, list.count, sizeof(TimelineMarkView), NULL};
}

/* In thousandths. */
static int place(const Drawing *drawing, int32_t day) {
    const int64_t room = 1000 - 2 * EDGE;
    return EDGE + (int)(room * (day - drawing->first) / (drawing->after - drawing->first));
}

static Str share(const Drawing *drawing, int thousandths) {
    return str_format(drawing->arena, "%d.%d%%", thousandths / 10, thousandths % 10);
}

static void add_mark(const Drawing *drawing, List *marks, int at, Str text) {
    const Str anchor = text.len ? STR("start") : (Str){NULL, 0};
    LIST_PUSH(drawing->arena, marks, TimelineMarkView,
              (TimelineMarkView){share(drawing, at), anchor, text});
}

/* ---- the days ---- */

static void note_day(Drawing *drawing, int32_t day) {
    if (day < drawing->first)
        drawing->first = day;
    if (day >= drawing->after)
        drawing->after = day + 1;
}

/* Whole financial years from the first to the last day of anything; how many they are. */
static int find_days(Drawing *drawing) {
    const TimelineSource *source = drawing->source;
    const int starts = source->year_starts;
    drawing->first = INT32_MAX;
    drawing->after = INT32_MIN;
    if (source->has_first)
        note_day(drawing, source->first);
    EACH (const TimelineTask *, task, drawing->due) {
        note_day(drawing, (*task)->due);
        if ((*task)->has_start)
            note_day(drawing, (*task)->start);
        EACH (const int32_t, day, (*task)->milestones)
            note_day(drawing, *day);
    }
    const Period first = period_at(PERIOD_YEAR, drawing->first, starts);
    const Period last = period_at(PERIOD_YEAR, drawing->after - 1, starts);
    drawing->first = period_first_day(first, starts);
    drawing->after = period_last_day(last, starts) + 1;
    return last.year - first.year + 1;
}

/* ---- years and quarters ---- */

/* On a phone as many names stand side by side as do not touch there. */
static void draw_year(const Drawing *drawing, Period year, List *names, int *free_from) {
    const Str name = phrases_period(drawing->speech, year);
    const int x = place(drawing, period_first_day(year, drawing->source->year_starts));
    const int left = x * NARROW / 1000;
    const int end = left + chart_text_width(name);
    if (left < *free_from || end > NARROW)
        return;
    add_mark(drawing, names, x, name);
    *free_from = end + GAP;
}

static void draw_years(Drawing *drawing) {
    const int starts = drawing->source->year_starts;
    const Period first = period_at(PERIOD_YEAR, drawing->first, starts);
    const bool single = period_last_day(first, starts) + 1 == drawing->after;
    List years = {NULL, 0, 0};
    List quarters = years;
    List names = years;
    int free_from = 0;
    Period period = period_at(PERIOD_QUARTER, drawing->first, starts);
    for (int32_t day; (day = period_first_day(period, starts)) < drawing->after;
         period = period_next(period)) {
        const int x = place(drawing, day);
        add_mark(drawing, period.index == 1 ? &years : &quarters, x, (Str){NULL, 0});
        if (period.index == 1)
            draw_year(drawing, (Period){PERIOD_YEAR, period.year, 0}, &names, &free_from);
        else if (single)
            add_mark(drawing, &names, x,
                     phrases_month(drawing->speech.language, date_from_days(day).month));
    }
    drawing->view->scale.years = marks_of(years);
    drawing->view->scale.quarters = marks_of(quarters);
    drawing->view->scale.names = marks_of(names);
}

/* The text stands in the middle of its line, but near an edge beside it: also on a phone. */
static void draw_as_at(Drawing *drawing) {
    const TimelineSource *source = drawing->source;
    List marks = {NULL, 0, 0};
    if (!source->has_as_at || source->as_at < drawing->first || source->as_at >= drawing->after)
        return;
    const int x = place(drawing, source->as_at + 1);
    add_mark(drawing, &marks, x, source->as_at_text);
    LIST_AT(marks, TimelineMarkView, 0)->anchor =
        chart_text_at(x * NARROW / 1000, 0, source->as_at_text, NARROW).anchor;
    drawing->view->scale.as_at = marks_of(marks);
    drawing->view->has_as_at = true;
}

/* ---- the tasks ---- */

static ViewList stones_of(const Drawing *drawing, const TimelineTask *task) {
    List stones = {NULL, 0, 0};
    EACH (const int32_t, day, task->milestones)
        add_mark(drawing, &stones, place(drawing, *day), (Str){NULL, 0});
    return marks_of(stones);
}

static TimelineRowView row_of(const Drawing *drawing, const TimelineTask *task, size_t index) {
    const size_t y = HEAD + PITCH * index;
    const int from = place(drawing, task->has_start ? task->start : drawing->first);
    const int to = place(drawing, task->due + 1);
    const int width = to - from < THINNEST ? THINNEST : to - from;
    return (TimelineRowView){.id = task->id,
                             .code = task->code,
                             .label = task->is_step ? task->title : task->code,
                             .title = task->title,
                             .top = y + TOP,
                             .middle = y + TOP + BAR / 2,
                             .from = share(drawing, from),
                             .to = share(drawing, to),
                             .width = task->has_start ? share(drawing, width) : (Str){NULL, 0},
                             .is_step = task->is_step,
                             .stones = stones_of(drawing, task)};
}

static void draw_part(Drawing *drawing, size_t first, size_t count) {
    TimelineView *view = drawing->view;
    const TimelineTask *const *tasks = LIST_AT(drawing->due, const TimelineTask *, first);
    List rows = {NULL, 0, 0};
    bool has_steps = false;
    for (size_t k = 0; k < count; k++) {
        const TimelineRowView row = row_of(drawing, tasks[k], k);
        if (!row.is_step)
            *(row.width.len ? &view->has_bars : &view->has_leads) = true;
        view->has_stones |= row.stones.count != 0;
        has_steps |= row.is_step;
        LIST_PUSH(drawing->arena, &rows, TimelineRowView, row);
    }
    const size_t foot = HEAD + PITCH * count;
    LIST_PUSH(drawing->arena, &view->parts, TimelinePartView,
              (TimelinePartView){
                  .number = view->parts.count + 1,
                  .scale = &view->scale,
                  .height = foot + (view->scale.as_at.count ? FOOT : 0),
                  .foot = foot,
                  .rows = {rows.at, rows.count, sizeof(TimelineRowView), NULL},
                  .first_due = phrases_date(drawing->speech, date_from_days(tasks[0]->due)),
                  .last_due = phrases_date(drawing->speech, date_from_days(tasks[count - 1]->due)),
                  .has_steps = has_steps});
}

/* Parts of about the same height. */
static void draw_parts(Drawing *drawing) {
    TimelineView *view = drawing->view;
    const size_t count = drawing->due.count;
    const size_t parts = (count - 1) / TIMELINE_PART + 1;
    for (size_t k = 0; k < parts; k++) {
        const size_t first = count * k / parts;
        draw_part(drawing, first, count * (k + 1) / parts - first);
    }
    view->drawings = (ViewList){view->parts.at, view->parts.count, sizeof(TimelinePartView), NULL};
}

/* ---- all of it ---- */

/* By due date; those of one day as they were given. */
static int by_due(const void *a, const void *b) {
    const TimelineTask *one = *(const TimelineTask *const *)a;
    const TimelineTask *other = *(const TimelineTask *const *)b;
    if (one->due != other->due)
        return one->due < other->due ? -1 : 1;
    return one < other ? -1 : one > other;
}

/* How many dates there are to be drawn. */
static size_t find_due(Drawing *drawing) {
    const TimelineSource *source = drawing->source;
    size_t dates = 0;
    EACH (const TimelineTask, task, source->tasks) {
        if (!task->has_due)
            continue;
        LIST_PUSH(drawing->arena, &drawing->due, const TimelineTask *, task);
        dates += task->is_step ? 1 : 1 + task->milestones.count;
    }
    drawing->view->missing = source->more + source->tasks.count - drawing->due.count;
    return dates;
}

/* Finds the days, too; empty: it can be drawn. */
static Str why_absent(Drawing *drawing) {
    const Speech speech = drawing->speech;
    if (drawing->due.count > TIMELINE_MOST_TASKS)
        return PHRASES_SAY(speech, PHRASE_NO_TIMELINE,
                           phrases_number(speech.arena, drawing->due.count));
    const int years = find_days(drawing);
    if (years > MOST_YEARS)
        return PHRASES_SAY(speech, PHRASE_NO_TIMELINE_YEARS,
                           phrases_number(speech.arena, (size_t)years));
    return (Str){NULL, 0};
}

TimelineView *timeline_draw(Speech speech, const TimelineSource *source) {
    TimelineView *view = ARENA_NEW(speech.arena, TimelineView);
    Drawing drawing = {.arena = speech.arena, .speech = speech, .source = source, .view = view};
    if (find_due(&drawing) < 2)
        return NULL;
    view->absent = why_absent(&drawing);
    if (view->absent.len)
        return view;
    qsort(drawing.due.at, drawing.due.count, sizeof(const TimelineTask *), by_due);
    draw_years(&drawing);
    draw_as_at(&drawing);
    draw_parts(&drawing);
    return view;
}
