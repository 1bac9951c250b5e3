/* status: how an indicator or a task stands. Nothing here knows the clock, the file format or the
 * organisation's words; the same facts and rules always give the same status. All comparing is
 * exact and comes before any rounding. The clauses quoted are those of design/language.md,
 * "Statuses". */
#ifndef PLAN_STATUS_H
#define PLAN_STATUS_H

#include "plan/plan.h"

/* ---- indicators ---- */

/* How many percent beyond its target a figure is still a warning when no rule says it. */
enum { STATUS_USUAL_RED = 10 };

/* How far beyond its target a value may be, in the bad direction. */
typedef struct IndicatorRule {
    Decimal amber;  /* satisfactory up to and with it: percent of the target, or points */
    Decimal red;    /* warning up to and with it, alert beyond */
    bool points;    /* amber and red are in the indicator's own unit: percentage points */
    Decimal floor;  /* a value worse than it is an alert whatever the target */
    bool has_floor; /* there is a floor */
} IndicatorRule;

/* Why a status is unknown. */
typedef enum UnknownReason {
    UNKNOWN_NOT,             /* it is known, or data only */
    UNKNOWN_NO_VALUE,        /* no value; the verdict's `missing` says what stands there instead */
    UNKNOWN_NO_TARGET,       /* no target for the period, though there is one for another */
    UNKNOWN_NOT_COMPARED,    /* the target is words, a change on a baseline, or in another unit; or
                                the target has no direction and `better` does not give one */
    UNKNOWN_PART_OF_PERIOD,  /* the figure is a sum over less than its period (set by progress.c) */
    UNKNOWN_TOO_MANY_DIGITS, /* the exact shortfall needs more than 18 digits */
} UnknownReason;

/* What is known of an indicator in one period. */
typedef struct Measured {
    const Figure *value;       /* NULL: nothing is written for the period */
    const Target *target;      /* of the period; NULL: none */
    bool ever_targeted;        /* some period has a target */
    const Direction *better;   /* not NULL */
    const IndicatorRule *rule; /* NULL: satisfactory when met, warning within 10 percent */
} Measured;

typedef struct Verdict {
    IndicatorStatus status;
    UnknownReason reason;
    Missing missing;  /* UNKNOWN_NO_VALUE: its reason; MISSING_NO: nothing is written */
    bool below_floor; /* an alert because of the floor, whatever the target says */
} Verdict;

/* The rule for a period, from a list of IndicatorRules in the order of their `from`: the one with
 * the latest at or before the period's first day (of two alike the later in the list), or NULL.
 * Clause: rules that change from a period on; an old period keeps its old rule. */
const IndicatorRules *status_rule_for(List rules, Period period, int year_starts);

/* Puts a list of IndicatorRules, as written, into that order. */
void status_order_rules(Arena *scratch, List rules, int year_starts);

/* Clause "Indicator, for a period". A target that says `at least`, `above`, `at most`, `below` or a
 * range is judged by its own sense, a plain number by `better`; a `better` range is the target
 * unless the period's own target has a sense. `above` and `below` are not met by the number itself:
 * that misses by less than any tolerance but 0. Between: the shortfall is against the limit
 * that is violated. Target 0: met or alert. No direction at all: not compared. */
Verdict status_of_indicator(const Measured *measured);

/* From a target to the limit beyond which a value is an alert. */
typedef struct StatusBand {
    Decimal target;
    Decimal limit;
} StatusBand;

enum { STATUS_MOST_BANDS = 2 };

/* The bands of a period, a range has two: `value` is not looked at. Returns how many; none where a
 * miss is an alert at once, or nothing is compared. */
size_t status_bands(const Measured *measured, StatusBand bands[STATUS_MOST_BANDS]);

/* ---- tasks ---- */

typedef struct TaskRule {
    int warn_days;       /* a warning from so many days before due; -1: only once that is past */
    int overdue_days;    /* days of grace after due */
    int slippage_months; /* a warning when due is later than original-due by more; -1: none */
} TaskRule;

/* The latest update on or before the date, or NULL; of two on one day the later in the list. An
 * update without a date is none. */
const Update *status_latest_update(const Task *task, Date as_at);

/* The progress, in percent, of the latest update on or before the date that states one; 0: none. */
Decimal status_progress(const Task *task, Date as_at);

/* Whether a task is cancelled as at a date (year 0: at any). A cancellation without a date holds at
 * every date. */
bool status_is_cancelled(const Task *task, Date as_at);

/* Clause "Task, as at a date, first match wins". */
TaskStatus status_of_task(const Task *task, const TaskRule *rule, Date as_at);

/* Whether a milestone is done by a date (year 0: ever). */
bool status_is_done(const Milestone *milestone, Date as_at);

/* Whether it is not, and is due before the date by more than the days of grace. */
bool status_is_late(const Milestone *milestone, const TaskRule *rule, Date as_at);

/* The first unfinished milestone that makes a task a warning; NULL: none does. */
const Milestone *status_near_milestone(const Task *task, const TaskRule *rule, Date as_at);

/* Whether the task's own due date is within the warning days, or past. */
bool status_is_near(const Task *task, const TaskRule *rule, Date as_at);

/* Whether its due date is later than the original one by more than the rule allows. */
bool status_has_slipped(const Task *task, const TaskRule *rule);

/* Days from the original due date to the present one, negative when it was brought forward. False
 * when one of them is not said. */
bool status_slippage(const Task *task, int32_t *days);

/* Days elapsed of the days from start to due, in whole percent rounded down (100 only when due is
 * reached), never outside 0 to 100. False when start or due is not said. */
bool status_expected_progress(const Task *task, Date as_at, int *percent);

#endif
