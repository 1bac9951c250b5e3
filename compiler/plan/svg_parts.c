#include "plan/svg_parts.h"

#include "base/ascii.h"

/* An element with those in it. */
struct SvgPart {
    size_t count; /* of elements; until it ends, of those before it */
    size_t first_ref;
    size_t end_ref;
    bool judged;
    size_t drawn; /* by all its references; until these are counted, more than may be */
};

static SvgPart *innermost(const SvgParts *parts) {
    return *LIST_AT(parts->open, SvgPart *, parts->open.count - 1);
}

void svg_parts_begin(SvgParts *parts) {
    SvgPart *part = ARENA_NEW(parts->arena, SvgPart);
    *part = (SvgPart){.count = parts->count++, .first_ref = parts->refs.count};
    if (!parts->whole)
        parts->whole = part;
    LIST_PUSH(parts->arena, &parts->open, SvgPart *, part);
}

void svg_parts_end(SvgParts *parts) {
    SvgPart *part = innermost(parts);
    part->count = parts->count - part->count;
    part->end_ref = parts->refs.count;
    parts->open.count--;
}

/* The line ends and tabs of an attribute are spaces to XML. */
static Str as_read(Arena *arena, Str id) {
    Buf read = {.arena = arena};
    for (size_t k = 0; k < id.len; k++)
        buf_add_char(&read, ascii_is_space(id.at[k]) ? ' ' : id.at[k]);
    return buf_str(&read);
}

void svg_parts_name(SvgParts *parts, Str id) {
    parts->named.arena = parts->arena;
    map_put(&parts->named, as_read(parts->arena, id), innermost(parts));
}

void svg_parts_refer(SvgParts *parts, Str id) {
    LIST_PUSH(parts->arena, &parts->refs, Str, id);
}

static bool judge(const SvgParts *parts, SvgPart *part, size_t steps, Str *too_many);

/* What is drawn by the reference, in elements; it is one itself. */
static size_t drawn_by(const SvgParts *parts, Str ref, size_t steps) {
    Str further;
    SvgPart *target = map_get(&parts->named, as_read(parts->arena, ref));
    if (!target)
        return 1;
    if (steps == SVG_MOST_STEPS || !judge(parts, target, steps + 1, &further))
        return SVG_MOST_PARTS + 1;
    return target->count + target->drawn;
}

/* Whether the part draws no more than it may. */
static bool judge(const SvgParts *parts, SvgPart *part, size_t steps, Str *too_many) {
    if (part->judged)
        return part->drawn <= SVG_MOST_PARTS;
    part->judged = true;
    part->drawn = SVG_MOST_PARTS + 1;
    size_t drawn = 0;
    for (size_t k = part->first_ref; k < part->end_ref; k++) {
        *too_many = *LIST_AT(parts->refs, Str, k);
        drawn += drawn_by(parts, *too_many, steps);
        if (drawn > SVG_MOST_PARTS)
            return false;
    }
    part->drawn = drawn;
    return true;
}

bool svg_parts_are_few(const SvgParts *parts, Str *too_many) {
    return !parts->whole || judge(parts, parts->whole, 0, too_many);
}
