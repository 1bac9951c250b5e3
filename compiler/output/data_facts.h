/* data_facts: records of open data as JSON, one on a line, so that a document of any length needs
 * the memory of its bytes. Numbers have the digits as printed, which no double would keep; what is
 * absent is null, but a remark (facts.h) is left out; `file` (relative to the set's folder) and
 * `line` say where a record stands. */
#ifndef OUTPUT_DATA_FACTS_H
#define OUTPUT_DATA_FACTS_H

#include "view/facts.h"

/* The values of one record as a list, absent ones as empty texts. */
void data_values(Buf *out, const FactType *type, const void *record);

/* Is told of each record of a document once it is there: what has been added so far may be taken
 * away, and the record may go into another file, too, so that it need be worked out but once. */
typedef struct DataBeside {
    void (*record)(struct DataBeside *beside, FactTableId table, const void *record);
    void (*end)(struct DataBeside *beside, FactTableId table); /* after the last one of a table */
} DataBeside;

/* A document (facts.h): what is said once, then a list for each of its tables. `walk` says of what,
 * and has the set, what is gathered from it, and scratch memory. */
void data_document(Buf *out, FactWalk *walk, const char *version, DataBeside *beside);

#endif
