/* Reading figures: a text, or a mapping that says more, and mappings from period to figure. */
#include "plan/figure_private.h"

#include "base/ascii.h"
#include "diag/suggest.h"

#include <string.h>

/* The mapping form. `value` and `missing` fill the same figure, so both are read as one. */
typedef struct FigureMapping {
    Span span;
    Figure value;
    Figure missing;
    DateField from;
    FigureMore covers; /* only its dates */
    Text printed;
    Text note;
    DateField restated;
    Text was;
} FigureMapping;

/* ---- findings ---- */

static Str all_missing_words(Arena *arena) {
    Buf all = {.arena = arena};
    for (size_t k = 0; k < MISSING_WORDS; k++)
        buf_addf(&all, "%s%s", k ? ", " : "", figure_missing_words[k].word);
    return buf_str(&all);
}

static void label_nearest(Decoder *decoder, Finding *finding, const Suggest *suggest) {
    if (suggest->best.len)
        diag_label(decoder->diag, finding, "did you mean %.*s?", STR_ARGS(suggest->best));
}

static bool report_estimate(Decoder *decoder, Text text) {
    const Str right = figure_mend_estimate(decoder->arena, str_trim(text.str));
    if (!right.len)
        return false;
    Finding *finding = diag_report(decoder->diag, RULE_BAD_VALUE_WORD, text.span,
                                   "\"%.*s\" is not a figure; what is special about one stands "
                                   "after it",
                                   STR_ARGS(text.str));
    diag_label(decoder->diag, finding, "write %.*s", STR_ARGS(right));
    return true;
}

static void report_not_a_figure(Decoder *decoder, Text text) {
    if (report_estimate(decoder, text))
        return;
    Suggest suggest = suggest_start(decoder->arena, text.str);
    for (size_t k = 0; k < MISSING_WORDS; k++)
        suggest_offer(&suggest, str_from(figure_missing_words[k].word), NULL);
    Finding *finding =
        diag_report(decoder->diag, RULE_BAD_VALUE_WORD, text.span,
                    "\"%.*s\" is not a figure; when one is missing, say why: %.*s from 2021-04",
                    STR_ARGS(text.str), STR_ARGS(all_missing_words(decoder->arena)));
    label_nearest(decoder, finding, &suggest);
}

static void report_bad_number(Decoder *decoder, Text text, Str word) {
    if (figure_report_number(decoder, text, word))
        return;
    Finding *finding =
        diag_report(decoder->diag, RULE_BAD_NUMBER, figure_part_span(decoder, text, word),
                    "\"%.*s\" is not a figure; figures are 7140, 7,140, 86.5, 14%%, "
                    "£10,000 or 465 kg",
                    STR_ARGS(word));
    const Str right = figure_mend_number(decoder->arena, word);
    const Str money = figure_as_money(decoder->arena, word);
    const char *why = "write";
    if (figure_had_letter(word, right))
        why = "a letter stands among the digits: write";
    else if (!money.len && str_find_char(word, ',', 0) < word.len)
        why = "commas stand between groups of three digits:";
    if (right.len)
        diag_label(decoder->diag, finding, "%s %.*s%s%.*s", why, STR_ARGS(right),
                   money.len ? "; of money " : "", STR_ARGS(money));
}

/* ---- texts ---- */

static Text part_text(const Decoder *decoder, Text text, Str part) {
    return (Text){part, figure_part_span(decoder, text, part)};
}

static bool read_new_from(Decoder *decoder, Text text, Figure *out) {
    static const Str words = STR_INIT("new from ");
    const Str trimmed = str_trim(text.str);
    if (!str_starts(trimmed, words))
        return false;
    const Str date = str_trim(str_slice(trimmed, words.len, trimmed.len));
    if (decode_date(decoder, part_text(decoder, text, date), &out->from)) {
        out->missing = MISSING_NEW;
        out->raw = text;
    }
    return true;
}

static void read_missing_text(Decoder *decoder, Text text, Figure *out) {
    const Str trimmed = str_trim(text.str);
    for (size_t k = 0; k < MISSING_WORDS; k++) {
        if (str_is(trimmed, figure_missing_words[k].word)) {
            out->missing = figure_missing_words[k].missing;
            out->raw = text;
            return;
        }
    }
    if (!read_new_from(decoder, text, out))
        report_not_a_figure(decoder, text);
}

static void read_number_text(Decoder *decoder, Text text, Figure *out) {
    const Str trimmed = str_trim(text.str);
    Figure figure = {.raw = text};
    Str bad;
    if (figure_parse(trimmed, &figure, &bad)) {
        if (figure_is_slip(decoder, &figure))
            figure_report_word(decoder, text, figure.unit_word);
        else
            *out = figure;
    } else if (!figure_report_footnote(decoder, text, trimmed)) {
        if (bad.at == trimmed.at)
            report_bad_number(decoder, text, bad);
        else
            figure_report_word(decoder, text, bad);
    }
}

static void read_figure_text(Decoder *decoder, Text text, Figure *out) {
    if (figure_is_numeric(str_trim(text.str)))
        read_number_text(decoder, text, out);
    else
        read_missing_text(decoder, text, out);
}

/* ---- mappings ---- */

static void read_value(Decoder *decoder, const Field *field, const Node *node, void *out) {
    if (decode_is_text(decoder, field->key, node))
        read_figure_text(decoder, decode_text(node), out);
}

static void read_missing(Decoder *decoder, const Field *field, const Node *node, void *out) {
    if (decode_is_text(decoder, field->key, node))
        read_missing_text(decoder, decode_text(node), out);
}

/* Kept as written; reading it only makes sure that it is a figure. */
static void read_was(Decoder *decoder, const Field *field, const Node *node, void *out) {
    Figure figure = {0};
    read_value(decoder, field, node, &figure);
    *(Text *)out = figure.raw;
}

static void read_covers(Decoder *decoder, const Field *field, const Node *node, void *out) {
    FigureMore *more = out;
    if (!decode_is_text(decoder, field->key, node))
        return;
    const Text text = decode_text(node);
    const size_t at = str_find(text.str, STR(" to "), 0);
    const Str last = at < text.str.len ? str_slice(text.str, at + 4, text.str.len) : text.str;
    Date from;
    Date to;
    if (!decode_date(decoder, part_text(decoder, text, str_slice(text.str, 0, at)), &from) ||
        (at < text.str.len && !decode_date(decoder, part_text(decoder, text, last), &to)))
        return;
    to = at < text.str.len ? to : from;
    if (date_compare(from, to) > 0) {
        diag_report(decoder->diag, RULE_BAD_PERIOD, text.span, "\"%.*s\" ends before it begins",
                    STR_ARGS(text.str));
        return;
    }
    more->covers_first = from;
    more->covers_last = to;
}

static const Field figure_fields[] = {
    SCHEMA_CUSTOM(FigureMapping, "value", value, Figure, 0, read_value, "a figure", "The figure.",
                  "68"),
    SCHEMA_CUSTOM(FigureMapping, "missing", missing, Figure, 0, read_missing,
                  "not available, not yet available, not collected, not comparable, not "
                  "applicable, suppressed or new",
                  "Why there is no figure.", "not yet available"),
    SCHEMA_DATE(FigureMapping, "from", from, 0, "When a new indicator began.", "2021-04"),
    SCHEMA_TEXT(FigureMapping, "printed", printed, FIELD_NO_WORDS,
                "A slip of the print, exactly as it stands there: files of data have it, the page "
                "where it is a figure.",
                "\"n/a%\""),
    SCHEMA_TEXT(
        FigureMapping, "note", note, 0,
        "What must be known beside the figure: the page numbers it and lists it at its end.",
        "includes cases received in 2019/20"),
    SCHEMA_CUSTOM(FigureMapping, "covers", covers, FigureMore, 0, read_covers,
                  "a month, or two with `to` between them",
                  "The months it really covers, when they are not those of its period.",
                  "2019-10 to 2020-09"),
    SCHEMA_DATE(FigureMapping, "restated", restated, 0, "When the figure was changed.", "2022-11"),
    SCHEMA_CUSTOM(FigureMapping, "was", was, Text, 0, read_was, "a figure",
                  "The figure before it was changed.", "67"),
};
const Shape shape_figure = {.name = "a figure",
                            .size = sizeof(FigureMapping),
                            SCHEMA_FIELDS(figure_fields),
                            .doc = "A figure of which more must be said than the figure itself."};

static FigureMore *more_of(Decoder *decoder, const FigureMapping *mapping) {
    FigureMore more = mapping->covers;
    more.note = mapping->note;
    more.printed = mapping->printed;
    more.restated = mapping->restated;
    more.was = mapping->was;
    if (!more.note.str.len && !more.printed.str.len && !more.covers_first.year &&
        !more.restated.date.year && !more.was.str.len)
        return NULL;
    FigureMore *kept = ARENA_NEW(decoder->arena, FigureMore);
    *kept = more;
    return kept;
}

static void read_from(Decoder *decoder, const FigureMapping *mapping, Figure *out) {
    if (!mapping->from.date.year)
        return;
    if (out->missing == MISSING_NEW && !out->from.year)
        out->from = mapping->from.date;
    else
        diag_report(decoder->diag, RULE_UNKNOWN_KEY, mapping->from.span,
                    "`from` belongs to `missing: new`, and is said once");
}

/* A slip that the print has instead of a figure may stand alone: nobody knows the reason. */
static bool has_one(Decoder *decoder, const Node *node) {
    const Node *value = decode_find(node, "value");
    const Node *missing = decode_find(node, "missing");
    if (value && missing)
        diag_report(decoder->diag, RULE_WRONG_KIND, missing->span,
                    "a figure has a `value` or is `missing`, not both");
    else if (!value && !missing && !decode_find(node, "printed"))
        diag_report(decoder->diag, RULE_MISSING_KEY, node->items->span,
                    "a figure needs the key `value`, or `missing` with the reason");
    else
        return true;
    return false;
}

static void read_mapping(Decoder *decoder, const Node *node, Figure *out) {
    FigureMapping mapping = {0};
    decode_record(decoder, &shape_figure, node, &mapping, NULL);
    if (!has_one(decoder, node))
        return;
    const bool alone = !decode_find(node, "value") && !decode_find(node, "missing");
    Figure figure = decode_find(node, "value") ? mapping.value : mapping.missing;
    if (alone)
        figure.raw = mapping.printed;
    read_from(decoder, &mapping, &figure);
    if (!figure.raw.span.start)
        return;
    figure.more = more_of(decoder, &mapping);
    *out = figure;
}

/* decode_is_text wants a key that ends with NUL; the copy is only made for the finding. */
static void read_figure(Decoder *decoder, Str key, const Node *node, Figure *out) {
    if (node->kind == NODE_SCALAR && node_text(node).len)
        read_figure_text(decoder, decode_text(node), out);
    else if (node->kind == NODE_MAP && node->count)
        read_mapping(decoder, node, out);
    else
        decode_is_text(decoder, str_copy(decoder->arena, key).at, node);
}

void figure_read_one(Decoder *decoder, const Field *field, const Node *node, void *out) {
    read_figure(decoder, str_from(field->key), node, out);
}

/* ---- from period to figure ---- */

/* `{2021/22: 2,881}`: to YAML the comma ends the figure, and 881 is the next key. */
static bool is_split_figure(const Node *key) {
    bool digits = node_text(key).len == 3;
    for (size_t k = 0; k < node_text(key).len; k++)
        digits = digits && ascii_is_digit(node_text(key).at[k]);
    return digits && key->next->kind == NODE_SCALAR && !node_text(key->next).len;
}

bool figure_read_period(Decoder *decoder, const Node *key, bool with_future, Period *out) {
    if (key->kind != NODE_SCALAR)
        return false;
    if (!is_split_figure(key))
        return with_future ? decode_period_or_future(decoder, decode_text(key), out)
                           : decode_period(decoder, decode_text(key), out);
    Finding *finding = diag_report(decoder->diag, RULE_BAD_PERIOD, key->span,
                                   "inside { } a comma ends the figure, so \"%.*s\" is not part "
                                   "of it",
                                   STR_ARGS(node_text(key)));
    diag_label(decoder->diag, finding, "leave the comma out, or put the figure in quotes");
    return false;
}

static bool read_past_period(Decoder *decoder, const Node *key, Period *out) {
    if (!figure_read_period(decoder, key, false, out))
        return false;
    if (out->kind == PERIOD_FUTURE)
        diag_report(decoder->diag, RULE_BAD_PERIOD, key->span,
                    "`future` has no figures, only targets");
    return out->kind != PERIOD_FUTURE;
}

bool figure_are_few(Decoder *decoder, const Field *field, const Node *node) {
    if (node->count <= FIGURE_MOST_PERIODS)
        return true;
    diag_report(decoder->diag, RULE_LIST_LIMIT, node->items->span,
                "there are %zu periods in `%s`, more than %d", (size_t)node->count, field->key,
                FIGURE_MOST_PERIODS);
    return false;
}

void figure_read_values(Decoder *decoder, const Field *field, const Node *node, void *out) {
    List *list = out;
    if (!decode_is_map(decoder, field->key, node) || !figure_are_few(decoder, field, node))
        return;
    *list =
        (List){.at = ARENA_ARRAY(decoder->arena, PeriodFigure, node->count), .cap = node->count};
    for (const Node *key = node_first(node); key; key = key->next->next) {
        PeriodFigure *entry = LIST_AT(*list, PeriodFigure, list->count);
        *entry = (PeriodFigure){.span = key->span};
        if (read_past_period(decoder, key, &entry->period))
            read_figure(decoder, node_text(key), key->next, &entry->figure);
        list->count += entry->figure.raw.span.start != 0;
    }
}

/* A plain number is an amount too, so every amount is money from here on. */
static bool make_money(Decoder *decoder, Figure *figure) {
    if (figure->unit == UNIT_PERCENT || figure->unit == UNIT_WORD) {
        Finding *finding =
            diag_report(decoder->diag, RULE_BAD_UNIT, figure->raw.span,
                        "\"%.*s\" is not an amount of money", STR_ARGS(figure->raw.str));
        diag_label(decoder->diag, finding, "amounts are written £10,000 or £43k");
        return false;
    }
    if (figure->known && figure->unit == UNIT_NONE && !figure_has_pence(figure->number)) {
        figure_report_pence(decoder, figure->raw, figure_first_word(str_trim(figure->raw.str)));
        return false;
    }
    if (figure->known)
        figure->unit = UNIT_MONEY;
    return true;
}

void figure_read_amounts(Decoder *decoder, const Field *field, const Node *node, void *out) {
    List *list = out;
    figure_read_values(decoder, field, node, out);
    size_t kept = 0;
    EACH (PeriodFigure, entry, *list)
        if (make_money(decoder, &entry->figure))
            *LIST_AT(*list, PeriodFigure, kept++) = *entry;
    list->count = kept;
}

void figure_read_money(Decoder *decoder, const Field *field, const Node *node, void *out) {
    Figure figure = {0};
    figure_read_one(decoder, field, node, &figure);
    if (figure.raw.span.start && make_money(decoder, &figure))
        *(Figure *)out = figure;
}
