/* Numbers, dates and periods: what is printed is read again as the same. */
#include "base/date.h"
#include "base/decimal.h"
#include "fuzz.h"
#include "plan/figure.h"

static void try_number(Arena *arena, Str text) {
    Decimal number;
    Decimal again;
    UnitKind unit;
    Str word;
    (void)figure_parse_number(text, &number, &unit, &word);
    if (!decimal_parse(text, &number))
        return;
    Buf out = {.arena = arena};
    decimal_print(&out, number, 0);
    MUST(decimal_parse(buf_str(&out), &again));
    MUST(decimal_compare(number, again) == 0 && number.scale == again.scale);
    if (decimal_add(number, number, &again) && decimal_subtract(again, number, &again))
        MUST(decimal_compare(number, again) == 0);
}

static void try_date(Arena *arena, Str text) {
    Date date;
    Date again;
    (void)date_guess(text, &date);
    if (date_parse(text, &date) != DATE_OK)
        return;
    Buf out = {.arena = arena};
    date_print_iso(&out, date);
    MUST(date_parse(buf_str(&out), &again) == DATE_OK && date_compare(date, again) == 0);
    MUST(date_first_day(date) <= date_last_day(date));
    MUST(date_compare(date_from_days(date_last_day(date)), date) == 0);
}

static void try_period(Arena *arena, Str text) {
    Period period;
    Period again;
    (void)period_guess(text, &period);
    if (!period_parse(text, &period))
        return;
    Buf out = {.arena = arena};
    period_print(&out, period);
    MUST(period_parse(buf_str(&out), &again) && period_eq(period, again));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Arena *arena = arena_new();
    Str line;
    Str rest = fuzz_text(data, size);
    bool more = true;
    while (more) {
        more = str_cut(rest, '\n', &line, &rest);
        try_number(arena, line);
        try_date(arena, line);
        try_period(arena, line);
    }
    arena_free(arena);
    return 0;
}
