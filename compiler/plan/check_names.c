#include "plan/check.h"

#include "base/utf8.h"
#include "plan/report.h"
#include "plan/rows.h"
#include "plan/words.h"

/* One thing under two names. */

/* ---- name-drift ---- */

/* Words of which a name has one, and another name of the same thing must not have the other. */
static const struct {
    const char *one;
    const char *other;
} opposites[] = {
    {"received", "closed"},
    {"received", "resolved"},
    {"received", "completed"},
    {"reported", "closed"},
    {"reported", "resolved"},
    {"opened", "closed"},
    {"started", "completed"},
    {"started", "finished"},
    {"applications", "decisions"},
    {"requested", "granted"},
    {"increase", "reduction"},
    {"increase", "decrease"},
    {"adults", "children"},
    {"men", "women"},
    {"day", "night"},
    {"urban", "rural"},
    {"income", "spending"},
    {"won", "lost"},
    {"arrivals", "departures"},
    {"satisfied", "dissatisfied"},
};

static bool has_word(const Words *words, const char *word) {
    for (size_t k = 0; k < words->count; k++)
        if ((words->text.str.at[words->at[k].from] | 0x20) == word[0] && words_is(words, k, word))
            return true;
    return false;
}

/* The two names of one row, cut into words. */
typedef struct Names {
    Set *set;
    Arena *scratch;
    Words name;
    Words label;
} Names;

static bool contradicts(const Names *names, const char *own, const char *printed) {
    return has_word(&names->label, printed) && !has_word(&names->label, own) &&
           has_word(&names->name, own) && !has_word(&names->name, printed);
}

static void report_drift(Names *names, const MeasureRow *row, const char *own,
                         const char *printed) {
    const Indicator *indicator = row->indicator.target;
    size_t at = 0;
    while (!words_is(&names->label, at, printed))
        at++;
    Finding *finding = diag_report(names->set->diag, RULE_NAME_DRIFT,
                                   words_span(names->set->sources, &names->label, at, at + 1),
                                   "%.*s counts what is %s; here it is called %s",
                                   STR_ARGS(indicator->code.str), own, printed);
    diag_related(names->set->diag, finding, indicator->name.span, "its name is given here");
}

static void check_label(void *state, const Measure *table, const MeasureRow *row) {
    Names *names = state;
    const Indicator *indicator = row->indicator.target;
    (void)table;
    if (!indicator || !row->label.str.len)
        return;
    words_cut(names->scratch, &names->name, indicator->name);
    words_cut(names->scratch, &names->label, row->label);
    for (size_t k = 0; k < sizeof opposites / sizeof *opposites; k++) {
        const char *one = opposites[k].one;
        const char *other = opposites[k].other;
        bool drifts = contradicts(names, one, other);
        if (!drifts && !contradicts(names, other, one))
            continue;
        report_drift(names, row, drifts ? one : other, drifts ? other : one);
        return;
    }
}

/* ---- objective-text-drift ---- */

static bool same_word(const Words *a, size_t at, const Words *b, size_t index, Arena *scratch) {
    return str_eq(utf8_fold(scratch, words_str(a, at)), utf8_fold(scratch, words_str(b, index)));
}

/* The first word of `printed` that the objective does not have there; its count when all are in it,
 * in order: a title may leave words out. */
static size_t first_other(const Words *title, const Words *printed, Arena *scratch) {
    size_t at = 0;
    for (size_t k = 0; k < printed->count; k++, at++) {
        while (at < title->count && !same_word(title, at, printed, k, scratch))
            at++;
        if (at == title->count)
            return k;
    }
    return printed->count;
}

static void check_title(Names *names, const Ref *ref, Text printed) {
    const Objective *objective = ref->target;
    if (!objective || !printed.str.len)
        return;
    ArenaMark mark = arena_mark(names->scratch);
    Words title = {.at = NULL};
    Words words = {.at = NULL};
    words_cut(names->scratch, &title, objective->title);
    words_cut(names->scratch, &words, printed);
    size_t other = first_other(&title, &words, names->scratch);
    if (other < words.count) {
        Finding *finding = diag_report(
            names->set->diag, RULE_OBJECTIVE_DRIFT,
            words_span(names->set->sources, &words, other, other + 1),
            "objective %.*s has no \"%.*s\" in this place: it is \"%.*s\"", STR_ARGS(ref->code.str),
            STR_ARGS(words_str(&words, other)), STR_ARGS(objective->title.str));
        diag_related(names->set->diag, finding, objective->title.span, "it is defined here");
    }
    arena_rewind(names->scratch, mark);
}

static void check_groups(Names *names, List tables) {
    EACH (Measure, measure, tables)
        EACH (MeasureGroup, group, measure->groups)
            check_title(names, &group->objective, group->title);
}

static void check_titles(Names *names, const Document *document) {
    EACH (ServiceObjectives, objectives, document->service_objectives)
        check_title(names, &objectives->objective, objectives->title);
    check_groups(names, document->measures);
    EACH (Report, report, document->reports)
        check_groups(names, report->measures);
}

/* ---- wrong-plan-named ---- */

/* The other priorities of the set by their folded names, and the plan that is looked at. */
typedef struct PlanNames {
    Set *set;
    Arena *scratch;
    Map priorities;
    const Priority *own;
} PlanNames;

/* No priority has a longer name. */
enum { NAME_WORDS_MOST = 8 };

/* The priority whose name ends before word `end`; *first is where it begins. */
static const Priority *named_before(const PlanNames *plans, const Words *words, size_t end,
                                    size_t *first) {
    for (*first = end; *first > 0 && end - *first < NAME_WORDS_MOST;) {
        --*first;
        Str name = str_slice(words->text.str, words->at[*first].from, words->at[end - 1].to);
        const Priority *priority = map_get(&plans->priorities, utf8_fold(plans->scratch, name));
        if (priority)
            return priority;
    }
    return NULL;
}

/* The first "... Business Plan" of another priority; false when the plan's own is named as well. */
static bool find_wrong(const PlanNames *plans, const Words *words, const Priority **wrong,
                       size_t *first, size_t *end) {
    *wrong = NULL;
    for (size_t k = 1; k + 1 < words->count; k++) {
        size_t begin;
        if (!words_is(words, k, "business") || !words_is(words, k + 1, "plan"))
            continue;
        const Priority *named = named_before(plans, words, k, &begin);
        if (named == plans->own)
            return false;
        if (named && !*wrong) {
            *wrong = named;
            *first = begin;
            *end = k + 2;
        }
    }
    return *wrong != NULL;
}

static void check_plan_named(const PlanNames *plans, Text text) {
    Words words = {.at = NULL};
    const Priority *wrong;
    size_t first;
    size_t end;
    if (!text.str.len || str_find(text.str, STR("lan"), 0) == text.str.len)
        return;
    words_cut(plans->scratch, &words, text);
    if (!find_wrong(plans, &words, &wrong, &first, &end))
        return;
    diag_report(plans->set->diag, RULE_WRONG_PLAN,
                words_span(plans->set->sources, &words, first, end),
                "this names the plan for %.*s, but stands in the plan for %.*s",
                STR_ARGS(wrong->name.str), STR_ARGS(plans->own->name.str));
}

/* Where a plan or report says what it is itself; elsewhere other plans may well be named. */
static void check_plan_names(PlanNames *plans, const Document *document) {
    plans->own = document->plan.priority.target;
    if (!plans->own)
        return;
    check_plan_named(plans, document->plan.title);
    check_plan_named(plans, document->plan.introduction);
    EACH (Report, report, document->reports) {
        check_plan_named(plans, report->title);
        check_plan_named(plans, report->purpose);
        check_plan_named(plans, report->recommendation);
    }
}

void check_names(Set *set) {
    Arena *scratch = arena_new();
    Names names = {.set = set, .scratch = scratch};
    PlanNames plans = {set, scratch, {.arena = scratch}, NULL};
    EACH (Priority, priority, set->shared.priorities)
        map_put(&plans.priorities, utf8_fold(scratch, priority->name.str), priority);
    EACH (Folder *, folder, set->plans) {
        rows_each_of(&(*folder)->document, check_label, &names);
        check_titles(&names, &(*folder)->document);
        check_plan_names(&plans, &(*folder)->document);
    }
    arena_free(scratch);
}
