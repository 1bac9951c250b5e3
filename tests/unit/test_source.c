/* diag/source: lines and columns, also far along a long line. */
#include "diag/source.h"

#include "base/utf8.h"

#include <criterion/criterion.h>

/* The line ends of all kinds, characters of one to three bytes, and lines longer than a stride. */
static Str varied_text(Arena *arena) {
    static const char *const pieces[] = {"a", "\u00E9", "\u8A08", "\n", "\r\n", "\r", " "};
    Buf text = {.arena = arena};
    uint32_t state = 1;
    for (int k = 0; k < 8 * SOURCE_STRIDE; k++) {
        state = state * 1103515245 + 12345;
        const uint32_t chance = state >> 16;
        const bool ends = chance % (5 * SOURCE_STRIDE / 4) < 3;
        buf_add_z(&text, ends ? pieces[3 + chance % 3] : pieces[chance % 3]);
    }
    return buf_str(&text);
}

static bool ends_line(Str text, size_t at) {
    return text.at[at] == '\n' ||
           (text.at[at] == '\r' && (at + 1 == text.len || text.at[at + 1] != '\n'));
}

Test(source, finds_every_line_and_column) {
    Arena *arena = arena_new();
    Sources *sources = sources_new(arena);
    sources_add(sources, STR("before.yml"), STR("x\ny"));
    const Str text = varied_text(arena);
    const Source *source = sources_add(sources, STR("a.yml"), text);
    sources_index(sources);
    uint32_t line = 1;
    size_t first = 0;
    for (uint32_t at = 0; at <= text.len; at++) {
        const Place place = sources_place(sources, (Span){source->base + at, source->base + at});
        cr_assert(place.source == source && place.line == line, "byte %u", at);
        cr_assert_eq(place.column, utf8_count(str_slice(text, first, at)) + 1, "byte %u", at);
        if (at < text.len && ends_line(text, at)) {
            line++;
            first = at + 1;
        }
    }
    cr_expect_gt(line, 8);
    arena_free(arena);
}

Test(source, gives_lines_without_their_ends) {
    Arena *arena = arena_new();
    Sources *sources = sources_new(arena);
    const Source *source = sources_add(sources, STR("a.yml"), STR("one\r\n\ntwo\r\r\nthree"));
    sources_index(sources);
    static const char *const lines[] = {"one", "", "two", "", "three"};
    cr_assert_eq(source->lines, 5);
    for (uint32_t k = 0; k < 5; k++)
        cr_expect(str_is(source_line(source, k + 1), lines[k]), "line %u", k + 1);
    source = sources_add(sources, STR("b.yml"), STR("four\n"));
    sources_index(sources);
    cr_assert_eq(source->lines, 2);
    cr_expect_eq(source_line(source, 2).len, 0);
    arena_free(arena);
}
