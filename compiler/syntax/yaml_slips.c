/* Slips of authors, seen from the place where libyaml gave up. Each is looked for in the lines
 * around it only, but for what git leaves, which may be far away. */
#include "syntax/yaml_private.h"

#include "base/ascii.h"

#include <string.h>

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

static bool say_tight_colon(Str text, size_t at, YamlSaying *saying) {
    size_t colon = tight_colon(text, at);
    if (colon == text.len)
        return false;
    *saying = (YamlSaying){"a space is needed after the colon", "write `key: value`", colon,
                           colon + 1, false};
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

static bool say_nbsp(Str text, const YamlProblem *problem, YamlSaying *saying) {
    const size_t at = problem->at;
    size_t found = find_nbsp(text, at);
    size_t before = content_before(text, at);
    if (found == text.len && before < text.len)
        found = find_nbsp(text, before);
    if (found == text.len)
        return false;
    *saying = (YamlSaying){"a non-breaking space stands here", "write an ordinary one", found,
                           found + strlen(YAML_NBSP), false};
    return true;
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

bool yaml_slip_missing_colon(Str text, const YamlProblem *problem, YamlSaying *saying) {
    size_t at = content(text, problem->began);
    if (say_tight_colon(text, at, saying))
        return true;
    *saying =
        (YamlSaying){"a key without a colon", "write `key: value`", at, line_end(text, at), false};
    if (continues_text(text, at)) {
        saying->message = "a line without a key";
        saying->label = "continue a text on a line indented more than its key";
    }
    return true;
}

/* A key on a line of its own, indented deeper than the one above, was read as more of the value
 * above. */
bool yaml_slip_deeper_key(Str text, const YamlProblem *problem, YamlSaying *saying) {
    size_t key = skip_spaces(text, line_start(text, problem->at));
    size_t before = content_before(text, problem->at);
    if (key == problem->at || key_end(text, key) != problem->at || before == text.len)
        return false;
    if (say_tight_colon(text, before, saying))
        return true;
    *saying = (YamlSaying){"this line is indented differently from the key above",
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
static bool say_unclosed(Str text, const YamlProblem *problem, size_t end, YamlSaying *saying) {
    if (!problem->quote_end || problem->quote_end != end ||
        !swallows_keys(text, problem->quote, end))
        return false;
    *saying =
        (YamlSaying){"a quote is opened and never closed", "close the quote where the text ends",
                     problem->quote, problem->quote + 1, false};
    return true;
}

bool yaml_slip_closed(Str text, const YamlProblem *problem, YamlSaying *saying) {
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
    *saying = (YamlSaying){
        quote ? "text follows the closing quote" : "text follows the closing bracket",
        close == '\'' ? "put the whole value in double quotes" : "put the whole value in quotes",
        problem->at, problem->at + 1, false};
    return true;
}

/* What is to be mended stands where it began: a quote that nothing closes, or the sign of *Less*
 * litter, which to YAML begins an alias. */
bool yaml_slip_began(Str text, const YamlProblem *problem, YamlSaying *saying) {
    (void)text;
    saying->from = problem->began;
    saying->to = problem->began + 1;
    saying->began = false;
    return true;
}

/* `owners: [` as the last line: what is missing is not a value. */
bool yaml_slip_open_end(Str text, const YamlProblem *problem, YamlSaying *saying) {
    size_t last = problem->at;
    while (last && ascii_is_space(text.at[last - 1]))
        last--;
    const bool open = last && strchr("[{,", text.at[last - 1]);
    if (!open || str_trim(str_slice(text, problem->at, text.len)).len)
        return false;
    *saying = (YamlSaying){"the file ends inside a list in [ ] or a mapping in { }", "close it",
                           last - 1, last, false};
    return true;
}

/* ---- slips that libyaml may stumble over in any way ---- */

/* What git leaves where two people changed the same lines; text.len: nowhere. */
static size_t find_conflict(Str text) {
    static const Str marks[] = {STR_INIT("<<<<<<< "), STR_INIT("======="), STR_INIT(">>>>>>> ")};
    for (size_t at = 0; at < text.len; at = line_end(text, at) + 1)
        for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
            if (str_starts(str_slice(text, at, text.len), marks[k]))
                return at;
    return text.len;
}

static bool say_conflict(Str text, const YamlProblem *problem, YamlSaying *saying) {
    const size_t at = find_conflict(text);
    (void)problem;
    if (at == text.len)
        return false;
    *saying = (YamlSaying){"two versions of these lines stand here, as git left them",
                           "keep one, and delete the lines <<<<<<<, ======= and >>>>>>>", at,
                           line_end(text, at), false};
    return true;
}

/* The bytes of a sign that word processors put before items of a list; 0: none. */
static size_t bullet_at(Str rest) {
    static const Str bullets[] = {STR_INIT("\xE2\x80\xA2"), STR_INIT("\xE2\x80\x93"),
                                  STR_INIT("\xE2\x80\x94"), STR_INIT("\xC2\xB7")};
    for (size_t k = 0; k < sizeof bullets / sizeof *bullets; k++)
        if (str_starts(rest, bullets[k]))
            return bullets[k].len;
    return 0;
}

static bool is_key_at(Str text, size_t at) {
    const size_t colon = key_end(text, at);
    return colon > at && colon < text.len && text.at[colon] == ':' && is_blank_at(text, colon + 1);
}

/* `• title: ...` or `-title: ...` in the line around `at`. */
static bool say_bullet_in(Str text, size_t at, YamlSaying *saying) {
    const size_t start = skip_spaces(text, line_start(text, at));
    const size_t bullet = bullet_at(str_slice(text, start, text.len));
    const bool tight = start < text.len && text.at[start] == '-' && is_key_at(text, start + 1);
    if (tight)
        *saying = (YamlSaying){"a space is needed after the hyphen", "write `- key: value`", start,
                               start + 1, false};
    else if (bullet && is_key_at(text, skip_spaces(text, start + bullet)))
        *saying = (YamlSaying){"a list item begins with a hyphen and a space",
                               "write a hyphen, `- key: value`", start, start + bullet, false};
    else
        return false;
    return true;
}

static bool say_bullet(Str text, const YamlProblem *problem, YamlSaying *saying) {
    const size_t before = content_before(text, problem->at);
    return say_bullet_in(text, problem->at, saying) ||
           (before < text.len && say_bullet_in(text, before, saying));
}

bool yaml_is_later_line(Str text, const YamlProblem *problem) {
    return line_start(text, problem->at) != line_start(text, problem->began);
}

bool yaml_slip_any(Str text, const YamlProblem *problem, YamlSaying *saying) {
    static YamlSlip *const slips[] = {say_nbsp, say_conflict, say_bullet};
    for (size_t k = 0; k < sizeof slips / sizeof *slips; k++)
        if (slips[k](text, problem, saying))
            return true;
    return false;
}

/* A list at the beginning of the file, and a key after it: the section of the list is missing. */
static bool say_no_section(Str text, YamlSaying *saying) {
    size_t first = 0;
    while (first < text.len && (is_blank_at(text, first) || text.at[first] == '#'))
        first = text.at[first] == '#' ? line_end(text, first) : first + 1;
    if (!str_starts(str_slice(text, first, text.len), STR("- ")))
        return false;
    *saying = (YamlSaying){"this list stands under no section",
                           "write its section above it, such as `tasks:`", first, first + 1, false};
    return true;
}

bool yaml_slip_after_end(Str text, const YamlProblem *problem, YamlSaying *saying) {
    return say_no_section(text, saying) || yaml_slip_closed(text, problem, saying);
}

/* The semicolon that stands for a comma in what is in brackets; text.len: none. */
static size_t find_semicolon(Str text, size_t from, size_t to) {
    const size_t at = str_find(str_slice(text, 0, to), STR("; "), from);
    return at < to ? at : text.len;
}

/* The last character of the line's content, without a remark. */
static void mark_last(Str text, size_t at, YamlSaying *saying) {
    const Str line = str_slice(text, at, line_end(text, at));
    const size_t remark = str_find(line, STR(" #"), 0);
    saying->to = at + str_trim(str_slice(line, 0, remark)).len;
    saying->from = saying->to - 1;
    while (saying->from > at && ((unsigned char)text.at[saying->from] & 0xC0) == 0x80)
        saying->from--;
}

/* Where the next line begins with a key, the bracket was to be closed in the line before it. */
bool yaml_slip_open(Str text, const YamlProblem *problem, YamlSaying *saying) {
    const size_t semicolon = find_semicolon(text, problem->began, problem->at);
    const size_t before = content_before(text, problem->at);
    if (semicolon < text.len) {
        *saying = (YamlSaying){"a semicolon stands where a comma must", "write a comma", semicolon,
                               semicolon + 1, false};
        return true;
    }
    if (before < text.len && line_start(text, problem->at) > problem->began &&
        is_key_at(text, content(text, problem->at))) {
        mark_last(text, before, saying);
        saying->began = line_start(text, before) != line_start(text, problem->began);
        return true;
    }
    return yaml_slip_closed(text, problem, saying);
}
