#include "output/data_facts.h"

#include "output/data.h"

#include <string.h>

/* The number of the form of the documents, for who reads them. */
enum { FORMAT = 1 };

#define GET(T, field, record) (*(const T *)(const void *)((const char *)(record) + (field)->offset))

static void add_texts(Buf *out, List texts) {
    buf_add_char(out, '[');
    EACH (Str, text, texts) {
        if (text != texts.at)
            buf_add_z(out, ", ");
        data_print_text(out, str_trim(*text));
    }
    buf_add_char(out, ']');
}

static bool is_absent(const FactField *field, const void *record) {
    switch (field->kind) {
    case FACT_TEXT:
    case FACT_REMARK:
        return !GET(Str, field, record).len;
    case FACT_TEXTS:
        return false;
    case FACT_NUMBER:
    case FACT_REMARK_NUMBER:
        return !GET(FactNumber, field, record).known;
    case FACT_COUNT:
        return !GET(int, field, record);
    case FACT_DATE:
    case FACT_REMARK_DATE:
        return !GET(Date, field, record).year;
    case FACT_PERIOD:
    case FACT_REMARK_PERIOD:
        return GET(Period, field, record).kind == PERIOD_NONE;
    }
    return true;
}

static void add_value(Buf *out, const FactField *field, const void *record) {
    switch (field->kind) {
    case FACT_TEXT:
    case FACT_REMARK:
        data_print_text(out, str_trim(GET(Str, field, record)));
        break;
    case FACT_TEXTS:
        add_texts(out, GET(List, field, record));
        break;
    case FACT_NUMBER:
    case FACT_REMARK_NUMBER:
        decimal_print(out, GET(FactNumber, field, record).number, 0);
        break;
    case FACT_COUNT:
        buf_add_number(out, (uint64_t)GET(int, field, record), 1);
        break;
    case FACT_DATE:
    case FACT_REMARK_DATE:
        buf_add_char(out, '"');
        date_print_iso(out, GET(Date, field, record));
        buf_add_char(out, '"');
        break;
    case FACT_PERIOD:
    case FACT_REMARK_PERIOD:
        buf_add_char(out, '"');
        period_print(out, GET(Period, field, record));
        buf_add_char(out, '"');
        break;
    }
}

void data_values(Buf *out, const FactType *type, const void *record) {
    buf_add_char(out, '[');
    for (size_t k = 0; k < type->count; k++) {
        const FactField *field = &type->fields[k];
        buf_add_z(out, k ? "," : "");
        if (is_absent(field, record))
            buf_add_z(out, "\"\"");
        else
            add_value(out, field, record);
    }
    buf_add_char(out, ']');
}

/* Where files lie outside the set is nobody's business, and differs from machine to machine. */
static Str path_in_set(const Set *set, Str path) {
    if (!str_starts(path, set->path))
        return path;
    path = str_slice(path, set->path.len, path.len);
    return str_starts(path, STR("/")) ? str_slice(path, 1, path.len) : path;
}

static void add_place(Buf *out, const Set *set, Span span) {
    const Place place = sources_place(set->sources, span);
    buf_add_z(out, ", \"file\": ");
    if (!place.source) {
        buf_add_z(out, "null, \"line\": null");
        return;
    }
    data_print_text(out, path_in_set(set, place.source->path));
    buf_add_z(out, ", \"line\": ");
    buf_add_number(out, place.line, 1);
}

/* In one piece: most of what is written is keys. */
static void add_key(Buf *out, const char *name, bool first) {
    const Str parts[] = {first ? STR("\"") : STR(", \""), str_from(name), STR("\": ")};
    buf_reserve(out, parts[0].len + parts[1].len + parts[2].len);
    for (size_t k = 0; k < sizeof parts / sizeof *parts; k++) {
        memcpy(out->at + out->len, parts[k].at, parts[k].len);
        out->len += parts[k].len;
    }
}

static void data_members(Buf *out, const Set *set, const FactType *type, const void *record) {
    for (size_t k = 0; k < type->count; k++) {
        const FactField *field = &type->fields[k];
        const bool absent = is_absent(field, record);
        if (absent && field->kind >= FACT_REMARK)
            continue;
        add_key(out, field->name, k == 0);
        if (absent)
            buf_add_z(out, "null");
        else
            add_value(out, field, record);
    }
    add_place(out, set, *(const Span *)record);
}

/* A list that is being written. */
typedef struct Listing {
    Buf *out;
    size_t count;
    FactTableId table;
    DataBeside *beside;
} Listing;

static void emit(FactWalk *walk, const void *record) {
    Listing *listing = walk->state;
    buf_add_z(listing->out, listing->count++ ? ",\n    {" : "\n    {");
    data_members(listing->out, walk->set, walk->table->type, record);
    buf_add_char(listing->out, '}');
    listing->beside->record(listing->beside, listing->table, record);
}

static void add_table(Buf *out, const FactWalk *walk, FactTableId table, DataBeside *beside) {
    Listing listing = {out, 0, table, beside};
    FactWalk own = *walk;
    own.table = &fact_tables[table];
    own.emit = emit;
    own.state = &listing;
    buf_addf(out, ",\n  \"%s\": [", own.table->name);
    own.table->each(&own);
    buf_add_z(out, listing.count ? "\n  ]" : "]");
    beside->end(beside, table);
}

void data_document(Buf *out, FactWalk *walk, const char *version, DataBeside *beside) {
    const FactDocument document = facts_document(walk);
    buf_addf(out, "{\n  \"plancc\": \"%s\", \"format\": %d,\n  ", version, (int)FORMAT);
    data_members(out, walk->set, document.type, document.head);
    for (FactTableId table = 0; table < FACT_TABLE_COUNT; table++)
        if (document.tables[table])
            add_table(out, walk, table, beside);
    buf_add_z(out, "\n}\n");
}
