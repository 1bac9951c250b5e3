/* plan_dump: a decoded set as indented text, for `plancc dump --stage plan` and its golden tests.
 */
#ifndef PLAN_PLAN_DUMP_H
#define PLAN_PLAN_DUMP_H

#include "plan/set.h"

/* Adds every key that was given, by the schema tables, folder by folder. */
void plan_dump(Buf *out, const Set *set);

/* Adds the keys of one record of a shape. */
void plan_dump_record(Buf *out, const Shape *shape, const void *record);

#endif
