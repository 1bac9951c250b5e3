/* Prose: what becomes of it in HTML, what is found wrong in it, and where. */
#include "syntax/markdown.h"

#include "base/escape.h"
#include "syntax/markdown_private.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

/* Words like ABC_1 are codes; only ABC_1 is anything's, and ABC_OUT on another page. */
typedef struct Codes {
    Diag *diag;
} Codes;

static bool is_code(void *state, Str word) {
    (void)state;
    return str_starts(word, STR("ABC_"));
}

static Str find_code(void *state, Str code) {
    (void)state;
    if (str_is(code, "ABC_OUT"))
        return STR("out.html#abc_out");
    return str_is(code, "ABC_1") ? STR("#abc_1") : STR("");
}

static void unknown_code(void *state, Text code) {
    Codes *codes = state;
    diag_report(codes->diag, RULE_UNKNOWN_CODE, code.span, "%.*s", STR_ARGS(code.str));
}

static void pass_over_link(void *state, Text url, Str text, bool image) {
    (void)state;
    (void)url;
    (void)text;
    (void)image;
}

typedef struct Fixture {
    Arena *arena;
    Diag *diag;
    Codes codes;
    CodeLinks links;
} Fixture;

static void fixture_start(Fixture *fixture) {
    fixture->arena = arena_new();
    fixture->diag = diag_new(fixture->arena, sources_new(fixture->arena));
    fixture->codes.diag = fixture->diag;
    fixture->links =
        (CodeLinks){&fixture->codes, is_code, find_code, unknown_code, pass_over_link, NULL};
}

static void expect_html_at(const char *prose, int heading, const char *wanted) {
    Fixture fixture;
    fixture_start(&fixture);
    Buf out = {.arena = fixture.arena};
    markdown_html(&out, &fixture.links, (Text){str_from(prose), {0, 0}}, heading);
    buf_add_char(&out, '\0');
    cr_expect_str_eq(out.at, wanted);
    arena_free(fixture.arena);
}

static void expect_html(const char *prose, const char *wanted) {
    expect_html_at(prose, 2, wanted);
}

/* The same on a page that is a file of its own. */
static void expect_alone(const char *page, const char *prose, const char *wanted) {
    const Alone alone = {.page = str_from(page)};
    Fixture fixture;
    fixture_start(&fixture);
    fixture.links.alone = &alone;
    Buf out = {.arena = fixture.arena};
    markdown_html(&out, &fixture.links, (Text){str_from(prose), {0, 0}}, 2);
    buf_add_char(&out, '\0');
    cr_expect_str_eq(out.at, wanted);
    arena_free(fixture.arena);
}

/* The whole source is a scalar that decodes to `prose`; the check reports, in order, `rule` at
 * each of the places, which are byte offsets and lengths in the source; ended by length 0. */
typedef struct Found {
    uint32_t at;
    uint32_t len;
} Found;

static void expect_found(const char *source_text, const char *prose, Rule rule,
                         const Found *wanted) {
    Fixture fixture;
    fixture_start(&fixture);
    Source *source = sources_add(fixture.diag->sources, STR("x.yml"), str_from(source_text));
    Text text = {str_from(prose), {source->base, source->base + (uint32_t)source->text.len}};
    markdown_check(fixture.diag, &fixture.links, text);
    size_t count = 0;
    EACH (Finding *, found, fixture.diag->findings) {
        Span span = (*found)->span;
        cr_assert(wanted[count].len, "more than %zu: %.*s", count, STR_ARGS((*found)->message));
        cr_expect_eq((*found)->rule, rule);
        cr_expect_eq(span.start - source->base, wanted[count].at, "%zu: at %u", count,
                     span.start - source->base);
        cr_expect_eq(span.end - span.start, wanted[count].len, "%zu: %u long", count,
                     span.end - span.start);
        count++;
    }
    cr_expect_eq(wanted[count].len, 0, "only %zu", count);
    arena_free(fixture.arena);
}

static void expect_one(const char *prose, Rule rule, const char *place) {
    const char *at = strstr(prose, place);
    cr_assert_not_null(at);
    const Found wanted[] = {{(uint32_t)(at - prose), (uint32_t)strlen(place)}, {0, 0}};
    expect_found(prose, prose, rule, wanted);
}

static void expect_clean(const char *prose) {
    static const Found none[] = {{0, 0}};
    expect_found(prose, prose, RULE_RAW_HTML, none);
}

/* HTML */

Test(markdown, plain_text_is_a_paragraph) {
    expect_html("We \"met\" the chair's target.",
                "<p>We &quot;met&quot; the chair's target.</p>\n");
}

Test(markdown, an_empty_prose_is_nothing) {
    expect_html("", "");
}

Test(markdown, headings_begin_at_the_level_given) {
    expect_html_at("# One\n\n## Two\n", 4, "<h4>One</h4>\n<h5>Two</h5>\n");
}

Test(markdown, headings_end_at_level_six) {
    expect_html_at("### Three", 5, "<h6>Three</h6>\n");
}

Test(markdown, a_code_in_brackets_is_a_link) {
    expect_html("See [ABC_1].", "<p>See <a href=\"#abc_1\">ABC_1</a>.</p>\n");
}

Test(markdown, a_code_is_a_link_within_emphasis) {
    expect_html("**[ABC_1]**", "<p><strong><a href=\"#abc_1\">ABC_1</a>"
                               "</strong></p>\n");
}

Test(markdown, two_codes_are_two_links) {
    expect_html("[ABC_1][ABC_1]", "<p><a href=\"#abc_1\">ABC_1</a>"
                                  "<a href=\"#abc_1\">ABC_1</a></p>\n");
}

Test(markdown, a_code_after_an_exclamation_mark_is_a_link) {
    expect_html("Done![ABC_1]", "<p>Done!<a href=\"#abc_1\">ABC_1</a></p>\n");
}

Test(markdown, a_code_and_a_colon_alone_on_a_line_are_not_lost) {
    expect_html("[ABC_1]: late", "<p><a href=\"#abc_1\">ABC_1</a>: late</p>\n");
}

Test(markdown, such_a_line_may_be_indented_and_a_blank_one_may_follow) {
    expect_html("One\n\n  [ABC_1]: late\n  ",
                "<p>One</p>\n<p><a href=\"#abc_1\">ABC_1</a>: late</p>\n");
}

Test(markdown, other_brackets_stay_text) {
    expect_html("See [note].", "<p>See [note].</p>\n");
}

Test(markdown, an_unknown_code_stays_text) {
    expect_html("See [ABC_2].", "<p>See [ABC_2].</p>\n");
}

Test(markdown, an_escaped_bracket_stays_text) {
    expect_html("See \\[ABC_1].", "<p>See [ABC_1].</p>\n");
}

Test(markdown, an_escaped_underscore_is_part_of_a_code) {
    expect_html("[ABC\\_1]", "<p><a href=\"#abc_1\">ABC_1</a></p>\n");
}

Test(markdown, a_code_in_a_code_span_stays_text) {
    expect_html("`[ABC_1]`", "<p><code>[ABC_1]</code></p>\n");
}

Test(markdown, where_the_page_stands_alone_codes_elsewhere_are_text) {
    expect_html("[ABC_OUT] [ABC_1]",
                "<p><a href=\"out.html#abc_out\">ABC_OUT</a> <a href=\"#abc_1\">ABC_1</a></p>\n");
    expect_alone("this.html", "[ABC_OUT], [ABC_1] and [GHI_1]",
                 "<p>ABC_OUT, <a href=\"#abc_1\">ABC_1</a> and [GHI_1]"
                 "</p>\n");
    expect_alone("out.html", "[ABC_OUT]", "<p><a href=\"#abc_out\">ABC_OUT</a></p>\n");
}

Test(markdown, where_the_page_stands_alone_links_elsewhere_are_text) {
    expect_alone("this.html", "The [**new** *trees*](other.html#a).",
                 "<p>The <strong>new</strong> <em>trees</em>.</p>\n");
    expect_alone("this.html", "- [](other.html)\n- [a](other.html)",
                 "<ul>\n<li></li>\n<li>a</li>\n</ul>\n");
    expect_alone("this.html", "[a](this.html#b) [c](#d) [e](https://example.org)",
                 "<p><a href=\"#b\">a</a> <a href=\"#d\">c</a> "
                 "<a href=\"https://example.org\">e</a></p>\n");
    expect_alone("this.html", "[a](javascript:b)", "<p>a</p>\n");
}

Test(markdown, pictures_are_links_to_them) {
    expect_alone("this.html", "![A map](https://example.org/map.png)",
                 "<p><a href=\"https://example.org/map.png\">A map</a></p>\n");
    expect_alone("this.html", "[![A map](map.png)](this.html#b)",
                 "<p><a href=\"#b\">A map</a></p>\n");
}

Test(markdown, a_code_within_a_link_stays_text) {
    expect_html("[a [ABC_1] b](c.html)", "<p><a href=\"c.html\">a [ABC_1] b</a></p>\n");
}

Test(markdown, a_code_with_an_address_is_an_ordinary_link) {
    expect_html("[ABC_1](c.html)", "<p><a href=\"c.html\">ABC_1</a></p>\n");
}

Test(markdown, a_link_without_words_is_named_by_its_address) {
    expect_html("[](c.html) d", "<p><a href=\"c.html\">c.html</a> d</p>\n");
    expect_html("[ ](c.html)", "<p><a href=\"c.html\">c.html</a></p>\n");
    expect_html("[*a*](c.html)", "<p><a href=\"c.html\"><em>a</em></a></p>\n");
    expect_html("![](c.png) [ABC_1]",
                "<p><a href=\"c.png\">c.png</a> <a href=\"#abc_1\">ABC_1</a></p>\n");
}

Test(markdown, raw_html_is_never_written) {
    expect_html("a <b>c</b>", "<p>a <!-- raw HTML omitted -->c<!-- raw HTML omitted --></p>\n");
}

Test(markdown, an_unsafe_address_is_never_written) {
    expect_html("[a](ftp://b) [c](//d)", "<p><a href=\"\">a</a> <a href=\"\">c</a></p>\n");
}

/* The quick way for plain text gives what cmark gives. */

static void compare(Arena *arena, Str prose) {
    Buf quick = {.arena = arena};
    Buf full = {.arena = arena};
    if (!markdown_plain(&quick, prose)) {
        cr_expect_eq(quick.len, 0);
        return;
    }
    markdown_full(&full, NULL, prose, 2);
    cr_expect(str_eq(buf_str(&quick), buf_str(&full)), "`%.*s`: `%.*s` is not `%.*s`",
              STR_ARGS(prose), STR_ARGS(buf_str(&quick)), STR_ARGS(buf_str(&full)));
}

/* A fixed generator: the test is the same wherever it runs. */
static uint32_t next_random(uint64_t *state) {
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*state >> 33);
}

Test(markdown, the_quick_way_agrees_with_cmark) {
    static const char *const pieces[] = {"a",
                                         "Word",
                                         " ",
                                         " ",
                                         "\n",
                                         "\n\n",
                                         "1",
                                         "12.",
                                         "3)",
                                         "2023/24",
                                         "-",
                                         "+",
                                         "=",
                                         "#",
                                         "~~~",
                                         "!",
                                         "\"",
                                         "'",
                                         ".",
                                         ":",
                                         "|",
                                         "(",
                                         ")",
                                         "/",
                                         "%",
                                         "{",
                                         "}",
                                         "@",
                                         ";",
                                         ",",
                                         "?",
                                         "$",
                                         "^",
                                         "~",
                                         "\xC3\xA9",
                                         "\xE2\x80\x93",
                                         "\xEF\xBB\xBF",
                                         "\xC2\xA0",
                                         "\xC2\x85",
                                         "https://a.b/c",
                                         "www.a.b",
                                         "a@b.c",
                                         "\r",
                                         "\t",
                                         "    ",
                                         "*",
                                         "_",
                                         "`",
                                         "[",
                                         "]",
                                         "<",
                                         ">",
                                         "&",
                                         "\\",
                                         "\x01",
                                         "\x7f",
                                         "--",
                                         "===",
                                         "1234567890."};
    uint64_t state = 1;
    Arena *arena = arena_new();
    for (int round = 0; round < 200000; round++) {
        ArenaMark mark = arena_mark(arena);
        Buf prose = {.arena = arena};
        uint32_t count = next_random(&state) % 8;
        for (uint32_t k = 0; k <= count; k++)
            buf_add_z(&prose, pieces[next_random(&state) % (sizeof pieces / sizeof *pieces)]);
        compare(arena, buf_str(&prose));
        arena_rewind(arena, mark);
    }
    arena_free(arena);
}

Test(markdown, the_quick_way_agrees_on_every_two_bytes) {
    Arena *arena = arena_new();
    for (int first = 0; first < 256; first++)
        for (int second = 0; second < 256; second++) {
            char text[] = {(char)first, (char)second, 'a', '\n', (char)first, (char)second};
            ArenaMark mark = arena_mark(arena);
            compare(arena, (Str){text, sizeof text});
            compare(arena, (Str){text, 2});
            arena_rewind(arena, mark);
        }
    arena_free(arena);
}

Test(markdown, plain_text_takes_the_quick_way) {
    Arena *arena = arena_new();
    Buf out = {.arena = arena};
    cr_expect(markdown_plain(&out, STR("In 2023/24, 80% (of 12) was done - \"well\"!\n\nMore.\n")));
    arena_free(arena);
}

/* Findings */

Test(markdown, html_in_a_line_is_found) {
    expect_one("a <b class='x'>c", RULE_RAW_HTML, "<b class='x'>");
}

Test(markdown, html_on_a_later_line_is_found_after_an_escaped_one) {
    const char *prose = "One\n\\<b> two\n   three <b>";
    const Found wanted[] = {{(uint32_t)(strrchr(prose, '<') - prose), 3}, {0, 0}};
    expect_found(prose, prose, RULE_RAW_HTML, wanted);
}

Test(markdown, closing_tags_are_not_found_again) {
    expect_one("a <b>c</b>", RULE_RAW_HTML, "<b>");
}

Test(markdown, an_html_block_is_found) {
    expect_one("a\n\n<div>\nb\n</div>\n", RULE_RAW_HTML, "<div>");
}

Test(markdown, html_is_found_in_an_indented_line) {
    expect_one("one\n    two <i>x", RULE_RAW_HTML, "<i>");
}

Test(markdown, html_is_found_after_a_code_span_that_shows_it) {
    static const Found second[] = {{9, 3}, {0, 0}};
    expect_found("# `<b>` x<b>", "# `<b>` x<b>", RULE_RAW_HTML, second);
}

Test(markdown, html_in_a_code_span_is_text) {
    expect_clean("write `<b>`");
}

Test(markdown, less_than_is_text) {
    expect_clean("under <5% and a < b");
}

Test(markdown, an_unsafe_address_is_found) {
    expect_one("see [x](javascript:alert)", RULE_UNSAFE_LINK, "javascript:alert");
}

Test(markdown, an_unsafe_address_in_capitals_is_found) {
    expect_one("see [x](JavaScript:alert)", RULE_UNSAFE_LINK, "JavaScript:alert");
}

Test(markdown, an_address_without_scheme_on_another_site_is_found) {
    expect_one("[x](//evil.example)", RULE_UNSAFE_LINK, "//evil.example");
}

Test(markdown, an_unsafe_autolink_is_found) {
    expect_one("one\n  two <ftp:x>", RULE_UNSAFE_LINK, "ftp:x");
}

Test(markdown, an_unsafe_image_is_found) {
    expect_one("![x](data:text/html,a)", RULE_UNSAFE_LINK, "data:text/html,a");
}

Test(markdown, the_second_of_two_unsafe_addresses_has_its_own_place) {
    static const Found two[] = {{4, 5}, {15, 5}, {0, 0}};
    expect_found("[a](ftp:x) [b](ftp:x)", "[a](ftp:x) [b](ftp:x)", RULE_UNSAFE_LINK, two);
}

Test(markdown, addresses_that_are_published_are_clean) {
    expect_clean("[a](http://a) [b](https://b) [c](mailto:c@d) [e](f/g.html) [h](#i) <https://j>");
}

Test(markdown, a_tab_inside_a_scheme_is_found_out) {
    cr_expect_not(markdown_safe_url(STR("java\tscript:x")));
}

Test(markdown, a_backslash_counts_as_a_slash) {
    cr_expect_not(markdown_safe_url(STR("/\\evil.example")));
}

Test(markdown, a_colon_in_a_path_is_no_scheme) {
    cr_expect(markdown_safe_url(STR("a/b:c")));
}

Test(markdown, an_image_without_text_is_found) {
    expect_one("see ![](a.png)", RULE_IMAGE_WITHOUT_ALT, "![");
}

Test(markdown, an_image_with_text_is_clean) {
    expect_clean("![A map of *Hull*](a.png)");
}

Test(markdown, an_unknown_code_is_found) {
    expect_one("see [ABC_2].", RULE_UNKNOWN_CODE, "ABC_2");
}

Test(markdown, an_unknown_code_is_found_in_a_heading) {
    expect_one("one\n\n##  Two [ABC_2]", RULE_UNKNOWN_CODE, "ABC_2");
}

Test(markdown, an_unknown_code_is_found_after_an_entity) {
    expect_one("a &amp; [ABC_2]", RULE_UNKNOWN_CODE, "ABC_2");
}

Test(markdown, an_unknown_code_is_found_after_an_escaped_one) {
    static const Found second[] = {{10, 5}, {0, 0}};
    expect_found("\\[ABC_2] [ABC_2]", "\\[ABC_2] [ABC_2]", RULE_UNKNOWN_CODE, second);
}

Test(markdown, an_unknown_code_before_a_colon_is_found) {
    expect_one("a\n\n[ABC_2]: late", RULE_UNKNOWN_CODE, "ABC_2");
}

Test(markdown, a_known_code_is_clean) {
    expect_clean("see [ABC_1] and [note]");
}

Test(markdown, a_table_is_found_where_its_columns_are_aligned) {
    expect_one("A |\n\n| :---: |", RULE_TABLE_IN_PROSE, "| :---");
    expect_clean("a | b |");
    expect_clean("a | ");
}

Test(markdown, without_codes_brackets_are_clean) {
    Fixture fixture;
    fixture_start(&fixture);
    markdown_check(fixture.diag, NULL, (Text){STR("see [ABC_2]"), {0, 0}});
    cr_expect_eq(fixture.diag->findings.count, 0);
    arena_free(fixture.arena);
}

/* Places in the source */

Test(markdown, a_place_in_a_quoted_text_is_exact) {
    static const Found wanted[] = {{6, 5}, {0, 0}};
    expect_found("'see [ABC_2]'", "see [ABC_2]", RULE_UNKNOWN_CODE, wanted);
}

Test(markdown, a_place_in_a_literal_block_is_exact) {
    static const Found wanted[] = {{29, 5}, {0, 0}};
    expect_found("|\n    one [note]\n\n      see [ABC_2]\n", "one [note]\n\n  see [ABC_2]\n",
                 RULE_UNKNOWN_CODE, wanted);
}

Test(markdown, a_literal_block_may_begin_with_spaces_and_end_with_returns) {
    static const Found wanted[] = {{15, 5}, {0, 0}};
    expect_found("|2- # why\r\n   [ABC_2]\r\n", " [ABC_2]", RULE_UNKNOWN_CODE, wanted);
}

Test(markdown, a_place_in_folded_text_is_exact_when_there_is_only_one) {
    static const Found wanted[] = {{11, 5}, {0, 0}};
    expect_found(">\n  see\n  [ABC_2]\n", "see [ABC_2]\n", RULE_UNKNOWN_CODE, wanted);
}

Test(markdown, a_place_in_folded_text_is_exact_when_there_are_two) {
    static const Found wanted[] = {{5, 5}, {15, 5}, {0, 0}};
    expect_found(">\n  [ABC_2]\n  [ABC_2]\n", "[ABC_2] [ABC_2]\n", RULE_UNKNOWN_CODE, wanted);
}

Test(markdown, a_place_after_escapes_is_exact) {
    static const Found wanted[] = {{23, 5}, {0, 0}};
    expect_found("\"a\\n\\\"b\\\"\\u00a3 \\\n  \\ [ABC_2]\"", "a\n\"b\"\xC2\xA3  [ABC_2]",
                 RULE_UNKNOWN_CODE, wanted);
}

Test(markdown, a_place_after_a_doubled_apostrophe_is_exact) {
    static const Found wanted[] = {{11, 5}, {0, 0}};
    expect_found("'Mary''s\n [ABC_2]'", "Mary's [ABC_2]", RULE_UNKNOWN_CODE, wanted);
}

Test(markdown, a_place_that_is_not_plain_is_all_of_the_text) {
    static const Found wanted[] = {{0, 21}, {0, 0}};
    expect_found("\"a\\u0020<b>\\u0020<b>\"", "a <b> x</b>", RULE_RAW_HTML, wanted);
}

/* Time: each of these took half a minute while every search began at the beginning */

/* A scalar of many times `line`; as many findings, and no link is lost in the pages. */
static void expect_quick(const char *line, bool folded, size_t findings) {
    enum { LINES = 1200 };
    Fixture fixture;
    fixture_start(&fixture);
    Buf raw = {.arena = fixture.arena};
    Buf prose = {.arena = fixture.arena};
    buf_add_z(&raw, folded ? ">\n" : "|\n");
    for (int k = 0; k < LINES; k++) {
        buf_addf(&raw, "  %s\n", line);
        buf_addf(&prose, "%s%c", line, folded && k + 1 < LINES ? ' ' : '\n');
    }
    Source *source = sources_add(fixture.diag->sources, STR("x.yml"), buf_str(&raw));
    Span span = {source->base, source->base + (uint32_t)raw.len};
    markdown_check(fixture.diag, &fixture.links, (Text){buf_str(&prose), span});
    cr_expect_eq(fixture.diag->findings.count, findings * LINES, "%zu of %s",
                 fixture.diag->findings.count, line);
    EACH (Finding *, found, fixture.diag->findings)
        cr_assert_lt((*found)->span.end - (*found)->span.start, 20);
    Buf out = {.arena = fixture.arena};
    markdown_html(&out, &fixture.links, (Text){buf_str(&prose), span}, 2);
    arena_free(fixture.arena);
}

Test(markdown, many_findings_take_linear_time, .timeout = 300) {
    for (int folded = 0; folded < 2; folded++) {
        expect_quick("See [ABC_2].", folded, 1);
        expect_quick("a [ABC_1]", folded, 0);
        expect_quick("a <b>", folded, 1);
        expect_quick("a [x](ftp:y)", folded, 1);
        expect_quick("&amp; [ABC_1] [ABC_2]", folded, 1);
    }
}

Test(markdown, many_searches_in_vain_take_linear_time, .timeout = 300) {
    expect_quick("a [ABC&#95;2]", false, 0);
    expect_quick("a [ABC&#95;2]", true, 0);
}

Test(markdown, a_link_of_two_lines_is_found_where_it_begins) {
    expect_one("[two\n`lines` of *it*](javascript:x)", RULE_UNSAFE_LINK, "javascript:x");
    expect_one("a\n\n![two\n`lines`](javascript:x)\nb", RULE_UNSAFE_LINK, "javascript:x");
}

Test(markdown, carriage_returns_end_lines) {
    expect_one("one\rtwo <b>x", RULE_RAW_HTML, "<b>");
    expect_one("one\r\rtwo\r\n\r\nthree <b>x\r", RULE_RAW_HTML, "<b>");
    expect_one("[two\r`lines`](javascript:x)\r", RULE_UNSAFE_LINK, "javascript:x");
}

Test(markdown, an_escaped_code_is_no_code_and_its_neighbour_is) {
    expect_clean("\\[ABC_2\\]");
    expect_clean("[ABC_2\\]");
    expect_clean("[ABC\\_2");
    expect_one("[ABC_2 [ABC\\_2]", RULE_UNKNOWN_CODE, "ABC\\_2");
    expect_one("\\\\[ABC_2]", RULE_UNKNOWN_CODE, "ABC_2");
}

Test(markdown, an_address_that_begins_with_a_colon_or_a_blank_is_found) {
    expect_one("[a](:x)", RULE_UNSAFE_LINK, ":x");
    expect_one("[a](<&#32;javascript:x>)", RULE_UNSAFE_LINK, "[a](<&#32;javascript:x>)");
    expect_clean("[a](#)");
}
