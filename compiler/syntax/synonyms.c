#include "syntax/synonyms.h"

#include "base/utf8.h"
#include "diag/suggest.h"

#include <stdint.h>

const Synonym synonyms[] = {
    {"action", "mitigation"},
    {"actions", "mitigation"},
    {"actions", "tasks"},
    {"actual", "actuals"},
    {"actual", "values"},
    {"actuals", "values"},
    {"adopted", "approved"},
    {"approval", "approved"},
    {"author", "of"},
    {"begin", "start"},
    {"closed", "completed"},
    {"commentary", "comment"},
    {"complete", "completed"},
    {"completion-date", "due"},
    {"cost", "budget"},
    {"critical-success-indicators", "indicators"},
    {"csis", "indicators"},
    {"date", "as-at"},
    {"date", "due"},
    {"deadline", "due"},
    {"description", "definition"},
    {"description", "outcome"},
    {"description", "introduction"},
    {"direction", "better"},
    {"done", "completed"},
    {"due-date", "due"},
    {"e-mail", "email"},
    {"end", "due"},
    {"end-date", "due"},
    {"figures", "values"},
    {"financial-budget", "budget"},
    {"financial-budgets", "budget"},
    {"finished", "completed"},
    {"foreword", "introduction"},
    {"good-is", "better"},
    {"heading", "title"},
    {"id", "code"},
    {"id", "number"},
    {"indicators", "rows"},
    {"key-actions", "tasks"},
    {"key-performance-indicators", "indicators"},
    {"key-tasks", "tasks"},
    {"kpis", "indicators"},
    {"last-updated", "updated"},
    {"lead", "officers"},
    {"lead", "owner"},
    {"lead", "owners"},
    {"lead-officer", "officers"},
    {"lead-officer", "owner"},
    {"lead-officer", "owners"},
    {"lead-officers", "officers"},
    {"measures", "indicators"},
    {"name", "title"},
    {"note", "comment"},
    {"notes", "comment"},
    {"notes", "note"},
    {"number", "code"},
    {"objectives", "service-objectives"},
    {"officer", "owner"},
    {"officer", "of"},
    {"officers", "owner"},
    {"officers", "owners"},
    {"outturn", "values"},
    {"outturns", "values"},
    {"owner", "officers"},
    {"people", "officers"},
    {"percent", "progress"},
    {"percent-complete", "progress"},
    {"percent-complete", "updates"},
    {"performance-indicators", "indicators"},
    {"performance-measures", "indicators"},
    {"period", "years"},
    {"polarity", "better"},
    {"probability", "likelihood"},
    {"progress", "updates"},
    {"progress-reports", "reports"},
    {"projects", "tasks"},
    {"purpose", "aim"},
    {"rag", "override"},
    {"ref", "code"},
    {"reference", "code"},
    {"remark", "comment"},
    {"remarks", "comment"},
    {"reporting-frequency", "frequency"},
    {"resources", "budget"},
    {"responsible", "officers"},
    {"responsible", "owner"},
    {"responsible", "owners"},
    {"responsible-officer", "officers"},
    {"responsible-officer", "owner"},
    {"responsible-officer", "owners"},
    {"result", "outcome"},
    {"results", "values"},
    {"review", "renewal"},
    {"risk-register", "risks"},
    {"severity", "impact"},
    {"staff", "officers"},
    {"start-date", "start"},
    {"started", "start"},
    {"steps", "milestones"},
    {"summary", "introduction"},
    {"target-date", "due"},
    {"title", "name"},
    {"title", "heading"},
    {"unit-of-measure", "unit"},
    {"units", "unit"},
};
const size_t synonym_count = sizeof synonyms / sizeof *synonyms;

/* "Key tasks" and "key_tasks" are key-tasks. */
static bool is_same(Str folded, Str word) {
    if (folded.len != word.len)
        return false;
    for (size_t k = 0; k < word.len; k++) {
        const bool gap = folded.at[k] == ' ' || folded.at[k] == '_';
        if (word.at[k] != (gap ? '-' : folded.at[k]))
            return false;
    }
    return true;
}

const Field *synonyms_find(const Shape *shape, Str folded) {
    for (size_t k = 0; k < synonym_count; k++) {
        if (!is_same(folded, str_from(synonyms[k].word)))
            continue;
        for (size_t at = 0; at < shape->count; at++)
            if (str_is(str_from(synonyms[k].key), shape->fields[at].key))
                return &shape->fields[at];
    }
    return NULL;
}

bool synonyms_is_status(Arena *scratch, Str word) {
    static const char *const words[] = {"status", "rag", "rag-status", "traffic-light"};
    const Str folded = utf8_fold(scratch, word);
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (is_same(folded, str_from(words[k])))
            return true;
    return false;
}

const Field *synonyms_nearest(Arena *scratch, const Shape *shape, Str word) {
    Suggest suggest = suggest_start(scratch, word);
    const Field *field = synonyms_find(shape, suggest.folded);
    if (field)
        return field;
    for (size_t k = 0; k < shape->count; k++)
        suggest_offer(&suggest, str_from(shape->fields[k].key),
                      (void *)(uintptr_t)&shape->fields[k]);
    return suggest.value;
}
