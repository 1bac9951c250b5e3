#include "plan/check.h"

/* Whoever names no organisation does not publish yet. */
void check_statement(Set *set) {
    const Organisation *organisation = &set->shared.organisation;
    if (!organisation->name.str.len || organisation->accessibility_statement.str.len)
        return;
    Finding *finding = diag_report(set->diag, RULE_STATEMENT_MISSING, organisation->name.span,
                                   "%.*s has no link to its accessibility statement",
                                   STR_ARGS(organisation->name.str));
    diag_label(set->diag, finding, "give its address as `accessibility-statement`");
}
