#include "plan/check.h"

#include "base/utf8.h"
#include "plan/links.h"

static void report(Set *set, const Folder *folder, Str page, const Folder *first) {
    Finding *finding = diag_report(set->diag, RULE_DUPLICATE_PAGE, folder->document.plan.span,
                                   "the plan's page would be %.*s, which is the page of %s",
                                   STR_ARGS(page), first ? "another plan" : "all plans");
    diag_label(set->diag, finding, "call its folder something else");
    if (first)
        diag_related(set->diag, finding, first->document.plan.span, "it is the page of this plan");
}

/* Pages lie in one folder and are named after the last part of their plan's path. Capitals do not
 * keep names apart: on many disks they are the same. */
void check_pages(Set *set) {
    Arena *scratch = arena_new();
    Map taken = {.arena = scratch};
    EACH (Folder *, item, set->plans) {
        Folder *folder = *item;
        Str page = utf8_fold(scratch, links_page(scratch, folder));
        const Folder *first = map_put(&taken, page, folder);
        if (first || str_is(page, "index.html"))
            report(set, folder, page, first);
    }
    arena_free(scratch);
}
