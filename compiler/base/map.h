/* map: from a text to a pointer. Keys are borrowed and must outlive the map; iteration order is
 * insertion order, so that nothing printed ever depends on a hash. */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include "base/arena.h"
#include "base/siphash.h"
#include "base/str.h"

#include <stddef.h>
#include <stdint.h>

typedef struct MapEntry {
    Str key;
    void *value;
    uint64_t hash;
} MapEntry;

typedef struct Map {
    Arena *arena;      /* where the tables live; must be set before the first map_put */
    MapEntry *entries; /* in insertion order */
    uint32_t *slots;   /* entry number + 1, or 0 */
    size_t count;
    size_t entry_cap;
    size_t slot_cap; /* a power of two, or 0 */
    SipKey key;      /* a large table has one that nobody knows */
} Map;

/* What stands under `key`, or NULL. */
void *map_get(const Map *map, Str key);

/* Puts `value` under `key` unless the key is there already; the value that was there, or NULL when
 * it was new. */
void *map_put(Map *map, Str key, void *value);

#endif
