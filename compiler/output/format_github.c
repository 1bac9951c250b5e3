/* GitHub Actions: workflow commands become notes beside the changed lines, but only ten of a kind
 * for each step, so the worst come first; the table in the step's summary has the rest. */
#include "output/format.h"

#include "base/escape.h"
#include "diag/text.h"

/* GitHub throws a summary of more than 1 MiB away. */
enum { LONGEST_SUMMARY = 900 * 1024 };

static const char *const commands[] = {
    [SEVERITY_OFF] = "debug",
    [SEVERITY_NOTE] = "notice",
    [SEVERITY_WARNING] = "warning",
    [SEVERITY_ERROR] = "error",
};

/* Those that people are shown, worst first, else in order. */
static List worst_first(const Outcome *outcome, size_t *hidden) {
    List all = format_findings(outcome);
    List sorted = {NULL, 0, 0};
    size_t shown = format_shown(outcome, all.count);
    for (int severity = SEVERITY_ERROR; severity >= SEVERITY_NOTE; severity--)
        EACH (Finding *, finding, all)
            if ((int)(*finding)->severity == severity && sorted.count < shown)
                LIST_PUSH(outcome->arena, &sorted, Finding *, *finding);
    *hidden = all.count - shown;
    return sorted;
}

/* GitHub takes columns only for places within one line. */
static void add_place(Buf *out, const Outcome *outcome, Span span) {
    Extent extent = format_extent(outcome, span);
    buf_add_z(out, "file=");
    escape_github_property(out, extent.path);
    buf_addf(out, ",line=%zu", extent.line);
    if (extent.line == extent.end_line)
        buf_addf(out, ",col=%zu,endColumn=%zu", extent.column, extent.end_column);
    else
        buf_addf(out, ",endLine=%zu", extent.end_line);
}

static void add_related(Buf *message, const Outcome *outcome, const Related *related) {
    Extent extent = format_extent(outcome, related->span);
    buf_addf(message, "\n%.*s:%zu:%zu: %.*s", STR_ARGS(extent.path), extent.line, extent.column,
             STR_ARGS(related->message));
}

static void add_finding(Buf *out, const Outcome *outcome, const Finding *finding) {
    Buf message = {.arena = outcome->arena};
    format_message(&message, finding);
    EACH (Related, related, finding->related)
        add_related(&message, outcome, related);
    buf_addf(out, "::%s ", commands[finding->severity]);
    if (finding->span.start) {
        add_place(out, outcome, finding->span);
        buf_add_char(out, ',');
    }
    buf_addf(out, "title=%s::", rule_info(finding->rule)->name);
    escape_github(out, buf_str(&message));
    buf_add_char(out, '\n');
}

void format_github(Buf *out, const Outcome *outcome) {
    size_t hidden;
    List findings = worst_first(outcome, &hidden);
    EACH (Finding *, finding, findings)
        add_finding(out, outcome, *finding);
    text_more(out, hidden);
}

static void add_row(Buf *out, const Outcome *outcome, const Finding *finding) {
    Extent extent = format_extent(outcome, finding->span);
    Buf message = {.arena = outcome->arena};
    format_message(&message, finding);
    buf_addf(out, "| %s | ", severity_name(finding->severity));
    escape_markdown(out, extent.path);
    buf_addf(out, ":%zu:%zu | ", extent.line, extent.column);
    escape_markdown(out, buf_str(&message));
    buf_addf(out, " | %s |\n", rule_info(finding->rule)->name);
}

void format_github_summary(Buf *out, const Outcome *outcome) {
    size_t start = out->len;
    size_t hidden;
    size_t rows = 0;
    List findings = worst_first(outcome, &hidden);
    buf_add_z(out, "### plancc: ");
    text_summary(out, outcome->diag, outcome->files);
    if (findings.count)
        buf_add_z(out, "\n| | place | finding | rule |\n|---|---|---|---|\n");
    for (; rows < findings.count && out->len - start < LONGEST_SUMMARY; rows++)
        add_row(out, outcome, *LIST_AT(findings, Finding *, rows));
    hidden += findings.count - rows;
    if (hidden)
        buf_add_char(out, '\n');
    text_more(out, hidden);
    buf_add_char(out, '\n');
}
