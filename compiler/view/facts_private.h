/* facts_private: what the files of facts share. */
#ifndef VIEW_FACTS_PRIVATE_H
#define VIEW_FACTS_PRIVATE_H

#include "view/facts.h"

/* What is known in one period, and when that is. */
typedef struct FactFigure {
    Period period;
    Date start;
    Date end;
    FactNumber value;
    Str unit; /* "percent", "GBP", "kg" */
    Str qualifier;
    Str missing;
    Str note;
    Str printed;   /* a slip, exactly as the print has it */
    Date restated; /* when it was, */
    Str was;       /* and the figure before */
} FactFigure;

#define FACT_FIGURE_FIELDS(S)                                                                      \
    {"period", FACT_PERIOD, offsetof(S, figure.period)},                                           \
        {"period_start", FACT_DATE, offsetof(S, figure.start)}, {                                  \
        "period_end", FACT_DATE, offsetof(S, figure.end)                                           \
    }
#define FACT_VALUE_FIELDS(S)                                                                       \
    {"value", FACT_NUMBER, offsetof(S, figure.value)},                                             \
        {"unit", FACT_TEXT, offsetof(S, figure.unit)},                                             \
        {"qualifier", FACT_TEXT, offsetof(S, figure.qualifier)},                                   \
        {"missing_reason", FACT_TEXT, offsetof(S, figure.missing)},                                \
        {"note", FACT_REMARK, offsetof(S, figure.note)},                                           \
        {"printed", FACT_REMARK, offsetof(S, figure.printed)},                                     \
        {"restated", FACT_REMARK_DATE, offsetof(S, figure.restated)}, {                            \
        "was", FACT_REMARK, offsetof(S, figure.was)                                                \
    }

/* How an indicator stands in a period. */
typedef struct FactStanding {
    Str status;
    Str unknown_reason;
    Str computed; /* the status that somebody has overruled, */
    Str overruled_by;
    Str override_reason; /* and why */
    Str trend;
    Period trend_against;
    Str long_trend;
} FactStanding;

#define FACT_STANDING_FIELDS(S)                                                                    \
    {"status", FACT_TEXT, offsetof(S, standing.status)},                                           \
        {"unknown_reason", FACT_REMARK, offsetof(S, standing.unknown_reason)},                     \
        {"computed_status", FACT_REMARK, offsetof(S, standing.computed)},                          \
        {"overruled_by", FACT_REMARK, offsetof(S, standing.overruled_by)},                         \
        {"override_reason", FACT_REMARK, offsetof(S, standing.override_reason)},                   \
        {"trend", FACT_TEXT, offsetof(S, standing.trend)},                                         \
        {"trend_against", FACT_REMARK_PERIOD, offsetof(S, standing.trend_against)}, {              \
        "long_trend", FACT_REMARK, offsetof(S, standing.long_trend)                                \
    }

/* The same, for each table of indicators: which row says it. */
typedef struct FactRow {
    Str table;   /* its title */
    Str group;   /* the title of its group in the table */
    Str heading; /* that it stands under in the group */
    Str code;    /* none: a group or a heading */
    Str label;   /* what the row is called there */
    Str better;
    Str frequency;
    Str owner;
    Str comment; /* as written, in Markdown */
} FactRow;

#define FACT_ROW_FIELDS(S)                                                                         \
    {"table", FACT_TEXT, offsetof(S, row.table)}, {"group", FACT_TEXT, offsetof(S, row.group)},    \
        {"heading", FACT_REMARK, offsetof(S, row.heading)},                                        \
        {"code", FACT_TEXT, offsetof(S, row.code)}, {"label", FACT_TEXT, offsetof(S, row.label)},  \
        {"better", FACT_TEXT, offsetof(S, row.better)},                                            \
        {"frequency", FACT_TEXT, offsetof(S, row.frequency)}, {                                    \
        "owner", FACT_TEXT, offsetof(S, row.owner)                                                 \
    }

/* A figure of a period; the period's days are those it really covers. `unit` is the unit of what
 * does not name its own. */
FactFigure facts_figure(const FactWalk *walk, Period period, const Figure *figure, Str unit);

/* Says of a figure that plancc has worked it out. */
void facts_computed(const FactWalk *walk, FactFigure *figure);

/* A target; the sense of one that is no plain number stands in the qualifier. */
FactFigure facts_target(const FactWalk *walk, Period period, const Target *target, Str unit);

/* The days from the first period to the last; nothing for "future". */
void facts_days(const FactWalk *walk, Period first, Period last, Date *start, Date *end);

/* How an indicator stands; the trend alone when there is nothing to judge. */
FactStanding facts_standing(const FactWalk *walk, const Standing *standing, bool judged);

/* What stands above all rows of a table, or of one of its groups. */
FactRow facts_group(const FactWalk *walk, const Measure *table, const MeasureGroup *group);

/* What a row says, or a heading, below what stands above it. */
FactRow facts_row(const FactWalk *walk, const MeasureRow *row, const FactRow *above);

/* The unit of an indicator's figures. */
Str facts_unit(const Indicator *indicator);

/* The language's words, which stay the same whatever an organisation calls them. */
Str facts_indicator_status(IndicatorStatus status);
Str facts_task_status(TaskStatus status);
Str facts_trend(Trend trend);

/* The codes or titles of a List of Ref, or the texts of a List of Text: List of Str. */
List facts_refs(FactWalk *walk, List refs);
List facts_texts(FactWalk *walk, List texts);

/* A text as such a list; empty for no text. */
List facts_one(FactWalk *walk, Str text);

/* A date, a period, annual or continuous. */
Str facts_renewal(FactWalk *walk, const Renewal *renewal);

/* "2023/24 to 2025/26", and the days from first to last. */
Str facts_years(const FactWalk *walk, const Periods *years, Date *start, Date *end);

/* Calls `each` for every plan of the walk. */
void facts_each_plan(FactWalk *walk, void (*each)(FactWalk *walk, const Folder *folder));

void facts_each_indicator(FactWalk *walk);
void facts_each_row(FactWalk *walk);
void facts_each_task(FactWalk *walk);
void facts_each_milestone(FactWalk *walk);
void facts_each_amount(FactWalk *walk);
void facts_each_risk(FactWalk *walk);
void facts_each_strategy(FactWalk *walk);
void facts_each_service_objective(FactWalk *walk);
void facts_each_officer(FactWalk *walk);
void facts_each_report_row(FactWalk *walk);
void facts_each_code(FactWalk *walk);
void facts_each_duty(FactWalk *walk);
void facts_each_deadline(FactWalk *walk);
void facts_each_plan_head(FactWalk *walk);
void facts_each_report_head(FactWalk *walk);
void facts_each_count(FactWalk *walk);

extern const FactType fact_indicator, fact_row, fact_task, fact_milestone, fact_amount, fact_risk,
    fact_strategy, fact_service_objective, fact_officer, fact_report_row, fact_code, fact_duty,
    fact_deadline, fact_plan_head, fact_report_head, fact_count;

#endif
