/* source: the texts of a set and places in them.
 *
 * All files of a set share one line of numbers: each source takes the next stretch of it, so a Span
 * is two 32-bit numbers and still says which file it is in. 0 is no place at all. Lines and columns
 * are found only when something is printed; both count from 1, columns in characters. */
#ifndef DIAG_SOURCE_H
#define DIAG_SOURCE_H

#include "base/arena.h"
#include "base/list.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

/* A text of a set, from byte `start` to before byte `end` of the common line of numbers. */
typedef struct Span {
    uint32_t start;
    uint32_t end;
} Span;

/* A text with the place it was read from. */
typedef struct Text {
    Str str;
    Span span;
} Text;

/* Bytes from one mark to the next: a column is counted from the mark before it, so that a place far
 * along a line of a megabyte is found as fast as any other. */
enum { SOURCE_STRIDE = 512 };

typedef struct Source {
    Str path;       /* as printed: relative to where plancc was called */
    Str text;       /* the bytes, without a byte order mark */
    uint32_t base;  /* the Span number of text's first byte */
    uint32_t *line; /* offset of each line's first byte; NULL until somebody asks */
    uint32_t lines;
    /* At every SOURCE_STRIDE bytes, the characters of its line before it; only when is_utf8. */
    uint32_t *mark;
    bool is_utf8; /* all of the text is; known with the lines */
} Source;

typedef struct Sources {
    Arena *arena;
    List list;     /* of Source *, in the order of their spans */
    uint32_t next; /* the base of the next source */
} Sources;

typedef struct Place {
    const Source *source; /* NULL: no place */
    uint32_t line;
    uint32_t column;
    uint32_t offset; /* bytes from the source's start */
} Place;

/* An empty collection whose memory is `arena`'s. */
Sources *sources_new(Arena *arena);

/* Takes `path` and `text`, which must live as long as the collection. NULL when the set would be
 * larger than 4 GB. */
Source *sources_add(Sources *sources, Str path, Str text);

/* The source that a span begins in; NULL for the empty span {0, 0}. */
const Source *sources_of(const Sources *sources, Span span);

/* Finds the lines of all sources now, not when somebody asks: afterwards several threads may ask
 * for places. */
void sources_index(Sources *sources);

/* The place of a span's start; .source is NULL for the empty span {0, 0}. */
Place sources_place(const Sources *sources, Span span);

/* The line of text at 1-based `line`, without its line end. */
Str source_line(const Source *source, uint32_t line);

/* The bytes that a span covers. */
Str sources_text(const Sources *sources, Span span);

/* The first source's span of the whole file's first character: for findings about a whole file. */
Span source_start(const Source *source);

#endif
