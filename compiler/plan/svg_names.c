#include "plan/svg_names.h"

#include <stddef.h>

/* Each list ends with NULL. */
static const char *const elements[] = {
    "svg",     "g",     "defs",           "symbol",         "use",  "title",    "desc",
    "path",    "rect",  "circle",         "ellipse",        "line", "polyline", "polygon",
    "text",    "tspan", "linearGradient", "radialGradient", "stop", "clipPath", "mask",
    "pattern", NULL,
};

static const char *const free_attributes[] = {
    "id",      "class",       "role",      "lang",        "xml:lang", "xml:space",
    "version", "baseProfile", "focusable", "font-family", NULL,
};

static const char *const style_attributes[] = {
    "style",
    /* Where things are. */
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "fx",
    "fy",
    "fr",
    "dx",
    "dy",
    "rotate",
    "width",
    "height",
    "d",
    "points",
    "pathLength",
    "offset",
    "viewBox",
    "preserveAspectRatio",
    "transform",
    "transform-origin",
    "gradientUnits",
    "gradientTransform",
    "spreadMethod",
    "clipPathUnits",
    "maskUnits",
    "maskContentUnits",
    "patternUnits",
    "patternContentUnits",
    "patternTransform",
    "orient",
    "refX",
    "refY",
    "textLength",
    "lengthAdjust",
    "enable-background",
    /* How they are painted. */
    "alignment-baseline",
    "baseline-shift",
    "clip",
    "clip-path",
    "clip-rule",
    "color",
    "color-interpolation",
    "color-rendering",
    "direction",
    "display",
    "dominant-baseline",
    "fill",
    "fill-opacity",
    "fill-rule",
    "font",
    "font-size",
    "font-size-adjust",
    "font-stretch",
    "font-style",
    "font-variant",
    "font-weight",
    "image-rendering",
    "isolation",
    "kerning",
    "letter-spacing",
    "line-height",
    "marker-end",
    "marker-mid",
    "marker-start",
    "mask",
    "mask-type",
    "mix-blend-mode",
    "opacity",
    "overflow",
    "paint-order",
    "pointer-events",
    "shape-rendering",
    "stop-color",
    "stop-opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "text-anchor",
    "text-decoration",
    "text-rendering",
    "unicode-bidi",
    "vector-effect",
    "visibility",
    "white-space",
    "word-spacing",
    "writing-mode",
    NULL,
};

static const char *const fragment_attributes[] = {"href", "xlink:href", NULL};

static const char *const functions[] = {
    "url",       "rgb",   "rgba",   "hsl",   "hsla",  "matrix",
    "translate", "scale", "rotate", "skewX", "skewY", NULL,
};

static bool has(const char *const *names, Str name) {
    while (*names && !str_is(name, *names))
        names++;
    return *names != NULL;
}

bool svg_has_element(Str name) {
    return has(elements, name);
}

bool svg_has_function(Str name) {
    return has(functions, name);
}

SvgValue svg_attribute(Str name) {
    if (str_is(name, "xmlns"))
        return SVG_NAMESPACE;
    if (has(fragment_attributes, name))
        return SVG_FRAGMENT;
    if (has(style_attributes, name))
        return SVG_STYLE;
    /* What programs read aloud, what those that draw remember, and prefixes, which no name of an
     * element may have. */
    if (has(free_attributes, name) || str_starts(name, STR("aria-")) ||
        str_starts(name, STR("data-")) || str_starts(name, STR("xmlns:")))
        return SVG_FREE;
    return SVG_NOT_ALLOWED;
}
