#include "view/page_data.h"

#include "view/maker.h"

static const ViewField file_fields[] = {
    VIEW_TEXT(DataFileView, "table", table, "The name of the table in the JSON."),
    VIEW_URL(DataFileView, "csv", csv, "The CSV file, of all plans."),
    VIEW_FLAG(DataFileView, "more", more, "Whether another file follows."),
};
const ViewType view_data_file = VIEW_TYPE("a file of data", DataFileView, file_fields);

static const ViewField heading_fields[] = {
    VIEW_TEXT(HeadingView, "number", number, "Its number, if it has one."),
    VIEW_TEXT(HeadingView, "title", title, "The heading."),
    VIEW_TEXT(HeadingView, "id", id, "Its anchor."),
    DATA_FILES_FIELD(HeadingView, files),
};
const ViewType view_heading = VIEW_TYPE("a heading", HeadingView, heading_fields);

static const ViewField data_fields[] = {
    VIEW_TEXT(DataView, "title", title, "What the files are of."),
    DATA_FILES_FIELD(DataView, files),
};
const ViewType view_data = VIEW_TYPE("a table as data", DataView, data_fields);

static void add_file(Arena *arena, List *files, FactTableId table) {
    if (files->count)
        LIST_AT(*files, DataFileView, files->count - 1)->more = true;
    LIST_PUSH(arena, files, DataFileView,
              (DataFileView){.table = str_from(fact_tables[table].name),
                             .csv = facts_file(arena, table)});
}

ViewList page_data_all(Arena *arena) {
    List files = {NULL, 0, 0};
    for (FactTableId table = 0; table < FACT_TABLE_COUNT; table++)
        add_file(arena, &files, table);
    return VIEW_LIST_OF(files, DataFileView);
}

ViewList page_data_files(Arena *arena, FactTableId table) {
    List files = {NULL, 0, 0};
    add_file(arena, &files, table);
    return VIEW_LIST_OF(files, DataFileView);
}

ViewList page_data_report_tasks(Arena *arena) {
    List files = {NULL, 0, 0};
    add_file(arena, &files, FACTS_REPORTS);
    add_file(arena, &files, FACTS_MILESTONES);
    return VIEW_LIST_OF(files, DataFileView);
}

ViewList page_data_page(Arena *arena, SitePage page) {
    List files = {NULL, 0, 0};
    for (FactTableId table = 0; table < FACT_TABLE_COUNT; table++)
        if (fact_pages[page].tables[table])
            add_file(arena, &files, table);
    return VIEW_LIST_OF(files, DataFileView);
}

ViewList page_data_section(Arena *arena, const char *section) {
    List files = {NULL, 0, 0};
    for (FactTableId table = 0; table < FACT_TABLE_COUNT; table++)
        if (fact_tables[table].section && str_is(str_from(section), fact_tables[table].section))
            add_file(arena, &files, table);
    return VIEW_LIST_OF(files, DataFileView);
}
