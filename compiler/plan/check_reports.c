#include "plan/check.h"

#include "plan/progress.h"
#include "plan/rows.h"
#include "plan/say.h"

/* Reports: their dates, and what must stand beside what they show. check_stated.c compares what
 * they state. */

/* The key that says most of a record, or else where the record begins. */
static Span key_or_record(Text key, Span record) {
    return key.span.start ? key.span : record;
}

/* ---- as-at ---- */

static void check_as_at(Set *set, const Report *report) {
    if (report->as_at.span.start)
        return;
    Finding *finding =
        diag_report(set->diag, RULE_AS_AT_MISSING, key_or_record(report->title, report->span),
                    "the report does not say as at which date it stands");
    diag_label(set->diag, finding, "it needs `as-at`, with a date like 2021-09-30");
}

/* ---- what a report cannot know yet ---- */

/* A report while its periods are checked. */
typedef struct Horizon {
    Set *set;
    const Report *report;
    int32_t last; /* the last day that may be known */
    List columns; /* of Period: those that have a finding already */
    int year_starts;
} Horizon;

static void report_future(Horizon *horizon, Span place, const char *what, int32_t last) {
    const Date as_at = progress_own_date(horizon->report);
    Set *set = horizon->set;
    Finding *finding =
        diag_report(set->diag, RULE_PERIOD_AFTER_AS_AT, place,
                    "%s ends on %.*s, but the report stands as at %.*s", what,
                    STR_ARGS(say_date(set, date_from_days(last))), STR_ARGS(say_date(set, as_at)));
    diag_related(set->diag, finding, horizon->report->as_at.span, "its date is set here");
}

/* A period of the report that is still running has one finding; its columns and figures follow. */
static void check_own_period(Horizon *horizon) {
    const PeriodField period = horizon->report->period;
    const int32_t last = period_last_day(period.period, horizon->year_starts);
    if (last <= horizon->last)
        return;
    report_future(horizon, period.span, "the period", last);
    horizon->last = last;
}

/* The year in which the report's period lies has the year to date in its column. */
static bool is_year_to_date(const Horizon *horizon, Period column) {
    const Period own = horizon->report->period.period;
    const int starts = horizon->year_starts;
    return period_months(column) > period_months(own) &&
           period_first_day(column, starts) <= period_first_day(own, starts) &&
           period_last_day(column, starts) >= period_last_day(own, starts);
}

static Span place_of(const Periods *columns, size_t index) {
    return index < columns->places.count ? *LIST_AT(columns->places, Span, index) : columns->span;
}

static void check_columns(Horizon *horizon, const Measure *table) {
    const Periods *columns = &table->columns.actuals;
    for (size_t k = 0; k < columns->list.count; k++) {
        const Period column = *LIST_AT(columns->list, Period, k);
        if (!period_months(column) || is_year_to_date(horizon, column))
            continue;
        const int32_t last = period_last_day(column, horizon->year_starts);
        if (last <= horizon->last)
            continue;
        report_future(horizon, place_of(columns, k), "the column", last);
        LIST_PUSH(horizon->set->arena, &horizon->columns, Period, column);
    }
}

static bool is_reported(const Horizon *horizon, Period period) {
    EACH (Period, column, horizon->columns)
        if (period_eq(*column, period))
            return true;
    return false;
}

/* A figure that says itself that it is not final may look ahead. */
static void check_row(Horizon *horizon, const MeasureRow *row) {
    enum { AHEAD = QUALIFIER_PROJECTION | QUALIFIER_ESTIMATE | QUALIFIER_PROVISIONAL };
    EACH (PeriodFigure, value, row->values) {
        if (!value->figure.known || value->figure.qualifiers & AHEAD ||
            !period_months(value->period) || is_reported(horizon, value->period))
            continue;
        const int32_t last = progress_covered_to(value, horizon->year_starts);
        if (last > horizon->last)
            report_future(horizon, value->span, "the period of this figure", last);
    }
}

static void check_periods(Set *set, const ReportStanding *standing) {
    const Report *report = standing->report;
    Horizon horizon = {.set = set,
                       .report = report,
                       .last = date_last_day(progress_own_date(report)),
                       .year_starts = set_year_starts(set)};
    check_own_period(&horizon);
    EACH (Measure, table, report->measures)
        check_columns(&horizon, table);
    EACH (ReportRow *, row, standing->rows)
        check_row(&horizon, (*row)->row);
}

/* ---- comments on what is red ---- */

static bool is_said(Text text) {
    return text.str.len > 0;
}

/* The indicators of a report that have a comment in one of their rows, by code; a comment of a
 * group or a heading is for all rows below. */
static void note_comments(Map *commented, List rows, bool above) {
    EACH (MeasureRow, row, rows) {
        const Indicator *indicator = row->indicator.target;
        const bool said = above || is_said(row->comment);
        if (indicator && said)
            map_put(commented, indicator->code.str, row);
        note_comments(commented, row->rows, said);
    }
}

static Map comments_of(Arena *arena, const Report *report) {
    Map commented = {.arena = arena};
    EACH (Measure, table, report->measures) {
        note_comments(&commented, table->rows, false);
        EACH (MeasureGroup, group, table->groups)
            note_comments(&commented, group->rows, is_said(group->comment));
    }
    return commented;
}

static void check_red_row(Set *set, const Map *commented, const ReportRow *reported) {
    const Str word = progress_indicator_word(set, LANGUAGE_ENGLISH, STATUS_ALERT);
    const Standing *standing = &reported->standing;
    const Indicator *indicator = standing->indicator;
    if (standing->status != STATUS_ALERT || reported->repeated || standing->override ||
        is_said(indicator->comment) || map_get(commented, indicator->code.str))
        return;
    Finding *finding =
        diag_report(set->diag, RULE_MISSING_COMMENT_ON_RED, reported->row->indicator.code.span,
                    "%.*s is shown as \"%.*s\", and no comment says why",
                    STR_ARGS(indicator->code.str), STR_ARGS(word));
    diag_label(set->diag, finding, "write a `comment` in the row");
}

static void check_red(Set *set, const ReportStanding *standing) {
    Arena *scratch = arena_new();
    const Map commented = comments_of(scratch, standing->report);
    EACH (ReportRow *, row, standing->rows)
        check_red_row(set, &commented, *row);
    arena_free(scratch);
}

/* ---- tasks ---- */

/* Where a report names a task; with `tasks: all`, where the task is defined. */
static Span task_place(const ReportedTask *reported) {
    return reported->stated ? reported->stated->task.code.span : reported->standing.task->code.span;
}

/* The day of the latest news: an update, or a milestone that was done; false: there is none. */
static bool latest_news(const TaskStanding *standing, Date as_at, DateField *latest) {
    bool found = standing->update != NULL;
    if (found)
        *latest = standing->update->date;
    EACH (Milestone, milestone, standing->task->milestones) {
        const DateField done = milestone->done;
        if (!done.date.year || date_compare(done.date, as_at) > 0 ||
            (found && date_compare(done.date, latest->date) <= 0))
            continue;
        *latest = done;
        found = true;
    }
    return found;
}

static bool is_running(const TaskStanding *standing) {
    return standing->status != TASK_COMPLETED && standing->status != TASK_CANCELLED &&
           standing->status != TASK_NOT_STARTED;
}

static bool has_begun(const Task *task, Date as_at) {
    return !task->start.date.year || date_first_day(task->start.date) <= date_last_day(as_at);
}

/* True when there was nothing new for half a year. Only the latest report is looked at. */
static bool check_news(Set *set, const ReportStanding *standing, const ReportedTask *reported) {
    enum { HALF_A_YEAR = 183 };
    const Task *task = reported->standing.task;
    const Date as_at = standing->report->as_at.date;
    const Str day = say_date(set, as_at);
    DateField latest;
    if (standing->superseded || !is_running(&reported->standing) || !has_begun(task, as_at) ||
        check_dates_are_unread(task))
        return false;
    if (!latest_news(&reported->standing, as_at, &latest)) {
        diag_report(set->diag, RULE_STALE_UPDATE, task_place(reported),
                    "%.*s has no update by %.*s, when the report shows it",
                    STR_ARGS(task->code.str), STR_ARGS(day));
        return true;
    }
    if (date_last_day(as_at) - date_last_day(latest.date) <= HALF_A_YEAR)
        return false;
    Finding *finding =
        diag_report(set->diag, RULE_STALE_UPDATE, task_place(reported),
                    "the latest that is known of %.*s is more than half a year old as at %.*s",
                    STR_ARGS(task->code.str), STR_ARGS(day));
    diag_related(set->diag, finding, latest.span, "its latest date is %.*s",
                 STR_ARGS(say_date(set, latest.date)));
    return true;
}

static void check_overdue(Set *set, const ReportStanding *standing, const ReportedTask *reported) {
    const TaskStanding *task = &reported->standing;
    const bool commented = is_said(task->task->comment) ||
                           (task->update && is_said(task->update->comment)) ||
                           (reported->stated && is_said(reported->stated->comment));
    if (task->status != TASK_OVERDUE || commented)
        return;
    diag_report(set->diag, RULE_MISSING_COMMENT_ON_RED, task_place(reported),
                "%.*s is overdue as at %.*s, and neither its latest update nor the report says why",
                STR_ARGS(task->task->code.str),
                STR_ARGS(say_date(set, standing->report->as_at.date)));
}

static void report_twice(Set *set, const ReportTask *before, const ReportTask *stated) {
    Finding *finding = diag_report(set->diag, RULE_TASK_LISTED_TWICE, stated->task.code.span,
                                   "%.*s is in the list already", STR_ARGS(stated->task.code.str));
    diag_related(set->diag, finding, before->task.code.span, "it stands here");
}

static void check_twice(Set *set, const Report *report) {
    Arena *scratch = arena_new();
    Map seen = {.arena = scratch};
    EACH (ReportTask, stated, report->tasks.list) {
        const Task *task = stated->task.target;
        const ReportTask *before = task ? map_put(&seen, task->code.str, stated) : NULL;
        if (before)
            report_twice(set, before, stated);
    }
    arena_free(scratch);
}

/* ---- tables ---- */

static void check_table(Set *set, const Measure *table) {
    if (table->columns.span.start)
        return;
    Finding *finding =
        diag_report(set->diag, RULE_COLUMNS_MISSING, key_or_record(table->title, table->span),
                    "the table of a report does not say which periods it shows");
    diag_label(set->diag, finding, "it needs `columns`");
}

/* The rows of one table of a report. Another table may well show an indicator again, as a summary
 * does. */
typedef struct TableRows {
    Set *set;
    Map seen; /* from code to the latest row */
} TableRows;

static void check_row_twice(void *state, const Measure *table, const MeasureRow *row) {
    TableRows *rows = state;
    const Indicator *indicator = row->indicator.target;
    (void)table;
    const MeasureRow *before =
        indicator ? map_put(&rows->seen, indicator->code.str, (void *)(uintptr_t)row) : NULL;
    if (!before)
        return;
    Finding *finding =
        diag_report(rows->set->diag, RULE_INDICATOR_LISTED_TWICE, row->indicator.code.span,
                    "%.*s is in the table already", STR_ARGS(indicator->code.str));
    diag_related(rows->set->diag, finding, before->indicator.code.span, "it stands here");
}

static void check_rows_twice(Set *set, const Measure *table) {
    TableRows rows = {set, {.arena = arena_new()}};
    rows_each_in(table, check_row_twice, &rows);
    arena_free(rows.seen.arena);
}

/* ---- all of them ---- */

static void check_standing(Set *set, const ReportStanding *standing) {
    check_periods(set, standing);
    check_red(set, standing);
    EACH (ReportedTask *, task, standing->tasks)
        if (!check_news(set, standing, *task))
            check_overdue(set, standing, *task);
}

void check_reports(Set *set) {
    EACH (Folder *, folder, set->plans)
        EACH (Report, report, (*folder)->document.reports) {
            check_as_at(set, report);
            check_twice(set, report);
            EACH (Measure, table, report->measures) {
                check_table(set, table);
                check_rows_twice(set, table);
            }
            if (report->standing)
                check_standing(set, report->standing);
        }
}
