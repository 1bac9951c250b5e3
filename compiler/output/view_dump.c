#include "output/view_dump.h"

static void indent(Buf *out, unsigned depth) {
    for (unsigned k = 0; k < depth; k++)
        buf_add(out, STR("  "));
}

/* Text on one line. */
static void add_text(Buf *out, Str text) {
    buf_add_char(out, '"');
    for (size_t k = 0; k < text.len; k++) {
        if (text.at[k] == '\n')
            buf_add_z(out, "\\n");
        else
            buf_add_char(out, text.at[k]);
    }
    buf_add_char(out, '"');
}

static void add_leaf(Buf *out, const ViewField *field, const void *record) {
    switch (field->kind) {
    case VALUE_TEXT:
    case VALUE_URL:
    case VALUE_STYLE:
        add_text(out, VIEW_GET(Str, field, record));
        break;
    case VALUE_PROSE:
        add_text(out, VIEW_GET(Text, field, record).str);
        break;
    case VALUE_FLAG:
        buf_add_z(out, "yes");
        break;
    case VALUE_NUMBER:
        decimal_print(out, VIEW_GET(Decimal, field, record), 0);
        break;
    case VALUE_COUNT:
        buf_addf(out, "%zu", VIEW_GET(size_t, field, record));
        break;
    case VALUE_DATE:
        date_print_iso(out, VIEW_GET(Date, field, record));
        break;
    case VALUE_PERIOD:
        period_print(out, VIEW_GET(Period, field, record));
        break;
    case VALUE_RECORD:
    case VALUE_RECORD_INLINE:
    case VALUE_LIST:
        break;
    }
    buf_add_char(out, '\n');
}

static void dump(Buf *out, const ViewContext *context, const ViewType *type, const void *record,
                 unsigned depth);

static void dump_list(Buf *out, const ViewContext *context, const ViewField *field,
                      const void *record, unsigned depth) {
    ViewList list = VIEW_GET(ViewList, field, record);
    for (size_t k = 0; k < list.count; k++) {
        ArenaMark mark = arena_mark(context->scratch);
        indent(out, depth);
        buf_add_z(out, "-\n");
        dump(out, context, field->of, view_item(context, &list, field->of, k), depth + 1);
        arena_rewind(context->scratch, mark);
    }
}

/* Recursion: view types do not contain themselves. */
static void dump(Buf *out, const ViewContext *context, const ViewType *type, const void *record,
                 unsigned depth) {
    for (size_t k = 0; k < type->count; k++) {
        const ViewField *field = &type->fields[k];
        if (!view_present(field, record))
            continue;
        indent(out, depth);
        buf_addf(out, "%s: ", field->name);
        if (field->kind != VALUE_LIST && !view_is_record(field)) {
            add_leaf(out, field, record);
            continue;
        }
        buf_add_char(out, '\n');
        if (field->kind == VALUE_LIST)
            dump_list(out, context, field, record, depth + 1);
        else
            dump(out, context, field->of, view_record(field, record), depth + 1);
    }
}

void view_dump(Buf *out, const ViewContext *context, const ViewType *type, const void *record) {
    dump(out, context, type, record, 0);
}
