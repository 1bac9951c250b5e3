#include "plan/check_words.h"

#include "plan/links.h"

static bool is_prose(const Field *field) {
    return field->kind == FIELD_PROSE || field->kind == FIELD_PROSES;
}

static void check_text(WordsCheck *check, Words *words, const Wording *wording) {
    words_cut(check->scratch, words, wording->text);
    check_abbreviations(check, words);
    check_phrases(check, words);
    check_signs(check, words);
    check_lengths(check, words, wording->field);
}

void check_words(Set *set) {
    Arena *scratch = arena_new();
    WordsCheck check = {.set = set, .scratch = scratch, .declared = {.arena = scratch}};
    Words words = {.at = NULL};
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
