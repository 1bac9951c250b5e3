/* The schema of house rules, and the reader of their conditions. */
#include "plan/house.h"

/* What stands after the words of a condition. */
typedef enum Operand { NOTHING, TEXT, DATE, PERIOD, NUMBER } Operand;

static const struct {
    const char *words;
    HouseVerb verb;
    Operand operand;
} verbs[] = {
    /* `is not` before `is`: the first that fits is taken. */
    {"given", HOUSE_GIVEN, NOTHING},
    {"missing", HOUSE_MISSING, NOTHING},
    {"is not", HOUSE_IS_NOT, TEXT},
    {"is", HOUSE_IS, TEXT},
    {"contains", HOUSE_CONTAINS, TEXT},
    {"matches", HOUSE_MATCHES, TEXT},
    {"before", HOUSE_BEFORE, DATE},
    {"after", HOUSE_AFTER, DATE},
    {"in the first year", HOUSE_FIRST_YEAR, NOTHING},
    {"in", HOUSE_IN, PERIOD},
    {"at least", HOUSE_AT_LEAST, NUMBER},
    {"at most", HOUSE_AT_MOST, NUMBER},
    {"links to", HOUSE_LINKS_TO, TEXT},
};

static bool begins_with_words(Str text, Str words) {
    return str_starts(text, words) && (text.len == words.len || text.at[words.len] == ' ');
}

static bool read_operand(Decoder *decoder, Operand kind, HouseTest *test) {
    switch (kind) {
    case NOTHING:
        return test->operand.str.len == 0;
    case TEXT:
        return test->operand.str.len != 0;
    case DATE:
        return decode_date(decoder, test->operand, &test->date);
    case PERIOD:
        return decode_period(decoder, test->operand, &test->period);
    case NUMBER:
        return decimal_parse(test->operand.str, &test->number);
    }
    return false;
}

static void report_condition(Decoder *decoder, const HouseTest *test) {
    Buf all = {.arena = decoder->arena};
    for (size_t k = 0; k < sizeof verbs / sizeof *verbs; k++)
        buf_addf(&all, "%s%s", k ? ", " : "", verbs[k].words);
    diag_report(decoder->diag, RULE_BAD_HOUSE_RULE, test->condition.span,
                "\"%.*s\" is not a condition; one begins with: %.*s", STR_ARGS(test->condition.str),
                STR_ARGS(buf_str(&all)));
}

static void read_condition(Decoder *decoder, HouseTest *test) {
    const Str text = str_trim(test->condition.str);
    for (size_t k = 0; k < sizeof verbs / sizeof *verbs; k++) {
        const Str words = str_from(verbs[k].words);
        if (!begins_with_words(text, words))
            continue;
        const size_t before = decoder->diag->findings.count;
        test->operand =
            (Text){str_trim(str_slice(text, words.len, text.len)), test->condition.span};
        if (read_operand(decoder, verbs[k].operand, test))
            test->verb = verbs[k].verb;
        else if (decoder->diag->findings.count == before)
            report_condition(decoder, test);
        return;
    }
    report_condition(decoder, test);
}

/* Reads a mapping from key to condition: List of HouseTest. */
static void house_read_tests(Decoder *decoder, const Field *field, const Node *node, void *out) {
    List *tests = out;
    if (!decode_is_map(decoder, field->key, node))
        return;
    EACH_KEY (key, node) {
        if (!decode_is_text(decoder, str_copy(decoder->arena, node_text(key)).at, key->next))
            continue;
        HouseTest test = {.key = decode_text(key), .condition = decode_text(key->next)};
        read_condition(decoder, &test);
        LIST_PUSH(decoder->arena, tests, HouseTest, test);
    }
}

static const Choice house_levels[] = {
    {"note", SEVERITY_NOTE}, {"warning", SEVERITY_WARNING}, {"error", SEVERITY_ERROR}, {NULL, 0}};

static const Field house_fields[] = {
    SCHEMA_TEXT(HouseRule, "for", kind, FIELD_REQUIRED,
                "What it is about: a section such as tasks, indicators or strategies, or a list "
                "inside one, such as budget rows.",
                "tasks"),
    SCHEMA_CUSTOM(HouseRule, "when", when, List, 0, house_read_tests,
                  "a mapping from key to condition", "Only those for which all of this holds.",
                  "{due: in the first year}"),
    SCHEMA_CUSTOM(HouseRule, "require", require, List, FIELD_REQUIRED, house_read_tests,
                  "a mapping from key to condition", "What must hold for each of them.",
                  "{budget: given}"),
    SCHEMA_TEXT(HouseRule, "message", message, FIELD_REQUIRED, "The sentence that is printed.",
                "a task due in the first year says what it means for budgets"),
    SCHEMA_CHOICE(HouseRule, "level", level, 0, house_levels,
                  "How much it matters; a warning when not said.", "error"),
};
const Shape shape_house_rule = {
    .name = "a house rule",
    .size = sizeof(HouseRule),
    SCHEMA_FIELDS(house_fields),
    .doc = "A rule of your own. A condition is one of: given, missing, is TEXT, is not TEXT, "
           "contains TEXT, matches PATTERN, before DATE, after DATE, in PERIOD, in the first year "
           "(of the plan), at least NUMBER, at most NUMBER (of a figure, or how many there are), "
           "links to KIND."};
