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
    Str status; /* in the latest report that shows it, in the organisation's words */
    Str url;
} FoundFact;

static const FactField found_fields[] = {
    {"code", FACT_TEXT, offsetof(FoundFact, code)},
    {"title", FACT_TEXT, offsetof(FoundFact, title)},
    {"kind", FACT_TEXT, offsetof(FoundFact, kind)},
    {"officer", FACT_TEXT, offsetof(FoundFact, officer)},
    {"status", FACT_TEXT, offsetof(FoundFact, status)},
    {"url", FACT_TEXT, offsetof(FoundFact, url)},
};
static const FactType found_type = FACT_TYPE(found_fields);

/* ---- what there is ---- */

static Str officers_of(FactWalk *walk, List officers) {
    Buf out = {.arena = walk->scratch};
    EACH (Ref, officer, officers)
        buf_addf(&out, "%s%.*s", out.len ? "; " : "", STR_ARGS(officer->code.str));
    return buf_str(&out);
}

static FoundFact indicator_found(FactWalk *walk, const Map *owners, const Indicator *indicator) {
    Date as_at;
    return (FoundFact){.code = indicator->code.str,
                       .title = indicator->name.str,
                       .kind = maker_phrase(walk->set, PHRASE_INDICATOR),
                       .officer = found_owner(owners, indicator),
                       .status = found_indicator_status(walk->set, indicator, &as_at),
                       .url = links_indicator_page(walk->scratch, indicator->code.str)};
}

static FoundFact task_found(FactWalk *walk, const Task *task) {
    Date as_at;
    return (FoundFact){.code = task->code.str,
                       .title = task->title.str,
                       .kind = maker_phrase(walk->set, PHRASE_KEY_TASK),
                       .officer = officers_of(walk, task->officers),
                       .status = found_task_status(walk->set, task, &as_at),
                       .url = maker_url(walk->set, task->code.str)};
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
