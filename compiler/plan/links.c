#include "plan/links.h"

#include "plan/check.h"
#include "plan/resolve.h"

static bool is_plain(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
           c == '-' || c == '.';
}

/* A set in one folder has one page, and the folder may be called anything, even ".". What cannot
 * stand in a file name everywhere, or means something in an address, becomes a hyphen. */
Str links_page(Arena *arena, const Folder *folder) {
    Str name = folder->name;
    if (str_is(name, ".") || !name.len || str_is(name, ".."))
        return STR("plan.html");
    Buf page = {.arena = arena};
    for (size_t k = 0; k < name.len; k++)
        buf_add_char(&page, is_plain(name.at[k]) ? name.at[k] : '-');
    buf_add(&page, STR(".html"));
    return buf_str(&page);
}

/* What collecting needs to know while it walks through one page. */
typedef struct Walk {
    Set *set;
    Str page;
    Map anchors; /* ids used on this page so far */
} Walk;

static void add_address(Walk *walk, Str code, Str anchor, const void *place) {
    Address *address = ARENA_NEW(walk->set->arena, Address);
    address->url =
        str_format(walk->set->arena, "%.*s#%.*s", STR_ARGS(walk->page), STR_ARGS(anchor));
    address->place = place;
    map_put(&walk->set->addresses, code, address);
}

/* The first free one of `code`, `code--kind`, `code--kind-2` ... */
static Str free_anchor(Walk *walk, Str code, const char *kind) {
    Str anchor = code;
    for (unsigned k = 1; map_put(&walk->anchors, anchor, walk); k++)
        anchor = k == 1 ? str_format(walk->set->arena, "%.*s--%s", STR_ARGS(code), kind)
                        : str_format(walk->set->arena, "%.*s--%s-%u", STR_ARGS(code), kind, k);
    return anchor;
}

static void collect_rows(Walk *walk, List rows, const char *kind) {
    EACH (MeasureRow, row, rows) {
        collect_rows(walk, row->rows, kind);
        if (!row->indicator.code.str.len)
            continue;
        row->anchor = free_anchor(walk, row->indicator.code.str, kind);
        if (!links_find(walk->set, row->indicator.code.str) && row->indicator.target)
            add_address(walk, row->indicator.code.str, row->anchor, row);
    }
}

static void collect_measures(Walk *walk, List measures) {
    static const char *const kinds[] = {"row", "context", "csi", "kpi", "mpi"};
    EACH (Measure, measure, measures) {
        const char *kind = kinds[measure->kind.value];
        collect_rows(walk, measure->rows, kind);
        EACH (MeasureGroup, group, measure->groups)
            collect_rows(walk, group->rows, kind);
    }
}

static void collect_plan(Set *set, const Folder *folder) {
    Walk walk = {set, links_page(set->arena, folder), {.arena = set->arena}};
    EACH (ServiceObjectives, objectives, folder->document.service_objectives)
        if (!map_put(&walk.anchors, objectives->objective.code.str, &walk))
            add_address(&walk, objectives->objective.code.str, objectives->objective.code.str,
                        objectives);
    collect_measures(&walk, folder->document.measures);
    EACH (Task, task, folder->document.tasks)
        if (!map_put(&walk.anchors, task->code.str, &walk))
            add_address(&walk, task->code.str, task->code.str, task);
    EACH (Strategy, strategy, folder->document.strategies)
        if (strategy->code.str.len && !map_put(&walk.anchors, strategy->code.str, &walk))
            add_address(&walk, strategy->code.str, strategy->code.str, strategy);
}

/* Priorities and objectives always stand on the index; a plan's own place for an objective, being
 * nearer to what is done about it, comes first. */
static void collect_index(Set *set) {
    Walk walk = {set, STR("index.html"), {.arena = set->arena}};
    EACH (Priority, priority, set->shared.priorities) {
        add_address(&walk, priority->code.str, priority->code.str, priority);
        EACH (Objective, objective, priority->objectives)
            add_address(&walk, objective->code.str, objective->code.str, objective);
    }
}

void links_collect(Set *set) {
    EACH (Folder *, folder, set->plans)
        collect_plan(set, *folder);
    collect_index(set);
}

const Address *links_find(const Set *set, Str code) {
    return map_get(&set->addresses, code);
}

/* ---- codes in prose ---- */

static bool has_digit(Str word) {
    for (size_t k = 0; k < word.len; k++)
        if (word.at[k] >= '0' && word.at[k] <= '9')
            return true;
    return false;
}

static bool is_word(Str word) {
    for (size_t k = 0; k < word.len; k++) {
        char c = word.at[k];
        bool good = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                    c == '_' || c == '.' || c == '-';
        if (!good)
            return false;
    }
    return word.len > 0;
}

static bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

/* "[coms_011]" where COMS_011 is defined. */
static bool is_code_but_for_capitals(const Set *set, Str word) {
    if (!is_word(word))
        return false;
    ArenaMark mark = arena_mark(set->arena);
    bool found = map_get(&set->folded, resolve_folded(set->arena, word)) != NULL;
    arena_rewind(set->arena, mark);
    return found;
}

/* What an author can only mean as a code: something that has it, whatever its capitals, or a word
 * with a capital in front, a digit inside and no space. "[note 1]" and "[sic]" stay text. */
static bool is_code(void *state, Str word) {
    const Set *set = state;
    if (set_find(set, SPACE_CODES, word) || is_code_but_for_capitals(set, word))
        return true;
    return is_word(word) && is_capital(word.at[0]) && has_digit(word);
}

static Str find(void *state, Str code, Str *title) {
    const Set *set = state;
    const Address *address = links_find(set, code);
    *title = code;
    return address ? address->url : (Str){NULL, 0};
}

/* Whatever has the code will do: the address is not looked at. */
static Str find_any(void *state, Str code, Str *title) {
    const Set *set = state;
    *title = code;
    return set_find(set, SPACE_CODES, code) ? code : (Str){NULL, 0};
}

static void report(void *state, Text code) {
    resolve_report_code(state, code);
}

static void pass_over(void *state, Text code) {
    (void)state;
    (void)code;
}

static void pass_over_link(void *state, Text url, Str text, bool image) {
    (void)state;
    (void)url;
    (void)text;
    (void)image;
}

CodeLinks links_for(Set *set) {
    return (CodeLinks){set, is_code, find, pass_over, pass_over_link};
}

static void collect_pages(Set *set) {
    map_put(&set->pages, STR("index.html"), set);
    EACH (Folder *, folder, set->plans)
        map_put(&set->pages, links_page(set->arena, *folder), *folder);
}

CodeLinks links_for_checks(Set *set) {
    collect_pages(set);
    return (CodeLinks){set, is_code, find_any, report, check_link};
}

/* ---- anchors in links ---- */

/* The ids of the templates, but for those that are codes; a number may follow, as in risk-13. */
static const Str sections[] = {
    STR_INIT("introduction"),
    STR_INIT("abbreviations"),
    STR_INIT("contents"),
    STR_INIT("objectives"),
    STR_INIT("vision"),
    STR_INIT("values"),
    STR_INIT("priority"),
    STR_INIT("priorities"),
    STR_INIT("plans"),
    STR_INIT("strategies"),
    STR_INIT("measures"),
    STR_INIT("tasks"),
    STR_INIT("service-objectives"),
    STR_INIT("budget"),
    STR_INIT("risks"),
    STR_INIT("strategic-risks"),
    STR_INIT("task-risks"),
    STR_INIT("risk-register"),
    STR_INIT("strategic-risk"),
    STR_INIT("task-risk"),
    STR_INIT("risk"),
    STR_INIT("strategy"),
    STR_INIT("context"),
    STR_INIT("csi"),
    STR_INIT("kpi"),
    STR_INIT("mpi"),
    STR_INIT("context-table"),
    STR_INIT("csi-table"),
    STR_INIT("kpi-table"),
    STR_INIT("mpi-table"),
    STR_INIT("main"),
};

static Str without_number(Str anchor) {
    size_t end = anchor.len;
    while (end && anchor.at[end - 1] >= '0' && anchor.at[end - 1] <= '9')
        end--;
    return end && end < anchor.len && anchor.at[end - 1] == '-' ? str_slice(anchor, 0, end - 1)
                                                                : anchor;
}

bool links_is_anchor(const Set *set, Str anchor) {
    Str code = str_slice(anchor, 0, str_find(anchor, STR("--"), 0));
    Str section = without_number(anchor);
    for (size_t k = 0; k < sizeof sections / sizeof *sections; k++)
        if (str_eq(section, sections[k]))
            return true;
    return set_find(set, SPACE_CODES, code) != NULL;
}

void links_suggest_section(Suggest *suggest) {
    for (size_t k = 0; k < sizeof sections / sizeof *sections; k++)
        suggest_offer(suggest, sections[k], NULL);
}
