/* view/facts: the names of data files. */
#include "view/facts.h"

#include <criterion/criterion.h>

/* What a plan has: the tables that its sections show. */
static bool is_of_plans(FactTableId table) {
    return fact_tables[table].section != NULL;
}

Test(facts, files_of_a_page_are_named_after_it_and_the_table) {
    Arena *arena = arena_new();
    cr_expect(str_is(facts_file(arena, FACTS_TASKS), "tasks.csv"));
    cr_expect(str_is(facts_own_file(arena, STR("parks.html"), FACTS_TASKS), "parks-tasks.csv"));
    cr_expect(str_is(facts_own_file(arena, STR("a.b-report-2023-24.html"), FACTS_REPORTS),
                     "a.b-report-2023-24-reports.csv"));
    arena_free(arena);
}

/* "x-NAME" of a plan `x` is no other plan's file, and no file of the whole set. */
Test(facts, no_table_is_called_like_the_end_of_another_after_a_hyphen) {
    Arena *arena = arena_new();
    for (FactTableId own = 0; own < FACT_TABLE_COUNT; own++)
        for (FactTableId other = 0; other < FACT_TABLE_COUNT; other++) {
            const Str end = str_format(arena, "-%s", fact_tables[own].name);
            const bool meets = str_ends(str_from(fact_tables[other].name), end);
            cr_expect_eq(meets, own == FACTS_REPORTS && other == FACTS_PROGRESS_REPORTS, "%s, %s",
                         fact_tables[own].name, fact_tables[other].name);
            cr_expect_not(meets && is_of_plans(own));
        }
    arena_free(arena);
}
