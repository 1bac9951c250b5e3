/* Counts in prose: what plainly speaks of a whole list is found, and nothing else. */
#include "plan/counts.h"

#include <criterion/criterion.h>

typedef struct Case {
    const char *prose;
    size_t number; /* 0: nothing is counted */
    const char *words;
} Case;

static void expect(const Case *wanted) {
    Arena *arena = arena_new();
    Counts counts = counts_of(arena, str_from(wanted->prose));
    Count count = {.words = {NULL, 0}};
    const bool found = counts_next(&counts, &count);
    cr_expect(found == (wanted->number != 0), "%s", wanted->prose);
    if (found) {
        cr_expect_eq(count.number, wanted->number, "%s", wanted->prose);
        cr_expect(str_is(count.words, wanted->words), "%.*s in: %s", STR_ARGS(count.words),
                  wanted->prose);
    }
    arena_free(arena);
}

Test(counts, of_a_whole_list_are_found) {
    static const Case cases[] = {
        {"The top five risks are these.", 5, "five risks"},
        {"They arise from the tasks; the\ntop five have been identified.", 5, "top five"},
        {"the top five.", 5, "top five"},
        {"The top 3 risks to the key tasks:", 3, "3 risks"},
        {"The leaders have named three strategic risks, and more.", 3, "three strategic risks"},
        {"All 24 indicators are shown.", 24, "24 indicators"},
        {"these **twenty** key tasks", 20, "twenty key tasks"},
        {"There are 16 tasks in all.", 0, ""},
        {"There are 16 tasks.", 16, "16 tasks"},
        {"The Two Critical Success Indicators", 2, "Two Critical Success Indicators"},
        {"The following \"six\" strategies", 6, "six strategies"},
    };
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++)
        expect(&cases[k]);
}

Test(counts, of_a_part_or_of_something_else_are_none) {
    static const Case cases[] = {
        {"Two tasks are late.", 0, ""},
        {"Two of the tasks are late.", 0, ""},
        {"The two tasks in Eastwood are late.", 0, ""},
        {"The two tasks that are late", 0, ""},
        {"The two overdue tasks", 0, ""},
        {"the first two tasks", 0, ""},
        {"all but two tasks", 0, ""},
        {"The Council's five corporate objectives", 0, ""},
        {"the five corporate priorities", 0, ""},
        {"The top five priorities", 0, ""},
        {"the 2023 tasks", 0, ""},
        {"the three-year tasks", 0, ""},
        {"the one task", 0, ""},
        {"There are three. Risks are below.", 0, ""},
        {"These two\n\ntasks", 0, ""},
        {"more than five risks", 0, ""},
        {"", 0, ""},
        {"the five", 0, ""},
    };
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++)
        expect(&cases[k]);
}

Test(counts, are_found_one_after_the_other_with_their_places) {
    Arena *arena = arena_new();
    const Str prose = STR("The two tasks. All three risks.");
    Counts counts = counts_of(arena, prose);
    Count count;
    cr_assert(counts_next(&counts, &count));
    cr_expect(str_is(str_slice(prose, count.from, count.to), "two"));
    cr_assert(counts_next(&counts, &count));
    cr_expect(str_is(str_slice(prose, count.from, count.to), "three"));
    cr_expect(str_is(str_from(count.noun), "risks") && !count.strategic);
    cr_expect_not(counts_next(&counts, &count));
    arena_free(arena);
}

Test(counts, of_strategic_risks_say_so) {
    Arena *arena = arena_new();
    Counts counts = counts_of(arena, STR("the three key strategic risks"));
    Count count;
    cr_assert(counts_next(&counts, &count));
    cr_expect(count.strategic);
    arena_free(arena);
}
