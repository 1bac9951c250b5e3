/* Single values: dates, periods and fixed words, with what was probably meant when they are wrong.
 */
#include "syntax/decode.h"

#include "diag/suggest.h"

Text decode_text(const Node *node) {
    return (Text){node->text, node->span};
}

static void suggest_date(Decoder *decoder, Finding *finding, Str text) {
    Date guess;
    if (!date_guess(text, &guess))
        return;
    Buf right = {.arena = decoder->arena};
    date_print_iso(&right, guess);
    diag_label(decoder->diag, finding, "write %.*s", STR_ARGS(buf_str(&right)));
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

/* "2023/2024", "2023-24" and "2023 / 24" all mean 2023/24. */
static void suggest_period(Decoder *decoder, Finding *finding, Str text) {
    char digits[8];
    size_t count = 0;
    for (size_t k = 0; k < text.len && count < sizeof digits; k++)
        if (text.at[k] >= '0' && text.at[k] <= '9')
            digits[count++] = text.at[k];
    Str right = {NULL, 0};
    if (count == 6)
        right = str_format(decoder->arena, "%.4s/%.2s", digits, digits + 4);
    if (count == 8)
        right = str_format(decoder->arena, "%.4s/%.2s", digits, digits + 6);
    Period period;
    if (right.len && period_parse(right, &period))
        diag_label(decoder->diag, finding, "did you mean %.*s?", STR_ARGS(right));
}

bool decode_period(Decoder *decoder, Text text, Period *out) {
    if (period_parse(text.str, out))
        return true;
    Finding *finding = diag_report(decoder->diag, RULE_BAD_PERIOD, text.span,
                                   "\"%.*s\" is not a period; periods are 2023/24, 2023/24 Q1, "
                                   "2023/24 H1, 2024-03 or 2024",
                                   STR_ARGS(text.str));
    suggest_period(decoder, finding, text.str);
    return false;
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
    if (suggest.best.len)
        diag_label(decoder->diag, finding, "did you mean %.*s?", STR_ARGS(suggest.best));
}
