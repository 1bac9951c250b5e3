/* decimal: exact numbers. A Decimal is coefficient / 10^scale; the scale remembers the digits as
 * printed (80.0 is 800 with scale 1). At most 18 digits in all, so that sums and products fit into
 * 128 bits and nothing is ever rounded without being asked for. */
#ifndef BASE_DECIMAL_H
#define BASE_DECIMAL_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

enum { DECIMAL_MAX_DIGITS = 18 };

typedef struct Decimal {
    int64_t coefficient;
    uint8_t scale; /* digits after the point, at most DECIMAL_MAX_DIGITS */
} Decimal;

/* Reads `-?[0-9]+(\.[0-9]+)?` with thousands commas allowed only in threes (1,500) and not after
 * a 0 (0,500 is somebody's half). False, and *out untouched, when the text is anything else or has
 * too many digits. */
bool decimal_parse(Str text, Decimal *out);

/* A whole number of at most 18 digits (asserted). */
Decimal decimal_from(int64_t value);

/* -1, 0 or 1; 1.0 equals 1. */
int decimal_compare(Decimal a, Decimal b);

/* False when the result needs more than 18 digits; *out is then untouched. Zeros at the end of a
 * fraction are given up where that makes it fit. */
bool decimal_add(Decimal a, Decimal b, Decimal *out);
bool decimal_subtract(Decimal a, Decimal b, Decimal *out);
bool decimal_multiply(Decimal a, Decimal b, Decimal *out);

/* a / b rounded to `scale` digits after the point, halves away from zero. False when b is zero or
 * the result is too long. */
bool decimal_divide(Decimal a, Decimal b, unsigned scale, Decimal *out);

/* Rounded to `scale` digits after the point, halves away from zero; a value with fewer digits is
 * left as it is. */
Decimal decimal_round(Decimal value, unsigned scale);

bool decimal_is_negative(Decimal value);
Decimal decimal_negate(Decimal value);

/* Adds "-1,234.50": the printed digits, thousands by `group` (',' for pages, 0 for data). */
void decimal_print(Buf *buf, Decimal value, char group);

#endif
