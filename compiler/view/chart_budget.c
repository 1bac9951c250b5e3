#include "view/chart_budget.h"

#include "view/chart_scale.h"

static const ViewField budget_chart_fields[] = {
    VIEW_TEXT(BudgetChartView, "title", title, "What it shows."),
    VIEW_TEXT(BudgetChartView, "description", description, "What it says, in words."),
    VIEW_COUNT(BudgetChartView, "width", width, "The width of the drawing."),
    VIEW_COUNT(BudgetChartView, "height", height, "Its height."),
    VIEW_COUNT(BudgetChartView, "zero", zero, "Where 0 lies, from above."),
    VIEW_TEXT(BudgetChartView, "cost-heading", cost_heading, "What the table calls costs."),
    VIEW_TEXT(BudgetChartView, "efficiency-heading", efficiency_heading, "So of what is saved."),
    VIEW_TEXT(BudgetChartView, "income-heading", income_heading, "So of what is earned."),
    VIEW_LIST(BudgetChartView, "costs", costs, &view_chart_bar, "The costs."),
    VIEW_LIST(BudgetChartView, "efficiencies", efficiencies, &view_chart_bar, "What is saved."),
    VIEW_LIST(BudgetChartView, "income", income, &view_chart_bar, "What is earned."),
    VIEW_LIST(BudgetChartView, "net", net, &view_chart_bar, "The net changes; no height."),
    VIEW_LIST(BudgetChartView, "labels", labels, &view_chart_text, "The net changes as texts."),
    VIEW_LIST(BudgetChartView, "years", years, &view_chart_text, "The years."),
    VIEW_FLAG(BudgetChartView, "has-efficiencies", has_efficiencies, "Whether anything is saved."),
    VIEW_FLAG(BudgetChartView, "has-income", has_income, "Whether anything is earned."),
    VIEW_FLAG(BudgetChartView, "has-unlabelled", has_unlabelled,
              "Whether some net change has no label."),
};
const ViewType view_budget_chart =
    VIEW_TYPE("a budget as a chart", BudgetChartView, budget_chart_fields);

enum {
    MARGIN = 8,
    TOP = 20,
    BOTTOM = BUDGET_CHART_HEIGHT - 40,
    YEARS_AT = BUDGET_CHART_HEIGHT - 5,
    WIDEST = 28,            /* of a column */
    LEAST_BESIDE_TEXT = 12, /* of one that makes room for numbers */
    BESIDE = 7,             /* how far the net change's tick stands out on either side */
    GAP = 3,
};

/* From one number to another, which may be below. */
typedef struct Stretch {
    Decimal from;
    Decimal to;
    bool known;
} Stretch;

typedef struct Stack {
    Stretch parts[BUDGET_CHART_KINDS];
} Stack;

/* What is above 0 stands on what is above 0 already, what is below hangs from what is below. */
static bool stack_year(const BudgetYear *year, Stack *out) {
    Decimal ends[2] = {{0, 0}, {0, 0}};
    for (size_t k = 0; k < BUDGET_CHART_KINDS; k++) {
        Stretch *part = &out->parts[k];
        Decimal *end = &ends[decimal_is_negative(year->amounts[k])];
        part->known = year->known[k] && year->amounts[k].coefficient;
        part->from = *end;
        if (part->known && !decimal_add(*end, year->amounts[k], end))
            return false;
        part->to = *end;
    }
    return true;
}

/* What is being drawn. */
typedef struct Drawing {
    Arena *arena;
    List years;
    List stacks; /* of Stack, one for each year */
    ChartScale scale;
    List bars[BUDGET_CHART_KINDS];
    List net;
    List labels;
    List texts;
} Drawing;

static bool stack_all(Drawing *drawing) {
    List numbers = {NULL, 0, 0};
    size_t drawn = 0;
    EACH (BudgetYear, year, drawing->years) {
        Stack stack;
        if (!stack_year(year, &stack))
            return false;
        LIST_PUSH(drawing->arena, &drawing->stacks, Stack, stack);
        for (size_t k = 0; k < BUDGET_CHART_KINDS; k++) {
            LIST_PUSH(drawing->arena, &numbers, Decimal, stack.parts[k].to);
            drawn += stack.parts[k].known;
        }
        if (year->net_known)
            LIST_PUSH(drawing->arena, &numbers, Decimal, year->net);
    }
    drawing->scale = chart_scale(numbers, TOP, BOTTOM);
    return drawn != 0;
}

static int band_of(const Drawing *drawing) {
    return (CHART_WIDTH - 2 * MARGIN) / (int)drawing->years.count;
}

static int widest_net(const Drawing *drawing) {
    int widest = 0;
    EACH (BudgetYear, year, drawing->years)
        if (year->net_known && chart_text_width(year->net_text) > widest)
            widest = chart_text_width(year->net_text);
    return widest;
}

/* Narrower, where that leaves all net changes room for their number. */
static int column_of(const Drawing *drawing) {
    const int room = band_of(drawing) - 2 * BESIDE - GAP;
    const int beside_text = room - widest_net(drawing);
    const int width = beside_text >= LEAST_BESIDE_TEXT ? beside_text : room;
    if (width > WIDEST)
        return WIDEST;
    return width < 2 ? 2 : width;
}

static int left_of(const Drawing *drawing, size_t index) {
    return MARGIN + BESIDE + band_of(drawing) * (int)index;
}

static void draw_column(Drawing *drawing, size_t index) {
    const Stack *stack = LIST_AT(drawing->stacks, Stack, index);
    for (size_t k = 0; k < BUDGET_CHART_KINDS; k++) {
        const Stretch *part = &stack->parts[k];
        const int from = chart_place(&drawing->scale, part->from);
        const int to = chart_place(&drawing->scale, part->to);
        const int upper = from < to ? from : to;
        const int height = from < to ? to - from : from - to;
        if (part->known)
            LIST_PUSH(drawing->arena, &drawing->bars[k], ChartBarView,
                      (ChartBarView){(size_t)left_of(drawing, index), (size_t)upper,
                                     (size_t)column_of(drawing), height ? (size_t)height : 1});
    }
}

/* Beside its tick, where that leaves it room before the next year. */
static void draw_net(Drawing *drawing, size_t index) {
    const BudgetYear *year = LIST_AT(drawing->years, BudgetYear, index);
    const int width = column_of(drawing) + 2 * BESIDE;
    const int left = left_of(drawing, index) - BESIDE;
    const int text_left = left + width + GAP;
    if (!year->net_known)
        return;
    const int y = chart_place(&drawing->scale, year->net);
    LIST_PUSH(drawing->arena, &drawing->net, ChartBarView,
              (ChartBarView){(size_t)left, (size_t)y, (size_t)width, 0});
    if (text_left + chart_text_width(year->net_text) <= left + band_of(drawing))
        LIST_PUSH(drawing->arena, &drawing->labels, ChartTextView,
                  (ChartTextView){(size_t)text_left, (size_t)(y + CHART_TEXT / 3), STR("start"),
                                  year->net_text});
}

/* Under the middles of the columns: as many as there is room for, the first among them. */
static void draw_years(Drawing *drawing) {
    int widest = 1;
    EACH (BudgetYear, year, drawing->years)
        if (chart_text_width(year->year) + GAP > widest)
            widest = chart_text_width(year->year) + GAP;
    const int step = (widest - 1) / band_of(drawing) + 1;
    for (size_t k = 0; k < drawing->years.count; k += (size_t)step)
        LIST_PUSH(drawing->arena, &drawing->texts, ChartTextView,
                  chart_text_at(left_of(drawing, k) + column_of(drawing) / 2, YEARS_AT,
                                LIST_AT(drawing->years, BudgetYear, k)->year, CHART_WIDTH));
}

BudgetChartView *chart_budget_draw(Arena *arena, List years) {
    Drawing drawing = {.arena = arena, .years = years};
    if (!years.count || years.count > BUDGET_CHART_MOST_YEARS || !stack_all(&drawing))
        return NULL;
    for (size_t k = 0; k < years.count; k++) {
        draw_column(&drawing, k);
        draw_net(&drawing, k);
    }
    draw_years(&drawing);
    BudgetChartView *view = ARENA_NEW(arena, BudgetChartView);
    *view = (BudgetChartView){
        .width = CHART_WIDTH,
        .height = BUDGET_CHART_HEIGHT,
        .zero = (size_t)chart_place(&drawing.scale, decimal_from(0)),
        .costs = {drawing.bars[0].at, drawing.bars[0].count, sizeof(ChartBarView), NULL},
        .efficiencies = {drawing.bars[1].at, drawing.bars[1].count, sizeof(ChartBarView), NULL},
        .income = {drawing.bars[2].at, drawing.bars[2].count, sizeof(ChartBarView), NULL},
        .net = {drawing.net.at, drawing.net.count, sizeof(ChartBarView), NULL},
        .labels = {drawing.labels.at, drawing.labels.count, sizeof(ChartTextView), NULL},
        .years = {drawing.texts.at, drawing.texts.count, sizeof(ChartTextView), NULL},
        .has_efficiencies = drawing.bars[1].count != 0,
        .has_income = drawing.bars[2].count != 0,
        .has_unlabelled = drawing.labels.count < drawing.net.count};
    return view;
}
