/* diag/allow: places that are excused by a comment. */
#include "diag/allow.h"

#include <criterion/criterion.h>
#include <string.h>

typedef struct Set {
    Arena *arena;
    Diag *diag;
    const Source *source;
    List opaque;
} Set;

static Set set_of(const char *text) {
    Arena *arena = arena_new();
    Sources *sources = sources_new(arena);
    const Source *source = sources_add(sources, STR("a.yml"), str_from(text));
    return (Set){arena, diag_new(arena, sources), source, {0}};
}

static Span span_of(const Set *set, const char *words) {
    size_t at = str_find(set->source->text, str_from(words), 0);
    uint32_t start = set->source->base + (uint32_t)at;
    return (Span){start, start + (uint32_t)strlen(words)};
}

static Finding *report(Set *set, Rule rule, const char *words) {
    return diag_report(set->diag, rule, span_of(set, words), "%s", words);
}

static void apply(Set *set) {
    diag_sort(set->diag);
    allow_apply(set->diag, set->source, &set->opaque);
    diag_sort(set->diag);
}

static size_t count(const Set *set, Rule rule) {
    size_t found = 0;
    EACH (Finding *, finding, set->diag->findings)
        found += (*finding)->rule == rule && !(*finding)->allowed;
    return found;
}

static const Finding *only(const Set *set, Rule rule) {
    const Finding *found = NULL;
    EACH (Finding *, finding, set->diag->findings)
        if ((*finding)->rule == rule)
            found = *finding;
    cr_assert(found != NULL);
    cr_assert_eq(count(set, rule), 1);
    return found;
}

#define EXPECT_TEXT(actual, wanted)                                                                \
    cr_expect(str_is(actual, wanted), "got `%.*s`, wanted `%s`", STR_ARGS(actual), wanted)

/* The unknown code "X" is excused, or not, by what the text says. */
static void expect_excused(const char *text, bool wanted) {
    Set set = set_of(text);
    const Finding *finding = report(&set, RULE_UNKNOWN_CODE, "X");
    apply(&set);
    cr_expect(finding->allowed == wanted, "in:\n%s", text);
    arena_free(set.arena);
}

Test(allow, covers_its_own_line_at_the_end_of_one) {
    expect_excused("task: X # plancc: allow unknown-code: as printed\n", true);
    expect_excused("task: X\t#plancc:allow unknown-code : as printed", true);
    expect_excused("a: b # plancc: allow unknown-code: as printed\ntask: X\n", false);
}

Test(allow, covers_the_next_line_when_alone) {
    expect_excused("# plancc: allow unknown-code: as printed\ntask: X\n", true);
    expect_excused("  # plancc: allow unknown-code: as printed\r\n\r\n \t\r\n  task: X\r\n", true);
    expect_excused("# plancc: allow unknown-code: as printed\na: b\ntask: X\n", false);
}

Test(allow, says_why_in_the_list_of_excuses) {
    Set set = set_of("task: X # plancc: allow unknown-code: as printed: so be it \n");
    report(&set, RULE_UNKNOWN_CODE, "X");
    apply(&set);
    Buf out = {.arena = set.arena};
    allow_print(&out, set.diag);
    EXPECT_TEXT(buf_str(&out), "a.yml:1:7: unknown-code: as printed: so be it\n");
    cr_expect_eq(diag_count(set.diag, SEVERITY_WARNING), 0);
    arena_free(set.arena);
}

Test(allow, covers_one_line_with_several_comments_above) {
    Set set = set_of("# plancc: allow unknown-code: one\n# plancc: allow similar-codes: two\n"
                     "task: X\n");
    const Finding *one = report(&set, RULE_UNKNOWN_CODE, "X");
    const Finding *two = report(&set, RULE_SIMILAR_CODES, "X");
    apply(&set);
    cr_expect(one->allowed && two->allowed);
    cr_expect_eq(count(&set, RULE_UNUSED_ALLOW), 0);
    EXPECT_TEXT(one->reason, "one");
    EXPECT_TEXT(two->reason, "two");
    arena_free(set.arena);
}

Test(allow, excuses_every_finding_of_the_rule_on_the_line) {
    Set set = set_of("tasks: [X, Y] # plancc: allow unknown-code: as printed\n");
    report(&set, RULE_UNKNOWN_CODE, "X");
    report(&set, RULE_UNKNOWN_CODE, "Y");
    apply(&set);
    cr_expect_eq(count(&set, RULE_UNKNOWN_CODE), 0);
    arena_free(set.arena);
}

Test(allow, excuses_no_other_rule) {
    Set set = set_of("task: X # plancc: allow similar-codes: as printed\n");
    report(&set, RULE_UNKNOWN_CODE, "X");
    apply(&set);
    cr_expect_eq(count(&set, RULE_UNKNOWN_CODE), 1);
    const Finding *unused = only(&set, RULE_UNUSED_ALLOW);
    EXPECT_TEXT(sources_text(set.diag->sources, unused->span),
                "# plancc: allow similar-codes: as printed");
    arena_free(set.arena);
}

Test(allow, reaches_a_finding_at_the_end_of_the_file) {
    Set set = set_of("# plancc: allow unknown-code: as printed\na:");
    Finding *finding = report(&set, RULE_UNKNOWN_CODE, "a:");
    finding->span.start = finding->span.end;
    apply(&set);
    cr_expect(finding->allowed);
    arena_free(set.arena);
}

Test(allow, reports_an_excuse_above_nothing) {
    Set set = set_of("a: b\n# plancc: allow unknown-code: as printed\n\n");
    apply(&set);
    only(&set, RULE_UNUSED_ALLOW);
    arena_free(set.arena);
}

Test(allow, applies_to_each_source_with_findings_of_earlier_ones_added) {
    Set set = set_of("# plancc: allow unknown-code: nothing here\na: b\n");
    const Source *second = sources_add(set.diag->sources, STR("b.yml"),
                                       STR("task: X # plancc: allow unknown-code: as printed\n"));
    Span span = {second->base + 6, second->base + 7};
    const Finding *finding = diag_report(set.diag, RULE_UNKNOWN_CODE, span, "no X");
    diag_sort(set.diag);
    allow_apply(set.diag, set.source, &set.opaque);
    allow_apply(set.diag, second, &set.opaque);
    cr_expect(finding->allowed);
    cr_expect_eq(count(&set, RULE_UNUSED_ALLOW), 1);
    arena_free(set.arena);
}

static void expect_bad(const char *comment, const char *place, const char *message,
                       const char *label) {
    Set set = set_of(comment);
    apply(&set);
    const Finding *finding = only(&set, RULE_BAD_ALLOW);
    EXPECT_TEXT(finding->message, message);
    EXPECT_TEXT(finding->label, label);
    EXPECT_TEXT(sources_text(set.diag->sources, finding->span), place);
    cr_expect_eq(count(&set, RULE_UNUSED_ALLOW), 0);
    arena_free(set.arena);
}

Test(allow, reports_an_unknown_rule_with_the_nearest) {
    expect_bad("# plancc: allow unknown-cod: why\n", "unknown-cod",
               "there is no rule unknown-cod to excuse", "did you mean unknown-code?");
}

Test(allow, reports_a_rule_that_cannot_be_excused) {
    expect_bad("# plancc: allow duplicate-code: why\n", "duplicate-code",
               "duplicate-code cannot be excused", "");
}

Test(allow, reports_a_missing_reason) {
    const char *message = "unknown-code is excused without a reason";
    const char *label = "write `# plancc: allow unknown-code: reason`";
    expect_bad("# plancc: allow unknown-code: \n", "# plancc: allow unknown-code:", message, label);
    expect_bad("# plancc: allow unknown-code", "# plancc: allow unknown-code", message, label);
    expect_bad("# plancc: allow unknown-code why\n", "# plancc: allow unknown-code why", message,
               label);
}

Test(allow, reports_other_words_for_plancc) {
    const char *message = "this comment for plancc cannot be read";
    const char *label = "write `# plancc: allow RULE: reason`";
    expect_bad("# plancc: ignore this\n", "# plancc: ignore this", message, label);
    expect_bad("# plancc:\n", "# plancc:", message, label);
    expect_bad("# plancc: allow\n", "# plancc: allow", message, label);
    expect_bad("# plancc: allow : why\n", "# plancc: allow : why", message, label);
    expect_bad("# plancc: allowed unknown-code: why", "# plancc: allowed unknown-code: why",
               message, label);
}

static void expect_no_comment(const char *text) {
    Set set = set_of(text);
    apply(&set);
    cr_expect_eq(set.diag->findings.count, 0, "in:\n%s", text);
    arena_free(set.arena);
}

Test(allow, reads_nothing_but_comments) {
    expect_no_comment("a: write plancc: allow\n");
    expect_no_comment("a: b# plancc: allow\n");
    expect_no_comment("a: \" # plancc: allow\"\n");
    expect_no_comment("a: 'it''s # plancc: allow'\n");
    expect_no_comment("a: \"\\\" # plancc: allow\"\n");
    expect_no_comment("# see plancc: allow\n");
}

Test(allow, takes_an_apostrophe_for_no_quote) {
    expect_excused("task: X's and 'n # plancc: allow unknown-code: as printed\n", true);
}

Test(allow, sees_a_comment_behind_a_quoted_text) {
    expect_excused("task: 'X' # plancc: allow unknown-code: as printed\n", true);
    expect_excused("task: \"X\\\\\" # it's # plancc: allow unknown-code: as printed\n", true);
}

Test(allow, reads_nothing_in_opaque_texts) {
    Set set = set_of("a: |\n  # plancc: allow one\n  two\nb: c # plancc: off\n");
    Span block = span_of(&set, "|\n  # plancc: allow one\n  two\n");
    LIST_PUSH(set.arena, &set.opaque, Span, block);
    apply(&set);
    EXPECT_TEXT(sources_text(set.diag->sources, only(&set, RULE_BAD_ALLOW)->span), "# plancc: off");
    arena_free(set.arena);
}

Test(allow, is_quick_with_many_comments_and_one_long_line) {
    Arena *scratch = arena_new();
    Buf text = {.arena = scratch};
    for (int k = 0; k < 50000; k++)
        buf_add_z(&text, "# plancc: allow unknown-code: why\n");
    for (int k = 0; k < 50000; k++)
        buf_add_z(&text, "plancc: # plancc ");
    buf_add_char(&text, '\0');
    Set set = set_of(text.at);
    apply(&set);
    cr_expect_eq(count(&set, RULE_UNUSED_ALLOW), 50000);
    arena_free(set.arena);
    arena_free(scratch);
}

Test(allow, quoted_texts_may_hold_quotes) {
    expect_excused("task: 'it''s X # no' # plancc: allow unknown-code: as printed\n", true);
    expect_excused("task: \"X \\\" # no\" # plancc: allow unknown-code: as printed\n", true);
    expect_excused("task: 'X # plancc: allow unknown-code: as printed\n", false);
    expect_excused("'X'   # plancc: allow unknown-code: as printed\n", true);
    expect_excused("   'X' # plancc: allow unknown-code: as printed\n", true);
    expect_excused("task: 'X\\' # plancc: allow unknown-code: as printed\n", true);
}
