/* date: days, months, years and periods. Proleptic Gregorian, no time zone, no clock.
 *
 * A Date may be known to the day, the month or the year; for comparing it stands for its last day
 * (language: "a month or year is due on its last day"). A Period is a stretch with a name: a
 * financial year 2023/24, its quarters and halves, a month 2024-03, a calendar year 2024.
 *
 * date.c has the calendar, date_guess.c the guessing, period.c the periods. */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct Date {
    int16_t year;  /* 1000 to 9999 */
    uint8_t month; /* 1 to 12, or 0: the whole year */
    uint8_t day;   /* 1 to 31, or 0: the whole month */
} Date;

typedef enum DateProblem {
    DATE_OK,
    DATE_NOT_A_DATE, /* not the form YYYY, YYYY-MM or YYYY-MM-DD */
    DATE_IMPOSSIBLE, /* the form is right, the day or month does not exist */
} DateProblem;

/* Reads `2024-03-31`, `2024-03` or `2024`. */
DateProblem date_parse(Str text, Date *out);

/* Days since 1 January 1970 of the date's first and last day. */
int32_t date_first_day(Date date);
int32_t date_last_day(Date date);

/* The day `days` after 1 January 1970; the nearest one within the years 1000 to 9999. */
Date date_from_days(int32_t days);

/* Orders by last day: negative, 0 or positive. */
int date_compare(Date a, Date b);

/* Reads the ways people write dates (`March 24`, `31 September`, `Jun-2021`, `31/03/2024`, day
 * first) for a suggestion only; false when the intent is not plain. */
bool date_guess(Str text, Date *out);

/* "2024-03-31", "2024-03" or "2024". */
void date_print_iso(Buf *buf, Date date);

/* "January" for 1; English. NULL outside 1 to 12. */
const char *date_month_name(int month);

typedef enum PeriodKind {
    PERIOD_NONE,
    PERIOD_YEAR,          /* financial: 2023/24 */
    PERIOD_HALF,          /* 2023/24 H1 */
    PERIOD_QUARTER,       /* 2023/24 Q1 */
    PERIOD_MONTH,         /* 2024-03 */
    PERIOD_CALENDAR_YEAR, /* 2024 */
    PERIOD_FUTURE,        /* `future`: after all others, without dates */
} PeriodKind;

typedef struct Period {
    PeriodKind kind;
    int16_t year;  /* the year in which it starts; the calendar year for a month */
    uint8_t index; /* quarter 1 to 4, half 1 or 2, month 1 to 12, else 0 */
} Period;

/* Reads any of the forms above. A financial year must name two years in a row (2019/21 fails). */
bool period_parse(Str text, Period *out);

/* Reads the ways people write financial years (`2023/2024`, `2023-24`, `21/22`), parts of them
 * (`Q1 2023/24`) and months (`March 2024`), for a suggestion only; false when the intent is not
 * plain. */
bool period_guess(Str text, Period *out);

bool period_eq(Period a, Period b);

/* Days since 1 January 1970. Financial years begin with the first day of month `year_starts`.
 * Not for PERIOD_NONE and PERIOD_FUTURE (asserted). */
int32_t period_first_day(Period period, int year_starts);
int32_t period_last_day(Period period, int year_starts);

/* The months it covers; 0 for PERIOD_NONE and PERIOD_FUTURE. */
int period_months(Period period);

/* The period of a kind with dates in which a day (since 1970) lies. */
Period period_at(PeriodKind kind, int32_t day, int year_starts);

/* Orders by first day, longer first, `future` last; assumes April. */
int period_compare(Period a, Period b);

/* The period of the same kind that follows. */
Period period_next(Period period);

/* "2023/24", "2023/24 Q1", "2024-03", "2024", "future". */
void period_print(Buf *buf, Period period);

#endif
