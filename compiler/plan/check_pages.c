#include "plan/check.h"

#include "base/utf8.h"
#include "plan/links.h"

/* A page of the site, and where what it shows is said. */
typedef struct Page {
    Str name;
    Span span;
    bool report; /* else a plan */
} Page;

static const char *thing(const Page *page) {
    return page->report ? "report" : "plan";
}

/* Of one plan and one period there can be only one report; anything else is a matter of folders. */
static const char *repair(const Page *page, const Page *first) {
    if (page->report && first->report)
        return "a plan has one report on a period";
    return page->report ? "call the folder of its plan something else"
                        : "call its folder something else";
}

static void report_index(Set *set, const Page *page) {
    Finding *finding = diag_report(set->diag, RULE_DUPLICATE_PAGE, page->span,
                                   "the plan's page would be %.*s, which is the page of all plans",
                                   STR_ARGS(page->name));
    diag_label(set->diag, finding, "call its folder something else");
}

static void report_second(Set *set, const Page *page, const Page *first) {
    Finding *finding = diag_report(set->diag, RULE_DUPLICATE_PAGE, page->span,
                                   "the %s's page would be %.*s, which is the page of %s %s",
                                   thing(page), STR_ARGS(page->name),
                                   page->report == first->report ? "another" : "a", thing(first));
    diag_label(set->diag, finding, "%s", repair(page, first));
    diag_related(set->diag, finding, first->span, "it is the page of this %s", thing(first));
}

static void check_page(Set *set, Map *taken, Page *page) {
    const Page *first = map_put(taken, page->name, page);
    if (first)
        report_second(set, page, first);
    else if (str_is(page->name, "index.html"))
        report_index(set, page);
}

static Page *new_page(Arena *arena, Str name, Span span, bool report) {
    Page *page = ARENA_NEW(arena, Page);
    *page = (Page){utf8_fold(arena, name), span, report};
    return page;
}

/* Pages lie in one folder and are named after the last part of their plan's path. Capitals do not
 * keep names apart: on many disks they are the same. */
void check_pages(Set *set) {
    Arena *scratch = arena_new();
    Map taken = {.arena = scratch};
    EACH (Folder *, folder, set->plans)
        check_page(
            set, &taken,
            new_page(scratch, links_page(scratch, *folder), (*folder)->document.plan.span, false));
    EACH (Folder *, folder, set->plans)
        EACH (Report, report, (*folder)->document.reports)
            if (report->standing)
                check_page(set, &taken,
                           new_page(scratch, links_report_page(scratch, *folder, report),
                                    report->period.span, true));
    arena_free(scratch);
}
