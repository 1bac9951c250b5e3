/* The readers of what only plans have, and no schema row can say. */
#include "plan/fields.h"

#include "diag/suggest.h"
#include "plan/figure_private.h"

#include <string.h>

/* Fifteen years of quarters; more columns than that are a slip in a year. */
enum { PERIODS_MOST = 60 };

/* Bytes: no range that is worth guessing at is longer. */
enum { DASHED_MOST = 40 };

static const Str range_word = STR_INIT(" to ");

static Text part_text(const Decoder *decoder, Text whole, Str part) {
    const Str trimmed = str_trim(part);
    return (Text){trimmed, figure_part_span(decoder, whole, trimmed)};
}

void fields_read_pairs(Decoder *decoder, const Field *field, const Node *node, void *out) {
    List *list = out;
    if (!decode_is_map(decoder, field->key, node))
        return;
    *list = (List){.at = ARENA_ARRAY(decoder->arena, Pair, node->count), .cap = node->count};
    for (const Node *key = node_first(node); key; key = key->next->next) {
        const bool text = key->next->kind == NODE_SCALAR && node_text(key->next).len;
        if (key->kind != NODE_SCALAR ||
            (!text &&
             !decode_is_text(decoder, str_copy(decoder->arena, node_text(key)).at, key->next)))
            continue;
        *LIST_AT(*list, Pair, list->count++) = (Pair){decode_text(key), decode_text(key->next)};
    }
}

/* ---- periods ---- */

static void report_range(Decoder *decoder, Text text, const char *problem) {
    diag_report(decoder->diag, RULE_BAD_PERIOD, text.span, "\"%.*s\" %s", STR_ARGS(text.str),
                problem);
}

/* The number of periods from `first` to `last`, or 0 after a finding. */
static size_t range_count(Decoder *decoder, Text text, Period first, Period last) {
    size_t count = 1;
    if (first.kind != last.kind || first.kind == PERIOD_FUTURE) {
        report_range(decoder, text, "needs two periods of the same kind, like 2023/24 to 2025/26");
        return 0;
    }
    if (period_compare(first, last) > 0) {
        report_range(decoder, text, "ends before it begins");
        return 0;
    }
    for (Period at = first; !period_eq(at, last) && count <= PERIODS_MOST; at = period_next(at))
        count++;
    if (count <= PERIODS_MOST)
        return count;
    diag_report(decoder->diag, RULE_BAD_PERIOD, text.span, "\"%.*s\" has more than %d periods",
                STR_ARGS(text.str), PERIODS_MOST);
    return 0;
}

static void add_range(Decoder *decoder, Period first, size_t count, List *list) {
    list->at = ARENA_ARRAY(decoder->arena, Period, count);
    list->cap = list->count = count;
    Period at = first;
    EACH (Period, period, *list) {
        *period = at;
        at = period_next(at);
    }
}

/* A range of calendar years, as the life of a plan is often printed: 2023-2026 ends in March 2026.
 */
static bool guess_years(Str before, Str after, Period *first, Period *last) {
    if (!period_parse(before, first) || first->kind != PERIOD_CALENDAR_YEAR)
        return false;
    /* 2023-26 */
    char year[4];
    if (after.len == 2) {
        memcpy(year, before.at, 2);
        memcpy(year + 2, after.at, 2);
        after = (Str){year, sizeof year};
    }
    if (!period_parse(after, last) || last->kind != PERIOD_CALENDAR_YEAR)
        return false;
    first->kind = last->kind = PERIOD_YEAR;
    last->year--;
    return true;
}

static bool guess_year(Str text, Period *out) {
    return (period_parse(text, out) || period_guess(text, out)) && out->kind == PERIOD_YEAR;
}

/* The range that was probably meant by one without its ` to `. */
static bool guess_range(Str text, Period *first, Period *last) {
    static const Str dashes[] = {STR_INIT("–"), STR_INIT("—"), STR_INIT("-"), STR_INIT("/")};
    for (size_t k = 0; k < sizeof dashes / sizeof *dashes; k++) {
        for (size_t at = str_find(text, dashes[k], 0); at < text.len;
             at = str_find(text, dashes[k], at + 1)) {
            const Str before = str_trim(str_slice(text, 0, at));
            const Str after = str_trim(str_slice(text, at + dashes[k].len, text.len));
            if ((guess_years(before, after, first, last) ||
                 (guess_year(before, first) && guess_year(after, last))) &&
                period_compare(*first, *last) < 0)
                return true;
        }
    }
    return false;
}

static bool report_dash(Decoder *decoder, Text text) {
    Period first;
    Period last;
    if (text.str.len > DASHED_MOST || period_parse(text.str, &first) ||
        period_guess(text.str, &first) || !guess_range(text.str, &first, &last))
        return false;
    Finding *finding = diag_report(decoder->diag, RULE_BAD_PERIOD, text.span,
                                   "\"%.*s\" is not a period, nor a range like 2023/24 to 2025/26",
                                   STR_ARGS(text.str));
    Buf right = {.arena = decoder->arena};
    period_print(&right, first);
    buf_add(&right, range_word);
    period_print(&right, last);
    diag_label(decoder->diag, finding, "did you mean %.*s?", STR_ARGS(buf_str(&right)));
    return true;
}

static void read_periods_text(Decoder *decoder, Text text, List *list) {
    const size_t at = str_find(text.str, range_word, 0);
    const bool range = at < text.str.len;
    Period first;
    Period last;
    if (!range && report_dash(decoder, text))
        return;
    if (!decode_period(decoder, part_text(decoder, text, str_slice(text.str, 0, at)), &first))
        return;
    if (!range) {
        add_range(decoder, first, 1, list);
        return;
    }
    const Str after = str_slice(text.str, at + range_word.len, text.str.len);
    if (!decode_period(decoder, part_text(decoder, text, after), &last))
        return;
    const size_t count = range_count(decoder, text, first, last);
    if (count)
        add_range(decoder, first, count, list);
}

static void read_periods_list(Decoder *decoder, const Field *field, const Node *node,
                              Periods *periods) {
    List *list = &periods->list;
    if (node->count > PERIODS_MOST) {
        diag_report(decoder->diag, RULE_LIST_LIMIT, node->span,
                    "there are %zu periods in `%s`, more than %d", (size_t)node->count, field->key,
                    (int)PERIODS_MOST);
        return;
    }
    bool (*const read)(Decoder *, Text, Period *) =
        str_is(str_from(field->key), "targets") ? decode_period_or_future : decode_period;
    *list = (List){.at = ARENA_ARRAY(decoder->arena, Period, node->count), .cap = node->count};
    for (const Node *item = node_first(node); item; item = item->next) {
        if (!decode_is_text(decoder, field->key, item) ||
            !read(decoder, decode_text(item), LIST_AT(*list, Period, list->count)))
            continue;
        list->count++;
        LIST_PUSH(decoder->arena, &periods->places, Span, item->span);
    }
}

void fields_read_periods(Decoder *decoder, const Field *field, const Node *node, void *out) {
    Periods *periods = out;
    if (node->kind == NODE_LIST && decode_is_list(decoder, field->key, node))
        read_periods_list(decoder, field, node, periods);
    else if (node->kind != NODE_LIST && decode_is_text(decoder, field->key, node))
        read_periods_text(decoder, decode_text(node), &periods->list);
    if (periods->list.count)
        periods->span = node->span;
}

/* ---- renewal ---- */

static const Choice renewal_words[] = {
    {"annual", RENEWAL_ANNUAL}, {"continuous", RENEWAL_CONTINUOUS}, {NULL, 0}};

static void report_renewal(Decoder *decoder, Text text) {
    Finding *finding = diag_report(decoder->diag, RULE_BAD_DATE, text.span,
                                   "\"%.*s\" is not a renewal; write a date (2024-03-31 or "
                                   "2024-03), a year (2024), a financial year (2024/25), annual or "
                                   "continuous",
                                   STR_ARGS(text.str));
    Suggest suggest = suggest_start(decoder->arena, text.str);
    for (const Choice *choice = renewal_words; choice->word; choice++)
        suggest_offer(&suggest, str_from(choice->word), NULL);
    Date guess;
    if (suggest.best.len) {
        diag_label(decoder->diag, finding, "did you mean %.*s?", STR_ARGS(suggest.best));
    } else if (date_guess(text.str, &guess)) {
        Buf right = {.arena = decoder->arena};
        date_print_iso(&right, guess);
        diag_label(decoder->diag, finding, "write %.*s", STR_ARGS(buf_str(&right)));
    }
}

static RenewalKind renewal_kind(Decoder *decoder, Text text, Renewal *out) {
    for (const Choice *choice = renewal_words; choice->word; choice++)
        if (str_is(text.str, choice->word))
            return (RenewalKind)choice->value;
    Period period;
    if (period_parse(text.str, &period) && period.kind == PERIOD_YEAR) {
        out->period = period;
        return RENEWAL_PERIOD;
    }
    if (date_parse(text.str, &out->date) == DATE_NOT_A_DATE)
        report_renewal(decoder, text);
    else if (decode_date(decoder, text, &out->date))
        return RENEWAL_DATE;
    return RENEWAL_NONE;
}

void fields_read_renewal(Decoder *decoder, const Field *field, const Node *node, void *out) {
    Renewal renewal = {.span = node->span};
    if (!decode_is_text(decoder, field->key, node))
        return;
    renewal.kind = renewal_kind(decoder, decode_text(node), &renewal);
    if (renewal.kind != RENEWAL_NONE)
        *(Renewal *)out = renewal;
}

/* ---- direction ---- */

typedef struct WithinMapping {
    Span span;
    Target within;
} WithinMapping;

static void read_within(Decoder *decoder, const Field *field, const Node *node, void *out) {
    Target target;
    if (!figure_read_target(decoder, str_from(field->key), node, &target))
        return;
    if (target.kind == TARGET_BETWEEN)
        *(Target *)out = target;
    else
        diag_report(decoder->diag, RULE_BAD_TARGET, target.raw.span,
                    "`within` needs a range, like 40 to 50, not \"%.*s\"",
                    STR_ARGS(target.raw.str));
}

static const Field within_fields[] = {
    SCHEMA_CUSTOM(WithinMapping, "within", within, Target, FIELD_REQUIRED, read_within, "a range",
                  "The range in which figures are good.", "40 to 50"),
};
static const Shape shape_within = {.name = "`better`",
                                   .size = sizeof(WithinMapping),
                                   SCHEMA_FIELDS(within_fields),
                                   .doc = "A range that is good, with worse on both sides."};

const Choice fields_directions[] = {
    {"higher", BETTER_HIGHER}, {"lower", BETTER_LOWER}, {"neither", BETTER_NEITHER}, {NULL, 0}};

/* What people write for a direction; `yes` says that there is one, not which. */
static const struct {
    const char *word;
    const char *meant;
} direction_words[] = {
    {"up", "higher"},       {"more", "higher"},       {"high", "higher"},
    {"increase", "higher"}, {"increasing", "higher"}, {"down", "lower"},
    {"less", "lower"},      {"fewer", "lower"},       {"low", "lower"},
    {"decrease", "lower"},  {"decreasing", "lower"},  {"yes", "higher or lower"},
    {"no", "neither"},      {"none", "neither"},
};

static Str meant_direction(Arena *arena, Str text) {
    Suggest suggest = suggest_start(arena, text);
    for (size_t k = 0; k < sizeof direction_words / sizeof *direction_words; k++)
        if (str_is(suggest.folded, direction_words[k].word))
            return str_from(direction_words[k].meant);
    for (const Choice *choice = fields_directions; choice->word; choice++)
        suggest_offer(&suggest, str_from(choice->word), NULL);
    return suggest.best;
}

static void report_direction(Decoder *decoder, const char *key, Text text) {
    Finding *finding = diag_report(decoder->diag, RULE_UNKNOWN_CHOICE, text.span,
                                   "`%s` cannot be \"%.*s\"; it is one of: higher, lower, neither, "
                                   "{within: 40 to 50}",
                                   key, STR_ARGS(text.str));
    const Str meant = meant_direction(decoder->arena, text.str);
    if (meant.len)
        diag_label(decoder->diag, finding, "did you mean %.*s?", STR_ARGS(meant));
}

static void read_range_direction(Decoder *decoder, const Node *node, Direction *out) {
    WithinMapping mapping = {0};
    decode_record(decoder, &shape_within, node, &mapping, NULL);
    if (mapping.within.kind == TARGET_BETWEEN)
        *out = (Direction){BETTER_WITHIN, mapping.within, node->span};
}

void fields_read_better(Decoder *decoder, const Field *field, const Node *node, void *out) {
    Direction *direction = out;
    if (node->kind == NODE_MAP && node->count) {
        read_range_direction(decoder, node, direction);
        return;
    }
    if (!decode_is_text(decoder, field->key, node))
        return;
    for (const Choice *choice = fields_directions; choice->word; choice++)
        if (str_is(node_text(node), choice->word)) {
            direction->better = (Better)choice->value;
            direction->span = node->span;
            return;
        }
    report_direction(decoder, field->key, decode_text(node));
}

/* ---- references ---- */

/* A code may hold a slash of its own, so one between spaces comes first. False: not two sides. */
static bool cut_ratio(Str text, Str *over, Str *under) {
    const Str spaced = STR(" / ");
    const Str bare = STR("/");
    const Str slash = str_find(text, spaced, 0) < text.len ? spaced : bare;
    const size_t at = str_find(text, slash, 0);
    if (at == text.len)
        return false;
    *over = str_trim(str_slice(text, 0, at));
    *under = str_trim(str_slice(text, at + slash.len, text.len));
    return over->len && under->len && str_find(*under, slash, 0) == under->len;
}

static void refer(Decoder *decoder, Text whole, Str code, Ref *ref) {
    ref->code = part_text(decoder, whole, code);
    LIST_PUSH(decoder->lists, &decoder->refs, PendingRef, (PendingRef){ref, &shape_indicator});
}

void fields_read_ratio(Decoder *decoder, const Field *field, const Node *node, void *out) {
    Ratio *ratio = out;
    Str over;
    Str under;
    if (!decode_is_text(decoder, field->key, node))
        return;
    if (!cut_ratio(node_text(node), &over, &under)) {
        diag_report(decoder->diag, RULE_WRONG_KIND, node->span, "`%s` needs two codes: A / B",
                    field->key);
        return;
    }
    ratio->span = node->span;
    refer(decoder, decode_text(node), over, &ratio->over);
    refer(decoder, decode_text(node), under, &ratio->under);
}

static void read_cover_list(Decoder *decoder, const Field *field, const Node *first, size_t count,
                            Cover *cover) {
    cover->refs = (List){.at = ARENA_ARRAY(decoder->arena, Ref, count), .cap = count};
    const Node *item = first;
    for (size_t k = 0; k < count; k++, item = item->next) {
        Ref *ref = LIST_AT(cover->refs, Ref, cover->refs.count);
        decode_ref(decoder, &shape_strategic_risk, field->key, item, ref);
        cover->refs.count += ref->code.str.len > 0;
    }
}

void fields_read_cover(Decoder *decoder, const Field *field, const Node *node, void *out) {
    Cover *cover = out;
    cover->none = node->kind == NODE_SCALAR && str_is(node_text(node), "none");
    if (node->kind == NODE_LIST && decode_is_list(decoder, field->key, node))
        read_cover_list(decoder, field, node->items, node->count, cover);
    else if (node->kind != NODE_LIST && !cover->none)
        read_cover_list(decoder, field, node, 1, cover);
    cover->span = node->span;
}
