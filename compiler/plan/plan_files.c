#include "plan/plan_files.h"

#include "base/folder.h"
#include "base/whole.h"
#include "syntax/yaml.h"

#include <errno.h>
#include <string.h>
#include <strings.h>

/* Deeper folders than this are not a set of plans but somebody's disk. */
enum { DEEPEST = 16 };

static bool is_hidden(Str name) {
    return name.at[0] == '.';
}

/* In capitals, too: some systems make no difference. */
static bool ends_in(Str name, const char *ending) {
    const size_t length = strlen(ending);
    return name.len > length && strncasecmp(name.at + name.len - length, ending, length) == 0;
}

static bool is_plan_file(Str name) {
    return ends_in(name, ".yml") || ends_in(name, ".yaml");
}

/* What editors make of a plan file that they take for a text; nobody sees the second ending where
 * endings are hidden, and everybody misses what stands in it. */
static bool is_named_wrong(Str name) {
    return ends_in(name, ".yml.txt") || ends_in(name, ".yaml.txt");
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

/* Below the open folder `at`, whatever has become of its path meanwhile. */
static void read_file(Arena *arena, int at, Str name, PlanFile *plan_file) {
    int file = os_open(at, name.at, WHOLE_FLAGS);
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

/* What stands there: the bits of S_IFMT, 0 with errno when that is not known. */
static mode_t kind_of(int at, Str name) {
    struct stat state;
    return os_look(at, name.at, &state) ? state.st_mode & S_IFMT : 0;
}

#define IS_LINK "it is a symbolic link, which plancc does not follow"

/* A folder left out in silence would take its plans from the site. */
static const char *why_left_out(int at, Str name, mode_t kind) {
    if (!kind && errno != ENOENT)
        return strerror(errno);
    return kind == S_IFLNK && !is_plan_file(name) && os_leads_to_folder(at, name.at) ? IS_LINK
                                                                                     : NULL;
}

/* A folder on the way: open, and its path for messages. */
typedef struct Walk {
    Arena *arena;
    List *files;
    List *folders;
    int at;
    Str path;
    unsigned depth;
} Walk;

static bool are_enough(const Walk *walk) {
    return walk->files->count > PLAN_FILES_MOST;
}

static void add_file(const Walk *walk, Str name) {
    PlanFile file = {.path = os_path(walk->arena, walk->path, name)};
    const mode_t kind = kind_of(walk->at, name);
    if (kind == S_IFDIR)
        return;
    if (kind == S_IFLNK)
        file.problem = STR(IS_LINK);
    else
        read_file(walk->arena, walk->at, name, &file);
    LIST_PUSH(walk->arena, walk->files, PlanFile, file);
}

static bool find(const Walk *walk);

/* What stands behind the name, when that is a folder, and why it is left out, when that is not
 * known. */
static void add_folder(const Walk *walk, Str name) {
    Walk inner = *walk;
    inner.path = os_path(walk->arena, walk->path, name);
    inner.depth++;
    const mode_t kind = kind_of(walk->at, name);
    const char *problem = why_left_out(walk->at, name, kind);
    if (problem)
        add_problem(walk->arena, walk->files, inner.path, problem);
    if (kind != S_IFDIR)
        return;
    if (inner.depth > DEEPEST) {
        add_problem(walk->arena, walk->files, inner.path, "folders are nested more than 16 deep");
        return;
    }
    inner.at = os_open(walk->at, name.at, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    if (inner.at < 0 || !find(&inner))
        add_problem(walk->arena, walk->files, inner.path, strerror(errno));
    if (inner.at >= 0)
        os_close(inner.at);
}

/* False with errno when the folder cannot be read. Recursion: depth is bounded by DEEPEST. */
static bool find(const Walk *walk) {
    List names = {NULL, 0, 0};
    if (!os_names(walk->arena, walk->at, &names))
        return false;
    LIST_PUSH(walk->arena, walk->folders, Str, walk->path);
    EACH (Str, name, names) {
        if (is_hidden(*name) || are_enough(walk))
            continue;
        if (is_plan_file(*name))
            add_file(walk, *name);
        if (is_named_wrong(*name))
            add_problem(walk->arena, walk->files, os_path(walk->arena, walk->path, *name),
                        "its name ends in .txt, and a plan file's in .yml or .yaml");
    }
    EACH (Str, name, names)
        if (!is_hidden(*name) && !are_enough(walk))
            add_folder(walk, *name);
    return true;
}

bool plan_files_find(Arena *arena, Str path, List *files, List *folders, Str *problem) {
    bool link = false;
    Walk walk = {arena, files, folders, .path = str_copy(arena, path)};
    walk.at = folder_open(arena, path, false, &link);
    if (link)
        *problem = str_format(arena,
                              "the folder \"%.*s\" is a symbolic link, or lies behind one; name "
                              "the folder that it leads to",
                              STR_ARGS(path));
    const bool good = walk.at >= 0 && find(&walk);
    if (!good && !link)
        *problem = str_format(arena, "the folder \"%.*s\" cannot be read: %s", STR_ARGS(path),
                              strerror(errno));
    if (walk.at >= 0)
        os_close(walk.at);
    return good;
}
