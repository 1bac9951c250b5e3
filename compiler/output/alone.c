#include "output/alone.h"

#include <stdbool.h>

/* What a link leads to. */
typedef enum Target { TARGET_HERE, TARGET_ELSEWHERE, TARGET_SITE } Target;

/* The value of the tag's href; false when it has none. */
static bool find_href(Str tag, Str *href) {
    const Str key = STR(" href=\"");
    const size_t at = str_find(tag, key, 0);
    if (at == tag.len)
        return false;
    const size_t from = at + key.len;
    *href = str_slice(tag, from, str_find_char(tag, '"', from));
    return true;
}

/* A scheme ends with a colon that no slash and no # comes before (RFC 3986, 4.1). */
static bool has_scheme(Str href) {
    const size_t colon = str_find_char(href, ':', 0);
    return colon < str_find_char(href, '/', 0) && colon < str_find_char(href, '#', 0);
}

static Target target_of(Str href, Str name) {
    if (str_starts(href, STR("#")))
        return TARGET_HERE;
    if (str_starts(href, name) && href.len > name.len && href.at[name.len] == '#')
        return TARGET_HERE;
    return has_scheme(href) ? TARGET_ELSEWHERE : TARGET_SITE;
}

/* Adds the tag with the anchor alone as its href: the file may have any name. */
static void add_here(Buf *out, Str tag, Str href) {
    const size_t from = (size_t)(href.at - tag.at);
    buf_add(out, str_slice(tag, 0, from));
    buf_add(out, str_slice(href, str_find_char(href, '#', 0), href.len));
    buf_add(out, str_slice(tag, from + href.len, tag.len));
}

/* Adds the tag as a span, without its href. */
static void add_span(Buf *out, Str tag, Str href) {
    const Str opening = STR("<a");
    const Str key = STR(" href=\"");
    const size_t from = (size_t)(href.at - tag.at) - key.len;
    buf_add_z(out, "<span");
    buf_add(out, str_slice(tag, opening.len, from));
    buf_add(out, str_slice(tag, from + key.len + href.len + 1, tag.len));
}

/* Adds the tag that opens a link; says whether it became a span. */
static bool add_link(Buf *out, Str tag, Str name) {
    Str href;
    if (!find_href(tag, &href)) {
        buf_add(out, tag);
        return false;
    }
    const Target target = target_of(href, name);
    if (target == TARGET_HERE)
        add_here(out, tag, href);
    if (target == TARGET_ELSEWHERE)
        buf_add(out, tag);
    if (target == TARGET_SITE)
        add_span(out, tag, href);
    return target == TARGET_SITE;
}

void alone_add(Buf *out, Str html, Str name) {
    const Str opening = STR("<a ");
    const Str closing = STR("</a>");
    size_t at = 0;
    for (size_t next; (next = str_find(html, opening, at)) < html.len;) {
        buf_add(out, str_slice(html, at, next));
        const size_t end = str_find_char(html, '>', next);
        const size_t inside = end < html.len ? end + 1 : html.len;
        const bool span = add_link(out, str_slice(html, next, inside), name);
        const size_t close = str_find(html, closing, inside);
        buf_add(out, str_slice(html, inside, close));
        at = close < html.len ? close + closing.len : close;
        buf_add(out, span ? STR("</span>") : str_slice(html, close, at));
    }
    buf_add(out, str_slice(html, at, html.len));
}
