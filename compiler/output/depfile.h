/* depfile: what a build has read, in the words of make and ninja, so that they know when to build
 * again.
 *
 * The rule `target: input input ...` is followed by an empty rule for each input (gcc's -MP): one
 * that has gone means building again, and is no error. tests/depfile tries the escapes on both. */
#ifndef OUTPUT_DEPFILE_H
#define OUTPUT_DEPFILE_H

#include "base/list.h"
#include "base/str.h"

#include <stdbool.h>

/* Adds the rules; `inputs` are paths, a List of Str. False, with one sentence in *problem, when a
 * path has what make or ninja cannot be told by any escape: control characters, one of ;|=%*?[](),
 * a backslash before #, a tilde at the beginning, and a backslash, colon or & at the end. */
bool depfile_add(Buf *out, Str target, List inputs, Str *problem);

#endif
