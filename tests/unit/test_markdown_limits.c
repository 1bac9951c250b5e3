/* Texts that are refused because they would take time out of proportion, and those that are not. */
#include "syntax/markdown_private.h"

#include <criterion/criterion.h>

static void expect_limit(Arena *arena, Buf *text, MarkdownLimit wanted, size_t wanted_at) {
    size_t at = 0;
    const MarkdownLimit limit = markdown_limit(buf_str(text), &at);
    cr_expect_eq(limit, wanted, "%.*s", STR_ARGS(buf_str(text)));
    if (limit != MARKDOWN_WITHIN)
        cr_expect_eq(at, wanted_at, "%zu in %.*s", at, STR_ARGS(buf_str(text)));
    arena_free(arena);
}

static Buf repeated(Arena *arena, const char *piece, int times) {
    Buf text = {.arena = arena};
    for (int k = 0; k < times; k++)
        buf_add_z(&text, piece);
    return text;
}

/* The piece so many times is one level too deep, and one time less is not. */
static void expect_deep(const char *before, const char *piece, int times) {
    for (int more = 0; more < 2; more++) {
        Arena *arena = arena_new();
        Buf text = {.arena = arena};
        buf_add_z(&text, before);
        const Buf pieces = repeated(arena, piece, times - 1 + more);
        buf_add(&text, buf_str(&pieces));
        buf_add_z(&text, "a\n\n");
        const size_t lead = str_find_char(str_from(before), '\n', 0);
        expect_limit(arena, &text, more ? MARKDOWN_TOO_DEEP : MARKDOWN_WITHIN,
                     lead < str_from(before).len ? lead + 1 : 0);
    }
}

Test(markdown_limits, quotes_and_lists_stand_sixteen_deep) {
    expect_deep("", "> ", 17);
    expect_deep("", ">", 17);
    expect_deep("", "- ", 17);
    expect_deep("", "+\t", 17);
    expect_deep("", "1. ", 17);
    expect_deep("", "123456789) ", 17);
    expect_deep("", ">- ", 9);
    expect_deep("a\n", "* ", 17);
    expect_deep("- - - - - - - - - - a\n                    ", "* ", 7);
    expect_deep("> > > > > - - - - - - a\n> > > > >             ", "- ", 6);
}

Test(markdown_limits, a_mark_behind_a_byte_order_mark_counts) {
    Arena *arena = arena_new();
    Buf text = {.arena = arena};
    buf_add_z(&text, "\xEF\xBB\xBF");
    const Buf marks = repeated(arena, "- ", 17);
    buf_add(&text, buf_str(&marks));
    buf_add_z(&text, "a");
    expect_limit(arena, &text, MARKDOWN_TOO_DEEP, 3);
}

/* Each line opens one more, also where lines end as on old Macs. */
Test(markdown_limits, depth_grows_from_line_to_line) {
    for (int ends = 0; ends < 2; ends++) {
        Arena *arena = arena_new();
        Buf text = {.arena = arena};
        size_t last = 0;
        for (int k = 0; k < 17; k++) {
            last = text.len;
            buf_addf(&text, "%*s- a%s", 2 * k, "", ends ? "\r" : "\n\n");
        }
        expect_limit(arena, &text, MARKDOWN_TOO_DEEP, last);
    }
}

/* Where nothing stands behind the marks: pluses make no line across the page, dashes do. */
Test(markdown_limits, marks_without_words_open_lists_too) {
    Arena *arena = arena_new();
    Buf text = repeated(arena, "+ ", 17);
    expect_limit(arena, &text, MARKDOWN_TOO_DEEP, 0);
    arena = arena_new();
    text = repeated(arena, "> ", 15);
    buf_add_z(&text, "- -");
    expect_limit(arena, &text, MARKDOWN_TOO_DEEP, 0);
}

/* A tab is four columns, which are two levels. */
Test(markdown_limits, tabs_indent) {
    for (int more = 0; more < 2; more++) {
        Arena *arena = arena_new();
        Buf text = repeated(arena, "- ", 16);
        buf_add_z(&text, "a\n");
        const size_t second = text.len;
        for (int k = 0; k < 7 + more; k++)
            buf_add_char(&text, '\t');
        buf_add_z(&text, "- a");
        expect_limit(arena, &text, more ? MARKDOWN_TOO_DEEP : MARKDOWN_WITHIN, second);
    }
}

static void expect_within(const char *piece, int times) {
    Arena *arena = arena_new();
    Buf text = repeated(arena, piece, times);
    expect_limit(arena, &text, MARKDOWN_WITHIN, 0);
}

Test(markdown_limits, what_people_write_is_within) {
    expect_within("- a\n", 1000);
    expect_within("1. a\n   - b\n     - c\n\n       d\n", 1000);
    expect_within("a\r\n", MARKDOWN_MAX_MARKS / 2);
    expect_within("> a\n>\n> - b\n", 1000);
    expect_within("* ", 1000);
    expect_within("- - - - - - - - - - - - - - - - - - - - - - - - - -\n", 100);
    expect_within("                                                  a\n", 1000);
    expect_within("              - a\n", 1000);
    expect_within("-", 1000);
    expect_within("1.2.3 ", 1000);
    expect_within("12\n", 1000);
    expect_within("12", 1);
    expect_within("-", 1);
    expect_within("!\n[", 1000);
    expect_within("![a](b) ", MARKDOWN_MAX_PICTURES);
}

Test(markdown_limits, pictures_are_counted) {
    Arena *arena = arena_new();
    Buf text = repeated(arena, "a![", MARKDOWN_MAX_PICTURES + 2);
    expect_limit(arena, &text, MARKDOWN_TOO_MANY_PICTURES, 3 * MARKDOWN_MAX_PICTURES + 1);
}

Test(markdown_limits, marks_are_counted) {
    for (int more = 0; more < 2; more++) {
        Arena *arena = arena_new();
        Buf text = repeated(arena, "a*[&b", MARKDOWN_MAX_MARKS / 3 + more);
        buf_add_z(&text, "b_");
        expect_limit(arena, &text, more ? MARKDOWN_TOO_MANY_MARKS : MARKDOWN_WITHIN,
                     5 * (MARKDOWN_MAX_MARKS / 3) + 2);
    }
}

Test(markdown_limits, only_many_marks_may_be_deep_stress) {
    Arena *arena = arena_new();
    const Buf few = repeated(arena, "*_", MARKDOWN_MAX_STRESS);
    const Buf many = repeated(arena, "_*", MARKDOWN_MAX_STRESS + 1);
    cr_expect_not(markdown_may_stress(buf_str(&few)));
    cr_expect(markdown_may_stress(buf_str(&many)));
    arena_free(arena);
}
