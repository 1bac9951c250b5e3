#include "plan/check_words.h"

#include "base/ascii.h"

#include <string.h>

/* What everybody knows, words that are put in capitals for weight, and what other rules find. */
static const char *const known[] = {
    "UK",    "GB",  "USA", "VAT", "OK",  "AM",   "PM",   "TV",  "BBC",  "ID",  "PC",
    "NB",    "AND", "OR",  "NOT", "ALL", "NOTE", "MUST", "NEW", "NO",   "TO",  "THE",
    "AGREE", "YES", "TBC", "TBA", "TBD", "XXX",  "XX",   "GBP", "NEWS", "CEO", "DRAFT"};

enum { SHORTEST = 2, LONGEST = 6 };

/* How many words before or behind an abbreviation may spell it out. */
enum { NEAR = 60 };

void check_abbreviations_start(WordsCheck *check) {
    for (size_t k = 0; k < sizeof known / sizeof *known; k++)
        map_put(&check->declared, str_from(known[k]), check);
    EACH (Pair, pair, check->set->shared.abbreviations)
        map_put(&check->declared, pair->name.str, check);
}

/* The capitals of "PSPO", "PSPOs" and "PSPO's"; empty for any other word. */
static Str abbreviation(const Words *words, size_t index) {
    const Word *word = &words->at[index];
    Str all = words_str(words, index);
    if (word->capitals < SHORTEST || word->capitals > LONGEST || word->digits || word->smalls > 1)
        return (Str){NULL, 0};
    Str capitals = str_slice(all, 0, word->capitals);
    for (size_t k = 0; k < capitals.len; k++)
        if (!ascii_is_capital(capitals.at[k]))
            return (Str){NULL, 0};
    bool plural = word->smalls && all.at[all.len - 1] == 's';
    return !word->smalls || plural ? capitals : (Str){NULL, 0};
}

/* "COVID-19" and "OGL-UK-3.0": a name with numbers in it, not a short form. "multi-agency MARAC"
 * and "CCTV-based" are as good as words apart. */
static bool touches_digits(const Words *words, size_t index) {
    Str text = words->text.str;
    size_t to = words->at[index].to;
    size_t from = words->at[index].from;
    bool behind = to + 1 < text.len && text.at[to] == '-' && ascii_is_digit(text.at[to + 1]);
    bool before = from > 1 && text.at[from - 1] == '-' && ascii_is_digit(text.at[from - 2]);
    return behind || before;
}

static bool is_roman(Str word) {
    for (size_t k = 0; k < word.len; k++)
        if (!strchr("IVX", word.at[k]))
            return false;
    return true;
}

static bool is_small_word(const Words *words, size_t index) {
    static const char *const small[] = {"of", "and", "the", "for", "in", "on", "to", "a"};
    for (size_t k = 0; k < sizeof small / sizeof *small; k++)
        if (words_is(words, index, small[k]))
            return true;
    return false;
}

static char capital_of(char c) {
    return c >= 'a' && c <= 'z' ? (char)(c - ('a' - 'A')) : c;
}

/* Whether the words from `index` on begin with the letters: Multi-Agency Risk Assessment ... */
static bool spells(const Words *words, size_t index, Str letters) {
    size_t letter = 0;
    while (index < words->count && letter < letters.len) {
        bool same = capital_of(words->text.str.at[words->at[index].from]) == letters.at[letter];
        if (!same && !(letter && is_small_word(words, index)))
            return false;
        if (words->at[index].to - words->at[index].from == letters.len &&
            str_eq(words_str(words, index), letters))
            return false;
        letter += same;
        index++;
    }
    return letter == letters.len;
}

static bool is_spelt_out(const Words *words, size_t index, Str letters) {
    size_t first = index > NEAR ? index - NEAR : 0;
    size_t end = index + NEAR < words->count ? index + NEAR : words->count;
    for (size_t k = first; k < end; k++)
        if (k != index && spells(words, k, letters))
            return true;
    return false;
}

/* How many words of its line, on either side, say whether all of it is in capitals. */
enum { LINE_NEAR = 8 };

static bool begins_line(const Words *words, size_t index) {
    Str gap = words_gap(words, index);
    return !index || str_find_char(gap, '\n', 0) < gap.len;
}

/* In a line of nothing but capitals, such as a heading, they mean nothing. */
static bool is_among_capitals(const Words *words, size_t index) {
    size_t first = index;
    size_t end = index + 1;
    while (first && index - first < LINE_NEAR && !begins_line(words, first))
        first--;
    while (end < words->count && end - index < LINE_NEAR && !begins_line(words, end))
        end++;
    for (size_t k = first; k < end; k++)
        if (words->at[k].smalls)
            return false;
    return end - first > 1;
}

static void check_one(WordsCheck *check, Words *words, size_t index) {
    Str letters = abbreviation(words, index);
    if (!letters.len || map_get(&check->declared, letters) ||
        set_find(check->set, SPACE_CODES, letters) || touches_digits(words, index) ||
        is_roman(letters) || is_spelt_out(words, index, letters) || is_among_capitals(words, index))
        return;
    map_put(&check->declared, letters, check);
    Finding *finding = diag_report(check->set->diag, RULE_UNDECLARED_ABBREVIATION,
                                   words_span(check->set->sources, words, index, index + 1),
                                   "nothing says what %.*s stands for", STR_ARGS(letters));
    diag_label(check->set->diag, finding,
               "spell it out, or add it to `abbreviations:` of organisation.yml");
}

void check_abbreviations(WordsCheck *check, Words *words) {
    for (size_t k = 0; k < words->count; k++)
        if (words->at[k].capitals >= SHORTEST)
            check_one(check, words, k);
}
