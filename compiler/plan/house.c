#include "plan/house.h"

#include "diag/suggest.h"

/* ---- kinds ---- */

/* "budget rows" is the list `rows` inside the section `budget`. */
static const Shape *inner_shape(const Shape *outer, Str key) {
    for (size_t k = 0; k < outer->count; k++) {
        const Field *field = &outer->fields[k];
        if (str_is(key, field->key))
            return field->kind == FIELD_RECORDS || field->kind == FIELD_RECORD ? field->of : NULL;
    }
    return NULL;
}

const Shape *house_shape(Arena *arena, Str kind, Str *near) {
    Str first;
    Str rest = {NULL, 0};
    str_cut(kind, ' ', &first, &rest);
    const Shape *shape = inner_shape(&shape_document, first);
    if (shape && rest.len)
        shape = inner_shape(shape, rest);
    if (shape)
        return shape;
    Suggest suggest = suggest_start(arena, kind);
    for (size_t k = 0; k < shape_document.count; k++)
        if (shape_document.fields[k].kind == FIELD_RECORDS)
            suggest_offer(&suggest, str_from(shape_document.fields[k].key), NULL);
    *near = suggest.best;
    return NULL;
}

/* ---- values ---- */

static void add_text(Arena *arena, HouseValue *value, Text text) {
    if (!text.str.len)
        return;
    if (!value->count++)
        value->span = text.span;
    LIST_PUSH(arena, &value->texts, Text, text);
}

static void add_span(HouseValue *value, Span span) {
    if (!span.start)
        return;
    value->span = span;
    value->count = 1;
}

static void add_ref(Arena *arena, HouseValue *value, const Ref *ref) {
    add_text(arena, value, ref->code);
    LIST_PUSH(arena, &value->refs, Ref, *ref);
}

static void add_choice(Arena *arena, HouseValue *value, const Field *field, ChoiceField choice) {
    for (const Choice *one = field->choices; choice.value && one->word; one++)
        if (one->value == choice.value) {
            add_text(arena, value, (Text){str_from(one->word), choice.span});
            return;
        }
}

/* Custom kinds begin with a span, a list or a text; whether one is there is all that is asked. */
static void add_custom(HouseValue *value, const Field *field, const void *member) {
    const unsigned char *bytes = member;
    (void)field;
    for (size_t k = 0; k < sizeof(Span); k++)
        if (bytes[k])
            value->count = 1;
}

static void add_member(Arena *arena, HouseValue *value, const Field *field, const void *member) {
    switch (field->kind) {
    case FIELD_TEXT:
    case FIELD_URL:
    case FIELD_PROSE:
        add_text(arena, value, *(const Text *)member);
        break;
    case FIELD_TEXTS:
    case FIELD_PROSES:
        EACH (Text, text, *(const List *)member)
            add_text(arena, value, *text);
        break;
    case FIELD_DATE:
        value->date = ((const DateField *)member)->date;
        add_span(value, ((const DateField *)member)->span);
        break;
    case FIELD_PERIOD:
        add_span(value, ((const PeriodField *)member)->span);
        break;
    case FIELD_COUNT:
        value->is_number = true;
        value->number = decimal_from(((const CountField *)member)->count);
        add_span(value, ((const CountField *)member)->span);
        break;
    case FIELD_FLAG:
        value->count = *(const bool *)member;
        break;
    case FIELD_CHOICE:
        add_choice(arena, value, field, *(const ChoiceField *)member);
        break;
    case FIELD_REF:
        add_ref(arena, value, member);
        break;
    case FIELD_REFS:
        EACH (Ref, ref, *(const List *)member)
            add_ref(arena, value, ref);
        break;
    case FIELD_RECORD:
        add_span(value, *(const Span *)member);
        break;
    case FIELD_RECORDS:
        value->count = ((const List *)member)->count;
        break;
    case FIELD_CUSTOM:
        add_custom(value, field, member);
        break;
    }
}

HouseValue house_value(Arena *arena, const Field *field, const void *record) {
    HouseValue value = {.span = *(const Span *)record};
    add_member(arena, &value, field, (const char *)record + field->offset);
    value.given = value.count != 0;
    return value;
}
