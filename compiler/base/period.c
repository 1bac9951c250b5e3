#include "base/date.h"

#include "base/ascii.h"

#include <assert.h>

enum {
    FIRST_YEAR = 1000,
    MONTHS = 12,
    FINANCIAL_START = 4, /* April: the year of British local government */
};

/* The first day of a month counted from January of the year 0. */
static int32_t month_start(int months) {
    const Date month = {(int16_t)(months / MONTHS), (uint8_t)(months % MONTHS + 1), 0};
    return date_first_day(month);
}

/* What the kinds of period differ in; zero for those without dates. */
typedef struct Shape {
    uint8_t months; /* its length */
    bool financial; /* counted from the beginning of the financial year, else from January */
    bool numbered;  /* one of several in the year */
} Shape;

static const Shape shapes[] = {
    [PERIOD_NONE] = {0},
    [PERIOD_YEAR] = {.months = 12, .financial = true},
    [PERIOD_HALF] = {.months = 6, .financial = true, .numbered = true},
    [PERIOD_QUARTER] = {.months = 3, .financial = true, .numbered = true},
    [PERIOD_MONTH] = {.months = 1, .numbered = true},
    [PERIOD_CALENDAR_YEAR] = {.months = 12},
    [PERIOD_FUTURE] = {0},
};

/* The number that these digits make, or -1 when one of them is none. */
static int digits(Str text) {
    int number = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (!ascii_is_digit(text.at[i])) {
            return -1;
        }
        number = number * 10 + (text.at[i] - '0');
    }
    return number;
}

/* Reads `2023/24` at the beginning; 0 when it is not there. */
static int financial_year(Str text) {
    if (text.len < 7 || text.at[4] != '/') {
        return 0;
    }
    const int year = digits(str_slice(text, 0, 4));
    const int next = digits(str_slice(text, 5, 7));
    return year >= FIRST_YEAR && next == (year + 1) % 100 ? year : 0;
}

/* Reads ` Q1` to ` Q4`, ` H1` and ` H2`, or nothing at all. */
static bool read_part(Str text, Period *period) {
    if (text.len == 0) {
        period->kind = PERIOD_YEAR;
        return true;
    }
    const bool half = str_starts(text, STR(" H"));
    if (text.len != 3 || !(half || str_starts(text, STR(" Q")))) {
        return false;
    }
    const int index = digits(str_slice(text, 2, 3));
    if (index < 1 || index > (half ? 2 : 4)) {
        return false;
    }
    period->kind = half ? PERIOD_HALF : PERIOD_QUARTER;
    period->index = (uint8_t)index;
    return true;
}

bool period_parse(Str text, Period *out) {
    Period period = {.kind = PERIOD_FUTURE};
    Date date;
    if (str_is(text, "future")) {
        *out = period;
        return true;
    }
    if (date_parse(text, &date) == DATE_OK && date.day == 0) {
        const PeriodKind kind = date.month ? PERIOD_MONTH : PERIOD_CALENDAR_YEAR;
        *out = (Period){kind, date.year, date.month};
        return true;
    }
    period.year = (int16_t)financial_year(text);
    if (period.year == 0 || !read_part(str_slice(text, 7, text.len), &period)) {
        return false;
    }
    *out = period;
    return true;
}

bool period_eq(Period a, Period b) {
    return a.kind == b.kind && a.year == b.year && a.index == b.index;
}

/* Counted in months from January of the year 0. */
static int first_month(Period period, int year_starts) {
    const Shape shape = shapes[period.kind];
    const int base = shape.financial ? year_starts - 1 : 0;
    const int before = shape.numbered ? (period.index - 1) * shape.months : 0;
    return period.year * MONTHS + base + before;
}

int32_t period_first_day(Period period, int year_starts) {
    assert(shapes[period.kind].months > 0);
    return month_start(first_month(period, year_starts));
}

int32_t period_last_day(Period period, int year_starts) {
    const int months = shapes[period.kind].months;
    assert(months > 0);
    return month_start(first_month(period, year_starts) + months) - 1;
}

int period_months(Period period) {
    return shapes[period.kind].months;
}

Period period_at(PeriodKind kind, int32_t day, int year_starts) {
    const Date date = date_from_days(day);
    const int starts = shapes[kind].financial ? year_starts : 1;
    const int gone = (date.month - starts + MONTHS) % MONTHS;
    const int index = shapes[kind].numbered ? gone / shapes[kind].months + 1 : 0;
    return (Period){kind, (int16_t)(date.year - (date.month < starts)), (uint8_t)index};
}

/* PERIOD_NONE before, and PERIOD_FUTURE after everything that has dates. */
static int age(Period period) {
    return (period.kind == PERIOD_FUTURE) - (period.kind == PERIOD_NONE);
}

int period_compare(Period a, Period b) {
    if (age(a) || age(b)) {
        return age(a) - age(b);
    }
    const int by_start = first_month(a, FINANCIAL_START) - first_month(b, FINANCIAL_START);
    return by_start ? by_start : shapes[b.kind].months - shapes[a.kind].months;
}

Period period_next(Period period) {
    const Shape shape = shapes[period.kind];
    if (shape.numbered && period.index < MONTHS / shape.months) {
        period.index++;
        return period;
    }
    period.index = shape.numbered ? 1 : 0;
    period.year = (int16_t)(period.year + (shape.months > 0));
    return period;
}

/* 2023/24 */
static void print_year(Buf *buf, int year) {
    buf_add_number(buf, (uint64_t)year, 4);
    buf_add_char(buf, '/');
    buf_add_number(buf, (uint64_t)((year + 1) % 100), 2);
}

static void print_part(Buf *buf, Period period, const char *kind) {
    print_year(buf, period.year);
    buf_add_z(buf, kind);
    buf_add_number(buf, (uint64_t)period.index, 1);
}

void period_print(Buf *buf, Period period) {
    switch (period.kind) {
    case PERIOD_NONE:
        break;
    case PERIOD_YEAR:
        print_year(buf, period.year);
        break;
    case PERIOD_HALF:
        print_part(buf, period, " H");
        break;
    case PERIOD_QUARTER:
        print_part(buf, period, " Q");
        break;
    case PERIOD_MONTH:
        buf_add_number(buf, (uint64_t)period.year, 4);
        buf_add_char(buf, '-');
        buf_add_number(buf, (uint64_t)period.index, 2);
        break;
    case PERIOD_CALENDAR_YEAR:
        buf_add_number(buf, (uint64_t)period.year, 4);
        break;
    case PERIOD_FUTURE:
        buf_add_z(buf, "future");
        break;
    }
}
