/* yaml: a YAML text as a tree of nodes, each with its exact place. libyaml's events, made strict:
 * doubled keys, anchors, aliases, tags, `<<` and nesting deeper than YAML_MAX_DEPTH are findings,
 * because libyaml itself lets them pass or takes minutes over them. Scalars are never guessed at:
 * `no` and `1.0` are texts here; what they mean is for the schema to say. */
#ifndef SYNTAX_YAML_H
#define SYNTAX_YAML_H

#include "base/arena.h"
#include "base/list.h"
#include "diag/diag.h"

/* No plan nests deeper than ten; libyaml's own stacks grow with every level. */
enum { YAML_MAX_DEPTH = 64 };

/* A file this large was not written by hand. */
enum { YAML_MAX_BYTES = 8 * 1024 * 1024 };

/* Texts, lists and mappings of a file: each may be wrong, and a finding is many times as large as
 * the two bytes that one may have. Plans have one in 13 bytes or more. */
enum { YAML_MAX_NODES = 600 * 1000 };

/* Bytes of one text: eighty pages. Prose takes a hundred times its own size while it is read. */
enum { YAML_MAX_TEXT = 200 * 1000 };

typedef enum NodeKind {
    NODE_SCALAR,
    NODE_LIST,
    NODE_MAP,
    NODE_BROKEN, /* already reported; whoever meets it says nothing more */
} NodeKind;

typedef enum NodeStyle { NODE_PLAIN, NODE_QUOTED, NODE_BLOCK } NodeStyle;

typedef struct Node Node;

struct Node {
    NodeKind kind : 8;
    NodeStyle style : 8;
    uint32_t count; /* bytes of a scalar's text, items of a list, pairs of a mapping */
    Span span;      /* a scalar with its quotes; a collection's first token */
    /* Half of what reading a plan takes is nodes, so a text and a list share their place. */
    union {
        const char *chars; /* node_text */
        Node *items;       /* node_first */
    };
    Node *next;
};

/* A scalar's value, borrowed from the source where it stands there as it is; else empty. */
static inline Str node_text(const Node *node) {
    return node->kind == NODE_SCALAR ? (Str){node->chars, node->count} : (Str){NULL, 0};
}

/* The first item; of a mapping its items are key, value, key, value ...; NULL: none, or a scalar.
 */
static inline Node *node_first(const Node *node) {
    return node->kind == NODE_LIST || node->kind == NODE_MAP ? node->items : NULL;
}

/* Runs over the keys of a mapping; `key->next` is the value. */
#define EACH_KEY(key, map)                                                                         \
    for (const Node *key = node_first(map); key && key->next; key = key->next->next)

typedef struct YamlFile {
    Node *root;  /* NULL: nothing in the file, or not readable (then `broken`) */
    bool broken; /* a finding says why; what the file defines is not known */
    List opaque; /* of Span: multi-line texts in which "# plancc:" is not a comment */
} YamlFile;

/* Reads a source whole. Nodes go to `nodes`, which may be given back once the file is decoded;
 * texts that do not stand in the source as they are go to `texts`. What was read before an error is
 * thrown away. */
YamlFile yaml_read(Arena *nodes, Arena *texts, Diag *diag, const Source *source);

/* Adds the tree as indented text, for `plancc dump --stage nodes`. */
void yaml_dump(Buf *out, const Sources *sources, const Node *node);

#endif
