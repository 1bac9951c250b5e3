/* getentropy is not in the POSIX of 2008; Linux and the BSDs have it. */
#define _DEFAULT_SOURCE

#include "base/map.h"

#include "base/system.h"

#include <assert.h>
#include <unistd.h>

enum {
    FIRST_SLOTS = 16,
    FIRST_ENTRIES = 8,
    SECRET_SLOTS = 512, /* a table of fewer is searched quickly however its keys were chosen */
    FULL_PERCENT = 70,  /* linear probing slows down quickly beyond */
};

/* The slot where `key` is or belongs; there is always a free one. */
static size_t find_slot(const Map *map, Str key, uint64_t hash) {
    const size_t mask = map->slot_cap - 1;
    size_t slot = (size_t)hash & mask;
    while (map->slots[slot]) {
        const MapEntry *const entry = &map->entries[map->slots[slot] - 1];
        if (entry->hash == hash && str_eq(entry->key, key)) {
            break;
        }
        slot = (slot + 1) & mask;
    }
    return slot;
}

static size_t free_slot(const Map *map, uint64_t hash) {
    const size_t mask = map->slot_cap - 1;
    size_t slot = (size_t)hash & mask;
    while (map->slots[slot]) {
        slot = (slot + 1) & mask;
    }
    return slot;
}

/* Plans come from strangers, who could otherwise choose keys that all belong in a few slots.
 * Nothing printed depends on the key, since entries keep their order. Without entropy the key stays
 * as it is: a slow table is better than none. */
static void draw_key(Map *map) {
    SipKey key;
    if (getentropy(&key, sizeof key) != 0)
        return;
    map->key = key;
    for (size_t k = 0; k < map->count; k++)
        map->entries[k].hash = siphash(key, map->entries[k].key);
}

static void grow_slots(Map *map) {
    map->slot_cap = map->slot_cap ? map->slot_cap * 2 : FIRST_SLOTS;
    map->slots = ARENA_ARRAY(map->arena, uint32_t, map->slot_cap);
    if (map->slot_cap == SECRET_SLOTS)
        draw_key(map);
    for (size_t i = 0; i < map->count; i++) {
        map->slots[free_slot(map, map->entries[i].hash)] = (uint32_t)(i + 1);
    }
}

static void grow_entries(Map *map) {
    const size_t cap = map->entry_cap ? map->entry_cap * 2 : FIRST_ENTRIES;
    map->entries = arena_grow(map->arena, map->entries, map->entry_cap * sizeof(MapEntry),
                              cap * sizeof(MapEntry));
    map->entry_cap = cap;
}

static void make_room(Map *map) {
    if (map->count >= UINT32_MAX - 1) {
        die("out of memory (a table of %zu entries)", map->count);
    }
    if ((map->count + 1) * 100 > map->slot_cap * FULL_PERCENT) {
        grow_slots(map);
    }
    if (map->count == map->entry_cap) {
        grow_entries(map);
    }
}

void *map_get(const Map *map, Str key) {
    if (map->count == 0) {
        return NULL;
    }
    const uint32_t number = map->slots[find_slot(map, key, siphash(map->key, key))];
    return number ? map->entries[number - 1].value : NULL;
}

void *map_put(Map *map, Str key, void *value) {
    assert(map->arena);
    make_room(map);
    const uint64_t hash = siphash(map->key, key);
    const size_t slot = find_slot(map, key, hash);
    if (map->slots[slot]) {
        return map->entries[map->slots[slot] - 1].value;
    }
    map->entries[map->count++] = (MapEntry){.key = key, .value = value, .hash = hash};
    map->slots[slot] = (uint32_t)map->count;
    return NULL;
}
