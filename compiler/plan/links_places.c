#include "plan/links.h"
#include "base/ascii.h"
#include "plan/site.h"

/* The pages and places that prose may link to by their names. Most sets have no such link, so the
 * pages are listed when the first one is met. */

static void list_page(Set *set, Str page) {
    map_put(&set->pages, page, set);
}

static void list_pages(Set *set) {
    for (SitePage page = SITE_PLANS; page < SITE_PAGE_COUNT; page++)
        if (site_has_page(set, page))
            list_page(set, site_page(page));
    EACH (Folder *, folder, set->plans) {
        list_page(set, links_page(set->arena, *folder));
        EACH (Report, report, (*folder)->document.reports)
            if (report->standing)
                list_page(set, links_report_page(set->arena, *folder, report));
    }
    EACH (Definition, definition, set->decoder.definitions)
        if (definition->shape == &shape_indicator)
            list_page(set, links_indicator_page(set->arena, definition->id.str));
}

bool links_is_page(Set *set, Str page) {
    if (!set->pages.count)
        list_pages(set);
    return map_get(&set->pages, page) != NULL;
}

void links_suggest_page(const Set *set, Suggest *suggest) {
    for (size_t k = 0; k < set->pages.count; k++)
        suggest_offer(suggest, set->pages.entries[k].key, NULL);
}

/* The ids of the templates, but for those that are codes; a number may follow, as in risk-13. */
static const char *const sections[] = {
    "introduction",
    "abbreviations",
    "contents",
    "objectives",
    "vision",
    "values",
    "priority",
    "priorities",
    "plans",
    "strategies",
    "measures",
    "tasks",
    "budget",
    "risks",
    "service-objectives",
    "strategic-risks",
    "task-risks",
    "risk-register",
    "strategic-risk",
    "task-risk",
    "risk",
    "strategy",
    "context",
    "csi",
    "kpi",
    "mpi",
    "context-table",
    "csi-table",
    "kpi-table",
    "mpi-table",
    "reports",
    "papers",
    "appendix",
    "changes",
    "comment",
    "exceptions",
    "figures",
    "keys",
    "note",
    "notes",
    "shown",
    "summary",
    "warnings",
    "main",
    "year",
    "scores",
    "register",
};

static Str without_number(Str anchor) {
    size_t end = anchor.len;
    while (end && ascii_is_digit(anchor.at[end - 1]))
        end--;
    return end && end < anchor.len && anchor.at[end - 1] == '-' ? str_slice(anchor, 0, end - 1)
                                                                : anchor;
}

static bool is_officer(const Set *set, Str anchor) {
    const Map *officers = &set->names[SPACE_OFFICERS];
    for (size_t k = 0; k < officers->count; k++)
        if (str_eq(anchor, site_officer_anchor(set->arena, officers->entries[k].key)))
            return true;
    return false;
}

bool links_is_anchor(const Set *set, Str anchor) {
    Str code = str_slice(anchor, 0, str_find(anchor, STR("--"), 0));
    Str section = without_number(anchor);
    for (size_t k = 0; k < sizeof sections / sizeof *sections; k++)
        if (str_is(section, sections[k]))
            return true;
    if (str_starts(anchor, STR("officer-")))
        return is_officer(set, anchor);
    return set_find(set, SPACE_CODES, code) != NULL;
}

void links_suggest_anchor(const Set *set, Suggest *suggest) {
    const Map *codes = &set->names[SPACE_CODES];
    for (size_t k = 0; k < codes->count; k++)
        suggest_offer(suggest, codes->entries[k].key, NULL);
    for (size_t k = 0; k < sizeof sections / sizeof *sections; k++)
        suggest_offer(suggest, str_from(sections[k]), NULL);
}
