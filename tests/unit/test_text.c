/* diag/text: what a finding looks like. */
#include "diag/text.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

typedef struct Set {
    Arena *arena;
    Diag *diag;
    const Source *source;
} Set;

static Set set_of(Str text) {
    Arena *arena = arena_new();
    Sources *sources = sources_new(arena);
    const Source *source = sources_add(sources, STR("a.yml"), text);
    return (Set){arena, diag_new(arena, sources), source};
}

static Span span_of(Set set, const char *words) {
    size_t at = str_find(set.source->text, str_from(words), 0);
    uint32_t start = set.source->base + (uint32_t)at;
    return (Span){start, start + (uint32_t)strlen(words)};
}

static Finding *report(Set set, const char *words) {
    return diag_report(set.diag, RULE_UNKNOWN_CODE, span_of(set, words), "no task has that code");
}

static void expect_with(Set set, TextOptions options, const char *wanted) {
    Buf out = {.arena = set.arena};
    diag_sort(set.diag);
    text_print(&out, set.diag, options);
    buf_add_char(&out, '\0');
    cr_expect_str_eq(out.at, wanted, "got:\n%s\nwanted:\n%s", out.at, wanted);
    arena_free(set.arena);
}

static void expect(Set set, const char *wanted) {
    expect_with(set, (TextOptions){0}, wanted);
}

#define HEAD(place) "a.yml:" place ": error: no task has that code [unknown-code]\n"

Test(text, shows_place_sentence_rule_line_carets_and_label) {
    Set set = set_of(STR("plan:\n  task: COMS_01\n"));
    Finding *finding = report(set, "COMS_01");
    diag_label(set.diag, finding, "did you mean COMS_02?");
    expect(set, HEAD("2:9") "   2 |   task: COMS_01\n"
                            "     |         ^^^^^^^ did you mean COMS_02?\n");
}

Test(text, puts_the_caret_by_width_behind_wide_and_combining_characters) {
    Set set = set_of(STR("計e\xCC\x81: x\n"));
    report(set, "x");
    expect(set, HEAD("1:6") "   1 | 計e\xCC\x81: x\n"
                            "     |      ^\n");
}

Test(text, gives_a_wide_character_two_carets) {
    Set set = set_of(STR("a: 計画\n"));
    report(set, "計画");
    expect(set, HEAD("1:4") "   1 | a: 計画\n"
                            "     |    ^^^^\n");
}

Test(text, copies_tabs_so_that_the_caret_lines_up) {
    Set set = set_of(STR("\tab\tx\n"));
    report(set, "x");
    expect(set, HEAD("1:5") "   1 | \tab\tx\n"
                            "     | \t  \t^\n");
}

Test(text, leaves_out_the_line_end_of_windows) {
    Set set = set_of(STR("one\r\ntwo\r\n"));
    report(set, "two\r\n");
    expect(set, HEAD("2:1") "   2 | two\n"
                            "     | ^^^\n");
}

Test(text, shows_a_last_line_without_line_end) {
    Set set = set_of(STR("one\ntwo"));
    report(set, "wo");
    expect(set, HEAD("2:2") "   2 | two\n"
                            "     |  ^^\n");
}

Test(text, marks_only_the_first_line_of_a_longer_span) {
    Set set = set_of(STR("a: |\n  one\n  two\n"));
    report(set, "one\n  two");
    expect(set, HEAD("2:3") "   2 |   one\n"
                            "     |   ^^^\n");
}

Test(text, shows_no_line_of_a_file_that_has_none) {
    Set set = set_of(STR(""));
    diag_report(set.diag, RULE_UNKNOWN_CODE, source_start(set.source), "no task has that code");
    expect(set, HEAD("1:1"));
}

Test(text, widens_the_gutter_for_long_files) {
    Arena *scratch = arena_new();
    Buf text = {.arena = scratch};
    for (int k = 1; k < 12345; k++)
        buf_add_char(&text, '\n');
    buf_add_z(&text, "x\n");
    Set set = set_of(buf_str(&text));
    report(set, "x");
    expect(set, HEAD("12345:1") "12345 | x\n"
                                "      | ^\n");
    arena_free(scratch);
}

Test(text, shows_control_characters_as_replacements) {
    Set set = set_of(STR("a: \x1B[31mred\n"));
    Finding *finding = report(set, "red");
    diag_label(set.diag, finding, "a\x1B[0m");
    expect(set, HEAD("1:9") "   1 | a: \uFFFD[31mred\n"
                            "     |         ^^^ a\uFFFD[0m\n");
}

Test(text, shows_bytes_that_are_not_utf8_as_replacements) {
    Set set = set_of(STR("a: \xFF\xC3 x\n"));
    report(set, "x");
    expect(set, HEAD("1:7") "   1 | a: \uFFFD\uFFFD x\n"
                            "     |       ^\n");
}

/* A line of `before` letters, an X and `after` letters. */
static Set long_line(size_t before, size_t after) {
    Arena *scratch = arena_new();
    Buf text = {.arena = scratch};
    for (size_t k = 0; k < before; k++)
        buf_add_char(&text, 'b');
    buf_add_char(&text, 'X');
    for (size_t k = 0; k < after; k++)
        buf_add_char(&text, 'a');
    Set set = set_of((Str){NULL, 0});
    Str copy = str_copy(set.arena, buf_str(&text));
    set.source = sources_add(set.diag->sources, STR("a.yml"), copy);
    arena_free(scratch);
    return set;
}

Test(text, keeps_a_line_of_160_columns_whole) {
    Set set = long_line(159, 0);
    report(set, "X");
    char wanted[1000];
    snprintf(wanted, sizeof wanted, HEAD("1:160") "   1 | %.*s\n     | %*s^\n", 160,
             set.source->text.at, 159, "");
    expect(set, wanted);
}

Test(text, cuts_a_long_line_behind_an_early_place) {
    Set set = long_line(2, 500);
    report(set, "X");
    char wanted[1000];
    snprintf(wanted, sizeof wanted, HEAD("1:3") "   1 | %.*s...\n     |   ^\n", 160,
             set.source->text.at);
    expect(set, wanted);
}

Test(text, cuts_a_long_line_on_both_sides_of_a_late_place) {
    Set set = long_line(300, 500);
    report(set, "X");
    char wanted[1000];
    snprintf(wanted, sizeof wanted, HEAD("1:301") "   1 | ...%.*s...\n     | %*s^\n", 160,
             set.source->text.at + 240, 63, "");
    expect(set, wanted);
}

Test(text, cuts_no_character_in_two) {
    Arena *scratch = arena_new();
    Buf text = {.arena = scratch};
    for (int k = 0; k < 300; k++)
        buf_add_z(&text, "計");
    buf_add_z(&text, "X");
    Set set = set_of(buf_str(&text));
    report(set, "X");
    char wanted[2000];
    snprintf(wanted, sizeof wanted, HEAD("1:301") "   1 | ...%.*s\n     | %*s^\n", 91,
             set.source->text.at + 810, 63, "");
    expect(set, wanted);
    arena_free(scratch);
}

/* Combining characters take no column, so that columns alone would not bound what is shown. */
Test(text, cuts_a_line_of_marks_on_nothing) {
    Arena *scratch = arena_new();
    Buf text = {.arena = scratch};
    for (int k = 0; k < 20000; k++)
        buf_add_z(&text, k == 10000 ? "X" : "\u0301");
    Set set = set_of(buf_str(&text));
    report(set, "X");
    Buf out = {.arena = set.arena};
    text_print(&out, set.diag, (TextOptions){0});
    cr_expect_lt(out.len, 6000);
    cr_expect_lt(str_find_char(buf_str(&out), 'X', 0), out.len);
    cr_expect_lt(str_find_char(buf_str(&out), '^', 0), out.len);
    arena_free(set.arena);
    arena_free(scratch);
}

Test(text, shows_related_places_with_their_lines) {
    Set set = set_of(STR("one: x\ntwo: y\n"));
    Finding *finding = report(set, "y");
    diag_related(set.diag, finding, span_of(set, "x"), "it is defined here");
    expect(set, HEAD("2:6") "   2 | two: y\n"
                            "     |      ^\n"
                            "a.yml:1:6: note: it is defined here\n"
                            "   1 | one: x\n"
                            "     |      ^\n");
}

Test(text, prints_a_finding_without_a_place_in_one_line) {
    Set set = set_of(STR(""));
    diag_report(set.diag, RULE_EMPTY_SET, (Span){0, 0}, "there is no plan in plans");
    expect(set, "plancc: error: there is no plan in plans [empty-set]\n");
}

Test(text, leaves_out_excused_findings) {
    Set set = set_of(STR("x\n"));
    report(set, "x")->allowed = true;
    expect(set, "");
}

Test(text, shows_notes_only_when_asked) {
    Set set = set_of(STR("x\n"));
    diag_report(set.diag, RULE_CODE_GAP, span_of(set, "x"), "b, but no a");
    Buf out = {.arena = set.arena};
    text_print(&out, set.diag, (TextOptions){0});
    cr_expect_eq(out.len, 0);
    expect_with(set, (TextOptions){.notes = true},
                "a.yml:1:1: note: b, but no a [code-gap]\n"
                "   1 | x\n"
                "     | ^\n");
}

Test(text, counts_what_is_beyond_the_maximum) {
    Set set = set_of(STR("xyz\n"));
    report(set, "x");
    report(set, "y");
    report(set, "z");
    expect_with(set, (TextOptions){.max_errors = 1},
                HEAD("1:1") "   1 | xyz\n"
                            "     | ^\n"
                            "... and 2 more\n");
}

Test(text, colours_path_severity_and_caret_when_asked) {
    Set set = set_of(STR("x\n"));
    report(set, "x");
    expect_with(set, (TextOptions){.colour = true},
                "\033[1ma.yml:1:1:\033[0m \033[1;31merror:\033[0m no task has that code "
                "[unknown-code]\n"
                "   1 | x\n"
                "     | \033[1;32m^\033[0m\n");
}

static void expect_summary(size_t errors, size_t warnings, size_t files, const char *wanted) {
    Set set = set_of(STR("x\n"));
    for (size_t k = 0; k < errors; k++)
        report(set, "x");
    for (size_t k = 0; k < warnings; k++)
        diag_report(set.diag, RULE_UNUSED_ALLOW, span_of(set, "x"), "nothing");
    Buf out = {.arena = set.arena};
    text_summary(&out, set.diag, files);
    buf_add_char(&out, '\0');
    cr_expect_str_eq(out.at, wanted);
    arena_free(set.arena);
}

Test(text, sums_up_in_right_numbers) {
    expect_summary(3, 12, 9, "3 errors, 12 warnings in 9 files\n");
    expect_summary(1, 1, 1, "1 error, 1 warning in 1 file\n");
    expect_summary(0, 12, 9, "no errors, 12 warnings in 9 files\n");
}

Test(text, says_how_many_the_baseline_has) {
    Set set = set_of(STR("x\n"));
    report(set, "x")->known = true;
    report(set, "x")->allowed = true;
    report(set, "x");
    Buf out = {.arena = set.arena};
    text_summary(&out, set.diag, 1);
    buf_add_char(&out, '\0');
    cr_expect_str_eq(out.at, "1 error, no warnings in 1 file; 1 finding in the baseline\n");
    arena_free(set.arena);
}

/* A line so long that only a part of it is shown; what combines stays with what stands before it.
 */
Test(text, a_part_of_a_line_begins_with_a_whole_character) {
    static const char *const fillers[] = {"e\u0301", "街", "\U0001F3E0", "a\u0301\u0302\u0303"};
    for (size_t k = 0; k < sizeof fillers / sizeof *fillers; k++) {
        Arena *arena = arena_new();
        Buf line = {.arena = arena};
        for (int times = 0; times < 400; times++)
            buf_add_z(&line, fillers[k]);
        buf_add_z(&line, "WRONG");
        Set set = set_of(buf_str(&line));
        report(set, "WRONG");
        Buf out = {.arena = set.arena};
        text_print(&out, set.diag, (TextOptions){0});
        const Str shown = buf_str(&out);
        const size_t dots = str_find(shown, STR("..."), 0) + 3;
        cr_expect(str_starts(str_slice(shown, dots, shown.len), str_from(fillers[k])), "%.*s",
                  STR_ARGS(shown));
        arena_free(set.arena);
        arena_free(arena);
    }
}
