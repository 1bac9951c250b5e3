#include "syntax/markdown_private.h"

#include "base/ascii.h"

/* cmark looks at every open quote and list item again for each line, blank ones too, and at every
 * open picture for each link: without these limits, a text of 200,000 bytes keeps it busy for
 * minutes. All here is one walk over the text, and errs only towards too deep. */

static bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

static bool ends_marker(Str line, size_t at) {
    return at == line.len || is_blank(line.at[at]);
}

/* "* * *" is a line across the page, however long. */
static bool is_rule(Str line) {
    size_t marks = 0;
    for (size_t k = 0; k < line.len; k++) {
        if (line.at[k] != line.at[0] && !is_blank(line.at[k]))
            return false;
        marks += line.at[k] == line.at[0];
    }
    return marks >= 3 && line.at[0] != '+';
}

/* The bytes of "-", "*", "+", "12." or "12)" where it begins a list, else 0. */
static size_t list_marker(Str line) {
    size_t k = 0;
    while (k < line.len && ascii_is_digit(line.at[k]))
        k++;
    const char *marks = k ? ".)" : "-*+";
    const bool marked = k < line.len && (line.at[k] == marks[0] || line.at[k] == marks[1] ||
                                         (!k && line.at[k] == marks[2]));
    return marked && ends_marker(line, k + 1) && !is_rule(line) ? k + 1 : 0;
}

/* Where the bytes of quotes and blanks that a line begins with end. */
static size_t skip_quotes(Str line, size_t *quotes, size_t *blanks) {
    size_t at = 0;
    for (; at < line.len && (is_blank(line.at[at]) || line.at[at] == '>'); at++) {
        const bool own = at && line.at[at - 1] == '>' && line.at[at] == ' ';
        *quotes += line.at[at] == '>';
        *blanks += line.at[at] == '\t' ? 4 : line.at[at] == ' ' && !own;
    }
    return at;
}

/* The lists and quotes that begin behind the first list's marker. */
static size_t count_opened(Str line) {
    size_t opened = 0;
    for (size_t at = 0; at < line.len && opened <= MARKDOWN_MAX_DEPTH;) {
        const bool quote = line.at[at] == '>' && opened;
        const size_t marker = quote ? 1 : list_marker(str_slice(line, at, line.len));
        if (!marker && !is_blank(line.at[at]))
            break;
        opened += marker > 0;
        at += marker ? marker : 1;
    }
    return opened;
}

/* What is open behind the line, at most, when *items list items were before it: an item goes on in
 * a line that is indented by two columns or more for it, and also, until another item begins, in
 * lines that are blank or not indented. */
static size_t depth_of(Str line, size_t *items) {
    size_t quotes = 0;
    size_t blanks = 0;
    const size_t at = skip_quotes(line, &quotes, &blanks);
    const size_t opened = count_opened(str_slice(line, at, line.len));
    if (opened)
        *items = (*items < blanks / 2 ? *items : blanks / 2) + opened;
    return quotes + *items;
}

/* A line ends with LF, CR or both; cmark steps over a byte order mark. */
static bool is_too_deep(Str prose, size_t *at) {
    size_t items = 0;
    Str lines = str_starts(prose, STR("\xEF\xBB\xBF")) ? str_slice(prose, 3, prose.len) : prose;
    while (lines.len) {
        Str parts;
        Str line;
        str_cut(lines, '\n', &parts, &lines);
        while (parts.len) {
            str_cut(parts, '\r', &line, &parts);
            *at = (size_t)(line.at - prose.at);
            if (depth_of(line, &items) > MARKDOWN_MAX_DEPTH)
                return true;
        }
    }
    return false;
}

static bool has_too_many_pictures(Str prose, size_t *at) {
    size_t pictures = 0;
    for (*at = str_find(prose, STR("!["), 0); *at < prose.len;
         *at = str_find(prose, STR("!["), *at + 2))
        if (++pictures > MARKDOWN_MAX_PICTURES)
            return true;
    return false;
}

/* cmark makes a node or two of each mark and each line, which takes a hundred times as long as a
 * letter does: a file may hold forty texts of the greatest length. */
static bool has_too_many_marks(Str prose, size_t *at) {
    static const bool is_mark[256] = {
        ['*'] = true, ['_'] = true, ['['] = true, [']'] = true,  ['<'] = true,  ['`'] = true,
        ['!'] = true, ['&'] = true, ['>'] = true, ['\\'] = true, ['\n'] = true, ['\r'] = true};
    size_t marks = 0;
    if (prose.len <= MARKDOWN_MAX_MARKS)
        return false;
    for (*at = 0; *at < prose.len; (*at)++) {
        marks += is_mark[(unsigned char)prose.at[*at]];
        if (marks > MARKDOWN_MAX_MARKS)
            return true;
    }
    return false;
}

MarkdownLimit markdown_limit(Str prose, size_t *at) {
    if (is_too_deep(prose, at))
        return MARKDOWN_TOO_DEEP;
    if (has_too_many_pictures(prose, at))
        return MARKDOWN_TOO_MANY_PICTURES;
    return has_too_many_marks(prose, at) ? MARKDOWN_TOO_MANY_MARKS : MARKDOWN_WITHIN;
}

/* Each level has a mark at either end at least. */
bool markdown_may_stress(Str prose) {
    size_t marks = 0;
    for (size_t k = 0; k < prose.len; k++)
        marks += prose.at[k] == '*' || prose.at[k] == '_';
    return marks > 2 * (size_t)MARKDOWN_MAX_STRESS;
}
