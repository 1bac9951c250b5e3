/* The words that templates use, one table for each struct of page.h, the smallest things first. */
#include "view/page.h"

static const ViewField objective_fields[] = {
    VIEW_TEXT(ObjectiveView, "id", id, "Its anchor, on the index page."),
    VIEW_TEXT(ObjectiveView, "code", code, "Its code."),
    VIEW_TEXT(ObjectiveView, "title", title, "Its title."),
    VIEW_URL(ObjectiveView, "url", url, "Its place in the plan, when it has one."),
};
static const ViewType objective_type = VIEW_TYPE("an objective", ObjectiveView, objective_fields);

static const ViewField priority_fields[] = {
    VIEW_TEXT(PriorityView, "id", id, "Its anchor."),
    VIEW_TEXT(PriorityView, "code", code, "Its code."),
    VIEW_TEXT(PriorityView, "name", name, "Its name."),
    VIEW_TEXT(PriorityView, "aim", aim, "Its aim."),
    VIEW_LIST(PriorityView, "objectives", objectives, &objective_type, "Its objectives."),
    VIEW_LIST(PriorityView, "plans", plans, &view_plan_link, "The plans that serve it."),
    VIEW_FLAG(PriorityView, "has-objectives", has_objectives, "Whether it has objectives."),
};
static const ViewType priority_type = VIEW_TYPE("a priority", PriorityView, priority_fields);

static const ViewField index_fields[] = {
    SITE_FIELD(IndexPage),
    VIEW_TEXT(IndexPage, "title", title, "The page's title."),
    VIEW_LIST(IndexPage, "priorities", priorities, &priority_type, "The priorities."),
    VIEW_FLAG(IndexPage, "has-priorities", has_priorities, "Whether there are priorities."),
    DATA_FIELD(IndexPage, "plans-data", plans_data),
    DATA_FIELD(IndexPage, "reports-data", reports_data),
    DATA_FILES_FIELD(IndexPage, files),
};
const ViewType view_index_page = VIEW_TYPE("the index page", IndexPage, index_fields);

#define HEADING_FIELDS(S)                                                                          \
    {"heading", VALUE_RECORD_INLINE, offsetof(S, heading), &view_heading,                          \
     "The section's heading."},                                                                    \
        VIEW_PROSE(S, "introduction", introduction, "The text under the heading.")

static const ViewField strategy_fields[] = {
    VIEW_TEXT(StrategyView, "id", id, "Its anchor."),
    VIEW_TEXT(StrategyView, "code", code, "Its code, if it has one."),
    VIEW_TEXT(StrategyView, "title", title, "The document's title."),
    VIEW_PROSE(StrategyView, "purpose", purpose, "What it is for."),
    VIEW_TEXT(StrategyView, "renewal", renewal, "When it is renewed."),
    VIEW_LIST(StrategyView, "owners", owners, &view_word, "Who is responsible."),
};
static const ViewType strategy_type = VIEW_TYPE("a strategy", StrategyView, strategy_fields);

static const ViewField strategies_fields[] = {
    HEADING_FIELDS(StrategiesView),
    VIEW_LIST(StrategiesView, "rows", rows, &strategy_type, "The strategies."),
};
static const ViewType strategies_type =
    VIEW_TYPE("the strategies", StrategiesView, strategies_fields);

static const ViewField service_fields[] = {
    VIEW_TEXT(ServiceView, "service", service, "The service, when it is a new one."),
    VIEW_TEXT(ServiceView, "again", again, "The service, when it is that of the row before."),
    VIEW_TEXT(ServiceView, "team", team, "The team."),
    VIEW_LIST(ServiceView, "objectives", objectives, &view_prose, "What it will do."),
};
static const ViewType service_type = VIEW_TYPE("a service", ServiceView, service_fields);

static const ViewField service_group_fields[] = {
    VIEW_TEXT(ServiceGroupView, "id", id, "The objective's anchor."),
    VIEW_TEXT(ServiceGroupView, "code", code, "The objective's code."),
    VIEW_TEXT(ServiceGroupView, "title", title, "The objective."),
    VIEW_LIST(ServiceGroupView, "services", services, &service_type, "The services."),
};
static const ViewType service_group_type =
    VIEW_TYPE("an objective's services", ServiceGroupView, service_group_fields);

static const ViewField service_objectives_fields[] = {
    HEADING_FIELDS(ServiceObjectivesView),
    VIEW_LIST(ServiceObjectivesView, "objectives", objectives, &service_group_type,
              "The objectives with their services."),
};
static const ViewType service_objectives_type =
    VIEW_TYPE("the service objectives", ServiceObjectivesView, service_objectives_fields);

static const ViewField column_fields[] = {
    VIEW_TEXT(ColumnView, "label", label, "What it holds, with the unit of all its rows."),
    VIEW_TEXT(ColumnView, "heading", heading, "The same without the unit."),
    VIEW_TEXT(ColumnView, "unit", unit, "The unit of all its rows, if they have one."),
    VIEW_TEXT(ColumnView, "period", period, "Its period."),
    VIEW_FLAG(ColumnView, "target", target, "Whether it holds targets."),
};
const ViewType view_column = VIEW_TYPE("a column", ColumnView, column_fields);

static const ViewField cell_fields[] = {
    VIEW_TEXT(CellView, "label", label, "Its column's heading."),
    VIEW_TEXT(CellView, "text", text, "The figure."),
    VIEW_TEXT(CellView, "missing", missing, "Why there is none."),
    VIEW_TEXT(CellView, "qualifiers", qualifiers, "What must be known beside it."),
    VIEW_TEXT(CellView, "covers", covers, "The months it covers, when not its column's."),
    VIEW_RECORD(CellView, "note", note, &view_note_link, "The link to a note on it."),
    VIEW_TEXT(CellView, "printed", printed, "How the figure was printed otherwise."),
    VIEW_FLAG(CellView, "no-data", no_data, "Nothing is known and no reason is given."),
    VIEW_FLAG(CellView, "target", target, "Whether it is a target."),
    VIEW_FLAG(CellView, "computed", computed, "Whether it is computed from other figures."),
};
const ViewType view_cell = VIEW_TYPE("a figure", CellView, cell_fields);

static const ViewField measure_row_fields[] = {
    VIEW_TEXT(MeasureRowView, "id", id, "Its anchor."),
    VIEW_TEXT(MeasureRowView, "prefix", prefix, "The heading it stands under."),
    VIEW_TEXT(MeasureRowView, "name", name, "The indicator's name in this table."),
    VIEW_TEXT(MeasureRowView, "code", code, "The indicator's code."),
    VIEW_URL(MeasureRowView, "url", url, "The indicator's page."),
    VIEW_TEXT(MeasureRowView, "about", about, "Its unit, and beside targets which way is good."),
    VIEW_LIST(MeasureRowView, "cells", cells, &view_cell, "One figure for each column."),
    VIEW_TEXT(MeasureRowView, "owner", owner, "The officer who answers for it."),
    VIEW_PROSE(MeasureRowView, "comment", comment, "The comment made in this table."),
    VIEW_PROSE(MeasureRowView, "definition", definition,
               "What is counted, in the first table the indicator stands in."),
    VIEW_PROSE(MeasureRowView, "indicator-comment", indicator_comment,
               "The indicator's own comment, in the first table it stands in."),
    VIEW_FLAG(MeasureRowView, "child", child, "Whether it stands under a heading."),
    VIEW_RECORD(MeasureRowView, "spark", spark, &view_spark, "Its figures as a small line."),
};
static const ViewType measure_row_type =
    VIEW_TYPE("a row of figures", MeasureRowView, measure_row_fields);

static const ViewField measure_body_fields[] = {
    MEASURE_BODY_FIELDS(measure_row_type),
};
static const ViewType measure_body_type =
    VIEW_TYPE("rows that belong together", MeasureBodyView, measure_body_fields);

static const ViewField measure_group_fields[] = {
    MEASURE_GROUP_FIELDS,
    VIEW_TEXT(MeasureGroupView, "comment-label", comment_label, "What the last one is called."),
    VIEW_COUNT(MeasureGroupView, "span", span, "The columns but the last."),
    VIEW_LIST(MeasureGroupView, "bodies", bodies, &measure_body_type, "The rows."),
};
static const ViewType measure_group_type =
    VIEW_TYPE("a table of figures", MeasureGroupView, measure_group_fields);

static const ViewField measure_table_fields[] = {
    VIEW_TEXT(MeasureTableView, "id", id, "Its anchor."),
    VIEW_TEXT(MeasureTableView, "title", title, "Its heading."),
    VIEW_PROSE(MeasureTableView, "introduction", introduction, "The text above it."),
    VIEW_LIST(MeasureTableView, "groups", groups, &measure_group_type, "One table for each group."),
    DATA_FILES_FIELD(MeasureTableView, files),
};
static const ViewType measure_table_type =
    VIEW_TYPE("a set of indicators", MeasureTableView, measure_table_fields);

static const ViewField measures_fields[] = {
    HEADING_FIELDS(MeasuresView),
    VIEW_LIST(MeasuresView, "tables", tables, &measure_table_type, "The sets of indicators."),
};
static const ViewType measures_type = VIEW_TYPE("the measures", MeasuresView, measures_fields);

static const ViewField task_fields[] = {
    VIEW_TEXT(TaskView, "id", id, "Its anchor."),
    VIEW_TEXT(TaskView, "code", code, "Its code."),
    VIEW_TEXT(TaskView, "title", title, "Its title."),
    VIEW_PROSE(TaskView, "outcome", outcome, "What it is to bring about."),
    VIEW_LIST(TaskView, "objectives", objectives, &view_link, "The objectives it serves."),
    VIEW_LIST(TaskView, "partners", partners, &view_word, "Who else takes part."),
    VIEW_LIST(TaskView, "officers", officers, &view_word, "Who is responsible."),
    VIEW_DATE(TaskView, "start", start, "When it begins."),
    VIEW_DATE(TaskView, "due", due, "When it is to be done."),
    VIEW_DATE(TaskView, "original-due", original_due, "When it was first to be done."),
    VIEW_TEXT(TaskView, "completed", completed, "That it is completed, and since when."),
    VIEW_TEXT(TaskView, "cancelled", cancelled, "That it is given up, and since when."),
    VIEW_PROSE(TaskView, "cancelled-reason", cancelled_reason, "Why it was given up."),
    VIEW_PROSE(TaskView, "budget", budget, "What it means for budgets."),
    VIEW_PROSE(TaskView, "comment", comment, "Anything else."),
    VIEW_LIST(TaskView, "milestones", milestones, &view_milestone, "Its steps."),
    VIEW_FLAG(TaskView, "has-milestones", has_milestones, "Whether it has steps."),
    VIEW_LIST(TaskView, "budget-rows", budget_rows, &view_link, "The budget rows that name it."),
    VIEW_LIST(TaskView, "risks", risks, &view_link, "The risks that name it."),
};
static const ViewType task_type = VIEW_TYPE("a task", TaskView, task_fields);

static const ViewField tasks_fields[] = {
    HEADING_FIELDS(TasksView),
    VIEW_RECORD(TasksView, "timeline", timeline, &view_timeline, "The tasks over the years."),
    VIEW_LIST(TasksView, "rows", rows, &task_type, "The tasks."),
};
static const ViewType tasks_type = VIEW_TYPE("the tasks", TasksView, tasks_fields);

static const ViewField budget_row_fields[] = {
    VIEW_TEXT(BudgetRowView, "id", id, "Its anchor."),
    VIEW_TEXT(BudgetRowView, "prefix", prefix, "The heading it stands under."),
    VIEW_TEXT(BudgetRowView, "title", title, "What the amounts are for."),
    {"task", VALUE_RECORD_INLINE, offsetof(BudgetRowView, task), &view_link, "Its task."},
    VIEW_LIST(BudgetRowView, "cells", cells, &view_cell, "The amounts."),
};
static const ViewType budget_row_type = VIEW_TYPE("a budget row", BudgetRowView, budget_row_fields);

static const ViewField budget_group_fields[] = {
    VIEW_TEXT(BudgetGroupView, "heading", heading, "What kind of rows they are."),
    VIEW_LIST(BudgetGroupView, "rows", rows, &budget_row_type, "The rows."),
    VIEW_LIST(BudgetGroupView, "subtotals", subtotals, &view_cell, "Their computed sums."),
};
static const ViewType budget_group_type =
    VIEW_TYPE("a kind of budget rows", BudgetGroupView, budget_group_fields);

static const ViewField budget_fields[] = {
    HEADING_FIELDS(BudgetView),
    VIEW_RECORD(BudgetView, "chart", chart, &view_budget_chart, "The budget by year, drawn."),
    VIEW_LIST(BudgetView, "columns", columns, &view_column, "The years."),
    VIEW_COUNT(BudgetView, "span", span, "All columns."),
    VIEW_LIST(BudgetView, "groups", groups, &budget_group_type, "The rows by kind."),
    VIEW_LIST(BudgetView, "net", net, &view_cell, "The computed net change."),
    VIEW_PROSE(BudgetView, "note", note, "The note under the table."),
};
static const ViewType budget_type = VIEW_TYPE("the budget", BudgetView, budget_fields);

static const ViewField plan_risk_fields[] = {
    VIEW_TEXT(PlanRiskView, "id", id, "Its anchor."),
    VIEW_TEXT(PlanRiskView, "risk", risk, "What may go wrong."),
    {"register-risk", VALUE_RECORD_INLINE, offsetof(PlanRiskView, register_risk), &view_link,
     "Its entry in the register."},
    VIEW_PROSE(PlanRiskView, "mitigation", mitigation, "What is done about it."),
};
static const ViewType plan_risk_type =
    VIEW_TYPE("a strategic risk", PlanRiskView, plan_risk_fields);

static const ViewField task_risk_fields[] = {
    VIEW_TEXT(TaskRiskView, "id", id, "Its anchor."),
    VIEW_TEXT(TaskRiskView, "about", about, "The work at risk."),
    VIEW_LIST(TaskRiskView, "tasks", tasks, &view_link, "The tasks at risk."),
    VIEW_LIST(TaskRiskView, "threats", threats, &view_word, "What may go wrong."),
    VIEW_LIST(TaskRiskView, "covered-by", covered_by, &view_link, "Strategic risks that cover it."),
    VIEW_FLAG(TaskRiskView, "uncovered", uncovered, "Whether none does."),
    VIEW_PROSE(TaskRiskView, "mitigation", mitigation, "What is done about it."),
    VIEW_TEXT(TaskRiskView, "number", number, "Its number among them."),
    SCORE_FIELDS(TaskRiskView, score),
};
static const ViewType task_risk_type = VIEW_TYPE("a risk to tasks", TaskRiskView, task_risk_fields);

static const ViewField register_row_fields[] = {
    VIEW_TEXT(RegisterRowView, "id", id, "Its anchor."),
    VIEW_TEXT(RegisterRowView, "number", number, "Its number."),
    VIEW_TEXT(RegisterRowView, "title", title, "What may go wrong."),
    VIEW_TEXT(RegisterRowView, "score", score, "How likely it is and how bad it would be."),
    VIEW_DATE(RegisterRowView, "review", review, "When it is reviewed next."),
    VIEW_LIST(RegisterRowView, "controls", controls, &view_prose, "What is done about it."),
    VIEW_FLAG(RegisterRowView, "has-controls", has_controls, "Whether something is said to be."),
};
static const ViewType register_row_type =
    VIEW_TYPE("a risk of the register", RegisterRowView, register_row_fields);

static const ViewField risks_fields[] = {
    HEADING_FIELDS(RisksView),
    VIEW_LIST(RisksView, "strategic", strategic, &plan_risk_type, "The key strategic risks."),
    VIEW_PROSE(RisksView, "tasks-introduction", tasks_introduction, "Text above the next table."),
    VIEW_RECORD(RisksView, "tasks-matrix", tasks_matrix, &view_matrix, "Their scores, drawn."),
    VIEW_LIST(RisksView, "tasks", tasks, &task_risk_type, "The risks to tasks."),
    VIEW_DATE(RisksView, "register-as-at", register_as_at, "The date of the register."),
    VIEW_URL(RisksView, "register-page", register_page, "The page of all strategic risks."),
    VIEW_URL(RisksView, "register-url", register_url, "Where the whole register is."),
    VIEW_PROSE(RisksView, "register-introduction", register_introduction, "Text above it."),
    VIEW_RECORD(RisksView, "register-matrix", register_matrix, &view_matrix,
                "The register's scores, drawn."),
    VIEW_LIST(RisksView, "register-rows", register_rows, &register_row_type,
              "The extract of the register."),
    VIEW_FLAG(RisksView, "has-strategic", has_strategic, "Whether there are strategic risks."),
    VIEW_FLAG(RisksView, "has-tasks", has_tasks, "Whether there are risks to tasks."),
    VIEW_LIST(RisksView, "bands", bands, &view_band, "What their scores are called."),
    VIEW_FLAG(RisksView, "has-scores", has_scores, "Whether any risk to tasks has a score."),
    VIEW_FLAG(RisksView, "has-register", has_register, "Whether the register has risks."),
};
static const ViewType risks_type = VIEW_TYPE("the risks", RisksView, risks_fields);

static const ViewField plan_fields[] = {
    SITE_FIELD(PlanPage),
    VIEW_TEXT(PlanPage, "title", title, "The plan's title."),
    VIEW_TEXT(PlanPage, "years", years, "The years it covers."),
    VIEW_TEXT(PlanPage, "priority-code", priority_code, "The priority's code."),
    VIEW_TEXT(PlanPage, "priority-name", priority_name, "The priority it serves."),
    VIEW_URL(PlanPage, "priority-url", priority_url, "Its place on the index page."),
    VIEW_TEXT(PlanPage, "aim", aim, "The priority's aim."),
    VIEW_DATE(PlanPage, "approved", approved, "When it was approved."),
    VIEW_DATE(PlanPage, "updated", updated, "When it was last changed."),
    VIEW_TEXT(PlanPage, "version", version, "Which edition of the plan this is."),
    VIEW_TEXT(PlanPage, "owner", owner, "The officer who answers for it."),
    VIEW_PROSE(PlanPage, "introduction", introduction, "The text it begins with."),
    VIEW_LIST(PlanPage, "objectives", objectives, &objective_type, "The priority's objectives."),
    VIEW_FLAG(PlanPage, "has-objectives", has_objectives, "Whether it has objectives."),
    VIEW_FLAG(PlanPage, "has-purpose", has_purpose,
              "Whether a vision, values or priority is there."),
    VIEW_LIST(PlanPage, "files", files, &view_data_file, "The CSV files with its rows."),
    VIEW_LIST(PlanPage, "reports", reports, &view_report_link,
              "The progress reports on it, the newest first."),
    VIEW_FLAG(PlanPage, "has-reports", has_reports, "Whether there are progress reports on it."),
    VIEW_FLAG(PlanPage, "is-empty", is_empty, "Whether it has no section."),
    VIEW_RECORD(PlanPage, "strategies", strategies, &strategies_type, "The strategies."),
    VIEW_RECORD(PlanPage, "service-objectives", service_objectives, &service_objectives_type,
                "What services do."),
    VIEW_RECORD(PlanPage, "measures", measures, &measures_type, "The indicators."),
    VIEW_RECORD(PlanPage, "tasks", tasks, &tasks_type, "The key tasks."),
    VIEW_RECORD(PlanPage, "budget", budget, &budget_type, "The budget."),
    VIEW_RECORD(PlanPage, "risks", risks, &risks_type, "The risks."),
    NOTES_FIELD(PlanPage),
};
const ViewType view_plan_page = VIEW_TYPE("a plan page", PlanPage, plan_fields);
