#include "view/maker.h"

#include <criterion/criterion.h>

static Arena *arena;

static void open_arena(void) {
    arena = arena_new();
}

static void close_arena(void) {
    arena_free(arena);
}

TestSuite(maker, .init = open_arena, .fini = close_arena);

#define MINUS "\xE2\x88\x92"
#define JOINER "\xE2\x81\xA0"

static void expect_number(int64_t number, UnitKind unit, const char *expected) {
    const Str got = maker_number(arena, decimal_from(number), unit, STR("cases"));
    cr_expect(str_is(got, expected), "%.*s", STR_ARGS(got));
}

/* Unicode lets a line end between a minus sign and a currency sign, but not before a digit. */
Test(maker, a_minus_sign_stays_with_its_amount) {
    expect_number(-86300, UNIT_MONEY, MINUS JOINER "£86,300");
    expect_number(-5, UNIT_PERCENT, MINUS "5%");
    expect_number(-5, UNIT_WORD, MINUS "5 cases");
    expect_number(5, UNIT_MONEY, "£5");
}

static void expect_target(const char *text, const char *expected) {
    const Target target = {.kind = TARGET_TEXT, .text = {.str = str_from(text)}};
    const CellView cell =
        maker_target_cell((Speech){arena, LANGUAGE_ENGLISH}, STR(""), &target, UNIT_NONE);
    cr_expect(str_is(cell.text, expected), "%s: %.*s", text, STR_ARGS(cell.text));
}

Test(maker, only_a_hyphen_before_a_figure_is_a_minus) {
    expect_target("from -5 to -£3", "from " MINUS "5 to " MINUS JOINER "£3");
    expect_target("year-end - see 2023-24", "year-end - see 2023-24");
    expect_target("to come -", "to come -");
}

Test(maker, what_joins_a_minus_to_its_amount_takes_no_room) {
    cr_expect_eq(chart_text_width(STR(MINUS JOINER "£5")), chart_text_width(STR(MINUS "£5")));
}
