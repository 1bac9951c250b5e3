/* Sums of money in running text. */
#include "plan/amounts.h"

#include <criterion/criterion.h>

/* The amounts of a text one after the other, as they stand there. */
static void expect(const char *text, const char *wanted) {
    Arena *arena = arena_new();
    const Str str = str_from(text);
    Buf found = {.arena = arena};
    Amount amount = {.to = 0};
    while (amounts_next(str, amount.to, &amount)) {
        Buf number = {.arena = arena};
        decimal_print(&number, amount.number, 0);
        buf_addf(&found, "%s%.*s = %.*s", found.len ? "; " : "",
                 STR_ARGS(str_slice(str, amount.from, amount.to)), STR_ARGS(buf_str(&number)));
    }
    cr_expect(str_is(buf_str(&found), wanted), "%s: got \"%.*s\"", text, STR_ARGS(buf_str(&found)));
    arena_free(arena);
}

Test(amounts, multiples_are_words_or_letters_of_their_own) {
    expect("£43k and £1.5 million, £2m", "£43k = 43000; £1.5 million = 1500000.0; £2m = 2000000");
    expect("£3 thousand £4thousand £5K", "£3 thousand = 3000; £4thousand = 4000; £5K = 5000");
    expect("£6kg, £7 millions, £8mM", "£6 = 6; £7 = 7; £8 = 8");
}

Test(amounts, marks_belong_to_the_number_only_between_digits) {
    expect("£1,000. £2, £3.", "£1,000 = 1000; £2 = 2; £3 = 3");
    expect("£1,000", "£1,000 = 1000");
    expect("£4,", "£4 = 4");
}

Test(amounts, what_is_no_number_is_passed_over) {
    expect("£ alone, £x, £1.2.3, £5", "£5 = 5");
    expect("£", "");
    expect("£999999999999999999 million £6", "£6 = 6");
}

static bool is(const char *text, int64_t coefficient, int scale) {
    Amount amount;
    cr_assert(amounts_next(str_from(text), 0, &amount));
    return amounts_is(&amount, (Decimal){coefficient, (uint8_t)scale});
}

Test(amounts, an_amount_is_what_it_was_rounded_from) {
    cr_expect(is("£43k", 43000, 0));
    cr_expect(is("£43k", 42500, 0));
    cr_expect(is("£43k", 43499, 0));
    cr_expect_not(is("£43k", 42499, 0));
    cr_expect(is("£43", 43, 0));
    cr_expect_not(is("£43", 44, 0));
}

Test(amounts, one_too_far_away_to_reckon_is_another) {
    cr_expect_not(is("£999999999999999999", -999999999999999999, 0));
    cr_expect_not(is("£1", 999999999999999999, 0));
}
