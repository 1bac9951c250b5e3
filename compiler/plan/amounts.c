#include "plan/amounts.h"

#include "base/ascii.h"

static const Str pound = STR_INIT("£");

/* What stands for noughts; the longer word first. */
static const struct {
    Str word;
    int64_t times;
} multiples[] = {
    {STR_INIT(" million"), 1000000}, {STR_INIT("million"), 1000000}, {STR_INIT("m"), 1000000},
    {STR_INIT(" thousand"), 1000},   {STR_INIT("thousand"), 1000},   {STR_INIT("k"), 1000},
    {STR_INIT("K"), 1000},
};

/* The end of digits, with the commas and the point that have digits behind them. */
static size_t number_end(Str text, size_t at) {
    while (at < text.len) {
        bool mark = text.at[at] == ',' || text.at[at] == '.';
        bool inside = mark && at + 1 < text.len && ascii_is_digit(text.at[at + 1]);
        if (!ascii_is_digit(text.at[at]) && !inside)
            break;
        at++;
    }
    return at;
}

static int64_t read_multiple(Str text, size_t *at) {
    for (size_t k = 0; k < sizeof multiples / sizeof *multiples; k++) {
        Str rest = str_slice(text, *at, text.len);
        Str word = multiples[k].word;
        bool whole =
            rest.len == word.len || (rest.len > word.len && !ascii_is_letter(rest.at[word.len]));
        if (!whole || !str_starts(rest, word))
            continue;
        *at += word.len;
        return multiples[k].times;
    }
    return 1;
}

/* One unit of the last digit that was written. */
static bool grain_of(Decimal written, int64_t times, Decimal *out) {
    Decimal unit = {1, written.scale};
    return decimal_multiply(unit, decimal_from(times), out);
}

static bool read_amount(Str text, size_t from, Amount *out) {
    size_t first = from + pound.len;
    size_t at = number_end(text, first);
    Decimal written;
    if (!decimal_parse(str_slice(text, first, at), &written))
        return false;
    int64_t times = read_multiple(text, &at);
    *out = (Amount){.from = from, .to = at};
    return decimal_multiply(written, decimal_from(times), &out->number) &&
           grain_of(written, times, &out->grain);
}

bool amounts_next(Str text, size_t from, Amount *out) {
    for (size_t at = str_find(text, pound, from); at < text.len;
         at = str_find(text, pound, at + pound.len))
        if (read_amount(text, at, out))
            return true;
    return false;
}

bool amounts_is(const Amount *amount, Decimal number) {
    Decimal difference;
    Decimal twice;
    if (!decimal_subtract(amount->number, number, &difference) ||
        !decimal_multiply(difference, decimal_from(2), &twice))
        return false;
    if (decimal_is_negative(twice))
        twice = decimal_negate(twice);
    return decimal_compare(twice, decimal_from(0)) == 0 ||
           decimal_compare(twice, amount->grain) <= 0;
}
