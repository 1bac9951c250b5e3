/* What is said once of a plan, a report and a page; the lists of plans and of reports, and what
 * reports come to. */
#include "view/facts_private.h"

#include "base/shares.h"
#include "plan/links.h"
#include "view/maker.h"

#include <string.h>

/* ---- plans ---- */

typedef struct PlanFact {
    Span span;
    Str plan;
    Str page;
    Str kind;
    Str organisation;
    Str title;
    Str priority;
    Str priority_name;
    Str years;
    Date start;
    Date end;
    Date approved;
    Date updated;
    Str version;
    Str owner;
    Str latest_report; /* its page */
} PlanFact;

static const FactField plan_fields[] = {
    {"kind", FACT_TEXT, offsetof(PlanFact, kind)},
    {"page", FACT_TEXT, offsetof(PlanFact, page)},
    {"organisation", FACT_TEXT, offsetof(PlanFact, organisation)},
    {"title", FACT_TEXT, offsetof(PlanFact, title)},
    {"priority", FACT_TEXT, offsetof(PlanFact, priority)},
    {"years", FACT_TEXT, offsetof(PlanFact, years)},
    {"approved", FACT_DATE, offsetof(PlanFact, approved)},
    {"updated", FACT_DATE, offsetof(PlanFact, updated)},
    {"version", FACT_TEXT, offsetof(PlanFact, version)},
    {"owner", FACT_TEXT, offsetof(PlanFact, owner)},
};
static const FactType fact_plan = FACT_TYPE(plan_fields);

static const FactField plan_head_fields[] = {
    {"plan", FACT_TEXT, offsetof(PlanFact, plan)},
    {"page", FACT_TEXT, offsetof(PlanFact, page)},
    {"title", FACT_TEXT, offsetof(PlanFact, title)},
    {"priority", FACT_TEXT, offsetof(PlanFact, priority)},
    {"priority_name", FACT_TEXT, offsetof(PlanFact, priority_name)},
    {"years", FACT_TEXT, offsetof(PlanFact, years)},
    {"period_start", FACT_DATE, offsetof(PlanFact, start)},
    {"period_end", FACT_DATE, offsetof(PlanFact, end)},
    {"approved", FACT_DATE, offsetof(PlanFact, approved)},
    {"updated", FACT_DATE, offsetof(PlanFact, updated)},
    {"version", FACT_TEXT, offsetof(PlanFact, version)},
    {"owner", FACT_TEXT, offsetof(PlanFact, owner)},
    {"latest_report", FACT_TEXT, offsetof(PlanFact, latest_report)},
};
const FactType fact_plan_head = FACT_TYPE(plan_head_fields);

Str facts_years(const FactWalk *walk, const Periods *years, Date *start, Date *end) {
    const size_t count = years->list.count;
    if (count)
        facts_days(walk, *LIST_AT(years->list, Period, 0), *LIST_AT(years->list, Period, count - 1),
                   start, end);
    return maker_years((Speech){walk->scratch, LANGUAGE_ENGLISH}, years);
}

static PlanFact plan_fact(const FactWalk *walk, const Folder *folder) {
    const PlanHead *plan = &folder->document.plan;
    const Priority *priority = plan->priority.target;
    PlanFact fact = {.span = plan->span,
                     .plan = folder->name,
                     .page = links_page(walk->scratch, folder),
                     .kind = STR("plan"),
                     .organisation = walk->set->shared.organisation.name.str,
                     .title = plan->title.str,
                     .priority = plan->priority.code.str,
                     .approved = plan->approved.date,
                     .updated = plan->updated.date,
                     .version = plan->version.str,
                     .owner = plan->owner.code.str};
    fact.years = facts_years(walk, &plan->years, &fact.start, &fact.end);
    if (priority)
        fact.priority_name = priority->name.str;
    return fact;
}

static void emit_plan(FactWalk *walk, const Folder *folder) {
    const ArenaMark mark = arena_mark(walk->scratch);
    PlanFact fact = plan_fact(walk, folder);
    const Report *latest = maker_latest_report(folder);
    if (latest)
        fact.latest_report = links_report_page(walk->scratch, folder, latest);
    walk->emit(walk, &fact);
    arena_rewind(walk->scratch, mark);
}

void facts_each_plan_head(FactWalk *walk) {
    facts_each_plan(walk, emit_plan);
}

/* ---- reports ---- */

typedef struct ReportFact {
    Span span;
    Str page;
    Str kind;
    Str organisation;
    Str title;
    Str plan;
    Period period;
    Date start;
    Date end;
    Date as_at;
    Str owner;
    FactNumber task_count;
    FactNumber tasks[TASK_STATUS_COUNT]; /* how many have each status */
    FactNumber indicator_count;
    FactNumber indicators[STATUS_COUNT];
} ReportFact;

/* The words are those of the statuses in other tables. */
#define COUNT_FIELDS                                                                               \
    {"task_count", FACT_NUMBER, offsetof(ReportFact, task_count)},                                 \
        {"tasks_completed", FACT_NUMBER, offsetof(ReportFact, tasks[TASK_COMPLETED])},             \
        {"tasks_in_progress", FACT_NUMBER, offsetof(ReportFact, tasks[TASK_IN_PROGRESS])},         \
        {"tasks_warning", FACT_NUMBER, offsetof(ReportFact, tasks[TASK_WARNING])},                 \
        {"tasks_overdue", FACT_NUMBER, offsetof(ReportFact, tasks[TASK_OVERDUE])},                 \
        {"tasks_cancelled", FACT_NUMBER, offsetof(ReportFact, tasks[TASK_CANCELLED])},             \
        {"tasks_not_started", FACT_NUMBER, offsetof(ReportFact, tasks[TASK_NOT_STARTED])},         \
        {"indicator_count", FACT_NUMBER, offsetof(ReportFact, indicator_count)},                   \
        {"indicators_satisfactory", FACT_NUMBER,                                                   \
         offsetof(ReportFact, indicators[STATUS_SATISFACTORY])},                                   \
        {"indicators_warning", FACT_NUMBER, offsetof(ReportFact, indicators[STATUS_WARNING])},     \
        {"indicators_alert", FACT_NUMBER, offsetof(ReportFact, indicators[STATUS_ALERT])},         \
        {"indicators_unknown", FACT_NUMBER, offsetof(ReportFact, indicators[STATUS_UNKNOWN])}, {   \
        "indicators_data_only", FACT_NUMBER, offsetof(ReportFact, indicators[STATUS_DATA_ONLY])    \
    }

static const FactField report_fields[] = {
    {"kind", FACT_TEXT, offsetof(ReportFact, kind)},
    {"page", FACT_TEXT, offsetof(ReportFact, page)},
    {"organisation", FACT_TEXT, offsetof(ReportFact, organisation)},
    {"title", FACT_TEXT, offsetof(ReportFact, title)},
    {"plan", FACT_TEXT, offsetof(ReportFact, plan)},
    {"period", FACT_PERIOD, offsetof(ReportFact, period)},
    {"as_at", FACT_DATE, offsetof(ReportFact, as_at)},
    {"owner", FACT_TEXT, offsetof(ReportFact, owner)},
    COUNT_FIELDS,
};
static const FactType fact_report = FACT_TYPE(report_fields);

/* `report` is the name that its rows have in the table of all rows. */
static const FactField report_head_fields[] = {
    {"report", FACT_TEXT, offsetof(ReportFact, page)},
    {"plan", FACT_TEXT, offsetof(ReportFact, plan)},
    {"title", FACT_TEXT, offsetof(ReportFact, title)},
    {"period", FACT_PERIOD, offsetof(ReportFact, period)},
    {"period_start", FACT_DATE, offsetof(ReportFact, start)},
    {"period_end", FACT_DATE, offsetof(ReportFact, end)},
    {"as_at", FACT_DATE, offsetof(ReportFact, as_at)},
    {"owner", FACT_TEXT, offsetof(ReportFact, owner)},
    COUNT_FIELDS,
};
const FactType fact_report_head = FACT_TYPE(report_head_fields);

static FactNumber number_of(size_t count) {
    return (FactNumber){decimal_from((int64_t)count), true};
}

static ReportFact report_fact(const FactWalk *walk, const Folder *folder, const Report *report) {
    const ReportStanding *standing = report->standing;
    ReportFact fact = {.span = report->span,
                       .page = links_report_page(walk->scratch, folder, report),
                       .kind = STR("report"),
                       .organisation = walk->set->shared.organisation.name.str,
                       .title = report->title.str,
                       .plan = folder->name,
                       .period = report->period.period,
                       .as_at = report->as_at.date,
                       .owner = report->of.code.str,
                       .task_count = number_of(standing->task_count),
                       .indicator_count = number_of(standing->indicator_count)};
    facts_days(walk, fact.period, fact.period, &fact.start, &fact.end);
    for (size_t k = 1; k < TASK_STATUS_COUNT; k++)
        fact.tasks[k] = number_of(standing->task_counts[k]);
    for (size_t k = 1; k < STATUS_COUNT; k++)
        fact.indicators[k] = number_of(standing->indicators[k]);
    return fact;
}

static void emit_reports(FactWalk *walk, const Folder *folder) {
    EACH (Report, report, folder->document.reports) {
        const ArenaMark mark = arena_mark(walk->scratch);
        if (!report->standing)
            continue;
        const ReportFact fact = report_fact(walk, folder, report);
        walk->emit(walk, &fact);
        arena_rewind(walk->scratch, mark);
    }
}

void facts_each_report_head(FactWalk *walk) {
    facts_each_plan(walk, emit_reports);
}

/* ---- what reports come to ---- */

typedef struct CountFact {
    Span span; /* of the report */
    Str plan;
    Str report;
    Str of; /* tasks or indicators */
    Str status;
    FactNumber count;
    FactNumber percent; /* of all of them, rounded as on the page */
} CountFact;

static const FactField count_fields[] = {
    {"plan", FACT_TEXT, offsetof(CountFact, plan)},
    {"report", FACT_TEXT, offsetof(CountFact, report)},
    {"of", FACT_TEXT, offsetof(CountFact, of)},
    {"status", FACT_TEXT, offsetof(CountFact, status)},
    {"count", FACT_NUMBER, offsetof(CountFact, count)},
    {"percent", FACT_NUMBER, offsetof(CountFact, percent)},
};
const FactType fact_count = FACT_TYPE(count_fields);

static Str task_word(size_t status) {
    return facts_task_status((TaskStatus)status);
}

static Str indicator_word(size_t status) {
    return facts_indicator_status((IndicatorStatus)status);
}

/* `counts` of the statuses from 1 up to `end`; nothing is counted where there is nothing. */
static void emit_counted(FactWalk *walk, CountFact fact, const size_t *counts, size_t end,
                         Str (*word)(size_t status)) {
    size_t percents[SHARES_MOST];
    if (!shares_of(counts + 1, end - 1, percents))
        return;
    for (size_t k = 1; k < end; k++) {
        fact.status = word(k);
        fact.count = number_of(counts[k]);
        fact.percent = number_of(percents[k - 1]);
        walk->emit(walk, &fact);
    }
}

static void emit_counts(FactWalk *walk, const Folder *folder) {
    EACH (Report, report, folder->document.reports) {
        const ArenaMark mark = arena_mark(walk->scratch);
        const ReportStanding *standing = report->standing;
        if (!standing || (walk->report && walk->report != report))
            continue;
        CountFact fact = {.span = report->span,
                          .plan = folder->name,
                          .report = links_report_page(walk->scratch, folder, report),
                          .of = STR("tasks")};
        emit_counted(walk, fact, standing->task_counts, TASK_STATUS_COUNT, task_word);
        fact.of = STR("indicators");
        emit_counted(walk, fact, standing->indicators, STATUS_COUNT, indicator_word);
        arena_rewind(walk->scratch, mark);
    }
}

void facts_each_count(FactWalk *walk) {
    facts_each_plan(walk, emit_counts);
}

/* ---- pages ---- */

typedef struct PageFact {
    Span span;
    Str kind;
    Str page;
    Str organisation;
} PageFact;

static const FactField page_fields[] = {
    {"kind", FACT_TEXT, offsetof(PageFact, kind)},
    {"page", FACT_TEXT, offsetof(PageFact, page)},
    {"organisation", FACT_TEXT, offsetof(PageFact, organisation)},
};
static const FactType fact_page = FACT_TYPE(page_fields);

const FactPage fact_pages[SITE_PAGE_COUNT] = {
    [SITE_PLANS] = {SITE_PLANS, "index", {[FACTS_PLANS] = true, [FACTS_PROGRESS_REPORTS] = true}},
    [SITE_OFFICERS] = {SITE_OFFICERS, "officers", {[FACTS_DUTIES] = true, [FACTS_OFFICERS] = true}},
    [SITE_DEADLINES] = {SITE_DEADLINES, "deadlines", {[FACTS_DEADLINES] = true}},
    [SITE_CODES] = {SITE_CODES, "codes", {[FACTS_CODES] = true}},
    [SITE_RISKS] = {SITE_RISKS, "risks", {[FACTS_RISKS] = true}},
};

/* ---- documents ---- */

static FactDocument document_of_plan(FactWalk *walk) {
    PlanFact *head = ARENA_NEW(walk->scratch, PlanFact);
    FactDocument document = {.type = &fact_plan, .head = head};
    *head = plan_fact(walk, walk->folder);
    for (FactTableId table = 0; table < FACT_TABLE_COUNT; table++)
        document.tables[table] = fact_tables[table].section != NULL;
    return document;
}

static FactDocument document_of_report(FactWalk *walk) {
    ReportFact *head = ARENA_NEW(walk->scratch, ReportFact);
    *head = report_fact(walk, walk->folder, walk->report);
    return (FactDocument){
        .type = &fact_report,
        .head = head,
        .tables = {[FACTS_REPORTS] = true, [FACTS_MILESTONES] = true, [FACTS_COUNTS] = true}};
}

static const PageFact *page_fact(const FactWalk *walk, Span span, const char *kind, Str page) {
    PageFact *fact = ARENA_NEW(walk->scratch, PageFact);
    *fact = (PageFact){span, str_from(kind), page, walk->set->shared.organisation.name.str};
    return fact;
}

static FactDocument document_of_indicator(FactWalk *walk) {
    const Indicator *indicator = walk->indicator;
    return (FactDocument){.type = &fact_page,
                          .head =
                              page_fact(walk, indicator->span, "indicator",
                                        links_indicator_page(walk->scratch, indicator->code.str)),
                          .tables = {[FACTS_INDICATORS] = true}};
}

static FactDocument document_of_page(FactWalk *walk) {
    const FactPage *page = walk->page;
    const Document *shared = &walk->set->shared;
    const Span span =
        page->page == SITE_RISKS ? shared->strategic_risks.span : shared->organisation.span;
    FactDocument document = {.type = &fact_page,
                             .head = page_fact(walk, span, page->kind, site_page(page->page))};
    memcpy(document.tables, page->tables, sizeof document.tables);
    return document;
}

FactDocument facts_document(FactWalk *walk) {
    if (walk->page)
        return document_of_page(walk);
    if (walk->indicator)
        return document_of_indicator(walk);
    return walk->report ? document_of_report(walk) : document_of_plan(walk);
}

FactTables facts_own_tables(Set *set, const Folder *folder, const Report *report) {
    FactTables tables;
    FactWalk walk = {.set = set, .folder = folder, .report = report, .scratch = arena_new()};
    const FactDocument document = facts_document(&walk);
    for (FactTableId table = 0; table < FACT_TABLE_COUNT; table++)
        tables.has[table] = document.tables[table] && facts_has_records(&walk, table);
    arena_free(walk.scratch);
    return tables;
}
