#include "plan/counts.h"

#include "base/ascii.h"

#include <string.h>

/* ---- words ---- */

/* Whether the blanks at `at` hold an empty line. */
static bool is_paragraph_end(Str prose, size_t at) {
    int lines = 0;
    for (; at < prose.len && ascii_is_space(prose.at[at]); at++)
        lines += prose.at[at] == '\n';
    return lines > 1 || at == prose.len;
}

static bool next_word(Str prose, size_t at, CountWord *word) {
    while (at < prose.len && ascii_is_space(prose.at[at]))
        at++;
    size_t end = at;
    while (end < prose.len && !ascii_is_space(prose.at[end]))
        end++;
    *word = (CountWord){.from = at, .to = end, .end = end, .last = is_paragraph_end(prose, end)};
    while (word->from < word->to && !ascii_is_alnum(prose.at[word->from]))
        word->from++;
    while (word->from < word->to && !ascii_is_alnum(prose.at[word->to - 1])) {
        word->to--;
        word->last |= strchr(".,;:!?)", prose.at[word->to]) != NULL;
    }
    word->str = str_slice(prose, word->from, word->to);
    return end > at;
}

static bool same(Str word, const char *lower) {
    size_t k = 0;
    for (; k < word.len && lower[k]; k++) {
        if (ascii_lower(word.at[k]) != lower[k])
            return false;
    }
    return k == word.len && !lower[k];
}

/* The index of a word in a list that ends with NULL, or -1. */
static int index_of(Str word, const char *const *list) {
    for (int k = 0; list[k]; k++)
        if (same(word, list[k]))
            return k;
    return -1;
}

/* ---- the phrase ---- */

static const char *const numbers[] = {
    "two",     "three",     "four",     "five",     "six",      "seven",    "eight",
    "nine",    "ten",       "eleven",   "twelve",   "thirteen", "fourteen", "fifteen",
    "sixteen", "seventeen", "eighteen", "nineteen", "twenty",   NULL,
};

/* What may stand before a number that counts all there are. */
static const char *const wholes[] = {
    "the", "these", "all", "following", "top", "named", "identified", "chosen", NULL,
};

static const char *const adjectives[] = {
    "key",       "main",    "strategic",   "principal",   "major",      "critical", "success",
    "important", "service", "performance", "operational", "management", NULL,
};

static const char *const nouns[] = {
    "risks", "tasks", "indicators", "strategies", "objectives", NULL,
};

/* What makes a part of it behind the noun. */
static const char *const narrows[] = {
    "that", "which", "who", "whose", "with",  "without", "where",  "due", "for", "from", "of",
    "in",   "on",    "at",  "under", "about", "still",   "marked", "not", "led", "to",   NULL,
};

/* What follows a bare "the top five". */
static const char *const verbs[] = {
    "are", "were", "have", "will", "follow", "below", "here", NULL,
};

/* 2 to 999, in words up to twenty; 0: it is no such number. */
static size_t number_of(Str word) {
    const int index = index_of(word, numbers);
    size_t number = 0;
    if (index >= 0)
        return (size_t)index + 2;
    for (size_t k = 0; k < word.len; k++) {
        if (!ascii_is_digit(word.at[k]) || word.len > 3)
            return 0;
        number = number * 10 + (size_t)(word.at[k] - '0');
    }
    return number > 1 ? number : 0;
}

/* Whether all there are is meant, by the two words before the number. */
static bool is_whole(const CountWord before[2]) {
    if (before[1].last)
        return false;
    if (index_of(before[1].str, wholes) >= 0)
        return true;
    return same(before[1].str, "are") && !before[0].last &&
           (same(before[0].str, "there") || same(before[0].str, "here"));
}

/* Whether what stands behind the noun makes a part of it: "the two tasks in Eastwood". */
static bool is_narrowed(Str prose, const CountWord *noun) {
    CountWord after;
    return !noun->last && next_word(prose, noun->end, &after) && index_of(after.str, narrows) >= 0;
}

/* The noun within three words of the number; false: there is none, or it is narrowed. The top ones
 * are chosen already: "the top five risks to the tasks". */
static bool find_noun(Str prose, const CountWord *before, const CountWord *number, Count *count) {
    enum { WITHIN = 3 };
    CountWord word = *number;
    for (int k = 0; k < WITHIN && !word.last; k++) {
        if (!next_word(prose, word.end, &word))
            return false;
        const int noun = index_of(word.str, nouns);
        count->strategic |= same(word.str, "strategic");
        if (noun >= 0) {
            count->noun = nouns[noun];
            count->words = str_slice(prose, number->from, word.to);
            return same(before->str, "top") || !is_narrowed(prose, &word);
        }
        if (index_of(word.str, adjectives) < 0)
            return false;
    }
    return false;
}

/* "the top five have been identified". */
static bool is_bare(Str prose, const CountWord *top, const CountWord *number, Count *count) {
    CountWord after;
    if (!same(top->str, "top"))
        return false;
    count->noun = NULL;
    count->words = str_slice(prose, top->from, number->to);
    return number->last ||
           (next_word(prose, number->end, &after) && index_of(after.str, verbs) >= 0);
}

/* The words with one space between them. */
static Str on_one_line(Arena *arena, Str words) {
    Buf out = {.arena = arena};
    CountWord word;
    for (size_t at = 0; next_word(words, at, &word); at = word.end) {
        if (out.len)
            buf_add_char(&out, ' ');
        buf_add(&out, word.str);
    }
    return buf_str(&out);
}

Counts counts_of(Arena *arena, Str prose) {
    return (Counts){arena, prose, {{.last = true}, {.last = true}}};
}

bool counts_next(Counts *counts, Count *out) {
    const Str prose = counts->prose;
    CountWord word;
    while (next_word(prose, counts->before[1].end, &word)) {
        const CountWord before = counts->before[1];
        const bool whole = is_whole(counts->before);
        Count count = {.number = number_of(word.str), .from = word.from, .to = word.to};
        counts->before[0] = before;
        counts->before[1] = word;
        if (!count.number || !whole ||
            !(find_noun(prose, &before, &word, &count) || is_bare(prose, &before, &word, &count)))
            continue;
        count.words = on_one_line(counts->arena, count.words);
        *out = count;
        return true;
    }
    return false;
}
