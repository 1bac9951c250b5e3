/* build_single: `plancc build --single-file`: one plan or report as a file that needs no other. */
#ifndef PLANCC_BUILD_SINGLE_H
#define PLANCC_BUILD_SINGLE_H

#include "output/template.h"
#include "plan/report.h"
#include "plan/set.h"
#include "syntax/markdown.h"
#include "view/page.h"

/* The page that is meant. */
typedef struct Single {
    const Folder *folder;
    const Report *report; /* NULL: the plan itself */
    Alone alone;
} Single;

/* Finds it by the name of its page in the site, with or without ".html", or by that of the plan's
 * folder; false with one sentence in *problem when there is none. */
bool build_single_find(Set *set, Str name, Single *single, Str *problem);

/* Where it goes when nothing is said: "community-safety-2023-single.html", beside which the site's
 * own page may stand. */
Str build_single_path(Arena *arena, const Single *single);

/* What the file holds besides the page, with this style sheet. */
AloneView build_single_parts(Arena *arena, Str style);

/* Adds the file. `links` as for pages of the site. */
void build_single_add(Buf *out, Set *set, const Single *single, const AloneView *parts,
                      const CodeLinks *links, const Template *plan, const Template *report);

#endif
