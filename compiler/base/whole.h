/* whole: a file that is open, read whole: it is one that has an end, it is no larger than was
 * foreseen, and nobody has changed it meanwhile. Half of an old file and half of a new one would be
 * a text that nobody wrote. */
#ifndef BASE_WHOLE_H
#define BASE_WHOLE_H

#include "base/os.h"

typedef enum Whole {
    WHOLE_READ,
    WHOLE_FAILED, /* errno says why */
    WHOLE_FOLDER,
    WHOLE_NO_FILE, /* a pipe, a device: it may have no end */
    WHOLE_LARGE,   /* there are more than `most` bytes; the first of them are read */
    WHOLE_CHANGED,
} Whole;

/* What to open a file with that is to be read whole: a link at its own name is not followed, and
 * what is no file does not block. */
enum { WHOLE_FLAGS = O_RDONLY | O_NOFOLLOW | O_NONBLOCK };

/* Adds the bytes, `most` at most; *state is what the file was before. */
Whole whole_read(int file, size_t most, struct stat *state, Buf *bytes);

/* A sentence about it, "it is a folder", right after the reading; NULL for WHOLE_READ. */
const char *whole_problem(Whole whole);

#endif
