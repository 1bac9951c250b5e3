#include "plan/budget.h"

BudgetSum budget_sum(List rows, BudgetKind kind, Period year) {
    BudgetSum sum = {decimal_from(0), false, false};
    EACH (BudgetRow, row, rows) {
        const PeriodFigure *amount = figure_find(row->amounts, year);
        if ((BudgetKind)row->kind.value != kind || !amount || !amount->figure.known)
            continue;
        if (!decimal_add(sum.amount, amount->figure.number, &sum.amount))
            return (BudgetSum){decimal_from(0), false, false};
        sum.known = true;
        sum.provisional |= (amount->figure.qualifiers & QUALIFIER_PROVISIONAL) != 0;
    }
    return sum;
}

BudgetSum budget_net(List rows, Period year) {
    static const BudgetKind less[] = {BUDGET_EFFICIENCY, BUDGET_INCOME};
    BudgetSum net = budget_sum(rows, BUDGET_COST, year);
    for (size_t k = 0; k < sizeof less / sizeof *less; k++) {
        BudgetSum part = budget_sum(rows, less[k], year);
        if (part.known && !decimal_subtract(net.amount, part.amount, &net.amount))
            return (BudgetSum){decimal_from(0), false, false};
        net.known |= part.known;
        net.provisional |= part.provisional;
    }
    return net;
}
