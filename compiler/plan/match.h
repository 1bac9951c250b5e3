/* match: an author's PCRE2 pattern for a whole text. Patterns may be a stranger's, so their work is
 * counted: a pattern goes MATCH_MOST_ONE steps on one text, and those that share a MatchWork go
 * MATCH_MOST_ALL on all of theirs. A step is what PCRE2 does for one item of a pattern and one
 * character; items that look at more at once cost as many. PCRE2's own limit counts only how often
 * it goes back, which says nothing of how far it looks each time. */
#ifndef PLAN_MATCH_H
#define PLAN_MATCH_H

#include "diag/diag.h"

enum { MATCH_MOST_ONE = 1000 * 1000, MATCH_MOST_ALL = 40 * 1000 * 1000 };

/* Characters of a pattern. */
enum { MATCH_MOST_PATTERN = 1000 };

/* The steps that some patterns have left, and PCRE2's memory for all of them. */
typedef struct MatchWork MatchWork;

typedef struct Match Match;

typedef enum MatchResult {
    MATCH_NO,
    MATCH_YES,
    MATCH_TOO_LONG, /* this text takes too many steps, or there are none left */
    MATCH_GIVEN_UP, /* there were none left before, and it was not tried */
} MatchResult;

/* Given back by match_work_free, after its patterns. */
MatchWork *match_work_new(Arena *arena);
void match_work_free(MatchWork *work);

/* Whether all steps are gone. */
bool match_work_is_done(const MatchWork *work);

/* Compiles the pattern; NULL after a finding of `rule` at it: it cannot be read, or there are no
 * steps left to try it. Given back by match_free. */
Match *match_new(MatchWork *work, Diag *diag, const Text *pattern, Rule rule);

/* Whether all of `text` matches. */
MatchResult match_whole(const Match *match, Str text);

/* Gives the compiled pattern back; NULL is fine. */
void match_free(Match *match);

#endif
