#include "output/csv.h"

#include "base/escape.h"

/* The member of a record that a field describes, as its C type. */
#define GET(T, field, record) (*(const T *)(const void *)((const char *)(record) + (field)->offset))

static void add_texts(Buf *out, List texts) {
    /* Most lists have one text, which needs no memory. */
    if (texts.count == 1)
        escape_csv(out, str_trim(*LIST_AT(texts, Str, 0)));
    if (texts.count <= 1)
        return;
    Buf joined = {.arena = arena_new()};
    EACH (Str, text, texts) {
        if (joined.len)
            buf_add_z(&joined, "; ");
        buf_add(&joined, str_trim(*text));
    }
    escape_csv(out, buf_str(&joined));
    arena_free(joined.arena);
}

/* Numbers are no text: a minus sign makes no formula of them. */
static void add_field(Buf *out, const FactField *field, const void *record) {
    switch (field->kind) {
    case FACT_TEXT:
    case FACT_REMARK:
        if (GET(Str, field, record).len)
            escape_csv(out, str_trim(GET(Str, field, record)));
        break;
    case FACT_TEXTS:
        add_texts(out, GET(List, field, record));
        break;
    case FACT_NUMBER:
    case FACT_REMARK_NUMBER:
        if (GET(FactNumber, field, record).known)
            decimal_print(out, GET(FactNumber, field, record).number, 0);
        break;
    case FACT_COUNT:
        if (GET(int, field, record))
            buf_add_number(out, (uint64_t)GET(int, field, record), 1);
        break;
    case FACT_DATE:
    case FACT_REMARK_DATE:
        if (GET(Date, field, record).year)
            date_print_iso(out, GET(Date, field, record));
        break;
    case FACT_PERIOD:
    case FACT_REMARK_PERIOD:
        if (GET(Period, field, record).kind != PERIOD_NONE)
            period_print(out, GET(Period, field, record));
        break;
    }
}

void csv_header(Buf *out, const FactType *type) {
    for (size_t k = 0; k < type->count; k++)
        buf_addf(out, "%s%s", k ? "," : "", type->fields[k].name);
    buf_add_z(out, "\r\n");
}

void csv_record(Buf *out, const FactType *type, const void *record) {
    for (size_t k = 0; k < type->count; k++) {
        if (k)
            buf_add_char(out, ',');
        add_field(out, &type->fields[k], record);
    }
    buf_add_z(out, "\r\n");
}
