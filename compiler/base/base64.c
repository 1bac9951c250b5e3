#include "base/base64.h"

/* Three bytes become four digits of six bits; what is missing at the end is filled up with `=`. */
void base64_add(Buf *out, Str bytes) {
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    enum { GROUP = 3, DIGITS = 4, BITS = 6, MASK = 63 };
    for (size_t at = 0; at < bytes.len; at += GROUP) {
        uint32_t group = 0;
        for (size_t k = 0; k < GROUP; k++)
            group = group << 8 | (at + k < bytes.len ? (unsigned char)bytes.at[at + k] : 0U);
        for (size_t k = 0; k < DIGITS; k++) {
            const uint32_t digit = group >> BITS * (DIGITS - 1 - k) & MASK;
            buf_add_char(out, at + k > bytes.len ? '=' : digits[digit]);
        }
    }
}
