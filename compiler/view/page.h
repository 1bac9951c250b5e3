/* page: what each kind of page shows, as plain structs with one ViewType each. Names of members and
 * of template words agree. A list is shown once for each element; `has_` members say whether there
 * is one, for what stands around it once. Ids and addresses are made here; nothing here knows of
 * HTML. */
#ifndef VIEW_PAGE_H
#define VIEW_PAGE_H

#include "view/chart_budget.h"
#include "view/matrix.h"
#include "view/page_data.h"
#include "view/page_milestone.h"
#include "view/page_end.h"
#include "view/page_score.h"
#include "view/page_site.h"
#include "view/spark.h"
#include "view/timeline.h"
#include "view/value.h"

typedef struct ObjectiveView {
    Str id; /* its anchor, where it is defined: on the index */
    Str code;
    Str title;
    Str url; /* to its place in a plan; empty when there is none */
} ObjectiveView;

typedef struct PriorityView {
    Str id; /* its code */
    Str code;
    Str name;
    Str aim;
    ViewList objectives; /* of ObjectiveView */
    ViewList plans;      /* of PlanLinkView */
    bool has_objectives;
} PriorityView;

typedef struct IndexPage {
    SiteView site;
    Str title;           /* of the document: "Plans" */
    ViewList priorities; /* of PriorityView */
    bool has_priorities;
    DataView plans_data;
    DataView reports_data;
    ViewList files; /* of DataFileView: of all tables, also those that no plan has yet */
} IndexPage;

typedef struct StrategyView {
    Str id;
    Str code;
    Str title;
    Text purpose;
    Str renewal;     /* "April 2024", "2024/25", "Annual", "Continuous" */
    ViewList owners; /* of WordView */
} StrategyView;

typedef struct StrategiesView {
    HeadingView heading;
    Text introduction;
    ViewList rows; /* of StrategyView */
} StrategiesView;

typedef struct ServiceView {
    Str service; /* empty when it is the same as the one before: only the team is new */
    Str again;   /* then this is its name, for those who do not see the row above */
    Str team;
    ViewList objectives; /* of ProseView */
} ServiceView;

typedef struct ServiceGroupView {
    Str id; /* "CS1": the objective's own anchor */
    Str code;
    Str title;
    ViewList services; /* of ServiceView */
} ServiceGroupView;

typedef struct ServiceObjectivesView {
    HeadingView heading;
    Text introduction;
    ViewList objectives; /* of ServiceGroupView */
} ServiceObjectivesView;

/* A column of figures. */
typedef struct ColumnView {
    Str label;  /* "Achieved 2021/22 (%)", "Target 2022/23", "Future years" */
    Str period; /* "2021/22" */
    bool target;
    Str heading; /* the label but for the unit */
    Str unit;    /* of all rows; empty: they mix units */
} ColumnView;

/* One figure in a table. Exactly one of text and missing is there, or neither (no data). */
typedef struct CellView {
    Str label;      /* its column's, for narrow screens */
    Str text;       /* "7,140", "14%", "at least 37" */
    Str missing;    /* "not yet available", "New from April 2021" */
    Str qualifiers; /* "to Q3, provisional" */
    Str covers;     /* "October 2019 to September 2020" */
    Str printed;    /* how a figure was printed otherwise: "78.9" */
    bool no_data;   /* nothing is known and no reason is given */
    bool target;
    bool computed; /* from other figures, by plancc */
    const NoteLinkView *note;
} CellView;

typedef struct MeasureRowView {
    Str id;     /* "ComS_012", later ones "ComS_012--csi" */
    Str prefix; /* the heading it stands under, for readers who do not see the layout */
    Str name;
    Str code;
    Str url;        /* to the indicator's page */
    Str about;      /* "unit: cases; lower is better": see tables_about */
    ViewList cells; /* of CellView, one for each column */
    Str owner;
    Text comment;           /* this table's */
    Text definition;        /* what is counted, in the first table it stands in */
    Text indicator_comment; /* the indicator's own, in the first table it stands in */
    const SparkView *spark; /* its figures as a line; NULL: fewer than two numbers */
    bool child;             /* stands under a heading */
} MeasureRowView;

/* Rows that share a <tbody>; with a banner when they stand under a heading. */
typedef struct MeasureBodyView {
    Str heading; /* empty: no banner */
    Str owner;
    Text comment;
    ViewList rows; /* of MeasureRowView */
} MeasureBodyView;

typedef struct MeasureGroupView {
    Str id;
    Str title;   /* "Communities"; "Reduce anti-social behaviour in Broxtowe (CS1)"; may be empty */
    Str caption; /* always there */
    Str owner;
    Text comment;
    ViewList columns;  /* of ColumnView */
    Str code_label;    /* "Pentana Code"; "code" when not said */
    Str name_label;    /* "Service data" or "Indicator" */
    Str comment_label; /* "Comments" or "Owner and comments" */
    size_t span;       /* columns a banner covers: the name and the figures */
    ViewList bodies;   /* of MeasureBodyView */
} MeasureGroupView;

typedef struct MeasureTableView {
    Str id;
    Str title;
    Text introduction;
    ViewList groups; /* of MeasureGroupView */
    ViewList files;  /* of DataFileView; of a plan's */
} MeasureTableView;

typedef struct MeasuresView {
    HeadingView heading;
    Text introduction;
    ViewList tables; /* of MeasureTableView */
} MeasuresView;

typedef struct TaskView {
    Str id;
    Str code;
    Str title;
    Text outcome;
    ViewList objectives; /* of LinkView */
    ViewList partners;   /* of WordView */
    ViewList officers;   /* of WordView */
    Date start;
    Date due;
    Date original_due;
    Str completed; /* "Completed 14 June 2024" */
    Str cancelled;
    Text cancelled_reason;
    Text budget;
    Text comment;
    ViewList milestones; /* of MilestoneView */
    bool has_milestones;
    ViewList budget_rows; /* of LinkView: the rows of the budget that name it */
    ViewList risks;       /* of LinkView: the risks that name it */
} TaskView;

typedef struct TasksView {
    HeadingView heading;
    Text introduction;
    const TimelineView *timeline; /* NULL: too few are due */
    ViewList rows;                /* of TaskView */
} TasksView;

typedef struct BudgetRowView {
    Str id;
    Str prefix; /* the group's heading */
    Str title;
    LinkView task;  /* code empty: no task */
    ViewList cells; /* of CellView */
} BudgetRowView;

typedef struct BudgetGroupView {
    Str heading;
    ViewList rows;      /* of BudgetRowView */
    ViewList subtotals; /* of CellView */
} BudgetGroupView;

typedef struct BudgetView {
    HeadingView heading;
    Text introduction;
    const BudgetChartView *chart; /* NULL: nothing to draw */
    ViewList columns;             /* of ColumnView */
    size_t span;                  /* all columns */
    ViewList groups;              /* of BudgetGroupView */
    ViewList net;                 /* of CellView: costs less efficiencies and income */
    Text note;
} BudgetView;

typedef struct PlanRiskView {
    Str id;
    Str risk;
    LinkView register_risk; /* code empty: not said */
    Text mitigation;
} PlanRiskView;

typedef struct TaskRiskView {
    Str id;
    Str about;
    ViewList tasks;      /* of LinkView */
    ViewList threats;    /* of WordView */
    ViewList covered_by; /* of LinkView */
    bool uncovered;
    Text mitigation;
    Str number; /* among the plan's risks to tasks */
    ScoreView score;
} TaskRiskView;

typedef struct RegisterRowView {
    Str id;
    Str number;
    Str title;
    Str score; /* "likelihood 3 of 5, impact 4 of 5" */
    Date review;
    ViewList controls; /* of ProseView */
    bool has_controls;
} RegisterRowView;

typedef struct RisksView {
    HeadingView heading;
    Text introduction;
    ViewList strategic; /* of PlanRiskView */
    Text tasks_introduction;
    const MatrixView *tasks_matrix; /* NULL: none has a score; so for the register's */
    ViewList tasks;                 /* of TaskRiskView */
    ViewList bands;                 /* of BandView: what their scores are called */
    Date register_as_at;
    Str register_page; /* the page of all strategic risks */
    Str register_url;
    Text register_introduction;
    const MatrixView *register_matrix;
    ViewList register_rows; /* of RegisterRowView */
    bool has_strategic;
    bool has_tasks;
    bool has_scores; /* some risk to tasks has one */
    bool has_register;
} RisksView;

typedef struct PlanPage {
    SiteView site;
    Str title;
    Str years;
    Str priority_code;
    Str priority_name;
    Str priority_url; /* its place on the index */
    Str aim;
    Date approved;
    Date updated;
    Str version; /* the plan's: "2.1" */
    Str owner;
    Text introduction;
    ViewList objectives; /* of ObjectiveView */
    bool has_objectives;
    bool has_purpose; /* a vision, values or a priority */
    ViewList files;   /* of DataFileView: all of its tables' */
    ViewList reports; /* of ReportLinkView: on this plan, the newest first */
    bool has_reports;
    bool is_empty;                    /* it has no section */
    const StrategiesView *strategies; /* NULL: the plan has no such section; so for those below */
    const ServiceObjectivesView *service_objectives;
    const MeasuresView *measures;
    const TasksView *tasks;
    const BudgetView *budget;
    const RisksView *risks;
    const NotesView *notes;
} PlanPage;

extern const ViewType view_index_page, view_plan_page;

/* What other pages are made of, too. */
extern const ViewType view_column, view_cell;

/* The words of rows that belong together, whose rows are of a type of their own on each kind of
 * page, and of a table of them but for its last columns. */
#define MEASURE_BODY_FIELDS(row_type)                                                              \
    VIEW_TEXT(MeasureBodyView, "heading", heading, "The heading above the rows."),                 \
        VIEW_TEXT(MeasureBodyView, "owner", owner, "The owner of all its rows."),                  \
        VIEW_PROSE(MeasureBodyView, "comment", comment, "A comment on all its rows."),             \
        VIEW_LIST(MeasureBodyView, "rows", rows, &(row_type), "The rows.")
#define MEASURE_GROUP_FIELDS                                                                       \
    VIEW_TEXT(MeasureGroupView, "id", id, "Its anchor."),                                          \
        VIEW_TEXT(MeasureGroupView, "title", title, "Its heading, if it has one."),                \
        VIEW_TEXT(MeasureGroupView, "caption", caption, "The table's caption."),                   \
        VIEW_TEXT(MeasureGroupView, "owner", owner, "The owner of all its rows."),                 \
        VIEW_PROSE(MeasureGroupView, "comment", comment, "A comment on all its rows."),            \
        VIEW_LIST(MeasureGroupView, "columns", columns, &view_column, "The columns of figures."),  \
        VIEW_TEXT(MeasureGroupView, "code-label", code_label, "What codes are called."),           \
        VIEW_TEXT(MeasureGroupView, "name-label", name_label,                                      \
                  "What the column of names is called.")

#endif
