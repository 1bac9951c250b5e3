#include "plan/check.h"

/* What a register of risks is for: each is covered, something is done about it, and its scores can
 * be placed in the matrix. */

enum { LOWEST_SCORE = 1, HIGHEST_SCORE = 5 };

static void check_score(Set *set, const char *what, CountField score) {
    if (score.span.start && (score.count < LOWEST_SCORE || score.count > HIGHEST_SCORE))
        diag_report(set->diag, RULE_SCORE_RANGE, score.span, "the %s is %d; it is from %d to %d",
                    what, score.count, LOWEST_SCORE, HIGHEST_SCORE);
}

static void check_mitigation(Set *set, Text risk, Text mitigation) {
    if (risk.str.len && !mitigation.span.start)
        diag_report(set->diag, RULE_MITIGATION_MISSING, risk.span,
                    "nothing is said of what is done about this risk");
}

/* A set that shows no register cannot be asked for its numbers. */
static bool has_register(const Set *set) {
    return set->shared.strategic_risks.risks.count > 0;
}

static void check_strategic(Set *set, const PlanRisk *risk) {
    check_mitigation(set, risk->risk, risk->mitigation);
    if (has_register(set) && risk->risk.str.len && !risk->register_number.code.span.start)
        diag_report(set->diag, RULE_RISK_UNCOVERED, risk->risk.span,
                    "this strategic risk has no number in the strategic risk register");
}

static void check_task_risk(Set *set, const TaskRisk *risk) {
    check_mitigation(set, risk->about, risk->mitigation);
    check_score(set, "likelihood", risk->likelihood);
    check_score(set, "impact", risk->impact);
    if (!has_register(set))
        return;
    if (risk->covered_by.none)
        diag_report(set->diag, RULE_RISK_UNCOVERED, risk->covered_by.span,
                    "no strategic risk covers this one");
    else if (risk->about.str.len && !risk->covered_by.span.start)
        diag_report(set->diag, RULE_RISK_UNCOVERED, risk->about.span,
                    "nothing is said of the strategic risks that cover this one");
}

void check_register(Set *set) {
    EACH (StrategicRisk, risk, set->shared.strategic_risks.risks) {
        check_score(set, "likelihood", risk->likelihood);
        check_score(set, "impact", risk->impact);
    }
    EACH (Folder *, folder, set->plans) {
        const Risks *risks = &(*folder)->document.risks;
        EACH (PlanRisk, risk, risks->strategic)
            check_strategic(set, risk);
        EACH (TaskRisk, risk, risks->tasks)
            check_task_risk(set, risk);
    }
}
