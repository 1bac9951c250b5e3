/* The XML that the Checkstyle tool writes, which many readers of reports take. */
#include "output/format.h"

static const char *const severities[] = {
    [SEVERITY_OFF] = "ignore",
    [SEVERITY_NOTE] = "info",
    [SEVERITY_WARNING] = "warning",
    [SEVERITY_ERROR] = "error",
};

static void add_finding(Buf *out, const Outcome *outcome, const Finding *finding,
                        const void *more) {
    (void)more;
    Extent extent = format_extent(outcome, finding->span);
    Buf message = {.arena = outcome->arena};
    format_message(&message, finding);
    buf_addf(out, "    <error line=\"%zu\" column=\"%zu\" severity=\"%s\" message=\"", extent.line,
             extent.column, severities[finding->severity]);
    format_xml(out, buf_str(&message));
    buf_addf(out, "\" source=\"plancc.%s\"/>\n", rule_info(finding->rule)->name);
}

/* Some readers stumble over a file without errors. */
static void add_file(Buf *out, const Outcome *outcome, Str path, List findings) {
    if (!findings.count)
        return;
    buf_add_z(out, "  <file name=\"");
    format_xml(out, path);
    buf_add_z(out, "\">\n");
    format_each(out, outcome, findings, add_finding, NULL);
    buf_add_z(out, "  </file>\n");
}

void format_checkstyle(Buf *out, const Outcome *outcome) {
    buf_add_z(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n");
    format_each_file(out, outcome, add_file);
    buf_add_z(out, "</checkstyle>\n");
}
