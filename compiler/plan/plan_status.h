/* plan_status: what authors say about statuses: the rules they are computed by, the words they are
 * printed in, and where a judgement overrules the computation. status.h computes. */
#ifndef PLAN_PLAN_STATUS_H
#define PLAN_PLAN_STATUS_H

#include "plan/figure.h"

/* From 1, so that 0 can mean that none was stated. */
typedef enum IndicatorStatus {
    STATUS_SATISFACTORY = 1,
    STATUS_WARNING,
    STATUS_ALERT,
    STATUS_UNKNOWN,
    STATUS_DATA_ONLY,
    STATUS_COUNT,
} IndicatorStatus;

typedef enum TaskStatus {
    TASK_COMPLETED = 1,
    TASK_IN_PROGRESS,
    TASK_WARNING,
    TASK_OVERDUE,
    TASK_CANCELLED,
    TASK_NOT_STARTED,
    TASK_STATUS_COUNT,
} TaskStatus;

typedef enum Trend {
    TREND_NONE, /* nothing to compare with */
    TREND_IMPROVING,
    TREND_WORSENING,
    TREND_NO_CHANGE,
    TREND_UP,
    TREND_DOWN,
    TREND_COUNT,
} Trend;

/* What the short trend compares with. */
typedef enum TrendBasis {
    TREND_PREVIOUS = 1, /* the previous period of the same kind */
    TREND_YEARLY,       /* the same period a year before */
} TrendBasis;

/* What a year's target says of its parts. */
typedef enum TargetReach {
    TARGET_REACH_YEAR = 1,   /* nothing: it is the year's alone */
    TARGET_REACH_IN_YEAR,    /* as it is, in each of them */
    TARGET_REACH_CUMULATIVE, /* for the year to date: its share by the part of the year gone */
} TargetReach;

/* How far a figure may be from its target: percent of it, or points. */
typedef struct Tolerance {
    Decimal number;
    Span span; /* not said: 0 */
} Tolerance;

/* How an indicator's status is computed, from a period on. */
typedef struct IndicatorRules {
    Span span;
    PeriodField from;
    Tolerance amber;
    Tolerance red;
    bool points;
    Figure floor;
} IndicatorRules;

/* `28 days`, `4 weeks`, `3 months`. */
typedef struct Lead {
    int count; /* days; months for slippage */
    Span span;
} Lead;

typedef struct TaskRules {
    Span span;
    Lead warn;
    Lead overdue;
    Lead slippage;
} TaskRules;

/* Words an organisation prints instead of the usual ones; empty: the usual one. */
typedef struct StatusWords {
    Span span;
    Text indicators[STATUS_COUNT]; /* by IndicatorStatus */
    Text tasks[TASK_STATUS_COUNT]; /* by TaskStatus */
    Text trends[TREND_COUNT];      /* by Trend */
} StatusWords;

typedef struct StatusRules {
    Span span;
    List indicators; /* of IndicatorRules */
    TaskRules tasks;
    StatusWords words;
} StatusRules;

/* A status that somebody has set against the computed one. */
typedef struct Override {
    Span span;
    PeriodField period;
    ChoiceField status; /* IndicatorStatus */
    Text reason;
    Text by;
} Override;

#endif
