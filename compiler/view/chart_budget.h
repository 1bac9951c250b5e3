/* chart_budget: a budget by year, as whole numbers on a drawing: what is spent stands up, what is
 * saved and earned hangs down, and a tick marks the net change. Nothing lies outside it. */
#ifndef VIEW_CHART_BUDGET_H
#define VIEW_CHART_BUDGET_H

#include "base/decimal.h"
#include "view/chart_parts.h"

enum { BUDGET_CHART_HEIGHT = 260, BUDGET_CHART_MOST_YEARS = 24, BUDGET_CHART_KINDS = 3 };

/* The sums of a year. */
typedef struct BudgetYear {
    Str year;                            /* "2023/24" */
    Decimal amounts[BUDGET_CHART_KINDS]; /* costs, efficiencies, income: as they add to the net, so
                                           that an efficiency is below 0 */
    bool known[BUDGET_CHART_KINDS];
    Decimal net;
    bool net_known;
    Str net_text; /* as the table prints it */
} BudgetYear;

typedef struct BudgetChartView {
    Str title;
    Str description;
    Str cost_heading; /* what the table calls them */
    Str efficiency_heading;
    Str income_heading;
    size_t width;
    size_t height;
    size_t zero;    /* where 0 lies, from above */
    ViewList costs; /* of ChartBarView; so those below */
    ViewList efficiencies;
    ViewList income;
    ViewList net;    /* without height */
    ViewList labels; /* of ChartTextView: the net changes */
    ViewList years;  /* of ChartTextView */
    bool has_efficiencies;
    bool has_income;
    bool has_unlabelled; /* some have no label: there is no room */
} BudgetChartView;

extern const ViewType view_budget_chart;

/* Draws a List of BudgetYear; title and description are left to the caller. NULL: there is nothing
 * to draw, there are too many years, or the numbers are too long to be added. */
BudgetChartView *chart_budget_draw(Arena *arena, List years);

#endif
