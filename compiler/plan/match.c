#include "plan/match.h"

#include "base/ascii.h"
#include "base/system.h"

#include <string.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/* For going back PCRE2 remembers all groups at every step; its own limit is 20 GB. */
enum { MATCH_KILOBYTES = 4096 };

/* What compiling costs for each character of a pattern, which may stand for many; and for a range
 * of characters without regard to capitals, of which PCRE2 looks up each: there are a million. */
enum { COMPILE_STEPS = 50, RANGE_STEPS = 500 * 1000 };

/* PCRE2 looks over the whole text once to see that it is UTF-8, which takes a step for so many. */
enum { READ_AT_ONCE = 16 };

/* An item of a pattern may be a class, and so hold one character for so many of the pattern's. */
enum { LONG_ITEM = 16 };

struct MatchWork {
    Arena *arena;
    size_t left;
    pcre2_match_data *data;
    pcre2_match_context *limits;
};

struct Match {
    MatchWork *work;
    pcre2_code *code;
    size_t weight;  /* steps that a look at one character may take */
    size_t repeats; /* characters that one item may look at before it fails: .{300} */
    bool far;       /* an item may look back, or for a group again: at any number of them */
};

/* One text, while it is matched. */
typedef struct Walk {
    const Match *match;
    size_t left;
    size_t at;
} Walk;

/* ---- work ---- */

/* What PCRE2 needed and did not get. */
static void need(bool there) {
    if (!there)
        die("out of memory");
}

static size_t distance(size_t a, size_t b) {
    return a < b ? b - a : a - b;
}

/* PCRE2 calls this before each item. Where it stands tells how far the item before went; what it
 * looked at in vain is told by the pattern. */
static int count_steps(pcre2_callout_block *block, void *state) {
    Walk *walk = state;
    const Match *match = walk->match;
    const size_t rest = block->subject_length - block->current_position;
    size_t looked = 1 + distance(walk->at, block->current_position);
    looked += match->repeats < rest ? match->repeats : rest;
    looked += match->far ? block->subject_length : 0;
    walk->at = block->current_position;
    const size_t steps = looked * match->weight;
    walk->left -= steps < walk->left ? steps : walk->left;
    return walk->left ? 0 : PCRE2_ERROR_CALLOUT;
}

static void spend(MatchWork *work, size_t steps) {
    work->left -= steps < work->left ? steps : work->left;
}

bool match_work_is_done(const MatchWork *work) {
    return !work->left;
}

MatchWork *match_work_new(Arena *arena) {
    MatchWork *work = ARENA_NEW(arena, MatchWork);
    *work = (MatchWork){arena, MATCH_MOST_ALL, pcre2_match_data_create(1, NULL),
                        pcre2_match_context_create(NULL)};
    need(work->data && work->limits);
    pcre2_set_match_limit(work->limits, MATCH_MOST_ONE);
    pcre2_set_heap_limit(work->limits, MATCH_KILOBYTES);
    return work;
}

void match_work_free(MatchWork *work) {
    pcre2_match_data_free(work->data);
    pcre2_match_context_free(work->limits);
}

/* ---- patterns ---- */

/* The largest number that begins a pair of braces. */
static size_t most_repeats(Str pattern) {
    size_t most = 0;
    for (size_t at = str_find_char(pattern, '{', 0); at < pattern.len;
         at = str_find_char(pattern, '{', at + 1)) {
        size_t number = 0;
        for (size_t k = at + 1; k < pattern.len && number < SIZE_MAX / 100 &&
                                (ascii_is_digit(pattern.at[k]) || pattern.at[k] == ' ');
             k++)
            number = pattern.at[k] == ' ' ? number : number * 10 + (size_t)(pattern.at[k] - '0');
        most = number > most ? number : most;
    }
    return most;
}

/* Whether the pattern may have an item that looks at many characters and fails: one for a group
 * again, for a character with all its marks, or for what stands before. */
static bool looks_far(Str pattern) {
    static const Str signs[] = {STR_INIT("(?<"), STR_INIT("(?P="), STR_INIT("(*")};
    for (size_t k = 0; k < sizeof signs / sizeof *signs; k++)
        if (str_find(pattern, signs[k], 0) < pattern.len)
            return true;
    for (size_t at = 0; at + 1 < pattern.len; at++)
        if (pattern.at[at] == '\\' &&
            (strchr("gkX", pattern.at[at + 1]) || ascii_is_digit(pattern.at[at + 1])))
            return true;
    return false;
}

/* Whether a character stands there that is none of ASCII, or the number of one. */
static bool is_far_letter(Str pattern, size_t at) {
    if (pattern.at[at] != '\\' || at + 1 == pattern.len)
        return (unsigned char)pattern.at[at] > 127;
    return strchr("xNo", pattern.at[at + 1]) || ascii_is_digit(pattern.at[at + 1]);
}

/* The most ranges in which PCRE2 may have to look for capitals far beyond those of ASCII. */
static size_t wide_ranges(Str pattern) {
    bool wide = false;
    size_t ranges = 0;
    for (size_t at = 0; at < pattern.len; at++) {
        wide = wide || is_far_letter(pattern, at);
        ranges += pattern.at[at] == '-';
    }
    return wide && str_find(pattern, STR("(?"), 0) < pattern.len ? ranges : 0;
}

static pcre2_code *compile(Diag *diag, const Text *pattern, Rule rule) {
    int error = 0;
    size_t offset = 0;
    unsigned char message[160];
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)pattern->str.at, pattern->str.len,
                                     PCRE2_ANCHORED | PCRE2_ENDANCHORED | PCRE2_UTF |
                                         PCRE2_NEVER_BACKSLASH_C | PCRE2_AUTO_CALLOUT,
                                     &error, &offset, NULL);
    need(error != PCRE2_ERROR_HEAP_FAILED);
    if (code)
        return code;
    pcre2_get_error_message(error, message, sizeof message);
    diag_report(diag, rule, pattern->span, "the pattern cannot be read: %s (after %zu characters)",
                (const char *)message, offset);
    return NULL;
}

/* Whether the pattern is to be compiled; a finding says why not. */
static bool may_compile(const MatchWork *work, Diag *diag, const Text *pattern, Rule rule) {
    const size_t length = pattern->str.len;
    if (length > MATCH_MOST_PATTERN)
        diag_report(diag, rule, pattern->span, "the pattern has %zu characters, more than %d",
                    length, MATCH_MOST_PATTERN);
    else if (match_work_is_done(work))
        diag_report(diag, rule, pattern->span,
                    "the pattern is not tried: those before it take too long");
    return length <= MATCH_MOST_PATTERN && !match_work_is_done(work);
}

Match *match_new(MatchWork *work, Diag *diag, const Text *pattern, Rule rule) {
    if (!may_compile(work, diag, pattern, rule))
        return NULL;
    spend(work, pattern->str.len * COMPILE_STEPS + wide_ranges(pattern->str) * RANGE_STEPS);
    pcre2_code *code = compile(diag, pattern, rule);
    if (!code)
        return NULL;
    Match *match = ARENA_NEW(work->arena, Match);
    *match = (Match){.work = work,
                     .code = code,
                     .weight = 1 + pattern->str.len / LONG_ITEM,
                     .repeats = most_repeats(pattern->str),
                     .far = looks_far(pattern->str)};
    return match;
}

MatchResult match_whole(const Match *match, Str text) {
    MatchWork *work = match->work;
    if (match_work_is_done(work))
        return MATCH_GIVEN_UP;
    const size_t most = work->left < MATCH_MOST_ONE ? work->left : MATCH_MOST_ONE;
    Walk walk = {.match = match, .left = most};
    pcre2_set_callout(work->limits, count_steps, &walk);
    const int result =
        pcre2_match(match->code, (PCRE2_SPTR)text.at, text.len, 0, 0, work->data, work->limits);
    need(result != PCRE2_ERROR_NOMEMORY);
    spend(work, most - walk.left + text.len / READ_AT_ONCE);
    if (result >= 0)
        return MATCH_YES;
    return result == PCRE2_ERROR_NOMATCH ? MATCH_NO : MATCH_TOO_LONG;
}

void match_free(Match *match) {
    if (match)
        pcre2_code_free(match->code);
}
