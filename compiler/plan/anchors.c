#include "plan/anchors.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "plan/report.h"

/* ---- the ids of the templates ---- */

static const char *const sections[] = {
    "introduction",    "abbreviations", "contents",       "objectives", "vision",
    "values",          "priority",      "priorities",     "plans",      "strategies",
    "measures",        "tasks",         "budget",         "risks",      "service-objectives",
    "strategic-risks", "task-risks",    "risk-register",  "reports",    "purpose",
    "background",      "performance",   "recommendation", "papers",     "appendix",
    "changes",         "comment",       "exceptions",     "figures",    "keys",
    "notes",           "shown",         "summary",        "warnings",   "main",
    "scores",          "register",      "data",           "elsewhere",  "contact",
};

enum { SECTIONS = sizeof sections / sizeof *sections };

/* Parts of drawings: nothing leads there. */
static const char *const drawn[] = {
    "chart-title",
    "chart-text",
    "budget-chart-title",
    "budget-chart-text",
    "task-matrix-title",
    "task-matrix-text",
    "register-matrix-title",
    "register-matrix-text",
    "i-good",
    "i-warn",
    "i-bad",
    "i-unknown",
    "i-data",
    "i-done",
    "i-going",
    "i-late",
    "i-stopped",
    "i-waiting",
};

enum { DRAWN = sizeof drawn / sizeof *drawn };

const char *anchors_section(size_t index) {
    return index < SECTIONS ? sections[index] : NULL;
}

Str anchors_on_index(Arena *arena, Str code) {
    for (size_t k = 0; k < SECTIONS; k++)
        if (str_is(code, sections[k]))
            return str_format(arena, "%.*s--code", STR_ARGS(code));
    return code;
}

/* ---- names ---- */

/* Signs of a name, and letters that no accent makes of ASCII, part its words. */
static Str words_of(Arena *arena, Str name) {
    const Str folded = utf8_fold(arena, name);
    Buf out = {.arena = arena};
    bool gap = false;
    for (size_t at = 0; at < folded.len;) {
        char letters[UTF8_MOST_LETTERS];
        int32_t code;
        at += utf8_next(folded, at, &code);
        const size_t count = utf8_letters(code, letters);
        for (size_t k = 0; k < count; k++) {
            const bool plain = ascii_is_alnum(letters[k]);
            /* An apostrophe parts nothing: "children's". */
            const bool apostrophe = code == '\'' || code == 0x2019;
            if (plain && gap && out.len)
                buf_add_char(&out, '-');
            if (plain)
                buf_add_char(&out, letters[k]);
            gap = !plain && (gap || !apostrophe);
        }
    }
    return buf_str(&out);
}

/* A word that is too long on its own is cut. */
static Str shortened(Str words) {
    enum { MOST = 60 };
    if (words.len <= MOST)
        return words;
    size_t end = MOST;
    while (end && words.at[end] != '-')
        end--;
    return str_slice(words, 0, end ? end : MOST);
}

Str anchors_named(Arena *arena, const char *kind, Str name) {
    const Str words = shortened(words_of(arena, name));
    return words.len ? str_format(arena, "%s-%.*s", kind, STR_ARGS(words))
                     : str_format(arena, "%s", kind);
}

/* ---- one page ---- */

/* The ids of a page, as they are given out. */
typedef struct Giving {
    Arena *arena;
    Map taken;
    bool keep;   /* they are written into what has them */
    Map numbers; /* from an id that was taken to the last number tried behind it: unsigned */
} Giving;

static Giving start(Arena *arena, bool keep) {
    Giving giving = {arena, {.arena = arena}, keep, {.arena = arena}};
    for (size_t k = 0; k < SECTIONS; k++)
        map_put(&giving.taken, str_from(sections[k]), arena);
    for (size_t k = 0; k < DRAWN; k++)
        map_put(&giving.taken, str_from(drawn[k]), arena);
    return giving;
}

/* Ids of drawings and of the register's risks have numbers that are not known here. */
static bool is_numbered(Str id) {
    return str_starts(id, STR("timeline-")) || str_starts(id, STR("risk-"));
}

static unsigned *last_number(Giving *giving, Str id) {
    unsigned *number = map_get(&giving->numbers, id);
    if (!number) {
        number = ARENA_NEW(giving->arena, unsigned);
        *number = 1;
        map_put(&giving->numbers, id, number);
    }
    return number;
}

/* The first free one of `id`, `id-2`, `id-3` ... What is taken stays taken, so that counting goes
 * on where it ended: a table may name one indicator ten thousand times. */
static Str free_id(Giving *giving, Str id) {
    if (!map_put(&giving->taken, id, giving))
        return id;
    unsigned *number = last_number(giving, id);
    for (;;) {
        const Str numbered = str_format(giving->arena, "%.*s-%u", STR_ARGS(id), ++*number);
        if (!map_put(&giving->taken, numbered, giving))
            return numbered;
    }
}

/* The first free one of `code`, `code--kind`, `code--kind-2` ... */
static void give_code(Giving *giving, Str *anchor, Str code, const char *kind) {
    Str id = code;
    if (is_numbered(code) || map_put(&giving->taken, code, giving))
        id = free_id(giving, str_format(giving->arena, "%.*s--%s", STR_ARGS(code), kind));
    if (giving->keep)
        *anchor = id;
}

/* The first free one of `kind-name`, `kind-name-2` ... */
static void give_name(Giving *giving, Str *anchor, const char *kind, Str name) {
    const Str id = free_id(giving, anchors_named(giving->arena, kind, name));
    if (giving->keep)
        *anchor = id;
}

/* ---- tables of indicators ---- */

static const char *const kinds[] = {"row", "context", "csi", "kpi", "mpi"};

static void give_rows(Giving *giving, List rows, const char *kind) {
    EACH (MeasureRow, row, rows) {
        give_rows(giving, row->rows, kind);
        const Indicator *indicator = row->indicator.target;
        const Str code = indicator ? indicator->code.str : row->indicator.code.str;
        if (code.len)
            give_code(giving, &row->anchor, code, kind);
    }
}

static void give_codes_of_measures(Giving *giving, List measures) {
    EACH (Measure, measure, measures) {
        const char *kind = kinds[measure->kind.value];
        give_rows(giving, measure->rows, kind);
        EACH (MeasureGroup, group, measure->groups)
            give_rows(giving, group->rows, kind);
    }
}

static void give_group(Giving *giving, MeasureGroup *group, const char *kind) {
    const Str code = group->objective.code.str;
    if (code.len)
        give_code(giving, &group->anchor,
                  str_format(giving->arena, "%s-%.*s", kind, STR_ARGS(code)), kind);
    else
        give_name(giving, &group->anchor, kind, group->title.str);
}

static void give_names_of_measures(Giving *giving, List measures) {
    EACH (Measure, measure, measures) {
        const char *kind = kinds[measure->kind.value];
        give_name(giving, &measure->anchor, kind, measure->title.str);
        EACH (MeasureGroup, group, measure->groups)
            give_group(giving, group, kind);
    }
}

/* ---- pages ---- */

static void give_codes_of_plan(Giving *giving, const Document *document) {
    EACH (ServiceObjectives, objectives, document->service_objectives)
        give_code(giving, &objectives->anchor, objectives->objective.code.str, "services");
    give_codes_of_measures(giving, document->measures);
    EACH (Task, task, document->tasks)
        give_code(giving, &task->anchor, task->code.str, "task");
    EACH (Strategy, strategy, document->strategies)
        if (strategy->code.str.len)
            give_code(giving, &strategy->anchor, strategy->code.str, "strategy");
}

/* After the codes, whose ids are their own. */
static void give_names_of_plan(Giving *giving, const Document *document) {
    EACH (Strategy, strategy, document->strategies)
        if (!strategy->code.str.len)
            give_name(giving, &strategy->anchor, "strategy", strategy->title.str);
    give_names_of_measures(giving, document->measures);
    EACH (BudgetRow, row, document->budget.rows)
        give_name(giving, &row->anchor, "budget", row->title.str);
    EACH (PlanRisk, risk, document->risks.strategic)
        give_name(giving, &risk->anchor, "strategic-risk", risk->risk.str);
    EACH (TaskRisk, risk, document->risks.tasks)
        give_name(giving, &risk->anchor, "task-risk", risk->about.str);
}

static Giving give_plan(Arena *arena, const Folder *folder, bool keep) {
    Giving giving = start(arena, keep);
    give_codes_of_plan(&giving, &folder->document);
    give_names_of_plan(&giving, &folder->document);
    return giving;
}

static Giving give_report(Arena *arena, const Report *report, bool keep) {
    Giving giving = start(arena, keep);
    give_codes_of_measures(&giving, report->measures);
    give_names_of_measures(&giving, report->measures);
    EACH (Appendix, part, report->appendix)
        give_name(&giving, &part->anchor, "appendix", part->title.str);
    return giving;
}

void anchors_give(Arena *arena, const Folder *folder) {
    give_plan(arena, folder, true);
    EACH (Report, report, folder->document.reports)
        give_report(arena, report, true);
}

/* All but what the templates have. */
static void add_all(Map *all, const Map *page) {
    for (size_t k = SECTIONS + DRAWN; k < page->count; k++)
        map_put(all, page->entries[k].key, all);
}

void anchors_list(Map *all, const Folder *folder) {
    Giving giving = give_plan(all->arena, folder, false);
    add_all(all, &giving.taken);
    EACH (Report, report, folder->document.reports) {
        giving = give_report(all->arena, report, false);
        add_all(all, &giving.taken);
    }
}
