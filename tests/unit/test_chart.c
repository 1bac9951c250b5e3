#include "view/chart.h"

#include <criterion/criterion.h>
#include <stdlib.h>

static Arena *arena;

static void open_arena(void) {
    arena = arena_new();
}

static void close_arena(void) {
    arena_free(arena);
}

TestSuite(chart, .init = open_arena, .fini = close_arena);

static Str printed(Decimal value) {
    Buf out = {.arena = arena};
    decimal_print(&out, value, ',');
    return buf_str(&out);
}

/* A text of figures, blanks for gaps: "1,500 - 2,415". */
static List points_of(const char *text) {
    List points = {NULL, 0, 0};
    Str rest = str_from(text);
    Str word;
    for (bool more = true; more;) {
        more = str_cut(rest, ' ', &word, &rest);
        ChartPoint point = {.period = STR("2021/22")};
        point.known = decimal_parse(word, &point.value);
        if (point.known)
            point.text = printed(point.value);
        LIST_PUSH(arena, &points, ChartPoint, point);
    }
    return points;
}

static void set_target(List points, size_t index, const char *low, const char *high) {
    ChartPoint *point = LIST_AT(points, ChartPoint, index);
    cr_assert(decimal_parse(str_from(low), &point->low));
    cr_assert(decimal_parse(str_from(high), &point->high));
    point->target = str_from(high);
    point->targeted = true;
}

static const ChartBarView *bar(const ViewList *list, size_t index) {
    return (const ChartBarView *)list->at + index;
}

static const ChartTextView *text(const ViewList *list, size_t index) {
    return (const ChartTextView *)list->at + index;
}

/* How wide Arial sets a number, in hundredths of a unit. */
static int real_width(Str label) {
    int width = 0;
    for (size_t k = 0; k < label.len; k++)
        width += (label.at[k] >= '0' && label.at[k] <= '9' ? 5562 : 2783) * CHART_TEXT / 100;
    return width;
}

static void expect_text_inside(const ChartTextView *label) {
    const int x = (int)label->x * 100;
    const int width = real_width(label->text);
    int left = x;
    if (str_is(label->anchor, "middle"))
        left = x - width / 2;
    if (str_is(label->anchor, "end"))
        left = x - width;
    cr_expect(left >= 0 && left + width <= CHART_WIDTH * 100, "%.*s from %d to %d",
              STR_ARGS(label->text), left, left + width);
    cr_expect(label->y >= CHART_TEXT && label->y <= CHART_HEIGHT - 4, "y %zu", label->y);
}

static void expect_bar_inside(const ChartBarView *at) {
    cr_expect(at->width && at->height);
    cr_expect(at->x <= CHART_WIDTH && at->x + at->width <= CHART_WIDTH, "x %zu", at->x);
    cr_expect(at->y <= CHART_HEIGHT && at->y + at->height <= CHART_HEIGHT - CHART_TEXT - 4,
              "y %zu, height %zu", at->y, at->height);
}

static void expect_dot_inside(const ChartDotView *dot, size_t radius) {
    cr_expect(dot->x >= radius && dot->x + radius <= CHART_WIDTH, "x %zu", dot->x);
    cr_expect(dot->y >= radius && dot->y + radius <= CHART_HEIGHT, "y %zu", dot->y);
}

static void expect_ring_inside(const ChartView *chart) {
    for (size_t k = 0; k < chart->rings.count; k++)
        expect_dot_inside((const ChartDotView *)chart->rings.at + k, chart->ring + 1);
}

static void expect_line_inside(const ChartView *chart) {
    for (size_t k = 0; k < chart->bands.count; k++)
        expect_bar_inside(bar(&chart->bands, k));
    for (size_t k = 0; k < chart->ticks.count; k++) {
        ChartBarView tick = *bar(&chart->ticks, k);
        cr_expect_eq(tick.height, 0);
        tick.height = 1;
        expect_bar_inside(&tick);
    }
    for (size_t k = 0; k < chart->dots.count; k++)
        expect_dot_inside((const ChartDotView *)chart->dots.at + k, chart->radius);
    expect_ring_inside(chart);
}

static void expect_inside(const ChartView *chart) {
    expect_line_inside(chart);
    for (size_t k = 0; k < chart->bars.count; k++)
        expect_bar_inside(bar(&chart->bars, k));
    for (size_t k = 0; k < chart->goals.count; k++)
        expect_bar_inside(bar(&chart->goals, k));
    for (size_t k = 0; k < chart->labels.count; k++)
        expect_text_inside(text(&chart->labels, k));
    for (size_t k = 0; k < chart->periods.count; k++)
        expect_text_inside(text(&chart->periods, k));
    cr_expect(chart->zero <= CHART_HEIGHT);
}

Test(chart, columns_are_in_proportion_and_begin_at_0) {
    const ChartView chart = chart_draw(arena, points_of("100 50"));
    expect_inside(&chart);
    cr_assert_eq(chart.bars.count, 2);
    cr_expect_eq(bar(&chart.bars, 0)->height, 2 * bar(&chart.bars, 1)->height);
    for (size_t k = 0; k < 2; k++)
        cr_expect_eq(bar(&chart.bars, k)->y + bar(&chart.bars, k)->height, chart.zero);
}

Test(chart, a_missing_figure_is_a_gap_and_0_is_not) {
    const ChartView chart = chart_draw(arena, points_of("100 - 0"));
    expect_inside(&chart);
    cr_assert_eq(chart.bars.count, 2);
    cr_expect_eq(bar(&chart.bars, 1)->height, 1);
    cr_expect_eq(chart.labels.count, 2);
    cr_expect_eq(chart.periods.count, 3);
}

Test(chart, negative_figures_hang_below_the_axis) {
    const ChartView chart = chart_draw(arena, points_of("-100 100"));
    expect_inside(&chart);
    cr_expect_eq(bar(&chart.bars, 0)->y, chart.zero);
    cr_expect_eq(bar(&chart.bars, 1)->y + bar(&chart.bars, 1)->height, chart.zero);
    cr_expect_eq(bar(&chart.bars, 0)->height, bar(&chart.bars, 1)->height);
    cr_expect_gt(text(&chart.labels, 0)->y, bar(&chart.bars, 0)->y + bar(&chart.bars, 0)->height);
}

Test(chart, targets_count_for_the_scale) {
    const List points = points_of("50 -");
    set_target(points, 1, "0", "100");
    const ChartView chart = chart_draw(arena, points);
    expect_inside(&chart);
    cr_assert_eq(chart.goals.count, 1);
    cr_expect(chart.has_goals);
    cr_expect_eq(bar(&chart.goals, 0)->height, 2 * bar(&chart.bars, 0)->height);
    cr_expect(str_is(text(&chart.labels, 1)->text, "100"));
}

Test(chart, a_range_is_a_column_that_hangs_free) {
    const List points = points_of("100 -");
    set_target(points, 1, "25", "75");
    const ChartView chart = chart_draw(arena, points);
    expect_inside(&chart);
    cr_expect_eq(bar(&chart.goals, 0)->height * 2, bar(&chart.bars, 0)->height);
    cr_expect_lt(bar(&chart.goals, 0)->y + bar(&chart.goals, 0)->height, chart.zero);
}

Test(chart, nothing_lies_outside) {
    static const char *const cases[] = {
        "0 0",
        "0",
        "7 7 7",
        "-7 -7",
        "0.000000000000000001 0.000000000000000002",
        "999999999999999999 0.000000000000000001",
        "-999999999999999999 999999999999999999",
        "-0.000000000000000001 999999999999999999",
        "-999999999999999999 -0.5 -",
        "999,999,999,999,999,999 999,999,999,999,999,999 999,999,999,999,999,999",
        "1 - - - - - - - - - - - - - - - - - - - - - - - - - - - - 1",
    };
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        const ChartView chart = chart_draw(arena, points_of(cases[k]));
        expect_inside(&chart);
        cr_expect(chart.bars.count || chart.dots.count, "%s", cases[k]);
        cr_expect(chart.labels.count, "%s", cases[k]);
    }
}

Test(chart, a_tiny_figure_beside_a_huge_one_is_still_seen) {
    const ChartView chart = chart_draw(arena, points_of("999999999999999999 0.0001"));
    cr_expect_eq(bar(&chart.bars, 1)->height, 1);
}

static Decimal random_number(int digits) {
    int64_t number = 0;
    for (int digit = 0; digit < digits; digit++)
        number = number * 10 + rand() % 10;
    return (Decimal){rand() % 4 ? number : -number, (uint8_t)(rand() % 19)};
}

static ChartRing random_ring(void) {
    const Decimal value = random_number(rand() % 17 + 1);
    const Decimal target = rand() % 2 ? value : random_number(rand() % 17 + 1);
    return (ChartRing){.text = str_format(arena, "%.*s to Q2", STR_ARGS(printed(value))),
                       .value = value,
                       .targeted = rand() % 2 == 0,
                       .target = target,
                       .target_text = str_format(arena, "%.*s by Q2", STR_ARGS(printed(target)))};
}

/* A text's box, as high as its letters: left, right, top, bottom. */
static void measure(const ChartTextView *label, int box[4]) {
    const int width = real_width(label->text) / 100;
    int left = (int)label->x;
    if (str_is(label->anchor, "middle"))
        left -= width / 2;
    if (str_is(label->anchor, "end"))
        left -= width;
    box[0] = left;
    box[1] = left + width;
    box[2] = (int)label->y - 12;
    box[3] = (int)label->y + 2;
}

/* The ring's figure is there, and touches no other text. */
static void expect_ring_alone(const ChartView *chart, Str said) {
    const ChartTextView *ring = text(&chart->labels, 0);
    int own[4];
    int other[4];
    cr_assert(str_eq(ring->text, said), "%.*s", STR_ARGS(ring->text));
    measure(ring, own);
    for (size_t k = 1; k < chart->labels.count; k++) {
        measure(text(&chart->labels, k), other);
        cr_expect(own[1] < other[0] || other[1] < own[0] || own[3] < other[2] || other[3] < own[2],
                  "%.*s on %.*s", STR_ARGS(said), STR_ARGS(text(&chart->labels, k)->text));
    }
}

/* Any numbers, as many as there may be. */
Test(chart, random_figures_lie_inside) {
    srand(7);
    for (int round = 0; round < 2000; round++) {
        List points = {NULL, 0, 0};
        const int count = rand() % CHART_MOST_POINTS + 1;
        const int digits = rand() % 17 + 1;
        for (int k = 0; k < count; k++) {
            const Decimal value = random_number(digits);
            LIST_PUSH(arena, &points, ChartPoint,
                      (ChartPoint){.period = STR("2021/22"),
                                   .value = value,
                                   .text = printed(value),
                                   .known = rand() % 5 != 0,
                                   .targeted = rand() % 3 == 0,
                                   .high = value,
                                   .range = rand() % 2 == 0,
                                   .target = printed(value),
                                   .band_count = (size_t)(rand() % 3),
                                   .bands = {{value, decimal_negate(value)}}});
        }
        const ChartRing ring = random_ring();
        LIST_AT(points, ChartPoint, count - 1)->ring = rand() % 2 ? &ring : NULL;
        const ChartView chart = chart_draw(arena, points);
        expect_inside(&chart);
        if (chart.rings.count)
            expect_ring_alone(&chart, ring.text);
    }
}

Test(chart, three_figures_are_a_line) {
    const ChartView chart = chart_draw(arena, points_of("0 100 50"));
    expect_inside(&chart);
    cr_expect(chart.lined);
    cr_expect_eq(chart.bars.count, 0);
    cr_assert_eq(chart.dots.count, 3);
    cr_expect(str_is(chart.line, "M62 196L180 24L297 110"), "%.*s", STR_ARGS(chart.line));
}

Test(chart, a_missing_figure_breaks_the_line) {
    const ChartView chart = chart_draw(arena, points_of("0 50 - 100"));
    cr_expect(str_is(chart.line, "M48 196L136 110M312 24"), "%.*s", STR_ARGS(chart.line));
}

/* The columns of two figures have no room for tolerances. */
Test(chart, a_tolerance_is_a_band_beside_a_line) {
    List points = points_of("100 50 25 -");
    set_target(points, 3, "0", "50");
    ChartPoint *point = LIST_AT(points, ChartPoint, 3);
    point->band_count = 1;
    point->bands[0] = (StatusBand){decimal_from(50), decimal_from(25)};
    const ChartView chart = chart_draw(arena, points);
    expect_inside(&chart);
    cr_assert_eq(chart.bands.count, 1);
    cr_assert_eq(chart.ticks.count, 1);
    cr_expect_eq(bar(&chart.bands, 0)->y, bar(&chart.ticks, 0)->y);
    cr_expect_eq(bar(&chart.bands, 0)->height, 48);
    points.count = 2;
    cr_expect_not(chart_draw(arena, points).has_bands);
}

Test(chart, labels_of_valleys_stand_below_the_line) {
    const ChartView chart = chart_draw(arena, points_of("100 50 75"));
    const ChartDotView *dots = chart.dots.at;
    cr_expect_lt(text(&chart.labels, 0)->y, dots[0].y);
    cr_expect_gt(text(&chart.labels, 1)->y, dots[1].y);
    cr_expect_lt(text(&chart.labels, 2)->y, dots[2].y);
}

/* Between the axis and the periods. */
Test(chart, a_label_of_nothing_stands_below_the_axis) {
    const ChartView chart = chart_draw(arena, points_of("0 10 0"));
    expect_inside(&chart);
    cr_expect_gt(text(&chart.labels, 0)->y, chart.zero + CHART_TEXT);
    cr_expect_gt(text(&chart.labels, 2)->y, chart.zero + CHART_TEXT);
    cr_expect_leq(text(&chart.labels, 0)->y, text(&chart.periods, 0)->y - CHART_TEXT);
    cr_expect_eq(chart_draw(arena, points_of("90 100 90")).zero, 216);
}

Test(chart, a_label_of_a_range_stands_over_its_band) {
    List points = points_of("46 44 41 -");
    set_target(points, 3, "40", "50");
    ChartPoint *point = LIST_AT(points, ChartPoint, 3);
    point->range = true;
    point->band_count = 2;
    point->bands[0] = (StatusBand){decimal_from(40), decimal_from(36)};
    point->bands[1] = (StatusBand){decimal_from(50), decimal_from(55)};
    const ChartView chart = chart_draw(arena, points);
    expect_inside(&chart);
    cr_assert_eq(chart.bands.count, 2);
    cr_expect_eq(text(&chart.labels, 3)->y, bar(&chart.bands, 1)->y - 6);
}

/* By the place of their middles: none within the width of another. */
Test(chart, labels_do_not_touch_when_there_are_many) {
    const ChartView chart = chart_draw(
        arena, points_of("101 93 120 84 99 130 77 60 90 95 102 101 93 120 84 99 130 77 60 90"));
    cr_expect(chart.has_unlabelled);
    cr_expect_leq(chart.labels.count, 4);
    for (size_t k = 0; k + 1 < chart.periods.count; k++)
        cr_expect_geq(text(&chart.periods, k + 1)->x - text(&chart.periods, k)->x, 55);
}

Test(chart, six_years_have_all_their_labels) {
    const ChartView chart = chart_draw(arena, points_of("1,500 2,881 2,415 2,000 1,900 1,800"));
    cr_expect_eq(chart.labels.count, 6);
    cr_expect_eq(chart.periods.count, 6);
    cr_expect_not(chart.has_unlabelled);
}

/* `count` months from `first`, 0 for a January. */
static ChartView chart_of_months(int count, int first) {
    static const char *const names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    List points = {NULL, 0, 0};
    for (int k = first; k < first + count; k++)
        LIST_PUSH(arena, &points, ChartPoint,
                  (ChartPoint){.period = str_format(arena, "September %d", 2018 + k / 12),
                               .part = str_from(names[k % 12]),
                               .year = str_format(arena, "%d", 2018 + k / 12),
                               .places = 12,
                               .number = 2018 * 12 + k,
                               .text = STR("5"),
                               .value = decimal_from(5),
                               .known = true});
    return chart_draw(arena, points);
}

Test(chart, months_are_named_at_quarters_with_their_years_below) {
    const ChartView chart = chart_of_months(25, 2);
    cr_expect_eq(chart.height, CHART_HEIGHT + 20);
    cr_assert_eq(chart.periods.count, 8 + 3);
    cr_expect(str_is(text(&chart.periods, 0)->text, "Apr"));
    cr_expect(str_is(text(&chart.periods, 3)->text, "Jan"));
    cr_expect(str_is(text(&chart.periods, 8)->text, "2018"));
    cr_expect_eq(text(&chart.periods, 8)->x, text(&chart.periods, 0)->x);
    cr_expect_eq(text(&chart.periods, 9)->x, text(&chart.periods, 3)->x);
}

/* However many there are, no two texts of a line touch, and each lies inside. */
Test(chart, property_names_of_months_never_touch) {
    for (int count = 1; count <= CHART_MOST_POINTS; count++)
        for (int first = 0; first < 12; first++) {
            const ChartView chart = chart_of_months(count, first);
            cr_assert_gt(chart.periods.count, 0, "%d from %d", count, first);
            for (size_t k = 0; k < chart.periods.count; k++) {
                const ChartTextView *at = text(&chart.periods, k);
                const size_t half = (size_t)(chart_text_width(at->text) + 1) / 2;
                cr_assert(at->x >= half && at->x + half <= CHART_WIDTH);
                cr_assert_lt(at->y, chart.height);
                if (!k || text(&chart.periods, k - 1)->y != at->y)
                    continue;
                const ChartTextView *before = text(&chart.periods, k - 1);
                cr_assert_leq(before->x + (size_t)(chart_text_width(before->text) + 1) / 2 + half,
                              at->x, "%d from %d", count, first);
            }
        }
}

static ChartRing ring_of(const char *value, const char *target) {
    ChartRing ring = {.text = str_format(arena, "%s to Q2", value),
                      .target_text = str_format(arena, "%s by Q2", target)};
    cr_assert(decimal_parse(str_from(value), &ring.value));
    ring.targeted = decimal_parse(str_from(target), &ring.target);
    return ring;
}

Test(chart, a_ring_is_the_newest_figure_and_in_no_line) {
    const ChartRing ring = ring_of("50", "");
    List points = points_of("100 90 80 -");
    LIST_AT(points, ChartPoint, 3)->ring = &ring;
    const ChartView chart = chart_draw(arena, points);
    expect_inside(&chart);
    cr_assert_eq(chart.rings.count, 1);
    cr_expect(chart.has_rings);
    cr_expect_eq(chart.dots.count, 3);
    cr_expect_eq(((const ChartDotView *)chart.rings.at)->y, 120);
    cr_expect(str_is(chart.line, "M48 24L136 43L224 62"), "%.*s", STR_ARGS(chart.line));
    cr_expect_eq(chart.labels.count, 4);
    cr_expect(str_is(text(&chart.labels, 0)->text, "50 to Q2"));
}

/* Nearer to each other than two texts are high. */
Test(chart, a_ring_and_its_target_are_told_apart) {
    const ChartRing over = ring_of("52", "50");
    const ChartRing under = ring_of("50", "52");
    List points = points_of("100 90 80 -");
    ChartPoint *last = LIST_AT(points, ChartPoint, 3);
    last->ring = &over;
    ChartView chart = chart_draw(arena, points);
    expect_inside(&chart);
    cr_assert_eq(chart.ticks.count, 1);
    cr_expect(chart.has_ticks);
    cr_expect_lt(text(&chart.labels, 0)->y, bar(&chart.ticks, 0)->y);
    cr_expect_gt(text(&chart.labels, 1)->y, bar(&chart.ticks, 0)->y + 12);
    last->ring = &under;
    chart = chart_draw(arena, points);
    cr_expect_gt(text(&chart.labels, 0)->y, bar(&chart.ticks, 0)->y + 12);
    cr_expect_lt(text(&chart.labels, 1)->y, bar(&chart.ticks, 0)->y);
}

/* That of the whole period stands below its tick, unless the ring is there. */
Test(chart, a_label_makes_room_for_a_ring) {
    const ChartRing ring = ring_of("48", "");
    List points = points_of("100 90 80 -");
    set_target(points, 3, "0", "50");
    ChartPoint *last = LIST_AT(points, ChartPoint, 3);
    last->band_count = 1;
    last->bands[0] = (StatusBand){decimal_from(50), decimal_from(55)};
    ChartView chart = chart_draw(arena, points);
    cr_expect_gt(text(&chart.labels, 3)->y, bar(&chart.ticks, 0)->y + 12);
    last->ring = &ring;
    chart = chart_draw(arena, points);
    expect_inside(&chart);
    cr_assert_eq(chart.labels.count, 5);
    cr_expect(str_is(text(&chart.labels, 4)->text, "50"));
    cr_expect_lt(text(&chart.labels, 4)->y, bar(&chart.bands, 0)->y);
}

/* There is room below the axis; and beside a figure there is a line, not a column. */
Test(chart, a_ring_on_the_axis_has_its_figure_below) {
    const ChartRing ring = ring_of("1", "100");
    List points = points_of("100 -");
    LIST_AT(points, ChartPoint, 1)->ring = &ring;
    const ChartView chart = chart_draw(arena, points);
    expect_inside(&chart);
    cr_expect(chart.lined);
    cr_expect_gt(text(&chart.labels, 0)->y, chart.zero + 12);
    cr_expect_eq(chart.labels.count, 3);
}

/* On its end a text would be struck through. */
Test(chart, the_figure_of_a_ring_in_a_band_stands_beyond_it) {
    const ChartRing ring = ring_of("49", "");
    List points = points_of("100 90 80 -");
    set_target(points, 3, "0", "50");
    ChartPoint *last = LIST_AT(points, ChartPoint, 3);
    last->band_count = 1;
    last->bands[0] = (StatusBand){decimal_from(50), decimal_from(38)};
    last->ring = &ring;
    const ChartView chart = chart_draw(arena, points);
    expect_inside(&chart);
    cr_expect_eq(text(&chart.labels, 0)->y,
                 bar(&chart.bands, 0)->y + bar(&chart.bands, 0)->height + CHART_TEXT);
}
