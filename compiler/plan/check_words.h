/* check_words: the rules about words, each given every text once, already cut into words. */
#ifndef PLAN_CHECK_WORDS_H
#define PLAN_CHECK_WORDS_H

#include "plan/check.h"
#include "plan/words.h"

/* The first words of the phrases that begin with one letter, as bits. */
typedef struct PhraseStart {
    uint32_t lengths;
    uint32_t seconds; /* letters */
} PhraseStart;

/* What the rules must remember from text to text. */
typedef struct WordsCheck {
    Set *set;
    Arena *scratch;
    bool notes;   /* the rules that are notes are run */
    Map declared; /* abbreviations that need no finding: explained, well known, or found */
    List hyphens; /* of Span: the first hyphen between spaces of each text */
    Span dash;    /* a dash between spaces; 0: none so far */
    PhraseStart phrases[26]; /* by first letter */
} WordsCheck;

/* undeclared-abbreviation */
void check_abbreviations_start(WordsCheck *check);
void check_abbreviations(WordsCheck *check, Words *words);

/* link-text, of what should be a link; for prose */
void check_addresses(WordsCheck *check, Words *words);

/* template-text */
void check_phrases_start(WordsCheck *check);
void check_phrases(WordsCheck *check, Words *words);

/* double-space, number-in-words and, when all texts were seen, dash-style */
void check_signs(WordsCheck *check, Words *words);
void check_signs_end(WordsCheck *check);

/* long-comment, capitals-heading */
void check_lengths(WordsCheck *check, Words *words, const Field *field);

#endif
