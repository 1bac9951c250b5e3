/* progress: what follows from a plan's facts as at a date: how each indicator and task stands, how
 * it moves, and how many stand so. Reports are computed once, before the checks; the history of an
 * indicator when its page is made. Clauses: design/language.md, "Statuses". */
#ifndef PLAN_PROGRESS_H
#define PLAN_PROGRESS_H

#include "plan/report.h"
#include "plan/rollup.h"
#include "plan/set.h"
#include "plan/status.h"
#include "plan/trend.h"

/* From when one looks. */
typedef struct Standpoint {
    const Set *set;
    Arena *arena;
    Date as_at;    /* what is dated later is not known yet; year 0: everything is */
    Period period; /* reported on: no later part counts in a roll-up; PERIOD_NONE: all do */
} Standpoint;

/* How an indicator stands in a period. */
typedef struct Standing {
    const Indicator *indicator;
    Period period;
    Rolled value;                /* what is judged; of a cumulative target the year to date */
    bool to_date;                /* so it is, and the target its share */
    bool has_target;             /* there is one for the period */
    Target target;               /* as it is judged by */
    const IndicatorRules *rules; /* that it is judged by; NULL: nobody has set any */
    Verdict verdict;             /* as computed */
    IndicatorStatus status;      /* the verdict's, unless somebody has set another */
    const Override *override;    /* NULL: nobody has */
    Trend trend;                 /* short */
    Period compared;             /* what the short trend compares with */
    Trend long_trend;
} Standing;

/* How a task stands at a date. */
typedef struct TaskStanding {
    const Task *task;
    TaskStatus status;
    const Update *update; /* the latest; NULL: none */
    Decimal progress;     /* percent; 100 when it is completed */
    bool has_progress;    /* somebody said it, or it is completed */
    bool has_slippage;
    int32_t slippage; /* days from the original due date */
    bool has_expected;
    int expected; /* percent that would be elapsed time */
} TaskStanding;

/* A row of a report's tables. */
typedef struct ReportRow {
    const Measure *table;
    const MeasureRow *row;
    Standing standing;
    bool repeated; /* an earlier row has the same indicator: not counted again */
} ReportRow;

typedef struct ReportedTask {
    const ReportTask *stated; /* NULL: from `tasks: all` */
    TaskStanding standing;
} ReportedTask;

/* What a report comes to. */
typedef struct ReportStanding {
    const Report *report;
    const Folder *folder;
    bool superseded;        /* there is a later one: nobody can mend it any more */
    const Report *previous; /* the latest one before it on the same plan or priority; NULL: none */
    List rows;              /* of ReportRow *, in the order of the tables; no headings */
    List tasks;             /* of ReportedTask * */
    Map row_of;             /* from code to ReportRow: the first one */
    Map task_of;            /* from code to ReportedTask */
    size_t indicators[STATUS_COUNT]; /* how many have each status */
    size_t task_counts[TASK_STATUS_COUNT];
    size_t indicator_count;
    size_t task_count;
} ReportStanding;

/* Everything that is known, for the history of an indicator. */
Standpoint progress_now(const Set *set);

/* As a report sees it. */
Standpoint progress_standpoint(const Set *set, const Report *report);

/* The figure of a period: stated in the row (may be NULL) or with the indicator, else rolled up. */
Rolled progress_figure(const Standpoint *from, const Indicator *indicator, const MeasureRow *row,
                       Period period);

/* The target for a period; false: there is none. */
bool progress_target(const Standpoint *from, const Indicator *indicator, const MeasureRow *row,
                     Period period, Target *out);

/* The period in which an indicator of a report is judged: the report's, or the indicator's own
 * longer one that it belongs to. */
Period progress_judged(const Standpoint *from, const Indicator *indicator);

/* How an indicator stands in a period; table and row may be NULL. */
Standing progress_indicator(const Standpoint *from, const Indicator *indicator,
                            const Measure *table, const MeasureRow *row, Period period);

/* The rule that an indicator is judged by in a period; NULL: nobody has set one. */
const IndicatorRule *progress_rule(const Standpoint *from, const Indicator *indicator,
                                   Period period);

/* A rule as it is written (NULL: the usual one), with its floor, whatever the unit of that. */
IndicatorRule progress_rule_as_said(const IndicatorRules *said);

TaskStanding progress_task(const Standpoint *from, const Task *task);

/* The indicator's periods that have a figure, a target or a roll-up, in order of time, each with
 * its Standing: List of Standing. */
List progress_history(const Standpoint *from, const Indicator *indicator);

/* The most tasks, and milestones and updates of them, that the reports of a set list together. */
enum { PROGRESS_TASKS_MOST = 200 * 1000 };

/* Computes the standing of every report of the set, and first puts all rules of statuses into the
 * order that status.h asks for. After resolve and defaults, before the checks.
 * A report beyond the limit has none, and is a finding. */
void progress_reports(Set *set);

/* The row of a report that first shows an indicator, or the task; NULL: it does not. */
const ReportRow *progress_find_row(const ReportStanding *standing, const Indicator *indicator);
const ReportedTask *progress_find_task(const ReportStanding *standing, const Task *task);

/* The date that a report has of its own, whatever `--as-at` put there. */
Date progress_own_date(const Report *report);

/* The rule that statuses of tasks are computed by. */
TaskRule progress_task_rule(const Set *set);

/* The last day that a figure of a period with dates covers, since 1970: of `1,500 to Q3` the
 * quarter's, not the year's. */
int32_t progress_covered_to(const PeriodFigure *value, int year_starts);

/* A figure as a page prints it: what was rolled up has as many digits after the point as the
 * indicator's own figures, those of the row (may be NULL) included; one digit when a mean or ratio
 * has none. */
Figure progress_shown(const Indicator *indicator, const MeasureRow *row, const Rolled *rolled);

/* The words of a status or trend: the organisation's, else the usual ones of the language: that of
 * the set for pages, English for findings. */
Str progress_indicator_word(const Set *set, Language language, IndicatorStatus status);
Str progress_task_word(const Set *set, Language language, TaskStatus status);
Str progress_trend_word(const Set *set, Language language, Trend trend);

#endif
