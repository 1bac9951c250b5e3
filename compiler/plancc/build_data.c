#include "plancc/build_site.h"

#include "output/csv.h"
#include "output/data_facts.h"
#include "plan/links.h"
#include "plancc/cli.h"

/* Records on their way into a file. */
typedef struct Records {
    const SiteMaking *making;
    size_t count;
} Records;

static FactWalk walk_of(const SiteMaking *making, const FactTable *table, Records *records) {
    return (FactWalk){.set = making->set,
                      .gathered = making->site->entries,
                      .scratch = making->scratch,
                      .table = table,
                      .state = records};
}

static void add_data(Site *site, SiteFile file) {
    LIST_PUSH(site->set->arena, &site->files[STAGE_NEEDS], SiteFile, file);
}

/* ---- tables ---- */

static void emit_row(FactWalk *walk, const void *record) {
    const Records *records = walk->state;
    SiteOut *out = records->making->out;
    csv_record(&out->bytes, walk->table->type, record);
    build_site_pause(records->making, out);
}

static void make_table(const SiteMaking *making, const SiteFile *file) {
    const FactTable *table = file->of;
    Records records = {making, 0};
    FactWalk walk = walk_of(making, table, &records);
    walk.emit = emit_row;
    csv_header(&making->out->bytes, table->type);
    table->each(&walk);
}

/* ---- documents ---- */

/* The tables of a document as CSV: one after the other, each written before the next is made. */
typedef struct Beside {
    DataBeside base; /* first, so that it is found from there */
    const SiteMaking *making;
    const Str *names; /* of those that are still to come; NULL: there are none */
    SiteOut csv;      /* the present one; without a name: it has no record yet */
} Beside;

static void take_record(DataBeside *base, FactTableId table, const void *record) {
    Beside *beside = (Beside *)base;
    const FactType *type = fact_tables[table].type;
    SiteOut *csv = &beside->csv;
    build_site_pause(beside->making, beside->making->out);
    if (!beside->names)
        return;
    if (!csv->name.len) {
        csv->name = *beside->names++;
        csv_header(&csv->bytes, type);
    }
    csv_record(&csv->bytes, type, record);
    build_site_pause(beside->making, csv);
}

static void take_end(DataBeside *base, FactTableId table) {
    Beside *beside = (Beside *)base;
    Arena *arena = beside->making->beside;
    (void)table;
    if (!beside->csv.name.len)
        return;
    build_site_end(beside->making, &beside->csv);
    arena_rewind(arena, (ArenaMark){NULL, 0});
    beside->csv = (SiteOut){.bytes = {.arena = arena}};
}

static void make_with(const SiteMaking *making, FactWalk *walk, const Str *names) {
    Beside beside = {{take_record, take_end}, making, names, {.bytes = {.arena = making->beside}}};
    data_document(&making->out->bytes, walk, PLANCC_VERSION, &beside.base);
}

static void make_document(const SiteMaking *making, const SiteFile *file) {
    FactWalk walk = walk_of(making, NULL, NULL);
    walk.folder = file->plan;
    walk.report = file->of;
    make_with(making, &walk, file->beside.at);
}

static void make_indicator(const SiteMaking *making, const SiteFile *file) {
    FactWalk walk = walk_of(making, NULL, NULL);
    walk.indicator = file->of;
    make_with(making, &walk, NULL);
}

static void make_page(const SiteMaking *making, const SiteFile *file) {
    FactWalk walk = walk_of(making, NULL, NULL);
    walk.page = file->of;
    make_with(making, &walk, NULL);
}

/* The names of the CSV files, in the order of the tables. */
static List names_beside(Set *set, const Folder *folder, const Report *report, Str page) {
    const FactTables own = facts_own_tables(set, folder, report);
    List names = {NULL, 0, 0};
    for (FactTableId table = 0; table < FACT_TABLE_COUNT; table++)
        if (own.has[table])
            LIST_PUSH(set->arena, &names, Str, facts_own_file(set->arena, page, table));
    return names;
}

static void add_document(Site *site, const Folder *folder, const Report *report, Str page) {
    add_data(site, (SiteFile){.name = facts_page_file(site->set->arena, page),
                              .make = make_document,
                              .of = report,
                              .plan = folder,
                              .beside = names_beside(site->set, folder, report, page)});
}

static void add_folder(Site *site, const Folder *folder) {
    Arena *arena = site->set->arena;
    add_document(site, folder, NULL, links_page(arena, folder));
    EACH (Report, report, folder->document.reports)
        if (report->standing)
            add_document(site, folder, report, links_report_page(arena, folder, report));
}

/* The figures of all others are with their plan. Without any there is no file, as there is none of
 * a table without rows: no page would link to it. */
static void add_indicators(Site *site) {
    Arena *arena = site->set->arena;
    EACH (Definition, definition, site->set->decoder.definitions) {
        const Indicator *indicator = definition->record;
        if (definition->shape != &shape_indicator ||
            view_indicator_plan(site->indicators, indicator) ||
            !view_indicator_has_figures(site->indicators, indicator))
            continue;
        const Str page = links_indicator_page(arena, indicator->code.str);
        add_data(site, (SiteFile){.name = facts_page_file(arena, page),
                                  .make = make_indicator,
                                  .of = indicator});
    }
}

static void add_pages(Site *site) {
    for (SitePage page = SITE_PLANS; page < SITE_PAGE_COUNT; page++)
        if (site_has_page(site->set, page))
            add_data(site, (SiteFile){.name = facts_page_file(site->set->arena, site_page(page)),
                                      .make = make_page,
                                      .of = &fact_pages[page]});
}

/* ---- the finder ---- */

static void emit_found(FactWalk *walk, const void *record) {
    Records *records = walk->state;
    SiteOut *out = records->making->out;
    buf_add_z(&out->bytes, records->count++ ? ",\n" : "\n");
    data_values(&out->bytes, walk->table->type, record);
    build_site_pause(records->making, out);
}

/* A script that only says a list: pages opened from a disk may read no other kind of file. */
static void make_finder(const SiteMaking *making, const SiteFile *file) {
    Records records = {making, 0};
    FactWalk walk = walk_of(making, file->of, &records);
    walk.emit = emit_found;
    buf_add_z(&making->out->bytes, "window.planccCodes = [");
    walk.table->each(&walk);
    buf_add_z(&making->out->bytes, "\n];\n");
}

/* The long ones first, so that no thread is left alone with one. */
void build_data_list(Site *site) {
    for (FactTableId table = 0; table < FACT_TABLE_COUNT; table++)
        add_data(site, (SiteFile){.name = facts_file(site->set->arena, table),
                                  .make = make_table,
                                  .of = &fact_tables[table]});
    EACH (Folder *, folder, site->set->plans)
        add_folder(site, *folder);
    add_pages(site);
    add_data(site, (SiteFile){.name = STR("codes.js"), .make = make_finder, .of = &fact_finder});
    add_indicators(site);
}
