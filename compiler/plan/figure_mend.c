/* What was meant by a number that is not written as one. Nothing here reports anything. */
#include "plan/figure_private.h"

#include "base/ascii.h"

#define COUNT(table) (sizeof(table) / sizeof(table)[0])

static const Str footnote_marks[] = {
    STR_INIT("*"), STR_INIT("["), STR_INIT("("), STR_INIT("#"), STR_INIT("†"),
    STR_INIT("‡"), STR_INIT("¹"), STR_INIT("²"), STR_INIT("³"),
};

static const Str curly_quotes[] = {STR_INIT("“"), STR_INIT("”"), STR_INIT("„"), STR_INIT("‘"),
                                   STR_INIT("’")};

/* What people put before a number that is none of theirs. */
static const Str estimates[] = {
    STR_INIT("circa"),
    STR_INIT("ca."),
    STR_INIT("c."),
    STR_INIT("c"),
    STR_INIT("about"),
    STR_INIT("around"),
    STR_INIT("approximately"),
    STR_INIT("approx."),
    STR_INIT("approx"),
    STR_INIT("~"),
    STR_INIT("≈"),
};

static const Str currencies[] = {STR_INIT("$"), STR_INIT("€")};

static Str rest_of(Str text, size_t from) {
    return str_slice(text, from, text.len);
}

/* Letters that look like digits, signs that are no hyphens, and commas put back in threes. */
static Str with_digits(Arena *arena, Str text) {
    static const struct {
        Str wrong;
        const char *right;
    } alike[] = {
        {STR_INIT("O"), "0"}, {STR_INIT("o"), "0"}, {STR_INIT("l"), "1"}, {STR_INIT("I"), "1"},
        {STR_INIT("−"), "-"}, {STR_INIT("–"), "-"}, {STR_INIT(","), ""},  {STR_INIT("+"), ""},
    };
    Buf right = {.arena = arena};
    for (size_t at = 0; at < text.len;) {
        size_t k = 0;
        while (k < COUNT(alike) && !str_starts(rest_of(text, at), alike[k].wrong))
            k++;
        buf_add(&right, k < COUNT(alike) ? str_from(alike[k].right) : str_slice(text, at, at + 1));
        at += k < COUNT(alike) ? alike[k].wrong.len : 1;
    }
    Figure figure = {0};
    Str bad;
    if (!right.len || !figure_parse(buf_str(&right), &figure, &bad))
        return (Str){NULL, 0};
    Buf printed = {.arena = arena};
    if (str_find_char(text, ',', 0) == text.len)
        return buf_str(&right);
    figure_print_number(&printed, figure.number, figure.unit, figure.unit_word);
    return buf_str(&printed);
}

static Str with_pound(Arena *arena, Str text) {
    for (size_t k = 0; k < COUNT(currencies); k++)
        if (str_starts(text, currencies[k]))
            text = rest_of(text, currencies[k].len);
    return str_format(arena, "£%.*s", STR_ARGS(text));
}

static Str with_zero(Arena *arena, Str text) {
    return str_starts(text, STR(".")) ? str_format(arena, "0%.*s", STR_ARGS(text)) : text;
}

/* £50K: the letters of thousands and millions are small ones. */
static Str with_small_letters(Arena *arena, Str text) {
    Buf right = {.arena = arena};
    for (size_t k = 0; k < text.len; k++)
        buf_add_char(&right, ascii_lower(text.at[k]));
    const Str small = buf_str(&right);
    return str_find(small, STR("£"), 0) < small.len ? small : with_pound(arena, small);
}

/* 1.3k: only amounts of money are shortened so. 50m may be metres. */
static bool is_shortened(Str text) {
    return str_ends(text, STR("k")) || str_ends(text, STR("K")) || str_ends(text, STR("M"));
}

static Str written_out(Arena *arena, Str text) {
    Figure figure = {0};
    Str bad;
    if (!is_shortened(text) || !ascii_is_digit(text.at[0]) ||
        !figure_parse(with_small_letters(arena, text), &figure, &bad))
        return (Str){NULL, 0};
    Buf right = {.arena = arena};
    decimal_print(&right, figure.number, 0);
    return buf_str(&right);
}

Str figure_as_money(Arena *arena, Str word) {
    return written_out(arena, word).len ? with_small_letters(arena, word) : (Str){NULL, 0};
}

static bool is_ordinal(Str tail) {
    return str_is(tail, "st") || str_is(tail, "nd") || str_is(tail, "rd") || str_is(tail, "th");
}

/* 465kg: only a tail of letters is a unit, or 1e5 would be `1 e5`. 3rd is no `3 rd`. */
static Str with_space(Arena *arena, Str text) {
    size_t end = text.len;
    while (end && ascii_is_letter(text.at[end - 1]))
        end--;
    if (is_ordinal(rest_of(text, end)))
        return (Str){NULL, 0};
    return str_format(arena, "%.*s %.*s", STR_ARGS(str_slice(text, 0, end)),
                      STR_ARGS(rest_of(text, end)));
}

Str figure_mend_points(Arena *arena, Str number) {
    Buf right = {.arena = arena};
    for (size_t k = 0; k < number.len; k++)
        buf_add_char(&right, number.at[k] == '.' ? ',' : number.at[k]);
    return figure_is_number(buf_str(&right)) ? buf_str(&right) : (Str){NULL, 0};
}

Str figure_mend_number(Arena *arena, Str text) {
    static Str (*const menders[])(Arena *, Str) = {
        with_digits,        written_out, with_pound,        with_zero,
        with_small_letters, with_space,  figure_mend_points};
    const Str word = figure_first_word(text);
    if (figure_is_number(word))
        return (Str){NULL, 0};
    for (size_t k = 0; k < COUNT(menders); k++) {
        const Str number = menders[k](arena, word);
        const Str right =
            str_format(arena, "%.*s%.*s", STR_ARGS(number), STR_ARGS(rest_of(text, word.len)));
        if (figure_is_number(number) && figure_is_number(right))
            return right;
    }
    return (Str){NULL, 0};
}

static size_t letters(Str text) {
    size_t count = 0;
    for (size_t k = 0; k < text.len; k++)
        count += ascii_is_letter(text.at[k]);
    return count;
}

bool figure_had_letter(Str word, Str right) {
    return letters(right) < letters(word) && !is_shortened(word);
}

Str figure_without_quotes(Str text) {
    for (size_t k = 0; k < COUNT(curly_quotes); k++)
        if (str_starts(text, curly_quotes[k])) {
            text = rest_of(text, curly_quotes[k].len);
            break;
        }
    for (size_t k = 0; k < COUNT(curly_quotes); k++)
        if (str_ends(text, curly_quotes[k]))
            return str_slice(text, 0, text.len - curly_quotes[k].len);
    return text;
}

Str figure_mend_estimate(Arena *arena, Str text) {
    for (size_t k = 0; k < COUNT(estimates); k++) {
        if (!str_starts(text, estimates[k]))
            continue;
        const Str number = str_trim(rest_of(text, estimates[k].len));
        if (number.len && (ascii_is_digit(number.at[0]) || str_starts(number, STR("£"))) &&
            figure_is_number(str_format(arena, "%.*s estimate", STR_ARGS(number))))
            return str_format(arena, "%.*s estimate", STR_ARGS(number));
    }
    return (Str){NULL, 0};
}

Str figure_footnote(Str text, Str *number) {
    size_t first = text.len;
    for (size_t k = 0; k < COUNT(footnote_marks); k++) {
        const size_t at = str_find(text, footnote_marks[k], 0);
        first = at < first ? at : first;
    }
    *number = str_trim(str_slice(text, 0, first));
    return figure_is_number(*number) ? rest_of(text, first) : (Str){NULL, 0};
}
