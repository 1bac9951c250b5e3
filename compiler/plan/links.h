/* links: where codes lead. An address is a page and an anchor, relative to the site's root, where
 * all plan pages lie. What stands first has the bare code as its anchor; an indicator's later rows
 * have `CODE--kind`, in the order of the document, so that addresses stay as long as the plan does.
 */
#ifndef PLAN_LINKS_H
#define PLAN_LINKS_H

#include "plan/set.h"
#include "syntax/markdown.h"

typedef struct Address {
    Str url;           /* "community-safety-2023.html#ComS_011" */
    const void *place; /* the struct that is shown there: a MeasureRow, Task, Objective ... */
} Address;

/* Gives every row its anchor and every code that is shown its address. Once, after resolve. */
void links_collect(Set *set);

/* Where a code is shown, or NULL when it is on no page. */
const Address *links_find(const Set *set, Str code);

/* For checking: unknown codes become findings. For rendering: they stay text. */
CodeLinks links_for(Set *set);

/* The name of a plan's page: "community-safety-2023.html". */
Str links_page(Arena *arena, const Folder *folder);

#endif
