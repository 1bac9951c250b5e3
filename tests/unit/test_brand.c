/* The organisation's colours on the pages, and the files that may be its logo. */
#include "output/embedded.h"
#include "plan/brand.h"
#include "plan/logo.h"

#include <criterion/criterion.h>

static Str style_sheet(void) {
    size_t k = 0;
    while (!str_is(str_from(embedded_files[k].name), "plancc.css"))
        k++;
    return (Str){embedded_files[k].bytes, embedded_files[k].len};
}

/* The value of a property at or after *at, which goes behind it. */
static Colour property(Str sheet, const char *name, size_t *at) {
    Colour colour;
    Arena *arena = arena_new();
    Str start = str_format(arena, "%s:", name);
    size_t from = str_find(sheet, start, *at) + start.len;
    *at = str_find_char(sheet, ';', from);
    Str value = str_slice(sheet, from, *at);
    cr_assert(colour_parse(value, &colour) || colour_guess(value, &colour), "%s is \"%.*s\"", name,
              STR_ARGS(value));
    arena_free(arena);
    return colour;
}

static bool same(Colour a, Colour b) {
    return a.red == b.red && a.green == b.green && a.blue == b.blue;
}

/* By day first, then by night. */
Test(brand, grounds_are_those_of_the_style_sheet) {
    Str sheet = style_sheet();
    for (size_t k = 0; k < brand_ground_count; k++) {
        const BrandGround *ground = &brand_grounds[k];
        size_t at = 0;
        cr_expect(same(property(sheet, ground->property, &at), ground->light), "%s",
                  ground->property);
        cr_expect(same(property(sheet, ground->property, &at), ground->dark), "%s in the dark",
                  ground->property);
    }
}

Test(brand, colours_of_the_style_sheet_pass_themselves) {
    Str sheet = style_sheet();
    size_t at = 0;
    cr_expect_null(brand_failing(property(sheet, "--link", &at)));
    Colour dark = property(sheet, "--link", &at);
    cr_expect(same(brand_lightened(dark), dark));
}

Test(brand, header_text_is_what_reads_better) {
    Colour text = brand_text((Colour){0x1d, 0x4f, 0x91});
    cr_expect_eq(text.red, 255);
    text = brand_text((Colour){0xff, 0xdd, 0x00});
    cr_expect_eq(text.red, 0);
}

/* What is offered passes, and is the brand's own colour where that passes. */
Test(brand, property_shades_pass_on_every_ground) {
    for (int red = 0; red < 256; red += 15)
        for (int green = 0; green < 256; green += 15)
            for (int blue = 0; blue < 256; blue += 15) {
                Colour link = {(uint8_t)red, (uint8_t)green, (uint8_t)blue};
                Colour darker = brand_darkened(link);
                Colour lighter = brand_lightened(link);
                cr_assert_null(brand_failing(darker));
                cr_assert(same(darker, link) || brand_failing(link));
                for (size_t k = 0; k < brand_ground_count; k++)
                    cr_assert_geq(colour_contrast(lighter, brand_grounds[k].dark), COLOUR_TEXT);
            }
}

static bool is_good(const char *path) {
    Arena *arena = arena_new();
    LogoProblem problem;
    bool good = logo_path_is_good(arena, str_from(path), &problem);
    arena_free(arena);
    return good;
}

Test(brand, logo_has_a_path_inside_the_set) {
    static const char *const good[] = {"logo.svg", "a/b/Logo one.PNG", "l.jpeg",
                                       "l.jpg",    "..l.webp",         "a..b/.l.svg"};
    static const char *const bad[] = {"",          "logo",           "logo.gif", "/logo.svg",
                                      "../l.svg",  "a/../l.svg",     "a/..",     "./logo.svg",
                                      "a//l.svg",  "a/l.svg/",       "a\\l.svg", "..",
                                      "logo.svg?", "https://a/l.svg"};
    for (size_t k = 0; k < sizeof good / sizeof *good; k++)
        cr_expect(is_good(good[k]), "\"%s\" is refused", good[k]);
    for (size_t k = 0; k < sizeof bad / sizeof *bad; k++)
        cr_expect(!is_good(bad[k]), "\"%s\" is taken", bad[k]);
}
