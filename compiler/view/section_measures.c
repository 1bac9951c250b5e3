/* The tables of indicators of a plan. tables.c lays them out; here their rows are filled. */
#include "plan/progress.h"
#include "view/maker.h"
#include "view/tables.h"

/* ---- rows ---- */

/* Whether the page of the indicator has the period even if nobody states a figure for it. */
static bool is_told(const Indicator *indicator, Period period) {
    const Indicator *over = indicator->ratio.over.target;
    return period.kind == PERIOD_YEAR || figure_find_target(indicator->targets, period) ||
           (over && figure_find(over->values, period));
}

/* Worked out as on the indicator's page; NULL: it cannot be. */
static const Figure *computed_for(const Set *set, Arena *arena, const Indicator *indicator,
                                  Period period) {
    Standpoint now = progress_now(set);
    now.arena = arena;
    if (!indicator || !is_told(indicator, period))
        return NULL;
    const Rolled rolled = progress_figure(&now, indicator, NULL, period);
    if (!rolled.figure.known || rolled.stated)
        return NULL;
    Figure *figure = ARENA_NEW(arena, Figure);
    *figure = progress_shown(indicator, NULL, &rolled);
    return figure;
}

/* What a cell says. */
typedef struct Shown {
    const Figure *figure; /* NULL: there is none */
    bool computed;
} Shown;

/* The figure of a period: as stated in the row or with the indicator, else computed. */
static Shown value_for(const Set *set, Arena *arena, const RowSource *source, Period period) {
    const Indicator *indicator = source->row->indicator.target;
    const PeriodFigure *stated = figure_find(source->row->values, period);
    if (!stated && indicator)
        stated = figure_find(indicator->values, period);
    if (stated && (stated->figure.known || stated->figure.missing != MISSING_NOT_YET_AVAILABLE))
        return (Shown){&stated->figure, false};
    const Figure *computed = computed_for(set, arena, indicator, period);
    if (computed)
        return (Shown){computed, true};
    return (Shown){stated ? &stated->figure : NULL, false};
}

static const Target *target_for(const RowSource *source, const Indicator *indicator,
                                Period period) {
    const PeriodTarget *own = figure_find_target(source->row->targets, period);
    if (!own && indicator)
        own = figure_find_target(indicator->targets, period);
    return own ? &own->target : NULL;
}

static NotedCell noted_cell(const RowSource *source, size_t column, const Figure *figure) {
    const Str code = source->row->indicator.code.str;
    return (NotedCell){.figure = figure,
                       .row = source->row,
                       .column = column,
                       .id = code,
                       .code = code,
                       .name = tables_row_name(source->row),
                       .period = LIST_AT(source->columns->views, ColumnView, column)->period};
}

static void note_row(void *state, const RowSource *source) {
    Maker *maker = state;
    size_t column = 0;
    if (!notes_in_row(source->row))
        return;
    EACH (Period, period, source->columns->actuals) {
        const Shown shown = value_for(maker->set, maker->arena, source, *period);
        const NotedCell cell = noted_cell(source, column++, shown.figure);
        notes_add(&maker->notes, set_speech(maker->set, maker->arena), &cell);
    }
}

static ViewList cells_of(const ViewContext *context, const RowSource *source) {
    const Maker *maker = context->page;
    const Speech speech = set_speech(maker->set, context->scratch);
    const TableColumns *columns = source->columns;
    const Indicator *indicator = source->row->indicator.target;
    const ColumnView *column = columns->views.at;
    UnitKind unit = maker_unit(indicator);
    CellView *cells = ARENA_ARRAY(context->scratch, CellView, columns->views.count);
    CellView *cell = cells;
    EACH (Period, period, columns->actuals) {
        const Shown shown = value_for(maker->set, context->scratch, source, *period);
        const NotedCell noted = noted_cell(source, (size_t)(cell - cells), shown.figure);
        *cell = maker_cell(speech, column++->label, shown.figure, unit, false);
        cell->computed = shown.computed;
        cell++->note = notes_link(&maker->notes, context->scratch, &noted);
    }
    EACH (Period, period, columns->targets)
        *cell++ = maker_target_cell(speech, column++->label, target_for(source, indicator, *period),
                                    unit);
    return (ViewList){cells, columns->views.count, sizeof(CellView), NULL};
}

/* ---- the row's drawing ---- */

/* A quarter beside a year would mislead, and so would a figure of part of its period. */
static bool is_drawn(const Figure *figure) {
    enum { OTHER_STRETCH = QUALIFIER_PART | QUALIFIER_ROLLING };
    return figure && figure->known && !(figure->qualifiers & OTHER_STRETCH);
}

/* A range has no tick: there is no room for two. */
static bool has_number(const Target *target) {
    return target && target->kind >= TARGET_VALUE && target->kind <= TARGET_BELOW;
}

static const SparkView *spark_of(const Set *set, Arena *arena, const RowSource *source) {
    const Indicator *indicator = source->row->indicator.target;
    const bool targets = source->columns->targets.count != 0;
    List points = {NULL, 0, 0};
    SparkView *spark = ARENA_NEW(arena, SparkView);
    EACH (Period, period, source->columns->drawn) {
        const Figure *figure = value_for(set, arena, source, *period).figure;
        const Target *target = targets ? target_for(source, indicator, *period) : NULL;
        SparkPoint point = {.known = is_drawn(figure), .targeted = has_number(target)};
        if (point.known)
            point.value = figure->number;
        if (point.targeted)
            point.target = target->low;
        LIST_PUSH(arena, &points, SparkPoint, point);
    }
    return spark_draw(arena, points, spark) ? spark : NULL;
}

/* Empty when the columns are of different kinds, or too far apart to be drawn. */
static List drawn_periods(Arena *arena, const TableColumns *columns) {
    enum { MOST = 24 };
    const List sources[] = {columns->actuals, columns->targets};
    const List none = {NULL, 0, 0};
    List periods = {NULL, 0, 0};
    Period first = {.kind = PERIOD_NONE};
    Period last = first;
    for (size_t k = 0; k < sizeof sources / sizeof *sources; k++) {
        EACH (Period, period, sources[k]) {
            if (!period_months(*period))
                continue;
            if (first.kind && period->kind != first.kind)
                return none;
            if (!first.kind || period_compare(*period, first) < 0)
                first = *period;
            if (!last.kind || period_compare(*period, last) > 0)
                last = *period;
        }
    }
    for (; first.kind && period_compare(first, last) <= 0; first = period_next(first)) {
        if (periods.count == MOST)
            return none;
        LIST_PUSH(arena, &periods, Period, first);
    }
    return periods;
}

/* The owner is said once: by the row, else by the banner or group above it, else by the indicator.
 */
static Str owner_of(Arena *arena, const RowSource *source, const Indicator *indicator) {
    Str none = {NULL, 0};
    if (source->row->owner.code.str.len)
        return maker_officer(arena, &source->row->owner);
    bool above =
        source->group_owner.len || (source->heading && source->heading->owner.code.str.len);
    if (above || !indicator || !tables_have_owners(source->measure))
        return none;
    return maker_officer(arena, &indicator->owner);
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
    view->prefix = source->heading ? maker_prefix(source->heading->heading.str) : (Str){NULL, 0};
    view->name = tables_row_name(row);
    view->code = row->indicator.code.str;
    if (indicator)
        view->url = links_indicator_page(context->scratch, indicator->code.str);
    view->about = tables_about(set_speech(maker->set, context->scratch), source);
    view->cells = cells_of(context, source);
    view->owner = owner_of(context->scratch, source, indicator);
    view->comment = row->comment;
    if (first) {
        view->definition = indicator->definition;
        view->indicator_comment = indicator->comment;
    }
    view->spark = spark_of(maker->set, context->scratch, source);
    view->child = source->heading != NULL;
}

static MeasureTableView table_view(Maker *maker, const Measure *measure) {
    TableColumns *columns = ARENA_NEW(maker->arena, TableColumns);
    *columns = tables_columns(set_speech(maker->set, maker->arena), measure, maker->columns.actuals,
                              maker->columns.targets);
    columns->drawn = drawn_periods(maker->arena, columns);
    const TableSource source = {measure, columns, make_row, columns->views.count + 1};
    MeasureTableView view = tables_view(set_speech(maker->set, maker->arena), &source);
    view.files = page_data_own_section(&maker->data, "measures");
    return view;
}

/* The contents of a page lead to each of several tables: they are most of it. */
static void fill_parts(Arena *arena, List tables, HeadingView *heading) {
    List parts = {NULL, 0, 0};
    EACH (MeasureTableView, table, tables)
        if (tables.count > 1)
            LIST_PUSH(arena, &parts, HeadingPartView, (HeadingPartView){table->title, table->id});
    heading->parts = VIEW_LIST_OF(parts, HeadingPartView);
    heading->has_parts = parts.count != 0;
}

const MeasuresView *maker_measures(Maker *maker) {
    const Document *document = maker->document;
    if (!document->measures.count)
        return NULL;
    MeasuresView *view = ARENA_NEW(maker->arena, MeasuresView);
    const SectionText *own = &document->plan.sections.measures;
    List tables = {NULL, 0, 0};
    view->heading = maker_heading(maker, "measures", PHRASE_MEASURES, own);
    view->introduction = own->introduction;
    EACH (Measure, measure, document->measures)
        LIST_PUSH(maker->arena, &tables, MeasureTableView, table_view(maker, measure));
    view->tables = VIEW_LIST_OF(tables, MeasureTableView);
    fill_parts(maker->arena, tables, &view->heading);
    EACH (const MeasureTableView, table, tables)
        tables_each_row(table, note_row, maker);
    return view;
}
