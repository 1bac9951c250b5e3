/* fuzz: what the targets share. Each target is one LLVMFuzzerTestOneInput; libFuzzer feeds it, and
 * replay.c does with files where there is no libFuzzer.
 *
 * A property that does not hold is an abort, so that it counts as a crash. */
#ifndef FUZZ_H
#define FUZZ_H

#include "plan/set.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define MUST(truth)                                                                                \
    do {                                                                                           \
        if (!(truth))                                                                              \
            abort();                                                                               \
    } while (0)

Str fuzz_text(const uint8_t *data, size_t size);

/* Cuts the next file off an input that holds several: each is begun by a line with its name (empty:
 * `unnamed`), all but the first after a form feed. False when there is none left. */
bool fuzz_next_file(Str *input, Str unnamed, Str *name, Str *text);

/* Adds all files of an input to a set. */
void fuzz_add_files(Set *set, Str input);

/* UTF-8, and no control characters but line ends and those in `allowed`. */
void fuzz_must_be_clean(Str text, const char *allowed);

/* What nobody but the templates' authors chose: the tags are HTML's and ours, each is closed in the
 * order it was opened, no attribute runs anything, no address is of a scheme that does. */
void fuzz_must_be_harmless(Str html);

/* The same of a page that needs no other file: its links stay on it or lead to other sites. */
void fuzz_must_be_alone(Str html);

#endif
