/* Feeds files to a target, for builds without libFuzzer. usage: fuzz-TARGET FILE... */
#include "fuzz.h"

#include <stdio.h>

/* In an allocation of its own, so that a sanitiser sees its end. */
static void replay(FILE *file, size_t size) {
    uint8_t *bytes = malloc(size ? size : 1);
    MUST(bytes && fread(bytes, 1, size, file) == size);
    LLVMFuzzerTestOneInput(bytes, size);
    free(bytes);
}

int main(int count, char **arguments) {
    for (int k = 1; k < count; k++) {
        FILE *file = fopen(arguments[k], "rb");
        if (!file || fseek(file, 0, SEEK_END)) {
            perror(arguments[k]);
            return 1;
        }
        const long size = ftell(file);
        rewind(file);
        /* A crash leaves the name as the last line. */
        fprintf(stderr, "%s\n", arguments[k]);
        replay(file, (size_t)size);
        fclose(file);
    }
    return 0;
}
