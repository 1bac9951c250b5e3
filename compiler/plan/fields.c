/* The schema of everything shared by the plans of a set, and of a file as a whole; fields_plan.c
 * has the sections of a plan. Read with schema.h beside it. */
#include "plan/fields.h"
#include "plan/house.h"

static const Field organisation_value_fields[] = {
    SCHEMA_TEXT(OrganisationValue, "name", name, FIELD_REQUIRED, "The value in a word or two.",
                "Going the extra mile"),
    SCHEMA_TEXT(OrganisationValue, "text", text, 0, "What it means.",
                "a strong, caring focus on the needs of communities"),
};
static const Shape organisation_value = {.name = "a value of the organisation",
                                         .size = sizeof(OrganisationValue),
                                         SCHEMA_FIELDS(organisation_value_fields),
                                         .doc = "What the organisation holds dear."};

static const Choice months[] = {
    {"January", 1},   {"February", 2},  {"March", 3},  {"April", 4},     {"May", 5},
    {"June", 6},      {"July", 7},      {"August", 8}, {"September", 9}, {"October", 10},
    {"November", 11}, {"December", 12}, {NULL, 0}};

static const Choice currencies[] = {{"GBP", 1}, {NULL, 0}};
static const Choice languages[] = {
    {"en-GB", LANGUAGE_ENGLISH}, {"cy-GB", LANGUAGE_WELSH}, {NULL, 0}};

static const Field organisation_fields[] = {
    SCHEMA_TEXT(Organisation, "name", name, FIELD_REQUIRED, "The organisation's full name.",
                "Broxtowe Borough Council"),
    SCHEMA_TEXT(Organisation, "vision", vision, 0, "The vision, as it is always printed.",
                "greener, safer, healthier Broxtowe"),
    SCHEMA_RECORDS(Organisation, "values", values, 0, &organisation_value,
                   "The organisation's values, in order.", ""),
    SCHEMA_CHOICE(Organisation, "year-starts", year_starts, 0, months,
                  "The month in which a financial year begins; April when not said.", "April"),
    SCHEMA_CHOICE(Organisation, "currency", currency, 0, currencies, "The currency of all amounts.",
                  "GBP"),
    SCHEMA_CHOICE(Organisation, "language", language, 0, languages,
                  "The language of the fixed words of the pages; en-GB when not said.", "en-GB"),
    SCHEMA_URL(Organisation, "accessibility-statement", accessibility_statement, 0,
               "The address of the accessibility statement, linked on every page.",
               "https://www.example.gov.uk/accessibility"),
    SCHEMA_TEXT(Organisation, "licence", licence, FIELD_NO_WORDS,
                "The licence of the published data.", "OGL-UK-3.0"),
    SCHEMA_URL(Organisation, "edit-link", edit_link, 0,
               "The address for suggesting a change, with {file} and {line}.",
               "https://git.example.gov.uk/plans/edit/main/{file}#L{line}"),
    SCHEMA_URL(Organisation, "published-at", published_at, 0,
               "The address of the folder where the pages are published, for their prints.",
               "https://plans.example.gov.uk/"),
    SCHEMA_PROSE(Organisation, "contact", contact, 0, "Whom to ask, and for other formats.",
                 "Ask [the policy team](mailto:policy@example.gov.uk)."),
};
const Shape shape_organisation = {.name = "organisation",
                                  .size = sizeof(Organisation),
                                  SCHEMA_FIELDS(organisation_fields),
                                  .doc = "Who publishes the plans. Once in a set."};

static const Field code_fields[] = {
    SCHEMA_TEXT(CodePatterns, "indicator", indicator, FIELD_NO_WORDS,
                "The form of an indicator's code, as a regular expression for the whole code.",
                "'ComS_[0-9]{3}[a-z]?'"),
    SCHEMA_TEXT(CodePatterns, "task", task, FIELD_NO_WORDS, "The form of a task's code.",
                "'COMS[0-9]{4}_[0-9]{2}[a-z]?'"),
    SCHEMA_TEXT(CodePatterns, "objective", objective, FIELD_NO_WORDS,
                "The form of an objective's code.", "'CS[0-9]'"),
};
static const Shape code_patterns = {.name = "codes",
                                    .size = sizeof(CodePatterns),
                                    SCHEMA_FIELDS(code_fields),
                                    .doc = "The form of codes, so that a slip is seen at once."};

static const Field objective_fields[] = {
    SCHEMA_TEXT(Objective, "code", code, FIELD_REQUIRED | FIELD_NO_WORDS, "The objective's code.",
                "CS1"),
    SCHEMA_TEXT(Objective, "title", title, FIELD_REQUIRED, "What is to be achieved.",
                "Reduce anti-social behaviour in Broxtowe"),
};
const Shape shape_objective = {.name = "objective",
                               .size = sizeof(Objective),
                               SCHEMA_FIELDS(objective_fields),
                               .space = SPACE_CODES,
                               .id = "code",
                               .doc = "What a priority is to achieve."};

static const Field priority_fields[] = {
    SCHEMA_TEXT(Priority, "code", code, FIELD_REQUIRED | FIELD_NO_WORDS, "A short code.", "COMS"),
    SCHEMA_TEXT(Priority, "name", name, FIELD_REQUIRED, "The priority's name.", "Community Safety"),
    SCHEMA_TEXT(Priority, "aim", aim, 0, "What life will be like when it is met.",
                "a place where people feel safe"),
    SCHEMA_RECORDS(Priority, "objectives", objectives, 0, &shape_objective, "Its objectives.", ""),
    SCHEMA_RECORD(Priority, "codes", codes, CodePatterns, 0, &code_patterns,
                  "The form of its own codes, where it differs.", ""),
};
const Shape shape_priority = {.name = "priority",
                              .size = sizeof(Priority),
                              SCHEMA_FIELDS(priority_fields),
                              .space = SPACE_CODES,
                              .id = "code",
                              .doc = "A priority of the corporate plan; it may have no plan yet."};

static const Field officer_fields[] = {
    SCHEMA_TEXT(Officer, "title", title, FIELD_REQUIRED, "The post's exact title.",
                "Chief Executive"),
    SCHEMA_TEXT(Officer, "body", body, 0, "The organisation, when it is not this one.",
                "Nottinghamshire Health and Wellbeing Board"),
    SCHEMA_TEXT(Officer, "email", email, FIELD_NO_WORDS, "A public address of e-mail.",
                "policy@example.gov.uk"),
};
const Shape shape_officer = {.name = "officer",
                             .size = sizeof(Officer),
                             SCHEMA_FIELDS(officer_fields),
                             .space = SPACE_OFFICERS,
                             .id = "title",
                             .shorthand = "title",
                             .doc = "A post that is responsible for something. Just the title, or "
                                    "a mapping that says more."};

static const Field strategic_risk_fields[] = {
    SCHEMA_TEXT(StrategicRisk, "number", number, FIELD_REQUIRED | FIELD_NO_WORDS,
                "Its number in the register.", "13"),
    SCHEMA_TEXT(StrategicRisk, "title", title, FIELD_REQUIRED, "What may go wrong.",
                "Failure to obtain adequate resources"),
    SCHEMA_COUNT(StrategicRisk, "likelihood", likelihood, 0, "How likely, from 1 to 5.", "3"),
    SCHEMA_COUNT(StrategicRisk, "impact", impact, 0, "How bad, from 1 to 5.", "4"),
    SCHEMA_DATE(StrategicRisk, "review", review, 0, "When it is reviewed next.", "2024-03"),
    SCHEMA_PROSES(StrategicRisk, "controls", controls, 0, "What is done about it.", ""),
};
const Shape shape_strategic_risk = {.name = "strategic risk",
                                    .size = sizeof(StrategicRisk),
                                    SCHEMA_FIELDS(strategic_risk_fields),
                                    .space = SPACE_RISKS,
                                    .id = "number",
                                    .doc = "A risk of the strategic risk register."};

static const Field strategic_risks_fields[] = {
    SCHEMA_DATE(StrategicRisks, "as-at", as_at, 0, "The date of the extract.", "2022-11"),
    SCHEMA_URL(StrategicRisks, "register", register_url, 0, "Where the whole register is.",
               "https://intranet.example.gov.uk/risk-management/"),
    SCHEMA_PROSE(StrategicRisks, "introduction", introduction, 0, "Text above the extract.", ""),
    SCHEMA_RECORDS(StrategicRisks, "risks", risks, FIELD_REQUIRED, &shape_strategic_risk,
                   "The risks.", ""),
};
static const Shape strategic_risks = {.name = "strategic-risks",
                                      .size = sizeof(StrategicRisks),
                                      SCHEMA_FIELDS(strategic_risks_fields),
                                      .doc = "The strategic risk register, or an extract."};

static const Field document_fields[] = {
    SCHEMA_COUNT(Document, "language-version", language_version, FIELD_SHARED,
                 "The version of the plan language; 1.", "1"),
    SCHEMA_RECORD(Document, "organisation", organisation, Organisation, FIELD_SHARED,
                  &shape_organisation, "Who publishes.", ""),
    SCHEMA_RECORD(Document, "theme", theme, Brand, FIELD_SHARED, &shape_brand, "Colours and logo.",
                  ""),
    SCHEMA_RECORD(Document, "codes", codes, CodePatterns, FIELD_SHARED, &code_patterns,
                  "The form of codes.", ""),
    SCHEMA_RECORD(Document, "status", status, StatusRules, FIELD_SHARED, &shape_status_rules,
                  "How statuses are computed.", ""),
    SCHEMA_CUSTOM(Document, "abbreviations", abbreviations, List, FIELD_SHARED, fields_read_pairs,
                  "a mapping from short form to meaning", "Short forms and what they stand for.",
                  "{ASB: anti-social behaviour}"),
    SCHEMA_CUSTOM(Document, "checks", checks, List, FIELD_SHARED, fields_read_pairs,
                  "a mapping from rule to off, note, warning or error",
                  "Rules that this organisation judges otherwise.", "{similar-codes: off}"),
    SCHEMA_RECORDS(Document, "house-rules", house_rules, FIELD_SHARED, &shape_house_rule,
                   "Rules of your own, checked like plancc's.", ""),
    SCHEMA_RECORDS(Document, "priorities", priorities, FIELD_SHARED, &shape_priority,
                   "The priorities.", ""),
    SCHEMA_RECORDS(Document, "officers", officers, FIELD_SHARED, &shape_officer,
                   "The posts that plans refer to, by exact title.", "[Chief Executive]"),
    SCHEMA_RECORD(Document, "strategic-risks", strategic_risks, StrategicRisks, FIELD_SHARED,
                  &strategic_risks, "The strategic risk register.", ""),
    SCHEMA_RECORD(Document, "plan", plan, PlanHead, 0, &shape_plan_head,
                  "Makes the folder a business plan.", ""),
    SCHEMA_RECORDS(Document, "strategies", strategies, 0, &shape_strategy,
                   "Published strategies and policies.", ""),
    SCHEMA_RECORDS(Document, "service-objectives", service_objectives, 0, &shape_service_objectives,
                   "What services do for each objective.", ""),
    SCHEMA_RECORDS(Document, "indicators", indicators, 0, &shape_indicator,
                   "The indicators and their figures.", ""),
    SCHEMA_RECORDS(Document, "measures", measures, 0, &shape_measure,
                   "The tables that indicators are shown in.", ""),
    SCHEMA_RECORDS(Document, "tasks", tasks, 0, &shape_task, "The key tasks.", ""),
    SCHEMA_RECORD(Document, "budget", budget, Budget, 0, &shape_budget, "What tasks cost.", ""),
    SCHEMA_RECORD(Document, "risks", risks, Risks, 0, &shape_risks, "The plan's risks.", ""),
    SCHEMA_RECORDS(Document, "reports", reports, 0, &shape_report, "Progress reports on the plan.",
                   ""),
};
const Shape shape_document = {.name = "a plan file",
                              .size = sizeof(Document),
                              SCHEMA_FIELDS(document_fields),
                              .doc = "Each section stands in one file of a folder."};
