/* chart_periods: the names of periods under a chart. Every one where there is room for all. Of
 * parts of years there are else two lines: "Apr", "Jul", "Oct", "Jan", and under the first of each
 * year the year, so that each point can be told. Nothing touches anything. */
#ifndef VIEW_CHART_PERIODS_H
#define VIEW_CHART_PERIODS_H

#include "view/chart.h"

/* How far the second line lies below the first. */
enum { CHART_PERIOD_LINE = 20 };

/* The texts for a List of ChartPoint, as a List of ChartTextView, the first line at `baseline`;
 * they stand in *lines lines, 1 or 2. */
List chart_periods(Arena *arena, List points, int baseline, size_t *lines);

#endif
