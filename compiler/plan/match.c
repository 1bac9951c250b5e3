#include "plan/match.h"

#include "base/system.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/* Backtracking steps for one text. A sane pattern needs some dozens. */
enum { MATCH_LIMIT = 20000 };

/* For going back PCRE2 remembers all groups at every step; its own limit is 20 GB. */
enum { MATCH_KILOBYTES = 4096 };

/* The texts that a pattern may take too long on. */
enum { SLOW_MOST = 20 };

struct Match {
    unsigned slow; /* the texts that took too long */
    pcre2_code *code;
    pcre2_match_data *data;
    pcre2_match_context *limits;
};

/* What PCRE2 needed and did not get. */
static void need(bool there) {
    if (!there)
        die("out of memory");
}

static void report(Diag *diag, const Text *pattern, Rule rule, int error, size_t offset) {
    unsigned char message[160];
    pcre2_get_error_message(error, message, sizeof message);
    diag_report(diag, rule, pattern->span, "the pattern cannot be read: %s (after %zu characters)",
                (const char *)message, offset);
}

Match *match_new(Diag *diag, Arena *arena, const Text *pattern, Rule rule) {
    int error = 0;
    size_t offset = 0;
    pcre2_code *code =
        pcre2_compile((PCRE2_SPTR)pattern->str.at, pattern->str.len,
                      PCRE2_ANCHORED | PCRE2_ENDANCHORED | PCRE2_UTF, &error, &offset, NULL);
    need(error != PCRE2_ERROR_HEAP_FAILED);
    if (!code) {
        report(diag, pattern, rule, error, offset);
        return NULL;
    }
    Match *match = ARENA_NEW(arena, Match);
    *match = (Match){0, code, pcre2_match_data_create(1, NULL), pcre2_match_context_create(NULL)};
    need(match->data && match->limits);
    pcre2_set_match_limit(match->limits, MATCH_LIMIT);
    pcre2_set_heap_limit(match->limits, MATCH_KILOBYTES);
    return match;
}

MatchResult match_whole(Match *match, Str text) {
    if (match->slow >= SLOW_MOST)
        return MATCH_GIVEN_UP;
    const int result =
        pcre2_match(match->code, (PCRE2_SPTR)text.at, text.len, 0, 0, match->data, match->limits);
    need(result != PCRE2_ERROR_NOMEMORY);
    if (result >= 0)
        return MATCH_YES;
    if (result == PCRE2_ERROR_NOMATCH)
        return MATCH_NO;
    match->slow++;
    return MATCH_TOO_LONG;
}

void match_free(Match *match) {
    if (!match)
        return;
    pcre2_code_free(match->code);
    pcre2_match_data_free(match->data);
    pcre2_match_context_free(match->limits);
}
