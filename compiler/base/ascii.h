/* ascii: what the bytes of ASCII are, the same in every locale. Bytes of longer characters are none
 * of these. */
#ifndef BASE_ASCII_H
#define BASE_ASCII_H

#include <stdbool.h>

static inline bool ascii_is_digit(char c) {
    return c >= '0' && c <= '9';
}

static inline bool ascii_is_small(char c) {
    return c >= 'a' && c <= 'z';
}

static inline bool ascii_is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

static inline bool ascii_is_letter(char c) {
    return ascii_is_small(c) || ascii_is_capital(c);
}

static inline bool ascii_is_alnum(char c) {
    return ascii_is_letter(c) || ascii_is_digit(c);
}

/* A space or a tab. */
static inline bool ascii_is_blank(char c) {
    return c == ' ' || c == '\t';
}

/* A blank or a line end. */
static inline bool ascii_is_space(char c) {
    return ascii_is_blank(c) || c == '\n' || c == '\r';
}

static inline char ascii_lower(char c) {
    return ascii_is_capital(c) ? (char)(c + ('a' - 'A')) : c;
}

#endif
