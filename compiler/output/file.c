#include "output/file.h"

#include "output/files_private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool fail(Arena *arena, const char *what, Str path, Str *problem) {
    *problem = str_format(arena, "cannot %s %.*s: %s", what, STR_ARGS(path), strerror(errno));
    return false;
}

/* Closes, keeping the first reason of a failure. */
static bool close_after(int file, bool good) {
    int reason = errno;
    if (close(file) != 0 && good)
        return false;
    errno = reason;
    return good;
}

bool file_read(Arena *arena, Str path, Str *text, bool *missing, Str *problem) {
    Buf bytes = {.arena = arena};
    char chunk[PLACE_CHUNK];
    ssize_t done = -1;
    int file = open(str_copy(arena, path).at, O_RDONLY | O_CLOEXEC);
    if (missing)
        *missing = file < 0 && errno == ENOENT;
    if (missing && *missing)
        return true;
    if (file < 0)
        return fail(arena, "read", path, problem);
    while ((done = place_read(file, chunk)) > 0)
        buf_add(&bytes, (Str){chunk, (size_t)done});
    *text = buf_str(&bytes);
    return close_after(file, done == 0) || fail(arena, "read", path, problem);
}

static bool write_to(const char *path, int flags, Str bytes) {
    int file = open(path, O_WRONLY | O_CLOEXEC | flags, PLACE_FILE_MODE);
    return file >= 0 && close_after(file, place_append(file, bytes));
}

static bool replace(Arena *arena, const char *path, Str bytes) {
    const char *slash = strrchr(path, '/');
    size_t length = slash ? (size_t)(slash - path) + 1 : 0;
    const char *folder = slash ? str_copy(arena, (Str){path, length}).at : ".";
    FilePlace place = {open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC), path + length};
    return place.parent >= 0 && close_after(place.parent, place_replace(arena, &place, bytes));
}

bool file_write(Arena *arena, Str path, Str bytes, Str *problem) {
    struct stat status;
    const char *name = str_copy(arena, path).at;
    bool plain = lstat(name, &status) != 0 || S_ISREG(status.st_mode);
    bool good = plain ? replace(arena, name, bytes) : write_to(name, O_CREAT | O_TRUNC, bytes);
    return good || fail(arena, "write", path, problem);
}

bool file_append(Arena *arena, Str path, Str bytes, Str *problem) {
    return write_to(str_copy(arena, path).at, O_CREAT | O_APPEND, bytes) ||
           fail(arena, "write", path, problem);
}
