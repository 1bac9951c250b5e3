/* plan_tasks: the key tasks of a plan. */
#ifndef PLAN_PLAN_TASKS_H
#define PLAN_PLAN_TASKS_H

#include "plan/figure.h"

typedef struct Milestone {
    Span span;
    Text title;
    DateField due;
    DateField done;
    Figure progress;
    Text note;
} Milestone;

typedef struct Update {
    Span span;
    DateField date;
    Figure progress;
    Text comment;
} Update;

typedef struct Cancellation {
    Span span;
    DateField date;
    Text reason;
} Cancellation;

typedef struct Task {
    Span span;
    Text code;
    Text title;
    Text outcome;
    List objectives; /* of Ref to Objective */
    List partners;   /* of Text */
    List officers;   /* of Ref to Officer */
    DateField start;
    DateField due;
    DateField original_due;
    Text budget;
    Text comment;
    List milestones; /* of Milestone */
    List updates;    /* of Update */
    DateField completed;
    Cancellation cancelled;
    Str anchor; /* its id on the page of its plan; set by anchors.c */
} Task;

#endif
