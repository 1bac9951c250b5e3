#include "base/date.h"

#include "base/ascii.h"

enum {
    FIRST_YEAR = 1000,
    CENTURY = 2000, /* of years in two digits */
    MONTHS = 12,
    WORDS = 3,         /* at most: day, month, year */
    SHORTEST_NAME = 3, /* `Jun` */
};

typedef enum Role { DAY, MONTH, YEAR } Role;

/* One word of a date as people write it. */
typedef struct Word {
    char kind;   /* 'Y' four digits, 'N' one or two, 'M' the name of a month */
    int value;   /* the number, or the month */
    size_t size; /* bytes */
} Word;

static bool is_between_words(char c) {
    return c == ' ' || c == ',' || c == '-' || c == '/' || c == '.' || c == '\'';
}

static bool begins_without_case(Str whole, Str part) {
    size_t same = 0;
    while (same < part.len && same < whole.len &&
           ascii_lower(whole.at[same]) == ascii_lower(part.at[same])) {
        same++;
    }
    return same == part.len;
}

/* 1 to 12, or 0. */
static int month_of(Str name) {
    int month = name.len >= SHORTEST_NAME ? MONTHS : 0;
    while (month > 0 && !begins_without_case(str_from(date_month_name(month)), name)) {
        month--;
    }
    return month;
}

static size_t run_of(Str text, size_t from, bool (*belongs)(char)) {
    size_t to = from;
    while (to < text.len && belongs(text.at[to])) {
        to++;
    }
    return to - from;
}

/* The words that say nothing: `the 31st of March`. */
static bool is_filler(Str word) {
    static const Str fillers[] = {STR_INIT("st"), STR_INIT("nd"), STR_INIT("rd"),
                                  STR_INIT("th"), STR_INIT("of"), STR_INIT("the")};
    bool found = false;
    for (size_t i = 0; i < sizeof(fillers) / sizeof(*fillers) && !found; i++) {
        found = word.len == fillers[i].len && begins_without_case(fillers[i], word);
    }
    return found;
}

static int number_of(Str digits) {
    int number = 0;
    for (size_t i = 0; i < digits.len; i++) {
        number = number * 10 + (digits.at[i] - '0');
    }
    return number;
}

static bool read_number(Str text, Word *word) {
    const bool fits = text.len == 4 || text.len <= 2;
    *word = (Word){text.len == 4 ? 'Y' : 'N', fits ? number_of(text) : 0, text.len};
    return fits;
}

static bool read_name(Str text, Word *word) {
    *word = (Word){'M', month_of(text), text.len};
    return word->value > 0;
}

/* The words of `text`, 1 to WORDS; 0 when it holds anything else. */
static size_t read_words(Str text, Word words[WORDS]) {
    size_t count = 0;
    for (size_t at = 0; at < text.len;) {
        const bool number = ascii_is_digit(text.at[at]);
        const size_t len = run_of(text, at, number ? ascii_is_digit : ascii_is_letter);
        const Str run = str_slice(text, at, at + len);
        const bool silent = len ? is_filler(run) : is_between_words(text.at[at]);
        at += len ? len : 1;
        if (silent) {
            continue;
        }
        if (len == 0 || count == WORDS ||
            !(number ? read_number(run, &words[count]) : read_name(run, &words[count]))) {
            return 0;
        }
        count++;
    }
    return count;
}

/* The roles that words of these kinds play, in their order; NULL when the intent is not plain. */
static const Role *roles_of(const Word *words, size_t count) {
    static const struct {
        Str kinds;
        Role roles[WORDS];
    } shapes[] = {
        {STR_INIT("NMY"), {DAY, MONTH, YEAR}}, /* 27 May 2021 */
        {STR_INIT("NMN"), {DAY, MONTH, YEAR}}, /* 27 May 21 */
        {STR_INIT("MNY"), {MONTH, DAY, YEAR}}, /* May 27, 2021 */
        {STR_INIT("MY"), {MONTH, YEAR}},       /* May 2021 */
        {STR_INIT("MN"), {MONTH, YEAR}},       /* May 21 */
        {STR_INIT("NNY"), {DAY, MONTH, YEAR}}, /* 27/05/2021 */
        {STR_INIT("NNN"), {DAY, MONTH, YEAR}}, /* 27/05/21 */
        {STR_INIT("NY"), {MONTH, YEAR}},       /* 05/2021 */
        {STR_INIT("YNN"), {YEAR, MONTH, DAY}}, /* 2021/5/27 */
        {STR_INIT("YMN"), {YEAR, MONTH, DAY}}, /* 2021 May 27 */
        {STR_INIT("YN"), {YEAR, MONTH}},       /* 2021-5 */
        {STR_INIT("YM"), {YEAR, MONTH}},       /* 2021 May */
    };
    char kinds[WORDS];
    for (size_t i = 0; i < count; i++) {
        kinds[i] = words[i].kind;
    }
    const Role *roles = NULL;
    for (size_t i = 0; i < sizeof(shapes) / sizeof(*shapes) && !roles; i++) {
        roles = str_eq(shapes[i].kinds, (Str){kinds, count}) ? shapes[i].roles : NULL;
    }
    return roles;
}

/* In two digits a year of this century; one digit is no year. */
static int year_of(Word word) {
    return word.size == 1 ? 0 : word.kind == 'Y' ? word.value : CENTURY + word.value;
}

static int days_in_month(int year, int month) {
    const Date whole_month = {.year = (int16_t)year, .month = (uint8_t)month};
    return date_last_day(whole_month) - date_first_day(whole_month) + 1;
}

/* `values` by Role. */
static bool exists(const int *values) {
    return values[YEAR] >= FIRST_YEAR && values[MONTH] >= 1 && values[MONTH] <= MONTHS &&
           values[DAY] <= days_in_month(values[YEAR], values[MONTH]);
}

bool date_guess(Str text, Date *out) {
    Period period;
    Word words[WORDS];
    const size_t count = read_words(text, words);
    const Role *const roles = roles_of(words, count);
    /* 2011/12 is a financial year and not December. */
    if (!roles || (period_parse(text, &period) && period.kind == PERIOD_YEAR)) {
        return false;
    }
    int values[] = {[DAY] = 0, [MONTH] = 0, [YEAR] = 0};
    for (size_t i = 0; i < count; i++) {
        values[roles[i]] = roles[i] == YEAR ? year_of(words[i]) : words[i].value;
    }
    /* Without a day 0 stands for the whole month; with one it is no day. */
    if ((count == WORDS && values[DAY] == 0) || !exists(values)) {
        return false;
    }
    *out = (Date){(int16_t)values[YEAR], (uint8_t)values[MONTH], (uint8_t)values[DAY]};
    return true;
}

/* Copies the digits of `text`; the count of all of them, also of those that have no room. */
static size_t copy_digits(Str text, char *out, size_t room) {
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (!ascii_is_digit(text.at[i])) {
            continue;
        }
        if (count < room) {
            out[count] = text.at[i];
        }
        count++;
    }
    return count;
}

static bool has_letters(Str text) {
    bool found = false;
    for (size_t i = 0; i < text.len; i++) {
        const char c = text.at[i];
        found = found || ascii_is_letter(c);
    }
    return found;
}

static bool is_without_case(Str text, Str other) {
    return text.len == other.len && begins_without_case(text, other);
}

/* 31 June 2021 is no year, however its digits look side by side; 2023 to 2024 is one. There
 * is a digit. */
static bool has_words_inside(Str text) {
    static const Str range = STR_INIT(" to ");
    size_t from = 0;
    size_t to = text.len;
    while (!ascii_is_digit(text.at[from])) {
        from++;
    }
    while (!ascii_is_digit(text.at[to - 1])) {
        to--;
    }
    const Str inside = str_slice(text, from, to);
    const size_t at = str_find(inside, range, 0);
    const size_t behind = at < inside.len ? at + range.len : at;
    return has_letters(str_slice(inside, 0, at)) ||
           has_letters(str_slice(inside, behind, inside.len));
}

static bool guess_year(Str text, Period *out) {
    char found[8];
    const size_t count = copy_digits(text, found, sizeof(found));
    /* Four digits among words are more likely a day and a year: 12 May 13. */
    const bool is_short = count == 4 && !has_letters(text);
    if ((count != 6 && count != 8 && !is_short) || has_words_inside(text)) {
        return false;
    }
    const int first = number_of((Str){found, is_short ? 2 : 4});
    const int year = is_short ? CENTURY + first : first;
    const int next = number_of((Str){found + count - 2, 2});
    if (year < FIRST_YEAR || next != (year + 1) % 100) {
        return false;
    }
    *out = (Period){PERIOD_YEAR, (int16_t)year, 0};
    return true;
}

/* What `Q1 2024/25` or `2024-25 quarter 1` says besides the year, which goes to *rest. */
static bool cut_part(Str text, Str *rest, Period *part) {
    static const struct {
        Str word;
        PeriodKind kind;
        int most;
    } parts[] = {{STR_INIT("q"), PERIOD_QUARTER, 4},
                 {STR_INIT("qtr"), PERIOD_QUARTER, 4},
                 {STR_INIT("quarter"), PERIOD_QUARTER, 4},
                 {STR_INIT("h"), PERIOD_HALF, 2},
                 {STR_INIT("half"), PERIOD_HALF, 2}};
    size_t at = 0;
    while (at < text.len && !ascii_is_letter(text.at[at])) {
        at++;
    }
    const Str word = str_slice(text, at, at + run_of(text, at, ascii_is_letter));
    const size_t digit = at + word.len + run_of(text, at + word.len, ascii_is_space);
    const int index = run_of(text, digit, ascii_is_digit) == 1 ? text.at[digit] - '0' : 0;
    size_t k = 0;
    while (k < sizeof(parts) / sizeof(*parts) && !is_without_case(word, parts[k].word)) {
        k++;
    }
    if (k == sizeof(parts) / sizeof(*parts) || index < 1 || index > parts[k].most) {
        return false;
    }
    const Str before = str_trim(str_slice(text, 0, at));
    const Str after = str_trim(str_slice(text, digit + 1, text.len));
    *rest = before.len ? before : after;
    *part = (Period){.kind = parts[k].kind, .index = (uint8_t)index};
    return before.len == 0 || after.len == 0;
}

bool period_guess(Str text, Period *out) {
    Str rest;
    Period part;
    Date month;
    if (guess_year(text, out)) {
        return true;
    }
    if (cut_part(text, &rest, &part) && guess_year(rest, out)) {
        out->kind = part.kind;
        out->index = part.index;
        return true;
    }
    if (!date_guess(text, &month) || month.day != 0) {
        return false;
    }
    *out = (Period){PERIOD_MONTH, month.year, month.month};
    return true;
}
