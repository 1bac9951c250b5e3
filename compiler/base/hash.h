/* hash: of texts, for tables in memory, with a key: who does not know it cannot choose texts that
 * fall on the same places of a table. SipHash-1-3 (Aumasson and Bernstein, 2012). */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include "base/str.h"

#include <stdint.h>

typedef struct HashKey {
    uint64_t half[2];
} HashKey;

uint64_t hash_text(HashKey key, Str text);

#endif
