/* The tags of a picture are read in their order; the first thing that is not allowed ends it. */
#include "plan/svg.h"

#include "base/ascii.h"
#include "base/list.h"
#include "base/utf8.h"
#include "plan/svg_names.h"
#include "plan/svg_parts.h"

#include <string.h>

static const char plain[] =
    "save it as plain or optimised SVG: shapes, text and gradients, in UTF-8";
static const char whole[] = "a browser would not show it: save it anew";

/* The file while it is read. */
typedef struct Scan {
    Arena *arena;
    Str text;
    size_t at;
    List open;  /* of Str: the elements that have begun and not ended */
    bool begun; /* the outermost has */
    SvgParts parts;
    SvgProblem *problem;
} Scan;

/* ---- problems ---- */

static size_t line_at(Str text, size_t at) {
    size_t line = 1;
    for (size_t k = 0; k < at; k++)
        line += text.at[k] == '\n';
    return line;
}

/* A name as it is said: what takes its place in a file that was made to hurt may be long. */
static Str said(Scan *scan, Str name) {
    enum { SHOWN = 40 };
    size_t end = 0;
    int32_t code;
    while (end < name.len && end < SHOWN)
        end += utf8_next(name, end, &code);
    return end < name.len ? str_format(scan->arena, "%.*s...", STR_ARGS(str_slice(name, 0, end)))
                          : name;
}

/* "has the attribute `onload` in line 1": `what` is "the attribute", `name` a part of the file, or
 * empty where the scan stands at what is meant. */
static bool refuse(Scan *scan, const char *what, Str name) {
    const size_t at = name.len ? (size_t)(name.at - scan->text.at) : scan->at;
    const Str shown = said(scan, name);
    Buf clause = {.arena = scan->arena};
    buf_addf(&clause, "has %s", what);
    if (name.len)
        buf_addf(&clause, " `%.*s`", STR_ARGS(shown));
    buf_addf(&clause, " in line %zu", line_at(scan->text, at));
    *scan->problem = (SvgProblem){buf_str(&clause), plain};
    return false;
}

static bool refuse_form(Scan *scan) {
    *scan->problem = (SvgProblem){str_format(scan->arena, "is not well-formed XML in line %zu",
                                             line_at(scan->text, scan->at)),
                                  whole};
    return false;
}

/* ---- characters ---- */

static bool is_line_space(int32_t code) {
    return code == '\t' || code == '\n' || code == '\r';
}

/* Valid UTF-8 without characters that no picture needs and that some decoder obeys. */
static bool has_good_characters(Scan *scan) {
    const Str text = scan->text;
    int32_t code;
    scan->at = utf8_check(text);
    if (scan->at < text.len)
        return refuse(scan, "bytes that are not UTF-8", STR(""));
    for (scan->at = 0; scan->at < text.len;) {
        const size_t size = utf8_next(text, scan->at, &code);
        if (utf8_is_control(code) && !is_line_space(code))
            return refuse(scan, "a control character", STR(""));
        scan->at += size;
    }
    return true;
}

static bool stands(const Scan *scan, const char *sign) {
    return str_starts(str_slice(scan->text, scan->at, scan->text.len), str_from(sign));
}

/* Goes over the sign, if it stands here. */
static bool take(Scan *scan, const char *sign) {
    const bool there = stands(scan, sign);
    scan->at += there ? str_from(sign).len : 0;
    return there;
}

static bool take_space(Scan *scan) {
    const size_t from = scan->at;
    while (scan->at < scan->text.len && ascii_is_space(scan->text.at[scan->at]))
        scan->at++;
    return scan->at > from;
}

/* Up to the next of the signs, or the end. */
static Str take_until(Scan *scan, const char *signs) {
    const size_t from = scan->at;
    while (scan->at < scan->text.len &&
           str_find_char(str_from(signs), scan->text.at[scan->at], 0) == str_from(signs).len)
        scan->at++;
    return str_slice(scan->text, from, scan->at);
}

static Str take_name(Scan *scan) {
    return take_until(scan, " \t\r\n=/><\"'&");
}

/* ---- values ---- */

/* The references that XML knows without a document type. By `number` any character could be hidden
 * where it does something. */
static bool is_known_reference(Str text, bool number) {
    static const Str known[] = {STR_INIT("&amp;"), STR_INIT("&lt;"), STR_INIT("&gt;"),
                                STR_INIT("&quot;"), STR_INIT("&apos;")};
    for (size_t k = 0; k < sizeof known / sizeof *known; k++)
        if (str_starts(text, known[k]))
            return true;
    return number && str_starts(text, STR("&#"));
}

static bool check_references(Scan *scan, Str text, bool number) {
    for (size_t at = str_find_char(text, '&', 0); at < text.len;
         at = str_find_char(text, '&', at + 1))
        if (!is_known_reference(str_slice(text, at, text.len), number))
            return refuse(scan, "the reference", str_slice(text, at, str_find_char(text, ';', at)));
    return true;
}

/* What CSS takes for a part of a name: its escapes, too, so that none of them makes another one. */
static bool is_of_name(char c) {
    return ascii_is_alnum(c) || c == '-' || c == '_' || c == '\\' || (unsigned char)c > 127;
}

/* The name of the function whose bracket stands there. */
static Str name_before(Str value, size_t at) {
    size_t to = at;
    while (to && ascii_is_space(value.at[to - 1]))
        to--;
    size_t from = to;
    while (from && is_of_name(value.at[from - 1]))
        from--;
    return str_slice(value, from, to);
}

/* Takes an address, which must be that of a part of the picture, up to the first of the signs that
 * end it. In its name % would stand for another sign. */
static bool take_address(Scan *scan, Str value, const char *ends) {
    size_t end = 1;
    while (end < value.len && str_find_char(str_from(ends), value.at[end], 0) == str_from(ends).len)
        end++;
    const Str name = str_trim(str_slice(value, 1, end));
    const size_t escape = str_find_char(name, '%', 0);
    if (escape < name.len)
        return refuse(scan, "the sign", str_slice(name, escape, escape + 1));
    svg_parts_refer(&scan->parts, name);
    return true;
}

/* What stands behind `url(`. */
static bool check_address(Scan *scan, Str inside) {
    static const Str quotes[] = {STR_INIT("\""), STR_INIT("'"), STR_INIT("&quot;"),
                                 STR_INIT("&apos;")};
    const Str trimmed = str_trim(inside);
    Str rest = trimmed;
    for (size_t k = 0; k < sizeof quotes / sizeof *quotes; k++)
        if (str_starts(trimmed, quotes[k]))
            rest = str_slice(trimmed, quotes[k].len, trimmed.len);
    if (!str_starts(rest, STR("#")))
        return refuse(scan, "an address outside the picture", inside);
    return take_address(scan, rest, rest.len < trimmed.len ? "\"'&" : "\"'&)");
}

static bool check_function(Scan *scan, Str value, size_t at) {
    const Str name = name_before(value, at);
    const Str inside = str_slice(value, at + 1, value.len);
    if (!svg_has_function(name))
        return refuse(scan, "the function", name.len ? name : str_slice(value, at, at + 1));
    return !str_is(name, "url") || check_address(scan, inside);
}

/* Whatever a style can load it loads by a function, or by a rule with @, which has no place here.
 */
static bool check_style(Scan *scan, Str value) {
    for (size_t at = 0; at < value.len; at++) {
        if (value.at[at] == '\\' || value.at[at] == '@')
            return refuse(scan, "the sign", str_slice(value, at, at + 1));
        if (value.at[at] == '(' && !check_function(scan, value, at))
            return false;
    }
    return true;
}

/* A name must stand there as it is, and without space around it, which references do not count:
 * what refers to it is found by that. */
static bool take_id(Scan *scan, Str value) {
    for (size_t at = 0; at < value.len; at++)
        if (strchr("\"'&", value.at[at]))
            return refuse(scan, "in an id the sign", str_slice(value, at, at + 1));
    if (str_trim(value).len < value.len)
        return refuse(scan, "space at the edge of the id", value);
    svg_parts_name(&scan->parts, value);
    return true;
}

static bool check_value(Scan *scan, Str name, Str value) {
    const SvgValue kind = svg_attribute(name);
    if (!check_references(scan, value, kind == SVG_FREE))
        return false;
    switch (kind) {
    case SVG_FREE:
        return !str_is(name, "id") || take_id(scan, value);
    case SVG_STYLE:
        return check_style(scan, value);
    case SVG_FRAGMENT:
        if (!str_starts(value, STR("#")))
            return refuse(scan, "an address outside the picture", value);
        return take_address(scan, value, "");
    case SVG_NAMESPACE:
        return str_is(value, "http://www.w3.org/2000/svg") || refuse(scan, "the namespace", value);
    case SVG_NOT_ALLOWED:
        break;
    }
    return refuse(scan, "the attribute", name);
}

/* ---- tags ---- */

/* name="value", after space. */
static bool take_attribute(Scan *scan, Str *name, Str *value) {
    *name = take_name(scan);
    take_space(scan);
    const bool named = name->len && take(scan, "=");
    take_space(scan);
    const bool single = stands(scan, "'");
    if (!named || !(take(scan, "'") || take(scan, "\"")))
        return refuse_form(scan);
    *value = take_until(scan, single ? "<'" : "<\"");
    return take(scan, single ? "'" : "\"") || refuse_form(scan);
}

static bool read_start(Scan *scan) {
    Str key;
    Str value;
    const Str name = take_name(scan);
    if (!name.len || (scan->begun && !scan->open.count))
        return refuse_form(scan);
    if (!svg_has_element(name))
        return refuse(scan, "the element", name);
    scan->begun = true;
    svg_parts_begin(&scan->parts);
    while (take_space(scan) && !stands(scan, "/") && !stands(scan, ">")) {
        if (!take_attribute(scan, &key, &value) || !check_value(scan, key, value))
            return false;
    }
    if (take(scan, "/>")) {
        svg_parts_end(&scan->parts);
        return true;
    }
    LIST_PUSH(scan->arena, &scan->open, Str, name);
    return take(scan, ">") || refuse_form(scan);
}

static bool read_end(Scan *scan) {
    const Str name = take_name(scan);
    take_space(scan);
    if (!scan->open.count || !str_eq(*LIST_AT(scan->open, Str, scan->open.count - 1), name))
        return refuse_form(scan);
    scan->open.count--;
    svg_parts_end(&scan->parts);
    return take(scan, ">") || refuse_form(scan);
}

/* A comment that another reader would end sooner must not have anything to read then. */
static bool read_comment(Scan *scan) {
    take_until(scan, "<>");
    if (!stands(scan, ">") || !str_ends(str_slice(scan->text, 0, scan->at), STR("--")))
        return refuse(scan, "a comment with < or > in it", STR(""));
    return take(scan, ">");
}

static bool read_tag(Scan *scan) {
    if (take(scan, "<!--"))
        return read_comment(scan);
    if (stands(scan, "<!["))
        return refuse(scan, "a CDATA section", STR(""));
    if (stands(scan, "<!"))
        return refuse(scan, "a document type", STR(""));
    if (stands(scan, "<?"))
        return refuse(scan, "a processing instruction", STR(""));
    if (take(scan, "</"))
        return read_end(scan);
    scan->at++;
    return read_start(scan);
}

/* <?xml version="1.0" encoding="UTF-8"?>: it decides how a browser reads all the rest. */
static bool read_declaration(Scan *scan) {
    Str key;
    Str value;
    if (!stands(scan, "<?xml") || stands(scan, "<?xml-"))
        return true;
    take(scan, "<?xml");
    while (take_space(scan) && !stands(scan, "?>")) {
        if (!take_attribute(scan, &key, &value))
            return false;
        const bool known = str_is(key, "version") || str_is(key, "standalone");
        const bool encoding = str_is(key, "encoding");
        if (encoding && !str_is(utf8_fold(scan->arena, value), "utf-8"))
            return refuse(scan, "the encoding", value);
        if (!known && !encoding)
            return refuse_form(scan);
    }
    return take(scan, "?>") || refuse_form(scan);
}

bool svg_check(Arena *arena, Str svg, SvgProblem *problem) {
    Scan scan = {.arena = arena, .text = svg, .problem = problem, .parts = {.arena = arena}};
    Str ref;
    if (!has_good_characters(&scan))
        return false;
    scan.at = str_starts(svg, STR("\xEF\xBB\xBF")) ? 3 : 0;
    if (!read_declaration(&scan))
        return false;
    while (scan.at < svg.len) {
        const Str text = take_until(&scan, "<");
        if (!scan.open.count && str_trim(text).len)
            return refuse_form(&scan);
        if (!check_references(&scan, text, true))
            return false;
        if (scan.at < svg.len && !read_tag(&scan))
            return false;
    }
    if (scan.open.count)
        return refuse_form(&scan);
    return svg_parts_are_few(&scan.parts, &ref) ||
           refuse(&scan, "more than 50,000 parts, drawn by the reference", ref);
}
