/* shares: whole percentages that add up to 100. */
#ifndef BASE_SHARES_H
#define BASE_SHARES_H

#include <stddef.h>

/* The most counts that shares_of takes at once. */
enum { SHARES_MOST = 16 };

/* What each of `n` counts (at most SHARES_MOST, asserted) is of their sum, in whole percent. Each
 * is rounded down; what is then missing from 100 goes to those that lost most, of two alike to the
 * earlier. All are 0 when the sum is 0. */
void shares_of(const size_t *counts, size_t n, size_t *percents);

#endif
