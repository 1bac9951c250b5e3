/* anchors: the ids of places on pages. What has a code has it as its id: what stands first has the
 * bare code, an indicator's later rows `CODE--kind`, in the order of the document. What has none
 * has its name, `strategy-homelessness-strategy`, of two alike the second with a -2. So an address
 * lasts as long as what it is of keeps its code or name, whatever comes and goes around it. */
#ifndef PLAN_ANCHORS_H
#define PLAN_ANCHORS_H

#include "plan/set.h"

/* Writes the anchor of each thing into it: on a plan's page and on those of its reports. The ids
 * are made in `arena`. */
void anchors_give(Arena *arena, const Folder *folder);

/* Puts the same ids into a map, and changes nothing: for checks, which run side by side. */
void anchors_list(Map *all, const Folder *folder);

/* The ids of the templates that links may lead to; NULL after the last. No other place has them. */
const char *anchors_section(size_t index);

/* The id of a priority or objective on the index: its code, unless a section of pages is called so.
 */
Str anchors_on_index(Arena *arena, Str code);

/* "strategy-homelessness-strategy": letters and digits of `name` without capitals and accents,
 * as many whole words as an address has room for. */
Str anchors_named(Arena *arena, const char *kind, Str name);

#endif
