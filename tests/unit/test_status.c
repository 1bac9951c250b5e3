/* status: indicators and tasks, as properties over many cases and as the clauses of the language.
 */
#include "plan/status.h"

#include <criterion/criterion.h>

enum { CASES = 20000 };

static uint64_t next_random(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

/* From low to high, both included. */
static int pick(uint64_t *state, int low, int high) {
    return low + (int)(next_random(state) % (uint64_t)(high - low + 1));
}

static Decimal number(const char *text) {
    Decimal value = {0};
    cr_assert(decimal_parse(str_from(text), &value), "%s", text);
    return value;
}

static Period period(const char *text) {
    Period value = {PERIOD_NONE, 0, 0};
    cr_assert(period_parse(str_from(text), &value), "%s", text);
    return value;
}

static Decimal add(Decimal a, Decimal b) {
    cr_assert(decimal_add(a, b, &a));
    return a;
}

static Decimal subtract(Decimal a, Decimal b) {
    return add(a, decimal_negate(b));
}

static Decimal times(Decimal a, Decimal b) {
    cr_assert(decimal_multiply(a, b, &a));
    return a;
}

static Decimal small(uint64_t *state, int most) {
    return (Decimal){pick(state, -most, most), (uint8_t)pick(state, 0, 3)};
}

static Decimal positive(uint64_t *state, int most) {
    return (Decimal){pick(state, 1, most), (uint8_t)pick(state, 0, 3)};
}

static const Decimal ulp = {1, 12};

static Verdict judge(Decimal value, Target target, Direction better, IndicatorRule rule) {
    const Figure figure = {.number = value, .known = true};
    return status_of_indicator(&(Measured){&figure, &target, true, &better, &rule});
}

static IndicatorStatus against(const char *value, TargetKind kind, const char *target,
                               Better better, const char *amber, const char *red) {
    return judge(number(value), (Target){.kind = kind, .low = number(target)},
                 (Direction){.better = better},
                 (IndicatorRule){.amber = number(amber), .red = number(red)})
        .status;
}

/* ---- random questions ---- */

typedef struct Question {
    Target target;
    Direction better;
    IndicatorRule rule;
} Question;

static Target random_target(uint64_t *state) {
    static const TargetKind kinds[] = {TARGET_VALUE,   TARGET_AT_LEAST, TARGET_ABOVE,
                                       TARGET_AT_MOST, TARGET_BELOW,    TARGET_BETWEEN};
    Target target = {.kind = kinds[pick(state, 0, 5)], .low = small(state, 5000)};
    target.high = add(target.low, positive(state, 900));
    return target;
}

static Question random_question(uint64_t *state) {
    Question question = {.target = random_target(state)};
    question.better.better = pick(state, 0, 1) ? BETTER_HIGHER : BETTER_LOWER;
    question.rule.amber = (Decimal){pick(state, 0, 150), 1};
    question.rule.red = add(question.rule.amber, (Decimal){pick(state, 0, 300), 1});
    question.rule.points = pick(state, 0, 1);
    question.rule.has_floor = pick(state, 0, 3) == 0;
    question.rule.floor = small(state, 5000);
    return question;
}

static Verdict ask(const Question *question, Decimal value) {
    return judge(value, question->target, question->better, question->rule);
}

/* Higher for lower: every number negated, every sense turned. */
static Question mirror(Question question) {
    static const TargetKind turned[] = {
        [TARGET_VALUE] = TARGET_VALUE, [TARGET_AT_LEAST] = TARGET_AT_MOST,
        [TARGET_ABOVE] = TARGET_BELOW, [TARGET_AT_MOST] = TARGET_AT_LEAST,
        [TARGET_BELOW] = TARGET_ABOVE, [TARGET_BETWEEN] = TARGET_BETWEEN,
        [TARGET_TEXT] = TARGET_TEXT,
    };
    const Target target = question.target;
    const bool both = target.kind == TARGET_BETWEEN;
    question.target.kind = turned[target.kind];
    question.target.low = decimal_negate(both ? target.high : target.low);
    question.target.high = decimal_negate(both ? target.low : target.high);
    question.better.better = question.better.better == BETTER_HIGHER ? BETTER_LOWER : BETTER_HIGHER;
    question.rule.floor = decimal_negate(question.rule.floor);
    return question;
}

static bool higher_is_good(const Question *question) {
    const TargetKind kind = question->target.kind;
    return kind == TARGET_AT_LEAST || kind == TARGET_ABOVE ||
           (kind == TARGET_VALUE && question->better.better == BETTER_HIGHER);
}

/* ---- properties of indicators ---- */

Test(status, a_better_value_never_has_a_worse_status) {
    uint64_t state = 11;
    int different = 0;
    for (int i = 0; i < CASES; i++) {
        Question question = random_question(&state);
        const Decimal value = add(question.target.low, small(&state, 2000));
        const Decimal more = add(value, positive(&state, 1000));
        if (question.target.kind == TARGET_BETWEEN)
            question.target.kind = TARGET_AT_LEAST;
        const IndicatorStatus low = ask(&question, value).status;
        const IndicatorStatus high = ask(&question, more).status;
        different += low != high;
        cr_assert(higher_is_good(&question) ? high <= low : low <= high, "case %d", i);
    }
    cr_assert_gt(different, CASES / 10);
}

Test(status, a_value_nearer_to_a_range_never_has_a_worse_status) {
    uint64_t state = 12;
    for (int i = 0; i < CASES; i++) {
        Question question = random_question(&state);
        question.target.kind = TARGET_BETWEEN;
        question.rule.has_floor = false;
        const Decimal by = positive(&state, 900);
        const Decimal more = add(by, positive(&state, 900));
        cr_assert_leq(ask(&question, subtract(question.target.low, by)).status,
                      ask(&question, subtract(question.target.low, more)).status);
        cr_assert_leq(ask(&question, add(question.target.high, by)).status,
                      ask(&question, add(question.target.high, more)).status);
        cr_assert_eq(ask(&question, question.target.low).status, STATUS_SATISFACTORY);
        cr_assert_eq(ask(&question, question.target.high).status, STATUS_SATISFACTORY);
    }
}

Test(status, higher_and_lower_are_mirrors) {
    uint64_t state = 13;
    for (int i = 0; i < CASES; i++) {
        const Question question = random_question(&state);
        const Question mirrored = mirror(question);
        const Decimal value = add(question.target.low, small(&state, 2000));
        const Verdict one = ask(&question, value);
        const Verdict other = ask(&mirrored, decimal_negate(value));
        cr_assert_eq(one.status, other.status, "case %d", i);
        cr_assert_eq(one.below_floor, other.below_floor, "case %d", i);
    }
}

/* Exactly on a tolerance has the better colour, one unit in the twelfth place beyond the worse. */
static void expect_boundary(const Question *question, Decimal allowed, IndicatorStatus on,
                            IndicatorStatus beyond) {
    const bool higher = higher_is_good(question);
    const Decimal target = question->target.low;
    const Decimal edge = higher ? subtract(target, allowed) : add(target, allowed);
    const Decimal outside = higher ? subtract(edge, ulp) : add(edge, ulp);
    const Decimal inside = higher ? add(edge, ulp) : subtract(edge, ulp);
    cr_assert_eq(ask(question, edge).status, on);
    cr_assert_eq(ask(question, inside).status, on);
    cr_assert_eq(ask(question, outside).status, beyond);
}

static void check_boundaries(uint64_t seed, bool points) {
    uint64_t state = seed;
    for (int i = 0; i < CASES; i++) {
        Question question = random_question(&state);
        static const TargetKind kinds[] = {TARGET_VALUE, TARGET_AT_LEAST, TARGET_ABOVE,
                                           TARGET_AT_MOST, TARGET_BELOW};
        question.target.kind = kinds[i % 5];
        question.target.low = small(&state, 5000);
        if (question.target.low.coefficient == 0)
            continue;
        question.rule = (IndicatorRule){.points = points, .amber = positive(&state, 200)};
        question.rule.red = add(question.rule.amber, positive(&state, 200));
        Decimal size = question.target.low;
        size = decimal_is_negative(size) ? decimal_negate(size) : size;
        const Decimal unit = points ? decimal_from(1) : times(size, (Decimal){1, 2});
        expect_boundary(&question, times(unit, question.rule.amber), STATUS_SATISFACTORY,
                        STATUS_WARNING);
        expect_boundary(&question, times(unit, question.rule.red), STATUS_WARNING, STATUS_ALERT);
    }
}

Test(status, a_tolerance_in_percent_includes_its_boundary) {
    check_boundaries(14, false);
}

Test(status, a_tolerance_in_points_includes_its_boundary) {
    check_boundaries(15, true);
}

Test(status, without_a_tolerance_the_target_itself_is_the_boundary) {
    uint64_t state = 16;
    for (int i = 0; i < CASES; i++) {
        Question question = random_question(&state);
        question.rule = (IndicatorRule){.red = {10, 0}, .points = i % 2};
        if (question.target.kind == TARGET_BETWEEN || question.target.low.coefficient == 0)
            continue;
        const bool higher = higher_is_good(&question);
        const bool strict =
            question.target.kind == TARGET_ABOVE || question.target.kind == TARGET_BELOW;
        const Decimal target = question.target.low;
        cr_assert_eq(ask(&question, target).status, strict ? STATUS_WARNING : STATUS_SATISFACTORY);
        cr_assert_eq(ask(&question, higher ? add(target, ulp) : subtract(target, ulp)).status,
                     STATUS_SATISFACTORY);
        cr_assert_eq(ask(&question, higher ? subtract(target, ulp) : add(target, ulp)).status,
                     STATUS_WARNING);
    }
}

/* A percentage of nothing is nothing; percentage points are as many as ever. */
Test(status, target_zero_is_met_or_an_alert_but_by_points) {
    const Question points = {.better = {.better = BETTER_LOWER},
                             .target = {.kind = TARGET_VALUE},
                             .rule = {.amber = {1, 0}, .red = {3, 0}, .points = true}};
    cr_assert_eq(ask(&points, (Decimal){5, 1}).status, STATUS_SATISFACTORY);
    cr_assert_eq(ask(&points, (Decimal){30, 1}).status, STATUS_WARNING);
    cr_assert_eq(ask(&points, (Decimal){31, 1}).status, STATUS_ALERT);
    uint64_t state = 17;
    for (int i = 0; i < CASES; i++) {
        Question question = random_question(&state);
        question.target = (Target){.kind = TARGET_VALUE};
        question.rule.has_floor = false;
        question.rule.points = false;
        const Decimal value = small(&state, 100);
        const bool met =
            higher_is_good(&question) ? value.coefficient >= 0 : value.coefficient <= 0;
        cr_assert_eq(ask(&question, value).status, met ? STATUS_SATISFACTORY : STATUS_ALERT);
    }
}

Test(status, worse_than_the_floor_is_an_alert_and_on_it_is_not) {
    uint64_t state = 18;
    for (int i = 0; i < CASES; i++) {
        Question question = random_question(&state);
        if (question.target.kind == TARGET_BETWEEN)
            continue;
        question.rule.has_floor = true;
        const bool higher = higher_is_good(&question);
        const Decimal floor = question.rule.floor;
        const Verdict beyond = ask(&question, higher ? subtract(floor, ulp) : add(floor, ulp));
        cr_assert_eq(beyond.status, STATUS_ALERT);
        cr_assert(beyond.below_floor);
        cr_assert_not(ask(&question, floor).below_floor);
        if (decimal_compare(floor, question.target.low) == 0)
            continue;
        Question without = question;
        without.rule.has_floor = false;
        cr_assert_eq(ask(&question, floor).status, ask(&without, floor).status);
    }
}

Test(status, the_scale_of_a_number_does_not_matter) {
    uint64_t state = 19;
    for (int i = 0; i < CASES; i++) {
        const Question question = random_question(&state);
        const Decimal value = add(question.target.low, small(&state, 200));
        Question longer = question;
        longer.target.low = times(question.target.low, (Decimal){1000, 3});
        cr_assert_eq(ask(&question, value).status,
                     ask(&longer, times(value, (Decimal){1000, 3})).status);
    }
}

/* ---- clauses of indicators ---- */

Test(status, the_report_on_community_safety_follows_from_its_data) {
    cr_assert_eq(against("378", TARGET_VALUE, "483", BETTER_LOWER, "0", "10"), STATUS_SATISFACTORY);
    cr_assert_eq(against("43", TARGET_VALUE, "100", BETTER_HIGHER, "0", "10"), STATUS_ALERT);
    cr_assert_eq(against("90", TARGET_VALUE, "100", BETTER_HIGHER, "0", "10"), STATUS_WARNING);
    cr_assert_eq(against("89.9", TARGET_VALUE, "100", BETTER_HIGHER, "0", "10"), STATUS_ALERT);
    cr_assert_eq(against("85.5", TARGET_VALUE, "95", BETTER_HIGHER, "0", "10"), STATUS_WARNING);
}

Test(status, a_target_with_a_sense_of_its_own_wins_over_better) {
    cr_assert_eq(against("40", TARGET_AT_LEAST, "37", BETTER_LOWER, "0", "10"),
                 STATUS_SATISFACTORY);
    cr_assert_eq(against("40", TARGET_AT_MOST, "37", BETTER_HIGHER, "0", "10"), STATUS_WARNING);
    cr_assert_eq(against("40", TARGET_AT_LEAST, "37", BETTER_UNSAID, "0", "10"),
                 STATUS_SATISFACTORY);
    cr_assert_eq(against("57", TARGET_ABOVE, "57", BETTER_HIGHER, "5", "10"), STATUS_SATISFACTORY);
    cr_assert_eq(against("57", TARGET_ABOVE, "57", BETTER_HIGHER, "0", "0"), STATUS_ALERT);
    cr_assert_eq(against("0", TARGET_BELOW, "0", BETTER_LOWER, "5", "10"), STATUS_ALERT);
}

static Verdict verdict(const Figure *value, const Target *target, bool ever, Direction better) {
    return status_of_indicator(&(Measured){value, target, ever, &better, NULL});
}

Test(status, data_only_and_unknown_come_in_the_order_of_the_language) {
    const Figure known = {.number = {50, 0}, .known = true};
    const Figure missing = {.missing = MISSING_SUPPRESSED};
    const Target target = {.kind = TARGET_AT_LEAST, .low = {60, 0}};
    const Direction neither = {.better = BETTER_NEITHER};
    const Direction higher = {.better = BETTER_HIGHER};
    cr_assert_eq(verdict(&known, &target, true, neither).status, STATUS_DATA_ONLY);
    cr_assert_eq(verdict(&known, NULL, false, higher).status, STATUS_DATA_ONLY);
    cr_assert_eq(verdict(NULL, NULL, false, higher).status, STATUS_DATA_ONLY);
    cr_assert_eq(verdict(&missing, NULL, true, higher).reason, UNKNOWN_NO_VALUE);
    cr_assert_eq(verdict(&missing, &target, true, higher).missing, MISSING_SUPPRESSED);
    cr_assert_eq(verdict(NULL, &target, true, higher).missing, MISSING_NO);
    cr_assert_eq(verdict(&known, NULL, true, higher).reason, UNKNOWN_NO_TARGET);
    cr_assert_eq(verdict(&known, &target, true, higher).status, STATUS_ALERT);
}

Test(status, what_cannot_be_compared_is_unknown) {
    static const TargetKind kinds[] = {TARGET_TEXT, TARGET_CHANGE, TARGET_BASELINE};
    const Figure known = {.number = {50, 0}, .known = true, .unit = UNIT_PERCENT};
    const Direction higher = {.better = BETTER_HIGHER};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const Target target = {.kind = kinds[i], .low = {10, 0}};
        cr_assert_eq(verdict(&known, &target, true, higher).reason, UNKNOWN_NOT_COMPARED);
    }
    Target plain = {.kind = TARGET_VALUE, .low = {60, 0}};
    cr_assert_eq(verdict(&known, &plain, true, (Direction){0}).reason, UNKNOWN_NOT_COMPARED);
    plain.unit = UNIT_MONEY;
    cr_assert_eq(verdict(&known, &plain, true, higher).reason, UNKNOWN_NOT_COMPARED);
}

Test(status, a_better_range_is_the_target) {
    const Direction within = {.better = BETTER_WITHIN,
                              .range = {.kind = TARGET_BETWEEN, .low = {40, 0}, .high = {50, 0}}};
    static const struct {
        int value;
        IndicatorStatus status;
    } cases[] = {{40, STATUS_SATISFACTORY}, {50, STATUS_SATISFACTORY}, {36, STATUS_WARNING},
                 {35, STATUS_ALERT},        {55, STATUS_WARNING},      {56, STATUS_ALERT}};
    const Target plain = {.kind = TARGET_VALUE, .low = {90, 0}};
    const Target own = {.kind = TARGET_AT_LEAST, .low = {30, 0}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const Figure value = {.number = {cases[i].value, 0}, .known = true};
        cr_assert_eq(verdict(&value, NULL, false, within).status, cases[i].status);
        cr_assert_eq(verdict(&value, &plain, true, within).status, cases[i].status);
        cr_assert_eq(verdict(&value, &own, true, within).status, STATUS_SATISFACTORY);
    }
}

Test(status, an_old_period_keeps_its_old_rule) {
    IndicatorRules rules[] = {
        {.span = {1, 2}, .from = {period("2022/23 Q3"), {0, 0}}, .red = {.number = {3, 0}}},
        {.span = {2, 3}, .from = {period("2022/23"), {0, 0}}, .red = {.number = {9, 0}}},
        {.span = {3, 4}, .red = {.number = {1, 0}}},
        {.span = {4, 5}, .from = {period("2022/23"), {0, 0}}, .red = {.number = {2, 0}}}};
    static const struct {
        const char *period;
        int red;
    } cases[] = {{"2021/22", 1},    {"2021/22 Q4", 1}, {"2022/23", 2}, {"2022/23 Q1", 2},
                 {"2022/23 H1", 2}, {"2022/23 Q3", 3}, {"2022-09", 2}, {"2022-10", 3},
                 {"2022", 1},       {"2023", 3},       {"future", 3}};
    const List list = {rules, 4, 4};
    Arena *arena = arena_new();
    status_order_rules(arena, list, 4);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        cr_assert_eq(status_rule_for(list, period(cases[i].period), 4)->red.number.coefficient,
                     cases[i].red, "%s", cases[i].period);
    arena_free(arena);
    const List late = {rules + 1, 3, 3};
    cr_assert_null(status_rule_for(late, period("2021/22"), 4));
    cr_assert_null(status_rule_for((List){0}, period("2021/22"), 4));
}

Test(status, too_many_digits_for_an_exact_shortfall_are_unknown_but_met_is_met) {
    const Question question = {.target = {.kind = TARGET_AT_LEAST, .low = {999999999999999999, 0}},
                               .rule = {.red = {10, 0}}};
    cr_assert_eq(ask(&question, (Decimal){1, 1}).reason, UNKNOWN_TOO_MANY_DIGITS);
    cr_assert_eq(ask(&question, (Decimal){1, 0}).reason, UNKNOWN_TOO_MANY_DIGITS);
    cr_assert_eq(ask(&question, question.target.low).status, STATUS_SATISFACTORY);
}

/* On the limit there is no alert yet, beyond it there is: the bands of a chart and the statuses are
 * of one mind. */
Test(status, bands_end_where_an_alert_begins) {
    static const TargetKind kinds[] = {TARGET_VALUE, TARGET_AT_LEAST, TARGET_AT_MOST,
                                       TARGET_BETWEEN};
    uint64_t state = 4711;
    for (int round = 0; round < CASES; round++) {
        const Decimal low = positive(&state, 9999);
        const Target target = {
            .kind = kinds[pick(&state, 0, 3)], .low = low, .high = add(low, positive(&state, 99))};
        const Direction better = {.better = pick(&state, 0, 1) ? BETTER_HIGHER : BETTER_LOWER};
        const IndicatorRule rule = {.amber = positive(&state, 10),
                                    .red = positive(&state, 99),
                                    .points = pick(&state, 0, 1) != 0};
        StatusBand bands[STATUS_MOST_BANDS];
        const Measured measured = {.target = &target, .better = &better, .rule = &rule};
        const size_t count = status_bands(&measured, bands);
        cr_assert_eq(count, target.kind == TARGET_BETWEEN ? 2u : 1u);
        for (size_t k = 0; k < count; k++) {
            const bool low_side = decimal_compare(bands[k].limit, bands[k].target) < 0;
            const Decimal beyond =
                low_side ? subtract(bands[k].limit, ulp) : add(bands[k].limit, ulp);
            cr_assert_neq(judge(bands[k].limit, target, better, rule).status, STATUS_ALERT);
            cr_assert_eq(judge(beyond, target, better, rule).status, STATUS_ALERT);
        }
    }
}

Test(status, nothing_has_a_band_that_is_an_alert_at_once_or_never_compared) {
    static const Direction higher = {.better = BETTER_HIGHER};
    static const Direction unsaid = {.better = BETTER_UNSAID};
    static const IndicatorRule strict = {.red = {0, 0}};
    const Target some = {.kind = TARGET_VALUE, .low = decimal_from(10)};
    const Target none = {.kind = TARGET_VALUE};
    StatusBand bands[STATUS_MOST_BANDS];
    cr_expect_eq(status_bands(&(Measured){.target = &some, .better = &higher}, bands), 1);
    cr_expect_eq(decimal_compare(bands[0].limit, decimal_from(9)), 0);
    cr_expect_eq(status_bands(&(Measured){.target = &none, .better = &higher}, bands), 0);
    cr_expect_eq(status_bands(&(Measured){.target = &some, .better = &unsaid}, bands), 0);
    cr_expect_eq(status_bands(&(Measured){.better = &higher}, bands), 0);
    cr_expect_eq(
        status_bands(&(Measured){.target = &some, .better = &higher, .rule = &strict}, bands), 0);
}
