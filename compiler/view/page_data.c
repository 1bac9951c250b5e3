#include "view/page_data.h"

#include "plan/links.h"
#include "view/maker.h"

static const ViewField file_fields[] = {
    VIEW_TEXT(DataFileView, "table", table, "What the table is called."),
    VIEW_URL(DataFileView, "csv", csv, "The CSV file."),
    VIEW_TEXT(DataFileView, "of", of, "Of what it is: of all plans, or of this page."),
    VIEW_TEXT(DataFileView, "tables", tables, "What it and the files before it have."),
    VIEW_FLAG(DataFileView, "first", first, "Whether no file stands before it."),
    VIEW_FLAG(DataFileView, "more", more, "Whether another file follows."),
};
const ViewType view_data_file = VIEW_TYPE("a file of data", DataFileView, file_fields);

static const ViewField part_fields[] = {
    VIEW_TEXT(HeadingPartView, "title", title, "Its heading."),
    VIEW_TEXT(HeadingPartView, "id", id, "Its anchor."),
};
static const ViewType part_type = VIEW_TYPE("a part of a section", HeadingPartView, part_fields);

static const ViewField heading_fields[] = {
    VIEW_TEXT(HeadingView, "number", number, "Its number, if it has one."),
    VIEW_TEXT(HeadingView, "title", title, "The heading."),
    VIEW_TEXT(HeadingView, "id", id, "Its anchor."),
    DATA_FILES_FIELD(HeadingView, files),
    VIEW_LIST(HeadingView, "parts", parts, &part_type, "Its tables, for the contents list."),
    VIEW_FLAG(HeadingView, "has-parts", has_parts, "Whether there are several."),
};
const ViewType view_heading = VIEW_TYPE("a heading", HeadingView, heading_fields);

static const ViewField data_fields[] = {
    VIEW_TEXT(DataView, "title", title, "What the files are of."),
    DATA_FILES_FIELD(DataView, files),
};
const ViewType view_data = VIEW_TYPE("a table as data", DataView, data_fields);

static void add_file(Arena *arena, List *files, DataFileView file) {
    file.first = !files->count;
    file.tables = file.table;
    if (files->count) {
        DataFileView *before = LIST_AT(*files, DataFileView, files->count - 1);
        before->more = true;
        file.tables =
            str_format(arena, "%.*s, %.*s", STR_ARGS(before->tables), STR_ARGS(file.table));
    }
    LIST_PUSH(arena, files, DataFileView, file);
}

/* ---- of all plans ---- */

static void add_common(Speech speech, List *files, FactTableId table) {
    add_file(speech.arena, files,
             (DataFileView){.table = phrases_text(speech.language, fact_tables[table].title),
                            .csv = facts_file(speech.arena, table),
                            .of = phrases_text(speech.language, PHRASE_DATA_OF_ALL)});
}

ViewList page_data_all(Set *set, const struct Gathering *const *gathered) {
    const Speech speech = set_speech(set, set->arena);
    const FactWalk walk = {.set = set, .gathered = gathered};
    List files = {NULL, 0, 0};
    for (FactTableId table = 0; table < FACT_TABLE_COUNT; table++)
        if (facts_has_records(&walk, table))
            add_common(speech, &files, table);
    return VIEW_LIST_OF(files, DataFileView);
}

ViewList page_data_files(Speech speech, FactTableId table) {
    List files = {NULL, 0, 0};
    add_common(speech, &files, table);
    return VIEW_LIST_OF(files, DataFileView);
}

ViewList page_data_page(Speech speech, SitePage page) {
    List files = {NULL, 0, 0};
    for (FactTableId table = 0; table < FACT_TABLE_COUNT; table++)
        if (fact_pages[page].tables[table])
            add_common(speech, &files, table);
    return VIEW_LIST_OF(files, DataFileView);
}

/* ---- of one plan or report ---- */

OwnData page_data_own(Set *set, Arena *arena, const Folder *folder, const Report *report) {
    const Speech speech = set_speech(set, arena);
    return (OwnData){
        .speech = speech,
        .page = report ? links_report_page(arena, folder, report) : links_page(arena, folder),
        .of = phrases_text(speech.language, report ? PHRASE_DATA_OF_REPORT : PHRASE_DATA_OF_PLAN),
        .tables = facts_own_tables(set, folder, report)};
}

static void add_own(const OwnData *own, List *files, FactTableId table) {
    const Speech speech = own->speech;
    if (own->tables.has[table])
        add_file(speech.arena, files,
                 (DataFileView){.table = phrases_text(speech.language, fact_tables[table].title),
                                .csv = facts_own_file(speech.arena, own->page, table),
                                .of = own->of});
}

ViewList page_data_own_all(const OwnData *own) {
    List files = {NULL, 0, 0};
    for (FactTableId table = 0; table < FACT_TABLE_COUNT; table++)
        add_own(own, &files, table);
    return VIEW_LIST_OF(files, DataFileView);
}

ViewList page_data_own_files(const OwnData *own, FactTableId table) {
    List files = {NULL, 0, 0};
    add_own(own, &files, table);
    return VIEW_LIST_OF(files, DataFileView);
}

ViewList page_data_own_tasks(const OwnData *own) {
    List files = {NULL, 0, 0};
    add_own(own, &files, FACTS_REPORTS);
    add_own(own, &files, FACTS_MILESTONES);
    return VIEW_LIST_OF(files, DataFileView);
}

ViewList page_data_own_section(const OwnData *own, const char *section) {
    List files = {NULL, 0, 0};
    for (FactTableId table = 0; table < FACT_TABLE_COUNT; table++)
        if (fact_tables[table].section && str_is(str_from(section), fact_tables[table].section))
            add_own(own, &files, table);
    return VIEW_LIST_OF(files, DataFileView);
}
