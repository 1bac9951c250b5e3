#include "plan/links.h"
#include "base/ascii.h"
#include "plan/anchors.h"
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

static void list_anchors(Set *set) {
    for (size_t k = 0; anchors_section(k); k++)
        map_put(&set->anchors, str_from(anchors_section(k)), set);
    map_put(&set->anchors, STR(SITE_NO_OFFICER), set);
    EACH (Folder *, folder, set->plans)
        anchors_list(&set->anchors, *folder);
}

/* "risk-13", "year-2024" and "note-1": of no one plan, or not known before pages are made. */
static bool is_numbered(Str anchor) {
    static const Str kinds[] = {STR_INIT("risk-"), STR_INIT("year-"), STR_INIT("note-")};
    size_t end = anchor.len;
    while (end && ascii_is_digit(anchor.at[end - 1]))
        end--;
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
        if (end < anchor.len && str_eq(str_slice(anchor, 0, end), kinds[k]))
            return true;
    return false;
}

static bool is_officer(const Set *set, Str anchor) {
    const Map *officers = &set->names[SPACE_OFFICERS];
    for (size_t k = 0; k < officers->count; k++)
        if (str_eq(anchor, site_officer_anchor(set->arena, officers->entries[k].key)))
            return true;
    return false;
}

bool links_is_anchor(Set *set, Str anchor) {
    if (!set->anchors.count)
        list_anchors(set);
    if (str_starts(anchor, STR("officer-")))
        return is_officer(set, anchor);
    return is_numbered(anchor) || map_get(&set->anchors, anchor) ||
           set_find(set, SPACE_CODES, anchor);
}

void links_suggest_anchor(const Set *set, Suggest *suggest) {
    const Map *codes = &set->names[SPACE_CODES];
    for (size_t k = 0; k < codes->count; k++)
        suggest_offer(suggest, codes->entries[k].key, NULL);
    for (size_t k = 0; k < set->anchors.count; k++)
        suggest_offer(suggest, set->anchors.entries[k].key, NULL);
}
