#include "plan/check.h"

#include "base/utf8.h"
#include "plan/links.h"
#include "plan/site.h"

typedef enum Thing { THING_PLAN, THING_REPORT, THING_INDICATOR } Thing;

/* A page of the site, and where what it shows is said. */
typedef struct Page {
    Str name;
    Span span;
    Thing thing;
    Str code; /* of an indicator, folded */
} Page;

static const char *const things[] = {"plan", "report", "indicator"};

/* ---- names that are too long ---- */

static void check_length(Set *set, Str name, Span span, Thing thing) {
    static const char *const longer[] = {"call its folder something shorter",
                                         "call the folder of its plan something shorter",
                                         "choose a shorter code"};
    if (name.len <= LINKS_PAGE_MOST)
        return;
    Finding *finding =
        diag_report(set->diag, RULE_NAME_LIMIT, span,
                    "the name of the %s's page would have %zu characters, more than %d",
                    things[thing], name.len, LINKS_PAGE_MOST);
    diag_label(set->diag, finding, "%s", longer[thing]);
}

/* Few codes are anywhere near, so that their pages' names need not be made. */
static bool may_be_long(Str code) {
    return code.len > LINKS_PAGE_MOST / 2;
}

/* ---- names that meet ---- */

/* Of one plan and one period there can be only one report; a code is changed at its definition;
 * anything else is a matter of folders. */
static const char *repair(const Page *page, const Page *first) {
    if (page->thing == THING_INDICATOR)
        return "in a file name letters lose their accents or become hyphens: choose another code";
    if (page->thing == THING_REPORT && first->thing == THING_REPORT)
        return "a plan has one report on a period";
    return page->thing == THING_REPORT ? "call the folder of its plan something else"
                                       : "call its folder something else";
}

static void report_taken(Set *set, const Page *page, SitePage taken) {
    static const char *const what[SITE_PAGE_COUNT] = {
        [SITE_PLANS] = "plans", [SITE_OFFICERS] = "officers", [SITE_DEADLINES] = "deadlines",
        [SITE_CODES] = "codes", [SITE_RISKS] = "risks",
    };
    Finding *finding = diag_report(set->diag, RULE_DUPLICATE_PAGE, page->span,
                                   "the plan's page would be %.*s, which is the page of all %s",
                                   STR_ARGS(page->name), what[taken]);
    diag_label(set->diag, finding, "call its folder something else");
}

static void report_second(Set *set, const Page *page, const Page *first) {
    Finding *finding = diag_report(set->diag, RULE_DUPLICATE_PAGE, page->span,
                                   "the %s's page would be %.*s, which is the page of %s %s",
                                   things[page->thing], STR_ARGS(page->name),
                                   page->thing == first->thing       ? "another"
                                   : first->thing == THING_INDICATOR ? "an"
                                                                     : "a",
                                   things[first->thing]);
    diag_label(set->diag, finding, "%s", repair(page, first));
    diag_related(set->diag, finding, first->span, "it is the page of this %s",
                 things[first->thing]);
}

static void check_page(Set *set, Map *taken, Page *page) {
    check_length(set, page->name, page->span, page->thing);
    const Page *first = map_put(taken, page->name, page);
    const SitePage gathered = site_page_named(page->name);
    if (first)
        report_second(set, page, first);
    else if (gathered != SITE_PAGE_COUNT)
        report_taken(set, page, gathered);
}

static Page *new_page(Arena *arena, Str name, Span span, Thing thing) {
    Page *page = ARENA_NEW(arena, Page);
    *page = (Page){utf8_fold(arena, name), span, thing, {NULL, 0}};
    return page;
}

/* Codes that differ only in capitals, or not at all, are findings of their own. */
static void check_indicator(Set *set, const Map *taken, Map *codes, const Indicator *indicator) {
    Arena *arena = codes->arena;
    Str code = utf8_fold(arena, indicator->code.str);
    Page *page = new_page(arena, links_indicator_page(arena, indicator->code.str),
                          indicator->code.span, THING_INDICATOR);
    page->code = code;
    const Page *other = map_get(taken, page->name);
    const Page *first = map_put(codes, page->name, page);
    if (other)
        report_second(set, other, page);
    else if (first && !str_eq(first->code, code))
        report_second(set, page, first);
}

/* Codes are unique, whatever their capitals, so the names of their pages are: but where a code
 * cannot stand in a name as it is, or a folder is named like such a page. */
static bool names_may_meet(const Set *set, const Map *taken) {
    for (size_t k = 0; k < taken->count; k++)
        if (str_starts(taken->entries[k].key, STR("indicator-")))
            return true;
    EACH (Definition, definition, set->decoder.definitions)
        if (definition->shape == &shape_indicator && !links_is_plain(definition->id.str))
            return true;
    return false;
}

/* Pages lie in one folder: plans are named after the last part of their path, reports after that
 * and their period, indicators after their codes. Capitals do not keep names apart: on many disks
 * they are the same. */
void check_pages(Set *set) {
    Arena *scratch = arena_new();
    Map taken = {.arena = scratch};
    Map codes = {.arena = scratch};
    EACH (Folder *, folder, set->plans)
        check_page(set, &taken,
                   new_page(scratch, links_page(scratch, *folder), (*folder)->document.plan.span,
                            THING_PLAN));
    EACH (Folder *, folder, set->plans)
        EACH (Report, report, (*folder)->document.reports)
            if (report->standing)
                check_page(set, &taken,
                           new_page(scratch, links_report_page(scratch, *folder, report),
                                    report->period.span, THING_REPORT));
    const bool may_meet = names_may_meet(set, &taken);
    EACH (Definition, definition, set->decoder.definitions) {
        if (definition->shape != &shape_indicator)
            continue;
        if (may_be_long(definition->id.str))
            check_length(set, links_indicator_page(scratch, definition->id.str),
                         definition->id.span, THING_INDICATOR);
        if (may_meet)
            check_indicator(set, &taken, &codes, definition->record);
    }
    arena_free(scratch);
}
