/* resolve: every code gets its definition, and every reference its target. Findings:
 * duplicate-code, bad-code, unknown-code, code-case. A reference that has other capitals than what
 * it means has its target too. */
#ifndef PLAN_RESOLVE_H
#define PLAN_RESOLVE_H

#include "plan/set.h"
#include "syntax/markdown.h"

/* Once, after all files were decoded and shared sections are in place. */
void resolve(Set *set);

/* Reports a code in prose that nothing has, with the nearest one of any kind. */
void resolve_report_code(Set *set, Text code);

/* What has a code but for its capitals, of any kind where `shape` is NULL; NULL: nothing. */
const Definition *resolve_nearly(const Set *set, const Shape *shape, Str code);

/* The title or name of what is defined; empty when its kind has none. */
Str resolve_title(const Definition *definition);

/* The nearest code, title or number to a misspelt one; empty: nothing is near. */
Str resolve_nearest(const Set *set, Str name);

/* What the finding on an unknown code proposes, one of `shape`; NULL: nothing is near enough. */
const Definition *resolve_proposed(Set *set, const Shape *shape, Str code);

/* The key of `Set.folded` for a code: case folded, in `arena`. */
Str resolve_folded(Arena *arena, Str code);

#endif
