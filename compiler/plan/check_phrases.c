#include "plan/check_words.h"

#include "base/ascii.h"

/* Text for authors that was left in: phrases of templates, and sentences that tell those who write
 * the plan what to do. */

enum { RUN_MOST = 4 };

typedef struct WordRun {
    const char *words[RUN_MOST];
} WordRun;

static const WordRun phrases[] = {
    {{"lorem", "ipsum"}},
    {{"delete", "as", "appropriate"}},
    {{"delete", "as", "applicable"}},
    {{"insert", "here"}},
    {{"insert", "name"}},
    {{"insert", "date"}},
    {{"insert", "title"}},
    {{"insert", "text"}},
    {{"insert", "figure"}},
    {{"your", "text", "here"}},
    {{"text", "goes", "here"}},
    {{"enter", "text", "here"}},
    {{"click", "here", "to", "enter"}},
    {{"xxx"}},
    {{"tbc"}},
    {{"tbd"}},
    {{"tba"}},
};

/* In square brackets these are blanks to be filled in. */
static const WordRun blanks[] = {{{"name"}},   {{"date"}}, {{"title"}},   {{"number"}},
                                 {{"amount"}}, {{"year"}}, {{"council"}}, {{"service"}},
                                 {{"insert"}}, {{"text"}}, {{"officer"}}, {{"department"}}};

/* Who is told, and how. */
static const WordRun authors[] = {{{"priority", "leaders"}},
                                  {{"plan", "authors"}},
                                  {{"report", "authors"}},
                                  {{"priority", "leads"}}};
static const WordRun orders[] = {{{"should"}},      {{"must"}},       {{"please"}},
                                 {{"asked", "to"}}, {{"need", "to"}}, {{"required", "to"}}};

#define COUNT(table) (sizeof(table) / sizeof *(table))

/* The words of a phrase that stand at `index`; 0 when it is another. */
static size_t match(const Words *words, size_t index, const WordRun *phrase) {
    size_t count = 0;
    while (count < RUN_MOST && phrase->words[count]) {
        if (!words_is(words, index + count, phrase->words[count]))
            return 0;
        count++;
    }
    return count;
}

static size_t match_any(const Words *words, size_t index, const WordRun *table, size_t rows) {
    const char first = (char)(words->text.str.at[words->at[index].from] | 0x20);
    size_t count = 0;
    for (size_t k = 0; k < rows && !count; k++)
        if (table[k].words[0][0] == first)
            count = match(words, index, &table[k]);
    return count;
}

/* No blank has more bytes behind its first word. */
enum { BLANK_MOST = 80 };

/* "[name]", "[insert the name]", but not the code [ComS_011] nor the link [name](...). */
static size_t match_blank(const Words *words, size_t index) {
    Str text = words->text.str;
    const Word *word = &words->at[index];
    if (!word->from || text.at[word->from - 1] != '[')
        return 0;
    size_t count = match_any(words, index, blanks, COUNT(blanks));
    Str near =
        str_slice(text, 0, word->to + BLANK_MOST < text.len ? word->to + BLANK_MOST : text.len);
    size_t close = str_find_char(near, ']', word->to);
    bool insert = words_is(words, index, "insert");
    bool link = close + 1 < text.len && text.at[close + 1] == '(';
    return count && close < near.len && !link && (insert || close == word->to) ? count : 0;
}

/* Whether the gap in front of a word ends a sentence or a paragraph. */
static bool ends_sentence(const Words *words, size_t index) {
    Str gap = words_gap(words, index);
    return str_find_char(gap, '.', 0) < gap.len || str_find_char(gap, '!', 0) < gap.len ||
           str_find_char(gap, '?', 0) < gap.len || str_find(gap, STR("\n\n"), 0) < gap.len;
}

/* No sentence that anybody reads is longer. */
enum { SENTENCE_MOST = 60 };

static size_t match_order(const Words *words, size_t index) {
    size_t count = match_any(words, index, authors, COUNT(authors));
    if (!count)
        return 0;
    for (size_t k = index + count; k < words->count && k < index + SENTENCE_MOST; k++) {
        if (ends_sentence(words, k))
            return 0;
        if (match_any(words, k, orders, COUNT(orders)))
            return count;
    }
    return 0;
}

static void report(WordsCheck *check, Words *words, size_t index, size_t count, const char *what) {
    size_t from = words->at[index].from;
    size_t to = words->at[index + count - 1].to;
    diag_report(check->set->diag, RULE_TEMPLATE_TEXT,
                words_bytes_span(check->set->sources, words, from, to), "\"%.*s\" %s",
                STR_ARGS(str_slice(words->text.str, from, to)), what);
}

/* Letters have one for both sizes; no other byte has any. */
static uint32_t letter_bit(char c) {
    return ascii_is_letter(c) ? (uint32_t)1 << (ascii_lower(c) - 'a') : 0;
}

static void note_first(WordsCheck *check, const WordRun *table, size_t rows) {
    for (size_t k = 0; k < rows; k++) {
        const Str first = str_from(table[k].words[0]);
        PhraseStart *start = &check->phrases[first.at[0] - 'a'];
        start->lengths |= (uint32_t)1 << first.len;
        start->seconds |= letter_bit(first.at[1]);
    }
}

void check_phrases_start(WordsCheck *check) {
    note_first(check, phrases, COUNT(phrases));
    note_first(check, blanks, COUNT(blanks));
    note_first(check, authors, COUNT(authors));
}

/* Most words begin no phrase, which their length and first two letters tell. */
static bool may_begin(const WordsCheck *check, const Words *words, size_t index) {
    const Word *word = &words->at[index];
    const char *letters = words->text.str.at + word->from;
    const uint32_t len = word->to - word->from;
    if (len < 2 || len >= 32 || !ascii_is_letter(letters[0]))
        return false;
    const PhraseStart *start = &check->phrases[ascii_lower(letters[0]) - 'a'];
    return start->lengths >> len & 1 && start->seconds & letter_bit(letters[1]);
}

void check_phrases(WordsCheck *check, Words *words) {
    for (size_t k = 0; k < words->count; k++) {
        if (!may_begin(check, words, k))
            continue;
        size_t count = match_any(words, k, phrases, COUNT(phrases));
        if (!count)
            count = match_blank(words, k);
        if (count) {
            report(check, words, k, count, "is a blank that was never filled in");
        } else if ((count = match_order(words, k)) > 0) {
            report(check, words, k, count, "are told here what to write: readers are not meant");
        }
        k += count ? count - 1 : 0;
    }
}
