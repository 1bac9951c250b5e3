#include "base/utf8.h"

#include <stdbool.h>
#include <string.h>
#include <utf8proc.h>

enum {
    WORD = sizeof(uint64_t),
    REPLACEMENT = 0xFFFD,
    LONGEST_FOLDING = 8, /* code points; Unicode promises 3 */
};

static bool is_ascii(char c) {
    return ((unsigned char)c & 0x80) == 0;
}

static size_t skip_ascii(Str text, size_t offset) {
    while (text.len - offset >= WORD) {
        uint64_t word;
        memcpy(&word, text.at + offset, WORD);
        if (word & UINT64_C(0x8080808080808080)) {
            break;
        }
        offset += WORD;
    }
    while (offset < text.len && is_ascii(text.at[offset])) {
        offset++;
    }
    return offset;
}

/* The length of the character at `offset`, or 0 when it is not valid. */
static size_t decode(Str text, size_t offset, int32_t *code) {
    const utf8proc_uint8_t *const at = (const utf8proc_uint8_t *)text.at + offset;
    const utf8proc_ssize_t left = (utf8proc_ssize_t)(text.len - offset);
    const utf8proc_ssize_t len = utf8proc_iterate(at, left, code);
    return len > 0 ? (size_t)len : 0;
}

size_t utf8_check(Str text) {
    size_t offset = skip_ascii(text, 0);
    while (offset < text.len) {
        int32_t code;
        const size_t len = decode(text, offset, &code);
        if (len == 0) {
            break;
        }
        offset = skip_ascii(text, offset + len);
    }
    return offset;
}

size_t utf8_count(Str text) {
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++) {
        count += ((unsigned char)text.at[i] & 0xC0) != 0x80;
    }
    return count;
}

size_t utf8_next(Str text, size_t offset, int32_t *code) {
    if (is_ascii(text.at[offset])) {
        *code = (unsigned char)text.at[offset];
        return 1;
    }
    const size_t len = decode(text, offset, code);
    if (len == 0) {
        /* Not valid after all: step over one byte, so that every loop comes to its end. */
        *code = REPLACEMENT;
        return 1;
    }
    return len;
}

bool utf8_is_control(int32_t code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0);
}

bool utf8_drives_terminal(int32_t code) {
    const bool reorders = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return reorders || utf8_is_control(code);
}

size_t utf8_columns(int32_t code) {
    const bool plain = code >= ' ' && code < 0x7F;
    /* escape_terminal shows a control character as one U+FFFD. */
    return plain || utf8_drives_terminal(code) ? 1 : (size_t)utf8proc_charwidth(code);
}

size_t utf8_width(Str text) {
    size_t width = 0;
    for (size_t offset = 0; offset < text.len;) {
        int32_t code;
        offset += utf8_next(text, offset, &code);
        width += utf8_columns(code);
    }
    return width;
}

void utf8_add(Buf *buf, int32_t code) {
    utf8proc_uint8_t bytes[4];
    const int32_t valid = utf8proc_codepoint_valid(code) ? code : REPLACEMENT;
    const utf8proc_ssize_t len = utf8proc_encode_char(valid, bytes);
    buf_add(buf, (Str){(const char *)bytes, (size_t)len});
}

size_t utf8_letters(int32_t code, char *letters) {
    utf8proc_int32_t parts[UTF8_MOST_LETTERS];
    int boundary = 0;
    const utf8proc_ssize_t count = utf8proc_decompose_char(
        code, parts, UTF8_MOST_LETTERS, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK,
        &boundary);
    for (utf8proc_ssize_t k = 0; k < count && k < UTF8_MOST_LETTERS; k++) {
        if (parts[k] >= 0x80) {
            letters[0] = '-';
            return 1;
        }
        letters[k] = (char)parts[k];
    }
    return count < 0 || count > UTF8_MOST_LETTERS ? 0 : (size_t)count;
}

static void add_folded(Buf *buf, int32_t code) {
    utf8proc_int32_t folded[LONGEST_FOLDING];
    int boundary = 0;
    const utf8proc_ssize_t count =
        utf8proc_decompose_char(code, folded, LONGEST_FOLDING, UTF8PROC_CASEFOLD, &boundary);
    for (utf8proc_ssize_t i = 0; i < count && i < LONGEST_FOLDING; i++) {
        utf8_add(buf, folded[i]);
    }
}

/* ASCII goes over in one piece, up to the next letter that is none. */
static size_t add_plain_run(Buf *buf, Str text, size_t from) {
    size_t end = from;
    while (end < text.len && !((unsigned char)text.at[end] & 0x80))
        end++;
    const size_t at = buf->len;
    buf_add(buf, str_slice(text, from, end));
    for (size_t k = at; k < buf->len; k++)
        buf->at[k] = (char)(buf->at[k] | (buf->at[k] >= 'A' && buf->at[k] <= 'Z' ? 0x20 : 0));
    return end;
}

Str utf8_fold(Arena *arena, Str text) {
    Buf buf = {.arena = arena};
    for (size_t offset = add_plain_run(&buf, text, 0); offset < text.len;
         offset = add_plain_run(&buf, text, offset)) {
        int32_t code;
        offset += utf8_next(text, offset, &code);
        add_folded(&buf, code);
    }
    return buf_str(&buf);
}
