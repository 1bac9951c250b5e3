#include "plan/set.h"

#include "base/os.h"
#include "diag/allow.h"
#include "plan/check.h"
#include "plan/defaults.h"
#include "plan/progress.h"
#include "plan/resolve.h"

#include <string.h>

Set *set_new(void) {
    Arena *arena = arena_new();
    Set *set = ARENA_NEW(arena, Set);
    set->arena = arena;
    set->sources = sources_new(arena);
    set->diag = diag_new(arena, set->sources);
    set->decoder = (Decoder){.arena = arena, .lists = arena_new(), .diag = set->diag};
    for (unsigned k = 0; k < SPACE_COUNT; k++)
        set->names[k].arena = arena;
    set->folded.arena = arena;
    set->addresses.arena = arena;
    set->pages.arena = arena;
    set->anchors.arena = arena;
    return set;
}

void set_free(Set *set) {
    for (size_t k = 0; k < POOL_MOST; k++)
        arena_free(set->others[k]);
    arena_free(set->decoder.lists);
    arena_free(set->arena);
}

/* Shared sections may stand in any folder, once in the set: the first wins, others are reported. */
static void share_section(Set *set, const Field *field, size_t index, Folder *const *from) {
    static const size_t sizes[] = {[FIELD_COUNT] = sizeof(CountField),
                                   [FIELD_CUSTOM] = sizeof(List),
                                   [FIELD_RECORDS] = sizeof(List)};
    const Span *first = NULL;
    for (size_t k = 0; k < set->folders.count; k++) {
        const Folder *folder = from[k];
        if (!folder->seen[index].start)
            continue;
        if (first) {
            Finding *finding = diag_report(set->diag, RULE_DUPLICATE_SECTION, folder->seen[index],
                                           "`%s` stands twice in the set", field->key);
            diag_related(set->diag, finding, *first, "it stands here already");
            continue;
        }
        first = &folder->seen[index];
        size_t size = field->kind == FIELD_RECORD ? field->of->size : sizes[field->kind];
        memcpy((char *)&set->shared + field->offset,
               (const char *)&folder->document + field->offset, size);
    }
}

static void share_sections(Set *set) {
    for (size_t k = 0; k < shape_document.count; k++)
        if (shape_document.fields[k].flags & FIELD_SHARED)
            share_section(set, &shape_document.fields[k], k, set->folders.at);
    EACH (Folder *, folder, set->folders) {
        if ((*folder)->document.plan.span.start)
            LIST_PUSH(set->arena, &set->plans, Folder *, *folder);
    }
}

/* What a set cannot do without. */
static void check_whole(Set *set) {
    const Finding *finding;
    if (!set->plans.count && !set->shared.organisation.span.start) {
        finding = diag_report(set->diag, RULE_EMPTY_SET, (Span){0, 0},
                              "there is no plan here: no file has a `plan:` section");
        set->broken = finding != NULL;
    } else if (!set->shared.organisation.span.start) {
        const Folder *first = *LIST_AT(set->plans, Folder *, 0);
        diag_report(set->diag, RULE_MISSING_KEY, first->document.plan.span,
                    "the set needs an `organisation:` section that says who publishes the plan");
    }
}

static void apply_excuses(Set *set) {
    diag_sort(set->diag);
    EACH (Source *, source, set->sources->list)
        allow_apply(set->diag, *source, &set->opaque);
}

void set_join(Set *set) {
    if (!set->broken) {
        share_sections(set);
        check_whole(set);
    }
    if (!set->broken)
        check_levels(set);
    EACH (RuleLevel, level, set->levels)
        set->diag->levels[level->rule] = level->severity;
    if (set->without_notes)
        diag_turn_notes_off(set->diag);
    if (!set->broken) {
        resolve(set);
        defaults_fill(set);
        progress_reports(set);
    }
}

void set_check(Set *set) {
    set_join(set);
    if (!set->broken) {
        check_all(set);
        apply_excuses(set);
    }
    diag_sort(set->diag);
}

Arena *set_other_arena(Set *set) {
    if (!set->others[1])
        set->others[1] = arena_new();
    return set->others[1];
}

Set *set_for_reading(const Set *set, Arena *arena) {
    Set *view = ARENA_NEW(arena, Set);
    *view = *set;
    view->arena = arena;
    return view;
}

int set_year_starts(const Set *set) {
    enum { APRIL = 4 };
    const int said = set->shared.organisation.year_starts.value;
    return said ? said : APRIL;
}

Language set_language(const Set *set) {
    return (Language)set->shared.organisation.language.value;
}

Speech set_speech(const Set *set, Arena *arena) {
    return (Speech){arena, set_language(set)};
}

const Definition *set_find(const Set *set, NameSpace space, Str name) {
    return map_get(&set->names[space], name);
}
