#include "diag/baseline.h"

#include "base/escape.h"

#include <stdlib.h>

Baseline *baseline_new(Arena *arena) {
    Baseline *baseline = ARENA_NEW(arena, Baseline);
    baseline->arena = arena;
    baseline->entries.arena = arena;
    return baseline;
}

/* A part of a key, without what would break the line. */
static void add_part(Buf *out, Str text) {
    size_t from = out->len;
    escape_terminal(out, text);
    for (size_t k = from; k < out->len; k++)
        if (out->at[k] == '\t')
            out->at[k] = ' ';
}

static Str key_of(Arena *arena, const Finding *finding) {
    Buf key = {.arena = arena};
    buf_addf(&key, "%s\t", rule_info(finding->rule)->name);
    add_part(&key, finding->file);
    buf_add_char(&key, '\t');
    add_part(&key, finding->code);
    return buf_str(&key);
}

static BaselineEntry *add_entry(Baseline *baseline, Str key) {
    BaselineEntry *entry = ARENA_NEW(baseline->arena, BaselineEntry);
    entry->key = key;
    map_put(&baseline->entries, key, entry);
    return entry;
}

/* Cuts "rule<TAB>file<TAB>code<TAB>count" before the count. */
static bool read_line(Str line, Str *key, size_t *count) {
    Str rest = line;
    Str part;
    for (int k = 0; k < 3; k++)
        if (!str_cut(rest, '\t', &part, &rest))
            return false;
    *key = str_slice(line, 0, line.len - rest.len - 1);
    return str_count(rest, count) && *count;
}

bool baseline_read(Baseline *baseline, Str text, Str *problem) {
    Str rest = text;
    for (size_t number = 1; rest.len; number++) {
        Str line;
        Str key;
        size_t count;
        str_cut(rest, '\n', &line, &rest);
        if (str_ends(line, STR("\r")))
            line.len--;
        if (!line.len || line.at[0] == '#')
            continue;
        bool good = read_line(line, &key, &count);
        if (!good || map_get(&baseline->entries, key)) {
            *problem = str_format(baseline->arena, "line %zu: %s", number,
                                  good ? "it stands twice"
                                       : "a line is RULE, FILE, CODE and COUNT with tabs between");
            return false;
        }
        add_entry(baseline, key)->count = count;
    }
    return true;
}

static bool is_countable(const Finding *finding) {
    return !finding->allowed && !rule_info(finding->rule)->firm;
}

void baseline_count(Baseline *baseline, const Diag *diag) {
    EACH (Finding *, finding, diag->findings) {
        if (!is_countable(*finding))
            continue;
        Str key = key_of(baseline->arena, *finding);
        BaselineEntry *entry = map_get(&baseline->entries, key);
        if (!entry)
            entry = add_entry(baseline, key);
        entry->found++;
    }
}

void baseline_fill(Baseline *baseline) {
    for (size_t k = 0; k < baseline->entries.count; k++) {
        BaselineEntry *entry = baseline->entries.entries[k].value;
        entry->count = entry->found;
    }
}

void baseline_shrink(Baseline *baseline) {
    for (size_t k = 0; k < baseline->entries.count; k++) {
        BaselineEntry *entry = baseline->entries.entries[k].value;
        if (entry->count > entry->found)
            entry->count = entry->found;
    }
}

size_t baseline_apply(const Baseline *baseline, const Diag *diag) {
    size_t known = 0;
    EACH (Finding *, finding, diag->findings) {
        if (!is_countable(*finding))
            continue;
        ArenaMark mark = arena_mark(baseline->arena);
        const BaselineEntry *entry = map_get(&baseline->entries, key_of(baseline->arena, *finding));
        arena_rewind(baseline->arena, mark);
        (*finding)->known = entry && entry->found <= entry->count;
        known += (*finding)->known;
    }
    return known;
}

static int by_key(const void *a, const void *b) {
    return str_compare(((const BaselineEntry *)a)->key, ((const BaselineEntry *)b)->key);
}

void baseline_print(Buf *out, const Baseline *baseline) {
    List sorted = {NULL, 0, 0};
    for (size_t k = 0; k < baseline->entries.count; k++) {
        const BaselineEntry *entry = baseline->entries.entries[k].value;
        if (entry->count)
            LIST_PUSH(baseline->arena, &sorted, BaselineEntry, *entry);
    }
    if (sorted.count)
        qsort(sorted.at, sorted.count, sizeof(BaselineEntry), by_key);
    buf_add_z(out, "# Findings that plancc sets aside: rule, file, code, how many. Made and made\n"
                   "# smaller by plancc with --baseline and --update-baseline.\n");
    EACH (BaselineEntry, entry, sorted)
        buf_addf(out, "%.*s\t%zu\n", STR_ARGS(entry->key), entry->count);
}

void baseline_describe(Buf *out, const BaselineEntry *entry) {
    Str rule;
    Str file;
    Str code;
    str_cut(entry->key, '\t', &rule, &file);
    str_cut(file, '\t', &file, &code);
    escape_terminal(out, rule);
    if (code.len)
        buf_add_z(out, " of ");
    escape_terminal(out, code);
    if (file.len)
        buf_add_z(out, " in ");
    escape_terminal(out, file);
}

bool baseline_is_blind(const Diag *diag) {
    EACH (Finding *, finding, diag->findings)
        if (rule_info((*finding)->rule)->firm)
            return true;
    return false;
}
