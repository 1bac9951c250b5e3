/* matrix: risks by likelihood and impact, five by five, as whole numbers on a drawing: their
 * numbers stand in the cell of their score. Nothing lies outside it. A cell has the colour and the
 * mark that the tag of its score has, so that the bands are seen without colour, too. */
#ifndef VIEW_MATRIX_H
#define VIEW_MATRIX_H

#include "base/phrases.h"
#include "view/chart_parts.h"

enum { MATRIX_SIDE = 5, MATRIX_HEIGHT = 305 };

typedef struct MatrixRisk {
    Str number;
    int likelihood; /* 1 to 5; a risk with anything else is not drawn; so for impact */
    int impact;
} MatrixRisk;

/* What is drawn: the risks of a plan to its tasks, which are numbered in the plan, or the strategic
 * risks, which have the numbers of the register. */
typedef enum MatrixKind { MATRIX_OF_TASKS, MATRIX_OF_REGISTER, MATRIX_KINDS } MatrixKind;

/* A cell's upper left corner; all are of one size. */
typedef struct MatrixCellView {
    Str kind; /* of the StatusView of its score */
    size_t x;
    size_t y;
} MatrixCellView;

typedef struct MatrixView {
    Str id; /* what its ids begin with */
    Str title;
    Str description;
    Str caption;
    size_t width;
    size_t height;
    ViewList cells;  /* of MatrixCellView: those without a risk */
    ViewList taken;  /* of MatrixCellView: those with one or more */
    ViewList labels; /* of ChartTextView: the axes */
    ViewList risks;  /* of ChartTextView */
    ViewList bands;  /* of BandView: what the marks mean */
} MatrixView;

extern const ViewType view_matrix;

/* Draws a List of MatrixRisk; a page has at most one of each kind. NULL: fewer than two risks have
 * a score. */
const MatrixView *matrix_draw(Speech speech, MatrixKind kind, List risks);

#endif
