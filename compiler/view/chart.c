#include "view/chart.h"

#include "view/chart_periods.h"

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
    VIEW_LIST(ChartView, "ticks", ticks, &view_chart_bar, "The targets as ticks; no height."),
    VIEW_LIST(ChartView, "bands", bands, &view_chart_bar, "From a target to what is an alert."),
    VIEW_LIST(ChartView, "labels", labels, &view_chart_text, "The figures and targets as texts."),
    VIEW_LIST(ChartView, "periods", periods, &view_chart_text, "The periods."),
    VIEW_FLAG(ChartView, "has-goals", has_goals, "Whether there are targets."),
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

/* Room for a figure above the highest column, and for one below the lowest and the periods. */
enum {
    TOP = 24,
    BOTTOM = CHART_HEIGHT - 24,
    BELOW = 20,
    GAP = 6, /* between a column and its figure */
    PERIODS_AT = CHART_HEIGHT - 5,
    FEW = 8, /* points, of which every second label is better than few */
};

static void add_numbers(Arena *arena, List *numbers, const ChartPoint *point, bool lined) {
    if (point->known)
        LIST_PUSH(arena, numbers, Decimal, point->value);
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
    ChartScale scale = chart_scale(numbers, TOP, BOTTOM);
    bool low = scale.low < 0;
    EACH (const Decimal, number, numbers)
        low |= lined && chart_place(&scale, *number) > BOTTOM - BELOW;
    if (low)
        scale.bottom -= BELOW;
    return scale;
}

/* ---- the columns ---- */

/* What is being drawn. */
typedef struct Drawing {
    Arena *arena;
    List points;
    bool lined;
    ChartScale scale;
    List bars;
    List goals;
    Buf line;
    List dots;
    List ticks;
    List bands;
    List labels;
    bool *labelled; /* for each point */
} Drawing;

static int at_least(int number, int least) {
    return number < least ? least : number;
}

static int middle_of(const Drawing *drawing, size_t index) {
    return chart_middle(index, drawing->points.count);
}

static int band_of(const Drawing *drawing) {
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
    return (ChartBarView){(size_t)(middle_of(drawing, index) - width / 2), (size_t)upper,
                          (size_t)width, (size_t)height};
}

static int width_of_goal(const Drawing *drawing) {
    const int band = band_of(drawing);
    return at_least(band < 64 ? band * 8 / 10 : 51, 3);
}

static void draw_columns(Drawing *drawing) {
    const int band = band_of(drawing);
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

static int radius_of(const Drawing *drawing) {
    return band_of(drawing) < 12 ? 2 : 4;
}

/* Of a target's numbers each has a tick. */
static void draw_tick(Drawing *drawing, size_t index, Decimal number) {
    const int width = width_of_goal(drawing);
    const ChartBarView tick = {(size_t)(middle_of(drawing, index) - width / 2),
                               (size_t)chart_place(&drawing->scale, number), (size_t)width, 0};
    LIST_PUSH(drawing->arena, &drawing->ticks, ChartBarView, tick);
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
            const int x = middle_of(drawing, k);
            const int y = chart_place(&drawing->scale, point->value);
            buf_addf(&drawing->line, "%c%d %d", joined ? 'L' : 'M', x, y);
            LIST_PUSH(drawing->arena, &drawing->dots, ChartDotView,
                      (ChartDotView){(size_t)x, (size_t)y});
        }
        joined = point->known;
    }
}

/* ---- the texts ---- */

/* The left end of a text over a column, as chart_text_at places it: none of it is cut off. */
static int left_of(int middle, int width) {
    const int left = middle - width / 2;
    if (left + width > CHART_WIDTH)
        return CHART_WIDTH - width;
    return left < 0 ? 0 : left;
}

static Str label_of(const ChartPoint *point) {
    if (point->known)
        return point->text;
    return point->targeted ? point->target : (Str){NULL, 0};
}

/* Whether the label of a point would touch one that is there already. */
static bool is_free(const Drawing *drawing, size_t index) {
    const int width = chart_text_width(label_of(LIST_AT(drawing->points, ChartPoint, index)));
    const int left = left_of(middle_of(drawing, index), width);
    for (size_t k = 0; k < drawing->points.count; k++) {
        if (!drawing->labelled[k])
            continue;
        const int other = chart_text_width(label_of(LIST_AT(drawing->points, ChartPoint, k)));
        const int other_left = left_of(middle_of(drawing, k), other);
        if (left < other_left + other + GAP && other_left < left + width + GAP)
            return false;
    }
    return width <= CHART_WIDTH;
}

/* The number that a label names, and that it stands over. */
static Decimal labelled_number(const ChartPoint *point) {
    return point->known ? point->value : point->high;
}

static bool is_below(const Drawing *drawing, size_t neighbour, Decimal number) {
    if (neighbour >= drawing->points.count)
        return false;
    const ChartPoint *point = LIST_AT(drawing->points, ChartPoint, neighbour);
    return point->known && decimal_compare(number, point->value) < 0;
}

/* In a valley of the line, and where it meets the axis, a label would lie on the line, and over a
 * target on its band, so it stands below: scale_of left room. */
static bool stands_below(const Drawing *drawing, size_t index, Decimal number) {
    const ChartPoint *point = LIST_AT(drawing->points, ChartPoint, index);
    const bool valley =
        is_below(drawing, index + 1, number) && (!index || is_below(drawing, index - 1, number));
    const bool under_band = !point->known && point->band_count == 1 &&
                            decimal_compare(point->bands[0].limit, point->bands[0].target) > 0;
    return decimal_is_negative(number) ||
           (drawing->lined && (valley || under_band || !number.coefficient));
}

/* Where a label over a point ends: over a range's band, not on it. */
static int upper_end(const Drawing *drawing, const ChartPoint *point) {
    int end = chart_place(&drawing->scale, labelled_number(point));
    for (size_t k = 0; drawing->lined && !point->known && k < point->band_count; k++) {
        const int limit = chart_place(&drawing->scale, point->bands[k].limit);
        end = limit < end ? limit : end;
    }
    return end - GAP;
}

static void draw_label(Drawing *drawing, size_t index) {
    const ChartPoint *point = LIST_AT(drawing->points, ChartPoint, index);
    if (drawing->labelled[index] || !label_of(point).len || !is_free(drawing, index))
        return;
    const Decimal number = labelled_number(point);
    const int dot = drawing->lined && point->known ? radius_of(drawing) : 0;
    const int y = stands_below(drawing, index, number)
                      ? chart_place(&drawing->scale, number) + CHART_TEXT + dot
                      : upper_end(drawing, point) - dot / 2;
    drawing->labelled[index] = true;
    LIST_PUSH(drawing->arena, &drawing->labels, ChartTextView,
              chart_text_at(middle_of(drawing, index), y, label_of(point), CHART_WIDTH));
}

/* The point whose figure lies farthest up (sign 1) or down (-1). */
static size_t farthest(const Drawing *drawing, int sign) {
    size_t found = 0;
    for (size_t k = 1; k < drawing->points.count; k++) {
        const ChartPoint *point = LIST_AT(drawing->points, ChartPoint, k);
        const ChartPoint *best = LIST_AT(drawing->points, ChartPoint, found);
        if (point->known && (!best->known || decimal_compare(point->value, best->value) * sign > 0))
            found = k;
    }
    return found;
}

static size_t last_known(const Drawing *drawing) {
    size_t k = drawing->points.count - 1;
    while (k && !LIST_AT(drawing->points, ChartPoint, k)->known)
        k--;
    return k;
}

/* All, where there is room for all; else those that say most: the last, the first, the highest and
 * the lowest, then the last target, and of a few points those between. */
static void draw_labels(Drawing *drawing) {
    int widest = 0;
    EACH (ChartPoint, point, drawing->points)
        widest = at_least(chart_text_width(label_of(point)), widest);
    drawing->labelled = ARENA_ARRAY(drawing->arena, bool, drawing->points.count);
    for (size_t k = 0; widest <= band_of(drawing) - 2 && k < drawing->points.count; k++)
        draw_label(drawing, k);
    draw_label(drawing, last_known(drawing));
    draw_label(drawing, 0);
    draw_label(drawing, farthest(drawing, 1));
    draw_label(drawing, farthest(drawing, -1));
    draw_label(drawing, drawing->points.count - 1);
    for (size_t k = 0; drawing->points.count <= FEW && k < drawing->points.count; k++)
        draw_label(drawing, k);
}

static bool any_unlabelled(const Drawing *drawing) {
    for (size_t k = 0; k < drawing->points.count; k++)
        if (LIST_AT(drawing->points, ChartPoint, k)->known && !drawing->labelled[k])
            return true;
    return false;
}

/* Of two figures there is nothing that a line shows and two columns do not. */
static bool is_line(List points) {
    enum { LEAST = 3 };
    size_t known = 0;
    EACH (ChartPoint, point, points)
        known += point->known;
    return known >= LEAST;
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
    draw_labels(&drawing);
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
        .radius = (size_t)radius_of(&drawing),
        .dots = {drawing.dots.at, drawing.dots.count, sizeof(ChartDotView), NULL},
        .ticks = {drawing.ticks.at, drawing.ticks.count, sizeof(ChartBarView), NULL},
        .bands = {drawing.bands.at, drawing.bands.count, sizeof(ChartBarView), NULL},
        .labels = {drawing.labels.at, drawing.labels.count, sizeof(ChartTextView), NULL},
        .periods = {periods.at, periods.count, sizeof(ChartTextView), NULL},
        .has_goals = drawing.goals.count || drawing.ticks.count,
        .has_bands = drawing.bands.count != 0,
        .has_unlabelled = any_unlabelled(&drawing)};
}
