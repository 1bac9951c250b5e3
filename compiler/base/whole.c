#include "base/whole.h"

#include <errno.h>
#include <string.h>

/* Whether the file is still what it was. */
static bool is_same(int file, const struct stat *before) {
    struct stat after;
    return os_state(file, &after) && after.st_size == before->st_size &&
           after.st_mtim.tv_sec == before->st_mtim.tv_sec &&
           after.st_mtim.tv_nsec == before->st_mtim.tv_nsec;
}

Whole whole_read(int file, size_t most, struct stat *state, Buf *bytes) {
    if (!os_state(file, state))
        return WHOLE_FAILED;
    if (S_ISDIR(state->st_mode))
        return WHOLE_FOLDER;
    if (!S_ISREG(state->st_mode))
        return WHOLE_NO_FILE;
    const bool large = (uintmax_t)state->st_size > most;
    const size_t size = large ? most : (size_t)state->st_size;
    const size_t before = bytes->len;
    buf_reserve(bytes, size + 1);
    if (!os_read(file, bytes, size))
        return WHOLE_FAILED;
    if (bytes->len - before < size || !is_same(file, state))
        return WHOLE_CHANGED;
    return large ? WHOLE_LARGE : WHOLE_READ;
}

const char *whole_problem(Whole whole) {
    static const char *const problems[] = {
        [WHOLE_FOLDER] = "it is a folder",
        [WHOLE_NO_FILE] = "it is not a file",
        [WHOLE_LARGE] = "it is too large",
        [WHOLE_CHANGED] = "it changed while it was read",
    };
    if (whole == WHOLE_FAILED)
        return strerror(errno);
    return whole == WHOLE_READ ? NULL : problems[whole];
}
