/* MAP_ANONYMOUS, madvise and mremap are not in POSIX; all are in every libc that Debian has. */
#define _GNU_SOURCE

#include "base/arena.h"

#include "base/system.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum {
    ALIGNMENT = alignof(max_align_t),
    FIRST_BLOCK = 4 * 1024,
    LARGEST_BLOCK = 16 * 1024 * 1024,
    LEAST_MAPPED = 256 * 1024, /* larger requests go back to the system at once */
    LARGE_SHARE = 4, /* a request over a quarter of the next block would waste too much of it */
};

/* A request with memory of its own. The node itself lies in a block, so that its address says
 * whether the request is older than a mark. */
typedef struct Large {
    struct Large *older;
    void *at;
    size_t size;
} Large;

typedef struct Block {
    struct Block *older;
    Large *large; /* newest first; their nodes lie in this block */
    size_t size;  /* bytes in data */
    size_t used;
    size_t dirty; /* bytes from here on were never handed out: they are still zero */
    alignas(max_align_t) unsigned char data[];
} Block;

struct Arena {
    Block *newest;
    Block *spare; /* one rewound block, kept so that scratch work does not go back to malloc */
    size_t next_size;
};

/* Zeroed memory; fresh pages from the system are zero already, which calloc knows. */
static void *obtain_zeroed(size_t size) {
    void *const memory = calloc(1, size);
    if (!memory) {
        die("out of memory (%zu bytes asked for)", size);
    }
    return memory;
}

static void *obtain(size_t size) {
    void *const memory = malloc(size);
    if (!memory) {
        die("out of memory (%zu bytes asked for)", size);
    }
    return memory;
}

static size_t round_up(size_t size) {
    if (size > PTRDIFF_MAX - sizeof(Block) - ALIGNMENT) {
        die("out of memory (%zu bytes asked for)", size);
    }
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

static bool fits(const Block *block, size_t size) {
    return block && block->size - block->used >= size;
}

static void *checked(void *memory, size_t size) {
    if (memory == MAP_FAILED) {
        die("out of memory (%zu bytes asked for)", size);
    }
    return memory;
}

/* Zeroed pages. */
static void *map(size_t size) {
    const int flags = MAP_PRIVATE | MAP_ANONYMOUS;
    return checked(mmap(NULL, size, PROT_READ | PROT_WRITE, flags, -1, 0), size);
}

/* A set that fills the largest blocks is so large that half the system's work would be handing out
 * its pages one by one: such a block asks for large pages. */
static Block *map_block(void) {
    Block *const block = map(LARGEST_BLOCK);
    (void)madvise(block, LARGEST_BLOCK, MADV_HUGEPAGE);
    block->size = LARGEST_BLOCK - sizeof(Block);
    return block;
}

static void free_block(Block *block) {
    if (block && block->size == LARGEST_BLOCK - sizeof(Block)) {
        munmap(block, LARGEST_BLOCK);
    } else {
        free(block);
    }
}

static Block *new_block(Arena *arena) {
    if (arena->next_size == LARGEST_BLOCK) {
        return map_block();
    }
    Block *const block = obtain_zeroed(sizeof(Block) + arena->next_size);
    block->size = arena->next_size;
    if (arena->next_size < LARGEST_BLOCK) {
        arena->next_size *= 2;
    }
    return block;
}

static void open_block(Arena *arena, size_t size) {
    Block *block = arena->spare;
    if (block && block->size >= size) {
        arena->spare = NULL;
    } else {
        block = new_block(arena);
    }
    block->older = arena->newest;
    block->large = NULL;
    block->used = 0;
    arena->newest = block;
}

/* Whether what is handed out is zeroed. */
typedef enum Fill { ZEROES, ANYTHING } Fill;

/* Zeroes what was handed out before among `size` bytes from `at`. */
static void clean(Block *block, size_t at, size_t size, Fill fill) {
    const size_t end = at + size;
    if (fill == ZEROES && at < block->dirty) {
        memset(block->data + at, 0, (end < block->dirty ? end : block->dirty) - at);
    }
    if (end > block->dirty) {
        block->dirty = end;
    }
}

/* `size` is a multiple of ALIGNMENT and not larger than the next block. */
static void *bump(Arena *arena, size_t size, Fill fill) {
    if (!fits(arena->newest, size)) {
        open_block(arena, size);
    }
    Block *const block = arena->newest;
    void *const at = block->data + block->used;
    clean(block, block->used, size, fill);
    block->used += size;
    return at;
}

static void *obtain_large(size_t size, Fill fill) {
    if (size >= LEAST_MAPPED) {
        return map(size);
    }
    return fill == ZEROES ? obtain_zeroed(size) : obtain(size);
}

static void release_large(const Large *large) {
    if (large->size < LEAST_MAPPED) {
        free(large->at);
    } else {
        munmap(large->at, large->size);
    }
}

/* Pages that nobody has written to take no memory, so they are neither copied nor zeroed here. */
static void grow_large(Large *large, size_t size, Fill fill) {
    if (large->size >= LEAST_MAPPED) {
        large->at = checked(mremap(large->at, large->size, size, MREMAP_MAYMOVE), size);
    } else {
        void *const more = memcpy(obtain_large(size, fill), large->at, large->size);
        release_large(large);
        large->at = more;
    }
    large->size = size;
}

static void *alloc_large(Arena *arena, size_t size, Fill fill) {
    Large *const large = bump(arena, round_up(sizeof(Large)), ZEROES);
    large->at = obtain_large(size, fill);
    large->size = size;
    large->older = arena->newest->large;
    arena->newest->large = large;
    return large->at;
}

static void free_large(Block *block, size_t used) {
    const uintptr_t limit = (uintptr_t)(block->data + used);
    while (block->large && (uintptr_t)block->large >= limit) {
        release_large(block->large);
        block->large = block->large->older;
    }
}

static void drop_newest(Arena *arena) {
    Block *const block = arena->newest;
    arena->newest = block->older;
    free_large(block, 0);
    Block *unwanted = block;
    if (!arena->spare || arena->spare->size < block->size) {
        unwanted = arena->spare;
        arena->spare = block;
    }
    free_block(unwanted);
}

/* The newest request, when it has memory of its own and that is `old`; else NULL. */
static Large *newest_large(const Arena *arena, const void *old) {
    const Block *const block = arena->newest;
    Large *const large = block ? block->large : NULL;
    return large && large->at == old ? large : NULL;
}

static bool grow_in_place(const Arena *arena, const void *old, size_t old_size, size_t new_size,
                          Fill fill) {
    Block *const block = arena->newest;
    const size_t old_room = round_up(old_size);
    const size_t more = round_up(new_size) - old_room;
    if (!fits(block, more) || block->used < old_room ||
        old != block->data + (block->used - old_room)) {
        return false;
    }
    clean(block, block->used, more, fill);
    block->used += more;
    return true;
}

static void *alloc(Arena *arena, size_t size, Fill fill) {
    /* Even an empty request gets an address of its own. */
    const size_t room = round_up(size ? size : 1);
    const bool small = fits(arena->newest, room) || room <= arena->next_size / LARGE_SHARE;
    return small ? bump(arena, room, fill) : alloc_large(arena, room, fill);
}

static void *grow(Arena *arena, void *old, size_t old_size, size_t new_size, Fill fill) {
    if (old && new_size <= old_size) {
        return old;
    }
    if (!old || old_size == 0) {
        return alloc(arena, new_size, fill);
    }
    Large *const large = newest_large(arena, old);
    if (large) {
        grow_large(large, round_up(new_size), fill);
        return large->at;
    }
    if (grow_in_place(arena, old, old_size, new_size, fill)) {
        return old;
    }
    return memcpy(alloc(arena, new_size, fill), old, old_size);
}

Arena *arena_new(void) {
    Arena *const arena = obtain_zeroed(sizeof(Arena));
    *arena = (Arena){.next_size = FIRST_BLOCK};
    return arena;
}

void arena_free(Arena *arena) {
    if (!arena) {
        return;
    }
    arena_rewind(arena, (ArenaMark){0});
    free_block(arena->spare);
    free(arena);
}

void *arena_alloc(Arena *arena, size_t size) {
    return alloc(arena, size, ZEROES);
}

void *arena_grow(Arena *arena, void *old, size_t old_size, size_t new_size) {
    return grow(arena, old, old_size, new_size, ZEROES);
}

void *arena_grow_text(Arena *arena, void *old, size_t old_size, size_t new_size) {
    return grow(arena, old, old_size, new_size, ANYTHING);
}

ArenaMark arena_mark(const Arena *arena) {
    Block *const block = arena->newest;
    return (ArenaMark){.block = block, .used = block ? block->used : 0};
}

void arena_rewind(Arena *arena, ArenaMark mark) {
    while (arena->newest != mark.block) {
        drop_newest(arena);
    }
    if (arena->newest) {
        free_large(arena->newest, mark.used);
        arena->newest->used = mark.used;
    }
}
