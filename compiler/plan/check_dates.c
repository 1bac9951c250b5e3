#include "plan/check.h"

#include "plan/plan_days.h"
#include "plan/slips.h"

/* Dates that cannot all be right, or that the plan does not cover. A month or a year is due on its
 * last day. */

static bool said(DateField field) {
    return field.date.year != 0;
}

static void check_start(Set *set, const Task *task) {
    if (!said(task->due) || !said(task->start) ||
        date_last_day(task->due.date) >= date_first_day(task->start.date))
        return;
    Finding *finding = diag_report(set->diag, RULE_DUE_BEFORE_START, task->due.span,
                                   "%.*s is due before it starts", STR_ARGS(task->code.str));
    diag_related(set->diag, finding, task->start.span, "this is its start");
}

static void report_outside(Set *set, const Task *task, const PlanHead *plan, const char *side,
                           int32_t day) {
    Finding *finding =
        diag_report(set->diag, RULE_DUE_OUTSIDE_PLAN, task->due.span, "%.*s is due %s day, %.*s",
                    STR_ARGS(task->code.str), side, STR_ARGS(plan_days_words(set, day)));
    diag_related(set->diag, finding, plan->years.span, "the plan's years are set here");
}

/* What was due earlier and is closed stands in the plan for the record. */
static void check_plan(Set *set, const Slips *slips, const Task *task, const PlanHead *plan) {
    PlanDays days;
    if (!said(task->due) || !plan_days(set, plan, &days))
        return;
    const int32_t due = date_last_day(task->due.date);
    if (due > days.last)
        report_outside(set, task, plan, "after the plan's last", days.last);
    else if (due < days.first && check_is_open(task) && !slips_in_record(slips, task->span))
        report_outside(set, task, plan, "before the plan's first", days.first);
}

static void check_early_milestones(Set *set, const Task *task) {
    EACH (Milestone, milestone, task->milestones) {
        if (!said(milestone->due) || !said(task->start) ||
            date_last_day(milestone->due.date) >= date_first_day(task->start.date))
            continue;
        Finding *finding =
            diag_report(set->diag, RULE_MILESTONE_BEFORE_START, milestone->due.span,
                        "the milestone is due before %.*s starts", STR_ARGS(task->code.str));
        diag_related(set->diag, finding, task->start.span, "this is when the task starts");
    }
}

static void check_milestones(Set *set, const Task *task) {
    EACH (Milestone, milestone, task->milestones) {
        if (!said(milestone->due) || !said(task->due) ||
            date_compare(milestone->due.date, task->due.date) <= 0)
            continue;
        Finding *finding =
            diag_report(set->diag, RULE_MILESTONE_AFTER_DUE, milestone->due.span,
                        "the milestone is due after %.*s itself", STR_ARGS(task->code.str));
        diag_related(set->diag, finding, task->due.span, "this is when the task is due");
    }
}

/* A month holds all its days, so 2024-09 is no earlier than 2024-09-20. */
static void check_order(Set *set, const Task *task) {
    const Update *before = NULL;
    EACH (Update, update, task->updates) {
        if (!said(update->date))
            continue;
        if (before && date_last_day(update->date.date) < date_first_day(before->date.date)) {
            Finding *finding =
                diag_report(set->diag, RULE_UPDATES_OUT_OF_ORDER, update->date.span,
                            "the update is earlier than the one that stands before it");
            diag_related(set->diag, finding, before->date.span, "this is the one before it");
        }
        before = update;
    }
}

void check_dates(Set *set) {
    Arena *scratch = arena_new();
    const Slips slips = slips_find(scratch, set);
    EACH (Definition, definition, set->decoder.definitions) {
        const Folder *folder = definition->owner;
        const Task *task = definition->record;
        if (definition->shape != &shape_task)
            continue;
        check_start(set, task);
        check_plan(set, &slips, task, &folder->document.plan);
        check_early_milestones(set, task);
        check_milestones(set, task);
        check_order(set, task);
    }
    arena_free(scratch);
}
