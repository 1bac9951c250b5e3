/* How things stand as at a date, from plan files in memory to standings. */
#include "plan/progress.h"

#include <criterion/criterion.h>
#include <stdio.h>

static const char organisation[] = "organisation: {name: A council}\n"
                                   "priorities:\n"
                                   "  - {code: P, name: One}\n";

static Set *set;

static void fini(void) {
    set_free(set);
}

static Set *read_set(const char *shared, const char *plan) {
    set = set_new();
    Str root = str_format(set->arena, "%s%s", organisation, shared);
    Str file =
        str_format(set->arena, "plan: {title: A plan, priority: P, years: 2021/22}\n%s", plan);
    set_add(set, STR("organisation.yml"), root);
    set_add(set, STR("one/plan.yml"), file);
    set_check(set);
    EACH (Finding *, finding, set->diag->findings)
        cr_expect((*finding)->severity < SEVERITY_ERROR, "%.*s", STR_ARGS((*finding)->message));
    return set;
}

static const ReportStanding *report(size_t index) {
    const Folder *folder = *LIST_AT(set->plans, Folder *, 0);
    return LIST_AT(folder->document.reports, Report, index)->standing;
}

static const Standing *row(size_t report_index, size_t index) {
    return &(*LIST_AT(report(report_index)->rows, ReportRow *, index))->standing;
}

static const char *number(const Figure *figure) {
    static char text[64];
    Buf out = {.arena = set->arena};
    decimal_print(&out, figure->number, 0);
    snprintf(text, sizeof text, "%.*s", STR_ARGS(buf_str(&out)));
    return figure->known ? text : "none";
}

#define REPORT(period, as_at)                                                                      \
    "reports:\n"                                                                                   \
    "  - title: R\n"                                                                               \
    "    period: " period "\n"                                                                     \
    "    as-at: " as_at "\n"                                                                       \
    "    tasks: all\n"                                                                             \
    "    measures:\n"                                                                              \
    "      - kind: kpi\n"                                                                          \
    "        title: T\n"                                                                           \
    "        columns: {actuals: [" period "]}\n"

#define INDICATOR(more) "indicators:\n  - {code: A, name: N, better: lower, " more "}\n"

Test(progress, a_figure_of_a_later_period_is_not_known_yet, .fini = fini) {
    read_set("",
             INDICATOR("frequency: quarterly, values: {2021/22 Q1: 10, 2021/22 Q2: 90}, targets: "
                       "{2021/22 Q1: 10, 2021/22 Q2: 10}")
                 REPORT("2021/22 Q2", "2021-07-31") "        rows: [A]\n");
    cr_expect_eq(row(0, 0)->status, STATUS_UNKNOWN);
    cr_expect_eq(row(0, 0)->verdict.reason, UNKNOWN_NO_VALUE);
}

Test(progress, the_boundary_has_the_better_colour, .fini = fini) {
    read_set("", INDICATOR("values: {2021/22 Q1: 110}, targets: {2021/22 Q1: 100}")
                     REPORT("2021/22 Q1", "2021-07-31") "        rows: [A]\n");
    cr_expect_eq(row(0, 0)->status, STATUS_WARNING);
}

Test(progress, a_restated_figure_is_shown_as_it_was, .fini = fini) {
    read_set(
        "",
        INDICATOR("values: {2021/22 Q1: {value: 10, restated: 2022-01, was: 99}}, targets: "
                  "{2021/22 Q1: 10}")
            REPORT("2021/22 Q1", "2021-09-30") "        rows: [A]\n"
                                               "  - {title: Later, period: 2021/22 Q2, as-at: "
                                               "2022-02, measures: [{kind: kpi, title: T, "
                                               "columns: {actuals: [2021/22 Q1]}, rows: [A]}]}\n");
    cr_expect_str_eq(number(&row(0, 0)->value.figure), "99");
    cr_expect_eq(row(0, 0)->status, STATUS_ALERT);
    const Standpoint later = progress_standpoint(set, report(1)->report);
    const Rolled rolled =
        progress_figure(&later, row(1, 0)->indicator, NULL, (Period){PERIOD_QUARTER, 2021, 1});
    cr_expect_str_eq(number(&rolled.figure), "10");
}

Test(progress, parts_after_the_reported_period_do_not_count, .fini = fini) {
    read_set("", INDICATOR("aggregate: sum, values: {2021/22 Q1: 1, 2021/22 Q2: 2, 2021/22 Q3: 4}")
                     REPORT("2021/22 Q2", "2022-02") "        rows: [A]\n");
    const Standpoint from = progress_standpoint(set, report(0)->report);
    const Period year = {PERIOD_YEAR, 2021, 0};
    const Rolled rolled = progress_figure(&from, row(0, 0)->indicator, NULL, year);
    cr_expect_str_eq(number(&rolled.figure), "3");
    cr_expect(rolled.figure.qualifiers & QUALIFIER_TO_QUARTER);
    cr_expect_eq(rolled.figure.to, 2);
}

Test(progress, part_of_a_years_sum_is_not_held_against_the_years_target, .fini = fini) {
    read_set("", INDICATOR("frequency: annual, aggregate: sum, values: {2021/22 Q1: 1}, targets: "
                           "{2021/22: 10}") REPORT("2021/22 Q1", "2021-09") "        rows: [A]\n");
    cr_expect_eq(row(0, 0)->period.kind, PERIOD_YEAR);
    cr_expect_eq(row(0, 0)->status, STATUS_UNKNOWN);
    cr_expect_eq(row(0, 0)->verdict.reason, UNKNOWN_PART_OF_PERIOD);
}

Test(progress, a_count_of_fewer_months_is_not_held_against_the_target_of_all, .fini = fini) {
    static const struct {
        const char *plan;
        IndicatorStatus status;
        Trend trend;
    } rows[] = {
        {INDICATOR("values: {2020/21: 9, 2021/22: {value: 7, covers: 2021-04 to 2021-12}}, "
                   "targets: {2021/22: 10}") REPORT("2021/22", "2022-05") "        rows: [A]\n",
         STATUS_UNKNOWN, TREND_NONE},
        {INDICATOR("values: {2020/21: 9, 2021/22: 7 rolling 6 months}, targets: {2021/22: 10}")
             REPORT("2021/22", "2022-05") "        rows: [A]\n",
         STATUS_UNKNOWN, TREND_NONE},
        {INDICATOR("values: {2020/21: 9, 2021/22: {value: 7, covers: 2021-01 to 2021-12}}, "
                   "targets: {2021/22: 10}") REPORT("2021/22", "2022-05") "        rows: [A]\n",
         STATUS_SATISFACTORY, TREND_IMPROVING},
        {INDICATOR("unit: percent, values: {2021/22: {value: 7%, covers: 2021-04 to 2021-12}}, "
                   "targets: {2021/22: 10%}") REPORT("2021/22", "2022-05") "        rows: [A]\n",
         STATUS_SATISFACTORY, TREND_NONE},
    };
    for (size_t k = 0; k < sizeof rows / sizeof *rows; k++) {
        read_set("", rows[k].plan);
        cr_expect_eq(row(0, 0)->status, rows[k].status, "row %zu", k);
        cr_expect_eq(row(0, 0)->trend, rows[k].trend, "row %zu", k);
        if (k + 1 < sizeof rows / sizeof *rows)
            fini();
    }
}

Test(progress, a_cumulative_target_is_reached_in_steps, .fini = fini) {
    read_set("",
             INDICATOR("aggregate: sum, target-kind: cumulative, values: {2021/22 Q1: 20, 2021/22 "
                       "Q2: 30}, targets: {2021/22: 100}")
                 REPORT("2021/22 Q2", "2021-10") "        rows: [A]\n");
    cr_expect_str_eq(number(&row(0, 0)->value.figure), "50");
    cr_expect_eq(row(0, 0)->status, STATUS_SATISFACTORY);
}

Test(progress, a_years_target_for_a_sum_says_nothing_of_its_quarters, .fini = fini) {
    read_set("", INDICATOR("aggregate: sum, values: {2021/22 Q1: 20}, targets: {2021/22: 100}")
                     REPORT("2021/22 Q1", "2021-10") "        rows: [A]\n");
    cr_expect_eq(row(0, 0)->verdict.reason, UNKNOWN_NO_TARGET);
}

Test(progress, a_years_target_for_a_percentage_holds_in_its_quarters, .fini = fini) {
    read_set("", INDICATOR("unit: percent, values: {2021/22 Q1: 20%}, targets: {2021/22: 10%}")
                     REPORT("2021/22 Q1", "2021-10") "        rows: [A]\n");
    cr_expect_eq(row(0, 0)->status, STATUS_ALERT);
}

Test(progress, no_target_yet_is_data_only, .fini = fini) {
    read_set("", INDICATOR("values: {2021/22 Q1: 20}, targets: {2023/24: 10}")
                     REPORT("2021/22 Q1", "2021-10") "        rows: [A]\n");
    cr_expect_eq(row(0, 0)->status, STATUS_DATA_ONLY);
}

Test(progress, the_nearest_rule_wins, .fini = fini) {
    read_set(
        "status: {indicators: {amber: 50%, red: 60%}}\n",
        "indicators:\n"
        "  - {code: A1, name: N, better: lower, values: {2021/22: 15}, targets: {2021/22: 10}}\n"
        "  - {code: B1, name: N, better: lower, values: {2021/22: 15}, targets: {2021/22: 10}, "
        "status: {amber: 0%, red: 20%}}\n" REPORT(
            "2021/22",
            "2022-05") "        status: {amber: 0%, red: 50%}\n"
                       "        rows: [A1, B1]\n"
                       "      - {kind: kpi, title: U, columns: {actuals: 2021/22}, rows: [A1]}\n");
    cr_expect_eq(row(0, 0)->status, STATUS_WARNING);
    cr_expect_eq(row(0, 1)->status, STATUS_ALERT);
    cr_expect_eq(row(0, 2)->status, STATUS_SATISFACTORY);
    cr_expect((*LIST_AT(report(0)->rows, ReportRow *, 2))->repeated);
    cr_expect_eq(report(0)->indicator_count, 2);
    cr_expect_eq(report(0)->indicators[STATUS_WARNING], 1);
}

Test(progress, an_old_period_keeps_its_old_rule, .fini = fini) {
    read_set(
        "status: {indicators: [{amber: 50%, red: 60%}, {from: 2021/22, amber: 0%, red: 20%}]}\n",
        INDICATOR("values: {2020/21: 15, 2021/22: 15}, targets: {2020/21: 10, 2021/22: 10}")
            REPORT("2021/22", "2022-05") "        rows: [A]\n");
    const Standpoint now = progress_now(set);
    const Indicator *indicator = row(0, 0)->indicator;
    const Standing old =
        progress_indicator(&now, indicator, NULL, NULL, (Period){PERIOD_YEAR, 2020, 0});
    cr_expect_eq(old.status, STATUS_SATISFACTORY);
    cr_expect_eq(row(0, 0)->status, STATUS_ALERT);
}

Test(progress, an_override_keeps_the_computed_status_beside_it, .fini = fini) {
    read_set("", INDICATOR("values: {2021/22: 15}, targets: {2021/22: 10}, override: {period: "
                           "2021/22, status: warning, reason: a storm}")
                     REPORT("2021/22", "2022-05") "        rows: [A]\n");
    cr_expect_eq(row(0, 0)->status, STATUS_WARNING);
    cr_expect_eq(row(0, 0)->verdict.status, STATUS_ALERT);
    cr_expect_eq(report(0)->indicators[STATUS_WARNING], 1);
}

Test(progress, nobody_overrules_what_has_not_begun, .fini = fini) {
    read_set("", INDICATOR("values: {2021/22: 15}, targets: {2021/22: 10}, override: {period: "
                           "2021/22, status: warning, reason: a storm}")
                     REPORT("2021/22", "2021-03") "        rows: [A]\n");
    cr_expect_null(row(0, 0)->override);
    cr_expect_eq(row(0, 0)->status, row(0, 0)->verdict.status);
}

Test(progress, trends_look_at_rolled_up_periods, .fini = fini) {
    read_set("",
             INDICATOR("aggregate: sum, values: {2021-01: 5, 2021-02: 5, 2021-03: 5, 2021-04: 1, "
                       "2021-05: 1, 2021-06: 1}")
                 REPORT("2021/22 Q1", "2021-07") "        rows: [A]\n");
    cr_expect_eq(row(0, 0)->trend, TREND_IMPROVING);
    cr_expect_eq(row(0, 0)->compared.year, 2020);
    cr_expect_eq(row(0, 0)->compared.index, 4);
}

Test(progress, one_date_for_all_is_a_what_if, .fini = fini) {
    set = set_new();
    set->as_at = (Date){2022, 4, 1};
    set_add(set, STR("organisation.yml"), STR("organisation: {name: A council}\n"));
    set_add(set, STR("one/plan.yml"),
            STR("plan: {title: A plan}\n"
                "tasks:\n"
                "  - {code: T1, title: Task, due: 2022-03}\n"
                "reports:\n"
                "  - {title: R, period: 2021/22 Q1, as-at: 2021-07, tasks: all}\n"));
    set_check(set);
    cr_expect_eq(report(0)->task_counts[TASK_OVERDUE], 1);
    cr_expect_eq(report(0)->report->dated.month, 7);
}

Test(progress, the_report_before_is_the_latest_one_before, .fini = fini) {
    read_set("", "tasks:\n"
                 "  - {code: T1, title: Task, due: 2022-03}\n"
                 "reports:\n"
                 "  - {title: Third, period: 2021/22 Q3, as-at: 2022-01, tasks: all}\n"
                 "  - {title: First, period: 2021/22 Q1, as-at: 2021-07, tasks: all}\n"
                 "  - {title: Second, period: 2021/22 Q2, as-at: 2021-10, tasks: [T1]}\n");
    cr_expect_str_eq(report(0)->previous->title.str.at, report(2)->report->title.str.at);
    cr_expect_null(report(1)->previous);
    cr_expect_eq(report(2)->task_count, 1);
}

Test(progress, a_history_has_every_period_and_its_years, .fini = fini) {
    read_set("", INDICATOR("aggregate: sum, values: {2021/22 Q1: 1, 2021/22 Q2: 2}, targets: "
                           "{2022/23: 5}") REPORT("2021/22 Q1", "2021-09") "        rows: [A]\n");
    const Standpoint now = progress_now(set);
    const List history = progress_history(&now, row(0, 0)->indicator);
    cr_assert_eq(history.count, 4);
    cr_expect_eq(LIST_AT(history, Standing, 0)->period.kind, PERIOD_YEAR);
    cr_expect_str_eq(number(&LIST_AT(history, Standing, 0)->value.figure), "3");
    cr_expect_not(LIST_AT(history, Standing, 0)->value.stated);
    cr_expect_eq(LIST_AT(history, Standing, 3)->period.year, 2022);
}

Test(progress, a_floor_in_percent_is_nothing_to_a_count, .fini = fini) {
    read_set("status: {indicators: {floor: 50%}}\n",
             INDICATOR("unit: cases, values: {2021/22: 231}, targets: {2021/22: 237}")
                 REPORT("2021/22", "2022-05") "        rows: [A]\n");
    cr_expect_eq(row(0, 0)->status, STATUS_SATISFACTORY);
}

Test(progress, a_floor_holds_for_its_own_unit, .fini = fini) {
    static const struct {
        const char *floor;
        const char *indicator;
        IndicatorStatus status;
    } cases[] = {
        {"£230", "unit: GBP, values: {2021/22: £231}, targets: {2021/22: £237}", STATUS_ALERT},
        {"£230", "unit: cases, values: {2021/22: 231}, targets: {2021/22: 237}",
         STATUS_SATISFACTORY},
        {"230 cases", "unit: cases, values: {2021/22: 231}, targets: {2021/22: 237}", STATUS_ALERT},
        {"230 days", "unit: cases, values: {2021/22: 231}, targets: {2021/22: 237}",
         STATUS_SATISFACTORY},
        {"5%", "ratio: B / C, targets: {2021/22: 60}", STATUS_ALERT},
    };
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        char organisation[100];
        char plan[1000];
        snprintf(organisation, sizeof organisation, "status: {indicators: {floor: %s}}\n",
                 cases[k].floor);
        snprintf(
            plan, sizeof plan,
            INDICATOR(
                "%s") "  - {code: B, name: Over, aggregate: sum, values: {2021/22: 1}}\n"
                      "  - {code: C, name: Under, aggregate: sum, values: {2021/22: 2}}\n" REPORT(
                          "2021/22", "2022-05") "        rows: [A]\n",
            cases[k].indicator);
        read_set(organisation, plan);
        cr_expect_eq(row(0, 0)->status, cases[k].status, "%s: %s", cases[k].floor,
                     cases[k].indicator);
        if (k + 1 < sizeof cases / sizeof *cases)
            fini();
    }
}

Test(progress, the_trend_of_cumulative_figures_is_that_of_their_parts, .fini = fini) {
    read_set("",
             INDICATOR("aggregate: sum, input: cumulative, values: {2021/22 Q1: 210, 2021/22 Q2: "
                       "390}") REPORT("2021/22 Q2", "2021-10") "        rows: [A]\n");
    cr_expect_eq(row(0, 0)->trend, TREND_IMPROVING, "180 after 210, and lower is better");
    cr_expect_str_eq(number(&row(0, 0)->value.figure), "390");
    cr_expect(row(0, 0)->value.figure.qualifiers & QUALIFIER_CUMULATIVE);
}
