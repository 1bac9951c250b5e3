#include "base/folder.h"

#include <errno.h>

bool folder_make(int parent, const char *name) {
    return os_make_folder(parent, name) || errno == EEXIST;
}

static bool is_link(int at, const char *name) {
    struct stat state;
    return os_look(at, name, &state) && S_ISLNK(state.st_mode);
}

int folder_open(Arena *arena, Str path, bool make, bool *link) {
    const bool absolute = str_starts(path, STR("/"));
    if (absolute && !make)
        return os_open(OS_HERE, str_copy(arena, path).at, O_RDONLY | O_DIRECTORY);
    int at = os_open(OS_HERE, absolute ? "/" : ".", O_RDONLY | O_DIRECTORY);
    Str part;
    for (bool more = true; at >= 0 && more;) {
        more = str_cut(path, '/', &part, &path);
        if (!part.len)
            continue;
        const char *step = str_copy(arena, part).at;
        int next = -1;
        *link = !absolute && is_link(at, step);
        if (!*link && (!make || folder_make(at, step)))
            next = os_open(at, step, O_RDONLY | O_DIRECTORY | (absolute ? 0 : O_NOFOLLOW));
        os_close_after(at, false);
        at = next;
    }
    return at;
}
