/* rollup: parts into years, ratios, the year to date, gaps, cumulative input. */
#include "plan/rollup.h"

#include <criterion/criterion.h>

enum { CASES = 20000, YEAR = 2021, APRIL = 4 };

static uint64_t next_random(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static int pick(uint64_t *state, int low, int high) {
    return low + (int)(next_random(state) % (uint64_t)(high - low + 1));
}

static Period quarter(int index) {
    return (Period){PERIOD_QUARTER, YEAR, (uint8_t)index};
}

static const Period year = {PERIOD_YEAR, YEAR, 0};

static Decimal add(Decimal a, Decimal b) {
    cr_assert(decimal_add(a, b, &a));
    return a;
}

static void expect(const Rolled *rolled, Decimal number) {
    cr_assert_eq(rolled->problem, ROLLUP_OK);
    cr_assert(rolled->figure.known);
    cr_assert_eq(decimal_compare(rolled->figure.number, number), 0);
}

static void expect_label(const Rolled *rolled, int to) {
    cr_assert_eq((rolled->figure.qualifiers & QUALIFIER_TO_QUARTER) != 0, to != 0);
    if (to)
        cr_assert_eq(rolled->figure.to, to);
}

/* 0: it ends with a quarter, or is whole. */
static void expect_month(const Rolled *rolled, int to) {
    cr_assert_eq((rolled->figure.qualifiers & QUALIFIER_TO_MONTH) != 0, to != 0);
    if (to)
        cr_assert_eq(rolled->figure.to, to);
}

/* ---- a year of random figures ---- */

typedef struct Year {
    PeriodFigure months[12];
    PeriodFigure quarters[4];
    Decimal sum[13]; /* of so many months */
} Year;

static PeriodFigure figure(Period period, Decimal number) {
    return (PeriodFigure){.period = period, .figure = {.number = number, .known = true}};
}

static Decimal number_within(uint64_t *state, int least, int most) {
    return (Decimal){pick(state, least, most), (uint8_t)pick(state, 0, 2)};
}

/* Quarters agree with their months. */
static void fill(Year *out, uint64_t *state, int least) {
    Period month = {PERIOD_MONTH, YEAR, APRIL};
    out->sum[0] = decimal_from(0);
    for (int k = 0; k < 12; k++, month = period_next(month)) {
        out->months[k] = figure(month, number_within(state, least, 900));
        out->sum[k + 1] = add(out->sum[k], out->months[k].figure.number);
    }
    for (int k = 0; k < 4; k++)
        out->quarters[k] =
            figure(quarter(k + 1), add(out->sum[3 * k + 3], decimal_negate(out->sum[3 * k])));
}

static List list(PeriodFigure *figures, int count) {
    return (List){figures, (size_t)count, (size_t)count};
}

static Series series(List values, Aggregate aggregate) {
    return (Series){.values = values, .aggregate = aggregate, .year_starts = APRIL};
}

static Rolled of_quarters(Year *from, Aggregate aggregate) {
    const Series quarters = series(list(from->quarters, 4), aggregate);
    return rollup_period(&quarters, year);
}

/* ---- sums ---- */

Test(rollup, the_quarters_and_the_months_add_up_to_the_year) {
    uint64_t state = 41;
    for (int i = 0; i < CASES; i++) {
        Year from;
        fill(&from, &state, -900);
        const Series months = series(list(from.months, 12), AGGREGATE_SUM);
        const Rolled by_quarters = of_quarters(&from, AGGREGATE_SUM);
        const Rolled by_months = rollup_period(&months, year);
        expect(&by_quarters, from.sum[12]);
        expect(&by_months, from.sum[12]);
        expect_label(&by_quarters, 0);
        cr_assert(by_quarters.complete && by_months.complete && !by_months.stated);
        const int k = pick(&state, 1, 4);
        const Rolled one = rollup_period(&months, quarter(k));
        const Rolled half = rollup_period(&months, (Period){PERIOD_HALF, YEAR, 2});
        expect(&one, from.quarters[k - 1].figure.number);
        expect(&half, add(from.quarters[2].figure.number, from.quarters[3].figure.number));
    }
}

Test(rollup, max_min_mean_and_last_agree_with_the_quarters) {
    uint64_t state = 42;
    for (int i = 0; i < CASES; i++) {
        Year from;
        fill(&from, &state, -900);
        const Rolled most = of_quarters(&from, AGGREGATE_MAX);
        const Rolled least = of_quarters(&from, AGGREGATE_MIN);
        const Rolled mean = of_quarters(&from, AGGREGATE_MEAN);
        const Rolled last = of_quarters(&from, AGGREGATE_LAST);
        int reached = 0;
        for (int k = 0; k < 4; k++) {
            const Decimal number = from.quarters[k].figure.number;
            cr_assert_leq(decimal_compare(number, most.figure.number), 0);
            cr_assert_geq(decimal_compare(number, least.figure.number), 0);
            reached += decimal_compare(number, most.figure.number) == 0;
        }
        cr_assert_gt(reached, 0);
        cr_assert_leq(decimal_compare(mean.figure.number, most.figure.number), 0);
        cr_assert_geq(decimal_compare(mean.figure.number, least.figure.number), 0);
        Decimal sum;
        cr_assert(decimal_multiply(mean.figure.number, decimal_from(4), &sum));
        cr_assert_eq(decimal_compare(sum, from.sum[12]), 0);
        expect(&last, from.quarters[3].figure.number);
    }
}

Test(rollup, the_year_to_date_is_the_sum_so_far_and_says_so) {
    uint64_t state = 43;
    for (int i = 0; i < CASES; i++) {
        Year from;
        fill(&from, &state, -900);
        const Series quarters = series(list(from.quarters, 4), AGGREGATE_SUM);
        const Series months = series(list(from.months, 12), AGGREGATE_SUM);
        const int k = pick(&state, 1, 4);
        const Rolled by_quarters = rollup_to_date(&quarters, quarter(k));
        const Rolled by_months = rollup_to_date(&months, quarter(k));
        expect(&by_quarters, from.sum[3 * k]);
        expect(&by_months, from.sum[3 * k]);
        expect_label(&by_quarters, k % 4);
        cr_assert(by_quarters.complete);
        const int m = pick(&state, 1, 12);
        const Rolled month = rollup_to_date(&months, from.months[m - 1].period);
        expect(&month, from.sum[m]);
        expect_label(&month, m % 3 == 0 && m < 12 ? m / 3 : 0);
        expect_month(&month, m % 3 ? (APRIL - 1 + m - 1) % 12 + 1 : 0);
    }
}

/* January to March of 2021 are known: of the calendar year it is so to March, though the financial
 * one ends there; and April and May are of the first quarter after it so to May. */
Test(rollup, what_ends_within_a_quarter_or_in_a_calendar_year_goes_to_its_month) {
    PeriodFigure months[5];
    for (int k = 0; k < 5; k++)
        months[k] = figure((Period){PERIOD_MONTH, YEAR, (uint8_t)(k + 1)}, decimal_from(10));
    const Series first = series(list(months, 3), AGGREGATE_SUM);
    const Series all = series(list(months, 5), AGGREGATE_SUM);
    const Rolled to_march = rollup_period(&first, (Period){PERIOD_CALENDAR_YEAR, YEAR, 0});
    const Rolled to_may = rollup_period(&all, quarter(1));
    expect(&to_march, decimal_from(30));
    expect_month(&to_march, 3);
    expect_label(&to_march, 0);
    cr_assert_not(to_march.complete);
    expect(&to_may, decimal_from(20));
    expect_month(&to_may, 5);
    cr_assert_not(to_may.complete);
}

/* ---- gaps ---- */

Test(rollup, an_incomplete_year_goes_to_its_last_quarter_in_a_row_and_a_gap_is_unknown) {
    static const Aggregate aggregates[] = {AGGREGATE_SUM, AGGREGATE_MEAN, AGGREGATE_LAST,
                                           AGGREGATE_MAX, AGGREGATE_MIN};
    uint64_t state = 44;
    for (int i = 0; i < CASES; i++) {
        Year from;
        fill(&from, &state, -900);
        const int known = pick(&state, 0, 15); /* a bit for each quarter */
        for (int k = 0; k < 4; k++)
            from.quarters[k].figure.known = known >> k & 1;
        from.quarters[1].figure.missing = MISSING_NOT_COLLECTED;
        const Rolled rolled = of_quarters(&from, aggregates[i % 5]);
        const bool in_a_row = (known & (known + 1)) == 0;
        const int to = known == 15 ? 0 : known == 7 ? 3 : known == 3 ? 2 : known;
        cr_assert_eq(rolled.figure.known, in_a_row && known > 0);
        cr_assert_eq(rolled.complete, known == 15);
        cr_assert_eq(rolled.problem, !known ? ROLLUP_NO_VALUES : in_a_row ? ROLLUP_OK : ROLLUP_GAP);
        if (rolled.figure.known)
            expect_label(&rolled, to);
        if (rolled.figure.known && i % 5 == 0)
            expect(&rolled, from.sum[3 * (to ? to : 4)]);
    }
}

Test(rollup, the_parts_that_go_farthest_are_taken) {
    uint64_t state = 45;
    for (int i = 0; i < CASES; i++) {
        Year from;
        PeriodFigure mixed[16];
        fill(&from, &state, -900);
        const int quarters = pick(&state, 0, 4);
        const int months = pick(&state, 0, 12);
        for (int k = 0; k < quarters; k++)
            mixed[k] = from.quarters[k];
        for (int k = 0; k < months; k++)
            mixed[quarters + k] = from.months[k];
        const Series both = series(list(mixed, quarters + months), AGGREGATE_SUM);
        const Rolled rolled = rollup_period(&both, year);
        const int reached = 3 * quarters > months ? 3 * quarters : months;
        cr_assert_eq(rolled.figure.known, reached > 0);
        cr_assert_eq(rolled.complete, reached == 12);
        if (reached > 0)
            expect(&rolled, from.sum[reached]);
    }
}

/* ---- ratios ---- */

/* Of counts that say nothing of themselves. */
static Series ratio(List over, List under) {
    static Series counts[2];
    counts[0] = series(over, AGGREGATE_UNSAID);
    counts[1] = series(under, AGGREGATE_UNSAID);
    return (Series){.over = &counts[0],
                    .under = &counts[1],
                    .aggregate = AGGREGATE_RATIO,
                    .year_starts = APRIL};
}

Test(rollup, a_ratio_is_sum_over_sum) {
    uint64_t state = 46;
    int apart = 0;
    for (int i = 0; i < CASES; i++) {
        Year over;
        Year under;
        fill(&over, &state, 0);
        fill(&under, &state, 1);
        const Series both = ratio(list(over.months, 12), list(under.months, 12));
        const Rolled rolled = rollup_period(&both, year);
        Decimal expected;
        Decimal means = {0};
        cr_assert(decimal_multiply(over.sum[12], decimal_from(100), &expected));
        cr_assert(decimal_divide(expected, under.sum[12], ROLLUP_DIGITS, &expected));
        expect(&rolled, expected);
        cr_assert_eq(rolled.figure.unit, UNIT_PERCENT);
        for (int k = 1; k <= 4; k++)
            means = add(means, rollup_period(&both, quarter(k)).figure.number);
        cr_assert(decimal_divide(means, decimal_from(4), 2, &means));
        apart += decimal_compare(means, decimal_round(expected, 2)) != 0;
    }
    cr_assert_gt(apart, CASES / 2);
}

Test(rollup, a_ratio_covers_what_both_counts_cover) {
    uint64_t state = 47;
    for (int i = 0; i < CASES; i++) {
        Year over;
        Year under;
        fill(&over, &state, 0);
        fill(&under, &state, 1);
        const int of_over = pick(&state, 1, 4);
        const int of_under = pick(&state, 1, 4);
        const int to = of_over < of_under ? of_over : of_under;
        const Series both = ratio(list(over.quarters, of_over), list(under.quarters, of_under));
        const Rolled rolled = rollup_period(&both, year);
        Decimal expected;
        cr_assert(decimal_multiply(over.sum[3 * to], decimal_from(100), &expected));
        cr_assert(decimal_divide(expected, under.sum[3 * to], ROLLUP_DIGITS, &expected));
        expect(&rolled, expected);
        expect_label(&rolled, to % 4);
    }
}

Test(rollup, one_of_ten_and_ninety_of_ninety_is_no_mean_of_percentages) {
    PeriodFigure over[] = {figure(quarter(1), (Decimal){1, 0}),
                           figure(quarter(2), (Decimal){90, 0})};
    PeriodFigure under[] = {figure(quarter(1), (Decimal){10, 0}),
                            figure(quarter(2), (Decimal){90, 0})};
    const Series both = ratio(list(over, 2), list(under, 2));
    const Rolled rolled = rollup_period(&both, year);
    expect(&rolled, (Decimal){91, 0});
    expect_label(&rolled, 2);
    under[0].figure.number = under[1].figure.number = decimal_from(0);
    cr_assert_eq(rollup_period(&both, year).problem, ROLLUP_BY_ZERO);
}

/* Answered 10, 20, 30, 40 of 100 a quarter, written as the year so far or not: 100 of 400. */
Test(rollup, each_count_of_a_ratio_is_separate_or_cumulative_by_itself) {
    static const int64_t own[] = {10, 20, 30, 40};
    PeriodFigure separate[2][4];
    PeriodFigure so_far[2][4];
    for (int k = 0; k < 4; k++) {
        static const int64_t sums[] = {10, 30, 60, 100};
        separate[0][k] = figure(quarter(k + 1), decimal_from(own[k]));
        separate[1][k] = figure(quarter(k + 1), decimal_from(100));
        so_far[0][k] = figure(quarter(k + 1), decimal_from(sums[k]));
        so_far[1][k] = figure(quarter(k + 1), decimal_from(100 * (k + 1)));
    }
    for (int way = 0; way < 8; way++) {
        Series over = series(list(way & 1 ? so_far[0] : separate[0], 4), AGGREGATE_SUM);
        Series under = series(list(way & 2 ? so_far[1] : separate[1], 4), AGGREGATE_SUM);
        over.cumulative = way & 1;
        under.cumulative = way & 2;
        const Series share = {.over = &over,
                              .under = &under,
                              .aggregate = AGGREGATE_RATIO,
                              .cumulative = way & 4,
                              .year_starts = APRIL};
        const Rolled whole = rollup_period(&share, year);
        const Rolled so_far_q2 = rollup_to_date(&share, quarter(2));
        expect(&whole, decimal_from(25));
        expect(&so_far_q2, decimal_from(15));
        for (int k = 0; k < 4; k++) {
            const Rolled part = rollup_period(&share, quarter(k + 1));
            expect(&part, decimal_from(own[k]));
        }
    }
}

/* Homes below standard 10, 20, 30, 40 of 100: at the end of the year 40%. */
Test(rollup, a_ratio_of_stocks_is_that_of_the_last_ones) {
    PeriodFigure below[4];
    PeriodFigure all[4];
    for (int k = 0; k < 4; k++) {
        below[k] = figure(quarter(k + 1), decimal_from(10 * (k + 1)));
        all[k] = figure(quarter(k + 1), decimal_from(100));
    }
    const Series over = series(list(below, 4), AGGREGATE_LAST);
    const Series under = series(list(all, 4), AGGREGATE_LAST);
    const Series share = {
        .over = &over, .under = &under, .aggregate = AGGREGATE_RATIO, .year_starts = APRIL};
    const Rolled whole = rollup_period(&share, year);
    expect(&whole, decimal_from(40));
}

/* ---- cumulative input ---- */

Test(rollup, cumulative_figures_are_differences_in_the_quarters_and_the_last_in_the_year) {
    uint64_t state = 48;
    for (int i = 0; i < CASES; i++) {
        Year from;
        PeriodFigure totals[4];
        fill(&from, &state, -900);
        const int known = pick(&state, 1, 15);
        int last = 0;
        for (int k = 0; k < 4; k++) {
            totals[k] = figure(quarter(k + 1), from.sum[3 * k + 3]);
            totals[k].figure.known = known >> k & 1;
            totals[k].figure.missing = MISSING_NOT_YET_AVAILABLE;
            last = known >> k & 1 ? k + 1 : last;
        }
        Series input = series(list(totals, 4), AGGREGATE_SUM);
        input.cumulative = true;
        const Rolled whole = rollup_period(&input, year);
        expect(&whole, from.sum[3 * last]);
        expect_label(&whole, last % 4);
        const int k = pick(&state, 1, 4);
        const Rolled one = rollup_period(&input, quarter(k));
        cr_assert_eq(one.figure.known,
                     (known >> (k - 1) & 1) && (k == 1 || (known >> (k - 2) & 1)));
        if (one.figure.known)
            expect(&one, from.quarters[k - 1].figure.number);
        if (known >> (k - 1) & 1) {
            const Rolled to_date = rollup_to_date(&input, quarter(k));
            expect(&to_date, from.sum[3 * k]);
        }
    }
}
