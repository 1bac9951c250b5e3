#include "output/template.h"

#include "diag/suggest.h"
#include "output/template_private.h"

#include <string.h>

/* One {{...}} of a text. */
typedef struct Tag {
    char sign;   /* what follows "{{"; 0 for a value, SIGN_OPEN_END when "}}" is missing */
    Str name;    /* trimmed; borrowed from the text */
    size_t from; /* what the tag takes of the text: all of its line when it stands alone there */
    size_t to;
} Tag;

enum { SIGN_OPEN_END = '?', NAME_MAX_LENGTH = 80 };

/* A section whose end has not been read yet. */
typedef struct Section {
    Str name;
    Span span;
    size_t op;
    bool opens; /* a list or a record: its members can be named inside */
} Section;

/* One text being read; sections must close in the text where they open. */
typedef struct File {
    const Source *source;
    List open; /* of Section, innermost last */
} File;

typedef struct Reader {
    Arena *arena;
    Diag *diag;
    TemplateSource source;
    Template *template;
    const ViewType *types[TEMPLATE_MAX_DEPTH + 1]; /* what is open; NULL: a name not known */
    unsigned depth;
    unsigned nesting; /* partials within partials */
    bool too_deep;    /* then no partial is read any more: each could bring as many again */
    bool failed;
} Reader;

static const char *const kind_names[] = {
    [VALUE_TEXT] = "a text",     [VALUE_URL] = "an address",
    [VALUE_PROSE] = "prose",     [VALUE_FLAG] = "a flag",
    [VALUE_NUMBER] = "a number", [VALUE_COUNT] = "a count",
    [VALUE_DATE] = "a date",     [VALUE_PERIOD] = "a period",
    [VALUE_RECORD] = "a record", [VALUE_RECORD_INLINE] = "a record",
    [VALUE_LIST] = "a list",     [VALUE_STYLE] = "a style sheet",
};

/* Scanning */

static bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

/* A tag alone on its line takes the line with it (Mustache: "standalone"). */
static void widen_alone(Str text, Tag *tag) {
    size_t from = tag->from;
    size_t to = tag->to;
    while (from > 0 && is_blank(text.at[from - 1]))
        from--;
    while (to < text.len && is_blank(text.at[to]))
        to++;
    if (to + 1 < text.len && text.at[to] == '\r' && text.at[to + 1] == '\n')
        to++;
    if ((from > 0 && text.at[from - 1] != '\n') || (to < text.len && text.at[to] != '\n'))
        return;
    tag->from = from;
    tag->to = to < text.len ? to + 1 : to;
}

/* The first tag at or after `at`; false when there is none. */
static bool scan(Str text, size_t at, Tag *tag) {
    size_t open = str_find(text, STR("{{"), at);
    if (open == text.len)
        return false;
    char sign = open + 2 < text.len ? text.at[open + 2] : '\0';
    tag->sign = sign && strchr("#^/>!&={", sign) ? sign : '\0';
    size_t inner = open + 2 + (tag->sign != '\0');
    Str end = tag->sign == '{' ? STR("}}}") : STR("}}");
    size_t close = str_find(text, end, inner);
    tag->name = str_trim(str_slice(text, inner, close));
    tag->from = open;
    tag->to = close + end.len;
    if (close == text.len) {
        tag->sign = SIGN_OPEN_END;
        tag->name = str_slice(text, open, open + 2);
        tag->to = text.len;
    } else if (tag->sign && strchr("#^/>!", tag->sign)) {
        widen_alone(text, tag);
    }
    return true;
}

/* Findings */

static Span span_of(const Source *source, Str part) {
    uint32_t start = source->base + (uint32_t)(part.at - source->text.at);
    return (Span){start, start + (uint32_t)part.len};
}

static Finding *report(Reader *reader, Rule rule, Span span, Str message) {
    reader->failed = true;
    return diag_report(reader->diag, rule, span, "%.*s", STR_ARGS(message));
}

static void offer_members(Suggest *suggest, const ViewType *type) {
    for (size_t k = 0; k < type->count; k++)
        suggest_offer(suggest, str_from(type->fields[k].name), NULL);
}

/* `only` is the record whose member a dotted name asks for; else all that is open was asked. */
static void report_unknown(Reader *reader, Span span, Str name, const ViewType *only) {
    Arena *arena = reader->arena;
    Suggest suggest = suggest_start(arena, name);
    const ViewType *type = only ? only : reader->types[reader->depth];
    offer_members(&suggest, type);
    for (unsigned k = reader->depth; !only && k-- > 0;)
        offer_members(&suggest, reader->types[k]);
    Str message = str_format(arena, "`%s` has no `%.*s`%s", type->name, STR_ARGS(name),
                             only || !reader->depth ? "" : ", nor has what surrounds it");
    Finding *finding = report(reader, RULE_UNKNOWN_NAME, span, message);
    if (suggest.best.len)
        diag_label(reader->diag, finding, "did you mean `%.*s`?", STR_ARGS(suggest.best));
}

/* Names */

static bool is_word(Str name, const char *others) {
    for (size_t k = 0; k < name.len; k++) {
        char c = name.at[k];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!letter && (c == '\0' || !strchr(others, c)))
            return false;
    }
    return name.len > 0 && name.len <= NAME_MAX_LENGTH;
}

/* What follows the first dot of a name: each part is a member of the record before it. */
static bool resolve_members(Reader *reader, Span span, Str rest, Op *op) {
    List via = {0};
    bool more = true;
    while (more) {
        if (!view_is_record(op->field)) {
            report(reader, RULE_UNKNOWN_NAME, span,
                   str_format(reader->arena, "`%s` is %s: only a record has members to name",
                              op->field->name, kind_names[op->field->kind]));
            return false;
        }
        Str head;
        const ViewType *type = op->field->of;
        LIST_PUSH(reader->arena, &via, const ViewField *, op->field);
        more = str_cut(rest, '.', &head, &rest);
        op->field = view_field(type, head);
        if (!op->field) {
            report_unknown(reader, span, head, type);
            return false;
        }
    }
    op->via = (const ViewField *const *)via.at;
    op->via_count = via.count;
    return true;
}

/* Finds what a name means where it stands. Inside a section that is itself unknown nothing more
 * can be said, and nothing is. */
static bool resolve(Reader *reader, Span span, Str name, Op *op) {
    Str head;
    Str rest;
    if (!is_word(name, "-_.") || name.at[0] == '.') {
        report(reader, RULE_UNKNOWN_NAME, span,
               STR("a tag holds one name: letters, digits, hyphens, and dots between names"));
        return false;
    }
    bool dotted = str_cut(name, '.', &head, &rest);
    for (unsigned k = reader->depth + 1; k-- > 0;) {
        if (!reader->types[k])
            return false;
        op->depth = k;
        op->field = view_field(reader->types[k], head);
        if (op->field)
            return !dotted || resolve_members(reader, span, rest, op);
    }
    report_unknown(reader, span, head, NULL);
    return false;
}

/* Tags */

static void add_text(Reader *reader, Str text) {
    if (text.len)
        LIST_PUSH(reader->arena, &reader->template->ops, Op, (Op){.kind = OP_TEXT, .text = text});
}

static void take_value(Reader *reader, File *file, const Tag *tag) {
    Op op = {.kind = OP_VALUE};
    Span span = span_of(file->source, tag->name);
    if (!resolve(reader, span, tag->name, &op))
        return;
    ValueKind kind = op.field->kind;
    if (kind == VALUE_FLAG || kind == VALUE_LIST || view_is_record(op.field))
        report(reader, RULE_UNKNOWN_NAME, span,
               str_format(reader->arena, "`%.*s` is %s; open it with {{#%.*s}}",
                          STR_ARGS(tag->name), kind_names[kind], STR_ARGS(tag->name)));
    else
        LIST_PUSH(reader->arena, &reader->template->ops, Op, op);
}

/* Makes the members of what is opened nameable; an unknown one counts too. */
static bool open_context(Reader *reader, Span span, const Op *op) {
    const ViewField *field = op->field;
    bool opens = !field || field->kind == VALUE_LIST || view_is_record(field);
    if (!opens || op->kind == OP_INVERTED)
        return false;
    if (reader->depth == TEMPLATE_MAX_DEPTH) {
        report(reader, RULE_UNCLOSED_SECTION, span,
               str_format(reader->arena, "lists and records are open more than %d deep",
                          TEMPLATE_MAX_DEPTH));
        return false;
    }
    reader->types[++reader->depth] = field ? field->of : NULL;
    return true;
}

static void take_section(Reader *reader, File *file, const Tag *tag) {
    Op op = {.kind = tag->sign == '#' ? OP_SECTION : OP_INVERTED};
    Span span = span_of(file->source, tag->name);
    if (!resolve(reader, span, tag->name, &op))
        op.field = NULL;
    Section section = {tag->name, span, reader->template->ops.count, false};
    section.opens = open_context(reader, span, &op);
    LIST_PUSH(reader->arena, &file->open, Section, section);
    LIST_PUSH(reader->arena, &reader->template->ops, Op, op);
}

static void close_innermost(Reader *reader, File *file) {
    const Section *section = LIST_AT(file->open, Section, --file->open.count);
    size_t end = reader->template->ops.count;
    LIST_PUSH(reader->arena, &reader->template->ops, Op,
              (Op){.kind = OP_END, .partner = section->op});
    LIST_AT(reader->template->ops, Op, section->op)->partner = end;
    reader->depth -= section->opens;
}

/* A wrong end: what it was meant for is closed with all that is open inside it; an end that
 * belongs to nothing is passed over. */
static void take_wrong_end(Reader *reader, File *file, const Tag *tag) {
    size_t keep = file->open.count;
    while (keep > 0 && !str_eq(LIST_AT(file->open, Section, keep - 1)->name, tag->name))
        keep--;
    Span span = span_of(file->source, tag->name);
    Finding *finding =
        report(reader, RULE_UNCLOSED_SECTION, span,
               file->open.count ? STR("this end is not that of the innermost section")
                                : STR("no section is open here"));
    if (!file->open.count)
        return;
    const Section *inner = LIST_AT(file->open, Section, file->open.count - 1);
    diag_label(reader->diag, finding, "expected {{/%.*s}}", STR_ARGS(inner->name));
    diag_related(reader->diag, finding, inner->span, "opened here");
    while (keep > 0 && file->open.count >= keep)
        close_innermost(reader, file);
}

static void take_end(Reader *reader, File *file, const Tag *tag) {
    size_t count = file->open.count;
    if (count && str_eq(LIST_AT(file->open, Section, count - 1)->name, tag->name))
        close_innermost(reader, file);
    else
        take_wrong_end(reader, file, tag);
}

static void read_text(Reader *reader, const Source *source);

static void take_partial(Reader *reader, File *file, const Tag *tag) {
    Span span = span_of(file->source, tag->name);
    bool named = is_word(tag->name, "-_/") && tag->name.at[0] != '/';
    const Source *source = NULL;
    if (reader->too_deep)
        return;
    if (reader->nesting == TEMPLATE_MAX_DEPTH) {
        reader->too_deep = true;
        report(reader, RULE_MISSING_PARTIAL, span,
               str_format(reader->arena, "partials nest more than %d deep", TEMPLATE_MAX_DEPTH));
        return;
    }
    if (named)
        source = reader->source.find(reader->source.state, tag->name);
    if (!source) {
        report(reader, RULE_MISSING_PARTIAL, span,
               named ? str_format(reader->arena, "there is no template `%.*s`", STR_ARGS(tag->name))
                     : STR("{{> needs the name of a template"));
        return;
    }
    reader->nesting++;
    read_text(reader, source);
    reader->nesting--;
}

static void take_raw(Reader *reader, File *file, const Tag *tag) {
    report(reader, RULE_UNKNOWN_NAME, span_of(file->source, tag->name),
           STR("a template cannot print without escaping"));
}

static void take_delimiters(Reader *reader, File *file, const Tag *tag) {
    report(reader, RULE_UNKNOWN_NAME, span_of(file->source, tag->name),
           STR("a template cannot change its delimiters"));
}

static void take_open_end(Reader *reader, File *file, const Tag *tag) {
    report(reader, RULE_UNCLOSED_SECTION, span_of(file->source, tag->name),
           STR("this tag has no }}"));
}

static void take_comment(Reader *reader, File *file, const Tag *tag) {
    (void)reader;
    (void)file;
    (void)tag;
}

typedef void TakeTag(Reader *reader, File *file, const Tag *tag);

static const struct {
    char sign;
    TakeTag *take;
} tag_table[] = {
    {'\0', take_value},     {'#', take_section},
    {'^', take_section},    {'/', take_end},
    {'>', take_partial},    {'!', take_comment},
    {'{', take_raw},        {'&', take_raw},
    {'=', take_delimiters}, {SIGN_OPEN_END, take_open_end},
};

static void take_tag(Reader *reader, File *file, const Tag *tag) {
    for (size_t k = 0; k < sizeof tag_table / sizeof *tag_table; k++)
        if (tag_table[k].sign == tag->sign)
            tag_table[k].take(reader, file, tag);
}

static void read_text(Reader *reader, const Source *source) {
    File file = {.source = source};
    Str text = source->text;
    size_t at = 0;
    Tag tag;
    while (scan(text, at, &tag)) {
        add_text(reader, str_slice(text, at, tag.from));
        take_tag(reader, &file, &tag);
        at = tag.to;
    }
    add_text(reader, str_slice(text, at, text.len));
    while (file.open.count) {
        const Section *section = LIST_AT(file.open, Section, file.open.count - 1);
        Str message =
            str_format(reader->arena, "section `%.*s` is not closed", STR_ARGS(section->name));
        report(reader, RULE_UNCLOSED_SECTION, section->span, message);
        close_innermost(reader, &file);
    }
}

Template *template_read(Arena *arena, Diag *diag, TemplateSource source, Str name,
                        const ViewType *root) {
    Reader reader = {.arena = arena, .diag = diag, .source = source};
    const Source *text = source.find(source.state, name);
    reader.template = ARENA_NEW(arena, Template);
    reader.types[0] = root;
    if (text)
        read_text(&reader, text);
    else
        report(&reader, RULE_MISSING_PARTIAL, (Span){0, 0},
               str_format(arena, "there is no template `%.*s`", STR_ARGS(name)));
    return reader.failed ? NULL : reader.template;
}
