#include "view/chart_scale.h"

static ChartWide widened(Decimal value, unsigned digits) {
    ChartWide wide = value.coefficient;
    for (unsigned k = value.scale; k < digits; k++)
        wide *= 10;
    return wide;
}

ChartScale chart_scale(List numbers, int top, int bottom) {
    ChartScale scale = {.top = top, .bottom = bottom};
    EACH (const Decimal, number, numbers)
        if (number->scale > scale.digits)
            scale.digits = number->scale;
    EACH (const Decimal, number, numbers) {
        const ChartWide wide = widened(*number, scale.digits);
        if (wide < scale.low)
            scale.low = wide;
        if (wide > scale.high)
            scale.high = wide;
    }
    return scale;
}

/* Halves and rounding do not show: a unit is less than a pixel. What is divided first has fourteen
 * digits or more left. */
int chart_place(const ChartScale *scale, Decimal value) {
    enum { MOST_UNITS = 4096 };
    const ChartWide most = INT64_MAX / MOST_UNITS / 2;
    ChartWide range = scale->high - scale->low;
    ChartWide above = scale->high - widened(value, scale->digits);
    while (range > most) {
        range /= 10;
        above /= 10;
    }
    if (!range)
        return scale->bottom;
    const ChartWide down = (above * (scale->bottom - scale->top) * 2 + range) / (range * 2);
    return scale->top + (int)down;
}
