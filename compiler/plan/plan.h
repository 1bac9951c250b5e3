/* plan: what a plan is. One struct for each thing that the language names, filled by the schema
 * tables in fields.c. Lists say in a comment what they hold. A Ref's target is set by resolve.c;
 * it stays NULL when nothing has that code (which is then a finding, or excused). */
#ifndef PLAN_PLAN_H
#define PLAN_PLAN_H

#include "plan/brand.h"
#include "plan/plan_status.h"
#include "plan/plan_tasks.h"
#include "syntax/decode.h"

/* The newest `language-version` this plancc reads. */
enum { PLAN_LANGUAGE_VERSION = 1 };

typedef struct OrganisationValue {
    Span span;
    Text name;
    Text text;
} OrganisationValue;

typedef struct Organisation {
    Span span;
    Text name;
    Text vision;
    List values;             /* of OrganisationValue */
    ChoiceField year_starts; /* 1 to 12 */
    ChoiceField currency;    /* only GBP yet */
    ChoiceField language;    /* Language */
    Text accessibility_statement;
    Text licence;
    Text edit_link;
    Text published_at; /* the folder of the published pages */
    Text contact;
} Organisation;

/* Whole-code patterns; empty: any code will do. */
typedef struct CodePatterns {
    Span span;
    Text indicator;
    Text task;
    Text objective;
} CodePatterns;

/* One pair of a mapping from free names to texts. */
typedef struct Pair {
    Text name;
    Text value;
} Pair;

typedef struct Objective {
    Span span;
    Text code;
    Text title;
    struct Priority *priority; /* set by resolve */
} Objective;

typedef struct Priority {
    Span span;
    Text code;
    Text name;
    Text aim;
    List objectives; /* of Objective */
    CodePatterns codes;
} Priority;

typedef struct Officer {
    Span span;
    Text title;
    Text body;
    Text email;
} Officer;

typedef struct StrategicRisk {
    Span span;
    Text number;
    Text title;
    CountField likelihood; /* 1 to 5 */
    CountField impact;     /* 1 to 5 */
    DateField review;
    List controls; /* of Text */
} StrategicRisk;

typedef struct StrategicRisks {
    Span span;
    DateField as_at;
    Text register_url;
    Text introduction;
    List risks; /* of StrategicRisk */
} StrategicRisks;

/* The printed heading of a section, and the prose under it. */
typedef struct SectionText {
    Span span;
    Text title;
    Text introduction;
} SectionText;

typedef struct SectionTexts {
    Span span;
    SectionText strategies;
    SectionText service_objectives;
    SectionText measures;
    SectionText tasks;
    SectionText budget;
    SectionText risks;
} SectionTexts;

/* A list of periods, from a range, a list or one period. */
typedef struct Periods {
    List list;   /* of Period */
    List places; /* of Span, where they stand each for itself; empty: they are one text */
    Span span;
} Periods;

typedef struct PlanHead {
    Span span;
    Text title;
    Ref priority;
    Periods years;
    Periods actuals;
    Periods targets;
    DateField approved;
    DateField updated;
    Text version;
    Ref owner;
    Text introduction;
    SectionTexts sections;
} PlanHead;

typedef enum RenewalKind {
    RENEWAL_NONE,
    RENEWAL_DATE,
    RENEWAL_PERIOD,
    RENEWAL_ANNUAL,
    RENEWAL_CONTINUOUS,
} RenewalKind;

typedef struct Renewal {
    RenewalKind kind;
    Date date;
    Period period;
    Span span;
} Renewal;

typedef struct Strategy {
    Span span;
    Text title;
    Text code;
    Text purpose;
    Renewal renewal;
    List owners; /* of Ref to Officer */
    Str anchor;  /* its id on the page, as all those below; set by anchors.c */
} Strategy;

typedef struct Service {
    Span span;
    Text service;
    Text team;
    List objectives; /* of Text, prose */
} Service;

typedef struct ServiceObjectives {
    Span span;
    Ref objective;
    Text title;    /* as printed, when it differs */
    List services; /* of Service */
    Str anchor;
} ServiceObjectives;

typedef enum Better {
    BETTER_UNSAID,
    BETTER_HIGHER,
    BETTER_LOWER,
    BETTER_NEITHER,
    BETTER_WITHIN
} Better;

typedef struct Direction {
    Better better;
    Target range; /* BETTER_WITHIN */
    Span span;
} Direction;

typedef enum Aggregate {
    AGGREGATE_UNSAID,
    AGGREGATE_SUM,
    AGGREGATE_MEAN,
    AGGREGATE_LAST,
    AGGREGATE_MAX,
    AGGREGATE_MIN,
    AGGREGATE_RATIO,
} Aggregate;

/* From 1, in the order of their length, so that a shorter frequency is a lower number. */
typedef enum Frequency {
    FREQUENCY_MONTHLY = 1,
    FREQUENCY_QUARTERLY,
    FREQUENCY_HALF_YEARLY,
    FREQUENCY_ANNUAL,
} Frequency;

/* What the figures of the parts of a year are. */
typedef enum Input {
    INPUT_SEPARATE = 1, /* of each part alone */
    INPUT_CUMULATIVE,   /* of the year so far */
} Input;

/* `A / B`: a percentage of two counts. */
typedef struct Ratio {
    Ref over;
    Ref under;
    Span span;
} Ratio;

typedef struct Indicator {
    Span span;
    Text code;
    Text name;
    Ref objective;
    Ref owner;
    Direction better;
    Text unit;
    ChoiceField frequency;
    ChoiceField aggregate;
    List values;             /* of PeriodFigure */
    List targets;            /* of PeriodTarget */
    List expected;           /* of PeriodTarget */
    ChoiceField trend;       /* TrendBasis */
    ChoiceField input;       /* Input */
    ChoiceField target_kind; /* TargetReach */
    List status;             /* of IndicatorRules */
    List overrides;          /* of Override */
    Ratio ratio;
    List parts; /* of Ref to Indicator */
    bool may_exceed_100;
    Ref replaced_by;
    List external; /* of Pair */
    Text comment;
    Text definition;
    const struct Measure *table; /* the plan's first table that shows it; set by progress */
    bool circular;               /* it would be worked out from itself; set by check_circles */
} Indicator;

/* A row of a measures table: an indicator, or a heading with rows below it. */
typedef struct MeasureRow {
    Span span;
    Ref indicator;
    Text heading;
    Text label;
    List values;  /* of PeriodFigure: as printed here */
    List targets; /* of PeriodTarget */
    Ref owner;
    Text comment;
    ChoiceField target_kind;   /* TargetReach: of the targets here */
    ChoiceField stated_status; /* IndicatorStatus, as printed elsewhere; in reports */
    ChoiceField stated_trend;  /* Trend */
    List rows;                 /* of MeasureRow; only below a heading */
    Str anchor;
} MeasureRow;

typedef struct MeasureGroup {
    Span span;
    Text title;
    Ref objective;
    Ref owner;
    Text comment;
    List rows; /* of MeasureRow */
    Str anchor;
} MeasureGroup;

typedef enum MeasureKind { MEASURE_CONTEXT = 1, MEASURE_CSI, MEASURE_KPI, MEASURE_MPI } MeasureKind;

typedef struct MeasureColumns {
    Span span; /* 0: the plan's columns */
    Periods actuals;
    Periods targets;
} MeasureColumns;

typedef struct Measure {
    Span span;
    ChoiceField kind;
    Text title;
    Text code_label;
    Text introduction;
    MeasureColumns columns;
    List status; /* of IndicatorRules */
    List groups; /* of MeasureGroup */
    List rows;   /* of MeasureRow: a table without groups */
    Str anchor;
} Measure;

typedef enum BudgetKind { BUDGET_COST = 1, BUDGET_EFFICIENCY, BUDGET_INCOME } BudgetKind;

typedef struct BudgetRow {
    Span span;
    ChoiceField kind;
    Text title;
    Ref task;
    List amounts; /* of PeriodFigure */
    Figure total;
    Str anchor;
} BudgetRow;

typedef struct BudgetHeadings {
    Span span;
    Text cost;
    Text efficiency;
    Text income;
} BudgetHeadings;

typedef struct Budget {
    Span span;
    BudgetHeadings headings;
    List rows; /* of BudgetRow */
    Text note;
} Budget;

typedef struct PlanRisk {
    Span span;
    Text risk;
    Ref register_number;
    Text mitigation;
    Str anchor;
} PlanRisk;

/* The register's numbers that cover a risk, or the word `none`. */
typedef struct Cover {
    Span span;
    List refs; /* of Ref to StrategicRisk */
    bool none;
} Cover;

typedef struct TaskRisk {
    Span span;
    Text about;
    List tasks;   /* of Ref to Task */
    List threats; /* of Text */
    Cover covered_by;
    Text mitigation;
    CountField likelihood;
    CountField impact;
    Str anchor;
} TaskRisk;

typedef struct Risks {
    Span span;
    List strategic; /* of PlanRisk */
    Text tasks_introduction;
    List tasks; /* of TaskRisk */
} Risks;

/* Everything that may stand in the files of one folder. */
typedef struct Document {
    Span span;
    CountField language_version;
    Organisation organisation;
    Brand theme;
    CodePatterns codes;
    StatusRules status;
    List abbreviations; /* of Pair */
    List checks;        /* of Pair */
    List house_rules;   /* of HouseRule (house.h) */
    List priorities;    /* of Priority */
    List officers;      /* of Officer */
    StrategicRisks strategic_risks;
    PlanHead plan;
    List strategies;         /* of Strategy */
    List service_objectives; /* of ServiceObjectives */
    List indicators;         /* of Indicator */
    List measures;           /* of Measure */
    List tasks;              /* of Task */
    Budget budget;
    Risks risks;
    List reports; /* of Report (report.h) */
} Document;

extern const Shape shape_report_task, shape_document, shape_organisation, shape_priority,
    shape_objective, shape_officer, shape_strategic_risk, shape_strategy, shape_indicator,
    shape_measure_row, shape_task;

#endif
