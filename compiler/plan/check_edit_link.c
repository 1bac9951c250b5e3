#include "plan/check.h"

#include "diag/suggest.h"
#include "plan/edit_link.h"
#include "syntax/markdown_span.h"

const Str edit_marks[EDIT_MARK_COUNT] = {
    [EDIT_FILE] = STR_INIT("{file}"), [EDIT_LINE] = STR_INIT("{line}")};

static bool is_mark(Str word) {
    for (size_t k = 0; k < EDIT_MARK_COUNT; k++)
        if (str_eq(word, edit_marks[k]))
            return true;
    return false;
}

static void report_unknown(Set *set, Text link, size_t from, size_t to) {
    const Str word = str_slice(link.str, from, to);
    Suggest suggest = suggest_start(set->arena, word);
    Finding *finding =
        diag_report(set->diag, RULE_BAD_EDIT_LINK, markdown_place(set->sources, link, from, to),
                    "nothing is put in the place of %.*s", STR_ARGS(word));
    for (size_t k = 0; k < EDIT_MARK_COUNT; k++)
        suggest_offer(&suggest, edit_marks[k], NULL);
    if (suggest.best.len)
        diag_label(set->diag, finding, "did you mean %.*s?", STR_ARGS(suggest.best));
    else
        diag_label(set->diag, finding, "write %.*s for the file and %.*s for the line in it",
                   STR_ARGS(edit_marks[EDIT_FILE]), STR_ARGS(edit_marks[EDIT_LINE]));
}

/* Whether all that stands in braces will be filled in. */
static bool check_marks(Set *set, Text link) {
    const size_t end = link.str.len;
    bool good = true;
    for (size_t at = str_find_char(link.str, '{', 0); at < end;
         at = str_find_char(link.str, '{', at + 1)) {
        const size_t close = str_find_char(link.str, '}', at);
        const size_t to = close < end ? close + 1 : end;
        if (is_mark(str_slice(link.str, at, to)))
            continue;
        report_unknown(set, link, at, to);
        good = false;
    }
    return good;
}

void check_edit_link(Set *set) {
    const Text link = set->shared.organisation.edit_link;
    if (!link.str.len || !check_marks(set, link) ||
        str_find(link.str, edit_marks[EDIT_FILE], 0) < link.str.len)
        return;
    Finding *finding = diag_report(set->diag, RULE_BAD_EDIT_LINK, link.span,
                                   "every page would suggest a change at the same address");
    diag_label(set->diag, finding, "write %.*s where the path of the file belongs",
               STR_ARGS(edit_marks[EDIT_FILE]));
}
