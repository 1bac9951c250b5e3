/* shares: whole percentages of a whole, which add up to 100 where they honestly can. */
#ifndef BASE_SHARES_H
#define BASE_SHARES_H

#include <stddef.h>

/* The most counts that shares_of takes at once. */
enum { SHARES_MOST = 16 };

/* What each of `n` counts (at most SHARES_MOST, asserted) is of their sum, in whole percent;
 * returns what these add up to. Each is rounded down; what is then missing from 100 goes to those
 * that lost most, of two alike to the earlier. Equal counts have equal shares: when there is not
 * enough for all of them, each count is rounded by itself, and the sum is not 100. All are 0, and
 * so is the sum, when that of the counts is 0. */
size_t shares_of(const size_t *counts, size_t n, size_t *percents);

#endif
