/* data: JSON documents, built and printed by jansson. Keys keep the order in which they were put,
 * so equal documents are equal bytes. What cannot be allocated ends the program, as in arenas. */
#ifndef OUTPUT_DATA_H
#define OUTPUT_DATA_H

#include "base/str.h"

#include <jansson.h>

json_t *data_object(void);
json_t *data_list(void);

/* A text; bytes that are not UTF-8, and controls that JSON has no escape for, become U+FFFD. */
json_t *data_text(Str text);

/* Each puts a value under a key. */
void data_put_text(json_t *object, const char *key, Str text);
void data_put_count(json_t *object, const char *key, size_t count);

/* Puts a new object or list under a key, for the caller to fill. */
json_t *data_put_object(json_t *object, const char *key);
json_t *data_put_list(json_t *object, const char *key);

/* Adds a value, which the list then owns. */
void data_push(json_t *list, json_t *value);

/* Adds a text as a value of JSON, as data_text has it. */
void data_print_text(Buf *out, Str text);

/* Adds the document as indented text with a line end, and gives its memory back. */
void data_print(Buf *out, json_t *document);

#endif
