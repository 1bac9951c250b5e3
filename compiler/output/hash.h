/* hash: what a Content-Security-Policy knows an inline style by. Wraps libmd. */
#ifndef OUTPUT_HASH_H
#define OUTPUT_HASH_H

#include "base/str.h"

/* The SHA-256 digest (FIPS 180-4) of the bytes in base64 (RFC 4648, section 4), in `arena`. */
Str hash_sha256(Arena *arena, Str bytes);

#endif
