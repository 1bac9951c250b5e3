/* figure_private: what the files of figure share: the closed vocabulary, each list once, and the
 * silent parser that values, targets and suggestions are read with. */
#ifndef PLAN_FIGURE_PRIVATE_H
#define PLAN_FIGURE_PRIVATE_H

#include "plan/figure.h"

/* A word that stands instead of a figure. */
typedef struct MissingWord {
    const char *word; /* as the language writes it */
    Missing missing;
    Phrase phrase; /* as pages print it */
} MissingWord;

/* What may follow a figure; `#` stands for a number. */
typedef struct QualifierForm {
    const char *form;
    const char *example;
    Qualifier bit;
    uint8_t most; /* the greatest number that # may be */
    Phrase phrase;
} QualifierForm;

/* The words that begin a target; only TARGET_BASELINE has no number after them. */
typedef struct TargetForm {
    const char *words;
    TargetKind kind;
    bool down;
    Phrase phrase;
} TargetForm;

enum { MISSING_WORDS = 7, QUALIFIER_FORMS = 8, TARGET_FORMS = 7 };

extern const MissingWord figure_missing_words[MISSING_WORDS];
extern const QualifierForm figure_qualifier_forms[QUALIFIER_FORMS]; /* in the order of printing */
extern const TargetForm figure_target_forms[TARGET_FORMS];

/* Reads a number, its unit and its qualifiers into a zeroed figure (all but `raw`). False: *bad is
 * the part of `text` that cannot be read; it begins where `text` does when that is the number. */
bool figure_parse(Str text, Figure *out, Str *bad);

/* Whether all of `text` is a well-written figure. */
bool figure_is_number(Str text);

/* Whether `text` is meant as a number, well written or not. */
bool figure_is_numeric(Str text);

/* The first word of `text`; commas within a number belong to it. */
Str figure_first_word(Str text);

/* Whether an amount of money may have that many decimals: none, or two. */
bool figure_has_pence(Decimal number);

/* True when `text` begins with `words` as whole words. */
bool figure_begins(Str text, const char *words);

/* The well-written number that was probably meant, with what follows it in `text`, or an empty Str.
 * Only the number is changed. */
Str figure_mend_number(Arena *arena, Str text);

/* `£43k` for `43k`, which is written out where it is no money; or an empty Str. */
Str figure_as_money(Arena *arena, Str word);

/* The number in groups of three for one with points between them (7.140), or an empty Str. */
Str figure_mend_points(Arena *arena, Str number);

/* `text` without curly quotes at its ends; the same when it has none. */
Str figure_without_quotes(Str text);

/* Whether mending `word` to `right` took a letter for a digit: 2,4l5. */
bool figure_had_letter(Str word, Str right);

/* The estimate that is meant with a word before a number: `c. 2,415`; or an empty Str. */
Str figure_mend_estimate(Arena *arena, Str text);

/* The footnote mark after a number in `text`, with what follows it; empty: there is none. The
 * number goes to *number. */
Str figure_footnote(Str text, Str *number);

/* Reports a footnote mark in a figure, or qualifiers in brackets; false when there is none. */
bool figure_report_footnote(Decoder *decoder, Text text, Str trimmed);

/* Reports a number, the part `word` of `text`, of which more can be said than that it cannot be
 * read; false when there is nothing to say. */
bool figure_report_number(Decoder *decoder, Text text, Str word);

/* Reports that an amount of money has other decimals than pence. */
void figure_report_pence(Decoder *decoder, Text text, Str word);

/* Reports a word after a figure, the part `word` of `text`. */
void figure_report_word(Decoder *decoder, Text text, Str word);

/* The qualifier nearest to `word`, or an empty Str. */
Str figure_nearest_qualifier(Arena *arena, Str word);

/* The place of `part`, which lies within text.str; all of text where the source has it otherwise
 * (escapes, several lines). */
Span figure_part_span(const Decoder *decoder, Text text, Str part);

/* Whether the unit word is a misspelt qualifier: 10,000 provisonal. */
bool figure_is_slip(Decoder *decoder, const Figure *figure);

/* Reads a period that is a key, or `future` when `with_future`; false after a finding. Without it
 * the caller refuses `future` itself. */
bool figure_read_period(Decoder *decoder, const Node *key, bool with_future, Period *out);

/* Whether a mapping from periods has few enough of them; false after a finding. */
bool figure_are_few(Decoder *decoder, const Field *field, const Node *node);

/* Reads one target; false after a finding. */
bool figure_read_target(Decoder *decoder, Str key, const Node *node, Target *out);

#endif
