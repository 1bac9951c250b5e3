/* utf8: validity, counting, width and folding. */
#include "base/utf8.h"

#include <criterion/criterion.h>
#include <string.h>

#define ASSERT_STR(actual, expected)                                                               \
    do {                                                                                           \
        const Str got_ = (actual);                                                                 \
        cr_assert(str_is(got_, (expected)), "got \"%.*s\"", STR_ARGS(got_));                       \
    } while (0)

Test(utf8, valid_texts_pass_the_check) {
    static const char *const texts[] = {
        "",
        "plan",
        "caf\xC3\xA9",
        "\xC2\x80",
        "\xDF\xBF",
        "\xE0\xA0\x80",
        "\xED\x9F\xBF",
        "\xEE\x80\x80",
        "\xEF\xBF\xBF",
        "\xF0\x90\x80\x80",
        "\xF4\x8F\xBF\xBF",
    };
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        const Str text = str_from(texts[i]);
        cr_assert_eq(utf8_check(text), text.len, "text %zu", i);
    }
    cr_assert_eq(utf8_check((Str){NULL, 0}), 0);
}

Test(utf8, malformed_sequences_are_found) {
    static const char *const texts[] = {
        "\x80",             /* a continuation alone */
        "\xC0\x80",         /* overlong */
        "\xC1\xBF",         /* overlong */
        "\xE0\x9F\xBF",     /* overlong */
        "\xF0\x8F\xBF\xBF", /* overlong */
        "\xED\xA0\x80",     /* a surrogate */
        "\xED\xBF\xBF",     /* a surrogate */
        "\xF4\x90\x80\x80", /* above 10FFFF */
        "\xF8\x88\x80\x80", /* never */
        "\xFF",             /* never */
        "\xC3",             /* cut short */
        "\xE2\x82",         /* cut short */
        "\xF0\x9F\x98",     /* cut short */
        "\xC3(",            /* no continuation */
        "\xE2\x82(",        /* no continuation */
    };
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        cr_assert_eq(utf8_check(str_from(texts[i])), 0, "text %zu", i);
    }
}

Test(utf8, the_offset_of_a_bad_byte_is_exact_at_every_position) {
    char bytes[40];
    for (size_t len = 1; len <= sizeof(bytes); len++) {
        for (size_t bad = 0; bad < len; bad++) {
            memset(bytes, 'a', sizeof(bytes));
            bytes[bad] = '\xFF';
            cr_assert_eq(utf8_check((Str){bytes, len}), bad);
        }
    }
}

Test(utf8, count_counts_characters_and_not_bytes) {
    cr_assert_eq(utf8_count(STR("")), 0);
    cr_assert_eq(utf8_count(STR("abc")), 3);
    cr_assert_eq(utf8_count(STR("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80")), 3);
}

Test(utf8, next_gives_each_character_and_its_length) {
    const Str text = STR("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80");
    static const int32_t expected[] = {'a', 0xE9, 0x20AC, 0x1F600};
    size_t offset = 0;
    for (size_t i = 0; i < 4; i++) {
        int32_t code = 0;
        const size_t len = utf8_next(text, offset, &code);
        cr_assert_eq(code, expected[i]);
        cr_assert_eq(len, i + 1);
        offset += len;
    }
    cr_assert_eq(offset, text.len);
}

Test(utf8, next_steps_over_a_bad_byte) {
    int32_t code = 0;
    cr_assert_eq(utf8_next(STR("\xFF"), 0, &code), 1);
    cr_assert_eq(code, 0xFFFD);
}

Test(utf8, every_character_survives_add_and_next) {
    Arena *const arena = arena_new();
    for (int32_t code = 0; code <= 0x10FFFF; code += code < 0x3000 ? 1 : 37) {
        if (code >= 0xD800 && code <= 0xDFFF) {
            continue;
        }
        const ArenaMark mark = arena_mark(arena);
        Buf buf = {.arena = arena};
        utf8_add(&buf, code);
        int32_t back = -1;
        cr_assert_eq(utf8_check(buf_str(&buf)), buf.len);
        cr_assert_eq(utf8_next(buf_str(&buf), 0, &back), buf.len);
        cr_assert_eq(back, code);
        arena_rewind(arena, mark);
    }
    arena_free(arena);
}

Test(utf8, what_is_no_character_is_added_as_the_replacement) {
    Arena *const arena = arena_new();
    static const int32_t codes[] = {-1, 0xD800, 0xDFFF, 0x110000};
    for (size_t i = 0; i < 4; i++) {
        Buf buf = {.arena = arena};
        utf8_add(&buf, codes[i]);
        ASSERT_STR(buf_str(&buf), "\xEF\xBF\xBD");
    }
    arena_free(arena);
}

Test(utf8, width_knows_wide_combining_and_tab) {
    cr_assert_eq(utf8_width(STR("")), 0);
    cr_assert_eq(utf8_width(STR("abc")), 3);
    cr_assert_eq(utf8_width(STR("a\tb")), 3);
    cr_assert_eq(utf8_width(STR("\xE6\xBC\xA2\xE5\xAD\x97")), 4); /* two Han characters */
    cr_assert_eq(utf8_width(STR("e\xCC\x81")), 1);                /* e and combining acute */
    cr_assert_eq(utf8_width(STR("\xC2\xA3")), 1);                 /* pound sign */
    cr_assert_eq(utf8_width(STR("\x1B")), 1);                     /* shown as U+FFFD */
}

Test(utf8, folding_makes_all_cases_alike) {
    Arena *const arena = arena_new();
    ASSERT_STR(utf8_fold(arena, STR("Plan @[`{ Z")), "plan @[`{ z");
    ASSERT_STR(utf8_fold(arena, STR("\xC3\x89T\xC3\x89")), "\xC3\xA9t\xC3\xA9");
    ASSERT_STR(utf8_fold(arena, STR("Stra\xC3\x9F"
                                    "e")),
               "strasse");
    ASSERT_STR(utf8_fold(arena, STR("\xCE\xA3\xCF\x82\xCF\x83")), "\xCF\x83\xCF\x83\xCF\x83");
    ASSERT_STR(utf8_fold(arena, STR("")), "");
    arena_free(arena);
}

Test(utf8, folding_twice_is_folding_once) {
    Arena *const arena = arena_new();
    for (int32_t code = 1; code < 0x20000; code++) {
        if (code >= 0xD800 && code <= 0xDFFF) {
            continue;
        }
        const ArenaMark mark = arena_mark(arena);
        Buf buf = {.arena = arena};
        utf8_add(&buf, code);
        const Str once = utf8_fold(arena, buf_str(&buf));
        cr_assert(str_eq(once, utf8_fold(arena, once)), "U+%04X", (unsigned)code);
        arena_rewind(arena, mark);
    }
    arena_free(arena);
}

static void expect_letters(int32_t code, const char *wanted) {
    char letters[UTF8_MOST_LETTERS];
    const size_t count = utf8_letters(code, letters);
    cr_expect(str_is((Str){letters, count}, wanted), "U+%04X gives %.*s", (unsigned)code,
              (int)count, letters);
}

Test(utf8, letters_lose_their_marks) {
    expect_letters('x', "x");
    expect_letters('/', "/");
    expect_letters(0xC4, "A");
    expect_letters(0x174, "W");
    expect_letters(0x177, "y");
    expect_letters(0x1EA4, "A");
    expect_letters(0xFB01, "fi");
    expect_letters(0x308, "");
    expect_letters(0xD8, "-");
    expect_letters(0x4E2D, "-");
    expect_letters(0xBD, "-");
    expect_letters(0xFDFA, "-");
}

Test(utf8, property_every_character_has_letters_of_ascii_or_none) {
    for (int32_t code = 0; code <= 0x10FFFF; code++) {
        char letters[UTF8_MOST_LETTERS];
        const size_t count = utf8_letters(code, letters);
        cr_assert_leq(count, UTF8_MOST_LETTERS);
        for (size_t k = 0; k < count; k++)
            cr_assert_lt((unsigned char)letters[k], 0x80);
    }
}
