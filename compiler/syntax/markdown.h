/* markdown: prose. CommonMark by cmark; `[CODE]` alone in brackets is a link to what has that code.
 * Raw HTML and links that could run something are findings; they are never written. */
#ifndef SYNTAX_MARKDOWN_H
#define SYNTAX_MARKDOWN_H

#include "base/str.h"
#include "diag/diag.h"

#include <stdbool.h>

/* What prose may refer to. Where it is NULL, brackets stay text. */
typedef struct CodeLinks {
    void *state;
    /* Whether a word in brackets has the form of a code at all; other brackets stay text. */
    bool (*is_code)(void *state, Str word);
    /* The address of what has that code, its name in *title; empty when there is none. */
    Str (*find)(void *state, Str code, Str *title);
    /* Reports a code that nothing has, at its place. */
    void (*unknown)(void *state, Text code);
} CodeLinks;

/* Checks one piece of prose: raw-html, unsafe-link, image-without-alt, unknown codes. Prose without
 * any of `[ < !` costs one look. */
void markdown_check(Diag *diag, const CodeLinks *links, Text prose);

/* The place of bytes `from` to `to` of the prose, which begin and end with no blank: all of the
 * prose where the source writes it otherwise. */
Span markdown_place(const Sources *sources, Text prose, size_t from, size_t to);

/* Adds the prose as HTML, headings shifted to begin at level `heading` (2 to 6). */
void markdown_html(Buf *out, const CodeLinks *links, Text prose, int heading);

#endif
