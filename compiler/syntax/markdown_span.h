/* markdown_span: where the words of a text stand in its file, also in block scalars, folded ones
 * and those with escapes. */
#ifndef SYNTAX_MARKDOWN_SPAN_H
#define SYNTAX_MARKDOWN_SPAN_H

#include "diag/source.h"

#include <stdbool.h>

/* The way from a scalar's decoded text to its source, walked once: the source has the same
 * characters in the same order, with other blanks between them and perhaps escapes. */
typedef struct Spans {
    Text prose;
    Str raw;        /* the scalar as it stands in the source */
    size_t text_at; /* these two belong together */
    size_t raw_at;
    bool lost; /* an escape was not understood: from here on, no place is known */
} Spans;

Spans markdown_spans(const Sources *sources, Text prose);

/* The place of bytes `from` to `to` of the text, which begin and end with no blank: best asked for
 * in rising order. The whole scalar where it is not known. */
Span markdown_span(Spans *spans, size_t from, size_t to);

/* The place of bytes `from` to `to` of the prose, which begin and end with no blank: all of the
 * prose where the source writes it otherwise. */
Span markdown_place(const Sources *sources, Text prose, size_t from, size_t to);

#endif
