#include "plan/links.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "plan/anchors.h"
#include "plan/check.h"
#include "plan/resolve.h"
#include "plan/site.h"

static bool is_plain(char c) {
    return ascii_is_alnum(c) || c == '_' || c == '-' || c == '.';
}

bool links_is_plain(Str name) {
    for (size_t k = 0; k < name.len; k++)
        if (!is_plain(name.at[k]))
            return false;
    return true;
}

/* Letters lose their accents: "Tŷ" becomes "Ty". What else cannot stand in a file name everywhere,
 * or means something in an address, becomes a hyphen. */
static void add_plain(Buf *page, Str name) {
    if (links_is_plain(name)) {
        buf_add(page, name);
        return;
    }
    for (size_t at = 0; at < name.len;) {
        char letters[UTF8_MOST_LETTERS];
        int32_t code;
        at += utf8_next(name, at, &code);
        const size_t count = utf8_letters(code, letters);
        for (size_t k = 0; k < count; k++)
            buf_add_char(page, is_plain(letters[k]) ? letters[k] : '-');
    }
}

/* A set in one folder has one page, and the folder may be called anything, even ".". Web servers
 * hide files with a dot in front. */
static void add_folder(Buf *page, const Folder *folder) {
    Str name = folder->name;
    while (name.len && name.at[0] == '.')
        name = str_slice(name, 1, name.len);
    add_plain(page, name.len ? name : STR("plan"));
}

Str links_page(Arena *arena, const Folder *folder) {
    Buf page = {.arena = arena};
    add_folder(&page, folder);
    buf_add(&page, STR(".html"));
    return buf_str(&page);
}

/* The period's own capitals go: an address is easier to say without them. */
Str links_report_page(Arena *arena, const Folder *folder, const Report *report) {
    Buf page = {.arena = arena};
    Buf period = {.arena = arena};
    add_folder(&page, folder);
    buf_add(&page, STR("-report-"));
    period_print(&period, report->period.period);
    add_plain(&page, utf8_fold(arena, buf_str(&period)));
    buf_add(&page, STR(".html"));
    return buf_str(&page);
}

Str links_indicator_page(Arena *arena, Str code) {
    Buf page = {.arena = arena};
    buf_add(&page, STR("indicator-"));
    add_plain(&page, code);
    buf_add(&page, STR(".html"));
    return buf_str(&page);
}

/* A place on the page of `plan`; NULL: on the index. */
static void add_address(Set *set, const Folder *plan, Str code, Str anchor, const void *place) {
    const Str page = plan ? links_page(set->arena, plan) : site_page(SITE_PLANS);
    Address *address = ARENA_NEW(set->arena, Address);
    address->url = str_format(set->arena, "%.*s#%.*s", STR_ARGS(page), STR_ARGS(anchor));
    address->place = place;
    address->plan = plan;
    map_put(&set->addresses, code, address);
}

static void collect_rows(Set *set, const Folder *folder, List rows) {
    EACH (MeasureRow, row, rows) {
        collect_rows(set, folder, row->rows);
        const Indicator *indicator = row->indicator.target;
        if (indicator && !links_find(set, indicator->code.str))
            add_address(set, folder, indicator->code.str, row->anchor, row);
    }
}

static void collect_measures(Set *set, const Folder *folder, List measures) {
    EACH (Measure, measure, measures) {
        collect_rows(set, folder, measure->rows);
        EACH (MeasureGroup, group, measure->groups)
            collect_rows(set, folder, group->rows);
    }
}

/* Codes lead to plans, not to reports. */
static void collect_plan(Set *set, const Folder *folder) {
    EACH (ServiceObjectives, objectives, folder->document.service_objectives)
        add_address(set, folder, objectives->objective.code.str, objectives->anchor, objectives);
    collect_measures(set, folder, folder->document.measures);
    EACH (Task, task, folder->document.tasks)
        add_address(set, folder, task->code.str, task->anchor, task);
    EACH (Strategy, strategy, folder->document.strategies)
        if (strategy->code.str.len)
            add_address(set, folder, strategy->code.str, strategy->anchor, strategy);
}

/* Priorities and objectives always stand on the index; a plan's own place for an objective, being
 * nearer to what is done about it, comes first. */
static void collect_index(Set *set) {
    EACH (Priority, priority, set->shared.priorities) {
        add_address(set, NULL, priority->code.str, anchors_on_index(set->arena, priority->code.str),
                    priority);
        EACH (Objective, objective, priority->objectives)
            add_address(set, NULL, objective->code.str,
                        anchors_on_index(set->arena, objective->code.str), objective);
    }
}

/* An indicator that no plan shows has its own page still. */
static void collect_indicators(Set *set) {
    EACH (Definition, definition, set->decoder.definitions) {
        const Indicator *indicator = definition->record;
        if (definition->shape != &shape_indicator || links_find(set, indicator->code.str))
            continue;
        Address *address = ARENA_NEW(set->arena, Address);
        address->url = links_indicator_page(set->arena, indicator->code.str);
        address->place = indicator;
        map_put(&set->addresses, indicator->code.str, address);
    }
}

/* A reference with other capitals, which is excused, leads to what it means. */
static void collect_spellings(Set *set) {
    EACH (PendingRef, pending, set->decoder.refs) {
        const Str code = pending->ref->code.str;
        if (!pending->ref->target || pending->shape->space != SPACE_CODES ||
            set_find(set, SPACE_CODES, code))
            continue;
        Address *address =
            map_get(&set->addresses, resolve_nearly(set, pending->shape, code)->id.str);
        if (address)
            map_put(&set->addresses, code, address);
    }
}

void links_collect(Set *set) {
    EACH (Folder *, folder, set->plans) {
        anchors_give(set->arena, *folder);
        collect_plan(set, *folder);
    }
    collect_index(set);
    collect_indicators(set);
    collect_spellings(set);
}

const Address *links_find(const Set *set, Str code) {
    return map_get(&set->addresses, code);
}

/* ---- codes in prose ---- */

static bool has_digit(Str word) {
    for (size_t k = 0; k < word.len; k++)
        if (ascii_is_digit(word.at[k]))
            return true;
    return false;
}

/* "[coms_011]" where COMS_011 is defined. */
static bool is_code_but_for_capitals(const Set *set, Str word) {
    return word.len && links_is_plain(word) && resolve_nearly(set, NULL, word);
}

/* What an author can only mean as a code: something that has it, whatever its capitals, or a word
 * with a capital in front, a digit inside and no space. "[note 1]" and "[sic]" stay text. */
static bool is_code(void *state, Str word) {
    const Set *set = state;
    if (set_find(set, SPACE_CODES, word) || is_code_but_for_capitals(set, word))
        return true;
    return word.len && links_is_plain(word) && ascii_is_capital(word.at[0]) && has_digit(word);
}

static Str find(void *state, Str code) {
    const Address *address = links_find(state, code);
    return address ? address->url : (Str){NULL, 0};
}

/* Whatever has the code will do: the address is not looked at. */
static Str find_any(void *state, Str code) {
    return set_find(state, SPACE_CODES, code) ? code : (Str){NULL, 0};
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
    return (CodeLinks){set, is_code, find, pass_over, pass_over_link, NULL};
}

CodeLinks links_for_checks(Set *set) {
    return (CodeLinks){set, is_code, find_any, report, check_link, NULL};
}
