/* Printing figures as pages show them, and finding them by period. */
#include "plan/figure_private.h"

int figure_said_months(const Figure *figure) {
    enum { MONTHS = 12 };
    const FigureMore *more = figure->more;
    if (figure->qualifiers & QUALIFIER_ROLLING)
        return figure->months;
    if (!more || !more->covers_first.year)
        return 0;
    const Date first = date_from_days(date_first_day(more->covers_first));
    const Date last = date_from_days(date_last_day(more->covers_last));
    return (last.year - first.year) * MONTHS + last.month - first.month + 1;
}

/* Where a period stands when one follows another from the first on, as people write them mostly:
 * to look there first spares looking through the figures of forty years for each of them. */
static size_t likely_place(Period first, Period wanted) {
    enum { MONTHS = 12 };
    const int months = period_months(wanted);
    if (!months || first.kind != wanted.kind)
        return 0;
    const int place = (wanted.year - first.year) * (MONTHS / months) + wanted.index - first.index;
    return place > 0 ? (size_t)place : 0;
}

const PeriodFigure *figure_find(List values, Period period) {
    const PeriodFigure *all = values.at;
    const size_t likely = values.count ? likely_place(all->period, period) : 0;
    if (likely < values.count && period_eq(all[likely].period, period))
        return &all[likely];
    EACH (PeriodFigure, entry, values)
        if (period_eq(entry->period, period))
            return entry;
    return NULL;
}

const PeriodTarget *figure_find_target(List targets, Period period) {
    const PeriodTarget *all = targets.at;
    const size_t likely = targets.count ? likely_place(all->period, period) : 0;
    if (likely < targets.count && period_eq(all[likely].period, period))
        return &all[likely];
    EACH (PeriodTarget, entry, targets)
        if (period_eq(entry->period, period))
            return entry;
    return NULL;
}

static void print_money(Buf *out, Decimal number) {
    const bool negative = decimal_is_negative(number);
    buf_add_z(out, negative ? "-£" : "£");
    decimal_print(out, negative ? decimal_negate(number) : number, ',');
}

void figure_print_number(Buf *out, Decimal number, UnitKind unit, Str unit_word) {
    if (unit == UNIT_MONEY) {
        print_money(out, number);
        return;
    }
    decimal_print(out, number, ',');
    if (unit == UNIT_PERCENT)
        buf_add_char(out, '%');
    if (unit == UNIT_WORD) {
        buf_add_char(out, ' ');
        buf_add(out, unit_word);
    }
}

void figure_print_missing(Buf *out, Language language, const Figure *figure) {
    const Speech speech = {out->arena, language};
    if (figure->missing == MISSING_NEW && figure->from.year) {
        buf_add(out, PHRASES_SAY(speech, PHRASE_NEW_FROM, phrases_date(speech, figure->from)));
        return;
    }
    for (size_t k = 0; k < MISSING_WORDS; k++)
        if (figure_missing_words[k].missing == figure->missing)
            buf_add(out, phrases_text(language, figure_missing_words[k].phrase));
}

void figure_print_qualifiers(Buf *out, Language language, const Figure *figure) {
    const Speech speech = {out->arena, language};
    const char *before = "";
    if (figure->qualifiers & QUALIFIER_TO_MONTH) {
        buf_add(out, PHRASES_SAY(speech, PHRASE_TO_MONTH, phrases_month(language, figure->to)));
        before = ", ";
    }
    for (size_t k = 0; k < QUALIFIER_FORMS; k++) {
        const QualifierForm *form = &figure_qualifier_forms[k];
        if (!(figure->qualifiers & form->bit))
            continue;
        const uint8_t number = form->bit == QUALIFIER_TO_QUARTER ? figure->to : figure->months;
        buf_add_z(out, before);
        buf_add(out, PHRASES_SAY(speech, form->phrase, phrases_number(out->arena, number)));
        before = ", ";
    }
}

static Phrase phrase_of(const Target *target) {
    size_t k = 0;
    while (figure_target_forms[k].kind != target->kind ||
           figure_target_forms[k].down != target->down)
        k++;
    return figure_target_forms[k].phrase;
}

static Str number_text(Arena *arena, Decimal number, UnitKind unit, Str unit_word) {
    Buf out = {.arena = arena};
    figure_print_number(&out, number, unit, unit_word);
    return buf_str(&out);
}

static Str phrase_text(Speech speech, const Target *target) {
    return PHRASES_SAY(speech, phrase_of(target),
                       number_text(speech.arena, target->low, target->unit, target->unit_word));
}

static Str change_text(Speech speech, const Target *target) {
    const Str change = phrase_text(speech, target);
    if (!target->by.year)
        return change;
    return PHRASES_SAY(speech, PHRASE_BY_DAY, change, phrases_date(speech, target->by));
}

/* The unit stands once when it is a word: 40 to 50 days, but 40% to 50%. */
static Str range_text(Speech speech, const Target *target) {
    const UnitKind first = target->unit == UNIT_WORD ? UNIT_NONE : target->unit;
    return PHRASES_SAY(speech, PHRASE_FROM_TO,
                       number_text(speech.arena, target->low, first, target->unit_word),
                       number_text(speech.arena, target->high, target->unit, target->unit_word));
}

static void print_target_qualifiers(Buf *out, Language language, const Target *target) {
    const Figure figure = {.qualifiers = target->qualifiers};
    if (target->qualifiers) {
        buf_add_char(out, ' ');
        figure_print_qualifiers(out, language, &figure);
    }
}

void figure_print_target(Buf *out, Language language, const Target *target) {
    const Speech speech = {out->arena, language};
    switch (target->kind) {
    case TARGET_NONE:
        break;
    case TARGET_VALUE:
        figure_print_number(out, target->low, target->unit, target->unit_word);
        break;
    case TARGET_AT_LEAST:
    case TARGET_ABOVE:
    case TARGET_AT_MOST:
    case TARGET_BELOW:
        buf_add(out, phrase_text(speech, target));
        break;
    case TARGET_BETWEEN:
        buf_add(out, range_text(speech, target));
        break;
    case TARGET_CHANGE:
        buf_add(out, change_text(speech, target));
        break;
    case TARGET_BASELINE:
        buf_add(out, phrases_text(language, phrase_of(target)));
        break;
    case TARGET_TEXT:
        buf_add(out, target->text.str);
        break;
    }
    print_target_qualifiers(out, language, target);
}
