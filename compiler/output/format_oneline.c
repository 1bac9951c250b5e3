#include "output/format.h"

#include "base/escape.h"
#include "diag/text.h"

/* path:line:column: severity: message [rule]. */
static void add_finding(Buf *out, const Outcome *outcome, const Finding *finding) {
    Extent extent = format_extent(outcome, finding->span);
    Buf message = {.arena = outcome->arena};
    format_message(&message, finding);
    escape_terminal(out, extent.path);
    buf_addf(out, ":%zu:%zu: %s: ", extent.line, extent.column, severity_name(finding->severity));
    escape_terminal(out, buf_str(&message));
    buf_addf(out, " [%s]\n", rule_info(finding->rule)->name);
}

void format_oneline(Buf *out, const Outcome *outcome) {
    List findings = format_findings(outcome);
    size_t shown = format_shown(outcome, findings.count);
    for (size_t k = 0; k < shown; k++)
        add_finding(out, outcome, *LIST_AT(findings, Finding *, k));
    text_more(out, findings.count - shown);
}
