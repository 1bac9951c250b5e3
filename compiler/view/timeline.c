#include "view/timeline.h"

#include "plan/figure.h"

#define BAR_FIELD(S, member)                                                                       \
    { "bar", VALUE_RECORD_INLINE, offsetof(S, member), &view_chart_bar, "From start to due." }

static const ViewField row_fields[] = {
    VIEW_URL(TimelineRowView, "url", url, "The task's place in the table."),
    VIEW_TEXT(TimelineRowView, "code", code, "Its code."),
    VIEW_COUNT(TimelineRowView, "y", y, "The code's baseline, from above."),
    BAR_FIELD(TimelineRowView, bar),
    VIEW_TEXT(TimelineRowView, "lead", lead, "The path before the bar when no start is said."),
    VIEW_TEXT(TimelineRowView, "stones", stones, "The path of its milestones."),
};
static const ViewType row_type = VIEW_TYPE("a task of a timeline", TimelineRowView, row_fields);

static const ViewField timeline_fields[] = {
    VIEW_TEXT(TimelineView, "title", title, "What it shows."),
    VIEW_TEXT(TimelineView, "description", description, "What it says, in words."),
    VIEW_COUNT(TimelineView, "width", width, "The width of the drawing."),
    VIEW_COUNT(TimelineView, "height", height, "Its height."),
    VIEW_TEXT(TimelineView, "years", years, "The path of where years begin."),
    VIEW_TEXT(TimelineView, "quarters", quarters, "The path of where the other quarters begin."),
    VIEW_LIST(TimelineView, "names", names, &view_chart_text, "The years."),
    VIEW_LIST(TimelineView, "rows", rows, &row_type, "The tasks."),
    VIEW_TEXT(TimelineView, "as-at", as_at, "The path of the day as at which it is shown."),
    VIEW_LIST(TimelineView, "as-at-name", as_at_name, &view_chart_text, "What stands at that day."),
    VIEW_COUNT(TimelineView, "missing", missing, "How many tasks have no due date."),
    VIEW_FLAG(TimelineView, "has-leads", has_leads, "Whether a task does not say its start."),
    VIEW_FLAG(TimelineView, "has-stones", has_stones, "Whether there are milestones."),
};
const ViewType view_timeline = VIEW_TYPE("a timeline", TimelineView, timeline_fields);

/* Codes stand 24 pixels apart where the drawing is 590 wide: as far as touch targets must. */
enum {
    HEAD = 26,
    PITCH = 30,
    BAR = 12,
    FOOT = 22,
    NAMES_AT = 16,
    GAP = 10,
    EDGE = 8, /* room for half a milestone */
    STONE = 6,
    LEAD = 24,
    MOST_CODE = 240,
    MOST_YEARS = 30,
};

/* What is being drawn. */
typedef struct Drawing {
    Arena *arena;
    const TimelineSource *source;
    TimelineView *view;
    int left; /* where the first day begins */
    int32_t first;
    int32_t after; /* the day after the last */
    List rows;
} Drawing;

static int place(const Drawing *drawing, int32_t day) {
    const int64_t room = TIMELINE_WIDTH - EDGE - drawing->left;
    return drawing->left + (int)(room * (day - drawing->first) / (drawing->after - drawing->first));
}

/* ---- the days ---- */

static void note_day(Drawing *drawing, int32_t day) {
    if (day < drawing->first)
        drawing->first = day;
    if (day >= drawing->after)
        drawing->after = day + 1;
}

/* Whole financial years from the first to the last day of anything. */
static bool find_days(Drawing *drawing) {
    const TimelineSource *source = drawing->source;
    const int starts = source->year_starts;
    drawing->first = INT32_MAX;
    drawing->after = INT32_MIN;
    if (source->first <= source->last) {
        note_day(drawing, source->first);
        note_day(drawing, source->last);
    }
    EACH (const TimelineTask, task, source->tasks) {
        if (!task->has_due)
            continue;
        note_day(drawing, task->due);
        if (task->has_start)
            note_day(drawing, task->start);
        EACH (const int32_t, day, task->milestones)
            note_day(drawing, *day);
    }
    const Period first = period_at(PERIOD_YEAR, drawing->first, starts);
    const Period last = period_at(PERIOD_YEAR, drawing->after - 1, starts);
    drawing->first = period_first_day(first, starts);
    drawing->after = period_last_day(last, starts) + 1;
    return last.year - first.year < MOST_YEARS;
}

/* ---- years and quarters ---- */

static void draw_years(Drawing *drawing) {
    const int starts = drawing->source->year_starts;
    const int height = (int)drawing->view->height;
    Buf years = {.arena = drawing->arena};
    Buf quarters = {.arena = drawing->arena};
    List names = {NULL, 0, 0};
    int free_from = 0;
    Period period = period_at(PERIOD_QUARTER, drawing->first, starts);
    for (int32_t day; (day = period_first_day(period, starts)) < drawing->after;
         period = period_next(period)) {
        const int x = place(drawing, day);
        if (period.index != 1) {
            buf_addf(&quarters, "M%d %dv%d", x, HEAD - GAP / 2, GAP / 2);
            continue;
        }
        Buf name = {.arena = drawing->arena};
        period_print(&name, (Period){PERIOD_YEAR, period.year, 0});
        const int end = x + chart_text_width(buf_str(&name));
        buf_addf(&years, "M%d %dV%d", x, HEAD - GAP / 2, height);
        if (x < free_from || end > TIMELINE_WIDTH)
            continue;
        LIST_PUSH(drawing->arena, &names, ChartTextView,
                  (ChartTextView){(size_t)x, NAMES_AT, STR("start"), buf_str(&name)});
        free_from = end + GAP;
    }
    drawing->view->years = buf_str(&years);
    drawing->view->quarters = buf_str(&quarters);
    drawing->view->names = (ViewList){names.at, names.count, sizeof(ChartTextView), NULL};
}

/* ---- the tasks ---- */

static Str stones_of(const Drawing *drawing, const TimelineTask *task, int middle) {
    Buf out = {.arena = drawing->arena};
    EACH (const int32_t, day, task->milestones) {
        const int x = place(drawing, *day);
        buf_addf(&out, "M%d %dl%d %dl-%d %dl-%d-%dz", x, middle - STONE, STONE, STONE, STONE, STONE,
                 STONE, STONE);
    }
    return buf_str(&out);
}

static void draw_task(Drawing *drawing, const TimelineTask *task) {
    const int middle = HEAD + PITCH * (int)drawing->rows.count + PITCH / 2;
    const int from = place(drawing, task->has_start ? task->start : drawing->first);
    const int to = place(drawing, task->due + 1);
    const int span = to > from + 2 ? to - from : 2;
    const int lead = task->has_start ? 0 : span / 2 < LEAD ? span / 2 : LEAD;
    Buf path = {.arena = drawing->arena};
    if (lead)
        buf_addf(&path, "M%d %dh%d", from, middle, lead);
    const TimelineRowView row = {
        .url = str_format(drawing->arena, "#%.*s", STR_ARGS(task->code)),
        .code = task->code,
        .y = (size_t)(middle + CHART_TEXT / 3),
        .bar = {(size_t)(from + lead), (size_t)(middle - BAR / 2), (size_t)(span - lead), BAR},
        .lead = buf_str(&path),
        .stones = stones_of(drawing, task, middle)};
    drawing->view->has_leads |= lead != 0;
    drawing->view->has_stones |= row.stones.len != 0;
    LIST_PUSH(drawing->arena, &drawing->rows, TimelineRowView, row);
}

static void draw_as_at(Drawing *drawing) {
    const TimelineSource *source = drawing->source;
    TimelineView *view = drawing->view;
    if (!source->has_as_at || source->as_at < drawing->first || source->as_at >= drawing->after)
        return;
    List names = {NULL, 0, 0};
    const int x = place(drawing, source->as_at + 1);
    view->as_at = str_format(drawing->arena, "M%d %dV%zu", x, HEAD, view->height);
    view->height += FOOT;
    LIST_PUSH(drawing->arena, &names, ChartTextView,
              chart_text_at(x, (int)view->height - GAP / 2, source->as_at_text, TIMELINE_WIDTH));
    view->as_at_name = (ViewList){names.at, names.count, sizeof(ChartTextView), NULL};
}

/* ---- all of it ---- */

static Str words_of(Arena *arena, int32_t day) {
    Buf out = {.arena = arena};
    date_print_words(&out, date_from_days(day));
    return buf_str(&out);
}

/* Counts the tasks that are due, and finds the room for their codes. */
static size_t look_through(Drawing *drawing) {
    int32_t first = INT32_MAX;
    int32_t last = INT32_MIN;
    size_t due = 0;
    EACH (const TimelineTask, task, drawing->source->tasks) {
        if (!task->has_due)
            continue;
        const int width = chart_text_width(task->code) + GAP;
        drawing->left = width > drawing->left ? width : drawing->left;
        first = task->due < first ? task->due : first;
        last = task->due > last ? task->due : last;
        due++;
    }
    drawing->view->missing = drawing->source->tasks.count - due;
    drawing->view->first_due = words_of(drawing->arena, first);
    drawing->view->last_due = words_of(drawing->arena, last);
    return due;
}

TimelineView *timeline_draw(Arena *arena, const TimelineSource *source) {
    TimelineView *view = ARENA_NEW(arena, TimelineView);
    Drawing drawing = {.arena = arena, .source = source, .view = view, .left = EDGE};
    if (source->tasks.count > TIMELINE_MOST_TASKS)
        return NULL;
    const size_t due = look_through(&drawing);
    if (due < 2 || drawing.left > MOST_CODE || !find_days(&drawing))
        return NULL;
    view->width = TIMELINE_WIDTH;
    view->height = HEAD + PITCH * due;
    draw_years(&drawing);
    EACH (const TimelineTask, task, source->tasks)
        if (task->has_due)
            draw_task(&drawing, task);
    view->rows = (ViewList){drawing.rows.at, drawing.rows.count, sizeof(TimelineRowView), NULL};
    draw_as_at(&drawing);
    return view;
}
