#include "output/hash.h"

#include "base/base64.h"

#include <sys/types.h>

#include <sha2.h>

Str hash_sha256(Arena *arena, Str bytes) {
    Buf out = {.arena = arena};
    SHA2_CTX context;
    uint8_t digest[SHA256_DIGEST_LENGTH];
    SHA256Init(&context);
    SHA256Update(&context, (const uint8_t *)(bytes.len ? bytes.at : ""), bytes.len);
    SHA256Final(digest, &context);
    base64_add(&out, (Str){(const char *)digest, sizeof digest});
    return buf_str(&out);
}
