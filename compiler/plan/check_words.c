#include "plan/check.h"

#include "plan/links.h"

void check_words(Set *set) {
    CodeLinks links = links_for_checks(set);
    EACH (Wording, wording, set->decoder.wordings)
        if (wording->field->kind == FIELD_PROSE || wording->field->kind == FIELD_PROSES)
            markdown_check(set->diag, &links, wording->text);
}
