#include "syntax/markdown.h"

/* The offset of the only occurrence of `needle`, or text.len when there is none or another. */
static size_t find_only(Str text, Str needle) {
    size_t at = str_find(text, needle, 0);
    if (!needle.len || at == text.len || str_find(text, needle, at + 1) < text.len)
        return text.len;
    return at;
}

/* The line that begins at `at`, without its end; `*next` is where the following one begins. */
static Str line_at(Str text, size_t at, size_t *next) {
    size_t end = at;
    while (end < text.len && text.at[end] != '\n' && text.at[end] != '\r')
        end++;
    *next = end < text.len ? end + 1 : text.len;
    if (*next < text.len && text.at[end] == '\r' && text.at[*next] == '\n')
        ++*next;
    return str_slice(text, at, end);
}

/* In a literal block (YAML 1.1, 9.3.2) each line of content stands on a line of its own behind the
 * indentation; so the line that holds byte `from` of the text ends where its source line ends. The
 * offset in `raw`, or raw.len when the lines do not agree. */
static size_t in_literal_block(Str raw, Str text, size_t from) {
    size_t raw_next;
    size_t text_next = 0;
    size_t text_at;
    Str line;
    Str raw_line;
    (void)line_at(raw, 0, &raw_next); /* the indicator */
    do {
        text_at = text_next;
        line = line_at(text, text_at, &text_next);
        raw_line = line_at(raw, raw_next, &raw_next);
    } while (text_next <= from && text_next < text.len);
    if (!str_ends(raw_line, line) || from - text_at > line.len)
        return raw.len;
    return (size_t)(raw_line.at - raw.at) + raw_line.len - line.len + (from - text_at);
}

static size_t locate(Str raw, Str text, size_t from, size_t to) {
    if (raw.len && raw.at[0] == '|')
        return in_literal_block(raw, text, from);
    size_t whole = find_only(raw, text);
    if (whole < raw.len)
        return whole + from;
    Str part = str_slice(text, from, to);
    return find_only(text, part) < text.len ? find_only(raw, part) : raw.len;
}

Span markdown_span(const Sources *sources, Text prose, size_t from, size_t to) {
    Str raw = sources_text(sources, prose.span);
    size_t at = locate(raw, prose.str, from, to);
    if (at >= raw.len)
        return prose.span;
    size_t end = at + (to - from);
    uint32_t start = prose.span.start + (uint32_t)at;
    return (Span){start, prose.span.start + (uint32_t)(end < raw.len ? end : raw.len)};
}
