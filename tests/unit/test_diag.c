/* diag: no run keeps more findings than anybody could read. */
#include "diag/diag.h"

#include <criterion/criterion.h>

static const Span first = {1, 2};
static const Span later = {3, 4};

static Diag *full(Arena *arena) {
    Diag *diag = diag_new(arena, sources_new(arena));
    for (size_t k = 0; k < DIAG_MOST; k++)
        diag_report(diag, RULE_HOUSE_RULE, first, "finding %zu", k);
    return diag;
}

static const Finding *last_of(const Diag *diag) {
    return *LIST_AT(diag->findings, Finding *, diag->findings.count - 1);
}

static void expect_full(const Diag *diag, Span span) {
    cr_expect(diag_is_full(diag));
    cr_assert(diag->findings.count == DIAG_MOST + 1);
    cr_expect(last_of(diag)->rule == RULE_LIST_LIMIT && last_of(diag)->severity == SEVERITY_ERROR);
    cr_expect(last_of(diag)->span.start == span.start);
}

Test(diag, one_finding_too_many_is_an_error_in_its_place) {
    Arena *arena = arena_new();
    Diag *diag = full(arena);
    cr_expect(!diag_is_full(diag));
    for (int k = 0; k < 3; k++) {
        Finding *finding = diag_report(diag, RULE_HOUSE_RULE, k ? first : later, "one more");
        diag_label(diag, finding, "dropped");
        diag_related(diag, finding, first, "dropped");
        expect_full(diag, later);
    }
    diag_take_back(diag, 0, later);
    expect_full(diag, later);
    arena_free(arena);
}

Test(diag, parts_that_are_joined_are_counted_together) {
    Arena *arena = arena_new();
    Diag *diag = full(arena);
    Diag *part = diag_part(diag, arena);
    diag_join(diag, part);
    cr_expect(!diag_is_full(diag));
    diag_report(part, RULE_HOUSE_RULE, later, "one more");
    diag_report(part, RULE_HOUSE_RULE, first, "and one more");
    for (int k = 0; k < 2; k++) {
        diag_join(diag, part);
        expect_full(diag, later);
    }
    diag = diag_part(diag, arena);
    diag_join(diag, full(arena));
    cr_expect(!diag_is_full(diag) && diag->findings.count == DIAG_MOST);
    arena_free(arena);
}
