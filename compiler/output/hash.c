#include "output/hash.h"

#include <sys/types.h>

#include <sha2.h>

/* Three bytes become four digits of six bits; what is missing at the end is filled up with `=`. */
static void add_base64(Buf *out, const uint8_t *bytes, size_t count) {
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    enum { GROUP = 3, DIGITS = 4, BITS = 6, MASK = 63 };
    for (size_t at = 0; at < count; at += GROUP) {
        uint32_t group = 0;
        for (size_t k = 0; k < GROUP; k++)
            group = group << 8 | (at + k < count ? bytes[at + k] : 0U);
        for (size_t k = 0; k < DIGITS; k++) {
            const uint32_t digit = group >> BITS * (DIGITS - 1 - k) & MASK;
            buf_add_char(out, at + k > count ? '=' : digits[digit]);
        }
    }
}

Str hash_sha256(Arena *arena, Str bytes) {
    Buf out = {.arena = arena};
    SHA2_CTX context;
    uint8_t digest[SHA256_DIGEST_LENGTH];
    SHA256Init(&context);
    SHA256Update(&context, (const uint8_t *)(bytes.len ? bytes.at : ""), bytes.len);
    SHA256Final(digest, &context);
    add_base64(&out, digest, sizeof digest);
    return buf_str(&out);
}
