/* Puts gathered entries in order, and says what each of them shows; gather_page.c has the pages. */
#include "view/gather.h"

#include "base/natural.h"
#include "view/report.h"

#include <stdlib.h>

/* ---- finding ---- */

const Folder *gather_plan(const Folder *folder) {
    return folder && folder->document.plan.span.start ? folder : NULL;
}

void gather_add(Gathering *gathering, Entry entry) {
    entry.read = gathering->entries.count;
    LIST_PUSH(gathering->set->decoder.lists, &gathering->entries, Entry, entry);
}

Str gather_risk_code(Speech speech, const StrategicRisk *risk) {
    return PHRASES_SAY(speech, PHRASE_STRATEGIC_RISK_NUMBER, risk->number.str);
}

/* ---- order ---- */

static int compare_numbers(int64_t a, int64_t b) {
    return (a > b) - (a < b);
}

static int compare(const void *left, const void *right) {
    const Entry *a = left;
    const Entry *b = right;
    int order = compare_numbers(a->last, b->last);
    if (!order)
        order = natural_compare(a->name, b->name);
    /* Names that differ in capitals alone are two: each keeps its things together. */
    if (!order)
        order = str_compare(a->name, b->name);
    if (!order)
        order = compare_numbers(a->rank, b->rank);
    if (!order)
        order = compare_numbers(a->day, b->day);
    if (!order)
        order = natural_compare(a->code, b->code);
    return order ? order : compare_numbers((int64_t)a->read, (int64_t)b->read);
}

static bool is_same(const Entry *a, const Entry *b) {
    return a->kind == b->kind && a->thing == b->thing && a->milestone == b->milestone &&
           a->folder == b->folder && a->officer == b->officer;
}

/* What was found twice lies side by side now. */
static void drop_repeated(List *entries) {
    size_t kept = 0;
    for (size_t k = 0; k < entries->count; k++) {
        const Entry entry = *LIST_AT(*entries, Entry, k);
        if (!kept || !is_same(LIST_AT(*entries, Entry, kept - 1), &entry))
            *LIST_AT(*entries, Entry, kept++) = entry;
    }
    entries->count = kept;
}

void gather_sort(Gathering *gathering) {
    List *entries = &gathering->entries;
    if (entries->count)
        qsort(entries->at, entries->count, sizeof(Entry), compare);
    drop_repeated(entries);
}

/* ---- where an entry leads ---- */

static LinkView link_plan(const Gathering *gathering, Arena *arena, const Entry *entry) {
    const PlanHead *plan = entry->thing;
    (void)gathering;
    return (LinkView){.url = links_page(arena, entry->folder), .title = plan->title.str};
}

static LinkView link_report(const Gathering *gathering, Arena *arena, const Entry *entry) {
    const Report *report = entry->thing;
    return (LinkView){.url = links_report_page(arena, entry->folder, report),
                      .title = report_name(set_speech(gathering->set, arena), report)};
}

static LinkView link_task(const Gathering *gathering, Arena *arena, const Entry *entry) {
    const Task *task = entry->thing;
    (void)arena;
    return (LinkView){maker_url(gathering->set, task->code.str), task->code.str, task->title.str};
}

static LinkView link_milestone(const Gathering *gathering, Arena *arena, const Entry *entry) {
    LinkView link = link_task(gathering, arena, entry);
    link.title = entry->milestone->title.str;
    return link;
}

static LinkView link_indicator(const Gathering *gathering, Arena *arena, const Entry *entry) {
    const Indicator *indicator = entry->thing;
    (void)gathering;
    return (LinkView){links_indicator_page(arena, indicator->code.str), indicator->code.str,
                      indicator->name.str};
}

static LinkView link_strategy(const Gathering *gathering, Arena *arena, const Entry *entry) {
    const Strategy *strategy = entry->thing;
    LinkView link = {.code = strategy->code.str, .title = strategy->title.str};
    (void)gathering;
    if (entry->folder)
        link.url = str_format(arena, "%.*s#%.*s", STR_ARGS(links_page(arena, entry->folder)),
                              STR_ARGS(strategy->anchor));
    return link;
}

static LinkView link_priority(const Gathering *gathering, Arena *arena, const Entry *entry) {
    const Priority *priority = entry->thing;
    (void)arena;
    return (LinkView){maker_url(gathering->set, priority->code.str), priority->code.str,
                      priority->name.str};
}

static LinkView link_objective(const Gathering *gathering, Arena *arena, const Entry *entry) {
    const Objective *objective = entry->thing;
    (void)arena;
    return (LinkView){maker_url(gathering->set, objective->code.str), objective->code.str,
                      objective->title.str};
}

static LinkView link_risk(const Gathering *gathering, Arena *arena, const Entry *entry) {
    const StrategicRisk *risk = entry->thing;
    (void)gathering;
    return (LinkView){maker_register_url(arena, risk), risk->number.str, risk->title.str};
}

/* ---- what an entry shows ---- */

/* Leaves *out as it is when there is no date. */
static void put_date(Speech speech, Str *out, Date date) {
    if (date.year)
        *out = phrases_date(speech, date);
}

static void put_due(EntryView *view, Speech speech, Date date) {
    put_date(speech, &view->when, date);
    if (date.year)
        view->when_iso = maker_day(speech.arena, date_last_day(date));
}

/* False: the plan does not say that it is over. */
static bool put_task_end(const Gathering *gathering, Speech speech, EntryView *view,
                         const Task *task) {
    TaskStatus status;
    Date since;
    if (!found_end(task, &status, &since))
        return false;
    view->status = status_view_of_task(gathering->set, status);
    put_date(speech, &view->since, since);
    return true;
}

static void put_task_state(const Gathering *gathering, Speech speech, EntryView *view,
                           const Task *task) {
    TaskStatus status;
    Date as_at;
    if (put_task_end(gathering, speech, view, task) ||
        !found_task(gathering->set, task, &status, &as_at))
        return;
    view->status = status_view_of_task(gathering->set, status);
    put_date(speech, &view->as_at, as_at);
}

/* A step with a day counts for more than what became of its task, and that more than a report. */
static void put_milestone_state(const Gathering *gathering, Speech speech, EntryView *view,
                                const Entry *entry) {
    const Milestone *milestone = entry->milestone;
    const Task *task = entry->thing;
    TaskStatus status;
    Date as_at;
    if (found_step(gathering->set, task, milestone, &status, &as_at)) {
        view->status = status_view_of_task(gathering->set, status);
        view->status.word = found_milestone_word(gathering->set, status);
        put_date(speech, &view->since, milestone->done.date);
        put_date(speech, &view->as_at, as_at);
    } else if (task->cancelled.date.date.year) {
        put_task_end(gathering, speech, view, task);
        view->status.word = PHRASES_SAY(speech, PHRASE_ITS_TASK_IS, view->status.word);
    }
}

/* One officer as the list that tasks have. */
static ViewList one_officer(Arena *arena, Str officer) {
    List list = {NULL, 0, 0};
    if (officer.len)
        LIST_PUSH(arena, &list, WordView, (WordView){officer});
    return VIEW_LIST_OF(list, WordView);
}

static void fill_plan(const Gathering *gathering, Arena *arena, const Entry *entry,
                      EntryView *view) {
    const PlanHead *plan = entry->thing;
    view->when = maker_years(set_speech(gathering->set, arena), &plan->years);
    view->when_iso = maker_years_end(gathering->set, arena, &plan->years);
}

static void fill_report(const Gathering *gathering, Arena *arena, const Entry *entry,
                        EntryView *view) {
    const Report *report = entry->thing;
    view->when = phrases_period(set_speech(gathering->set, arena), report->period.period);
    view->when_iso = maker_period_end(gathering->set, arena, report->period.period);
}

static void fill_task(const Gathering *gathering, Arena *arena, const Entry *entry,
                      EntryView *view) {
    const Task *task = entry->thing;
    const Speech speech = set_speech(gathering->set, arena);
    view->officers = MAKE_LIST(task->officers, Ref, make_officer);
    put_due(view, speech, task->due.date);
    put_date(speech, &view->first_due, task->original_due.date);
    put_task_state(gathering, speech, view, task);
}

static void fill_milestone(const Gathering *gathering, Arena *arena, const Entry *entry,
                           EntryView *view) {
    const Milestone *milestone = entry->milestone;
    const Task *task = entry->thing;
    const Speech speech = set_speech(gathering->set, arena);
    view->officers = MAKE_LIST(task->officers, Ref, make_officer);
    view->of = task->title.str;
    put_due(view, speech, milestone->due.date);
    put_milestone_state(gathering, speech, view, entry);
}

static void fill_indicator(const Gathering *gathering, Arena *arena, const Entry *entry,
                           EntryView *view) {
    const Indicator *indicator = entry->thing;
    IndicatorStatus status;
    Date as_at;
    if (found_indicator(gathering->set, indicator, &status, &as_at)) {
        view->status = status_view_of_indicator(gathering->set, status);
        put_date(set_speech(gathering->set, arena), &view->as_at, as_at);
    }
    view->officers = one_officer(arena, found_owner(&gathering->owners, indicator));
}

static void fill_strategy(const Gathering *gathering, Arena *arena, const Entry *entry,
                          EntryView *view) {
    const Strategy *strategy = entry->thing;
    int32_t day;
    view->when = maker_renewal(set_speech(gathering->set, arena), &strategy->renewal);
    if (gather_renewal_day(gathering->set, &strategy->renewal, &day))
        view->when_iso = maker_day(arena, day);
    view->officers = MAKE_LIST(strategy->owners, Ref, make_officer);
}

/* A risk is called by its number in the register. */
static void fill_risk(const Gathering *gathering, Arena *arena, const Entry *entry,
                      EntryView *view) {
    view->link.code = gather_risk_code(set_speech(gathering->set, arena), entry->thing);
}

static const struct {
    Phrase name;
    LinkView (*link)(const Gathering *gathering, Arena *arena, const Entry *entry);
    /* What it shows besides; NULL: nothing. */
    void (*fill)(const Gathering *gathering, Arena *arena, const Entry *entry, EntryView *view);
} kinds[] = {
    [ENTRY_PLAN] = {PHRASE_PLAN, link_plan, fill_plan},
    [ENTRY_REPORT] = {PHRASE_PROGRESS_REPORT, link_report, fill_report},
    [ENTRY_TASK] = {PHRASE_KEY_TASK, link_task, fill_task},
    [ENTRY_MILESTONE] = {PHRASE_MILESTONE_KIND, link_milestone, fill_milestone},
    [ENTRY_INDICATOR] = {PHRASE_INDICATOR, link_indicator, fill_indicator},
    [ENTRY_STRATEGY] = {PHRASE_STRATEGY_OR_POLICY, link_strategy, fill_strategy},
    [ENTRY_RENEWAL] = {PHRASE_RENEWAL, link_strategy, fill_strategy},
    [ENTRY_PRIORITY] = {PHRASE_PRIORITY, link_priority, NULL},
    [ENTRY_OBJECTIVE] = {PHRASE_OBJECTIVE, link_objective, NULL},
    [ENTRY_RISK] = {PHRASE_STRATEGIC_RISK, link_risk, fill_risk},
};

LinkView gather_link(const Gathering *gathering, Arena *arena, const Entry *entry) {
    return kinds[entry->kind].link(gathering, arena, entry);
}

void make_entry(const ViewContext *context, const void *item, void *out) {
    const Gathering *gathering = context->page;
    const Entry *entry = item;
    EntryView *view = out;
    view->kind = maker_phrase(gathering->set, kinds[entry->kind].name);
    view->link = gather_link(gathering, context->scratch, entry);
    if (entry->folder) {
        view->plan.url = links_page(context->scratch, entry->folder);
        view->plan.title = entry->folder->document.plan.title.str;
    }
    if (kinds[entry->kind].fill)
        kinds[entry->kind].fill(gathering, context->scratch, entry, view);
}
