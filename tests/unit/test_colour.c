/* Colours: the table of strengths is WCAG's formula, and contrasts are those that everybody knows.
 */
#include "base/colour.h"

#include <criterion/criterion.h>
#include <math.h>

static Colour colour(const char *text) {
    Colour out = {1, 2, 3};
    cr_assert(colour_parse(str_from(text), &out), "%s is not read", text);
    return out;
}

static void expect_contrast(const char *a, const char *b, int hundredths) {
    cr_expect_eq(colour_contrast(colour(a), colour(b)), hundredths, "%s on %s: %d", a, b,
                 colour_contrast(colour(a), colour(b)));
    cr_expect_eq(colour_contrast(colour(b), colour(a)), hundredths);
}

/* The luminance of a strength of one colour alone, as a part of 10^13. */
static double by_formula(int strength, double weight) {
    double s = strength / 255.0;
    double linear = s <= 0.03928 ? s / 12.92 : pow((s + 0.055) / 1.055, 2.4);
    return round(linear * 1e9) * weight;
}

Test(colour, luminance_is_the_formula_of_wcag) {
    for (int k = 0; k < 256; k++) {
        const uint8_t one = (uint8_t)k;
        cr_expect_eq(colour_luminance((Colour){one, 0, 0}), (int64_t)by_formula(k, 2126));
        cr_expect_eq(colour_luminance((Colour){0, one, 0}), (int64_t)by_formula(k, 7152));
        cr_expect_eq(colour_luminance((Colour){0, 0, one}), (int64_t)by_formula(k, 722));
    }
    cr_expect_eq(colour_luminance(colour("#ffffff")), COLOUR_LUMINANCE_MOST);
    cr_expect_eq(colour_luminance(colour("#000000")), 0);
}

Test(colour, contrasts_that_everybody_knows) {
    expect_contrast("#000000", "#ffffff", 2100);
    expect_contrast("#1d4f91", "#1d4f91", 100);
    expect_contrast("#767676", "#ffffff", 454);
    expect_contrast("#777777", "#ffffff", 447);
    expect_contrast("#ff0000", "#ffffff", 399);
    expect_contrast("#0000ff", "#ffffff", 859);
    expect_contrast("#00ff00", "#000000", 1530);
    expect_contrast("#12436d", "#ffffff", 1024);
}

Test(colour, is_a_hash_and_six_digits) {
    static const char *const wrong[] = {"",         "#",        "1d4f91", "#1d4f9",
                                        "#1d4f911", "#1d4f9g",  "#fff",   "navy",
                                        " #1d4f91", "#1d4f91 ", "##d4f91"};
    Colour out = {1, 2, 3};
    for (size_t k = 0; k < sizeof wrong / sizeof *wrong; k++)
        cr_expect(!colour_parse(str_from(wrong[k]), &out), "\"%s\" is read", wrong[k]);
    cr_expect(!colour_parse((Str){"#1d4f9\0", 7}, &out));
    cr_expect(out.red == 1 && out.green == 2 && out.blue == 3);
    out = colour("#1D4f91");
    cr_expect(out.red == 0x1d && out.green == 0x4f && out.blue == 0x91);
}

static void expect_guess(const char *text, const char *right) {
    Arena *arena = arena_new();
    Buf print = {.arena = arena};
    Colour out;
    cr_assert(colour_guess(str_from(text), &out), "nothing is made of \"%s\"", text);
    colour_print(&print, out);
    cr_expect(str_is(buf_str(&print), right), "\"%s\" becomes %.*s", text,
              STR_ARGS(buf_str(&print)));
    arena_free(arena);
}

Test(colour, is_guessed_from_slips) {
    Colour out;
    expect_guess("1D4F91", "#1d4f91");
    expect_guess("#14a", "#1144aa");
    expect_guess(" fff ", "#ffffff");
    cr_expect(!colour_guess(STR("navy"), &out));
    cr_expect(!colour_guess(STR("#1d4f911"), &out));
}

Test(colour, mixes_from_end_to_end) {
    const Colour from = colour("#1d4f91");
    const Colour to = colour("#ffffff");
    for (int step = 0; step < COLOUR_STEPS; step++)
        cr_expect_leq(colour_luminance(colour_mix(from, to, step)),
                      colour_luminance(colour_mix(from, to, step + 1)));
    cr_expect_eq(colour_contrast(colour_mix(from, to, 0), from), 100);
    cr_expect_eq(colour_contrast(colour_mix(from, to, COLOUR_STEPS), to), 100);
}

/* Black or white can be read on any colour: the product of both contrasts is 21. */
Test(colour, property_black_or_white_passes_on_every_colour) {
    for (int red = 0; red < 256; red += 3)
        for (int green = 0; green < 256; green += 3)
            for (int blue = 0; blue < 256; blue += 3) {
                Colour ground = {(uint8_t)red, (uint8_t)green, (uint8_t)blue};
                cr_assert(colour_contrast(ground, colour("#000000")) >= COLOUR_TEXT ||
                          colour_contrast(ground, colour("#ffffff")) >= COLOUR_TEXT);
            }
}
