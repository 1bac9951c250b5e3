#include "output/format.h"

#include "base/escape.h"
#include "base/utf8.h"
#include "diag/text.h"

static void print_text(Buf *out, const Outcome *outcome) {
    text_print(out, outcome->diag,
               (TextOptions){outcome->colour, outcome->least == SEVERITY_NOTE, outcome->most});
}

const Format formats[] = {
    {"text", "for people: each finding with its line and a mark under the place", print_text, NULL,
     NULL},
    {"oneline", "one line a finding, as gcc writes them, for editors", format_oneline, NULL, NULL},
    {"json", "all that plancc knows about its findings", format_json, NULL, NULL},
    {"sarif", "SARIF 2.1.0, for code scanning and many viewers", format_sarif, NULL, NULL},
    {"github", "GitHub workflow commands, worst first, and a table in the step's summary",
     format_github, "GITHUB_STEP_SUMMARY", format_github_summary},
    {"gitlab", "a GitLab code quality report", format_gitlab, NULL, NULL},
    {"junit", "JUnit XML: what fails the run is a test that failed", format_junit, NULL, NULL},
    {"checkstyle", "Checkstyle XML", format_checkstyle, NULL, NULL},
};
const size_t format_count = sizeof formats / sizeof formats[0];

const Format *format_find(Str name) {
    for (size_t k = 0; k < format_count; k++)
        if (str_is(name, formats[k].name))
            return &formats[k];
    return NULL;
}

Extent format_extent(const Outcome *outcome, Span span) {
    Place start = sources_place(outcome->diag->sources, span);
    if (!start.source)
        return (Extent){outcome->dir, 1, 1, 1, 1};
    Extent extent = {start.source->path, start.line, start.column, start.line, start.column};
    if (span.end <= span.start)
        return extent;
    Place end = sources_place(outcome->diag->sources, (Span){span.end, span.end});
    if (end.source == start.source) {
        extent.end_line = end.line;
        extent.end_column = end.column;
    }
    return extent;
}

List format_findings(const Outcome *outcome) {
    List shown = {NULL, 0, 0};
    EACH (Finding *, finding, outcome->diag->findings)
        if (diag_is_open(*finding) && (*finding)->severity >= outcome->least)
            LIST_PUSH(outcome->arena, &shown, Finding *, *finding);
    return shown;
}

size_t format_shown(const Outcome *outcome, size_t found) {
    return outcome->most && outcome->most < found ? outcome->most : found;
}

void format_message(Buf *out, const Finding *finding) {
    buf_add(out, finding->message);
    if (finding->label.len)
        buf_addf(out, " (%.*s)", STR_ARGS(finding->label));
}

Str format_fingerprint(const Outcome *outcome, const Finding *finding) {
    Str key =
        str_format(outcome->arena, "%s\t%.*s\t%.*s\t%u", rule_info(finding->rule)->name,
                   STR_ARGS(finding->file), STR_ARGS(finding->code), (unsigned)finding->ordinal);
    return str_format(outcome->arena, "%016llx", (unsigned long long)str_fingerprint(key));
}

/* Whole runs at once, without what would drive a terminal. */
void format_xml(Buf *out, Str text) {
    size_t clean = 0;
    for (size_t at = 0; at < text.len;) {
        int32_t code;
        const size_t next = at + utf8_next(text, at, &code);
        if (code == 0xFFFD || (utf8_drives_terminal(code) && code != '\t')) {
            escape_xml(out, str_slice(text, clean, at));
            utf8_add(out, 0xFFFD);
            clean = next;
        }
        at = next;
    }
    escape_xml(out, str_slice(text, clean, text.len));
}

void format_each(Buf *out, const Outcome *outcome, List findings, FormatOne *one,
                 const void *more) {
    enum { MUCH = 256 * 1024 };
    Outcome own = *outcome;
    own.arena = arena_new();
    const ArenaMark mark = arena_mark(own.arena);
    EACH (const Finding *, finding, findings) {
        one(out, &own, *finding, more);
        arena_rewind(own.arena, mark);
        if (outcome->take && out->len > MUCH)
            outcome->take(outcome->state, out);
    }
    arena_free(own.arena);
}

/* Findings are sorted by place, so those without one come first and those of a file in a row. */
void format_each_file(Buf *out, const Outcome *outcome, FormatFile *each) {
    const List all = format_findings(outcome);
    Finding **findings = all.at;
    size_t next = 0;
    size_t number = 0;
    while (next < all.count && !findings[next]->span.start)
        next++;
    if (next)
        each(out, outcome, outcome->dir, (List){findings, next, next});
    EACH (Source *, source, outcome->diag->sources->list) {
        uint32_t end = (*source)->base + (uint32_t)(*source)->text.len;
        size_t first = next;
        while (next < all.count && findings[next]->span.start <= end)
            next++;
        if (next > first || number < outcome->files)
            each(out, outcome, (*source)->path,
                 (List){all.count ? findings + first : NULL, next - first, next - first});
        number++;
    }
}
