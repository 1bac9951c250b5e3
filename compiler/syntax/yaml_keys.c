#include "syntax/yaml_private.h"

#include "base/map.h"

/* The doubled keys of one mapping. */
typedef struct Doubled {
    bool in_list;     /* the mapping is an item of a list */
    const Node *key;  /* the last doubled key */
    const Node *told; /* the last one that was reported, with its finding */
    Finding *finding;
    bool dash; /* others followed: what is doubled is not a key but an entry */
} Doubled;

/* Whether a doubled key is but the next one of an entry whose dash is missing: the keys of that
 * entry are all doubled, and one finding says it. */
static bool is_of_entry(Diag *diag, Doubled *doubled, const Node *key) {
    if (!doubled->in_list || !doubled->told || str_eq(node_text(key), node_text(doubled->told)))
        return false;
    if (!doubled->dash && doubled->key->next->next == key) {
        doubled->dash = true;
        diag_label(diag, doubled->finding, "is a dash missing at the start of a new entry?");
    }
    return doubled->dash;
}

/* The first value counts: the second one is not read, or it would be read into the same place. */
static void report_duplicate(Diag *diag, Doubled *doubled, const Node *key, const Node *first) {
    bool told = is_of_entry(diag, doubled, key);
    doubled->key = key;
    key->next->kind = NODE_BROKEN;
    if (told)
        return;
    doubled->told = key;
    doubled->dash = false;
    doubled->finding = diag_report(diag, RULE_DUPLICATE_KEY, key->span,
                                   "the key `%.*s` stands twice", STR_ARGS(node_text(key)));
    diag_related(diag, doubled->finding, first->span, "it stands here already");
}

/* Up to this many keys are compared with each other; beyond, a table is cheaper. */
enum { FEW_KEYS = 12 };

static void check_few_keys(Diag *diag, Doubled *doubled, const Node *map) {
    for (const Node *key = node_first(map); key; key = key->next->next)
        for (const Node *before = node_first(map); before != key; before = before->next->next)
            if (str_eq(node_text(key), node_text(before))) {
                report_duplicate(diag, doubled, key, before);
                break;
            }
}

static void check_many_keys(Diag *diag, Doubled *doubled, const Node *map) {
    Arena *scratch = arena_new();
    Map seen = {.arena = scratch};
    for (Node *key = node_first(map); key; key = key->next->next) {
        const Node *before = map_put(&seen, node_text(key), key);
        if (before)
            report_duplicate(diag, doubled, key, before);
    }
    arena_free(scratch);
}

void yaml_check_keys(Diag *diag, const Node *map, bool in_list) {
    Doubled doubled = {.in_list = in_list};
    if (map->count <= FEW_KEYS)
        check_few_keys(diag, &doubled, map);
    else
        check_many_keys(diag, &doubled, map);
}
