/* The readers of what only plans have. */
#include "plan/fields.h"

#include <criterion/criterion.h>
#include <stdio.h>

typedef struct Holder {
    Span span;
    List pairs;
    Periods periods;
    Renewal renewal;
    Direction better;
    Ratio ratio;
    Cover cover;
} Holder;

static const Field holder_fields[] = {
    SCHEMA_CUSTOM(Holder, "pairs", pairs, List, 0, fields_read_pairs, "", "", ""),
    SCHEMA_CUSTOM(Holder, "periods", periods, Periods, 0, fields_read_periods, "", "", ""),
    SCHEMA_CUSTOM(Holder, "renewal", renewal, Renewal, 0, fields_read_renewal, "", "", ""),
    SCHEMA_CUSTOM(Holder, "better", better, Direction, 0, fields_read_better, "", "", ""),
    SCHEMA_CUSTOM(Holder, "ratio", ratio, Ratio, 0, fields_read_ratio, "", "", ""),
    SCHEMA_CUSTOM(Holder, "cover", cover, Cover, 0, fields_read_cover, "", "", ""),
};
static const Shape shape_holder = {
    .name = "a holder", .size = sizeof(Holder), SCHEMA_FIELDS(holder_fields)};

/* The holder stands in the arena: references point into it. */
typedef struct World {
    Arena *arena;
    Diag *diag;
    Decoder decoder;
    Holder *holder;
} World;

static World decode(const char *yaml) {
    Arena *arena = arena_new();
    Sources *sources = sources_new(arena);
    const Source *source = sources_add(sources, STR("test.yml"), str_copy(arena, str_from(yaml)));
    World world = {.arena = arena, .diag = diag_new(arena, sources)};
    world.decoder = (Decoder){.arena = arena, .lists = arena, .diag = world.diag};
    world.holder = ARENA_NEW(arena, Holder);
    const YamlFile file = yaml_read(arena, arena, world.diag, source);
    cr_assert(file.root && file.root->kind == NODE_MAP, "not a mapping: %s", yaml);
    decode_record(&world.decoder, &shape_holder, file.root, world.holder, NULL);
    return world;
}

static World decode_well(const char *yaml) {
    World world = decode(yaml);
    cr_assert_eq(world.diag->findings.count, 0, "%s: %zu findings", yaml,
                 world.diag->findings.count);
    return world;
}

static void expect_finding(const char *yaml, Rule rule, const char *place, const char *label) {
    World world = decode(yaml);
    cr_assert_eq(world.diag->findings.count, 1, "%s: %zu findings", yaml,
                 world.diag->findings.count);
    const Finding *finding = *LIST_AT(world.diag->findings, Finding *, 0);
    const Str covered = sources_text(world.diag->sources, finding->span);
    cr_expect_eq(finding->rule, rule, "%s: %s", yaml, rule_info(finding->rule)->name);
    cr_expect(str_is(covered, place), "%s: at %.*s", yaml, STR_ARGS(covered));
    cr_expect(!*label || str_find(finding->label, str_from(label), 0) < finding->label.len,
              "%s: label \"%.*s\"", yaml, STR_ARGS(finding->label));
    arena_free(world.arena);
}

static void expect_periods(const char *yaml, const char *wanted) {
    World world = decode_well(yaml);
    Buf out = {.arena = world.arena};
    EACH (Period, period, world.holder->periods.list) {
        buf_add_z(&out, out.len ? "|" : "");
        period_print(&out, *period);
    }
    cr_expect(str_is(buf_str(&out), wanted), "%s: %.*s", yaml, STR_ARGS(buf_str(&out)));
    cr_expect(world.holder->periods.span.start);
    arena_free(world.arena);
}

Test(fields_pairs, names_and_texts_are_kept_in_order) {
    World world = decode_well("pairs: {ASB: anti-social behaviour, PSPO: order}\n");
    const Pair *second = LIST_AT(world.holder->pairs, Pair, 1);
    cr_assert_eq(world.holder->pairs.count, 2);
    cr_expect(str_is(second->name.str, "PSPO") && str_is(second->value.str, "order"));
    arena_free(world.arena);
}

Test(fields_pairs, a_pair_needs_a_text) {
    expect_finding("pairs: {ASB: [x]}\n", RULE_WRONG_KIND, "[", "");
    expect_finding("pairs: ASB\n", RULE_WRONG_KIND, "ASB", "");
}

Test(fields_periods, a_range_has_both_its_ends) {
    expect_periods("periods: 2023/24 to 2025/26\n", "2023/24|2024/25|2025/26");
    expect_periods("periods: 2023/24 Q3 to 2024/25 Q1\n", "2023/24 Q3|2023/24 Q4|2024/25 Q1");
    expect_periods("periods: 2023/24 to 2023/24\n", "2023/24");
}

Test(fields_periods, one_period_is_enough) {
    expect_periods("periods: 2024-03\n", "2024-03");
}

Test(fields_periods, a_list_may_end_with_future) {
    expect_periods("periods: [2022/23, 2023/24, future]\n", "2022/23|2023/24|future");
}

Test(fields_periods, bad_ranges_are_reported) {
    expect_finding("periods: 2025/26 to 2023/24\n", RULE_BAD_PERIOD, "2025/26 to 2023/24", "");
    expect_finding("periods: 2023/24 to 2024-03\n", RULE_BAD_PERIOD, "2023/24 to 2024-03", "");
    expect_finding("periods: future to future\n", RULE_BAD_PERIOD, "future to future", "");
    expect_finding("periods: 2023/24 to 2024/26\n", RULE_BAD_PERIOD, "2024/26", "");
    expect_finding("periods: \"2023/25 to 2024/25\"\n", RULE_BAD_PERIOD, "2023/25", "");
    expect_finding("periods: [2023/24, soon]\n", RULE_BAD_PERIOD, "soon", "");
    expect_finding("periods: {a: b}\n", RULE_WRONG_KIND, "{", "");
}

Test(fields_periods, dashes_are_read_as_to) {
    static const struct {
        const char *written;
        const char *label;
    } cases[] = {
        {"2023/24 - 2025/26", "2023/24 to 2025/26"},
        {"2023/24–2025/26", "2023/24 to 2025/26"},
        {"2023-24 - 2025-26", "2023/24 to 2025/26"},
        {"2023-2026", "2023/24 to 2025/26"},
        {"2023-26", "2023/24 to 2025/26"},
        {"2023/26", "2023/24 to 2025/26"},
        {"2023/2024 — 2025/2026", "2023/24 to 2025/26"},
        {"2023-2024", "did you mean 2023/24?"},
        {"2023-24", "did you mean 2023/24?"},
        {"21/22", "did you mean 2021/22?"},
    };
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        char yaml[100];
        snprintf(yaml, sizeof yaml, "periods: %s\n", cases[k].written);
        expect_finding(yaml, RULE_BAD_PERIOD, cases[k].written, cases[k].label);
    }
    expect_finding("periods: 2026-2023\n", RULE_BAD_PERIOD, "2026-2023", "");
}

Test(fields_periods, sixty_periods_are_the_most) {
    World world = decode_well("periods: 2020-01 to 2024-12\n");
    cr_expect_eq(world.holder->periods.list.count, 60);
    arena_free(world.arena);
    expect_finding("periods: 2020-01 to 2025-01\n", RULE_BAD_PERIOD, "2020-01 to 2025-01", "");
}

static Renewal renewal_of(const char *yaml) {
    World world = decode_well(yaml);
    const Renewal renewal = world.holder->renewal;
    arena_free(world.arena);
    return renewal;
}

Test(fields_renewal, every_form_is_read) {
    cr_expect_eq(renewal_of("renewal: annual\n").kind, RENEWAL_ANNUAL);
    cr_expect_eq(renewal_of("renewal: continuous\n").kind, RENEWAL_CONTINUOUS);
    cr_expect_eq(renewal_of("renewal: 2024/25\n").period.year, 2024);
    cr_expect_eq(renewal_of("renewal: 2024/25\n").kind, RENEWAL_PERIOD);
    cr_expect_eq(renewal_of("renewal: 2024\n").kind, RENEWAL_DATE);
    cr_expect_eq(renewal_of("renewal: 2024-04\n").date.month, 4);
    cr_expect(renewal_of("renewal: 2024-04\n").span.start);
}

Test(fields_renewal, other_words_are_bad_dates) {
    expect_finding("renewal: anual\n", RULE_BAD_DATE, "anual", "did you mean annual?");
    expect_finding("renewal: March 2024\n", RULE_BAD_DATE, "March 2024", "write 2024-03");
    expect_finding("renewal: 2024/26\n", RULE_BAD_DATE, "2024/26", "");
    expect_finding("renewal: 2024-13\n", RULE_IMPOSSIBLE_DATE, "2024-13", "");
}

Test(fields_better, words_and_a_range_are_read) {
    static const struct {
        const char *yaml;
        Better better;
    } cases[] = {{"better: higher\n", BETTER_HIGHER},
                 {"better: lower\n", BETTER_LOWER},
                 {"better: neither\n", BETTER_NEITHER},
                 {"better: {within: 40 to 50}\n", BETTER_WITHIN}};
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        World world = decode_well(cases[k].yaml);
        cr_expect_eq(world.holder->better.better, cases[k].better, "%s", cases[k].yaml);
        cr_expect(world.holder->better.span.start);
        arena_free(world.arena);
    }
}

Test(fields_better, anything_else_is_a_finding) {
    expect_finding("better: highr\n", RULE_UNKNOWN_CHOICE, "highr", "did you mean higher?");
    expect_finding("better: up\n", RULE_UNKNOWN_CHOICE, "up", "did you mean higher?");
    expect_finding("better: down\n", RULE_UNKNOWN_CHOICE, "down", "did you mean lower?");
    expect_finding("better: yes\n", RULE_UNKNOWN_CHOICE, "yes", "did you mean higher or lower?");
    expect_finding("better: {within: 40}\n", RULE_BAD_TARGET, "40", "");
    expect_finding("better: {within: 50 to 40}\n", RULE_BAD_TARGET, "50 to 40", "40 to 50");
    expect_finding("better: {within: 4 to 5, x: y}\n", RULE_UNKNOWN_KEY, "x", "");
    expect_finding("better: [higher]\n", RULE_WRONG_KIND, "[", "");
}

static void expect_ratio(const char *yaml, const char *over, const char *under) {
    World world = decode_well(yaml);
    const Ratio *ratio = &world.holder->ratio;
    const Sources *sources = world.diag->sources;
    cr_expect(str_is(ratio->over.code.str, over) && str_is(ratio->under.code.str, under), "%s",
              yaml);
    cr_expect(str_is(sources_text(sources, ratio->over.code.span), over), "%s", yaml);
    cr_expect(str_is(sources_text(sources, ratio->under.code.span), under), "%s", yaml);
    cr_assert_eq(world.decoder.refs.count, 2);
    const PendingRef *pending = LIST_AT(world.decoder.refs, PendingRef, 1);
    cr_expect(pending->ref == &ratio->under && pending->shape == &shape_indicator);
    arena_free(world.arena);
}

Test(fields_ratio, both_codes_have_their_own_place) {
    expect_ratio("ratio: ComS_024b / ComS_024a\n", "ComS_024b", "ComS_024a");
    expect_ratio("ratio: A/B\n", "A", "B");
    expect_ratio("ratio: \"A  /  B\"\n", "A", "B");
    expect_ratio("ratio: A / A\n", "A", "A");
    expect_ratio("ratio: A/1 / B/2\n", "A/1", "B/2");
}

Test(fields_ratio, two_codes_are_needed) {
    expect_finding("ratio: A\n", RULE_WRONG_KIND, "A", "");
    expect_finding("ratio: A /\n", RULE_WRONG_KIND, "A /", "");
    expect_finding("ratio: / B\n", RULE_WRONG_KIND, "/ B", "");
    expect_finding("ratio: A / B / C\n", RULE_WRONG_KIND, "A / B / C", "");
}

Test(fields_cover, numbers_are_references) {
    World world = decode_well("cover: [2, 13]\n");
    cr_assert_eq(world.holder->cover.refs.count, 2);
    cr_assert_eq(world.decoder.refs.count, 2);
    const PendingRef *pending = LIST_AT(world.decoder.refs, PendingRef, 1);
    cr_expect(pending->ref == LIST_AT(world.holder->cover.refs, Ref, 1));
    cr_expect(pending->shape == &shape_strategic_risk);
    cr_expect(str_is(pending->ref->code.str, "13"));
    cr_expect(!world.holder->cover.none && world.holder->cover.span.start);
    arena_free(world.arena);
}

Test(fields_cover, one_number_needs_no_list) {
    World world = decode_well("cover: 13\n");
    cr_expect_eq(world.holder->cover.refs.count, 1);
    arena_free(world.arena);
}

Test(fields_cover, none_is_a_word) {
    World world = decode_well("cover: none\n");
    cr_expect(world.holder->cover.none && world.holder->cover.span.start);
    cr_expect_eq(world.holder->cover.refs.count, 0);
    arena_free(world.arena);
}

Test(fields_cover, a_risk_may_be_defined_on_the_spot) {
    World world = decode_well("cover: [{number: 7, title: Flood}]\n");
    const Ref *ref = LIST_AT(world.holder->cover.refs, Ref, 0);
    cr_assert_not_null(ref->target);
    cr_expect(str_is(ref->code.str, "7"));
    cr_expect_eq(world.decoder.definitions.count, 1);
    cr_expect_eq(world.decoder.refs.count, 0);
    arena_free(world.arena);
}

Test(fields_cover, an_empty_list_says_nothing) {
    expect_finding("cover: []\n", RULE_EMPTY_VALUE, "[", "");
}
