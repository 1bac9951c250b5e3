#include "output/files_private.h"

#include <errno.h>

#define MARK ".plancc-building"

/* Opens the mark, making it if asked; -1 with errno. A umask that takes the rights of its owner
 * must not keep the next build from opening it. */
static int open_mark(int folder, bool make) {
    const int flags = O_RDWR | O_NOFOLLOW;
    const int mark = os_open(folder, MARK, make ? flags | O_CREAT | O_EXCL : flags);
    if (mark < 0 || !make || os_open_to_all(mark))
        return mark;
    os_close_after(mark, false);
    return -1;
}

/* Whether the open mark is still the one that has the name: the build that had it may have removed
 * it between our opening and our locking. */
static bool is_current(int folder, int mark) {
    struct stat ours;
    struct stat named;
    return os_state(mark, &ours) && os_look(folder, MARK, &named) && ours.st_ino == named.st_ino;
}

int place_begin(int folder, bool *interrupted) {
    for (;;) {
        int mark = open_mark(folder, true);
        *interrupted = mark < 0 && errno == EEXIST;
        if (*interrupted)
            mark = open_mark(folder, false);
        if (mark < 0 && *interrupted && errno == ENOENT)
            continue;
        if (mark < 0)
            return -1;
        if (!os_lock(mark)) {
            os_close_after(mark, false);
            return -1;
        }
        if (is_current(folder, mark))
            return mark;
        os_close(mark);
    }
}

bool place_end(int folder, int mark, bool whole) {
    bool good = !whole || os_remove(folder, MARK);
    return os_close_after(mark, good);
}
