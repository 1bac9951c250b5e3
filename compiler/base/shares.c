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

static bool equals_differ(const size_t *counts, const size_t *percents, size_t n) {
    for (size_t k = 0; k < n; k++)
        for (size_t other = 0; other < k; other++)
            if (counts[k] == counts[other] && percents[k] != percents[other])
                return true;
    return false;
}

static size_t sum_of(const size_t *numbers, size_t n) {
    size_t sum = 0;
    for (size_t k = 0; k < n; k++)
        sum += numbers[k];
    return sum;
}

size_t shares_of(const size_t *counts, size_t n, size_t *percents) {
    size_t lost[SHARES_MOST] = {0};
    bool paid[SHARES_MOST] = {false};
    assert(n <= SHARES_MOST);
    const size_t sum = sum_of(counts, n);
    for (size_t k = 0; k < n; k++) {
        percents[k] = sum ? counts[k] * WHOLE / sum : 0;
        lost[k] = sum ? counts[k] * WHOLE % sum : 0;
    }
    for (size_t missing = sum ? WHOLE - sum_of(percents, n) : 0; missing; missing--) {
        const size_t k = poorest(lost, paid, n);
        percents[k]++;
        paid[k] = true;
    }
    if (sum && equals_differ(counts, percents, n))
        for (size_t k = 0; k < n; k++)
            percents[k] = (2 * counts[k] * WHOLE + sum) / (2 * sum);
    return sum_of(percents, n);
}
