#include "diag/suggest.h"
#include "diag/source.h"

#include <criterion/criterion.h>
#include <stdint.h>

enum { LONGEST = 14, ROUNDS = 20000 };

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

/* The whole table, by the definition. */
static size_t plain_distance(Str a, Str b) {
    size_t cells[LONGEST + 1][LONGEST + 1];
    for (size_t i = 0; i <= a.len; i++)
        for (size_t j = 0; j <= b.len; j++) {
            size_t best = i + j;
            if (i && j) {
                best = least(cells[i - 1][j], cells[i][j - 1]) + 1;
                best = least(best, cells[i - 1][j - 1] + (a.at[i - 1] != b.at[j - 1]));
            }
            if (i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2] && a.at[i - 2] == b.at[j - 1])
                best = least(best, cells[i - 2][j - 2] + 1);
            cells[i][j] = best;
        }
    return cells[a.len][b.len];
}

static uint32_t next_random(uint32_t *state) {
    *state = *state * 1664525 + 1013904223;
    return *state >> 16;
}

/* Few letters, so that many are alike. */
static Str random_word(uint32_t *state, char *letters) {
    const size_t len = next_random(state) % (LONGEST + 1);
    for (size_t k = 0; k < len; k++)
        letters[k] = (char)('a' + next_random(state) % 3);
    return (Str){letters, len};
}

Test(suggest, distance_is_that_of_the_whole_table) {
    uint32_t state = 1;
    char one[LONGEST];
    char other[LONGEST];
    for (int round = 0; round < ROUNDS; round++) {
        const Str a = random_word(&state, one);
        const Str b = random_word(&state, other);
        const size_t limit = next_random(&state) % (LONGEST + 2);
        cr_assert_eq(suggest_distance(a, b, limit), least(plain_distance(a, b), limit + 1),
                     "%.*s %.*s within %zu", STR_ARGS(a), STR_ARGS(b), limit);
    }
}

Test(suggest, swapped_neighbours_are_one_edit) {
    cr_expect_eq(suggest_distance(STR("tiltes"), STR("titles"), 3), 1);
    cr_expect_eq(suggest_distance(STR("ab"), STR("ba"), 3), 1);
    cr_expect_eq(suggest_distance(STR("abc"), STR("ca"), 3), 3);
}

Test(suggest, nothing_is_zero_or_as_long_as_the_other) {
    cr_expect_eq(suggest_distance(STR(""), STR(""), 0), 0);
    cr_expect_eq(suggest_distance(STR("same"), STR("same"), 0), 0);
    cr_expect_eq(suggest_distance(STR(""), STR("abc"), 5), 3);
    cr_expect_eq(suggest_distance(STR("abc"), STR(""), 2), 3);
}

/* No test has 4 GB: the texts are never looked at when they are added. */
Test(source, four_gigabytes_are_the_limit_of_a_set) {
    Arena *arena = arena_new();
    Sources *sources = sources_new(arena);
    const Str large = {"", (size_t)3 << 30};
    cr_expect_not_null(sources_add(sources, STR("one.yml"), large));
    cr_expect_null(sources_add(sources, STR("two.yml"), large));
    cr_expect_not_null(sources_add(sources, STR("three.yml"), STR("small")));
    arena_free(arena);
}
