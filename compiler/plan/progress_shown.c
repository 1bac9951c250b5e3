/* Figures as pages print them: as many digits as their author gives. */
#include "plan/progress.h"

static unsigned most_digits(List values, unsigned most) {
    EACH (PeriodFigure, value, values)
        if (value->figure.known && value->figure.number.scale > most)
            most = value->figure.number.scale;
    return most;
}

static bool has_figures(List values) {
    EACH (PeriodFigure, value, values)
        if (value->figure.known)
            return true;
    return false;
}

/* As many digits after the point as the indicator itself has; a mean or ratio of which nothing is
 * stated has one. Sums are exact. */
static unsigned digits_of(const Indicator *indicator, List values) {
    enum { USUAL = 1 };
    if (has_figures(indicator->values) || has_figures(values))
        return most_digits(values, most_digits(indicator->values, 0));
    const bool divided =
        indicator->ratio.over.target || indicator->aggregate.value == AGGREGATE_MEAN;
    return divided ? USUAL : DECIMAL_MAX_DIGITS;
}

Figure progress_shown(const Indicator *indicator, const MeasureRow *row, const Rolled *rolled) {
    const List values = row ? row->values : (List){NULL, 0, 0};
    Figure figure = rolled->figure;
    if (figure.known && !rolled->stated)
        figure.number = decimal_round(figure.number, digits_of(indicator, values));
    return figure;
}
