/* csv: records of open data as RFC 4180: UTF-8 without a byte order mark, CRLF, one header row, the
 * same number of fields in every row. What is absent is an empty field; lists are joined by "; ".
 */
#ifndef OUTPUT_CSV_H
#define OUTPUT_CSV_H

#include "view/facts.h"

/* The row of the fields' names. */
void csv_header(Buf *out, const FactType *type);

/* One record, a struct of that type. */
void csv_record(Buf *out, const FactType *type, const void *record);

#endif
