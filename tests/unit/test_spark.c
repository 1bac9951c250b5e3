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

static void expect_drawn(const char *text, const char *line, const char *dots, const char *goals) {
    SparkView spark;
    cr_assert(spark_draw(arena, points_of(text), &spark), "%s", text);
    cr_expect(str_is(spark.line, line), "%s: line %.*s", text, STR_ARGS(spark.line));
    cr_expect(str_is(spark.dots, dots), "%s: dots %.*s", text, STR_ARGS(spark.dots));
    cr_expect(str_is(spark.goals, goals), "%s: goals %.*s", text, STR_ARGS(spark.goals));
}

Test(spark, figures_are_a_line_from_0) {
    expect_drawn("0 100 50", "M18 25L48 3L78 14", "M18 25h0M48 3h0M78 14h0", "");
}

Test(spark, a_missing_figure_breaks_the_line) {
    expect_drawn("100 - 100", "", "M18 3h0M78 3h0", "");
}

Test(spark, targets_are_ticks) {
    expect_drawn("100 50/100", "M25 3L70 14", "M25 3h0M70 14h0", "M64 3h12");
    expect_drawn("100 -/50", "", "M25 3h0", "M64 14h12");
}

Test(spark, fewer_than_two_numbers_are_nothing) {
    SparkView spark;
    cr_expect_not(spark_draw(arena, points_of("100 - -"), &spark));
    cr_expect_not(spark_draw(arena, points_of("- -/5 -"), &spark));
    cr_expect_not(spark_draw(arena, (List){NULL, 0, 0}, &spark));
    cr_expect(spark_draw(arena, points_of("100 50"), &spark));
    cr_expect(spark_draw(arena, points_of("100/50"), &spark));
}

/* Every number of a path but the letters: x and y in turn, after `h` a width. */
static void expect_inside(Str path) {
    int at[2] = {0, SPARK_HEIGHT / 2};
    int which = 0;
    Buf copy = {.arena = arena};
    buf_add(&copy, path);
    buf_add_char(&copy, 0);
    for (const char *p = buf_str(&copy).at; p && *p;) {
        if (*p == 'h') {
            at[0] += atoi(++p);
            cr_assert(at[0] <= SPARK_WIDTH);
        } else if (*p == '-' || (*p >= '0' && *p <= '9')) {
            at[which++ % 2] = atoi(p);
            cr_assert(at[0] >= 0 && at[0] <= SPARK_WIDTH && at[1] >= 2 &&
                      at[1] <= SPARK_HEIGHT - 2);
        }
        while (*p == '-' || (*p >= '0' && *p <= '9'))
            p++;
        if (*p && *p != 'h' && *p != '-' && (*p < '0' || *p > '9'))
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
        expect_inside(spark.line);
        expect_inside(spark.dots);
        expect_inside(spark.goals);
    }
}
