/* phrases: every fixed word of the pages, in every language, in one table: phrases.def. Code names
 * a row, PHRASE_SKIP_TO_MAIN; a template writes its English text, {{:Skip to main content}}. Pages
 * are made in the language of the organisation; findings, data files and the language itself are
 * English. */
#ifndef BASE_PHRASES_H
#define BASE_PHRASES_H

#include "base/date.h"
#include "base/str.h"

typedef enum Language {
    LANGUAGE_UNSAID, /* English */
    LANGUAGE_ENGLISH,
    LANGUAGE_WELSH,
} Language;

#define PHRASE(id, english, welsh) PHRASE_##id,
typedef enum Phrase {
#include "base/phrases.def"
    PHRASE_COUNT
} Phrase;
#undef PHRASE

/* The tag of the language for `lang` (BCP 47): "en-GB". */
Str phrases_tag(Language language);

/* A row in a language, with its places as they are. */
Str phrases_text(Language language, Phrase phrase);

/* The row whose English is `english`, PHRASE_COUNT when there is none. Of two rows alike it is the
 * first: the other is for a place in the code where Welsh has another word. */
Phrase phrases_find(Str english);

/* Where sentences are made, and in which language. */
typedef struct Speech {
    Arena *arena;
    Language language;
} Speech;

/* A row with its parts: {1} is the first of them. A place beyond `count` stays as it is. */
Str phrases_fill(Speech speech, Phrase phrase, const Str *parts, size_t count);
#define PHRASES_SAY(speech, phrase, ...)                                                           \
    phrases_fill((speech), (phrase), (const Str[]){__VA_ARGS__},                                   \
                 sizeof((const Str[]){__VA_ARGS__}) / sizeof(Str))

/* A whole number as a part. */
Str phrases_number(Arena *arena, size_t number);

/* "March" for 3, from 1 to 12. */
Str phrases_month(Language language, int month);

/* "3 March 2024", "March 2024", "2024"; empty for the year 0. */
Str phrases_date(Speech speech, Date date);

/* As pages print a period: "2023/24", "2023/24 Q1"; empty for PERIOD_NONE. */
Str phrases_period(Speech speech, Period period);

/* The number of the place that stands at `at` ("{2}": 2); 0 when there is none. A place is three
 * bytes long. */
size_t phrases_place(Str text, size_t at);

/* How many places a row has. */
size_t phrases_places(Phrase phrase);
enum { PHRASES_PLACE_LENGTH = 3 };

#endif
