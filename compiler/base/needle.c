#include "base/needle.h"

/* How much of the needle has been met after one more byte, when `met` had been before. */
static uint32_t step(const Needle *needle, uint32_t met, char byte) {
    while (met && needle->text.at[met] != byte)
        met = needle->border[met - 1];
    return needle->text.at[met] == byte ? met + 1 : met;
}

Needle needle_new(Arena *arena, Str text) {
    Needle needle = {text, ARENA_ARRAY(arena, uint32_t, text.len)};
    for (size_t k = 1; k < text.len; k++)
        needle.border[k] = step(&needle, needle.border[k - 1], text.at[k]);
    return needle;
}

bool needle_is_in(const Needle *needle, Str text) {
    if (!needle->text.len)
        return text.len != 0;
    uint32_t met = 0;
    for (size_t at = 0; at < text.len; at++) {
        /* Where nothing has been met yet, the first byte is found faster. */
        if (!met)
            at = str_find_char(text, needle->text.at[0], at);
        if (at == text.len)
            return false;
        met = step(needle, met, text.at[at]);
        if (met == needle->text.len)
            return true;
    }
    return false;
}
