/* What plans say besides indicators and risks, as open data. */
#include "view/facts_private.h"

#include "view/found.h"

/* ---- tasks ---- */

typedef struct TaskFact {
    Span span;
    Str plan;
    Str code;
    Str title;
    Str outcome;
    List objectives; /* of Str; so are those below */
    List officers;
    List partners;
    Date start;
    Date due;
    Date original_due;
    Date completed;
    Date cancelled;
    Str cancelled_reason;
    FactNumber progress; /* percent, of the latest update */
    Date updated;
    Str budget; /* in words */
    Str comment;
} TaskFact;

static const FactField task_fields[] = {
    {"plan", FACT_TEXT, offsetof(TaskFact, plan)},
    {"code", FACT_TEXT, offsetof(TaskFact, code)},
    {"title", FACT_TEXT, offsetof(TaskFact, title)},
    {"outcome", FACT_TEXT, offsetof(TaskFact, outcome)},
    {"objectives", FACT_TEXTS, offsetof(TaskFact, objectives)},
    {"officers", FACT_TEXTS, offsetof(TaskFact, officers)},
    {"partners", FACT_TEXTS, offsetof(TaskFact, partners)},
    {"start", FACT_DATE, offsetof(TaskFact, start)},
    {"due", FACT_DATE, offsetof(TaskFact, due)},
    {"original_due", FACT_DATE, offsetof(TaskFact, original_due)},
    {"completed", FACT_DATE, offsetof(TaskFact, completed)},
    {"cancelled", FACT_DATE, offsetof(TaskFact, cancelled)},
    {"cancelled_reason", FACT_TEXT, offsetof(TaskFact, cancelled_reason)},
    {"progress", FACT_NUMBER, offsetof(TaskFact, progress)},
    {"updated", FACT_DATE, offsetof(TaskFact, updated)},
    {"budget", FACT_TEXT, offsetof(TaskFact, budget)},
    {"comment", FACT_TEXT, offsetof(TaskFact, comment)},
};
const FactType fact_task = FACT_TYPE(task_fields);

static const Date end_of_time = {9999, 12, 31};

static void emit_task(FactWalk *walk, const Folder *folder, const Task *task) {
    const ArenaMark mark = arena_mark(walk->scratch);
    const Update *update = status_latest_update(task, end_of_time);
    TaskFact fact = {.span = task->span,
                     .plan = folder->name,
                     .code = task->code.str,
                     .title = task->title.str,
                     .outcome = task->outcome.str,
                     .objectives = facts_refs(walk, task->objectives),
                     .officers = facts_refs(walk, task->officers),
                     .partners = facts_texts(walk, task->partners),
                     .start = task->start.date,
                     .due = task->due.date,
                     .original_due = task->original_due.date,
                     .completed = task->completed.date,
                     .cancelled = task->cancelled.date.date,
                     .cancelled_reason = task->cancelled.reason.str,
                     .budget = task->budget.str,
                     .comment = task->comment.str};
    if (update) {
        fact.progress = (FactNumber){update->progress.number, update->progress.known};
        fact.updated = update->date.date;
    }
    walk->emit(walk, &fact);
    arena_rewind(walk->scratch, mark);
}

static void emit_tasks(FactWalk *walk, const Folder *folder) {
    EACH (Task, task, folder->document.tasks)
        if (!walk->enough)
            emit_task(walk, folder, task);
}

void facts_each_task(FactWalk *walk) {
    facts_each_plan(walk, emit_tasks);
}

/* ---- milestones ---- */

typedef struct MilestoneFact {
    Span span;
    Str plan;
    Str task;
    Str title;
    Date due;
    Date completed;
    FactNumber progress; /* percent */
    Str status;          /* completed, cancelled or overdue: the plan's word, else a report's, */
    Date as_at;          /* which is of that day */
    Str note;
} MilestoneFact;

static const FactField milestone_fields[] = {
    {"plan", FACT_TEXT, offsetof(MilestoneFact, plan)},
    {"task", FACT_TEXT, offsetof(MilestoneFact, task)},
    {"title", FACT_TEXT, offsetof(MilestoneFact, title)},
    {"due", FACT_DATE, offsetof(MilestoneFact, due)},
    {"completed", FACT_DATE, offsetof(MilestoneFact, completed)},
    {"progress", FACT_NUMBER, offsetof(MilestoneFact, progress)},
    {"status", FACT_TEXT, offsetof(MilestoneFact, status)},
    {"status_as_at", FACT_DATE, offsetof(MilestoneFact, as_at)},
    {"note", FACT_TEXT, offsetof(MilestoneFact, note)},
};
const FactType fact_milestone = FACT_TYPE(milestone_fields);

/* As the report of the walk has it, which stands as at its day. */
static bool status_reported(const FactWalk *walk, const Task *task, const Milestone *milestone,
                            TaskStatus *status) {
    const ReportedTask *reported = progress_find_task(walk->report->standing, task);
    if (!reported)
        return false;
    if (found_milestone(walk->set, reported->standing.status, milestone, walk->report->as_at.date,
                        status))
        return true;
    *status = reported->standing.status;
    return *status == TASK_CANCELLED;
}

/* By what the plan says, else as the latest report has it: as deadlines.csv. */
static bool status_now(const FactWalk *walk, const Task *task, const Milestone *milestone,
                       TaskStatus *status, Date *as_at) {
    if (found_step(walk->set, task, milestone, status, as_at))
        return true;
    *status = TASK_CANCELLED;
    return task->cancelled.date.date.year != 0;
}

/* What is neither done nor late nor given up has no word: the pages say none. */
static void put_status(const FactWalk *walk, const Task *task, const Milestone *milestone,
                       MilestoneFact *fact) {
    TaskStatus status;
    Date as_at = walk->report ? walk->report->as_at.date : (Date){0, 0, 0};
    if (walk->report ? !status_reported(walk, task, milestone, &status)
                     : !status_now(walk, task, milestone, &status, &as_at))
        return;
    fact->status = facts_task_status(status);
    fact->as_at = as_at;
}

/* What happened after a report's day is not in its data. */
static Date completed_by(const FactWalk *walk, const Milestone *milestone) {
    const Date done = milestone->done.date;
    const bool later = walk->report && date_compare(done, walk->report->as_at.date) > 0;
    return later ? (Date){0, 0, 0} : done;
}

static void emit_milestones(FactWalk *walk, const Folder *folder) {
    EACH (Task, task, folder->document.tasks)
        EACH (Milestone, milestone, task->milestones) {
            const Figure *progress = &milestone->progress;
            MilestoneFact fact = {.span = milestone->span,
                                  .plan = folder->name,
                                  .task = task->code.str,
                                  .title = milestone->title.str,
                                  .due = milestone->due.date,
                                  .completed = completed_by(walk, milestone),
                                  .progress = {progress->number, progress->known},
                                  .note = milestone->note.str};
            put_status(walk, task, milestone, &fact);
            walk->emit(walk, &fact);
        }
}

void facts_each_milestone(FactWalk *walk) {
    facts_each_plan(walk, emit_milestones);
}

/* ---- the budget ---- */

typedef struct AmountFact {
    Span span;
    Str plan;
    Str kind;    /* cost, efficiency or income */
    Str heading; /* that the plan has for those of this kind */
    Str title;
    Str task;
    FactFigure figure;
} AmountFact;

static const FactField amount_fields[] = {
    {"plan", FACT_TEXT, offsetof(AmountFact, plan)},
    {"kind", FACT_TEXT, offsetof(AmountFact, kind)},
    {"heading", FACT_REMARK, offsetof(AmountFact, heading)},
    {"title", FACT_TEXT, offsetof(AmountFact, title)},
    {"task", FACT_TEXT, offsetof(AmountFact, task)},
    FACT_FIGURE_FIELDS(AmountFact),
    FACT_VALUE_FIELDS(AmountFact),
};
const FactType fact_amount = FACT_TYPE(amount_fields);

static void emit_amounts(FactWalk *walk, const Folder *folder, const BudgetRow *row) {
    static const char *const kinds[] = {
        "", [BUDGET_COST] = "cost", [BUDGET_EFFICIENCY] = "efficiency", [BUDGET_INCOME] = "income"};
    const BudgetHeadings *headings = &folder->document.budget.headings;
    const Str own[] = {[BUDGET_COST] = headings->cost.str,
                       [BUDGET_EFFICIENCY] = headings->efficiency.str,
                       [BUDGET_INCOME] = headings->income.str};
    AmountFact fact = {.plan = folder->name,
                       .kind = str_from(kinds[row->kind.value]),
                       .heading = own[row->kind.value],
                       .title = row->title.str,
                       .task = row->task.code.str};
    fact.span = row->span;
    if (!row->amounts.count)
        walk->emit(walk, &fact);
    EACH (PeriodFigure, amount, row->amounts) {
        const ArenaMark mark = arena_mark(walk->scratch);
        fact.span = amount->span;
        fact.figure = facts_figure(walk, amount->period, &amount->figure, STR("GBP"));
        walk->emit(walk, &fact);
        arena_rewind(walk->scratch, mark);
    }
}

static void emit_budget(FactWalk *walk, const Folder *folder) {
    EACH (BudgetRow, row, folder->document.budget.rows)
        emit_amounts(walk, folder, row);
}

void facts_each_amount(FactWalk *walk) {
    facts_each_plan(walk, emit_budget);
}

/* ---- strategies ---- */

typedef struct StrategyFact {
    Span span;
    Str plan;
    Str code;
    Str title;
    Str purpose;
    Str renewal; /* a date, a period, annual or continuous */
    List owners; /* of Str */
} StrategyFact;

static const FactField strategy_fields[] = {
    {"plan", FACT_TEXT, offsetof(StrategyFact, plan)},
    {"code", FACT_TEXT, offsetof(StrategyFact, code)},
    {"title", FACT_TEXT, offsetof(StrategyFact, title)},
    {"purpose", FACT_TEXT, offsetof(StrategyFact, purpose)},
    {"renewal", FACT_TEXT, offsetof(StrategyFact, renewal)},
    {"owners", FACT_TEXTS, offsetof(StrategyFact, owners)},
};
const FactType fact_strategy = FACT_TYPE(strategy_fields);

Str facts_renewal(FactWalk *walk, const Renewal *renewal) {
    Buf out = {.arena = walk->scratch};
    if (renewal->kind == RENEWAL_DATE)
        date_print_iso(&out, renewal->date);
    if (renewal->kind == RENEWAL_PERIOD)
        period_print(&out, renewal->period);
    if (renewal->kind == RENEWAL_ANNUAL)
        buf_add_z(&out, "annual");
    if (renewal->kind == RENEWAL_CONTINUOUS)
        buf_add_z(&out, "continuous");
    return buf_str(&out);
}

static void emit_strategies(FactWalk *walk, const Folder *folder) {
    EACH (Strategy, strategy, folder->document.strategies) {
        const StrategyFact fact = {.span = strategy->span,
                                   .plan = folder->name,
                                   .code = strategy->code.str,
                                   .title = strategy->title.str,
                                   .purpose = strategy->purpose.str,
                                   .renewal = facts_renewal(walk, &strategy->renewal),
                                   .owners = facts_refs(walk, strategy->owners)};
        walk->emit(walk, &fact);
    }
}

void facts_each_strategy(FactWalk *walk) {
    facts_each_plan(walk, emit_strategies);
}

/* ---- service objectives ---- */

typedef struct ServiceFact {
    Span span;
    Str plan;
    Str objective;
    Str service;
    Str team;
    Str text;
} ServiceFact;

static const FactField service_fields[] = {
    {"plan", FACT_TEXT, offsetof(ServiceFact, plan)},
    {"objective", FACT_TEXT, offsetof(ServiceFact, objective)},
    {"service", FACT_TEXT, offsetof(ServiceFact, service)},
    {"team", FACT_TEXT, offsetof(ServiceFact, team)},
    {"service_objective", FACT_TEXT, offsetof(ServiceFact, text)},
};
const FactType fact_service_objective = FACT_TYPE(service_fields);

static void emit_service(FactWalk *walk, Str plan, Str objective, const Service *service) {
    EACH (Text, text, service->objectives) {
        const ServiceFact fact = {text->span,        plan,     objective, service->service.str,
                                  service->team.str, text->str};
        walk->emit(walk, &fact);
    }
}

static void emit_services(FactWalk *walk, const Folder *folder) {
    EACH (ServiceObjectives, group, folder->document.service_objectives)
        EACH (Service, service, group->services)
            emit_service(walk, folder->name, group->objective.code.str, service);
}

void facts_each_service_objective(FactWalk *walk) {
    facts_each_plan(walk, emit_services);
}

/* ---- officers ---- */

static const FactField officer_fields[] = {
    {"title", FACT_TEXT, offsetof(Officer, title.str)},
    {"body", FACT_TEXT, offsetof(Officer, body.str)},
    {"email", FACT_TEXT, offsetof(Officer, email.str)},
};
const FactType fact_officer = FACT_TYPE(officer_fields);

void facts_each_officer(FactWalk *walk) {
    EACH (Definition, definition, walk->set->decoder.definitions)
        if (definition->shape == &shape_officer)
            walk->emit(walk, definition->record);
}
