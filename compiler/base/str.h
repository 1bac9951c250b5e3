/* str: text. A Str borrows bytes that somebody else keeps; a Buf owns bytes in an arena and grows.
 * Neither is NUL-terminated unless a function says so. Bytes are UTF-8 unless said otherwise. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Str {
    const char *at; /* first byte; may be NULL when len is 0 */
    size_t len;     /* bytes */
} Str;

/* A Str over a string literal; usable in constant tables. */
#define STR(literal)                                                                               \
    (Str) {                                                                                        \
        (literal), sizeof(literal) - 1                                                             \
    }
#define STR_INIT(literal)                                                                          \
    { (literal), sizeof(literal) - 1 }

/* The bytes, for those who may not be given NULL, not even with length 0. */
static inline const char *str_bytes(Str str) {
    return str.at ? str.at : "";
}

/* The two arguments that "%.*s" wants. */
#define STR_ARGS(str) (int)(str).len, str_bytes(str)

/* The bytes of a C string, borrowed. */
Str str_from(const char *text);

/* A copy of `str` in `arena`, followed by a NUL that len does not count. */
Str str_copy(Arena *arena, Str str);

bool str_eq(Str a, Str b);
bool str_is(Str a, const char *b);

/* Byte order, as memcmp; shorter first. */
int str_compare(Str a, Str b);

bool str_starts(Str str, Str prefix);
bool str_ends(Str str, Str suffix);

/* Without spaces, tabs and line ends at both ends. */
Str str_trim(Str str);

/* The part from `from` (inclusive) to `to` (exclusive), in bytes; both must lie within. */
Str str_slice(Str str, size_t from, size_t to);

/* The offset of the first `needle` at or after `from`, or str.len when there is none. */
size_t str_find(Str str, Str needle, size_t from);
size_t str_find_char(Str str, char needle, size_t from);

/* Cuts at the first `separator`: what stands before goes to *before, what follows to *after.
 * Without a separator: false, all of it in *before, *after empty. */
bool str_cut(Str str, char separator, Str *before, Str *after);

/* Reads a whole number of at most nine digits and nothing else. */
bool str_count(Str str, size_t *out);

/* The 64-bit FNV-1a hash of the bytes, which will never be another one. */
uint64_t str_fingerprint(Str str);

typedef struct Buf {
    Arena *arena; /* where the bytes live; must be set before the first call */
    char *at;
    size_t len;
    size_t cap;
} Buf;

/* Makes room for `more` bytes after the first `len`. */
void buf_reserve(Buf *buf, size_t more);

void buf_add(Buf *buf, Str str);
void buf_add_char(Buf *buf, char c);
void buf_add_z(Buf *buf, const char *text);
/* In decimal digits, with zeros in front when they are fewer than `least`. */
void buf_add_number(Buf *buf, uint64_t number, unsigned least);
void buf_addf(Buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The bytes so far, borrowed until the next addition. */
Str buf_str(const Buf *buf);

/* A formatted text in `arena`. */
Str str_format(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
