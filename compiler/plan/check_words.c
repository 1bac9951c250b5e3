#include "plan/check_words.h"

#include "plan/links.h"

static bool is_prose(const Field *field) {
    return field->kind == FIELD_PROSE || field->kind == FIELD_PROSES;
}

/* The rules that are notes: most runs do without them. */
static bool any_note(const Diag *diag) {
    static const Rule rules[] = {RULE_UNDECLARED_ABBREVIATION,
                                 RULE_DOUBLE_SPACE,
                                 RULE_NUMBER_IN_WORDS,
                                 RULE_DASH_STYLE,
                                 RULE_LONG_COMMENT,
                                 RULE_CAPITALS_HEADING};
    bool any = false;
    for (size_t k = 0; k < sizeof rules / sizeof *rules; k++)
        any = any || diag_is_on(diag, rules[k]);
    return any;
}

static void check_text(WordsCheck *check, Words *words, const Wording *wording) {
    words_cut(check->scratch, words, wording->text);
    check_phrases(check, words);
    if (is_prose(wording->field))
        check_addresses(check, words);
    if (check->notes) {
        check_abbreviations(check, words);
        check_signs(check, words);
        check_lengths(check, words, wording->field);
    }
}

void check_words(Set *set) {
    Arena *scratch = arena_new();
    WordsCheck check = {.set = set, .scratch = scratch, .declared = {.arena = scratch}};
    Words words = {.at = NULL};
    check.notes = any_note(set->diag);
    CodeLinks links = links_for_checks(set);
    check_abbreviations_start(&check);
    check_phrases_start(&check);
    EACH (Wording, wording, set->decoder.wordings) {
        if (is_prose(wording->field))
            markdown_check(set->diag, &links, wording->text);
        if (wording->field->kind == FIELD_URL)
            check_address(set, wording->text);
        else
            check_text(&check, &words, wording);
    }
    check_signs_end(&check);
    arena_free(scratch);
}
