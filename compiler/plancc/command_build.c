#include "plancc/build_data.h"
#include "plancc/build_page.h"
#include "plancc/build_single.h"
#include "plancc/findings.h"
#include "plancc/theme.h"

#include "base/escape.h"
#include "base/os.h"
#include "output/depfile.h"
#include "output/file.h"
#include "output/files.h"
#include "plan/links.h"
#include "view/build.h"

#include <stdio.h>

/* One run of build: what is read, and where it goes. */
typedef struct Build {
    Set *set;
    Theme theme;
    Template *index;
    Template *plan;
    Template *report;
    Template *indicator;
    Template *registered;
    Template *gathered[GATHERED_KINDS];
    CodeLinks links;
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
    Set *set = build->set;
    build->index = template_read(set->arena, set->diag, source, STR("index"), &view_index_page);
    build->plan = template_read(set->arena, set->diag, source, STR("plan"), &view_plan_page);
    build->report = template_read(set->arena, set->diag, source, STR("report"), &view_report_page);
    build->indicator =
        template_read(set->arena, set->diag, source, STR("indicator"), &view_indicator_page);
    build->registered =
        template_read(set->arena, set->diag, source, STR("register"), &view_register_page);
    for (size_t k = 0; k < GATHERED_KINDS; k++)
        build->gathered[k] =
            template_read(set->arena, set->diag, source, str_from(view_gathered_kinds[k].template),
                          view_gathered_kinds[k].type);
    for (size_t k = 0; k < ASSETS; k++)
        theme_file(&build->theme, assets[k]);
    diag_sort(set->diag);
}

/* Renders one page and writes it; its memory is given back at once. */
static bool write_page(Build *build, const Template *template, ViewContext context,
                       const void *page, Str name) {
    Buf out = {.arena = arena_new()};
    build_page(&out, &build->links, template, context, page);
    bool good = output_write(build->output, name, buf_str(&out), &build->problem);
    arena_free(out.arena);
    return good;
}

static bool write_plan(Build *build, const Folder *folder) {
    ViewContext context = {NULL, NULL};
    const PlanPage *page = view_plan(build->set, folder, &context);
    return write_page(build, build->plan, context, page, links_page(build->set->arena, folder));
}

/* A report without a standing has no page: what it lacks is an error. */
static bool write_reports(Build *build, const Folder *folder) {
    EACH (Report, report, folder->document.reports) {
        ViewContext context = {NULL, NULL};
        if (!report->standing)
            continue;
        const ReportPage *page = view_report(build->set, report, &context);
        Str name = links_report_page(build->set->arena, folder, report);
        if (!write_page(build, build->report, context, page, name))
            return false;
    }
    return true;
}

static bool may_write_folder(Build *build, const Folder *folder) {
    Arena *arena = build->set->arena;
    if (!output_may_write(build->output, links_page(arena, folder), &build->problem))
        return false;
    EACH (Report, report, folder->document.reports)
        if (report->standing &&
            !output_may_write(build->output, links_report_page(arena, folder, report),
                              &build->problem))
            return false;
    return true;
}

static Str indicator_page(const Build *build, const Indicator *indicator) {
    return links_indicator_page(build->set->arena, indicator->code.str);
}

static bool write_indicator(Build *build, const IndicatorPages *pages, const Indicator *indicator) {
    Arena *arena = arena_new();
    const IndicatorPage *page = view_indicator(pages, arena, indicator);
    bool good = write_page(build, build->indicator, (ViewContext){NULL, NULL}, page,
                           indicator_page(build, indicator));
    arena_free(arena);
    return good;
}

static bool write_indicators(Build *build) {
    const IndicatorPages *pages = view_indicators(build->set);
    EACH (Definition, definition, build->set->decoder.definitions)
        if (definition->shape == &shape_indicator &&
            !write_indicator(build, pages, definition->record))
            return false;
    return true;
}

static bool may_write_indicators(Build *build) {
    EACH (Definition, definition, build->set->decoder.definitions)
        if (definition->shape == &shape_indicator &&
            !output_may_write(build->output, indicator_page(build, definition->record),
                              &build->problem))
            return false;
    return true;
}

static bool write_assets(Build *build) {
    for (size_t k = 0; k < ASSETS; k++)
        if (!output_write(build->output, str_from(assets[k]), theme_file(&build->theme, assets[k]),
                          &build->problem))
            return false;
    const Logo *logo = &build->set->logo;
    return !logo->name ||
           output_write(build->output, str_from(logo->name), logo->bytes, &build->problem);
}

static bool may_write_assets(Build *build) {
    for (size_t k = 0; k < ASSETS; k++)
        if (!output_may_write(build->output, str_from(assets[k]), &build->problem))
            return false;
    const Logo *logo = &build->set->logo;
    return !logo->name || output_may_write(build->output, str_from(logo->name), &build->problem);
}

/* A long page comes in parts; the memory of each is given back. */
static bool write_gathered(Build *build, const GatheredKind *kind, const Template *template) {
    const Gathering *gathering = view_gather(build->set, kind->page);
    for (size_t part = 0; part < view_gathered_parts(gathering); part++) {
        Arena *arena = arena_new();
        ViewContext context = {NULL, NULL};
        const GatheredPage *page = view_gathered_page(gathering, arena, part, &context);
        const bool good =
            write_page(build, template, context, page, site_page_part(arena, kind->page, part));
        arena_free(arena);
        if (!good)
            return false;
    }
    return true;
}

static bool write_register(Build *build) {
    ViewContext context = {NULL, NULL};
    const RegisterPage *page = view_register(build->set, &context);
    return write_page(build, build->registered, context, page, site_page(SITE_RISKS));
}

static bool write_site_pages(Build *build) {
    for (size_t k = 0; k < GATHERED_KINDS; k++)
        if (site_has_page(build->set, view_gathered_kinds[k].page) &&
            !write_gathered(build, &view_gathered_kinds[k], build->gathered[k]))
            return false;
    return !site_has_page(build->set, SITE_RISKS) || write_register(build);
}

static bool may_write_site_pages(Build *build) {
    for (SitePage page = SITE_PLANS; page < SITE_PAGE_COUNT; page++)
        if (site_has_page(build->set, page) &&
            !output_may_write(build->output, site_page(page), &build->problem))
            return false;
    return true;
}

/* Looks at every name before the first file is written: half a site helps nobody. */
static bool may_write(Build *build) {
    EACH (Folder *, folder, build->set->plans)
        if (!may_write_folder(build, *folder))
            return false;
    return may_write_indicators(build) &&
           build_data_may_write(build->set, build->output, &build->problem) &&
           may_write_assets(build) && may_write_site_pages(build);
}

/* What pages need comes before them, and what leads to them last. */
static bool write_site(Build *build) {
    if (!write_assets(build) || !build_data_write(build->set, build->output, &build->problem))
        return false;
    EACH (Folder *, folder, build->set->plans)
        if (!write_plan(build, *folder) || !write_reports(build, *folder))
            return false;
    return write_indicators(build) && write_site_pages(build) &&
           write_page(build, build->index, (ViewContext){NULL, NULL}, view_index(build->set),
                      site_page(SITE_PLANS));
}

static void say_place(const Build *build, Str out) {
    Buf line = {.arena = build->set->arena};
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
    Buf line = {.arena = build->set->arena};
    escape_terminal(&line, build->problem);
    fprintf(stderr, "plancc: %.*s\n", STR_ARGS(buf_str(&line)));
    return CLI_SYSTEM;
}

/* Before the first file is written: paths that cannot be said there are no half a build. */
static bool make_depfile(Build *build, const Options *options, Str target) {
    Set *set = build->set;
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
        file_write(build->set->arena, options->depfile, build->depfile, &build->problem))
        return CLI_OK;
    return say_problem(build);
}

static int publish(Build *build, const Options *options) {
    Arena *arena = build->set->arena;
    const Str out = options->out.at ? options->out : STR("public");
    if (!make_depfile(build, options, os_path(arena, out, site_page(SITE_PLANS))))
        return say_problem(build);
    build->output = output_open(arena, out, &build->problem);
    if (!build->output)
        return say_problem(build);
    bool good = may_write(build) && write_site(build);
    if (!output_close(build->output, &build->problem) || !good)
        return say_problem(build);
    say_counts(build, out);
    return write_depfile(build, options);
}

static int publish_single(Build *build, const Options *options) {
    Arena *arena = build->set->arena;
    Buf out = {.arena = arena};
    Single single;
    if (!build_single_find(build->set, options->single_file, &single, &build->problem))
        return cli_usage(build->problem);
    const AloneView parts = build_single_parts(arena, theme_file(&build->theme, "plancc.css"));
    build_single_add(&out, build->set, &single, &parts, &build->links, build->plan, build->report);
    const Str path = options->out.at ? options->out : build_single_path(arena, &single);
    if (!make_depfile(build, options, path) ||
        !file_write(arena, path, buf_str(&out), &build->problem))
        return say_problem(build);
    say_place(build, path);
    fprintf(stderr, "written\n");
    return write_depfile(build, options);
}

static int build_set(const Options *options, Set *set) {
    Build build = {.set = set, .links = links_for(set)};
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
