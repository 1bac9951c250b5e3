#include "plan/check_words.h"

/* A comment stands in a narrow column beside its figures. */
enum { COMMENT_MOST = 120 };

static void check_comment(WordsCheck *check, Words *words) {
    if (words->count > COMMENT_MOST)
        diag_report(
            check->set->diag, RULE_LONG_COMMENT, words_span(check->set->sources, words, 0, 1),
            "the comment has %zu words; beyond %d few are read", words->count, COMMENT_MOST);
}

/* A line in capitals: two words or more, and too many letters for abbreviations. `key` is
 * that of a text, NULL for a heading of prose. */
static void check_line(WordsCheck *check, Words *words, size_t first, size_t end, const char *key) {
    enum { LEAST_LETTERS = 10 };
    size_t letters = 0;
    size_t long_words = 0;
    for (size_t k = first; k < end; k++) {
        if (words->at[k].smalls)
            return;
        letters += words->at[k].capitals;
        long_words += words->at[k].capitals > 2 && !words->at[k].digits;
    }
    if (long_words < 2 || letters < LEAST_LETTERS)
        return;
    const char *quote = key ? "`" : "";
    diag_report(check->set->diag, RULE_CAPITALS_HEADING,
                words_span(check->set->sources, words, first, end),
                "%s%s%s is in nothing but capitals", quote, key ? key : "the heading", quote);
}

/* Whether the line that the word begins is a heading of the prose. */
static bool begins_heading(const Words *words, size_t index) {
    Str gap = str_trim(words_gap(words, index));
    return gap.len && gap.at[gap.len - 1] == '#';
}

static bool begins_line(const Words *words, size_t index) {
    Str gap = words_gap(words, index);
    return str_find_char(gap, '\n', 0) < gap.len;
}

static void check_headings(WordsCheck *check, Words *words) {
    for (size_t k = 0; k < words->count; k++) {
        if (!begins_heading(words, k))
            continue;
        size_t end = k + 1;
        while (end < words->count && !begins_line(words, end))
            end++;
        check_line(check, words, k, end, NULL);
        k = end - 1;
    }
}

void check_lengths(WordsCheck *check, Words *words, const Field *field) {
    bool prose = field->kind == FIELD_PROSE || field->kind == FIELD_PROSES;
    if (prose && str_find_char(words->text.str, '#', 0) < words->text.str.len)
        check_headings(check, words);
    else if (!prose && words->count)
        check_line(check, words, 0, words->count, field->key);
    if (str_is(str_from(field->key), "comment"))
        check_comment(check, words);
}
