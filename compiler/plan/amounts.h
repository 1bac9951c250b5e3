/* amounts: sums of money in running text: "£43k", "£166,666", "£1.5 million". */
#ifndef PLAN_AMOUNTS_H
#define PLAN_AMOUNTS_H

#include "base/decimal.h"
#include "base/str.h"

typedef struct Amount {
    Decimal number;
    Decimal grain; /* what it was rounded to at most: 1000 for £43k, 1 for £166,666 */
    size_t from;   /* the bytes it takes in the text */
    size_t to;
} Amount;

/* The first amount at or after byte `from`; false when there is none. */
bool amounts_next(Str text, size_t from, Amount *out);

/* Whether `number` is the amount, at the grain it was written in. */
bool amounts_is(const Amount *amount, Decimal number);

#endif
