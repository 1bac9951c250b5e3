#include "plan/check.h"

/* Those that ask what could not be read come before those that find more of it. */
static void (*const checks[])(Set *) = {
    check_codes,      check_dates,   check_renewals, check_progress,    check_owners,
    check_objectives, check_risks,   check_values,   check_circles,     check_parts,
    check_targets,    check_changes, check_budget,   check_budget_text, check_register,
    check_shown,      check_names,   check_words,    check_pages,       check_house,
    check_officers,   check_status,  check_reports,  check_stated,      check_stated_tasks,
    check_partial,    check_updates, check_counts,   check_theme,       check_statement,
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

Span check_section(const Folder *folder, const char *key) {
    for (size_t k = 0; k < shape_document.count; k++)
        if (str_is(str_from(key), shape_document.fields[k].key))
            return folder->seen[k];
    return (Span){0, 0};
}

bool check_is_cancelled(const Task *task) {
    return task->cancelled.span.start != 0;
}

bool check_is_open(const Task *task) {
    return !task->completed.date.year && !check_is_cancelled(task);
}
