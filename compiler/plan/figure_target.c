/* Reading targets: a figure, or one of a few forms in words. */
#include "plan/figure_private.h"

#include "base/utf8.h"
#include "diag/suggest.h"

#include <string.h>

typedef struct TargetMapping {
    Span span;
    Text text;
} TargetMapping;

static const Field target_fields[] = {
    SCHEMA_TEXT(TargetMapping, "text", text, FIELD_REQUIRED,
                "A target that cannot be compared; it is printed as it is.", "as few as possible"),
};
const Shape shape_target = {.name = "a target",
                            .size = sizeof(TargetMapping),
                            SCHEMA_FIELDS(target_fields),
                            .doc = "A target in free words, printed but never compared."};

/* What people write for these words; `after`: it stands after the number. */
static const struct {
    Str sign;
    bool after;
    const char *words;
} signs[] = {
    {STR_INIT(">="), false, "at least"},
    {STR_INIT("≥"), false, "at least"},
    {STR_INIT(">"), false, "above"},
    {STR_INIT("<="), false, "at most"},
    {STR_INIT("≤"), false, "at most"},
    {STR_INIT("<"), false, "below"},
    {STR_INIT("or more"), true, "at least"},
    {STR_INIT("or above"), true, "at least"},
    {STR_INIT("plus"), true, "at least"},
    {STR_INIT("+"), true, "at least"},
    {STR_INIT("or less"), true, "at most"},
    {STR_INIT("or fewer"), true, "at most"},
    {STR_INIT("or below"), true, "at most"},
    {STR_INIT("more than"), false, "above"},
    {STR_INIT("over"), false, "above"},
    {STR_INIT("less than"), false, "below"},
    {STR_INIT("fewer than"), false, "below"},
    {STR_INIT("under"), false, "below"},
    {STR_INIT("no more than"), false, "at most"},
    {STR_INIT("up to"), false, "at most"},
    {STR_INIT("no less than"), false, "at least"},
};

static const Str range_dashes[] = {STR_INIT("-"), STR_INIT("–"), STR_INIT("—")};

#define COUNT(table) (sizeof(table) / sizeof(table)[0])

/* ---- findings ---- */

static Str rest_of(Str text, size_t from) {
    return str_slice(text, from, text.len);
}

static bool is_plain_number(Str text) {
    Decimal number;
    UnitKind unit;
    Str word;
    return text.len && figure_parse_number(text, &number, &unit, &word);
}

/* `>57%` becomes `above 57%`; empty when no sign fits. */
static Str without_sign(Arena *arena, Str text) {
    for (size_t k = 0; k < COUNT(signs); k++) {
        const size_t len = signs[k].sign.len;
        const bool fits =
            signs[k].after ? str_ends(text, signs[k].sign) : str_starts(text, signs[k].sign);
        if (!fits)
            continue;
        const Str number =
            str_trim(signs[k].after ? str_slice(text, 0, text.len - len) : rest_of(text, len));
        if (is_plain_number(number))
            return str_format(arena, "%s %.*s", signs[k].words, STR_ARGS(number));
    }
    return (Str){NULL, 0};
}

static Str without_dash(Arena *arena, Str text) {
    for (size_t k = 0; k < COUNT(range_dashes); k++) {
        const size_t at = str_find(text, range_dashes[k], 1);
        if (at >= text.len)
            continue;
        const Str low = str_trim(str_slice(text, 0, at));
        const Str high = str_trim(rest_of(text, at + range_dashes[k].len));
        if (is_plain_number(low) && is_plain_number(high))
            return str_format(arena, "%.*s to %.*s", STR_ARGS(low), STR_ARGS(high));
    }
    return (Str){NULL, 0};
}

/* `down 10`: a change is a percentage. */
static Str with_percent(Arena *arena, Str text) {
    Str word;
    Str rest;
    Decimal number;
    const bool change =
        str_cut(text, ' ', &word, &rest) && (str_is(word, "up") || str_is(word, "down"));
    if (change && decimal_parse(rest, &number))
        return str_format(arena, "%.*s%%", STR_ARGS(text));
    return (Str){NULL, 0};
}

/* How people say that a figure shall change. */
static const struct {
    const char *word;
    const char *right;
} changes[] = {
    {"reduction", "down"}, {"reduce", "down"},    {"decrease", "down"}, {"fall", "down"},
    {"drop", "down"},      {"lower", "down"},     {"increase", "up"},   {"rise", "up"},
    {"growth", "up"},      {"improvement", "up"}, {"higher", "up"},     {"more", "up"},
};

static const char *change_of(Str word) {
    for (size_t k = 0; k < COUNT(changes); k++)
        if (str_is(word, changes[k].word))
            return changes[k].right;
    return NULL;
}

static bool is_percentage(Str word) {
    Decimal number;
    return str_ends(word, STR("%")) && decimal_parse(str_slice(word, 0, word.len - 1), &number) &&
           !decimal_is_negative(number);
}

/* `10% reduction` and `reduction of 10% by 2024`: nothing but these words, in any order. */
static Str with_change(Arena *arena, Str text) {
    const char *change = NULL;
    Str percentage = {NULL, 0};
    Str by = {NULL, 0};
    Str word;
    for (Str rest = utf8_fold(arena, text); rest.len;) {
        str_cut(rest, ' ', &word, &rest);
        Date date;
        const bool filler = !word.len || str_is(word, "a") || str_is(word, "of") ||
                            str_is(word, "by") || str_is(word, "in");
        if (!change && change_of(word))
            change = change_of(word);
        else if (!percentage.len && is_percentage(word))
            percentage = word;
        else if (percentage.len && !by.len && date_parse(word, &date) == DATE_OK)
            by = word;
        else if (!filler)
            return (Str){NULL, 0};
    }
    if (!change || !percentage.len)
        return (Str){NULL, 0};
    return str_format(arena, "%s %.*s%s%.*s", change, STR_ARGS(percentage), by.len ? " by " : "",
                      STR_ARGS(by));
}

static const TargetForm *find_form(Str text) {
    for (size_t k = 0; k < TARGET_FORMS; k++)
        if (figure_begins(text, figure_target_forms[k].words))
            return &figure_target_forms[k];
    return NULL;
}

static Str after_form(Str text) {
    const TargetForm *form = find_form(text);
    return form ? str_trim(rest_of(text, strlen(form->words))) : text;
}

/* Only the number of `at least 2,4l5` is mended. */
static Str with_number(Arena *arena, Str text) {
    const Str number = after_form(text);
    const Str right = number.len ? figure_mend_number(arena, number) : number;
    const Str words = str_slice(text, 0, (size_t)(number.at - text.at));
    return right.len ? str_format(arena, "%.*s%.*s", STR_ARGS(words), STR_ARGS(right)) : right;
}

static Str mend(Arena *arena, Str text) {
    static Str (*const menders[])(Arena *, Str) = {without_sign, without_dash, with_percent,
                                                   with_change, with_number};
    Str right = {NULL, 0};
    for (size_t k = 0; k < COUNT(menders) && !right.len; k++)
        right = menders[k](arena, text);
    return right;
}

/* Only what stands before the first digit is compared with the forms. */
static Str leading_words(Str text) {
    size_t end = 0;
    while (end < text.len && (unsigned)(text.at[end] - '0') > 9)
        end++;
    return str_trim(str_slice(text, 0, end));
}

/* What is wrong with one number and the word after it; false when there is nothing to say. */
static bool report_side(Decoder *decoder, Text text, Str side) {
    Figure figure = {0};
    Str bad;
    if (!figure_is_numeric(side))
        return false;
    if (figure_parse(side, &figure, &bad))
        bad = figure.unit_word;
    else if (bad.at == side.at)
        return figure_report_number(decoder, text, bad);
    if (!bad.len || !figure_nearest_qualifier(decoder->arena, bad).len)
        return false;
    figure_report_word(decoder, text, bad);
    return true;
}

static bool report_sides(Decoder *decoder, Text text, Str trimmed) {
    const Str sides = after_form(trimmed);
    const size_t at = str_find(sides, STR(" to "), 0);
    return report_side(decoder, text, str_trim(str_slice(sides, 0, at))) ||
           (at < sides.len && report_side(decoder, text, str_trim(rest_of(sides, at + 4))));
}

static void report_bad_target(Decoder *decoder, Text text) {
    Arena *arena = decoder->arena;
    const Str trimmed = str_trim(text.str);
    if (figure_report_footnote(decoder, text, trimmed) || report_sides(decoder, text, trimmed))
        return;
    Finding *finding =
        diag_report(decoder->diag, RULE_BAD_TARGET, text.span,
                    "\"%.*s\" is not a target; targets are 2,000, at least 37, above 57%%, at most "
                    "200, below 1%%, 40 to 50, down 10%% by 2024, baseline year, or {text: ...}",
                    STR_ARGS(text.str));
    const Str right = mend(arena, trimmed);
    if (right.len) {
        diag_label(decoder->diag, finding, "write %.*s", STR_ARGS(right));
        return;
    }
    const Str words = leading_words(trimmed);
    Suggest suggest = suggest_start(arena, words);
    for (size_t k = 0; k < TARGET_FORMS && suggest.folded.len; k++)
        suggest_offer(&suggest, str_from(figure_target_forms[k].words), NULL);
    if (suggest.best.len && !str_starts(words, suggest.best))
        diag_label(decoder->diag, finding, "did you mean %.*s?", STR_ARGS(suggest.best));
}

/* ---- the forms ---- */

typedef enum Outcome {
    OUTCOME_READ,
    OUTCOME_BAD,      /* not this form */
    OUTCOME_REPORTED, /* a finding says what is wrong */
} Outcome;

/* `37 plus` is no count of pluses. */
static bool is_sign(Str word) {
    for (size_t k = 0; k < COUNT(signs); k++)
        if (str_eq(word, signs[k].sign))
            return true;
    return false;
}

/* A number with what may stand beside it; a target is never for a part of its period. */
static bool parse_side(Decoder *decoder, Str text, Figure *figure) {
    Str bad;
    *figure = (Figure){0};
    return text.len && figure_parse(text, figure, &bad) && !is_sign(figure->unit_word) &&
           !figure_is_slip(decoder, figure) &&
           !(figure->qualifiers & (QUALIFIER_TO_QUARTER | QUALIFIER_ROLLING));
}

static Outcome read_number(Decoder *decoder, Str text, TargetKind kind, Target *out) {
    Figure figure;
    if (!parse_side(decoder, text, &figure))
        return OUTCOME_BAD;
    out->kind = kind;
    out->low = figure.number;
    out->unit = figure.unit;
    out->unit_word = figure.unit_word;
    out->qualifiers = figure.qualifiers;
    return OUTCOME_READ;
}

static Outcome report_reversed(Decoder *decoder, Text text, Str low, Str high) {
    Finding *finding =
        diag_report(decoder->diag, RULE_BAD_TARGET, text.span,
                    "the range \"%.*s\" ends below its beginning", STR_ARGS(text.str));
    diag_label(decoder->diag, finding, "write %.*s to %.*s", STR_ARGS(high), STR_ARGS(low));
    return OUTCOME_REPORTED;
}

/* `40 to 50%` has one unit for both; two different ones are no range. */
static bool same_unit(const Figure *low, const Figure *high) {
    return low->unit == UNIT_NONE ||
           (low->unit == high->unit && str_eq(low->unit_word, high->unit_word));
}

static Outcome read_range(Decoder *decoder, Text text, Str trimmed, Target *out) {
    const size_t at = str_find(trimmed, STR(" to "), 0);
    Figure low;
    Figure high;
    if (at == trimmed.len)
        return OUTCOME_BAD;
    const Str first = str_trim(str_slice(trimmed, 0, at));
    const Str last = str_trim(rest_of(trimmed, at + 4));
    if (!parse_side(decoder, first, &low) || !parse_side(decoder, last, &high) || low.qualifiers ||
        !same_unit(&low, &high))
        return OUTCOME_BAD;
    if (decimal_compare(low.number, high.number) > 0)
        return report_reversed(decoder, text, first, last);
    out->kind = TARGET_BETWEEN;
    out->low = low.number;
    out->high = high.number;
    out->unit = high.unit;
    out->unit_word = high.unit_word;
    out->qualifiers = high.qualifiers;
    return OUTCOME_READ;
}

static Outcome read_change(Decoder *decoder, Text text, Str rest, bool down, Target *out) {
    const size_t at = str_find(rest, STR(" by "), 0);
    if (read_number(decoder, str_trim(str_slice(rest, 0, at)), TARGET_CHANGE, out) !=
            OUTCOME_READ ||
        out->unit != UNIT_PERCENT || out->qualifiers || decimal_is_negative(out->low))
        return OUTCOME_BAD;
    out->down = down;
    if (at == rest.len)
        return OUTCOME_READ;
    const Str date = str_trim(rest_of(rest, at + 4));
    const Text by = {date, figure_part_span(decoder, text, date)};
    return decode_date(decoder, by, &out->by) ? OUTCOME_READ : OUTCOME_REPORTED;
}

static Outcome read_form(Decoder *decoder, Text text, Str trimmed, Target *out) {
    const TargetForm *form = find_form(trimmed);
    if (!form) {
        const Outcome range = read_range(decoder, text, trimmed, out);
        return range == OUTCOME_BAD ? read_number(decoder, trimmed, TARGET_VALUE, out) : range;
    }
    const Str rest = after_form(trimmed);
    if (form->kind == TARGET_CHANGE)
        return read_change(decoder, text, rest, form->down, out);
    if (form->kind != TARGET_BASELINE)
        return read_number(decoder, rest, form->kind, out);
    out->kind = TARGET_BASELINE;
    return rest.len ? OUTCOME_BAD : OUTCOME_READ;
}

static bool read_text(Decoder *decoder, Text text, Target *out) {
    Target target = {.raw = text};
    const Str trimmed = str_trim(text.str);
    const Outcome outcome = read_form(decoder, text, trimmed, &target);
    if (outcome == OUTCOME_BAD)
        report_bad_target(decoder, text);
    if (outcome == OUTCOME_READ)
        *out = target;
    return outcome == OUTCOME_READ;
}

static bool read_mapping(Decoder *decoder, const Node *node, Target *out) {
    TargetMapping mapping = {0};
    decode_record(decoder, &shape_target, node, &mapping, NULL);
    if (!mapping.text.str.len)
        return false;
    *out = (Target){.raw = mapping.text, .text = mapping.text, .kind = TARGET_TEXT};
    return true;
}

bool figure_read_target(Decoder *decoder, Str key, const Node *node, Target *out) {
    if (node->kind == NODE_SCALAR && node_text(node).len)
        return read_text(decoder, decode_text(node), out);
    if (node->kind == NODE_MAP && node->count)
        return read_mapping(decoder, node, out);
    decode_is_text(decoder, str_copy(decoder->arena, key).at, node);
    return false;
}

void figure_read_targets(Decoder *decoder, const Field *field, const Node *node, void *out) {
    List *list = out;
    if (!decode_is_map(decoder, field->key, node) || !figure_are_few(decoder, field, node))
        return;
    *list =
        (List){.at = ARENA_ARRAY(decoder->arena, PeriodTarget, node->count), .cap = node->count};
    for (const Node *key = node_first(node); key; key = key->next->next) {
        PeriodTarget *entry = LIST_AT(*list, PeriodTarget, list->count);
        *entry = (PeriodTarget){.span = key->span};
        list->count += figure_read_period(decoder, key, true, &entry->period) &&
                       figure_read_target(decoder, node_text(key), key->next, &entry->target);
    }
}
