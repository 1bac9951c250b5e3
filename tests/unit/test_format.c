/* output/format: what all formats have in common. */
#include "output/data.h"
#include "output/format.h"

#include <criterion/criterion.h>
#include <string.h>

typedef struct Set {
    Arena *arena;
    Diag *diag;
    Outcome outcome;
    uint32_t base;
} Set;

static Set set_of(const char *text) {
    Arena *arena = arena_new();
    Sources *sources = sources_new(arena);
    const Source *source = sources_add(sources, STR("a.yml"), str_from(text));
    sources_add(sources, STR("b.yml"), STR("x: y\n"));
    Diag *diag = diag_new(arena, sources);
    Outcome outcome = {.arena = arena,
                       .diag = diag,
                       .dir = STR("plans"),
                       .files = 1,
                       .least = SEVERITY_WARNING,
                       .fails = SEVERITY_ERROR};
    return (Set){arena, diag, outcome, source->base};
}

static Finding *add(Set *set, Rule rule, uint32_t start, uint32_t end) {
    Span span = {start ? set->base + start : 0, start ? set->base + end : 0};
    return diag_report(set->diag, rule, span, "a finding");
}

static void expect_extent(const Set *set, uint32_t start, uint32_t end, Extent wanted) {
    Extent extent = format_extent(&set->outcome, (Span){set->base + start, set->base + end});
    cr_expect(str_eq(extent.path, STR("a.yml")));
    cr_expect(extent.line == wanted.line && extent.column == wanted.column &&
                  extent.end_line == wanted.end_line && extent.end_column == wanted.end_column,
              "%u to %u: %zu:%zu to %zu:%zu", start, end, extent.line, extent.column,
              extent.end_line, extent.end_column);
}

Test(format, counts_columns_in_characters_and_ends_behind_the_last) {
    Set set = set_of("a: \u8A08\u753B x\r\n  b: c\n");
    expect_extent(&set, 3, 9, (Extent){.line = 1, .column = 4, .end_line = 1, .end_column = 6});
    expect_extent(&set, 10, 17, (Extent){.line = 1, .column = 7, .end_line = 2, .end_column = 5});
    expect_extent(&set, 10, 10, (Extent){.line = 1, .column = 7, .end_line = 1, .end_column = 7});
    expect_extent(&set, 15, 12, (Extent){.line = 2, .column = 3, .end_line = 2, .end_column = 3});
    arena_free(set.arena);
}

Test(format, puts_what_has_no_place_at_the_folder) {
    Set set = set_of("a: b\n");
    Extent extent = format_extent(&set.outcome, (Span){0, 0});
    cr_expect(str_is(extent.path, "plans") && extent.line == 1 && extent.end_column == 1);
    arena_free(set.arena);
}

Test(format, shows_what_is_open_and_bad_enough) {
    Set set = set_of("a: b\n");
    add(&set, RULE_PARTS_SUM, 1, 2)->allowed = true;
    add(&set, RULE_PARTS_SUM, 1, 2)->known = true;
    const Finding *open = add(&set, RULE_PARTS_SUM, 1, 2);
    const Finding *note = add(&set, RULE_CODE_GAP, 1, 2);
    List shown = format_findings(&set.outcome);
    cr_assert_eq(shown.count, 1);
    cr_expect(*LIST_AT(shown, Finding *, 0) == open);
    set.outcome.least = SEVERITY_NOTE;
    shown = format_findings(&set.outcome);
    cr_assert_eq(shown.count, 2);
    cr_expect(*LIST_AT(shown, Finding *, 1) == note);
    arena_free(set.arena);
}

Test(format, limits_only_when_told_to) {
    Outcome outcome = {.most = 0};
    cr_expect_eq(format_shown(&outcome, 7), 7);
    outcome.most = 5;
    cr_expect_eq(format_shown(&outcome, 7), 5);
    cr_expect_eq(format_shown(&outcome, 3), 3);
}

Test(format, names_a_finding_by_rule_file_code_and_ordinal) {
    Set set = set_of("a: b\n");
    Finding *finding = add(&set, RULE_PARTS_SUM, 1, 2);
    finding->file = STR("a.yml");
    finding->code = STR("A1");
    Str first = format_fingerprint(&set.outcome, finding);
    cr_expect_eq(first.len, 16);
    finding->span = (Span){set.base, set.base + 1};
    finding->message = STR("in other words");
    cr_expect(str_eq(format_fingerprint(&set.outcome, finding), first));
    finding->ordinal = 1;
    cr_expect(!str_eq(format_fingerprint(&set.outcome, finding), first));
    finding->ordinal = 0;
    finding->code = STR("A2");
    cr_expect(!str_eq(format_fingerprint(&set.outcome, finding), first));
    arena_free(set.arena);
}

static void add_file(Buf *out, const Outcome *outcome, Str path, List findings) {
    (void)outcome;
    buf_addf(out, "%.*s %zu;", STR_ARGS(path), findings.count);
}

/* "plans 1;a.yml 2;": the files of the outcome, each with the number of its findings. */
static void expect_files(const Set *set, const char *wanted) {
    Buf out = {.arena = set->arena};
    diag_sort(set->diag);
    format_each_file(&out, &set->outcome, add_file);
    cr_expect(str_is(buf_str(&out), wanted), "got %.*s", STR_ARGS(buf_str(&out)));
}

Test(format, has_plan_files_and_what_else_has_findings) {
    Set set = set_of("a: b\n");
    expect_files(&set, "a.yml 0;");
    add(&set, RULE_PARTS_SUM, 1, 2);
    add(&set, RULE_PARTS_SUM, 5, 5); /* at the very end */
    add(&set, RULE_EMPTY_SET, 0, 0);
    expect_files(&set, "plans 1;a.yml 2;");
    add(&set, RULE_PARTS_SUM, 6, 7); /* in b.yml, a template perhaps */
    expect_files(&set, "plans 1;a.yml 2;b.yml 1;");
    arena_free(set.arena);
}

static void take(void *state, Buf *out) {
    buf_add(state, buf_str(out));
    out->len = 0;
}

/* A finding whose message and label hold all that any format must escape. */
static void add_wild(Set *set, uint32_t at) {
    Finding *finding = add(set, at % 2 ? RULE_PARTS_SUM : RULE_CODE_GAP, at % 4 + 1, at % 4 + 1);
    finding->message = STR("[] \"{}\" <&> \\ % \r\n\t\x01 \xff \xE2\x80\xAE end");
    finding->ordinal = at;
    diag_label(set->diag, finding, "label []");
    diag_related(set->diag, finding, finding->span, "elsewhere []");
}

Test(format, a_long_list_taken_in_pieces_is_the_whole) {
    enum { MANY = 4000 };
    Set set = set_of("a: b\n");
    set.outcome.least = SEVERITY_NOTE;
    for (uint32_t k = 0; k < MANY; k++)
        add_wild(&set, k);
    for (size_t k = 0; k < format_count; k++) {
        Buf whole = {.arena = set.arena};
        Buf left = {.arena = set.arena};
        Buf pieces = {.arena = set.arena};
        Outcome piecemeal = set.outcome;
        piecemeal.take = take;
        piecemeal.state = &pieces;
        formats[k].print(&whole, &set.outcome);
        formats[k].print(&left, &piecemeal);
        buf_add(&pieces, buf_str(&left));
        cr_expect(str_eq(buf_str(&whole), buf_str(&pieces)), "%s", formats[k].name);
        cr_expect(whole.len > MANY * 20, "%s", formats[k].name);
    }
    arena_free(set.arena);
}

Test(format, json_of_many_is_laid_out_like_json_of_few) {
    Set set = set_of("a: b\n");
    set.outcome.least = SEVERITY_NOTE;
    for (uint32_t k = 0; k < 3; k++)
        add_wild(&set, k);
    for (size_t k = 0; k < format_count; k++) {
        Buf out = {.arena = set.arena};
        Buf again = {.arena = set.arena};
        formats[k].print(&out, &set.outcome);
        json_t *document = json_loadb(out.at, out.len, 0, NULL);
        if (!document)
            continue;
        data_print(&again, document);
        cr_expect(str_eq(buf_str(&out), buf_str(&again)), "%s", formats[k].name);
    }
    arena_free(set.arena);
}
