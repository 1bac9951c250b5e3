/* fuzz: what the targets share. Each target is one LLVMFuzzerTestOneInput; libFuzzer feeds it.
 *
 * A property that does not hold is an abort, so that it counts as a crash. */
#ifndef FUZZ_H
#define FUZZ_H

#include "base/str.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define MUST(truth)                                                                                \
    do {                                                                                           \
        if (!(truth))                                                                              \
            abort();                                                                               \
    } while (0)

static inline Str fuzz_text(const uint8_t *data, size_t size) {
    return (Str){(const char *)data, size};
}

#endif
