/* facts: what a set says as records of plain values, for those who compute with it: open data. A
 * page shows the same figures (indicator_history.c makes both); nothing here is rounded, summed or
 * worded for reading. Each table is one kind of record, the same in CSV and JSON.
 * Clause: design/open-data.md, "Out". */
#ifndef VIEW_FACTS_H
#define VIEW_FACTS_H

#include "plan/progress.h"

typedef enum FactKind {
    FACT_TEXT,   /* Str; empty: absent */
    FACT_TEXTS,  /* List of Str */
    FACT_NUMBER, /* FactNumber */
    FACT_COUNT,  /* int; 0: absent */
    FACT_DATE,   /* Date; year 0: absent */
    FACT_PERIOD, /* Period; PERIOD_NONE: absent */
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

/* Going through the records of one table. What a record points to lives until the next one. */
typedef struct FactWalk {
    Set *set;
    const Folder *folder; /* only this plan's; NULL: the whole set's */
    const Report *report; /* only this report's; NULL: all */
    Arena *scratch;
    const FactTable *table;
    void (*emit)(struct FactWalk *walk, const void *record);
    void *state; /* for emit */
} FactWalk;

struct FactTable {
    const char *name;    /* "indicators": of the file and of the list */
    const char *section; /* the id of the section of a plan that shows it; NULL: none does */
    const FactType *type;
    void (*each)(FactWalk *walk); /* calls walk->emit for every record, in the order of the plan */
};

/* All tables, in the order in which they are written. */
extern const FactTable fact_tables[];
extern const size_t fact_table_count;

/* The rows of reports; one of fact_tables. */
extern const FactTable fact_reports;

/* What the finder of the site looks through, for the script; in no other file. */
extern const FactTable fact_finder;

/* The name of a table's file: "indicators.csv"; of the section with that id, empty when no table
 * has its records. */
Str facts_file(Arena *arena, const FactTable *table);
Str facts_section_file(Arena *arena, const char *section);

/* "community-safety-2023.json" for the page "community-safety-2023.html". */
Str facts_page_file(Arena *arena, Str page);

/* Of a plan and of a report: what is said of it once. */
extern const FactType fact_plan, fact_report;
const void *facts_plan(FactWalk *walk);
const void *facts_report(FactWalk *walk);

#endif
