#include "plan/check.h"

static void (*const checks[])(Set *) = {
    check_codes,   check_values, check_parts,       check_circles,  check_targets,
    check_changes, check_budget, check_budget_text, check_register, check_shown,
    check_names,   check_words,  check_pages,       check_officers,
};

void check_all(Set *set) {
    for (size_t k = 0; k < sizeof checks / sizeof *checks; k++)
        checks[k](set);
}

static const Choice levels[] = {{"off", SEVERITY_OFF + 1},
                                {"note", SEVERITY_NOTE + 1},
                                {"warning", SEVERITY_WARNING + 1},
                                {"error", SEVERITY_ERROR + 1},
                                {NULL, 0}};

static int level_of(Str word) {
    for (const Choice *level = levels; level->word; level++)
        if (str_is(word, level->word))
            return level->value;
    return 0;
}

static void report_rule(Set *set, const Pair *pair, const char *format) {
    Finding *finding = diag_report(set->diag, RULE_UNKNOWN_CHOICE, pair->name.span, "%s `%.*s`",
                                   format, STR_ARGS(pair->name.str));
    Str near = rule_nearest(pair->name.str);
    if (near.len && !str_eq(near, pair->name.str))
        diag_label(set->diag, finding, "did you mean `%.*s`?", STR_ARGS(near));
}

void check_levels(Set *set) {
    EACH (Pair, pair, set->shared.checks) {
        Rule rule;
        int level = level_of(pair->value.str);
        if (!level)
            decode_unknown_choice(&set->decoder, "checks", pair->value, levels);
        else if (!rule_find(pair->name.str, &rule))
            report_rule(set, pair, "there is no rule");
        else if (rule_info(rule)->firm)
            report_rule(set, pair, "nothing can be published without the rule");
        else
            set->diag->levels[rule] = (Severity)(level - 1);
    }
}
