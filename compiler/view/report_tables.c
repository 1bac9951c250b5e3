/* The tables of indicators of a report. Figures are those known at its date, stated or rolled up.
 */
#include "plan/rows.h"
#include "view/facts.h"
#include "view/report.h"
#include "view/tables.h"

/* ---- figures ---- */

/* Where a code leads from a report: to its place in a plan, else to the indicator's page. */
static LinkView report_row_link(const Set *set, const MeasureRow *row) {
    const Indicator *indicator = row->indicator.target;
    const Str url = indicator ? maker_url(set, indicator->code.str) : (Str){NULL, 0};
    return (LinkView){url, row->indicator.code.str, tables_row_name(row)};
}

/* ---- rows ---- */

/* A row in the making. */
typedef struct Making {
    Arena *arena;
    Speech speech; /* into the same */
    const MeasureRow *row;
    const ReportRow *reported; /* NULL: nothing has its code */
    Standpoint from;
    const Notes *notes;
    List restated; /* of WordView */
} Making;

/* "2020/21 restated 3 May 2021, before: 561". Only a figure that is restated by now says so. */
static void note_restated(Making *making, Period period, const Rolled *value) {
    const FigureMore *more = value->figure.more;
    if (!value->stated || !more || !more->restated.date.year)
        return;
    const Phrase phrase = more->was.str.len ? PHRASE_RESTATED_BEFORE : PHRASE_RESTATED;
    const Str text = PHRASES_SAY(making->speech, phrase, phrases_period(making->speech, period),
                                 phrases_date(making->speech, more->restated.date), more->was.str);
    LIST_PUSH(making->arena, &making->restated, WordView, (WordView){text});
}

/* The figure of a period, computed into *value; NULL: there is none. Of a code that nothing has,
 * the row's own figures are all there is. */
static const Figure *figure_of(const Making *making, Period period, Rolled *value) {
    const ReportRow *row = making->reported;
    const PeriodFigure *own = figure_find(making->row->values, period);
    if (!row)
        return own ? &own->figure : NULL;
    *value = progress_figure(&making->from, row->standing.indicator, row->row, period);
    value->figure = progress_shown(row->standing.indicator, row->row, value);
    return &value->figure;
}

static NotedCell noted_cell(const Making *making, const TableColumns *columns, size_t column,
                            const Figure *figure) {
    const Str code = making->row->indicator.code.str;
    return (NotedCell){.figure = figure,
                       .row = making->row,
                       .column = column,
                       .id = code,
                       .code = code,
                       .name = tables_row_name(making->row),
                       .period = LIST_AT(columns->views, ColumnView, column)->period};
}

static CellView value_cell(Making *making, const TableColumns *columns, size_t column) {
    const Period period = *LIST_AT(columns->actuals, Period, column);
    const Indicator *indicator = making->reported ? making->reported->standing.indicator : NULL;
    Rolled value = {.stated = false};
    const Figure *figure = figure_of(making, period, &value);
    const NotedCell noted = noted_cell(making, columns, column, figure);
    note_restated(making, period, &value);
    CellView cell = maker_cell(making->speech, LIST_AT(columns->views, ColumnView, column)->label,
                               figure, maker_unit(indicator), false);
    cell.computed = making->reported && figure && figure->known && !value.stated;
    cell.note = notes_link(making->notes, making->arena, &noted);
    return cell;
}

static CellView target_cell(Making *making, Str label, Period period) {
    const ReportRow *row = making->reported;
    const PeriodTarget *own = figure_find_target(making->row->targets, period);
    if (!row)
        return maker_target_cell(making->speech, label, own ? &own->target : NULL, UNIT_NONE);
    const Indicator *indicator = row->standing.indicator;
    Target target;
    const bool has = progress_target(&making->from, indicator, row->row, period, &target);
    return maker_target_cell(making->speech, label, has ? &target : NULL, maker_unit(indicator));
}

static ViewList cells_of(Making *making, const TableColumns *columns) {
    /* A table may have no columns of figures at all, and then no list of them. */
    if (!columns->views.count)
        return (ViewList){NULL, 0, sizeof(CellView), NULL};
    const ColumnView *column = columns->views.at;
    CellView *cells = ARENA_ARRAY(making->arena, CellView, columns->views.count);
    CellView *cell = cells;
    for (size_t k = 0; k < columns->actuals.count; k++)
        *cell++ = value_cell(making, columns, k);
    column += columns->actuals.count;
    EACH (Period, period, columns->targets)
        *cell++ = target_cell(making, column++->label, *period);
    return (ViewList){cells, columns->views.count, sizeof(CellView), NULL};
}

StatusView report_row_status(const Set *set, Arena *arena, const ReportRow *row, Text *reason) {
    StatusView view =
        status_view_indicator(set, arena, &row->standing, row->row->stated_status.value);
    *reason = view.override_reason;
    view.override_reason = (Text){{NULL, 0}, {0, 0}};
    return view;
}

static void fill_standing(const Set *set, Making *making, ReportRowView *view) {
    const Standing *standing = &making->reported->standing;
    const MeasureRow *row = making->row;
    view->status = report_row_status(set, making->arena, making->reported, &view->override_reason);
    view->has_status = true;
    view->judged = status_judged_to_date(making->speech, standing, row);
    view->frequency = maker_frequency(set_language(set), standing->indicator);
    view->trend = status_view_trend(set, making->arena, standing, row->stated_trend.value);
    if (standing->long_trend != TREND_NONE)
        view->long_trend = progress_trend_word(set, set_language(set), standing->long_trend);
    const Str own = standing->indicator->code.str;
    const Str history = links_indicator_page(making->arena, own);
    if (!str_eq(history, maker_url(set, own)))
        view->history_url = history;
}

static Making making_of(const ReportMaker *maker, Arena *arena, const MeasureRow *row) {
    const Set *set = maker->base.set;
    Making making = {.arena = arena,
                     .speech = set_speech(set, arena),
                     .row = row,
                     .reported = map_get(&maker->rows, row->anchor),
                     .from = progress_standpoint(set, maker->report),
                     .notes = &maker->base.notes};
    making.from.arena = arena;
    return making;
}

static void make_row(const ViewContext *context, const void *item, void *out) {
    const ReportMaker *maker = context->page;
    const Set *set = maker->base.set;
    const RowSource *source = item;
    const MeasureRow *row = source->row;
    ReportRowView *view = out;
    Making making = making_of(maker, context->scratch, row);
    view->id = row->anchor;
    view->prefix = source->heading ? maker_prefix(source->heading->heading.str) : (Str){NULL, 0};
    view->name = tables_row_name(row);
    view->link = report_row_link(set, row);
    view->about = tables_about(making.speech, source);
    view->cells = cells_of(&making, source->columns);
    view->comment = row->comment;
    view->child = source->heading != NULL;
    if (making.reported)
        fill_standing(set, &making, view);
    else if (row->stated_status.value)
        view->stated = progress_indicator_word(set, set_language(set),
                                               (IndicatorStatus)row->stated_status.value);
    view->restated = VIEW_LIST_OF(making.restated, WordView);
}

/* ---- notes ---- */

static void note_row(void *state, const RowSource *source) {
    ReportMaker *maker = state;
    if (!notes_in_row(source->row))
        return;
    const Making making = making_of(maker, maker->base.arena, source->row);
    const TableColumns *columns = source->columns;
    for (size_t k = 0; k < columns->actuals.count; k++) {
        Rolled value;
        const Figure *figure = figure_of(&making, *LIST_AT(columns->actuals, Period, k), &value);
        const NotedCell cell = noted_cell(&making, columns, k, figure);
        notes_add(&maker->base.notes, making.speech, &cell);
    }
}

/* ---- tables ---- */

/* What decides which columns a table has. */
typedef struct Look {
    const Map *rows; /* from anchor to ReportRow */
    ReportTableView *view;
} Look;

static bool row_has_trend(const ReportRow *row) {
    const Standing *standing = &row->standing;
    return standing->trend != TREND_NONE || standing->long_trend != TREND_NONE ||
           row->row->stated_trend.value != TREND_NONE;
}

static void look_for_columns(void *state, const Measure *table, const MeasureRow *row) {
    const Look *look = state;
    const Indicator *indicator = row->indicator.target;
    const ReportRow *reported = map_get(look->rows, row->anchor);
    (void)table;
    look->view->has_frequency |= indicator && indicator->frequency.value;
    look->view->has_trend |= reported && row_has_trend(reported);
}

static ReportTableView table_view(ReportMaker *maker, Measure *measure) {
    enum { STATUS, NAME, ALWAYS }; /* the columns besides the figures and the notes */
    Arena *arena = maker->base.arena;
    ReportTableView view = {.has_frequency = false};
    Look look = {&maker->rows, &view};
    TableColumns *columns = ARENA_NEW(arena, TableColumns);
    rows_each((List){measure, 1, 1}, look_for_columns, &look);
    *columns = tables_columns(report_speech(maker), measure, measure->columns.actuals.list,
                              measure->columns.targets.list);
    const size_t others = (size_t)ALWAYS + view.has_frequency + view.has_trend;
    const TableSource source = {measure, columns, make_row, columns->views.count + others};
    view.table = tables_view(report_speech(maker), &source);
    view.rule = status_key_of_table(maker->base.set, arena, measure, maker->report->period.period);
    view.heading = (HeadingView){.number = report_number(maker),
                                 .title = view.table.title,
                                 .id = view.table.id,
                                 .files = page_data_own_files(&maker->base.data, FACTS_REPORTS)};
    return view;
}

ViewList report_tables(ReportMaker *maker) {
    List tables = {NULL, 0, 0};
    EACH (ReportRow *, row, maker->standing->rows)
        map_put(&maker->rows, (*row)->row->anchor, *row);
    EACH (Measure, measure, maker->report->measures)
        LIST_PUSH(maker->base.arena, &tables, ReportTableView, table_view(maker, measure));
    EACH (const ReportTableView, table, tables)
        tables_each_row(&table->table, note_row, maker);
    return VIEW_LIST_OF(tables, ReportTableView);
}
