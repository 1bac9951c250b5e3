/* The labels of a chart: figures and targets, none on another. */
#include "view/chart_private.h"

enum {
    GAP = 6, /* between a column and its figure */
    FEW = 8, /* points, of which every second label is better than few */
    /* How far letters reach over the line they stand on, and below it. */
    RISE = 13,
    FALL = 3,
};

/* ---- where a text would lie on another ---- */

static ChartBox box_of(const ChartTextView *text) {
    const int width = chart_text_width(text->text);
    int left = (int)text->x;
    if (str_is(text->anchor, "middle"))
        left -= (width + 1) / 2;
    if (str_is(text->anchor, "end"))
        left -= width;
    return (ChartBox){left, left + width, (int)text->y - RISE, (int)text->y + FALL};
}

static bool are_apart(ChartBox a, ChartBox b) {
    return a.right < b.left || b.right < a.left || a.bottom <= b.top || b.bottom <= a.top;
}

/* Whether a text lies within the drawing, and on none of the marks. */
static bool is_clear(const ChartTextView *text, List marks) {
    const ChartBox box = box_of(text);
    EACH (ChartBox, mark, marks)
        if (!are_apart(box, *mark))
            return false;
    return box.right - box.left <= CHART_WIDTH && box.bottom <= CHART_BOTTOM + FALL &&
           (int)text->y >= CHART_TEXT;
}

/* ---- of a ring ---- */

static void mark_circle(const Drawing *drawing, List *marks, int x, int y, int radius) {
    LIST_PUSH(drawing->arena, marks, ChartBox,
              (ChartBox){x - radius, x + radius, y - radius, y + radius});
}

/* Puts a text over or under what lies at `y` if that is clear of `marks`, and marks its place. */
static bool put_beside(Drawing *drawing, int x, int y, Str text, List marks) {
    const ChartTextView label = chart_text_at(x, y, text, CHART_WIDTH);
    if (!is_clear(&label, marks))
        return false;
    LIST_PUSH(drawing->arena, &drawing->labels, ChartTextView, label);
    LIST_PUSH(drawing->arena, &drawing->taken, ChartBox, box_of(&label));
    return true;
}

/* On the side of the ring away from its target. */
static bool rises_above(const ChartPoint *point) {
    const ChartRing *ring = point->ring;
    if (ring->targeted)
        return decimal_compare(ring->value, ring->target) >= 0;
    return !point->targeted || decimal_compare(ring->value, point->high) >= 0;
}

/* Where the texts of a ring have their lines. */
typedef struct RingLines {
    int x;
    int over;
    int under;
    bool above; /* the ring's own is better over it */
} RingLines;

/* Best where it hides no dot. */
static void label_ring(Drawing *drawing, const ChartRing *ring, const RingLines *lines) {
    const List none = {NULL, 0, 0};
    List dots = none;
    EACH (ChartDotView, dot, drawing->dots)
        mark_circle(drawing, &dots, (int)dot->x, (int)dot->y, chart_radius(drawing));
    const int first = lines->above ? lines->over : lines->under;
    const int second = lines->above ? lines->under : lines->over;
    if (!put_beside(drawing, lines->x, first, ring->text, dots) &&
        !put_beside(drawing, lines->x, second, ring->text, dots))
        put_beside(drawing, lines->x, lines->over, ring->text, none);
}

/* On the other side, beyond the ring where they touch. */
static void label_ring_target(Drawing *drawing, const ChartRing *ring, const RingLines *lines) {
    const int tick = chart_place(&drawing->scale, ring->target);
    const int over = tick - GAP;
    const int under = tick + CHART_TEXT;
    const int higher = over < lines->over ? over : lines->over;
    const int lower = under > lines->under ? under : lines->under;
    if (!put_beside(drawing, lines->x, lines->above ? lower : higher, ring->target_text,
                    drawing->taken))
        put_beside(drawing, lines->x, lines->above ? over : under, ring->target_text,
                   drawing->taken);
}

/* A text whose line is at `y` does not lie on the end of a band of its column, but beyond it. */
static int beyond_bands(const Drawing *drawing, const ChartPoint *point, int y, bool above) {
    for (size_t k = 0; k < point->band_count; k++) {
        const int ends[] = {chart_place(&drawing->scale, point->bands[k].target),
                            chart_place(&drawing->scale, point->bands[k].limit)};
        for (size_t n = 0; n < sizeof ends / sizeof *ends; n++)
            if (ends[n] > y - RISE && ends[n] < y + FALL)
                y = above ? ends[n] - GAP : ends[n] + CHART_TEXT;
    }
    return y;
}

static void draw_ring_labels(Drawing *drawing, size_t index) {
    const ChartPoint *point = LIST_AT(drawing->points, ChartPoint, index);
    const int x = chart_middle_of(drawing, index);
    const int y = chart_place(&drawing->scale, point->ring->value);
    const RingLines lines = {
        .x = x,
        .over = beyond_bands(drawing, point, y - CHART_RING - 4, true),
        .under = beyond_bands(drawing, point, y + CHART_RING + 1 + CHART_TEXT, false),
        .above = rises_above(point)};
    mark_circle(drawing, &drawing->taken, x, y, CHART_RING + 1);
    label_ring(drawing, point->ring, &lines);
    if (point->ring->targeted)
        label_ring_target(drawing, point->ring, &lines);
}

/* ---- of points ---- */

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
    const int left = left_of(chart_middle_of(drawing, index), width);
    for (size_t k = 0; k < drawing->points.count; k++) {
        if (!drawing->labelled[k])
            continue;
        const int other = chart_text_width(label_of(LIST_AT(drawing->points, ChartPoint, k)));
        const int other_left = left_of(chart_middle_of(drawing, k), other);
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

/* Where a point ends above (sign -1) or below (1): at the end of a range's band, not on it. */
static int end_of(const Drawing *drawing, const ChartPoint *point, int sign) {
    int end = chart_place(&drawing->scale, labelled_number(point));
    for (size_t k = 0; drawing->lined && !point->known && k < point->band_count; k++) {
        const int limit = chart_place(&drawing->scale, point->bands[k].limit);
        end = (limit - end) * sign > 0 ? limit : end;
    }
    return end;
}

static ChartTextView label_at(const Drawing *drawing, size_t index, bool below) {
    const ChartPoint *point = LIST_AT(drawing->points, ChartPoint, index);
    const int dot = drawing->lined && point->known ? chart_radius(drawing) : 0;
    const int y = below ? end_of(drawing, point, 1) + CHART_TEXT + dot
                        : end_of(drawing, point, -1) - GAP - dot / 2;
    return chart_text_at(chart_middle_of(drawing, index), y, label_of(point), CHART_WIDTH);
}

/* On its other side where a ring or what is said of one would be hidden. */
static void draw_label(Drawing *drawing, size_t index) {
    const ChartPoint *point = LIST_AT(drawing->points, ChartPoint, index);
    if (drawing->labelled[index] || !label_of(point).len || !is_free(drawing, index))
        return;
    const bool below = stands_below(drawing, index, labelled_number(point));
    ChartTextView label = label_at(drawing, index, below);
    if (drawing->taken.count && !is_clear(&label, drawing->taken))
        label = label_at(drawing, index, !below);
    if (drawing->taken.count && !is_clear(&label, drawing->taken))
        return;
    drawing->labelled[index] = true;
    LIST_PUSH(drawing->arena, &drawing->labels, ChartTextView, label);
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

/* That of a ring first. All, where there is room for all; else those that say most: the last, the
 * first, the highest and the lowest, then the last target, and of a few points those between. */
void chart_labels(Drawing *drawing) {
    int widest = 0;
    EACH (ChartPoint, point, drawing->points) {
        const int width = chart_text_width(label_of(point));
        widest = width > widest ? width : widest;
    }
    drawing->labelled = ARENA_ARRAY(drawing->arena, bool, drawing->points.count);
    for (size_t k = 0; k < drawing->points.count; k++)
        if (LIST_AT(drawing->points, ChartPoint, k)->ring)
            draw_ring_labels(drawing, k);
    for (size_t k = 0; widest <= chart_band(drawing) - 2 && k < drawing->points.count; k++)
        draw_label(drawing, k);
    draw_label(drawing, last_known(drawing));
    draw_label(drawing, 0);
    draw_label(drawing, farthest(drawing, 1));
    draw_label(drawing, farthest(drawing, -1));
    draw_label(drawing, drawing->points.count - 1);
    for (size_t k = 0; drawing->points.count <= FEW && k < drawing->points.count; k++)
        draw_label(drawing, k);
}
