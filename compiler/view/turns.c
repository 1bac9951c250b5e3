/* The one order in which the pages of a set are read: the index, each plan with its reports after
 * it, then the pages that gather things from all plans as every page links to them, part by part.
 * Pages of indicators lead to one another (indicator.c): nobody reads on through fifty thousand of
 * them to the next plan. */
#include "view/gather.h"
#include "view/report.h"

#include <stdlib.h>

struct Turns {
    Arena *arena;
    List pages;  /* of LinkView */
    Map numbers; /* from the name of a page to its number in `pages`, from 1 */
};

static void add_page(Turns *turns, Str url, Str title) {
    LIST_PUSH(turns->arena, &turns->pages, LinkView, (LinkView){.url = url, .title = title});
    map_put(&turns->numbers, url, (void *)(uintptr_t)turns->pages.count);
}

/* By their own dates, then as they stand in the files. */
static int by_date(const void *left, const void *right) {
    const Report *a = *(const Report *const *)left;
    const Report *b = *(const Report *const *)right;
    const int order = date_compare(progress_own_date(a), progress_own_date(b));
    return order ? order : (a > b) - (a < b);
}

static void add_reports(Turns *turns, Speech speech, const Folder *folder) {
    List reports = {NULL, 0, 0};
    EACH (const Report, report, folder->document.reports)
        if (report->standing)
            LIST_PUSH(speech.arena, &reports, const Report *, report);
    if (reports.count)
        qsort(reports.at, reports.count, sizeof(const Report *), by_date);
    EACH (const Report *, report, reports)
        add_page(turns, links_report_page(speech.arena, folder, *report),
                 report_name(speech, *report));
}

static void add_gathered(Turns *turns, Speech speech, const Gathering *gathering) {
    for (size_t part = 0; part < view_gathered_parts(gathering); part++)
        add_page(turns, site_page_part(speech.arena, gathering->page, part),
                 gather_title(speech, gathering->page, part));
}

const Turns *view_turns(Set *set, const Gathering *const gathered[SITE_PAGE_COUNT]) {
    const Speech speech = set_speech(set, set->arena);
    Turns *turns = ARENA_NEW(set->arena, Turns);
    *turns = (Turns){.arena = set->arena, .numbers = {.arena = set->arena}};
    add_page(turns, site_page(SITE_PLANS), site_page_title(speech.language, SITE_PLANS));
    EACH (Folder *, folder, set->plans) {
        add_page(turns, links_page(set->arena, *folder), (*folder)->document.plan.title.str);
        add_reports(turns, speech, *folder);
    }
    for (SitePage page = SITE_PLANS + 1; page < SITE_PAGE_COUNT; page++) {
        if (!site_has_page(set, page))
            continue;
        if (gathered[page])
            add_gathered(turns, speech, gathered[page]);
        else
            add_page(turns, site_page(page), phrases_text(speech.language, PHRASE_STRATEGIC_RISKS));
    }
    return turns;
}

void maker_turns(const Turns *turns, Str page, SiteView *site) {
    if (!turns)
        return;
    const size_t number = (size_t)(uintptr_t)map_get(&turns->numbers, page);
    if (number > 1)
        site->before = *LIST_AT(turns->pages, LinkView, number - 2);
    if (number < turns->pages.count)
        site->after = *LIST_AT(turns->pages, LinkView, number);
}
