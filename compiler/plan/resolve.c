#include "plan/resolve.h"

#include "base/utf8.h"
#include "diag/suggest.h"
#include "plan/pattern.h"

#include <string.h>

/* Looking for the nearest name costs a walk over all of them, so only the first findings get one: a
 * set with more slips than this has another problem. */
enum { MOST_SUGGESTIONS = 200 };

Str resolve_folded(Arena *arena, Str code) {
    return utf8_fold(arena, code);
}

/* What a suggestion shows beside the code. */
Str resolve_title(const Definition *definition) {
    static const char *const keys[] = {"title", "name"};
    for (size_t key = 0; key < 2; key++)
        for (size_t k = 0; k < definition->shape->count; k++) {
            const Field *field = &definition->shape->fields[k];
            if (str_is(str_from(field->key), keys[key]))
                return ((const Text *)((const char *)definition->record + field->offset))->str;
        }
    return (Str){NULL, 0};
}

/* The nearest name of that kind; of any kind when `shape` is NULL. */
static const Definition *nearest(Set *set, NameSpace space, const Shape *shape, Str name) {
    Suggest suggest = suggest_start(set->arena, name);
    const Map *names = &set->names[space];
    for (size_t k = 0; k < names->count; k++) {
        Definition *candidate = names->entries[k].value;
        if (!shape || candidate->shape == shape)
            suggest_offer(&suggest, candidate->id.str, candidate);
    }
    return suggest.value;
}

Str resolve_nearest(const Set *set, Str name) {
    Suggest suggest = suggest_start(set->arena, name);
    for (NameSpace space = SPACE_CODES; space < SPACE_COUNT; space++)
        for (size_t k = 0; k < set->names[space].count; k++) {
            Definition *candidate = set->names[space].entries[k].value;
            suggest_offer(&suggest, candidate->id.str, candidate);
        }
    return suggest.best;
}

const Definition *resolve_proposed(Set *set, const Shape *shape, Str code) {
    return nearest(set, shape->space, shape, code);
}

static void suggest_definition(Set *set, Finding *finding, Str name, const Definition *near) {
    Str title = resolve_title(near);
    bool plain = !title.len || str_eq(title, near->id.str);
    if (plain)
        diag_label_meant(set->diag, finding, name, near->id.str);
    else
        diag_label(set->diag, finding, "did you mean %.*s \"%.*s\"?", STR_ARGS(near->id.str),
                   STR_ARGS(title));
    diag_related(set->diag, finding, near->id.span, "%.*s is defined here", STR_ARGS(near->id.str));
}

static void suggest_nearest(Set *set, Finding *finding, NameSpace space, const Shape *shape,
                            Str name) {
    if (set->suggestions++ >= MOST_SUGGESTIONS)
        return;
    const Definition *near = nearest(set, space, shape, name);
    if (near)
        suggest_definition(set, finding, name, near);
}

const Definition *resolve_nearly(const Set *set, const Shape *shape, Str code) {
    Arena *scratch = arena_new();
    const Definition *other = map_get(&set->folded, resolve_folded(scratch, code));
    arena_free(scratch);
    return other && (!shape || other->shape == shape) ? other : NULL;
}

/* Says who has the code when only its capitals differ; `shape` is NULL for codes of any kind. */
static bool report_case(Set *set, const Shape *shape, Text name) {
    const Definition *other = resolve_nearly(set, shape, name.str);
    if (!other)
        return false;
    Finding *finding =
        diag_report(set->diag, RULE_CODE_CASE, name.span, "no %s has the code %.*s: capitals count",
                    other->shape->name, STR_ARGS(name.str));
    suggest_definition(set, finding, name.str, other);
    return true;
}

static void report_other_kind(Set *set, Finding *finding, const Definition *other) {
    bool vowel = strchr("aeiou", other->shape->name[0]) != NULL;
    diag_label(set->diag, finding, "this is the code of %s %s", vowel ? "an" : "a",
               other->shape->name);
    diag_related(set->diag, finding, other->id.span, "it is defined here");
}

/* Whether the name is most likely that of something whose own code is wrong: once that is mended,
 * nothing is unknown. */
static bool follows_from_misnamed(Set *set, const Shape *shape, Str name) {
    if (!set->misnamed || set->suggestions++ >= MOST_SUGGESTIONS)
        return false;
    const Definition *near = nearest(set, SPACE_CODES, shape, name);
    return near && near->misnamed;
}

static void report_unknown(Set *set, const Shape *shape, Text name) {
    if (diag_is_full(set->diag))
        return;
    const Definition *other = set_find(set, shape->space, name.str);
    if (!other && shape->space == SPACE_CODES && report_case(set, shape, name))
        return;
    if (!other && shape->space == SPACE_CODES && follows_from_misnamed(set, shape, name.str))
        return;
    Finding *finding = diag_report(set->diag, RULE_UNKNOWN_CODE, name.span, "no %s has the %s %.*s",
                                   shape->name, shape->id, STR_ARGS(name.str));
    if (other)
        report_other_kind(set, finding, other);
    else
        suggest_nearest(set, finding, shape->space, shape, name.str);
}

/* Whether some definition of that shape, or of any where it is NULL, has no code that could be
 * read: that is found already, and a name that nothing has may be meant for it. */
static bool may_be_nameless(const Set *set, const Shape *shape) {
    EACH (const Shape *, nameless, set->decoder.nameless)
        if (shape ? *nameless == shape : (*nameless)->space == SPACE_CODES)
            return true;
    return false;
}

void resolve_report_code(Set *set, Text code) {
    if (report_case(set, NULL, code) || may_be_nameless(set, NULL) ||
        follows_from_misnamed(set, NULL, code.str))
        return;
    Finding *finding = diag_report(set->diag, RULE_UNKNOWN_CODE, code.span,
                                   "nothing has the code %.*s", STR_ARGS(code.str));
    suggest_nearest(set, finding, SPACE_CODES, NULL, code.str);
}

/* A name that nothing has is then most likely that of one of the two. */
static void report_duplicate(Set *set, const Definition *definition, Definition *first) {
    set->misnamed += !first->misnamed;
    first->misnamed = true;
    Finding *finding =
        diag_report(set->diag, RULE_DUPLICATE_CODE, definition->id.span, "the %s %.*s is taken",
                    definition->shape->id, STR_ARGS(definition->id.str));
    diag_related(set->diag, finding, first->id.span, "%.*s is defined here already",
                 STR_ARGS(first->id.str));
}

static void fold(Set *set, Definition *definition) {
    const Definition *other =
        map_put(&set->folded, resolve_folded(set->arena, definition->id.str), definition);
    if (!other)
        return;
    Finding *finding = diag_report(set->diag, RULE_CODE_CASE, definition->id.span,
                                   "%.*s and %.*s differ only in capitals",
                                   STR_ARGS(definition->id.str), STR_ARGS(other->id.str));
    diag_related(set->diag, finding, other->id.span, "%.*s is defined here",
                 STR_ARGS(other->id.str));
}

static void define_names(Set *set) {
    EACH (Definition, definition, set->decoder.definitions) {
        NameSpace space = definition->shape->space;
        Definition *first = map_put(&set->names[space], definition->id.str, definition);
        if (first)
            report_duplicate(set, definition, first);
        else if (space == SPACE_CODES)
            fold(set, definition);
    }
}

static const Definition *meant_by(const Set *set, const Shape *shape, Str code) {
    const Definition *found = set_find(set, shape->space, code);
    if (found)
        return found->shape == shape ? found : NULL;
    return shape->space == SPACE_CODES ? resolve_nearly(set, shape, code) : NULL;
}

/* A code with other capitals has its finding, and its meaning all the same: where it is excused,
 * because the print has it so, the page must still know what it is. Returns the references that
 * need a finding, as a List of const PendingRef *. */
static List resolve_refs(Set *set) {
    List unclear = {NULL, 0, 0};
    EACH (PendingRef, pending, set->decoder.refs) {
        const Str code = pending->ref->code.str;
        const Definition *meant = meant_by(set, pending->shape, code);
        if (meant)
            pending->ref->target = meant->record;
        if (meant ? !str_eq(meant->id.str, code) : !may_be_nameless(set, pending->shape))
            LIST_PUSH(set->arena, &unclear, const PendingRef *, pending);
    }
    return unclear;
}

/* A shape is on the list for each definition without a code; once is enough for looking it up. */
static void fold_nameless(List *nameless) {
    const Shape **shapes = nameless->at;
    const size_t count = nameless->count;
    nameless->count = 0;
    for (size_t k = 0; k < count; k++) {
        size_t known = 0;
        while (known < nameless->count && shapes[known] != shapes[k])
            known++;
        shapes[known] = shapes[k];
        nameless->count += known == nameless->count;
    }
}

static void join_objectives(Set *set) {
    EACH (Priority, priority, set->shared.priorities)
        EACH (Objective, objective, priority->objectives)
            objective->priority = priority;
}

void resolve(Set *set) {
    define_names(set);
    join_objectives(set);
    fold_nameless(&set->decoder.nameless);
    const List unclear = resolve_refs(set);
    pattern_check_codes(set);
    EACH (const PendingRef *, pending, unclear)
        report_unknown(set, (*pending)->shape, (*pending)->ref->code);
}
