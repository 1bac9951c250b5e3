/* suggest: the nearest right name. Optimal string alignment (swapped neighbours count one) over
 * case-folded text; a candidate may differ by at most max(length, 3) / 3 edits. */
#ifndef DIAG_SUGGEST_H
#define DIAG_SUGGEST_H

#include "base/arena.h"
#include "base/str.h"

#include <stddef.h>

typedef struct Suggest {
    Arena *scratch;
    Str wanted;  /* what was written */
    Str folded;  /* the same, case folded */
    Str best;    /* the nearest candidate so far; empty: none is near enough */
    void *value; /* what the caller gave with it */
    size_t distance;
    size_t common_end; /* bytes that the best one ends with like `folded` */
} Suggest;

/* A search for the name nearest to `wanted`; `scratch` keeps the working memory. */
Suggest suggest_start(Arena *scratch, Str wanted);

/* Offers one candidate; of equally near ones the one that ends alike wins,
 * then the first. */
void suggest_offer(Suggest *suggest, Str candidate, void *value);

/* The edits between two case-folded texts, or limit + 1 when there are more than `limit`. */
size_t suggest_distance(Str a, Str b, size_t limit);

#endif
