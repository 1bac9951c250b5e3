/* The page of an indicator, and where indicators are shown: indicator_history.c has its periods,
 * indicator_chart.c and indicator_ring.c the chart, indicator_facts.c the words. */
#include "view/build.h"

#include "plan/rows.h"
#include "view/facts.h"
#include "view/maker_indicator.h"
#include "view/report.h"

/* Where an indicator is shown. */
typedef struct Places {
    const Folder *first; /* the plan that shows it first, if only in a report */
    const Folder *plan;  /* the one whose own tables show it; NULL: none do */
    List shown;          /* of Sighting */
} Places;

struct IndicatorPages {
    Set *set;
    SiteView site;
    Map places; /* from code to Places */
    List all;   /* of const Indicator *, in the order in which their pages are read */
    Map turn;   /* from code to its number in `all`, from 1 */
};

/* ---- where indicators are shown ---- */

/* The rows of one page, as they are walked through. */
typedef struct Walk {
    IndicatorPages *pages;
    const Folder *folder;
    Str page; /* its name */
    Str title;
    const Report *report; /* NULL: it is a plan's */
    size_t next;          /* of the report's standing rows */
} Walk;

static Places *places_of(IndicatorPages *pages, const Folder *folder, Str code) {
    Places *places = map_get(&pages->places, code);
    if (places)
        return places;
    places = ARENA_NEW(pages->set->arena, Places);
    places->first = folder;
    map_put(&pages->places, code, places);
    return places;
}

/* The rows of a report stand in the order of its tables. */
static const ReportRow *next_reported(Walk *walk, const MeasureRow *row) {
    if (!walk->report)
        return NULL;
    const List rows = walk->report->standing->rows;
    if (walk->next == rows.count)
        return NULL;
    const ReportRow *reported = *LIST_AT(rows, const ReportRow *, walk->next);
    if (reported->row != row)
        return NULL;
    walk->next++;
    return reported;
}

static void add_place(void *state, const Measure *table, const MeasureRow *row) {
    Walk *walk = state;
    Arena *arena = walk->pages->set->arena;
    const Indicator *indicator = row->indicator.target;
    const ReportRow *reported = next_reported(walk, row);
    if (!indicator || !row->anchor.len)
        return;
    Places *places = places_of(walk->pages, walk->folder, indicator->code.str);
    if (!walk->report && !places->plan)
        places->plan = walk->folder;
    const Sighting sighting = {
        .shown = {.url =
                      str_format(arena, "%.*s#%.*s", STR_ARGS(walk->page), STR_ARGS(row->anchor)),
                  .page = walk->title,
                  .table = table->title.str,
                  .label = row->label.str},
        .folder = walk->folder,
        .report = walk->report,
        .table = table,
        .row = row,
        .reported = reported,
    };
    LIST_PUSH(arena, &places->shown, Sighting, sighting);
}

/* A report without a standing has no page. */
static void walk_reports(IndicatorPages *pages, const Folder *folder) {
    Arena *arena = pages->set->arena;
    EACH (Report, report, folder->document.reports) {
        Walk walk = {.pages = pages,
                     .folder = folder,
                     .page = links_report_page(arena, folder, report),
                     .title = report_name(set_speech(pages->set, arena), report),
                     .report = report};
        if (report->standing)
            rows_each(report->measures, add_place, &walk);
    }
}

static void add_turn(IndicatorPages *pages, const Indicator *indicator) {
    LIST_PUSH(pages->set->arena, &pages->all, const Indicator *, indicator);
    map_put(&pages->turn, indicator->code.str, (void *)(uintptr_t)pages->all.count);
}

const IndicatorPages *view_indicators(Set *set) {
    IndicatorPages *pages = ARENA_NEW(set->arena, IndicatorPages);
    *pages = (IndicatorPages){.set = set,
                              .site = maker_site(set, STR("")),
                              .places = {.arena = set->arena},
                              .turn = {.arena = set->arena}};
    EACH (Definition, definition, set->decoder.definitions)
        if (definition->shape == &shape_indicator)
            add_turn(pages, definition->record);
    EACH (Folder *, folder, set->plans) {
        const Document *document = &(*folder)->document;
        Walk walk = {pages, *folder, links_page(set->arena, *folder), document->plan.title.str,
                     NULL,  0};
        rows_each(document->measures, add_place, &walk);
    }
    EACH (Folder *, folder, set->plans)
        walk_reports(pages, *folder);
    return pages;
}

const Folder *view_indicator_plan(const IndicatorPages *pages, const Indicator *indicator) {
    const Places *places = map_get(&pages->places, indicator->code.str);
    return places ? places->plan : NULL;
}

/* ---- the page ---- */

static void fill_places(const IndicatorPages *pages, Arena *arena, IndicatorPage *page) {
    const Places *places = map_get(&pages->places, page->code);
    if (!places)
        return;
    page->plan.url = links_page(arena, places->first);
    page->plan.title = places->first->document.plan.title.str;
    maker_edition(&page->site, arena, &places->first->document.plan);
    page->shown = (ViewList){places->shown.at, places->shown.count, sizeof(Sighting), NULL};
    page->has_shown = true;
}

/* Its figures are with its plan, or else a file of their own. */
static void fill_data(const IndicatorPages *pages, Arena *arena, const Indicator *indicator,
                      IndicatorPage *page) {
    const Folder *plan = view_indicator_plan(pages, indicator);
    const Speech speech = set_speech(pages->set, arena);
    if (plan)
        maker_data(&page->site, arena, links_page(arena, plan),
                   PHRASES_SAY(speech, PHRASE_DATA_OF_WHOLE_PLAN, plan->document.plan.title.str));
    else
        maker_data(&page->site, arena, links_indicator_page(arena, indicator->code.str),
                   phrases_text(speech.language, PHRASE_DATA_OF_INDICATOR));
}

static UnitKind unit_of(const Indicator *indicator) {
    const UnitKind unit = maker_unit(indicator);
    return unit == UNIT_NONE && indicator->ratio.over.target ? UNIT_PERCENT : unit;
}

static LinkView link_at(const IndicatorPages *pages, Arena *arena, size_t index) {
    const Indicator *indicator = *LIST_AT(pages->all, const Indicator *, index);
    return (LinkView){.url = links_indicator_page(arena, indicator->code.str),
                      .title = indicator->name.str};
}

static void fill_turns(const IndicatorPages *pages, Arena *arena, IndicatorPage *page) {
    const size_t turn = (size_t)(uintptr_t)map_get(&pages->turn, page->code);
    if (turn > 1)
        page->site.before = link_at(pages, arena, turn - 2);
    if (turn && turn < pages->all.count)
        page->site.after = link_at(pages, arena, turn);
}

static void fill_contents(const IndicatorPages *pages, Arena *arena, IndicatorPage *page) {
    List headings = {NULL, 0, 0};
    if (page->has_rows)
        maker_add_heading(pages->set, arena, &headings, "figures", PHRASE_FIGURES);
    if (page->has_elsewhere)
        maker_add_heading(pages->set, arena, &headings, "elsewhere", PHRASE_STATED_ELSEWHERE);
    if (page->comment.str.len)
        maker_add_heading(pages->set, arena, &headings, "comment", PHRASE_COMMENT);
    if (page->has_shown)
        maker_add_heading(pages->set, arena, &headings, "shown", PHRASE_WHERE_SHOWN);
    if (page->notes)
        LIST_PUSH(arena, &headings, HeadingView, page->notes->heading);
    maker_jumps(&page->site, arena, headings);
}

static void fill_figures(const IndicatorPages *pages, const IndicatorMaker *maker,
                         IndicatorPage *page) {
    const Places *places = map_get(&pages->places, page->code);
    const List shown = places ? places->shown : (List){NULL, 0, 0};
    page->latest = maker_indicator_latest(maker);
    maker_indicator_rows(maker, page);
    maker_indicator_elsewhere(maker, shown, page);
    maker_indicator_judged(maker, shown, page);
    page->chart = maker_indicator_chart(maker);
}

static IndicatorMaker maker_of(const IndicatorPages *pages, Arena *arena,
                               const Indicator *indicator, Notes *notes) {
    IndicatorMaker maker = {.set = pages->set,
                            .arena = arena,
                            .speech = set_speech(pages->set, arena),
                            .indicator = indicator,
                            .from = progress_now(pages->set),
                            .unit = unit_of(indicator),
                            .notes = notes};
    maker.from.arena = arena;
    maker_indicator_past(&maker);
    return maker;
}

bool view_indicator_has_figures(const IndicatorPages *pages, const Indicator *indicator) {
    Arena *scratch = arena_new();
    Notes notes = {.arena = scratch};
    const bool has = maker_of(pages, scratch, indicator, &notes).past.count != 0;
    arena_free(scratch);
    return has;
}

const IndicatorPage *view_indicator(const IndicatorPages *pages, Arena *arena,
                                    const Indicator *indicator) {
    IndicatorPage *page = ARENA_NEW(arena, IndicatorPage);
    Notes notes = {.arena = arena};
    const IndicatorMaker maker = maker_of(pages, arena, indicator, &notes);
    page->site = pages->site;
    page->site.edit = maker_edit_url(pages->set, arena, indicator->span);
    page->name = indicator->name.str;
    page->code = indicator->code.str;
    page->files = page_data_files(maker.speech, FACTS_INDICATORS);
    fill_data(pages, arena, indicator, page);
    page->title = PHRASES_SAY(maker.speech, PHRASE_WITH_CODE, page->name, page->code);
    fill_figures(pages, &maker, page);
    maker_indicator_facts(&maker, page);
    fill_places(pages, arena, page);
    fill_turns(pages, arena, page);
    fill_contents(pages, arena, page);
    return page;
}
