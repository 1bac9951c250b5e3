/* JUnit has no standard; this is what its readers share (Jenkins, GitLab, Azure). A file is a suite
 * and a finding a test. What fails the run is a test that failed; other findings are tests that
 * passed and have something to say, so that the test report and the exit status agree. A file
 * without findings is one test that passed. */
#include "output/format.h"

#include "base/escape.h"

static bool fails(const Outcome *outcome, const Finding *finding) {
    return finding->severity >= outcome->fails;
}

/* "rule code", and which one when there are several: the same from run to run. */
static void add_name(Buf *out, const Finding *finding) {
    buf_add_z(out, rule_info(finding->rule)->name);
    if (finding->code.len) {
        buf_add_char(out, ' ');
        format_xml(out, finding->code);
    }
    if (finding->ordinal)
        buf_addf(out, " (%u)", (unsigned)finding->ordinal + 1);
}

static void add_place(Buf *out, const Outcome *outcome, Span span, Severity severity, Str message) {
    Extent extent = format_extent(outcome, span);
    format_xml(out, extent.path);
    buf_addf(out, ":%zu:%zu: %s: ", extent.line, extent.column, severity_name(severity));
    format_xml(out, message);
    buf_add_char(out, '\n');
}

static void add_details(Buf *out, const Outcome *outcome, const Finding *finding, Str message) {
    add_place(out, outcome, finding->span, finding->severity, message);
    EACH (Related, related, finding->related)
        add_place(out, outcome, related->span, SEVERITY_NOTE, related->message);
}

static void add_test(Buf *out, Str path) {
    buf_add_z(out, "    <testcase classname=\"");
    format_xml(out, path);
    buf_add_z(out, "\" time=\"0\" name=\"");
}

static void add_finding(Buf *out, const Outcome *outcome, const Finding *finding,
                        const void *more) {
    const Str path = *(const Str *)more;
    Buf message = {.arena = outcome->arena};
    format_message(&message, finding);
    add_test(out, path);
    add_name(out, finding);
    buf_add_z(out, "\">\n");
    if (fails(outcome, finding)) {
        buf_add_z(out, "      <failure message=\"");
        format_xml(out, buf_str(&message));
        buf_addf(out, "\" type=\"%s\">", rule_info(finding->rule)->name);
        add_details(out, outcome, finding, buf_str(&message));
        buf_add_z(out, "</failure>\n");
    } else {
        buf_add_z(out, "      <system-out>");
        add_details(out, outcome, finding, buf_str(&message));
        buf_add_z(out, "</system-out>\n");
    }
    buf_add_z(out, "    </testcase>\n");
}

static size_t count_failures(const Outcome *outcome, List findings) {
    size_t count = 0;
    EACH (Finding *, finding, findings)
        count += fails(outcome, *finding);
    return count;
}

static void add_file(Buf *out, const Outcome *outcome, Str path, List findings) {
    buf_add_z(out, "  <testsuite name=\"");
    format_xml(out, path);
    buf_add_z(out, "\" file=\"");
    format_xml(out, path);
    buf_addf(out, "\" tests=\"%zu\" failures=\"%zu\" errors=\"0\" skipped=\"0\" time=\"0\">\n",
             findings.count ? findings.count : 1, count_failures(outcome, findings));
    format_each(out, outcome, findings, add_finding, &path);
    if (!findings.count) {
        add_test(out, path);
        buf_add_z(out, "nothing to report\"/>\n");
    }
    buf_add_z(out, "  </testsuite>\n");
}

void format_junit(Buf *out, const Outcome *outcome) {
    buf_add_z(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"plancc\">\n");
    format_each_file(out, outcome, add_file);
    buf_add_z(out, "</testsuites>\n");
}
