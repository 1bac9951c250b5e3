/* list: a growing array in an arena. The element type is fixed by whoever made the list and is
 * named beside each List member; EACH gives typed access. */
#ifndef BASE_LIST_H
#define BASE_LIST_H

#include "base/arena.h"

#include <stddef.h>

typedef struct List {
    void *at; /* the first element, or NULL when empty */
    size_t count;
    size_t cap;
} List;

/* Room for one more element of `size` bytes, zeroed, at the end; pointers to earlier elements may
 * move, so nobody keeps one while the list still grows. */
void *list_push(Arena *arena, List *list, size_t size);

/* Pushes a copy of `value`, of type T. The value is worked out before the list grows, so that it
 * may ask the list for its count. */
#define LIST_PUSH(arena, list, T, ...)                                                             \
    do {                                                                                           \
        T list_value_ = (__VA_ARGS__);                                                             \
        *(T *)list_push((arena), (list), sizeof(T)) = list_value_;                                 \
    } while (0)

/* Makes room for `count` more elements of `size` bytes, no more than that. */
void list_reserve(Arena *arena, List *list, size_t size, size_t count);

/* Adds copies of all elements of another list of the same type. */
void list_add_all(Arena *arena, List *list, size_t size, List other);
#define LIST_ADD_ALL(arena, list, T, other) list_add_all((arena), (list), sizeof(T), (other))

/* Element `index` of a list of T. */
#define LIST_AT(list, T, index) (&((T *)(list).at)[index])

/* Runs over a list of T in order: EACH (Task, task, plan->tasks) { ... }. The list is looked at
 * again and again, so it must be a variable, not a call; elements may be changed, not moved. An
 * empty list has no bytes, wherever it is. */
#define EACH(T, item, list)                                                                        \
    for (T *item = (list).at;                                                                      \
         (size_t)((const char *)item - (const char *)(list).at) < (list).count * sizeof(T);        \
         item++)

#endif
