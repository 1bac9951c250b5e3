/* needle: a text that is looked for in many others, in time that does not depend on it: Knuth,
 * Morris and Pratt, "Fast Pattern Matching in Strings", 1977. str_find is quicker for short ones.
 */
#ifndef BASE_NEEDLE_H
#define BASE_NEEDLE_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct Needle {
    Str text;
    uint32_t *border; /* of the first k + 1 bytes: how long a true beginning is also their end */
} Needle;

/* Borrows `text`, which is shorter than 4 GB. */
Needle needle_new(Arena *arena, Str text);

/* Whether it stands in `text` somewhere; the empty one stands in every text that is not. */
bool needle_is_in(const Needle *needle, Str text);

#endif
