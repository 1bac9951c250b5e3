#include "syntax/markdown_private.h"

#include "base/ascii.h"
#include "base/system.h"

#include <stdlib.h>
#include <string.h>

/* Memory: what cmark uses by itself aborts when there is no more. */

static void *obtained(void *memory) {
    if (!memory)
        die("out of memory");
    return memory;
}

static void *zeroed(size_t count, size_t size) {
    return obtained(calloc(count, size));
}

static void *resized(void *old, size_t size) {
    return obtained(realloc(old, size));
}

cmark_mem markdown_memory(void) {
    return (cmark_mem){zeroed, resized, free};
}

/* Parsing */

bool markdown_is_code(const CodeLinks *links, Str word) {
    return links && word.len && word.len <= MARKDOWN_CODE_MAX && links->is_code(links->state, word);
}

/* The offset of the colon of a line that begins at `at` with `[CODE]:`, else 0. */
static size_t definition_colon(const CodeLinks *links, Str prose, size_t at) {
    while (at < prose.len && prose.at[at] == ' ')
        at++;
    if (at == prose.len || prose.at[at] != '[')
        return 0;
    size_t most = at + MARKDOWN_CODE_MAX + 3;
    Str near = str_slice(prose, 0, most < prose.len ? most : prose.len);
    size_t close = str_find(near, STR("]:"), at);
    if (close == near.len)
        return 0;
    return markdown_is_code(links, str_slice(prose, at + 1, close)) ? close + 1 : 0;
}

/* Feeds the prose with a backslash before each colon of that kind. */
static void feed_escaped(cmark_parser *parser, const CodeLinks *links, Str prose) {
    size_t fed = 0;
    for (size_t at = 0; at < prose.len; at = str_find_char(prose, '\n', at) + 1) {
        size_t colon = definition_colon(links, prose, at);
        if (!colon)
            continue;
        cmark_parser_feed(parser, prose.at + fed, colon - fed);
        cmark_parser_feed(parser, "\\", 1);
        fed = colon;
    }
    cmark_parser_feed(parser, prose.at + fed, prose.len - fed);
}

cmark_node *markdown_parse(cmark_mem *memory, const CodeLinks *links, Str prose) {
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory);
    if (prose.len && links && str_find(prose, STR("]:"), 0) < prose.len)
        feed_escaped(parser, links, prose);
    else if (prose.len)
        cmark_parser_feed(parser, prose.at, prose.len);
    cmark_node *root = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    return root;
}

/* Addresses */

/* The bytes before a colon that ends a scheme (RFC 3986, 3.1); 0 when the address has none. */
static size_t scheme_length(Str url) {
    size_t k = 0;
    while (k < url.len && (ascii_is_letter(url.at[k]) || (k && strchr("0123456789+-.", url.at[k]))))
        k++;
    return k < url.len && url.at[k] == ':' ? k : 0;
}

static bool is_scheme(Str scheme, const char *lower) {
    if (scheme.len != strlen(lower))
        return false;
    for (size_t k = 0; k < scheme.len; k++)
        if ((scheme.at[k] | 0x20) != lower[k])
            return false;
    return true;
}

/* Browsers drop controls inside an address and spaces before it, and read a backslash as a slash:
 * such an address may name a scheme or another site although it does not look so. */
bool markdown_safe_url(Str url) {
    static const char *const schemes[] = {"http", "https", "mailto"};
    if (url.len && url.at[0] == ' ')
        return false;
    for (size_t k = 0; k < url.len; k++)
        if ((unsigned char)url.at[k] < ' ' || url.at[k] == '\\')
            return false;
    Str scheme = str_slice(url, 0, scheme_length(url));
    if (!scheme.len)
        return !str_starts(url, STR("//")) && !(url.len && url.at[0] == ':');
    for (size_t k = 0; k < sizeof schemes / sizeof *schemes; k++)
        if (is_scheme(scheme, schemes[k]))
            return true;
    return false;
}
