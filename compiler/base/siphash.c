#include "base/siphash.h"

enum { WORD = 8, LAST_ROUNDS = 3 };

typedef struct State {
    uint64_t a, b, c, d;
} State;

static uint64_t turn(uint64_t word, unsigned bits) {
    return word << bits | word >> (64 - bits);
}

static State stir(State s) {
    s.a += s.b;
    s.c += s.d;
    s.b = turn(s.b, 13) ^ s.a;
    s.d = turn(s.d, 16) ^ s.c;
    s.a = turn(s.a, 32) + s.d;
    s.c += s.b;
    s.b = turn(s.b, 17) ^ s.c;
    s.d = turn(s.d, 21) ^ s.a;
    s.c = turn(s.c, 32);
    return s;
}

static State take(State s, uint64_t word) {
    s.d ^= word;
    s = stir(s);
    s.a ^= word;
    return s;
}

/* Up to eight bytes, the first one lowest. */
static uint64_t word_of(const char *at, size_t size) {
    uint64_t word = 0;
    for (size_t k = 0; k < size; k++)
        word |= (uint64_t)(unsigned char)at[k] << (8 * k);
    return word;
}

uint64_t siphash(SipKey key, Str text) {
    State s = {
        key.half[0] ^ UINT64_C(0x736f6d6570736575), key.half[1] ^ UINT64_C(0x646f72616e646f6d),
        key.half[0] ^ UINT64_C(0x6c7967656e657261), key.half[1] ^ UINT64_C(0x7465646279746573)};
    const char *const bytes = str_bytes(text);
    size_t at = 0;
    for (; text.len - at >= WORD; at += WORD)
        s = take(s, word_of(bytes + at, WORD));
    s = take(s, (uint64_t)text.len << 56 | word_of(bytes + at, text.len - at));
    s.c ^= 0xff;
    for (int k = 0; k < LAST_ROUNDS; k++)
        s = stir(s);
    return s.a ^ s.b ^ s.c ^ s.d;
}
