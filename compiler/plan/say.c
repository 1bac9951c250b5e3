#include "plan/say.h"

#include "base/utf8.h"
#include "plan/fields.h"
#include "plan/progress.h"

Str say_period(const Set *set, Period period) {
    Buf out = {.arena = set->arena};
    period_print(&out, period);
    return buf_str(&out);
}

Str say_date(const Set *set, Date date) {
    return phrases_date((Speech){set->arena, LANGUAGE_ENGLISH}, date);
}

/* ---- figures ---- */

static Decimal shortened(Decimal number) {
    enum { DIGITS = 2 };
    number = decimal_round(number, DIGITS);
    while (number.scale && number.coefficient % 10 == 0) {
        number.coefficient /= 10;
        number.scale--;
    }
    return number;
}

Str say_figure(const Set *set, const Rolled *rolled) {
    Buf out = {.arena = set->arena};
    const Figure *figure = &rolled->figure;
    const Decimal number = rolled->stated ? figure->number : shortened(figure->number);
    figure_print_number(&out, number, figure->unit, figure->unit_word);
    if (figure->qualifiers)
        buf_add_char(&out, ' ');
    figure_print_qualifiers(&out, LANGUAGE_ENGLISH, figure);
    return buf_str(&out);
}

Str say_target(const Set *set, const Target *target) {
    Buf out = {.arena = set->arena};
    figure_print_target(&out, LANGUAGE_ENGLISH, target);
    return buf_str(&out);
}

/* ---- statuses ---- */

static const char *word_of(const Choice *choices, int value) {
    while (choices->value != value)
        choices++;
    return choices->word;
}

/* "data-only" is written so, and said with a space. */
static Str both(const Set *set, const char *article, const char *word, Str printed) {
    Buf own = {.arena = set->arena};
    for (; *word; word++)
        buf_add_char(&own, *word == '-' ? ' ' : *word);
    const bool other = !str_eq(utf8_fold(set->arena, printed), buf_str(&own));
    if (other)
        buf_addf(&own, " (%.*s)", STR_ARGS(printed));
    return str_format(set->arena, "%s%.*s", article, STR_ARGS(buf_str(&own)));
}

Str say_indicator_status(const Set *set, IndicatorStatus status) {
    static const char *const articles[STATUS_COUNT] = {
        [STATUS_SATISFACTORY] = "", [STATUS_WARNING] = "a ", [STATUS_ALERT] = "an ",
        [STATUS_UNKNOWN] = "",      [STATUS_DATA_ONLY] = "",
    };
    return both(set, articles[status], word_of(fields_indicator_statuses, (int)status),
                progress_indicator_word(set, LANGUAGE_ENGLISH, status));
}

Str say_task_status(const Set *set, TaskStatus status) {
    return both(set, status == TASK_WARNING ? "a " : "", word_of(fields_task_statuses, (int)status),
                progress_task_word(set, LANGUAGE_ENGLISH, status));
}

Str say_trend(const Set *set, Trend trend) {
    return both(set, "", word_of(fields_trends, (int)trend),
                progress_trend_word(set, LANGUAGE_ENGLISH, trend));
}
