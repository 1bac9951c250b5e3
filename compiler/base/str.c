/* memmem, which POSIX has had since 2024. */
#define _GNU_SOURCE

#include "base/str.h"

#include "base/ascii.h"
#include "base/system.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum {
    BUF_FIRST = 64,
    LONGEST_COUNT = 9, /* digits; always fits a size_t */
    MOST_DIGITS = 20,  /* of a uint64_t */
    IN_VAIN = 16,      /* first bytes of a needle that are not followed by the rest, */
    NOT_DENSE = 8,     /* and one more of them in so many bytes */
};

/* memcmp may not be given NULL, not even with length 0. */
static bool same_bytes(const char *a, const char *b, size_t len) {
    return len == 0 || memcmp(a, b, len) == 0;
}

Str str_from(const char *text) {
    return (Str){text, strlen(text)};
}

Str str_copy(Arena *arena, Str str) {
    char *const at = arena_alloc(arena, str.len + 1);
    if (str.len) {
        memcpy(at, str.at, str.len);
    }
    return (Str){at, str.len};
}

bool str_eq(Str a, Str b) {
    return a.len == b.len && same_bytes(a.at, b.at, a.len);
}

bool str_is(Str a, const char *b) {
    for (size_t k = 0; k < a.len; k++) {
        if (a.at[k] != b[k] || !b[k]) {
            return false;
        }
    }
    return !b[a.len];
}

int str_compare(Str a, Str b) {
    const size_t shared = a.len < b.len ? a.len : b.len;
    const int order = shared ? memcmp(a.at, b.at, shared) : 0;
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

bool str_starts(Str str, Str prefix) {
    return str.len >= prefix.len && same_bytes(str.at, prefix.at, prefix.len);
}

bool str_ends(Str str, Str suffix) {
    return str.len >= suffix.len &&
           (suffix.len == 0 || same_bytes(str.at + (str.len - suffix.len), suffix.at, suffix.len));
}

Str str_trim(Str str) {
    size_t from = 0;
    size_t to = str.len;
    while (from < to && ascii_is_space(str.at[from])) {
        from++;
    }
    while (to > from && ascii_is_space(str.at[to - 1])) {
        to--;
    }
    return str_slice(str, from, to);
}

Str str_slice(Str str, size_t from, size_t to) {
    assert(from <= to && to <= str.len);
    /* NULL + 0 is undefined in C. */
    return (Str){str.at ? str.at + from : NULL, to - from};
}

size_t str_find_char(Str str, char needle, size_t from) {
    if (from >= str.len) {
        return str.len;
    }
    const char *const hit = memchr(str.at + from, needle, str.len - from);
    return hit ? (size_t)(hit - str.at) : str.len;
}

static size_t find_whole(Str str, Str needle, size_t from) {
    const char *const hit = memmem(str.at + from, str.len - from, needle.at, needle.len);
    return hit ? (size_t)(hit - str.at) : str.len;
}

/* The first byte leads there soonest; memmem is for texts that are full of it. */
size_t str_find(Str str, Str needle, size_t from) {
    if (needle.len == 0) {
        return from < str.len ? from : str.len;
    }
    size_t at = str_find_char(str, needle.at[0], from);
    for (size_t vain = 0; vain < IN_VAIN + (at - from) / NOT_DENSE; vain++) {
        if (at + needle.len > str.len) {
            return str.len;
        }
        if (same_bytes(str.at + at, needle.at, needle.len)) {
            return at;
        }
        at = str_find_char(str, needle.at[0], at + 1);
    }
    return find_whole(str, needle, at);
}

bool str_cut(Str str, char separator, Str *before, Str *after) {
    const size_t at = str_find_char(str, separator, 0);
    const bool found = at < str.len;
    *before = str_slice(str, 0, at);
    *after = str_slice(str, found ? at + 1 : at, str.len);
    return found;
}

bool str_count(Str text, size_t *out) {
    size_t count = 0;
    if (!text.len || text.len > LONGEST_COUNT)
        return false;
    for (size_t k = 0; k < text.len; k++) {
        if (!ascii_is_digit(text.at[k]))
            return false;
        count = count * 10 + (size_t)(text.at[k] - '0');
    }
    *out = count;
    return true;
}

uint64_t str_fingerprint(Str str) {
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (size_t i = 0; i < str.len; i++) {
        hash = (hash ^ (unsigned char)str.at[i]) * UINT64_C(0x100000001b3);
    }
    return hash;
}

/* Apart from the question whether it is needed, which is asked for every piece of a page. */
__attribute__((noinline)) static void grow(Buf *buf, size_t more) {
    size_t cap = buf->cap ? buf->cap : BUF_FIRST;
    while (cap - buf->len < more) {
        if (cap > SIZE_MAX / 2) {
            die("out of memory (a text of %zu bytes)", buf->len);
        }
        cap *= 2;
    }
    buf->at = arena_grow_text(buf->arena, buf->at, buf->cap, cap);
    buf->cap = cap;
}

void buf_reserve(Buf *buf, size_t more) {
    assert(buf->arena);
    if (more > buf->cap - buf->len) {
        grow(buf, more);
    }
}

void buf_add(Buf *buf, Str str) {
    if (str.len == 0) {
        return;
    }
    buf_reserve(buf, str.len);
    memcpy(buf->at + buf->len, str.at, str.len);
    buf->len += str.len;
}

void buf_add_char(Buf *buf, char c) {
    buf_reserve(buf, 1);
    buf->at[buf->len++] = c;
}

void buf_add_z(Buf *buf, const char *text) {
    buf_add(buf, str_from(text));
}

void buf_add_number(Buf *buf, uint64_t number, unsigned least) {
    char digits[MOST_DIGITS];
    size_t first = MOST_DIGITS;
    do {
        digits[--first] = (char)('0' + number % 10);
        number /= 10;
    } while (number || (first && MOST_DIGITS - first < least));
    for (size_t len = MOST_DIGITS; len < least; len++) {
        buf_add_char(buf, '0');
    }
    buf_add(buf, (Str){digits + first, MOST_DIGITS - first});
}

static size_t printed_length(int result) {
    if (result < 0) {
        die("cannot format a text");
    }
    return (size_t)result;
}

__attribute__((format(printf, 2, 0))) static void add_formatted(Buf *buf, const char *format,
                                                                va_list args) {
    va_list again;
    va_copy(again, args);
    buf_reserve(buf, BUF_FIRST);
    const size_t room = buf->cap - buf->len;
    const size_t len = printed_length(vsnprintf(buf->at + buf->len, room, format, args));
    if (len >= room) {
        /* One more than the text, for the NUL that vsnprintf insists on. */
        buf_reserve(buf, len + 1);
        vsnprintf(buf->at + buf->len, len + 1, format, again);
    }
    va_end(again);
    buf->len += len;
}

void buf_addf(Buf *buf, const char *format, ...) {
    va_list args;
    va_start(args, format);
    add_formatted(buf, format, args);
    va_end(args);
}

Str buf_str(const Buf *buf) {
    return (Str){buf->at, buf->len};
}

Str str_format(Arena *arena, const char *format, ...) {
    Buf buf = {.arena = arena};
    va_list args;
    va_start(args, format);
    add_formatted(&buf, format, args);
    va_end(args);
    return buf_str(&buf);
}
