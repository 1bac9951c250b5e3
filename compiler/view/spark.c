#include "view/spark.h"

#include "view/chart_scale.h"

static const ViewField spark_fields[] = {
    VIEW_TEXT(SparkView, "bars", bars, "The path of the figures' bars."),
    VIEW_COUNT(SparkView, "width", width, "How wide a bar is."),
    VIEW_TEXT(SparkView, "goals", goals, "The path of the targets' ticks."),
    VIEW_COUNT(SparkView, "zero", zero, "Where 0 lies, from above."),
};
const ViewType view_spark = VIEW_TYPE("a row's figures as bars", SparkView, spark_fields);

enum { MARGIN = 3, TOP = MARGIN, BOTTOM = SPARK_HEIGHT - MARGIN, WIDEST_TICK = 18 };

static List numbers_of(Arena *arena, List points) {
    List numbers = {NULL, 0, 0};
    EACH (const SparkPoint, point, points) {
        if (point->known)
            LIST_PUSH(arena, &numbers, Decimal, point->value);
        if (point->targeted)
            LIST_PUSH(arena, &numbers, Decimal, point->target);
    }
    return numbers;
}

/* Two thirds of the tick over it, so that a target shows on either side. */
static int width_of_bar(int tick) {
    return tick < 3 ? 1 : tick * 2 / 3;
}

static int width_of_tick(int column) {
    const int most = column - MARGIN < WIDEST_TICK ? column - MARGIN : WIDEST_TICK;
    return most < 2 ? 2 : most;
}

/* What is 0, or too little to be seen, has a bar too: only where no figure is there is none. */
static void draw_bar(Buf *out, int middle, int zero, int y) {
    buf_addf(out, "M%d %dV%d", middle, zero, y == zero ? y - 1 : y);
}

bool spark_draw(Arena *arena, List points, SparkView *out) {
    const List numbers = numbers_of(arena, points);
    if (numbers.count < 2)
        return false;
    const ChartScale scale = chart_scale(numbers, TOP, BOTTOM);
    const int zero = chart_place(&scale, decimal_from(0));
    const int count = (int)points.count;
    const int room = SPARK_WIDTH - 2 * MARGIN;
    const int tick = width_of_tick(room / (count > 1 ? count : 2));
    Buf bars = {.arena = arena};
    Buf goals = {.arena = arena};
    for (int k = 0; k < count; k++) {
        const SparkPoint *point = LIST_AT(points, SparkPoint, k);
        const int x = MARGIN + room * (2 * k + 1) / (2 * count);
        if (point->known)
            draw_bar(&bars, x, zero, chart_place(&scale, point->value));
        if (point->targeted)
            buf_addf(&goals, "M%d %dh%d", x - tick / 2, chart_place(&scale, point->target), tick);
    }
    *out = (SparkView){buf_str(&bars), (size_t)width_of_bar(tick), buf_str(&goals), (size_t)zero};
    return true;
}
