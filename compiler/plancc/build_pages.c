#include "plancc/build_page.h"
#include "plancc/build_site.h"

#include "plan/links.h"

static void make_page(const SiteMaking *making, const SiteFile *file, ViewContext context,
                      const void *page) {
    context.scratch = making->scratch;
    build_page(&making->out->bytes, &making->site->links, file->template, context, page);
}

static void add_page(Site *site, SiteStage stage, SiteFile file) {
    LIST_PUSH(site->set->arena, &site->files[stage], SiteFile, file);
}

/* ---- plans and reports ---- */

static void make_plan(const SiteMaking *making, const SiteFile *file) {
    ViewContext context = {NULL, NULL};
    const PlanPage *page = view_plan(making->set, making->site->turns, file->of, &context);
    make_page(making, file, context, page);
}

static void make_report(const SiteMaking *making, const SiteFile *file) {
    ViewContext context = {NULL, NULL};
    const ReportPage *page = view_report(making->set, making->site->turns, file->of, &context);
    make_page(making, file, context, page);
}

/* A report without a standing has no page: what it lacks is an error. */
static void add_folder(Site *site, const Folder *folder) {
    Arena *arena = site->set->arena;
    add_page(site, STAGE_PAGES,
             (SiteFile){.name = links_page(arena, folder),
                        .make = make_plan,
                        .template = site->plan,
                        .of = folder});
    EACH (Report, report, folder->document.reports)
        if (report->standing)
            add_page(site, STAGE_PAGES,
                     (SiteFile){.name = links_report_page(arena, folder, report),
                                .make = make_report,
                                .template = site->report,
                                .of = report});
}

/* ---- indicators ---- */

static void make_indicator(const SiteMaking *making, const SiteFile *file) {
    const IndicatorPage *page =
        view_indicator(making->site->indicators, making->set->arena, file->of);
    make_page(making, file, (ViewContext){NULL, NULL}, page);
}

static void add_indicators(Site *site) {
    EACH (Definition, definition, site->set->decoder.definitions) {
        const Indicator *indicator = definition->record;
        if (definition->shape == &shape_indicator)
            add_page(site, STAGE_PAGES,
                     (SiteFile){.name = links_indicator_page(site->set->arena, indicator->code.str),
                                .make = make_indicator,
                                .template = site->indicator,
                                .of = indicator});
    }
}

/* ---- pages of the whole set ---- */

static void make_gathered(const SiteMaking *making, const SiteFile *file) {
    ViewContext context = {NULL, NULL};
    const GatheredPage *page =
        view_gathered_page(file->of, making->site->turns, making->set->arena, file->part, &context);
    make_page(making, file, context, page);
}

/* A long page comes in parts. */
static void add_gathered(Site *site, const GatheredKind *kind, const Template *template) {
    const Gathering *gathering = site->entries[kind->page];
    for (size_t part = 0; part < view_gathered_parts(gathering); part++)
        add_page(site, STAGE_PAGES,
                 (SiteFile){.name = site_page_part(site->set->arena, kind->page, part),
                            .make = make_gathered,
                            .template = template,
                            .of = gathering,
                            .part = part});
}

static void make_register(const SiteMaking *making, const SiteFile *file) {
    ViewContext context = {NULL, NULL};
    const RegisterPage *page = view_register(making->set, making->site->turns, &context);
    make_page(making, file, context, page);
}

static void make_index(const SiteMaking *making, const SiteFile *file) {
    make_page(making, file, (ViewContext){NULL, NULL},
              view_index(making->set, making->site->entries, making->site->turns));
}

void build_pages_list(Site *site) {
    Set *set = site->set;
    EACH (Folder *, folder, set->plans)
        add_folder(site, *folder);
    add_indicators(site);
    for (size_t k = 0; k < GATHERED_KINDS; k++)
        if (site_has_page(set, view_gathered_kinds[k].page))
            add_gathered(site, &view_gathered_kinds[k], site->gathered[k]);
    if (site_has_page(set, SITE_RISKS))
        add_page(site, STAGE_PAGES,
                 (SiteFile){.name = site_page(SITE_RISKS),
                            .make = make_register,
                            .template = site->registered});
    add_page(
        site, STAGE_INDEX,
        (SiteFile){.name = site_page(SITE_PLANS), .make = make_index, .template = site->index});
}
