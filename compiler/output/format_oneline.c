#include "output/format.h"

#include "base/escape.h"
#include "diag/text.h"

/* path:line:column: severity: message [rule]. */
static void add_finding(Buf *out, const Report *report, const Finding *finding) {
    Extent extent = format_extent(report, finding->span);
    Buf message = {.arena = report->arena};
    format_message(&message, finding);
    escape_terminal(out, extent.path);
    buf_addf(out, ":%zu:%zu: %s: ", extent.line, extent.column, severity_name(finding->severity));
    escape_terminal(out, buf_str(&message));
    buf_addf(out, " [%s]\n", rule_info(finding->rule)->name);
}

void format_oneline(Buf *out, const Report *report) {
    List findings = format_findings(report);
    size_t shown = format_shown(report, findings.count);
    for (size_t k = 0; k < shown; k++)
        add_finding(out, report, *LIST_AT(findings, Finding *, k));
    text_more(out, findings.count - shown);
}
