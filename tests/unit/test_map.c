/* map: from a text to a pointer, in insertion order. */
#include "base/map.h"

#include <criterion/criterion.h>

Test(map, an_empty_map_finds_nothing) {
    const Map map = {0};
    cr_assert_null(map_get(&map, STR("a")));
}

Test(map, the_first_value_under_a_key_stays) {
    Arena *const arena = arena_new();
    Map map = {.arena = arena};
    int first = 1;
    int second = 2;
    cr_assert_null(map_put(&map, STR("a"), &first));
    cr_assert_eq(map_put(&map, STR("a"), &second), &first);
    cr_assert_eq(map_get(&map, STR("a")), &first);
    cr_assert_eq(map.count, 1);
    arena_free(arena);
}

Test(map, the_empty_key_is_a_key) {
    Arena *const arena = arena_new();
    Map map = {.arena = arena};
    int value = 1;
    map_put(&map, (Str){NULL, 0}, &value);
    cr_assert_eq(map_get(&map, STR("")), &value);
    arena_free(arena);
}

Test(map, many_keys_are_found_and_stay_in_insertion_order) {
    enum { COUNT = 20000 };
    Arena *const arena = arena_new();
    Map map = {.arena = arena};
    int *const numbers = ARENA_ARRAY(arena, int, COUNT);
    for (int i = 0; i < COUNT; i++) {
        cr_assert_null(map_put(&map, str_format(arena, "key %d", i * 7919 % COUNT), &numbers[i]));
    }
    for (int i = 0; i < COUNT; i++) {
        cr_assert_eq(map.entries[i].value, &numbers[i]);
        cr_assert_eq(map_get(&map, map.entries[i].key), &numbers[i]);
    }
    cr_assert_null(map_get(&map, STR("key 20000")));
    arena_free(arena);
}

Test(map, at_most_seventy_percent_of_the_slots_are_taken) {
    Arena *const arena = arena_new();
    Map map = {.arena = arena};
    for (int i = 0; i < 5000; i++) {
        map_put(&map, str_format(arena, "%d", i), arena);
        cr_assert_leq(map.count * 100, map.slot_cap * 70);
        cr_assert_eq(map.slot_cap & (map.slot_cap - 1), 0);
    }
    arena_free(arena);
}

Test(map, keys_with_the_same_beginning_are_told_apart) {
    Arena *const arena = arena_new();
    Map map = {.arena = arena};
    int a = 0;
    int b = 0;
    map_put(&map, STR("task"), &a);
    map_put(&map, STR("task\0"), &b);
    cr_assert_eq(map_get(&map, STR("task")), &a);
    cr_assert_eq(map_get(&map, STR("task\0")), &b);
    cr_assert_null(map_get(&map, STR("tas")));
    arena_free(arena);
}

static Map filled(Arena *arena, size_t count) {
    Map map = {.arena = arena};
    for (size_t i = 0; i < count; i++)
        map_put(&map, str_format(arena, "%zu", i), arena);
    return map;
}

/* Whoever sends a plan cannot choose keys that fall on the same slots. */
Test(map, a_large_table_hashes_with_a_key_that_nobody_knows) {
    Arena *const arena = arena_new();
    const Map few = filled(arena, 100);
    const Map many = filled(arena, 1000);
    const Map others = filled(arena, 1000);
    cr_expect_eq(few.key.half[0] | few.key.half[1], 0);
    cr_expect_neq(many.key.half[0], others.key.half[0]);
    cr_expect_neq(many.key.half[1], others.key.half[1]);
    cr_expect_neq(many.key.half[0], 0);
    for (size_t i = 0; i < many.count; i++)
        cr_expect_eq(map_get(&many, many.entries[i].key), arena);
    arena_free(arena);
}
