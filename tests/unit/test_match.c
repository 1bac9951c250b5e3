/* plan/match: patterns take no more steps than they may, however far each of them goes. */
#include "plan/match.h"

#include "base/str.h"

#include <criterion/criterion.h>

typedef struct Trial {
    Arena *arena;
    Diag *diag;
    MatchWork *work;
} Trial;

static Trial begin(void) {
    Arena *arena = arena_new();
    return (Trial){arena, diag_new(arena, sources_new(arena)), match_work_new(arena)};
}

static void end(const Trial *trial) {
    match_work_free(trial->work);
    arena_free(trial->arena);
}

static Match *compiled(const Trial *trial, Str pattern) {
    const Text text = {pattern, {1, 2}};
    return match_new(trial->work, trial->diag, &text, RULE_BAD_HOUSE_RULE);
}

static MatchResult result_of(const char *pattern, Str text) {
    const Trial trial = begin();
    Match *match = compiled(&trial, str_from(pattern));
    cr_assert(match, "%s", pattern);
    const MatchResult result = match_whole(match, text);
    match_free(match);
    end(&trial);
    return result;
}

static Str many(Arena *arena, size_t count) {
    Buf buf = {.arena = arena};
    for (size_t k = 0; k < count; k++)
        buf_add_char(&buf, 'a');
    return buf_str(&buf);
}

Test(match, a_sane_pattern_has_its_answer) {
    Arena *arena = arena_new();
    const Str prose = many(arena, 20000);
    cr_expect(result_of("[A-Z]{2,}[0-9]{ 4}_\\d{2}", STR("COMS{ 4}_01")) == MATCH_NO);
    cr_expect(result_of("[A-Z]{4}\\d{4}_\\d{2}", STR("COMS2324_01")) == MATCH_YES);
    cr_expect(result_of("[A-Z]{4}\\d{4}_\\d{2}", STR("COMS2324_011")) == MATCH_NO);
    cr_expect(result_of(".*street.*", prose) == MATCH_NO);
    cr_expect(result_of("(a)\\1*", prose) == MATCH_YES);
    cr_expect(result_of("(?i)[A-Z\xC3\xA2]+", STR("aB\xC3\x82")) == MATCH_YES);
    cr_expect(result_of("(?i:\\x61-\\\\\\.)+", STR("A-\\.")) == MATCH_YES);
    cr_expect(result_of("a\\{", STR("a{")) == MATCH_YES);
    cr_expect(result_of("a{1", STR("a{1")) == MATCH_YES);
    cr_expect(result_of("a\\\\", STR("a\\")) == MATCH_YES);
    cr_expect(result_of("", STR("")) == MATCH_YES);
    arena_free(arena);
}

Test(match, steps_are_counted_by_how_far_they_look) {
    static const char *const slow[] = {
        "(a+)+b?[xy]",        "(?:(?=.*+!!)|.)*[xy]",      "(?:(?=a{5000}b)|.)*[xy]",
        "(?:(?<=ab)|.)*[xy]", "(a)(?:(?=\\1b)|.)*[xy]",    "(?<n>a)(?:(?=\\k<n>b)|.)*[xy]",
        "(?:\\X)*[xy]",       "(*COMMIT)(?:(?=b)|.)*[xy]", "(?P<n>a)(?:(?P=n))*[xy]",
        "(a)\\g1*[xy]",       "a{99999999999999999999"};
    Arena *arena = arena_new();
    const Str text = many(arena, 5100);
    for (size_t k = 0; k + 1 < sizeof slow / sizeof *slow; k++)
        cr_expect(result_of(slow[k], text) == MATCH_TOO_LONG, "%s", slow[k]);
    cr_expect(result_of("a{99999999999999999999", text) == MATCH_NO);
    arena_free(arena);
}

static void expect_said(const Trial *trial, const char *said) {
    cr_assert(trial->diag->findings.count);
    const Str message =
        (*LIST_AT(trial->diag->findings, Finding *, trial->diag->findings.count - 1))->message;
    cr_expect(str_find(message, str_from(said), 0) < message.len, "%.*s", STR_ARGS(message));
}

Test(match, nothing_is_tried_when_all_steps_are_gone) {
    const Trial trial = begin();
    const Str text = many(trial.arena, 30);
    Match *match = compiled(&trial, STR("(a+)+b?[xy]"));
    size_t tries = 0;
    for (; !match_work_is_done(trial.work) && tries < 100; tries++)
        cr_expect(match_whole(match, text) == MATCH_TOO_LONG);
    cr_expect(tries == MATCH_MOST_ALL / MATCH_MOST_ONE, "%zu", tries);
    cr_expect(match_whole(match, text) == MATCH_GIVEN_UP);
    cr_expect(!compiled(&trial, STR("a")));
    expect_said(&trial, "not tried");
    match_free(match);
    match_free(NULL);
    end(&trial);
}

Test(match, patterns_have_an_end_and_a_form) {
    const Trial trial = begin();
    cr_expect(!compiled(&trial, many(trial.arena, MATCH_MOST_PATTERN + 1)));
    expect_said(&trial, "has 1001 characters, more than 1000");
    Match *match = compiled(&trial, many(trial.arena, MATCH_MOST_PATTERN));
    cr_expect(match);
    match_free(match);
    cr_expect(!compiled(&trial, STR("a\\C")));
    expect_said(&trial, "cannot be read");
    for (int k = 0; k < 80 && !match_work_is_done(trial.work); k++)
        match_free(compiled(&trial, STR("(?i)[\\x{100}-\\x{10ffff}]")));
    cr_expect(match_work_is_done(trial.work));
    end(&trial);
}
