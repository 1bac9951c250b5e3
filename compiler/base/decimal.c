#include "base/decimal.h"

#include "base/ascii.h"

#include <assert.h>
#include <stdint.h>

/* Wide enough for the product of two coefficients, or one shifted by 18 digits, ten times over. */
__extension__ typedef __int128 Wide;

enum { GROUP = 3, THOUSAND = 1000 };

#define LIMIT INT64_C(1000000000000000000) /* 10 to the DECIMAL_MAX_DIGITS */

static const int64_t power_of_ten[DECIMAL_MAX_DIGITS + 1] = {
    INT64_C(1),
    INT64_C(10),
    INT64_C(100),
    INT64_C(1000),
    INT64_C(10000),
    INT64_C(100000),
    INT64_C(1000000),
    INT64_C(10000000),
    INT64_C(100000000),
    INT64_C(1000000000),
    INT64_C(10000000000),
    INT64_C(100000000000),
    INT64_C(1000000000000),
    INT64_C(10000000000000),
    INT64_C(100000000000000),
    INT64_C(1000000000000000),
    INT64_C(10000000000000000),
    INT64_C(100000000000000000),
    LIMIT,
};

static Wide magnitude(Wide value) {
    return value < 0 ? -value : value;
}

/* Appends the digits of `text` to the coefficient; false when there are none, too many, or
 * anything else among them. */
static bool read_digits(Str text, int64_t *coefficient) {
    for (size_t i = 0; i < text.len; i++) {
        if (!ascii_is_digit(text.at[i]) || *coefficient >= LIMIT / 10) {
            return false;
        }
        *coefficient = *coefficient * 10 + (text.at[i] - '0');
    }
    return text.len > 0;
}

/* A first group that begins with 0 is refused: 0,500 is somebody's half, not five hundred. */
static bool read_groups(Str first, Str rest, int64_t *coefficient) {
    if (first.len > GROUP || str_starts(first, STR("0")) || !read_digits(first, coefficient)) {
        return false;
    }
    bool more = true;
    while (more) {
        Str group;
        more = str_cut(rest, ',', &group, &rest);
        if (group.len != GROUP || !read_digits(group, coefficient)) {
            return false;
        }
    }
    return true;
}

static bool read_whole(Str text, int64_t *coefficient) {
    Str first;
    Str rest;
    return str_cut(text, ',', &first, &rest) ? read_groups(first, rest, coefficient)
                                             : read_digits(text, coefficient);
}

bool decimal_parse(Str text, Decimal *out) {
    const bool negative = str_starts(text, STR("-"));
    const Str unsigned_text = str_slice(text, negative ? 1 : 0, text.len);
    Str whole;
    Str fraction;
    const bool point = str_cut(unsigned_text, '.', &whole, &fraction);
    int64_t coefficient = 0;
    if (!read_whole(whole, &coefficient) || fraction.len > DECIMAL_MAX_DIGITS ||
        (point && !read_digits(fraction, &coefficient))) {
        return false;
    }
    *out = (Decimal){negative ? -coefficient : coefficient, (uint8_t)fraction.len};
    return true;
}

Decimal decimal_from(int64_t value) {
    assert(value > -LIMIT && value < LIMIT);
    return (Decimal){.coefficient = value};
}

/* Both coefficients at the larger of the two scales, which is returned. */
static unsigned align(Decimal a, Decimal b, Wide *wide_a, Wide *wide_b) {
    const unsigned scale = a.scale > b.scale ? a.scale : b.scale;
    *wide_a = (Wide)a.coefficient * power_of_ten[scale - a.scale];
    *wide_b = (Wide)b.coefficient * power_of_ten[scale - b.scale];
    return scale;
}

/* Gives up zeros at the end of the fraction, but only as many as it takes to fit. */
static bool fit(Wide coefficient, unsigned scale, Decimal *out) {
    while ((magnitude(coefficient) >= LIMIT || scale > DECIMAL_MAX_DIGITS) && scale > 0 &&
           coefficient % 10 == 0) {
        coefficient /= 10;
        scale--;
    }
    if (magnitude(coefficient) >= LIMIT || scale > DECIMAL_MAX_DIGITS) {
        return false;
    }
    *out = (Decimal){(int64_t)coefficient, (uint8_t)scale};
    return true;
}

int decimal_compare(Decimal a, Decimal b) {
    Wide wide_a;
    Wide wide_b;
    align(a, b, &wide_a, &wide_b);
    return (wide_a > wide_b) - (wide_a < wide_b);
}

bool decimal_add(Decimal a, Decimal b, Decimal *out) {
    Wide wide_a;
    Wide wide_b;
    const unsigned scale = align(a, b, &wide_a, &wide_b);
    return fit(wide_a + wide_b, scale, out);
}

bool decimal_subtract(Decimal a, Decimal b, Decimal *out) {
    return decimal_add(a, decimal_negate(b), out);
}

bool decimal_multiply(Decimal a, Decimal b, Decimal *out) {
    return fit((Wide)a.coefficient * b.coefficient, (unsigned)a.scale + b.scale, out);
}

/* Long division: a digit at a time keeps the remainder within 128 bits. */
bool decimal_divide(Decimal a, Decimal b, unsigned scale, Decimal *out) {
    if (b.coefficient == 0 || scale > DECIMAL_MAX_DIGITS) {
        return false;
    }
    const Wide dividend = magnitude(a.coefficient) * power_of_ten[b.scale];
    const Wide divisor = magnitude(b.coefficient) * power_of_ten[a.scale];
    Wide quotient = dividend / divisor;
    Wide remainder = dividend % divisor;
    for (unsigned i = 0; i < scale && quotient < LIMIT; i++) {
        quotient = quotient * 10 + remainder * 10 / divisor;
        remainder = remainder * 10 % divisor;
    }
    quotient += remainder * 2 >= divisor;
    if (quotient >= LIMIT) {
        return false;
    }
    const bool negative = (a.coefficient < 0) != (b.coefficient < 0);
    *out = (Decimal){(int64_t)(negative ? -quotient : quotient), (uint8_t)scale};
    return true;
}

Decimal decimal_round(Decimal value, unsigned scale) {
    if (scale >= value.scale) {
        return value;
    }
    const int64_t unit = power_of_ten[value.scale - scale];
    const int64_t rest = value.coefficient % unit;
    int64_t rounded = value.coefficient / unit;
    /* Against half the unit, since twice the rest may not fit. */
    rounded += (rest >= unit / 2) - (rest <= -(unit / 2));
    return (Decimal){rounded, (uint8_t)scale};
}

bool decimal_is_negative(Decimal value) {
    return value.coefficient < 0;
}

Decimal decimal_negate(Decimal value) {
    return (Decimal){-value.coefficient, value.scale};
}

static void print_whole(Buf *buf, uint64_t whole, char group) {
    if (!group || whole < THOUSAND) {
        buf_add_number(buf, whole, 1);
        return;
    }
    print_whole(buf, whole / THOUSAND, group);
    buf_add_char(buf, group);
    buf_add_number(buf, whole % THOUSAND, GROUP);
}

void decimal_print(Buf *buf, Decimal value, char group) {
    const int64_t coefficient = value.coefficient;
    const uint64_t size = (uint64_t)(coefficient < 0 ? -coefficient : coefficient);
    const uint64_t unit = (uint64_t)power_of_ten[value.scale];
    if (coefficient < 0) {
        buf_add_char(buf, '-');
    }
    print_whole(buf, size / unit, group);
    if (value.scale) {
        buf_add_char(buf, '.');
        buf_add_number(buf, size % unit, value.scale);
    }
}
