/* Single values: dates, periods and fixed words, with what was probably meant when they are wrong.
 */
#include "syntax/decode.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "diag/suggest.h"

Text decode_text(const Node *node) {
    return (Text){node_text(node), node->span};
}

bool decode_is_fit(Decoder *decoder, const Field *field, const Node *node) {
    const bool prose = field->kind == FIELD_PROSE || field->kind == FIELD_PROSES;
    if (!decode_is_text(decoder, field->key, node))
        return false;
    if (prose || node_text(node).len <= DECODE_LINE_MOST)
        return true;
    diag_report(decoder->diag, RULE_SIZE_LIMIT, node->span,
                "`%s` has %zu bytes, more than %d for a text of one line", field->key,
                node_text(node).len, DECODE_LINE_MOST);
    return false;
}

/* What to do instead of writing a word for a date, or a part of a year; NULL: nothing is known. */
static const char *instead_of_date(Decoder *decoder, Str text) {
    static const char none[] = "leave the key out while there is no date";
    static const char when[] = "say when: the day, or the month";
    static const struct {
        const char *word;
        const char *label;
    } words[] = {{"yes", when},       {"true", when},     {"done", when},
                 {"completed", when}, {"complete", when}, {"finished", when},
                 {"ongoing", none},   {"on-going", none}, {"continuous", none},
                 {"tbc", none},       {"tbd", none},      {"n/a", none},
                 {"none", none},      {"-", none},        {"to be confirmed", none}};
    const Str folded = utf8_fold(decoder->arena, text);
    Period period;
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (str_is(folded, words[k].word))
            return words[k].label;
    return period_parse(text, &period) || period_guess(text, &period) ? when : NULL;
}

static void suggest_date(Decoder *decoder, Finding *finding, Str text) {
    Date guess;
    const char *instead = instead_of_date(decoder, text);
    Buf right = {.arena = decoder->arena};
    if (date_guess(text, &guess)) {
        date_print_iso(&right, guess);
        diag_label(decoder->diag, finding, "write %.*s", STR_ARGS(buf_str(&right)));
    } else if (instead)
        diag_label(decoder->diag, finding, "%s", instead);
}

bool decode_date(Decoder *decoder, Text text, Date *out) {
    switch (date_parse(text.str, out)) {
    case DATE_OK:
        return true;
    case DATE_IMPOSSIBLE:
        diag_report(decoder->diag, RULE_IMPOSSIBLE_DATE, text.span, "there is no such date as %.*s",
                    STR_ARGS(text.str));
        return false;
    case DATE_NOT_A_DATE:
        break;
    }
    Finding *finding = diag_report(decoder->diag, RULE_BAD_DATE, text.span,
                                   "\"%.*s\" is not a date; dates are 2024-03-31, 2024-03 or 2024",
                                   STR_ARGS(text.str));
    suggest_date(decoder, finding, text.str);
    return false;
}

static void suggest_period(Decoder *decoder, Finding *finding, Str text) {
    Period guess;
    if (!period_guess(text, &guess))
        return;
    Buf right = {.arena = decoder->arena};
    period_print(&right, guess);
    diag_label_meant(decoder->diag, finding, text, buf_str(&right));
}

static Finding *report_period(Decoder *decoder, Text text, const char *last) {
    Finding *finding = diag_report(decoder->diag, RULE_BAD_PERIOD, text.span,
                                   "\"%.*s\" is not a period; periods are 2023/24, 2023/24 Q1, "
                                   "2023/24 H1, 2024-03%s",
                                   STR_ARGS(text.str), last);
    suggest_period(decoder, finding, text.str);
    return finding;
}

bool decode_period(Decoder *decoder, Text text, Period *out) {
    const bool read = period_parse(text.str, out);
    if (!read)
        report_period(decoder, text, " or 2024");
    return read;
}

bool decode_period_or_future(Decoder *decoder, Text text, Period *out) {
    if (period_parse(text.str, out))
        return true;
    Finding *finding = report_period(decoder, text, ", 2024 or future");
    Suggest suggest = suggest_start(decoder->arena, text.str);
    suggest_offer(&suggest, STR("future"), NULL);
    if (suggest.best.len)
        diag_label(decoder->diag, finding, "did you mean future?");
    return false;
}

/* The only choice that begins with the word: "cy" is enough to know what is meant by it. */
static Str begun(const Choice *choices, Str folded) {
    Str found = {NULL, 0};
    for (const Choice *choice = choices; choice->word; choice++) {
        if (!str_starts(str_from(choice->word), folded))
            continue;
        if (found.len)
            return (Str){NULL, 0};
        found = str_from(choice->word);
    }
    return found;
}

void decode_unknown_choice(Decoder *decoder, const char *key, Text word, const Choice *choices) {
    Buf all = {.arena = decoder->arena};
    Suggest suggest = suggest_start(decoder->arena, word.str);
    for (const Choice *choice = choices; choice->word; choice++) {
        buf_addf(&all, "%s%s", all.len ? ", " : "", choice->word);
        suggest_offer(&suggest, str_from(choice->word), NULL);
    }
    Finding *finding = diag_report(decoder->diag, RULE_UNKNOWN_CHOICE, word.span,
                                   "`%s` cannot be \"%.*s\"; it is one of: %.*s", key,
                                   STR_ARGS(word.str), STR_ARGS(buf_str(&all)));
    const Str near = suggest.best.len ? suggest.best : begun(choices, suggest.folded);
    if (near.len)
        diag_label_meant(decoder->diag, finding, word.str, near);
}

bool decode_is_digits(Str text) {
    size_t digits = 0;
    while (digits < text.len && ascii_is_digit(text.at[digits]))
        digits++;
    return digits == text.len;
}

bool decode_count(Str text, int32_t *out) {
    int32_t count = 0;
    for (size_t k = 0; k < text.len; k++) {
        if (!ascii_is_digit(text.at[k]) || count > INT32_MAX / 10 - 1)
            return false;
        count = count * 10 + (text.at[k] - '0');
    }
    *out = count;
    return text.len > 0;
}
