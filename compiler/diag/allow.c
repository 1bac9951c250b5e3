#include "diag/allow.h"

#include "base/ascii.h"
#include "base/escape.h"

/* Everything that is needed while one source is read from top to bottom. */
typedef struct Reader {
    Diag *diag;
    const Source *source;
    const List *opaque; /* of Span */
    size_t next_opaque; /* the first that does not end before the present place */
    size_t sorted;      /* findings that stand in order; those of this file's comments follow */
    uint32_t covered;   /* what the last comment alone on its line covers */
} Reader;

/* A comment, in bytes of the source, and what it says. */
typedef struct Excuse {
    Span comment;
    Span name_span;
    Str name;
    Str reason;
    bool colon;
} Excuse;

static const Str mark = STR_INIT("plancc:");
static const Str verb = STR_INIT("allow");
static const Str before_values = STR_INIT(":-?,[{");

static size_t skip_space(Str text, size_t at) {
    while (at < text.len && ascii_is_blank(text.at[at]))
        at++;
    return at;
}

static bool is_line_end(char c) {
    return c == '\n' || c == '\r';
}

static size_t line_start(Str text, size_t at) {
    while (at > 0 && !is_line_end(text.at[at - 1]))
        at--;
    return at;
}

static size_t line_end(Str text, size_t at) {
    while (at < text.len && !is_line_end(text.at[at]))
        at++;
    return at;
}

/* Whether `# plancc:` stands at `at`. */
static bool is_mark(Str text, size_t at) {
    if (at >= text.len || text.at[at] != '#')
        return false;
    size_t word = skip_space(text, at + 1);
    return str_starts(str_slice(text, word, text.len), mark);
}

static bool begins_comment(Str text, size_t at, size_t start) {
    return text.at[at] == '#' && (at == start || ascii_is_blank(text.at[at - 1]));
}

/* An apostrophe inside a plain text quotes nothing: a quote opens only where a value may begin. */
static bool opens_quote(Str text, size_t at, size_t start) {
    if (text.at[at] != '"' && text.at[at] != '\'')
        return false;
    while (at > start && ascii_is_blank(text.at[at - 1]))
        at--;
    return at == start || str_find_char(before_values, text.at[at - 1], 0) < before_values.len;
}

/* What follows the quoted text that opens at `at`, or `end` when it does not close on this line. */
static size_t skip_quoted(Str text, size_t at, size_t end) {
    char quote = text.at[at];
    for (at++; at < end; at++) {
        if (text.at[at] == '\\' && quote == '"')
            at++;
        else if (text.at[at] == quote && at + 1 < end && text.at[at + 1] == quote && quote == '\'')
            at++;
        else if (text.at[at] == quote)
            return at + 1;
    }
    return end;
}

/* The end of the opaque text that `at` lies in, or `at`. */
static size_t skip_opaque(Reader *reader, size_t at) {
    while (reader->next_opaque < reader->opaque->count) {
        const Span *span = LIST_AT(*reader->opaque, Span, reader->next_opaque);
        size_t place = reader->source->base + at;
        if (place < span->start)
            return at;
        if (place < span->end)
            return span->end - reader->source->base;
        reader->next_opaque++;
    }
    return at;
}

/* Where the first comment of a line begins, or its end. */
static size_t find_comment(Reader *reader, size_t start, size_t end) {
    Str text = reader->source->text;
    for (size_t at = start; at < end;) {
        size_t after = skip_opaque(reader, at);
        if (after > at)
            at = after;
        else if (begins_comment(text, at, start))
            return at;
        else if (opens_quote(text, at, start))
            at = skip_quoted(text, at, end);
        else
            at++;
    }
    return end;
}

/* Where `# plancc:` stands in the comment of a line, or its end. */
static size_t find_excuse(Reader *reader, size_t start, size_t end) {
    Str text = reader->source->text;
    for (size_t at = find_comment(reader, start, end); at < end; at++)
        if (begins_comment(text, at, start) && is_mark(text, at))
            return at;
    return end;
}

static Span span_of(const Source *source, size_t from, size_t to) {
    return (Span){source->base + (uint32_t)from, source->base + (uint32_t)to};
}

/* Reads `# plancc: allow RULE: reason`, from `at` to the end of the line. False: another word than
 * `allow`, or no rule. */
static bool read_excuse(const Source *source, size_t at, size_t end, Excuse *out) {
    Str line = str_slice(source->text, 0, end);
    Str comment = str_trim(str_slice(line, at, end));
    *out = (Excuse){.comment = span_of(source, at, at + comment.len)};
    size_t word = skip_space(line, skip_space(line, at + 1) + mark.len);
    size_t name = skip_space(line, word + verb.len);
    if (!str_starts(str_slice(line, word, end), verb) || name == word + verb.len)
        return false;
    size_t name_end = name;
    while (name_end < end && !ascii_is_blank(line.at[name_end]) && line.at[name_end] != ':')
        name_end++;
    size_t colon = skip_space(line, name_end);
    out->name_span = span_of(source, name, name_end);
    out->name = str_slice(line, name, name_end);
    out->colon = colon < end && line.at[colon] == ':';
    out->reason = out->colon ? str_trim(str_slice(line, colon + 1, end)) : STR("");
    return out->name.len > 0;
}

static void report_malformed(Diag *diag, Span span) {
    Finding *finding =
        diag_report(diag, RULE_BAD_ALLOW, span, "this comment for plancc cannot be read");
    diag_label(diag, finding, "write `# plancc: allow RULE: reason`");
}

static void report_unknown(Diag *diag, const Excuse *excuse) {
    Finding *finding = diag_report(diag, RULE_BAD_ALLOW, excuse->name_span,
                                   "there is no rule %.*s to excuse", STR_ARGS(excuse->name));
    Str nearest = rule_nearest(excuse->name);
    if (nearest.len)
        diag_label(diag, finding, "did you mean %.*s?", STR_ARGS(nearest));
}

static void report_reason(Diag *diag, const Excuse *excuse) {
    Finding *finding = diag_report(diag, RULE_BAD_ALLOW, excuse->comment,
                                   "%.*s is excused without a reason", STR_ARGS(excuse->name));
    diag_label(diag, finding, "write `# plancc: allow %.*s: reason`", STR_ARGS(excuse->name));
}

/* Whether the comment can excuse anything; reports why not. */
static bool is_good(Diag *diag, const Excuse *excuse, Rule *rule) {
    bool known = rule_find(excuse->name, rule);
    if (!known)
        report_unknown(diag, excuse);
    else if (rule_info(*rule)->firm)
        diag_report(diag, RULE_BAD_ALLOW, excuse->name_span, "%.*s cannot be excused",
                    STR_ARGS(excuse->name));
    else if (!excuse->reason.len)
        report_reason(diag, excuse);
    else
        return true;
    return false;
}

/* The first finding at or after `start`. */
static size_t first_finding(const Reader *reader, uint32_t start) {
    size_t low = 0;
    size_t high = reader->sorted;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if ((*LIST_AT(reader->diag->findings, Finding *, middle))->span.start < start)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool excuse_line(Reader *reader, uint32_t line, Rule rule, Str reason) {
    const Source *source = reader->source;
    if (line > source->lines)
        return false;
    bool last = line == source->lines;
    uint32_t start = source->base + source->line[line - 1];
    /* A finding at the very end of a file stands behind its last byte. */
    uint32_t end = source->base + (last ? (uint32_t)source->text.len + 1 : source->line[line]);
    bool used = false;
    for (size_t k = first_finding(reader, start); k < reader->sorted; k++) {
        Finding *finding = *LIST_AT(reader->diag->findings, Finding *, k);
        if (finding->span.start >= end)
            break;
        if (finding->rule != rule || finding->allowed)
            continue;
        finding->allowed = used = true;
        finding->reason = reason;
    }
    return used;
}

/* The line that a comment alone on line `line` covers. Comments above one another ask once. */
static uint32_t line_below(Reader *reader, uint32_t line) {
    uint32_t below = line + 1;
    if (reader->covered > line)
        return reader->covered;
    for (; below <= reader->source->lines; below++) {
        Str text = source_line(reader->source, below);
        size_t first = skip_space(text, 0);
        if (first < text.len && !is_mark(text, first))
            break;
    }
    reader->covered = below;
    return below;
}

static void apply(Reader *reader, size_t start, size_t at, size_t end) {
    Excuse excuse;
    Rule rule;
    if (!read_excuse(reader->source, at, end, &excuse)) {
        report_malformed(reader->diag, excuse.comment);
        return;
    }
    if (!is_good(reader->diag, &excuse, &rule))
        return;
    bool alone = skip_space(reader->source->text, start) == at;
    uint32_t line = sources_place(reader->diag->sources, excuse.comment).line;
    bool used = excuse_line(reader, alone ? line_below(reader, line) : line, rule, excuse.reason);
    if (!used && reader->diag->levels[rule] != SEVERITY_OFF)
        diag_report(reader->diag, RULE_UNUSED_ALLOW, excuse.comment,
                    "there is no finding of %.*s here to excuse", STR_ARGS(excuse.name));
}

/* The findings that were there before any comment was read: calls for earlier sources have added
 * theirs at the end, and nothing excuses those. */
static size_t count_sorted(const Diag *diag) {
    size_t count = diag->findings.count;
    while (count > 0) {
        Rule rule = (*LIST_AT(diag->findings, Finding *, count - 1))->rule;
        if (rule != RULE_UNUSED_ALLOW && rule != RULE_BAD_ALLOW)
            break;
        count--;
    }
    return count;
}

void allow_apply(Diag *diag, const Source *source, const List *opaque) {
    Str text = source->text;
    size_t at = str_find(text, mark, 0);
    if (at == text.len)
        return;
    Reader reader = {
        .diag = diag, .source = source, .opaque = opaque, .sorted = count_sorted(diag)};
    for (; at < text.len; at = str_find(text, mark, at)) {
        size_t start = line_start(text, at);
        size_t end = line_end(text, at);
        size_t excuse = find_excuse(&reader, start, end);
        if (excuse < end)
            apply(&reader, start, excuse, end);
        at = end;
    }
}

void allow_print(Buf *out, const Diag *diag) {
    EACH (Finding *, item, diag->findings) {
        const Finding *finding = *item;
        if (!finding->allowed)
            continue;
        Place place = sources_place(diag->sources, finding->span);
        escape_terminal(out, place.source->path);
        buf_addf(out, ":%u:%u: %s: ", (unsigned)place.line, (unsigned)place.column,
                 rule_info(finding->rule)->name);
        escape_terminal(out, finding->reason);
        buf_add_char(out, '\n');
    }
}
