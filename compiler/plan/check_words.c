#include "plan/check.h"

#include "plan/links.h"

void check_words(Set *set) {
    CodeLinks links = links_for_checks(set);
    EACH (Text, prose, set->decoder.prose)
        markdown_check(set->diag, &links, *prose);
}
