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

/* The folder and the name in it. */
static FilePlace place_of(Arena *arena, const char *path) {
    const char *slash = strrchr(path, '/');
    size_t length = slash ? (size_t)(slash - path) + 1 : 0;
    const char *folder = slash ? str_copy(arena, (Str){path, length}).at : ".";
    return (FilePlace){os_open(OS_HERE, folder, O_RDONLY | O_DIRECTORY), path + length};
}

/* /dev/stdout and its like are links that no stranger has made. */
static bool is_of_machine(Str path) {
    return str_starts(path, STR("/dev/")) || str_starts(path, STR("/proc/"));
}

FileParts file_begin(Arena *arena, Str path) {
    struct stat state;
    const char *name = str_copy(arena, path).at;
    FileParts parts = {.arena = arena, .path = path, .parent = -1, .file = -1};
    bool there = os_look(OS_HERE, name, &state);
    parts.link = there && S_ISLNK(state.st_mode) && !is_of_machine(path);
    if (parts.link) {
        parts.reason = ELOOP;
        return parts;
    }
    if (!there || S_ISREG(state.st_mode)) {
        FilePlace place = place_of(arena, name);
        parts.parent = place.parent;
        parts.base = place.base;
        if (place.parent >= 0)
            parts.file = place_start(arena, &place);
    } else {
        parts.file = os_open(OS_HERE, name, O_WRONLY | O_CREAT | O_TRUNC);
    }
    parts.reason = parts.file < 0 ? errno : 0;
    return parts;
}

void file_add(FileParts *parts, Str bytes) {
    if (!parts->reason && !os_write(parts->file, bytes))
        parts->reason = errno;
}

static bool end(const FileParts *parts) {
    const FilePlace place = {parts->parent, parts->base};
    bool good = !parts->reason;
    errno = parts->reason;
    if (parts->file >= 0 && parts->base)
        good = place_finish(parts->arena, &place, parts->file, good);
    else if (parts->file >= 0)
        good = os_close_after(parts->file, good);
    return parts->parent < 0 ? good : os_close_after(parts->parent, good);
}

bool file_end(FileParts *parts, Str *problem) {
    bool good = end(parts) || fail(parts->arena, "write", parts->path, problem);
    if (parts->link)
        *problem =
            str_format(parts->arena, "%.*s is a symbolic link; plancc does not write through links",
                       STR_ARGS(parts->path));
    return good;
}

bool file_write(Arena *arena, Str path, Str bytes, Str *problem) {
    FileParts parts = file_begin(arena, path);
    file_add(&parts, bytes);
    return file_end(&parts, problem);
}

static bool append(const char *path, Str bytes) {
    int file = os_open(OS_HERE, path, O_WRONLY | O_CREAT | O_APPEND);
    return file >= 0 && os_close_after(file, os_write(file, bytes));
}

bool file_append(Arena *arena, Str path, Str bytes, Str *problem) {
    return append(str_copy(arena, path).at, bytes) || fail(arena, "write", path, problem);
}
