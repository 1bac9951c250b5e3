#include "plan/status.h"

#include <stdlib.h>

/* ---- rules ---- */

/* Before all days, and after all. */
static int32_t first_day(Period period, int year_starts) {
    if (period.kind == PERIOD_NONE)
        return INT32_MIN;
    return period.kind == PERIOD_FUTURE ? INT32_MAX : period_first_day(period, year_starts);
}

const IndicatorRules *status_rule_for(List rules, Period period, int year_starts) {
    if (!rules.count)
        return NULL;
    const int32_t day = first_day(period, year_starts);
    size_t low = 0;
    size_t high = rules.count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const IndicatorRules *rule = LIST_AT(rules, const IndicatorRules, middle);
        if (first_day(rule->from.period, year_starts) <= day)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? LIST_AT(rules, const IndicatorRules, low - 1) : NULL;
}

/* A rule with the day that it holds from. */
typedef struct Begun {
    int32_t day;
    IndicatorRules rule;
} Begun;

static int compare_begun(const void *left, const void *right) {
    const Begun *a = left;
    const Begun *b = right;
    if (a->day != b->day)
        return a->day < b->day ? -1 : 1;
    return (a->rule.span.start > b->rule.span.start) - (a->rule.span.start < b->rule.span.start);
}

void status_order_rules(Arena *scratch, List rules, int year_starts) {
    if (rules.count < 2)
        return;
    Begun *begun = ARENA_ARRAY(scratch, Begun, rules.count);
    IndicatorRules *all = rules.at;
    for (size_t k = 0; k < rules.count; k++)
        begun[k] = (Begun){first_day(all[k].from.period, year_starts), all[k]};
    qsort(begun, rules.count, sizeof *begun, compare_begun);
    for (size_t k = 0; k < rules.count; k++)
        all[k] = begun[k].rule;
}

/* ---- targets ---- */

/* Where a value is good: from low on, up to high. */
typedef struct Good {
    Decimal low;
    Decimal high;
    bool has_low;
    bool has_high;
    bool strict; /* the limit itself is not good */
} Good;

static Good from_on(Decimal low, bool strict) {
    return (Good){.low = low, .has_low = true, .strict = strict};
}

static Good up_to(Decimal high, bool strict) {
    return (Good){.high = high, .has_high = true, .strict = strict};
}

static bool good_in_direction(Decimal number, const Direction *better, Good *good) {
    if (better->better == BETTER_HIGHER)
        *good = from_on(number, false);
    if (better->better == BETTER_LOWER)
        *good = up_to(number, false);
    return better->better == BETTER_HIGHER || better->better == BETTER_LOWER;
}

/* False when the target cannot be compared. */
static bool good_by_target(const Target *target, const Direction *better, Good *good) {
    switch (target->kind) {
    case TARGET_VALUE:
        return good_in_direction(target->low, better, good);
    case TARGET_AT_LEAST:
    case TARGET_ABOVE:
        *good = from_on(target->low, target->kind == TARGET_ABOVE);
        return true;
    case TARGET_AT_MOST:
    case TARGET_BELOW:
        *good = up_to(target->low, target->kind == TARGET_BELOW);
        return true;
    case TARGET_BETWEEN:
        *good = (Good){target->low, target->high, true, true, false};
        return true;
    case TARGET_NONE:
    case TARGET_CHANGE:
    case TARGET_BASELINE:
    case TARGET_TEXT:
        return false;
    }
    return false;
}

static bool has_sense(const Target *target) {
    Good good;
    return good_by_target(target, &(Direction){.better = BETTER_UNSAID}, &good);
}

/* What the value is compared with, or NULL. A plain number beside a `better` range says nothing
 * about what is good, so the range does; words are kept, and not compared. */
static const Target *standard(const Measured *measured) {
    const Target *own = measured->target;
    if (own && own->kind == TARGET_NONE)
        own = NULL;
    if (measured->better->better != BETTER_WITHIN)
        return own;
    const bool replaced = !own || own->kind == TARGET_VALUE;
    return replaced && has_sense(&measured->better->range) ? &measured->better->range : own;
}

/* A unit that is not written is the other's. */
static bool same_unit(const Figure *value, const Target *target) {
    if (value->unit == UNIT_NONE || target->unit == UNIT_NONE)
        return true;
    return value->unit == target->unit &&
           (value->unit != UNIT_WORD || str_eq(value->unit_word, target->unit_word));
}

/* ---- shortfall ---- */

/* How far a value misses what is good, and the limit that it misses. */
typedef struct Shortfall {
    Decimal by; /* 0: it lies on the limit, or within */
    Decimal limit;
    bool met;
} Shortfall;

/* Notes by how much `worse` is beyond `better`, when it is. */
static bool miss(Decimal worse, Decimal better, Decimal limit, bool strict, Shortfall *out) {
    const int order = decimal_compare(worse, better);
    if (order < 0 || (order == 0 && !strict))
        return true;
    out->met = false;
    out->limit = limit;
    return decimal_subtract(worse, better, &out->by);
}

/* False when the difference has too many digits. */
static bool fall_short(const Good *good, Decimal value, Shortfall *out) {
    *out = (Shortfall){.met = true};
    return (!good->has_low || miss(good->low, value, good->low, good->strict, out)) &&
           (!good->has_high || miss(value, good->high, good->high, good->strict, out));
}

static Decimal magnitude(Decimal value) {
    return decimal_is_negative(value) ? decimal_negate(value) : value;
}

/* Whether a shortfall is within a tolerance; the boundary is, but a strict limit missed by nothing
 * (`above 57%` at 57%) is beyond a tolerance of nothing. False when there are too many digits. */
static bool within(const Shortfall *shortfall, Decimal tolerance, bool points, bool *yes) {
    Decimal by = shortfall->by;
    Decimal allowed = tolerance;
    if (!points && (!decimal_multiply(by, decimal_from(100), &by) ||
                    !decimal_multiply(magnitude(shortfall->limit), tolerance, &allowed)))
        return false;
    const int order = decimal_compare(by, allowed);
    *yes = order < 0 || (order == 0 && by.coefficient != 0);
    return true;
}

static Verdict unknown(UnknownReason reason) {
    return (Verdict){.status = STATUS_UNKNOWN, .reason = reason};
}

static Verdict grade(const Shortfall *shortfall, const IndicatorRule *rule) {
    static const IndicatorStatus grades[] = {STATUS_SATISFACTORY, STATUS_WARNING};
    const Decimal tolerances[] = {rule->amber, rule->red};
    if (shortfall->met)
        return (Verdict){.status = STATUS_SATISFACTORY};
    for (size_t k = 0; k < sizeof grades / sizeof *grades; k++) {
        bool yes;
        if (!within(shortfall, tolerances[k], rule->points, &yes))
            return unknown(UNKNOWN_TOO_MANY_DIGITS);
        if (yes)
            return (Verdict){.status = grades[k]};
    }
    return (Verdict){.status = STATUS_ALERT};
}

/* A floor has the direction of what is good; beside a range it lies on one side of it. */
static bool below_floor(const Good *good, Decimal value, const IndicatorRule *rule) {
    if (!rule->has_floor)
        return false;
    const bool both = good->has_low && good->has_high;
    const bool low = good->has_low && (!both || decimal_compare(rule->floor, good->low) < 0);
    const bool high = good->has_high && (!both || decimal_compare(rule->floor, good->high) > 0);
    return (low && decimal_compare(value, rule->floor) < 0) ||
           (high && decimal_compare(value, rule->floor) > 0);
}

static Verdict compare(const Measured *measured, const Target *target, const IndicatorRule *rule) {
    const Decimal value = measured->value->number;
    Good good = {0};
    const bool comparable = target && good_by_target(target, measured->better, &good) &&
                            same_unit(measured->value, target);
    if (!comparable && !good_in_direction(rule->floor, measured->better, &good))
        good = (Good){0};
    if (below_floor(&good, value, rule))
        return (Verdict){.status = STATUS_ALERT, .below_floor = true};
    if (!comparable)
        return unknown(target ? UNKNOWN_NOT_COMPARED : UNKNOWN_NO_TARGET);
    Shortfall shortfall;
    if (!fall_short(&good, value, &shortfall))
        return unknown(UNKNOWN_TOO_MANY_DIGITS);
    return grade(&shortfall, rule);
}

static const IndicatorRule *rule_of(const Measured *measured) {
    static const IndicatorRule usual = {.red = {STATUS_USUAL_RED, 0}};
    return measured->rule ? measured->rule : &usual;
}

Verdict status_of_indicator(const Measured *measured) {
    const Target *target = standard(measured);
    if (measured->better->better == BETTER_NEITHER || (!target && !measured->ever_targeted))
        return (Verdict){.status = STATUS_DATA_ONLY};
    if (!measured->value || !measured->value->known) {
        Verdict verdict = unknown(UNKNOWN_NO_VALUE);
        verdict.missing = measured->value ? measured->value->missing : MISSING_NO;
        return verdict;
    }
    return compare(measured, target, rule_of(measured));
}

/* ---- bands ---- */

/* How far from a limit the alert begins. False when that needs too many digits. */
static bool tolerance_of(const IndicatorRule *rule, Decimal limit, Decimal *out) {
    static const Decimal hundredth = {1, 2};
    *out = decimal_compare(rule->red, rule->amber) > 0 ? rule->red : rule->amber;
    return rule->points || (decimal_multiply(magnitude(limit), *out, out) &&
                            decimal_multiply(*out, hundredth, out));
}

static size_t add_band(const IndicatorRule *rule, Decimal limit, bool low, StatusBand *out) {
    Decimal by;
    if (!tolerance_of(rule, limit, &by) || !by.coefficient)
        return 0;
    out->target = limit;
    return low ? decimal_subtract(limit, by, &out->limit) : decimal_add(limit, by, &out->limit);
}

size_t status_bands(const Measured *measured, StatusBand bands[STATUS_MOST_BANDS]) {
    const Target *target = standard(measured);
    const IndicatorRule *rule = rule_of(measured);
    Good good;
    size_t count = 0;
    if (measured->better->better == BETTER_NEITHER || !target ||
        !good_by_target(target, measured->better, &good))
        return 0;
    if (good.has_low)
        count += add_band(rule, good.low, true, &bands[count]);
    if (good.has_high)
        count += add_band(rule, good.high, false, &bands[count]);
    return count;
}
