/* What needs attention: overdue tasks and indicators on alert, then the warnings. */
#include "view/report.h"
#include "view/tables.h"

/* ---- what stands beside them ---- */

/* "due 31 March 2022, 25% done". */
static Str task_fact(Arena *arena, const TaskStanding *standing) {
    Buf out = {.arena = arena};
    Str progress = report_progress(arena, standing);
    if (standing->task->due.date.year) {
        buf_add_z(&out, "Due ");
        date_print_words(&out, standing->task->due.date);
    }
    if (progress.len)
        buf_addf(&out, "%s%.*s done", out.len ? ", " : "", STR_ARGS(progress));
    return buf_str(&out);
}

/* "42.1% in 2021/22 Q1, target 70%". */
static Str row_fact(Arena *arena, const ReportRow *row) {
    const Standing *standing = &row->standing;
    const UnitKind unit = maker_unit(standing->indicator);
    const Figure figure = progress_shown(standing->indicator, row->row, &standing->value);
    const CellView value = maker_cell(arena, STR(""), &figure, unit, false);
    Buf out = {.arena = arena};
    buf_add(&out, value.text.len ? value.text : value.missing);
    if (value.qualifiers.len)
        buf_addf(&out, " (%.*s)", STR_ARGS(value.qualifiers));
    buf_add_z(&out, " in ");
    period_print(&out, standing->period);
    if (standing->has_target) {
        const CellView target = maker_target_cell(arena, STR(""), &standing->target, unit);
        buf_addf(&out, ", target %.*s", STR_ARGS(target.text));
    }
    return buf_str(&out);
}

static LinkView link_to(Arena *arena, Str id, Str code, Str title) {
    return (LinkView){str_format(arena, "#%.*s", STR_ARGS(id)), code, title};
}

/* ---- the lists ---- */

static void add_tasks(ReportMaker *maker, TaskStatus status, List *list) {
    Arena *arena = maker->base.arena;
    EACH (ReportedTask *, item, maker->standing->tasks) {
        const ReportTask *stated = (*item)->stated;
        const TaskStanding *standing = &(*item)->standing;
        const Task *task = standing->task;
        if (standing->status != status)
            continue;
        ExceptionView view = {.status = status_view_task(maker->base.set, standing,
                                                         stated ? stated->stated_status.value : 0),
                              .link =
                                  link_to(arena, task->code.str, task->code.str, task->title.str),
                              .fact = task_fact(arena, standing)};
        view.comment = report_update(standing, &view.update);
        if (stated)
            view.remark = stated->comment;
        LIST_PUSH(arena, list, ExceptionView, view);
    }
}

static void add_rows(ReportMaker *maker, IndicatorStatus status, List *list) {
    Arena *arena = maker->base.arena;
    EACH (ReportRow *, item, maker->standing->rows) {
        const MeasureRow *row = (*item)->row;
        const Standing *standing = &(*item)->standing;
        if (standing->status != status || (*item)->repeated)
            continue;
        ExceptionView view = {
            .link = link_to(arena, row->anchor, row->indicator.code.str, tables_row_name(row)),
            .fact = row_fact(arena, *item),
            .comment = row->comment};
        view.status = report_row_status(maker->base.set, arena, *item, &view.override_reason);
        LIST_PUSH(arena, list, ExceptionView, view);
    }
}

ExceptionsView report_exceptions(ReportMaker *maker) {
    List severe = {NULL, 0, 0};
    List warnings = {NULL, 0, 0};
    add_tasks(maker, TASK_OVERDUE, &severe);
    add_rows(maker, STATUS_ALERT, &severe);
    add_tasks(maker, TASK_WARNING, &warnings);
    add_rows(maker, STATUS_WARNING, &warnings);
    return (ExceptionsView){VIEW_LIST_OF(severe, ExceptionView),
                            VIEW_LIST_OF(warnings, ExceptionView), severe.count != 0,
                            warnings.count != 0};
}
