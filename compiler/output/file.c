#include "output/file.h"

#include "base/whole.h"
#include "output/files_private.h"

#include <errno.h>
#include <string.h>

static bool fail_because(Arena *arena, const char *what, Str path, const char *why, Str *problem) {
    *problem = str_format(arena, "cannot %s %.*s: %s", what, STR_ARGS(path), why);
    return false;
}

static bool fail(Arena *arena, const char *what, Str path, Str *problem) {
    const char *why = errno == ENXIO ? "it is a pipe from which nobody reads" : strerror(errno);
    return fail_because(arena, what, path, why, problem);
}

/* Opens the file for reading; -1 with errno. */
static int open_whole(Arena *arena, Str path, bool *link) {
    const FilePlace place = place_of(arena, path, link);
    if (place.parent < 0)
        return -1;
    const int file = os_open(place.parent, place.base, WHOLE_FLAGS);
    *link = file < 0 && errno == ELOOP;
    os_close_after(place.parent, false);
    return file;
}

bool file_read(Arena *arena, Str path, Str *text, bool *missing, Str *problem) {
    Buf bytes = {.arena = arena};
    struct stat state;
    bool link = false;
    const int file = open_whole(arena, path, &link);
    *missing = file < 0 && !link && errno == ENOENT;
    if (*missing)
        return true;
    if (link)
        return fail_because(arena, "read", path,
                            "a symbolic link leads there, which plancc does not follow", problem);
    if (file < 0)
        return fail(arena, "read", path, problem);
    const Whole whole = whole_read(file, FILE_MOST_BYTES, &state, &bytes);
    const char *why = whole_problem(whole);
    os_close(file);
    *text = buf_str(&bytes);
    return !why || fail_because(arena, "read", path, why, problem);
}

Str file_plain_path(Arena *arena, Str path) {
    Buf plain = {.arena = arena};
    Str part;
    if (str_starts(path, STR("/")))
        buf_add_char(&plain, '/');
    for (bool more = true; more;) {
        more = str_cut(path, '/', &part, &path);
        if (!part.len || str_is(part, "."))
            continue;
        buf_add(&plain, part);
        buf_add_char(&plain, '/');
    }
    return buf_str(&plain);
}

Str file_same(Arena *arena, Str path, List paths) {
    struct stat ours;
    struct stat other;
    if (!os_look(OS_HERE, str_copy(arena, path).at, &ours) || !S_ISREG(ours.st_mode))
        return STR("");
    EACH (const Str, known, paths)
        if (os_look(OS_HERE, str_copy(arena, *known).at, &other) && ours.st_dev == other.st_dev &&
            ours.st_ino == other.st_ino)
            return *known;
    return STR("");
}

/* /dev/stdout and its like are links that no stranger has made. */
static bool is_of_machine(Str path) {
    return str_starts(path, STR("/dev/")) || str_starts(path, STR("/proc/"));
}

/* Starts the file in its open folder; -1 with errno. */
static int start(FileParts *parts, const FilePlace *place) {
    struct stat state;
    const bool there = os_look(place->parent, place->base, &state);
    if (there && S_ISLNK(state.st_mode) && !is_of_machine(parts->path)) {
        parts->link = "is a symbolic link";
        errno = ELOOP;
        return -1;
    }
    if (there && !S_ISREG(state.st_mode))
        return os_open_soon(place->parent, place->base, O_WRONLY | O_CREAT | O_TRUNC);
    parts->base = place->base;
    return place_start(parts->arena, place);
}

FileParts file_begin(Arena *arena, Str path) {
    bool link = false;
    const FilePlace place = place_of(arena, path, &link);
    FileParts parts = {.arena = arena, .path = path, .parent = place.parent, .file = -1};
    if (place.parent >= 0)
        parts.file = start(&parts, &place);
    parts.reason = parts.file < 0 ? errno : 0;
    if (link)
        parts.link = "is reached through a symbolic link";
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
        *problem = str_format(parts->arena, "%.*s %s; plancc does not write through links",
                              STR_ARGS(parts->path), parts->link);
    return good;
}

bool file_write(Arena *arena, Str path, Str bytes, Str *problem) {
    FileParts parts = file_begin(arena, path);
    file_add(&parts, bytes);
    return file_end(&parts, problem);
}

static bool append(const char *path, Str bytes) {
    int file = os_open_soon(OS_HERE, path, O_WRONLY | O_CREAT | O_APPEND);
    return file >= 0 && os_close_after(file, os_write(file, bytes));
}

bool file_append(Arena *arena, Str path, Str bytes, Str *problem) {
    return append(str_copy(arena, path).at, bytes) || fail(arena, "write", path, problem);
}
