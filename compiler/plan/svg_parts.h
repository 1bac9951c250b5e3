/* svg_parts: how much a picture draws. `use`, paints, masks and the like draw another part of it
 * once more, which may refer to others in its turn: twenty lines that each name the line before
 * twice would be a million parts, and a browser that tries to draw them all hangs. */
#ifndef PLAN_SVG_PARTS_H
#define PLAN_SVG_PARTS_H

#include "base/list.h"
#include "base/map.h"

/* What references may draw, and how far one is followed to the next. No logo comes near. */
enum { SVG_MOST_PARTS = 50 * 1000, SVG_MOST_STEPS = 20 };

typedef struct SvgPart SvgPart;

/* The elements of a picture and what they refer to, in the order of the file. */
typedef struct SvgParts {
    Arena *arena; /* set by the caller; the rest begins as zero */
    SvgPart *whole;
    size_t count;
    List open; /* of SvgPart *, innermost last */
    List refs; /* of Str: as they stand in the file */
    Map named; /* from id to SvgPart */
} SvgParts;

/* An element begins; the innermost one ends. */
void svg_parts_begin(SvgParts *parts);
void svg_parts_end(SvgParts *parts);

/* The innermost element is called so: the first one of a name has it. */
void svg_parts_name(SvgParts *parts, Str id);

/* The innermost element refers to what is called so. */
void svg_parts_refer(SvgParts *parts, Str id);

/* Once all is read: whether it draws no more than it may; else *too_many is the reference by which
 * it does, or leads back to itself. */
bool svg_parts_are_few(const SvgParts *parts, Str *too_many);

#endif
