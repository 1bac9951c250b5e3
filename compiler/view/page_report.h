/* page_report: what the page of a progress report shows. Counts, changes and exceptions are made
 * from the report's standing (progress.h); nothing of them is typed. */
#ifndef VIEW_PAGE_REPORT_H
#define VIEW_PAGE_REPORT_H

#include "view/page.h"
#include "view/status_key.h"

/* How many have a status. */
typedef struct CountView {
    StatusView status;
    size_t count;
    size_t percent; /* of all, as shares_of has it */
    Str left;       /* where its part of the bar begins, in percent of the bar: "12.5" */
    Str width;      /* so for its width, and for its middle */
    Str middle;
    bool roomy; /* a shape has room in its part, even on a phone */
} CountView;

typedef struct CountsView {
    Str id;       /* of its drawing: "tasks" */
    Str sentence; /* "Of 16 key tasks: 3 Completed, 12 In progress, 1 Overdue." */
    Str things;   /* "Key tasks", "Indicators" */
    size_t total;
    ViewList rows; /* of CountView: every status, none left out */
    bool rounded;  /* the percentages do not add up to 100 */
    bool fitted;   /* they do because some are not rounded to the nearest */
    DataView data;
} CountsView;

/* Something that stands otherwise than in the report before. */
typedef struct ChangeView {
    LinkView link;
    StatusView from;
    StatusView to;
} ChangeView;

typedef struct ChangesView {
    HeadingView heading;
    Str previous_title;
    Str previous_url;
    ViewList rows;    /* of ChangeView */
    ViewList added;   /* of LinkView */
    ViewList dropped; /* of LinkView */
    DataView data;
    Str unchanged; /* "12 key tasks have the same status as before." */
    bool has_rows;
    bool has_added;
    bool has_dropped;
} ChangesView;

/* A task or indicator that needs attention. */
typedef struct ExceptionView {
    StatusView status;
    LinkView link;
    Str fact;     /* "42.1% in 2021/22 Q1, target 70%"; "due 31 March 2022, 25% done" */
    Date update;  /* of the update's comment */
    Text comment; /* the latest update's, or the row's */
    Text remark;  /* the report's own */
    Text override_reason;
} ExceptionView;

typedef struct ExceptionsView {
    HeadingView heading;
    ViewList severe;   /* of ExceptionView: overdue and alert */
    ViewList warnings; /* of ExceptionView */
    bool has_severe;
    bool has_warnings;
    Str nothing; /* in the organisation's words, when there are neither */
} ExceptionsView;

/* One of the report's own texts. */
typedef struct ReportTextView {
    HeadingView heading;
    Text text;
    Str plain; /* a text that is no prose */
} ReportTextView;

typedef struct ReportTaskView {
    Str id;
    LinkView link; /* to the task in the plan */
    StatusView status;
    Text outcome;
    Str progress; /* "25%" */
    Str expected; /* "50% expected by now" */
    Str slippage; /* "92 days later than first planned" */
    Date start;
    Date due;
    Date completed;
    ViewList milestones; /* of MilestoneView: what is known of them by then */
    bool has_milestones;
    Date update; /* of the update's comment */
    Text comment;
    Text remark; /* the report's own comment */
    Text cancelled_reason;
} ReportTaskView;

typedef struct ReportTasksView {
    HeadingView heading;
    const TimelineView *timeline; /* NULL: too few are due */
    ViewList rows;                /* of ReportTaskView */
} ReportTasksView;

typedef struct ReportRowView {
    Str id;
    Str prefix; /* the heading it stands under */
    Str name;
    LinkView link;   /* to the row in the plan, else to the indicator's page */
    Str history_url; /* the indicator's page, when `link` is another */
    Str about;       /* "unit: cases; lower is better": see tables_about */
    StatusView status;
    bool has_status; /* not when nothing has the code */
    Str judged;      /* "year so far: 493, target by now: 475", when the status is of these */
    Str stated;      /* then the word printed elsewhere */
    Str frequency;   /* "Quarterly" */
    ViewList cells;  /* of CellView, one for each column */
    TrendView trend;
    Str long_trend; /* its word */
    Text comment;
    Text override_reason;
    ViewList restated; /* of WordView: "2020/21 restated 3 May 2021, before: 561" */
    bool child;        /* stands under a heading */
} ReportRowView;

/* A set of tables; its bodies hold rows of ReportRowView. */
typedef struct ReportTableView {
    HeadingView heading;
    MeasureTableView table;
    Str rule;           /* what statuses mean in it, when it has a rule of its own */
    bool has_frequency; /* some indicator says how often it is measured */
    bool has_trend;     /* some row has a trend, computed or printed elsewhere */
} ReportTableView;

typedef struct ReportPage {
    SiteView site;
    Str title; /* of the document: with its period, as titles of a site differ */
    Str heading;
    Str of; /* the officer who reports */
    Str to;
    Str plan_title;
    Str plan_url;
    Period period;
    Date as_at;
    Date dated; /* its own date, when it is computed as at another one */
    LinkView previous;
    ViewList files;                /* of DataFileView: all of its tables' */
    const CountsView *task_counts; /* NULL: it has none; so for those below */
    const CountsView *indicator_counts;
    bool has_counts; /* of either */
    HeadingView summary_heading;
    const ChangesView *changes;
    ExceptionsView exceptions;
    ViewList texts;    /* of ReportTextView */
    ViewList appendix; /* of ReportTextView */
    HeadingView appendix_heading;
    bool has_appendix;
    bool has_texts; /* or an appendix */
    HeadingView keys_heading;
    ViewList task_key;      /* of StatusKeyView */
    ViewList indicator_key; /* of StatusKeyView */
    bool other_rules;       /* some indicators are judged by others than the key's */
    bool printed;           /* something was printed elsewhere with another status or trend */
    const ReportTasksView *tasks;
    ViewList tables; /* of ReportTableView */
    const NotesView *notes;
} ReportPage;

extern const ViewType view_report_page;

#endif
