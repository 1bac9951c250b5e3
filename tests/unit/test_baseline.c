/* diag/baseline: findings that are counted and set aside. */
#include "diag/baseline.h"

#include <criterion/criterion.h>

typedef struct Set {
    Arena *arena;
    Diag *diag;
    Baseline *baseline;
} Set;

static Set set_of(const char *text) {
    Arena *arena = arena_new();
    Set set = {arena, diag_new(arena, sources_new(arena)), baseline_new(arena)};
    Str problem = STR("");
    cr_assert(baseline_read(set.baseline, str_from(text), &problem), "%.*s", STR_ARGS(problem));
    return set;
}

static Finding *add(Set set, Rule rule, const char *file, const char *code) {
    Finding *finding = diag_report(set.diag, rule, (Span){0, 0}, "a finding");
    finding->file = str_from(file);
    finding->code = str_from(code);
    return finding;
}

/* The file's text without its comment. */
#define EXPECT_PRINTED(set, wanted)                                                                \
    do {                                                                                           \
        Buf out = {.arena = (set).arena};                                                          \
        baseline_print(&out, (set).baseline);                                                      \
        Str text = buf_str(&out);                                                                  \
        while (text.len && text.at[0] == '#')                                                      \
            text = str_slice(text, str_find_char(text, '\n', 0) + 1, text.len);                    \
        cr_expect(str_is(text, wanted), "got:\n%.*s", STR_ARGS(text));                             \
    } while (0)

Test(baseline, counts_by_rule_file_and_code) {
    Set set = set_of("");
    add(set, RULE_PARTS_SUM, "b.yml", "A1");
    add(set, RULE_PARTS_SUM, "a.yml", "A1");
    add(set, RULE_PARTS_SUM, "a.yml", "A1");
    add(set, RULE_PARTS_SUM, "a.yml", "");
    add(set, RULE_CODE_GAP, "a.yml", "A1");
    baseline_count(set.baseline, set.diag);
    baseline_fill(set.baseline);
    EXPECT_PRINTED(set, "code-gap\ta.yml\tA1\t1\n"
                        "parts-sum\ta.yml\t\t1\n"
                        "parts-sum\ta.yml\tA1\t2\n"
                        "parts-sum\tb.yml\tA1\t1\n");
    cr_expect_eq(baseline_apply(set.baseline, set.diag), 5);
    arena_free(set.arena);
}

Test(baseline, leaves_out_firm_rules_and_what_is_excused) {
    Set set = set_of("");
    Finding *firm = add(set, RULE_DUPLICATE_CODE, "a.yml", "A1");
    add(set, RULE_PARTS_SUM, "a.yml", "A1")->allowed = true;
    cr_expect(baseline_is_blind(set.diag));
    baseline_count(set.baseline, set.diag);
    baseline_fill(set.baseline);
    EXPECT_PRINTED(set, "");
    cr_expect_eq(baseline_apply(set.baseline, set.diag), 0);
    cr_expect(!firm->known);
    arena_free(set.arena);
}

Test(baseline, takes_no_firm_rule_from_a_file) {
    Set set = set_of("duplicate-code\ta.yml\tA1\t1\n");
    Finding *firm = add(set, RULE_DUPLICATE_CODE, "a.yml", "A1");
    baseline_count(set.baseline, set.diag);
    baseline_apply(set.baseline, set.diag);
    cr_expect(!firm->known);
    arena_free(set.arena);
}

Test(baseline, shows_all_when_there_are_more_than_it_counts) {
    Set set = set_of("parts-sum\ta.yml\tA1\t1\ncode-gap\ta.yml\tA1\t1\n");
    const Finding *one = add(set, RULE_PARTS_SUM, "a.yml", "A1");
    const Finding *two = add(set, RULE_PARTS_SUM, "a.yml", "A1");
    const Finding *gap = add(set, RULE_CODE_GAP, "a.yml", "A1");
    baseline_count(set.baseline, set.diag);
    baseline_shrink(set.baseline);
    cr_expect_eq(baseline_apply(set.baseline, set.diag), 1);
    cr_expect(!one->known && !two->known && gap->known);
    EXPECT_PRINTED(set, "code-gap\ta.yml\tA1\t1\nparts-sum\ta.yml\tA1\t1\n");
    arena_free(set.arena);
}

Test(baseline, shrinks_and_never_grows) {
    Set set = set_of("# kept\r\n\nparts-sum\ta.yml\tA1\t3\r\ncode-gap\ta.yml\tA1\t1\n");
    add(set, RULE_PARTS_SUM, "a.yml", "A1");
    add(set, RULE_PARTS_SUM, "a.yml", "A2");
    baseline_count(set.baseline, set.diag);
    baseline_shrink(set.baseline);
    EXPECT_PRINTED(set, "parts-sum\ta.yml\tA1\t1\n");
    cr_expect_eq(baseline_apply(set.baseline, set.diag), 1);
    arena_free(set.arena);
}

Test(baseline, reads_what_it_prints) {
    Set set = set_of("");
    add(set, RULE_PARTS_SUM, "a\tb\n.yml", "A\x1B\t1");
    add(set, RULE_PARTS_SUM, "£ \xFF.yml", "");
    baseline_count(set.baseline, set.diag);
    baseline_fill(set.baseline);
    Buf out = {.arena = set.arena};
    baseline_print(&out, set.baseline);
    Set again = set_of(str_copy(set.arena, buf_str(&out)).at);
    again.diag = set.diag;
    baseline_count(again.baseline, set.diag);
    cr_expect_eq(baseline_apply(again.baseline, again.diag), 2);
    arena_free(again.arena);
    arena_free(set.arena);
}

static void expect_problem(const char *text, const char *wanted) {
    Arena *arena = arena_new();
    Str problem = STR("");
    cr_expect(!baseline_read(baseline_new(arena), str_from(text), &problem), "%s", text);
    cr_expect(str_is(problem, wanted), "got `%.*s`", STR_ARGS(problem));
    arena_free(arena);
}

Test(baseline, refuses_lines_that_say_nothing) {
    const char *form = "line 1: a line is RULE, FILE, CODE and COUNT with tabs between";
    expect_problem("parts-sum a.yml A1 1\n", form);
    expect_problem("parts-sum\ta.yml\t1\n", form);
    expect_problem("parts-sum\ta.yml\tA1\t\n", form);
    expect_problem("parts-sum\ta.yml\tA1\t0\n", form);
    expect_problem("parts-sum\ta.yml\tA1\t-1\n", form);
    expect_problem("parts-sum\ta.yml\tA1\t1\t1\n", form);
    expect_problem("parts-sum\ta.yml\tA1\t9999999999", form);
    expect_problem("<<<<<<< HEAD\n", form);
    expect_problem("parts-sum\ta.yml\tA1\t1\nparts-sum\ta.yml\tA1\t2\n", "line 2: it stands twice");
}

Test(baseline, describes_an_entry) {
    Set set = set_of("a\tb.yml\tC\t1\nd\t\t\t1\n");
    Buf out = {.arena = set.arena};
    for (size_t k = 0; k < 2; k++) {
        baseline_describe(&out, set.baseline->entries.entries[k].value);
        buf_add_char(&out, ';');
    }
    cr_expect(str_is(buf_str(&out), "a of C in b.yml;d;"), "%.*s", STR_ARGS(buf_str(&out)));
    arena_free(set.arena);
}
