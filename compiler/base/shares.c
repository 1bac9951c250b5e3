#include "base/shares.h"

#include <assert.h>
#include <stdbool.h>

enum { WHOLE = 100 };

/* The one that lost most by rounding and has not got its percent back yet. */
static size_t poorest(const size_t *lost, const bool *paid, size_t n) {
    size_t found = n;
    for (size_t k = 0; k < n; k++)
        if (!paid[k] && (found == n || lost[k] > lost[found]))
            found = k;
    return found;
}

void shares_of(const size_t *counts, size_t n, size_t *percents) {
    size_t lost[SHARES_MOST] = {0};
    bool paid[SHARES_MOST] = {false};
    size_t sum = 0;
    size_t missing = WHOLE;
    assert(n <= SHARES_MOST);
    for (size_t k = 0; k < n; k++)
        sum += counts[k];
    for (size_t k = 0; k < n; k++) {
        percents[k] = sum ? counts[k] * WHOLE / sum : 0;
        lost[k] = sum ? counts[k] * WHOLE % sum : 0;
        missing -= percents[k];
    }
    for (; sum && missing; missing--) {
        const size_t k = poorest(lost, paid, n);
        percents[k]++;
        paid[k] = true;
    }
}
