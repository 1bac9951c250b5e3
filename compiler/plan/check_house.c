/* Runs the house rules, and says what is wrong with the rules themselves. */
#include "plan/check.h"
#include "plan/house.h"
#include "plan/match.h"
#include "plan/resolve.h"

#include "base/needle.h"
#include "diag/suggest.h"

/* ---- what may be asked of what ---- */

#define OF(kind) (1u << (kind))

enum {
    WORDS = OF(FIELD_TEXT) | OF(FIELD_URL) | OF(FIELD_PROSE) | OF(FIELD_TEXTS) | OF(FIELD_PROSES) |
            OF(FIELD_CHOICE) | OF(FIELD_REF) | OF(FIELD_REFS),
    DATES = OF(FIELD_DATE),
    COUNTS =
        OF(FIELD_COUNT) | OF(FIELD_TEXTS) | OF(FIELD_PROSES) | OF(FIELD_REFS) | OF(FIELD_RECORDS),
    LINKS = OF(FIELD_PROSE) | OF(FIELD_PROSES) | OF(FIELD_REF) | OF(FIELD_REFS),
};

static const unsigned askable[] = {
    [HOUSE_GIVEN] = ~0u,        [HOUSE_MISSING] = ~0u,     [HOUSE_IS] = WORDS,
    [HOUSE_IS_NOT] = WORDS,     [HOUSE_CONTAINS] = WORDS,  [HOUSE_MATCHES] = WORDS,
    [HOUSE_BEFORE] = DATES,     [HOUSE_AFTER] = DATES,     [HOUSE_IN] = DATES,
    [HOUSE_FIRST_YEAR] = DATES, [HOUSE_AT_LEAST] = COUNTS, [HOUSE_AT_MOST] = COUNTS,
    [HOUSE_LINKS_TO] = LINKS,
};

/* ---- one test ---- */

/* A test made ready: its key found, its pattern compiled. */
typedef struct Ready {
    const HouseTest *test;
    const Field *field;
    Match *match;        /* HOUSE_MATCHES */
    Needle wanted;       /* HOUSE_CONTAINS: folded */
    const Shape *target; /* HOUSE_LINKS_TO */
} Ready;

/* What all rules share. */
typedef struct Common {
    Arena *scratch; /* for what nobody needs once a record is judged */
    MatchWork *work;
    size_t looked; /* how many bytes all rules so far have looked through */
} Common;

/* A rule made ready. */
typedef struct ReadyRule {
    Set *set;
    const HouseRule *rule;
    const Shape *shape;
    List when;    /* of Ready */
    List require; /* of Ready */
    Common *common;
    size_t *broken; /* how often it was */
    bool *given_up; /* a pattern takes too long: no more records are judged */
} ReadyRule;

/* What all rules may look through together. */
enum { LOOKED_MOST = 150 * 1000 * 1000 };

static bool is_one_of(const HouseValue *value, Str word) {
    EACH (Text, text, value->texts)
        if (str_eq(text->str, word))
            return true;
    return false;
}

static bool contains(Arena *scratch, const HouseValue *value, const Needle *wanted) {
    EACH (Text, text, value->texts)
        if (needle_is_in(wanted, resolve_folded(scratch, text->str)))
            return true;
    return false;
}

/* A rule that cannot be judged here is judged nowhere: half of it would look like all. */
static void give_up(const ReadyRule *rule, const HouseTest *test, const Text *text) {
    Set *set = rule->set;
    *rule->given_up = true;
    Finding *finding = diag_report(set->diag, RULE_BAD_HOUSE_RULE, test->operand.span,
                                   "the pattern takes too long, and the rule is not judged");
    if (match_work_is_done(rule->common->work))
        diag_label(set->diag, finding, "patterns may take %d million steps on all texts together",
                   MATCH_MOST_ALL / 1000000);
    else
        diag_label(set->diag, finding,
                   "a pattern may take a million steps and 4 MB of memory on one text");
    diag_related(set->diag, finding, text->span, "on this text");
}

static bool matches(const ReadyRule *rule, const HouseValue *value, const Ready *ready) {
    EACH (Text, text, value->texts) {
        const MatchResult result = match_whole(ready->match, text->str);
        if (result == MATCH_TOO_LONG)
            give_up(rule, ready->test, text);
        if (result != MATCH_NO)
            return result == MATCH_YES;
    }
    return false;
}

static bool lies_in(const Set *set, Date date, Period period) {
    const int starts = set_year_starts(set);
    const int32_t day = date.year ? date_last_day(date) : 0;
    return date.year && period_months(period) && day >= period_first_day(period, starts) &&
           day <= period_last_day(period, starts);
}

static bool in_first_year(const Set *set, const Folder *folder, Date date) {
    const List years = folder->document.plan.years.list;
    return years.count && lies_in(set, date, *LIST_AT(years, Period, 0));
}

/* `[COMS2224_02]` in prose: a code has no bracket of its own. */
static bool prose_links(const Set *set, Str prose, const Shape *target) {
    size_t open = prose.len;
    for (size_t at = 0; at < prose.len; at++) {
        if (prose.at[at] == ']' && open < at) {
            const Definition *found = set_find(set, SPACE_CODES, str_slice(prose, open + 1, at));
            if (found && found->shape == target)
                return true;
            open = prose.len;
        }
        if (prose.at[at] == '[')
            open = at;
    }
    return false;
}

static bool links_to(const Set *set, const HouseValue *value, const Ready *ready) {
    EACH (Ref, ref, value->refs)
        if (ref->target && ready->field->of == ready->target)
            return true;
    EACH (Text, text, value->texts)
        if (!value->refs.count && prose_links(set, text->str, ready->target))
            return true;
    return false;
}

static int compare_count(const HouseValue *value, Decimal number) {
    const Decimal own = value->is_number ? value->number : decimal_from((int64_t)value->count);
    return decimal_compare(own, number);
}

/* A condition on a key that is missing does not hold, but for `missing` and `is not`. */
static bool holds(const ReadyRule *rule, const Folder *folder, const Ready *ready,
                  const HouseValue *value) {
    const Set *set = rule->set;
    const HouseTest *test = ready->test;
    switch (test->verb) {
    case HOUSE_GIVEN:
        return value->given;
    case HOUSE_MISSING:
        return !value->given;
    case HOUSE_IS:
        return is_one_of(value, test->operand.str);
    case HOUSE_IS_NOT:
        return !is_one_of(value, test->operand.str);
    case HOUSE_CONTAINS:
        return contains(rule->common->scratch, value, &ready->wanted);
    case HOUSE_MATCHES:
        return matches(rule, value, ready);
    case HOUSE_BEFORE:
        return value->date.year && date_last_day(value->date) < date_first_day(test->date);
    case HOUSE_AFTER:
        return value->date.year && date_last_day(value->date) > date_last_day(test->date);
    case HOUSE_IN:
        return lies_in(set, value->date, test->period);
    case HOUSE_FIRST_YEAR:
        return in_first_year(set, folder, value->date);
    case HOUSE_AT_LEAST:
        return value->given && compare_count(value, test->number) >= 0;
    case HOUSE_AT_MOST:
        return compare_count(value, test->number) <= 0;
    case HOUSE_LINKS_TO:
        return links_to(set, value, ready);
    }
    return true;
}

/* ---- one record ---- */

static const Field *field_of(const Shape *shape, Str key) {
    for (size_t k = 0; k < shape->count; k++)
        if (str_is(key, shape->fields[k].key))
            return &shape->fields[k];
    return NULL;
}

/* The code, title or number of a record; NULL when its kind has none. */
static const Text *id_of(const Shape *shape, const void *record) {
    const Field *field = shape->id ? field_of(shape, str_from(shape->id)) : NULL;
    return field ? (const Text *)(const void *)((const char *)record + field->offset) : NULL;
}

/* False when it was said often enough. */
static bool report(const ReadyRule *rule, const Ready *broken, const HouseValue *value,
                   const void *record) {
    enum { SAID_MOST = 500 };
    Set *set = rule->set;
    const HouseRule *said = rule->rule;
    if (++*rule->broken > SAID_MOST)
        return false;
    const Text *id = id_of(rule->shape, record);
    const bool named = id && id->str.len;
    const Span place = value->given ? value->span : named ? id->span : *(const Span *)record;
    Finding *finding = diag_report(set->diag, RULE_HOUSE_RULE, place, "%.*s%s%.*s",
                                   STR_ARGS(named ? id->str : STR("")), named ? ": " : "",
                                   STR_ARGS(said->message.str));
    finding->chosen = (Severity)said->level.value;
    diag_label(set->diag, finding, "the rule asks of `%s`: %.*s%s", broken->field->key,
               STR_ARGS(broken->test->condition.str),
               *rule->broken == SAID_MOST ? "; it is not said of any more" : "");
    diag_related(set->diag, finding, said->message.span, "the organisation's own rule is here");
    return true;
}

static bool looks_through(HouseVerb verb) {
    return verb == HOUSE_CONTAINS || verb == HOUSE_LINKS_TO;
}

static bool ask(const ReadyRule *rule, const Folder *folder, const Ready *ready,
                const HouseValue *value) {
    EACH (Text, text, value->texts)
        if (looks_through(ready->test->verb))
            rule->common->looked += text->str.len;
    if (rule->common->looked > LOOKED_MOST || *rule->given_up)
        return true;
    const bool held = holds(rule, folder, ready, value);
    return held || *rule->given_up;
}

static void judge(const ReadyRule *rule, const Folder *folder, const void *record) {
    const ArenaMark mark = arena_mark(rule->common->scratch);
    bool asked = !*rule->given_up;
    EACH (Ready, ready, rule->when) {
        const HouseValue value = house_value(rule->common->scratch, ready->field, record);
        asked = asked && ask(rule, folder, ready, &value);
    }
    EACH (Ready, ready, rule->require) {
        const HouseValue value = house_value(rule->common->scratch, ready->field, record);
        if (asked && !ask(rule, folder, ready, &value))
            asked = !report(rule, ready, &value, record);
    }
    arena_rewind(rule->common->scratch, mark);
}

/* ---- all records ---- */

/* What has a code is found among the definitions, wherever it was defined; the rest in its list. */
static void judge_list(const ReadyRule *rule, const Folder *folder, List list) {
    for (size_t k = 0; k < list.count; k++) {
        const char *record = (const char *)list.at + k * rule->shape->size;
        const Text *id = id_of(rule->shape, record);
        if (!id || !id->str.len)
            judge(rule, folder, record);
    }
}

/* Down the words of the kind: a section, then a list inside it. */
static void judge_below(const ReadyRule *rule, const Folder *folder, const Shape *outer,
                        const void *record, Str kind) {
    Str first;
    Str rest = {NULL, 0};
    str_cut(kind, ' ', &first, &rest);
    for (size_t k = 0; k < outer->count; k++) {
        const Field *field = &outer->fields[k];
        const void *member = (const char *)record + field->offset;
        if (!str_is(first, field->key))
            continue;
        if (field->kind == FIELD_RECORDS)
            judge_list(rule, folder, *(const List *)member);
        else if (rest.len)
            judge_below(rule, folder, field->of, member, rest);
        else if (((const Span *)member)->start)
            judge(rule, folder, member);
    }
}

static void run(const ReadyRule *rule) {
    EACH (Definition, definition, rule->set->decoder.definitions)
        if (definition->shape == rule->shape)
            judge(rule, definition->owner, definition->record);
    EACH (Folder *, folder, rule->set->folders)
        judge_below(rule, *folder, &shape_document, &(*folder)->document, rule->rule->kind.str);
}

/* ---- making ready ---- */

static void report_key(ReadyRule *rule, Text key) {
    Set *set = rule->set;
    Suggest suggest = suggest_start(set->arena, key.str);
    for (size_t k = 0; k < rule->shape->count; k++)
        suggest_offer(&suggest, str_from(rule->shape->fields[k].key), NULL);
    Finding *finding = diag_report(set->diag, RULE_BAD_HOUSE_RULE, key.span, "%s has no key `%.*s`",
                                   rule->shape->name, STR_ARGS(key.str));
    if (suggest.best.len)
        diag_label(set->diag, finding, "did you mean `%.*s`?", STR_ARGS(suggest.best));
}

static bool report_unready(Set *set, Text text, const char *problem) {
    diag_report(set->diag, RULE_BAD_HOUSE_RULE, text.span, "\"%.*s\" %s", STR_ARGS(text.str),
                problem);
    return false;
}

static bool make_ready(ReadyRule *rule, const HouseTest *test, Ready *out) {
    Set *set = rule->set;
    *out = (Ready){.test = test, .field = field_of(rule->shape, test->key.str)};
    if (!test->verb)
        return false;
    if (!out->field) {
        report_key(rule, test->key);
        return false;
    }
    if (!(askable[test->verb] & OF(out->field->kind)))
        return report_unready(set, test->condition, "cannot be asked of this key");
    if (test->verb == HOUSE_MATCHES) {
        out->match = match_new(rule->common->work, set->diag, &test->operand, RULE_BAD_HOUSE_RULE);
        return out->match != NULL;
    }
    if (test->verb == HOUSE_CONTAINS)
        out->wanted = needle_new(set->arena, resolve_folded(set->arena, test->operand.str));
    Str near = {NULL, 0};
    if (test->verb == HOUSE_LINKS_TO)
        out->target = house_shape(set->arena, test->operand.str, &near);
    if (test->verb == HOUSE_LINKS_TO && !out->target)
        return report_unready(set, test->condition, "names no section, such as indicators");
    return true;
}

static bool make_all_ready(ReadyRule *rule, List tests, List *out) {
    bool good = true;
    EACH (HouseTest, test, tests) {
        Ready ready;
        if (make_ready(rule, test, &ready))
            LIST_PUSH(rule->set->arena, out, Ready, ready);
        else
            good = false;
    }
    return good;
}

static void free_matches(List tests) {
    EACH (Ready, ready, tests)
        match_free(ready->match);
}

static void check_rule(Set *set, const HouseRule *said, Common *common) {
    Str near = {NULL, 0};
    size_t broken = 0;
    bool given_up = false;
    ReadyRule rule = {
        .set = set, .rule = said, .common = common, .broken = &broken, .given_up = &given_up};
    if (!said->kind.str.len)
        return;
    rule.shape = house_shape(set->arena, said->kind.str, &near);
    if (!rule.shape) {
        Finding *finding = diag_report(set->diag, RULE_BAD_HOUSE_RULE, said->kind.span,
                                       "no section is called \"%.*s\"", STR_ARGS(said->kind.str));
        if (near.len)
            diag_label(set->diag, finding, "did you mean %.*s?", STR_ARGS(near));
        return;
    }
    const bool good = make_all_ready(&rule, said->when, &rule.when);
    if (make_all_ready(&rule, said->require, &rule.require) && good)
        run(&rule);
    free_matches(rule.when);
    free_matches(rule.require);
}

static void check_rules(Set *set, Common *common) {
    enum { RULES_MOST = 200 };
    const List *rules = &set->shared.house_rules;
    for (size_t k = 0; k < rules->count && k < RULES_MOST; k++) {
        const HouseRule *rule = LIST_AT(*rules, HouseRule, k);
        check_rule(set, rule, common);
        if (common->looked <= LOOKED_MOST)
            continue;
        diag_report(set->diag, RULE_LIST_LIMIT, rule->span,
                    "up to here house rules look through more than %d million characters",
                    LOOKED_MOST / 1000000);
        return;
    }
    if (rules->count > RULES_MOST)
        diag_report(set->diag, RULE_LIST_LIMIT, LIST_AT(*rules, HouseRule, RULES_MOST)->span,
                    "there are %zu house rules, more than %d", rules->count, RULES_MOST);
}

void check_house(Set *set) {
    Common common = {.scratch = arena_new()};
    common.work = match_work_new(common.scratch);
    check_rules(set, &common);
    match_work_free(common.work);
    arena_free(common.scratch);
}
