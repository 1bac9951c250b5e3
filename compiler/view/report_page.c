/* The page of a progress report: its head, its texts, and all its parts in order. */
#include "view/build.h"

#include "view/facts.h"
#include "view/report.h"

#include <stdlib.h>

Speech report_speech(const ReportMaker *maker) {
    return set_speech(maker->base.set, maker->base.arena);
}

Str report_name(Speech speech, const Report *report) {
    return PHRASES_SAY(speech, PHRASE_WITH_CODE, report->title.str,
                       phrases_period(speech, report->period.period));
}

Str report_number(ReportMaker *maker) {
    return MAKER_TEXT(&maker->base, "%u", ++maker->base.number);
}

HeadingView report_heading(ReportMaker *maker, const char *id, Phrase title) {
    HeadingView heading = maker_usual_heading(maker->base.set, id, title);
    heading.number = report_number(maker);
    return heading;
}

static LinkView link_to(const ReportMaker *maker, const Report *report) {
    Arena *arena = maker->base.arena;
    return (LinkView){.url = links_report_page(arena, report->standing->folder, report),
                      .title = report_name(report_speech(maker), report)};
}

static void fill_head(ReportMaker *maker, const Turns *turns, ReportPage *page) {
    Maker *base = &maker->base;
    const Report *report = maker->report;
    const Report *previous = maker->standing->previous;
    page->site = maker_site(base->set, links_report_page(base->arena, base->folder, report));
    maker_edition(&page->site, base->arena, &base->document->plan);
    page->site.edit = maker_edit_url(base->set, base->arena, report->span);
    maker_turns(turns, links_report_page(base->arena, base->folder, report), &page->site);
    page->title = report_name(report_speech(maker), report);
    maker_own_data(base, report, &page->site, &page->files);
    maker_imprint(&page->site, report_speech(maker), &base->set->shared.organisation,
                  links_report_page(base->arena, base->folder, report), progress_own_date(report),
                  progress_own_date(report));
    page->heading = report->title.str;
    page->of = maker_officer(base->arena, &report->of);
    page->to = report->to.str;
    page->plan_title = base->document->plan.title.str;
    page->plan_url = links_page(base->arena, base->folder);
    page->period = report->period.period;
    page->as_at = report->as_at.date;
    page->dated = report->dated;
    if (previous)
        page->previous = link_to(maker, previous);
}

/* ---- texts ---- */

static void add_text(ReportMaker *maker, List *list, const char *id, Phrase title, Text text) {
    if (text.str.len)
        LIST_PUSH(maker->base.arena, list, ReportTextView,
                  (ReportTextView){.heading = report_heading(maker, id, title), .text = text});
}

/* The background papers are named, not described: no prose. */
static void add_papers(ReportMaker *maker, List *list) {
    const Str papers = maker->report->papers.str;
    if (papers.len)
        LIST_PUSH(
            maker->base.arena, list, ReportTextView,
            (ReportTextView){.heading = report_heading(maker, "papers", PHRASE_BACKGROUND_PAPERS),
                             .plain = papers});
}

static ViewList texts_of(ReportMaker *maker) {
    const Report *report = maker->report;
    List list = {NULL, 0, 0};
    add_text(maker, &list, "purpose", PHRASE_PURPOSE_OF_REPORT, report->purpose);
    add_text(maker, &list, "background", PHRASE_BACKGROUND, report->background);
    add_text(maker, &list, "performance", PHRASE_PERFORMANCE_MANAGEMENT, report->performance);
    add_text(maker, &list, "recommendation", PHRASE_RECOMMENDATION, report->recommendation);
    add_papers(maker, &list);
    return VIEW_LIST_OF(list, ReportTextView);
}

static ViewList appendix_of(ReportMaker *maker) {
    List list = {NULL, 0, 0};
    EACH (Appendix, part, maker->report->appendix)
        LIST_PUSH(maker->base.arena, &list, ReportTextView,
                  (ReportTextView){.heading = {.title = part->title.str, .id = part->anchor},
                                   .text = part->text});
    return VIEW_LIST_OF(list, ReportTextView);
}

/* ---- contents ---- */

static void add_heading(ReportMaker *maker, List *headings, HeadingView heading) {
    LIST_PUSH(maker->base.arena, headings, HeadingView, heading);
}

static List headings_of(ReportMaker *maker, const ReportPage *page) {
    List list = {NULL, 0, 0};
    add_heading(maker, &list, page->summary_heading);
    if (page->changes)
        add_heading(maker, &list, page->changes->heading);
    add_heading(maker, &list, page->exceptions.heading);
    for (size_t k = 0; k < page->texts.count; k++)
        add_heading(maker, &list, ((const ReportTextView *)page->texts.at + k)->heading);
    if (page->has_appendix)
        add_heading(maker, &list, page->appendix_heading);
    if (page->has_counts)
        add_heading(maker, &list, page->keys_heading);
    if (page->tasks)
        add_heading(maker, &list, page->tasks->heading);
    for (size_t k = 0; k < page->tables.count; k++)
        add_heading(maker, &list, ((const ReportTableView *)page->tables.at + k)->heading);
    if (page->notes)
        add_heading(maker, &list, page->notes->heading);
    return list;
}

/* ---- the page ---- */

/* Whether somewhere a status or trend is marked as printed elsewhere as another. */
static bool has_printed(const ReportStanding *standing) {
    EACH (const ReportedTask *, task, standing->tasks) {
        const int stated = (*task)->stated ? (*task)->stated->stated_status.value : 0;
        if (stated && stated != (int)(*task)->standing.status)
            return true;
    }
    EACH (const ReportRow *, row, standing->rows) {
        const int status = (*row)->row->stated_status.value;
        const int trend = (*row)->row->stated_trend.value;
        if ((status && status != (int)(*row)->standing.status) ||
            (trend && trend != (int)(*row)->standing.trend))
            return true;
    }
    return false;
}

static void fill_keys(ReportMaker *maker, ReportPage *page) {
    const Maker *base = &maker->base;
    page->printed = has_printed(maker->standing);
    if (page->task_counts)
        page->task_key = VIEW_LIST_OF(status_key_tasks(base->set, base->arena), StatusKeyView);
    if (!page->indicator_counts)
        return;
    page->indicator_key =
        VIEW_LIST_OF(status_key_indicators(base->set, base->arena, maker->standing), StatusKeyView);
    page->other_rules = status_key_has_others(base->set, maker->standing);
}

static void fill_texts(ReportMaker *maker, ReportPage *page) {
    page->texts = texts_of(maker);
    page->appendix = appendix_of(maker);
    page->has_appendix = page->appendix.count != 0;
    page->has_texts = page->texts.count || page->has_appendix;
    if (page->has_appendix)
        page->appendix_heading = report_heading(maker, "appendix", PHRASE_APPENDIX);
}

/* In the order of the page: each part takes the next number. */
static void fill_parts(ReportMaker *maker, ReportPage *page) {
    page->summary_heading = report_heading(maker, "summary", PHRASE_SUMMARY);
    page->task_counts = report_task_counts(maker);
    page->indicator_counts = report_indicator_counts(maker);
    page->has_counts = page->task_counts || page->indicator_counts;
    page->changes = report_changes(maker);
    page->exceptions = report_exceptions(maker);
    fill_texts(maker, page);
    if (page->has_counts)
        page->keys_heading = report_heading(maker, "keys", PHRASE_STATUSES_MEAN);
    fill_keys(maker, page);
    page->tasks = report_tasks(maker);
    page->tables = report_tables(maker);
    if (maker->base.notes.rows.count)
        page->notes = notes_view(&maker->base.notes, report_heading(maker, "notes", PHRASE_NOTES));
    maker_contents(&page->site, headings_of(maker, page));
}

const ReportPage *view_report(Set *set, const Turns *turns, const Report *report,
                              ViewContext *context) {
    const Folder *folder = report->standing->folder;
    ReportPage *page = ARENA_NEW(set->arena, ReportPage);
    ReportMaker *maker = ARENA_NEW(set->arena, ReportMaker);
    *maker = (ReportMaker){.base = {.set = set,
                                    .folder = folder,
                                    .document = &folder->document,
                                    .arena = set->arena,
                                    .notes = {.arena = set->arena}},
                           .report = report,
                           .standing = report->standing,
                           .rows = {.arena = set->arena}};
    fill_head(maker, turns, page);
    fill_parts(maker, page);
    context->page = maker;
    return page;
}

/* ---- links from other pages ---- */

/* What a link is made from. */
typedef struct LinkSource {
    const Set *set;
    const Report *report;
    size_t rank; /* among those of one day */
} LinkSource;

static void make_link(const ViewContext *context, const void *item, void *out) {
    const LinkSource *source = item;
    const Report *report = source->report;
    const Folder *folder = report->standing->folder;
    *(ReportLinkView *)out = (ReportLinkView){
        .url = links_report_page(context->scratch, folder, report),
        .title = report_name(set_speech(source->set, context->scratch), report),
        .plan_title = folder->document.plan.title.str,
        .period = report->period.period,
        .period_iso = maker_period_end(source->set, context->scratch, report->period.period),
        .as_at = report->as_at.date,
        .as_at_iso = report->as_at.date.year
                         ? maker_day(context->scratch, date_last_day(report->as_at.date))
                         : STR(""),
        .sentence = report_sentence(source->set, context->scratch, report->standing)};
}

static int by_newest(const void *left, const void *right) {
    const LinkSource *a = left;
    const LinkSource *b = right;
    const int order = date_compare(progress_own_date(b->report), progress_own_date(a->report));
    return order ? order : (a->rank > b->rank) - (a->rank < b->rank);
}

/* Those of one day: by plan, what stands last in a plan's files first. */
ViewList maker_reports(Set *set, const Folder *folder) {
    List list = {NULL, 0, 0};
    EACH (Folder *, item, set->plans) {
        const List reports = (*item)->document.reports;
        for (size_t k = reports.count; k > 0 && (!folder || *item == folder); k--) {
            const Report *report = LIST_AT(reports, Report, k - 1);
            if (report->standing)
                LIST_PUSH(set->arena, &list, LinkSource, (LinkSource){set, report, list.count});
        }
    }
    if (list.count)
        qsort(list.at, list.count, sizeof(LinkSource), by_newest);
    return MAKE_LIST(list, LinkSource, make_link);
}

bool maker_has_reports(const Set *set) {
    EACH (Folder *, folder, set->plans)
        EACH (const Report, report, (*folder)->document.reports)
            if (report->standing)
                return true;
    return false;
}

const Report *maker_latest_report(const Folder *folder) {
    const Report *latest = NULL;
    EACH (const Report, report, folder->document.reports)
        if (report->standing &&
            (!latest || date_compare(progress_own_date(report), progress_own_date(latest)) >= 0))
            latest = report;
    return latest;
}

ViewList maker_latest(Set *set, const Folder *folder) {
    List list = {NULL, 0, 0};
    const Report *latest = maker_latest_report(folder);
    if (latest)
        LIST_PUSH(set->arena, &list, LinkSource, (LinkSource){set, latest, 0});
    return MAKE_LIST(list, LinkSource, make_link);
}
