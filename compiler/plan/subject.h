/* subject: what a finding is about, in words that outlive an edit elsewhere in its file.
 *
 * The code of a finding is the code (title, number) of the innermost definition around its place;
 * outside of all definitions that of the reference that stands there; else that of the innermost
 * mapping that says what it is about, such as the row of a table; else nothing. */
#ifndef PLAN_SUBJECT_H
#define PLAN_SUBJECT_H

#include "plan/set.h"

/* Fills in file, code, space and ordinal of every finding that is `least` or worse. Once, after the
 * last diag_sort. */
void subject_fill(Set *set, Severity least);

#endif
