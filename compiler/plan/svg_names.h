/* svg_names: what may stand in an SVG picture (SVG 1.1 and 2: shapes, text, gradients, and how they
 * are painted). Left out is what can run, move, lead or load: script, style sheets, animation,
 * links, pictures, filters, foreign objects; and markers, which are drawn at every point of a line.
 */
#ifndef PLAN_SVG_NAMES_H
#define PLAN_SVG_NAMES_H

#include "base/str.h"

#include <stdbool.h>

/* What the value of an attribute is. */
typedef enum SvgValue {
    SVG_NOT_ALLOWED, /* the attribute itself */
    SVG_FREE,        /* any text: nothing is done with it */
    SVG_STYLE,       /* numbers, colours, transformations, or declarations of such */
    SVG_FRAGMENT,    /* an address, which must be that of a part of the picture */
    SVG_NAMESPACE,   /* the one of SVG */
} SvgValue;

bool svg_has_element(Str name);

SvgValue svg_attribute(Str name);

/* Whether `name(` may stand in an SVG_STYLE; of `url` the caller looks at what follows. */
bool svg_has_function(Str name);

#endif
