/* The words that templates use on a report's page. */
#include "view/page_report.h"

/* A struct inside another. */
#define INLINE(S, name, member, of, doc)                                                           \
    { name, VALUE_RECORD_INLINE, offsetof(S, member), of, doc }

static const ViewField count_fields[] = {
    INLINE(CountView, "status", status, &view_status, "The status."),
    VIEW_COUNT(CountView, "count", count, "How many have it."),
    VIEW_COUNT(CountView, "percent", percent,
               "In whole percent of all; these add up to 100 where they can."),
    VIEW_TEXT(CountView, "left", left, "Where its part of the bar begins, in percent of the bar."),
    VIEW_TEXT(CountView, "width", width, "How wide its part of the bar is."),
    VIEW_TEXT(CountView, "middle", middle, "Where the middle of its part is."),
    VIEW_FLAG(CountView, "roomy", roomy, "Whether a shape has room in its part."),
};
static const ViewType count_type = VIEW_TYPE("a count", CountView, count_fields);

static const ViewField counts_fields[] = {
    VIEW_TEXT(CountsView, "id", id, "What the ids of its drawing begin with."),
    VIEW_TEXT(CountsView, "sentence", sentence, "The counts in a sentence."),
    VIEW_TEXT(CountsView, "things", things, "What is counted."),
    VIEW_COUNT(CountsView, "total", total, "How many there are in all."),
    VIEW_LIST(CountsView, "rows", rows, &count_type, "How many have each status."),
    VIEW_FLAG(CountsView, "rounded", rounded, "Whether the percentages do not add up to 100."),
    VIEW_FLAG(CountsView, "fitted", fitted,
              "Whether they do because some are not rounded to the nearest."),
    DATA_FIELD(CountsView, "data", data),
};
static const ViewType counts_type = VIEW_TYPE("the counts", CountsView, counts_fields);

static const ViewField change_fields[] = {
    INLINE(ChangeView, "link", link, &view_link, "What has changed, on this page."),
    INLINE(ChangeView, "from", from, &view_status, "Its status in the report before."),
    INLINE(ChangeView, "to", to, &view_status, "Its status now."),
};
static const ViewType change_type = VIEW_TYPE("a change", ChangeView, change_fields);

static const ViewField changes_fields[] = {
    INLINE(ChangesView, "heading", heading, &view_heading, "The heading."),
    VIEW_TEXT(ChangesView, "previous-title", previous_title, "The report before."),
    VIEW_URL(ChangesView, "previous-url", previous_url, "Its page."),
    VIEW_LIST(ChangesView, "rows", rows, &change_type, "What has another status now."),
    VIEW_LIST(ChangesView, "added", added, &view_link, "What the report before did not have."),
    VIEW_LIST(ChangesView, "dropped", dropped, &view_link, "What only the report before has."),
    DATA_FIELD(ChangesView, "data", data),
    VIEW_TEXT(ChangesView, "unchanged", unchanged, "How many stand as they did, in a sentence."),
    VIEW_FLAG(ChangesView, "has-rows", has_rows, "Whether any has another status now."),
    VIEW_FLAG(ChangesView, "has-added", has_added, "Whether any is new."),
    VIEW_FLAG(ChangesView, "has-dropped", has_dropped, "Whether any is no longer there."),
};
static const ViewType changes_type = VIEW_TYPE("the changes", ChangesView, changes_fields);

static const ViewField exception_fields[] = {
    INLINE(ExceptionView, "status", status, &view_status, "Its status."),
    INLINE(ExceptionView, "link", link, &view_link, "Its row on this page."),
    VIEW_TEXT(ExceptionView, "fact", fact, "Its figure and target, or its due date and progress."),
    VIEW_DATE(ExceptionView, "update", update, "The date of the comment."),
    VIEW_PROSE(ExceptionView, "comment", comment, "What is said about it."),
    VIEW_PROSE(ExceptionView, "remark", remark, "What the report adds."),
    VIEW_PROSE(ExceptionView, "override-reason", override_reason, "Why its status was overruled."),
};
static const ViewType exception_type = VIEW_TYPE("an exception", ExceptionView, exception_fields);

static const ViewField exceptions_fields[] = {
    INLINE(ExceptionsView, "heading", heading, &view_heading, "The heading."),
    VIEW_LIST(ExceptionsView, "severe", severe, &exception_type, "What is overdue or on alert."),
    VIEW_LIST(ExceptionsView, "warnings", warnings, &exception_type, "What has a warning."),
    VIEW_FLAG(ExceptionsView, "has-severe", has_severe, "Whether any is overdue or on alert."),
    VIEW_FLAG(ExceptionsView, "has-warnings", has_warnings, "Whether any has a warning."),
    VIEW_TEXT(ExceptionsView, "nothing", nothing, "That there is nothing, when so it is."),
};
static const ViewType exceptions_type =
    VIEW_TYPE("the exceptions", ExceptionsView, exceptions_fields);

static const ViewField report_text_fields[] = {
    INLINE(ReportTextView, "heading", heading, &view_heading, "Its heading."),
    VIEW_PROSE(ReportTextView, "text", text, "The text."),
    VIEW_TEXT(ReportTextView, "plain", plain, "The text when it is no prose."),
};
static const ViewType report_text_type =
    VIEW_TYPE("a text of a report", ReportTextView, report_text_fields);

static const ViewField task_fields[] = {
    VIEW_TEXT(ReportTaskView, "id", id, "Its anchor."),
    INLINE(ReportTaskView, "link", link, &view_link, "The task in the plan."),
    INLINE(ReportTaskView, "status", status, &view_status, "Its status."),
    VIEW_PROSE(ReportTaskView, "outcome", outcome, "What it is to bring about."),
    VIEW_TEXT(ReportTaskView, "progress", progress, "How far it is."),
    VIEW_TEXT(ReportTaskView, "expected", expected, "How far it would be by now."),
    VIEW_TEXT(ReportTaskView, "slippage", slippage, "How much later it is due than first planned."),
    VIEW_DATE(ReportTaskView, "start", start, "When it begins."),
    VIEW_DATE(ReportTaskView, "due", due, "When it is to be done."),
    VIEW_DATE(ReportTaskView, "completed", completed, "When it was completed."),
    VIEW_LIST(ReportTaskView, "milestones", milestones, &view_milestone, "Its steps."),
    VIEW_FLAG(ReportTaskView, "has-milestones", has_milestones, "Whether it has steps."),
    VIEW_DATE(ReportTaskView, "update", update, "The date of the comment."),
    VIEW_PROSE(ReportTaskView, "comment", comment, "The latest update's comment."),
    VIEW_PROSE(ReportTaskView, "remark", remark, "What the report adds."),
    VIEW_PROSE(ReportTaskView, "cancelled-reason", cancelled_reason, "Why it was given up."),
};
static const ViewType task_type = VIEW_TYPE("a task of a report", ReportTaskView, task_fields);

static const ViewField tasks_fields[] = {
    INLINE(ReportTasksView, "heading", heading, &view_heading, "The heading."),
    VIEW_RECORD(ReportTasksView, "timeline", timeline, &view_timeline, "The tasks over the years."),
    VIEW_LIST(ReportTasksView, "rows", rows, &task_type, "The tasks."),
};
static const ViewType tasks_type =
    VIEW_TYPE("the tasks of a report", ReportTasksView, tasks_fields);

static const ViewField row_fields[] = {
    VIEW_TEXT(ReportRowView, "id", id, "Its anchor."),
    VIEW_TEXT(ReportRowView, "prefix", prefix, "The heading it stands under."),
    VIEW_TEXT(ReportRowView, "name", name, "The indicator's name in this table."),
    INLINE(ReportRowView, "link", link, &view_link, "The indicator in the plan."),
    VIEW_URL(ReportRowView, "history-url", history_url,
             "The indicator's page, when the link leads elsewhere."),
    VIEW_TEXT(ReportRowView, "about", about, "Its unit, and beside targets which way is good."),
    INLINE(ReportRowView, "status", status, &view_status, "Its status."),
    VIEW_FLAG(ReportRowView, "has-status", has_status, "Whether it has one."),
    VIEW_TEXT(ReportRowView, "judged", judged,
              "The year's figure and target so far, when its status is of these."),
    VIEW_TEXT(ReportRowView, "stated", stated, "The status printed elsewhere, when it has none."),
    VIEW_TEXT(ReportRowView, "frequency", frequency, "How often it is measured."),
    VIEW_LIST(ReportRowView, "cells", cells, &view_cell, "One figure for each column."),
    INLINE(ReportRowView, "trend", trend, &view_trend, "Whether it gets better."),
    VIEW_TEXT(ReportRowView, "long-trend", long_trend, "The same over four periods."),
    VIEW_PROSE(ReportRowView, "comment", comment, "The comment made in this table."),
    VIEW_PROSE(ReportRowView, "override-reason", override_reason, "Why its status was overruled."),
    VIEW_LIST(ReportRowView, "restated", restated, &view_word, "Which figures were restated."),
    VIEW_FLAG(ReportRowView, "child", child, "Whether it stands under a heading."),
};
static const ViewType row_type = VIEW_TYPE("a row of a report", ReportRowView, row_fields);

static const ViewField body_fields[] = {
    MEASURE_BODY_FIELDS(row_type),
};
static const ViewType body_type =
    VIEW_TYPE("rows of a report that belong together", MeasureBodyView, body_fields);

static const ViewField group_fields[] = {
    MEASURE_GROUP_FIELDS,
    VIEW_COUNT(MeasureGroupView, "span", span, "The columns but the last."),
    VIEW_LIST(MeasureGroupView, "bodies", bodies, &body_type, "The rows."),
};
static const ViewType group_type = VIEW_TYPE("a table of a report", MeasureGroupView, group_fields);

static const ViewField table_fields[] = {
    INLINE(ReportTableView, "heading", heading, &view_heading, "Its heading."),
    VIEW_PROSE(ReportTableView, "introduction", table.introduction, "The text above it."),
    VIEW_TEXT(ReportTableView, "rule", rule,
              "What statuses mean in it, when it has a rule of its own."),
    VIEW_LIST(ReportTableView, "groups", table.groups, &group_type, "One table for each group."),
    VIEW_FLAG(ReportTableView, "has-frequency", has_frequency,
              "Whether some indicator says how often it is measured."),
    VIEW_FLAG(ReportTableView, "has-trend", has_trend, "Whether some row has a trend."),
};
static const ViewType table_type =
    VIEW_TYPE("a set of tables of a report", ReportTableView, table_fields);

static const ViewField page_fields[] = {
    INLINE(ReportPage, "site", site, &view_site, "What stands on every page."),
    VIEW_TEXT(ReportPage, "title", title, "The page's title: with the period."),
    VIEW_TEXT(ReportPage, "heading", heading, "The report's title."),
    VIEW_TEXT(ReportPage, "of", of, "The officer who reports."),
    VIEW_TEXT(ReportPage, "to", to, "To whom."),
    VIEW_TEXT(ReportPage, "plan-title", plan_title, "The plan it is about."),
    VIEW_URL(ReportPage, "plan-url", plan_url, "The plan's page."),
    VIEW_PERIOD(ReportPage, "period", period, "The period reported on."),
    VIEW_DATE(ReportPage, "as-at", as_at, "The date at which everything stands as reported."),
    VIEW_DATE(ReportPage, "dated", dated, "Its own date, when another one was asked for."),
    INLINE(ReportPage, "previous", previous, &view_link,
           "The report before; its url may be empty."),
    VIEW_LIST(ReportPage, "files", files, &view_data_file, "The CSV files with its rows."),
    VIEW_FLAG(ReportPage, "has-counts", has_counts, "Whether it shows tasks or indicators."),
    INLINE(ReportPage, "summary-heading", summary_heading, &view_heading,
           "The heading of the counts."),
    VIEW_RECORD(ReportPage, "task-counts", task_counts, &counts_type, "How many tasks stand how."),
    VIEW_RECORD(ReportPage, "indicator-counts", indicator_counts, &counts_type,
                "How many indicators stand how."),
    VIEW_RECORD(ReportPage, "changes", changes, &changes_type, "What is new since the one before."),
    INLINE(ReportPage, "exceptions", exceptions, &exceptions_type, "What needs attention."),
    VIEW_LIST(ReportPage, "texts", texts, &report_text_type, "What the author writes."),
    VIEW_LIST(ReportPage, "appendix", appendix, &report_text_type, "The parts of the appendix."),
    INLINE(ReportPage, "appendix-heading", appendix_heading, &view_heading,
           "The heading of the appendix."),
    VIEW_FLAG(ReportPage, "has-appendix", has_appendix, "Whether there is an appendix."),
    VIEW_FLAG(ReportPage, "has-texts", has_texts, "Whether there are texts or an appendix."),
    INLINE(ReportPage, "keys-heading", keys_heading, &view_heading,
           "The heading of what the statuses mean."),
    VIEW_LIST(ReportPage, "task-key", task_key, &view_status_key, "What tasks' statuses mean."),
    VIEW_LIST(ReportPage, "indicator-key", indicator_key, &view_status_key,
              "What indicators' statuses mean."),
    VIEW_FLAG(ReportPage, "other-rules", other_rules,
              "Whether some indicators are judged by a rule of their own."),
    VIEW_FLAG(ReportPage, "printed", printed,
              "Whether something was printed elsewhere with another status or trend."),
    VIEW_RECORD(ReportPage, "tasks", tasks, &tasks_type, "The tasks."),
    VIEW_LIST(ReportPage, "tables", tables, &table_type, "The tables of indicators."),
    NOTES_FIELD(ReportPage),
};
const ViewType view_report_page = VIEW_TYPE("a report page", ReportPage, page_fields);
