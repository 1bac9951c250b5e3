/* The periods of an indicator: the figures, what follows from them, and a sentence on the latest.
 */
#include "view/maker_indicator.h"

#include "base/ascii.h"

/* ---- figures ---- */

static Rolled own_figure(const IndicatorMaker *maker, Period period) {
    Rolled own = progress_figure(&maker->from, maker->indicator, NULL, period);
    own.figure = progress_shown(maker->indicator, NULL, &own);
    return own;
}

static Str printed(const IndicatorMaker *maker, const Figure *figure) {
    return maker_cell(maker->speech, (Str){NULL, 0}, figure, maker->unit, false).text;
}

/* Farther on in time; of two that end on one day the whole one, then the longer one. */
static bool goes_farther(const Past *past, const Past *best) {
    if (!past->own.figure.known || !best)
        return past->own.figure.known;
    if (past->own.last_day != best->own.last_day)
        return past->own.last_day > best->own.last_day;
    return past->own.complete && !best->own.complete;
}

void maker_indicator_past(IndicatorMaker *maker) {
    const List history = progress_history(&maker->from, maker->indicator);
    list_reserve(maker->arena, &maker->past, sizeof(Past), history.count);
    EACH (Standing, standing, history) {
        Rolled own = own_figure(maker, standing->period);
        LIST_PUSH(maker->arena, &maker->past, Past,
                  (Past){*standing, own, printed(maker, &own.figure)});
    }
    EACH (Past, past, maker->past)
        if (goes_farther(past, maker->latest))
            maker->latest = past;
}

bool maker_indicator_to_date(const IndicatorMaker *maker, const Past *past) {
    return maker->indicator->target_kind.value == TARGET_REACH_CUMULATIVE &&
           past->standing.period.kind != PERIOD_YEAR;
}

/* ---- the latest, in a sentence ---- */

const Past *maker_indicator_find(const IndicatorMaker *maker, Period period) {
    EACH (Past, past, maker->past)
        if (period_eq(past->standing.period, period))
            return past;
    return NULL;
}

/* An organisation's word as it stands inside a sentence; "RAG" stays as it is. */
static Str lowered(Arena *arena, Str word) {
    const bool capital = word.len && ascii_is_capital(word.at[0]);
    const bool alone = word.len < 2 || ascii_is_capital(word.at[1]);
    if (!capital || alone)
        return word;
    return str_format(arena, "%c%.*s", ascii_lower(word.at[0]),
                      STR_ARGS(str_slice(word, 1, word.len)));
}

/* Trends look at the figures before they are rounded. */
static bool differ(const IndicatorMaker *maker, Period one, Period other) {
    const Rolled a = progress_figure(&maker->from, maker->indicator, NULL, one);
    const Rolled b = progress_figure(&maker->from, maker->indicator, NULL, other);
    return decimal_compare(a.figure.number, b.figure.number) != 0;
}

/* The figure before is named unless it is printed alike. */
static Str movement(const IndicatorMaker *maker, const Past *past, const Past *before) {
    const Speech speech = maker->speech;
    const Str period = phrases_period(speech, before->standing.period);
    if (str_eq(past->text, before->text)) {
        const bool near = differ(maker, past->standing.period, before->standing.period);
        return PHRASES_SAY(speech, near ? PHRASE_MUCH_SAME_AS_IN : PHRASE_SAME_AS_IN, period);
    }
    const int order = decimal_compare(past->own.figure.number, before->own.figure.number);
    const Phrase moved = order > 0 ? PHRASE_UP_FROM : PHRASE_DOWN_FROM;
    return PHRASES_SAY(speech, order ? moved : PHRASE_SAME_AS, before->text, period);
}

/* ", down from 2,881 in 2020/21: improving". Up and down are said already. */
static void add_movement(const IndicatorMaker *maker, Buf *out, const Past *past) {
    const Trend trend = past->standing.trend;
    const Past *before = maker_indicator_find(maker, past->standing.compared);
    if (trend == TREND_NONE || !before || !before->own.figure.known)
        return;
    buf_add(out, movement(maker, past, before));
    if (trend != TREND_IMPROVING && trend != TREND_WORSENING)
        return;
    const Str word = progress_trend_word(maker->set, maker->speech.language, trend);
    buf_addf(out, ": %.*s", STR_ARGS(lowered(maker->arena, word)));
}

/* What the latest status is of, where that is not the latest figure. */
static Str so_far(const IndicatorMaker *maker, const Past *past) {
    const Figure figure = progress_shown(maker->indicator, NULL, &past->standing.value);
    if (!maker_indicator_is_so_far(&past->standing) ||
        !decimal_compare(figure.number, past->own.figure.number))
        return (Str){NULL, 0};
    return PHRASES_SAY(maker->speech, PHRASE_LATEST_SO_FAR, printed(maker, &figure));
}

Str maker_indicator_latest(const IndicatorMaker *maker) {
    Buf out = {.arena = maker->arena};
    Buf qualifiers = {.arena = maker->arena};
    const Past *past = maker->latest;
    if (!past)
        return maker_phrase(maker->set, PHRASE_NO_FIGURE_YET);
    buf_add(&out, PHRASES_SAY(maker->speech, PHRASE_LATEST,
                              phrases_period(maker->speech, past->standing.period), past->text));
    figure_print_qualifiers(&qualifiers, maker->speech.language, &past->own.figure);
    if (qualifiers.len)
        buf_addf(&out, " (%.*s)", STR_ARGS(buf_str(&qualifiers)));
    add_movement(maker, &out, past);
    buf_add_char(&out, '.');
    buf_add(&out, so_far(maker, past));
    return buf_str(&out);
}

/* ---- the table ---- */

Str maker_indicator_period(Speech speech, Period period) {
    if (period.kind == PERIOD_FUTURE)
        return phrases_text(speech.language, PHRASE_FUTURE_YEARS);
    return phrases_period(speech, period);
}

static Str restated_text(Speech speech, const Figure *figure) {
    const FigureMore *more = figure->more;
    if (!more || (!more->was.str.len && !more->restated.date.year))
        return (Str){NULL, 0};
    if (!more->restated.date.year)
        return PHRASES_SAY(speech, PHRASE_WAS, more->was.str);
    const Str date = phrases_date(speech, more->restated.date);
    const bool day = more->restated.date.day;
    if (!more->was.str.len)
        return PHRASES_SAY(speech, day ? PHRASE_RESTATED_ON : PHRASE_RESTATED_IN, date);
    return PHRASES_SAY(speech, day ? PHRASE_WAS_UNTIL_DAY : PHRASE_WAS_UNTIL_MONTH, more->was.str,
                       date);
}

/* Of the first part of a year it is the figure itself. */
static Str to_date_text(const IndicatorMaker *maker, const Past *past) {
    const Standing *standing = &past->standing;
    const Figure *value = &standing->value.figure;
    if (!standing->to_date || !value->known || maker_indicator_is_so_far(standing))
        return (Str){NULL, 0};
    if (past->own.figure.known && !decimal_compare(past->own.figure.number, value->number))
        return (Str){NULL, 0};
    const Figure figure = progress_shown(maker->indicator, NULL, &standing->value);
    return PHRASES_SAY(maker->speech, PHRASE_YEAR_SO_FAR_IS, printed(maker, &figure));
}

static bool has_target_of_kind(const Indicator *indicator, PeriodKind kind) {
    EACH (PeriodTarget, target, indicator->targets)
        if (target->period.kind == kind)
            return true;
    return false;
}

/* Where only a target is known, nothing stands against it yet; and a month is not expected to have
 * a target of its own when only years have. */
bool maker_indicator_is_judged(const IndicatorMaker *maker, const Past *past) {
    const Standing *standing = &past->standing;
    if (standing->override)
        return true;
    if (!standing->value.figure.known && past->own.figure.missing == MISSING_NO)
        return false;
    return standing->has_target || standing->status <= STATUS_ALERT ||
           has_target_of_kind(maker->indicator, standing->period.kind);
}

static const NoteLinkView *note_of(const IndicatorMaker *maker, const Past *past, Str period) {
    const Indicator *indicator = maker->indicator;
    const NotedCell cell = {.figure = &past->own.figure,
                            .row = past,
                            .id = indicator->code.str,
                            .code = indicator->code.str,
                            .name = indicator->name.str,
                            .period = period};
    notes_add(maker->notes, maker->speech, &cell);
    return notes_link(maker->notes, maker->arena, &cell);
}

/* "Figure (cases)", "Target (%)". */
static Str heading_of(const IndicatorMaker *maker, Phrase what) {
    const Str heading = maker_phrase(maker->set, what);
    const bool rate = maker->unit == UNIT_PERCENT; /* also of a ratio, which needs not say so */
    const Str unit = rate ? STR("%") : maker_unit_sign(maker->indicator);
    return unit.len ? PHRASES_SAY(maker->speech, PHRASE_WITH_CODE, heading, unit) : heading;
}

/* The page has its headings already. */
static void fill_row(const IndicatorMaker *maker, const Past *past, const IndicatorPage *page,
                     HistoryRowView *row) {
    const Standing *standing = &past->standing;
    const Figure *figure = &past->own.figure;
    row->period = maker_indicator_period(maker->speech, standing->period);
    row->figure = maker_indicator_is_so_far(standing)
                      ? maker_indicator_so_far(maker, page->figure_label, standing, NULL, figure)
                      : maker_cell(maker->speech, page->figure_label, figure, maker->unit, false);
    row->figure.note = note_of(maker, past, row->period);
    row->target = maker_indicator_target(maker, page->target_label, standing);
    row->figure.computed = figure->known && !past->own.stated;
    row->restated = restated_text(maker->speech, figure);
    row->to_date = to_date_text(maker, past);
    row->judged = maker_indicator_is_judged(maker, past);
    if (row->judged)
        row->status = status_view_indicator(maker->set, maker->arena, standing, 0);
    row->trend = status_view_trend(maker->set, maker->arena, standing, 0);
}

void maker_indicator_rows(const IndicatorMaker *maker, IndicatorPage *page) {
    List rows = {NULL, 0, 0};
    page->figure_label = heading_of(maker, PHRASE_FIGURE);
    page->target_label = heading_of(maker, PHRASE_TARGET);
    EACH (Past, past, maker->past) {
        HistoryRowView *row = list_push(maker->arena, &rows, sizeof *row);
        fill_row(maker, past, page, row);
        page->has_statuses |= past->standing.has_target || row->status.kind.len;
        page->has_trends |= row->trend.word.len != 0;
    }
    page->rows = VIEW_LIST_OF(rows, HistoryRowView);
    page->has_rows = rows.count != 0;
    page->notes = notes_view(maker->notes, maker_usual_heading(maker->set, "notes", PHRASE_NOTES));
}
