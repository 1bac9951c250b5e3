/* plan/subject: what a finding is recognised by from run to run. */
#include "plan/subject.h"

#include <criterion/criterion.h>
#include <string.h>

#define HEAD "organisation: {name: Council}\nplan: {title: Plan, years: 2023/24}\n"

typedef struct Case {
    Set *set;
    const Source *source;
} Case;

static Case read(const char *text) {
    Set *set = set_new();
    set->path = STR("plans/");
    set_add(set, STR("plans/a/plan.yml"), str_from(text));
    return (Case){set, *LIST_AT(set->sources->list, Source *, 0)};
}

/* Reports a finding at `words` and gives it its subject. */
static const Finding *at(Case c, const char *words) {
    size_t place = str_find(c.source->text, str_from(words), 0);
    cr_assert(place < c.source->text.len, "%s", words);
    uint32_t start = c.source->base + (uint32_t)place;
    c.set->diag->findings.count = 0;
    const Finding *finding =
        diag_report(c.set->diag, RULE_MISPRINT, (Span){start, start + 1}, "a finding");
    subject_fill(c.set, SEVERITY_NOTE);
    return finding;
}

#define EXPECT_CODE(c, words, wanted)                                                              \
    do {                                                                                           \
        Str code = at(c, words)->code;                                                             \
        cr_expect(str_is(code, wanted), "at %s: got `%.*s`", words, STR_ARGS(code));               \
    } while (0)

Test(subject, is_the_definition_around_the_place) {
    Case c = read(HEAD "tasks:\n"
                       "  - code: T1\n"
                       "    title: One\n"
                       "    milestones: [{title: Half, due: 2023-09}]\n"
                       "  - {code: T2, title: Two, due: 2024}\n");
    EXPECT_CODE(c, "T1", "T1");
    EXPECT_CODE(c, "One", "T1");
    EXPECT_CODE(c, "Half", "T1");
    EXPECT_CODE(c, "2023-09", "T1");
    EXPECT_CODE(c, "2024}", "T2");
    set_free(c.set);
}

Test(subject, says_of_which_names_its_code_is) {
    Case c = read("organisation: {name: Council}\n"
                  "officers: [{title: Chief, email: a@b.uk}]\n"
                  "plan: {title: Plan, years: 2023/24, owner: Chief}\n"
                  "tasks: [{code: Chief, title: Find one, due: 2024}]\n");
    EXPECT_CODE(c, "a@b.uk", "Chief");
    cr_expect_eq(at(c, "a@b.uk")->space, SPACE_OFFICERS);
    EXPECT_CODE(c, "Find one", "Chief");
    cr_expect_eq(at(c, "Find one")->space, SPACE_CODES);
    EXPECT_CODE(c, "Chief}", "Chief");
    cr_expect_eq(at(c, "Chief}")->space, SPACE_OFFICERS);
    EXPECT_CODE(c, "2023/24", "Plan");
    cr_expect_eq(at(c, "2023/24")->space, SPACE_NONE);
    set_free(c.set);
}

Test(subject, is_the_innermost_definition) {
    Case c = read(HEAD "priorities:\n"
                       "  - code: P\n"
                       "    name: Safety\n"
                       "    objectives: [{code: P1, title: Less crime}]\n"
                       "    aim: All well\n"
                       "officers: [Head of Parks, {title: Chief, email: a@b.uk}]\n");
    EXPECT_CODE(c, "Less crime", "P1");
    EXPECT_CODE(c, "All well", "P");
    EXPECT_CODE(c, "Head of Parks", "Head of Parks");
    EXPECT_CODE(c, "a@b.uk", "Chief");
    set_free(c.set);
}

Test(subject, is_the_reference_outside_of_definitions) {
    Case c = read(HEAD "budget:\n"
                       "  rows:\n"
                       "    - {kind: cost, title: Fences, task: T9, amounts: {2023/24: 100}}\n");
    EXPECT_CODE(c, "T9", "T9");
    EXPECT_CODE(c, "100", "Fences");
    set_free(c.set);
}

Test(subject, is_what_a_row_shows) {
    Case c = read(HEAD "measures:\n"
                       "  - kind: kpi\n"
                       "    title: Key figures\n"
                       "    groups:\n"
                       "      - title: Fires\n"
                       "        rows: [A1, {indicator: A2, comment: why}, {code: A3, name: New}]\n"
                       "        comment: all\n");
    EXPECT_CODE(c, "A1", "A1");
    EXPECT_CODE(c, "why", "A2");
    EXPECT_CODE(c, "New", "A3");
    EXPECT_CODE(c, "all", "Fires");
    EXPECT_CODE(c, "kpi", "Key figures");
    set_free(c.set);
}

Test(subject, is_empty_where_nothing_has_a_name) {
    Case c = read(HEAD "tasks: [{code: T1, title: One}]\nstatus: {}\n# end\n");
    EXPECT_CODE(c, "status", "");
    EXPECT_CODE(c, "# end", "");
    EXPECT_CODE(c, "organisation", "");
    EXPECT_CODE(c, "2023/24", "Plan");
    set_free(c.set);
}

Test(subject, counts_findings_of_one_rule_file_and_code) {
    Case c = read(HEAD "tasks:\n"
                       "  - {code: T1, title: One}\n"
                       "  - {code: T2, title: Two}\n");
    uint32_t base = c.source->base;
    size_t one = str_find(c.source->text, STR("T1"), 0);
    size_t two = str_find(c.source->text, STR("T2"), 0);
    static const Rule rules[] = {RULE_MISPRINT, RULE_MISPRINT, RULE_CODE_GAP, RULE_MISPRINT};
    size_t places[] = {one, one + 3, one + 4, two};
    static const unsigned wanted[] = {0, 1, 0, 0};
    c.set->diag->findings.count = 0;
    for (size_t k = 0; k < 4; k++) {
        uint32_t start = base + (uint32_t)places[k];
        diag_report(c.set->diag, rules[k], (Span){start, start}, "a finding");
    }
    subject_fill(c.set, SEVERITY_NOTE);
    for (size_t k = 0; k < 4; k++)
        cr_expect_eq((*LIST_AT(c.set->diag->findings, Finding *, k))->ordinal, wanted[k], "%zu", k);
    set_free(c.set);
}

Test(subject, has_a_file_from_the_folder_of_the_set) {
    Case c = read(HEAD);
    static const char *const folders[] = {"plans", "plans/", ".", "plan", "plans/a"};
    static const char *const files[] = {"a/plan.yml", "a/plan.yml", "plans/a/plan.yml",
                                        "plans/a/plan.yml", "plan.yml"};
    for (size_t k = 0; k < 5; k++) {
        c.set->path = str_from(folders[k]);
        Str file = at(c, "Council")->file;
        cr_expect(str_is(file, files[k]), "%s: %.*s", folders[k], STR_ARGS(file));
    }
    c.set->diag->findings.count = 0;
    const Finding *nowhere = diag_report(c.set->diag, RULE_EMPTY_SET, (Span){0, 0}, "nothing");
    subject_fill(c.set, SEVERITY_NOTE);
    cr_expect_eq(nowhere->file.len, 0);
    cr_expect_eq(nowhere->code.len, 0);
    set_free(c.set);
}
