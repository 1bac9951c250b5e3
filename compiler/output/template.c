#include "output/template.h"

#include "base/escape.h"
#include "output/template_private.h"

#include <assert.h>

/* An open list or record. */
typedef struct Frame {
    const void *record;   /* the element at hand */
    const ViewList *list; /* NULL: a record */
    size_t index;
    ArenaMark mark; /* scratch before the element was made */
} Frame;

typedef struct Render {
    const ViewContext *context;
    TemplateRules rules;
    Language language;
    Buf *out;
    Frame frames[TEMPLATE_MAX_DEPTH + 1]; /* the page, then what is open in it */
    unsigned depth;
} Render;

static void print_prose(const Render *render, Text prose) {
    if (prose.str.len)
        render->rules.prose(render->rules.state, render->out, prose);
}

static void print_value(const Render *render, const ViewField *field, const void *record) {
    Buf *out = render->out;
    const Speech speech = {out->arena, render->language};
    switch (field->kind) {
    case VALUE_TEXT:
        escape_html(out, VIEW_GET(Str, field, record));
        return;
    case VALUE_URL:
        escape_url(out, alone_url(render->rules.alone, VIEW_GET(Str, field, record)));
        return;
    case VALUE_STYLE:
        buf_add(out, VIEW_GET(Str, field, record));
        return;
    case VALUE_PROSE:
        print_prose(render, VIEW_GET(Text, field, record));
        return;
    case VALUE_NUMBER:
        decimal_print(out, VIEW_GET(Decimal, field, record), ',');
        return;
    case VALUE_COUNT:
        buf_add_number(out, VIEW_GET(size_t, field, record), 1);
        return;
    case VALUE_DATE:
        buf_add(out, phrases_date(speech, VIEW_GET(Date, field, record)));
        return;
    case VALUE_PERIOD:
        buf_add(out, phrases_period(speech, VIEW_GET(Period, field, record)));
        return;
    case VALUE_FLAG:
    case VALUE_RECORD:
    case VALUE_RECORD_INLINE:
    case VALUE_LIST:
        assert(false && "template_read refuses to print these");
    }
}

/* The struct that has the op's member; NULL when a record on the way to it is absent. */
static const void *holder(const Render *render, const Op *op) {
    const void *record = render->frames[op->depth].record;
    for (size_t k = 0; record && k < op->via_count; k++)
        record = view_record(op->via[k], record);
    return record;
}

static bool is_present(const Render *render, const ViewField *field, const void *record) {
    if (field->kind == VALUE_URL)
        return alone_url(render->rules.alone, VIEW_GET(Str, field, record)).len != 0;
    return view_present(field, record);
}

static void open_list(Render *render, const Op *op, const void *record) {
    Frame *frame = &render->frames[++render->depth];
    frame->list = &VIEW_GET(ViewList, op->field, record);
    frame->index = 0;
    frame->mark = arena_mark(render->context->scratch);
    frame->record = view_item(render->context, frame->list, op->field->of, 0);
}

/* Every open_* is for a section whose member is present. */
static void open_section(Render *render, const Op *op, const void *record) {
    if (op->field->kind == VALUE_LIST)
        open_list(render, op, record);
    if (view_is_record(op->field))
        render->frames[++render->depth] = (Frame){.record = view_record(op->field, record)};
}

/* Whether the section is to be run once more. */
static bool next_element(Render *render, const Op *section) {
    bool opens = section->field->kind == VALUE_LIST || view_is_record(section->field);
    if (section->kind == OP_INVERTED || !opens)
        return false;
    Frame *frame = &render->frames[render->depth];
    if (frame->list) {
        arena_rewind(render->context->scratch, frame->mark);
        if (++frame->index < frame->list->count) {
            frame->record =
                view_item(render->context, frame->list, section->field->of, frame->index);
            return true;
        }
    }
    render->depth--;
    return false;
}

/* Runs op `at`; the number of the one that comes next. */
static size_t step(Render *render, const Op *ops, size_t at) {
    const Op *op = &ops[at];
    if (op->kind == OP_TEXT) {
        buf_add(render->out, op->text);
        return at + 1;
    }
    if (op->kind == OP_END)
        return next_element(render, &ops[op->partner]) ? op->partner + 1 : at + 1;
    const void *record = holder(render, op);
    if (op->kind == OP_VALUE) {
        if (record)
            print_value(render, op->field, record);
        return at + 1;
    }
    bool present = record && is_present(render, op->field, record);
    if (present != (op->kind == OP_SECTION))
        return op->partner + 1;
    if (present)
        open_section(render, op, record);
    return at + 1;
}

void template_render(const Template *template, const ViewContext *context, TemplateRules rules,
                     const void *page, Buf *out) {
    assert(out->arena != context->scratch);
    Render render = {
        .context = context, .rules = rules, .language = template->language, .out = out};
    render.frames[0].record = page;
    for (size_t at = 0; at < template->ops.count;)
        at = step(&render, template->ops.at, at);
}
