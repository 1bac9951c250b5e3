/* rollup: from months, quarters and halves to quarters, halves and years; the year to date; targets
 * for a part of a year; values as they were. Clause: design/language.md, "Statuses", Roll-up: a
 * year missing a quarter is `to Q3`, and says so; a ratio rolls up as sum over sum, never as a mean
 * of percentages.
 *
 * Sums are exact. What must be divided (mean, ratio) has ROLLUP_DIGITS digits after the point, or
 * as many as fit, halves away from zero: a page rounds it again, a status compares it as it is. */
#ifndef PLAN_ROLLUP_H
#define PLAN_ROLLUP_H

#include "plan/plan.h"

enum { ROLLUP_DIGITS = 8, ROLLUP_SHARE_DIGITS = 4 };

/* An indicator's figures and how they add up. */
typedef struct Series Series;
struct Series {
    /* PeriodFigure, of any kinds mixed; of a ratio: what is stated of it, which wins. */
    List values;
    /* AGGREGATE_RATIO: the two counts; the result is over / under in percent. Each rolls up as it
     * says of itself, as a sum when it says nothing. NULL: there are none, and nothing rolls up. */
    const Series *over;
    const Series *under;
    Aggregate aggregate;
    bool cumulative; /* each value is the year to date at the end of its period */
    int year_starts; /* month, 1 to 12 */
};

typedef enum RollupProblem {
    ROLLUP_OK,
    ROLLUP_NO_VALUES, /* no part of the stretch has a figure */
    ROLLUP_GAP,       /* a figure follows a part without one: nothing covers it from its start */
    ROLLUP_UNSAID,    /* no `aggregate` */
    ROLLUP_BY_ZERO,   /* the ratio's second count is 0 */
    ROLLUP_TOO_MANY_DIGITS,
} RollupProblem;

/* `figure` is known, or has the Missing of the first part that lacks; TO_QUARTER or TO_MONTH and
 * `to` when it covers less than its year; provisional, projection and estimate when a part is; the
 * unit of the parts. */
typedef struct Rolled {
    Figure figure;
    bool stated;      /* as an author wrote it, not computed */
    bool complete;    /* it covers all that was asked for */
    int32_t last_day; /* the last day it covers, since 1970; when known */
    RollupProblem problem;
} Rolled;

/* The figure of a period: as stated, else rolled up from the parts that cover it whole, else from
 * those that cover most from its start (`complete` is then false), coarse before fine. A stated
 * word for a missing value stands too, but for `not yet available`: then the parts show how far it
 * is. Parts that are themselves `to Qn`, rolling or cumulative count only for AGGREGATE_LAST, _MAX
 * and _MIN.
 *
 * Cumulative input: a sum of a part of the year is the difference of two figures, and of a year
 * the last one, whatever is missing before; every other aggregate is the last one. Here only a
 * year is ever taken as stated. */
Rolled rollup_period(const Series *series, Period period);

/* From the beginning of the financial year in which the period ends to the end of the period; `to
 * Qn` when that is not the whole year. A year is as rollup_period has it. */
Rolled rollup_to_date(const Series *series, Period period);

/* `elapsed` of `parts` of a target's numbers, to ROLLUP_SHARE_DIGITS digits; words, baselines and
 * changes stay as they are. False when there are too many digits or no parts. */
bool rollup_share(const Target *target, int elapsed, int parts, Target *out);

/* The target for a period from a List of PeriodTarget: its own, else what the year's says of it
 * (the financial, else the calendar year). False: none. */
bool rollup_target(List targets, Period period, TargetReach reach, int year_starts, Target *out);

/* A value as a report dated `as_at` shows it: before `restated`, what it `was` then; when nobody
 * wrote that down, `not available`. A month or year of restating ends with its last day. */
Figure rollup_figure_at(const Figure *figure, Date as_at);

#endif
