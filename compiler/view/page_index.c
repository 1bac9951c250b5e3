#include "view/build.h"

#include "base/version.h"
#include "plan/anchors.h"
#include "view/facts.h"
#include "view/maker.h"

static List objectives_of(Set *set, const Priority *priority) {
    List list = {NULL, 0, 0};
    EACH (Objective, objective, priority->objectives) {
        Str url = maker_url(set, objective->code.str);
        bool here = str_starts(url, STR("index.html#"));
        LIST_PUSH(set->arena, &list, ObjectiveView,
                  (ObjectiveView){.id = anchors_on_index(set->arena, objective->code.str),
                                  .code = objective->code.str,
                                  .title = objective->title.str,
                                  .url = here ? (Str){NULL, 0} : url});
    }
    return list;
}

static List plans_of(Set *set, const SiteView *site, const Priority *priority) {
    List list = {NULL, 0, 0};
    for (size_t k = 0; k < set->plans.count; k++) {
        const Folder *folder = *LIST_AT(set->plans, Folder *, k);
        const PlanLinkView *link = (const PlanLinkView *)site->plans.at + k;
        if (folder->document.plan.priority.target == priority)
            LIST_PUSH(set->arena, &list, PlanLinkView, *link);
    }
    return list;
}

/* All plans, with how they stand. */
static ViewList standing_plans(Set *set, const SiteView *site) {
    List list = {NULL, 0, 0};
    for (size_t k = 0; k < set->plans.count; k++) {
        PlanLinkView link = ((const PlanLinkView *)site->plans.at)[k];
        link.latest = maker_latest(set, *LIST_AT(set->plans, Folder *, k));
        LIST_PUSH(set->arena, &list, PlanLinkView, link);
    }
    return VIEW_LIST_OF(list, PlanLinkView);
}

static List headings_of(Set *set, const IndexPage *page) {
    List list = {NULL, 0, 0};
    if (page->site.has_values)
        maker_add_heading(set, set->arena, &list, "values", PHRASE_VALUES);
    if (page->has_priorities)
        maker_add_heading(set, set->arena, &list, "priorities", PHRASE_PRIORITIES);
    if (page->site.has_plans)
        maker_add_heading(set, set->arena, &list, "plans", PHRASE_PLANS);
    if (page->site.has_reports)
        maker_add_heading(set, set->arena, &list, "reports", PHRASE_PROGRESS_REPORTS);
    maker_add_heading(set, set->arena, &list, "data", PHRASE_OPEN_DATA);
    if (page->site.contact.str.len)
        maker_add_heading(set, set->arena, &list, "contact", PHRASE_CONTACT);
    return list;
}

const IndexPage *view_index(Set *set, const Gathering *const gathered[SITE_PAGE_COUNT],
                            const Turns *turns) {
    const Speech speech = set_speech(set, set->arena);
    IndexPage *page = ARENA_NEW(set->arena, IndexPage);
    List priorities = {NULL, 0, 0};
    page->site = maker_site(set, site_page(SITE_PLANS));
    page->site.plans = standing_plans(set, &page->site);
    page->site.reports = maker_reports(set, NULL);
    maker_turns(turns, site_page(SITE_PLANS), &page->site);
    page->site.plancc = STR(PLANCC_VERSION);
    page->site.edit = maker_edit_url(set, set->arena, set->shared.organisation.span);
    maker_data(&page->site, set->arena, site_page(SITE_PLANS),
               maker_phrase(set, PHRASE_DATA_OF_ALL));
    page->title = maker_phrase(set, PHRASE_PLANS);
    page->plans_data = (DataView){page->title, page_data_files(speech, FACTS_PLANS)};
    page->reports_data = (DataView){maker_phrase(set, PHRASE_PROGRESS_REPORTS),
                                    page_data_files(speech, FACTS_PROGRESS_REPORTS)};
    page->files = page_data_all(set, gathered);
    EACH (Priority, priority, set->shared.priorities) {
        List objectives = objectives_of(set, priority);
        List plans = plans_of(set, &page->site, priority);
        LIST_PUSH(set->arena, &priorities, PriorityView,
                  (PriorityView){.id = anchors_on_index(set->arena, priority->code.str),
                                 .code = priority->code.str,
                                 .name = priority->name.str,
                                 .aim = priority->aim.str,
                                 .objectives = VIEW_LIST_OF(objectives, ObjectiveView),
                                 .plans = VIEW_LIST_OF(plans, PlanLinkView),
                                 .has_objectives = objectives.count != 0});
    }
    page->priorities = VIEW_LIST_OF(priorities, PriorityView);
    page->has_priorities = priorities.count != 0;
    maker_jumps(&page->site, set->arena, headings_of(set, page));
    return page;
}
