/* arena and list: zeroed, aligned memory that can be given back at once. */
#include "base/arena.h"
#include "base/list.h"

#include <criterion/criterion.h>
#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

static bool is_zero(const unsigned char *at, size_t size) {
    size_t i = 0;
    while (i < size && at[i] == 0) {
        i++;
    }
    return i == size;
}

Test(arena, memory_is_zeroed_and_aligned_at_every_size) {
    Arena *const arena = arena_new();
    for (size_t size = 0; size < 3000; size++) {
        unsigned char *const at = arena_alloc(arena, size);
        cr_assert_eq((uintptr_t)at % alignof(max_align_t), 0);
        cr_assert(is_zero(at, size), "size %zu", size);
        memset(at, 0xAA, size);
    }
    arena_free(arena);
}

Test(arena, allocations_do_not_overlap) {
    enum { COUNT = 2000 };
    Arena *const arena = arena_new();
    unsigned char *at[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        at[i] = arena_alloc(arena, 1 + i % 331);
        memset(at[i], (int)(i % 251), 1 + i % 331);
    }
    for (size_t i = 0; i < COUNT; i++) {
        cr_assert_eq(at[i][0], i % 251);
        cr_assert_eq(at[i][i % 331], i % 251);
    }
    arena_free(arena);
}

Test(arena, empty_requests_have_addresses_of_their_own) {
    Arena *const arena = arena_new();
    cr_assert_neq(arena_alloc(arena, 0), arena_alloc(arena, 0));
    arena_free(arena);
}

Test(arena, rewound_memory_is_handed_out_again_and_zeroed) {
    Arena *const arena = arena_new();
    arena_alloc(arena, 100);
    const ArenaMark mark = arena_mark(arena);
    unsigned char *const first = arena_alloc(arena, 500);
    memset(first, 0xFF, 500);
    arena_rewind(arena, mark);
    unsigned char *const second = arena_alloc(arena, 500);
    cr_assert_eq(first, second);
    cr_assert(is_zero(second, 500));
    arena_free(arena);
}

Test(arena, rewinding_keeps_what_is_older_than_the_mark) {
    Arena *const arena = arena_new();
    char *const small = arena_alloc(arena, 6);
    memcpy(small, "small", 6);
    char *const large = arena_alloc(arena, 300000);
    memcpy(large, "large", 6);
    const ArenaMark mark = arena_mark(arena);
    for (int round = 0; round < 20; round++) {
        for (size_t i = 0; i < 100; i++) {
            unsigned char *const at = arena_alloc(arena, 10000);
            cr_assert(is_zero(at, 10000));
            memset(at, 0xFF, 10000);
        }
        memset(arena_alloc(arena, 9000000), 0xFF, 9000000);
        arena_rewind(arena, mark);
    }
    cr_assert_str_eq(small, "small");
    cr_assert_str_eq(large, "large");
    arena_free(arena);
}

Test(arena, rewinding_to_the_empty_arena_gives_everything_back) {
    Arena *const arena = arena_new();
    const ArenaMark start = arena_mark(arena);
    arena_alloc(arena, 10);
    arena_alloc(arena, 1000000);
    arena_alloc(arena, 60000);
    arena_rewind(arena, start);
    cr_assert(is_zero(arena_alloc(arena, 60000), 60000));
    arena_free(arena);
}

Test(arena, nested_marks_rewind_in_turn) {
    Arena *const arena = arena_new();
    const ArenaMark outer = arena_mark(arena);
    char *const kept = arena_alloc(arena, 200000);
    const ArenaMark inner = arena_mark(arena);
    arena_alloc(arena, 200000);
    arena_rewind(arena, inner);
    memset(kept, 'x', 200000);
    arena_rewind(arena, outer);
    arena_free(arena);
}

Test(arena, the_newest_memory_grows_in_place) {
    Arena *const arena = arena_new();
    char *const old = arena_alloc(arena, 10);
    memset(old, 'x', 10);
    char *const grown = arena_grow(arena, old, 10, 1000);
    cr_assert_eq(old, grown);
    cr_assert_eq(memcmp(grown, "xxxxxxxxxx", 10), 0);
    cr_assert(is_zero((unsigned char *)grown + 10, 990));
    cr_assert_geq((char *)arena_alloc(arena, 1), grown + 1000);
    arena_free(arena);
}

Test(arena, older_memory_is_copied_when_it_grows) {
    Arena *const arena = arena_new();
    char *const old = arena_alloc(arena, 3);
    memcpy(old, "abc", 3);
    char *const newer = arena_alloc(arena, 3);
    memcpy(newer, "def", 3);
    char *const grown = arena_grow(arena, old, 3, 40);
    cr_assert_eq(memcmp(grown, "abc", 3), 0);
    cr_assert(is_zero((unsigned char *)grown + 3, 37));
    cr_assert_eq(memcmp(newer, "def", 3), 0);
    arena_free(arena);
}

Test(arena, growing_by_doubling_keeps_the_bytes_and_zeroes_the_rest) {
    Arena *const arena = arena_new();
    unsigned char *at = NULL;
    size_t size = 0;
    for (size_t larger = 1; larger < 20000000; larger *= 2) {
        at = arena_grow(arena, at, size, larger);
        cr_assert(size == 0 || (at[0] == 7 && at[size - 1] == 7));
        cr_assert(is_zero(at + size, larger - size));
        memset(at, 7, larger);
        size = larger;
    }
    arena_free(arena);
}

Test(arena, growing_to_less_changes_nothing) {
    Arena *const arena = arena_new();
    void *const at = arena_alloc(arena, 100);
    cr_assert_eq(arena_grow(arena, at, 100, 100), at);
    cr_assert_eq(arena_grow(arena, at, 100, 50), at);
    arena_free(arena);
}

Test(arena, an_impossible_request_ends_the_program_with_status_3, .exit_code = 3) {
    static Arena *volatile arena; /* still reachable at the exit, for the leak checker */
    arena = arena_new();
    arena_alloc(arena, SIZE_MAX - 4);
}

Test(arena, freeing_nothing_is_allowed) {
    arena_free(NULL);
}

Test(list, elements_keep_their_order_and_values) {
    Arena *const arena = arena_new();
    List numbers = {0};
    for (int i = 0; i < 10000; i++) {
        LIST_PUSH(arena, &numbers, int, i * 3);
    }
    int expected = 0;
    EACH (int, number, numbers) {
        cr_assert_eq(*number, expected);
        expected += 3;
    }
    cr_assert_eq(numbers.count, 10000);
    cr_assert_eq(*LIST_AT(numbers, int, 9999), 29997);
    arena_free(arena);
}

Test(list, an_empty_list_has_nothing_to_run_over) {
    const List none = {0};
    EACH (int, number, none) {
        cr_assert_fail("%d", *number);
    }
}

Test(list, a_pushed_element_is_zeroed) {
    Arena *const arena = arena_new();
    List list = {0};
    for (int i = 0; i < 100; i++) {
        unsigned char *const element = list_push(arena, &list, 24);
        cr_assert(is_zero(element, 24));
        memset(element, 0xFF, 24);
    }
    arena_free(arena);
}
