/* What `plancc check` does but for its rules: reads the set and joins it. The difference is what
 * the rules cost.
 *
 *   bench-without-rules DIR
 */
#include "plan/set.h"

#include <stdio.h>

int main(int argc, char **argv) {
    Set *set = set_new();
    Str problem;
    if (argc != 2 || !set_read(set, str_from(argv[1]), &problem)) {
        fprintf(stderr, "usage: bench-without-rules DIR\n");
        return 2;
    }
    set_join(set);
    printf("%zu files\n", set->files);
    set_free(set);
    return 0;
}
