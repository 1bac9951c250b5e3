#include "output/files_private.h"

#include <errno.h>
#include <string.h>

#define TEMPORARY ".plancc-tmp"

/* Of a name with its folders, and of each part: the system's 255 less the dot and the ending of
 * what is being written. */
enum { NAME_MAX_LENGTH = 1024, PART_MAX_LENGTH = 255 - 1 - (sizeof TEMPORARY - 1) };

/* Names */

static bool is_safe_part(Str part) {
    return part.len && part.len <= PART_MAX_LENGTH && part.at[0] != '.';
}

/* The kinds of files that sites are made of: what stands beside them is somebody else's. */
static bool is_published_kind(Str name) {
    static const Str endings[] = {STR_INIT(".html"), STR_INIT(".csv"), STR_INIT(".json"),
                                  STR_INIT(".js"),   STR_INIT(".css"), STR_INIT(".svg"),
                                  STR_INIT(".png"),  STR_INIT(".jpg"), STR_INIT(".jpeg"),
                                  STR_INIT(".webp")};
    for (size_t k = 0; k < sizeof endings / sizeof *endings; k++)
        if (str_ends(name, endings[k]))
            return true;
    return false;
}

bool place_is_safe(Str name) {
    for (size_t k = 0; k < name.len; k++)
        if ((unsigned char)name.at[k] < ' ' || name.at[k] == 127)
            return false;
    if (name.len > NAME_MAX_LENGTH || !is_published_kind(name))
        return false;
    Str part;
    bool more = true;
    while (more) {
        more = str_cut(name, '/', &part, &name);
        if (!is_safe_part(part))
            return false;
    }
    return true;
}

/* Folders */

/* Opens the folder of `name` part by part, never through a symbolic link, and makes what is missing
 * if asked; -1 when it cannot. Without parts it is `folder` itself. */
static int open_parent(Arena *arena, int folder, Str name, bool make) {
    Str part;
    int at = folder;
    while (at >= 0 && str_cut(name, '/', &part, &name)) {
        const char *step = str_copy(arena, part).at;
        int next = -1;
        if (!make || folder_make(at, step))
            next = os_open(at, step, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
        if (at != folder)
            os_close_after(at, false);
        at = next;
    }
    return at;
}

FilePlace place_of(Arena *arena, Str path, bool *link) {
    const Str base = place_base(path);
    const Str folder = str_slice(path, 0, path.len - base.len);
    return (FilePlace){folder_open(arena, folder, false, link), str_copy(arena, base).at};
}

Str place_base(Str name) {
    size_t from = name.len;
    while (from > 0 && name.at[from - 1] != '/')
        from--;
    return str_slice(name, from, name.len);
}

bool place_find(Arena *arena, int folder, Str name, bool make, FilePlace *place) {
    place->base = str_copy(arena, place_base(name)).at;
    place->parent = open_parent(arena, folder, name, make);
    return place->parent >= 0;
}

void place_leave(int folder, const FilePlace *place) {
    if (place->parent != folder)
        os_close(place->parent);
}

/* Bytes */

/* Of files that are compared, at a time. */
enum { PART = 64 * 1024 };

/* Whether the file holds exactly these bytes; its size is asked first. */
bool place_holds(const FilePlace *place, off_t size, Str bytes) {
    if (size < 0 || (size_t)size != bytes.len)
        return false;
    int file = os_open(place->parent, place->base, O_RDONLY | O_NOFOLLOW);
    if (file < 0)
        return false;
    Buf there = {.arena = arena_new()};
    bool same = true;
    for (bool more = true; same && more; more = there.len != 0) {
        there.len = 0;
        same = os_read(file, &there, PART) && str_starts(bytes, buf_str(&there));
        if (same)
            bytes = str_slice(bytes, there.len, bytes.len);
    }
    same = same && !bytes.len;
    os_close(file);
    arena_free(there.arena);
    return same;
}

static bool same_from_here(int file, int other) {
    Arena *arena = arena_new();
    Buf part = {.arena = arena};
    Buf others = {.arena = arena};
    bool same = true;
    do {
        part.len = others.len = 0;
        same = os_read(file, &part, PART) && os_read(other, &others, PART) &&
               str_eq(buf_str(&part), buf_str(&others));
    } while (same && part.len);
    arena_free(arena);
    return same;
}

bool place_same(const FilePlace *place, const FilePlace *other) {
    const int one = os_open(place->parent, place->base, O_RDONLY | O_NOFOLLOW);
    const int two = os_open(other->parent, other->base, O_RDONLY | O_NOFOLLOW);
    const bool same = one >= 0 && two >= 0 && same_from_here(one, two);
    if (one >= 0)
        os_close(one);
    if (two >= 0)
        os_close(two);
    return same;
}

const char *place_temporary(Arena *arena, const char *base) {
    return str_format(arena, ".%s" TEMPORARY, base).at;
}

/* The temporary name is plancc's own: what an interrupted build left there goes. */
static int open_temporary(int parent, const char *name) {
    int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW;
    int file = os_open(parent, name, flags);
    if (file < 0 && errno == EEXIST && os_remove(parent, name))
        file = os_open(parent, name, flags);
    return file;
}

int place_start(Arena *arena, const FilePlace *place) {
    return open_temporary(place->parent, place_temporary(arena, place->base));
}

bool place_finish(Arena *arena, const FilePlace *place, int file, bool good) {
    const char *temporary = place_temporary(arena, place->base);
    good = good && os_open_to_all(file);
    if (os_close_after(file, good) && os_rename(place->parent, temporary, place->base))
        return true;
    int reason = errno;
    os_remove(place->parent, temporary);
    errno = reason;
    return false;
}

bool place_replace(Arena *arena, const FilePlace *place, Str bytes) {
    int file = place_start(arena, place);
    return file >= 0 && place_finish(arena, place, file, os_write(file, bytes));
}
