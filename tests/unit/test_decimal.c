/* decimal: exact numbers, nothing rounded unasked. */
#include "base/decimal.h"

#include <criterion/criterion.h>

static Decimal number(const char *text) {
    Decimal value = {0};
    cr_assert(decimal_parse(str_from(text), &value), "%s", text);
    return value;
}

static void expect(Decimal value, const char *expected) {
    Arena *const arena = arena_new();
    Buf buf = {.arena = arena};
    decimal_print(&buf, value, 0);
    cr_assert(str_is(buf_str(&buf), expected), "got %.*s, expected %s", STR_ARGS(buf_str(&buf)),
              expected);
    arena_free(arena);
}

/* A reproducible stream of numbers (xorshift), so that a failure can be repeated. */
static uint64_t next_random(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

/* Of up to `digits` digits, either sign, any scale up to `digits`. */
static Decimal random_decimal(uint64_t *state, unsigned digits) {
    int64_t limit = 1;
    for (unsigned i = next_random(state) % digits + 1; i > 0; i--) {
        limit *= 10;
    }
    const int64_t coefficient = (int64_t)(next_random(state) % (uint64_t)limit);
    const uint8_t scale = (uint8_t)(next_random(state) % (digits + 1));
    return (Decimal){next_random(state) % 2 ? coefficient : -coefficient, scale};
}

Test(decimal, parse_remembers_the_digits_as_printed) {
    const Decimal value = number("80.0");
    cr_assert_eq(value.coefficient, 800);
    cr_assert_eq(value.scale, 1);
    static const char *const texts[] = {"0",
                                        "0.0",
                                        "-1",
                                        "-0.05",
                                        "100",
                                        "12.50",
                                        "999999999999999999",
                                        "-999999999999999999",
                                        "0.000000000000000001",
                                        "0.999999999999999999"};
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        expect(number(texts[i]), texts[i]);
    }
}

Test(decimal, parse_allows_commas_in_threes) {
    expect(number("1,500"), "1500");
    expect(number("-12,345,678.90"), "-12345678.90");
    expect(number("999,999"), "999999");
}

Test(decimal, parse_refuses_everything_else_and_leaves_out_untouched) {
    static const char *const texts[] = {
        "",
        "-",
        "+1",
        "--1",
        ".5",
        "5.",
        "1.2.3",
        "1e3",
        " 1",
        "1 ",
        "abc",
        "1,50",
        "1,5000",
        ",500",
        "1500,000",
        "1,500,",
        "1,,500",
        "1.5,000",
        "0,500",
        "00,500",
        "1'500",
        "\xC2\xA3 5",
        "1000000000000000000",
        "1.000000000000000000",
        "0.0000000000000000001",
        "99999999999999999999999999999999999999",
        "1-",
        "0x10",
        "NaN",
        "inf",
        "1_000",
    };
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        Decimal value = {42, 7};
        cr_assert_not(decimal_parse(str_from(texts[i]), &value), "%s", texts[i]);
        cr_assert(value.coefficient == 42 && value.scale == 7);
    }
    Decimal value;
    cr_assert_not(decimal_parse((Str){NULL, 0}, &value));
}

Test(decimal, zero_has_no_sign) {
    expect(number("-0"), "0");
    expect(number("-0.00"), "0.00");
    cr_assert_not(decimal_is_negative(number("-0")));
    expect(decimal_negate(number("0.0")), "0.0");
}

Test(decimal, comparing_ignores_the_scale) {
    cr_assert_eq(decimal_compare(number("1.0"), number("1")), 0);
    cr_assert_eq(decimal_compare(number("0.1"), number("0.09")), 1);
    cr_assert_eq(decimal_compare(number("-1"), number("0.5")), -1);
    cr_assert_eq(decimal_compare(number("999999999999999999"), number("0.999999999999999999")), 1);
}

Test(decimal, comparing_is_antisymmetric_and_transitive) {
    uint64_t state = 1;
    for (int i = 0; i < 100000; i++) {
        const Decimal a = random_decimal(&state, 18);
        const Decimal b = random_decimal(&state, 18);
        const Decimal c = random_decimal(&state, 18);
        cr_assert_eq(decimal_compare(a, b), -decimal_compare(b, a));
        cr_assert_eq(decimal_compare(a, a), 0);
        if (decimal_compare(a, b) <= 0 && decimal_compare(b, c) <= 0) {
            cr_assert_leq(decimal_compare(a, c), 0);
        }
    }
}

Test(decimal, printing_and_parsing_are_inverse) {
    uint64_t state = 2;
    Arena *const arena = arena_new();
    for (int i = 0; i < 100000; i++) {
        const ArenaMark mark = arena_mark(arena);
        const Decimal value = random_decimal(&state, 18);
        Buf buf = {.arena = arena};
        decimal_print(&buf, value, i % 2 ? ',' : 0);
        Decimal back = {0};
        cr_assert(decimal_parse(buf_str(&buf), &back), "%.*s", STR_ARGS(buf_str(&buf)));
        cr_assert_eq(back.coefficient, value.coefficient);
        cr_assert_eq(back.scale, value.scale);
        arena_rewind(arena, mark);
    }
    arena_free(arena);
}

Test(decimal, adding_and_subtracting_again_gives_the_same_value) {
    uint64_t state = 3;
    int done = 0;
    for (int i = 0; i < 100000; i++) {
        const Decimal a = random_decimal(&state, i % 2 ? 9 : 18);
        const Decimal b = random_decimal(&state, i % 2 ? 9 : 18);
        Decimal sum;
        Decimal back;
        if (decimal_add(a, b, &sum)) {
            cr_assert(decimal_subtract(sum, b, &back));
            cr_assert_eq(decimal_compare(back, a), 0);
            done++;
        }
    }
    cr_assert_gt(done, 50000);
}

Test(decimal, adding_and_multiplying_do_not_care_for_order) {
    uint64_t state = 4;
    for (int i = 0; i < 100000; i++) {
        const Decimal a = random_decimal(&state, 12);
        const Decimal b = random_decimal(&state, 12);
        Decimal one = {0};
        Decimal two = {0};
        cr_assert_eq(decimal_add(a, b, &one), decimal_add(b, a, &two));
        cr_assert_eq(decimal_compare(one, two), 0);
        cr_assert_eq(decimal_multiply(a, b, &one), decimal_multiply(b, a, &two));
        cr_assert_eq(decimal_compare(one, two), 0);
    }
}

Test(decimal, sums_are_exact) {
    Decimal sum;
    cr_assert(decimal_add(number("0.1"), number("0.2"), &sum));
    expect(sum, "0.3");
    cr_assert(decimal_add(number("1.50"), number("2"), &sum));
    expect(sum, "3.50");
    cr_assert(decimal_subtract(number("1"), number("1.00"), &sum));
    expect(sum, "0.00");
}

Test(decimal, products_are_exact) {
    Decimal product;
    cr_assert(decimal_multiply(number("1.5"), number("-0.25"), &product));
    expect(product, "-0.375");
    cr_assert(decimal_multiply(number("999999999"), number("999999999"), &product));
    expect(product, "999999998000000001");
}

Test(decimal, a_result_of_more_than_eighteen_digits_fails_and_leaves_out_untouched) {
    Decimal out = {42, 7};
    cr_assert_not(decimal_add(number("999999999999999999"), number("1"), &out));
    cr_assert_not(decimal_subtract(number("-999999999999999999"), number("1"), &out));
    cr_assert_not(decimal_add(number("999999999999999999"), number("0.1"), &out));
    cr_assert_not(decimal_multiply(number("1000000000"), number("1000000000"), &out));
    cr_assert_not(decimal_multiply(number("0.0000000001"), number("0.0000000001"), &out));
    cr_assert_not(decimal_divide(number("1000000000"), number("0.000000001"), 0, &out));
    cr_assert_not(decimal_divide(number("1000"), number("1"), 15, &out));
    cr_assert(out.coefficient == 42 && out.scale == 7);
}

Test(decimal, zeros_at_the_end_are_given_up_to_fit) {
    Decimal out;
    cr_assert(decimal_multiply(number("1.0000000000"), number("3.0000000000"), &out));
    cr_assert_eq(decimal_compare(out, number("3")), 0);
    cr_assert(decimal_multiply(number("0.0000000000"), number("0.0000000000"), &out));
    cr_assert_eq(decimal_compare(out, number("0")), 0);
}

Test(decimal, division_rounds_halves_away_from_zero) {
    static const struct {
        const char *a;
        const char *b;
        unsigned scale;
        const char *expected;
    } cases[] = {
        {"1", "3", 4, "0.3333"},
        {"2", "3", 4, "0.6667"},
        {"1", "2", 0, "1"},
        {"-1", "2", 0, "-1"},
        {"1", "-2", 0, "-1"},
        {"-1", "-2", 0, "1"},
        {"5", "2", 0, "3"},
        {"-5", "2", 0, "-3"},
        {"1", "8", 2, "0.13"},
        {"-1", "8", 2, "-0.13"},
        {"0.49", "1", 0, "0"},
        {"-0.49", "1", 0, "0"},
        {"10", "4", 2, "2.50"},
        {"0", "7", 2, "0.00"},
        {"999", "1000", 2, "1.00"},
        {"1", "0.001", 0, "1000"},
        {"0.001", "1", 3, "0.001"},
        {"6.0", "2.00", 0, "3"},
        {"999999999999999999", "0.999999999999999999", 0, "1000000000000000000"},
        {"0.000000000000000001", "999999999999999999", 18, "0.000000000000000000"},
        {"999999999999999999", "999999999999999999", 17, "1.00000000000000000"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        Decimal out;
        const bool fits = str_from(cases[i].expected).len < 19 || cases[i].scale > 0;
        cr_assert_eq(decimal_divide(number(cases[i].a), number(cases[i].b), cases[i].scale, &out),
                     fits, "case %zu", i);
        if (fits) {
            expect(out, cases[i].expected);
        }
    }
}

/* |a - q b| <= |b| / 2 in units of the last digit, and q is the farther one from zero on a tie. */
Test(decimal, every_quotient_is_the_nearest_and_ties_go_outwards) {
    for (int64_t a = -60; a <= 60; a++) {
        for (int64_t b = -12; b <= 12; b++) {
            Decimal out = {0};
            cr_assert_eq(decimal_divide(decimal_from(a), decimal_from(b), 1, &out), b != 0);
            if (b == 0) {
                continue;
            }
            const int64_t left = 10 * a - out.coefficient * b;
            const int64_t twice = 2 * (left < 0 ? -left : left);
            const int64_t size = b < 0 ? -b : b;
            cr_assert_leq(twice, size);
            if (twice == size) {
                const int64_t covered = out.coefficient * b;
                cr_assert_gt(covered < 0 ? -covered : covered, 10 * (a < 0 ? -a : a));
            }
        }
    }
}

Test(decimal, multiplying_and_dividing_again_gives_the_same_value) {
    uint64_t state = 5;
    for (int i = 0; i < 100000; i++) {
        Decimal a = random_decimal(&state, 8);
        Decimal b = random_decimal(&state, 8);
        Decimal product;
        Decimal back;
        if (b.coefficient != 0 && decimal_multiply(a, b, &product)) {
            cr_assert(decimal_divide(product, b, a.scale, &back));
            cr_assert_eq(back.coefficient, a.coefficient);
        }
    }
}

Test(decimal, division_by_zero_fails) {
    Decimal out = {42, 7};
    cr_assert_not(decimal_divide(number("1"), number("0.00"), 2, &out));
    cr_assert_not(decimal_divide(number("0"), number("0"), 2, &out));
    cr_assert_not(decimal_divide(number("1"), number("1"), 19, &out));
    cr_assert(out.coefficient == 42 && out.scale == 7);
}

Test(decimal, rounding_goes_to_the_nearest_and_halves_away_from_zero) {
    expect(decimal_round(number("2.5"), 0), "3");
    expect(decimal_round(number("-2.5"), 0), "-3");
    expect(decimal_round(number("2.49"), 0), "2");
    expect(decimal_round(number("-2.49"), 0), "-2");
    expect(decimal_round(number("-0.4"), 0), "0");
    expect(decimal_round(number("1.005"), 2), "1.01");
    expect(decimal_round(number("99.95"), 1), "100.0");
    expect(decimal_round(number("0.999999999999999999"), 0), "1");
    expect(decimal_round(number("0.499999999999999999"), 0), "0");
    expect(decimal_round(number("0.500000000000000000"), 0), "1");
}

Test(decimal, rounding_leaves_fewer_digits_as_they_are) {
    expect(decimal_round(number("1.5"), 1), "1.5");
    expect(decimal_round(number("1.5"), 4), "1.5");
    expect(decimal_round(number("3"), 99), "3");
}

Test(decimal, rounding_agrees_with_dividing_by_one) {
    uint64_t state = 6;
    for (int i = 0; i < 100000; i++) {
        const Decimal value = random_decimal(&state, 18);
        const unsigned scale = (unsigned)(next_random(&state) % (value.scale + 1u));
        Decimal divided;
        cr_assert(decimal_divide(value, decimal_from(1), scale, &divided));
        cr_assert_eq(decimal_round(value, scale).coefficient, divided.coefficient);
    }
}

Test(decimal, thousands_are_grouped_when_asked) {
    static const char *const cases[][2] = {
        {"0", "0"},
        {"999", "999"},
        {"1000", "1,000"},
        {"-1000", "-1,000"},
        {"-999", "-999"},
        {"1234567", "1,234,567"},
        {"0.1234", "0.1234"},
        {"-1234.50", "-1,234.50"},
        {"999999999999999999", "999,999,999,999,999,999"},
    };
    Arena *const arena = arena_new();
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        Buf buf = {.arena = arena};
        decimal_print(&buf, number(cases[i][0]), ',');
        cr_assert(str_is(buf_str(&buf), cases[i][1]), "got %.*s", STR_ARGS(buf_str(&buf)));
    }
    arena_free(arena);
}
