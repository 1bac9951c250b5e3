/* template: a Mustache subset over typed views. Sections, inverted sections, partials, comments,
 * dotted names, the implicit iterator for nothing, the standalone-line rule; no lambdas, no raw
 * output, no changed delimiters: `{{{` and `{{&` and `{{=` are findings.
 *
 * A template is checked against the ViewType of its page when it is read: a name that no view has
 * is a finding with a place and a near match, never a blank. A name is looked up in the innermost
 * section first, then outwards, then in the page (Mustache's context stack), all of it at that
 * time; rendering follows numbers.
 *
 *   {{name}}             escaped by its type: text, url, number, date, period; prose becomes HTML
 *   {{#name}}...{{/name}}  once for each element of a list; once, inside it, for a record; once for
 *                        anything else that is present
 *                        (a list inside a list must be part of its elements: repeated-list)
 *   {{^name}}...{{/name}}  when it is absent or empty
 *   {{>partial}}         the template of that name, checked in the context where it is used;
 *                        indentation of a standalone partial is not carried over
 *   {{:Made with plancc}}  a fixed word, written in English as in base/phrases.def, printed in the
 *                        language of the pages
 *   {{:Due {1}|due}}     the same with what stands in its places: the names follow in their order,
 *                        one for each place, or `:words`, which are fixed too; without names the
 *                        places stay, for a script to fill
 *   {{! comment }}
 *   {{#list}} ... {{first}} / {{last}}   are not built in: a view says what it means
 */
#ifndef OUTPUT_TEMPLATE_H
#define OUTPUT_TEMPLATE_H

#include "base/alone.h"
#include "base/arena.h"
#include "base/phrases.h"
#include "base/str.h"
#include "diag/diag.h"
#include "view/value.h"

/* Where template texts come from: an overriding folder first, then the ones built in; and in which
 * language they speak. */
typedef struct TemplateSource {
    void *state;
    /* The text of `name` (without ".mustache"), registered with diag->sources so that findings
     * have a place; NULL when there is none. Asked once for each use, so it remembers what it has
     * registered. Names are letters, digits, `-`, `_` and `/`; none begins with `/`. */
    const Source *(*find)(void *state, Str name);
    Language language; /* of the fixed words, days and periods */
} TemplateSource;

typedef struct Template Template;

/* What the caller decides about a page. */
typedef struct TemplateRules {
    void *state;
    /* Writes prose as HTML into `out`; the only maker of raw markup besides templates themselves.
     */
    void (*prose)(void *state, Buf *out, Text prose);
    const Alone *alone; /* what leads out of such a page counts as absent; NULL: all is there */
} TemplateRules;

/* Lists and records may be open in one another this deep (unclosed-section says so), partials may
 * include one another this deep (missing-partial says so): the deepest page has five. */
enum { TEMPLATE_MAX_DEPTH = 16 };

/* And the most tags of a template with its partials, which may bring in one another many times. */
enum { TEMPLATE_MOST_TAGS = 50 * 1000 };

/* Reads and checks template `name` against the page type `root`. Findings (unknown-name,
 * unclosed-section, repeated-list, missing-partial) go to diag; NULL after any. The template lives
 * in `arena` and borrows the texts that `source` gave. */
Template *template_read(Arena *arena, Diag *diag, TemplateSource source, Str name,
                        const ViewType *root);

/* Renders the page at `page`, of the type it was read for. Elements of lists are made in
 * context->scratch, which is rewound after each; so `out` must live elsewhere (asserted). */
void template_render(const Template *template, const ViewContext *context, TemplateRules rules,
                     const void *page, Buf *out);

#endif
