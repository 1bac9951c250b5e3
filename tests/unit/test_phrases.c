/* phrases: the table of fixed words. tests/phrases has what must hold for all of its rows. */
#include "base/phrases.h"

#include <criterion/criterion.h>

#define EXPECT(actual, expected)                                                                   \
    do {                                                                                           \
        const Str got_ = (actual);                                                                 \
        cr_expect(str_is(got_, (expected)), "got \"%.*s\"", STR_ARGS(got_));                       \
    } while (0)

Test(phrases, a_row_has_both_languages) {
    EXPECT(phrases_text(LANGUAGE_ENGLISH, PHRASE_SKIP_TO_MAIN), "Skip to main content");
    EXPECT(phrases_text(LANGUAGE_WELSH, PHRASE_SKIP_TO_MAIN), "Neidio i’r prif gynnwys");
}

Test(phrases, where_nothing_is_said_they_are_english) {
    EXPECT(phrases_text(LANGUAGE_UNSAID, PHRASE_KEY_TASKS), "Key tasks");
    EXPECT(phrases_tag(LANGUAGE_UNSAID), "en-GB");
    EXPECT(phrases_tag(LANGUAGE_WELSH), "cy-GB");
}

Test(phrases, the_row_0_says_nothing) {
    EXPECT(phrases_text(LANGUAGE_WELSH, PHRASE_NONE), "");
}

Test(phrases, a_row_is_found_by_its_english) {
    cr_expect_eq(phrases_find(STR("Key tasks")), PHRASE_KEY_TASKS);
    cr_expect_eq(phrases_find(STR("key tasks")), PHRASE_COUNT);
    cr_expect_eq(phrases_find(STR("Tasgau allweddol")), PHRASE_COUNT);
}

Test(phrases, parts_stand_in_the_order_of_the_language) {
    Arena *arena = arena_new();
    const Speech english = {arena, LANGUAGE_ENGLISH};
    const Speech welsh = {arena, LANGUAGE_WELSH};
    EXPECT(PHRASES_SAY(english, PHRASE_COUNT_OF_STATUS, STR("3"), STR("N/A")), "3 N/A");
    EXPECT(PHRASES_SAY(welsh, PHRASE_COUNT_OF_STATUS, STR("3"), STR("Cwblhawyd")), "Cwblhawyd: 3");
    arena_free(arena);
}

Test(phrases, a_part_may_hold_what_looks_like_a_place) {
    Arena *arena = arena_new();
    const Speech speech = {arena, LANGUAGE_ENGLISH};
    EXPECT(PHRASES_SAY(speech, PHRASE_FIGURE_IN, STR("{2}"), STR("{1}")), "{2} in {1}");
    EXPECT(phrases_fill(speech, PHRASE_FIGURE_IN, (const Str[]){STR("5")}, 1), "5 in {2}");
    arena_free(arena);
}

Test(phrases, a_place_is_a_digit_in_braces) {
    cr_expect_eq(phrases_place(STR("a {2}"), 2), 2);
    cr_expect_eq(phrases_place(STR("{0}"), 0), 0);
    cr_expect_eq(phrases_place(STR("{12}"), 0), 0);
    cr_expect_eq(phrases_place(STR("{1"), 0), 0);
    cr_expect_eq(phrases_places(PHRASE_KEY_TASKS), 0);
    cr_expect_eq(phrases_places(PHRASE_RESTATED_BEFORE), 3);
}

Test(phrases, days_have_the_months_of_the_language) {
    static const struct {
        Date date;
        const char *english;
        const char *welsh;
    } cases[] = {{{2023, 3, 1}, "1 March 2023", "1 Mawrth 2023"},
                 {{2024, 4, 0}, "April 2024", "Ebrill 2024"},
                 {{2024, 12, 31}, "31 December 2024", "31 Rhagfyr 2024"},
                 {{2024, 0, 0}, "2024", "2024"},
                 {{0, 0, 0}, "", ""}};
    Arena *arena = arena_new();
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        EXPECT(phrases_date((Speech){arena, LANGUAGE_ENGLISH}, cases[k].date), cases[k].english);
        EXPECT(phrases_date((Speech){arena, LANGUAGE_WELSH}, cases[k].date), cases[k].welsh);
    }
    arena_free(arena);
}

Test(phrases, periods_have_the_quarters_of_the_language) {
    static const struct {
        Period period;
        const char *english;
        const char *welsh;
    } cases[] = {{{PERIOD_YEAR, 2023, 0}, "2023/24", "2023/24"},
                 {{PERIOD_QUARTER, 2023, 1}, "2023/24 Q1", "2023/24 Ch1"},
                 {{PERIOD_HALF, 2023, 2}, "2023/24 H2", "2023/24 H2"},
                 {{PERIOD_CALENDAR_YEAR, 2024, 0}, "2024", "2024"},
                 {{PERIOD_FUTURE, 0, 0}, "future", "i ddod"},
                 {{PERIOD_NONE, 0, 0}, "", ""}};
    Arena *arena = arena_new();
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        EXPECT(phrases_period((Speech){arena, LANGUAGE_ENGLISH}, cases[k].period),
               cases[k].english);
        EXPECT(phrases_period((Speech){arena, LANGUAGE_WELSH}, cases[k].period), cases[k].welsh);
    }
    arena_free(arena);
}
