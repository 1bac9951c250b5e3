#include "base/list.h"

#include "base/system.h"

#include <stdint.h>

enum { FIRST_CAP = 8 };

static void grow(Arena *arena, List *list, size_t size) {
    const size_t cap = list->cap ? list->cap * 2 : FIRST_CAP;
    if (cap > PTRDIFF_MAX / size) {
        die("out of memory (a list of %zu elements)", list->count);
    }
    list->at = arena_grow(arena, list->at, list->cap * size, cap * size);
    list->cap = cap;
}

void *list_push(Arena *arena, List *list, size_t size) {
    if (list->count == list->cap) {
        grow(arena, list, size);
    }
    return (char *)list->at + size * list->count++;
}
