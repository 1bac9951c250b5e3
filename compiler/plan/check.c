#include "plan/check.h"

typedef void Check(Set *set);

/* Those that ask what could not be read come before those that find more of it. */
static Check *const of_facts[] = {
    check_codes,        check_dates,   check_renewals, check_progress,     check_owners,
    check_objectives,   check_risks,   check_values,   check_circles,      check_parts,
    check_targets,      check_changes, check_budget,   check_budget_text,  check_register,
    check_shown,        check_names,   check_pages,    check_house,        check_officers,
    check_status,       check_reports, check_stated,   check_stated_tasks, check_partial,
    check_updates,      check_counts,  check_theme,    check_statement,    check_edit_link,
    check_published_at, check_sizes,   check_years,    check_places,       check_directions,
};

/* As long as all the others together, and nothing they write is read by it. */
static Check *const of_texts[] = {check_words};

/* Checks that may run beside those of another group. */
static const struct {
    Check *const *checks;
    size_t count;
} groups[] = {{of_texts, sizeof of_texts / sizeof *of_texts},
              {of_facts, sizeof of_facts / sizeof *of_facts}};

enum { GROUPS = sizeof groups / sizeof *groups };

static bool run_group(void *state, unsigned worker, size_t group) {
    Set **views = state;
    (void)worker;
    for (size_t k = 0; k < groups[group].count; k++)
        groups[group].checks[k](views[group]);
    return true;
}

/* The set with findings and memory of its own, and names of pages and places that nobody has
 * asked for. */
static Set *apart(const Set *set, Arena *arena) {
    Set *view = set_for_reading(set, arena);
    view->diag = diag_part(set->diag, arena);
    view->pages = (Map){.arena = arena};
    view->anchors = (Map){.arena = arena};
    return view;
}

/* Findings are sorted later: no order is to be seen here. */
void check_all(Set *set) {
    Set *const texts = apart(set, set_other_arena(set));
    Set *views[GROUPS] = {texts, set};
    pool_each(set_jobs(set), GROUPS, run_group, views);
    diag_join(set->diag, texts->diag);
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
    else if (!near.len)
        diag_label(set->diag, finding, "`plancc explain` lists all rules");
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
