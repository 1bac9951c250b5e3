/* docs.gitlab.com/ci/testing/code_quality: a list; the fingerprint tells a merge request which
 * findings are new. */
#include "output/format_list.h"

static const char *const severities[] = {
    [SEVERITY_OFF] = "info",
    [SEVERITY_NOTE] = "info",
    [SEVERITY_WARNING] = "minor",
    [SEVERITY_ERROR] = "critical",
};

static json_t *finding_of(const Outcome *outcome, const Finding *finding, const void *more) {
    (void)more;
    Extent extent = format_extent(outcome, finding->span);
    Buf message = {.arena = outcome->arena};
    format_message(&message, finding);
    json_t *object = data_object();
    data_put_text(object, "description", buf_str(&message));
    data_put_text(object, "check_name", str_from(rule_info(finding->rule)->name));
    data_put_text(object, "fingerprint", format_fingerprint(outcome, finding));
    data_put_text(object, "severity", str_from(severities[finding->severity]));
    json_t *location = data_put_object(object, "location");
    data_put_text(location, "path", extent.path);
    json_t *lines = data_put_object(location, "lines");
    data_put_count(lines, "begin", extent.line);
    data_put_count(lines, "end", extent.end_line);
    return object;
}

void format_gitlab(Buf *out, const Outcome *outcome) {
    format_list(out, outcome, data_list(), format_findings(outcome), finding_of, NULL);
}
