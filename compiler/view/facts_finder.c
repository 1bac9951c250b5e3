/* What the finder on the index looks through: everything that has a page or a place on one. */
#include "view/facts_private.h"

#include "plan/links.h"
#include "view/found.h"
#include "view/maker.h"
#include "view/report.h"

typedef struct FoundFact {
    Span span;
    Str code;
    Str title;
    Str kind; /* as readers call it */
    Str officer;
    Str status; /* in the organisation's words: as its plan says, else the latest report of it */
    Str url;
    Str when; /* it stands so: "as at 30 September 2024"; since when it is done: "14 June 2024" */
} FoundFact;

static const FactField found_fields[] = {
    {"code", FACT_TEXT, offsetof(FoundFact, code)},
    {"title", FACT_TEXT, offsetof(FoundFact, title)},
    {"kind", FACT_TEXT, offsetof(FoundFact, kind)},
    {"officer", FACT_TEXT, offsetof(FoundFact, officer)},
    {"status", FACT_TEXT, offsetof(FoundFact, status)},
    {"url", FACT_TEXT, offsetof(FoundFact, url)},
    {"when", FACT_TEXT, offsetof(FoundFact, when)},
};
static const FactType found_type = FACT_TYPE(found_fields);

/* ---- what there is ---- */

static Str officers_of(FactWalk *walk, List officers) {
    Buf out = {.arena = walk->scratch};
    EACH (Ref, officer, officers)
        buf_addf(&out, "%s%.*s", out.len ? "; " : "", STR_ARGS(officer->code.str));
    return buf_str(&out);
}

/* `as_at` counts only where there is a status. */
static void put_as_at(FactWalk *walk, FoundFact *fact, Date as_at) {
    const Speech speech = set_speech(walk->set, walk->scratch);
    if (fact->status.len && as_at.year)
        fact->when = PHRASES_SAY(speech, PHRASE_STATUS_AS_AT, phrases_date(speech, as_at));
}

static FoundFact indicator_found(FactWalk *walk, const Map *owners, const Indicator *indicator) {
    Date as_at = {0, 0, 0};
    FoundFact fact = {.code = indicator->code.str,
                      .title = indicator->name.str,
                      .kind = maker_phrase(walk->set, PHRASE_INDICATOR),
                      .officer = found_owner(owners, indicator),
                      .status = found_indicator_status(walk->set, indicator, &as_at),
                      .url = links_indicator_page(walk->scratch, indicator->code.str)};
    put_as_at(walk, &fact, as_at);
    return fact;
}

/* As the page of codes has it. */
static void put_task_status(FactWalk *walk, FoundFact *fact, const Task *task) {
    TaskStatus status;
    Date day = {0, 0, 0};
    if (found_end(task, &status, &day)) {
        fact->status = progress_task_word(walk->set, set_language(walk->set), status);
        fact->when = phrases_date(set_speech(walk->set, walk->scratch), day);
        return;
    }
    fact->status = found_task_status(walk->set, task, &day);
    put_as_at(walk, fact, day);
}

static FoundFact task_found(FactWalk *walk, const Task *task) {
    FoundFact fact = {.code = task->code.str,
                      .title = task->title.str,
                      .kind = maker_phrase(walk->set, PHRASE_KEY_TASK),
                      .officer = officers_of(walk, task->officers),
                      .url = maker_url(walk->set, task->code.str)};
    put_task_status(walk, &fact, task);
    return fact;
}

static FoundFact objective_found(FactWalk *walk, const Objective *objective) {
    return (FoundFact){.code = objective->code.str,
                       .title = objective->title.str,
                       .kind = maker_phrase(walk->set, PHRASE_OBJECTIVE),
                       .url = maker_url(walk->set, objective->code.str)};
}

static void emit_definition(FactWalk *walk, const Map *owners, const Definition *definition) {
    const ArenaMark mark = arena_mark(walk->scratch);
    FoundFact fact = {.url = {NULL, 0}};
    if (definition->shape == &shape_indicator)
        fact = indicator_found(walk, owners, definition->record);
    else if (definition->shape == &shape_task)
        fact = task_found(walk, definition->record);
    else if (definition->shape == &shape_objective)
        fact = objective_found(walk, definition->record);
    if (fact.url.len)
        walk->emit(walk, &fact);
    arena_rewind(walk->scratch, mark);
}

static void emit_strategies(FactWalk *walk, const Folder *folder, Str page) {
    EACH (Strategy, strategy, folder->document.strategies) {
        const FoundFact fact = {.code = strategy->code.str,
                                .title = strategy->title.str,
                                .kind = maker_phrase(walk->set, PHRASE_STRATEGY),
                                .officer = officers_of(walk, strategy->owners),
                                .url = str_format(walk->scratch, "%.*s#%.*s", STR_ARGS(page),
                                                  STR_ARGS(strategy->anchor))};
        walk->emit(walk, &fact);
    }
}

static void emit_plan(FactWalk *walk, const Folder *folder) {
    const ArenaMark mark = arena_mark(walk->scratch);
    const PlanHead *plan = &folder->document.plan;
    const Str page = links_page(walk->scratch, folder);
    const FoundFact fact = {.title = plan->title.str,
                            .kind = maker_phrase(walk->set, PHRASE_PLAN),
                            .officer = plan->owner.code.str,
                            .url = page};
    walk->emit(walk, &fact);
    EACH (Report, report, folder->document.reports) {
        const FoundFact found = {.title = report_name(set_speech(walk->set, walk->scratch), report),
                                 .kind = maker_phrase(walk->set, PHRASE_PROGRESS_REPORT),
                                 .officer = report->of.code.str,
                                 .url = links_report_page(walk->scratch, folder, report)};
        if (report->standing)
            walk->emit(walk, &found);
    }
    emit_strategies(walk, folder, page);
    arena_rewind(walk->scratch, mark);
}

static void each_found(FactWalk *walk) {
    const Map owners = found_owners(walk->set, arena_new());
    facts_each_plan(walk, emit_plan);
    EACH (Definition, definition, walk->set->decoder.definitions)
        emit_definition(walk, &owners, definition);
    arena_free(owners.arena);
}

const FactTable fact_finder = {"codes", PHRASE_TABLE_CODES, NULL, &found_type, each_found};
