#include "plancc/build_data.h"

#include "output/csv.h"
#include "output/data_facts.h"
#include "plan/links.h"
#include "plancc/cli.h"

/* Going through the files: what is done with each. */
typedef struct DataFiles {
    Set *set;
    Output *output;
    Str *problem;
    Arena *names;
    bool only_look; /* whether the names are free */
} DataFiles;

static bool finish(const DataFiles *files, Str name, const Buf *bytes) {
    if (files->only_look)
        return output_may_write(files->output, name, files->problem);
    return output_write(files->output, name, buf_str(bytes), files->problem);
}

static void emit_row(FactWalk *walk, const void *record) {
    csv_record(walk->state, walk->table->type, record);
}

static bool do_table(const DataFiles *files, const FactTable *table) {
    Buf out = {.arena = arena_new()};
    FactWalk walk = {
        .set = files->set, .scratch = arena_new(), .table = table, .emit = emit_row, .state = &out};
    if (!files->only_look) {
        csv_header(&out, table->type);
        table->each(&walk);
    }
    bool good = finish(files, facts_file(files->names, table), &out);
    arena_free(walk.scratch);
    arena_free(out.arena);
    return good;
}

static bool do_page(const DataFiles *files, const Folder *folder, const Report *report, Str page) {
    Buf out = {.arena = arena_new()};
    FactWalk walk = {.set = files->set, .folder = folder, .report = report, .scratch = arena_new()};
    if (!files->only_look)
        data_document(&out, &walk, PLANCC_VERSION);
    bool good = finish(files, facts_page_file(files->names, page), &out);
    arena_free(walk.scratch);
    arena_free(out.arena);
    return good;
}

static void emit_found(FactWalk *walk, const void *record) {
    Buf *out = walk->state;
    buf_add_z(out, out->at[out->len - 1] == '[' ? "\n" : ",\n");
    data_values(out, walk->table->type, record);
}

/* A script that only says a list: pages opened from a disk may read no other kind of file. */
static bool do_finder(const DataFiles *files) {
    Buf out = {.arena = arena_new()};
    FactWalk walk = {.set = files->set,
                     .scratch = arena_new(),
                     .table = &fact_finder,
                     .emit = emit_found,
                     .state = &out};
    buf_add_z(&out, "window.planccCodes = [");
    if (!files->only_look)
        fact_finder.each(&walk);
    buf_add_z(&out, "\n];\n");
    bool good = finish(files, STR("codes.js"), &out);
    arena_free(walk.scratch);
    arena_free(out.arena);
    return good;
}

static bool do_folder(const DataFiles *files, const Folder *folder) {
    if (!do_page(files, folder, NULL, links_page(files->names, folder)))
        return false;
    EACH (Report, report, folder->document.reports)
        if (report->standing &&
            !do_page(files, folder, report, links_report_page(files->names, folder, report)))
            return false;
    return true;
}

static bool do_files(const DataFiles *files) {
    for (size_t k = 0; k < fact_table_count; k++)
        if (!do_table(files, &fact_tables[k]))
            return false;
    EACH (Folder *, folder, files->set->plans)
        if (!do_folder(files, *folder))
            return false;
    return do_finder(files);
}

bool build_data_may_write(Set *set, Output *output, Str *problem) {
    return do_files(&(DataFiles){set, output, problem, set->arena, true});
}

bool build_data_write(Set *set, Output *output, Str *problem) {
    return do_files(&(DataFiles){set, output, problem, set->arena, false});
}
