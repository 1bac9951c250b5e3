/* The risks of plans, and those of the strategic risk register, as open data. */
#include "view/facts_private.h"

#include "view/maker.h"

/* How likely and how bad, each from 1 to `scale_to`; the score is the one times the other. */
typedef struct FactScore {
    int likelihood;
    int impact;
    int scale_to;
    int score;
    Str band; /* low, medium or high */
} FactScore;

static FactScore score_of(CountField likelihood, CountField impact) {
    FactScore fact = {.likelihood = likelihood.count, .impact = impact.count};
    if (fact.likelihood || fact.impact)
        fact.scale_to = MAKER_SCALE;
    fact.score = fact.likelihood * fact.impact;
    if (fact.score)
        fact.band = maker_score_band(fact.score);
    return fact;
}

typedef struct RiskFact {
    Span span;
    Str plan;
    Str kind;   /* strategic, task; register: of the strategic risk register */
    Str number; /* in the register; of one to tasks, in its plan */
    Str risk;
    List tasks; /* of Str; so are those below */
    List threats;
    List covered_by; /* numbers in the register */
    Str covered;     /* yes or no; empty: not said */
    FactScore score;
    Date review;
    List mitigation;
} RiskFact;

static const FactField risk_fields[] = {
    {"plan", FACT_TEXT, offsetof(RiskFact, plan)},
    {"kind", FACT_TEXT, offsetof(RiskFact, kind)},
    {"number", FACT_TEXT, offsetof(RiskFact, number)},
    {"risk", FACT_TEXT, offsetof(RiskFact, risk)},
    {"tasks", FACT_TEXTS, offsetof(RiskFact, tasks)},
    {"threats", FACT_TEXTS, offsetof(RiskFact, threats)},
    {"covered_by", FACT_TEXTS, offsetof(RiskFact, covered_by)},
    {"covered", FACT_TEXT, offsetof(RiskFact, covered)},
    {"likelihood", FACT_COUNT, offsetof(RiskFact, score.likelihood)},
    {"impact", FACT_COUNT, offsetof(RiskFact, score.impact)},
    {"scale_to", FACT_COUNT, offsetof(RiskFact, score.scale_to)},
    {"score", FACT_COUNT, offsetof(RiskFact, score.score)},
    {"band", FACT_TEXT, offsetof(RiskFact, score.band)},
    {"review", FACT_DATE, offsetof(RiskFact, review)},
    {"mitigation", FACT_TEXTS, offsetof(RiskFact, mitigation)},
};
const FactType fact_risk = FACT_TYPE(risk_fields);

static Str covered_word(size_t risks, bool none) {
    if (none)
        return STR("no");
    return risks ? STR("yes") : (Str){NULL, 0};
}

static void emit_risks(FactWalk *walk, const Folder *folder) {
    const Risks *risks = &folder->document.risks;
    EACH (PlanRisk, risk, risks->strategic) {
        const RiskFact fact = {.span = risk->span,
                               .plan = folder->name,
                               .kind = STR("strategic"),
                               .risk = risk->risk.str,
                               .covered_by = facts_one(walk, risk->register_number.code.str),
                               .covered = covered_word(risk->register_number.code.str.len, false),
                               .mitigation = facts_one(walk, risk->mitigation.str)};
        walk->emit(walk, &fact);
    }
    size_t number = 0;
    EACH (TaskRisk, risk, risks->tasks) {
        const RiskFact fact = {.span = risk->span,
                               .plan = folder->name,
                               .kind = STR("task"),
                               .number = phrases_number(walk->scratch, ++number),
                               .risk = risk->about.str,
                               .tasks = facts_refs(walk, risk->tasks),
                               .threats = facts_texts(walk, risk->threats),
                               .covered_by = facts_refs(walk, risk->covered_by.refs),
                               .covered =
                                   covered_word(risk->covered_by.refs.count, risk->covered_by.none),
                               .score = score_of(risk->likelihood, risk->impact),
                               .mitigation = facts_one(walk, risk->mitigation.str)};
        walk->emit(walk, &fact);
    }
}

/* The register is shared by all plans: it belongs to none. */
static void emit_register(FactWalk *walk) {
    EACH (StrategicRisk, risk, walk->set->shared.strategic_risks.risks) {
        const RiskFact fact = {.span = risk->span,
                               .kind = STR("register"),
                               .number = risk->number.str,
                               .risk = risk->title.str,
                               .score = score_of(risk->likelihood, risk->impact),
                               .review = risk->review.date,
                               .mitigation = facts_texts(walk, risk->controls)};
        walk->emit(walk, &fact);
    }
}

void facts_each_risk(FactWalk *walk) {
    facts_each_plan(walk, emit_risks);
    if (!walk->folder || walk->folder->document.risks.span.start)
        emit_register(walk);
}
