/* chart: an indicator's figures over its targets, as whole numbers on a drawing of CHART_WIDTH by
 * CHART_HEIGHT units, and a line more where the periods need two: a line, or columns when there are
 * fewer than three figures and no ring. Nothing lies outside it, whatever the figures. It begins at
 * 0; a figure that is missing is a gap. Clauses: design/web.md, "Status, colour, charts". */
#ifndef VIEW_CHART_H
#define VIEW_CHART_H

#include "plan/status.h"
#include "view/chart_parts.h"
#include "view/chart_scale.h"

enum { CHART_HEIGHT = 240, CHART_MOST_POINTS = 60 };

/* The newest figure, where it covers only part of a year. */
typedef struct ChartRing {
    Str text; /* "493 to Q2" */
    Decimal value;
    bool targeted; /* it has a target of its own with one number */
    Decimal target;
    Str target_text; /* "475 by Q2" */
} ChartRing;

/* What there is to draw of one period. */
typedef struct ChartPoint {
    Str period; /* "2021/22", "April 2023" */
    Str part;   /* of a part of a year: "Apr"; empty: of a whole one */
    Str year;   /* "2023" */
    int places; /* how many such parts a year has */
    int number; /* which of all of them it is: a year begins where `places` divides it */
    Str text;   /* the figure as printed */
    Decimal value;
    bool known;    /* there is a figure */
    bool targeted; /* there is a target with a number */
    Decimal low;   /* the target's column: from 0, or of a range from its lower end */
    Decimal high;
    Str target; /* its number as printed */
    bool range; /* `low` is a target, too */
    size_t band_count;
    StatusBand bands[STATUS_MOST_BANDS];
    const ChartRing *ring; /* stands in its place; NULL: none does. No other point has one */
} ChartPoint;

typedef struct ChartView {
    Str title;
    Str description;
    size_t width;
    size_t height;
    size_t zero; /* where 0 lies, from above */
    bool lined;
    ViewList bars;    /* of ChartBarView: the figures as columns */
    ViewList goals;   /* of ChartBarView: the targets */
    Str line;         /* "M60 24L180 90M300 80": through the figures */
    size_t radius;    /* of a dot */
    ViewList dots;    /* of ChartDotView: the figures on the line */
    size_t ring;      /* the radius of a ring */
    ViewList rings;   /* of ChartDotView: the newest figure, of part of a year; one or none */
    ViewList ticks;   /* of ChartBarView without height: the targets beside a line or ring */
    ViewList bands;   /* of ChartBarView: from a target to where an alert begins */
    ViewList labels;  /* of ChartTextView: figures and targets */
    ViewList periods; /* of ChartTextView */
    bool has_goals;   /* there are targets as columns */
    bool has_ticks;   /* there are targets as ticks */
    bool has_rings;
    bool has_bands;      /* there are tolerances */
    Str alert;           /* the word for one; set by the caller */
    bool has_parts;      /* figures of part of a period were left out; set by the caller */
    bool has_unlabelled; /* some figures have no label: there is no room */
    Str latest_only;     /* how many periods are drawn when not all are; set by the caller */
} ChartView;

extern const ViewType view_chart;

/* Draws a List of ChartPoint, one for each period in a row, 1 to CHART_MOST_POINTS; title,
 * description, alert, has_parts and latest_only are left to the caller. Lists are made in `arena`.
 */
ChartView chart_draw(Arena *arena, List points);

#endif
