#include "plancc/build_single.h"
#include "plancc/build_site.h"
#include "plancc/findings.h"
#include "plancc/theme.h"

#include "base/escape.h"
#include "base/os.h"
#include "output/depfile.h"
#include "output/file.h"
#include "plan/links.h"

#include <stdio.h>

/* One run of build: what is read, and where it goes. */
typedef struct Build {
    Site site;
    Theme theme;
    Output *output;
    Str depfile; /* the text of --depfile; empty: none is asked for */
    Str problem; /* why the system failed */
} Build;

/* Files that are published beside the pages. */
static const char *const assets[] = {"plancc.css", "plancc.js"};
enum { ASSETS = sizeof assets / sizeof *assets };

/* Reads and checks the templates; what is wrong with them is found before any page is made. */
static void read_templates(Build *build) {
    TemplateSource source = theme_templates(&build->theme);
    Site *site = &build->site;
    Arena *arena = site->set->arena;
    Diag *diag = site->set->diag;
    site->index = template_read(arena, diag, source, STR("index"), &view_index_page);
    site->plan = template_read(arena, diag, source, STR("plan"), &view_plan_page);
    site->report = template_read(arena, diag, source, STR("report"), &view_report_page);
    site->indicator = template_read(arena, diag, source, STR("indicator"), &view_indicator_page);
    site->registered = template_read(arena, diag, source, STR("register"), &view_register_page);
    for (size_t k = 0; k < GATHERED_KINDS; k++)
        site->gathered[k] =
            template_read(arena, diag, source, str_from(view_gathered_kinds[k].template),
                          view_gathered_kinds[k].type);
    for (size_t k = 0; k < ASSETS; k++)
        theme_file(&build->theme, assets[k]);
    theme_check_unused(&build->theme);
    diag_sort(diag);
}

/* All files of the site, in the order in which they are asked for. */
static void list_site(Build *build) {
    Site *site = &build->site;
    const Logo *logo = &site->set->logo;
    for (size_t k = 0; k < ASSETS; k++)
        build_site_add_bytes(site, str_from(assets[k]), theme_file(&build->theme, assets[k]));
    if (logo->name)
        build_site_add_bytes(site, str_from(logo->name), logo->bytes);
    build_site_gather(site);
    build_data_list(site);
    build_pages_list(site);
}

static void say_place(const Build *build, Str out) {
    Buf line = {.arena = build->site.set->arena};
    escape_terminal(&line, out);
    fprintf(stderr, "%.*s: ", STR_ARGS(buf_str(&line)));
}

static void say_counts(const Build *build, Str out) {
    OutputCounts counts = output_counts(build->output);
    if (counts.interrupted) {
        say_place(build, out);
        fprintf(stderr, "the build before was cut off; this one has completed it\n");
    }
    say_place(build, out);
    fprintf(stderr, "%zu written, %zu unchanged, %zu removed\n", counts.written, counts.unchanged,
            counts.removed);
}

static int say_problem(const Build *build) {
    Buf line = {.arena = build->site.set->arena};
    escape_terminal(&line, build->problem);
    fprintf(stderr, "plancc: %.*s\n", STR_ARGS(buf_str(&line)));
    return CLI_SYSTEM;
}

/* Before the first file is written: paths that cannot be said there are no half a build. */
static bool make_depfile(Build *build, const Options *options, Str target) {
    Set *set = build->site.set;
    Buf out = {.arena = set->arena};
    if (!options->depfile.len)
        return true;
    if (options->baseline.len)
        LIST_PUSH(set->arena, &set->read, Str, options->baseline);
    const bool good = depfile_add(&out, target, set->read, &build->problem);
    build->depfile = buf_str(&out);
    return good;
}

/* After the last file is written. */
static int write_depfile(Build *build, const Options *options) {
    if (!build->depfile.len ||
        file_write(build->site.set->arena, options->depfile, build->depfile, &build->problem))
        return CLI_OK;
    return say_problem(build);
}

/* Whether the depfile would stand in the place of a file of the site, or of the list of them. */
static bool is_of_site(const Site *site, Str out, Str depfile) {
    Arena *arena = site->set->arena;
    const Str plain = file_plain_path(arena, depfile);
    const Str within = file_plain_path(arena, out);
    if (!depfile.len || !str_starts(plain, within))
        return false;
    const Str name = str_slice(plain, within.len, plain.len - 1);
    for (size_t stage = 0; stage < STAGE_COUNT; stage++)
        EACH (SiteFile, file, site->files[stage])
            if (str_eq(file->name, name))
                return true;
    return str_starts(name, STR(".plancc-"));
}

static int publish(Build *build, const Options *options) {
    Arena *arena = build->site.set->arena;
    const Str out = options->out.at ? options->out : STR("public");
    list_site(build);
    if (is_of_site(&build->site, out, options->depfile))
        return cli_usage(str_format(arena, "%.*s is a file of the site: choose another name",
                                    STR_ARGS(options->depfile)));
    if (!make_depfile(build, options, os_path(arena, out, site_page(SITE_PLANS))))
        return say_problem(build);
    build->output = output_open(arena, out, &build->problem);
    if (!build->output)
        return say_problem(build);
    bool good = build_site_write(&build->site, build->output, &build->problem);
    Str late;
    if (!output_close(build->output, good ? &build->problem : &late) || !good)
        return say_problem(build);
    say_counts(build, out);
    return write_depfile(build, options);
}

static int publish_single(Build *build, const Options *options) {
    Arena *arena = build->site.set->arena;
    Buf out = {.arena = arena};
    Single single;
    if (!build_single_find(build->site.set, options->single_file, &single, &build->problem))
        return cli_usage(build->problem);
    const AloneView parts = build_single_parts(arena, theme_file(&build->theme, "plancc.css"));
    build_single_add(&out, build->site.set, &single, &parts, &build->site.links, build->site.plan,
                     build->site.report);
    const Str path = options->out.at ? options->out : build_single_path(arena, &single);
    if (!make_depfile(build, options, path) ||
        !file_write(arena, path, buf_str(&out), &build->problem))
        return say_problem(build);
    say_place(build, path);
    fprintf(stderr, "written\n");
    return write_depfile(build, options);
}

static int build_set(const Options *options, Set *set) {
    Build build = {.site = {.set = set, .links = links_for(set)}};
    build.theme = theme_open(set, options->templates);
    if (!theme_is_usable(&build.theme, &build.problem))
        return say_problem(&build);
    read_templates(&build);
    int status = findings_print(set, options);
    /* Errors leave nothing to publish, also where --fail-on lets the run pass. */
    if (status != CLI_OK || diag_count(set->diag, SEVERITY_ERROR))
        return status;
    links_collect(set);
    if (options->single_file.at)
        return publish_single(&build, options);
    return publish(&build, options);
}

int command_build(const Options *options) {
    Set *set = findings_read(options);
    if (!set)
        return CLI_SYSTEM;
    int status = build_set(options, set);
    set_free(set);
    return status;
}
