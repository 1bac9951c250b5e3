/* budget: the sums that nobody types. */
#ifndef PLAN_BUDGET_H
#define PLAN_BUDGET_H

#include "plan/plan.h"

/* A computed sum. */
typedef struct BudgetSum {
    Decimal amount;
    bool known;       /* false: no row has an amount, or the sum is too long to be right */
    bool provisional; /* some amount in it is */
} BudgetSum;

/* The sum of one kind of rows in one year. */
BudgetSum budget_sum(List rows, BudgetKind kind, Period year);

/* The net change: costs less efficiencies and income. */
BudgetSum budget_net(List rows, Period year);

#endif
