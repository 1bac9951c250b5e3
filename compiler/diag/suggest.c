#include "diag/suggest.h"

#include "base/utf8.h"

#include <stdbool.h>
#include <string.h>

/* Longer names are never compared: nobody mistypes a name of that length into another one, and
 * the rows below stay on the stack. */
enum { LONGEST = 120 };

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

/* Farther than any limit. */
enum { FAR = LONGEST + 1 };

/* One row of the alignment table, from the two rows before it. Cells farther than `limit` from the
 * diagonal need more edits than that and are left out. */
static size_t next_row(Str a, Str b, size_t i, size_t limit, const size_t *before,
                       const size_t *above, size_t *row) {
    const size_t from = i > limit ? i - limit : 1;
    const size_t to = least(b.len, i + limit);
    size_t smallest = row[from - 1] = from == 1 ? i : FAR;
    for (size_t j = from; j <= to; j++) {
        size_t edit = above[j - 1] + (a.at[i - 1] != b.at[j - 1]);
        size_t best = least(edit, least(above[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2] && a.at[i - 2] == b.at[j - 1])
            best = least(best, before[j - 2] + 1);
        row[j] = best;
        smallest = least(smallest, best);
    }
    if (to < b.len)
        row[to + 1] = FAR;
    return smallest;
}

static size_t common_start(Str a, Str b) {
    size_t count = 0;
    while (count < a.len && count < b.len && a.at[count] == b.at[count])
        count++;
    return count;
}

static size_t common_end(Str a, Str b) {
    size_t count = 0;
    while (count < a.len && count < b.len && a.at[a.len - 1 - count] == b.at[b.len - 1 - count])
        count++;
    return count;
}

/* What both begin and end with costs nothing, so that only what differs is aligned. */
static void cut_common(Str *a, Str *b) {
    const size_t start = common_start(*a, *b);
    *a = str_slice(*a, start, a->len);
    *b = str_slice(*b, start, b->len);
    const size_t end = common_end(*a, *b);
    *a = str_slice(*a, 0, a->len - end);
    *b = str_slice(*b, 0, b->len - end);
}

size_t suggest_distance(Str a, Str b, size_t limit) {
    size_t rows[3][LONGEST + 1];
    size_t gap = a.len > b.len ? a.len - b.len : b.len - a.len;
    if (gap > limit || a.len > LONGEST || b.len > LONGEST)
        return limit + 1;
    cut_common(&a, &b);
    for (size_t j = 0; j <= b.len; j++)
        rows[0][j] = j;
    memset(rows[2], 0, sizeof rows[2]);
    for (size_t i = 1; i <= a.len; i++)
        if (next_row(a, b, i, limit, rows[(i + 1) % 3], rows[(i + 2) % 3], rows[i % 3]) > limit)
            return limit + 1;
    return least(rows[a.len % 3][b.len], limit + 1);
}

/* Never the whole word: one digit is not near another. */
static size_t limit_for(size_t length) {
    return length > 1 ? (length > 3 ? length : 3) / 3 : 0;
}

Suggest suggest_start(Arena *scratch, Str wanted) {
    Str folded = utf8_fold(scratch, wanted);
    return (Suggest){.scratch = scratch,
                     .wanted = wanted,
                     .folded = folded,
                     .distance = limit_for(folded.len) + 1};
}

/* Nearer is better; of equally near ones the one with the same end, because in a code the end is
 * the thing's own number and the front is often copied from the line above. */
void suggest_offer(Suggest *suggest, Str candidate, void *value) {
    ArenaMark mark = arena_mark(suggest->scratch);
    Str folded = utf8_fold(suggest->scratch, candidate);
    size_t distance = suggest_distance(suggest->folded, folded, suggest->distance);
    size_t end = common_end(suggest->folded, folded);
    arena_rewind(suggest->scratch, mark);
    bool nearer = distance < suggest->distance;
    bool as_near = suggest->best.at && distance == suggest->distance && end > suggest->common_end;
    if (!nearer && !as_near)
        return;
    suggest->common_end = end;
    suggest->best = candidate;
    suggest->value = value;
    suggest->distance = distance;
}
