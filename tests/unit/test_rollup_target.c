/* rollup: stated years, targets for a part of a year, restated values. */
#include "plan/rollup.h"

#include <criterion/criterion.h>

enum { CASES = 20000, APRIL = 4 };

static uint64_t next_random(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static int pick(uint64_t *state, int low, int high) {
    return low + (int)(next_random(state) % (uint64_t)(high - low + 1));
}

static Period period(const char *text) {
    Period value = {PERIOD_NONE, 0, 0};
    cr_assert(period_parse(str_from(text), &value), "%s", text);
    return value;
}

static PeriodFigure figure(const char *at, int64_t number) {
    return (PeriodFigure){.period = period(at), .figure = {.number = {number, 0}, .known = true}};
}

/* ---- stated ---- */

Test(rollup_target, a_stated_year_wins_over_its_quarters) {
    PeriodFigure values[] = {figure("2021/22", 2415), figure("2021/22 Q1", 378),
                             figure("2021/22 Q2", 400)};
    const Series series = {
        .values = {values, 3, 3}, .aggregate = AGGREGATE_SUM, .year_starts = APRIL};
    Rolled rolled = rollup_period(&series, period("2021/22"));
    cr_assert(rolled.stated && rolled.complete);
    cr_assert_eq(rolled.figure.number.coefficient, 2415);
    values[0].figure.qualifiers = QUALIFIER_TO_QUARTER;
    values[0].figure.to = 3;
    rolled = rollup_period(&series, period("2021/22"));
    cr_assert(rolled.stated && !rolled.complete);
    cr_assert_eq(rolled.last_day, period_last_day(period("2021/22 Q3"), APRIL));
}

Test(rollup_target, a_stated_word_stands_but_for_not_yet_available) {
    PeriodFigure values[] = {figure("2021/22", 0), figure("2021/22 Q1", 378)};
    const Series series = {
        .values = {values, 2, 2}, .aggregate = AGGREGATE_SUM, .year_starts = APRIL};
    values[0].figure = (Figure){.missing = MISSING_SUPPRESSED};
    Rolled rolled = rollup_period(&series, period("2021/22"));
    cr_assert(rolled.stated && !rolled.figure.known && !rolled.complete);
    cr_assert_eq(rolled.figure.missing, MISSING_SUPPRESSED);
    values[0].figure.missing = MISSING_NOT_YET_AVAILABLE;
    rolled = rollup_period(&series, period("2021/22"));
    cr_assert(!rolled.stated && rolled.figure.known);
    cr_assert_eq(rolled.figure.to, 1);
}

Test(rollup_target, a_part_for_another_stretch_does_not_add_up) {
    PeriodFigure values[] = {figure("2021/22 Q1", 378), figure("2021/22 Q2", 800)};
    Series series = {.values = {values, 2, 2}, .aggregate = AGGREGATE_SUM, .year_starts = APRIL};
    values[0].figure.qualifiers = QUALIFIER_PROVISIONAL;
    values[1].figure.qualifiers = QUALIFIER_ROLLING;
    Rolled rolled = rollup_period(&series, period("2021/22"));
    cr_assert_eq(rolled.figure.number.coefficient, 378);
    cr_assert_eq(rolled.figure.qualifiers, QUALIFIER_PROVISIONAL | QUALIFIER_TO_QUARTER);
    series.aggregate = AGGREGATE_LAST;
    rolled = rollup_period(&series, period("2021/22"));
    cr_assert_eq(rolled.figure.number.coefficient, 800);
    series.aggregate = AGGREGATE_UNSAID;
    cr_assert_eq(rollup_period(&series, period("2021/22")).problem, ROLLUP_UNSAID);
}

Test(rollup_target, a_calendar_year_is_made_of_its_months) {
    PeriodFigure values[12];
    for (int k = 0; k < 12; k++) {
        values[k] = figure("2024-01", k + 1);
        values[k].period.index = (uint8_t)(k + 1);
    }
    Series series = {.values = {values, 12, 12}, .aggregate = AGGREGATE_SUM, .year_starts = APRIL};
    Rolled rolled = rollup_period(&series, period("2024"));
    cr_assert(rolled.complete);
    cr_assert_eq(rolled.figure.number.coefficient, 78);
    series.cumulative = true;
    rolled = rollup_period(&series, period("2024"));
    cr_assert_eq(rolled.figure.number.coefficient, 12);
    rolled = rollup_period(&series, period("future"));
    cr_assert_eq(rolled.problem, ROLLUP_NO_VALUES);
}

Test(rollup_target, the_period_of_a_day_holds_it) {
    static const PeriodKind kinds[] = {PERIOD_YEAR, PERIOD_HALF, PERIOD_QUARTER, PERIOD_MONTH,
                                       PERIOD_CALENDAR_YEAR};
    uint64_t state = 51;
    for (int i = 0; i < CASES; i++) {
        const int starts = pick(&state, 1, 12);
        const int32_t day = pick(&state, 0, 40000);
        const Period found = period_at(kinds[i % 5], day, starts);
        cr_assert_leq(period_first_day(found, starts), day);
        cr_assert_geq(period_last_day(found, starts), day);
    }
}

Test(rollup_target, a_sum_with_too_many_digits_is_unknown) {
    PeriodFigure values[] = {figure("2021/22 Q1", 999999999999999999), figure("2021/22 Q2", 1)};
    Series series = {.values = {values, 2, 2}, .year_starts = APRIL};
    static const Aggregate sums[] = {AGGREGATE_SUM, AGGREGATE_MEAN};
    for (int k = 0; k < 2; k++) {
        series.aggregate = sums[k];
        const Rolled rolled = rollup_period(&series, period("2021/22"));
        cr_assert_eq(rolled.problem, ROLLUP_TOO_MANY_DIGITS);
        cr_assert_not(rolled.figure.known);
    }
    series.aggregate = AGGREGATE_MAX;
    cr_assert(rollup_period(&series, period("2021/22")).figure.known);
}

Test(rollup_target, a_ratio_without_one_of_its_counts_is_unknown_with_the_reason) {
    PeriodFigure over[] = {figure("2021/22 Q1", 5)};
    PeriodFigure under[] = {figure("2021/22 Q1", 0)};
    under[0].figure = (Figure){.missing = MISSING_SUPPRESSED};
    const Series counts[] = {{.values = {over, 1, 1}, .year_starts = APRIL},
                             {.values = {under, 1, 1}, .year_starts = APRIL}};
    const Series series = {.over = &counts[0],
                           .under = &counts[1],
                           .aggregate = AGGREGATE_RATIO,
                           .year_starts = APRIL};
    const Rolled rolled = rollup_period(&series, period("2021/22"));
    cr_assert_eq(rolled.problem, ROLLUP_NO_VALUES);
    cr_assert_eq(rolled.figure.missing, MISSING_SUPPRESSED);
    cr_assert_not(rolled.complete);
    const Rolled to_date = rollup_to_date(&series, period("2021/22"));
    cr_assert_eq(to_date.problem, ROLLUP_NO_VALUES);
}

/* ---- targets ---- */

Test(rollup_target, shares_grow_to_the_year) {
    uint64_t state = 52;
    for (int i = 0; i < CASES; i++) {
        PeriodTarget of_year = {.period = period("2021/22")};
        of_year.target = (Target){.kind = i % 2 ? TARGET_AT_LEAST : TARGET_BETWEEN,
                                  .low = {pick(&state, -99999, 99999), (uint8_t)(i % 3)}};
        of_year.target.high = of_year.target.low;
        const List targets = {&of_year, 1, 1};
        const Decimal whole = of_year.target.low;
        for (int k = 1; k <= 4; k++) {
            const Period quarter = {PERIOD_QUARTER, 2021, (uint8_t)k};
            Target share;
            Decimal four;
            Decimal expected;
            cr_assert(rollup_target(targets, quarter, TARGET_REACH_CUMULATIVE, APRIL, &share));
            cr_assert(decimal_multiply(share.low, decimal_from(4), &four));
            cr_assert(decimal_multiply(whole, decimal_from(k), &expected));
            cr_assert_eq(decimal_compare(four, expected), 0);
            cr_assert_eq(decimal_compare(share.low, share.high), 0);
            cr_assert(rollup_target(targets, quarter, TARGET_REACH_IN_YEAR, APRIL, &share));
            cr_assert_eq(decimal_compare(share.low, whole), 0);
            cr_assert_not(rollup_target(targets, quarter, TARGET_REACH_YEAR, APRIL, &share));
        }
    }
}

Test(rollup_target, a_period_s_own_target_comes_first) {
    PeriodTarget both[] = {
        {.period = period("2021/22"), .target = {.kind = TARGET_VALUE, .low = {1932, 0}}},
        {.period = period("2021/22 Q1"), .target = {.kind = TARGET_VALUE, .low = {500, 0}}},
        {.period = period("2024"), .target = {.kind = TARGET_VALUE, .low = {12, 0}}},
    };
    const List targets = {both, 3, 3};
    Target target;
    cr_assert(
        rollup_target(targets, period("2021/22 Q1"), TARGET_REACH_CUMULATIVE, APRIL, &target));
    cr_assert_eq(target.low.coefficient, 500);
    cr_assert(
        rollup_target(targets, period("2021/22 H1"), TARGET_REACH_CUMULATIVE, APRIL, &target));
    cr_assert(target.low.coefficient == 966 && target.low.scale == 0);
    cr_assert(rollup_target(targets, period("2021/22"), TARGET_REACH_CUMULATIVE, APRIL, &target));
    cr_assert_eq(target.low.coefficient, 1932);
    cr_assert(rollup_target(targets, period("2024-05"), TARGET_REACH_CUMULATIVE, APRIL, &target));
    cr_assert_eq(target.low.coefficient, 5);
    cr_assert_not(
        rollup_target(targets, period("2022/23 Q1"), TARGET_REACH_IN_YEAR, APRIL, &target));
    cr_assert_not(rollup_target(targets, period("future"), TARGET_REACH_IN_YEAR, APRIL, &target));
    cr_assert_not(rollup_share(&both[0].target, 1, 0, &target));
    cr_assert(rollup_share(&(Target){.kind = TARGET_CHANGE, .low = {10, 0}}, 1, 4, &target));
    cr_assert_eq(target.low.coefficient, 10);
}

/* ---- restated ---- */

Test(rollup_target, a_report_before_restating_shows_what_was) {
    uint64_t state = 53;
    Arena *const arena = arena_new();
    for (int i = 0; i < CASES; i++) {
        const ArenaMark mark = arena_mark(arena);
        const int32_t day = pick(&state, 15000, 20000);
        const int32_t as_at = day + pick(&state, -3, 3);
        const int was = pick(&state, 0, 999);
        FigureMore more = {.restated = {.date = date_from_days(day)}};
        more.was.str = str_format(arena, "%d%% provisional", was);
        PeriodFigure value = figure("2020/21", 1000);
        value.figure.more = &more;
        const Figure shown = rollup_figure_at(&value.figure, date_from_days(as_at));
        cr_assert_eq(shown.number.coefficient, as_at < day ? was : 1000);
        cr_assert_eq(shown.qualifiers, as_at < day ? QUALIFIER_PROVISIONAL : 0);
        arena_rewind(arena, mark);
    }
    arena_free(arena);
}

Test(rollup_target, what_was_may_be_missing) {
    FigureMore more = {.restated = {.date = {2022, 11, 0}}, .was = {.str = STR("not collected")}};
    Figure now = {.number = {68, 0}, .known = true, .more = &more};
    cr_assert_eq(rollup_figure_at(&now, (Date){2022, 11, 29}).missing, MISSING_NOT_COLLECTED);
    cr_assert(rollup_figure_at(&now, (Date){2022, 11, 30}).known);
    more.was.str = (Str){NULL, 0};
    cr_assert_eq(rollup_figure_at(&now, (Date){2022, 11, 29}).missing, MISSING_NOT_AVAILABLE);
    more.restated.date.year = 0;
    cr_assert(rollup_figure_at(&now, (Date){2000, 1, 1}).known);
}
