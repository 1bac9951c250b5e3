#include "output/format_list.h"

/* A list in the making. */
typedef struct Listing {
    FormatValue *value;
    const void *more;
    const Finding *first;
    Str indent; /* of the line that the list begins on */
} Listing;

/* The place of the last empty list: behind it nothing but brackets is left. */
static size_t last_list(Str text) {
    size_t at = text.len - 1;
    while (text.at[at] != '[')
        at--;
    return at;
}

static Str indent_of(Str text, size_t at) {
    size_t from = at;
    while (from > 0 && text.at[from - 1] != '\n')
        from--;
    size_t to = from;
    while (text.at[to] == ' ')
        to++;
    return str_slice(text, from, to);
}

static void begin_line(Buf *out, Str indent) {
    buf_add_char(out, '\n');
    buf_add(out, indent);
}

/* Texts in JSON hold no line ends, so all of them are the layout's. */
static void add_value(Buf *out, const Outcome *outcome, const Finding *finding, const void *more) {
    const Listing *listing = more;
    Buf text = {.arena = outcome->arena};
    data_print(&text, listing->value(outcome, finding, listing->more));
    if (finding != listing->first)
        buf_add_char(out, ',');
    Str line;
    for (Str rest = buf_str(&text); str_cut(rest, '\n', &line, &rest);) {
        begin_line(out, listing->indent);
        buf_add_z(out, "  ");
        buf_add(out, line);
    }
}

void format_list(Buf *out, const Outcome *outcome, json_t *document, List findings,
                 FormatValue *value, const void *more) {
    Buf frame = {.arena = outcome->arena};
    data_print(&frame, document);
    const Str text = buf_str(&frame);
    const size_t inside = last_list(text) + 1;
    Listing listing = {value, more, NULL, indent_of(text, inside)};
    buf_add(out, str_slice(text, 0, inside));
    if (findings.count) {
        listing.first = *LIST_AT(findings, const Finding *, 0);
        format_each(out, outcome, findings, add_value, &listing);
        begin_line(out, listing.indent);
    }
    buf_add(out, str_slice(text, inside, text.len));
}
