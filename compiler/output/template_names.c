/* What the names and the fixed words of a template mean. */
#include "base/ascii.h"
#include "base/escape.h"
#include "diag/suggest.h"
#include "output/template_private.h"

#include <string.h>

enum { NAME_MAX_LENGTH = 80 };

static const char *const kind_names[] = {
    [VALUE_TEXT] = "a text",     [VALUE_URL] = "an address",
    [VALUE_PROSE] = "prose",     [VALUE_FLAG] = "a flag",
    [VALUE_NUMBER] = "a number", [VALUE_COUNT] = "a count",
    [VALUE_DATE] = "a date",     [VALUE_PERIOD] = "a period",
    [VALUE_RECORD] = "a record", [VALUE_RECORD_INLINE] = "a record",
    [VALUE_LIST] = "a list",     [VALUE_STYLE] = "a style sheet",
};

Span template_span(const Source *source, Str part) {
    uint32_t start = source->base + (uint32_t)(part.at - source->text.at);
    return (Span){start, start + (uint32_t)part.len};
}

Finding *template_report(TemplateReader *reader, Rule rule, Span span, Str message) {
    reader->failed = true;
    return diag_report(reader->diag, rule, span, "%.*s", STR_ARGS(message));
}

static void offer_members(Suggest *suggest, const ViewType *type) {
    for (size_t k = 0; k < type->count; k++)
        suggest_offer(suggest, str_from(type->fields[k].name), NULL);
}

/* `only` is the record whose member a dotted name asks for; else all that is open was asked. */
static void report_unknown(TemplateReader *reader, Span span, Str name, const ViewType *only) {
    Arena *arena = reader->arena;
    Suggest suggest = suggest_start(arena, name);
    const ViewType *type = only ? only : reader->types[reader->depth];
    offer_members(&suggest, type);
    for (unsigned k = reader->depth; !only && k-- > 0;)
        offer_members(&suggest, reader->types[k]);
    Str message = str_format(arena, "`%s` has no `%.*s`%s", type->name, STR_ARGS(name),
                             only || !reader->depth ? "" : ", nor has what surrounds it");
    Finding *finding = template_report(reader, RULE_UNKNOWN_NAME, span, message);
    if (suggest.best.len)
        diag_label(reader->diag, finding, "did you mean `%.*s`?", STR_ARGS(suggest.best));
}

/* ---- names ---- */

bool template_is_word(Str name, const char *others) {
    for (size_t k = 0; k < name.len; k++) {
        char c = name.at[k];
        if (!ascii_is_alnum(c) && (c == '\0' || !strchr(others, c)))
            return false;
    }
    return name.len > 0 && name.len <= NAME_MAX_LENGTH;
}

/* What follows the first dot of a name: each part is a member of the record before it. */
static bool resolve_members(TemplateReader *reader, Span span, Str rest, Op *op) {
    List via = {0};
    bool more = true;
    while (more) {
        if (!view_is_record(op->field)) {
            template_report(reader, RULE_UNKNOWN_NAME, span,
                            str_format(reader->arena,
                                       "`%s` is %s: only a record has members to name",
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
bool template_resolve(TemplateReader *reader, Span span, Str name, Op *op) {
    Str head;
    Str rest;
    if (!template_is_word(name, "-_.") || name.at[0] == '.') {
        template_report(
            reader, RULE_UNKNOWN_NAME, span,
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

/* Finds a member that can be printed. */
bool template_resolve_value(TemplateReader *reader, const Source *source, Str name, Op *op) {
    Span span = template_span(source, name);
    *op = (Op){.kind = OP_VALUE};
    if (!template_resolve(reader, span, name, op))
        return false;
    ValueKind kind = op->field->kind;
    if (kind != VALUE_FLAG && kind != VALUE_LIST && !view_is_record(op->field))
        return true;
    template_report(reader, RULE_UNKNOWN_NAME, span,
                    str_format(reader->arena, "`%.*s` is %s; open it with {{#%.*s}}",
                               STR_ARGS(name), kind_names[kind], STR_ARGS(name)));
    return false;
}

/* ---- fixed words ---- */

Phrase template_find_phrase(TemplateReader *reader, const Source *source, Str english) {
    const Phrase phrase = phrases_find(english);
    if (phrase < PHRASE_COUNT)
        return phrase;
    Suggest suggest = suggest_start(reader->arena, english);
    for (Phrase other = 0; other < PHRASE_COUNT; other++)
        suggest_offer(&suggest, phrases_text(LANGUAGE_ENGLISH, other), NULL);
    Finding *finding =
        template_report(reader, RULE_UNKNOWN_NAME, template_span(source, english),
                        str_format(reader->arena, "`%.*s` is not among the fixed words of pages",
                                   STR_ARGS(english)));
    if (suggest.best.len)
        diag_label(reader->diag, finding, "did you mean `%.*s`?", STR_ARGS(suggest.best));
    return PHRASE_COUNT;
}

/* What stands in a place: a member, or behind a colon fixed words again. */
bool template_resolve_part(TemplateReader *reader, const Source *source, Str name, Op *op) {
    if (!str_starts(name, STR(":")))
        return template_resolve_value(reader, source, name, op);
    Buf words = {.arena = reader->arena};
    const Phrase phrase = template_find_phrase(reader, source, str_slice(name, 1, name.len));
    if (phrase == PHRASE_COUNT)
        return false;
    escape_html(&words, phrases_text(reader->template->language, phrase));
    *op = (Op){.kind = OP_TEXT, .text = buf_str(&words)};
    return true;
}
