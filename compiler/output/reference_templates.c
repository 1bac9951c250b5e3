#include "output/reference.h"

#include "base/list.h"
#include "view/page.h"
#include "view/page_gathered.h"
#include "view/page_indicator.h"
#include "view/page_register.h"
#include "view/page_report.h"

static const char *const kinds[] = {
    [VALUE_TEXT] = "text",
    [VALUE_URL] = "address",
    [VALUE_STYLE] = "style sheet",
    [VALUE_PROSE] = "prose, becomes HTML",
    [VALUE_FLAG] = "yes or no, for sections only",
    [VALUE_NUMBER] = "number",
    [VALUE_COUNT] = "whole number",
    [VALUE_DATE] = "date",
    [VALUE_PERIOD] = "period",
    [VALUE_RECORD] = "section, once: ",
    [VALUE_RECORD_INLINE] = "section, once: ",
    [VALUE_LIST] = "section, once for each: ",
};

static const ViewType *const pages[] = {
    &view_index_page,    &view_plan_page,      &view_report_page, &view_indicator_page,
    &view_officers_page, &view_deadlines_page, &view_codes_page,  &view_register_page};

static void add_type(Buf *out, const ViewType *type) {
    buf_addf(out, "\n## In %s\n\n", type->name);
    for (size_t k = 0; k < type->count; k++) {
        const ViewField *field = &type->fields[k];
        buf_addf(out, "* `%s` (%s%s): %s\n", field->name, kinds[field->kind],
                 field->of ? field->of->name : "", field->doc);
    }
}

static void queue(Arena *arena, List *types, const ViewType *type) {
    EACH (const ViewType *, seen, *types)
        if (*seen == type)
            return;
    LIST_PUSH(arena, types, const ViewType *, type);
}

static const char introduction[] =
    "# Templates\n"
    "\n"
    "Templates are Mustache: `{{name}}` prints, `{{#name}} ... {{/name}}` is a section, once for\n"
    "each element or when there is something, `{{^name}} ... {{/name}}` when there is not,\n"
    "`{{>name}}` another template, `{{! ... }}` a comment. Everything printed is escaped. A name\n"
    "is looked up in the innermost section first, then outwards.\n"
    "\n"
    "`{{:Key tasks}}` prints fixed words in the language of the pages, `{{:Due {1}|due}}` with "
    "the\n"
    "name of what stands in each place; `:words` there are fixed words again. The end of this "
    "text\n"
    "lists them all.\n";

static void add_phrases(Buf *out) {
    buf_add_z(out, "\n## Fixed words, in English and Welsh\n\n");
    for (Phrase phrase = PHRASE_NONE + 1; phrase < PHRASE_COUNT; phrase++) {
        const Str english = phrases_text(LANGUAGE_ENGLISH, phrase);
        const Str welsh = phrases_text(LANGUAGE_WELSH, phrase);
        if (phrases_find(english) == phrase)
            buf_addf(out, "* `%.*s`: %.*s\n", STR_ARGS(english), STR_ARGS(welsh));
    }
}

void reference_print_templates(Buf *out) {
    List types = {0};
    buf_add_z(out, introduction);
    for (size_t k = 0; k < sizeof pages / sizeof pages[0]; k++)
        queue(out->arena, &types, pages[k]);
    /* No EACH: the list grows while it is walked. */
    for (size_t k = 0; k < types.count; k++) {
        const ViewType *type = *LIST_AT(types, const ViewType *, k);
        add_type(out, type);
        for (size_t field = 0; field < type->count; field++)
            if (type->fields[field].of)
                queue(out->arena, &types, type->fields[field].of);
    }
    add_phrases(out);
}
