/* escape: each place text goes to has its own escaper. */
#include "base/escape.h"
#include "base/utf8.h"

#include <criterion/criterion.h>
#include <string.h>

typedef void Escaper(Buf *buf, Str text);

static void expect(Escaper *escape, Str text, const char *expected) {
    Arena *const arena = arena_new();
    Buf buf = {.arena = arena};
    escape(&buf, text);
    cr_assert(str_is(buf_str(&buf), expected), "got \"%.*s\", expected \"%s\"",
              STR_ARGS(buf_str(&buf)), expected);
    arena_free(arena);
}

Test(escape, html_replaces_the_five_and_nothing_else) {
    expect(escape_html, STR("<a href=\"x\">'R&D'</a>"),
           "&lt;a href=&quot;x&quot;&gt;&#39;R&amp;D&#39;&lt;/a&gt;");
    expect(escape_html, STR("caf\xC3\xA9 100%\n"), "caf\xC3\xA9 100%\n");
    expect(escape_html, STR("&amp;"), "&amp;amp;");
    expect(escape_html, (Str){NULL, 0}, "");
}

Test(escape, html_keeps_clean_runs_at_both_ends) {
    expect(escape_html, STR("&a"), "&amp;a");
    expect(escape_html, STR("a&"), "a&amp;");
    expect(escape_html, STR("&&"), "&amp;&amp;");
}

Test(escape, html_output_never_holds_a_live_character) {
    Arena *const arena = arena_new();
    for (int byte = 0; byte < 256; byte++) {
        const char bytes[] = {'x', (char)byte, 'y'};
        Buf buf = {.arena = arena};
        escape_html(&buf, (Str){bytes, sizeof(bytes)});
        for (size_t i = 0; i < buf.len; i++) {
            cr_assert(buf.at[i] != '<' && buf.at[i] != '>' && buf.at[i] != '"' &&
                      buf.at[i] != '\'');
        }
    }
    arena_free(arena);
}

Test(escape, url_encodes_what_may_not_stand_in_a_url) {
    expect(escape_url, STR("a b\"c<d>"), "a%20b%22c%3Cd%3E");
    expect(escape_url, STR("caf\xC3\xA9\n\x7F"), "caf%C3%A9%0A%7F");
    expect(escape_url, STR("\\^`{|}"), "%5C%5E%60%7B%7C%7D");
    expect(escape_url, STR("a\0b"), "a%00b");
}

Test(escape, url_leaves_existing_escapes_and_mends_a_lone_percent) {
    expect(escape_url, STR("a%20b%C3%a9"), "a%20b%C3%a9");
    expect(escape_url, STR("100%"), "100%25");
    expect(escape_url, STR("%2"), "%252");
    expect(escape_url, STR("%zz"), "%25zz");
}

Test(escape, url_is_safe_in_an_attribute) {
    expect(escape_url, STR("https://x.uk/?a=1&b='2'#c"), "https://x.uk/?a=1&amp;b=&#39;2&#39;#c");
}

Test(escape, xml_replaces_markup_and_keeps_lawful_blanks) {
    expect(escape_xml, STR("<a b=\"c\">'&'\t\n"), "&lt;a b=&quot;c&quot;&gt;&#39;&amp;&#39;\t\n");
    expect(escape_xml, STR("a\r\n"), "a&#13;\n");
}

Test(escape, xml_never_holds_a_character_that_xml_cannot) {
    expect(escape_xml, STR("a\0b\x0B\x1F"),
           "a\xEF\xBF\xBD"
           "b\xEF\xBF\xBD\xEF\xBF\xBD");
    expect(escape_xml, STR("<\xEF\xBF\xBE&\xEF\xBF\xBF>"), "&lt;\xEF\xBF\xBD&amp;\xEF\xBF\xBD&gt;");
    expect(escape_xml, STR("\xEF\xBF\xBD\xEF\xBC\x81"), "\xEF\xBF\xBD\xEF\xBC\x81");
}

Test(escape, csv_quotes_only_where_needed) {
    expect(escape_csv, STR("plain text"), "plain text");
    expect(escape_csv, STR("a,b"), "\"a,b\"");
    expect(escape_csv, STR("say \"so\""), "\"say \"\"so\"\"\"");
    expect(escape_csv, STR("two\nlines"), "\"two\nlines\"");
    expect(escape_csv, STR(""), "");
    /* A byte of the sign is a comma but for its highest bit. */
    expect(escape_csv, STR("\xE2\x82\xAC 5"), "\xE2\x82\xAC 5");
    expect(escape_csv, STR("sa\xC3x\xFF"), "sa\xEF\xBF\xBDx\xEF\xBF\xBD");
    expect(escape_csv, STR("a\x0C\x7Fz\x1B[31m\t"), "a\xEF\xBF\xBD\xEF\xBF\xBDz\xEF\xBF\xBD[31m\t");
    expect(escape_csv, STR("a\x1B\nz"), "\"a\xEF\xBF\xBD\nz\"");
    expect(escape_csv, STR("a\xC2\x9Bz"), "a\xEF\xBF\xBDz");
}

Test(escape, csv_takes_the_life_out_of_formulas) {
    expect(escape_csv, STR("=1+1"), "'=1+1");
    expect(escape_csv, STR("+44"), "'+44");
    expect(escape_csv, STR("-1"), "'-1");
    expect(escape_csv, STR("@x"), "'@x");
    expect(escape_csv, STR("\tx"), "'\tx");
    expect(escape_csv, STR("\rx"), "\"'\rx\"");
    expect(escape_csv, STR("\n=1"), "\"'\n=1\"");
    expect(escape_csv, STR("\uFF1D1"), "'\uFF1D1");
    expect(escape_csv, STR("\uFF0B1"), "'\uFF0B1");
    expect(escape_csv, STR("\uFF0D1"), "'\uFF0D1");
    expect(escape_csv, STR("\uFF20x"), "'\uFF20x");
    expect(escape_csv, STR("\uFF21x"), "\uFF21x");
    expect(escape_csv, STR("=A1,\"x\""), "\"'=A1,\"\"x\"\"\"");
    expect(escape_csv, STR("1=1"), "1=1");
}

Test(escape, terminal_shows_controls_and_obeys_none) {
    expect(escape_terminal, STR("a\tb"), "a\tb");
    expect(escape_terminal, STR("\x1B[31m"), "\xEF\xBF\xBD[31m");
    expect(escape_terminal, STR("a\nb\x7F"),
           "a\xEF\xBF\xBD"
           "b\xEF\xBF\xBD");
    expect(escape_terminal, STR("\xC2\x9B\x9B"), "\xEF\xBF\xBD\xEF\xBF\xBD");
    expect(escape_terminal, STR("caf\xC3\xA9"), "caf\xC3\xA9");
    expect(escape_terminal,
           STR("a\xE2\x80\xAE"
               "b"),
           "a\xEF\xBF\xBD"
           "b");
}

Test(escape, terminal_output_is_as_wide_as_utf8_width_says) {
    const Str text = STR("a\x1B\tb\xC2\x9B\xE6\xBC\xA2\xE2\x80\xAE");
    Arena *const arena = arena_new();
    Buf buf = {.arena = arena};
    escape_terminal(&buf, text);
    cr_assert_eq(utf8_width(text), utf8_width(buf_str(&buf)));
    arena_free(arena);
}

Test(escape, path_keeps_only_what_every_uri_takes) {
    expect(escape_path, STR("plans/a-b_c.1~/x.yml"), "plans/a-b_c.1~/x.yml");
    expect(escape_path, STR("my plans/caf\xC3\xA9:50%?#.yml"),
           "my%20plans/caf%C3%A9%3A50%25%3F%23.yml");
    expect(escape_path, STR("\xFF\n"), "%FF%0A");
}

Test(escape, terminal_has_no_commands_of_githubs_runner) {
    expect(escape_terminal, STR("a ##[stop-commands]x"), "a ##\xEF\xBF\xBDstop-commands]x");
    expect(escape_terminal, STR("::error::x"), "\xEF\xBF\xBD:error::x");
    expect(escape_terminal, STR("# [a] #[b] a::b :c"), "# [a] #[b] a::b :c");
    expect(escape_terminal, STR(":"), ":");
}

Test(escape, github_commands_stay_one_line) {
    expect(escape_github, STR("50%: a, b\r\n::error::x"), "50%25: a, b%0D%0A::error::x");
    expect(escape_github, STR("\x1B[31m\tred \xFF"), "\xEF\xBF\xBD[31m\tred \xEF\xBF\xBD");
    expect(escape_github, (Str){"a\0b", 3},
           "a\xEF\xBF\xBD"
           "b");
}

Test(escape, github_properties_end_nowhere_early) {
    expect(escape_github_property, STR("a,line=3::b%\n"), "a%2Cline=3%3A%3Ab%25%0A");
}

Test(escape, markdown_means_nothing) {
    expect(escape_markdown, STR("a|b *c* _d_ [e](f) <g> `h` \\ & $ #"),
           "a\\|b \\*c\\* \\_d\\_ \\[e\\](f) \\<g\\> \\`h\\` \\\\ \\& \\$ \\#");
    expect(escape_markdown, STR("a\nb\x07"),
           "a\xEF\xBF\xBD"
           "b\xEF\xBF\xBD");
}

Test(escape, a_percent_sign_begins_an_escape_only_before_two_digits) {
    expect(escape_url, STR("%2f%2F%aF%Af%99"), "%2f%2F%aF%Af%99");
    expect(escape_url, STR("%gg%GG%2g%2"), "%25gg%25GG%252g%252");
    expect(escape_url, STR("%@0%`0%:0"), "%25@0%25%600%25:0");
    expect(escape_url, STR("%"), "%25");
}

Test(escape, xml_leaves_the_beginning_of_a_character_alone) {
    expect(escape_xml, STR("\xEF\xBF"), "\xEF\xBF");
    expect(escape_xml, STR("\xEF\xBF\xBD<"), "\xEF\xBF\xBD&lt;");
    expect(escape_xml, STR("a\xEF\xBF\xBE<\xEF\xBF\xBF"), "a\xEF\xBF\xBD&lt;\xEF\xBF\xBD");
}

Test(escape, terminal_shows_only_what_reorders) {
    expect(escape_terminal, STR("\u2029\u202A\u202E\u202F\u2065\u2066\u2069\u206A"),
           "\u2029\uFFFD\uFFFD\u202F\u2065\uFFFD\uFFFD\u206A");
}

Test(escape, markdown_has_no_nul) {
    expect(escape_markdown, STR("a\0b*"), "a\uFFFDb\\*");
}

Test(escape, json_escapes_what_rfc_8259_asks_for) {
    expect(escape_json, STR("plain text"), "plain text");
    expect(escape_json, STR(""), "");
    expect(escape_json, STR("a \"b\" \\ /c"), "a \\\"b\\\" \\\\ /c");
    expect(escape_json, STR("\b\f\n\r\t\x01\x1F"), "\\b\\f\\n\\r\\t\\u0001\\u001F");
    expect(escape_json,
           STR("\xC2\xA3"
               "5 caf\xC3\xA9"),
           "\xC2\xA3"
           "5 caf\xC3\xA9");
}

Test(escape, json_never_drives_a_terminal_and_is_always_utf8) {
    expect(escape_json,
           STR("a\x7F"
               "b"),
           "a\xEF\xBF\xBD"
           "b");
    expect(escape_json, STR("\xC2\x9B"), "\xEF\xBF\xBD");
    expect(escape_json, STR("sa\xC3x\xFF"), "sa\xEF\xBF\xBDx\xEF\xBF\xBD");
}
