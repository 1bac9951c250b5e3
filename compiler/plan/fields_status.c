/* The schema of statuses: rules, words, overrides; and the readers of their values. */
#include "plan/fields.h"

#include <string.h>

const Choice fields_indicator_statuses[] = {{"satisfactory", STATUS_SATISFACTORY},
                                            {"warning", STATUS_WARNING},
                                            {"alert", STATUS_ALERT},
                                            {"unknown", STATUS_UNKNOWN},
                                            {"data-only", STATUS_DATA_ONLY},
                                            {"green", STATUS_SATISFACTORY},
                                            {"amber", STATUS_WARNING},
                                            {"red", STATUS_ALERT},
                                            {NULL, 0}};

const Choice fields_task_statuses[] = {{"completed", TASK_COMPLETED},
                                       {"in-progress", TASK_IN_PROGRESS},
                                       {"warning", TASK_WARNING},
                                       {"overdue", TASK_OVERDUE},
                                       {"cancelled", TASK_CANCELLED},
                                       {"not-started", TASK_NOT_STARTED},
                                       {NULL, 0}};

const Choice fields_trends[] = {{"improving", TREND_IMPROVING}, {"worsening", TREND_WORSENING},
                                {"no-change", TREND_NO_CHANGE}, {"up", TREND_UP},
                                {"down", TREND_DOWN},           {NULL, 0}};

/* ---- tolerances ---- */

void fields_read_tolerance(Decoder *decoder, const Field *field, const Node *node, void *out) {
    Tolerance *tolerance = out;
    UnitKind unit;
    Str word;
    if (!decode_is_text(decoder, field->key, node))
        return;
    const bool number =
        figure_parse_number(str_trim(node_text(node)), &tolerance->number, &unit, &word);
    if (number && (unit == UNIT_NONE || unit == UNIT_PERCENT) &&
        !decimal_is_negative(tolerance->number)) {
        tolerance->span = node->span;
        return;
    }
    diag_report(decoder->diag, RULE_BAD_NUMBER, node->span,
                "`%s` needs a percentage of the target, like 10%%, not \"%.*s\"", field->key,
                STR_ARGS(node_text(node)));
}

/* ---- leads ---- */

typedef struct LeadUnit {
    const char *word;
    int times;
} LeadUnit;

/* No warning is given more than ten years ahead; the limit keeps sums of days small. */
enum { LEAD_MOST = 3650 };

static Str next_word(Str *text) {
    const Str trimmed = str_trim(*text);
    const size_t end = str_find_char(trimmed, ' ', 0);
    *text = str_slice(trimmed, end, trimmed.len);
    return str_slice(trimmed, 0, end);
}

/* False: not `N unit`, with nothing or `tail` after it. */
static bool parse_lead(Str text, const LeadUnit *units, const char *tail, int *count) {
    Decimal number;
    const Str digits = next_word(&text);
    const Str unit = next_word(&text);
    const Str rest = str_trim(text);
    if (!decimal_parse(digits, &number) || number.scale || number.coefficient < 0 ||
        number.coefficient > LEAD_MOST || (rest.len && !str_is(rest, tail)))
        return false;
    for (; units->word; units++)
        if (str_is(unit, units->word)) {
            *count = (int)number.coefficient * units->times;
            return *count <= LEAD_MOST;
        }
    return false;
}

static void read_lead(Decoder *decoder, const Field *field, const Node *node, Lead *lead,
                      const LeadUnit *units) {
    const char *tail = str_is(str_from(field->key), "warn") ? "before due" : "after due";
    if (!decode_is_text(decoder, field->key, node))
        return;
    if (parse_lead(node_text(node), units, tail, &lead->count))
        lead->span = node->span;
    else
        diag_report(decoder->diag, RULE_BAD_NUMBER, node->span,
                    "`%s` is written like %s, not \"%.*s\"", field->key, field->example,
                    STR_ARGS(node_text(node)));
}

void fields_read_days(Decoder *decoder, const Field *field, const Node *node, void *out) {
    static const LeadUnit units[] = {{"day", 1}, {"days", 1}, {"week", 7}, {"weeks", 7}, {NULL, 0}};
    read_lead(decoder, field, node, out, units);
}

void fields_read_months(Decoder *decoder, const Field *field, const Node *node, void *out) {
    static const LeadUnit units[] = {{"month", 1}, {"months", 1}, {NULL, 0}};
    read_lead(decoder, field, node, out, units);
}

/* ---- the tables ---- */

static const Field indicator_rule_fields[] = {
    SCHEMA_PERIOD(IndicatorRules, "from", from, 0,
                  "The first period it holds for; earlier ones keep the rule they had.", "2022/23"),
    SCHEMA_CUSTOM(IndicatorRules, "amber", amber, Tolerance, 0, fields_read_tolerance,
                  "a percentage of the target",
                  "How far beyond target, in the bad direction, a figure is still satisfactory; 0% "
                  "when not said.",
                  "0%"),
    SCHEMA_CUSTOM(IndicatorRules, "red", red, Tolerance, 0, fields_read_tolerance,
                  "a percentage of the target",
                  "How far beyond target it is a warning; beyond that it is an alert. 10% when not "
                  "said.",
                  "10%"),
    SCHEMA_FLAG(IndicatorRules, "points", points, 0,
                "Whether the two are percentage points, not percent of the target.", "yes"),
    SCHEMA_CUSTOM(IndicatorRules, "floor", floor, Figure, 0, figure_read_one, "a figure",
                  "A figure worse than this is an alert whatever the target.", "50%"),
};
const Shape shape_indicator_rules = {.name = "a rule for indicators",
                                     .size = sizeof(IndicatorRules),
                                     SCHEMA_FIELDS(indicator_rule_fields),
                                     .doc = "How an indicator's status is computed. A figure on "
                                            "the boundary has the better status."};

static const Field task_rule_fields[] = {
    SCHEMA_CUSTOM(TaskRules, "warn", warn, Lead, 0, fields_read_days, "days or weeks before due",
                  "How long before its due date a task is a warning; 28 days when not said.",
                  "28 days before due"),
    SCHEMA_CUSTOM(TaskRules, "overdue", overdue, Lead, 0, fields_read_days,
                  "days or weeks after due",
                  "Days of grace before a task is overdue; none when "
                  "not said.",
                  "0 days after due"),
    SCHEMA_CUSTOM(TaskRules, "slippage", slippage, Lead, 0, fields_read_months, "months",
                  "A task due later than its original due date by more than this is a warning.",
                  "3 months"),
};
static const Shape task_rules = {.name = "the rule for tasks",
                                 .size = sizeof(TaskRules),
                                 SCHEMA_FIELDS(task_rule_fields),
                                 .doc = "How a task's status is computed."};

#define WORD(key, member, index, example)                                                          \
    {                                                                                              \
        key, FIELD_TEXT, 0, offsetof(StatusWords, member) + (index) * sizeof(Text), NULL, NULL,    \
            NULL, NULL, "Printed instead.", example                                                \
    }
static const Field word_fields[] = {
    WORD("satisfactory", indicators, STATUS_SATISFACTORY, "Green"),
    WORD("warning", indicators, STATUS_WARNING, "Amber"),
    WORD("alert", indicators, STATUS_ALERT, "Red"),
    WORD("unknown", indicators, STATUS_UNKNOWN, "Not known"),
    WORD("data-only", indicators, STATUS_DATA_ONLY, "Information"),
    WORD("completed", tasks, TASK_COMPLETED, "Done"),
    WORD("in-progress", tasks, TASK_IN_PROGRESS, "On track"),
    WORD("task-warning", tasks, TASK_WARNING, "At risk"),
    WORD("overdue", tasks, TASK_OVERDUE, "Late"),
    WORD("cancelled", tasks, TASK_CANCELLED, "Stopped"),
    WORD("not-started", tasks, TASK_NOT_STARTED, "To come"),
    WORD("improving", trends, TREND_IMPROVING, "Better"),
    WORD("worsening", trends, TREND_WORSENING, "Worse"),
    WORD("no-change", trends, TREND_NO_CHANGE, "Same"),
    WORD("up", trends, TREND_UP, "Rising"),
    WORD("down", trends, TREND_DOWN, "Falling"),
};
static const Shape status_words = {.name = "words",
                                   .size = sizeof(StatusWords),
                                   SCHEMA_FIELDS(word_fields),
                                   .doc = "Other words for statuses and trends, never other "
                                          "meanings."};

static const Field status_fields[] = {
    SCHEMA_RECORDS(StatusRules, "indicators", indicators, FIELD_ONE_WILL_DO, &shape_indicator_rules,
                   "How an indicator's status is computed.", "{amber: 0%, red: 10%}"),
    SCHEMA_RECORD(StatusRules, "tasks", tasks, TaskRules, 0, &task_rules,
                  "How a task's status is computed.", ""),
    SCHEMA_RECORD(StatusRules, "words", words, StatusWords, 0, &status_words,
                  "Words to print instead of the usual ones.", "{satisfactory: Green}"),
};
const Shape shape_status_rules = {.name = "status",
                                  .size = sizeof(StatusRules),
                                  SCHEMA_FIELDS(status_fields),
                                  .doc = "How statuses are computed and called, for all plans."};

static const Field override_fields[] = {
    SCHEMA_PERIOD(Override, "period", period, FIELD_REQUIRED, "For which period.", "2021/22 Q1"),
    SCHEMA_CHOICE(Override, "status", status, FIELD_REQUIRED, fields_indicator_statuses,
                  "The status that it has.", "warning"),
    SCHEMA_PROSE(Override, "reason", reason, FIELD_REQUIRED, "Why; printed beside it.",
                 "the figure counts a storm"),
    SCHEMA_TEXT(Override, "by", by, 0, "Who decided so.", "Chief Executive"),
};
const Shape shape_override = {.name = "an override",
                              .size = sizeof(Override),
                              SCHEMA_FIELDS(override_fields),
                              .doc = "A status that somebody sets against the computed one."};
