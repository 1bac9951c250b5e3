#include "output/template.h"

#include "base/escape.h"
#include "output/template_private.h"

#include <string.h>

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

/* Tags */

static void add_text(TemplateReader *reader, Str text) {
    if (text.len)
        LIST_PUSH(reader->arena, &reader->template->ops, Op, (Op){.kind = OP_TEXT, .text = text});
}

static void take_value(TemplateReader *reader, File *file, const Tag *tag) {
    Op op;
    if (template_resolve_value(reader, file->source, tag->name, &op))
        LIST_PUSH(reader->arena, &reader->template->ops, Op, op);
}

/* The words as text, their places as the values that stand there: in the order of the language. */
static void add_phrase(TemplateReader *reader, Str text, const List *values) {
    Buf words = {.arena = reader->arena};
    for (size_t at = 0; at < text.len;) {
        const size_t place = phrases_place(text, at);
        if (!place || place > values->count) {
            escape_html(&words, str_slice(text, at, at + 1));
            at++;
            continue;
        }
        add_text(reader, buf_str(&words));
        words = (Buf){.arena = reader->arena};
        LIST_PUSH(reader->arena, &reader->template->ops, Op, *LIST_AT(*values, Op, place - 1));
        at += PHRASES_PLACE_LENGTH;
    }
    add_text(reader, buf_str(&words));
}

static void take_phrase(TemplateReader *reader, File *file, const Tag *tag) {
    Str english;
    Str names;
    List values = {0};
    bool more = str_cut(tag->name, '|', &english, &names);
    const Phrase phrase = template_find_phrase(reader, file->source, english);
    const bool filled = more;
    if (phrase == PHRASE_COUNT)
        return;
    while (more) {
        Str name;
        Op op;
        more = str_cut(names, '|', &name, &names);
        if (!template_resolve_part(reader, file->source, name, &op))
            return;
        LIST_PUSH(reader->arena, &values, Op, op);
    }
    const size_t places = phrases_places(phrase);
    if (filled && values.count != places)
        template_report(reader, RULE_UNKNOWN_NAME, template_span(file->source, tag->name),
                        str_format(reader->arena,
                                   "`%.*s` has %zu places, and %zu names stand behind it",
                                   STR_ARGS(english), places, values.count));
    else
        add_phrase(reader, phrases_text(reader->template->language, phrase), &values);
}

/* Makes the members of what is opened nameable; an unknown one counts too. */
static bool open_context(TemplateReader *reader, Span span, const Op *op) {
    const ViewField *field = op->field;
    bool opens = !field || field->kind == VALUE_LIST || view_is_record(field);
    if (!opens || op->kind == OP_INVERTED)
        return false;
    if (reader->depth == TEMPLATE_MAX_DEPTH) {
        template_report(reader, RULE_UNCLOSED_SECTION, span,
                        str_format(reader->arena, "lists and records are open more than %d deep",
                                   TEMPLATE_MAX_DEPTH));
        return false;
    }
    reader->types[++reader->depth] = field ? field->of : NULL;
    reader->repeats[reader->depth] = field && field->kind == VALUE_LIST;
    return true;
}

/* A list that belongs to what is open outside another would be printed whole for each element of
 * that one: a page of a thousand rows would have a million, and lists in lists never end. */
static void check_repeated(TemplateReader *reader, Span span, Str name, const Op *op) {
    unsigned innermost = reader->depth;
    while (innermost > 0 && !reader->repeats[innermost])
        innermost--;
    if (op->kind == OP_SECTION && op->field->kind == VALUE_LIST && op->depth < innermost)
        template_report(reader, RULE_REPEATED_LIST, span,
                        str_format(reader->arena,
                                   "the list `%.*s` is opened inside another that it is no part of",
                                   STR_ARGS(name)));
}

static void take_section(TemplateReader *reader, File *file, const Tag *tag) {
    Op op = {.kind = tag->sign == '#' ? OP_SECTION : OP_INVERTED};
    Span span = template_span(file->source, tag->name);
    if (template_resolve(reader, span, tag->name, &op))
        check_repeated(reader, span, tag->name, &op);
    else
        op.field = NULL;
    Section section = {tag->name, span, reader->template->ops.count, false};
    section.opens = open_context(reader, span, &op);
    LIST_PUSH(reader->arena, &file->open, Section, section);
    LIST_PUSH(reader->arena, &reader->template->ops, Op, op);
}

static void close_innermost(TemplateReader *reader, File *file) {
    const Section *section = LIST_AT(file->open, Section, --file->open.count);
    size_t end = reader->template->ops.count;
    LIST_PUSH(reader->arena, &reader->template->ops, Op,
              (Op){.kind = OP_END, .partner = section->op});
    LIST_AT(reader->template->ops, Op, section->op)->partner = end;
    reader->depth -= section->opens;
}

/* A wrong end: what it was meant for is closed with all that is open inside it; an end that
 * belongs to nothing is passed over. */
static void take_wrong_end(TemplateReader *reader, File *file, const Tag *tag) {
    size_t keep = file->open.count;
    while (keep > 0 && !str_eq(LIST_AT(file->open, Section, keep - 1)->name, tag->name))
        keep--;
    Span span = template_span(file->source, tag->name);
    Finding *finding =
        template_report(reader, RULE_UNCLOSED_SECTION, span,
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

static void take_end(TemplateReader *reader, File *file, const Tag *tag) {
    size_t count = file->open.count;
    if (count && str_eq(LIST_AT(file->open, Section, count - 1)->name, tag->name))
        close_innermost(reader, file);
    else
        take_wrong_end(reader, file, tag);
}

static void read_text(TemplateReader *reader, const Source *source);

static void take_partial(TemplateReader *reader, File *file, const Tag *tag) {
    Span span = template_span(file->source, tag->name);
    bool named = template_is_word(tag->name, "-_/") && tag->name.at[0] != '/';
    const Source *source = NULL;
    if (reader->too_much)
        return;
    const bool too_deep = reader->nesting == TEMPLATE_MAX_DEPTH;
    if (too_deep || reader->tags > TEMPLATE_MOST_TAGS) {
        reader->too_much = true;
        template_report(reader, RULE_MISSING_PARTIAL, span,
                        str_format(reader->arena,
                                   too_deep
                                       ? "partials nest more than %d deep"
                                       : "with its partials the template has more than %d tags",
                                   too_deep ? TEMPLATE_MAX_DEPTH : TEMPLATE_MOST_TAGS));
        return;
    }
    if (named)
        source = reader->source.find(reader->source.state, tag->name);
    if (!source) {
        template_report(
            reader, RULE_MISSING_PARTIAL, span,
            named ? str_format(reader->arena, "there is no template `%.*s`", STR_ARGS(tag->name))
                  : STR("{{> needs the name of a template"));
        return;
    }
    reader->nesting++;
    read_text(reader, source);
    reader->nesting--;
}

static void take_raw(TemplateReader *reader, File *file, const Tag *tag) {
    template_report(reader, RULE_UNKNOWN_NAME, template_span(file->source, tag->name),
                    STR("a template cannot print without escaping"));
}

static void take_delimiters(TemplateReader *reader, File *file, const Tag *tag) {
    template_report(reader, RULE_UNKNOWN_NAME, template_span(file->source, tag->name),
                    STR("a template cannot change its delimiters"));
}

static void take_open_end(TemplateReader *reader, File *file, const Tag *tag) {
    template_report(reader, RULE_UNCLOSED_SECTION, template_span(file->source, tag->name),
                    STR("this tag has no }}"));
}

static void take_comment(TemplateReader *reader, File *file, const Tag *tag) {
    (void)reader;
    (void)file;
    (void)tag;
}

typedef void TakeTag(TemplateReader *reader, File *file, const Tag *tag);

static const struct {
    char sign;
    TakeTag *take;
} tag_table[] = {
    {'\0', take_value},
    {'#', take_section},
    {':', take_phrase},
    {'^', take_section},
    {'/', take_end},
    {'>', take_partial},
    {'!', take_comment},
    {'{', take_raw},
    {'&', take_raw},
    {'=', take_delimiters},
    {SIGN_OPEN_END, take_open_end},
};

static void take_tag(TemplateReader *reader, File *file, const Tag *tag) {
    for (size_t k = 0; k < sizeof tag_table / sizeof *tag_table; k++)
        if (tag_table[k].sign == tag->sign)
            tag_table[k].take(reader, file, tag);
}

static void read_text(TemplateReader *reader, const Source *source) {
    File file = {.source = source};
    Str text = source->text;
    size_t at = 0;
    Tag tag;
    while (template_scan(text, at, &tag)) {
        add_text(reader, str_slice(text, at, tag.from));
        reader->tags++;
        take_tag(reader, &file, &tag);
        at = tag.to;
    }
    add_text(reader, str_slice(text, at, text.len));
    while (file.open.count) {
        const Section *section = LIST_AT(file.open, Section, file.open.count - 1);
        Str message =
            str_format(reader->arena, "section `%.*s` is not closed", STR_ARGS(section->name));
        template_report(reader, RULE_UNCLOSED_SECTION, section->span, message);
        close_innermost(reader, &file);
    }
}

Template *template_read(Arena *arena, Diag *diag, TemplateSource source, Str name,
                        const ViewType *root) {
    TemplateReader reader = {.arena = arena, .diag = diag, .source = source};
    const Source *text = source.find(source.state, name);
    reader.template = ARENA_NEW(arena, Template);
    reader.template->language = source.language;
    reader.types[0] = root;
    if (text)
        read_text(&reader, text);
    else
        template_report(&reader, RULE_MISSING_PARTIAL, (Span){0, 0},
                        str_format(arena, "there is no template `%.*s`", STR_ARGS(name)));
    return reader.failed ? NULL : reader.template;
}
