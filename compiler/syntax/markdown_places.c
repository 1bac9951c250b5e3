#include "syntax/markdown_private.h"

Places markdown_places(Str prose) {
    return (Places){.text = prose, .line = 1};
}

static bool is_line_end(Str text, size_t at) {
    return text.at[at] == '\n' ||
           (text.at[at] == '\r' && !(at + 1 < text.len && text.at[at + 1] == '\n'));
}

/* To the beginning of the line before. Behind the last line there is none to step back from. */
static void step_back(Places *places) {
    Str text = places->text;
    size_t at = places->line_at - 1;
    places->line -= is_line_end(text, at);
    while (at && !is_line_end(text, at - 1))
        at--;
    places->line_at = at;
}

/* Where cmark says that the node begins. */
static size_t offset_of(Places *places, cmark_node *node) {
    Str text = places->text;
    int line = cmark_node_get_start_line(node);
    int column = cmark_node_get_start_column(node);
    while (line < places->line && places->line_at)
        step_back(places);
    while (places->line < line && places->line_at < text.len)
        places->line += is_line_end(text, places->line_at++);
    size_t offset = places->line_at + (size_t)(column > 0 ? column - 1 : 0);
    return offset < text.len ? offset : text.len;
}

static bool stands_at(const Places *places, size_t at, Str needle) {
    Str text = places->text;
    return at >= places->found && str_starts(str_slice(text, at, text.len), needle);
}

void markdown_pass(Places *places, cmark_node *node) {
    if (cmark_node_get_type(node) <= CMARK_NODE_LAST_BLOCK) {
        size_t at = offset_of(places, node);
        places->found = at > places->found ? at : places->found;
    }
    if (cmark_node_get_type(node) == CMARK_NODE_CODE)
        markdown_locate(places, node, str_from(cmark_node_get_literal(node)));
}

static bool is_escaped(Str text, size_t at) {
    size_t before = at;
    while (before > 0 && text.at[before - 1] == '\\')
        before--;
    return (at - before) % 2 == 1;
}

/* What is looked for but stands nowhere costs a walk to the end of the prose. Beyond this many
 * bytes walked in vain, which no author's prose comes near, only what is near is looked through. */
enum { MOST_IN_VAIN = 1 << 22, NEAR = 1024 };

static Str reachable(const Places *places) {
    Str text = places->text;
    bool all = places->vain < MOST_IN_VAIN || text.len - places->found <= NEAR;
    return all ? text : str_slice(text, 0, places->found + NEAR);
}

static void searched_in_vain(Places *places, Str reach) {
    places->vain += reach.len - places->found;
    if (places->vain >= MOST_IN_VAIN && places->line_at > places->found)
        places->found = places->line_at;
}

size_t markdown_locate(Places *places, cmark_node *node, Str needle) {
    size_t at = offset_of(places, node);
    Str reach = reachable(places);
    if (!stands_at(places, at, needle)) {
        at = str_find(reach, needle, places->found);
        while (at < reach.len && is_escaped(reach, at))
            at = str_find(reach, needle, at + 1);
        if (at == reach.len) {
            searched_in_vain(places, reach);
            return places->text.len;
        }
    }
    if (at < places->text.len)
        places->found = at + needle.len;
    return at;
}

/* Codes */

/* The bytes of "[word]" at a bracket of the prose, where its marks may be escaped; 0 when it is
 * something else. */
static size_t match_word(Str text, size_t at, Str word, bool *escaped) {
    size_t k = at + 1;
    for (size_t j = 0; j < word.len; j++, k++) {
        if (k < text.len && text.at[k] == '\\' && word.at[j] != '\\')
            k++;
        if (k >= text.len || text.at[k] != word.at[j])
            return 0;
    }
    bool closed = k < text.len && text.at[k] == '\\';
    *escaped = closed || is_escaped(text, at);
    k += closed;
    return k < text.len && text.at[k] == ']' ? k + 1 - at : 0;
}

/* Takes a text node under view: its text is measured and compared once, however many references
 * are in it. */
static void view(Places *places, cmark_node *node) {
    if (places->node == node)
        return;
    Str text = places->text;
    places->node = node;
    places->literal = str_from(cmark_node_get_literal(node));
    places->start = offset_of(places, node);
    places->agrees = str_starts(str_slice(text, places->start, text.len), places->literal);
}

/* Finds the word of a reference in the prose; false when it is escaped there. */
static bool place_word(Places *places, CodeReference *reference) {
    Str reach = reachable(places);
    size_t len = 0;
    bool escaped = false;
    size_t at = places->start + reference->from;
    if (places->agrees && at >= places->found)
        len = reference->to - reference->from;
    else
        at = str_find_char(reach, '[', places->found);
    while (!len && at < reach.len) {
        len = match_word(places->text, at, reference->word, &escaped);
        at = len ? at : str_find_char(reach, '[', at + 1);
    }
    if (!len) {
        searched_in_vain(places, reach);
        return false;
    }
    reference->at = at + 1;
    reference->end = at + len - 1;
    places->found = at + len;
    return !escaped;
}

/* The next innermost pair of brackets. */
static bool next_brackets(Str literal, size_t from, CodeReference *reference) {
    size_t open = str_find_char(literal, '[', from);
    size_t close = str_find_char(literal, ']', open);
    if (close == literal.len)
        return false;
    for (size_t k = open; k < close; k++)
        if (literal.at[k] == '[')
            open = k;
    *reference =
        (CodeReference){.word = str_slice(literal, open + 1, close), .from = open, .to = close + 1};
    return true;
}

bool markdown_reference(Places *places, const CodeLinks *links, cmark_node *node, size_t from,
                        CodeReference *reference) {
    view(places, node);
    while (links && next_brackets(places->literal, from, reference)) {
        if (markdown_is_code(links, reference->word) && place_word(places, reference))
            return true;
        from = reference->to;
    }
    return false;
}
