#include "view/page_data.h"

#include "view/maker.h"

static const ViewField file_fields[] = {
    VIEW_TEXT(DataFileView, "table", table, "What the table is called."),
    VIEW_URL(DataFileView, "csv", csv, "The CSV file, of all plans."),
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

static void add_file(Speech speech, List *files, FactTableId table) {
    if (files->count)
        LIST_AT(*files, DataFileView, files->count - 1)->more = true;
    LIST_PUSH(speech.arena, files, DataFileView,
              (DataFileView){.table = phrases_text(speech.language, fact_tables[table].title),
                             .csv = facts_file(speech.arena, table)});
}

ViewList page_data_all(Set *set, const struct Gathering *const *gathered) {
    const Speech speech = set_speech(set, set->arena);
    List files = {NULL, 0, 0};
    for (FactTableId table = 0; table < FACT_TABLE_COUNT; table++)
        if (facts_has_records(set, gathered, table))
            add_file(speech, &files, table);
    return VIEW_LIST_OF(files, DataFileView);
}

ViewList page_data_files(Speech speech, FactTableId table) {
    List files = {NULL, 0, 0};
    add_file(speech, &files, table);
    return VIEW_LIST_OF(files, DataFileView);
}

ViewList page_data_report_tasks(Speech speech) {
    List files = {NULL, 0, 0};
    add_file(speech, &files, FACTS_REPORTS);
    add_file(speech, &files, FACTS_MILESTONES);
    return VIEW_LIST_OF(files, DataFileView);
}

ViewList page_data_page(Speech speech, SitePage page) {
    List files = {NULL, 0, 0};
    for (FactTableId table = 0; table < FACT_TABLE_COUNT; table++)
        if (fact_pages[page].tables[table])
            add_file(speech, &files, table);
    return VIEW_LIST_OF(files, DataFileView);
}

ViewList page_data_section(Speech speech, const char *section) {
    List files = {NULL, 0, 0};
    for (FactTableId table = 0; table < FACT_TABLE_COUNT; table++)
        if (fact_tables[table].section && str_is(str_from(section), fact_tables[table].section))
            add_file(speech, &files, table);
    return VIEW_LIST_OF(files, DataFileView);
}
