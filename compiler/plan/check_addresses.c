#include "plan/check_words.h"

#include "base/ascii.h"

#include <string.h>

/* Addresses that stand in prose as they are. Markdown makes links only of what is in brackets, so
 * nobody could follow these. */

/* Whether it is part of a link, whose text is judged with it, or quoted as code: what stands beside
 * it tells. "[page]: https://..." says where a link leads that is made elsewhere. */
static bool is_linked(Str text, size_t from, size_t end) {
    const bool quoted = from && strchr("<[`", text.at[from - 1]);
    if (quoted || str_ends(str_slice(text, 0, from), STR("](")))
        return true;
    while (from && text.at[from - 1] == ' ')
        from--;
    return str_ends(str_slice(text, 0, from), STR("]:")) || (end < text.len && text.at[end] == ']');
}

static size_t end_of_address(Str text, size_t at) {
    while (at < text.len && !strchr(" \t\r\n<>[]`\"|", text.at[at]))
        at++;
    while (strchr(".,;:!?)'*_", text.at[at - 1]))
        at--;
    return at;
}

/* Behind the address that begins at `from`, and has its first name behind `name`. */
static size_t check_from(WordsCheck *check, Words *words, size_t from, size_t name) {
    const Str text = words->text.str;
    const size_t end = end_of_address(text, from);
    if (end <= name || is_linked(text, from, end))
        return end;
    Finding *finding = diag_report(check->set->diag, RULE_LINK_TEXT,
                                   words_bytes_span(check->set->sources, words, from, end),
                                   "the address stands in the text as it is, and is no link");
    diag_label(check->set->diag, finding, "write [the name of the page](address)");
    return end;
}

/* Where an address begins whose "://" is at `colon`; `colon`: none does. */
static size_t scheme_of(Str text, size_t colon) {
    static const Str schemes[] = {STR_INIT("https"), STR_INIT("http")};
    for (size_t k = 0; k < sizeof schemes / sizeof *schemes; k++)
        if (str_ends(str_slice(text, 0, colon), schemes[k]))
            return colon - schemes[k].len;
    return colon;
}

/* "www.example.gov.uk", but not where that is the middle of an address. */
static bool begins_host(Str text, size_t at) {
    return !at || !(ascii_is_alnum(text.at[at - 1]) || strchr("/.-_@", text.at[at - 1]));
}

void check_addresses(WordsCheck *check, Words *words) {
    const Str text = words->text.str;
    const Str slashes = STR("://");
    const Str host = STR("www.");
    for (size_t at = str_find(text, slashes, 0); at < text.len; at = str_find(text, slashes, at)) {
        const size_t from = scheme_of(text, at);
        at = from < at ? check_from(check, words, from, at + slashes.len) : at + 1;
    }
    for (size_t at = str_find(text, host, 0); at < text.len; at = str_find(text, host, at))
        at = begins_host(text, at) ? check_from(check, words, at, at + host.len) : at + 1;
}
