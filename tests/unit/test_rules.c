/* The rules: each has words of its own, an example that raises it and nothing else, and a repair
 * that raises nothing. */
#include "diag/rules_setting.h"

#include "output/template.h"
#include "plan/set.h"
#include "view/page.h"

#include <criterion/criterion.h>
#include <string.h>

/* No text of a plan shows these; a golden folder does. */
static const Rule without_example[] = {
    RULE_SIZE_LIMIT, RULE_UNREADABLE_FILE, RULE_EMPTY_SET,  RULE_DUPLICATE_PAGE,
    RULE_NAME_LIMIT, RULE_UNUSED_TEMPLATE, RULE_LIST_LIMIT, RULE_SECTION_OUTSIDE_PLAN};

static bool needs_no_example(Rule rule) {
    for (size_t k = 0; k < sizeof without_example / sizeof *without_example; k++)
        if (without_example[k] == rule)
            return true;
    return false;
}

/* ---- reading an example ---- */

typedef void Judge(const RuleInfo *rule, const Diag *diag);

static Str below_plans(Arena *arena, const char *path) {
    return str_format(arena, "plans/%s", path);
}

static void judge_plan(const RuleInfo *rule, const char *text, Judge *judge) {
    Set *set = set_new();
    for (size_t k = 0; k < RULES_SETTINGS; k++)
        if (rules_setting_stands(&rules_settings[k], text))
            set_add(set, below_plans(set->arena, rules_settings[k].path),
                    str_from(rules_settings[k].text));
    set_add(set, below_plans(set->arena, rules_setting_example), str_from(text));
    set_check(set);
    judge(rule, set->diag);
    set_free(set);
}

/* A folder of two templates: the page and its foot. */
typedef struct Templates {
    const Source *page;
    const Source *foot;
} Templates;

static const Source *find_template(void *state, Str name) {
    const Templates *templates = state;
    if (str_is(name, "plan"))
        return templates->page;
    return str_is(name, "foot") ? templates->foot : NULL;
}

static void judge_template(const RuleInfo *rule, const char *text, Judge *judge) {
    Arena *arena = arena_new();
    Sources *sources = sources_new(arena);
    Diag *diag = diag_new(arena, sources);
    Templates templates = {
        .page = sources_add(sources, STR("plan.mustache"), str_from(text)),
        .foot = sources_add(sources, STR("foot.mustache"), STR("</body>\n")),
    };
    template_read(arena, diag, (TemplateSource){&templates, find_template, LANGUAGE_ENGLISH},
                  STR("plan"), &view_plan_page);
    diag_sort(diag);
    judge(rule, diag);
    arena_free(arena);
}

static void judge_text(const RuleInfo *rule, const char *text, Judge *judge) {
    (rules_setting_is_template(rule) ? judge_template : judge_plan)(rule, text, judge);
}

/* ---- judging what was found ---- */

static void judge_example(const RuleInfo *rule, const Diag *diag) {
    size_t own = 0;
    EACH (Finding *, item, diag->findings) {
        const Finding *finding = *item;
        const RuleInfo *found = rule_info(finding->rule);
        own += found == rule;
        cr_expect(found == rule && !finding->allowed, "the example of %s raises %s: %.*s",
                  rule->name, found->name, STR_ARGS(finding->message));
    }
    cr_expect(own > 0, "the example of %s does not raise it", rule->name);
}

static void judge_repair(const RuleInfo *rule, const Diag *diag) {
    EACH (Finding *, item, diag->findings)
        cr_expect_fail("the repair of %s raises %s: %.*s", rule->name,
                       rule_info((*item)->rule)->name, STR_ARGS((*item)->message));
}

static void expect_plain(const RuleInfo *rule, const char *what, Str text) {
    cr_expect(text.len > 0, "%s has no %s", rule->name, what);
    cr_expect(str_find(text, STR("  "), 0) == text.len, "double space in the %s of %s: %.*s", what,
              rule->name, STR_ARGS(text));
}

static void expect_clause(const RuleInfo *rule, const char *what, Str text) {
    expect_plain(rule, what, text);
    cr_expect(!str_ends(text, STR(".")), "full stop after the %s of %s: %.*s", what, rule->name,
              STR_ARGS(text));
}

static void judge_wording(const RuleInfo *rule, const Diag *diag) {
    EACH (Finding *, item, diag->findings) {
        expect_clause(rule, "message", (*item)->message);
        if ((*item)->label.len)
            expect_clause(rule, "label", (*item)->label);
        cr_expect((*item)->span.start > 0, "a finding of %s has no place", rule->name);
    }
}

static void judge_examples(Judge *judge) {
    for (unsigned k = 0; k < RULE_COUNT; k++)
        if (rule_info((Rule)k)->example)
            judge_text(rule_info((Rule)k), rule_info((Rule)k)->example, judge);
}

/* ---- the tests ---- */

Test(rules, each_example_raises_its_own_rule_only) {
    judge_examples(judge_example);
}

Test(rules, each_repair_raises_nothing) {
    for (unsigned k = 0; k < RULE_COUNT; k++)
        if (rule_info((Rule)k)->repair)
            judge_text(rule_info((Rule)k), rule_info((Rule)k)->repair, judge_repair);
}

Test(rules, findings_are_clauses_with_a_place) {
    judge_examples(judge_wording);
}

Test(rules, have_an_example_and_a_repair_unless_listed_here) {
    for (unsigned k = 0; k < RULE_COUNT; k++) {
        const RuleInfo *rule = rule_info((Rule)k);
        bool wanted = !needs_no_example((Rule)k);
        cr_expect(!!rule->example == wanted, "example of %s", rule->name);
        cr_expect(!!rule->repair == wanted, "repair of %s", rule->name);
    }
}

Test(rules, are_a_few_lines_long_in_examples) {
    for (unsigned k = 0; k < RULE_COUNT; k++) {
        const char *text = rule_info((Rule)k)->example;
        unsigned lines = 0;
        for (const char *c = text; c && *c; c++)
            lines += *c == '\n';
        cr_expect(lines <= 9, "the example of %s has %u lines", rule_info((Rule)k)->name, lines);
    }
}

Test(rules, say_what_is_wrong_and_why_it_matters) {
    for (unsigned k = 0; k < RULE_COUNT; k++) {
        const RuleInfo *rule = rule_info((Rule)k);
        expect_clause(rule, "title", str_from(rule->title));
        expect_plain(rule, "why", str_from(rule->why));
        cr_expect(strlen(rule->why) > strlen(rule->title), "why of %s", rule->name);
        cr_expect(str_ends(str_from(rule->why), STR(".")), "no full stop: %s", rule->name);
        cr_expect(strlen(rule->family) > 0, "family of %s", rule->name);
    }
}

Test(rules, have_names_of_their_own_in_kebab_case) {
    for (unsigned k = 0; k < RULE_COUNT; k++) {
        const char *name = rule_info((Rule)k)->name;
        size_t len = strlen(name);
        Rule found;
        cr_expect(rule_find(str_from(name), &found) && found == (Rule)k, "%s stands twice", name);
        cr_expect(len && strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-") == len, "%s", name);
        cr_expect(name[0] != '-' && name[len - 1] != '-' && !strstr(name, "--"), "%s", name);
    }
}

Test(rules, stand_together_by_family) {
    for (unsigned k = 1; k < RULE_COUNT; k++) {
        const char *family = rule_info((Rule)k)->family;
        bool fresh = strcmp(family, rule_info((Rule)k - 1)->family) != 0;
        for (unsigned before = 0; fresh && before < k; before++)
            cr_expect_str_neq(rule_info((Rule)before)->family, family);
    }
}

Test(rules, examples_stand_beside_the_files_they_do_not_replace) {
    cr_expect(rules_setting_stands(&rules_settings[0], "tasks:\n  - plan: organisation:\n"));
    cr_expect(!rules_setting_stands(&rules_settings[0], "codes: {}\norganisation:\n"));
    cr_expect(!rules_setting_stands(&rules_settings[1], "plan:\n"));
}
