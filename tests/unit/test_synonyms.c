#include "syntax/synonyms.h"

#include "plan/plan.h"

#include <criterion/criterion.h>
#include <string.h>

static void expect_key(const Shape *shape, const char *word, const char *key) {
    const Field *field = synonyms_find(shape, str_from(word));
    cr_assert(field, "%s has nothing for %s", shape->name, word);
    cr_expect_str_eq(field->key, key);
}

Test(synonyms, are_of_the_shape_at_hand) {
    expect_key(&shape_indicator, "title", "name");
    expect_key(&shape_indicator, "officer", "owner");
    expect_key(&shape_task, "owner", "officers");
    expect_key(&shape_task, "deadline", "due");
    expect_key(&shape_task, "name", "title");
    expect_key(&shape_strategy, "officers", "owners");
    expect_key(&shape_strategic_risk, "id", "number");
    expect_key(&shape_indicator, "actuals", "values");
    expect_key(&shape_document, "key tasks", "tasks");
    expect_key(&shape_document, "key_tasks", "tasks");
    expect_key(&shape_task, "due date", "due");
    cr_expect_null(synonyms_find(&shape_document, STR("key.tasks")));
    cr_expect_null(synonyms_find(&shape_document, STR("keytasks")));
    cr_expect_null(synonyms_find(&shape_officer, STR("deadline")));
    cr_expect_null(synonyms_find(&shape_task, STR("frobnicate")));
}

Test(synonyms, of_a_status_are_known) {
    Arena *arena = arena_new();
    cr_expect(synonyms_is_status(arena, STR("Status")));
    cr_expect(synonyms_is_status(arena, STR("RAG status")));
    cr_expect_not(synonyms_is_status(arena, STR("state")));
    arena_free(arena);
}

/* Whether some shape at or below this one has the key and not the word, so that the row is of use.
 */
static bool is_of_use(const Shape *shape, const Synonym *row, int depth) {
    enum { DEEPEST = 6 };
    bool key = false;
    bool word = false;
    for (size_t k = 0; k < shape->count; k++) {
        key |= strcmp(shape->fields[k].key, row->key) == 0;
        word |= strcmp(shape->fields[k].key, row->word) == 0;
    }
    for (size_t k = 0; k < shape->count && depth < DEEPEST; k++)
        if (shape->fields[k].of && is_of_use(shape->fields[k].of, row, depth + 1))
            return true;
    return key && !word;
}

Test(synonyms, each_row_is_of_use_and_in_order) {
    for (size_t k = 0; k < synonym_count; k++) {
        cr_expect(is_of_use(&shape_document, &synonyms[k], 0), "%s for %s", synonyms[k].word,
                  synonyms[k].key);
        cr_expect(!k || strcmp(synonyms[k - 1].word, synonyms[k].word) <= 0, "%s",
                  synonyms[k].word);
    }
}
