#include "output/brand_sheet.h"

static void add_property(Buf *out, const char *name, Colour colour) {
    buf_addf(out, "%s:", name);
    colour_print(out, colour);
    buf_add_char(out, ';');
}

/* The header looks the same by day and by night; links do not. */
void brand_sheet(Buf *out, const Brand *brand) {
    const ColourField link = brand_link(brand);
    if (brand->colour.known) {
        buf_add_z(out, ":root{");
        add_property(out, "--bar", brand->colour.colour);
        add_property(out, "--bar-text", brand_text(brand->colour.colour));
        buf_add_z(out, "}\n");
    }
    if (link.known) {
        buf_add_z(out, ":root{");
        add_property(out, "--link", link.colour);
        buf_add_z(out, "}\n@media screen and (prefers-color-scheme:dark){:root{");
        add_property(out, "--link", brand_lightened(link.colour));
        buf_add_z(out, "}}\n");
    }
}
