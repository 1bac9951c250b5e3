#include "plan/check.h"

/* False when there is no sum to compare with: also when an amount could not be read, which has a
 * finding of its own. */
static bool sum_amounts(const BudgetRow *row, Decimal *sum) {
    *sum = decimal_from(0);
    if (!row->amounts.count || row->amounts.count < row->amounts.cap)
        return false;
    EACH (PeriodFigure, amount, row->amounts)
        if (amount->figure.known && !decimal_add(*sum, amount->figure.number, sum))
            return false;
    return true;
}

static void check_total(Set *set, const BudgetRow *row) {
    Decimal sum;
    if (!row->total.known || !sum_amounts(row, &sum) ||
        decimal_compare(sum, row->total.number) == 0)
        return;
    Buf right = {.arena = set->arena};
    figure_print_number(&right, sum, UNIT_MONEY, STR(""));
    Finding *finding = diag_report(set->diag, RULE_BUDGET_TOTAL, row->total.raw.span,
                                   "the amounts add up to %.*s, not %.*s",
                                   STR_ARGS(buf_str(&right)), STR_ARGS(row->total.raw.str));
    const PeriodFigure *first = row->amounts.at;
    diag_related(set->diag, finding, first->figure.raw.span, "the amounts begin here");
}

static bool covered(const Periods *years, Period period) {
    EACH (Period, year, years->list)
        if (period_eq(*year, period))
            return true;
    return false;
}

static void check_row_years(Set *set, const PlanHead *plan, const BudgetRow *row) {
    if (!plan->years.list.count)
        return;
    EACH (PeriodFigure, amount, row->amounts) {
        if (covered(&plan->years, amount->period))
            continue;
        Buf year = {.arena = set->arena};
        period_print(&year, amount->period);
        Finding *finding = diag_report(set->diag, RULE_BUDGET_YEAR, amount->span,
                                       "%.*s is not a year of the plan", STR_ARGS(buf_str(&year)));
        diag_related(set->diag, finding, plan->years.span, "its years are set here");
    }
}

static void check_rows(Set *set, const Folder *folder) {
    EACH (BudgetRow, row, folder->document.budget.rows) {
        check_total(set, row);
        check_row_years(set, &folder->document.plan, row);
    }
}

void check_budget(Set *set) {
    EACH (Folder *, folder, set->plans)
        check_rows(set, *folder);
}
