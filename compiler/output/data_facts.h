/* data_facts: records of open data as JSON, one on a line, so that a document of any length needs
 * the memory of its bytes. Numbers have the digits as printed, which no double would keep; what is
 * absent is null, but a remark (facts.h) is left out; `file` (relative to the set's folder) and
 * `line` say where a record stands. */
#ifndef OUTPUT_DATA_FACTS_H
#define OUTPUT_DATA_FACTS_H

#include "view/facts.h"

/* The values of one record as a list, absent ones as empty texts. */
void data_values(Buf *out, const FactType *type, const void *record);

/* A document (facts.h): what is said once, then a list for each of its tables. `walk` says of what,
 * and has the set, what is gathered from it, and scratch memory. */
void data_document(Buf *out, FactWalk *walk, const char *version);

#endif
