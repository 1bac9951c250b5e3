/* facts: what a set says as records of plain values, for those who compute with it: open data. A
 * page shows the same figures (indicator_history.c makes both); nothing here is rounded, summed or
 * worded for reading. Each table is one kind of record, the same in CSV and JSON.
 * Clause: design/open-data.md, "Out". */
#ifndef VIEW_FACTS_H
#define VIEW_FACTS_H

#include "plan/progress.h"
#include "plan/site.h"

typedef enum FactKind {
    FACT_TEXT,   /* Str; empty: absent */
    FACT_TEXTS,  /* List of Str */
    FACT_NUMBER, /* FactNumber */
    FACT_COUNT,  /* int; 0: absent */
    FACT_DATE,   /* Date; year 0: absent */
    FACT_PERIOD, /* Period; PERIOD_NONE: absent */
    /* The same, seldom said: where they are absent JSON has no member for them. */
    FACT_REMARK,
    FACT_REMARK_NUMBER,
    FACT_REMARK_DATE,
    FACT_REMARK_PERIOD,
} FactKind;

typedef struct FactNumber {
    Decimal number; /* with the digits as printed */
    bool known;
} FactNumber;

typedef struct FactField {
    const char *name;
    FactKind kind;
    size_t offset;
} FactField;

/* A record is a struct that begins with a Span: where it stands in the plan's files. */
typedef struct FactType {
    const FactField *fields;
    size_t count;
} FactType;

#define FACT_TYPE(rows)                                                                            \
    { rows, sizeof(rows) / sizeof(rows)[0] }

typedef struct FactTable FactTable;

/* A page of all plans as a document: the tables that its own are made of. */
typedef struct FactPage FactPage;

/* Going through the records of one table. What a record points to lives until the next one. */
typedef struct FactWalk {
    Set *set;
    const Folder *folder;       /* only this plan's; NULL: the whole set's */
    const Report *report;       /* only this report's; NULL: all */
    const Indicator *indicator; /* only this one; NULL: all */
    const FactPage *page;       /* of a document; NULL: of a plan, report or indicator */
    /* What each page has gathered (build.h), NULL where a page gathers nothing. */
    const struct Gathering *const *gathered;
    Arena *scratch;
    const FactTable *table;
    void (*emit)(struct FactWalk *walk, const void *record);
    void *state; /* for emit */
    bool enough; /* emit wants no more: each() may still call it, but not for long */
} FactWalk;

struct FactTable {
    const char *name;    /* "indicators": of the file and of the list */
    Phrase title;        /* what links to the file call it */
    const char *section; /* the id of the section of a plan that shows it; NULL: none does */
    const FactType *type;
    void (*each)(FactWalk *walk); /* calls walk->emit for every record, in the order of the plan */
};

/* All tables, in the order in which they are written. */
typedef enum FactTableId {
    FACTS_INDICATORS,
    FACTS_MEASURES, /* the rows of plans' tables of indicators */
    FACTS_TASKS,
    FACTS_MILESTONES,
    FACTS_BUDGET,
    FACTS_RISKS,
    FACTS_STRATEGIES,
    FACTS_SERVICE_OBJECTIVES,
    FACTS_REPORTS, /* the rows of reports, and each figure of their columns */
    FACTS_CODES,
    FACTS_DUTIES, /* what officers answer for */
    FACTS_OFFICERS,
    FACTS_DEADLINES,
    FACTS_PLANS,
    FACTS_PROGRESS_REPORTS, /* the reports, one record for each */
    FACTS_COUNTS,           /* how many of their rows have each status */
    FACT_TABLE_COUNT,
} FactTableId;
extern const FactTable fact_tables[FACT_TABLE_COUNT];

/* What the finder of the site looks through, for the script; in no other file. */
extern const FactTable fact_finder;

/* Whether a table has any record of what the walk keeps to, which has no table yet. */
bool facts_has_records(const FactWalk *of, FactTableId table);

/* The name of a table's file: "indicators.csv". */
Str facts_file(Arena *arena, FactTableId table);

/* The same of one page alone: "community-safety-2023-indicators.csv" beside
 * "community-safety-2023.html". No two pages want one name: it would take a table that is called
 * like another after a hyphen, as progress-reports is, and no plan or report has a file of that. */
Str facts_own_file(Arena *arena, Str page, FactTableId table);

/* "community-safety-2023.json" for the page "community-safety-2023.html". */
Str facts_page_file(Arena *arena, Str page);

/* ---- documents: what is said once, and then some tables ---- */

struct FactPage {
    SitePage page;
    const char *kind; /* "officers" */
    bool tables[FACT_TABLE_COUNT];
};
extern const FactPage fact_pages[SITE_PAGE_COUNT];

typedef struct FactDocument {
    const FactType *type;
    const void *head; /* a record of that type */
    bool tables[FACT_TABLE_COUNT];
} FactDocument;

/* The document of the page, report, plan or indicator that the walk keeps to. */
FactDocument facts_document(FactWalk *walk);

/* The tables of a plan or of one of its reports (NULL: the plan's) that have any record: those of
 * its document that also are files of their own. */
typedef struct FactTables {
    bool has[FACT_TABLE_COUNT];
} FactTables;

FactTables facts_own_tables(Set *set, const Folder *folder, const Report *report);

#endif
