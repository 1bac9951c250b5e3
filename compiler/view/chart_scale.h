/* chart_scale: from exact numbers to whole units of a drawing. */
#ifndef VIEW_CHART_SCALE_H
#define VIEW_CHART_SCALE_H

#include "base/decimal.h"
#include "base/list.h"

/* Wide enough for two coefficients at their common scale. */
__extension__ typedef __int128 ChartWide;

/* From the lowest to the highest of all numbers and 0. */
typedef struct ChartScale {
    ChartWide low;
    ChartWide high;
    unsigned digits; /* after the point */
    int top;         /* where `high` lies, from above */
    int bottom;      /* where `low` lies; may be moved after chart_scale. At most 4,096 below top */
} ChartScale;

/* The scale of a List of Decimal. */
ChartScale chart_scale(List numbers, int top, int bottom);

/* How far down a number of the list, or 0, lies: between `top` and `bottom`. */
int chart_place(const ChartScale *scale, Decimal value);

#endif
