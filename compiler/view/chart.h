/* chart: the columns of an indicator's figures over its targets, as whole numbers on a drawing of
 * CHART_WIDTH by CHART_HEIGHT units. Nothing lies outside it, whatever the figures. Columns begin
 * at 0; a figure that is missing is a gap. Clauses: design/web.md, "Status, colour, charts". */
#ifndef VIEW_CHART_H
#define VIEW_CHART_H

#include "base/decimal.h"
#include "base/list.h"
#include "view/value.h"

/* Texts are 15 units high, so that they are 12 pixels on the narrowest of screens. */
enum { CHART_WIDTH = 360, CHART_HEIGHT = 240, CHART_TEXT = 15, CHART_MOST_POINTS = 60 };

/* What there is to draw of one period. */
typedef struct ChartPoint {
    Str period; /* "2021/22" */
    Str text;   /* the figure as printed */
    Decimal value;
    bool known;    /* there is a figure */
    bool targeted; /* there is a target with a number */
    Decimal low;   /* the target's column: from 0, or of a range from its lower end */
    Decimal high;
    Str target; /* its number as printed */
} ChartPoint;

/* A column: a rectangle. */
typedef struct ChartBarView {
    size_t x;
    size_t y;
    size_t width;
    size_t height;
} ChartBarView;

/* A text; `anchor` is "start", "middle" or "end" of it, `y` its baseline. */
typedef struct ChartTextView {
    size_t x;
    size_t y;
    Str anchor;
    Str text;
} ChartTextView;

typedef struct ChartView {
    Str title;
    Str description;
    size_t width;
    size_t height;
    size_t zero;         /* where 0 lies, from above */
    ViewList bars;       /* of ChartBarView: the figures */
    ViewList goals;      /* of ChartBarView: the targets */
    ViewList labels;     /* of ChartTextView: figures and targets */
    ViewList periods;    /* of ChartTextView */
    bool has_goals;      /* there are targets */
    bool has_parts;      /* figures of part of a period were left out; set by the caller */
    bool has_unlabelled; /* some figures have no label: there is no room */
} ChartView;

extern const ViewType view_chart;

/* Draws a List of ChartPoint, one for each period in a row, at most CHART_MOST_POINTS; title,
 * description and has_parts are left to the caller. Lists are made in `arena`. */
ChartView chart_draw(Arena *arena, List points);

#endif
