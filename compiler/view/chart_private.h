/* chart_private: what the files share that draw an indicator's figures. Private to view/. */
#ifndef VIEW_CHART_PRIVATE_H
#define VIEW_CHART_PRIVATE_H

#include "view/chart.h"

/* Room for a figure above the highest column, and for one below the lowest and the periods. */
enum {
    CHART_TOP = 24,
    CHART_BOTTOM = CHART_HEIGHT - 24,
    CHART_BELOW = 20,
    CHART_RING = 4, /* the radius of a ring */
};

/* The room that a mark or text takes. */
typedef struct ChartBox {
    int left;
    int right;
    int top;
    int bottom;
} ChartBox;

/* What is being drawn. */
typedef struct Drawing {
    Arena *arena;
    List points;
    bool lined;
    ChartScale scale;
    List bars;
    List goals;
    Buf line;
    List dots;
    List rings;
    List ticks;
    List bands;
    List labels;
    List taken;     /* of ChartBox: by a ring and what is said of it */
    bool *labelled; /* for each point */
} Drawing;

/* The middle of a point, and the width that is its own. */
int chart_middle_of(const Drawing *drawing, size_t index);
int chart_band(const Drawing *drawing);

/* The radius of a dot on the line. */
int chart_radius(const Drawing *drawing);

/* The labels of the figures and targets, and which points have one. */
void chart_labels(Drawing *drawing);

#endif
