#include "plan/check_words.h"

/* Spaces, dashes and numbers as they are typed. */

static void check_double_space(WordsCheck *check, Words *words, size_t index) {
    Str gap = words_gap(words, index);
    size_t at = str_find(gap, STR("  "), 0);
    if (!index || at == gap.len || str_find_char(gap, '\n', 0) < gap.len)
        return;
    diag_report(check->set->diag, RULE_DOUBLE_SPACE,
                words_span(check->set->sources, words, index, index + 1),
                "there are two spaces or more before \"%.*s\"", STR_ARGS(words_str(words, index)));
}

/* 100's for hundreds: a one, noughts, and an s. */
static void check_number(WordsCheck *check, Words *words, size_t index) {
    static const char *const plurals[] = {NULL, NULL, "tens", "hundreds", "thousands"};
    const Word *word = &words->at[index];
    Str all = words_str(words, index);
    if (word->digits < 2 || word->digits >= sizeof plurals / sizeof *plurals || word->smalls != 1 ||
        word->capitals || all.at[0] != '1' || all.at[all.len - 1] != 's')
        return;
    for (size_t k = 1; k < word->digits; k++)
        if (all.at[k] != '0')
            return;
    Finding *finding = diag_report(check->set->diag, RULE_NUMBER_IN_WORDS,
                                   words_span(check->set->sources, words, index, index + 1),
                                   "\"%.*s\" is no number", STR_ARGS(all));
    diag_label(check->set->diag, finding, "write %s, or the number", plurals[word->digits]);
}

/* The hyphen or dash of a gap that is nothing else but a space on either side. */
static void note_dash(WordsCheck *check, Words *words, size_t index, bool *noted) {
    Str gap = words_gap(words, index);
    bool hyphen = str_is(gap, " - ");
    bool dash = str_is(gap, " – ");
    if (!index || !(hyphen || dash) || (dash && check->dash.start) || (hyphen && *noted))
        return;
    size_t from = words->at[index - 1].to + 1;
    size_t to = words->at[index].from - 1;
    Span span = words_bytes_span(check->set->sources, words, from, to);
    if (dash)
        check->dash = span;
    else
        LIST_PUSH(check->scratch, &check->hyphens, Span, span);
    *noted |= hyphen;
}

void check_signs(WordsCheck *check, Words *words) {
    bool noted = false;
    for (size_t k = 0; k < words->count; k++) {
        size_t gap = words->at[k].from - (k ? words->at[k - 1].to : 0);
        if (words->at[k].digits > 1)
            check_number(check, words, k);
        if (gap < 2)
            continue;
        check_double_space(check, words, k);
        note_dash(check, words, k, &noted);
    }
}

void check_signs_end(WordsCheck *check) {
    EACH (Span, hyphen, check->hyphens) {
        if (!check->dash.start)
            return;
        Finding *finding = diag_report(check->set->diag, RULE_DASH_STYLE, *hyphen,
                                       "a hyphen stands where other texts have a dash");
        diag_label(check->set->diag, finding, "write –");
        diag_related(check->set->diag, finding, check->dash, "a dash stands here");
    }
}
