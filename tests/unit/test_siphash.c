/* siphash: SipHash-1-3. The values are those of CPython 3.11, which has the same function, for
 * PYTHONHASHSEED 0 and 1. */
#include "base/siphash.h"

#include <criterion/criterion.h>

Test(siphash, is_that_of_cpython) {
    /* CPython's keys for the two seeds. */
    static const SipKey keys[] = {
        {{0, 0}},
        {{UINT64_C(0xaed66ce184be2329), UINT64_C(0xebe9bbf1f1499052)}},
    };
    static const struct {
        const char *text;
        size_t seed;
        uint64_t hash;
    } rows[] = {
        {"a", 0, UINT64_C(0x407448d2b89b1813)},
        {"1234567", 0, UINT64_C(0xa33d651594fdae81)},
        {"12345678", 0, UINT64_C(0x3489982430560a87)},
        {"123456789", 0, UINT64_C(0xfbc0f0007965fcf)},
        {"The council publishes its plan", 0, UINT64_C(0x29d8ac94fb2cbf79)},
        {"a", 1, UINT64_C(0xd6300bc9f7cc0e73)},
        {"12345678", 1, UINT64_C(0x6f07c60efe2bad9)},
        {"The council publishes its plan", 1, UINT64_C(0x7b59bb4b2e52f3c3)},
    };
    for (size_t k = 0; k < sizeof rows / sizeof *rows; k++)
        cr_expect_eq(siphash(keys[rows[k].seed], str_from(rows[k].text)), rows[k].hash, "%s",
                     rows[k].text);
}

Test(siphash, no_text_and_an_empty_one_are_the_same) {
    const SipKey key = {{1, 2}};
    cr_expect_eq(siphash(key, (Str){NULL, 0}), siphash(key, STR("")));
}
