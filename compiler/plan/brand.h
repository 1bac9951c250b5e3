/* brand: an organisation's colours and logo, as `theme:` has them, and what they become on the
 * pages. The pages have grounds of their own (paper, tints); what stands on them must be readable.
 */
#ifndef PLAN_BRAND_H
#define PLAN_BRAND_H

#include "base/colour.h"
#include "syntax/decode.h"

/* Absent, or with a span not understood, which has a finding of its own. */
typedef struct ColourField {
    Span span;
    Colour colour;
    bool known;
} ColourField;

typedef struct Brand {
    Span span;
    ColourField colour;      /* the ground of the header */
    ColourField link_colour; /* links and charts; absent: `colour` */
    Text logo;               /* the path of a picture, from the set's folder */
    Text logo_text;          /* what the logo says in words */
} Brand;

extern const Shape shape_brand;

/* A ground that links stand on. */
typedef struct BrandGround {
    const char *property; /* its name in plancc.css: "--tint" */
    const char *where;    /* "the tinted boxes" */
    Colour light;
    Colour dark; /* in dark mode */
} BrandGround;

extern const BrandGround brand_grounds[];
extern const size_t brand_ground_count;

/* The colour of links and charts, if the brand has one. */
ColourField brand_link(const Brand *brand);

/* The first ground on which `link` cannot be read, or NULL. */
const BrandGround *brand_failing(Colour link);

/* The nearest shade that can be read on all light grounds, and on all dark ones: `link` itself, or
 * as much of black, or of white, mixed in as it takes. */
Colour brand_darkened(Colour link);
Colour brand_lightened(Colour link);

/* Black or white, whichever can be read better on `ground`. */
Colour brand_text(Colour ground);

#endif
