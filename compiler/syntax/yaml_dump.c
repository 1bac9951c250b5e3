#include "syntax/yaml.h"

#include "base/utf8.h"

static void indent(Buf *out, unsigned depth) {
    for (unsigned k = 0; k < depth; k++)
        buf_add(out, STR("  "));
}

static void dump_place(Buf *out, const Sources *sources, const Node *node) {
    Place place = sources_place(sources, node->span);
    buf_addf(out, "%u:%u ", place.line, place.column);
}

/* Texts are shown on one line, cut between characters where they would run off it. */
static void dump_text(Buf *out, Str text) {
    enum { SHOWN = 60 };
    size_t at = 0;
    buf_add_char(out, '"');
    while (at < text.len && at < SHOWN) {
        int32_t code;
        at += utf8_next(text, at, &code);
        if (code == '\n')
            buf_add_z(out, "\\n");
        else
            utf8_add(out, code);
    }
    buf_add_z(out, at < text.len ? "...\"\n" : "\"\n");
}

/* Depth is bounded by YAML_MAX_DEPTH. */
static void dump(Buf *out, const Sources *sources, const Node *node, unsigned depth) {
    static const char *const names[] = {"text", "list", "mapping", "broken"};
    indent(out, depth);
    dump_place(out, sources, node);
    buf_add_z(out, names[node->kind]);
    buf_add_char(out, ' ');
    if (node->kind == NODE_SCALAR) {
        dump_text(out, node_text(node));
        return;
    }
    buf_addf(out, "of %u\n", node->count);
    for (const Node *item = node_first(node); item; item = item->next)
        dump(out, sources, item, depth + 1);
}

void yaml_dump(Buf *out, const Sources *sources, const Node *node) {
    dump(out, sources, node, 0);
}
