/* Texts, lists and mappings where they are needed, and what is said of a value of another kind. */
#include "syntax/decode.h"

#include <string.h>

static const char *const kind_names[] = {"a text", "a list (a dash before each item)",
                                         "a mapping (keys with colons)", "nothing"};

/* A dash, a bracket or a brace begins it: a block of keys begins with the first of them. */
static bool is_marked(const Node *node) {
    return node->span.end > node->span.start;
}

/* What is one step from right. */
static void label_kind(Diag *diag, Finding *finding, const Node *node, NodeKind wanted) {
    const Node *first = node->kind == NODE_SCALAR ? NULL : node_first(node);
    if (!first || first->kind != NODE_SCALAR)
        return;
    if (wanted == NODE_LIST && is_marked(node))
        diag_label(diag, finding, "put [ ] around it");
    else if (wanted == NODE_LIST)
        diag_label(diag, finding, "put a dash before `%.*s`", STR_ARGS(node_text(first)));
    if (wanted == NODE_SCALAR && node->kind == NODE_LIST && node->count == 1)
        diag_label(diag, finding, "write %.*s", STR_ARGS(node_text(first)));
}

/* Texts in [ ] need no quotes as long as they have no signs of YAML. */
static bool is_plain(Str text) {
    bool plain = true;
    for (size_t k = 0; k < text.len; k++)
        plain &= !strchr("[]{}:#\"'\n", text.at[k]);
    return plain;
}

static Finding *wrong_kind(Decoder *decoder, const char *key, const Node *node, NodeKind wanted) {
    if (node->kind == NODE_BROKEN)
        return NULL;
    const bool inside = !is_marked(node) && node_first(node);
    Finding *finding =
        diag_report(decoder->diag, RULE_WRONG_KIND, inside ? node_first(node)->span : node->span,
                    "`%s` needs %s, not %s", key, kind_names[wanted], kind_names[node->kind]);
    label_kind(decoder->diag, finding, node, wanted);
    return finding;
}

static bool report_empty(Decoder *decoder, const char *key, const Node *node) {
    bool empty = node->kind == NODE_SCALAR && !node_text(node).len;
    if (empty)
        diag_report(decoder->diag, RULE_EMPTY_VALUE, node->span, "`%s` has no value", key);
    return empty;
}

bool decode_is_text(Decoder *decoder, const char *key, const Node *node) {
    if (report_empty(decoder, key, node))
        return false;
    if (node->kind != NODE_SCALAR)
        wrong_kind(decoder, key, node, NODE_SCALAR);
    return node->kind == NODE_SCALAR;
}

static bool is_collection(Decoder *decoder, const char *key, const Node *node, NodeKind kind) {
    if (report_empty(decoder, key, node))
        return false;
    if (node->kind != kind)
        wrong_kind(decoder, key, node, kind);
    else if (!node->count)
        diag_report(decoder->diag, RULE_EMPTY_VALUE, node->span, "`%s` has nothing in it", key);
    return node->kind == kind && node->count;
}

bool decode_is_list(Decoder *decoder, const char *key, const Node *node) {
    return is_collection(decoder, key, node, NODE_LIST);
}

bool decode_is_list_of_texts(Decoder *decoder, const char *key, const Node *node) {
    if (node->kind != NODE_SCALAR || !node_text(node).len || !is_plain(node_text(node)))
        return decode_is_list(decoder, key, node);
    Finding *finding = wrong_kind(decoder, key, node, NODE_LIST);
    diag_label(decoder->diag, finding, "write [%.*s]", STR_ARGS(node_text(node)));
    return false;
}

bool decode_is_map(Decoder *decoder, const char *key, const Node *node) {
    return is_collection(decoder, key, node, NODE_MAP);
}

bool decode_is_record(Decoder *decoder, const Field *field, const Node *node) {
    Buf keys = {.arena = decoder->arena};
    for (size_t k = 0; k < field->of->count && node->kind == NODE_LIST; k++)
        if (field->of->fields[k].kind == FIELD_RECORDS)
            buf_addf(&keys, "%s`%s:`", keys.len ? " or " : "", field->of->fields[k].key);
    if (!keys.len)
        return decode_is_map(decoder, field->key, node);
    Finding *finding = wrong_kind(decoder, field->key, node, NODE_MAP);
    diag_label(decoder->diag, finding, "write %.*s above the list", STR_ARGS(buf_str(&keys)));
    return false;
}
