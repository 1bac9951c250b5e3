/* What rows of plans and reports state of an indicator otherwise than, or beyond, the indicator
 * itself. */
#include "plan/columns.h"
#include "view/facts.h"
#include "view/maker_indicator.h"
#include "view/tables.h"

/* ---- what differs ---- */

static bool same_figure(const Figure *a, const Figure *b) {
    return a->known == b->known && a->missing == b->missing && a->qualifiers == b->qualifiers &&
           a->to == b->to && a->months == b->months &&
           (!a->known || decimal_compare(a->number, b->number) == 0);
}

static bool same_target(const Target *a, const Target *b) {
    return a->kind == b->kind && decimal_compare(a->low, b->low) == 0 &&
           decimal_compare(a->high, b->high) == 0 && str_eq(a->text.str, b->text.str) &&
           date_compare(a->by, b->by) == 0 && a->down == b->down && a->qualifiers == b->qualifiers;
}

static bool figure_differs(const Past *past, const Figure *figure) {
    return !past || !same_figure(&past->own.figure, figure);
}

static bool target_differs(const Past *past, const Target *target) {
    return !past || !past->standing.has_target || !same_target(&past->standing.target, target);
}

/* A status that judges nothing differs from none. */
static bool status_differs(const Past *past, const Standing *standing, int stated) {
    const bool judged = standing->status <= STATUS_ALERT || standing->override;
    const int own = past ? (int)past->standing.status : 0;
    return (judged && (int)standing->status != own) ||
           (stated && stated <= STATUS_ALERT && stated != own);
}

/* ---- rows ---- */

/* One row of a plan or report, on the way through its periods. */
typedef struct Looking {
    const IndicatorMaker *maker;
    const Sighting *at;
    TableColumns columns;      /* of a report's table */
    const IndicatorPage *page; /* it has its headings already */
    List *rows;                /* of ElsewhereView */
} Looking;

static ElsewhereView *add_row(const Looking *look, Period period, const Figure *figure,
                              const Target *target) {
    const IndicatorMaker *maker = look->maker;
    ElsewhereView *row = list_push(maker->arena, look->rows, sizeof *row);
    row->place = look->at->shown;
    row->period = maker_indicator_period(maker->speech, period);
    row->figure = maker_cell(maker->speech, look->page->figure_label, figure, maker->unit, false);
    row->target = maker_target_cell(maker->speech, look->page->target_label, target, maker->unit);
    return row;
}

/* How the report stands to its own period, or the indicator's that it belongs to. */
static void look_at_standing(const Looking *look) {
    const MeasureRow *row = look->at->row;
    const Standing *standing = &look->at->reported->standing;
    const Past *past = maker_indicator_find(look->maker, standing->period);
    const PeriodFigure *value = figure_find(row->values, standing->period);
    const int stated = row->stated_status.value;
    if (!status_differs(past, standing, stated) &&
        !(value && figure_differs(past, &value->figure)) &&
        !(row->targets.count && standing->has_target && target_differs(past, &standing->target)))
        return;
    const Figure figure = progress_shown(standing->indicator, row, &standing->value);
    ElsewhereView *view = add_row(look, standing->period, &figure, NULL);
    view->figure.computed = figure.known && !standing->value.stated;
    if (maker_indicator_is_so_far(standing))
        view->figure = maker_indicator_so_far(look->maker, look->page->figure_label, standing, row,
                                              value ? &value->figure : NULL);
    view->target = maker_indicator_target(look->maker, look->page->target_label, standing);
    view->judged = true;
    view->status = status_view_indicator(look->maker->set, look->maker->arena, standing, stated);
}

/* What the row shows in a column, its own or the indicator's. */
static void look_at_period(const Looking *look, Period period) {
    const Sighting *at = look->at;
    const Indicator *indicator = look->maker->indicator;
    const Past *past = maker_indicator_find(look->maker, period);
    const PeriodFigure *value = figure_find(at->row->values, period);
    const PeriodTarget *target = figure_find_target(at->row->targets, period);
    if (at->report && !columns_have(look->columns.actuals, period))
        value = NULL;
    if (at->report && !columns_have(look->columns.targets, period))
        target = NULL;
    if (!(value && figure_differs(past, &value->figure)) &&
        !(target && target_differs(past, &target->target)))
        return;
    if (!value && !at->report)
        value = figure_find(indicator->values, period);
    if (!target && !at->report)
        target = figure_find_target(indicator->targets, period);
    add_row(look, period, value ? &value->figure : NULL, target ? &target->target : NULL);
}

static void look_at_row(const Looking *look) {
    const Sighting *at = look->at;
    const Period judged =
        at->reported ? at->reported->standing.period : (Period){.kind = PERIOD_NONE};
    if (at->reported)
        look_at_standing(look);
    EACH (PeriodFigure, value, at->row->values)
        if (!period_eq(value->period, judged))
            look_at_period(look, value->period);
    EACH (PeriodTarget, target, at->row->targets)
        if (!period_eq(target->period, judged) && !figure_find(at->row->values, target->period))
            look_at_period(look, target->period);
}

/* ---- the files that have them ---- */

static void add_file(const IndicatorMaker *maker, List *files, Str url, FactTableId table, Str of) {
    EACH (ElsewhereFileView, known, *files)
        if (str_eq(known->url, url))
            return;
    LIST_PUSH(maker->arena, files, ElsewhereFileView,
              (ElsewhereFileView){.url = url,
                                  .table = maker_phrase(maker->set, fact_tables[table].title),
                                  .of = of});
}

static void add_files(const IndicatorMaker *maker, const Sighting *at, List *csv, List *json) {
    const FactTableId table = at->report ? FACTS_REPORTS : FACTS_MEASURES;
    const Str page = at->report ? links_report_page(maker->arena, at->folder, at->report)
                                : links_page(maker->arena, at->folder);
    add_file(maker, csv, facts_file(maker->arena, table), table,
             maker_phrase(maker->set, PHRASE_DATA_OF_ALL));
    add_file(maker, json, facts_page_file(maker->arena, page), table, at->shown.page);
}

void maker_indicator_elsewhere(const IndicatorMaker *maker, List sightings, IndicatorPage *page) {
    List rows = {NULL, 0, 0};
    List csv = {NULL, 0, 0};
    List json = {NULL, 0, 0};
    EACH (Sighting, at, sightings) {
        const size_t before = rows.count;
        const MeasureRow *row = at->row;
        if (!at->reported && !row->values.count && !row->targets.count)
            continue;
        const MeasureColumns *own = &at->table->columns;
        const Looking look = {
            maker, at,
            tables_columns(maker->speech, at->table, own->actuals.list, own->targets.list), page,
            &rows};
        look_at_row(&look);
        if (rows.count > before)
            add_files(maker, at, &csv, &json);
    }
    if (json.count)
        LIST_AT(json, ElsewhereFileView, json.count - 1)->last = true;
    page->elsewhere = VIEW_LIST_OF(rows, ElsewhereView);
    page->elsewhere_csv = VIEW_LIST_OF(csv, ElsewhereFileView);
    page->elsewhere_json = VIEW_LIST_OF(json, ElsewhereFileView);
    page->has_elsewhere = rows.count != 0;
}
