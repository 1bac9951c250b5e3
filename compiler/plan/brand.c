#include "plan/brand.h"

static const Colour black = {0, 0, 0};
static const Colour white = {255, 255, 255};

/* The same as in templates/plancc.css; tests/unit/test_brand.c compares them. */
const BrandGround brand_grounds[] = {
    {"--paper", "the page", {0xff, 0xff, 0xff}, {0x12, 0x18, 0x1d}},
    {"--tint", "tinted boxes", {0xf3, 0xf6, 0xf8}, {0x1a, 0x22, 0x28}},
    {"--band", "the headings of groups in tables", {0xe6, 0xed, 0xf2}, {0x24, 0x30, 0x39}},
    {"--hit", "the row that a link led to", {0xff, 0xf2, 0xbf}, {0x4a, 0x3e, 0x12}},
};
const size_t brand_ground_count = sizeof brand_grounds / sizeof *brand_grounds;

ColourField brand_link(const Brand *brand) {
    return brand->link_colour.span.start ? brand->link_colour : brand->colour;
}

const BrandGround *brand_failing(Colour link) {
    for (size_t k = 0; k < brand_ground_count; k++)
        if (colour_contrast(link, brand_grounds[k].light) < COLOUR_TEXT)
            return &brand_grounds[k];
    return NULL;
}

static bool passes_in_the_dark(Colour link) {
    for (size_t k = 0; k < brand_ground_count; k++)
        if (colour_contrast(link, brand_grounds[k].dark) < COLOUR_TEXT)
            return false;
    return true;
}

/* Black passes on all light grounds and white on all dark ones, so both searches end. */
Colour brand_darkened(Colour link) {
    int step = 0;
    while (step < COLOUR_STEPS && brand_failing(colour_mix(link, black, step)))
        step++;
    return colour_mix(link, black, step);
}

Colour brand_lightened(Colour link) {
    int step = 0;
    while (step < COLOUR_STEPS && !passes_in_the_dark(colour_mix(link, white, step)))
        step++;
    return colour_mix(link, white, step);
}

Colour brand_text(Colour ground) {
    return colour_contrast(ground, white) >= colour_contrast(ground, black) ? white : black;
}
