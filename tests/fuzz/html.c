/* A reader of the HTML that plancc writes, stricter than any browser's. */
#include "fuzz.h"

#include <string.h>
#include <strings.h>

enum { MOST_OPEN = 512 };

typedef struct Reader {
    Str html;
    bool alone; /* a file that needs no other */
    size_t at;
    Str open[MOST_OPEN]; /* the tags that are open, outermost first */
    size_t depth;
} Reader;

static const char *const void_tags[] = {"meta",  "link",   "img",      "br",     "hr",
                                        "input", "path",   "rect",     "use",    "col",
                                        "line",  "circle", "polyline", "polygon"};
static const char *const addresses[] = {"href", "src", "xlink:href"};
static const char *const harmless_schemes[] = {"https", "http", "mailto"};

#define ANY(words, test)                                                                           \
    for (size_t k = 0; k < sizeof(words) / sizeof *(words); k++)                                   \
        if (test)                                                                                  \
            return true;                                                                           \
    return false;

static bool is_void(Str tag) {
    ANY(void_tags, str_is(tag, void_tags[k]))
}

static bool is_address(Str name) {
    ANY(addresses, str_is(name, addresses[k]))
}

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* RFC 3986, 3.1. */
static bool is_scheme_char(char c, bool first) {
    return is_letter(c) || (!first && c && strchr("0123456789+-.", c));
}

/* Without a scheme an address is relative; browsers pass over blanks and controls in it. */
static bool is_harmless_address(Str value, bool alone) {
    size_t colon = 0;
    while (colon < value.len && is_scheme_char(value.at[colon], colon == 0))
        colon++;
    for (size_t k = 0; k < value.len; k++)
        MUST((unsigned char)value.at[k] > ' ' && value.at[k] != '\\');
    if (colon == 0 || colon == value.len || value.at[colon] != ':')
        return alone ? str_starts(value, STR("#")) : !str_starts(value, STR("//"));
    ANY(harmless_schemes,
        colon == strlen(harmless_schemes[k]) && !strncasecmp(value.at, harmless_schemes[k], colon))
}

static Str until(Reader *reader, const char *ends) {
    const size_t from = reader->at;
    while (reader->at < reader->html.len && !strchr(ends, reader->html.at[reader->at]))
        reader->at++;
    MUST(reader->at < reader->html.len);
    return str_slice(reader->html, from, reader->at);
}

static bool accept(Reader *reader, char c) {
    const bool there = reader->at < reader->html.len && reader->html.at[reader->at] == c;
    reader->at += there;
    return there;
}

static void read_attribute(Reader *reader, Str tag) {
    const Str name = until(reader, " \n=/>");
    MUST(name.len && !str_starts(name, STR("on")) && !str_is(name, "srcdoc"));
    if (!accept(reader, '='))
        return;
    MUST(accept(reader, '"'));
    const Str value = until(reader, "\"<");
    MUST(accept(reader, '"'));
    const bool held = reader->alone && str_is(tag, "img") && str_starts(value, STR("data:image/"));
    if (is_address(name))
        MUST(held || is_harmless_address(value, reader->alone));
    if (str_is(tag, "script"))
        MUST(str_is(name, "src") && str_is(value, "plancc.js"));
}

static void read_attributes(Reader *reader, Str tag) {
    while (reader->at < reader->html.len && !strchr("/>", reader->html.at[reader->at])) {
        if (!accept(reader, ' ') && !accept(reader, '\n'))
            read_attribute(reader, tag);
    }
}

static void open_tag(Reader *reader) {
    const Str tag = until(reader, " \n/>");
    MUST(!str_is(tag, "iframe") && !str_is(tag, "object") && !str_is(tag, "embed"));
    read_attributes(reader, tag);
    const bool closed = accept(reader, '/');
    MUST(accept(reader, '>'));
    if (closed || is_void(tag))
        return;
    MUST(reader->depth < MOST_OPEN);
    reader->open[reader->depth++] = tag;
}

static void close_tag(Reader *reader) {
    const Str tag = until(reader, ">");
    MUST(reader->depth > 0 && str_eq(reader->open[--reader->depth], tag));
    reader->at++;
}

static void read_page(Str html, bool alone) {
    Reader reader = {.html = html, .alone = alone};
    while ((reader.at = str_find_char(html, '<', reader.at)) < html.len) {
        reader.at++;
        if (accept(&reader, '/'))
            close_tag(&reader);
        else if (accept(&reader, '!'))
            until(&reader, ">");
        else
            open_tag(&reader);
    }
    MUST(reader.depth == 0);
}

void fuzz_must_be_harmless(Str html) {
    read_page(html, false);
}

void fuzz_must_be_alone(Str html) {
    read_page(html, true);
}
