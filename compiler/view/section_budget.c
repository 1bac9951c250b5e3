/* The budget: rows by kind, with the sums that plancc computes. */
#include "view/maker.h"

#include "plan/budget.h"

static const struct {
    BudgetKind kind;
    Phrase heading;
    size_t offset; /* of the plan's own heading */
} kinds[] = {
    {BUDGET_COST, PHRASE_BUDGET_COSTS, offsetof(BudgetHeadings, cost)},
    {BUDGET_EFFICIENCY, PHRASE_BUDGET_EFFICIENCIES, offsetof(BudgetHeadings, efficiency)},
    {BUDGET_INCOME, PHRASE_BUDGET_INCOMES, offsetof(BudgetHeadings, income)},
};

enum { KINDS = sizeof kinds / sizeof *kinds };

static Str heading_of(const Maker *maker, size_t kind) {
    const Budget *budget = &maker->document->budget;
    const Text *own = (const Text *)((const char *)&budget->headings + kinds[kind].offset);
    return own->str.len ? own->str : maker_phrase(maker->set, kinds[kind].heading);
}

static List years_of(Maker *maker) {
    const Speech speech = set_speech(maker->set, maker->arena);
    List list = {NULL, 0, 0};
    EACH (Period, year, maker->document->plan.years.list) {
        const Str name = phrases_period(speech, *year);
        LIST_PUSH(maker->arena, &list, ColumnView, (ColumnView){.label = name, .period = name});
    }
    return list;
}

static CellView sum_cell(Maker *maker, Str label, BudgetSum sum) {
    Figure figure = {.known = sum.known, .number = sum.amount};
    if (sum.provisional)
        figure.qualifiers = QUALIFIER_PROVISIONAL;
    return maker_cell(set_speech(maker->set, maker->arena), label, &figure, UNIT_NONE, true);
}

/* The cells of a computed row: the net change when `kind` is KINDS. */
static ViewList sum_cells(Maker *maker, List columns, size_t kind) {
    const Document *document = maker->document;
    List rows = document->budget.rows;
    List list = {NULL, 0, 0};
    for (size_t k = 0; k < columns.count; k++) {
        Period year = *LIST_AT(document->plan.years.list, Period, k);
        BudgetSum sum =
            kind == KINDS ? budget_net(rows, year) : budget_sum(rows, kinds[kind].kind, year);
        Str label = LIST_AT(columns, ColumnView, k)->label;
        LIST_PUSH(maker->arena, &list, CellView, sum_cell(maker, label, sum));
    }
    return VIEW_LIST_OF(list, CellView);
}

static CellView row_cell(Maker *maker, Str label, const NotedCell *noted) {
    const Speech speech = set_speech(maker->set, maker->arena);
    CellView cell = maker_cell(speech, label, noted->figure, UNIT_MONEY, true);
    notes_add(&maker->notes, speech, noted);
    cell.note = notes_link(&maker->notes, maker->arena, noted);
    return cell;
}

static ViewList row_cells(Maker *maker, List columns, const BudgetRow *row, Str id) {
    List list = {NULL, 0, 0};
    for (size_t k = 0; k < columns.count; k++) {
        Period year = *LIST_AT(maker->document->plan.years.list, Period, k);
        const PeriodFigure *amount = figure_find(row->amounts, year);
        const ColumnView *column = LIST_AT(columns, ColumnView, k);
        const NotedCell noted = {.figure = amount ? &amount->figure : NULL,
                                 .row = row,
                                 .column = k,
                                 .id = id,
                                 .name = row->title.str,
                                 .period = column->period};
        LIST_PUSH(maker->arena, &list, CellView, row_cell(maker, column->label, &noted));
    }
    return VIEW_LIST_OF(list, CellView);
}

static ViewList rows_of(Maker *maker, List columns, size_t kind) {
    List list = {NULL, 0, 0};
    EACH (BudgetRow, row, maker->document->budget.rows) {
        if ((BudgetKind)row->kind.value != kinds[kind].kind)
            continue;
        LIST_PUSH(maker->arena, &list, BudgetRowView,
                  (BudgetRowView){.id = row->anchor,
                                  .prefix = heading_of(maker, kind),
                                  .title = row->title.str,
                                  .task = maker_link(maker->set, &row->task),
                                  .cells = row_cells(maker, columns, row, row->anchor)});
    }
    return VIEW_LIST_OF(list, BudgetRowView);
}

static ViewList groups_of(Maker *maker, List columns) {
    List list = {NULL, 0, 0};
    for (size_t kind = 0; kind < KINDS; kind++) {
        ViewList rows = rows_of(maker, columns, kind);
        if (rows.count)
            LIST_PUSH(maker->arena, &list, BudgetGroupView,
                      (BudgetGroupView){.heading = heading_of(maker, kind),
                                        .rows = rows,
                                        .subtotals = sum_cells(maker, columns, kind)});
    }
    return VIEW_LIST_OF(list, BudgetGroupView);
}

/* ---- the chart ---- */

static BudgetYear year_of(Maker *maker, Period period, Str name) {
    const List rows = maker->document->budget.rows;
    const BudgetSum net = budget_net(rows, period);
    BudgetYear year = {.year = name,
                       .net = net.amount,
                       .net_known = net.known,
                       .net_text = sum_cell(maker, name, net).text};
    for (size_t kind = 0; kind < KINDS; kind++) {
        const BudgetSum sum = budget_sum(rows, kinds[kind].kind, period);
        const bool cost = kinds[kind].kind == BUDGET_COST;
        year.texts[kind] = sum_cell(maker, name, sum).text;
        year.amounts[kind] = cost ? sum.amount : decimal_negate(sum.amount);
        year.known[kind] = sum.known;
    }
    return year;
}

static Str net_text(Speech speech, const BudgetYear *year) {
    const Figure net = {.known = true, .number = year->net};
    const Str text = maker_cell(speech, year->year, &net, UNIT_MONEY, false).text;
    return PHRASES_SAY(speech, PHRASE_FIGURE_IN, text, year->year);
}

/* "£33,000 in 2023/24 and £58,000 in 2024/25"; empty: nothing is known. */
static Str changes_text(Maker *maker, List years) {
    const Speech speech = set_speech(maker->set, maker->arena);
    Str said = {NULL, 0};
    size_t left = 0;
    EACH (BudgetYear, year, years)
        left += year->net_known;
    EACH (BudgetYear, year, years) {
        if (!year->net_known)
            continue;
        const Str net = net_text(speech, year);
        if (!said.len)
            said = net;
        else if (left > 1)
            said = MAKER_TEXT(maker, "%.*s, %.*s", STR_ARGS(said), STR_ARGS(net));
        else
            said = PHRASES_SAY(speech, PHRASE_AND, said, net);
        left--;
    }
    return said;
}

/* What it shows, in which order, and what comes of it. */
static Str chart_text(Maker *maker, List years) {
    const Speech speech = set_speech(maker->set, maker->arena);
    const Str shown =
        PHRASES_SAY(speech, PHRASE_BUDGET_DRAWN, maker_years(speech, &maker->document->plan.years));
    const Str table = maker_phrase(maker->set, PHRASE_ALL_AMOUNTS_IN_TABLE);
    const Str changes = changes_text(maker, years);
    if (!changes.len)
        return MAKER_TEXT(maker, "%.*s %.*s", STR_ARGS(shown), STR_ARGS(table));
    const Str said = PHRASES_SAY(speech, PHRASE_THE_NET_CHANGE_IS, changes);
    return MAKER_TEXT(maker, "%.*s %.*s %.*s", STR_ARGS(shown), STR_ARGS(said), STR_ARGS(table));
}

static const BudgetChartView *chart_of(Maker *maker, List columns) {
    const PlanHead *plan = &maker->document->plan;
    const Speech speech = set_speech(maker->set, maker->arena);
    List years = {NULL, 0, 0};
    for (size_t k = 0; k < columns.count; k++)
        LIST_PUSH(maker->arena, &years, BudgetYear,
                  year_of(maker, *LIST_AT(plan->years.list, Period, k),
                          LIST_AT(columns, ColumnView, k)->label));
    BudgetChartView *view = chart_budget_draw(maker->arena, years);
    if (!view)
        return NULL;
    view->title = PHRASES_SAY(speech, PHRASE_BUDGET_CHART_OF, maker_years(speech, &plan->years));
    view->description = chart_text(maker, years);
    view->cost_heading = heading_of(maker, BUDGET_COST - BUDGET_COST);
    view->efficiency_heading = heading_of(maker, BUDGET_EFFICIENCY - BUDGET_COST);
    view->income_heading = heading_of(maker, BUDGET_INCOME - BUDGET_COST);
    return view;
}

const BudgetView *maker_budget(Maker *maker) {
    const Budget *budget = &maker->document->budget;
    if (!budget->rows.count)
        return NULL;
    BudgetView *view = ARENA_NEW(maker->arena, BudgetView);
    const SectionText *own = &maker->document->plan.sections.budget;
    List columns = years_of(maker);
    view->heading = maker_heading(maker, "budget", PHRASE_BUDGET, own);
    view->introduction = own->introduction;
    view->chart = chart_of(maker, columns);
    view->columns = VIEW_LIST_OF(columns, ColumnView);
    view->span = columns.count + 2;
    view->groups = groups_of(maker, columns);
    view->net = sum_cells(maker, columns, KINDS);
    view->note = budget->note;
    return view;
}
