#include "plan/check.h"

#include "base/utf8.h"
#include "diag/suggest.h"
#include "plan/links.h"

/* Where links of prose lead, and what they say. Nothing is fetched: an address elsewhere is judged
 * by its looks, one on this site by what the set publishes. */

/* Looking for the nearest page costs a walk over all of them. */
enum { MOST_SUGGESTIONS = 200 };

/* ---- broken-link ---- */

static void suggest_page(Set *set, Finding *finding, Str page) {
    if (set->suggestions++ >= MOST_SUGGESTIONS)
        return;
    Suggest suggest = suggest_start(set->arena, page);
    links_suggest_page(set, &suggest);
    if (suggest.best.len)
        diag_label(set->diag, finding, "did you mean %.*s?", STR_ARGS(suggest.best));
}

static void report_page(Set *set, Text url, Str page, bool image) {
    Finding *finding = diag_report(set->diag, RULE_BROKEN_LINK, url.span, "the site has no %s %.*s",
                                   image ? "picture" : "page", STR_ARGS(page));
    if (image)
        diag_label(set->diag, finding,
                   "only pages are published: give the picture's https address");
    else
        suggest_page(set, finding, page);
}

static void report_anchor(Set *set, Text url, Str anchor) {
    Finding *finding = diag_report(set->diag, RULE_BROKEN_LINK, url.span,
                                   "no page has a place called %.*s", STR_ARGS(anchor));
    if (set->suggestions++ >= MOST_SUGGESTIONS)
        return;
    Suggest suggest = suggest_start(set->arena, anchor);
    links_suggest_anchor(set, &suggest);
    if (suggest.best.len)
        diag_label(set->diag, finding, "did you mean #%.*s?", STR_ARGS(suggest.best));
}

static bool has_scheme(Str url) {
    size_t colon = str_find_char(url, ':', 0);
    return colon < url.len && colon < str_find_char(url, '/', 0);
}

static void check_on_site(Set *set, Text url, bool image) {
    Str page;
    Str anchor;
    bool anchored = str_cut(url.str, '#', &page, &anchor);
    if (str_starts(page, STR("./")))
        page = str_slice(page, 2, page.len);
    if (page.len && !links_is_page(set, page))
        report_page(set, url, page, image);
    else if (anchored && anchor.len && !links_is_anchor(set, anchor))
        report_anchor(set, url, anchor);
}

/* ---- insecure-link ---- */

void check_address(Set *set, Text url) {
    size_t host = str_find(url.str, STR("://"), 0);
    if (host == url.str.len)
        return;
    size_t end = str_find_char(url.str, '/', host + 3);
    bool inside = str_find(str_slice(url.str, host, end), STR("intranet"), 0) < end - host;
    if (inside)
        diag_report(set->diag, RULE_INSECURE_LINK, url.span,
                    "the address is on an intranet, which readers outside cannot reach");
    else if (str_starts(url.str, STR("http://")))
        diag_report(set->diag, RULE_INSECURE_LINK, url.span,
                    "the address begins with http:, so what it shows may be changed on its way");
}

/* ---- link-text ---- */

static bool says_nothing(Str text) {
    static const char *const words[] = {"here",      "click here", "click", "link",    "this link",
                                        "read more", "more",       "this",  "website", "see here"};
    enum { LONGEST = 10 };
    text = str_trim(text);
    if (text.len > LONGEST)
        return false;
    Arena *scratch = arena_new();
    Str folded = utf8_fold(scratch, text);
    bool found = false;
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        found |= str_is(folded, words[k]);
    arena_free(scratch);
    return found;
}

static bool is_address(Str text) {
    return str_starts(text, STR("http://")) || str_starts(text, STR("https://")) ||
           str_starts(text, STR("www."));
}

static void check_text(Set *set, Text url, Str text) {
    const bool silent = !str_trim(text).len;
    if (!silent && !says_nothing(text) && !is_address(text))
        return;
    Finding *finding =
        silent ? diag_report(set->diag, RULE_LINK_TEXT, url.span, "the link has no text")
               : diag_report(set->diag, RULE_LINK_TEXT, url.span,
                             "the text of the link, \"%.*s\", does not say where it leads",
                             STR_ARGS(text));
    diag_label(set->diag, finding, "write [the name of the page](address)");
}

void check_link(void *state, Text url, Str text, bool image) {
    Set *set = state;
    if (has_scheme(url.str))
        check_address(set, url);
    else if (!url.str.len)
        diag_report(set->diag, RULE_BROKEN_LINK, url.span, "the %s has no address",
                    image ? "picture" : "link");
    /* One that begins at the root of whatever server the site lies on cannot be judged. */
    else if (!str_starts(url.str, STR("/")))
        check_on_site(set, url, image);
    if (!image)
        check_text(set, url, text);
}
