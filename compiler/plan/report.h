/* report: a progress report on a plan, as its author writes it: what is said, and what is shown.
 * What follows from the plan's own facts as at its date is computed by progress.h. */
#ifndef PLAN_REPORT_H
#define PLAN_REPORT_H

#include "plan/plan.h"

/* A task as the report shows it. */
typedef struct ReportTask {
    Span span;
    Ref task;
    ChoiceField stated_status; /* TaskStatus as printed elsewhere; compared with the computed one */
    Text comment;              /* shown beside the update's */
} ReportTask;

/* `all` tasks of the plan, or a list. */
typedef struct ReportTasks {
    Span span; /* 0: the report shows none */
    bool all;
    List list; /* of ReportTask */
} ReportTasks;

typedef struct Appendix {
    Span span;
    Text title;
    Text text;
    Str anchor; /* its id on the page; set by anchors.c */
} Appendix;

typedef struct Report {
    Span span;
    Text title;
    Ref of; /* the officer who reports */
    Text to;
    PeriodField period;
    DateField as_at; /* --as-at puts another date here */
    Date dated;      /* its own date when --as-at put another one; else year 0 */
    Text purpose;
    Text background;
    Text performance;
    Text recommendation;
    Text papers;
    List appendix; /* of Appendix */
    Text tasks_title;
    ReportTasks tasks;
    List measures;                   /* of Measure */
    struct ReportStanding *standing; /* set by progress.c; NULL: no date or no period */
} Report;

#endif
