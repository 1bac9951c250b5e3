#include "view/spark.h"

#include <criterion/criterion.h>
#include <stdlib.h>

static Arena *arena;

static void open_arena(void) {
    arena = arena_new();
}

static void close_arena(void) {
    arena_free(arena);
}

TestSuite(spark, .init = open_arena, .fini = close_arena);

/* "386 433/400 - /450": figures with targets behind a stroke; a dash is a gap. */
static List points_of(const char *text) {
    List points = {NULL, 0, 0};
    Str rest = str_from(text);
    Str word;
    Str target;
    for (bool more = true; more;) {
        more = str_cut(rest, ' ', &word, &rest);
        SparkPoint point = {.known = false};
        if (str_cut(word, '/', &word, &target))
            point.targeted = decimal_parse(target, &point.target);
        point.known = decimal_parse(word, &point.value);
        LIST_PUSH(arena, &points, SparkPoint, point);
    }
    return points;
}

static void expect_drawn(const char *text, size_t width, const char *bars, const char *goals) {
    SparkView spark;
    cr_assert(spark_draw(arena, points_of(text), &spark), "%s", text);
    cr_expect(str_is(spark.bars, bars), "%s: bars %.*s", text, STR_ARGS(spark.bars));
    cr_expect(str_is(spark.goals, goals), "%s: goals %.*s", text, STR_ARGS(spark.goals));
    cr_expect_eq(spark.width, width, "%s: %zu wide", text, spark.width);
}

Test(spark, figures_are_bars_from_0) {
    expect_drawn("25 100 50", 12, "M18 25V20M48 25V3M78 25V14", "");
    expect_drawn("-100 100", 12, "M25 14V25M70 14V3", "");
}

Test(spark, what_is_0_is_seen_and_what_is_missing_is_a_gap) {
    expect_drawn("100 - 0", 12, "M18 25V3M78 25V24", "");
    expect_drawn("0 0", 12, "M25 25V24M70 25V24", "");
}

Test(spark, targets_are_ticks_wider_than_the_bars) {
    expect_drawn("100 50/100", 12, "M25 25V3M70 25V14", "M61 3h18");
    expect_drawn("100 -/50", 12, "M25 25V3", "M61 14h18");
    expect_drawn("100 1 1 1 1 1/1", 8, "M10 25V3M25 25V24M40 25V24M55 25V24M70 25V24M85 25V24",
                 "M79 25h12");
}

Test(spark, fewer_than_two_numbers_are_nothing) {
    SparkView spark;
    cr_expect_not(spark_draw(arena, points_of("100 - -"), &spark));
    cr_expect_not(spark_draw(arena, points_of("- -/5 -"), &spark));
    cr_expect_not(spark_draw(arena, (List){NULL, 0, 0}, &spark));
    cr_expect(spark_draw(arena, points_of("100 50"), &spark));
    cr_expect(spark_draw(arena, points_of("100/50"), &spark));
}

/* Every number of a path but the letters: x and y in turn, after `h` a width, after `V` a y. */
static void expect_inside(Str path) {
    int at[2] = {0, SPARK_HEIGHT / 2};
    int which = 0;
    Buf copy = {.arena = arena};
    buf_add(&copy, path);
    buf_add_char(&copy, 0);
    for (const char *p = buf_str(&copy).at; p && *p;) {
        const char letter = *p < '0' ? ' ' : *p > '9' ? *p : '0';
        p += letter != '0';
        if (letter == 'h')
            at[0] += atoi(p);
        else
            at[letter == 'V' ? 1 : which++ % 2] = atoi(p);
        cr_assert(at[0] >= 0 && at[0] <= SPARK_WIDTH);
        cr_assert(at[1] >= 2 && at[1] <= SPARK_HEIGHT - 2);
        while (*p >= '0' && *p <= '9')
            p++;
    }
}

Test(spark, random_figures_lie_inside) {
    srand(11);
    for (int round = 0; round < 2000; round++) {
        List points = {NULL, 0, 0};
        const int count = rand() % 24 + 2;
        for (int k = 0; k < count; k++) {
            const int64_t number = (int64_t)rand() * rand() % 1000000000000000000;
            const Decimal value = {rand() % 3 ? number : -number, (uint8_t)(rand() % 19)};
            LIST_PUSH(arena, &points, SparkPoint,
                      (SparkPoint){value, decimal_negate(value), true, rand() % 2 == 0});
        }
        SparkView spark;
        cr_assert(spark_draw(arena, points, &spark));
        cr_assert(spark.width >= 1 && spark.width <= SPARK_WIDTH / (size_t)count);
        expect_inside(spark.bars);
        expect_inside(spark.goals);
    }
}
