/* allow: one place excused, with a reason: `# plancc: allow RULE: reason` in a YAML comment.
 *
 * At the end of a line the comment covers that line. Alone on its line it covers the next line that
 * is neither blank nor such a comment, so that several may stand above one line. A comment that
 * excuses nothing, or cannot excuse anything, is a finding itself. */
#ifndef DIAG_ALLOW_H
#define DIAG_ALLOW_H

#include "diag/diag.h"

/* Marks what the comments of one source excuse. `opaque` (of Span, in the order of the text) are
 * the texts in which a `#` begins no comment.
 *
 * To be called once for each source, after all checks: diag_sort before the first call, because
 * findings are looked up by place, and again after the last, because new ones are added. */
void allow_apply(Diag *diag, const Source *source, const List *opaque);

/* Adds a line for each excused finding: `path:line:column: rule: reason`. */
void allow_print(Buf *out, const Diag *diag);

#endif
