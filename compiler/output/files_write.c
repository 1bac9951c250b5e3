/* Making the files of an output folder: whole, or part by part. */
#include "output/files_output.h"

#include <errno.h>

struct OutputFile {
    Output *output;
    Arena *arena; /* its own */
    Str name;
    FilePlace place; /* its parent is -1 until it is found */
    off_t before;    /* the size of what stands there; -1: nothing does */
    int file;        /* what is being written, under its temporary name; or -1 */
    Str problem;     /* the first; empty: all is well */
};

/* ---- whether a name may be written ---- */

/* Whether what stands at the place, if anything, is a file of ours. */
static bool is_ours(const Output *output, Str name, const struct stat *state, Str *problem) {
    if (S_ISLNK(state->st_mode))
        return output_fail(output, problem,
                           "is a symbolic link; plancc does not write through links", name);
    if (!S_ISREG(state->st_mode))
        return output_fail(output, problem, "is not a file", name);
    if (!map_get(&output->old, name))
        return output_fail(output, problem,
                           "was not made by plancc; move it or choose another folder", name);
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
        named =
            output_fail(output, problem,
                        "is one file too many: choose an empty folder, or divide the set", name);
    if (named && !os_look(output->folder, path.at, &state))
        return true;
    if (named && is_ours(output, name, &state, problem))
        return true;
    output->failure = *problem;
    return false;
}

/* ---- the way of a file ---- */

/* Takes the name for this build; false when another file has it. */
static bool take_name(Output *output, Str name) {
    lock_take(output->lock);
    bool taken = map_get(&output->made, name) != NULL;
    if (!taken)
        map_put(&output->made, str_copy(output->arena, name), output);
    lock_give(output->lock);
    return !taken;
}

/* Finds its place, which nobody else may have. */
static bool find(OutputFile *file) {
    Output *output = file->output;
    struct stat state;
    if (!may_be_named(output, file->name, &file->problem))
        return false;
    if (!take_name(output, file->name))
        return output_fail(output, &file->problem, "would be made twice", file->name);
    if (!place_find(file->arena, output->folder, file->name, true, &file->place))
        return output_fail_system(output, &file->problem, "make the folder of", file->name);
    const bool there = os_look(file->place.parent, file->place.base, &state);
    if (!there && errno != ENOENT)
        return output_fail_system(output, &file->problem, "write", file->name);
    file->before = there ? state.st_size : -1;
    return !there || is_ours(output, file->name, &state, &file->problem);
}

static OutputFile begin(Output *output, Str name) {
    OutputFile file = {.output = output,
                       .arena = arena_new(),
                       .name = name,
                       .place = {.parent = -1},
                       .before = -1,
                       .file = -1};
    return file;
}

/* Makes what will replace the file that stands there. */
static bool start(OutputFile *file) {
    Output *output = file->output;
    if (!output_announce(output, file->arena, file->name))
        return output_fail_system(output, &file->problem, "write", STR(PLACE_MANIFEST));
    lock_take(output->turn);
    file->file = place_start(file->arena, &file->place);
    lock_give(output->turn);
    return file->file >= 0 || output_fail_system(output, &file->problem, "write", file->name);
}

/* Puts what was written in its place, unless that failed or is not `wanted`. */
static void finish(OutputFile *file, bool wanted) {
    Output *output = file->output;
    wanted = wanted && !file->problem.len;
    lock_take(output->turn);
    const bool good = place_finish(file->arena, &file->place, file->file, wanted);
    lock_give(output->turn);
    if (wanted && !good)
        output_fail_system(output, &file->problem, "write", file->name);
}

static bool leave(OutputFile *file, size_t *count, Str *problem) {
    Output *output = file->output;
    const Str failure = file->problem;
    if (file->place.parent >= 0)
        place_leave(output->folder, &file->place);
    /* A file that is written part by part lies in its own memory. */
    arena_free(file->arena);
    lock_take(output->lock);
    if (failure.len)
        *problem = failure;
    else
        ++*count;
    if (!output->failure.len)
        output->failure = failure;
    lock_give(output->lock);
    return !failure.len;
}

static void write_part(OutputFile *file, Str bytes) {
    if (!file->problem.len && !os_write(file->file, bytes))
        output_fail_system(file->output, &file->problem, "write", file->name);
}

/* ---- whole ---- */

bool output_write(Output *output, Str name, Str bytes, Str *problem) {
    OutputFile file = begin(output, name);
    const bool found = find(&file);
    if (found && place_holds(&file.place, file.before, bytes))
        return leave(&file, &output->counts.unchanged, problem);
    if (found && start(&file)) {
        write_part(&file, bytes);
        finish(&file, true);
    }
    return leave(&file, &output->counts.written, problem);
}

/* ---- part by part ---- */

OutputFile *output_begin(Output *output, Str name) {
    const OutputFile begun = begin(output, name);
    OutputFile *file = ARENA_NEW(begun.arena, OutputFile);
    *file = begun;
    if (find(file))
        start(file);
    return file;
}

void output_add(OutputFile *file, Str bytes) {
    write_part(file, bytes);
}

/* Whether what was written is what stands there. */
static bool is_unchanged(OutputFile *file) {
    const FilePlace written = {file->place.parent, place_temporary(file->arena, file->place.base)};
    struct stat state;
    return !file->problem.len && file->before >= 0 && os_state(file->file, &state) &&
           state.st_size == file->before && place_same(&written, &file->place);
}

bool output_end(OutputFile *file, Str *problem) {
    Output *output = file->output;
    const bool unchanged = is_unchanged(file);
    if (file->file >= 0)
        finish(file, !unchanged);
    return leave(file, unchanged ? &output->counts.unchanged : &output->counts.written, problem);
}
