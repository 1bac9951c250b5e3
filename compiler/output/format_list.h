/* format_list: a document of JSON with a list of findings at its end, which never is in memory as a
 * whole. */
#ifndef OUTPUT_FORMAT_LIST_H
#define OUTPUT_FORMAT_LIST_H

#include "output/data.h"
#include "output/format.h"

/* A finding as a value of the list; `more` is the format's own. */
typedef json_t *FormatValue(const Outcome *outcome, const Finding *finding, const void *more);

/* Adds the document as data_print does, and gives its memory back. Its last list, which must be
 * empty, is filled with the values of the findings. */
void format_list(Buf *out, const Outcome *outcome, json_t *document, List findings,
                 FormatValue *value, const void *more);

#endif
