/* Reading and printing of figures and targets. */
#include "plan/figure.h"

#include "syntax/decode.h"

#include <criterion/criterion.h>
#include <stdio.h>

typedef struct Holder {
    Span span;
    List values;
    List amounts;
    List targets;
    Figure one;
} Holder;

static const Field holder_fields[] = {
    SCHEMA_CUSTOM(Holder, "values", values, List, 0, figure_read_values, "", "", ""),
    SCHEMA_CUSTOM(Holder, "amounts", amounts, List, 0, figure_read_amounts, "", "", ""),
    SCHEMA_CUSTOM(Holder, "targets", targets, List, 0, figure_read_targets, "", "", ""),
    SCHEMA_CUSTOM(Holder, "one", one, Figure, 0, figure_read_one, "", "", ""),
};
static const Shape shape_holder = {
    .name = "a holder", .size = sizeof(Holder), SCHEMA_FIELDS(holder_fields)};

typedef struct World {
    Arena *arena;
    Diag *diag;
    Decoder decoder;
    Holder holder;
} World;

static World decode(const char *yaml) {
    Arena *arena = arena_new();
    Sources *sources = sources_new(arena);
    const Source *source = sources_add(sources, STR("test.yml"), str_copy(arena, str_from(yaml)));
    World world = {.arena = arena, .diag = diag_new(arena, sources)};
    world.decoder = (Decoder){.arena = arena, .lists = arena, .diag = world.diag};
    const YamlFile file = yaml_read(arena, arena, world.diag, source);
    cr_assert(file.root && file.root->kind == NODE_MAP, "not a mapping: %s", yaml);
    decode_record(&world.decoder, &shape_holder, file.root, &world.holder, NULL);
    return world;
}

static World decode_value(const char *key, const char *text) {
    char yaml[512];
    snprintf(yaml, sizeof yaml, "%s:\n  2021/22: %s\n", key, text);
    return decode(yaml);
}

static const Finding *only_finding(const World *world) {
    cr_assert_eq(world->diag->findings.count, 1, "%zu findings", world->diag->findings.count);
    return *LIST_AT(world->diag->findings, Finding *, 0);
}

static bool contains(Str text, const char *part) {
    return str_find(text, str_from(part), 0) < text.len;
}

/* One finding of `rule` at exactly `place`, with `label` within its label. */
static void expect_finding(World world, Rule rule, const char *place, const char *label) {
    const Finding *finding = only_finding(&world);
    const Str covered = sources_text(world.diag->sources, finding->span);
    cr_expect_eq(finding->rule, rule, "%.*s: %s", STR_ARGS(covered),
                 rule_info(finding->rule)->name);
    cr_expect(str_is(covered, place), "at %.*s, not %s", STR_ARGS(covered), place);
    cr_expect(contains(finding->label, label) || !*label, "label \"%.*s\" lacks \"%s\"",
              STR_ARGS(finding->label), label);
    arena_free(world.arena);
}

static void expect_value_finding(const char *text, Rule rule, const char *place,
                                 const char *label) {
    World world = decode_value("values", text);
    cr_expect_eq(world.holder.values.count, 0, "%s was read", text);
    expect_finding(world, rule, place, label);
}

static void expect_target_finding(const char *text, const char *place, const char *label) {
    World world = decode_value("targets", text);
    cr_expect_eq(world.holder.targets.count, 0, "%s was read", text);
    expect_finding(world, RULE_BAD_TARGET, place, label);
}

static const Figure *figure_of(const World *world) {
    cr_assert_eq(world->diag->findings.count, 0, "%zu findings", world->diag->findings.count);
    cr_assert_eq(world->holder.values.count, 1);
    return &LIST_AT(world->holder.values, PeriodFigure, 0)->figure;
}

static void expect_printed(const char *text, const char *number, const char *qualifiers) {
    World world = decode_value("values", text);
    const Figure *figure = figure_of(&world);
    Buf out = {.arena = world.arena};
    Buf words = {.arena = world.arena};
    figure_print_number(&out, figure->number, figure->unit, figure->unit_word);
    figure_print_qualifiers(&words, LANGUAGE_ENGLISH, figure);
    cr_expect(figure->known && figure->missing == MISSING_NO);
    cr_expect(str_is(buf_str(&out), number), "%s: %.*s", text, STR_ARGS(buf_str(&out)));
    cr_expect(str_is(buf_str(&words), qualifiers), "%s: %.*s", text, STR_ARGS(buf_str(&words)));
    arena_free(world.arena);
}

static void expect_missing(const char *text, Missing missing, const char *printed) {
    World world = decode_value("values", text);
    const Figure *figure = figure_of(&world);
    Buf out = {.arena = world.arena};
    figure_print_missing(&out, LANGUAGE_ENGLISH, figure);
    cr_expect(!figure->known);
    cr_expect_eq(figure->missing, missing, "%s", text);
    cr_expect(str_is(buf_str(&out), printed), "%s: %.*s", text, STR_ARGS(buf_str(&out)));
    arena_free(world.arena);
}

static void expect_target(const char *text, TargetKind kind, const char *printed) {
    World world = decode_value("targets", text);
    cr_assert_eq(world.diag->findings.count, 0, "%s", text);
    cr_assert_eq(world.holder.targets.count, 1);
    const Target *target = &LIST_AT(world.holder.targets, PeriodTarget, 0)->target;
    Buf out = {.arena = world.arena};
    figure_print_target(&out, LANGUAGE_ENGLISH, target);
    cr_expect_eq(target->kind, kind, "%s", text);
    cr_expect(str_is(buf_str(&out), printed), "%s: %.*s", text, STR_ARGS(buf_str(&out)));
    arena_free(world.arena);
}

/* ---- figures ---- */

Test(figure, numbers_keep_their_digits_and_get_commas) {
    expect_printed("7140", "7,140", "");
    expect_printed("7,140", "7,140", "");
    expect_printed("86.5", "86.5", "");
    expect_printed("80.0%", "80.0%", "");
    expect_printed("-3%", "-3%", "");
    expect_printed("0", "0", "");
    expect_printed("\"1,385\"", "1,385", "");
}

Test(figure, money_is_exact) {
    expect_printed("£10,000", "£10,000", "");
    expect_printed("£43k", "£43,000", "");
    expect_printed("£1.5m", "£1,500,000", "");
    expect_printed("£0.1234567bn", "£123,456,700", "");
    expect_printed("£1.2345k", "£1,234.5", "");
    expect_printed("-£500", "-£500", "");
}

Test(figure, a_noun_after_a_number_is_its_unit) {
    expect_printed("465 kg", "465 kg", "");
    expect_printed("3 days", "3 days", "");
    expect_printed("20 °C", "20 °C", "");
    expect_printed("465 kg projection", "465 kg", "projection");
}

Test(figure, qualifiers_are_printed_in_one_order) {
    expect_printed("1,500 to Q3", "1,500", "to Q3");
    expect_printed("95.5% provisional", "95.5%", "provisional");
    expect_printed("190 cumulative", "190", "cumulative");
    expect_printed("96% estimate", "96%", "estimate");
    expect_printed("12 full year", "12", "full year");
    expect_printed("12 rolling 6 months", "12", "rolling 6 months");
    expect_printed("12, revised, provisional to Q1", "12", "to Q1, provisional, revised");
}

Test(figure, missing_words_say_why) {
    expect_missing("not available", MISSING_NOT_AVAILABLE, "not available");
    expect_missing("not yet available", MISSING_NOT_YET_AVAILABLE, "not yet available");
    expect_missing("not collected", MISSING_NOT_COLLECTED, "not collected");
    expect_missing("not comparable", MISSING_NOT_COMPARABLE, "not comparable");
    expect_missing("not applicable", MISSING_NOT_APPLICABLE, "not applicable");
    expect_missing("suppressed", MISSING_SUPPRESSED, "suppressed");
    expect_missing("new", MISSING_NEW, "new");
    expect_missing("new from 2021-04", MISSING_NEW, "new from April 2021");
    expect_missing("{missing: new, from: 2021-04}", MISSING_NEW, "new from April 2021");
}

Test(figure, what_is_no_figure_is_a_bad_word) {
    expect_value_finding("\"-\"", RULE_BAD_VALUE_WORD, "\"-\"", "");
    expect_value_finding("n/a", RULE_BAD_VALUE_WORD, "n/a", "");
    expect_value_finding("n/a%", RULE_BAD_VALUE_WORD, "n/a%", "");
    expect_value_finding("a/a%", RULE_BAD_VALUE_WORD, "a/a%", "");
    expect_value_finding("TBC", RULE_BAD_VALUE_WORD, "TBC", "");
    expect_value_finding("NOTE*", RULE_BAD_VALUE_WORD, "NOTE*", "");
    expect_value_finding("not availble", RULE_BAD_VALUE_WORD, "not availble", "not available");
}

Test(figure, the_message_names_the_missing_words) {
    World world = decode_value("values", "n/a%");
    cr_expect(str_is(only_finding(&world)->message,
                     "\"n/a%\" is not a figure; when one is missing, say why: not available, not "
                     "yet available, not collected, not comparable, not applicable, suppressed, "
                     "new from 2021-04"));
    arena_free(world.arena);
}

Test(figure, an_unknown_word_after_a_figure_is_named) {
    expect_value_finding("12 provisonal", RULE_BAD_VALUE_WORD, "provisonal", "provisional");
    expect_value_finding("\"12 kg provisonal\"", RULE_BAD_VALUE_WORD, "provisonal", "provisional");
    expect_value_finding("14% cases", RULE_BAD_VALUE_WORD, "cases", "");
    expect_value_finding("12 to Q5", RULE_BAD_VALUE_WORD, "to Q5", "quarters are 1 to 4");
    expect_value_finding("12 to Q0", RULE_BAD_VALUE_WORD, "to Q0", "quarters are 1 to 4");
    expect_value_finding("12 rolling 100 months", RULE_BAD_VALUE_WORD, "rolling", "");
    expect_value_finding("12 revised revised", RULE_BAD_VALUE_WORD, "revised", "");
    expect_value_finding("12 full", RULE_BAD_VALUE_WORD, "full", "");
}

Test(figure, footnote_marks_are_found_at_their_place) {
    const char *label = "write the meaning as a word, e.g. ";
    expect_value_finding("10,000*", RULE_FOOTNOTE_IN_NUMBER, "*", "e.g. 10,000 provisional");
    expect_value_finding("12[1]", RULE_FOOTNOTE_IN_NUMBER, "[1]", label);
    expect_value_finding("12 (1)", RULE_FOOTNOTE_IN_NUMBER, "(1)", label);
    expect_value_finding("14%†", RULE_FOOTNOTE_IN_NUMBER, "†", label);
    expect_value_finding("12 ²", RULE_FOOTNOTE_IN_NUMBER, "²", label);
}

Test(figure, malformed_numbers_get_the_right_form) {
    expect_value_finding("1,50", RULE_BAD_NUMBER, "1,50", ": 150");
    expect_value_finding("12,34,567 revised", RULE_BAD_NUMBER, "12,34,567", ": 1,234,567");
    expect_value_finding("1.2.3", RULE_BAD_NUMBER, "1.2.3", "");
    expect_value_finding("1e5", RULE_BAD_NUMBER, "1e5", "");
    expect_value_finding("4O", RULE_BAD_NUMBER, "4O", "write 40");
    expect_value_finding("43k", RULE_BAD_NUMBER, "43k", "write 43000; of money £43k");
    expect_value_finding("2.35M", RULE_BAD_NUMBER, "2.35M", "write 2350000; of money £2.35m");
    expect_value_finding("1,234k", RULE_BAD_NUMBER, "1,234k", "write 1234000; of money £1,234k");
    expect_value_finding("1.2.3k", RULE_BAD_NUMBER, "1.2.3k", "");
    expect_value_finding("50m", RULE_BAD_NUMBER, "50m", "write £50m");
    expect_value_finding("$50k", RULE_BAD_NUMBER, "$50k", "write £50k");
    expect_value_finding("465kg", RULE_BAD_NUMBER, "465kg", "write 465 kg");
    expect_value_finding(".5", RULE_BAD_NUMBER, ".5", "write 0.5");
    expect_value_finding("£", RULE_BAD_NUMBER, "£", "");
    expect_value_finding("1234567890123456789", RULE_BAD_NUMBER, "1234567890123456789", "");
    expect_value_finding("£999999999999999999bn", RULE_BAD_NUMBER, "£999999999999999999bn", "");
}

Test(figure, only_the_number_is_mended) {
    expect_value_finding("2,4l5", RULE_BAD_NUMBER, "2,4l5",
                         "a letter stands among the digits: "
                         "write 2,415");
    expect_value_finding("7I40 provisional", RULE_BAD_NUMBER, "7I40", "write 7140");
    expect_value_finding("£50K", RULE_BAD_NUMBER, "£50K", "write £50k");
    expect_value_finding("£1.5M", RULE_BAD_NUMBER, "£1.5M", "write £1.5m");
}

Test(figure, money_has_no_decimals_or_two) {
    expect_value_finding("£166.666", RULE_BAD_NUMBER, "£166.666", "did you mean £166,666?");
    expect_value_finding("-£1.234.567", RULE_BAD_NUMBER, "-£1.234.567", "write -£1,234,567");
    expect_value_finding("£250.5", RULE_BAD_NUMBER, "£250.5", "write £250.50");
    expect_value_finding("£0.125", RULE_BAD_NUMBER, "£0.125", "");
    expect_value_finding("£-5.50", RULE_BAD_NUMBER, "£-5.50", "");
    expect_printed("£250.50", "£250.50", "");
    expect_finding(decode("amounts: {2023/24: 166.666}\n"), RULE_BAD_NUMBER, "166.666", "166,666");
    expect_finding(decode("amounts: {2023/24: 33.3 revised}\n"), RULE_BAD_NUMBER, "33.3",
                   "write £33.30");
    expect_finding(decode("amounts: {2023/24: -33.3}\n"), RULE_BAD_NUMBER, "-33.3",
                   "write -£33.30");
}

Test(figure, three_decimals_may_be_thousands) {
    expect_value_finding("7.140", RULE_BAD_NUMBER, "7.140",
                         "write 7,140 or, if a decimal is meant, 7.14");
    expect_value_finding("-7.145 kg", RULE_BAD_NUMBER, "-7.145",
                         "write -7,145 or, if a decimal is meant, -7.1450");
    expect_printed("7.14", "7.14", "");
    expect_printed("7.1450", "7.1450", "");
    expect_printed("0.125", "0.125", "");
    expect_printed("7.145%", "7.145%", "");
    expect_printed("1234.567", "1,234.567", "");
}

Test(figure, too_many_digits_are_said_to_be_that) {
    static const char *const numbers[] = {"9223372036854775807", "£9,223,372,036,854,775,807",
                                          "0.1234567890123456789", "£999999999999999999bn"};
    for (size_t k = 0; k < sizeof numbers / sizeof *numbers; k++) {
        char text[64];
        snprintf(text, sizeof text, "\"%s\"", numbers[k]);
        World world = decode_value("values", text);
        cr_expect(contains(only_finding(&world)->message, "has too many digits"), "%s", text);
        arena_free(world.arena);
    }
}

Test(figure, quotes_and_currencies_are_named) {
    expect_value_finding("“7,140”", RULE_BAD_NUMBER, "“7,140”", "write 7,140 without the quotes");
    expect_value_finding("‘14%’", RULE_BAD_NUMBER, "‘14%’", "write 14% without the quotes");
    expect_value_finding("$166,666", RULE_BAD_NUMBER, "$166,666", "write £166,666");
    World world = decode_value("values", "€50K");
    cr_expect(contains(only_finding(&world)->message, "the currency is £"));
    arena_free(world.arena);
}

Test(figure, an_estimate_is_a_word_after_the_number) {
    expect_value_finding("c. 2,415", RULE_BAD_VALUE_WORD, "c. 2,415", "write 2,415 estimate");
    expect_value_finding("circa £50k", RULE_BAD_VALUE_WORD, "circa £50k", "write £50k estimate");
    expect_value_finding("approx. 5", RULE_BAD_VALUE_WORD, "approx. 5", "write 5 estimate");
}

Test(figure, qualifiers_stand_without_brackets) {
    expect_value_finding("7,140 (provisional)", RULE_BAD_VALUE_WORD, "(provisional)",
                         "write 7,140 provisional");
    expect_value_finding("7,140 (provisonal)", RULE_BAD_VALUE_WORD, "(provisonal)",
                         "write 7,140 provisional");
    expect_value_finding("1,500 [to Q2]", RULE_BAD_VALUE_WORD, "[to Q2]", "write 1,500 to Q2");
    expect_value_finding("12 (p)", RULE_FOOTNOTE_IN_NUMBER, "(p)", "");
}

Test(figure, quarters_are_capital_and_said_once) {
    expect_value_finding("12 to q2", RULE_BAD_VALUE_WORD, "to q2", "write to Q2");
    expect_value_finding("12 to Q3 to Q4", RULE_BAD_VALUE_WORD, "to Q4", "");
}

Test(figure, endless_signs_are_no_number) {
    enum { SIGNS = 200000 };
    Arena *arena = arena_new();
    Buf yaml = {.arena = arena};
    buf_add_z(&yaml, "values:\n  2021/22: \"");
    for (size_t k = 0; k < SIGNS; k++)
        buf_add_char(&yaml, k % 2 ? '+' : '$');
    buf_add_z(&yaml, "\"\n");
    World world = decode(str_copy(arena, buf_str(&yaml)).at);
    cr_expect_eq(only_finding(&world)->rule, RULE_BAD_VALUE_WORD);
    arena_free(world.arena);
    arena_free(arena);
}

Test(figure, a_mapping_says_more) {
    World world = decode_value("values", "{value: 68, note: with 2019/20, printed: 86, covers: "
                                         "2019-10 to 2020-09, restated: 2022-11, was: 67}");
    const Figure *figure = figure_of(&world);
    cr_assert(figure->known && figure->more);
    cr_expect_eq(figure->number.coefficient, 68);
    cr_expect(str_is(figure->more->note.str, "with 2019/20"));
    cr_expect(str_is(figure->more->printed.str, "86"));
    cr_expect(str_is(figure->more->was.str, "67"));
    cr_expect_eq(figure->more->covers_first.month, 10);
    cr_expect_eq(figure->more->covers_last.month, 9);
    cr_expect_eq(figure->more->restated.date.year, 2022);
    arena_free(world.arena);
}

Test(figure, a_plain_figure_has_nothing_more) {
    World world = decode_value("values", "{value: 68}");
    cr_expect_null(figure_of(&world)->more);
    arena_free(world.arena);
}

Test(figure, a_printed_slip_may_stand_alone) {
    World world = decode_value("values", "{printed: \"-\"}");
    const Figure *figure = figure_of(&world);
    cr_expect(!figure->known && figure->missing == MISSING_NO);
    cr_expect(str_is(figure->more->printed.str, "-"));
    arena_free(world.arena);
}

Test(figure, a_figure_is_known_or_missing) {
    expect_value_finding("{value: 3, missing: new}", RULE_WRONG_KIND, "new", "");
    expect_value_finding("{note: x}", RULE_MISSING_KEY, "note", "");
    expect_value_finding("{value: TBC}", RULE_BAD_VALUE_WORD, "TBC", "");
    expect_value_finding("{missing: 12}", RULE_BAD_VALUE_WORD, "12", "");
}

static void expect_kept_finding(const char *text, Rule rule, const char *place) {
    expect_finding(decode_value("values", text), rule, place, "");
}

Test(figure, an_unknown_key_names_the_nearest) {
    expect_finding(decode_value("values", "{value: 3, cover: 2020-09}"), RULE_UNKNOWN_KEY, "cover",
                   "covers");
}

Test(figure, a_bad_detail_leaves_the_figure) {
    expect_kept_finding("{value: 3, covers: 2020-09 to 2019-10}", RULE_BAD_PERIOD,
                        "2020-09 to 2019-10");
    expect_kept_finding("{value: 3, covers: 2020-09 to soon}", RULE_BAD_DATE, "soon");
    expect_kept_finding("{value: 3, from: 2021-04}", RULE_UNKNOWN_KEY, "2021-04");
    expect_kept_finding("{value: 3, was: TBC}", RULE_BAD_VALUE_WORD, "TBC");
}

Test(figure, new_needs_a_date_that_exists) {
    expect_value_finding("new from 2021-13", RULE_IMPOSSIBLE_DATE, "2021-13", "");
    expect_value_finding("new from March 21", RULE_BAD_DATE, "March 21", "2021-03");
}

Test(figure, period_keys_are_read_or_reported) {
    expect_finding(decode("values: {2019/21: TBC}\n"), RULE_BAD_PERIOD, "2019/21", "");
    expect_finding(decode("values: {future: 3}\n"), RULE_BAD_PERIOD, "future", "");
    expect_finding(decode("amounts: {future: 3}\n"), RULE_BAD_PERIOD, "future", "");
}

Test(figure, a_comma_in_braces_is_explained) {
    expect_finding(decode("values: {2021/22: 2,881}\n"), RULE_BAD_PERIOD, "881",
                   "leave the comma out");
}

Test(figure, figures_are_found_by_period) {
    World world = decode("values: {2020/21: 1, 2021/22 Q1: 2}\n");
    const PeriodFigure *found = figure_find(world.holder.values, (Period){PERIOD_QUARTER, 2021, 1});
    cr_assert_not_null(found);
    cr_expect_eq(found->figure.number.coefficient, 2);
    cr_expect_null(figure_find(world.holder.values, (Period){PERIOD_YEAR, 2021, 0}));
    cr_expect_null(figure_find_target(world.holder.targets, (Period){PERIOD_YEAR, 2021, 0}));
    arena_free(world.arena);
}

Test(figure, values_must_be_a_mapping) {
    expect_finding(decode("values: 3\n"), RULE_WRONG_KIND, "3", "");
    expect_finding(decode("values: {2020/21: [3]}\n"), RULE_WRONG_KIND, "[", "");
    expect_finding(decode("values:\n  2020/21:\n"), RULE_EMPTY_VALUE, "", "");
}

Test(figure, amounts_are_money_however_written) {
    World world = decode("amounts: {2023/24: £10000 provisional, 2024/25: £43k, 2025/26: 5}\n");
    cr_assert_eq(world.diag->findings.count, 0);
    cr_assert_eq(world.holder.amounts.count, 3);
    EACH (PeriodFigure, entry, world.holder.amounts)
        cr_expect_eq(entry->figure.unit, UNIT_MONEY);
    arena_free(world.arena);
}

Test(figure, amounts_have_no_other_unit) {
    expect_finding(decode("amounts: {2023/24: 14%}\n"), RULE_BAD_UNIT, "14%", "£10,000");
    expect_finding(decode("amounts: {2023/24: 3 days}\n"), RULE_BAD_UNIT, "3 days", "£10,000");
}

Test(figure, one_figure_is_read_alone) {
    World world = decode("one: 40%\n");
    cr_expect_eq(world.holder.one.unit, UNIT_PERCENT);
    cr_expect_eq(world.holder.one.number.coefficient, 40);
    arena_free(world.arena);
    expect_finding(decode("one: half\n"), RULE_BAD_VALUE_WORD, "half", "");
}

Test(figure, parse_number_takes_no_qualifier) {
    Decimal number;
    UnitKind unit;
    Str word;
    cr_expect(figure_parse_number(STR("£43k"), &number, &unit, &word));
    cr_expect(figure_parse_number(STR("465 kg"), &number, &unit, &word) && str_is(word, "kg"));
    cr_expect_not(figure_parse_number(STR("465 kg revised"), &number, &unit, &word));
    cr_expect_not(figure_parse_number(STR("465 provisional"), &number, &unit, &word));
    cr_expect_not(figure_parse_number(STR(""), &number, &unit, &word));
}

/* ---- targets ---- */

Test(target, every_form_is_read_and_printed) {
    expect_target("2000", TARGET_VALUE, "2,000");
    expect_target("2,000 provisional", TARGET_VALUE, "2,000 provisional");
    expect_target("at least 37", TARGET_AT_LEAST, "at least 37");
    expect_target("above 57%", TARGET_ABOVE, "above 57%");
    expect_target("at most £200", TARGET_AT_MOST, "at most £200");
    expect_target("below 1%", TARGET_BELOW, "below 1%");
    expect_target("40 to 50", TARGET_BETWEEN, "40 to 50");
    expect_target("40 to 50%", TARGET_BETWEEN, "40% to 50%");
    expect_target("40 to 50 days", TARGET_BETWEEN, "40 to 50 days");
    expect_target("down 10% by 2024", TARGET_CHANGE, "down 10% by 2024");
    expect_target("up 5% by 2024-03", TARGET_CHANGE, "up 5% by March 2024");
    expect_target("down 10%", TARGET_CHANGE, "down 10%");
    expect_target("baseline year", TARGET_BASELINE, "baseline year");
    expect_target("{text: as few as possible}", TARGET_TEXT, "as few as possible");
}

Test(target, a_range_may_be_one_number_wide) {
    expect_target("40 to 40", TARGET_BETWEEN, "40 to 40");
    expect_target_finding("41 to 40", "41 to 40", "write 40 to 41");
}

Test(target, signs_get_the_right_words) {
    expect_target_finding("\">57%\"", "\">57%\"", "write above 57%");
    expect_target_finding("<1%", "<1%", "write below 1%");
    expect_target_finding("≥37", "≥37", "write at least 37");
    expect_target_finding("\">= 37\"", "\">= 37\"", "write at least 37");
    expect_target_finding("37+", "37+", "write at least 37");
    expect_target_finding("37 plus", "37 plus", "write at least 37");
    expect_target_finding("≤ 200", "≤ 200", "write at most 200");
    expect_target_finding("40-50", "40-50", "write 40 to 50");
    expect_target_finding("40% – 50%", "40% – 50%", "write 40% to 50%");
    expect_target_finding("down 10", "down 10", "write down 10%");
    expect_target_finding("1,50", "1,50", "write 150");
}

Test(target, anything_else_is_a_bad_target) {
    expect_target_finding("TBC", "TBC", "");
    expect_target_finding("at lest 37", "at lest 37", "did you mean at least?");
    expect_target_finding("baseline yaer", "baseline yaer", "did you mean baseline year?");
    expect_target_finding("baseline year 3", "baseline year 3", "");
    expect_target_finding("at least", "at least", "");
    expect_target_finding("at least many", "at least many", "");
    expect_target_finding("2,000 to Q3", "2,000 to Q3", "");
    expect_target_finding("40% to £50", "40% to £50", "");
    expect_target_finding("not available", "not available", "");
}

Test(target, a_misspelt_qualifier_is_marked_alone) {
    expect_finding(decode_value("targets", "2,000 provisonal"), RULE_BAD_VALUE_WORD, "provisonal",
                   "did you mean provisional?");
    expect_finding(decode_value("targets", "at least 37% estimat"), RULE_BAD_VALUE_WORD, "estimat",
                   "did you mean estimate?");
}

Test(target, only_the_number_is_mended) {
    expect_target_finding("at least 2,4l5", "at least 2,4l5", "write at least 2,415");
    expect_target_finding("at least 2k", "at least 2k", "write at least 2000");
    expect_target_finding("2,4l5 provisional", "2,4l5 provisional", "write 2,415 provisional");
}

Test(target, numbers_are_judged_as_in_values) {
    expect_finding(decode_value("targets", "at least 7.140"), RULE_BAD_NUMBER, "7.140", "7,140");
    expect_finding(decode_value("targets", "£10 to £166.666"), RULE_BAD_NUMBER, "£166.666",
                   "£166,666");
    expect_finding(decode_value("targets", "9223372036854775807"), RULE_BAD_NUMBER,
                   "9223372036854775807", "");
    expect_finding(decode_value("targets", "7,140 (provisional)"), RULE_BAD_VALUE_WORD,
                   "(provisional)", "write 7,140 provisional");
}

Test(target, a_change_is_up_or_down) {
    expect_target_finding("10% reduction", "10% reduction", "write down 10%");
    expect_target_finding("Reduce by 10% by 2024", "Reduce by 10% by 2024",
                          "write down 10% by 2024");
    expect_target_finding("increase of 5%", "increase of 5%", "write up 5%");
    expect_target_finding("10% reduction in crime", "10% reduction in crime", "");
    expect_target_finding("reduction", "reduction", "");
}

Test(target, future_is_a_period_of_targets) {
    expect_finding(decode("targets: {furture: 3}\n"), RULE_BAD_PERIOD, "furture",
                   "did you mean future?");
    World world = decode("targets: {soon: 3}\n");
    cr_expect(contains(only_finding(&world)->message, "2024 or future"));
    arena_free(world.arena);
    world = decode("values: {furture: 3}\n");
    cr_expect(!contains(only_finding(&world)->message, "or future"));
    cr_expect(!contains(only_finding(&world)->label, "future"));
    arena_free(world.arena);
}

Test(target, the_date_of_a_change_is_checked) {
    expect_finding(decode_value("targets", "down 10% by 2024-13"), RULE_IMPOSSIBLE_DATE, "2024-13",
                   "");
    expect_finding(decode_value("targets", "down 10% by March 24"), RULE_BAD_DATE, "March 24",
                   "2024-03");
}

Test(target, a_footnote_mark_is_named) {
    expect_finding(decode_value("targets", "2,000*"), RULE_FOOTNOTE_IN_NUMBER, "*",
                   "2,000 provisional");
}

Test(target, future_has_targets) {
    World world = decode("targets: {2022/23: 2000, future: at most 1800}\n");
    const PeriodTarget *future =
        figure_find_target(world.holder.targets, (Period){PERIOD_FUTURE, 0, 0});
    cr_assert_eq(world.diag->findings.count, 0);
    cr_assert_not_null(future);
    cr_expect_eq(future->target.low.coefficient, 1800);
    arena_free(world.arena);
}

Test(target, a_mapping_needs_its_text) {
    expect_finding(decode_value("targets", "{txt: x, text: y}"), RULE_UNKNOWN_KEY, "txt", "text");
}
