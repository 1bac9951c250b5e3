/* page_data: what a page says of the files that have its tables as data: the CSV files, on the page
 * of a plan or report its own, else those of all plans, and the JSON of the page (SiteView has
 * that), where the same rows stand under the same names. A table without rows has no file of its
 * own.
 *
 * A table has its own line of links right after it (template `download`). Tables that are parts of
 * one list, as officers' duties and the groups of a set of indicators are, share one: it stands
 * under the heading of the list, before the first of them, and says of what it is (`downloads`). */
#ifndef VIEW_PAGE_DATA_H
#define VIEW_PAGE_DATA_H

#include "view/facts.h"
#include "view/value.h"

/* A file with a table's rows. */
typedef struct DataFileView {
    Str table;  /* what it is called: "service objectives" */
    Str csv;    /* "tasks.csv", "community-safety-2023-tasks.csv" */
    Str of;     /* of what that is: "all plans", "this plan" */
    Str tables; /* with those of the files before it: "tasks, milestones" */
    bool first;
    bool more; /* another file follows */
} DataFileView;

/* A part of a section, as the contents list shows it. */
typedef struct HeadingPartView {
    Str title;
    Str id;
} HeadingPartView;

/* A heading with its number, and what the contents list shows. */
typedef struct HeadingView {
    Str number; /* "1"; empty for unnumbered ones */
    Str title;
    Str id;
    ViewList files; /* of DataFileView: with what its tables show */
    ViewList parts; /* of HeadingPartView: its tables, where they are many */
    bool has_parts;
} HeadingView;

/* A table that has no numbered heading of its own. */
typedef struct DataView {
    Str title;      /* what the files are of: "Deadlines" */
    ViewList files; /* of DataFileView; empty: there is no table */
} DataView;

extern const ViewType view_data_file, view_heading, view_data;

#define DATA_FIELD(S, name, member)                                                                \
    { name, VALUE_RECORD_INLINE, offsetof(S, member), &view_data, "The table as data." }
#define DATA_FILES_FIELD(S, member)                                                                \
    VIEW_LIST(S, "files", member, &view_data_file, "The CSV files with its rows.")

/* The files of all plans: of all tables of facts that have any record; of one table; of a page that
 * gathers from all plans. */
ViewList page_data_all(Set *set, const struct Gathering *const *gathered);
ViewList page_data_files(Speech speech, FactTableId table);
ViewList page_data_page(Speech speech, SitePage page);

/* What the page of a plan or of a report (NULL: the plan's) has as files of its own. */
typedef struct OwnData {
    Speech speech;
    Str page; /* "community-safety-2023.html" */
    Str of;   /* "this plan" */
    FactTables tables;
} OwnData;

OwnData page_data_own(Set *set, Arena *arena, const Folder *folder, const Report *report);

/* These files: all; of one table; of the tasks of a report, which list their milestones; of the
 * section of a plan with that id. */
ViewList page_data_own_all(const OwnData *own);
ViewList page_data_own_files(const OwnData *own, FactTableId table);
ViewList page_data_own_tasks(const OwnData *own);
ViewList page_data_own_section(const OwnData *own, const char *section);

#endif
