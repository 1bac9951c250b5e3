/* chart_budget: a budget by year: what is spent stands up, what is saved and earned hangs down, and
 * a tick marks the net change. Across, everything is a share of the drawing's width ("12.5%"), so
 * that it fits every screen; down, and for texts, a unit is a pixel. Nothing lies outside it. The
 * amount of each part stands beside it where there is room; the table has them all. */
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
    Str texts[BUDGET_CHART_KINDS]; /* as the table prints them; so the net change */
    Decimal net;
    bool net_known;
    Str net_text;
} BudgetYear;

/* A part of a year's column, or the tick of a net change. */
typedef struct BudgetBarView {
    Str x;
    size_t y;
    Str width;
    size_t height;
} BudgetBarView;

/* A text begins a little right of `x`. */
typedef struct BudgetTextView {
    Str x;
    size_t y;
    Str text;
    bool roomy; /* left out on narrow screens */
} BudgetTextView;

typedef struct BudgetChartView {
    Str title;
    Str description;
    Str cost_heading; /* what the table calls them */
    Str efficiency_heading;
    Str income_heading;
    size_t height;
    size_t zero;    /* where 0 lies, from above */
    ViewList costs; /* of BudgetBarView; so those below */
    ViewList efficiencies;
    ViewList income;
    ViewList net;
    ViewList amounts; /* of BudgetTextView: those of the parts */
    ViewList changes; /* of BudgetTextView: the net changes */
    ViewList years;   /* of BudgetTextView */
    bool has_efficiencies;
    bool has_income;
} BudgetChartView;

extern const ViewType view_budget_chart;

/* Draws a List of BudgetYear; title, description and headings are left to the caller. NULL: there
 * is nothing to draw, there are too many years, or the numbers are too long to be added. */
BudgetChartView *chart_budget_draw(Arena *arena, List years);

#endif
