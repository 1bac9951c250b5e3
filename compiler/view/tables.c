/* How measures become tables. */
#include "view/tables.h"

#include "view/maker.h"

/* What the columns of a kind of table are called. */
static const struct {
    Phrase actual;
    Phrase name;
    Phrase comment;
    bool targets;
    bool owners;
} kinds[] = {
    [MEASURE_CONTEXT] = {PHRASE_ACTUAL_IN, PHRASE_SERVICE_DATA, PHRASE_COMMENTS, false, false},
    [MEASURE_CSI] = {PHRASE_ACHIEVED_IN, PHRASE_INDICATOR, PHRASE_OWNER_AND_COMMENTS, true, true},
    [MEASURE_KPI] = {PHRASE_ACHIEVED_IN, PHRASE_INDICATOR, PHRASE_OWNER_AND_COMMENTS, true, true},
    [MEASURE_MPI] = {PHRASE_ACHIEVED_IN, PHRASE_INDICATOR, PHRASE_OWNER_AND_COMMENTS, true, true},
};

/* ---- columns ---- */

static ColumnView column(Speech speech, Phrase phrase, Period period, bool target) {
    const Str name = phrases_period(speech, period);
    if (period.kind == PERIOD_FUTURE)
        return (ColumnView){.heading = phrases_text(speech.language, PHRASE_FUTURE_YEARS),
                            .period = name,
                            .target = true};
    return (ColumnView){
        .heading = PHRASES_SAY(speech, phrase, name), .period = name, .target = target};
}

TableColumns tables_columns(Speech speech, const Measure *measure, List actuals, List targets) {
    TableColumns columns = {.actuals = actuals};
    if (kinds[measure->kind.value].targets)
        columns.targets = targets;
    EACH (Period, period, columns.actuals)
        LIST_PUSH(speech.arena, &columns.views, ColumnView,
                  column(speech, kinds[measure->kind.value].actual, *period, false));
    EACH (Period, period, columns.targets)
        LIST_PUSH(speech.arena, &columns.views, ColumnView,
                  column(speech, PHRASE_TARGET_FOR, *period, true));
    EACH (ColumnView, view, columns.views)
        view->label = view->heading;
    return columns;
}

/* The unit of some rows and of those under headings: *first is the one of the first row. */
static bool share_unit(List rows, const MeasureRow **first) {
    EACH (const MeasureRow, row, rows) {
        if (row->heading.str.len) {
            if (!share_unit(row->rows, first))
                return false;
            continue;
        }
        if (!*first)
            *first = row;
        const Str unit = maker_unit_sign((*first)->indicator.target);
        if (!unit.len || !str_eq(maker_unit_sign(row->indicator.target), unit))
            return false;
    }
    return true;
}

/* The columns of one table, with the unit of all its rows. */
static const TableColumns *columns_of_rows(Speech speech, const TableColumns *common, List rows) {
    const MeasureRow *first = NULL;
    if (!share_unit(rows, &first) || !first)
        return common;
    TableColumns *columns = ARENA_NEW(speech.arena, TableColumns);
    *columns = *common;
    columns->unit = maker_unit_sign(first->indicator.target);
    columns->views = (List){NULL, 0, 0};
    EACH (ColumnView, view, common->views) {
        ColumnView *own = list_push(speech.arena, &columns->views, sizeof *own);
        *own = *view;
        own->unit = columns->unit;
        own->label = PHRASES_SAY(speech, PHRASE_WITH_CODE, view->heading, columns->unit);
    }
    return columns;
}

/* ---- rows ---- */

bool tables_have_owners(const Measure *measure) {
    return kinds[measure->kind.value].owners;
}

static Str direction_of(Language language, const RowSource *source) {
    static const Phrase phrases[] = {[BETTER_UNSAID] = PHRASE_NONE,
                                     [BETTER_HIGHER] = PHRASE_HIGHER_HERE,
                                     [BETTER_LOWER] = PHRASE_LOWER_HERE,
                                     [BETTER_NEITHER] = PHRASE_NONE,
                                     [BETTER_WITHIN] = PHRASE_RANGE_HERE};
    const Indicator *indicator = source->row->indicator.target;
    const bool shown = kinds[source->measure->kind.value].targets;
    return phrases_text(language, shown ? phrases[indicator->better.better] : PHRASE_NONE);
}

Str tables_about(Speech speech, const RowSource *source) {
    const Indicator *indicator = source->row->indicator.target;
    if (!indicator)
        return (Str){NULL, 0};
    const Str direction = direction_of(speech.language, source);
    const Str unit = maker_unit_word(indicator);
    if (!unit.len || source->columns->unit.len)
        return direction;
    return PHRASES_SAY(speech, direction.len ? PHRASE_UNIT_AND_WAY_HERE : PHRASE_UNIT_HERE, unit,
                       direction);
}

Str tables_row_name(const MeasureRow *row) {
    const Indicator *indicator = row->indicator.target;
    if (row->label.str.len)
        return row->label.str;
    return indicator ? indicator->name.str : row->indicator.code.str;
}

/* ---- bodies, groups, tables ---- */

static void add_row(Arena *arena, List *rows, RowSource like, const MeasureRow *row,
                    const MeasureRow *heading) {
    like.row = row;
    like.heading = heading;
    LIST_PUSH(arena, rows, RowSource, like);
}

static void end_body(Arena *arena, List *bodies, MeasureBodyView body, ViewMake *make, List *rows) {
    if (!rows->count && !body.heading.len)
        return;
    body.rows = MAKE_LIST(*rows, RowSource, make);
    LIST_PUSH(arena, bodies, MeasureBodyView, body);
    *rows = (List){NULL, 0, 0};
}

static ViewList bodies_of(Arena *arena, List source_rows, RowSource like, ViewMake *make) {
    List bodies = {NULL, 0, 0};
    List rows = {NULL, 0, 0};
    MeasureBodyView plain = {.heading = {NULL, 0}};
    EACH (MeasureRow, row, source_rows) {
        if (!row->heading.str.len) {
            add_row(arena, &rows, like, row, NULL);
            continue;
        }
        end_body(arena, &bodies, plain, make, &rows);
        EACH (MeasureRow, child, row->rows)
            add_row(arena, &rows, like, child, row);
        MeasureBodyView banner = {.heading = row->heading.str,
                                  .owner = maker_officer(arena, &row->owner),
                                  .comment = row->comment};
        end_body(arena, &bodies, banner, make, &rows);
    }
    end_body(arena, &bodies, plain, make, &rows);
    return VIEW_LIST_OF(bodies, MeasureBodyView);
}

Str tables_group_title(Arena *arena, const MeasureGroup *group) {
    if (!group)
        return (Str){NULL, 0};
    const Objective *objective = group->objective.target;
    Str title = group->title.str;
    if (!title.len && objective)
        title = objective->title.str;
    if (!group->objective.code.str.len)
        return title;
    return str_format(arena, "%.*s (%.*s)", STR_ARGS(title), STR_ARGS(group->objective.code.str));
}

/* Rows of a Measure without groups are one nameless group: NULL. */
static MeasureGroupView group_view(Speech speech, const TableSource *source,
                                   const MeasureGroup *group) {
    Arena *arena = speech.arena;
    const Measure *measure = source->measure;
    const int kind = measure->kind.value;
    const List rows = group ? group->rows : measure->rows;
    RowSource like = {.measure = measure,
                      .columns = columns_of_rows(speech, source->columns, rows)};
    Str title = tables_group_title(arena, group);
    Str label = measure->code_label.str;
    if (group)
        like.group_owner = maker_officer(arena, &group->owner);
    return (MeasureGroupView){
        .id = group ? group->anchor : (Str){NULL, 0},
        .title = title,
        .caption = title.len ? str_format(arena, "%.*s: %.*s", STR_ARGS(measure->title.str),
                                          STR_ARGS(title))
                             : measure->title.str,
        .owner = like.group_owner,
        .comment = group ? group->comment : (Text){{NULL, 0}, {0, 0}},
        .columns = VIEW_LIST_OF(like.columns->views, ColumnView),
        .code_label = label.len ? label : phrases_text(speech.language, PHRASE_CODE_IN_HEADING),
        .name_label = phrases_text(speech.language, kinds[kind].name),
        .comment_label = phrases_text(speech.language, kinds[kind].comment),
        .span = source->span,
        .bodies = bodies_of(arena, rows, like, source->make)};
}

MeasureTableView tables_view(Speech speech, const TableSource *source) {
    Arena *arena = speech.arena;
    List groups = {NULL, 0, 0};
    const Measure *measure = source->measure;
    if (measure->rows.count)
        LIST_PUSH(arena, &groups, MeasureGroupView, group_view(speech, source, NULL));
    EACH (MeasureGroup, group, measure->groups)
        LIST_PUSH(arena, &groups, MeasureGroupView, group_view(speech, source, group));
    return (MeasureTableView){.id = measure->anchor,
                              .title = measure->title.str,
                              .introduction = measure->introduction,
                              .groups = VIEW_LIST_OF(groups, MeasureGroupView)};
}

static void each_in_group(const MeasureGroupView *group, EachRowSource *each, void *state) {
    const MeasureBodyView *bodies = group->bodies.at;
    for (size_t k = 0; k < group->bodies.count; k++) {
        const RowSource *rows = bodies[k].rows.at;
        for (size_t row = 0; row < bodies[k].rows.count; row++)
            each(state, &rows[row]);
    }
}

void tables_each_row(const MeasureTableView *table, EachRowSource *each, void *state) {
    const MeasureGroupView *groups = table->groups.at;
    for (size_t k = 0; k < table->groups.count; k++)
        each_in_group(&groups[k], each, state);
}
