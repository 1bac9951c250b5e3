/* The schema of a plan's own sections; fields.c has what a set shares. */
#include "plan/fields.h"

static const Field section_fields[] = {
    SCHEMA_TEXT(SectionText, "title", title, 0, "The heading, without its number.",
                "Summary of key risks"),
    SCHEMA_PROSE(SectionText, "introduction", introduction, 0, "Text under the heading.", ""),
};
static const Shape section_text = {.name = "a section",
                                   .size = sizeof(SectionText),
                                   SCHEMA_FIELDS(section_fields),
                                   .doc = "The heading of a section and the text under it."};

#define SECTION(key, member, what)                                                                 \
    SCHEMA_RECORD(SectionTexts, key, member, SectionText, 0, &section_text, what, "")
static const Field sections_fields[] = {
    SECTION("strategies", strategies, "The section on strategies."),
    SECTION("service-objectives", service_objectives, "The section on service objectives."),
    SECTION("measures", measures, "The section on measures."),
    SECTION("tasks", tasks, "The section on key tasks."),
    SECTION("budget", budget, "The section on budgets."),
    SECTION("risks", risks, "The section on risks."),
};
static const Shape section_texts = {.name = "sections",
                                    .size = sizeof(SectionTexts),
                                    SCHEMA_FIELDS(sections_fields),
                                    .doc =
                                        "Headings and introductions that differ from the usual."};

static const Field plan_fields[] = {
    SCHEMA_TEXT(PlanHead, "title", title, FIELD_REQUIRED, "The plan's title.",
                "Community Safety Business Plan 2023–2026"),
    SCHEMA_REF(PlanHead, "priority", priority, 0, &shape_priority, "The priority it serves.",
               "COMS"),
    SCHEMA_CUSTOM(PlanHead, "years", years, Periods, FIELD_REQUIRED, fields_read_periods,
                  "a period range", "The years it covers.", "2023/24 to 2025/26"),
    SCHEMA_CUSTOM(PlanHead, "actuals", actuals, Periods, 0, fields_read_periods,
                  "a period range or a list of periods", "The columns of figures achieved.",
                  "2019/20 to 2021/22"),
    SCHEMA_CUSTOM(PlanHead, "targets", targets, Periods, 0, fields_read_periods,
                  "a list of periods, `future` among them", "The columns of targets.",
                  "[2022/23, 2023/24, future]"),
    SCHEMA_DATE(PlanHead, "approved", approved, 0, "When it was approved.", "2023-03-01"),
    SCHEMA_DATE(PlanHead, "updated", updated, 0, "When it was last changed.", "2024-03-03"),
    SCHEMA_TEXT(PlanHead, "version", version, 0, "Which edition of the plan this is.", "2.1"),
    SCHEMA_REF(PlanHead, "owner", owner, 0, &shape_officer, "The officer who answers for it.",
               "Chief Executive"),
    SCHEMA_PROSE(PlanHead, "introduction", introduction, 0, "The text the plan begins with.", ""),
    SCHEMA_RECORD(PlanHead, "sections", sections, SectionTexts, 0, &section_texts,
                  "Headings and introductions of the sections.", ""),
};
const Shape shape_plan_head = {.name = "plan",
                               .size = sizeof(PlanHead),
                               SCHEMA_FIELDS(plan_fields),
                               .doc = "The plan's title and years."};

static const Field strategy_fields[] = {
    SCHEMA_TEXT(Strategy, "title", title, FIELD_REQUIRED, "The document's title.",
                "Corporate Plan"),
    SCHEMA_TEXT(Strategy, "code", code, FIELD_NO_WORDS, "A code, when something refers to it.",
                "CP2020"),
    SCHEMA_PROSE(Strategy, "purpose", purpose, 0, "What it is for.", ""),
    SCHEMA_CUSTOM(Strategy, "renewal", renewal, Renewal, 0, fields_read_renewal,
                  "a date, a year, a financial year, `annual` or `continuous`",
                  "When it is renewed.", "2024-04"),
    SCHEMA_REFS(Strategy, "owners", owners, 0, &shape_officer, "The officers responsible.",
                "[Chief Executive]"),
};
const Shape shape_strategy = {.name = "strategy",
                              .size = sizeof(Strategy),
                              SCHEMA_FIELDS(strategy_fields),
                              .space = SPACE_CODES,
                              .id = "code",
                              .doc = "A published strategy or policy that supports the plan."};

static const Field service_fields[] = {
    SCHEMA_TEXT(Service, "service", service, FIELD_REQUIRED, "The service.", "Public Protection"),
    SCHEMA_TEXT(Service, "team", team, 0, "The team within it.", "Communities"),
    SCHEMA_PROSES(Service, "objectives", objectives, FIELD_REQUIRED, "What it will do.", ""),
};
static const Shape service = {.name = "a service",
                              .size = sizeof(Service),
                              SCHEMA_FIELDS(service_fields),
                              .doc = "One service or team."};

static const Field service_objectives_fields[] = {
    SCHEMA_REF(ServiceObjectives, "objective", objective, FIELD_REQUIRED, &shape_objective,
               "The objective that the services serve.", "CS1"),
    SCHEMA_TEXT(ServiceObjectives, "title", title, 0, "Its title as printed here, if it differs.",
                ""),
    SCHEMA_RECORDS(ServiceObjectives, "services", services, FIELD_REQUIRED, &service,
                   "The services and teams.", ""),
};
const Shape shape_service_objectives = {.name = "a service objective",
                                        .size = sizeof(ServiceObjectives),
                                        SCHEMA_FIELDS(service_objectives_fields),
                                        .doc = "What services do for an objective."};

static const Field milestone_fields[] = {
    SCHEMA_TEXT(Milestone, "title", title, FIELD_REQUIRED, "What will have happened.",
                "Cameras installed"),
    SCHEMA_DATE(Milestone, "due", due, FIELD_REQUIRED, "By when.", "2023-03"),
    SCHEMA_DATE(Milestone, "done", done, 0, "When it happened.", "2023-05-12"),
    SCHEMA_CUSTOM(Milestone, "progress", progress, Figure, 0, figure_read_one, "a percentage",
                  "How far it is.", "40%"),
    SCHEMA_PROSE(Milestone, "note", note, 0, "A remark.", ""),
};
static const Shape milestone = {.name = "a milestone",
                                .size = sizeof(Milestone),
                                SCHEMA_FIELDS(milestone_fields),
                                .doc = "A step of a task."};

static const Field update_fields[] = {
    SCHEMA_DATE(Update, "date", date, FIELD_REQUIRED, "When it was written.", "2022-09-30"),
    SCHEMA_CUSTOM(Update, "progress", progress, Figure, 0, figure_read_one, "a percentage",
                  "How far the task is.", "40%"),
    SCHEMA_PROSE(Update, "comment", comment, 0, "What has happened.", ""),
};
static const Shape update = {.name = "an update",
                             .size = sizeof(Update),
                             SCHEMA_FIELDS(update_fields),
                             .doc = "Progress at a date."};

static const Field cancelled_fields[] = {
    SCHEMA_DATE(Cancellation, "date", date, FIELD_REQUIRED, "When it was given up.", "2023-05"),
    SCHEMA_PROSE(Cancellation, "reason", reason, FIELD_REQUIRED, "Why.", ""),
};
static const Shape cancellation = {.name = "cancelled",
                                   .size = sizeof(Cancellation),
                                   SCHEMA_FIELDS(cancelled_fields),
                                   .doc = "A task given up."};

static const Field task_fields[] = {
    SCHEMA_TEXT(Task, "code", code, FIELD_REQUIRED | FIELD_NO_WORDS, "Its code, for ever.",
                "COMS2224_02"),
    SCHEMA_TEXT(Task, "title", title, FIELD_REQUIRED, "What is done.",
                "Deliver the Safer Streets Action Plan for Eastwood"),
    SCHEMA_PROSE(Task, "outcome", outcome, 0, "What it is to bring about.", ""),
    SCHEMA_REFS(Task, "objectives", objectives, 0, &shape_objective, "The objectives it serves.",
                "[CS1]"),
    SCHEMA_TEXTS(Task, "partners", partners, 0, "Who else takes part.", "[Police, County Council]"),
    SCHEMA_REFS(Task, "officers", officers, 0, &shape_officer, "The officers responsible.",
                "[Chief Communities Officer]"),
    SCHEMA_DATE(Task, "start", start, 0, "When it begins.", "2022-04"),
    SCHEMA_DATE(Task, "due", due, 0, "When it is to be done.", "2023-09"),
    SCHEMA_DATE(Task, "original-due", original_due, 0, "When it was first to be done.", "2023-06"),
    SCHEMA_PROSE(Task, "budget", budget, 0, "What it means for budgets.", ""),
    SCHEMA_PROSE(Task, "comment", comment, 0, "Anything else.", ""),
    SCHEMA_RECORDS(Task, "milestones", milestones, 0, &milestone, "Its steps.", ""),
    SCHEMA_RECORDS(Task, "updates", updates, 0, &update, "Its progress, with dates.", ""),
    SCHEMA_DATE(Task, "completed", completed, 0, "When it was completed.", "2023-09-20"),
    SCHEMA_RECORD(Task, "cancelled", cancelled, Cancellation, 0, &cancellation,
                  "When and why it was given up.", "{date: 2023-05, reason: no funding}"),
};
const Shape shape_task = {.name = "task",
                          .size = sizeof(Task),
                          SCHEMA_FIELDS(task_fields),
                          .space = SPACE_CODES,
                          .id = "code",
                          .no_status = "its status follows from its dates, `updates`, "
                                       "`completed` and `cancelled`",
                          .doc = "A key task."};

static const Choice budget_kinds[] = {
    {"cost", BUDGET_COST}, {"efficiency", BUDGET_EFFICIENCY}, {"income", BUDGET_INCOME}, {NULL, 0}};

static const Field budget_row_fields[] = {
    SCHEMA_CHOICE(BudgetRow, "kind", kind, FIELD_REQUIRED, budget_kinds, "What the amounts are.",
                  "cost"),
    SCHEMA_TEXT(BudgetRow, "title", title, FIELD_REQUIRED, "What they are for.",
                "Sanctuary Scheme"),
    SCHEMA_REF(BudgetRow, "task", task, 0, &shape_task, "The task they belong to.", "COMS2224_09"),
    SCHEMA_CUSTOM(BudgetRow, "amounts", amounts, List, FIELD_REQUIRED, figure_read_amounts,
                  "a mapping from year to amount", "The amounts.",
                  "{2023/24: £10000 provisional, 2024/25: £10k}"),
    SCHEMA_CUSTOM(BudgetRow, "total", total, Figure, 0, figure_read_money, "an amount",
                  "A total stated elsewhere; compared with the sum.", "£20,000"),
};
static const Shape budget_row = {.name = "a budget row",
                                 .size = sizeof(BudgetRow),
                                 SCHEMA_FIELDS(budget_row_fields),
                                 .doc = "One row of amounts."};

static const Field budget_heading_fields[] = {
    SCHEMA_TEXT(BudgetHeadings, "cost", cost, 0, "The heading of the costs.",
                "Budget implications"),
    SCHEMA_TEXT(BudgetHeadings, "efficiency", efficiency, 0, "The heading of the efficiencies.",
                "Efficiencies generated"),
    SCHEMA_TEXT(BudgetHeadings, "income", income, 0, "The heading of the income.",
                "New business and increased income"),
};
static const Shape budget_headings = {.name = "headings",
                                      .size = sizeof(BudgetHeadings),
                                      SCHEMA_FIELDS(budget_heading_fields),
                                      .doc = "The headings of the three kinds of rows."};

static const Field budget_fields[] = {
    SCHEMA_RECORD(Budget, "headings", headings, BudgetHeadings, 0, &budget_headings,
                  "Headings that differ from the usual.", ""),
    SCHEMA_RECORDS(Budget, "rows", rows, FIELD_REQUIRED, &budget_row, "The rows.", ""),
    SCHEMA_PROSE(Budget, "note", note, 0, "A note under the table.", ""),
};
const Shape shape_budget = {.name = "budget",
                            .size = sizeof(Budget),
                            SCHEMA_FIELDS(budget_fields),
                            .doc =
                                "Costs, efficiencies and income of the tasks; sums are computed."};

static const Field plan_risk_fields[] = {
    SCHEMA_TEXT(PlanRisk, "risk", risk, FIELD_REQUIRED, "What may go wrong.", ""),
    SCHEMA_REF(PlanRisk, "register", register_number, 0, &shape_strategic_risk,
               "Its number in the strategic risk register.", "13"),
    SCHEMA_PROSE(PlanRisk, "mitigation", mitigation, 0, "What is done about it.", ""),
};
static const Shape plan_risk = {.name = "a strategic risk of the plan",
                                .size = sizeof(PlanRisk),
                                SCHEMA_FIELDS(plan_risk_fields),
                                .doc = "A key strategic risk."};

static const Field task_risk_fields[] = {
    SCHEMA_TEXT(TaskRisk, "about", about, FIELD_REQUIRED, "The work at risk.", ""),
    SCHEMA_REFS(TaskRisk, "tasks", tasks, 0, &shape_task, "The tasks at risk.", "[COMS2224_01]"),
    SCHEMA_TEXTS(TaskRisk, "threats", threats, 0, "What may go wrong.", "[Partners disengage]"),
    SCHEMA_CUSTOM(TaskRisk, "covered-by", covered_by, Cover, 0, fields_read_cover,
                  "numbers of strategic risks, or `none`", "The strategic risks that cover it.",
                  "[2, 13]"),
    SCHEMA_PROSE(TaskRisk, "mitigation", mitigation, 0, "What is done about it.", ""),
    SCHEMA_COUNT(TaskRisk, "likelihood", likelihood, 0, "How likely, from 1 to 5.", "3"),
    SCHEMA_COUNT(TaskRisk, "impact", impact, 0, "How bad, from 1 to 5.", "4"),
};
static const Shape task_risk = {.name = "a risk to tasks",
                                .size = sizeof(TaskRisk),
                                SCHEMA_FIELDS(task_risk_fields),
                                .doc = "A risk to key tasks."};

static const Field risks_fields[] = {
    SCHEMA_RECORDS(Risks, "strategic", strategic, 0, &plan_risk, "The key strategic risks.", ""),
    SCHEMA_PROSE(Risks, "tasks-introduction", tasks_introduction, 0,
                 "Text above the risks to tasks.", ""),
    SCHEMA_RECORDS(Risks, "tasks", tasks, 0, &task_risk, "The risks to tasks.", ""),
};
const Shape shape_risks = {.name = "risks",
                           .size = sizeof(Risks),
                           SCHEMA_FIELDS(risks_fields),
                           .doc = "What may go wrong, and what is done about it."};
