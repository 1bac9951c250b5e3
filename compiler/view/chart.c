#include "view/chart.h"

static const ViewField bar_fields[] = {
    VIEW_COUNT(ChartBarView, "x", x, "Its left side."),
    VIEW_COUNT(ChartBarView, "y", y, "Its upper side."),
    VIEW_COUNT(ChartBarView, "width", width, "Its width."),
    VIEW_COUNT(ChartBarView, "height", height, "Its height."),
};
static const ViewType bar_type = VIEW_TYPE("a column of a chart", ChartBarView, bar_fields);

static const ViewField text_fields[] = {
    VIEW_COUNT(ChartTextView, "x", x, "Where it stands, from the left."),
    VIEW_COUNT(ChartTextView, "y", y, "Its baseline, from above."),
    VIEW_TEXT(ChartTextView, "anchor", anchor, "Which part of it stands there."),
    VIEW_TEXT(ChartTextView, "text", text, "The text."),
};
static const ViewType text_type = VIEW_TYPE("a text of a chart", ChartTextView, text_fields);

static const ViewField chart_fields[] = {
    VIEW_TEXT(ChartView, "title", title, "What it shows."),
    VIEW_TEXT(ChartView, "description", description, "What it says, in words."),
    VIEW_COUNT(ChartView, "width", width, "The width of the drawing."),
    VIEW_COUNT(ChartView, "height", height, "Its height."),
    VIEW_COUNT(ChartView, "zero", zero, "Where 0 lies, from above."),
    VIEW_LIST(ChartView, "bars", bars, &bar_type, "The figures."),
    VIEW_LIST(ChartView, "goals", goals, &bar_type, "The targets."),
    VIEW_LIST(ChartView, "labels", labels, &text_type, "The figures and targets as texts."),
    VIEW_LIST(ChartView, "periods", periods, &text_type, "The periods."),
    VIEW_FLAG(ChartView, "has-goals", has_goals, "Whether there are targets."),
    VIEW_FLAG(ChartView, "has-parts", has_parts,
              "Whether figures of part of a period are left out."),
    VIEW_FLAG(ChartView, "has-unlabelled", has_unlabelled, "Whether some columns have no label."),
};
const ViewType view_chart = VIEW_TYPE("a chart", ChartView, chart_fields);

/* ---- the scale ---- */

/* Room for a figure above the highest column, and for one below the lowest and the periods. */
enum {
    MARGIN = 4,
    TOP = 24,
    BOTTOM = CHART_HEIGHT - 24,
    BELOW = 20,
    GAP = 6, /* between a column and its figure */
    PERIOD_GAP = 3,
    PERIODS_AT = CHART_HEIGHT - 5,
};

/* Wide enough for two coefficients at their common scale. */
__extension__ typedef __int128 Wide;

/* From the lowest to the highest of all numbers and 0. */
typedef struct Scale {
    Wide low;
    Wide high;
    unsigned digits; /* after the point */
    int bottom;      /* where `low` lies */
} Scale;

static Wide widened(Decimal value, unsigned digits) {
    Wide wide = value.coefficient;
    for (unsigned k = value.scale; k < digits; k++)
        wide *= 10;
    return wide;
}

static void note_digits(Scale *scale, Decimal value) {
    if (value.scale > scale->digits)
        scale->digits = value.scale;
}

static void note_number(Scale *scale, Decimal value) {
    const Wide wide = widened(value, scale->digits);
    if (wide < scale->low)
        scale->low = wide;
    if (wide > scale->high)
        scale->high = wide;
}

static void note_all(Scale *scale, List points, void (*note)(Scale *scale, Decimal value)) {
    EACH (ChartPoint, point, points) {
        if (point->known)
            note(scale, point->value);
        if (point->targeted) {
            note(scale, point->low);
            note(scale, point->high);
        }
    }
}

static Scale scale_of(List points) {
    Scale scale = {.bottom = BOTTOM};
    note_all(&scale, points, note_digits);
    note_all(&scale, points, note_number);
    if (scale.low < 0)
        scale.bottom -= BELOW;
    return scale;
}

/* How far down a number lies. Halves and rounding do not show: a unit is less than a pixel. What is
 * divided first has fifteen digits or more left. */
static int place(const Scale *scale, Decimal value) {
    const Wide most = INT64_MAX / CHART_HEIGHT / 2;
    Wide range = scale->high - scale->low;
    Wide above = scale->high - widened(value, scale->digits);
    while (range > most) {
        range /= 10;
        above /= 10;
    }
    if (!range)
        return scale->bottom;
    const Wide down = (above * (scale->bottom - TOP) * 2 + range) / (range * 2);
    return TOP + (int)down;
}

/* ---- the columns ---- */

/* What is being drawn. */
typedef struct Drawing {
    Arena *arena;
    List points;
    Scale scale;
    int zero;
    List bars;
    List goals;
    List labels;
    List periods;
    bool *labelled; /* for each point */
} Drawing;

static int middle_of(const Drawing *drawing, size_t index) {
    const int count = (int)drawing->points.count;
    return MARGIN + (CHART_WIDTH - 2 * MARGIN) * (2 * (int)index + 1) / (2 * count);
}

static int band_of(const Drawing *drawing) {
    return (CHART_WIDTH - 2 * MARGIN) / (int)drawing->points.count;
}

/* A number that is not 0 shows at least as a line, and so does 0: only a gap shows nothing. */
static ChartBarView column(const Drawing *drawing, size_t index, int width, Decimal from,
                           Decimal to) {
    int upper = place(&drawing->scale, to);
    int lower = place(&drawing->scale, from);
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

static int at_least(int number, int least) {
    return number < least ? least : number;
}

static void draw_columns(Drawing *drawing) {
    const int band = band_of(drawing);
    const int bar = at_least(band < 64 ? band * 6 / 10 : 38, 2);
    const int goal = at_least(band < 64 ? band * 8 / 10 : 51, 3);
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

/* ---- the texts ---- */

/* The width of a letter in hundredths of its height, as wide as Arial has it or wider. */
static int width_of_letter(char c) {
    if (c == ',' || c == '.' || c == '/' || c == ' ')
        return 28;
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z' && c != 'm' && c != 'w'))
        return 56;
    return c >= 'A' && c <= 'Z' && c != 'M' && c != 'W' ? 78 : 100;
}

static int width_of(Str text) {
    int width = 0;
    for (size_t k = 0; k < text.len; k++)
        if (((unsigned char)text.at[k] & 0xC0) != 0x80)
            width += width_of_letter(text.at[k]);
    return width * CHART_TEXT / 100 + 1;
}

/* The left end of a text over a column, as text_at places it: none of it is cut off. */
static int left_of(int middle, int width) {
    const int left = middle - width / 2;
    if (left + width > CHART_WIDTH)
        return CHART_WIDTH - width;
    return left < 0 ? 0 : left;
}

static ChartTextView text_at(int middle, int y, Str text) {
    const int half = (width_of(text) + 1) / 2;
    if (middle < half)
        return (ChartTextView){0, (size_t)y, STR("start"), text};
    if (middle + half > CHART_WIDTH)
        return (ChartTextView){CHART_WIDTH, (size_t)y, STR("end"), text};
    return (ChartTextView){(size_t)middle, (size_t)y, STR("middle"), text};
}

static Str label_of(const ChartPoint *point) {
    if (point->known)
        return point->text;
    return point->targeted ? point->target : (Str){NULL, 0};
}

/* Whether the label of a point would touch one that is there already. */
static bool is_free(const Drawing *drawing, size_t index) {
    const int width = width_of(label_of(LIST_AT(drawing->points, ChartPoint, index)));
    const int left = left_of(middle_of(drawing, index), width);
    for (size_t k = 0; k < drawing->points.count; k++) {
        if (!drawing->labelled[k])
            continue;
        const int other = width_of(label_of(LIST_AT(drawing->points, ChartPoint, k)));
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

static void draw_label(Drawing *drawing, size_t index) {
    const ChartPoint *point = LIST_AT(drawing->points, ChartPoint, index);
    if (drawing->labelled[index] || !label_of(point).len || !is_free(drawing, index))
        return;
    const Decimal number = labelled_number(point);
    const int end = place(&drawing->scale, number);
    const int y = decimal_is_negative(number) ? end + CHART_TEXT : end - GAP;
    drawing->labelled[index] = true;
    LIST_PUSH(drawing->arena, &drawing->labels, ChartTextView,
              text_at(middle_of(drawing, index), y, label_of(point)));
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
 * the lowest, then the last target. */
static void draw_labels(Drawing *drawing) {
    int widest = 0;
    EACH (ChartPoint, point, drawing->points)
        widest = at_least(width_of(label_of(point)), widest);
    drawing->labelled = ARENA_ARRAY(drawing->arena, bool, drawing->points.count);
    for (size_t k = 0; widest <= band_of(drawing) - 2 && k < drawing->points.count; k++)
        draw_label(drawing, k);
    draw_label(drawing, last_known(drawing));
    draw_label(drawing, 0);
    draw_label(drawing, farthest(drawing, 1));
    draw_label(drawing, farthest(drawing, -1));
    draw_label(drawing, drawing->points.count - 1);
}

static ChartTextView period_at_point(const Drawing *drawing, int index) {
    return text_at(middle_of(drawing, (size_t)index), PERIODS_AT,
                   LIST_AT(drawing->points, ChartPoint, (size_t)index)->period);
}

/* Every period, or every second, third ... so that the last one that lies wholly inside is among
 * them. */
static void draw_periods(Drawing *drawing) {
    const int count = (int)drawing->points.count;
    int widest = 0;
    EACH (ChartPoint, point, drawing->points)
        widest = at_least(width_of(point->period) + PERIOD_GAP, widest);
    const int step = at_least((widest * count - 1) / (CHART_WIDTH - 2 * MARGIN) + 1, 1);
    int last = count - 1;
    while (last && !str_is(period_at_point(drawing, last).anchor, "middle"))
        last--;
    for (int k = last % step; k <= last; k += step) {
        const ChartTextView text = period_at_point(drawing, k);
        if (str_is(text.anchor, "middle"))
            LIST_PUSH(drawing->arena, &drawing->periods, ChartTextView, text);
    }
}

static bool any_unlabelled(const Drawing *drawing) {
    for (size_t k = 0; k < drawing->points.count; k++)
        if (LIST_AT(drawing->points, ChartPoint, k)->known && !drawing->labelled[k])
            return true;
    return false;
}

ChartView chart_draw(Arena *arena, List points) {
    Drawing drawing = {.arena = arena, .points = points, .scale = scale_of(points)};
    drawing.zero = place(&drawing.scale, decimal_from(0));
    draw_columns(&drawing);
    draw_labels(&drawing);
    draw_periods(&drawing);
    return (ChartView){
        .width = CHART_WIDTH,
        .height = CHART_HEIGHT,
        .zero = (size_t)drawing.zero,
        .bars = {drawing.bars.at, drawing.bars.count, sizeof(ChartBarView), NULL},
        .goals = {drawing.goals.at, drawing.goals.count, sizeof(ChartBarView), NULL},
        .labels = {drawing.labels.at, drawing.labels.count, sizeof(ChartTextView), NULL},
        .periods = {drawing.periods.at, drawing.periods.count, sizeof(ChartTextView), NULL},
        .has_goals = drawing.goals.count != 0,
        .has_unlabelled = any_unlabelled(&drawing)};
}
