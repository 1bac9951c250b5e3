#include "plancc/build_single.h"

#include "base/base64.h"
#include "base/utf8.h"
#include "diag/suggest.h"
#include "output/hash.h"
#include "plan/links.h"
#include "plancc/build_page.h"
#include "plancc/cli.h"
#include "view/build.h"

static const Str html = STR_INIT(".html");

static Str without_html(Str name) {
    return str_ends(name, html) ? str_slice(name, 0, name.len - html.len) : name;
}

/* Looking for a page by its name. */
typedef struct Search {
    Str name;
    Single found; /* no folder: not found */
    Suggest near;
    Buf all; /* the names of all pages */
} Search;

static void look_at(Search *search, const Folder *folder, const Report *report, Str page) {
    const Str stem = without_html(page);
    buf_addf(&search->all, "%s`%.*s`", search->all.len ? ", " : "", STR_ARGS(stem));
    suggest_offer(&search->near, stem, NULL);
    if (str_eq(stem, search->name) || (!report && str_eq(folder->name, search->name)))
        search->found = (Single){folder, report, {.page = page}};
}

static void look_through(Search *search, Set *set) {
    EACH (Folder *, folder, set->plans) {
        look_at(search, *folder, NULL, links_page(set->arena, *folder));
        EACH (Report, report, (*folder)->document.reports)
            look_at(search, *folder, report, links_report_page(set->arena, *folder, report));
    }
}

/* What pages show and do not say: pictures. */
static List files_inside(const Set *set) {
    const Logo *logo = &set->logo;
    Buf data = {.arena = set->arena};
    List files = {NULL, 0, 0};
    if (!logo->name)
        return files;
    buf_addf(&data, "data:%s;base64,", logo->media_type);
    base64_add(&data, logo->bytes);
    LIST_PUSH(set->arena, &files, AloneFile, (AloneFile){str_from(logo->name), buf_str(&data)});
    return files;
}

bool build_single_find(Set *set, Str name, Single *single, Str *problem) {
    /* A shell completes the name of a folder with a slash. */
    const Str stem =
        without_html(str_ends(name, STR("/")) ? str_slice(name, 0, name.len - 1) : name);
    Search search = {
        .name = stem, .near = suggest_start(set->arena, stem), .all = {.arena = set->arena}};
    look_through(&search, set);
    *single = search.found;
    single->alone.files = files_inside(set);
    if (single->folder)
        return true;
    *problem =
        str_format(set->arena, "--single-file: there is no plan or report `%.*s`", STR_ARGS(name));
    if (search.near.best.len)
        cli_add_nearest(set->arena, problem, "", search.near.best);
    else
        *problem = str_format(set->arena, "%.*s; there are %.*s", STR_ARGS(*problem),
                              STR_ARGS(buf_str(&search.all)));
    return false;
}

Str build_single_path(Arena *arena, const Single *single) {
    return str_format(arena, "%.*s-single.html", STR_ARGS(without_html(single->alone.page)));
}

/* Just the text that a browser will have hashed: it reads a line feed for every line end, and
 * U+FFFD for NUL and what is not UTF-8; and "</" would end the element. */
static Str style_inside(Arena *arena, Str style) {
    Buf out = {.arena = arena};
    for (size_t at = 0; at < style.len;) {
        int32_t code;
        at += utf8_next(style, at, &code);
        const char next = at < style.len ? style.at[at] : '\0';
        if (code != '\r')
            utf8_add(&out, code ? code : 0xFFFD);
        else if (next != '\n')
            buf_add_char(&out, '\n');
        if (code == '<' && next == '/')
            buf_add_char(&out, '\\');
    }
    return buf_str(&out);
}

/* Without white space at its ends, which the Nu checker leaves out of the digest. */
AloneView build_single_parts(Arena *arena, Str style) {
    const Str inside = str_trim(style_inside(arena, style));
    return (AloneView){inside, hash_sha256(arena, inside)};
}

void build_single_add(Buf *out, Set *set, const Single *single, const AloneView *parts,
                      const CodeLinks *links, const Template *plan, const Template *report) {
    Arena *scratch = arena_new();
    ViewContext context = {NULL, NULL};
    CodeLinks within = *links;
    within.alone = &single->alone;
    if (single->report) {
        ReportPage page = *view_report(set, NULL, single->report, &context);
        page.site.alone = parts;
        context.scratch = scratch;
        build_page(out, &within, report, context, &page);
    } else {
        PlanPage page = *view_plan(set, NULL, single->folder, &context);
        page.site.alone = parts;
        context.scratch = scratch;
        build_page(out, &within, plan, context, &page);
    }
    arena_free(scratch);
}
