#include "output/reference.h"

#include "base/ascii.h"
#include "plan/plan.h"

typedef struct KindWords {
    const char *words; /* for the kinds that need no more than words */
    void (*add)(Buf *out, const Field *field);
} KindWords;

typedef struct Form {
    const char *name;
    const char *forms;
} Form;

/* What the words for single values mean; longer things have a section of their own. */
static const Form forms[] = {
    {"text", "one line, printed as it stands; quotes are needed only where YAML asks for them"},
    {"prose (Markdown)", "CommonMark, without HTML; `|` begins a text of several lines"},
    {"date", "`2024-03-31`, or `2024-03` or `2024`, which are due on their last day"},
    {"period", "`2023/24` for a financial year, `2023/24 Q1`, `2023/24 H1`, `2024-03` for a month, "
               "`2024` for a calendar year"},
    {"whole number", "digits, from 0"},
    {"figure",
     "`7140` or `7,140`, `14%`, `£10,000`, with words such as `provisional` after it; or why "
     "there is none: `not available`, `not applicable`; or a mapping: see Figure"},
    {"target", "a figure, `at least 37`, `above 57%`, `at most 200`, `below 1%`, `40 to 50`, "
               "`down 10% by 2024`, `baseline year`; or a mapping: see Target"},
    {"yes or no", "one of these two words"},
};

static Str article_free(const char *name) {
    Str str = str_from(name);
    if (str_starts(str, STR("a ")))
        return str_slice(str, 2, str.len);
    if (str_starts(str, STR("an ")))
        return str_slice(str, 3, str.len);
    return str;
}

static void add_with_article(Buf *out, const char *name) {
    Str bare = article_free(name);
    bool vowel = bare.len && str_find_char(STR("aeiou"), bare.at[0], 0) < 5;
    buf_addf(out, "%s %.*s", vowel ? "an" : "a", STR_ARGS(bare));
}

/* A shape's name as its heading has it. */
static void add_title(Buf *out, const Shape *shape) {
    Str name = article_free(shape->name);
    bool small = name.len && ascii_is_small(name.at[0]);
    if (small)
        buf_add_char(out, (char)(name.at[0] - 'a' + 'A'));
    buf_add(out, str_slice(name, small ? 1 : 0, name.len));
}

static void add_choices(Buf *out, const Field *field) {
    buf_add_z(out, "one of:");
    for (const Choice *choice = field->choices; choice->word; choice++)
        buf_addf(out, "%s `%s`", choice == field->choices ? "" : ",", choice->word);
}

static void add_ref(Buf *out, const Field *field) {
    buf_addf(out, "%s of ", field->of->id ? field->of->id : "name");
    add_with_article(out, field->of->name);
}

static void add_refs(Buf *out, const Field *field) {
    buf_add_z(out, "list, each ");
    add_ref(out, field);
}

static void add_record(Buf *out, const Field *field) {
    buf_add_z(out, "mapping: see ");
    add_title(out, field->of);
}

static void add_records(Buf *out, const Field *field) {
    buf_add_z(out, field->flags & FIELD_ONE_WILL_DO ? "list, or one mapping: see " : "list: see ");
    add_title(out, field->of);
}

static void add_custom(Buf *out, const Field *field) {
    buf_add_z(out, field->form ? field->form : "its own form");
}

static const KindWords kinds[] = {
    [FIELD_TEXT] = {"text", NULL},
    [FIELD_URL] = {"web address", NULL},
    [FIELD_PROSE] = {"prose (Markdown)", NULL},
    [FIELD_TEXTS] = {"list of texts", NULL},
    [FIELD_PROSES] = {"list of prose texts (Markdown)", NULL},
    [FIELD_DATE] = {"date", NULL},
    [FIELD_PERIOD] = {"period", NULL},
    [FIELD_COUNT] = {"whole number", NULL},
    [FIELD_FLAG] = {"yes or no", NULL},
    [FIELD_CHOICE] = {NULL, add_choices},
    [FIELD_REF] = {NULL, add_ref},
    [FIELD_REFS] = {NULL, add_refs},
    [FIELD_RECORD] = {NULL, add_record},
    [FIELD_RECORDS] = {NULL, add_records},
    [FIELD_CUSTOM] = {NULL, add_custom},
};

/* "* `due` (date, required): When it is to be done. Example: `due: 2023-09`". */
static void add_field(Buf *out, const Field *field) {
    const KindWords *kind = &kinds[field->kind];
    buf_addf(out, "* `%s` (", field->key);
    if (kind->words)
        buf_add_z(out, kind->words);
    else
        kind->add(out, field);
    buf_addf(out, "%s): %s", field->flags & FIELD_REQUIRED ? "; required" : "", field->doc);
    if (field->example && field->example[0])
        buf_addf(out, " Example: `%s: %s`", field->key, field->example);
    buf_add_char(out, '\n');
}

static void add_shape(Buf *out, const Shape *shape) {
    buf_add_z(out, "\n## ");
    add_title(out, shape);
    buf_addf(out, "\n\n%s\n", shape->doc);
    if (shape->shorthand)
        buf_addf(out, "Instead of a mapping, the bare `%s` will do.\n", shape->shorthand);
    if (shape->define) {
        const Field *field = shape->fields;
        while (!str_is(str_from(field->key), shape->shorthand))
            field++;
        buf_addf(out, "A mapping with the key `%s` defines ", shape->define);
        add_with_article(out, field->of->name);
        buf_add_z(out, " on the spot.\n");
    }
    buf_add_char(out, '\n');
    for (size_t k = 0; k < shape->count; k++)
        add_field(out, &shape->fields[k]);
}

static void queue(Arena *arena, List *shapes, const Shape *shape) {
    EACH (const Shape *, seen, *shapes)
        if (*seen == shape)
            return;
    LIST_PUSH(arena, shapes, const Shape *, shape);
}

static void queue_inner(Arena *arena, List *shapes, const Shape *shape) {
    for (size_t k = 0; k < shape->count; k++)
        if (shape->fields[k].of)
            queue(arena, shapes, shape->fields[k].of);
}

static void add_forms(Buf *out) {
    buf_add_z(out, "\n## Single values\n\n");
    for (size_t k = 0; k < sizeof forms / sizeof forms[0]; k++)
        buf_addf(out, "* %s: %s\n", forms[k].name, forms[k].forms);
}

void reference_print(Buf *out) {
    List shapes = {0};
    buf_add_z(out, "# The plan language\n\n"
                   "A set of plans is a folder of YAML files: what all plans share stands in the\n"
                   "folder itself, each plan in a folder of its own.\n");
    queue(out->arena, &shapes, &shape_document);
    /* No EACH: the list grows while it is walked. */
    for (size_t k = 0; k < shapes.count; k++) {
        const Shape *shape = *LIST_AT(shapes, const Shape *, k);
        add_shape(out, shape);
        queue_inner(out->arena, &shapes, shape);
        if (k + 1 == shapes.count) {
            queue(out->arena, &shapes, &shape_figure);
            queue(out->arena, &shapes, &shape_target);
            queue(out->arena, &shapes, &shape_report_task);
        }
    }
    add_forms(out);
}
