#include "plancc/build_single.h"

#include "diag/suggest.h"
#include "plan/links.h"
#include "plancc/cli.h"

static const Folder *not_found(Set *set, Str plan, Str *problem) {
    Suggest near = suggest_start(set->arena, plan);
    EACH (Folder *, folder, set->plans)
        suggest_offer(&near, (*folder)->name, *folder);
    *problem = str_format(set->arena, "--single-file: there is no plan \"%.*s\" in %.*s",
                          STR_ARGS(plan), STR_ARGS(set->path));
    cli_add_nearest(set->arena, problem, "", near.best);
    return NULL;
}

const Folder *build_single_find(Set *set, Str plan, Str *problem) {
    EACH (Folder *, folder, set->plans)
        if (str_eq((*folder)->name, plan) || str_eq(links_page(set->arena, *folder), plan))
            return *folder;
    return not_found(set, plan, problem);
}

/* Not the name of the plan's page: that may stand there already, with its links. */
Str build_single_path(Arena *arena, const Folder *folder, Str out) {
    if (str_ends(out, STR(".html")))
        return out;
    const char *slash = str_ends(out, STR("/")) ? "" : "/";
    return str_format(arena, "%.*s%s%.*s-single.html", STR_ARGS(out), slash,
                      STR_ARGS(folder->name));
}
