/* template_private: a template as template_read.c leaves it and template.c runs it; and the tags
 * that template_scan.c finds. */
#ifndef OUTPUT_TEMPLATE_PRIVATE_H
#define OUTPUT_TEMPLATE_PRIVATE_H

#include "output/template.h"

/* One {{...}} of a text. */
typedef struct Tag {
    char sign;   /* what follows "{{"; 0 for a value, SIGN_OPEN_END when "}}" is missing */
    Str name;    /* trimmed; borrowed from the text */
    size_t from; /* what the tag takes of the text: all of its line when it stands alone there */
    size_t to;
} Tag;

enum { SIGN_OPEN_END = '?' };

/* The first tag at or after `at`; false when there is none. */
bool template_scan(Str text, size_t at, Tag *tag);

typedef enum OpKind {
    OP_TEXT,     /* bytes that stand in the template */
    OP_VALUE,    /* a member, printed by its kind */
    OP_SECTION,  /* {{#name}} */
    OP_INVERTED, /* {{^name}} */
    OP_END,      /* {{/name}} */
} OpKind;

typedef struct Op {
    OpKind kind;
    unsigned depth;              /* the open context that has the name; 0 is the page */
    size_t partner;              /* section: its end; end: its section */
    Str text;                    /* OP_TEXT */
    const ViewField *field;      /* the member that the name means */
    const ViewField *const *via; /* a dotted name: the records to go through before it */
    size_t via_count;
} Op;

struct Template {
    List ops; /* of Op */
    Language language;
};

/* A template being read. */
typedef struct TemplateReader {
    Arena *arena;
    Diag *diag;
    TemplateSource source;
    Template *template;
    const ViewType *types[TEMPLATE_MAX_DEPTH + 1]; /* what is open; NULL: a name not known */
    bool repeats[TEMPLATE_MAX_DEPTH + 1];          /* what is open is a list */
    unsigned depth;
    unsigned nesting; /* partials within partials */
    size_t tags;      /* read so far */
    bool too_much;    /* then no partial is read any more: each could bring as many again */
    bool failed;
} TemplateReader;

/* ---- template_names.c. Names and words are parts of the source's text. ---- */

Span template_span(const Source *source, Str part);

/* A finding; the template is refused. */
Finding *template_report(TemplateReader *reader, Rule rule, Span span, Str message);

/* Whether all of it is letters, digits and some of `others`. */
bool template_is_word(Str name, const char *others);

/* Finds what a name means where it stands, for op->depth, field and via; false after a finding.
 * Inside a section that is itself unknown nothing more can be said, and nothing is. */
bool template_resolve(TemplateReader *reader, Span span, Str name, Op *op);

/* Finds a member that can be printed. */
bool template_resolve_value(TemplateReader *reader, const Source *source, Str name, Op *op);

/* The fixed words that are written so in English; PHRASE_COUNT after a finding. */
Phrase template_find_phrase(TemplateReader *reader, const Source *source, Str english);

/* What stands in a place of fixed words: a member, or behind a colon fixed words again. */
bool template_resolve_part(TemplateReader *reader, const Source *source, Str name, Op *op);

#endif
