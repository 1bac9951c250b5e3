#include "plan/site.h"

#include "base/ascii.h"
#include "base/utf8.h"

static const struct {
    Str name;
    Phrase title;
} pages[SITE_PAGE_COUNT] = {
    [SITE_PLANS] = {STR_INIT("index.html"), PHRASE_PLANS},
    [SITE_OFFICERS] = {STR_INIT("officers.html"), PHRASE_OFFICERS},
    [SITE_DEADLINES] = {STR_INIT("deadlines.html"), PHRASE_DEADLINES},
    [SITE_CODES] = {STR_INIT("codes.html"), PHRASE_CODES},
    [SITE_RISKS] = {STR_INIT("risks.html"), PHRASE_RISKS},
};

Str site_page(SitePage page) {
    return pages[page].name;
}

static Str stem_of(SitePage page) {
    return str_slice(pages[page].name, 0, str_find_char(pages[page].name, '.', 0));
}

Str site_page_part(Arena *arena, SitePage page, size_t part) {
    if (!part)
        return site_page(page);
    return str_format(arena, "%.*s-part-%zu.html", STR_ARGS(stem_of(page)), part + 1);
}

Str site_page_title(Language language, SitePage page) {
    return phrases_text(language, pages[page].title);
}

static bool task_has_date(const Task *task) {
    return task->due.date.year || task->milestones.count;
}

static bool strategy_has_date(const Strategy *strategy) {
    return strategy->renewal.kind == RENEWAL_DATE || strategy->renewal.kind == RENEWAL_PERIOD;
}

static bool has_dates(const Set *set) {
    EACH (Folder *, folder, set->plans) {
        EACH (Task, task, (*folder)->document.tasks)
            if (task_has_date(task))
                return true;
        EACH (Strategy, strategy, (*folder)->document.strategies)
            if (strategy_has_date(strategy))
                return true;
    }
    return false;
}

bool site_has_page(const Set *set, SitePage page) {
    switch (page) {
    case SITE_PLANS:
        return true;
    case SITE_OFFICERS:
        return set->names[SPACE_OFFICERS].count != 0;
    case SITE_DEADLINES:
        return has_dates(set);
    case SITE_CODES:
        return set->names[SPACE_CODES].count != 0;
    case SITE_RISKS:
        return set->shared.strategic_risks.risks.count != 0;
    case SITE_PAGE_COUNT:
        break;
    }
    return false;
}

SitePage site_page_named(Str name) {
    for (SitePage page = SITE_PLANS; page < SITE_PAGE_COUNT; page++) {
        const Str stem = stem_of(page);
        if (str_eq(name, site_page(page)) ||
            (str_starts(name, stem) &&
             str_starts(str_slice(name, stem.len, name.len), STR("-part-"))))
            return page;
    }
    return SITE_PAGE_COUNT;
}

/* Letters beyond ASCII are left as they are: they may stand in an id. */
Str site_officer_anchor(Arena *arena, Str title) {
    const Str folded = utf8_fold(arena, title);
    Buf out = {.arena = arena};
    buf_add_z(&out, "officer");
    bool gap = true;
    for (size_t k = 0; k < folded.len; k++) {
        const bool plain = ascii_is_alnum(folded.at[k]) || (unsigned char)folded.at[k] > 127;
        if (plain && gap)
            buf_add_char(&out, '-');
        if (plain)
            buf_add_char(&out, folded.at[k]);
        gap = !plain;
    }
    return buf_str(&out);
}
