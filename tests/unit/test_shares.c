#include "base/shares.h"

#include <criterion/criterion.h>

static void expect(const size_t *counts, const size_t *wanted, size_t n) {
    size_t got[SHARES_MOST];
    shares_of(counts, n, got);
    for (size_t k = 0; k < n; k++)
        cr_assert_eq(got[k], wanted[k], "share %zu is %zu, not %zu", k, got[k], wanted[k]);
}

Test(shares, what_comes_out_even) {
    expect((size_t[]){1, 3, 0}, (size_t[]){25, 75, 0}, 3);
}

Test(shares, the_missing_percent_goes_to_the_one_that_lost_most) {
    expect((size_t[]){3, 12, 1}, (size_t[]){19, 75, 6}, 3);
    expect((size_t[]){1, 4, 2}, (size_t[]){14, 57, 29}, 3);
}

Test(shares, of_two_that_lost_alike_the_earlier_gets_it) {
    expect((size_t[]){1, 5, 2}, (size_t[]){13, 62, 25}, 3);
}

Test(shares, equal_counts_have_equal_shares_even_if_the_sum_is_not_100) {
    expect((size_t[]){1, 1, 1}, (size_t[]){33, 33, 33}, 3);
    expect((size_t[]){1, 1, 1, 1, 1, 1}, (size_t[]){17, 17, 17, 17, 17, 17}, 6);
    expect((size_t[]){1, 3, 0, 1, 1, 1}, (size_t[]){14, 43, 0, 14, 14, 14}, 6);
}

Test(shares, equal_counts_that_all_get_a_percent_leave_the_sum_at_100) {
    expect((size_t[]){3, 3, 1}, (size_t[]){43, 43, 14}, 3);
}

Test(shares, nothing_has_no_shares) {
    expect((size_t[]){0, 0}, (size_t[]){0, 0}, 2);
    expect((size_t[]){0, 7}, (size_t[]){0, 100}, 2);
}

/* Whatever the counts are, the shares add up to what is returned: to 100 unless equal counts would
 * then differ. Nothing has a share of nothing, equal counts have equal shares, more is never less,
 * and no share is a whole percent away from the exact one. */
Test(shares, property_equals_are_equal_and_none_is_far_off) {
    enum { ROUNDS = 20000, MOST_EACH = 400, N = 6 };
    unsigned long long seed = 20211;
    for (int round = 0; round < ROUNDS; round++) {
        size_t counts[N], got[N], sum = 0, total = 0;
        bool twice = false;
        for (size_t k = 0; k < N; k++) {
            seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
            counts[k] = (size_t)(seed >> 33) % (seed >> 62 ? MOST_EACH : 3);
            sum += counts[k];
        }
        const size_t added = shares_of(counts, N, got);
        for (size_t k = 0; k < N; k++) {
            total += got[k];
            cr_assert(counts[k] || !got[k]);
            cr_assert(got[k] * sum < counts[k] * 100 + sum || !sum);
            cr_assert(got[k] * sum + sum > counts[k] * 100 || !sum);
            for (size_t other = 0; other < k; other++) {
                twice |= counts[k] && counts[k] == counts[other];
                cr_assert(counts[k] != counts[other] || got[k] == got[other]);
                cr_assert(counts[k] <= counts[other] || got[k] >= got[other]);
            }
        }
        cr_assert_eq(added, total);
        cr_assert(total == (sum ? 100 : 0) || (sum && twice));
    }
}
