/* siphash: SipHash-1-3 (Aumasson and Bernstein, 2012) of texts, for tables in memory: who does not
 * know the key cannot choose texts that fall on the same places of a table. */
#ifndef BASE_SIPHASH_H
#define BASE_SIPHASH_H

#include "base/str.h"

#include <stdint.h>

typedef struct SipKey {
    uint64_t half[2];
} SipKey;

/* The hash of the bytes; that of no text (NULL, 0) is that of an empty one. */
uint64_t siphash(SipKey key, Str text);

#endif
