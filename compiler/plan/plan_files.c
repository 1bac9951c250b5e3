#include "plan/plan_files.h"

#include "base/whole.h"
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

/* One byte more than a plan file may have is enough: the reader then says so. */
static void read_text(Arena *arena, PlanFile *plan_file, int file) {
    Buf text = {.arena = arena};
    struct stat state;
    const Whole whole = whole_read(file, YAML_MAX_BYTES + 1, &state, &text);
    if (whole != WHOLE_READ && whole != WHOLE_LARGE)
        plan_file->problem = str_copy(arena, str_from(whole_problem(whole)));
    plan_file->text = buf_str(&text);
}

static void read_file(Arena *arena, PlanFile *plan_file) {
    int file = os_open(OS_HERE, plan_file->path.at, WHOLE_FLAGS);
    if (file < 0) {
        plan_file->problem = str_copy(arena, str_from(strerror(errno)));
        return;
    }
    read_text(arena, plan_file, file);
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

/* Whether a part of the path is a symbolic link. One given from the root is its owner's affair; the
 * others may lie in what a stranger has sent, and lead anywhere. */
static bool leads_through_link(Arena *arena, Str path) {
    struct stat state;
    for (size_t end = 0; end < path.len && path.at[0] != '/';) {
        end = str_find_char(path, '/', end + 1);
        const char *part = str_copy(arena, str_slice(path, 0, end)).at;
        if (os_look(OS_HERE, part, &state) && S_ISLNK(state.st_mode))
            return true;
    }
    return false;
}

bool plan_files_find(Arena *arena, Str path, List *files, List *folders, Str *problem) {
    List names = {NULL, 0, 0};
    Str folder = str_copy(arena, path);
    if (leads_through_link(arena, path)) {
        *problem = str_format(arena,
                              "the folder \"%.*s\" is a symbolic link, or lies behind one; name "
                              "the folder that it leads to",
                              STR_ARGS(path));
        return false;
    }
    if (!os_names(arena, folder.at, &names)) {
        *problem = str_format(arena, "the folder \"%.*s\" cannot be read: %s", STR_ARGS(path),
                              strerror(errno));
        return false;
    }
    find(arena, folder, names, files, folders, 0);
    return true;
}
