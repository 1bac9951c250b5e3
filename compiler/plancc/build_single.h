/* build_single: `plancc build --single-file`: one plan as one file that needs no other. */
#ifndef PLANCC_BUILD_SINGLE_H
#define PLANCC_BUILD_SINGLE_H

#include "plan/set.h"

/* The plan that is meant, by the name of its folder or of its page; NULL with one sentence in
 * *problem when there is none. */
const Folder *build_single_find(Set *set, Str plan, Str *problem);

/* Where it goes: OUT itself when that ends in .html, else the plan's name in the folder OUT. */
Str build_single_path(Arena *arena, const Folder *folder, Str out);

#endif
