#include "output/files.h"

#include "base/list.h"
#include "base/map.h"
#include "base/pool.h"
#include "base/whole.h"
#include "output/files_private.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Bytes of the manifest, with the names of the build before: some 100,000 files. What a stranger
 * has put there in its place takes no longer than a large site. */
enum { MANIFEST_MOST = 3 * 1000 * 1000 };

struct Output {
    Lock *lock; /* of what changes while several threads write */
    Lock *turn; /* to make a file: the system lets one into a folder at a time, and who waits there
                   takes the processor from who has something to do */
    Arena *arena;
    Str path;            /* of the folder, for messages */
    int folder;          /* its descriptor */
    int mark;            /* the file that says that a build is at work */
    int manifest;        /* open for appending, or -1 until the first new file */
    size_t manifest_len; /* bytes of the old manifest that are whole lines */
    Map old;             /* names that the manifest had */
    Map made;            /* names that this build wrote or left as they were */
    size_t asked;        /* bytes of the manifest when this build will have announced all */
    OutputCounts counts;
    Str failure; /* the first problem of a write, else empty */
};

/* Problems */

static bool fail(const Output *output, Str *problem, const char *what, Str name) {
    lock_take(output->lock);
    *problem =
        str_format(output->arena, "%.*s/%.*s %s", STR_ARGS(output->path), STR_ARGS(name), what);
    lock_give(output->lock);
    return false;
}

/* strerror is English: the program never calls setlocale. */
static bool fail_system(const Output *output, Str *problem, const char *what, Str name) {
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
    return fail(output, problem, buf_str(&what).at, STR(PLACE_MANIFEST));
}

/* A last line without its end was cut off before its file was made, so it does not count. Files
 * are removed and written over because they stand here, so a line that plancc cannot have written
 * means that none of them is to be trusted. */
static bool take_manifest(Output *output, Str text, Str *problem) {
    Str line;
    Str rest = text;
    while (str_cut(rest, '\n', &line, &rest)) {
        output->asked = output->manifest_len = text.len - rest.len;
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

static bool open_manifest(Output *output) {
    if (output->manifest >= 0)
        return true;
    output->manifest =
        os_open(output->folder, PLACE_MANIFEST, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW);
    return output->manifest >= 0 && os_open_to_all(output->manifest) &&
           os_cut(output->manifest, output->manifest_len);
}

/* A new name is in the manifest before its file is there: a build that is cut off still knows its
 * files. */
static bool announce(Output *output, Arena *scratch, Str name) {
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
           fail_system(output, problem, "write", STR(PLACE_MANIFEST));
}

/* Writing */

/* Whether what stands at the place, if anything, is a file of ours. */
static bool is_ours(const Output *output, Str name, const struct stat *state, Str *problem) {
    if (S_ISLNK(state->st_mode))
        return fail(output, problem, "is a symbolic link; plancc does not write through links",
                    name);
    if (!S_ISREG(state->st_mode))
        return fail(output, problem, "is not a file", name);
    if (!map_get(&output->old, name))
        return fail(output, problem, "was not made by plancc; move it or choose another folder",
                    name);
    return true;
}

static bool may_be_named(const Output *output, Str name, Str *problem) {
    enum { SHOWN = 60 };
    Buf text = {.arena = output->arena};
    if (place_is_safe(name))
        return true;
    lock_take(output->lock);
    buf_addf(&text, "`%.*s%s` cannot be the name of an output file",
             STR_ARGS(str_slice(name, 0, name.len < SHOWN ? name.len : SHOWN)),
             name.len > SHOWN ? "..." : "");
    if (name.len > SHOWN)
        buf_addf(&text, ": it has %zu characters", name.len);
    *problem = buf_str(&text);
    lock_give(output->lock);
    return false;
}

bool output_may_write(Output *output, Str name, Str *problem) {
    struct stat state;
    Str path = str_copy(output->arena, name);
    bool named = may_be_named(output, name, problem);
    output->asked += map_get(&output->old, name) ? 0 : name.len + 1;
    if (named && output->asked > MANIFEST_MOST)
        named = fail(output, problem,
                     "is one file too many: choose an empty folder, or divide the set", name);
    if (named && !os_look(output->folder, path.at, &state))
        return true;
    if (named && is_ours(output, name, &state, problem))
        return true;
    output->failure = *problem;
    return false;
}

static void count_one(Output *output, size_t *count) {
    lock_take(output->lock);
    ++*count;
    lock_give(output->lock);
}

static bool write_at(Output *output, Arena *scratch, const FilePlace *place, Str name, Str bytes,
                     Str *problem) {
    struct stat state;
    bool there = os_look(place->parent, place->base, &state);
    if (!there && errno != ENOENT)
        return fail_system(output, problem, "write", name);
    if (there && !is_ours(output, name, &state, problem))
        return false;
    if (there && place_holds(place, state.st_size, bytes)) {
        count_one(output, &output->counts.unchanged);
        return true;
    }
    if (!announce(output, scratch, name))
        return fail_system(output, problem, "write", STR(PLACE_MANIFEST));
    lock_take(output->turn);
    const bool good = place_replace(scratch, place, bytes);
    lock_give(output->turn);
    if (!good)
        return fail_system(output, problem, "write", name);
    count_one(output, &output->counts.written);
    return true;
}

/* Takes the name for this build; false when another file has it. */
static bool take_name(Output *output, Str name) {
    lock_take(output->lock);
    bool taken = map_get(&output->made, name) != NULL;
    if (!taken)
        map_put(&output->made, str_copy(output->arena, name), output);
    lock_give(output->lock);
    return !taken;
}

static bool write_file(Output *output, Arena *scratch, Str name, Str bytes, Str *problem) {
    FilePlace place;
    if (!may_be_named(output, name, problem))
        return false;
    if (!take_name(output, name))
        return fail(output, problem, "would be made twice", name);
    if (!place_find(scratch, output->folder, name, true, &place))
        return fail_system(output, problem, "make the folder of", name);
    bool good = write_at(output, scratch, &place, name, bytes, problem);
    place_leave(output->folder, &place);
    return good;
}

bool output_write(Output *output, Str name, Str bytes, Str *problem) {
    Arena *scratch = arena_new();
    bool good = write_file(output, scratch, name, bytes, problem);
    arena_free(scratch);
    lock_take(output->lock);
    if (!good && !output->failure.len)
        output->failure = *problem;
    lock_give(output->lock);
    return good;
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
        return fail(output, problem,
                    "is being written by another build; try again when it has ended", STR(""));
    if (output->mark < 0)
        return fail_system(output, problem, "write into", STR(""));
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
    output->folder = place_open(arena, output->path, true, &link);
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
        return is_gone(errno) || fail_system(output, problem, "remove", name);
    bool there = os_look(place.parent, place.base, &state);
    bool ours = there && S_ISREG(state.st_mode);
    bool good = ours ? os_remove(place.parent, place.base) : there || is_gone(errno);
    if (!good)
        fail_system(output, problem, "remove", name);
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
        good = fail_system(output, problem, "finish writing", STR(""));
    os_close(output->folder);
    lock_free(output->lock);
    lock_free(output->turn);
    return good;
}

OutputCounts output_counts(const Output *output) {
    return output->counts;
}
