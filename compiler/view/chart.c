#include "view/chart_periods.h"
#include "view/chart_private.h"

static const ViewField chart_fields[] = {
    VIEW_TEXT(ChartView, "title", title, "What it shows."),
    VIEW_TEXT(ChartView, "description", description, "What it says, in words."),
    VIEW_COUNT(ChartView, "width", width, "The width of the drawing."),
    VIEW_COUNT(ChartView, "height", height, "Its height."),
    VIEW_COUNT(ChartView, "zero", zero, "Where 0 lies, from above."),
    VIEW_FLAG(ChartView, "lined", lined, "Whether the figures are a line, not columns."),
    VIEW_LIST(ChartView, "bars", bars, &view_chart_bar, "The figures as columns."),
    VIEW_LIST(ChartView, "goals", goals, &view_chart_bar, "The targets as columns."),
    VIEW_TEXT(ChartView, "line", line,
              "The path through the figures, broken where one is missing."),
    VIEW_COUNT(ChartView, "radius", radius, "The radius of a figure's dot."),
    VIEW_LIST(ChartView, "dots", dots, &view_chart_dot, "The figures as dots."),
    VIEW_COUNT(ChartView, "ring", ring, "The radius of a ring."),
    VIEW_LIST(ChartView, "rings", rings, &view_chart_dot, "The newest figure, of part of a year."),
    VIEW_LIST(ChartView, "ticks", ticks, &view_chart_bar, "The targets as ticks; no height."),
    VIEW_LIST(ChartView, "bands", bands, &view_chart_bar, "From a target to what is an alert."),
    VIEW_LIST(ChartView, "labels", labels, &view_chart_text, "The figures and targets as texts."),
    VIEW_LIST(ChartView, "periods", periods, &view_chart_text, "The periods."),
    VIEW_FLAG(ChartView, "has-goals", has_goals, "Whether there are targets as columns."),
    VIEW_FLAG(ChartView, "has-ticks", has_ticks, "Whether there are targets as ticks."),
    VIEW_FLAG(ChartView, "has-rings", has_rings, "Whether there is a figure of part of a year."),
    VIEW_FLAG(ChartView, "has-bands", has_bands, "Whether there are tolerances."),
    VIEW_TEXT(ChartView, "alert", alert, "The organisation's word for an alert."),
    VIEW_FLAG(ChartView, "has-parts", has_parts,
              "Whether figures of part of a period are left out."),
    VIEW_FLAG(ChartView, "has-unlabelled", has_unlabelled, "Whether some figures have no label."),
    VIEW_TEXT(ChartView, "latest-only", latest_only,
              "How many periods are drawn; empty when all are."),
};
const ViewType view_chart = VIEW_TYPE("a chart", ChartView, chart_fields);

/* ---- the scale ---- */

enum { PERIODS_AT = CHART_HEIGHT - 5 };

static void add_numbers(Arena *arena, List *numbers, const ChartPoint *point, bool lined) {
    if (point->known)
        LIST_PUSH(arena, numbers, Decimal, point->value);
    if (point->ring)
        LIST_PUSH(arena, numbers, Decimal, point->ring->value);
    if (point->ring && point->ring->targeted)
        LIST_PUSH(arena, numbers, Decimal, point->ring->target);
    if (!point->targeted)
        return;
    if (point->range)
        LIST_PUSH(arena, numbers, Decimal, point->low);
    LIST_PUSH(arena, numbers, Decimal, point->high);
    for (size_t k = 0; lined && k < point->band_count; k++) {
        LIST_PUSH(arena, numbers, Decimal, point->bands[k].target);
        LIST_PUSH(arena, numbers, Decimal, point->bands[k].limit);
    }
}

static ChartScale scale_of(Arena *arena, List points, bool lined) {
    List numbers = {NULL, 0, 0};
    EACH (ChartPoint, point, points)
        add_numbers(arena, &numbers, point, lined);
    ChartScale scale = chart_scale(numbers, CHART_TOP, CHART_BOTTOM);
    bool low = scale.low < 0;
    EACH (const Decimal, number, numbers)
        low |= lined && chart_place(&scale, *number) > CHART_BOTTOM - CHART_BELOW;
    if (low)
        scale.bottom -= CHART_BELOW;
    return scale;
}

/* ---- the columns ---- */

static int at_least(int number, int least) {
    return number < least ? least : number;
}

int chart_middle_of(const Drawing *drawing, size_t index) {
    return chart_middle(index, drawing->points.count);
}

int chart_band(const Drawing *drawing) {
    const int count = (int)drawing->points.count;
    return count > 1 ? CHART_ROOM / count : CHART_ROOM;
}

/* A number that is not 0 shows at least as a line, and so does 0: only a gap shows nothing. */
static ChartBarView column(const Drawing *drawing, size_t index, int width, Decimal from,
                           Decimal to) {
    int upper = chart_place(&drawing->scale, to);
    int lower = chart_place(&drawing->scale, from);
    if (upper > lower) {
        const int swapped = upper;
        upper = lower;
        lower = swapped;
    }
    if (upper == lower)
        upper = decimal_is_negative(to) ? upper : upper - 1;
    const int height = upper == lower ? 1 : lower - upper;
    return (ChartBarView){(size_t)(chart_middle_of(drawing, index) - width / 2), (size_t)upper,
                          (size_t)width, (size_t)height};
}

static int width_of_goal(const Drawing *drawing) {
    const int band = chart_band(drawing);
    return at_least(band < 64 ? band * 8 / 10 : 51, 3);
}

static void draw_columns(Drawing *drawing) {
    const int band = chart_band(drawing);
    const int bar = at_least(band < 64 ? band * 6 / 10 : 38, 2);
    const int goal = width_of_goal(drawing);
    const Decimal none = {0, 0};
    for (size_t k = 0; k < drawing->points.count; k++) {
        const ChartPoint *point = LIST_AT(drawing->points, ChartPoint, k);
        if (point->known)
            LIST_PUSH(drawing->arena, &drawing->bars, ChartBarView,
                      column(drawing, k, bar, none, point->value));
        if (point->targeted)
            LIST_PUSH(drawing->arena, &drawing->goals, ChartBarView,
                      column(drawing, k, goal, point->low, point->high));
    }
}

/* ---- the line ---- */

int chart_radius(const Drawing *drawing) {
    return chart_band(drawing) < 12 ? 2 : 4;
}

/* Of a target's numbers each has a tick. */
static void draw_tick(Drawing *drawing, size_t index, Decimal number) {
    const int width = width_of_goal(drawing);
    const ChartBarView tick = {(size_t)(chart_middle_of(drawing, index) - width / 2),
                               (size_t)chart_place(&drawing->scale, number), (size_t)width, 0};
    LIST_PUSH(drawing->arena, &drawing->ticks, ChartBarView, tick);
}

/* The ring lies on the line, and on its targets. */
static void draw_ring(Drawing *drawing, size_t index) {
    const ChartRing *ring = LIST_AT(drawing->points, ChartPoint, index)->ring;
    if (!ring)
        return;
    const ChartDotView at = {(size_t)chart_middle_of(drawing, index),
                             (size_t)chart_place(&drawing->scale, ring->value)};
    LIST_PUSH(drawing->arena, &drawing->rings, ChartDotView, at);
    if (ring->targeted)
        draw_tick(drawing, index, ring->target);
}

static void draw_goal(Drawing *drawing, size_t index) {
    const ChartPoint *point = LIST_AT(drawing->points, ChartPoint, index);
    if (!point->targeted)
        return;
    for (size_t k = 0; k < point->band_count; k++)
        LIST_PUSH(drawing->arena, &drawing->bands, ChartBarView,
                  column(drawing, index, width_of_goal(drawing), point->bands[k].target,
                         point->bands[k].limit));
    draw_tick(drawing, index, point->high);
    if (point->range)
        draw_tick(drawing, index, point->low);
}

/* A missing figure breaks the line. */
static void draw_line(Drawing *drawing) {
    bool joined = false;
    for (size_t k = 0; k < drawing->points.count; k++) {
        const ChartPoint *point = LIST_AT(drawing->points, ChartPoint, k);
        draw_goal(drawing, k);
        if (point->known) {
            const int x = chart_middle_of(drawing, k);
            const int y = chart_place(&drawing->scale, point->value);
            buf_addf(&drawing->line, "%c%d %d", joined ? 'L' : 'M', x, y);
            LIST_PUSH(drawing->arena, &drawing->dots, ChartDotView,
                      (ChartDotView){(size_t)x, (size_t)y});
        }
        joined = point->known;
    }
}

static bool any_unlabelled(const Drawing *drawing) {
    for (size_t k = 0; k < drawing->points.count; k++)
        if (LIST_AT(drawing->points, ChartPoint, k)->known && !drawing->labelled[k])
            return true;
    return false;
}

/* Of two figures there is nothing that a line shows and two columns do not; but a ring stands among
 * dots. */
static bool is_line(List points) {
    enum { LEAST = 3 };
    size_t known = 0;
    bool ring = false;
    EACH (ChartPoint, point, points) {
        known += point->known;
        ring |= point->ring != NULL;
    }
    return ring || known >= LEAST;
}

ChartView chart_draw(Arena *arena, List points) {
    const bool lined = is_line(points);
    Drawing drawing = {.arena = arena,
                       .points = points,
                       .lined = lined,
                       .scale = scale_of(arena, points, lined),
                       .line = {.arena = arena}};
    if (lined)
        draw_line(&drawing);
    else
        draw_columns(&drawing);
    for (size_t k = 0; k < points.count; k++)
        draw_ring(&drawing, k);
    chart_labels(&drawing);
    size_t lines;
    const List periods = chart_periods(arena, points, PERIODS_AT, &lines);
    return (ChartView){
        .width = CHART_WIDTH,
        .height = CHART_HEIGHT + (lines - 1) * CHART_PERIOD_LINE,
        .zero = (size_t)chart_place(&drawing.scale, decimal_from(0)),
        .lined = lined,
        .bars = {drawing.bars.at, drawing.bars.count, sizeof(ChartBarView), NULL},
        .goals = {drawing.goals.at, drawing.goals.count, sizeof(ChartBarView), NULL},
        .line = buf_str(&drawing.line),
        .radius = (size_t)chart_radius(&drawing),
        .dots = {drawing.dots.at, drawing.dots.count, sizeof(ChartDotView), NULL},
        .ring = CHART_RING,
        .rings = {drawing.rings.at, drawing.rings.count, sizeof(ChartDotView), NULL},
        .ticks = {drawing.ticks.at, drawing.ticks.count, sizeof(ChartBarView), NULL},
        .bands = {drawing.bands.at, drawing.bands.count, sizeof(ChartBarView), NULL},
        .labels = {drawing.labels.at, drawing.labels.count, sizeof(ChartTextView), NULL},
        .periods = {periods.at, periods.count, sizeof(ChartTextView), NULL},
        .has_goals = drawing.goals.count != 0,
        .has_ticks = drawing.ticks.count != 0,
        .has_rings = drawing.rings.count != 0,
        .has_bands = drawing.bands.count != 0,
        .has_unlabelled = any_unlabelled(&drawing)};
}
