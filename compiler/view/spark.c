#include "view/spark.h"

#include "view/chart_scale.h"

static const ViewField spark_fields[] = {
    VIEW_TEXT(SparkView, "line", line, "The path through the figures."),
    VIEW_TEXT(SparkView, "dots", dots, "The path of their dots."),
    VIEW_TEXT(SparkView, "goals", goals, "The path of the targets' ticks."),
    VIEW_COUNT(SparkView, "zero", zero, "Where 0 lies, from above."),
};
const ViewType view_spark = VIEW_TYPE("a row's figures as a line", SparkView, spark_fields);

/* Half a dot fits beyond each end. */
enum { MARGIN = 3, TOP = MARGIN, BOTTOM = SPARK_HEIGHT - MARGIN, WIDEST_TICK = 12 };

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

static void draw_goal(Buf *out, int middle, int band, int y) {
    const int most = band < WIDEST_TICK + MARGIN ? band - MARGIN : WIDEST_TICK;
    const int width = most < 2 ? 2 : most;
    buf_addf(out, "M%d %dh%d", middle - width / 2, y, width);
}

bool spark_draw(Arena *arena, List points, SparkView *out) {
    const List numbers = numbers_of(arena, points);
    if (numbers.count < 2)
        return false;
    const ChartScale scale = chart_scale(numbers, TOP, BOTTOM);
    const int count = (int)points.count;
    const int room = SPARK_WIDTH - 2 * MARGIN;
    const int column = count > 1 ? room / count : room;
    Buf line = {.arena = arena};
    Buf dots = {.arena = arena};
    Buf goals = {.arena = arena};
    for (int k = 0; k < count; k++) {
        const SparkPoint *point = LIST_AT(points, SparkPoint, k);
        const bool before = k && LIST_AT(points, SparkPoint, k - 1)->known;
        const bool after = k + 1 < count && LIST_AT(points, SparkPoint, k + 1)->known;
        const int x = MARGIN + room * (2 * k + 1) / (2 * count);
        if (point->targeted)
            draw_goal(&goals, x, column, chart_place(&scale, point->target));
        if (!point->known)
            continue;
        const int y = chart_place(&scale, point->value);
        buf_addf(&dots, "M%d %dh0", x, y);
        if (before || after)
            buf_addf(&line, "%c%d %d", before ? 'L' : 'M', x, y);
    }
    *out = (SparkView){buf_str(&line), buf_str(&dots), buf_str(&goals),
                       (size_t)chart_place(&scale, decimal_from(0))};
    return true;
}
