#include "plan/words.h"

#include "base/ascii.h"

#include <string.h>

typedef enum Kind { GAP, CAPITAL, SMALL, DIGIT, JOINT, BEYOND } Kind;

/* What a byte may be in a word. An underscore joins (ComS_011), an apostrophe only between letters
 * or digits (100's). Bytes beyond ASCII are letters but for the signs of U+2000 to U+2FFF. */
static Kind kind_of(unsigned char c) {
    if (c >= 'a' && c <= 'z')
        return SMALL;
    if (c >= 'A' && c <= 'Z')
        return CAPITAL;
    if (c >= '0' && c <= '9')
        return DIGIT;
    if (c == '_')
        return JOINT;
    return c >= 0x80 ? BEYOND : GAP;
}

/* U+2000 to U+2FFF are three bytes that begin with E2; U+00A0 to U+00BF are C2 and another: spaces,
 * dashes, quotation marks, the pound sign. Lengths of signs, 0 for a letter. */
static size_t sign_length(Str text, size_t at) {
    size_t len = (unsigned char)text.at[at] == 0xE2   ? 3
                 : (unsigned char)text.at[at] == 0xC2 ? 2
                                                      : 0;
    return at + len <= text.len ? len : 0;
}

static size_t apostrophe_length(Str text, size_t at) {
    if (text.at[at] == '\'')
        return 1;
    return (unsigned char)text.at[at] == 0xE2 && str_starts(str_slice(text, at, text.len), STR("’"))
               ? STR("’").len
               : 0;
}

static bool continues(Str text, size_t at) {
    return at < text.len && kind_of((unsigned char)text.at[at]) != GAP &&
           !(kind_of((unsigned char)text.at[at]) == BEYOND && sign_length(text, at));
}

/* Behind an apostrophe that joins, or a letter beyond ASCII; 0 where the word ends. */
static size_t step_beyond(Str text, size_t at, Word *word) {
    size_t apostrophe = apostrophe_length(text, at);
    if (apostrophe)
        return continues(text, at + apostrophe) ? at + apostrophe : 0;
    if (!continues(text, at))
        return 0;
    word->smalls++;
    return at + 1;
}

static size_t read_word(Str text, size_t at, Word *word) {
    *word = (Word){.from = (uint32_t)at};
    while (at < text.len) {
        /* Nearly all of nearly all words. */
        const size_t from = at;
        while (at < text.len && ascii_is_small(text.at[at]))
            at++;
        word->smalls += (uint32_t)(at - from);
        if (at == text.len || text.at[at] == ' ')
            break;
        Kind kind = kind_of((unsigned char)text.at[at]);
        if (kind == GAP || kind == BEYOND) {
            size_t next = step_beyond(text, at, word);
            if (!next)
                break;
            at = next;
            continue;
        }
        word->smalls += kind == SMALL;
        word->capitals += kind == CAPITAL;
        word->digits += kind == DIGIT;
        at++;
    }
    word->to = (uint32_t)at;
    return at;
}

/* The end of an address that begins here: behind "](" of a link, or a word with "://". */
static size_t skip_address(Str text, size_t at) {
    while (at < text.len && !strchr(" \n\t)>", text.at[at]))
        at++;
    return at;
}

/* Nearly all gaps are one space before a letter. */
static size_t skip_gap(Str text, size_t at) {
    while (at < text.len && !ascii_is_letter(text.at[at])) {
        if (text.at[at] == ' ')
            at++;
        else if (continues(text, at))
            break;
        else if (text.at[at] == ']' && at + 1 < text.len && text.at[at + 1] == '(')
            at = skip_address(text, at + 2);
        else
            at += sign_length(text, at) ? sign_length(text, at) : 1;
    }
    return at;
}

static bool begins_address(Str text, size_t end) {
    return end < text.len && text.at[end] == ':' &&
           str_starts(str_slice(text, end, text.len), STR("://"));
}

static Word *push(Arena *arena, Words *words) {
    if (words->count == words->cap) {
        size_t cap = words->cap ? words->cap * 2 : 256;
        Word *grown = ARENA_ARRAY(arena, Word, cap);
        if (words->count)
            memcpy(grown, words->at, words->count * sizeof *grown);
        words->at = grown;
        words->cap = cap;
    }
    return &words->at[words->count++];
}

void words_cut(Arena *arena, Words *words, Text text) {
    words->text = text;
    words->count = 0;
    words->walked = false;
    size_t at = skip_gap(text.str, 0);
    while (at < text.str.len) {
        Word word;
        at = read_word(text.str, at, &word);
        if (begins_address(text.str, at))
            at = skip_address(text.str, at);
        else
            *push(arena, words) = word;
        at = skip_gap(text.str, at);
    }
}

Str words_str(const Words *words, size_t index) {
    return str_slice(words->text.str, words->at[index].from, words->at[index].to);
}

Str words_gap(const Words *words, size_t index) {
    size_t before = index ? words->at[index - 1].to : 0;
    size_t end = index < words->count ? words->at[index].from : words->text.str.len;
    return str_slice(words->text.str, before, end);
}

bool words_is(const Words *words, size_t index, const char *lower) {
    if (index >= words->count)
        return false;
    Str word = words_str(words, index);
    size_t k = 0;
    while (k < word.len && lower[k]) {
        if (ascii_lower(word.at[k]) != lower[k])
            return false;
        k++;
    }
    return k == word.len && !lower[k];
}

Span words_bytes_span(const Sources *sources, Words *words, size_t from, size_t to) {
    if (!words->walked)
        words->spans = markdown_spans(sources, words->text);
    words->walked = true;
    return markdown_span(&words->spans, from, to);
}

Span words_span(const Sources *sources, Words *words, size_t first, size_t end) {
    return words_bytes_span(sources, words, words->at[first].from, words->at[end - 1].to);
}
