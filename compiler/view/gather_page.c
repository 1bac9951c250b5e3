/* The pages that entries fill: which rows come on which, and under what headings. */
#include "view/gather.h"

/* A page of so many rows has less than 400 kB, also where titles are long. */
enum { PAGE_ROWS = 400 };

/* ---- headings ---- */

static Date year_of(const Entry *entry) {
    return (Date){.year = date_from_days(entry->day).year};
}

static bool same_officer(const Entry *a, const Entry *b) {
    return a->officer == b->officer;
}

static bool same_year(const Entry *a, const Entry *b) {
    return year_of(a).year == year_of(b).year;
}

static EntryGroupView officer_group(Speech speech, const Entry *first) {
    Arena *arena = speech.arena;
    const Officer *officer = first->officer;
    if (!officer)
        return (EntryGroupView){
            .heading = {.title = phrases_text(speech.language, PHRASE_NO_OFFICER_NAMED),
                        .id = STR(SITE_NO_OFFICER)},
            .nobody = true};
    const Ref ref = {.code = officer->title, .target = (void *)(uintptr_t)officer};
    return (EntryGroupView){.heading = {.title = maker_officer(arena, &ref),
                                        .id = site_officer_anchor(arena, officer->title.str)},
                            .email = officer->email.str};
}

static EntryGroupView year_group(Speech speech, const Entry *first) {
    const Str year = str_format(speech.arena, "%d", year_of(first).year);
    return (EntryGroupView){
        .heading = {.title = year, .id = str_format(speech.arena, "year-%.*s", STR_ARGS(year))}};
}

/* ---- what a part goes from and to ---- */

static Str officer_label(Speech speech, const Entry *entry) {
    return entry->officer ? entry->officer->title.str
                          : phrases_text(speech.language, PHRASE_NO_OFFICER_NAMED);
}

static Str date_label(Speech speech, const Entry *entry) {
    return phrases_date(speech, date_from_days(entry->day));
}

static Str code_label(Speech speech, const Entry *entry) {
    (void)speech;
    return entry->code;
}

/* ---- the pages ---- */

static const struct {
    Phrase title;
    void (*gather)(Gathering *gathering);
    bool (*same)(const Entry *a, const Entry *b); /* NULL: no headings */
    EntryGroupView (*group)(Speech speech, const Entry *first);
    Str (*label)(Speech speech, const Entry *entry);
} pages[SITE_PAGE_COUNT] = {
    [SITE_OFFICERS] = {PHRASE_TASKS_BY_OFFICER, gather_officers, same_officer, officer_group,
                       officer_label},
    [SITE_DEADLINES] = {PHRASE_DEADLINES, gather_deadlines, same_year, year_group, date_label},
    [SITE_CODES] = {PHRASE_CODES_A_TO_Z, gather_codes, NULL, NULL, code_label},
};

const GatheredKind view_gathered_kinds[GATHERED_KINDS] = {
    {SITE_OFFICERS, "officers", &view_officers_page},
    {SITE_DEADLINES, "deadlines", &view_deadlines_page},
    {SITE_CODES, "codes", &view_codes_page},
};

static const Gathering *gather(Set *set, SitePage page) {
    Gathering *gathering = ARENA_NEW(set->arena, Gathering);
    *gathering = (Gathering){.set = set, .page = page, .site = maker_site(set, site_page(page))};
    if (site_has_page(set, page))
        pages[page].gather(gathering);
    gather_sort(gathering);
    return gathering;
}

void view_gather(Set *set, const Gathering *gathered[SITE_PAGE_COUNT]) {
    for (SitePage page = SITE_PLANS; page < SITE_PAGE_COUNT; page++)
        gathered[page] = pages[page].gather ? gather(set, page) : NULL;
}

size_t view_gathered_parts(const Gathering *gathering) {
    const size_t count = gathering->entries.count;
    return count ? (count + PAGE_ROWS - 1) / PAGE_ROWS : 1;
}

static List slice_of(const Gathering *gathering, size_t part) {
    const size_t from = part * PAGE_ROWS;
    const size_t left = gathering->entries.count - from;
    return (List){(Entry *)gathering->entries.at + from, left < PAGE_ROWS ? left : PAGE_ROWS, 0};
}

/* Two posts may differ only in what an id cannot hold. */
static Str free_id(Map *taken, Str id) {
    Str free = id;
    for (unsigned k = 2; map_put(taken, free, taken); k++)
        free = str_format(taken->arena, "%.*s-%u", STR_ARGS(id), k);
    return free;
}

static List groups_of(const Gathering *gathering, Arena *arena, List slice) {
    List groups = {NULL, 0, 0};
    Map ids = {.arena = arena};
    const Speech speech = set_speech(gathering->set, arena);
    size_t from = 0;
    for (size_t k = 1; k <= slice.count; k++) {
        const Entry *first = LIST_AT(slice, Entry, from);
        if (k < slice.count && pages[gathering->page].same(first, LIST_AT(slice, Entry, k)))
            continue;
        const List rows = {LIST_AT(slice, Entry, from), k - from, 0};
        EntryGroupView group = pages[gathering->page].group(speech, first);
        group.heading.id = free_id(&ids, group.heading.id);
        group.rows = MAKE_LIST(rows, Entry, make_entry);
        LIST_PUSH(arena, &groups, EntryGroupView, group);
        from = k;
    }
    return groups;
}

/* What a link to a part says wherever it is read: "Part 2: ComS_012 to ComS_041". */
static Str part_title(Speech speech, SitePage page, size_t part, List slice) {
    const Str number = phrases_number(speech.arena, part + 1);
    const Str first = pages[page].label(speech, LIST_AT(slice, Entry, 0));
    const Str last = pages[page].label(speech, LIST_AT(slice, Entry, slice.count - 1));
    if (str_eq(first, last))
        return PHRASES_SAY(speech, PHRASE_PART_WITH, number, first);
    return PHRASES_SAY(speech, PHRASE_PART_FROM_TO, number, first, last);
}

static List parts_of(const Gathering *gathering, Arena *arena, size_t current) {
    const Speech speech = set_speech(gathering->set, arena);
    List parts = {NULL, 0, 0};
    const size_t count = view_gathered_parts(gathering);
    for (size_t part = 0; count > 1 && part < count; part++) {
        const List slice = slice_of(gathering, part);
        LIST_PUSH(arena, &parts, PageLinkView,
                  (PageLinkView){.url = site_page_part(arena, gathering->page, part),
                                 .title = part_title(speech, gathering->page, part, slice),
                                 .current = part == current});
    }
    return parts;
}

static void fill_rows(const Gathering *gathering, Arena *arena, size_t part, GatheredPage *page) {
    const List slice = slice_of(gathering, part);
    List headings = {NULL, 0, 0};
    page->rows = MAKE_LIST(slice, Entry, make_entry);
    if (!pages[gathering->page].same)
        return;
    const List groups = groups_of(gathering, arena, slice);
    EACH (EntryGroupView, group, groups)
        LIST_PUSH(arena, &headings, HeadingView, group->heading);
    page->groups = VIEW_LIST_OF(groups, EntryGroupView);
    page->has_groups = groups.count != 0;
    maker_jumps(&page->site, arena, headings);
}

Str gather_title(Speech speech, SitePage page, size_t part) {
    const Str title = phrases_text(speech.language, pages[page].title);
    return part ? PHRASES_SAY(speech, PHRASE_PART_OF, title, phrases_number(speech.arena, part + 1))
                : title;
}

const GatheredPage *view_gathered_page(const Gathering *gathering, const Turns *turns, Arena *arena,
                                       size_t part, ViewContext *context) {
    GatheredPage *page = ARENA_NEW(arena, GatheredPage);
    const Speech speech = set_speech(gathering->set, arena);
    /* Its rows come from many files, and each leads to the page that says where to change it: there
     * is no one line where a change to this page could be suggested. */
    page->site = gathering->site;
    if (part)
        page->site.pages = maker_pages(set_for_reading(gathering->set, arena), (Str){NULL, 0});
    page->has_statuses = gathering->site.has_reports;
    maker_turns(turns, site_page_part(arena, gathering->page, part), &page->site);
    page->title = gather_title(speech, gathering->page, part);
    page->data = (DataView){gather_title(speech, gathering->page, 0),
                            page_data_page(speech, gathering->page)};
    maker_data(&page->site, arena, site_page(gathering->page),
               phrases_text(speech.language, PHRASE_DATA_OF_ALL));
    page->parts = VIEW_LIST_OF(parts_of(gathering, arena, part), PageLinkView);
    page->has_parts = page->parts.count != 0;
    if (gathering->entries.count)
        fill_rows(gathering, arena, part, page);
    context->page = gathering;
    return page;
}
