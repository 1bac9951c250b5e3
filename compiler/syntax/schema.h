/* schema: the form of the tables that say what may be written where.
 *
 * A Shape describes one kind of mapping, a Field one of its keys: name, kind, where its value goes
 * in the C struct, and a sentence and an example for the author. The same rows decode a file, find
 * the nearest key for a slip, and print the language reference. A new key is one struct member and
 * one row.
 *
 * Every struct that a Shape fills begins with a member `Span span` (the place it was written), and
 * is zeroed: a member whose key is absent stays zero. */
#ifndef SYNTAX_SCHEMA_H
#define SYNTAX_SCHEMA_H

#include "base/date.h"
#include "base/list.h"
#include "diag/diag.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Field Field;
typedef struct Shape Shape;
typedef struct Decoder Decoder;
typedef struct Node Node;

typedef enum FieldKind {
    FIELD_TEXT,    /* Text: one line, printed as it is */
    FIELD_URL,     /* Text: an address that may be published: https, http or mailto */
    FIELD_PROSE,   /* Text: CommonMark */
    FIELD_TEXTS,   /* List of Text */
    FIELD_PROSES,  /* List of Text, each CommonMark */
    FIELD_DATE,    /* DateField */
    FIELD_PERIOD,  /* PeriodField */
    FIELD_COUNT,   /* CountField: a whole number from 0 */
    FIELD_FLAG,    /* bool: yes or no */
    FIELD_CHOICE,  /* ChoiceField: one of `choices` */
    FIELD_REF,     /* Ref to a thing of shape `of` */
    FIELD_REFS,    /* List of Ref */
    FIELD_RECORD,  /* the struct of shape `of`, inline; its span says whether it is there */
    FIELD_RECORDS, /* List of structs of shape `of` */
    FIELD_CUSTOM,  /* whatever `read` makes of it */
} FieldKind;

/* Absent, or with a span not understood, which has a finding of its own. */
typedef struct DateField {
    Date date; /* year 0: absent */
    Span span;
} DateField;

typedef struct PeriodField {
    Period period; /* kind PERIOD_NONE: absent */
    Span span;
} PeriodField;

typedef struct CountField {
    int32_t count;
    Span span;
} CountField;

typedef struct ChoiceField {
    int value; /* 0: absent */
    Span span;
} ChoiceField;

/* A reference as written, and what it turned out to mean. */
typedef struct Ref {
    Text code;
    void *target; /* a struct of the shape it refers to; NULL: nothing has this code */
} Ref;

typedef struct Choice {
    const char *word;
    int value; /* never 0 */
} Choice;

enum {
    FIELD_REQUIRED = 1,
    FIELD_ONE_WILL_DO = 4, /* a list of records may be written as its only mapping */
    FIELD_NO_WORDS = 8,    /* a text that is no wording: a code, pattern, number, unit or slip */
    FIELD_SHARED = 2, /* a section that stands once in the whole set, not once in each folder */
};

struct Field {
    const char *key;
    FieldKind kind;
    unsigned flags;
    size_t offset;
    const Shape *of;
    const Choice *choices; /* ends with a NULL word */
    /* Reads `node` into `out`, the member; reports what is wrong with it. */
    void (*read)(Decoder *decoder, const Field *field, const Node *node, void *out);
    const char *form;    /* custom kinds: what may be written, for the reference */
    const char *doc;     /* one sentence for the author */
    const char *example; /* as written after the key */
};

/* Where the names of a kind of thing must be unique. */
typedef enum NameSpace {
    SPACE_NONE,
    SPACE_CODES,
    SPACE_OFFICERS,
    SPACE_RISKS,
    SPACE_COUNT
} NameSpace;

struct Shape {
    const char *name; /* "task": as in "no task has the code" */
    size_t size;
    const Field *fields;
    size_t count;
    NameSpace space;
    const char *id;        /* the key that names it: "code", "title", "number"; NULL: none */
    const char *shorthand; /* the key that a bare text stands for; NULL: a mapping is needed */
    const char
        *define; /* a mapping with this key is a definition on the spot, given to shorthand */
    const char
        *no_status; /* what its status follows from, which nobody writes; NULL: it has none */
    const char *doc;
};

/* One macro a kind, one line where it fits: the formatter would spread them out.
 * clang-format off */
#define SCHEMA_OFFSET(S, member, T)                                                                \
    (offsetof(S, member) + 0 * sizeof(char[_Generic(((S *)0)->member, T : 1, default : -1)]))

#define SCHEMA_TEXT(S, key, member, flags, doc, example)                                           \
    { key, FIELD_TEXT, flags, SCHEMA_OFFSET(S, member, Text), NULL, NULL, NULL, NULL, doc, example }
#define SCHEMA_URL(S, key, member, flags, doc, example)                                            \
    { key, FIELD_URL, flags, SCHEMA_OFFSET(S, member, Text), NULL, NULL, NULL, NULL, doc, example }
#define SCHEMA_PROSE(S, key, member, flags, doc, example)                                          \
    {                                                                                              \
        key, FIELD_PROSE, flags, SCHEMA_OFFSET(S, member, Text), NULL, NULL, NULL, NULL, doc,      \
            example                                                                                \
    }
#define SCHEMA_TEXTS(S, key, member, flags, doc, example)                                          \
    {                                                                                              \
        key, FIELD_TEXTS, flags, SCHEMA_OFFSET(S, member, List), NULL, NULL, NULL, NULL, doc,      \
            example                                                                                \
    }
#define SCHEMA_PROSES(S, key, member, flags, doc, example)                                         \
    {                                                                                              \
        key, FIELD_PROSES, flags, SCHEMA_OFFSET(S, member, List), NULL, NULL, NULL, NULL, doc,     \
            example                                                                                \
    }
#define SCHEMA_DATE(S, key, member, flags, doc, example)                                           \
    {                                                                                              \
        key, FIELD_DATE, flags, SCHEMA_OFFSET(S, member, DateField), NULL, NULL, NULL, NULL, doc,  \
            example                                                                                \
    }
#define SCHEMA_PERIOD(S, key, member, flags, doc, example)                                         \
    {                                                                                              \
        key, FIELD_PERIOD, flags, SCHEMA_OFFSET(S, member, PeriodField), NULL, NULL, NULL, NULL,   \
            doc, example                                                                           \
    }
#define SCHEMA_COUNT(S, key, member, flags, doc, example)                                          \
    {                                                                                              \
        key, FIELD_COUNT, flags, SCHEMA_OFFSET(S, member, CountField), NULL, NULL, NULL, NULL,     \
            doc, example                                                                           \
    }
#define SCHEMA_FLAG(S, key, member, flags, doc, example)                                           \
    { key, FIELD_FLAG, flags, SCHEMA_OFFSET(S, member, bool), NULL, NULL, NULL, NULL, doc, example }
#define SCHEMA_CHOICE(S, key, member, flags, choices, doc, example)                                \
    {                                                                                              \
        key, FIELD_CHOICE, flags, SCHEMA_OFFSET(S, member, ChoiceField), NULL, choices, NULL,      \
            NULL, doc, example                                                                     \
    }
#define SCHEMA_REF(S, key, member, flags, of, doc, example)                                        \
    { key, FIELD_REF, flags, SCHEMA_OFFSET(S, member, Ref), of, NULL, NULL, NULL, doc, example }
#define SCHEMA_REFS(S, key, member, flags, of, doc, example)                                       \
    { key, FIELD_REFS, flags, SCHEMA_OFFSET(S, member, List), of, NULL, NULL, NULL, doc, example }
#define SCHEMA_RECORD(S, key, member, T, flags, of, doc, example)                                  \
    { key, FIELD_RECORD, flags, SCHEMA_OFFSET(S, member, T), of, NULL, NULL, NULL, doc, example }
#define SCHEMA_RECORDS(S, key, member, flags, of, doc, example)                                    \
    {                                                                                              \
        key, FIELD_RECORDS, flags, SCHEMA_OFFSET(S, member, List), of, NULL, NULL, NULL, doc,      \
            example                                                                                \
    }
#define SCHEMA_CUSTOM(S, key, member, T, flags, read, form, doc, example)                          \
    { key, FIELD_CUSTOM, flags, SCHEMA_OFFSET(S, member, T), NULL, NULL, read, form, doc, example }

/* clang-format on */

/* The members `fields` and `count` of a Shape, from its table. */
#define SCHEMA_FIELDS(rows) .fields = rows, .count = sizeof(rows) / sizeof(rows)[0]

#endif
