#include "view/chart_budget.h"

#include "view/chart_scale.h"

static const ViewField bar_fields[] = {
    VIEW_TEXT(BudgetBarView, "x", x, "Its left side, as a share of the width."),
    VIEW_COUNT(BudgetBarView, "y", y, "Its upper side."),
    VIEW_TEXT(BudgetBarView, "width", width, "Its width, as a share, too."),
    VIEW_COUNT(BudgetBarView, "height", height, "Its height."),
};
static const ViewType bar_type =
    VIEW_TYPE("a part of a budget's column", BudgetBarView, bar_fields);

static const ViewField text_fields[] = {
    VIEW_TEXT(BudgetTextView, "x", x, "Where it begins, as a share of the width."),
    VIEW_COUNT(BudgetTextView, "y", y, "Its baseline."),
    VIEW_TEXT(BudgetTextView, "text", text, "The text."),
    VIEW_FLAG(BudgetTextView, "roomy", roomy, "Whether a narrow screen has no room for it."),
};
static const ViewType text_type = VIEW_TYPE("a text of a budget", BudgetTextView, text_fields);

static const ViewField budget_chart_fields[] = {
    VIEW_TEXT(BudgetChartView, "title", title, "What it shows."),
    VIEW_TEXT(BudgetChartView, "description", description, "What it says, in words."),
    VIEW_COUNT(BudgetChartView, "height", height, "Its height."),
    VIEW_COUNT(BudgetChartView, "zero", zero, "Where 0 lies, from above."),
    VIEW_TEXT(BudgetChartView, "cost-heading", cost_heading, "What the table calls costs."),
    VIEW_TEXT(BudgetChartView, "efficiency-heading", efficiency_heading, "So of what is saved."),
    VIEW_TEXT(BudgetChartView, "income-heading", income_heading, "So of what is earned."),
    VIEW_LIST(BudgetChartView, "costs", costs, &bar_type, "The costs."),
    VIEW_LIST(BudgetChartView, "efficiencies", efficiencies, &bar_type, "What is saved."),
    VIEW_LIST(BudgetChartView, "income", income, &bar_type, "What is earned."),
    VIEW_LIST(BudgetChartView, "net", net, &bar_type, "The net changes."),
    VIEW_LIST(BudgetChartView, "amounts", amounts, &text_type, "The amounts of the parts."),
    VIEW_LIST(BudgetChartView, "changes", changes, &text_type, "The net changes as texts."),
    VIEW_LIST(BudgetChartView, "years", years, &text_type, "The years."),
    VIEW_FLAG(BudgetChartView, "has-efficiencies", has_efficiencies, "Whether anything is saved."),
    VIEW_FLAG(BudgetChartView, "has-income", has_income, "Whether anything is earned."),
};
const ViewType view_budget_chart =
    VIEW_TYPE("a budget as a chart", BudgetChartView, budget_chart_fields);

/* Down, in pixels. */
enum {
    TOP = 16,
    BOTTOM = BUDGET_CHART_HEIGHT - 48,
    YEARS_AT = BUDGET_CHART_HEIGHT - 24,
    CHANGES_AT = BUDGET_CHART_HEIGHT - 6,
    THICK = 4, /* a net change */
    TEXT = 13, /* the style sheet's */
    LINE = TEXT + 1,
    UNDER = 3,           /* how far a text reaches below its baseline */
    LOWEST = BOTTOM + 4, /* baseline of an amount */
};

/* Across. */
enum {
    WHOLE = 1000,
    WIDEST = 90,  /* a column, in thousandths of the drawing */
    NARROW = 288, /* the drawing on a narrow phone, in pixels; so the next */
    ROOMY = 560,  /* where there is room for amounts at least */
    ASIDE = 4,    /* how far a text begins from where it stands */
    GAP = 6,      /* between texts side by side */
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
    int count;
    List stacks; /* of Stack, one for each year */
    ChartScale scale;
    List bars[BUDGET_CHART_KINDS];
    List net;
    List amounts;
    List changes;
    List names;
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

/* ---- across, in thousandths ---- */

static int start_of(const Drawing *drawing, size_t index) {
    return WHOLE * (int)index / drawing->count;
}

/* A hundredth of the room of a year, so many times. */
static int part_of(const Drawing *drawing, int hundredths) {
    return WHOLE / drawing->count * hundredths / 100;
}

static int out_of(const Drawing *drawing) {
    const int out = part_of(drawing, 3);
    return out < 1 ? 1 : out;
}

static int left_of(const Drawing *drawing, size_t index) {
    return start_of(drawing, index) + out_of(drawing);
}

static int column_of(const Drawing *drawing) {
    const int width = part_of(drawing, 30);
    return width > WIDEST ? WIDEST : width;
}

static Str share(const Drawing *drawing, int thousandths) {
    return str_format(drawing->arena, "%d.%d%%", thousandths / 10, thousandths % 10);
}

/* In pixels, at the size of this drawing's texts. */
static int width_of(Str text) {
    return chart_text_width(text) * TEXT / CHART_TEXT + 1;
}

/* Whether a text that stands there ends before `end`, both in thousandths of so many pixels. */
static bool fits(Str text, int at, int end, int pixels) {
    return at * pixels / WHOLE + ASIDE + width_of(text) <= end * pixels / WHOLE;
}

/* ---- columns ---- */

static void add_bar(const Drawing *drawing, List *bars, const BudgetBarView *bar) {
    LIST_PUSH(drawing->arena, bars, BudgetBarView, *bar);
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
            add_bar(drawing, &drawing->bars[k],
                    &(BudgetBarView){share(drawing, left_of(drawing, index)), (size_t)upper,
                                     share(drawing, column_of(drawing)),
                                     height ? (size_t)height : 1});
    }
}

static void draw_net(Drawing *drawing, size_t index) {
    const BudgetYear *year = LIST_AT(drawing->years, BudgetYear, index);
    const int out = out_of(drawing);
    if (year->net_known)
        add_bar(drawing, &drawing->net,
                &(BudgetBarView){share(drawing, left_of(drawing, index) - out),
                                 (size_t)(chart_place(&drawing->scale, year->net) - THICK / 2),
                                 share(drawing, column_of(drawing) + 2 * out), THICK});
}

/* ---- amounts ---- */

/* From the middle of one part to the next one down. */
static size_t next_down(const Drawing *drawing, const Stack *stack, const bool *done) {
    size_t found = BUDGET_CHART_KINDS;
    int highest = 0;
    for (size_t k = 0; k < BUDGET_CHART_KINDS; k++) {
        const Stretch *part = &stack->parts[k];
        const int ends =
            chart_place(&drawing->scale, part->from) + chart_place(&drawing->scale, part->to);
        if (!part->known || done[k] || (found < BUDGET_CHART_KINDS && ends >= highest))
            continue;
        found = k;
        highest = ends;
    }
    return found;
}

/* Where an amount stands: beside the middle of its part, on its side of the line of 0. */
static int beside(const Drawing *drawing, const Stretch *part) {
    const int zero = chart_place(&drawing->scale, decimal_from(0));
    const int from = chart_place(&drawing->scale, part->from);
    const int to = chart_place(&drawing->scale, part->to);
    const int y = (from + to) / 2 + TEXT / 3;
    if (decimal_compare(part->to, part->from) > 0)
        return y < zero - UNDER ? y : zero - UNDER;
    return y > zero + TEXT ? y : zero + TEXT;
}

/* From above, each under the one before. */
static void draw_amounts(Drawing *drawing, size_t index) {
    const BudgetYear *year = LIST_AT(drawing->years, BudgetYear, index);
    const Stack *stack = LIST_AT(drawing->stacks, Stack, index);
    const int at = left_of(drawing, index) + column_of(drawing) + out_of(drawing);
    const int end = start_of(drawing, index + 1);
    bool done[BUDGET_CHART_KINDS] = {false};
    int free_from = 0;
    for (size_t k; (k = next_down(drawing, stack, done)) < BUDGET_CHART_KINDS; done[k] = true) {
        const int wanted = beside(drawing, &stack->parts[k]);
        const int y = wanted < free_from ? free_from : wanted;
        const Str text = year->texts[k];
        if (y > LOWEST || !fits(text, at, end, ROOMY))
            continue;
        LIST_PUSH(
            drawing->arena, &drawing->amounts, BudgetTextView,
            (BudgetTextView){share(drawing, at), (size_t)y, text, !fits(text, at, end, NARROW)});
        free_from = y + LINE;
    }
}

/* ---- what stands under the columns ---- */

static Str name_of(const BudgetYear *year) {
    return year->year;
}

static Str change_of(const BudgetYear *year) {
    return year->net_known ? year->net_text : (Str){NULL, 0};
}

/* Of how many years one has room for its text where the drawing is so wide. */
static size_t step_of(const Drawing *drawing, Str (*text_of)(const BudgetYear *), int pixels) {
    int widest = 1;
    EACH (BudgetYear, year, drawing->years)
        if (width_of(text_of(year)) + GAP > widest)
            widest = width_of(text_of(year)) + GAP;
    const int years = (widest * drawing->count - 1) / pixels + 1;
    return (size_t)years;
}

/* The first among them; on narrow screens every so many of those. */
static void draw_line(Drawing *drawing, List *line, int y, Str (*text_of)(const BudgetYear *)) {
    const size_t step = step_of(drawing, text_of, ROOMY);
    const size_t narrow = (step_of(drawing, text_of, NARROW) + step - 1) / step * step;
    for (size_t k = 0; k < drawing->years.count; k += step) {
        const Str text = text_of(LIST_AT(drawing->years, BudgetYear, k));
        const int at = start_of(drawing, k);
        const bool roomy = k % narrow || !fits(text, at, WHOLE, NARROW);
        if (text.len && fits(text, at, WHOLE, ROOMY))
            LIST_PUSH(drawing->arena, line, BudgetTextView,
                      (BudgetTextView){share(drawing, at), (size_t)y, text, roomy});
    }
}

/* ---- all of it ---- */

static ViewList bars_of(List list) {
    return (ViewList){list.at, list.count, sizeof(BudgetBarView), NULL};
}

static ViewList texts_of(List list) {
    return (ViewList){list.at, list.count, sizeof(BudgetTextView), NULL};
}

BudgetChartView *chart_budget_draw(Arena *arena, List years) {
    Drawing drawing = {.arena = arena, .years = years, .count = (int)years.count};
    if (!years.count || years.count > BUDGET_CHART_MOST_YEARS || !stack_all(&drawing))
        return NULL;
    for (size_t k = 0; k < years.count; k++) {
        draw_column(&drawing, k);
        draw_net(&drawing, k);
        draw_amounts(&drawing, k);
    }
    draw_line(&drawing, &drawing.names, YEARS_AT, name_of);
    draw_line(&drawing, &drawing.changes, CHANGES_AT, change_of);
    BudgetChartView *view = ARENA_NEW(arena, BudgetChartView);
    *view = (BudgetChartView){.height = BUDGET_CHART_HEIGHT,
                              .zero = (size_t)chart_place(&drawing.scale, decimal_from(0)),
                              .costs = bars_of(drawing.bars[0]),
                              .efficiencies = bars_of(drawing.bars[1]),
                              .income = bars_of(drawing.bars[2]),
                              .net = bars_of(drawing.net),
                              .amounts = texts_of(drawing.amounts),
                              .changes = texts_of(drawing.changes),
                              .years = texts_of(drawing.names),
                              .has_efficiencies = drawing.bars[1].count != 0,
                              .has_income = drawing.bars[2].count != 0};
    return view;
}
