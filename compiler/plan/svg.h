/* svg: whether an SVG picture is no more than a picture. As the logo on a page it cannot run
 * anything; but it is published, and whoever opens it alone opens a document of the council's site.
 */
#ifndef PLAN_SVG_H
#define PLAN_SVG_H

#include "base/arena.h"
#include "base/str.h"

/* What in it could run, or lead elsewhere: "a script", "a link"; NULL: nothing. Refused are
 * elements and attributes that pictures do not need, whatever they hold. */
const char *svg_find_danger(Arena *arena, Str svg);

#endif
