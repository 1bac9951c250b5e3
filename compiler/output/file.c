#include "output/file.h"

#include "output/files_private.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>

static bool fail(Arena *arena, const char *what, Str path, Str *problem) {
    *problem = str_format(arena, "cannot %s %.*s: %s", what, STR_ARGS(path), strerror(errno));
    return false;
}

bool file_read(Arena *arena, Str path, Str *text, bool *missing, Str *problem) {
    Buf bytes = {.arena = arena};
    int file = os_open(OS_HERE, str_copy(arena, path).at, O_RDONLY);
    if (missing)
        *missing = file < 0 && errno == ENOENT;
    if (missing && *missing)
        return true;
    bool good = file >= 0 && os_close_after(file, os_read(file, &bytes, SIZE_MAX));
    *text = buf_str(&bytes);
    return good || fail(arena, "read", path, problem);
}

static bool write_to(const char *path, int flags, Str bytes) {
    int file = os_open(OS_HERE, path, O_WRONLY | flags);
    return file >= 0 && os_close_after(file, os_write(file, bytes));
}

static bool replace(Arena *arena, const char *path, Str bytes) {
    const char *slash = strrchr(path, '/');
    size_t length = slash ? (size_t)(slash - path) + 1 : 0;
    const char *folder = slash ? str_copy(arena, (Str){path, length}).at : ".";
    FilePlace place = {os_open(OS_HERE, folder, O_RDONLY | O_DIRECTORY), path + length};
    return place.parent >= 0 && os_close_after(place.parent, place_replace(arena, &place, bytes));
}

bool file_write(Arena *arena, Str path, Str bytes, Str *problem) {
    struct stat state;
    const char *name = str_copy(arena, path).at;
    bool plain = !os_look(OS_HERE, name, &state) || S_ISREG(state.st_mode);
    bool good = plain ? replace(arena, name, bytes) : write_to(name, O_CREAT | O_TRUNC, bytes);
    return good || fail(arena, "write", path, problem);
}

bool file_append(Arena *arena, Str path, Str bytes, Str *problem) {
    return write_to(str_copy(arena, path).at, O_CREAT | O_APPEND, bytes) ||
           fail(arena, "write", path, problem);
}
