#include "output/files.h"

#include "base/whole.h"
#include "output/files_output.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Problems */

bool output_fail(const Output *output, Str *problem, const char *what, Str name) {
    lock_take(output->lock);
    *problem =
        str_format(output->arena, "%.*s/%.*s %s", STR_ARGS(output->path), STR_ARGS(name), what);
    lock_give(output->lock);
    return false;
}

bool output_fail_system(const Output *output, Str *problem, const char *what, Str name) {
    /* English: the program never calls setlocale. */
    lock_take(output->lock);
    const char *reason = strerror(errno);
    *problem = str_format(output->arena, "cannot %s %.*s/%.*s: %s", what, STR_ARGS(output->path),
                          STR_ARGS(name), reason);
    lock_give(output->lock);
    return false;
}

/* The manifest */

static bool refuse_manifest(const Output *output, Str name, Str *problem) {
    Buf what = {.arena = output->arena};
    buf_addf(&what,
             "names `%.*s`, which plancc never makes: somebody else has written there; "
             "choose another folder",
             STR_ARGS(name));
    return output_fail(output, problem, buf_str(&what).at, STR(PLACE_MANIFEST));
}

/* A last line without its end was cut off before its file was made, so it does not count. Files
 * are removed and written over because they stand here, so a line that plancc cannot have written
 * means that none of them is to be trusted. */
static bool take_manifest(Output *output, Str text, Str *problem) {
    Str line;
    Str rest = text;
    while (str_cut(rest, '\n', &line, &rest)) {
        output->before = str_slice(text, 0, text.len - rest.len);
        output->asked = output->before.len;
        if (!place_is_safe(line))
            return refuse_manifest(output, line, problem);
        map_put(&output->old, line, output);
    }
    return true;
}

static bool refuse_to_read(const Output *output, const char *why, Str *problem) {
    *problem = str_format(output->arena, "cannot read %.*s/%s: %s", STR_ARGS(output->path),
                          PLACE_MANIFEST, why);
    return false;
}

static bool load_manifest(Output *output, Str *problem) {
    Buf text = {.arena = output->arena};
    struct stat state;
    int file = os_open(output->folder, PLACE_MANIFEST, WHOLE_FLAGS);
    if (file < 0)
        return errno == ENOENT || refuse_to_read(output, strerror(errno), problem);
    const char *why = whole_problem(whole_read(file, MANIFEST_MOST, &state, &text));
    os_close(file);
    if (why)
        return refuse_to_read(output, why, problem);
    return take_manifest(output, buf_str(&text), problem);
}

/* A new file with the names of the old one: what stands there may have another name elsewhere (a
 * hard link), under which nothing may change. */
static bool open_manifest(Output *output) {
    if (output->manifest >= 0)
        return true;
    const FilePlace place = {output->folder, PLACE_MANIFEST};
    if (!place_replace(output->arena, &place, output->before))
        return false;
    output->manifest = os_open(output->folder, PLACE_MANIFEST, O_WRONLY | O_APPEND | O_NOFOLLOW);
    return output->manifest >= 0;
}

/* A new name is in the manifest before its file is there: a build that is cut off still knows its
 * files. */
bool output_announce(Output *output, Arena *scratch, Str name) {
    if (map_get(&output->old, name))
        return true;
    Str line = str_format(scratch, "%.*s\n", STR_ARGS(name));
    lock_take(output->lock);
    bool good = open_manifest(output) && os_write(output->manifest, line);
    lock_give(output->lock);
    return good;
}

static int by_bytes(const void *a, const void *b) {
    return str_compare(*(const Str *)a, *(const Str *)b);
}

static Str print_manifest(const Output *output) {
    Buf text = {.arena = output->arena};
    Str *names = ARENA_ARRAY(output->arena, Str, output->made.count + 1);
    for (size_t k = 0; k < output->made.count; k++)
        names[k] = output->made.entries[k].key;
    qsort(names, output->made.count, sizeof *names, by_bytes);
    for (size_t k = 0; k < output->made.count; k++) {
        buf_add(&text, names[k]);
        buf_add_char(&text, '\n');
    }
    return buf_str(&text);
}

static bool write_manifest(Output *output, Str *problem) {
    FilePlace place = {output->folder, PLACE_MANIFEST};
    Str text = print_manifest(output);
    struct stat state;
    bool there = os_look(place.parent, place.base, &state);
    if (there && place_holds(&place, state.st_size, text))
        return true;
    return place_replace(output->arena, &place, text) ||
           output_fail_system(output, problem, "write", STR(PLACE_MANIFEST));
}

/* Opening and closing */

/* What a build that was cut off was writing at that moment. */
static void remove_temporary(const Output *output, Str name) {
    FilePlace place;
    if (!place_find(output->arena, output->folder, name, false, &place))
        return;
    os_remove(place.parent, place_temporary(output->arena, place.base));
    place_leave(output->folder, &place);
}

static void clear_up(const Output *output) {
    remove_temporary(output, STR(PLACE_MANIFEST));
    for (size_t k = 0; k < output->old.count; k++)
        remove_temporary(output, output->old.entries[k].key);
}

/* Takes the folder for this build and learns what stands in it. */
static bool begin(Output *output, Str *problem) {
    output->mark = place_begin(output->folder, &output->counts.interrupted);
    if (output->mark < 0 && errno == EWOULDBLOCK)
        return output_fail(output, problem,
                           "is being written by another build; try again when it has ended",
                           STR(""));
    if (output->mark < 0)
        return output_fail_system(output, problem, "write into", STR(""));
    if (!load_manifest(output, problem)) {
        place_end(output->folder, output->mark, !output->counts.interrupted);
        return false;
    }
    if (output->counts.interrupted)
        clear_up(output);
    return true;
}

Output *output_open(Arena *arena, Str path, Str *problem) {
    Output *output = ARENA_NEW(arena, Output);
    while (path.len > 1 && path.at[path.len - 1] == '/')
        path = str_slice(path, 0, path.len - 1);
    *output = (Output){.lock = lock_new(arena),
                       .turn = lock_new(arena),
                       .arena = arena,
                       .path = str_copy(arena, path),
                       .manifest = -1};
    output->old.arena = output->made.arena = arena;
    bool link = false;
    output->folder = folder_open(arena, output->path, true, &link);
    if (output->folder < 0) {
        *problem = str_format(arena, "cannot open the folder %.*s: %s", STR_ARGS(path),
                              link ? "a symbolic link leads there, which plancc does not follow"
                                   : strerror(errno));
        return NULL;
    }
    if (begin(output, problem))
        return output;
    os_close(output->folder);
    return NULL;
}

/* Removes the folders of a removed file that are empty now; a folder that is not says so itself. */
static void remove_folders(const Output *output, Str name) {
    while ((name.len -= place_base(name).len) > 0) {
        FilePlace place;
        name.len--;
        if (!place_find(output->arena, output->folder, name, false, &place))
            return;
        bool gone = os_remove_folder(place.parent, place.base);
        place_leave(output->folder, &place);
        if (!gone)
            return;
    }
}

static bool is_gone(int error) {
    return error == ENOENT || error == ENOTDIR || error == ELOOP;
}

/* What is gone, or is no longer a plain file in plain folders and so was put there by somebody
 * else, stays as it is. */
static bool remove_file(Output *output, Str name, Str *problem) {
    FilePlace place;
    struct stat state;
    if (!place_find(output->arena, output->folder, name, false, &place))
        return is_gone(errno) || output_fail_system(output, problem, "remove", name);
    bool there = os_look(place.parent, place.base, &state);
    bool ours = there && S_ISREG(state.st_mode);
    bool good = ours ? os_remove(place.parent, place.base) : there || is_gone(errno);
    if (!good)
        output_fail_system(output, problem, "remove", name);
    place_leave(output->folder, &place);
    if (ours && good)
        output->counts.removed++;
    remove_folders(output, name);
    return good;
}

/* What could not be removed stays in the manifest, for the next build to try. */
static bool remove_obsolete(Output *output, Str *problem) {
    bool good = true;
    for (size_t k = 0; k < output->old.count; k++) {
        Str name = output->old.entries[k].key;
        Str reason;
        if (map_get(&output->made, name) || remove_file(output, name, &reason))
            continue;
        map_put(&output->made, name, output);
        if (good)
            *problem = reason;
        good = false;
    }
    return good;
}

bool output_close(Output *output, Str *problem) {
    bool good = !output->failure.len;
    Str manifest_problem;
    if (good) {
        good = remove_obsolete(output, problem);
        if (!write_manifest(output, good ? problem : &manifest_problem))
            good = false;
    } else {
        *problem = output->failure;
    }
    if (output->manifest >= 0)
        os_close(output->manifest);
    /* A build that failed before it wrote anything left the folder as it was. */
    bool whole = good || (!output->counts.interrupted && !output->counts.written);
    if (!place_end(output->folder, output->mark, whole) && good)
        good = output_fail_system(output, problem, "finish writing", STR(""));
    os_close(output->folder);
    lock_free(output->lock);
    lock_free(output->turn);
    return good;
}

OutputCounts output_counts(const Output *output) {
    return output->counts;
}
