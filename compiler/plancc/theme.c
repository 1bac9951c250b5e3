#include "plancc/theme.h"

#include "base/folder.h"
#include "base/utf8.h"
#include "base/whole.h"
#include "diag/suggest.h"
#include "output/brand_sheet.h"
#include "output/embedded.h"

#include <errno.h>
#include <string.h>

/* Templates are a few kilobytes; what is larger was not meant. */
enum { MOST_BYTES = 1024 * 1024 };

Theme theme_open(Set *set, Str folder) {
    if (folder.len)
        LIST_PUSH(set->arena, &set->read, Str, folder);
    return (Theme){set, folder, {.arena = set->arena}, {.arena = set->arena}};
}

bool theme_is_usable(const Theme *theme, Str *problem) {
    Arena *arena = theme->set->arena;
    bool link = false;
    const int open = theme->folder.len ? folder_open(arena, theme->folder, false, &link) : -1;
    if (open >= 0)
        os_close(open);
    if (open >= 0 || !theme->folder.len)
        return true;
    *problem = link ? str_format(arena,
                                 "a symbolic link leads to the templates in \"%.*s\", which "
                                 "plancc does not follow",
                                 STR_ARGS(theme->folder))
                    : str_format(arena, "there is no folder \"%.*s\" with templates",
                                 STR_ARGS(theme->folder));
    return false;
}

/* Opens what stands there, part by part: a link might lead to any file of the machine, and what is
 * read is published. */
static int open_own(Arena *arena, Str folder, Str name) {
    Str part;
    bool more = true;
    bool link = false;
    int at = folder_open(arena, folder, false, &link);
    while (more && at >= 0) {
        more = str_cut(name, '/', &part, &name);
        const int next =
            os_open(at, str_copy(arena, part).at, WHOLE_FLAGS | (more ? O_DIRECTORY : 0));
        os_close_after(at, false);
        at = next;
    }
    return at;
}

static const char *why_not(int error) {
    if (error == ELOOP)
        return "it is a symbolic link, which plancc does not follow";
    if (error == ENOTDIR)
        return "its folder is no folder, or a symbolic link, which plancc does not follow";
    return strerror(error);
}

/* NULL, or why the file is not to be had. */
static const char *read_open(int file, Buf *bytes) {
    struct stat state;
    if (file < 0)
        return why_not(errno);
    return whole_problem(whole_read(file, MOST_BYTES, &state, bytes));
}

/* Reads the folder's own file; false when it has none of that name. One that is there but cannot be
 * read whole is a finding: the built-in one would silently take its place. */
static bool read_own(const Theme *theme, Str name, Str path, Str *text) {
    Buf bytes = {.arena = theme->set->arena};
    const int file = open_own(theme->set->arena, theme->folder, name);
    if (file < 0 && errno == ENOENT)
        return false;
    LIST_PUSH(theme->set->arena, &theme->set->read, Str, path);
    const char *problem = read_open(file, &bytes);
    if (file >= 0)
        os_close(file);
    if (problem)
        diag_report(theme->set->diag, RULE_UNREADABLE_FILE, (Span){0, 0}, "%.*s cannot be used: %s",
                    STR_ARGS(path), problem);
    *text = buf_str(&bytes);
    return true;
}

static bool read_built_in(Str name, Str *text) {
    for (size_t k = 0; k < embedded_file_count; k++)
        if (str_is(name, embedded_files[k].name)) {
            *text = (Str){embedded_files[k].bytes, embedded_files[k].len};
            return true;
        }
    return false;
}

/* The bytes of a file and the path that findings about it show; false when there is none. */
static bool find(const Theme *theme, Str name, Str *path, Str *text) {
    Arena *arena = theme->set->arena;
    if (theme->folder.len) {
        *path = str_format(arena, "%.*s/%.*s", STR_ARGS(theme->folder), STR_ARGS(name));
        if (read_own(theme, name, *path, text))
            return true;
    }
    *path = str_format(arena, "templates/%.*s", STR_ARGS(name));
    return read_built_in(name, text);
}

static const Source *find_template(void *state, Str name) {
    Theme *theme = state;
    Arena *arena = theme->set->arena;
    Str path;
    Str text;
    Source *known = map_get(&theme->sources, name);
    if (known)
        return known;
    const char *ending = str_find_char(name, '.', 0) < name.len ? "" : ".mustache";
    Str file = str_format(arena, "%.*s%s", STR_ARGS(name), ending);
    if (!find(theme, file, &path, &text))
        return NULL;
    Source *source = sources_add(theme->set->sources, path, text);
    if (!source)
        return NULL;
    map_put(&theme->sources, str_copy(arena, name), source);
    if (utf8_check(text) < text.len)
        diag_report(theme->set->diag, RULE_ENCODING, source_start(source),
                    "the template is not UTF-8 text");
    return source;
}

/* ---- files that nothing uses ---- */

/* The name by which templates include the file, and a place among those it may be meant for; false
 * when it looks like no template at all: a README may well stand there. */
static bool is_template(Str file, Str *name, Str *ending) {
    static const Str endings[] = {STR_INIT(".mustache"), STR_INIT(".css"), STR_INIT(".js")};
    *name = file;
    for (size_t k = 0; k < sizeof endings / sizeof *endings; k++) {
        *ending = endings[k];
        if (!str_ends(file, endings[k]) || file.len == endings[k].len)
            continue;
        if (!k)
            name->len -= endings[k].len;
        return true;
    }
    return false;
}

static bool is_built_in(Str file) {
    Str text;
    return read_built_in(file, &text);
}

static void report_unused(Theme *theme, Str file, Str name, Str ending) {
    Set *set = theme->set;
    const Source *source = find_template(theme, name);
    Suggest suggest = suggest_start(set->arena, str_slice(file, 0, file.len - ending.len));
    if (!source)
        return;
    Finding *finding = diag_report(set->diag, RULE_UNUSED_TEMPLATE, source_start(source),
                                   "nothing uses %.*s", STR_ARGS(file));
    for (size_t k = 0; k < embedded_file_count; k++) {
        const Str known = str_from(embedded_files[k].name);
        if (str_ends(known, ending))
            suggest_offer(&suggest, str_slice(known, 0, known.len - ending.len), NULL);
    }
    if (suggest.best.len)
        diag_label(set->diag, finding, "did you mean %.*s%.*s?", STR_ARGS(suggest.best),
                   STR_ARGS(ending));
}

void theme_check_unused(Theme *theme) {
    Set *set = theme->set;
    List files = {NULL, 0, 0};
    Str name;
    Str ending;
    if (!theme->folder.len)
        return;
    bool link = false;
    const int folder = folder_open(set->arena, theme->folder, false, &link);
    if (folder < 0 || !os_names(set->arena, folder, &files))
        diag_report(set->diag, RULE_UNREADABLE_FILE, (Span){0, 0}, "%.*s cannot be used: %s",
                    STR_ARGS(theme->folder), strerror(errno));
    if (folder >= 0)
        os_close(folder);
    EACH (const Str, file, files)
        if (is_template(*file, &name, &ending) && !is_built_in(*file) &&
            !map_get(&theme->sources, name) && !map_get(&theme->sources, *file))
            report_unused(theme, *file, name, ending);
}

TemplateSource theme_templates(Theme *theme) {
    return (TemplateSource){theme, find_template, set_language(theme->set)};
}

/* The file with its fixed words, empty after a finding. */
static Str spoken(Theme *theme, const char *name) {
    static const ViewType nothing = {"this file", NULL, 0, 0};
    Set *set = theme->set;
    Buf out = {.arena = set->arena};
    const Str *known = map_get(&theme->files, str_from(name));
    if (known)
        return *known;
    const Template *template =
        template_read(set->arena, set->diag, theme_templates(theme), str_from(name), &nothing);
    if (template)
        template_render(template, &(ViewContext){NULL, NULL}, (TemplateRules){0}, NULL, &out);
    Str *text = ARENA_NEW(set->arena, Str);
    *text = buf_str(&out);
    map_put(&theme->files, str_from(name), text);
    return *text;
}

Str theme_file(Theme *theme, const char *name) {
    const Str text = spoken(theme, name);
    Buf sheet = {.arena = theme->set->arena};
    if (strcmp(name, "plancc.css") != 0)
        return text;
    buf_add(&sheet, text);
    brand_sheet(&sheet, &theme->set->shared.theme);
    return buf_str(&sheet);
}
