/* date: the calendar, dates as written, and periods. */
#include "base/date.h"

#include <criterion/criterion.h>

static Date date(const char *text) {
    Date value = {0};
    cr_assert_eq(date_parse(str_from(text), &value), DATE_OK, "%s", text);
    return value;
}

static Period period(const char *text) {
    Period value = {PERIOD_NONE, 0, 0};
    cr_assert(period_parse(str_from(text), &value), "%s", text);
    return value;
}

static void expect_date(Date value, const char *expected) {
    Arena *const arena = arena_new();
    Buf buf = {.arena = arena};
    date_print_iso(&buf, value);
    cr_assert(str_is(buf_str(&buf), expected), "got %.*s, expected %s", STR_ARGS(buf_str(&buf)),
              expected);
    arena_free(arena);
}

static void expect_period(Period value, const char *expected) {
    Arena *const arena = arena_new();
    Buf buf = {.arena = arena};
    period_print(&buf, value);
    cr_assert(str_is(buf_str(&buf), expected), "got %.*s, expected %s", STR_ARGS(buf_str(&buf)),
              expected);
    arena_free(arena);
}

static void expect_days(const char *text, int year_starts, const char *first, const char *last) {
    expect_date(date_from_days(period_first_day(period(text), year_starts)), first);
    expect_date(date_from_days(period_last_day(period(text), year_starts)), last);
}

Test(date, the_three_forms_are_read_and_printed) {
    static const char *const texts[] = {"2024-03-31", "2024-03",    "2024",      "1000",
                                        "9999-12-31", "2024-02-29", "2000-02-29"};
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        expect_date(date(texts[i]), texts[i]);
    }
}

Test(date, other_forms_are_no_dates) {
    static const char *const texts[] = {
        "",         "24",        "202",        "20244",      "2024-",       "2024-3",
        "2024-3-1", "2024-03-1", "2024-03-",   "2024/03/31", "2024-03-311", "31-03-2024",
        " 2024",    "2024 ",     "-2024",      "2024-03 31", "2024_03",     "2024-0a",
        "March 24", "2024-Q1",   "2024-03-3a", "+024-03-31",
    };
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        Date out = {1, 2, 3};
        cr_assert_eq(date_parse(str_from(texts[i]), &out), DATE_NOT_A_DATE, "%s", texts[i]);
        cr_assert(out.year == 1 && out.month == 2 && out.day == 3);
    }
    Date out;
    cr_assert_eq(date_parse((Str){NULL, 0}, &out), DATE_NOT_A_DATE);
}

Test(date, days_that_do_not_exist_are_impossible) {
    static const char *const texts[] = {
        "2024-13",    "2024-00",    "2024-09-31", "2023-02-29", "1900-02-29", "2024-01-32",
        "2024-01-00", "2024-00-00", "2024-00-01", "0999",       "0000-01-01", "2024-99-99",
    };
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        Date out;
        cr_assert_eq(date_parse(str_from(texts[i]), &out), DATE_IMPOSSIBLE, "%s", texts[i]);
    }
}

Test(date, days_are_counted_from_1970) {
    cr_assert_eq(date_first_day(date("1970-01-01")), 0);
    cr_assert_eq(date_first_day(date("1969-12-31")), -1);
    cr_assert_eq(date_first_day(date("2000-03-01")), 11017);
    cr_assert_eq(date_first_day(date("2024-03-31")), 19813);
    cr_assert_eq(date_first_day(date("1000-01-01")), -354285);
    cr_assert_eq(date_first_day(date("9999-12-31")), 2932896);
}

Test(date, every_day_of_nine_thousand_years_follows_the_one_before) {
    const int32_t last = date_first_day(date("9999-12-31"));
    Date before = date("1000-01-01");
    for (int32_t days = date_first_day(before); days <= last; days++) {
        const Date day = date_from_days(days);
        cr_assert_eq(date_first_day(day), days);
        cr_assert_eq(date_last_day(day), days);
        const int step = (day.year - before.year) * 372 + (day.month - before.month) * 31 +
                         (day.day - before.day);
        cr_assert(step >= 0 && step <= 4, "day %d", (int)days);
        before = day;
    }
}

Test(date, days_outside_the_years_become_the_nearest_one) {
    expect_date(date_from_days(INT32_MIN), "1000-01-01");
    expect_date(date_from_days(INT32_MAX), "9999-12-31");
    expect_date(date_from_days(2932897), "9999-12-31");
}

Test(date, a_month_or_year_is_due_on_its_last_day) {
    cr_assert_eq(date_last_day(date("2024-02")), date_last_day(date("2024-02-29")));
    cr_assert_eq(date_last_day(date("2023-02")), date_last_day(date("2023-02-28")));
    cr_assert_eq(date_last_day(date("2024-12")), date_last_day(date("2024-12-31")));
    cr_assert_eq(date_last_day(date("2024")), date_last_day(date("2024-12-31")));
    cr_assert_eq(date_first_day(date("2024")), date_last_day(date("2024-01-01")));
    cr_assert_eq(date_first_day(date("2024-02")), date_last_day(date("2024-02-01")));
    cr_assert_eq(date_last_day(date("9999")), 2932896);
}

Test(date, leap_years_follow_the_gregorian_rule) {
    for (int year = 1000; year <= 9999; year++) {
        const Date february = {(int16_t)year, 2, 0};
        const bool leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
        cr_assert_eq(date_last_day(february) - date_first_day(february) + 1, leap ? 29 : 28);
    }
}

Test(date, order_is_by_last_day) {
    cr_assert_eq(date_compare(date("2024-03"), date("2024-03-31")), 0);
    cr_assert_eq(date_compare(date("2024"), date("2024-12")), 0);
    cr_assert_lt(date_compare(date("2024-03-30"), date("2024-03")), 0);
    cr_assert_gt(date_compare(date("2024"), date("2024-06")), 0);
}

Test(date, plain_intents_are_guessed) {
    static const char *const cases[][2] = {
        {"March 24", "2024-03"},
        {"Jun-2021", "2021-06"},
        {"31/03/2024", "2024-03-31"},
        {"27 May 2021", "2021-05-27"},
        {"march 2024", "2024-03"},
        {"Sept 2022", "2022-09"},
        {"31st March 2024", "2024-03-31"},
        {"the 2nd of June, 2020", "2020-06-02"},
        {"May 27, 2021", "2021-05-27"},
        {"1.4.2023", "2023-04-01"},
        {"2024/3/1", "2024-03-01"},
        {"2024-3-1", "2024-03-01"},
        {"2024-3", "2024-03"},
        {"03/2024", "2024-03"},
        {"27 May 21", "2021-05-27"},
        {"31/03/24", "2024-03-31"},
        {"2024 March", "2024-03"},
        {"Mar '24", "2024-03"},
        {"29 February 2024", "2024-02-29"},
        {"  December 2019  ", "2019-12"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        Date out = {0};
        cr_assert(date_guess(str_from(cases[i][0]), &out), "%s", cases[i][0]);
        expect_date(out, cases[i][1]);
    }
}

Test(date, nothing_is_guessed_where_the_intent_is_not_plain) {
    static const char *const texts[] = {
        "",
        "31 September",
        "31 September 2023",
        "29 February 2023",
        "2024-13",
        "2011/12",
        "2023/24",
        "2023/24 Q1",
        "soon",
        "March",
        "March 5",
        "ongoing",
        "12",
        "31/03",
        "99/99/2024",
        "03/31/2024",
        "0/03/2024",
        "Ma 2024",
        "Marchy 2024",
        "13/2024",
        "1 2 3 4",
        "March 2024 or so",
        "March 20244",
        "March 123",
        "2024 2025",
        "March 0999",
        "May\xC3\xA9 2024",
        "0 March 2024",
        "- / .",
        "31/03/4",
    };
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        Date out = {1, 2, 3};
        cr_assert_not(date_guess(str_from(texts[i]), &out), "%s", texts[i]);
        cr_assert(out.year == 1 && out.month == 2 && out.day == 3);
    }
}

Test(date, months_have_names_from_1_to_12_only) {
    cr_assert_str_eq(date_month_name(1), "January");
    cr_assert_str_eq(date_month_name(12), "December");
    cr_assert_null(date_month_name(0));
    cr_assert_null(date_month_name(13));
    cr_assert_null(date_month_name(-1));
}

Test(period, every_form_is_read_and_printed) {
    static const struct {
        const char *text;
        Period expected;
    } cases[] = {
        {"2023/24", {PERIOD_YEAR, 2023, 0}},       {"1999/00", {PERIOD_YEAR, 1999, 0}},
        {"2023/24 Q1", {PERIOD_QUARTER, 2023, 1}}, {"2023/24 Q4", {PERIOD_QUARTER, 2023, 4}},
        {"2023/24 H2", {PERIOD_HALF, 2023, 2}},    {"2024-03", {PERIOD_MONTH, 2024, 3}},
        {"2024", {PERIOD_CALENDAR_YEAR, 2024, 0}}, {"future", {PERIOD_FUTURE, 0, 0}},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        cr_assert(period_eq(period(cases[i].text), cases[i].expected), "%s", cases[i].text);
        expect_period(cases[i].expected, cases[i].text);
    }
}

Test(period, other_forms_are_refused_and_leave_out_untouched) {
    static const char *const texts[] = {
        "",           "2019/21",     "2023/23",    "2023/2024",  "2023-24",     "2023/24 Q0",
        "2023/24 Q5", "2023/24 H3",  "2023/24Q1",  "2023/24 ",   "2023/24  Q1", "2023/24 q1",
        "2023/24 Q",  "2023/24 Q11", "2024-13",    "2024-03-31", "Future",      "0999/00",
        "2023/2",     "23/24",       "2023/24 M1", "abcd/ef",    "2023/24 Qx",
    };
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        Period out = {PERIOD_MONTH, 1, 2};
        cr_assert_not(period_parse(str_from(texts[i]), &out), "%s", texts[i]);
        cr_assert(period_eq(out, (Period){PERIOD_MONTH, 1, 2}));
    }
}

Test(period, financial_years_from_april_run_into_the_next_year) {
    expect_days("2023/24", 4, "2023-04-01", "2024-03-31");
    expect_days("2023/24 H1", 4, "2023-04-01", "2023-09-30");
    expect_days("2023/24 H2", 4, "2023-10-01", "2024-03-31");
    expect_days("2023/24 Q1", 4, "2023-04-01", "2023-06-30");
    expect_days("2023/24 Q3", 4, "2023-10-01", "2023-12-31");
    expect_days("2023/24 Q4", 4, "2024-01-01", "2024-03-31");
}

Test(period, financial_years_from_january_are_calendar_years) {
    expect_days("2023/24", 1, "2023-01-01", "2023-12-31");
    expect_days("2023/24 H2", 1, "2023-07-01", "2023-12-31");
    expect_days("2023/24 Q1", 1, "2023-01-01", "2023-03-31");
    expect_days("2023/24 Q4", 1, "2023-10-01", "2023-12-31");
}

Test(period, months_and_calendar_years_do_not_care_where_the_year_starts) {
    for (int year_starts = 1; year_starts <= 12; year_starts++) {
        expect_days("2024-02", year_starts, "2024-02-01", "2024-02-29");
        expect_days("2024-12", year_starts, "2024-12-01", "2024-12-31");
        expect_days("2024", year_starts, "2024-01-01", "2024-12-31");
    }
}

Test(period, the_next_one_begins_the_day_after) {
    static const char *const texts[] = {"1990/91", "1990/91 H1", "1990/91 Q1", "1990-01", "1990"};
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        for (int year_starts = 1; year_starts <= 12; year_starts++) {
            Period now = period(texts[i]);
            for (int step = 0; step < 200; step++) {
                const Period next = period_next(now);
                cr_assert_eq(next.kind, now.kind);
                cr_assert_eq(period_first_day(next, year_starts),
                             period_last_day(now, year_starts) + 1);
                cr_assert_lt(period_compare(now, next), 0);
                cr_assert_gt(period_compare(next, now), 0);
                now = next;
            }
        }
    }
    expect_period(period_next(period("2023/24 Q4")), "2024/25 Q1");
    expect_period(period_next(period("2099/00")), "2100/01");
    expect_period(period_next(period("future")), "future");
}

Test(period, order_is_by_first_day_then_longer_first_then_future) {
    static const char *const ordered[] = {"2023",       "2023-01",    "2023/24", "2023/24 H1",
                                          "2023/24 Q1", "2023-04",    "2023-05", "2023/24 Q2",
                                          "2023/24 H2", "2023/24 Q3", "2024",    "2023/24 Q4",
                                          "2024-01",    "2024/25",    "future"};
    const size_t count = sizeof(ordered) / sizeof(*ordered);
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < count; j++) {
            const int order = period_compare(period(ordered[i]), period(ordered[j]));
            cr_assert_eq((order > 0) - (order < 0), (i > j) - (i < j), "%s, %s", ordered[i],
                         ordered[j]);
        }
    }
}

Test(period, guesses_take_what_is_plain_only) {
    static const struct {
        const char *text;
        const char *meant; /* empty: no guess */
    } cases[] = {{"2023/2024", "2023/24"},
                 {"2023-24", "2023/24"},
                 {"21/22", "2021/22"},
                 {"99/00", "2099/00"},
                 {"Q1 2024/25", "2024/25 Q1"},
                 {"2024-25 quarter 3", "2024/25 Q3"},
                 {"QTR 4 24/25", "2024/25 Q4"},
                 {"2024/25 h2", "2024/25 H2"},
                 {"March 2024", "2024-03"},
                 {"4/2024", "2024-04"},
                 {"2023-2026", ""},
                 {"12 May 13", ""},
                 {"31 June 2021", ""},
                 {"FY 2024/25", "2024/25"},
                 {"2023 to 2024", "2023/24"},
                 {"the year 2023-24 alone", "2023/24"},
                 {"2023 to 2024 to 25", ""},
                 {"2023 and 2024", ""},
                 {"2023/26", ""},
                 {"Q1 2024", ""},
                 {"Q5 2024/25", ""},
                 {"Q0 2024/25", ""},
                 {"Q12 2024/25", ""},
                 {"Q 2024/25", "2024/25"},
                 {"Q", ""},
                 {"2024 Q1 25", ""},
                 {"H3 2024/25", ""},
                 {"Quart 1 2024/25", ""},
                 {"2023/24 - 2025/26", ""}};
    Arena *arena = arena_new();
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        Period guess = {0};
        Buf said = {.arena = arena};
        if (period_guess(str_from(cases[k].text), &guess))
            period_print(&said, guess);
        cr_expect(str_is(buf_str(&said), cases[k].meant), "%s: %.*s", cases[k].text,
                  STR_ARGS(buf_str(&said)));
    }
    arena_free(arena);
}
