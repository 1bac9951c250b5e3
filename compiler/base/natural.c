#include "base/natural.h"

#include "base/ascii.h"

#include <stdbool.h>

/* Where the digits that begin at `at` end; or the letter, when it is none. */
static size_t run_end(Str text, size_t at) {
    size_t end = at + 1;
    while (ascii_is_digit(text.at[at]) && end < text.len && ascii_is_digit(text.at[end]))
        end++;
    return end;
}

/* Digits count as numbers, so that CS2 comes before CS10: the longer one is larger, but for zeros
 * in front. */
static int compare_runs(Str a, Str b) {
    while (a.len > 1 && a.at[0] == '0')
        a = str_slice(a, 1, a.len);
    while (b.len > 1 && b.at[0] == '0')
        b = str_slice(b, 1, b.len);
    if (ascii_is_digit(a.at[0]) && ascii_is_digit(b.at[0]) && a.len != b.len)
        return a.len < b.len ? -1 : 1;
    return str_compare(a, b);
}

/* Codes often begin alike: up to where they differ, or to the first digit of the number that is
 * different there, nothing needs to be compared as numbers. */
static size_t same_until(Str a, Str b) {
    size_t same = 0;
    while (same < a.len && same < b.len && a.at[same] == b.at[same])
        same++;
    while (same && ascii_is_digit(a.at[same - 1]))
        same--;
    return same;
}

int natural_compare(Str a, Str b) {
    size_t i = same_until(a, b);
    size_t j = i;
    while (i < a.len && j < b.len) {
        const size_t i_end = run_end(a, i);
        const size_t j_end = run_end(b, j);
        const int order = compare_runs(str_slice(a, i, i_end), str_slice(b, j, j_end));
        if (order)
            return order;
        i = i_end;
        j = j_end;
    }
    if (i < a.len || j < b.len)
        return i < a.len ? 1 : -1;
    return str_compare(a, b);
}
