/* reference: what may stand in a plan and in a template, printed from the very tables that read
 * them. Plain text that is also Markdown. */
#ifndef OUTPUT_REFERENCE_H
#define OUTPUT_REFERENCE_H

#include "base/str.h"

/* Adds the plan language: every kind of mapping once, from a file as a whole inwards, with its
 * keys. Needs out->arena for its own lists, too. */
void reference_print(Buf *out);

/* Adds the names that templates may use, page by page. */
void reference_print_templates(Buf *out);

#endif
