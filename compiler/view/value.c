#include "view/value.h"

#include <assert.h>
#include <string.h>

const ViewField *view_field(const ViewType *type, Str name) {
    for (size_t k = 0; k < type->count; k++)
        if (str_is(name, type->fields[k].name))
            return &type->fields[k];
    return NULL;
}

bool view_is_record(const ViewField *field) {
    return field->kind == VALUE_RECORD || field->kind == VALUE_RECORD_INLINE;
}

/* A pointer's bytes are copied because reading it as a `const void *` in place would break C11's
 * aliasing rule (6.5p7): it is a pointer to some struct. */
const void *view_record(const ViewField *field, const void *record) {
    const char *member = (const char *)record + field->offset;
    if (field->kind == VALUE_RECORD_INLINE)
        return member;
    const void *inner;
    const size_t width = sizeof inner;
    memcpy(&inner, member, width);
    return inner;
}

bool view_present(const ViewField *field, const void *record) {
    switch (field->kind) {
    case VALUE_TEXT:
    case VALUE_URL:
    case VALUE_STYLE:
        return VIEW_GET(Str, field, record).len != 0;
    case VALUE_PROSE:
        return VIEW_GET(Text, field, record).str.len != 0;
    case VALUE_FLAG:
        return VIEW_GET(bool, field, record);
    case VALUE_NUMBER:
    case VALUE_RECORD_INLINE:
        return true;
    case VALUE_COUNT:
        return VIEW_GET(size_t, field, record) != 0;
    case VALUE_DATE:
        return VIEW_GET(Date, field, record).year != 0;
    case VALUE_PERIOD:
        return VIEW_GET(Period, field, record).kind != PERIOD_NONE;
    case VALUE_RECORD:
        return view_record(field, record) != NULL;
    case VALUE_LIST:
        return VIEW_GET(ViewList, field, record).count != 0;
    }
    return false;
}

const void *view_item(const ViewContext *context, const ViewList *list, const ViewType *of,
                      size_t index) {
    assert(index < list->count);
    const void *item = (const char *)list->at + index * list->stride;
    if (!list->make)
        return item;
    void *made = arena_alloc(context->scratch, of->size);
    list->make(context, item, made);
    return made;
}
