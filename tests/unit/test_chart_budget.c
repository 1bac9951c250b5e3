#include "view/chart_budget.h"

#include <criterion/criterion.h>
#include <stdlib.h>

static Arena *arena;

static void open_arena(void) {
    arena = arena_new();
}

static void close_arena(void) {
    arena_free(arena);
}

TestSuite(chart_budget, .init = open_arena, .fini = close_arena);

static Str printed(int64_t number) {
    Buf out = {.arena = arena};
    decimal_print(&out, decimal_from(number), ',');
    return buf_str(&out);
}

static BudgetYear year_of(int64_t cost, int64_t efficiency, int64_t income) {
    return (BudgetYear){
        .year = STR("2023/24"),
        .amounts = {decimal_from(cost), decimal_from(efficiency), decimal_from(income)},
        .known = {true, true, true},
        .texts = {printed(cost), printed(-efficiency), printed(-income)},
        .net = decimal_from(cost + efficiency + income),
        .net_known = true,
        .net_text = printed(cost + efficiency + income)};
}

static List some(int count, BudgetYear year) {
    List years = {NULL, 0, 0};
    while (count-- > 0)
        LIST_PUSH(arena, &years, BudgetYear, year);
    return years;
}

static List one(BudgetYear year) {
    return some(1, year);
}

static const BudgetBarView *bar(const ViewList *list, size_t index) {
    return (const BudgetBarView *)list->at + index;
}

static const BudgetTextView *text(const ViewList *list, size_t index) {
    cr_assert(index < list->count);
    return (const BudgetTextView *)list->at + index;
}

/* "12.5%" as 125. */
static int thousandths(Str share) {
    int number = 0;
    cr_assert(str_ends(share, STR("%")));
    for (size_t k = 0; k < share.len; k++)
        if (share.at[k] >= '0' && share.at[k] <= '9')
            number = number * 10 + share.at[k] - '0';
    return number;
}

/* ---- all of it is inside ---- */

static void expect_bars_inside(const ViewList *list, size_t lowest) {
    for (size_t k = 0; k < list->count; k++) {
        const BudgetBarView *at = bar(list, k);
        cr_assert(at->height && at->y >= 14 && at->y + at->height <= lowest);
        cr_assert(thousandths(at->width) >= 1);
        cr_assert(thousandths(at->x) + thousandths(at->width) <= 1000);
    }
}

/* On a screen of so many pixels: where each text ends, the next may begin. */
static void expect_texts_apart(const ViewList *list, int pixels, bool narrow) {
    int free_from = 0;
    int y = 0;
    for (size_t k = 0; k < list->count; k++) {
        const BudgetTextView *at = text(list, k);
        const int left = thousandths(at->x) * pixels / 1000;
        cr_assert(at->y >= 13 && at->y <= BUDGET_CHART_HEIGHT - 4);
        if (narrow && at->roomy)
            continue;
        cr_assert(left >= free_from || (int)at->y >= y + 13);
        free_from = left + 4 + chart_text_width(at->text) * 13 / 15;
        y = (int)at->y;
        cr_assert(free_from <= pixels);
    }
}

static void expect_inside(const BudgetChartView *chart) {
    const ViewList *bars[] = {&chart->costs, &chart->efficiencies, &chart->income};
    const ViewList *texts[] = {&chart->amounts, &chart->changes, &chart->years};
    for (size_t k = 0; k < 3; k++) {
        expect_bars_inside(bars[k], BUDGET_CHART_HEIGHT - 47);
        expect_texts_apart(texts[k], 288, true);
        expect_texts_apart(texts[k], 560, false);
    }
    expect_bars_inside(&chart->net, BUDGET_CHART_HEIGHT - 46);
    cr_assert(chart->zero <= BUDGET_CHART_HEIGHT);
}

static const BudgetChartView *drawn(List years) {
    const BudgetChartView *chart = chart_budget_draw(arena, years);
    cr_assert(chart);
    expect_inside(chart);
    return chart;
}

/* ---- columns ---- */

Test(chart_budget, costs_stand_and_the_rest_hangs_below) {
    const BudgetChartView *chart = drawn(one(year_of(100, -60, -40)));
    const BudgetBarView *cost = bar(&chart->costs, 0);
    const BudgetBarView *saved = bar(&chart->efficiencies, 0);
    const BudgetBarView *earned = bar(&chart->income, 0);
    cr_expect_eq(cost->y + cost->height, chart->zero);
    cr_expect_eq(saved->y, chart->zero);
    cr_expect_eq(earned->y, saved->y + saved->height);
    cr_expect_eq(cost->height, saved->height + earned->height);
    cr_expect_eq(bar(&chart->net, 0)->y, chart->zero - 2);
    cr_expect_eq(bar(&chart->net, 0)->height, 4);
    cr_expect(chart->has_efficiencies && chart->has_income);
}

/* A cost that is given up: below the line, though it is a cost. */
Test(chart_budget, a_negative_cost_hangs_below) {
    const BudgetChartView *chart = drawn(one(year_of(-100, 0, -100)));
    cr_expect_eq(bar(&chart->costs, 0)->y, chart->zero);
    cr_expect_gt(bar(&chart->income, 0)->y, chart->zero);
    cr_expect_not(chart->has_efficiencies);
}

/* A cost that is given up below a saving that is lost. */
Test(chart_budget, amounts_stand_from_above_whatever_they_are_of) {
    const BudgetChartView *chart = drawn(one(year_of(-100, 50, -30)));
    cr_assert_eq(chart->amounts.count, 3);
    cr_expect(str_is(text(&chart->amounts, 0)->text, "-50"));
    cr_expect(str_is(text(&chart->amounts, 1)->text, "-100"));
    cr_expect(str_is(text(&chart->amounts, 2)->text, "30"));
}

Test(chart_budget, years_share_the_whole_width) {
    const BudgetChartView *chart = drawn(some(4, year_of(100, -60, -40)));
    cr_expect(str_is(text(&chart->years, 3)->x, "75.0%"));
    cr_expect_eq(thousandths(bar(&chart->costs, 3)->x), 757);
    cr_expect_eq(thousandths(bar(&chart->costs, 3)->width), 75);
}

/* ---- amounts ---- */

Test(chart_budget, each_part_has_its_amount_beside_it) {
    const BudgetChartView *chart = drawn(one(year_of(100, -60, -40)));
    cr_assert_eq(chart->amounts.count, 3);
    cr_expect(str_is(text(&chart->amounts, 0)->text, "100"));
    cr_expect(str_is(text(&chart->amounts, 1)->text, "60"));
    cr_expect(str_is(text(&chart->amounts, 2)->text, "40"));
    cr_expect(str_is(text(&chart->changes, 0)->text, "0"));
}

/* The line of 0 would strike them through. */
Test(chart_budget, amounts_of_thin_parts_keep_off_the_line_and_each_other) {
    const BudgetChartView *chart = drawn(one(year_of(1, -2, -1000)));
    cr_assert_eq(chart->amounts.count, 3);
    cr_expect_eq(text(&chart->amounts, 0)->y, chart->zero - 3);
    cr_expect_eq(text(&chart->amounts, 1)->y, chart->zero + 13);
    cr_expect_geq(text(&chart->amounts, 2)->y, chart->zero + 27);
}

Test(chart_budget, an_amount_that_has_no_room_is_only_in_the_table) {
    const BudgetChartView *chart = drawn(some(4, year_of(123456789012, 0, 0)));
    cr_expect_eq(chart->amounts.count, 0);
    chart = drawn(some(4, year_of(1234567, 0, 0)));
    cr_assert_eq(chart->amounts.count, 4);
    cr_expect(text(&chart->amounts, 0)->roomy);
    chart = drawn(some(3, year_of(123, 0, 0)));
    cr_expect_not(text(&chart->amounts, 0)->roomy);
}

Test(chart_budget, on_narrow_screens_years_are_left_out) {
    const BudgetChartView *chart = drawn(some(8, year_of(100, 0, 0)));
    cr_assert_eq(chart->years.count, 8);
    cr_expect_not(text(&chart->years, 0)->roomy);
    cr_expect(text(&chart->years, 1)->roomy);
    cr_expect_not(text(&chart->years, 2)->roomy);
    chart = drawn(some(24, year_of(100, 0, 0)));
    cr_expect_eq(chart->years.count, 8);
}

/* ---- what is not drawn ---- */

Test(chart_budget, nothing_to_draw_is_no_drawing) {
    BudgetYear unknown = year_of(1, 0, 0);
    unknown.known[0] = false;
    cr_expect_null(chart_budget_draw(arena, (List){NULL, 0, 0}));
    cr_expect_null(chart_budget_draw(arena, one(unknown)));
    cr_expect_null(chart_budget_draw(arena, one(year_of(0, 0, 0))));
}

Test(chart_budget, sums_that_are_too_long_are_no_drawing) {
    const Decimal most = {999999999999999999, 0};
    BudgetYear year = year_of(1, 0, 0);
    year.amounts[0] = most;
    year.amounts[1] = most;
    cr_expect_null(chart_budget_draw(arena, one(year)));
}

Test(chart_budget, random_amounts_lie_inside) {
    srand(5);
    for (int round = 0; round < 2000; round++) {
        List years = {NULL, 0, 0};
        const int count = rand() % BUDGET_CHART_MOST_YEARS + 1;
        const int64_t most = rand() % 2 ? 100000000000000 : 1000;
        for (int k = 0; k < count; k++) {
            const int64_t cost = (int64_t)rand() * rand() % most - most / 5;
            LIST_PUSH(arena, &years, BudgetYear,
                      year_of(cost, -((int64_t)rand() * rand() % most), -(rand() % 1000)));
        }
        const BudgetChartView *chart = chart_budget_draw(arena, years);
        if (chart)
            expect_inside(chart);
    }
}
