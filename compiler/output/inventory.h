/* inventory: what a set holds, as text for a terminal: `plancc list` and `plancc show`. */
#ifndef OUTPUT_INVENTORY_H
#define OUTPUT_INVENTORY_H

#include "plan/set.h"

/* A kind of thing that has a code, title or number: "indicators". */
typedef struct InventoryKind {
    const char *name;
    const Shape *shape;
} InventoryKind;

/* The kind of that name, or NULL. */
const InventoryKind *inventory_kind(Str name);

/* The name of each kind, from 0; NULL after the last. */
const char *inventory_kind_name(size_t index);

/* One line for each definition, in the order of the files: code, title, file, line and kind, with
 * tabs between them. `kind` NULL: all kinds. */
void inventory_list(Buf *out, const Set *set, const InventoryKind *kind);

/* All that is known of what has this code, title or number: its keys, where it is used, how it
 * stands, what was found about it (after subject_fill). False: nothing has it. */
bool inventory_show(Buf *out, Set *set, Str code);

#endif
