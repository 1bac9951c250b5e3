#include "plan/check.h"

#include "plan/slips.h"

/* Posts that nothing refers to. While some reference leads nowhere, or something could not be read,
 * that may be the one that is missed, and nothing is said. */
void check_officers(Set *set) {
    Arena *scratch = arena_new();
    Map named = {.arena = scratch};
    bool unclear = slips_find(scratch, set).places.count > 0;
    EACH (PendingRef, pending, set->decoder.refs) {
        if (pending->shape != &shape_officer)
            continue;
        map_put(&named, pending->ref->code.str, pending);
        unclear |= !pending->ref->target;
    }
    EACH (Officer, officer, set->shared.officers)
        if (!unclear && officer->title.str.len && !map_get(&named, officer->title.str))
            diag_report(set->diag, RULE_UNUSED_OFFICER, officer->title.span,
                        "nothing in the set refers to \"%.*s\"", STR_ARGS(officer->title.str));
    arena_free(scratch);
}
