#include "plan/plan_files.h"

#include "base/os.h"
#include "syntax/yaml.h"

#include <errno.h>
#include <string.h>

/* Deeper folders than this are not a set of plans but somebody's disk. */
enum { DEEPEST = 16 };

static bool is_hidden(Str name) {
    return name.at[0] == '.';
}

static bool is_plan_file(Str name) {
    return str_ends(name, STR(".yml")) || str_ends(name, STR(".yaml"));
}

/* Whether the file is still what it was. */
static bool is_same(int file, const struct stat *before) {
    struct stat after;
    return os_state(file, &after) && after.st_size == before->st_size &&
           after.st_mtim.tv_sec == before->st_mtim.tv_sec &&
           after.st_mtim.tv_nsec == before->st_mtim.tv_nsec;
}

/* Reads until the end or one byte more than a plan file may have: the reader then says so. Half of
 * an old file and half of a new one would be a plan that nobody wrote. */
static Str read_text(Arena *arena, PlanFile *plan_file, int file, const struct stat *state) {
    enum { MOST = YAML_MAX_BYTES + 1 };
    size_t size = (size_t)state->st_size < MOST ? (size_t)state->st_size : MOST;
    Buf text = {.arena = arena, .at = arena_alloc(arena, size + 1), .cap = size + 1};
    if (!os_read(file, &text, size))
        plan_file->problem = str_copy(arena, str_from(strerror(errno)));
    else if (text.len < size || !is_same(file, state))
        plan_file->problem = STR("it changed while it was read");
    return buf_str(&text);
}

static void read_file(Arena *arena, PlanFile *plan_file) {
    struct stat state;
    int file = os_open(OS_HERE, plan_file->path.at, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if (file < 0 || !os_state(file, &state))
        plan_file->problem = str_copy(arena, str_from(strerror(errno)));
    else if (!S_ISREG(state.st_mode))
        plan_file->problem = STR("it is not a file");
    else
        plan_file->text = read_text(arena, plan_file, file, &state);
    if (file >= 0)
        os_close(file);
}

static void add_problem(Arena *arena, List *files, Str path, const char *problem) {
    LIST_PUSH(arena, files, PlanFile,
              (PlanFile){.path = path, .problem = str_copy(arena, str_from(problem))});
}

/* What stands at the path: the bits of S_IFMT, 0 with errno when that is not known. */
static mode_t kind_of(Str path) {
    struct stat state;
    return os_look(OS_HERE, path.at, &state) ? state.st_mode & S_IFMT : 0;
}

#define IS_LINK "it is a symbolic link, which plancc does not follow"

/* A folder left out in silence would take its plans from the site. */
static const char *why_left_out(Str name, Str path, mode_t kind) {
    if (!kind && errno != ENOENT)
        return strerror(errno);
    return kind == S_IFLNK && !is_plan_file(name) && os_leads_to_folder(OS_HERE, path.at) ? IS_LINK
                                                                                          : NULL;
}

/* Recursion: depth is bounded by DEEPEST. */
static void find(Arena *arena, Str path, List names, List *files, List *folders, unsigned depth) {
    LIST_PUSH(arena, folders, Str, path);
    EACH (Str, name, names) {
        Str inner = os_path(arena, path, *name);
        if (is_hidden(*name) || !is_plan_file(*name) || kind_of(inner) == S_IFDIR)
            continue;
        PlanFile file = {.path = inner};
        if (kind_of(inner) == S_IFLNK)
            file.problem = STR(IS_LINK);
        else
            read_file(arena, &file);
        LIST_PUSH(arena, files, PlanFile, file);
    }
    EACH (Str, name, names) {
        Str inner = os_path(arena, path, *name);
        List below = {NULL, 0, 0};
        if (is_hidden(*name))
            continue;
        const mode_t kind = kind_of(inner);
        const char *problem = why_left_out(*name, inner, kind);
        if (problem)
            add_problem(arena, files, inner, problem);
        if (kind != S_IFDIR)
            continue;
        if (depth == DEEPEST)
            add_problem(arena, files, inner, "folders are nested more than 16 deep");
        else if (!os_names(arena, inner.at, &below))
            add_problem(arena, files, inner, strerror(errno));
        else
            find(arena, inner, below, files, folders, depth + 1);
    }
}

bool plan_files_find(Arena *arena, Str path, List *files, List *folders, Str *problem) {
    List names = {NULL, 0, 0};
    Str folder = str_copy(arena, path);
    if (!os_names(arena, folder.at, &names)) {
        *problem = str_format(arena, "the folder \"%.*s\" cannot be read: %s", STR_ARGS(path),
                              strerror(errno));
        return false;
    }
    find(arena, folder, names, files, folders, 0);
    return true;
}
