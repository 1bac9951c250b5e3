#include "syntax/yaml_private.h"

#include "base/ascii.h"

#include <string.h>

/* What is said of a problem, and where. */
typedef struct Saying {
    const char *message;
    const char *label; /* may be NULL */
    size_t from;
    size_t to;
    bool began; /* also say where it began */
} Saying;

/* ---- lines of the source ---- */

static size_t line_start(Str text, size_t at) {
    while (at && text.at[at - 1] != '\n')
        at--;
    return at;
}

static size_t line_end(Str text, size_t at) {
    while (at < text.len && text.at[at] != '\n' && text.at[at] != '\r')
        at++;
    return at;
}

static size_t skip_spaces(Str text, size_t at) {
    while (at < text.len && text.at[at] == ' ')
        at++;
    return at;
}

/* Where the content of the line around `at` begins: behind indentation and dashes. */
static size_t content(Str text, size_t at) {
    at = skip_spaces(text, line_start(text, at));
    while (at + 1 < text.len && text.at[at] == '-' && text.at[at + 1] == ' ')
        at = skip_spaces(text, at + 1);
    return at;
}

/* The last line before the one around `at` that is neither blank nor a comment: its content;
 * text.len when there is none. */
static size_t content_before(Str text, size_t at) {
    for (size_t start = line_start(text, at); start; start = line_start(text, start - 1)) {
        size_t found = content(text, start - 1);
        if (found < line_end(text, start - 1) && text.at[found] != '#')
            return found;
    }
    return text.len;
}

static bool is_key_byte(char c) {
    return ascii_is_letter(c) || c == '-';
}

/* Where the word that begins at `at` and could be a key ends. */
static size_t key_end(Str text, size_t at) {
    while (at < text.len && is_key_byte(text.at[at]))
        at++;
    return at;
}

static bool is_blank_at(Str text, size_t at) {
    return at >= text.len || strchr(" \t\r\n", text.at[at]);
}

/* ---- single slips ---- */

/* The colon of `key:value` at the beginning of a line's content, else text.len. `http://` is none.
 */
static size_t tight_colon(Str text, size_t at) {
    size_t colon = key_end(text, at);
    bool tight = colon > at && colon < text.len && text.at[colon] == ':' &&
                 !is_blank_at(text, colon + 1) && text.at[colon + 1] != '/';
    return tight ? colon : text.len;
}

static bool say_tight_colon(Str text, size_t at, Saying *saying) {
    size_t colon = tight_colon(text, at);
    if (colon == text.len)
        return false;
    *saying = (Saying){"a space is needed after the colon", "write `key: value`", colon, colon + 1,
                       false};
    return true;
}

/* A non-breaking space in the indentation of a line, or right behind its first colon or a dash;
 * text.len when there is none. */
static size_t find_nbsp(Str text, size_t at) {
    size_t start = content(text, at);
    size_t after = key_end(text, start);
    if (after < text.len && text.at[after] == ':')
        after++;
    Str line = str_slice(text, 0, line_end(text, at));
    if (str_starts(str_slice(line, start, line.len), STR(YAML_NBSP)))
        return start;
    if (after <= line.len && after > start &&
        str_starts(str_slice(line, after, line.len), STR(YAML_NBSP)) &&
        (text.at[after - 1] == ':' || str_is(str_slice(text, start, after), "-")))
        return after;
    return text.len;
}

static bool say_nbsp(Str text, size_t at, Saying *saying) {
    size_t found = find_nbsp(text, at);
    size_t before = content_before(text, at);
    if (found == text.len && before < text.len)
        found = find_nbsp(text, before);
    if (found == text.len)
        return false;
    *saying = (Saying){"a non-breaking space stands here", "write an ordinary one", found,
                       found + strlen(YAML_NBSP), false};
    return true;
}

void yaml_report_nbsp(Diag *diag, uint32_t start) {
    Finding *finding =
        diag_report(diag, RULE_YAML_SYNTAX, (Span){start, start + (uint32_t)strlen(YAML_NBSP)},
                    "a non-breaking space stands here");
    diag_label(diag, finding, "write an ordinary one");
}

static bool begins_content(Str text, size_t at) {
    while (at && (text.at[at - 1] == ' ' || text.at[at - 1] == '-'))
        at--;
    return !at || text.at[at - 1] == '\n';
}

/* Whether the word stands before a colon at the beginning of some line. */
static bool is_key_elsewhere(Str text, Str word) {
    for (size_t at = str_find(text, word, 0); at < text.len; at = str_find(text, word, at + 1))
        if (at + word.len < text.len && text.at[at + word.len] == ':' && begins_content(text, at))
            return true;
    return false;
}

/* A line of several words behind a text, which does not begin as another line's key does. */
static bool continues_text(Str text, size_t at) {
    size_t end = line_end(text, at);
    Str line = str_trim(str_slice(text, at, end));
    size_t word = str_find_char(line, ' ', 0);
    size_t before = content_before(text, at);
    if (word == line.len || before == text.len || is_key_elsewhere(text, str_slice(line, 0, word)))
        return false;
    Str above = str_trim(str_slice(text, before, line_end(text, before)));
    return !str_ends(above, STR(":"));
}

static bool say_missing_colon(Str text, const YamlProblem *problem, Saying *saying) {
    size_t at = content(text, problem->began);
    if (say_tight_colon(text, at, saying))
        return true;
    *saying =
        (Saying){"a key without a colon", "write `key: value`", at, line_end(text, at), false};
    if (continues_text(text, at)) {
        saying->message = "a line without a key";
        saying->label = "continue a text on a line indented more than its key";
    }
    return true;
}

/* A key on a line of its own, indented deeper than the one above, was read as more of the value
 * above. */
static bool say_deeper_key(Str text, const YamlProblem *problem, Saying *saying) {
    size_t key = skip_spaces(text, line_start(text, problem->at));
    size_t before = content_before(text, problem->at);
    if (key == problem->at || key_end(text, key) != problem->at || before == text.len)
        return false;
    if (say_tight_colon(text, before, saying))
        return true;
    *saying = (Saying){"this line is indented differently from the key above",
                       "begin both at the same column", key, problem->at, false};
    return true;
}

/* Whether lines that begin with a key lie inside: a quote was forgotten before them. */
static bool swallows_keys(Str text, size_t from, size_t to) {
    for (size_t end = line_end(text, from); end + 1 < to; end = line_end(text, end + 1)) {
        size_t key = content(text, end + 1);
        size_t colon = key_end(text, key);
        if (colon > key && colon + 1 < to && text.at[colon] == ':' && is_blank_at(text, colon + 1))
            return true;
    }
    return false;
}

/* The text in quotes ends where the next one was to begin. */
static bool say_unclosed(Str text, const YamlProblem *problem, size_t end, Saying *saying) {
    if (!problem->quote_end || problem->quote_end != end ||
        !swallows_keys(text, problem->quote, end))
        return false;
    *saying = (Saying){"a quote is opened and never closed", "close the quote where the text ends",
                       problem->quote, problem->quote + 1, false};
    return true;
}

static bool say_closed(Str text, const YamlProblem *problem, Saying *saying) {
    size_t end = problem->at;
    while (end && text.at[end - 1] == ' ')
        end--;
    if (say_unclosed(text, problem, end, saying))
        return true;
    char close = end ? text.at[end - 1] : ' ';
    if (is_blank_at(text, problem->at) || !strchr("'\"]}", close) ||
        strchr("'\"[{", text.at[problem->at]))
        return false;
    bool quote = close == '\'' || close == '"';
    *saying = (Saying){
        quote ? "text follows the closing quote" : "text follows the closing bracket",
        close == '\'' ? "put the whole value in double quotes" : "put the whole value in quotes",
        problem->at, problem->at + 1, false};
    return true;
}

/* What is to be mended stands where it began: a quote that nothing closes, or the sign of *Less*
 * litter, which to YAML begins an alias. */
static bool say_began(Str text, const YamlProblem *problem, Saying *saying) {
    (void)text;
    saying->from = problem->began;
    saying->to = problem->began + 1;
    saying->began = false;
    return true;
}

/* `owners: [` as the last line: what is missing is not a value. */
static bool say_open_end(Str text, const YamlProblem *problem, Saying *saying) {
    size_t last = problem->at;
    while (last && ascii_is_space(text.at[last - 1]))
        last--;
    const bool open = last && strchr("[{,", text.at[last - 1]);
    if (!open || str_trim(str_slice(text, problem->at, text.len)).len)
        return false;
    *saying = (Saying){"the file ends inside a list in [ ] or a mapping in { }", "close it",
                       last - 1, last, false};
    return true;
}

/* ---- the table ---- */

/* What libyaml says, and what we say instead: its words are about tokens, ours about lines. Where
 * `look` is true, it has found out more from the text around. */
static const struct {
    const char *problem;
    const char *message;
    const char *label;
    bool (*look)(Str text, const YamlProblem *problem, Saying *saying);
} problems[] = {
    {"found a tab character that violates indentation", "a tab stands where spaces must",
     "indent with spaces", NULL},
    {"found character that cannot start any token", "no value can begin with this character",
     "put the text in quotes", NULL},
    {"mapping values are not allowed in this context", "a second \": \" stands in one value",
     "put the text in quotes if the colon belongs to it", say_deeper_key},
    {"could not find expected ':'", "a key without a colon", "write `key: value`",
     say_missing_colon},
    {"did not find expected key", "the line does not fit the lines above it",
     "compare its indentation with the key above", say_closed},
    {"did not find expected '-' indicator", "the line does not fit the list above it",
     "each item of the list begins with a dash at the same column", say_closed},
    {"block sequence entries are not allowed in this context", "a list item cannot stand here",
     "begin the list on a line of its own", NULL},
    {"did not find expected ',' or ']'", "a list in [ ] is not closed", "close it with ]",
     say_closed},
    {"did not find expected ',' or '}'", "a mapping in { } is not closed", "close it with }",
     say_closed},
    {"found unexpected end of stream", "a quote is opened and never closed",
     "close the quote where the text ends", say_began},
    {"found unexpected document indicator", "a quote is opened and never closed",
     "close the quote where the text ends", say_began},
    {"found unknown escape character", "a backslash in double quotes begins an escape",
     "use single quotes, or write the backslash twice", NULL},
    {"did not find expected comment or line break",
     "> or | begins a text of several lines below it",
     "put the value in quotes if that is part of it", NULL},
    {"did not find expected <document start>", "the text ends here, but more follows",
     "compare the indentation with the lines above", say_closed},
    {"did not find expected alphabetic or numeric character", "no text can begin with & or *",
     "put the text in quotes", say_began},
    {"did not find expected node content", "a value is missing",
     "write the value, or take the comma away", say_open_end},
};

static const char tab[] = "found a tab character that violates indentation";

static Saying say(Str text, const YamlProblem *problem) {
    Saying saying = {problem->text, NULL, problem->at, problem->at + 1,
                     line_start(text, problem->at) != line_start(text, problem->began)};
    if (strcmp(problem->text, YAML_CONTROL) == 0 || say_nbsp(text, problem->at, &saying))
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
    Saying saying = say(source->text, problem);
    Span span = {base + (uint32_t)saying.from, base + (uint32_t)saying.to};
    Finding *finding = diag_report(diag, RULE_YAML_SYNTAX, span, "%s", saying.message);
    if (saying.label)
        diag_label(diag, finding, "%s", saying.label);
    uint32_t began = base + (uint32_t)problem->began;
    if (saying.began)
        diag_related(diag, finding, (Span){began, began + 1}, "it began here");
}
