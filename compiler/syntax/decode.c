#include "syntax/decode.h"

#include "syntax/synonyms.h"

#include <assert.h>
#include <limits.h>
#include <string.h>

const Node *decode_find(const Node *map, const char *key) {
    if (map->kind != NODE_MAP)
        return NULL;
    EACH_KEY (at, map)
        if (str_is(node_text(at), key))
            return at->next;
    return NULL;
}

/* ---- one function for each kind of field ---- */

typedef void Read(Decoder *decoder, const Field *field, const Node *node, void *out);

static void note_wording(Decoder *decoder, const Field *field, Text text) {
    if (!(field->flags & FIELD_NO_WORDS))
        LIST_PUSH(decoder->lists, &decoder->wordings, Wording,
                  (Wording){text, field, decoder->owner});
}

/* A text that could not be read keeps its place, so that nobody takes it for one that is missing.
 */
static void read_text(Decoder *decoder, const Field *field, const Node *node, void *out) {
    *(Text *)out = (Text){{NULL, 0}, node->span};
    if (!decode_is_fit(decoder, field, node))
        return;
    *(Text *)out = decode_text(node);
    note_wording(decoder, field, decode_text(node));
}

/* The whole site links to these addresses, so they must say how they are reached. */
static void read_url(Decoder *decoder, const Field *field, const Node *node, void *out) {
    static const Str schemes[] = {STR_INIT("https://"), STR_INIT("http://"), STR_INIT("mailto:")};
    if (!decode_is_fit(decoder, field, node))
        return;
    *(Text *)out = decode_text(node);
    for (size_t k = 0; k < sizeof schemes / sizeof *schemes; k++)
        if (str_starts(node_text(node), schemes[k]) && node_text(node).len > schemes[k].len) {
            note_wording(decoder, field, decode_text(node));
            return;
        }
    Finding *finding = diag_report(decoder->diag, RULE_UNSAFE_LINK, node->span,
                                   "`%s` needs an address that begins with https://", field->key);
    if (str_starts(node_text(node), STR("www.")))
        diag_label(decoder->diag, finding, "write https://%.*s", STR_ARGS(node_text(node)));
}

/* Reads each item of a list with `read` into an array of `size` bytes an element. */
static void read_each(Decoder *decoder, const Field *field, const Node *node, List *list,
                      size_t size, Read *read) {
    const bool records = field->kind == FIELD_RECORDS;
    if (!(records ? decode_is_list : decode_is_list_of_texts)(decoder, field->key, node))
        return;
    *list = (List){.at = arena_alloc(decoder->arena, size * node->count), .cap = node->count};
    for (const Node *item = node_first(node); item; item = item->next)
        read(decoder, field, item, (char *)list->at + size * list->count++);
}

static bool is_digit_at(Str text, size_t at) {
    return at < text.len && decode_is_digits(str_slice(text, at, at + 1));
}

/* Whether "costs £9" and "000" stand with nothing but a comma between them: that was one figure. A
 * list of plain numbers may be written so. */
static bool is_cut_figure(const Node *before, const Node *item) {
    enum { GROUP = 3 };
    const Str left = node_text(before);
    const Str right = node_text(item);
    const bool touch = before->span.end + 1 == item->span.start;
    return touch && left.len && is_digit_at(left, left.len - 1) && !decode_is_digits(left) &&
           right.len >= GROUP && decode_is_digits(str_slice(right, 0, GROUP)) &&
           !is_digit_at(right, GROUP);
}

static void read_texts(Decoder *decoder, const Field *field, const Node *node, void *out) {
    const Node *before = NULL;
    read_each(decoder, field, node, out, sizeof(Text), read_text);
    for (const Node *item = node_first(node); item; before = item, item = item->next)
        if (before && is_cut_figure(before, item)) {
            Finding *finding =
                diag_report(decoder->diag, RULE_BAD_NUMBER, item->span,
                            "inside [ ] a comma ends the text, so \"%.*s\" is not part of it",
                            STR_ARGS(node_text(item)));
            diag_label(decoder->diag, finding, "put the whole text in quotes");
        }
}

static void read_date(Decoder *decoder, const Field *field, const Node *node, void *out) {
    DateField *date = out;
    date->span = node->span;
    if (decode_is_text(decoder, field->key, node))
        decode_date(decoder, decode_text(node), &date->date);
}

static void read_period(Decoder *decoder, const Field *field, const Node *node, void *out) {
    PeriodField *period = out;
    period->span = node->span;
    if (decode_is_text(decoder, field->key, node))
        decode_period(decoder, decode_text(node), &period->period);
}

static void read_count(Decoder *decoder, const Field *field, const Node *node, void *out) {
    CountField *count = out;
    if (!decode_is_text(decoder, field->key, node))
        return;
    if (decode_count(node_text(node), &count->count))
        count->span = node->span;
    else
        diag_report(decoder->diag, RULE_BAD_NUMBER, node->span,
                    decode_is_digits(node_text(node)) ? "`%s` needs a smaller number than %.*s"
                                                      : "`%s` needs a whole number, not \"%.*s\"",
                    field->key, STR_ARGS(node_text(node)));
}

static const Choice yes_or_no[] = {{"yes", 1}, {"no", 2}, {NULL, 0}};

static int find_choice(const Choice *choices, Str word) {
    for (; choices->word; choices++)
        if (str_is(word, choices->word))
            return choices->value;
    return 0;
}

static void read_choice(Decoder *decoder, const Field *field, const Node *node, void *out) {
    ChoiceField *choice = out;
    if (!decode_is_text(decoder, field->key, node))
        return;
    choice->value = find_choice(field->choices, node_text(node));
    choice->span = node->span;
    if (!choice->value)
        decode_unknown_choice(decoder, field->key, decode_text(node), field->choices);
}

static void read_flag(Decoder *decoder, const Field *field, const Node *node, void *out) {
    if (!decode_is_text(decoder, field->key, node))
        return;
    int value = find_choice(yes_or_no, node_text(node));
    if (!value)
        decode_unknown_choice(decoder, field->key, decode_text(node), yes_or_no);
    *(bool *)out = value == 1;
}

static const Field *find_field(const Shape *shape, Str key) {
    for (size_t k = 0; k < shape->count; k++)
        if (str_is(key, shape->fields[k].key))
            return &shape->fields[k];
    return NULL;
}

static const Field *id_field(const Shape *shape) {
    const Field *field = find_field(shape, str_from(shape->id));
    assert(field);
    return field;
}

static Text *id_of(const Shape *shape, void *record) {
    return (Text *)((char *)record + id_field(shape)->offset);
}

void decode_ref(Decoder *decoder, const Shape *shape, const char *key, const Node *node, Ref *ref) {
    if (node->kind == NODE_MAP && node->count && shape->id) {
        void *record = arena_alloc(decoder->arena, shape->size);
        decode_record(decoder, shape, node, record, NULL);
        ref->code = *id_of(shape, record);
        ref->target = record;
        return;
    }
    ref->code.span = node->span;
    if (!decode_is_text(decoder, key, node))
        return;
    ref->code = decode_text(node);
    LIST_PUSH(decoder->lists, &decoder->refs, PendingRef, (PendingRef){ref, shape});
}

static void read_ref(Decoder *decoder, const Field *field, const Node *node, void *out) {
    decode_ref(decoder, field->of, field->key, node, out);
}

static void read_refs(Decoder *decoder, const Field *field, const Node *node, void *out) {
    read_each(decoder, field, node, out, sizeof(Ref), read_ref);
}

static void read_record(Decoder *decoder, const Field *field, const Node *node, void *out) {
    if (field->of->shorthand || decode_is_record(decoder, field, node))
        decode_item(decoder, field->of, node, out);
}

static void read_item(Decoder *decoder, const Field *field, const Node *node, void *out) {
    decode_item(decoder, field->of, node, out);
}

static void read_records(Decoder *decoder, const Field *field, const Node *node, void *out) {
    List *list = out;
    if (!(field->flags & FIELD_ONE_WILL_DO) || node->kind != NODE_MAP) {
        read_each(decoder, field, node, list, field->of->size, read_item);
    } else if (decode_is_map(decoder, field->key, node)) {
        *list = (List){.at = arena_alloc(decoder->arena, field->of->size), .cap = 1, .count = 1};
        read_item(decoder, field, node, list->at);
    }
}

static Read *const readers[] = {
    [FIELD_TEXT] = read_text,       [FIELD_URL] = read_url,       [FIELD_PROSE] = read_text,
    [FIELD_TEXTS] = read_texts,     [FIELD_PROSES] = read_texts,  [FIELD_DATE] = read_date,
    [FIELD_COUNT] = read_count,     [FIELD_FLAG] = read_flag,     [FIELD_CHOICE] = read_choice,
    [FIELD_REF] = read_ref,         [FIELD_REFS] = read_refs,     [FIELD_RECORD] = read_record,
    [FIELD_RECORDS] = read_records, [FIELD_PERIOD] = read_period,
};

static void read_field(Decoder *decoder, const Field *field, const Node *node, void *record) {
    void *out = (char *)record + field->offset;
    if (node->kind == NODE_BROKEN)
        return;
    (field->kind == FIELD_CUSTOM ? field->read : readers[field->kind])(decoder, field, node, out);
}

/* ---- records ---- */

/* Findings on one shape share the words, which are long. */
static void list_keys(Decoder *decoder, const Shape *shape, Finding *finding) {
    if (decoder->listed != shape) {
        Buf all = {.arena = decoder->diag->arena};
        for (size_t k = 0; k < shape->count; k++)
            buf_addf(&all, "%s%s", k ? ", " : "it may have: ", shape->fields[k].key);
        decoder->listed = shape;
        decoder->keys = buf_str(&all);
    }
    finding->label = decoder->keys;
}

/* Reports a key that the shape does not have; the field that was probably meant, or NULL. */
static const Field *report_unknown(Decoder *decoder, const Shape *shape, const Node *key) {
    if (diag_is_full(decoder->diag))
        return NULL;
    const Field *meant = synonyms_nearest(decoder->arena, shape, node_text(key));
    Finding *finding = diag_report(decoder->diag, RULE_UNKNOWN_KEY, key->span,
                                   "%s has no key `%.*s`", shape->name, STR_ARGS(node_text(key)));
    if (!meant && shape->no_status && synonyms_is_status(decoder->arena, node_text(key)))
        diag_label(decoder->diag, finding, "%s", shape->no_status);
    else if (str_find(node_text(key), STR(":\xC2\xA0"), 0) < node_text(key).len)
        diag_label(decoder->diag, finding,
                   "a non-breaking space stands after the colon; write an ordinary one");
    else if (meant)
        diag_label(decoder->diag, finding, "did you mean `%s`?", meant->key);
    else
        list_keys(decoder, shape, finding);
    return meant;
}

static bool seen_before(Decoder *decoder, const Node *key, Span *seen) {
    if (!seen->start)
        return false;
    Finding *finding = diag_report(decoder->diag, RULE_DUPLICATE_SECTION, key->span,
                                   "`%.*s` stands in two files", STR_ARGS(node_text(key)));
    diag_related(decoder->diag, finding, *seen, "it stands here already");
    return true;
}

/* Authors mostly write keys in the table's order, so the search begins where the last one ended. */
static size_t field_index(const Shape *shape, Str key, size_t hint) {
    for (size_t k = 0; k < shape->count; k++) {
        size_t at = hint + k < shape->count ? hint + k : hint + k - shape->count;
        if (str_is(key, shape->fields[at].key))
            return at;
    }
    return shape->count;
}

size_t decode_field(const Shape *shape, Str key) {
    return field_index(shape, key, 0);
}

/* The fields of a record that were given, as bits: no shape has more than 64. */
typedef uint64_t FieldSet;

static void report_missing(Decoder *decoder, const Shape *shape, const Node *node, FieldSet given) {
    for (size_t k = 0; k < shape->count; k++)
        if (shape->fields[k].flags & FIELD_REQUIRED && !(given >> k & 1))
            diag_report(decoder->diag, RULE_MISSING_KEY, node->items->span, "%s needs the key `%s`",
                        shape->name, shape->fields[k].key);
}

/* A misspelt key. The finding is an error, so nothing will be published; what it probably means is
 * read all the same, or the slip would raise follow-up findings about what seems to be missing. */
static FieldSet read_misspelt(Decoder *decoder, const Shape *shape, const Node *map,
                              const Node *key, void *out) {
    const Field *meant = report_unknown(decoder, shape, key);
    if (!meant || decode_find(map, meant->key))
        return 0;
    size_t before = decoder->diag->findings.count;
    read_field(decoder, meant, key->next, out);
    diag_take_back(decoder->diag, before, key->next->span);
    return (FieldSet)1 << (meant - shape->fields);
}

/* Where a value ends: a collection's own span is only its first token. Recursion: nodes nest at
 * most YAML_MAX_DEPTH deep. */
static uint32_t node_end(const Node *node) {
    uint32_t end = node->span.end;
    for (const Node *inner = node_first(node); inner; inner = inner->next)
        if (!inner->next)
            end = node_end(inner);
    return end;
}

/* What a mapping is about when it defines nothing: what its shorthand refers to, or its title. */
static Named subject_of(const Shape *shape, const void *record) {
    static const Str title = STR_INIT("title");
    const Field *field = find_field(shape, shape->shorthand ? str_from(shape->shorthand) : title);
    if (!field)
        return (Named){.space = SPACE_NONE};
    const void *member = (const char *)record + field->offset;
    if (field->kind == FIELD_REF)
        return (Named){.name = ((const Ref *)member)->code.str, .space = field->of->space};
    return (Named){.name =
                       field->kind == FIELD_TEXT ? ((const Text *)member)->str : (Str){NULL, 0}};
}

static void note_name(Decoder *decoder, const Shape *shape, const Node *node, void *record) {
    Str id = shape->id ? id_of(shape, record)->str : (Str){NULL, 0};
    Named named = id.len ? (Named){.name = id, .space = shape->space, .defines = true}
                         : subject_of(shape, record);
    if (shape->id && !id.len && id_field(shape)->flags & FIELD_REQUIRED)
        LIST_PUSH(decoder->lists, &decoder->nameless, const Shape *, shape);
    if (!named.name.len)
        return;
    uint32_t start = node_first(node) ? node_first(node)->span.start : node->span.start;
    named.extent = (Span){start, node_end(node)};
    LIST_PUSH(decoder->lists, &decoder->named, Named, named);
    if (id.len)
        LIST_PUSH(decoder->lists, &decoder->definitions, Definition,
                  (Definition){shape, record, *id_of(shape, record), decoder->owner, false});
}

/* A section that stands twice: the first one counts, but what the second defines may be referred
 * to. */
static void read_aside(Decoder *decoder, const Shape *shape, size_t field, const Node *node) {
    read_field(decoder, &shape->fields[field], node, arena_alloc(decoder->arena, shape->size));
}

void decode_record(Decoder *decoder, const Shape *shape, const Node *node, void *out, Span *seen) {
    size_t hint = 0;
    FieldSet given = 0;
    if (!seen)
        *(Span *)out = node->items->span;
    EACH_KEY (key, node) {
        size_t at = field_index(shape, node_text(key), hint);
        if (at == shape->count) {
            given |= read_misspelt(decoder, shape, node, key, out);
            continue;
        }
        hint = at + 1;
        given |= (FieldSet)1 << at;
        if (seen && seen_before(decoder, key, &seen[at])) {
            read_aside(decoder, shape, at, key->next);
            continue;
        }
        if (seen)
            seen[at] = key->span;
        read_field(decoder, &shape->fields[at], key->next, out);
    }
    if (!seen)
        report_missing(decoder, shape, node, given);
    note_name(decoder, shape, node, out);
}

void decode_item(Decoder *decoder, const Shape *shape, const Node *node, void *out) {
    bool text = node->kind == NODE_SCALAR;
    bool defines = shape->define && decode_find(node, shape->define);
    if (!shape->shorthand || !(text || defines)) {
        if (decode_is_map(decoder, shape->name, node))
            decode_record(decoder, shape, node, out, NULL);
        return;
    }
    const Field *field = find_field(shape, str_from(shape->shorthand));
    *(Span *)out = node->kind == NODE_MAP ? node->items->span : node->span;
    read_field(decoder, field, node, out);
    note_name(decoder, shape, node, out);
}
