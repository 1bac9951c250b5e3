/* svg: whether an SVG picture is no more than a picture. As the logo on a page it cannot run
 * anything; but it is published, and whoever opens it alone opens a document of the council's site.
 *
 * What is not known to be harmless is refused: elements, attributes and functions in their values
 * have tables; nothing leads anywhere but to another part of the picture. The text must be UTF-8
 * and say nothing else of itself, so that a browser reads the same characters as plancc. Stricter
 * than XML where that is simpler: no document type, entities, CDATA, processing instructions. */
#ifndef PLAN_SVG_H
#define PLAN_SVG_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>

typedef struct SvgProblem {
    Str what;           /* a clause about the file: "has the element `script` in line 3" */
    const char *repair; /* what to do */
} SvgProblem;

/* Whether all of the file is allowed; else the first thing that is not. */
bool svg_check(Arena *arena, Str svg, SvgProblem *problem);

#endif
