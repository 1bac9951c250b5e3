/* str: borrowed text and growing buffers. */
#include "base/str.h"

#include <criterion/criterion.h>
#include <string.h>

#define ASSERT_STR(actual, expected)                                                               \
    do {                                                                                           \
        const Str got_ = (actual);                                                                 \
        cr_assert(str_is(got_, (expected)), "got \"%.*s\"", STR_ARGS(got_));                       \
    } while (0)

static const Str nothing = {NULL, 0};

Test(str, null_and_the_empty_text_are_equal) {
    cr_assert(str_eq(nothing, STR("")));
    cr_assert(str_is(nothing, ""));
    cr_assert_eq(str_compare(nothing, STR("")), 0);
    cr_assert(str_starts(nothing, nothing));
    cr_assert(str_ends(STR("a"), nothing));
}

Test(str, equality_counts_bytes_after_a_nul) {
    cr_assert(str_eq(STR("a\0b"), STR("a\0b")));
    cr_assert_not(str_eq(STR("a\0b"), STR("a\0c")));
    cr_assert_not(str_eq(STR("a"), STR("ab")));
}

Test(str, order_is_by_unsigned_bytes_and_shorter_first) {
    cr_assert_lt(str_compare(STR("a"), STR("b")), 0);
    cr_assert_lt(str_compare(STR("a"), STR("aa")), 0);
    cr_assert_lt(str_compare(STR("z"), STR("\xC3\xA9")), 0);
    cr_assert_gt(str_compare(STR("b"), STR("aa")), 0);
    cr_assert_lt(str_compare(nothing, STR("a")), 0);
}

Test(str, a_copy_ends_with_a_nul_outside_its_length) {
    Arena *const arena = arena_new();
    const Str copy = str_copy(arena, str_slice(STR("abcdef"), 1, 3));
    cr_assert_eq(copy.len, 2);
    cr_assert_str_eq(copy.at, "bc");
    cr_assert_str_eq(str_copy(arena, nothing).at, "");
    arena_free(arena);
}

Test(str, starts_and_ends_compare_whole_affixes) {
    cr_assert(str_starts(STR("plan"), STR("pl")));
    cr_assert(str_starts(STR("plan"), STR("plan")));
    cr_assert_not(str_starts(STR("pl"), STR("plan")));
    cr_assert(str_ends(STR("plan"), STR("an")));
    cr_assert_not(str_ends(STR("an"), STR("plan")));
    cr_assert_not(str_ends(STR("plan"), STR("am")));
}

Test(str, trim_takes_blanks_from_both_ends_only) {
    ASSERT_STR(str_trim(STR(" \t\r\n a b \n")), "a b");
    ASSERT_STR(str_trim(STR("  ")), "");
    ASSERT_STR(str_trim(nothing), "");
    ASSERT_STR(str_trim(STR("a")), "a");
}

Test(str, slice_may_be_empty_at_either_end) {
    ASSERT_STR(str_slice(STR("abc"), 0, 0), "");
    ASSERT_STR(str_slice(STR("abc"), 3, 3), "");
    ASSERT_STR(str_slice(STR("abc"), 1, 3), "bc");
    ASSERT_STR(str_slice(nothing, 0, 0), "");
}

Test(str, find_reports_the_first_hit_from_an_offset) {
    cr_assert_eq(str_find(STR("abcabc"), STR("bc"), 0), 1);
    cr_assert_eq(str_find(STR("abcabc"), STR("bc"), 2), 4);
    cr_assert_eq(str_find(STR("aaab"), STR("aab"), 0), 1);
    cr_assert_eq(str_find(STR("abcabc"), STR("bc"), 5), 6);
    cr_assert_eq(str_find(STR("abc"), STR("abcd"), 0), 3);
    cr_assert_eq(str_find(STR("abc"), STR("c"), 99), 3);
    cr_assert_eq(str_find(STR("abc"), nothing, 1), 1);
    cr_assert_eq(str_find(nothing, STR("a"), 0), 0);
}

Test(str, find_looks_on_where_the_first_byte_is_met_often) {
    const Str often = STR("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab");
    cr_assert_eq(str_find(often, STR("ab"), 0), often.len - 2);
    cr_assert_eq(str_find(often, STR("ac"), 0), often.len);
    cr_assert_eq(str_find(often, STR("aabc"), 7), often.len);
    cr_assert_eq(str_find(often, STR("ba"), 0), often.len);
}

Test(str, find_char_reports_the_length_when_there_is_none) {
    cr_assert_eq(str_find_char(STR("a.b.c"), '.', 0), 1);
    cr_assert_eq(str_find_char(STR("a.b.c"), '.', 2), 3);
    cr_assert_eq(str_find_char(STR("a.b.c"), '.', 4), 5);
    cr_assert_eq(str_find_char(STR("abc"), 'a', 99), 3);
    cr_assert_eq(str_find_char(nothing, 'a', 0), 0);
}

Test(str, cut_splits_at_the_first_separator) {
    Str before;
    Str after;
    cr_assert(str_cut(STR("a=b=c"), '=', &before, &after));
    ASSERT_STR(before, "a");
    ASSERT_STR(after, "b=c");
    cr_assert(str_cut(STR("a="), '=', &before, &after));
    ASSERT_STR(after, "");
}

Test(str, cut_without_a_separator_leaves_all_of_it_before) {
    Str before;
    Str after = STR("x");
    cr_assert_not(str_cut(STR("abc"), '=', &before, &after));
    ASSERT_STR(before, "abc");
    ASSERT_STR(after, "");
    cr_assert_not(str_cut(nothing, '=', &before, &after));
    ASSERT_STR(before, "");
}

Test(buf, additions_follow_one_another) {
    Arena *const arena = arena_new();
    Buf buf = {.arena = arena};
    ASSERT_STR(buf_str(&buf), "");
    buf_add(&buf, nothing);
    buf_add(&buf, STR("a"));
    buf_add_char(&buf, 'b');
    buf_add_z(&buf, "cd");
    buf_addf(&buf, "%d-%s", 12, "x");
    ASSERT_STR(buf_str(&buf), "abcd12-x");
    arena_free(arena);
}

Test(buf, numbers_are_written_as_printf_does) {
    static const uint64_t numbers[] = {0, 7, 10, 99, 100, 2024, 1000000, UINT64_MAX};
    Arena *const arena = arena_new();
    for (size_t k = 0; k < sizeof(numbers) / sizeof(*numbers); k++) {
        for (unsigned least = 0; least < 25; least++) {
            Buf written = {.arena = arena};
            Buf printed = {.arena = arena};
            buf_add_number(&written, numbers[k], least);
            buf_addf(&printed, "%0*ju", (int)least, (uintmax_t)numbers[k]);
            cr_assert(str_eq(buf_str(&written), buf_str(&printed)));
        }
    }
    arena_free(arena);
}

Test(buf, growing_loses_no_byte_while_others_allocate) {
    Arena *const arena = arena_new();
    Buf one = {.arena = arena};
    Buf two = {.arena = arena};
    for (size_t i = 0; i < 300000; i++) {
        buf_add_char(&one, (char)('a' + i % 26));
        buf_add_char(&two, (char)('A' + i % 26));
    }
    for (size_t i = 0; i < 300000; i++) {
        cr_assert_eq(one.at[i], (char)('a' + i % 26));
        cr_assert_eq(two.at[i], (char)('A' + i % 26));
    }
    arena_free(arena);
}

Test(buf, formatting_is_whole_at_every_length_around_the_capacity) {
    Arena *const arena = arena_new();
    for (int width = 0; width < 300; width++) {
        Buf buf = {.arena = arena};
        buf_add_char(&buf, '<');
        buf_addf(&buf, "%*s", width, "");
        buf_add_char(&buf, '>');
        cr_assert_eq(buf.len, (size_t)width + 2);
        cr_assert_eq(buf.at[buf.len - 1], '>');
    }
    arena_free(arena);
}

Test(str, format_makes_a_text_of_its_own) {
    Arena *const arena = arena_new();
    const Str one = str_format(arena, "%s/%03d", "a", 7);
    const Str two = str_format(arena, "%500s", "x");
    ASSERT_STR(one, "a/007");
    cr_assert_eq(two.len, 500);
    arena_free(arena);
}

Test(str, count_reads_whole_numbers_alone) {
    size_t count = 0;
    cr_expect(str_count(STR("0"), &count) && count == 0);
    cr_expect(str_count(STR("007"), &count) && count == 7);
    cr_expect(str_count(STR("999999999"), &count) && count == 999999999);
    static const char *const bad[] = {"", "-1", "+1", " 1", "1 ", "1.0", "1000000000"};
    for (size_t k = 0; k < sizeof bad / sizeof *bad; k++)
        cr_expect(!str_count(str_from(bad[k]), &count), "%s", bad[k]);
}

/* Baselines of other people's reports hang on it. */
Test(str, fingerprint_is_fnv_1a) {
    cr_expect_eq(str_fingerprint(STR("")), UINT64_C(0xcbf29ce484222325));
    cr_expect_eq(str_fingerprint(STR("a")), UINT64_C(0xaf63dc4c8601ec8c));
    cr_expect_eq(str_fingerprint(STR("foobar")), UINT64_C(0x85944171f73967e8));
}
