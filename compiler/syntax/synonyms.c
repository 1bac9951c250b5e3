#include "syntax/synonyms.h"

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
    {"cost", "budget"},
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
    {"figures", "values"},
    {"finished", "completed"},
    {"heading", "title"},
    {"id", "code"},
    {"id", "number"},
    {"kpis", "indicators"},
    {"last-updated", "updated"},
    {"lead", "officers"},
    {"lead", "owner"},
    {"lead", "owners"},
    {"lead-officer", "officers"},
    {"lead-officer", "owner"},
    {"measures", "indicators"},
    {"name", "title"},
    {"note", "comment"},
    {"notes", "comment"},
    {"notes", "note"},
    {"number", "code"},
    {"officer", "owner"},
    {"officer", "of"},
    {"officers", "owner"},
    {"officers", "owners"},
    {"owner", "officers"},
    {"people", "officers"},
    {"percent", "progress"},
    {"period", "years"},
    {"probability", "likelihood"},
    {"projects", "tasks"},
    {"purpose", "aim"},
    {"ref", "code"},
    {"reference", "code"},
    {"remark", "comment"},
    {"remarks", "comment"},
    {"responsible", "officers"},
    {"responsible", "owner"},
    {"responsible", "owners"},
    {"result", "outcome"},
    {"results", "values"},
    {"review", "renewal"},
    {"severity", "impact"},
    {"staff", "officers"},
    {"started", "start"},
    {"steps", "milestones"},
    {"summary", "introduction"},
    {"title", "name"},
    {"title", "heading"},
    {"units", "unit"},
};
const size_t synonym_count = sizeof synonyms / sizeof *synonyms;

const Field *synonyms_find(const Shape *shape, Str folded) {
    for (size_t k = 0; k < synonym_count; k++) {
        if (!str_is(folded, synonyms[k].word))
            continue;
        for (size_t at = 0; at < shape->count; at++)
            if (str_is(str_from(synonyms[k].key), shape->fields[at].key))
                return &shape->fields[at];
    }
    return NULL;
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
