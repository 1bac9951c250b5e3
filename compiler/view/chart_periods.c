#include "view/chart_periods.h"

#include <stddef.h>

enum { PERIOD_GAP = 3, PART_GAP = 6, MONTHS = 12 };

/* What is being drawn. */
typedef struct Axis {
    Arena *arena;
    List points;
    int baseline;
    List texts;
} Axis;

static const ChartPoint *point_of(const Axis *axis, size_t index) {
    return LIST_AT(axis->points, ChartPoint, index);
}

/* A text under a point; where it would be moved from there, false. */
static bool place_text(const Axis *axis, size_t index, int y, Str text, ChartTextView *out) {
    *out = chart_text_at(chart_middle(index, axis->points.count), y, text, CHART_WIDTH);
    return str_is(out->anchor, "middle");
}

/* The width of the widest text that stands at `offset` in a point. */
static int widest_of(const Axis *axis, size_t offset) {
    int widest = 0;
    EACH (ChartPoint, point, axis->points) {
        const int width = chart_text_width(*(const Str *)((const char *)point + offset));
        widest = width > widest ? width : widest;
    }
    return widest;
}

/* How many points lie at least between two texts of that width. */
static int step_for(const Axis *axis, int width) {
    const int step = (width * (int)axis->points.count - 1) / CHART_ROOM + 1;
    return step < 1 ? 1 : step;
}

/* ---- one line ---- */

/* Every period, or every second, third ... so that the last one that lies wholly inside is among
 * them. */
static void draw_whole(Axis *axis, int step) {
    ChartTextView text;
    int last = (int)axis->points.count - 1;
    while (last && !place_text(axis, (size_t)last, axis->baseline,
                               point_of(axis, (size_t)last)->period, &text))
        last--;
    for (int k = last % step; k <= last; k += step)
        if (place_text(axis, (size_t)k, axis->baseline, point_of(axis, (size_t)k)->period, &text))
            LIST_PUSH(axis->arena, &axis->texts, ChartTextView, text);
}

/* ---- two lines ---- */

/* At least `least`, and so that the same parts of each year are named: of months each, or those in
 * which quarters, halves or years begin. */
static int regular_step(int places, int least) {
    int step = least;
    while ((places % step && step % places) || (places == MONTHS && (step == 2 || step == 4)))
        step++;
    return step;
}

/* The first point from `index` on that begins a year and is named; the count when there is none. */
static size_t next_year(const Axis *axis, size_t index, int step) {
    while (index < axis->points.count &&
           (point_of(axis, index)->number % step ||
            point_of(axis, index)->number % point_of(axis, index)->places))
        index++;
    return index;
}

static int left_of(const Axis *axis, size_t index) {
    return chart_middle(index, axis->points.count) -
           (chart_text_width(point_of(axis, index)->year) + 1) / 2;
}

/* Under the first part of a year that is named; of the first year under its first one, if that
 * leaves room for the next. */
static void draw_years(Axis *axis, size_t first, int step) {
    ChartTextView text;
    int free_from = 0;
    const size_t second = next_year(axis, first + 1, step);
    const int end = left_of(axis, first) + chart_text_width(point_of(axis, first)->year);
    const bool room = second == axis->points.count || end + PART_GAP <= left_of(axis, second);
    for (size_t k = room ? first : second; k < axis->points.count;
         k = next_year(axis, k + 1, step)) {
        const Str year = point_of(axis, k)->year;
        if (left_of(axis, k) < free_from ||
            !place_text(axis, k, axis->baseline + CHART_PERIOD_LINE, year, &text))
            continue;
        LIST_PUSH(axis->arena, &axis->texts, ChartTextView, text);
        free_from = left_of(axis, k) + chart_text_width(year) + PART_GAP;
    }
}

static void draw_parts(Axis *axis) {
    ChartTextView text;
    size_t first = axis->points.count;
    const int places = point_of(axis, 0)->places;
    const int part = step_for(axis, widest_of(axis, offsetof(ChartPoint, part)) + PART_GAP);
    const int year = step_for(axis, widest_of(axis, offsetof(ChartPoint, year)) + PART_GAP);
    int step = regular_step(places, part);
    /* Each begins a year then, and is to have it below. */
    if (step % places == 0 && year > step)
        step = regular_step(places, year);
    for (size_t k = 0; k < axis->points.count; k++) {
        const ChartPoint *point = point_of(axis, k);
        if (point->number % step || !place_text(axis, k, axis->baseline, point->part, &text))
            continue;
        LIST_PUSH(axis->arena, &axis->texts, ChartTextView, text);
        first = k < first ? k : first;
    }
    if (first < axis->points.count)
        draw_years(axis, first, step);
}

List chart_periods(Arena *arena, List points, int baseline, size_t *lines) {
    Axis axis = {arena, points, baseline, {NULL, 0, 0}};
    const int step = step_for(&axis, widest_of(&axis, offsetof(ChartPoint, period)) + PERIOD_GAP);
    *lines = 1;
    if (step > 1 && point_of(&axis, 0)->part.len)
        draw_parts(&axis);
    if (axis.texts.count)
        *lines = 2;
    else
        draw_whole(&axis, step);
    return axis.texts;
}
