/* The schema of progress reports. */
#include "plan/report.h"

#include "plan/fields.h"

static const Field report_task_fields[] = {
    SCHEMA_REF(ReportTask, "task", task, FIELD_REQUIRED, &shape_task, "The task shown.",
               "COMS2224_02"),
    SCHEMA_CHOICE(ReportTask, "stated-status", stated_status, 0, fields_task_statuses,
                  "The status as printed elsewhere; compared with the computed one.",
                  "in-progress"),
    SCHEMA_PROSE(ReportTask, "comment", comment, 0, "A comment beside the latest update's.", ""),
};
const Shape shape_report_task = {.name = "a task of a report",
                                 .size = sizeof(ReportTask),
                                 SCHEMA_FIELDS(report_task_fields),
                                 .shorthand = "task",
                                 .doc = "A task's code, or a mapping that says more."};

void fields_read_report_tasks(Decoder *decoder, const Field *field, const Node *node, void *out) {
    ReportTasks *tasks = out;
    tasks->all = node->kind == NODE_SCALAR && str_is(node_text(node), "all");
    if (!tasks->all && node->kind == NODE_SCALAR && node_text(node).len) {
        diag_report(decoder->diag, RULE_WRONG_KIND, node->span,
                    "`%s` is `all`, or a list of codes, not \"%.*s\"", field->key,
                    STR_ARGS(node_text(node)));
        return;
    }
    if (!tasks->all && !decode_is_list(decoder, field->key, node))
        return;
    tasks->span = node->span;
    if (tasks->all)
        return;
    tasks->list.at = ARENA_ARRAY(decoder->arena, ReportTask, node->count);
    tasks->list.cap = node->count;
    for (const Node *item = node_first(node); item; item = item->next)
        decode_item(decoder, &shape_report_task, item,
                    LIST_AT(tasks->list, ReportTask, tasks->list.count++));
}

static const Field appendix_fields[] = {
    SCHEMA_TEXT(Appendix, "title", title, FIELD_REQUIRED, "Its heading.", "Business Plans"),
    SCHEMA_PROSE(Appendix, "text", text, FIELD_REQUIRED, "Its text.", ""),
};
static const Shape appendix = {.name = "a part of the appendix",
                               .size = sizeof(Appendix),
                               SCHEMA_FIELDS(appendix_fields),
                               .doc = "Text that stands before the tables."};

static const Field report_fields[] = {
    SCHEMA_TEXT(Report, "title", title, FIELD_REQUIRED, "The report's title.",
                "Progress in the first quarter"),
    SCHEMA_REF(Report, "of", of, 0, &shape_officer, "The officer who reports.", "Chief Executive"),
    SCHEMA_TEXT(Report, "to", to, 0, "To whom.", "Community Safety Committee"),
    SCHEMA_PERIOD(Report, "period", period, FIELD_REQUIRED, "The period reported on.",
                  "2021/22 Q1"),
    SCHEMA_DATE(Report, "as-at", as_at, 0,
                "The date at which everything stands as reported; always needed.", "2021-09-30"),
    SCHEMA_PROSE(Report, "purpose", purpose, 0, "What the report is for.", ""),
    SCHEMA_PROSE(Report, "background", background, 0, "What a reader must know.", ""),
    SCHEMA_PROSE(Report, "performance", performance, 0, "What the figures say, in words.", ""),
    SCHEMA_PROSE(Report, "recommendation", recommendation, 0, "What is asked of the committee.",
                 ""),
    SCHEMA_TEXT(Report, "papers", papers, 0, "Background papers.", "Nil"),
    SCHEMA_RECORDS(Report, "appendix", appendix, 0, &appendix, "Texts before the tables.", ""),
    SCHEMA_TEXT(Report, "tasks-title", tasks_title, 0, "The heading of the tasks.",
                "Key tasks and priorities for improvement"),
    SCHEMA_CUSTOM(Report, "tasks", tasks, ReportTasks, 0, fields_read_report_tasks,
                  "`all`, or a list of codes; see Task of a report", "The tasks shown.", "all"),
    SCHEMA_RECORDS(Report, "measures", measures, 0, &shape_measure,
                   "The tables of indicators; each names its columns.", ""),
};
const Shape shape_report = {.name = "report",
                            .size = sizeof(Report),
                            SCHEMA_FIELDS(report_fields),
                            .doc = "A progress report. Statuses, trends and counts are computed "
                                   "as at its date, and never typed."};
