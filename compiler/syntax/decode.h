/* decode: from nodes to structs, by the schema. A value that cannot be decoded is one finding and
 * leaves its member zero; decoding always goes on with the next key. */
#ifndef SYNTAX_DECODE_H
#define SYNTAX_DECODE_H

#include "syntax/schema.h"
#include "syntax/yaml.h"

/* Something that was defined: a struct whose shape has an id. */
typedef struct Definition {
    const Shape *shape;
    void *record;
    Text id;
    const void *owner; /* the decoder's owner at that time: the folder it stands in */
    bool misnamed;     /* its code has a finding: others that follow from it are not told */
} Definition;

/* Something that was referred to; its target is still to be found. */
typedef struct PendingRef {
    Ref *ref;
    const Shape *shape;
} PendingRef;

/* A text that is published: one line, prose or an address. */
typedef struct Wording {
    Text text;
    const Field *field; /* its key and kind; of a list of texts, the list's */
    const void *owner;  /* as a Definition's */
} Wording;

/* A mapping that says what it is about. */
typedef struct Named {
    Span extent;     /* from its first key to the end of its last value */
    Str name;        /* its code, title or number, or the code that it refers to first of all */
    NameSpace space; /* of which names that is one; NONE: a title that nothing refers to */
    bool defines;    /* it is the definition of that name */
} Named;

struct Decoder {
    Arena *arena; /* for what is decoded */
    Arena *lists; /* for the lists below */
    Diag *diag;
    const void *owner;   /* set by the caller before each file */
    List definitions;    /* of Definition, in the order they were read */
    List nameless;       /* of const Shape *: definitions whose code is needed, and not there or not
                            readable */
    List named;          /* of Named, inner ones before those around them */
    List refs;           /* of PendingRef */
    List wordings;       /* of Wording, in the order they were read */
    const Shape *listed; /* of which `keys` says in a label what it may have; NULL: none yet */
    Str keys;
};

/* Decodes a mapping into `out`, a zeroed struct of the shape. `seen` has shape->count places: what
 * was decoded already (a section in another file) is a duplicate-section finding; NULL: nothing
 * was, and keys that are required and missing are reported. With `seen` the struct's span is not
 * set: several files may be decoded into it at once, each with sections of its own. */
void decode_record(Decoder *decoder, const Shape *shape, const Node *node, void *out, Span *seen);

/* Decodes a value for shape's list item: a mapping, or the shorthand text. */
void decode_item(Decoder *decoder, const Shape *shape, const Node *node, void *out);

/* The number of the shape's field with this key; shape->count when there is none. */
size_t decode_field(const Shape *shape, Str key);

/* The key node's value in a mapping, or NULL. */
const Node *decode_find(const Node *map, const char *key);

/* True when `node` is a text that is not empty; else reports wrong-kind or empty-value, naming
 * `key`. */
bool decode_is_text(Decoder *decoder, const char *key, const Node *node);

/* The bytes that a text of one line may have: names and titles stand on many pages, in messages and
 * in each row that refers to them. */
enum { DECODE_LINE_MOST = 500 };

/* True when `node` is a text fit for the field; else says so: only prose may be long. */
bool decode_is_fit(Decoder *decoder, const Field *field, const Node *node);

/* The same for lists and mappings. */
bool decode_is_list(Decoder *decoder, const char *key, const Node *node);
bool decode_is_list_of_texts(Decoder *decoder, const char *key, const Node *node);
bool decode_is_map(Decoder *decoder, const char *key, const Node *node);

/* The same for the mapping of a FIELD_RECORD, which may have been taken for its list. */
bool decode_is_record(Decoder *decoder, const Field *field, const Node *node);

/* Digits, and nothing else, as a number; false too when it has more of them than fit. */
bool decode_count(Str text, int32_t *out);
bool decode_is_digits(Str text);

/* Reads single values, reporting bad-date, impossible-date, bad-period. */
bool decode_date(Decoder *decoder, Text text, Date *out);
bool decode_period(Decoder *decoder, Text text, Period *out);

/* The same where `future` is of use too, so that the finding names it. */
bool decode_period_or_future(Decoder *decoder, Text text, Period *out);

/* A node's text with its place. */
Text decode_text(const Node *node);

/* Reports the unknown word of a fixed list of choices, with the nearest one. */
void decode_unknown_choice(Decoder *decoder, const char *key, Text word, const Choice *choices);

/* Reads a reference to a thing of `shape`, or a definition on the spot that is then referred to.
 * `ref` must not move afterwards. */
void decode_ref(Decoder *decoder, const Shape *shape, const char *key, const Node *node, Ref *ref);

#endif
