#include "plan/plan_files.h"

#include "syntax/yaml.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Deeper folders than this are not a set of plans but somebody's disk. */
enum { DEEPEST = 16 };

static Str join(Arena *arena, Str folder, const char *name) {
    if (str_is(folder, "."))
        return str_format(arena, "%s", name);
    const char *slash = str_ends(folder, STR("/")) ? "" : "/";
    return str_format(arena, "%.*s%s%s", STR_ARGS(folder), slash, name);
}

static bool is_plan_file(Str name) {
    return str_ends(name, STR(".yml")) || str_ends(name, STR(".yaml"));
}

static int by_name(const void *a, const void *b) {
    return str_compare(*(const Str *)a, *(const Str *)b);
}

/* The names in a folder, sorted; what begins with a dot is left out. */
static bool list_names(Arena *arena, Str path, List *names) {
    DIR *folder = opendir(path.at);
    if (!folder)
        return false;
    for (const struct dirent *entry; (entry = readdir(folder));)
        if (entry->d_name[0] != '.')
            LIST_PUSH(arena, names, Str, str_copy(arena, str_from(entry->d_name)));
    closedir(folder);
    if (names->count)
        qsort(names->at, names->count, sizeof(Str), by_name);
    return true;
}

/* Reads until the end or one byte more than a plan file may have: the reader then says so. */
static bool read_all(Arena *arena, int file, size_t size, Str *text) {
    char *bytes = arena_alloc(arena, size + 1);
    size_t have = 0;
    while (have < size) {
        ssize_t got = read(file, bytes + have, size - have);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return false;
        if (!got)
            break;
        have += (size_t)got;
    }
    *text = (Str){bytes, have};
    return true;
}

static void read_file(Arena *arena, PlanFile *plan_file) {
    struct stat status;
    int file = open(plan_file->path.at, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    bool good = file >= 0 && fstat(file, &status) == 0;
    if (good && !S_ISREG(status.st_mode)) {
        plan_file->problem = STR("it is not a file");
    } else {
        size_t most = YAML_MAX_BYTES + 1;
        size_t size = good && (size_t)status.st_size < most ? (size_t)status.st_size : most;
        if (!good || !read_all(arena, file, size, &plan_file->text))
            plan_file->problem = str_copy(arena, str_from(strerror(errno)));
    }
    if (file >= 0)
        close(file);
}

static void add_problem(Arena *arena, List *files, Str path, const char *problem) {
    LIST_PUSH(arena, files, PlanFile,
              (PlanFile){.path = path, .problem = str_copy(arena, str_from(problem))});
}

static bool is_folder(Str path) {
    struct stat status;
    return lstat(path.at, &status) == 0 && S_ISDIR(status.st_mode);
}

static bool is_link(Str path) {
    struct stat status;
    return lstat(path.at, &status) == 0 && S_ISLNK(status.st_mode);
}

/* Recursion: depth is bounded by DEEPEST. */
static void find(Arena *arena, Str path, List names, List *files, unsigned depth) {
    EACH (Str, name, names) {
        Str inner = join(arena, path, name->at);
        if (!is_plan_file(*name) || is_folder(inner))
            continue;
        PlanFile file = {.path = inner};
        if (is_link(inner))
            file.problem = STR("it is a symbolic link, which plancc does not follow");
        else
            read_file(arena, &file);
        LIST_PUSH(arena, files, PlanFile, file);
    }
    EACH (Str, name, names) {
        Str inner = join(arena, path, name->at);
        List below = {NULL, 0, 0};
        if (!is_folder(inner))
            continue;
        if (depth == DEEPEST)
            add_problem(arena, files, inner, "folders are nested more than 16 deep");
        else if (!list_names(arena, inner, &below))
            add_problem(arena, files, inner, strerror(errno));
        else
            find(arena, inner, below, files, depth + 1);
    }
}

bool plan_files_find(Arena *arena, Str path, List *files, Str *problem) {
    List names = {NULL, 0, 0};
    Str folder = str_copy(arena, path);
    if (!list_names(arena, folder, &names)) {
        *problem = str_format(arena, "the folder \"%.*s\" cannot be read: %s", STR_ARGS(path),
                              strerror(errno));
        return false;
    }
    find(arena, folder, names, files, 0);
    return true;
}
