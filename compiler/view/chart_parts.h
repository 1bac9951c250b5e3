/* chart_parts: what drawings are made of, and how much room a text takes. All of it is whole units
 * of a drawing; colours are the stylesheet's. Clauses: design/web.md, "Status, colour, charts". */
#ifndef VIEW_CHART_PARTS_H
#define VIEW_CHART_PARTS_H

#include "base/list.h"
#include "view/value.h"

/* Texts are 15 units high and the drawings of one column 360 wide, so that texts are 12 pixels on
 * the narrowest of screens; their heights can be divided by 5, or rounding there takes from it. */
enum { CHART_WIDTH = 360, CHART_TEXT = 15 };

/* The margin at either side of a row of points, and the room between. */
enum { CHART_MARGIN = 4, CHART_ROOM = CHART_WIDTH - 2 * CHART_MARGIN };

/* A rectangle. */
typedef struct ChartBarView {
    size_t x;
    size_t y;
    size_t width;
    size_t height;
} ChartBarView;

/* The middle of a mark. */
typedef struct ChartDotView {
    size_t x;
    size_t y;
} ChartDotView;

/* A text; `anchor` is "start", "middle" or "end" of it, `y` its baseline. */
typedef struct ChartTextView {
    size_t x;
    size_t y;
    Str anchor;
    Str text;
} ChartTextView;

extern const ViewType view_chart_bar, view_chart_dot, view_chart_text;

/* The room that a text takes at most. */
int chart_text_width(Str text);

/* The middle of one of `count` points in a row. */
int chart_middle(size_t index, size_t count);

/* A text around `middle`, moved as far as it must be to lie within a drawing of `width`. */
ChartTextView chart_text_at(int middle, int y, Str text, int width);

#endif
