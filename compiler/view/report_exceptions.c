/* What needs attention: overdue tasks and indicators on alert, then the warnings. */
#include "view/report.h"
#include "view/tables.h"

/* ---- what stands beside them ---- */

/* "due 31 March 2022, 25% done". */
static Str task_fact(Speech speech, const TaskStanding *standing) {
    const Str progress = report_progress(speech.arena, standing);
    const Str due = phrases_date(speech, standing->task->due.date);
    if (due.len && progress.len)
        return PHRASES_SAY(speech, PHRASE_DUE_AND_DONE, due, progress);
    if (due.len)
        return PHRASES_SAY(speech, PHRASE_DUE_ON, due);
    return progress.len ? PHRASES_SAY(speech, PHRASE_PART_DONE, progress) : (Str){NULL, 0};
}

static void add_sentence(Buf *out, Str sentence) {
    if (out->len && sentence.len)
        buf_add_z(out, ". ");
    buf_add(out, sentence);
}

/* What makes a task a warning besides its own due date, which is said anyhow:
 * "Milestone due May 2023: Permission given". */
static void add_causes(Buf *out, const ReportMaker *maker, const TaskStanding *standing) {
    const Speech speech = report_speech(maker);
    const TaskRule rule = progress_task_rule(maker->base.set);
    const Milestone *milestone =
        status_near_milestone(standing->task, &rule, maker->report->as_at.date);
    if (standing->status != TASK_WARNING)
        return;
    if (milestone)
        add_sentence(out,
                     PHRASES_SAY(speech, PHRASE_MILESTONE_WARNS,
                                 phrases_date(speech, milestone->due.date), milestone->title.str));
    if (status_has_slipped(standing->task, &rule))
        add_sentence(out, report_slippage(speech, standing));
}

/* What there is to know of it, and why it is a warning. */
static Str exception_fact(const ReportMaker *maker, const TaskStanding *standing) {
    Buf out = {.arena = maker->base.arena};
    add_sentence(&out, task_fact(report_speech(maker), standing));
    add_causes(&out, maker, standing);
    return buf_str(&out);
}

/* "42.1% in 2021/22 Q1, target 70%". */
static Str row_fact(Speech speech, const ReportRow *row) {
    const Standing *standing = &row->standing;
    const UnitKind unit = maker_unit(standing->indicator);
    const Figure figure = progress_shown(standing->indicator, row->row, &standing->value);
    const CellView value = maker_cell(speech, STR(""), &figure, unit, false);
    const Str period = phrases_period(speech, standing->period);
    Str text = value.text.len ? value.text : value.missing;
    if (!text.len)
        text = phrases_text(speech.language, PHRASE_NO_FIGURE);
    if (value.qualifiers.len)
        text = PHRASES_SAY(speech, PHRASE_WITH_CODE, text, value.qualifiers);
    if (!standing->has_target)
        return PHRASES_SAY(speech, PHRASE_FIGURE_IN, text, period);
    const CellView target = maker_target_cell(speech, STR(""), &standing->target, unit);
    return PHRASES_SAY(speech, PHRASE_FIGURE_IN_AND_TARGET, text, period, target.text);
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
                              .link = link_to(arena, task->anchor, task->code.str, task->title.str),
                              .fact = exception_fact(maker, standing)};
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
            .fact = row_fact(report_speech(maker), *item),
            .comment = row->comment};
        view.status = report_row_status(maker->base.set, arena, *item, &view.override_reason);
        LIST_PUSH(arena, list, ExceptionView, view);
    }
}

/* Only where nothing at all needs attention: above warnings it would be a comfort too many. */
static Str nothing_text(const ReportMaker *maker) {
    const Speech speech = report_speech(maker);
    const Set *set = maker->base.set;
    return PHRASES_SAY(speech, PHRASE_NO_EXCEPTIONS,
                       progress_indicator_word(set, speech.language, STATUS_ALERT),
                       progress_task_word(set, speech.language, TASK_OVERDUE));
}

ExceptionsView report_exceptions(ReportMaker *maker) {
    List severe = {NULL, 0, 0};
    List warnings = {NULL, 0, 0};
    add_tasks(maker, TASK_OVERDUE, &severe);
    add_rows(maker, STATUS_ALERT, &severe);
    add_tasks(maker, TASK_WARNING, &warnings);
    add_rows(maker, STATUS_WARNING, &warnings);
    ExceptionsView view = {report_heading(maker, "exceptions", PHRASE_EXCEPTIONS),
                           VIEW_LIST_OF(severe, ExceptionView),
                           VIEW_LIST_OF(warnings, ExceptionView),
                           severe.count != 0,
                           warnings.count != 0,
                           {NULL, 0}};
    if (!severe.count && !warnings.count)
        view.nothing = nothing_text(maker);
    return view;
}
