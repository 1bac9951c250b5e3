/* match: an author's PCRE2 pattern for a whole text. Patterns are the authors' own, so matching has
 * a limit: one that takes too long is not a match, and says so. After some such texts it is no
 * longer tried, so that many of them take no longer than few. */
#ifndef PLAN_MATCH_H
#define PLAN_MATCH_H

#include "diag/diag.h"

typedef struct Match Match;

typedef enum MatchResult {
    MATCH_NO,
    MATCH_YES,
    MATCH_TOO_LONG,
    MATCH_GIVEN_UP, /* it took too long before, and was not tried */
} MatchResult;

/* Compiles the pattern; NULL after a finding of `rule` at it. Given back by match_free. */
Match *match_new(Diag *diag, Arena *arena, const Text *pattern, Rule rule);

/* Whether all of `text` matches. */
MatchResult match_whole(Match *match, Str text);

/* Gives the compiled pattern back; NULL is fine. */
void match_free(Match *match);

#endif
