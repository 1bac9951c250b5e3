#include "base/needle.h"

#include <criterion/criterion.h>

#include <string.h>

static bool is_in(const char *wanted, const char *text) {
    Arena *arena = arena_new();
    const Needle needle = needle_new(arena, str_from(wanted));
    const bool found = needle_is_in(&needle, str_from(text));
    arena_free(arena);
    return found;
}

Test(needle, is_found_wherever_it_stands) {
    cr_assert(is_in("abc", "abcd"));
    cr_assert(is_in("bcd", "abcd"));
    cr_assert(is_in("aab", "aaaab"));
    cr_assert(is_in("abab-abac", "ababab-abab-abac"));
    cr_assert_not(is_in("abc", "ab abd"));
    cr_assert_not(is_in("abcd", "abc"));
    cr_assert_not(is_in("a", ""));
    cr_assert(is_in("", "a"));
    cr_assert_not(is_in("", ""));
}

/* All texts of two letters up to a length, against a search that needs no thought. */
Test(needle, agrees_with_strstr) {
    char wanted[8];
    char text[12];
    for (unsigned a = 1; a < 1u << 6; a++)
        for (unsigned b = 1; b < 1u << 10; b++) {
            size_t k = 0;
            for (unsigned bits = a; bits > 1; bits >>= 1)
                wanted[k++] = bits & 1 ? 'a' : 'b';
            wanted[k] = 0;
            k = 0;
            for (unsigned bits = b; bits > 1; bits >>= 1)
                text[k++] = bits & 1 ? 'a' : 'b';
            text[k] = 0;
            if (*wanted)
                cr_assert_eq(is_in(wanted, text), strstr(text, wanted) != NULL, "%s in %s", wanted,
                             text);
        }
}
