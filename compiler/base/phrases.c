#include "base/phrases.h"

static const struct {
    Str english;
    Str welsh;
} rows[] = {
#define PHRASE(id, english, welsh) {STR_INIT(english), STR_INIT(welsh)},
#include "base/phrases.def"
#undef PHRASE
};

Str phrases_tag(Language language) {
    return language == LANGUAGE_WELSH ? STR("cy-GB") : STR("en-GB");
}

Str phrases_text(Language language, Phrase phrase) {
    return language == LANGUAGE_WELSH ? rows[phrase].welsh : rows[phrase].english;
}

Phrase phrases_find(Str english) {
    Phrase phrase = 0;
    while (phrase < PHRASE_COUNT && !str_eq(rows[phrase].english, english))
        phrase++;
    return phrase;
}

size_t phrases_place(Str text, size_t at) {
    if (at + PHRASES_PLACE_LENGTH > text.len || text.at[at] != '{' || text.at[at + 2] != '}')
        return 0;
    const char digit = text.at[at + 1];
    return digit >= '1' && digit <= '9' ? (size_t)(digit - '0') : 0;
}

size_t phrases_places(Phrase phrase) {
    const Str text = rows[phrase].english;
    size_t most = 0;
    for (size_t at = 0; at < text.len; at++) {
        const size_t place = phrases_place(text, at);
        most = place > most ? place : most;
    }
    return most;
}

Str phrases_fill(Speech speech, Phrase phrase, const Str *parts, size_t count) {
    const Str text = phrases_text(speech.language, phrase);
    Buf out = {.arena = speech.arena};
    for (size_t at = 0; at < text.len;) {
        const size_t place = phrases_place(text, at);
        if (place && place <= count) {
            buf_add(&out, parts[place - 1]);
            at += PHRASES_PLACE_LENGTH;
        } else {
            buf_add_char(&out, text.at[at++]);
        }
    }
    return buf_str(&out);
}

Str phrases_number(Arena *arena, size_t number) {
    return str_format(arena, "%zu", number);
}

/* ---- days and periods ---- */

Str phrases_month(Language language, int month) {
    return phrases_text(language, (Phrase)(PHRASE_JANUARY + month - 1));
}

Str phrases_date(Speech speech, Date date) {
    Buf out = {.arena = speech.arena};
    if (date.day) {
        buf_add_number(&out, (uint64_t)date.day, 1);
        buf_add_char(&out, ' ');
    }
    if (date.month) {
        buf_add(&out, phrases_month(speech.language, date.month));
        buf_add_char(&out, ' ');
    }
    if (date.year)
        buf_add_number(&out, (uint64_t)date.year, 1);
    return buf_str(&out);
}

/* The part of a year that has a number: quarters and halves. */
static Str part_of_year(Speech speech, Phrase phrase, Period period) {
    Buf year = {.arena = speech.arena};
    period_print(&year, (Period){PERIOD_YEAR, period.year, 0});
    return PHRASES_SAY(speech, phrase, buf_str(&year), phrases_number(speech.arena, period.index));
}

Str phrases_period(Speech speech, Period period) {
    Buf out = {.arena = speech.arena};
    if (period.kind == PERIOD_HALF)
        return part_of_year(speech, PHRASE_HALF_OF_YEAR, period);
    if (period.kind == PERIOD_QUARTER)
        return part_of_year(speech, PHRASE_QUARTER_OF_YEAR, period);
    if (period.kind == PERIOD_MONTH)
        return phrases_date(speech, (Date){period.year, period.index, 0});
    if (period.kind == PERIOD_FUTURE)
        return phrases_text(speech.language, PHRASE_FUTURE);
    period_print(&out, period);
    return buf_str(&out);
}
