#include "syntax/markdown_span.h"

#include "base/ascii.h"
#include "base/utf8.h"

#include <string.h>

/* The first content of a scalar: behind a quotation mark, or the line of a block's indicator. */
static size_t content_start(Str raw) {
    if (!raw.len || !strchr("'\"|>", raw.at[0]))
        return 0;
    size_t at = 1;
    while (strchr("|>", raw.at[0]) && at < raw.len && raw.at[at] != '\n' && raw.at[at] != '\r')
        at++;
    return at;
}

Spans markdown_spans(const Sources *sources, Text prose) {
    Spans spans = {.prose = prose, .raw = sources_text(sources, prose.span)};
    spans.raw_at = content_start(spans.raw);
    spans.lost = !spans.raw.len;
    return spans;
}

static bool is_quoted(const Spans *spans, char quote) {
    return spans->raw.at[0] == quote;
}

/* Blanks, line ends and, in double quotes, the escapes that stand for some. */
static void skip_blanks(Spans *spans) {
    Str raw = spans->raw;
    for (;;) {
        size_t at = spans->raw_at;
        if (at < raw.len && ascii_is_space(raw.at[at]))
            spans->raw_at++;
        else if (at + 1 < raw.len && is_quoted(spans, '"') && raw.at[at] == '\\' &&
                 strchr("ntr \t\n\r", raw.at[at + 1]))
            spans->raw_at += 2;
        else
            return;
    }
}

/* The bytes of an escape in double quotes (YAML 1.1, 5.6) that stands for no blank. */
static size_t escape_length(char letter) {
    static const unsigned char digits[256] = {['x'] = 2, ['u'] = 4, ['U'] = 8};
    return 2 + (size_t)digits[(unsigned char)letter];
}

/* Steps over one character that is no blank. */
static void step(Spans *spans) {
    Str text = spans->prose.str;
    skip_blanks(spans);
    size_t left = spans->raw.len - spans->raw_at;
    const char *raw = spans->raw.at + spans->raw_at;
    size_t raw_len = 1;
    size_t text_len = 1;
    bool same = left && raw[0] == text.at[spans->text_at];
    if (left > 1 && raw[0] == '\'' && raw[1] == '\'' && is_quoted(spans, '\'')) {
        raw_len = 2;
    } else if (left > 1 && raw[0] == '\\' && is_quoted(spans, '"')) {
        int32_t code;
        raw_len = escape_length(raw[1]);
        same = raw_len > 2 || raw[1] == text.at[spans->text_at];
        text_len = raw_len > 2 ? utf8_next(text, spans->text_at, &code) : 1;
    }
    spans->lost = !same || raw_len > left;
    if (spans->lost)
        return;
    spans->raw_at += raw_len;
    spans->text_at += text_len;
}

static void walk_to(Spans *spans, size_t to) {
    while (!spans->lost && spans->text_at < to)
        if (ascii_is_space(spans->prose.str.at[spans->text_at]))
            spans->text_at++;
        else
            step(spans);
}

Span markdown_span(Spans *spans, size_t from, size_t to) {
    if (from < spans->text_at && spans->raw.len) {
        spans->text_at = 0;
        spans->raw_at = content_start(spans->raw);
        spans->lost = false;
    }
    walk_to(spans, from);
    if (!spans->lost)
        skip_blanks(spans);
    size_t start = spans->raw_at;
    walk_to(spans, to);
    if (spans->lost)
        return spans->prose.span;
    uint32_t base = spans->prose.span.start;
    return (Span){base + (uint32_t)start, base + (uint32_t)spans->raw_at};
}

Span markdown_place(const Sources *sources, Text prose, size_t from, size_t to) {
    Spans spans = markdown_spans(sources, prose);
    return markdown_span(&spans, from, to);
}
