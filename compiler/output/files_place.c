#include "output/files_private.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define TEMPORARY ".plancc-tmp"

enum { NAME_MAX_LENGTH = 1024 };

/* Names */

static bool is_safe_part(Str part) {
    return part.len && !str_is(part, ".") && !str_is(part, "..");
}

bool place_is_safe(Str name) {
    for (size_t k = 0; k < name.len; k++)
        if ((unsigned char)name.at[k] < ' ' || name.at[k] == 127)
            return false;
    if (name.len > NAME_MAX_LENGTH || str_is(name, PLACE_MANIFEST) ||
        str_ends(name, STR(TEMPORARY)))
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

bool place_make_folder(int parent, const char *name) {
    if (mkdirat(parent, name, PLACE_FOLDER_MODE) != 0)
        return errno == EEXIST;
    return fchmodat(parent, name, PLACE_FOLDER_MODE, 0) == 0;
}

/* Opens the folder of `name` part by part, never through a symbolic link, and makes what is missing
 * if asked; -1 when it cannot. The caller closes it. */
static int open_parent(Arena *arena, int folder, Str name, bool make) {
    Str part;
    int at = dup(folder);
    while (at >= 0 && str_cut(name, '/', &part, &name)) {
        const char *step = str_copy(arena, part).at;
        int next = -1;
        if (!make || place_make_folder(at, step))
            next = openat(at, step, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        int reason = errno;
        close(at);
        errno = reason;
        at = next;
    }
    return at;
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

/* Bytes */

bool place_append(int file, Str bytes) {
    while (bytes.len) {
        ssize_t done = write(file, bytes.at, bytes.len);
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return false;
        bytes = str_slice(bytes, (size_t)done, bytes.len);
    }
    return true;
}

ssize_t place_read(int file, char chunk[PLACE_CHUNK]) {
    ssize_t done;
    do
        done = read(file, chunk, PLACE_CHUNK);
    while (done < 0 && errno == EINTR);
    return done;
}

static bool same_bytes(int file, Str bytes) {
    char chunk[PLACE_CHUNK];
    ssize_t done = place_read(file, chunk);
    while (done > 0 && (size_t)done <= bytes.len && !memcmp(chunk, bytes.at, (size_t)done)) {
        bytes = str_slice(bytes, (size_t)done, bytes.len);
        done = place_read(file, chunk);
    }
    return done == 0 && bytes.len == 0;
}

/* Whether the file holds exactly these bytes; its size is asked first. */
bool place_holds(const FilePlace *place, off_t size, Str bytes) {
    if (size < 0 || (size_t)size != bytes.len)
        return false;
    int file = openat(place->parent, place->base, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (file < 0)
        return false;
    bool same = same_bytes(file, bytes);
    close(file);
    return same;
}

const char *place_temporary(Arena *arena, const char *base) {
    return str_format(arena, ".%s" TEMPORARY, base).at;
}

/* The temporary name is plancc's own: what an interrupted build left there goes. */
static int open_temporary(int parent, const char *name) {
    int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    int file = openat(parent, name, flags, PLACE_FILE_MODE);
    if (file < 0 && errno == EEXIST && unlinkat(parent, name, 0) == 0)
        file = openat(parent, name, flags, PLACE_FILE_MODE);
    return file;
}

/* A full disk may show at write or only at close: the old file goes when both have passed. */
bool place_replace(Arena *arena, const FilePlace *place, Str bytes) {
    const char *temporary = place_temporary(arena, place->base);
    int file = open_temporary(place->parent, temporary);
    if (file < 0)
        return false;
    bool good = place_append(file, bytes) && fchmod(file, PLACE_FILE_MODE) == 0;
    int reason = errno;
    if (close(file) != 0 && good) {
        good = false;
        reason = errno;
    }
    if (good && renameat(place->parent, temporary, place->parent, place->base) == 0)
        return true;
    if (good)
        reason = errno;
    unlinkat(place->parent, temporary, 0);
    errno = reason;
    return false;
}
