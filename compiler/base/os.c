/* flock is not in POSIX; Linux and the BSDs have it, and unlike fcntl's locks it belongs to the
 * open file and not to the process. */
#define _DEFAULT_SOURCE

#include "base/os.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

#ifdef OS_INJECT
#define GOES_WRONG(call) os_goes_wrong(call)
#else
#define GOES_WRONG(call) false
#endif

enum { CHUNK = 16384 };

Str os_path(Arena *arena, Str folder, Str name) {
    if (str_is(folder, "."))
        return str_copy(arena, name);
    const char *slash = str_ends(folder, STR("/")) ? "" : "/";
    return str_format(arena, "%.*s%s%.*s", STR_ARGS(folder), slash, STR_ARGS(name));
}

int os_open(int at, const char *path, int flags) {
    if (GOES_WRONG(OS_CALL_OPEN))
        return -1;
    return openat(at, path, flags | O_CLOEXEC, OS_FILE_MODE);
}

int os_open_soon(int at, const char *path, int flags) {
    enum { TRIES = 100 };
    const struct timespec pause = {.tv_nsec = 10 * 1000 * 1000};
    int file = os_open(at, path, flags | O_NONBLOCK);
    for (int k = 1; file < 0 && errno == ENXIO && k < TRIES; k++) {
        nanosleep(&pause, NULL);
        file = os_open(at, path, flags | O_NONBLOCK);
    }
    /* Were that to fail, a pipe that is full would say so when it is written to. */
    if (file >= 0)
        fcntl(file, F_SETFL, flags & O_APPEND);
    return file;
}

bool os_close(int file) {
    bool good = close(file) == 0;
    return !GOES_WRONG(OS_CALL_CLOSE) && good;
}

bool os_close_after(int file, bool good) {
    int reason = errno;
    if (!os_close(file) && good)
        return false;
    errno = reason;
    return good;
}

static ssize_t read_some(int file, Buf *out, size_t most) {
    ssize_t done;
    if (GOES_WRONG(OS_CALL_READ))
        return -1;
    buf_reserve(out, most);
    do
        done = read(file, out->at + out->len, most);
    while (done < 0 && errno == EINTR);
    return done;
}

bool os_read(int file, Buf *out, size_t most) {
    ssize_t done = 1;
    for (; most && done > 0; most -= (size_t)done) {
        done = read_some(file, out, most < CHUNK ? most : CHUNK);
        if (done < 0)
            return false;
        out->len += (size_t)done;
    }
    return true;
}

bool os_write(int file, Str bytes) {
    while (bytes.len) {
        if (GOES_WRONG(OS_CALL_WRITE))
            return false;
        ssize_t done = write(file, bytes.at, bytes.len);
        if (done < 0 && errno != EINTR)
            return false;
        if (done > 0)
            bytes = str_slice(bytes, (size_t)done, bytes.len);
    }
    return true;
}

bool os_look(int at, const char *path, struct stat *state) {
    return !GOES_WRONG(OS_CALL_LOOK) && fstatat(at, path, state, AT_SYMLINK_NOFOLLOW) == 0;
}

bool os_leads_to_folder(int at, const char *path) {
    struct stat state;
    return !GOES_WRONG(OS_CALL_LOOK) && fstatat(at, path, &state, 0) == 0 && S_ISDIR(state.st_mode);
}

bool os_state(int file, struct stat *state) {
    return !GOES_WRONG(OS_CALL_LOOK) && fstat(file, state) == 0;
}

bool os_make_folder(int at, const char *path) {
    return !GOES_WRONG(OS_CALL_FOLDER) && mkdirat(at, path, OS_FOLDER_MODE) == 0 &&
           fchmodat(at, path, OS_FOLDER_MODE, 0) == 0;
}

bool os_open_to_all(int file) {
    return !GOES_WRONG(OS_CALL_MODE) && fchmod(file, OS_FILE_MODE) == 0;
}

bool os_rename(int at, const char *from, const char *to) {
    return !GOES_WRONG(OS_CALL_RENAME) && renameat(at, from, at, to) == 0;
}

bool os_remove(int at, const char *path) {
    return !GOES_WRONG(OS_CALL_REMOVE) && unlinkat(at, path, 0) == 0;
}

bool os_remove_folder(int at, const char *path) {
    return !GOES_WRONG(OS_CALL_REMOVE) && unlinkat(at, path, AT_REMOVEDIR) == 0;
}

bool os_lock(int file) {
    return !GOES_WRONG(OS_CALL_LOCK) && flock(file, LOCK_EX | LOCK_NB) == 0;
}

static int by_bytes(const void *a, const void *b) {
    return str_compare(*(const Str *)a, *(const Str *)b);
}

/* readdir says only by errno whether it has come to the end or to a failure. */
static const struct dirent *next_entry(DIR *folder) {
    errno = 0;
    return GOES_WRONG(OS_CALL_NAMES) ? NULL : readdir(folder);
}

/* A second opening of the open folder: closedir closes it. */
static DIR *list_folder(int folder) {
    if (GOES_WRONG(OS_CALL_NAMES))
        return NULL;
    const int file = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *list = file < 0 ? NULL : fdopendir(file);
    if (file >= 0 && !list)
        os_close_after(file, false);
    return list;
}

bool os_names(Arena *arena, int folder, List *names) {
    DIR *list = list_folder(folder);
    if (!list)
        return false;
    for (const struct dirent *entry; (entry = next_entry(list));) {
        Str name = str_from(entry->d_name);
        if (!str_is(name, ".") && !str_is(name, ".."))
            LIST_PUSH(arena, names, Str, str_copy(arena, name));
    }
    int reason = errno;
    closedir(list);
    if (names->count)
        qsort(names->at, names->count, sizeof(Str), by_bytes);
    errno = reason;
    return reason == 0;
}
