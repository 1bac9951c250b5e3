/* counts: numbers in prose that count a list beside it: "the top five risks", "all 24 indicators".
 * Only what plainly speaks of the whole list is found: "two tasks are late" and "the two tasks in
 * Eastwood" may be part of it. */
#ifndef PLAN_COUNTS_H
#define PLAN_COUNTS_H

#include "base/str.h"

/* A word of prose, without the marks around it. */
typedef struct CountWord {
    Str str;
    size_t from; /* bytes of the prose */
    size_t to;
    size_t end; /* where the next may begin */
    bool last;  /* a mark or an empty line closes the phrase behind it */
} CountWord;

/* Reading one text. */
typedef struct Counts {
    Arena *arena;
    Str prose;
    CountWord before[2]; /* the two words read last */
} Counts;

typedef struct Count {
    size_t number;
    Str words;        /* "five risks", in the arena; of a bare "the top five": "top five" */
    const char *noun; /* "risks"; NULL: bare */
    bool strategic;   /* the strategic ones are meant */
    size_t from;      /* the number, in bytes of the prose */
    size_t to;
} Count;

Counts counts_of(Arena *arena, Str prose);

/* The next count; false when there is none. */
bool counts_next(Counts *counts, Count *out);

#endif
