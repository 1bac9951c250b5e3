/* synonyms: other words that people write for the keys of the language. A key that is not known is
 * compared with these before its spelling is. */
#ifndef SYNTAX_SYNONYMS_H
#define SYNTAX_SYNONYMS_H

#include "syntax/schema.h"

typedef struct Synonym {
    const char *word; /* as people write it, without capitals, with hyphens for gaps */
    const char *key;  /* of some shape */
} Synonym;

/* A word may stand in several rows: the first key that the shape has is meant. */
extern const Synonym synonyms[];
extern const size_t synonym_count;

/* The key of the shape that such a word stands for, NULL: none. `folded` is case folded. */
const Field *synonyms_find(const Shape *shape, Str folded);

/* The key that is probably meant by `word`: by another word for it, else by its spelling; NULL. */
const Field *synonyms_nearest(Arena *scratch, const Shape *shape, Str word);

/* Whether the key `word` would say how something stands: nobody writes what plancc computes. */
bool synonyms_is_status(Arena *scratch, Str word);

#endif
