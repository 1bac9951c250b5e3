/* spark: the figures of one row as a drawing of 96 by 28 units that stands in the row itself: a bar
 * for each figure, with ticks for targets. The numbers stand beside it, so it has neither words nor
 * labels and is not read out. Clauses: design/web.md, "Sparkline in a row". */
#ifndef VIEW_SPARK_H
#define VIEW_SPARK_H

#include "base/decimal.h"
#include "base/list.h"
#include "view/value.h"

enum { SPARK_WIDTH = 96, SPARK_HEIGHT = 28 };

/* What there is to draw of one period. */
typedef struct SparkPoint {
    Decimal value;
    Decimal target;
    bool known;    /* there is a figure */
    bool targeted; /* there is a target with a number */
} SparkPoint;

/* Two paths over the line of 0; each empty when there is nothing to draw. */
typedef struct SparkView {
    Str bars;     /* a line down or up to 0 at each figure, to be drawn `width` wide */
    size_t width; /* of a bar */
    Str goals;    /* a tick at each target */
    size_t zero;  /* where 0 lies, from above */
} SparkView;

extern const ViewType view_spark;

/* Draws a List of SparkPoint, one for each period in a row; false, and *out untouched, when there
 * are fewer than two numbers. Texts are made in `arena`. */
bool spark_draw(Arena *arena, List points, SparkView *out);

#endif
