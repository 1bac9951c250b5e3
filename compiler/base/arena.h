/* arena: the only allocator. Everything that belongs to a set lives in the set's arena and dies
 * with it; scratch work lives between arena_mark and arena_rewind. Nothing is freed singly.
 *
 * Memory is handed out zeroed and aligned for any type. When the system has no more, the program
 * says so and exits with status 3: no caller has to handle a failed allocation. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

typedef struct Arena Arena;

/* A point in an arena's life; what was allocated after it can be given back at once. */
typedef struct ArenaMark {
    void *block;
    size_t used;
} ArenaMark;

/* A new, empty arena; give it back with arena_free. */
Arena *arena_new(void);

/* Gives back the arena and everything in it. */
void arena_free(Arena *arena);

/* `size` zeroed bytes, aligned for any type, valid until the arena is freed or rewound. */
void *arena_alloc(Arena *arena, size_t size);

/* A larger copy of the `old_size` bytes at `old`; grows in place when they are the newest ones. */
void *arena_grow(Arena *arena, void *old, size_t old_size, size_t new_size);

/* The same for texts, which are written before they are read: what is added holds anything. */
void *arena_grow_text(Arena *arena, void *old, size_t old_size, size_t new_size);

/* Remembers the present point. */
ArenaMark arena_mark(const Arena *arena);

/* Gives back everything allocated since `mark`. */
void arena_rewind(Arena *arena, ArenaMark mark);

/* One zeroed T. */
#define ARENA_NEW(arena, T) ((T *)arena_alloc((arena), sizeof(T)))

/* `count` zeroed T. */
#define ARENA_ARRAY(arena, T, count) ((T *)arena_alloc((arena), sizeof(T) * (count)))

#endif
