/* The vocabulary of figures and the parser of numbers. Nothing here reports anything, so that the
 * same code judges what an author wrote and what a label would rather have. */
#include "plan/figure_private.h"

#include "base/ascii.h"

#include <string.h>

const MissingWord figure_missing_words[MISSING_WORDS] = {
    {"not available", MISSING_NOT_AVAILABLE, PHRASE_NOT_AVAILABLE},
    {"not yet available", MISSING_NOT_YET_AVAILABLE, PHRASE_NOT_YET_AVAILABLE},
    {"not collected", MISSING_NOT_COLLECTED, PHRASE_NOT_COLLECTED},
    {"not comparable", MISSING_NOT_COMPARABLE, PHRASE_NOT_COMPARABLE},
    {"not applicable", MISSING_NOT_APPLICABLE, PHRASE_NOT_APPLICABLE},
    {"suppressed", MISSING_SUPPRESSED, PHRASE_SUPPRESSED},
    {"new", MISSING_NEW, PHRASE_NEW},
};

const QualifierForm figure_qualifier_forms[QUALIFIER_FORMS] = {
    {"to Q#", "to Q3", QUALIFIER_TO_QUARTER, 4, PHRASE_TO_QUARTER},
    {"rolling # months", "rolling 6 months", QUALIFIER_ROLLING, 99, PHRASE_ROLLING_MONTHS},
    {"full year", "full year", QUALIFIER_FULL_YEAR, 0, PHRASE_FULL_YEAR},
    {"cumulative", "cumulative", QUALIFIER_CUMULATIVE, 0, PHRASE_CUMULATIVE},
    {"provisional", "provisional", QUALIFIER_PROVISIONAL, 0, PHRASE_PROVISIONAL},
    {"projection", "projection", QUALIFIER_PROJECTION, 0, PHRASE_PROJECTION},
    {"estimate", "estimate", QUALIFIER_ESTIMATE, 0, PHRASE_ESTIMATE},
    {"revised", "revised", QUALIFIER_REVISED, 0, PHRASE_REVISED},
};

const TargetForm figure_target_forms[TARGET_FORMS] = {
    {"at least", TARGET_AT_LEAST, false, PHRASE_AT_LEAST},
    {"above", TARGET_ABOVE, false, PHRASE_ABOVE},
    {"at most", TARGET_AT_MOST, false, PHRASE_AT_MOST},
    {"below", TARGET_BELOW, false, PHRASE_BELOW},
    {"up", TARGET_CHANGE, false, PHRASE_UP_BY},
    {"down", TARGET_CHANGE, true, PHRASE_DOWN_BY},
    {"baseline year", TARGET_BASELINE, false, PHRASE_BASELINE_YEAR},
};

static const Str pound = STR_INIT("£");

/* After an amount of money: £43k. */
static const struct {
    Str suffix;
    uint8_t zeros;
    int32_t times;
} multipliers[] = {
    {STR_INIT("bn"), 9, 1000000000},
    {STR_INIT("m"), 6, 1000000},
    {STR_INIT("k"), 3, 1000},
};

#define COUNT(table) (sizeof(table) / sizeof(table)[0])

static bool is_separator(char c) {
    return ascii_is_space(c) || c == ',';
}

static Str rest_of(Str text, size_t from) {
    return str_slice(text, from, text.len);
}

static Str skip_separators(Str text) {
    while (text.len && is_separator(text.at[0]))
        text = rest_of(text, 1);
    return text;
}

static bool ends_word(Str text, size_t at) {
    return at == text.len || is_separator(text.at[at]);
}

/* Commas within a number belong to it; one that ends a word does not. */
Str figure_first_word(Str text) {
    size_t end = 0;
    while (end < text.len && (text.at[end] == ',' || !is_separator(text.at[end])))
        end++;
    while (end > 1 && end < text.len && text.at[end - 1] == ',')
        end--;
    return str_slice(text, 0, end);
}

bool figure_begins(Str text, const char *words) {
    return str_starts(text, str_from(words)) && ends_word(text, strlen(words));
}

/* ---- numbers ---- */

static bool multiply(Decimal *number, int32_t times, unsigned zeros) {
    const unsigned scale = number->scale > zeros ? number->scale - zeros : 0;
    if (!decimal_multiply(*number, decimal_from(times), number))
        return false;
    *number = decimal_round(*number, scale);
    return true;
}

static bool parse_multiple(Str digits, Decimal *number) {
    for (size_t k = 0; k < COUNT(multipliers); k++)
        if (str_ends(digits, multipliers[k].suffix))
            return decimal_parse(str_slice(digits, 0, digits.len - multipliers[k].suffix.len),
                                 number) &&
                   multiply(number, multipliers[k].times, multipliers[k].zeros);
    return decimal_parse(digits, number);
}

bool figure_has_pence(Decimal number) {
    return number.scale == 0 || number.scale == 2;
}

/* The sign stands before the currency: -£500. Pence are two digits: £166.666 is somebody's
 * £166,666; only £1.666k may have others. */
static bool parse_money(Str text, Decimal *number) {
    const bool negative = str_starts(text, STR("-"));
    const Str digits = rest_of(text, pound.len + negative);
    if (str_starts(digits, STR("-")) || !parse_multiple(digits, number))
        return false;
    if (ascii_is_digit(digits.at[digits.len - 1]) && !figure_has_pence(*number))
        return false;
    if (negative)
        *number = decimal_negate(*number);
    return true;
}

/* A point with three digits after it is as often a comma of thousands: 7.140. One after a 0 cannot
 * be. */
static bool may_be_thousands(Str digits, Decimal number) {
    const size_t whole = str_find_char(digits, '.', 0);
    return number.scale == 3 && whole >= 1 && whole <= 3 && digits.at[0] != '0';
}

static bool parse_amount(Str text, Decimal *number, UnitKind *unit) {
    const Str unsigned_text = rest_of(text, str_starts(text, STR("-")));
    *unit = UNIT_NONE;
    if (str_starts(unsigned_text, pound)) {
        *unit = UNIT_MONEY;
        return parse_money(text, number);
    }
    if (str_ends(text, STR("%"))) {
        *unit = UNIT_PERCENT;
        text = str_slice(text, 0, text.len - 1);
    }
    return decimal_parse(text, number) &&
           (*unit == UNIT_PERCENT || !may_be_thousands(unsigned_text, *number));
}

/* ---- words after a number ---- */

/* The length of the match of `form` at the start of `text`, or 0. */
static size_t match_form(Str text, const QualifierForm *form, uint8_t *number) {
    size_t at = 0;
    for (const char *c = form->form; *c; c++) {
        if (*c != '#') {
            if (at == text.len || text.at[at++] != *c)
                return 0;
            continue;
        }
        unsigned value = 0;
        while (at < text.len && ascii_is_digit(text.at[at]) && value <= form->most)
            value = value * 10 + (unsigned)(text.at[at++] - '0');
        if (!value || value > form->most)
            return 0;
        *number = (uint8_t)value;
    }
    return ends_word(text, at) ? at : 0;
}

/* Saying a thing twice would silently drop the first one. */
static size_t take_qualifier(Str text, Figure *out) {
    for (size_t k = 0; k < QUALIFIER_FORMS; k++) {
        const QualifierForm *form = &figure_qualifier_forms[k];
        uint8_t number = 0;
        const size_t len = match_form(text, form, &number);
        if (!len)
            continue;
        if (out->qualifiers & form->bit)
            return 0;
        out->qualifiers |= (uint16_t)form->bit;
        if (form->bit == QUALIFIER_TO_QUARTER)
            out->to = number;
        if (form->bit == QUALIFIER_ROLLING)
            out->months = number;
        return len;
    }
    return 0;
}

/* The first words of qualifiers are never units, or a slip in the rest would go unseen. */
static bool begins_qualifier(Str word) {
    for (size_t k = 0; k < QUALIFIER_FORMS; k++) {
        const Str form = str_from(figure_qualifier_forms[k].form);
        if (str_starts(form, word) && ends_word(form, word.len))
            return true;
    }
    return false;
}

/* In UTF-8 the lead bytes C2 and E2 begin signs, dashes and footnote marks, all but these two. */
static bool begins_unit(Str word) {
    const unsigned char lead = (unsigned char)word.at[0];
    return ascii_is_letter(word.at[0]) || (lead > 0xC2 && lead != 0xE2) ||
           str_starts(word, STR("°")) || str_starts(word, STR("µ"));
}

static bool is_one_of(char c, const char *set) {
    return c != '\0' && strchr(set, c);
}

static bool is_unit_word(Str word) {
    for (size_t k = 1; k < word.len; k++) {
        const char c = word.at[k];
        const bool letter = ascii_is_letter(c) || (unsigned char)c >= 0x80;
        if (!letter && !ascii_is_digit(c) && !is_one_of(c, "-/.'"))
            return false;
    }
    return word.len > 0 && begins_unit(word) && !begins_qualifier(word);
}

static Str word_at(Str text) {
    size_t end = 0;
    while (!ends_word(text, end))
        end++;
    return str_slice(text, 0, end);
}

/* `to Q5` is one thing that cannot be read, not a `to` too many. */
static Str unread_words(Str rest) {
    const Str word = word_at(rest);
    const Str after = skip_separators(rest_of(rest, word.len));
    if (!str_is(word, "to") || !after.len || !is_one_of(after.at[0], "Qq"))
        return word;
    return str_slice(rest, 0, (size_t)(after.at - rest.at) + word_at(after).len);
}

bool figure_parse(Str text, Figure *out, Str *bad) {
    UnitKind unit;
    *bad = figure_first_word(text);
    if (!parse_amount(*bad, &out->number, &unit))
        return false;
    out->known = true;
    out->unit = unit;
    Str rest = skip_separators(rest_of(text, bad->len));
    while (rest.len) {
        size_t len = take_qualifier(rest, out);
        const Str word = word_at(rest);
        if (!len && out->unit == UNIT_NONE && !out->qualifiers && is_unit_word(word)) {
            out->unit = UNIT_WORD;
            out->unit_word = word;
            len = word.len;
        }
        *bad = unread_words(rest);
        if (!len)
            return false;
        rest = skip_separators(rest_of(rest, len));
    }
    return true;
}

bool figure_parse_number(Str text, Decimal *number, UnitKind *unit, Str *unit_word) {
    Figure figure = {0};
    Str bad;
    if (!figure_parse(str_trim(text), &figure, &bad) || figure.qualifiers)
        return false;
    *number = figure.number;
    *unit = figure.unit;
    *unit_word = figure.unit_word;
    return true;
}

bool figure_is_number(Str text) {
    Figure figure = {0};
    Str bad;
    return text.len && figure_parse(text, &figure, &bad);
}

/* What else people put before a number. */
static const Str number_signs[] = {
    STR_INIT("-"), STR_INIT("+"), STR_INIT("."), STR_INIT("$"), STR_INIT("€"),
    STR_INIT("“"), STR_INIT("”"), STR_INIT("„"), STR_INIT("‘"), STR_INIT("’"),
};

/* Not recursive: a hostile file may begin with a million of them. */
static size_t sign_length(Str text) {
    for (size_t k = 0; k < COUNT(number_signs); k++)
        if (str_starts(text, number_signs[k]))
            return number_signs[k].len;
    return 0;
}

bool figure_is_numeric(Str text) {
    for (size_t len = sign_length(text); len; len = sign_length(text))
        text = rest_of(text, len);
    return str_starts(text, pound) || (text.len && ascii_is_digit(text.at[0]));
}
