/* What libyaml refuses, in our words. */
#include "syntax/yaml_private.h"

#include <string.h>

/* What libyaml says, and what we say instead: its words are about tokens, ours about lines. Where
 * `look` is true, it has found out more from the text around. */
static const struct {
    const char *problem;
    const char *message;
    const char *label;
    YamlSlip *look;
} problems[] = {
    {"found a tab character that violates indentation", "a tab stands where spaces must",
     "indent with spaces", NULL},
    {"found character that cannot start any token", "no value can begin with this character",
     "put the text in quotes", NULL},
    {"mapping values are not allowed in this context", "a second \": \" stands in one value",
     "put the text in quotes if the colon belongs to it", yaml_slip_deeper_key},
    {"could not find expected ':'", "a key without a colon", "write `key: value`",
     yaml_slip_missing_colon},
    {"did not find expected key", "the line does not fit the lines above it",
     "compare its indentation with the key above", yaml_slip_closed},
    {"did not find expected '-' indicator", "the line does not fit the list above it",
     "each item of the list begins with a dash at the same column", yaml_slip_after_end},
    {"block sequence entries are not allowed in this context", "a list item cannot stand here",
     "begin the list on a line of its own", NULL},
    {"did not find expected ',' or ']'", "a list in [ ] is not closed", "close it with ]",
     yaml_slip_open},
    {"did not find expected ',' or '}'", "a mapping in { } is not closed", "close it with }",
     yaml_slip_open},
    {"found unexpected end of stream", "a quote is opened and never closed",
     "close the quote where the text ends", yaml_slip_began},
    {"found unexpected document indicator", "a quote is opened and never closed",
     "close the quote where the text ends", yaml_slip_began},
    {"found unknown escape character", "a backslash in double quotes begins an escape",
     "use single quotes, or write the backslash twice", NULL},
    {"did not find expected comment or line break",
     "> or | begins a text of several lines below it",
     "put the value in quotes if that is part of it", NULL},
    {"did not find expected <document start>", "the text ends here, but more follows",
     "compare the indentation with the lines above", yaml_slip_after_end},
    {"mapping keys are not allowed in this context", "no text can begin with a question mark",
     "put the text in quotes", NULL},
    {"did not find expected alphabetic or numeric character", "no text can begin with & or *",
     "put the text in quotes", yaml_slip_began},
    {"did not find expected node content", "a value is missing",
     "write the value, or take the comma away", yaml_slip_open_end},
};

static const char tab[] = "found a tab character that violates indentation";

static YamlSaying say(Str text, const YamlProblem *problem) {
    YamlSaying saying = {problem->text, NULL, problem->at, problem->at + 1,
                         yaml_is_later_line(text, problem)};
    if (strcmp(problem->text, YAML_CONTROL) == 0 || yaml_slip_any(text, problem, &saying))
        return saying;
    bool at_tab = problem->at < text.len && text.at[problem->at] == '\t';
    const char *words = at_tab ? tab : problem->text;
    for (size_t k = 0; k < sizeof problems / sizeof *problems; k++) {
        if (strcmp(words, problems[k].problem) != 0)
            continue;
        saying.message = problems[k].message;
        saying.label = problems[k].label;
        if (problems[k].look)
            problems[k].look(text, problem, &saying);
    }
    return saying;
}

void yaml_report_problem(Diag *diag, const Source *source, const YamlProblem *problem) {
    uint32_t base = source->base;
    YamlSaying saying = say(source->text, problem);
    Span span = {base + (uint32_t)saying.from, base + (uint32_t)saying.to};
    Finding *finding = diag_report(diag, RULE_YAML_SYNTAX, span, "%s", saying.message);
    if (saying.label)
        diag_label(diag, finding, "%s", saying.label);
    uint32_t began = base + (uint32_t)problem->began;
    if (saying.began)
        diag_related(diag, finding, (Span){began, began + 1}, "it began here");
}

void yaml_report_nbsp(Diag *diag, uint32_t start) {
    Finding *finding =
        diag_report(diag, RULE_YAML_SYNTAX, (Span){start, start + (uint32_t)strlen(YAML_NBSP)},
                    "a non-breaking space stands here");
    diag_label(diag, finding, "write an ordinary one");
}
