#include "view/build.h"

#include "plan/anchors.h"
#include "view/facts.h"
#include "view/maker.h"

static List objectives_of(Maker *maker, const Priority *priority) {
    List list = {NULL, 0, 0};
    EACH (Objective, objective, priority->objectives)
        LIST_PUSH(maker->arena, &list, ObjectiveView,
                  (ObjectiveView){.code = objective->code.str,
                                  .title = objective->title.str,
                                  .url = maker_url(maker->set, objective->code.str)});
    return list;
}

static void fill_head(Maker *maker, const Turns *turns, PlanPage *page) {
    const PlanHead *plan = &maker->document->plan;
    const Priority *priority = plan->priority.target;
    page->site = maker_site(maker->set, links_page(maker->arena, maker->folder));
    page->site.edit = maker_edit_url(maker->set, maker->arena, plan->span);
    maker_turns(turns, links_page(maker->arena, maker->folder), &page->site);
    maker_own_data(maker, NULL, &page->site, &page->files);
    page->title = plan->title.str;
    page->years = maker_years(set_speech(maker->set, maker->arena), &plan->years);
    page->approved = plan->approved.date;
    maker_edition(&page->site, maker->arena, plan);
    page->updated = plan->updated.date;
    page->version = plan->version.str;
    page->owner = maker_officer(maker->arena, &plan->owner);
    page->introduction = plan->introduction;
    maker_imprint(&page->site, set_speech(maker->set, maker->arena),
                  &maker->set->shared.organisation, links_page(maker->arena, maker->folder),
                  plan->approved.date, plan->updated.date);
    page->reports = maker_reports(maker->set, maker->folder);
    page->has_reports = page->reports.count != 0;
    page->has_purpose = page->site.vision.len || page->site.has_values || priority;
    if (!priority)
        return;
    page->priority_code = priority->code.str;
    page->priority_name = priority->name.str;
    page->aim = priority->aim.str;
    page->priority_url = MAKER_TEXT(maker, "index.html#%.*s",
                                    STR_ARGS(anchors_on_index(maker->arena, priority->code.str)));
    page->objectives = VIEW_LIST_OF(objectives_of(maker, priority), ObjectiveView);
    page->has_objectives = page->objectives.count != 0;
}

static void fill_sections(Maker *maker, PlanPage *page) {
    page->strategies = maker_strategies(maker);
    page->service_objectives = maker_service_objectives(maker);
    page->measures = maker_measures(maker);
    page->tasks = maker_tasks(maker);
    page->budget = maker_budget(maker);
    page->risks = maker_risks(maker);
    page->notes = notes_view(&maker->notes, maker_usual_heading(maker->set, "notes", PHRASE_NOTES));
}

static void add_usual(Maker *maker, List *headings, const char *id, Phrase title) {
    maker_add_heading(maker->set, maker->arena, headings, id, title);
}

static void add_heading(Maker *maker, List *headings, HeadingView heading) {
    LIST_PUSH(maker->arena, headings, HeadingView, heading);
}

static List headings_of(Maker *maker, const PlanPage *page) {
    List list = {NULL, 0, 0};
    if (page->has_reports)
        add_usual(maker, &list, "reports", PHRASE_PROGRESS_REPORTS);
    if (page->introduction.str.len)
        add_usual(maker, &list, "introduction", PHRASE_INTRODUCTION);
    if (page->has_purpose)
        add_usual(maker, &list, "objectives", PHRASE_VISION_VALUES_OBJECTIVES);
    if (page->strategies)
        add_heading(maker, &list, page->strategies->heading);
    if (page->service_objectives)
        add_heading(maker, &list, page->service_objectives->heading);
    if (page->measures)
        add_heading(maker, &list, page->measures->heading);
    if (page->tasks)
        add_heading(maker, &list, page->tasks->heading);
    if (page->budget)
        add_heading(maker, &list, page->budget->heading);
    if (page->risks)
        add_heading(maker, &list, page->risks->heading);
    if (page->site.has_abbreviations)
        add_usual(maker, &list, "abbreviations", PHRASE_ABBREVIATIONS);
    if (page->notes)
        add_heading(maker, &list, page->notes->heading);
    return list;
}

const PlanPage *view_plan(Set *set, const Turns *turns, const Folder *folder,
                          ViewContext *context) {
    PlanPage *page = ARENA_NEW(set->arena, PlanPage);
    Maker *maker = ARENA_NEW(set->arena, Maker);
    *maker = (Maker){.set = set,
                     .folder = folder,
                     .document = &folder->document,
                     .arena = set->arena,
                     .columns = columns_of(&folder->document, set->arena),
                     .mentions = {.arena = set->arena},
                     .notes = {.arena = set->arena}};
    maker_mentions(maker);
    fill_head(maker, turns, page);
    fill_sections(maker, page);
    const List headings = headings_of(maker, page);
    maker_contents(&page->site, headings);
    page->is_empty = headings.count == 0;
    context->page = maker;
    return page;
}
