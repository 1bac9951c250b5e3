/* Targets for a part of a year, and values as they were. */
#include "plan/figure_private.h"
#include "plan/rollup.h"

/* ---- targets ---- */

static bool is_number(TargetKind kind) {
    static const bool numbers[] = {
        [TARGET_NONE] = false,   [TARGET_VALUE] = true,   [TARGET_AT_LEAST] = true,
        [TARGET_ABOVE] = true,   [TARGET_AT_MOST] = true, [TARGET_BELOW] = true,
        [TARGET_BETWEEN] = true, [TARGET_CHANGE] = false, [TARGET_BASELINE] = false,
        [TARGET_TEXT] = false,
    };
    return numbers[kind];
}

/* Without the zeros that dividing put behind the digits as printed. */
static Decimal without_zeros(Decimal value, uint8_t scale) {
    while (value.scale > scale && value.coefficient % 10 == 0) {
        value.coefficient /= 10;
        value.scale--;
    }
    return value;
}

static bool share(Decimal number, int elapsed, int parts, Decimal *out) {
    Decimal product;
    if (!decimal_multiply(number, decimal_from(elapsed), &product) ||
        !decimal_divide(product, decimal_from(parts), ROLLUP_SHARE_DIGITS, out))
        return false;
    *out = without_zeros(*out, number.scale);
    return true;
}

bool rollup_share(const Target *target, int elapsed, int parts, Target *out) {
    Target shared = *target;
    if (is_number(target->kind) && (!share(target->low, elapsed, parts, &shared.low) ||
                                    !share(target->high, elapsed, parts, &shared.high)))
        return false;
    *out = shared;
    return true;
}

/* A whole number of months from a day to the end of another, each the first or last of a month. */
static int months_between(int32_t first, int32_t last) {
    const Date from = date_from_days(first);
    const Date after = date_from_days(last + 1);
    return (after.year - from.year) * 12 + after.month - from.month;
}

bool rollup_target(List targets, Period period, TargetReach reach, int year_starts, Target *out) {
    static const PeriodKind years[] = {PERIOD_YEAR, PERIOD_CALENDAR_YEAR};
    const PeriodTarget *found = figure_find_target(targets, period);
    Period year = period;
    if (!found &&
        (reach == TARGET_REACH_YEAR || period.kind == PERIOD_NONE || period.kind == PERIOD_FUTURE))
        return false;
    for (size_t k = 0; !found && k < sizeof years / sizeof *years; k++) {
        year = period_at(years[k], period_first_day(period, year_starts), year_starts);
        found = figure_find_target(targets, year);
    }
    if (!found)
        return false;
    *out = found->target;
    if (reach != TARGET_REACH_CUMULATIVE || period_eq(year, period))
        return true;
    return rollup_share(
        &found->target,
        months_between(period_first_day(year, year_starts), period_last_day(period, year_starts)),
        12, out);
}

/* ---- restated values ---- */

static Missing missing_word(Str text) {
    for (size_t k = 0; k < MISSING_WORDS; k++)
        if (figure_begins(text, figure_missing_words[k].word))
            return figure_missing_words[k].missing;
    return MISSING_NOT_AVAILABLE;
}

Figure rollup_figure_at(const Figure *figure, Date as_at) {
    const FigureMore *more = figure->more;
    if (!more || !more->restated.date.year || date_compare(as_at, more->restated.date) >= 0)
        return *figure;
    const Str text = str_trim(more->was.str);
    Figure was = {.raw = more->was};
    Str bad;
    if (text.len && figure_parse(text, &was, &bad))
        return was;
    return (Figure){.raw = more->was, .missing = missing_word(text)};
}
