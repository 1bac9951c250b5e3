#include "plan/check.h"

#include "base/utf8.h"
#include "plan/fields.h"
#include "plan/progress.h"
#include "plan/say.h"

/* Rules, overrides and words of statuses that say two things at once. */

static void report_twice(Set *set, Span here, Span there, Str message) {
    Finding *finding =
        diag_report(set->diag, RULE_BAD_STATUS_RULE, here, "%.*s", STR_ARGS(message));
    diag_related(set->diag, finding, there, "it stands here already");
}

/* ---- rules ---- */

static void report_tolerances(Set *set, const IndicatorRules *rule, Decimal red) {
    Buf words = {.arena = set->arena};
    decimal_print(&words, red, ',');
    const Str most = buf_str(&words);
    const char *unit = !rule->points ? "%" : str_eq(most, STR("1")) ? " point" : " points";
    Finding *finding =
        diag_report(set->diag, RULE_BAD_STATUS_RULE, rule->amber.span,
                    "nothing could be a warning: `amber` is beyond `red`, %.*s%s%s", STR_ARGS(most),
                    unit, rule->red.span.start ? "" : " when it is not said");
    diag_label(set->diag, finding, "at most %.*s", STR_ARGS(most));
    if (rule->red.span.start)
        diag_related(set->diag, finding, rule->red.span, "`red` stands here");
}

static void check_tolerances(Set *set, const IndicatorRules *rule) {
    const Decimal red = rule->red.span.start ? rule->red.number : decimal_from(STATUS_USUAL_RED);
    if (rule->amber.span.start && decimal_compare(rule->amber.number, red) > 0)
        report_tolerances(set, rule, red);
}

/* What stands for a period first, when that is not `record`. One that could not be read may be any.
 */
static const void *earlier(Set *set, Map *seen, PeriodField field, void *record) {
    const bool unread = field.span.start && field.period.kind == PERIOD_NONE;
    return unread ? NULL : map_put(seen, say_period(set, field.period), record);
}

static void report_rules(Set *set, const IndicatorRules *before, const IndicatorRules *rule) {
    if (rule->from.span.start)
        report_twice(set, rule->from.span, before->from.span,
                     str_format(set->arena, "another rule holds from %.*s too",
                                STR_ARGS(say_period(set, rule->from.period))));
    else
        report_twice(set, rule->span, before->span,
                     STR("two rules hold from the beginning: give one of them a `from`"));
}

static void check_rules(Set *set, List rules) {
    Map seen = {.arena = set->arena};
    EACH (IndicatorRules, rule, rules) {
        const IndicatorRules *before = earlier(set, &seen, rule->from, rule);
        check_tolerances(set, rule);
        if (before)
            report_rules(set, before, rule);
    }
}

/* ---- overrides ---- */

static void check_overrides(Set *set, const Indicator *indicator) {
    Map seen = {.arena = set->arena};
    EACH (Override, override, indicator->overrides) {
        const Override *before =
            override->period.span.start ? earlier(set, &seen, override->period, override) : NULL;
        if (before)
            report_twice(set, override->period.span, before->period.span,
                         str_format(set->arena, "the status for %.*s is set twice",
                                    STR_ARGS(say_period(set, override->period.period))));
    }
}

/* ---- words ---- */

typedef Str WordOf(const Set *set, int status);

static Str indicator_word(const Set *set, int status) {
    return progress_indicator_word(set, set_language(set), (IndicatorStatus)status);
}

static Str task_word(const Set *set, int status) {
    return progress_task_word(set, set_language(set), (TaskStatus)status);
}

static Str trend_word(const Set *set, int trend) {
    return progress_trend_word(set, set_language(set), (Trend)trend);
}

static bool same_word(Set *set, Str a, Str b) {
    return str_eq(utf8_fold(set->arena, a), utf8_fold(set->arena, b));
}

/* Statuses or trends, which are told apart by their words. */
typedef struct Words {
    const Text *said;      /* by value */
    WordOf *word;          /* the said one, else the usual one */
    const Choice *choices; /* in the order of their values, which begin with 1 */
    int count;
} Words;

/* Of two alike that were both said, the later has the finding. */
static void check_word(Set *set, const Words *words, const Choice *own) {
    const Text said = words->said[own->value];
    for (const Choice *other = words->choices; other < words->choices + words->count; other++) {
        const bool later = other > own && words->said[other->value].str.len;
        if (other == own || later || !same_word(set, said.str, words->word(set, other->value)))
            continue;
        diag_report(set->diag, RULE_BAD_STATUS_RULE, said.span,
                    "%s and %s would both be printed as \"%.*s\"", other->word, own->word,
                    STR_ARGS(said.str));
        return;
    }
}

static void check_words_said(Set *set, const StatusWords *said) {
    const Words all[] = {
        {said->indicators, indicator_word, fields_indicator_statuses, STATUS_COUNT - 1},
        {said->tasks, task_word, fields_task_statuses, TASK_STATUS_COUNT - 1},
        {said->trends, trend_word, fields_trends, TREND_COUNT - 1},
    };
    for (const Words *words = all; words < all + sizeof all / sizeof *all; words++)
        for (int k = 0; k < words->count; k++)
            if (words->said[words->choices[k].value].str.len)
                check_word(set, words, &words->choices[k]);
}

/* ---- all of them ---- */

static void check_tables(Set *set, List tables) {
    EACH (Measure, table, tables)
        check_rules(set, table->status);
}

void check_status(Set *set) {
    check_rules(set, set->shared.status.indicators);
    check_words_said(set, &set->shared.status.words);
    EACH (Definition, definition, set->decoder.definitions) {
        if (definition->shape != &shape_indicator)
            continue;
        check_rules(set, ((const Indicator *)definition->record)->status);
        check_overrides(set, definition->record);
    }
    EACH (Folder *, folder, set->plans) {
        check_tables(set, (*folder)->document.measures);
        EACH (Report, report, (*folder)->document.reports)
            check_tables(set, report->measures);
    }
}
