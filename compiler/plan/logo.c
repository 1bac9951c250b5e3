#include "plan/logo.h"

#include "base/folder.h"
#include "base/utf8.h"
#include "base/whole.h"
#include "plan/svg.h"

#include <errno.h>
#include <string.h>

/* ---- kinds of pictures ---- */

static bool is_png(Str bytes) {
    return str_starts(bytes, STR("\x89PNG\r\n\x1a\n"));
}

static bool is_jpeg(Str bytes) {
    return str_starts(bytes, STR("\xff\xd8\xff"));
}

static bool is_webp(Str bytes) {
    return str_starts(bytes, STR("RIFF")) && bytes.len >= 12 &&
           str_starts(str_slice(bytes, 8, bytes.len), STR("WEBP"));
}

/* What stands behind the first `end`, or nothing. */
static Str behind(Str text, Str end) {
    size_t at = str_find(text, end, 0);
    return at < text.len ? str_slice(text, at + end.len, text.len) : STR("");
}

/* The first element is <svg>, after the declaration, comments and the document type. */
static bool is_svg(Str bytes) {
    Str rest = bytes;
    if (str_starts(rest, STR("\xEF\xBB\xBF")))
        rest = str_slice(rest, 3, rest.len);
    for (;;) {
        rest = str_trim(rest);
        if (str_starts(rest, STR("<!--")))
            rest = behind(rest, STR("-->"));
        else if (str_starts(rest, STR("<?")) || str_starts(rest, STR("<!")))
            rest = behind(rest, STR(">"));
        else
            return str_starts(rest, STR("<svg"));
    }
}

static const struct LogoKind {
    const char *name; /* as people say it */
    bool (*fits)(Str bytes);
    const char *endings[2];
    const char *published;
    const char *media_type;
} kinds[] = {
    {"SVG", is_svg, {".svg", NULL}, "logo.svg", "image/svg+xml"},
    {"PNG", is_png, {".png", NULL}, "logo.png", "image/png"},
    {"JPEG", is_jpeg, {".jpg", ".jpeg"}, "logo.jpg", "image/jpeg"},
    {"WebP", is_webp, {".webp", NULL}, "logo.webp", "image/webp"},
};
enum { KINDS = sizeof kinds / sizeof *kinds };

static const struct LogoKind *kind_of_name(Arena *arena, Str path) {
    Str folded = utf8_fold(arena, path);
    for (size_t k = 0; k < KINDS; k++)
        for (size_t end = 0; end < 2; end++)
            if (kinds[k].endings[end] && str_ends(folded, str_from(kinds[k].endings[end])))
                return &kinds[k];
    return NULL;
}

static const struct LogoKind *kind_of_bytes(Str bytes) {
    for (size_t k = 0; k < KINDS; k++)
        if (kinds[k].fits(bytes))
            return &kinds[k];
    return NULL;
}

/* ---- problems ---- */

static bool fail(LogoProblem *problem, const char *what, const char *repair) {
    *problem = (LogoProblem){.what = str_from(what), .repair = str_from(repair)};
    return false;
}

static bool fail_system(Arena *arena, LogoProblem *problem, const char *reason) {
    *problem = (LogoProblem){
        .what = str_format(arena, "cannot be read: %s", reason),
        .of_system = true,
    };
    return false;
}

/* ---- paths ---- */

static bool part_is_good(Str part, LogoProblem *problem) {
    if (str_is(part, ".."))
        return fail(problem, "has .. in its path", "put the picture into the folder of the set");
    if (!part.len || str_is(part, "."))
        return fail(problem, "is not written as a path",
                    "write the folders and the file, with one / between them");
    return true;
}

bool logo_path_is_good(Arena *arena, Str path, LogoProblem *problem) {
    Str part;
    Str rest = path;
    bool more = true;
    if (str_starts(path, STR("/")) || str_find(path, STR("://"), 0) < path.len)
        return fail(problem, "is not a path from the folder of the set",
                    "put the picture into the folder of the set, and write its name");
    if (str_find_char(path, '\\', 0) < path.len)
        return fail(problem, "is not written as a path", "write / between folders");
    while (more) {
        more = str_cut(rest, '/', &part, &rest);
        if (!part_is_good(part, problem))
            return false;
    }
    return kind_of_name(arena, path) || fail(problem, "is not the name of a picture",
                                             "a logo ends in .svg, .png, .jpg or .webp");
}

/* ---- reading ---- */

/* Opens one part of the path; -1 with the problem. Something else than a file does not block. */
static int open_part(Arena *arena, int folder, Str part, bool last, LogoProblem *problem) {
    const Str name = str_copy(arena, part);
    struct stat status;
    if (!os_look(folder, name.at, &status)) {
        if (errno == ENOENT || errno == ENOTDIR || errno == ENAMETOOLONG)
            fail(problem, "is not in the folder of the set", "");
        else
            fail_system(arena, problem, strerror(errno));
        return -1;
    }
    if (S_ISLNK(status.st_mode)) {
        fail(problem, last ? "is a symbolic link" : "is reached through a symbolic link",
             "plancc follows no links: put the file itself here");
        return -1;
    }
    int file = os_open(folder, name.at, WHOLE_FLAGS | (last ? 0 : O_DIRECTORY));
    if (file < 0 && errno == ENOTDIR)
        fail(problem, "is not in the folder of the set", "");
    else if (file < 0)
        fail_system(arena, problem, strerror(errno));
    return file;
}

/* Opens the file at `path` below `folder`, part by part. */
static int open_below(Arena *arena, Str folder, Str path, LogoProblem *problem) {
    Str part;
    Str rest = path;
    bool more = true;
    bool link = false;
    int at = folder_open(arena, folder, false, &link);
    if (at < 0)
        fail_system(arena, problem, link ? "its folder is a symbolic link" : strerror(errno));
    while (more && at >= 0) {
        more = str_cut(rest, '/', &part, &rest);
        int next = open_part(arena, at, part, !more, problem);
        os_close_after(at, false);
        at = next;
    }
    return at;
}

static bool fail_large(Arena *arena, const struct stat *state, LogoProblem *problem) {
    *problem = (LogoProblem){
        .what = str_format(arena, "has %lld kB", ((long long)state->st_size + 999) / 1000),
        .repair = STR("every page loads it: at most 200 kB"),
    };
    return false;
}

static bool read_open(Arena *arena, int file, Str *bytes, LogoProblem *problem) {
    struct stat state;
    Buf read = {.arena = arena};
    const Whole whole = whole_read(file, LOGO_MOST_BYTES, &state, &read);
    *bytes = buf_str(&read);
    switch (whole) {
    case WHOLE_READ:
        return true;
    case WHOLE_FOLDER:
        return fail(problem, "is a folder", "name the picture in it");
    case WHOLE_NO_FILE:
        return fail(problem, "is not a file", "");
    case WHOLE_LARGE:
        return fail_large(arena, &state, problem);
    case WHOLE_FAILED:
    case WHOLE_CHANGED:
        break;
    }
    return fail_system(arena, problem, whole_problem(whole));
}

/* A browser shows an SVG file only when it says which language it is in. */
static bool judge_svg(Arena *arena, Str bytes, LogoProblem *problem) {
    SvgProblem found;
    if (!svg_check(arena, bytes, &found)) {
        *problem = (LogoProblem){.what = found.what, .repair = str_from(found.repair)};
        return false;
    }
    Str space = STR("http://www.w3.org/2000/svg");
    return str_find(bytes, space, 0) < bytes.len ||
           fail(problem, "is an SVG picture that browsers do not show",
                "write <svg xmlns=\"http://www.w3.org/2000/svg\" in it");
}

static bool judge(Arena *arena, const struct LogoKind *named, Str bytes, LogoProblem *problem) {
    const struct LogoKind *found = kind_of_bytes(bytes);
    if (!bytes.len)
        return fail(problem, "is empty", "");
    if (!found && named->fits == is_svg && utf8_check(bytes) < bytes.len)
        return judge_svg(arena, bytes, problem);
    if (!found)
        return fail(problem, "holds no picture", "save it as SVG, PNG, JPEG or WebP");
    if (found != named) {
        *problem = (LogoProblem){
            .what = str_format(arena, "is a %s picture, not %s", found->name, named->name),
            .repair = str_format(arena, "its name should end in %s", found->endings[0])};
        return false;
    }
    return found->fits != is_svg || judge_svg(arena, bytes, problem);
}

bool logo_read(Arena *arena, Str folder, Str path, Logo *logo, LogoProblem *problem) {
    Str bytes = {NULL, 0};
    const struct LogoKind *kind = kind_of_name(arena, path);
    int file = open_below(arena, folder, path, problem);
    if (file < 0)
        return false;
    bool good = read_open(arena, file, &bytes, problem) && judge(arena, kind, bytes, problem);
    os_close(file);
    if (good)
        *logo = (Logo){kind->published, kind->media_type, bytes};
    return good;
}
