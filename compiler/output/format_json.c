/* Our own format. Keys may be added; those that are there keep their names and their sense. */
#include "output/format_list.h"

static void put_place(json_t *object, const Outcome *outcome, Span span) {
    Extent extent = format_extent(outcome, span);
    data_put_text(object, "file", extent.path);
    data_put_count(object, "line", extent.line);
    data_put_count(object, "column", extent.column);
    data_put_count(object, "endLine", extent.end_line);
    data_put_count(object, "endColumn", extent.end_column);
}

static json_t *related_of(const Outcome *outcome, const Related *related) {
    json_t *object = data_object();
    put_place(object, outcome, related->span);
    data_put_text(object, "message", related->message);
    return object;
}

static json_t *finding_of(const Outcome *outcome, const Finding *finding, const void *more) {
    (void)more;
    json_t *object = data_object();
    data_put_text(object, "rule", str_from(rule_info(finding->rule)->name));
    data_put_text(object, "severity", str_from(severity_name(finding->severity)));
    put_place(object, outcome, finding->span);
    data_put_text(object, "code", finding->code);
    data_put_text(object, "message", finding->message);
    data_put_text(object, "hint", finding->label);
    json_t *places = data_put_list(object, "related");
    EACH (Related, related, finding->related)
        data_push(places, related_of(outcome, related));
    data_put_text(object, "fingerprint", format_fingerprint(outcome, finding));
    return object;
}

/* Notes that are not shown are not counted: the organisation's own rules may have them at any time.
 */
static void put_counts(json_t *object, const Outcome *outcome) {
    const Diag *diag = outcome->diag;
    const bool notes = outcome->least <= SEVERITY_NOTE;
    size_t excused = 0;
    size_t known = 0;
    EACH (Finding *, finding, diag->findings) {
        excused += (*finding)->allowed;
        known += (*finding)->known;
    }
    data_put_count(object, "errors", diag_count(diag, SEVERITY_ERROR));
    data_put_count(object, "warnings", diag_count(diag, SEVERITY_WARNING));
    data_put_count(object, "notes", notes ? diag_count(diag, SEVERITY_NOTE) : 0);
    data_put_count(object, "excused", excused);
    data_put_count(object, "baseline", known);
}

void format_json(Buf *out, const Outcome *outcome) {
    json_t *document = data_object();
    data_put_text(document, "plancc", outcome->version);
    data_put_count(document, "files", outcome->files);
    put_counts(document, outcome);
    data_put_list(document, "findings");
    format_list(out, outcome, document, format_findings(outcome), finding_of, NULL);
}
