#include "base/list.h"

#include "base/system.h"

#include <stdint.h>
#include <string.h>

enum { FIRST_CAP = 2 };

static void grow_to(Arena *arena, List *list, size_t size, size_t cap) {
    if (cap > PTRDIFF_MAX / size) {
        die("out of memory (a list of %zu elements)", list->count);
    }
    list->at = arena_grow(arena, list->at, list->cap * size, cap * size);
    list->cap = cap;
}

static void grow(Arena *arena, List *list, size_t size) {
    grow_to(arena, list, size, list->cap ? list->cap * 2 : FIRST_CAP);
}

void list_reserve(Arena *arena, List *list, size_t size, size_t count) {
    if (count > list->cap - list->count) {
        grow_to(arena, list, size, list->count + count);
    }
}

void list_add_all(Arena *arena, List *list, size_t size, List other) {
    if (other.count) {
        list_reserve(arena, list, size, other.count);
        memcpy((char *)list->at + size * list->count, other.at, size * other.count);
        list->count += other.count;
    }
}

void *list_push(Arena *arena, List *list, size_t size) {
    if (list->count == list->cap) {
        grow(arena, list, size);
    }
    return (char *)list->at + size * list->count++;
}
