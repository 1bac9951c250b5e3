/* What the pages that gather from all plans list, as open data: in the same order, with dates and
 * statuses that are not yet worded for reading. */
#include "view/facts_private.h"

#include "view/gather.h"

/* ---- records ---- */

typedef struct EntryFact {
    Span span;
    Str officer; /* whose duty it is */
    Date date;   /* the last day of what it is due in */
    Str kind;
    Str code;
    Str title;
    Str task_title; /* of a milestone */
    Str plan;
    List officers; /* of Str */
    Str period;    /* of a plan or report */
    Date start;
    Date end;
    Date due;
    Date original_due;
    Str renewal;
    Date completed;
    Date cancelled;
    Str status; /* what the plan says, else that of the latest report, */
    Date as_at; /* which is of that day */
    Str url;
} EntryFact;

#define WHAT_FIELDS                                                                                \
    {"kind", FACT_TEXT, offsetof(EntryFact, kind)},                                                \
        {"code", FACT_TEXT, offsetof(EntryFact, code)}, {                                          \
        "title", FACT_TEXT, offsetof(EntryFact, title)                                             \
    }
#define STATE_FIELDS                                                                               \
    {"completed", FACT_DATE, offsetof(EntryFact, completed)},                                      \
        {"cancelled", FACT_DATE, offsetof(EntryFact, cancelled)},                                  \
        {"status", FACT_TEXT, offsetof(EntryFact, status)},                                        \
        {"status_as_at", FACT_DATE, offsetof(EntryFact, as_at)}, {                                 \
        "url", FACT_TEXT, offsetof(EntryFact, url)                                                 \
    }

static const FactField code_fields[] = {
    WHAT_FIELDS,
    {"plan", FACT_TEXT, offsetof(EntryFact, plan)},
    {"officers", FACT_TEXTS, offsetof(EntryFact, officers)},
    STATE_FIELDS,
};
const FactType fact_code = FACT_TYPE(code_fields);

static const FactField duty_fields[] = {
    {"officer", FACT_TEXT, offsetof(EntryFact, officer)},
    WHAT_FIELDS,
    {"plan", FACT_TEXT, offsetof(EntryFact, plan)},
    {"period", FACT_TEXT, offsetof(EntryFact, period)},
    {"period_start", FACT_DATE, offsetof(EntryFact, start)},
    {"period_end", FACT_DATE, offsetof(EntryFact, end)},
    {"due", FACT_DATE, offsetof(EntryFact, due)},
    {"original_due", FACT_DATE, offsetof(EntryFact, original_due)},
    {"renewal", FACT_TEXT, offsetof(EntryFact, renewal)},
    STATE_FIELDS,
};
const FactType fact_duty = FACT_TYPE(duty_fields);

static const FactField deadline_fields[] = {
    {"date", FACT_DATE, offsetof(EntryFact, date)},
    WHAT_FIELDS,
    {"task_title", FACT_TEXT, offsetof(EntryFact, task_title)},
    {"plan", FACT_TEXT, offsetof(EntryFact, plan)},
    {"officers", FACT_TEXTS, offsetof(EntryFact, officers)},
    {"due", FACT_DATE, offsetof(EntryFact, due)},
    {"original_due", FACT_DATE, offsetof(EntryFact, original_due)},
    {"renewal", FACT_TEXT, offsetof(EntryFact, renewal)},
    STATE_FIELDS,
};
const FactType fact_deadline = FACT_TYPE(deadline_fields);

/* ---- what is known of each kind ---- */

static void fill_plan(FactWalk *walk, const Entry *entry, EntryFact *fact) {
    const PlanHead *plan = entry->thing;
    fact->period = facts_years(walk, &plan->years, &fact->start, &fact->end);
}

static void fill_report(FactWalk *walk, const Entry *entry, EntryFact *fact) {
    const Report *report = entry->thing;
    Buf period = {.arena = walk->scratch};
    period_print(&period, report->period.period);
    fact->title = report->title.str; /* the link has its period too */
    fact->period = buf_str(&period);
    facts_days(walk, report->period.period, report->period.period, &fact->start, &fact->end);
}

/* Whether and when it is done or given up, by what the plan says. */
static bool put_end(EntryFact *fact, Date completed, Date cancelled) {
    fact->completed = completed;
    fact->cancelled = cancelled;
    if (cancelled.year)
        fact->status = facts_task_status(TASK_CANCELLED);
    else if (completed.year)
        fact->status = facts_task_status(TASK_COMPLETED);
    return cancelled.year || completed.year;
}

static void fill_task(FactWalk *walk, const Entry *entry, EntryFact *fact) {
    const Task *task = entry->thing;
    TaskStatus status;
    fact->due = task->due.date;
    fact->original_due = task->original_due.date;
    fact->officers = facts_refs(walk, task->officers);
    if (!put_end(fact, task->completed.date, task->cancelled.date.date) &&
        found_task(walk->set, task, &status, &fact->as_at))
        fact->status = facts_task_status(status);
}

/* What is done stays done when the rest of the task is given up. */
static void fill_milestone(FactWalk *walk, const Entry *entry, EntryFact *fact) {
    const Milestone *milestone = entry->milestone;
    const Task *task = entry->thing;
    const Date never = {0, 0, 0};
    const bool done = status_is_done(milestone, never);
    TaskStatus status;
    fact->task_title = task->title.str;
    fact->due = milestone->due.date;
    fact->officers = facts_refs(walk, task->officers);
    if (!put_end(fact, milestone->done.date, done ? never : task->cancelled.date.date) &&
        found_step(walk->set, task, milestone, &status, &fact->as_at))
        fact->status = facts_task_status(status);
}

static void fill_indicator(FactWalk *walk, const Entry *entry, EntryFact *fact) {
    const Indicator *indicator = entry->thing;
    const Gathering *codes = walk->gathered[SITE_CODES];
    IndicatorStatus status;
    fact->officers = facts_one(walk, found_owner(&codes->owners, indicator));
    if (found_indicator(walk->set, indicator, &status, &fact->as_at))
        fact->status = facts_indicator_status(status);
}

static void fill_strategy(FactWalk *walk, const Entry *entry, EntryFact *fact) {
    const Strategy *strategy = entry->thing;
    fact->renewal = facts_renewal(walk, &strategy->renewal);
    fact->officers = facts_refs(walk, strategy->owners);
}

static const struct {
    const char *name;
    void (*fill)(FactWalk *walk, const Entry *entry, EntryFact *fact); /* NULL: nothing else */
} kinds[] = {
    [ENTRY_PLAN] = {"plan", fill_plan},
    [ENTRY_REPORT] = {"report", fill_report},
    [ENTRY_TASK] = {"task", fill_task},
    [ENTRY_MILESTONE] = {"milestone", fill_milestone},
    [ENTRY_INDICATOR] = {"indicator", fill_indicator},
    [ENTRY_STRATEGY] = {"strategy", fill_strategy},
    [ENTRY_RENEWAL] = {"renewal", fill_strategy},
    [ENTRY_PRIORITY] = {"priority", NULL},
    [ENTRY_OBJECTIVE] = {"objective", NULL},
    [ENTRY_RISK] = {"risk", NULL},
};

/* ---- the tables ---- */

/* All that entries are made of begins with its place. */
static Span place_of(const Entry *entry) {
    return entry->milestone ? entry->milestone->span : *(const Span *)entry->thing;
}

static void emit_entry(FactWalk *walk, const Gathering *gathering, const Entry *entry) {
    const ArenaMark mark = arena_mark(walk->scratch);
    const LinkView link = gather_link(gathering, walk->scratch, entry);
    EntryFact fact = {.span = place_of(entry),
                      .kind = str_from(kinds[entry->kind].name),
                      .code = link.code,
                      .title = link.title,
                      .url = link.url};
    if (entry->folder)
        fact.plan = entry->folder->name;
    if (entry->officer)
        fact.officer = entry->officer->title.str;
    if (gathering->page == SITE_DEADLINES)
        fact.date = date_from_days(entry->day);
    if (kinds[entry->kind].fill)
        kinds[entry->kind].fill(walk, entry, &fact);
    walk->emit(walk, &fact);
    arena_rewind(walk->scratch, mark);
}

static void each_entry(FactWalk *walk, SitePage page) {
    const Gathering *gathering = walk->gathered[page];
    EACH (Entry, entry, gathering->entries)
        if (!walk->enough)
            emit_entry(walk, gathering, entry);
}

void facts_each_code(FactWalk *walk) {
    each_entry(walk, SITE_CODES);
}

void facts_each_duty(FactWalk *walk) {
    each_entry(walk, SITE_OFFICERS);
}

void facts_each_deadline(FactWalk *walk) {
    each_entry(walk, SITE_DEADLINES);
}
