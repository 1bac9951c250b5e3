/* Findings about figures that values and targets share. */
#include "plan/figure_private.h"

#include "base/ascii.h"
#include "diag/suggest.h"

#include <string.h>

Span figure_part_span(const Decoder *decoder, Text text, Str part) {
    const uint32_t offset = (uint32_t)(part.at - text.str.at);
    for (uint32_t quote = 0; quote < 2; quote++) {
        const uint32_t start = text.span.start + quote + offset;
        const Span span = {start, start + (uint32_t)part.len};
        if (span.end <= text.span.end && str_eq(sources_text(decoder->diag->sources, span), part))
            return span;
    }
    return text.span;
}

/* ---- words after a number ---- */

Str figure_nearest_qualifier(Arena *arena, Str word) {
    Suggest suggest = suggest_start(arena, word);
    for (size_t k = 0; k < QUALIFIER_FORMS; k++)
        suggest_offer(&suggest, str_from(figure_qualifier_forms[k].example), NULL);
    return suggest.best;
}

bool figure_is_slip(Decoder *decoder, const Figure *figure) {
    if (figure->unit != UNIT_WORD)
        return false;
    const ArenaMark mark = arena_mark(decoder->arena);
    const bool slip = figure_nearest_qualifier(decoder->arena, figure->unit_word).len > 0;
    arena_rewind(decoder->arena, mark);
    return slip;
}

/* What follows `to` when a quarter was meant, well written or not. */
static Str quarter_of(Str word) {
    const Str quarter = str_starts(word, STR("to")) ? str_trim(str_slice(word, 2, word.len)) : word;
    return quarter.len < word.len ? quarter : (Str){NULL, 0};
}

static bool exists(Str quarter) {
    return quarter.len == 2 && quarter.at[1] >= '1' && quarter.at[1] <= '4';
}

/* `to Q5`; a quarter that exists was said twice, which is another finding. */
static bool report_quarter(Decoder *decoder, Text text, Str word) {
    const Str quarter = quarter_of(word);
    if (!quarter.len || (exists(quarter) && quarter.at[0] == 'Q'))
        return false;
    Finding *finding =
        diag_report(decoder->diag, RULE_BAD_VALUE_WORD, figure_part_span(decoder, text, word),
                    "\"%.*s\" cannot stand here; quarters are 1 to 4, as in to Q3", STR_ARGS(word));
    if (exists(quarter))
        diag_label(decoder->diag, finding, "write to Q%c", quarter.at[1]);
    else
        diag_label(decoder->diag, finding, "quarters are 1 to 4");
    return true;
}

void figure_report_word(Decoder *decoder, Text text, Str word) {
    if (report_quarter(decoder, text, word))
        return;
    Buf all = {.arena = decoder->arena};
    for (size_t k = 0; k < QUALIFIER_FORMS; k++)
        buf_addf(&all, "%s%s", k ? ", " : "", figure_qualifier_forms[k].example);
    Finding *finding =
        diag_report(decoder->diag, RULE_BAD_VALUE_WORD, figure_part_span(decoder, text, word),
                    "\"%.*s\" cannot stand here; after a figure and its unit may "
                    "stand, each once: %.*s",
                    STR_ARGS(word), STR_ARGS(buf_str(&all)));
    const Str nearest = figure_nearest_qualifier(decoder->arena, word);
    if (nearest.len && !str_eq(nearest, word) && !quarter_of(word).len)
        diag_label(decoder->diag, finding, "did you mean %.*s?", STR_ARGS(nearest));
}

/* ---- marks after a number ---- */

/* The qualifiers between the brackets of `mark`, or an empty Str. */
static Str bracketed_qualifiers(Arena *arena, Str mark) {
    const char last = mark.at[mark.len - 1];
    if (mark.len < 3 || !strchr("([", mark.at[0]) || !strchr(")]", last))
        return (Str){NULL, 0};
    const Str words = str_trim(str_slice(mark, 1, mark.len - 1));
    Figure figure = {0};
    Str bad;
    if (figure_parse(str_format(arena, "0 %.*s", STR_ARGS(words)), &figure, &bad) &&
        figure.unit == UNIT_NONE && figure.qualifiers)
        return words;
    return figure_nearest_qualifier(arena, words);
}

bool figure_report_footnote(Decoder *decoder, Text text, Str trimmed) {
    Str number;
    const Str mark = figure_footnote(trimmed, &number);
    if (!mark.len)
        return false;
    const Span span = figure_part_span(decoder, text, mark);
    const Str words = bracketed_qualifiers(decoder->arena, mark);
    if (words.len) {
        Finding *finding = diag_report(decoder->diag, RULE_BAD_VALUE_WORD, span,
                                       "\"%.*s\" cannot stand here; what is special about a figure "
                                       "stands after it without brackets",
                                       STR_ARGS(mark));
        diag_label(decoder->diag, finding, "write %.*s %.*s", STR_ARGS(number), STR_ARGS(words));
        return true;
    }
    Finding *finding =
        diag_report(decoder->diag, RULE_FOOTNOTE_IN_NUMBER, span,
                    "\"%.*s\" is a footnote mark, not part of a figure", STR_ARGS(mark));
    diag_label(decoder->diag, finding, "write the meaning as a word, e.g. %.*s provisional",
               STR_ARGS(number));
    return true;
}

/* ---- numbers ---- */

static Finding *report_number(Decoder *decoder, Text text, Str word, const char *problem) {
    return diag_report(decoder->diag, RULE_BAD_NUMBER, figure_part_span(decoder, text, word),
                       "\"%.*s\" %s", STR_ARGS(word), problem);
}

static bool report_quotes(Decoder *decoder, Text text, Str word) {
    const Str bare = figure_without_quotes(word);
    if (bare.len == word.len)
        return false;
    Finding *finding = report_number(decoder, text, word,
                                     "is not a figure; curly quotes are part of the text, and a "
                                     "figure needs no quotes");
    if (figure_is_number(bare))
        diag_label(decoder->diag, finding, "write %.*s without the quotes", STR_ARGS(bare));
    return true;
}

/* The digits of `word` without its sign, currency, percent sign or letter of thousands. */
static Str bare_digits(Str word) {
    static const char *const before[] = {"-", "£"};
    static const char *const after[] = {"%", "bn", "m", "k"};
    for (size_t k = 0; k < sizeof before / sizeof *before; k++)
        if (str_starts(word, str_from(before[k])))
            word = str_slice(word, strlen(before[k]), word.len);
    for (size_t k = 0; k < sizeof after / sizeof *after; k++)
        if (str_ends(word, str_from(after[k])))
            return str_slice(word, 0, word.len - strlen(after[k]));
    return word;
}

static bool ends_with_digit(Str word) {
    return word.len && ascii_is_digit(word.at[word.len - 1]);
}

/* £999999999999999999bn has few enough digits, but the number it stands for has not. */
static bool report_length(Decoder *decoder, Text text, Str word) {
    const Str digits = bare_digits(word);
    size_t count = 0;
    for (size_t k = 0; k < digits.len; k++) {
        const char c = digits.at[k];
        if (!ascii_is_digit(c) && c != ',' && c != '.')
            return false;
        count += ascii_is_digit(c);
    }
    Decimal number;
    const bool overflows = str_find(word, STR("£"), 0) < word.len && !ends_with_digit(word) &&
                           decimal_parse(digits, &number);
    if (count <= DECIMAL_MAX_DIGITS && !overflows)
        return false;
    report_number(decoder, text, word, "has too many digits; a figure has at most 18");
    return true;
}

static bool report_currency(Decoder *decoder, Text text, Str word) {
    const Str bare = str_slice(word, str_starts(word, STR("-")), word.len);
    if (!str_starts(bare, STR("$")) && !str_starts(bare, STR("€")))
        return false;
    Finding *finding = report_number(decoder, text, word, "is not a figure; the currency is £");
    const Str right = figure_mend_number(decoder->arena, word);
    if (right.len)
        diag_label(decoder->diag, finding, "write %.*s", STR_ARGS(right));
    return true;
}

void figure_report_pence(Decoder *decoder, Text text, Str word) {
    Finding *finding =
        report_number(decoder, text, word, "is not an amount of money; one has no decimals or two");
    Arena *arena = decoder->arena;
    const bool pound = str_find(word, STR("£"), 0) < word.len;
    const char *sign = pound ? "" : str_starts(word, STR("-")) ? "-£" : "£";
    const Str digits = str_slice(word, !pound && str_starts(word, STR("-")), word.len);
    const Str amount = str_format(arena, "%s%.*s", sign, STR_ARGS(digits));
    const Str thousands = figure_mend_points(arena, amount);
    const Str pence = str_format(arena, "%.*s0", STR_ARGS(amount));
    if (thousands.len)
        diag_label(decoder->diag, finding, "did you mean %.*s?", STR_ARGS(thousands));
    else if (figure_is_number(pence))
        diag_label(decoder->diag, finding, "write %.*s", STR_ARGS(pence));
}

/* As a decimal it needs another number of digits, and must keep its worth: 7.14, or 7.1450. */
static void report_thousands(Decoder *decoder, Text text, Str word) {
    Arena *arena = decoder->arena;
    Finding *finding = report_number(decoder, text, word,
                                     "can be read in two ways: with a comma of thousands, or with "
                                     "three decimals");
    const Str decimal = str_ends(word, STR("0")) ? str_slice(word, 0, word.len - 1)
                                                 : str_format(arena, "%.*s0", STR_ARGS(word));
    diag_label(decoder->diag, finding, "write %.*s or, if a decimal is meant, %.*s",
               STR_ARGS(figure_mend_points(arena, word)), STR_ARGS(decimal));
}

/* Where the digits alone are a number, only the point can be wrong. */
static bool report_point(Decoder *decoder, Text text, Str word) {
    Decimal number;
    const Str digits = bare_digits(word);
    if (str_starts(digits, STR("-")) || !ends_with_digit(word) || !decimal_parse(digits, &number) ||
        !number.scale)
        return false;
    if (str_find(word, STR("£"), 0) < word.len)
        figure_report_pence(decoder, text, word);
    else
        report_thousands(decoder, text, word);
    return true;
}

bool figure_report_number(Decoder *decoder, Text text, Str word) {
    static bool (*const reports[])(Decoder *, Text, Str) = {report_length, report_currency,
                                                            report_point};
    if (report_quotes(decoder, text, str_trim(text.str)))
        return true;
    for (size_t k = 0; k < sizeof reports / sizeof *reports; k++)
        if (reports[k](decoder, text, word))
            return true;
    return false;
}
