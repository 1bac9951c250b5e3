#include "base/date.h"

#include "base/ascii.h"
#include "base/phrases.h"

enum {
    FIRST_YEAR = 1000,
    LAST_YEAR = 9999,
    MONTHS = 12,
};

static bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in_month(int year, int month) {
    static const uint8_t days[MONTHS] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_leap(year));
}

/* Days since 1 January 1970. The year is taken to begin in March, so that the leap day is its
 * last; 153 days are the five months from March to July, and 719468 those from 1 March 0 on. */
static int32_t day_number(int year, int month, int day) {
    const int from_march = (month + 9) % 12;
    const int shifted = year - (month <= 2);
    const int leap_days = shifted / 4 - shifted / 100 + shifted / 400;
    return 365 * shifted + leap_days + (153 * from_march + 2) / 5 + day - 1 - 719468;
}

/* The first day of a month counted from January of the year 0. */
static int32_t month_start(int months) {
    return day_number(months / MONTHS, months % MONTHS + 1, 1);
}

static bool exists(int year, int month, int day) {
    return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 0 && month <= MONTHS &&
           (day == 0 || (month > 0 && day <= days_in_month(year, month)));
}

static Date make_date(int year, int month, int day) {
    return (Date){(int16_t)year, (uint8_t)month, (uint8_t)day};
}

/* The number that exactly `len` digits at `from` make, or -1. */
static int digits_at(Str text, size_t from, size_t len) {
    if (text.len < from + len) {
        return -1;
    }
    int number = 0;
    for (size_t i = from; i < from + len; i++) {
        if (!ascii_is_digit(text.at[i])) {
            return -1;
        }
        number = number * 10 + (text.at[i] - '0');
    }
    return number;
}

/* Reads `-DD` at `from`, or nothing (0) at the end of the text; -1 for anything else. */
static int part_at(Str text, size_t from) {
    if (text.len <= from) {
        return 0;
    }
    return text.at[from] == '-' ? digits_at(text, from + 1, 2) : -1;
}

DateProblem date_parse(Str text, Date *out) {
    const bool full = text.len == 4 || text.len == 7 || text.len == 10;
    const int year = digits_at(text, 0, 4);
    const int month = part_at(text, 4);
    const int day = part_at(text, 7);
    if (!full || year < 0 || month < 0 || day < 0) {
        return DATE_NOT_A_DATE;
    }
    const bool zero = (text.len > 4 && month == 0) || (text.len > 7 && day == 0);
    if (zero || !exists(year, month, day)) {
        return DATE_IMPOSSIBLE;
    }
    *out = make_date(year, month, day);
    return DATE_OK;
}

int32_t date_first_day(Date date) {
    return day_number(date.year, date.month ? date.month : 1, date.day ? date.day : 1);
}

int32_t date_last_day(Date date) {
    if (date.day) {
        return day_number(date.year, date.month, date.day);
    }
    return month_start(date.year * MONTHS + (date.month ? date.month : MONTHS)) - 1;
}

Date date_from_days(int32_t days) {
    const int32_t first = day_number(FIRST_YEAR, 1, 1);
    const int32_t last = day_number(LAST_YEAR, MONTHS, 31);
    const int32_t within = days < first ? first : days > last ? last : days;
    /* 146097 days are 400 years; the guess errs by one year at most. */
    int year = (int)(((int64_t)within + 719528) * 400 / 146097);
    year -= day_number(year, 1, 1) > within;
    year += day_number(year + 1, 1, 1) <= within;
    int month = 1;
    int day = within - day_number(year, 1, 1);
    while (day >= days_in_month(year, month)) {
        day -= days_in_month(year, month);
        month++;
    }
    return make_date(year, month, day + 1);
}

int date_compare(Date a, Date b) {
    const int32_t last_a = date_last_day(a);
    const int32_t last_b = date_last_day(b);
    return (last_a > last_b) - (last_a < last_b);
}

void date_print_iso(Buf *buf, Date date) {
    buf_add_number(buf, (uint64_t)date.year, 4);
    if (date.month) {
        buf_add_char(buf, '-');
        buf_add_number(buf, (uint64_t)date.month, 2);
    }
    if (date.day) {
        buf_add_char(buf, '-');
        buf_add_number(buf, (uint64_t)date.day, 2);
    }
}

const char *date_month_name(int month) {
    const Phrase phrase = (Phrase)(PHRASE_JANUARY + month - 1);
    return month >= 1 && month <= MONTHS ? phrases_text(LANGUAGE_ENGLISH, phrase).at : NULL;
}
