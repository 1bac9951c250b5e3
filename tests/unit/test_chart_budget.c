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

static BudgetYear year_of(int64_t cost, int64_t efficiency, int64_t income) {
    Buf net = {.arena = arena};
    decimal_print(&net, decimal_from(cost + efficiency + income), ',');
    return (BudgetYear){
        .year = STR("2023/24"),
        .amounts = {decimal_from(cost), decimal_from(efficiency), decimal_from(income)},
        .known = {true, true, true},
        .net = decimal_from(cost + efficiency + income),
        .net_known = true,
        .net_text = buf_str(&net)};
}

static List one(BudgetYear year) {
    List years = {NULL, 0, 0};
    LIST_PUSH(arena, &years, BudgetYear, year);
    return years;
}

static const ChartBarView *bar(const ViewList *list, size_t index) {
    return (const ChartBarView *)list->at + index;
}

static void expect_bars_inside(const ViewList *list, size_t least) {
    for (size_t k = 0; k < list->count; k++) {
        const ChartBarView *at = bar(list, k);
        cr_assert(at->width && at->height >= least);
        cr_assert(at->x <= CHART_WIDTH && at->x + at->width <= CHART_WIDTH);
        cr_assert(at->y >= 2 && at->y <= BUDGET_CHART_HEIGHT - 30 && at->height < 256 &&
                  at->y + at->height <= BUDGET_CHART_HEIGHT - 30);
    }
}

static void expect_texts_inside(const ViewList *list) {
    for (size_t k = 0; k < list->count; k++) {
        const ChartTextView *at = (const ChartTextView *)list->at + k;
        cr_assert(at->y >= CHART_TEXT && at->y <= BUDGET_CHART_HEIGHT - 4);
        if (str_is(at->anchor, "start"))
            cr_assert(at->x + (size_t)chart_text_width(at->text) <= CHART_WIDTH);
    }
}

static void expect_inside(const BudgetChartView *chart) {
    expect_bars_inside(&chart->costs, 1);
    expect_bars_inside(&chart->efficiencies, 1);
    expect_bars_inside(&chart->income, 1);
    expect_bars_inside(&chart->net, 0);
    expect_texts_inside(&chart->labels);
    expect_texts_inside(&chart->years);
    cr_assert(chart->zero <= BUDGET_CHART_HEIGHT);
}

Test(chart_budget, costs_stand_and_the_rest_hangs_below) {
    const BudgetChartView *chart = chart_budget_draw(arena, one(year_of(100, -60, -40)));
    cr_assert(chart);
    expect_inside(chart);
    const ChartBarView *cost = bar(&chart->costs, 0);
    const ChartBarView *saved = bar(&chart->efficiencies, 0);
    const ChartBarView *earned = bar(&chart->income, 0);
    cr_expect_eq(cost->y + cost->height, chart->zero);
    cr_expect_eq(saved->y, chart->zero);
    cr_expect_eq(earned->y, saved->y + saved->height);
    cr_expect_eq(cost->height, saved->height + earned->height);
    cr_expect_eq(bar(&chart->net, 0)->y, chart->zero);
    cr_expect_eq(chart->labels.count, 1);
    cr_expect(!chart->has_unlabelled && chart->has_efficiencies && chart->has_income);
}

/* A cost that is given up: below the line, though it is a cost. */
Test(chart_budget, a_negative_cost_hangs_below) {
    const BudgetChartView *chart = chart_budget_draw(arena, one(year_of(-100, 0, -100)));
    cr_assert(chart);
    expect_inside(chart);
    cr_expect_eq(bar(&chart->costs, 0)->y, chart->zero);
    cr_expect_gt(bar(&chart->income, 0)->y, chart->zero);
    cr_expect_not(chart->has_efficiencies);
}

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

static const BudgetChartView *chart_of(int year_count, int64_t cost) {
    List years = {NULL, 0, 0};
    for (int k = 0; k < year_count; k++)
        LIST_PUSH(arena, &years, BudgetYear, year_of(cost, 0, 0));
    const BudgetChartView *chart = chart_budget_draw(arena, years);
    cr_assert(chart);
    cr_expect_eq(chart->years.count, (size_t)year_count);
    return chart;
}

Test(chart_budget, a_label_never_reaches_the_next_year) {
    const BudgetChartView *chart = chart_of(4, 123456789);
    cr_expect_eq(chart->labels.count, 0);
    cr_expect(chart->has_unlabelled);
}

Test(chart_budget, columns_make_room_for_labels) {
    const BudgetChartView *wide = chart_of(3, 1000);
    const BudgetChartView *narrow = chart_of(3, 123456789);
    cr_expect_eq(narrow->labels.count, 3);
    cr_expect(!narrow->has_unlabelled);
    cr_expect_lt(((const ChartBarView *)narrow->costs.at)->width,
                 ((const ChartBarView *)wide->costs.at)->width);
}
