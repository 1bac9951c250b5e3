/* words: a text cut into words, once for all rules about words. What is not a word is the gap in
 * front of the next one, and says what rules on spaces and dashes want to know. Addresses of links
 * are passed over. */
#ifndef PLAN_WORDS_H
#define PLAN_WORDS_H

#include "base/arena.h"
#include "syntax/markdown_span.h"

#include <stdbool.h>

typedef struct Word {
    uint32_t from; /* bytes of the text */
    uint32_t to;
    uint32_t capitals; /* letters A to Z in it */
    uint32_t smalls;   /* letters a to z, and all letters beyond ASCII */
    uint32_t digits;
} Word;

typedef struct Words {
    Text text;
    Word *at;
    size_t count;
    size_t cap;
    Spans spans; /* the way to the file, walked as far as somebody asked */
    bool walked;
} Words;

/* Cuts `text` into `words`, whose room is used again; the array grows in `arena`. */
void words_cut(Arena *arena, Words *words, Text text);

/* The bytes of a word; of what stands between it and the one before (or the text's beginning). */
Str words_str(const Words *words, size_t index);
Str words_gap(const Words *words, size_t index);

/* Whether the word is `lower` but for capitals, which has none. */
bool words_is(const Words *words, size_t index, const char *lower);

/* The place of words `first` to before `end` in the file: best asked for in rising order. */
Span words_span(const Sources *sources, Words *words, size_t first, size_t end);

/* The place of some bytes of the text, which begin and end with no blank. */
Span words_bytes_span(const Sources *sources, Words *words, size_t from, size_t to);

#endif
