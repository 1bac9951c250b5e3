/* The newest figure of an indicator on its chart, where it covers only part of a year: the status
 * rests on it, and it stands in no line of whole periods. */
#include "view/maker_indicator.h"

/* ---- parts of a year ---- */

static Str month_of(Speech speech, int month) {
    Str rest = phrases_text(speech.language, PHRASE_MONTHS_SHORT);
    Str name = rest;
    while (month-- > 0)
        str_cut(rest, ' ', &name, &rest);
    return name;
}

Str maker_indicator_part(Speech speech, Period period) {
    const bool half = period.kind == PERIOD_HALF;
    if (!period.index)
        return (Str){NULL, 0};
    if (period.kind == PERIOD_MONTH)
        return month_of(speech, period.index);
    return str_trim(PHRASES_SAY(speech, half ? PHRASE_HALF_OF_YEAR : PHRASE_QUARTER_OF_YEAR,
                                STR(""), phrases_number(speech.arena, period.index)));
}

/* ---- what is drawn ---- */

/* The newest figure, and the period in whose place it is to stand. */
typedef struct Newest {
    const IndicatorMaker *maker;
    const Past *past;
    Period at;
    const Past *whole; /* of that period; NULL: nothing is known */
} Newest;

static bool is_whole(const Past *past) {
    return past && past->own.figure.known && past->own.complete;
}

/* The year so far, unless the period says the same already. */
static bool is_so_far(const Newest *newest) {
    const Standing *standing = &newest->past->standing;
    if (!maker_indicator_is_so_far(standing))
        return false;
    return !is_whole(newest->whole) ||
           (newest->at.kind != PERIOD_YEAR &&
            decimal_compare(newest->whole->own.figure.number, standing->value.figure.number) != 0);
}

/* What adds up in the course of a year is like the whole of one when it is added up; a part with a
 * target is judged alone. */
static bool is_added_up(const Newest *newest) {
    const Past *whole = newest->whole;
    if (!whole || !whole->own.figure.known)
        return false;
    return newest->past == whole || (newest->maker->indicator->aggregate.value == AGGREGATE_SUM &&
                                     !newest->past->standing.has_target);
}

/* A target with one number, unless that of the period in whose place it would stand is the same. */
static void add_target(const Newest *newest, Phrase phrase, ChartRing *ring) {
    const IndicatorMaker *maker = newest->maker;
    const Standing *standing = &newest->past->standing;
    const Past *whole = newest->whole;
    Target bare = standing->target;
    if (!maker_indicator_has_number(standing) || bare.kind == TARGET_BETWEEN)
        return;
    if (whole && whole != newest->past && whole->standing.has_target &&
        decimal_compare(whole->standing.target.low, bare.low) == 0)
        return;
    bare.kind = TARGET_VALUE;
    ring->targeted = true;
    ring->target = bare.low;
    ring->target_text =
        PHRASES_SAY(maker->speech, phrase,
                    maker_target_cell(maker->speech, (Str){NULL, 0}, &bare, maker->unit).text,
                    maker_indicator_part(maker->speech, standing->period));
}

/* "493 to Q2"; `part`: how far it goes. */
static void draw_to(const Newest *newest, Str figure, Period part, IndicatorRing *ring) {
    const Speech speech = newest->maker->speech;
    const int starts = set_year_starts(newest->maker->set);
    const Period year = period_at(PERIOD_YEAR, newest->past->own.last_day, starts);
    ring->drawn.text =
        PHRASES_SAY(speech, PHRASE_FIGURE_TO, figure, maker_indicator_part(speech, part));
    ring->said = PHRASES_SAY(speech, PHRASE_IT_WAS, ring->drawn.text, phrases_period(speech, year));
}

/* "It was 493 to Q2 in 2024/25. The target by then was at most 475." */
static void draw_so_far(const Newest *newest, IndicatorRing *ring) {
    const IndicatorMaker *maker = newest->maker;
    const Standing *standing = &newest->past->standing;
    const Figure figure = progress_shown(maker->indicator, NULL, &standing->value);
    const CellView cell = maker_cell(maker->speech, (Str){NULL, 0}, &figure, maker->unit, false);
    ring->drawn.value = figure.number;
    draw_to(newest, cell.text, standing->period, ring);
    add_target(newest, PHRASE_FIGURE_BY, &ring->drawn);
    if (!maker_indicator_has_number(standing))
        return;
    const CellView target =
        maker_target_cell(maker->speech, (Str){NULL, 0}, &standing->target, maker->unit);
    ring->said =
        str_format(maker->arena, "%.*s %.*s", STR_ARGS(ring->said),
                   STR_ARGS(PHRASES_SAY(maker->speech, PHRASE_TARGET_BY_THEN, target.text)));
}

/* "1,500 to Q3", as its author or plancc has it. */
static void draw_added_up(const Newest *newest, IndicatorRing *ring) {
    const Past *whole = newest->whole;
    Period part = newest->past->standing.period;
    if (whole->own.figure.qualifiers & QUALIFIER_TO_QUARTER)
        part = (Period){PERIOD_QUARTER, part.year, whole->own.figure.to};
    ring->drawn.value = whole->own.figure.number;
    draw_to(newest, whole->text, part, ring);
}

/* "90.5% in Q2". */
static void draw_alone(const Newest *newest, IndicatorRing *ring) {
    const Speech speech = newest->maker->speech;
    const Past *past = newest->past;
    const Period period = past->standing.period;
    ring->drawn.value = past->own.figure.number;
    ring->drawn.text =
        PHRASES_SAY(speech, PHRASE_FIGURE_IN, past->text, maker_indicator_part(speech, period));
    ring->said = PHRASES_SAY(speech, PHRASE_IT_WAS, past->text, phrases_period(speech, period));
    add_target(newest, PHRASE_FIGURE_IN, &ring->drawn);
}

/* A count of part of a year beside those of whole ones would mislead, unless it is judged; a share
 * or a level can be compared. */
static bool is_comparable(const Newest *newest) {
    const Indicator *indicator = newest->maker->indicator;
    const int aggregate = indicator->aggregate.value;
    const bool adds = aggregate == AGGREGATE_UNSAID || aggregate == AGGREGATE_SUM;
    return newest->past->standing.has_target || !adds || newest->maker->unit == UNIT_PERCENT;
}

/* Another kind of the same length has other years: there is no place for it. */
static bool has_place(Period period, PeriodKind kind) {
    const int months = period_months(period);
    return months && (period.kind == kind || months < period_months((Period){.kind = kind}));
}

bool maker_indicator_ring(const IndicatorMaker *maker, PeriodKind kind, IndicatorRing *ring) {
    const Past *past = maker->latest;
    if (!kind || !past || !has_place(past->standing.period, kind))
        return false;
    Newest newest = {.maker = maker, .past = past};
    newest.at = period_at(kind, past->own.last_day, set_year_starts(maker->set));
    newest.whole = maker_indicator_find(maker, newest.at);
    *ring = (IndicatorRing){.at = newest.at};
    if (is_so_far(&newest))
        draw_so_far(&newest, ring);
    else if (is_whole(newest.whole))
        return false;
    else if (is_added_up(&newest))
        draw_added_up(&newest, ring);
    else if (is_comparable(&newest))
        draw_alone(&newest, ring);
    else
        return false;
    return true;
}
