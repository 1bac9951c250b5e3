#include "plan/check.h"

#include "base/ascii.h"
#include "plan/resolve.h"

/* ComS_089b without ComS_089a: a letter after a digit, whose predecessor nothing has. */
static void check_gap(Set *set, const Definition *definition) {
    Str code = definition->id.str;
    if (code.len < 2 || !ascii_is_digit(code.at[code.len - 2]))
        return;
    char last = code.at[code.len - 1];
    if (last <= 'a' || last > 'z')
        return;
    ArenaMark mark = arena_mark(set->arena);
    Str before =
        str_format(set->arena, "%.*s%c", STR_ARGS(str_slice(code, 0, code.len - 1)), last - 1);
    bool missing = !set_find(set, SPACE_CODES, before);
    if (!missing) {
        arena_rewind(set->arena, mark);
        return;
    }
    diag_report(set->diag, RULE_CODE_GAP, definition->id.span, "there is %.*s but no %.*s",
                STR_ARGS(code), STR_ARGS(before));
}

/* The code without what is easily overlooked: capitals, separators and leading zeros. */
static Str skeleton(Arena *arena, Str code) {
    Buf out = {.arena = arena};
    Str folded = resolve_folded(arena, code);
    bool number = false; /* behind a digit that stays */
    for (size_t k = 0; k < folded.len; k++) {
        char c = folded.at[k];
        bool separator = c == '_' || c == '-' || c == '.';
        bool before_digit = k + 1 < folded.len && ascii_is_digit(folded.at[k + 1]);
        bool leading_zero = c == '0' && !number && before_digit;
        if (separator && number && before_digit)
            buf_add_char(&out, '_');
        else if (!separator && !leading_zero)
            buf_add_char(&out, c);
        number = ascii_is_digit(c) && !leading_zero;
    }
    return buf_str(&out);
}

/* A code is read where its kind is known, so HS1 for an objective and HS_001 for an indicator may
 * be. */
static Str key_of(Arena *arena, const Definition *definition) {
    const Str code = skeleton(arena, definition->id.str);
    return str_format(arena, "%s %.*s", definition->shape->name, STR_ARGS(code));
}

static void check_similar(Set *set, Map *seen, Definition *definition) {
    const Definition *other = map_put(seen, key_of(seen->arena, definition), definition);
    if (!other || str_eq(other->id.str, definition->id.str) ||
        str_eq(resolve_folded(seen->arena, other->id.str),
               resolve_folded(seen->arena, definition->id.str)))
        return;
    Finding *finding = diag_report(set->diag, RULE_SIMILAR_CODES, definition->id.span,
                                   "%.*s is easily taken for %.*s", STR_ARGS(definition->id.str),
                                   STR_ARGS(other->id.str));
    diag_related(set->diag, finding, other->id.span, "%.*s is defined here",
                 STR_ARGS(other->id.str));
}

void check_codes(Set *set) {
    Arena *scratch = arena_new();
    Map seen = {.arena = scratch};
    EACH (Definition, definition, set->decoder.definitions) {
        if (definition->shape->space != SPACE_CODES || definition->misnamed)
            continue;
        check_gap(set, definition);
        check_similar(set, &seen, definition);
    }
    arena_free(scratch);
}
