/* The tables of indicators. A Measure becomes a heading with one table for each of its groups; rows
 * that stand under a heading of their own become a body with a banner. */
#include "view/maker.h"

#include <stdlib.h>

/* What the columns of a kind of table are called. */
static const struct {
    const char *id;
    const char *actual;
    const char *name;
    const char *comment;
    bool targets;
    bool owners;
} kinds[] = {
    [MEASURE_CONTEXT] = {"context", "Actual", "Service data", "Comments", false, false},
    [MEASURE_CSI] = {"csi", "Achieved", "Indicator", "Owner and comments", true, true},
    [MEASURE_KPI] = {"kpi", "Achieved", "Indicator", "Owner and comments", true, true},
    [MEASURE_MPI] = {"mpi", "Achieved", "Indicator", "Owner and comments", true, true},
};

static UnitKind unit_of(const Indicator *indicator) {
    if (indicator && str_is(indicator->unit.str, "percent"))
        return UNIT_PERCENT;
    return indicator && str_is(indicator->unit.str, "GBP") ? UNIT_MONEY : UNIT_NONE;
}

/* ---- columns ---- */

static int by_time(const void *a, const void *b) {
    return period_compare(*(const Period *)a, *(const Period *)b);
}

/* All periods of the plan's indicators, for a plan that does not name its columns. Repeats are
 * dropped as they come, so that the list stays as short as the plan's years are few. */
static void add_period(Arena *arena, List *periods, Period period) {
    EACH (Period, known, *periods)
        if (period_eq(*known, period))
            return;
    LIST_PUSH(arena, periods, Period, period);
}

static void sort_periods(List *periods) {
    if (periods->count)
        qsort(periods->at, periods->count, sizeof(Period), by_time);
}

void maker_columns(Maker *maker) {
    const PlanHead *plan = &maker->document->plan;
    maker->actuals = plan->actuals.list;
    maker->targets = plan->targets.list;
    EACH (Definition, definition, maker->set->decoder.definitions) {
        const Indicator *indicator = definition->record;
        if (definition->shape != &shape_indicator || definition->owner != maker->folder)
            continue;
        EACH (PeriodFigure, value, indicator->values)
            if (!plan->actuals.list.count)
                add_period(maker->arena, &maker->actuals, value->period);
        EACH (PeriodTarget, target, indicator->targets)
            if (!plan->targets.list.count)
                add_period(maker->arena, &maker->targets, target->period);
    }
    if (!plan->actuals.list.count)
        sort_periods(&maker->actuals);
    if (!plan->targets.list.count)
        sort_periods(&maker->targets);
}

static ColumnView column(Maker *maker, const char *word, Period period, bool target) {
    Buf name = {.arena = maker->arena};
    if (period.kind == PERIOD_FUTURE)
        return (ColumnView){STR("Future years"), STR("future"), true};
    period_print(&name, period);
    Str label = MAKER_TEXT(maker, "%s %.*s", word, STR_ARGS(buf_str(&name)));
    return (ColumnView){label, buf_str(&name), target};
}

static List columns_of(Maker *maker, MeasureKind kind) {
    List list = {NULL, 0, 0};
    EACH (Period, period, maker->actuals)
        LIST_PUSH(maker->arena, &list, ColumnView,
                  column(maker, kinds[kind].actual, *period, false));
    if (!kinds[kind].targets)
        return list;
    EACH (Period, period, maker->targets)
        LIST_PUSH(maker->arena, &list, ColumnView, column(maker, "Target", *period, true));
    return list;
}

/* ---- rows ---- */

/* A row as the view needs it: with its table's kind and columns, and the heading above it. */
typedef struct RowSource {
    const MeasureRow *row;
    const MeasureRow *heading; /* NULL: none */
    const ColumnView *columns;
    MeasureKind kind;
    Str group_owner;
} RowSource;

static const Figure *value_for(const RowSource *source, const Indicator *indicator, Period period) {
    const PeriodFigure *own = figure_find(source->row->values, period);
    if (!own && indicator)
        own = figure_find(indicator->values, period);
    return own ? &own->figure : NULL;
}

static const Target *target_for(const RowSource *source, const Indicator *indicator,
                                Period period) {
    const PeriodTarget *own = figure_find_target(source->row->targets, period);
    if (!own && indicator)
        own = figure_find_target(indicator->targets, period);
    return own ? &own->target : NULL;
}

static CellView target_cell(Arena *arena, Str label, const Target *target, UnitKind unit) {
    Buf text = {.arena = arena};
    Buf qualifiers = {.arena = arena};
    CellView cell = {.label = label, .target = true, .no_data = !target};
    if (!target)
        return cell;
    Target shown = *target;
    if (shown.unit == UNIT_NONE)
        shown.unit = unit;
    shown.qualifiers = 0;
    figure_print_target(&text, &shown);
    figure_print_qualifiers(&qualifiers, &(Figure){.qualifiers = target->qualifiers});
    cell.text = buf_str(&text);
    cell.qualifiers = buf_str(&qualifiers);
    return cell;
}

static ViewList cells_of(const ViewContext *context, const RowSource *source) {
    const Maker *maker = context->page;
    const Indicator *indicator = source->row->indicator.target;
    UnitKind unit = unit_of(indicator);
    const ColumnView *column = source->columns;
    size_t targets = kinds[source->kind].targets ? maker->targets.count : 0;
    size_t count = maker->actuals.count + targets;
    CellView *cells = ARENA_ARRAY(context->scratch, CellView, count);
    CellView *cell = cells;
    EACH (Period, period, maker->actuals)
        *cell++ = maker_cell(context->scratch, column++->label,
                             value_for(source, indicator, *period), unit, false);
    for (size_t k = 0; k < targets; k++) {
        Period period = *LIST_AT(maker->targets, Period, k);
        *cell++ = target_cell(context->scratch, column++->label,
                              target_for(source, indicator, period), unit);
    }
    return (ViewList){cells, count, sizeof(CellView), NULL};
}

/* The owner is said once: by the row, else by the banner or group above it, else by the indicator.
 */
static Str owner_of(Arena *arena, const RowSource *source, const Indicator *indicator) {
    Str none = {NULL, 0};
    if (source->row->owner.code.str.len)
        return maker_officer(arena, &source->row->owner);
    bool above =
        source->group_owner.len || (source->heading && source->heading->owner.code.str.len);
    if (above || !indicator || !kinds[source->kind].owners)
        return none;
    return maker_officer(arena, &indicator->owner);
}

/* Which way is good, said where there is a target to hold a figure against. */
static Str direction_of(const RowSource *source, const Indicator *indicator) {
    static const char *const words[] = {[BETTER_UNSAID] = "",
                                        [BETTER_HIGHER] = "higher is better",
                                        [BETTER_LOWER] = "lower is better",
                                        [BETTER_NEITHER] = "",
                                        [BETTER_WITHIN] = "a range is best"};
    bool shown = indicator && kinds[source->kind].targets;
    return str_from(shown ? words[indicator->better.better] : "");
}

static Str name_of(const MeasureRow *row, const Indicator *indicator) {
    if (row->label.str.len)
        return row->label.str;
    return indicator ? indicator->name.str : row->indicator.code.str;
}

static void make_row(const ViewContext *context, const void *item, void *out) {
    const Maker *maker = context->page;
    const RowSource *source = item;
    const MeasureRow *row = source->row;
    const Indicator *indicator = row->indicator.target;
    const Address *address = indicator ? links_find(maker->set, row->indicator.code.str) : NULL;
    bool first = address && address->place == row;
    MeasureRowView *view = out;
    view->id = row->anchor;
    view->prefix = source->heading ? source->heading->heading.str : (Str){NULL, 0};
    view->name = name_of(row, indicator);
    view->code = row->indicator.code.str;
    view->url = address && !first ? address->url : (Str){NULL, 0};
    view->direction = direction_of(source, indicator);
    view->cells = cells_of(context, source);
    view->owner = owner_of(context->scratch, source, indicator);
    view->comment = row->comment;
    if (first) {
        view->definition = indicator->definition;
        view->indicator_comment = indicator->comment;
    }
    view->child = source->heading != NULL;
}

/* ---- bodies, groups, tables ---- */

/* What one group is made from: rows of a Measure without groups are one nameless group. */
typedef struct GroupSource {
    const Measure *measure;
    const MeasureGroup *group; /* NULL: the measure's own rows */
    List rows;
    size_t number;
} GroupSource;

static void add_row(Maker *maker, List *rows, RowSource like, const MeasureRow *row,
                    const MeasureRow *heading) {
    like.row = row;
    like.heading = heading;
    LIST_PUSH(maker->arena, rows, RowSource, like);
}

static void end_body(Maker *maker, List *bodies, MeasureBodyView body, List *rows) {
    if (!rows->count && !body.heading.len)
        return;
    body.rows = MAKE_LIST(*rows, RowSource, make_row);
    LIST_PUSH(maker->arena, bodies, MeasureBodyView, body);
    *rows = (List){NULL, 0, 0};
}

static ViewList bodies_of(Maker *maker, List source_rows, RowSource like) {
    List bodies = {NULL, 0, 0};
    List rows = {NULL, 0, 0};
    MeasureBodyView plain = {.heading = {NULL, 0}};
    EACH (MeasureRow, row, source_rows) {
        if (!row->heading.str.len) {
            add_row(maker, &rows, like, row, NULL);
            continue;
        }
        end_body(maker, &bodies, plain, &rows);
        EACH (MeasureRow, child, row->rows)
            add_row(maker, &rows, like, child, row);
        MeasureBodyView banner = {.heading = row->heading.str,
                                  .owner = maker_officer(maker->arena, &row->owner),
                                  .comment = row->comment};
        end_body(maker, &bodies, banner, &rows);
    }
    end_body(maker, &bodies, plain, &rows);
    return VIEW_LIST_OF(bodies, MeasureBodyView);
}

/* The group's own title, or its objective's; with the objective's code either way. */
static Str group_title(Maker *maker, const MeasureGroup *group) {
    if (!group)
        return (Str){NULL, 0};
    const Objective *objective = group->objective.target;
    Str title = group->title.str;
    if (!title.len && objective)
        title = objective->title.str;
    if (!group->objective.code.str.len)
        return title;
    return MAKER_TEXT(maker, "%.*s (%.*s)", STR_ARGS(title), STR_ARGS(group->objective.code.str));
}

static MeasureGroupView group_view(Maker *maker, const GroupSource *source, List columns) {
    const Measure *measure = source->measure;
    const MeasureGroup *group = source->group;
    MeasureKind kind = (MeasureKind)measure->kind.value;
    RowSource like = {.kind = kind, .columns = columns.at};
    Str title = group_title(maker, group);
    Str label = measure->code_label.str;
    if (group)
        like.group_owner = maker_officer(maker->arena, &group->owner);
    return (MeasureGroupView){
        .id = MAKER_TEXT(maker, "%s-table-%zu", kinds[kind].id, source->number),
        .title = title,
        .caption = title.len ? MAKER_TEXT(maker, "%.*s: %.*s", STR_ARGS(measure->title.str),
                                          STR_ARGS(title))
                             : measure->title.str,
        .owner = like.group_owner,
        .comment = group ? group->comment : (Text){{NULL, 0}, {0, 0}},
        .columns = VIEW_LIST_OF(columns, ColumnView),
        .code_label = label.len ? label : STR("code"),
        .name_label = str_from(kinds[kind].name),
        .comment_label = str_from(kinds[kind].comment),
        .span = columns.count + 1,
        .bodies = bodies_of(maker, source->rows, like)};
}

static MeasureTableView table_view(Maker *maker, const Measure *measure, size_t *number) {
    List groups = {NULL, 0, 0};
    MeasureKind kind = (MeasureKind)measure->kind.value;
    List columns = columns_of(maker, kind);
    if (measure->rows.count) {
        GroupSource own = {measure, NULL, measure->rows, ++*number};
        LIST_PUSH(maker->arena, &groups, MeasureGroupView, group_view(maker, &own, columns));
    }
    EACH (MeasureGroup, group, measure->groups) {
        GroupSource source = {measure, group, group->rows, ++*number};
        LIST_PUSH(maker->arena, &groups, MeasureGroupView, group_view(maker, &source, columns));
    }
    return (MeasureTableView){.id = MAKER_TEXT(maker, "%s-%zu", kinds[kind].id, *number),
                              .title = measure->title.str,
                              .introduction = measure->introduction,
                              .groups = VIEW_LIST_OF(groups, MeasureGroupView)};
}

const MeasuresView *maker_measures(Maker *maker) {
    const Document *document = maker->document;
    if (!document->measures.count)
        return NULL;
    MeasuresView *view = ARENA_NEW(maker->arena, MeasuresView);
    const SectionText *own = &document->plan.sections.measures;
    List tables = {NULL, 0, 0};
    size_t number = 0;
    view->heading = maker_heading(maker, "measures", "Measures of performance", own);
    view->introduction = own->introduction;
    EACH (Measure, measure, document->measures)
        LIST_PUSH(maker->arena, &tables, MeasureTableView, table_view(maker, measure, &number));
    view->tables = VIEW_LIST_OF(tables, MeasureTableView);
    return view;
}
