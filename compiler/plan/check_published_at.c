#include "plan/check.h"

#include "syntax/markdown_span.h"

/* The name of each page is put behind the address, which must be of a folder then. */

static Finding *report(Set *set, Text address, size_t from, const char *what) {
    const Span place = markdown_place(set->sources, address, from, address.str.len);
    return diag_report(set->diag, RULE_BAD_PUBLISHED_AT, place, "%s", what);
}

/* Behind the last slash that is not one of "https://". */
static size_t last_part(Str address) {
    const size_t host = str_find(address, STR("://"), 0) + 3;
    size_t last = address.len;
    for (size_t at = host; at < address.len; at++)
        if (address.at[at] == '/')
            last = at + 1;
    return last;
}

void check_published_at(Set *set) {
    const Text address = set->shared.organisation.published_at;
    const Str str = address.str;
    const size_t question = str_find_char(str, '?', 0);
    const size_t hash = str_find_char(str, '#', 0);
    const size_t end = question < hash ? question : hash;
    if (str_starts(str, STR("mailto:"))) {
        report(set, address, 0, "pages are published at a web address");
    } else if (!str_starts(str, STR("http"))) {
        return; /* none, or no address: unsafe-link */
    } else if (end < str.len) {
        report(set, address, end, "the names of pages cannot stand behind this");
    } else if (str_ends(str, STR(".html")) && last_part(str) < str.len) {
        Finding *finding =
            report(set, address, last_part(str), "this is one page, not the folder of all pages");
        diag_label(set->diag, finding, "write %.*s", STR_ARGS(str_slice(str, 0, last_part(str))));
    }
}
