/* slips: which records of a set hold something that could not be read. It has its finding there;
 * what is absent because of it must not be found missing a second time. */
#ifndef PLAN_SLIPS_H
#define PLAN_SLIPS_H

#include "plan/set.h"

/* Places in the common line of numbers of all sources, in order. */
typedef struct Slips {
    List places;   /* of uint32_t: where something could not be read */
    List records;  /* of uint32_t: where indicators, tasks and sections begin */
    List sections; /* of uint32_t: where sections begin */
} Slips;

/* What was reported so far; the lists live in `arena`. */
Slips slips_find(Arena *arena, const Set *set);

/* Whether there is one in an indicator or a task, whose span is given. */
bool slips_in_record(const Slips *slips, Span record);

/* Whether there is one in a folder's section of that key. */
bool slips_in_section(const Slips *slips, const Folder *folder, const char *key);

#endif
