/* Printing figures as pages show them, and finding them by period. */
#include "plan/figure_private.h"

const PeriodFigure *figure_find(List values, Period period) {
    EACH (PeriodFigure, entry, values)
        if (period_eq(entry->period, period))
            return entry;
    return NULL;
}

const PeriodTarget *figure_find_target(List targets, Period period) {
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

void figure_print_missing(Buf *out, const Figure *figure) {
    for (size_t k = 0; k < MISSING_WORDS; k++)
        if (figure_missing_words[k].missing == figure->missing)
            buf_add_z(out, figure_missing_words[k].word);
    if (figure->missing == MISSING_NEW && figure->from.year) {
        buf_add_z(out, " from ");
        date_print_words(out, figure->from);
    }
}

static void print_form(Buf *out, const char *form, unsigned number) {
    for (const char *c = form; *c; c++) {
        if (*c == '#')
            buf_addf(out, "%u", number);
        else
            buf_add_char(out, *c);
    }
}

void figure_print_qualifiers(Buf *out, const Figure *figure) {
    const char *before = "";
    for (size_t k = 0; k < QUALIFIER_FORMS; k++) {
        const QualifierForm *form = &figure_qualifier_forms[k];
        if (!(figure->qualifiers & form->bit))
            continue;
        buf_add_z(out, before);
        print_form(out, form->form,
                   form->bit == QUALIFIER_TO_QUARTER ? figure->to : figure->months);
        before = ", ";
    }
}

static void print_words(Buf *out, const Target *target) {
    for (size_t k = 0; k < TARGET_FORMS; k++)
        if (figure_target_forms[k].kind == target->kind &&
            figure_target_forms[k].down == target->down)
            buf_add_z(out, figure_target_forms[k].words);
}

static void print_phrase(Buf *out, const Target *target) {
    print_words(out, target);
    buf_add_char(out, ' ');
    figure_print_number(out, target->low, target->unit, target->unit_word);
}

static void print_change(Buf *out, const Target *target) {
    print_phrase(out, target);
    if (target->by.year) {
        buf_add_z(out, " by ");
        date_print_words(out, target->by);
    }
}

/* The unit stands once when it is a word: 40 to 50 days, but 40% to 50%. */
static void print_range(Buf *out, const Target *target) {
    const UnitKind first = target->unit == UNIT_WORD ? UNIT_NONE : target->unit;
    figure_print_number(out, target->low, first, target->unit_word);
    buf_add_z(out, " to ");
    figure_print_number(out, target->high, target->unit, target->unit_word);
}

static void print_target_qualifiers(Buf *out, const Target *target) {
    const Figure figure = {.qualifiers = target->qualifiers};
    if (target->qualifiers) {
        buf_add_char(out, ' ');
        figure_print_qualifiers(out, &figure);
    }
}

void figure_print_target(Buf *out, const Target *target) {
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
        print_phrase(out, target);
        break;
    case TARGET_BETWEEN:
        print_range(out, target);
        break;
    case TARGET_CHANGE:
        print_change(out, target);
        break;
    case TARGET_BASELINE:
        print_words(out, target);
        break;
    case TARGET_TEXT:
        buf_add(out, target->text.str);
        break;
    }
    print_target_qualifiers(out, target);
}

void date_print_words(Buf *out, Date date) {
    if (date.day)
        buf_addf(out, "%d ", date.day);
    if (date.month)
        buf_addf(out, "%s ", date_month_name(date.month));
    if (date.year)
        buf_addf(out, "%d", date.year);
}
