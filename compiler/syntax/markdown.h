/* markdown: prose. CommonMark by cmark; `[CODE]` alone in brackets is a link to what has that code.
 * Raw HTML and links that could run something are findings; they are never written. */
#ifndef SYNTAX_MARKDOWN_H
#define SYNTAX_MARKDOWN_H

#include "base/alone.h"
#include "base/str.h"
#include "diag/diag.h"

#include <stdbool.h>

/* What prose may refer to. Where it is NULL, brackets stay text. */
typedef struct CodeLinks {
    void *state;
    /* Whether a word in brackets has the form of a code at all; other brackets stay text. */
    bool (*is_code)(void *state, Str word);
    /* The address of what has that code, empty when there is none. */
    Str (*find)(void *state, Str code);
    /* Reports a code that nothing has, at its place. */
    void (*unknown)(void *state, Text code);
    /* Looks at a link that may be published, or a picture: where it leads, and a link's text. */
    void (*link)(void *state, Text url, Str text, bool image);
    /* The page the prose stands on, when that is a file of its own: of a link that leads out of it
     * the text is left, and of every picture. NULL: all links are links. */
    const Alone *alone;
} CodeLinks;

/* Checks one piece of prose: raw-html, unsafe-link, image-without-alt, unknown codes. Prose without
 * any of `[ < !` costs one look. A text that would take time out of proportion is an error
 * (depth-limit, list-limit). */
void markdown_check(Diag *diag, const CodeLinks *links, Text prose);

/* Adds the prose as HTML, headings shifted to begin at level `heading` (2 to 6). A picture becomes
 * a link to it. Of a text that markdown_check refuses there may be nothing. */
void markdown_html(Buf *out, const CodeLinks *links, Text prose, int heading);

#endif
