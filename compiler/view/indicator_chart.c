/* From an indicator's periods to its chart: those of the kind that has most figures, and the newest
 * figure when it is of part of one. */
#include "view/maker_indicator.h"

enum { KINDS = PERIOD_FUTURE + 1 };

/* What is to be drawn. */
typedef struct ChartChoice {
    const IndicatorMaker *maker;
    PeriodKind kind;
    const IndicatorRing *ring; /* NULL: there is none */
    size_t count;              /* of the periods, whether there is room for them or not */
} ChartChoice;

/* A sum over part of a period in line with whole ones would mislead. */
static bool is_whole(const Past *past) {
    return past->own.figure.known && past->own.complete;
}

/* The kind with most figures; of two alike the one that comes first among the kinds: years. */
static PeriodKind main_kind(const IndicatorMaker *maker) {
    size_t counts[KINDS] = {0};
    PeriodKind best = PERIOD_NONE;
    EACH (Past, past, maker->past)
        counts[past->standing.period.kind] += is_whole(past);
    for (PeriodKind kind = PERIOD_YEAR; kind < PERIOD_FUTURE; kind++)
        if (counts[kind] > counts[best])
            best = kind;
    return best;
}

/* A target with a number, held against the period's own figure. */
static bool is_drawn(const IndicatorMaker *maker, const Past *past) {
    return maker_indicator_has_number(&past->standing) && !maker_indicator_to_date(maker, past);
}

static size_t bands_of(const IndicatorMaker *maker, const Past *past, StatusBand *bands) {
    const Measured measured = {
        .target = &past->standing.target,
        .better = &maker->indicator->better,
        .rule = progress_rule(&maker->from, maker->indicator, past->standing.period)};
    return status_bands(&measured, bands);
}

static ChartPoint point_of(const IndicatorMaker *maker, const Past *past) {
    const Target *target = &past->standing.target;
    ChartPoint point = {.known = is_whole(past)};
    if (point.known) {
        point.value = past->own.figure.number;
        point.text = past->text;
    }
    if (!is_drawn(maker, past))
        return point;
    const bool range = target->kind == TARGET_BETWEEN;
    point.targeted = true;
    point.range = range;
    point.band_count = bands_of(maker, past, point.bands);
    point.low = range ? target->low : decimal_from(0);
    point.high = range ? target->high : target->low;
    Target bare = *target;
    if (!range)
        bare.kind = TARGET_VALUE;
    point.target = maker_target_cell(maker->speech, (Str){NULL, 0}, &bare, maker->unit).text;
    return point;
}

/* ---- all periods from the first to the last ---- */

static bool belongs(const IndicatorMaker *maker, const Past *past, PeriodKind kind) {
    return past->standing.period.kind == kind && (is_whole(past) || is_drawn(maker, past));
}

static int32_t months_since(Period first, Period period) {
    enum { MONTHS = 12 };
    const int at = period.index ? (period.index - 1) * period_months(period) : 0;
    const int before = first.index ? (first.index - 1) * period_months(first) : 0;
    return (period.year - first.year) * MONTHS + at - before;
}

static int32_t periods_between(Period first, Period last) {
    return months_since(first, last) / period_months(last) + 1;
}

/* The first and the last period that could be drawn; false: there is none. No figure is newer than
 * the one that has a ring. */
static bool find_ends(const ChartChoice *choice, Period *first, Period *last) {
    *first = (Period){.kind = PERIOD_NONE};
    EACH (Past, past, choice->maker->past) {
        if (!belongs(choice->maker, past, choice->kind))
            continue;
        *last = past->standing.period;
        *first = first->kind ? *first : *last;
    }
    if (first->kind && choice->ring && period_compare(*last, choice->ring->at) < 0)
        *last = choice->ring->at;
    return first->kind != PERIOD_NONE;
}

/* What the axis says of a part of a year. */
static void name_part(Speech speech, Period period, ChartPoint *point) {
    enum { MONTHS = 12 };
    if (!period.index)
        return;
    point->places = MONTHS / period_months(period);
    point->number = period.year * point->places + period.index - 1;
    point->part = maker_indicator_part(speech, period);
    point->year = period.kind == PERIOD_MONTH
                      ? phrases_date(speech, (Date){.year = period.year})
                      : phrases_period(speech, (Period){PERIOD_YEAR, period.year, 0});
}

static ChartPoint point_at(const ChartChoice *choice, Period period) {
    const IndicatorMaker *maker = choice->maker;
    const Past *past = maker_indicator_find(maker, period);
    ChartPoint point = {.known = false};
    if (past)
        point = point_of(maker, past);
    if (choice->ring && period_eq(choice->ring->at, period))
        point.ring = &choice->ring->drawn;
    point.period = phrases_period(maker->speech, period);
    name_part(maker->speech, period, &point);
    return point;
}

/* As far back from the last period as there is room for. */
static List points_of(ChartChoice *choice) {
    List points = {NULL, 0, 0};
    Period at;
    Period last;
    if (!choice->kind || !find_ends(choice, &at, &last))
        return points;
    choice->count = (size_t)periods_between(at, last);
    while (periods_between(at, last) > CHART_MOST_POINTS)
        at = period_next(at);
    for (; period_compare(at, last) <= 0; at = period_next(at))
        LIST_PUSH(choice->maker->arena, &points, ChartPoint, point_at(choice, at));
    return points;
}

/* Empty: all of the `count` periods are drawn. */
static Str latest_only(Speech speech, List points, size_t count) {
    if (points.count == count)
        return (Str){NULL, 0};
    return PHRASES_SAY(speech, PHRASE_LATEST_DRAWN, phrases_number(speech.arena, points.count),
                       phrases_number(speech.arena, count));
}

/* ---- in words ---- */

static Str figures_text(Speech speech, const ChartPoint *first, const ChartPoint *last) {
    const int order = decimal_compare(last->value, first->value);
    if (first == last)
        return PHRASES_SAY(speech, PHRASE_IT_WAS, last->text, last->period);
    if (!order)
        return PHRASES_SAY(speech, PHRASE_IT_WAS_AGAIN, last->text, first->period, last->period);
    return PHRASES_SAY(speech, order > 0 ? PHRASE_IT_ROSE : PHRASE_IT_FELL, first->text,
                       first->period, last->text, last->period);
}

/* The last one that is drawn, in full words: "at most 950". Empty: there is none. */
static Str target_text(const IndicatorMaker *maker, PeriodKind kind) {
    const Past *last = NULL;
    EACH (Past, past, maker->past)
        if (past->standing.period.kind == kind && is_drawn(maker, past))
            last = past;
    if (!last)
        return (Str){NULL, 0};
    Str target =
        maker_target_cell(maker->speech, (Str){NULL, 0}, &last->standing.target, maker->unit).text;
    return PHRASES_SAY(maker->speech, PHRASE_THE_TARGET_IS,
                       phrases_period(maker->speech, last->standing.period), target);
}

static void add_sentence(Buf *out, Str sentence) {
    if (out->len && sentence.len)
        buf_add_char(out, ' ');
    buf_add(out, sentence);
}

static Str description_of(const ChartChoice *choice, List points) {
    const IndicatorMaker *maker = choice->maker;
    Buf out = {.arena = maker->arena};
    const ChartPoint *first = NULL;
    const ChartPoint *last = NULL;
    EACH (ChartPoint, point, points) {
        if (!point->known)
            continue;
        first = first ? first : point;
        last = point;
    }
    if (first && last)
        add_sentence(&out, figures_text(maker->speech, first, last));
    if (choice->ring)
        add_sentence(&out, choice->ring->said);
    add_sentence(&out, target_text(maker, choice->kind));
    const Str latest = latest_only(maker->speech, points, choice->count);
    add_sentence(&out, latest.len ? latest : maker_phrase(maker->set, PHRASE_ALL_IN_TABLE));
    return buf_str(&out);
}

/* Figures of part of a period that is drawn, or newer ones that are not. */
static bool any_part(const IndicatorMaker *maker, PeriodKind kind) {
    const int latest = maker->latest ? period_months(maker->latest->standing.period) : 0;
    EACH (Past, past, maker->past)
        if (past->standing.period.kind == kind && past->own.figure.known && !past->own.complete)
            return true;
    return latest && latest < period_months((Period){.kind = kind});
}

/* How many numbers there are; 0 where none of them is a figure of a whole period. */
static size_t numbers_in(List points) {
    size_t figures = 0;
    size_t others = 0;
    EACH (ChartPoint, point, points) {
        figures += point->known;
        others += (size_t)point->targeted + (point->ring != NULL);
    }
    return figures ? figures + others : 0;
}

const ChartView *maker_indicator_chart(const IndicatorMaker *maker) {
    IndicatorRing ring;
    ChartChoice choice = {.maker = maker, .kind = main_kind(maker)};
    if (maker_indicator_ring(maker, choice.kind, &ring))
        choice.ring = &ring;
    const List points = points_of(&choice);
    if (numbers_in(points) < 2)
        return NULL;
    ChartView *chart = ARENA_NEW(maker->arena, ChartView);
    *chart = chart_draw(maker->arena, points);
    chart->title =
        PHRASES_SAY(maker->speech, chart->lined ? PHRASE_LINE_CHART_OF : PHRASE_COLUMN_CHART_OF,
                    maker->indicator->name.str);
    chart->alert = progress_indicator_word(maker->set, maker->speech.language, STATUS_ALERT);
    chart->description = description_of(&choice, points);
    chart->latest_only = latest_only(maker->speech, points, choice.count);
    chart->has_parts = !choice.ring && any_part(maker, choice.kind);
    return chart;
}
