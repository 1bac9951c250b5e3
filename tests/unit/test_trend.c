/* trend: improving and worsening by direction, short and long. */
#include "plan/trend.h"

#include <criterion/criterion.h>

enum { CASES = 20000 };

static uint64_t next_random(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static int pick(uint64_t *state, int low, int high) {
    return low + (int)(next_random(state) % (uint64_t)(high - low + 1));
}

static Decimal small(uint64_t *state, int most) {
    return (Decimal){pick(state, -most, most), (uint8_t)pick(state, 0, 2)};
}

static Period period(const char *text) {
    Period value = {PERIOD_NONE, 0, 0};
    cr_assert(period_parse(str_from(text), &value), "%s", text);
    return value;
}

static const Direction higher = {.better = BETTER_HIGHER};
static const Direction lower = {.better = BETTER_LOWER};
static const Direction neither = {.better = BETTER_NEITHER};

static Trend opposite(Trend trend) {
    static const Trend opposites[] = {
        [TREND_NONE] = TREND_NONE,
        [TREND_IMPROVING] = TREND_WORSENING,
        [TREND_WORSENING] = TREND_IMPROVING,
        [TREND_NO_CHANGE] = TREND_NO_CHANGE,
        [TREND_UP] = TREND_DOWN,
        [TREND_DOWN] = TREND_UP,
    };
    return opposites[trend];
}

static Direction random_range(uint64_t *state) {
    Direction within = {.better = BETTER_WITHIN};
    within.range.kind = TARGET_BETWEEN;
    within.range.low = decimal_from(pick(state, -50, 50));
    within.range.high = decimal_from(within.range.low.coefficient + pick(state, 0, 40));
    return within;
}

Test(trend, two_numbers_are_mirrored_by_direction_sign_and_order) {
    uint64_t state = 31;
    for (int i = 0; i < CASES; i++) {
        const Decimal a = small(&state, 60);
        const Decimal b = small(&state, 60);
        const Trend trend = trend_between(a, b, &higher);
        const Trend plain = trend_between(a, b, &neither);
        cr_assert_eq(trend, opposite(trend_between(a, b, &lower)));
        cr_assert_eq(trend, opposite(trend_between(b, a, &higher)));
        cr_assert_eq(trend, trend_between(decimal_negate(a), decimal_negate(b), &lower));
        cr_assert_eq(plain == TREND_UP, trend == TREND_IMPROVING);
        cr_assert_eq(plain == TREND_DOWN, trend == TREND_WORSENING);
        cr_assert_eq(trend == TREND_NO_CHANGE, decimal_compare(a, b) == 0);
    }
}

Test(trend, a_range_draws_from_both_sides) {
    uint64_t state = 32;
    for (int i = 0; i < CASES; i++) {
        const Direction within = random_range(&state);
        Direction mirrored = within;
        mirrored.range.low = decimal_negate(within.range.high);
        mirrored.range.high = decimal_negate(within.range.low);
        const Decimal a = decimal_from(pick(&state, -100, 100));
        const Decimal b = decimal_from(pick(&state, -100, 100));
        const Trend trend = trend_between(a, b, &within);
        cr_assert_eq(trend, opposite(trend_between(b, a, &within)));
        cr_assert_eq(trend, trend_between(decimal_negate(a), decimal_negate(b), &mirrored));
        if (decimal_compare(a, within.range.high) >= 0 &&
            decimal_compare(b, within.range.high) >= 0)
            cr_assert_eq(trend, trend_between(a, b, &lower));
        if (decimal_compare(a, within.range.low) <= 0 && decimal_compare(b, within.range.low) <= 0)
            cr_assert_eq(trend, trend_between(a, b, &higher));
    }
}

static const PeriodKind kinds[] = {PERIOD_YEAR, PERIOD_HALF, PERIOD_QUARTER, PERIOD_MONTH,
                                   PERIOD_CALENDAR_YEAR};
static const uint8_t per_year[] = {1, 2, 4, 12, 1};

static Period random_period(uint64_t *state, uint8_t *count) {
    const int kind = pick(state, 0, 4);
    *count = per_year[kind];
    return (Period){kinds[kind], (int16_t)pick(state, 1990, 2030),
                    (uint8_t)(*count > 1 ? pick(state, 1, *count) : 0)};
}

Test(trend, the_period_before_is_followed_by_the_period) {
    uint64_t state = 33;
    for (int i = 0; i < CASES; i++) {
        uint8_t count;
        const Period now = random_period(&state, &count);
        Period year = trend_compared_period(now, TREND_YEARLY);
        cr_assert(period_eq(period_next(trend_compared_period(now, TREND_PREVIOUS)), now));
        for (int k = 0; k < count; k++)
            year = period_next(year);
        cr_assert(period_eq(year, now));
    }
    cr_assert_eq(trend_compared_period(period("future"), TREND_PREVIOUS).kind, PERIOD_NONE);
    cr_assert_eq(trend_compared_period((Period){0}, TREND_YEARLY).kind, PERIOD_NONE);
}

/* `count` figures of periods in a row; the last one is returned. */
static Period fill(uint64_t *state, PeriodFigure *figures, size_t count) {
    uint8_t in_year;
    Period now = random_period(state, &in_year);
    for (size_t k = 0; k < count; k++) {
        now = period_next(now);
        figures[k] =
            (PeriodFigure){.period = now, .figure = {.number = small(state, 60), .known = true}};
    }
    return now;
}

Test(trend, long_is_against_the_exact_mean_of_four) {
    uint64_t state = 34;
    int same = 0;
    for (int i = 0; i < CASES; i++) {
        PeriodFigure figures[5];
        const Period now = fill(&state, figures, 5);
        Decimal sum = {0};
        Decimal four;
        for (int k = 0; k < 4; k++)
            cr_assert(decimal_add(sum, figures[k].figure.number, &sum));
        if (i % 2)
            cr_assert(decimal_multiply(sum, (Decimal){25, 2}, &figures[4].figure.number));
        cr_assert(decimal_multiply(figures[4].figure.number, decimal_from(4), &four));
        const Trend trend = trend_long((List){figures, 5, 5}, now, &higher);
        cr_assert_eq(trend, trend_between(sum, four, &higher));
        cr_assert_eq(trend, opposite(trend_long((List){figures, 5, 5}, now, &lower)));
        same += trend == TREND_NO_CHANGE;
        const size_t gap = (size_t)pick(&state, 0, 4);
        figures[gap].figure.known = false;
        cr_assert_eq(trend_long((List){figures, 5, 5}, now, &higher), TREND_NONE);
    }
    cr_assert_geq(same, CASES / 2);
}

Test(trend, short_is_against_the_period_before_or_a_year_before) {
    uint64_t state = 35;
    for (int i = 0; i < CASES; i++) {
        PeriodFigure figures[14];
        const Period now = fill(&state, figures, 14);
        const List values = {figures, 14, 14};
        const Decimal last = figures[13].figure.number;
        const size_t back = now.kind == PERIOD_MONTH     ? 12
                            : now.kind == PERIOD_QUARTER ? 4
                            : now.kind == PERIOD_HALF    ? 2
                                                         : 1;
        cr_assert_eq(trend_short(values, now, &higher, TREND_PREVIOUS),
                     trend_between(figures[12].figure.number, last, &higher));
        cr_assert_eq(trend_short(values, now, &higher, TREND_YEARLY),
                     trend_between(figures[13 - back].figure.number, last, &higher));
        figures[12].figure.known = false;
        cr_assert_eq(trend_short(values, now, &higher, TREND_PREVIOUS), TREND_NONE);
        cr_assert_eq(trend_short(values, period_next(now), &higher, TREND_PREVIOUS), TREND_NONE);
    }
}

Test(trend, figures_for_different_stretches_are_not_compared) {
    PeriodFigure figures[] = {
        {.period = period("2019/20"), .figure = {.number = {1500, 0}, .known = true}},
        {.period = period("2020/21"), .figure = {.number = {2881, 0}, .known = true}},
    };
    const List values = {figures, 2, 2};
    const Period now = period("2020/21");
    cr_assert_eq(trend_short(values, now, &lower, TREND_PREVIOUS), TREND_WORSENING);
    figures[0].figure.qualifiers = QUALIFIER_TO_QUARTER;
    figures[0].figure.to = 3;
    cr_assert_eq(trend_short(values, now, &lower, TREND_PREVIOUS), TREND_NONE);
    figures[1].figure.qualifiers = QUALIFIER_TO_QUARTER | QUALIFIER_PROVISIONAL;
    figures[1].figure.to = 3;
    cr_assert_eq(trend_short(values, now, &lower, TREND_PREVIOUS), TREND_WORSENING);
}

Test(trend, a_cumulative_figure_is_compared_a_year_back_only) {
    PeriodFigure figures[] = {
        {.period = period("2020/21 Q2"), .figure = {.number = {10, 0}, .known = true}},
        {.period = period("2021/22 Q1"), .figure = {.number = {5, 0}, .known = true}},
        {.period = period("2021/22 Q2"), .figure = {.number = {12, 0}, .known = true}},
    };
    for (int k = 0; k < 3; k++)
        figures[k].figure.qualifiers = QUALIFIER_CUMULATIVE;
    const List values = {figures, 3, 3};
    const Period now = period("2021/22 Q2");
    cr_assert_eq(trend_short(values, now, &higher, TREND_PREVIOUS), TREND_NONE);
    cr_assert_eq(trend_short(values, now, &higher, TREND_YEARLY), TREND_IMPROVING);
}
