#include "plan/anchors.h"
#include "output/embedded.h"

#include <criterion/criterion.h>

static Arena *arena;

static void open_arena(void) {
    arena = arena_new();
}

static void close_arena(void) {
    arena_free(arena);
}

TestSuite(anchors, .init = open_arena, .fini = close_arena);

Test(anchors, a_name_is_its_letters_and_digits) {
    static const char *const cases[][2] = {
        {"Food Service Plan", "row-food-service-plan"},
        {"Tŷ Cynnes – Cynllun 2024/25", "row-ty-cynnes-cynllun-2024-25"},
        {"Children's & Young People’s Plan", "row-childrens-young-peoples-plan"},
        {"  (Draft)  ", "row-draft"},
        {"Ελλάδα", "row"},
        {"---", "row"},
        {"", "row"},
    };
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        const Str id = anchors_named(arena, "row", str_from(cases[k][0]));
        cr_expect(str_is(id, cases[k][1]), "%.*s", STR_ARGS(id));
    }
}

Test(anchors, a_long_name_ends_with_a_whole_word) {
    const Str id = anchors_named(
        arena, "row", STR("Failure to contribute effectively to dealing with crime and disorder"));
    cr_expect(str_is(id, "row-failure-to-contribute-effectively-to-dealing-with-crime-and"), "%.*s",
              STR_ARGS(id));
    const char word[] = "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggg";
    cr_expect_eq(anchors_named(arena, "row", STR(word)).len, 4 + 60);
}

/* ---- the places of a page ---- */

static Text text(const char *of) {
    return (Text){str_from(of), {0, 0}};
}

static void add_strategy(Folder *folder, const char *title, const char *code) {
    const Strategy strategy = {.title = text(title), .code = text(code)};
    LIST_PUSH(arena, &folder->document.strategies, Strategy, strategy);
}

static void add_budget(Folder *folder, const char *title) {
    LIST_PUSH(arena, &folder->document.budget.rows, BudgetRow, (BudgetRow){.title = text(title)});
}

static void expect_strategy(const Folder *folder, size_t index, const char *id) {
    const Str anchor = LIST_AT(folder->document.strategies, Strategy, index)->anchor;
    cr_expect(str_is(anchor, id), "%.*s", STR_ARGS(anchor));
}

Test(anchors, what_is_put_in_front_moves_none) {
    Folder before = {.name = {NULL, 0}};
    Folder after = before;
    add_strategy(&before, "Housing Strategy", "");
    add_strategy(&before, "Dog Policy", "");
    add_strategy(&after, "Arts Strategy", "");
    add_strategy(&after, "Housing Strategy", "");
    add_strategy(&after, "Dog Policy", "");
    anchors_give(arena, &before);
    anchors_give(arena, &after);
    for (size_t k = 0; k < 2; k++)
        cr_expect(str_eq(LIST_AT(before.document.strategies, Strategy, k)->anchor,
                         LIST_AT(after.document.strategies, Strategy, k + 1)->anchor));
    expect_strategy(&after, 2, "strategy-dog-policy");
}

Test(anchors, codes_come_first_and_names_alike_are_numbered) {
    Folder folder = {.name = {NULL, 0}};
    add_strategy(&folder, "Dog Policy", "");
    add_strategy(&folder, "Dog policy!", "");
    add_strategy(&folder, "Cats", "strategy-dog-policy");
    anchors_give(arena, &folder);
    expect_strategy(&folder, 0, "strategy-dog-policy-2");
    expect_strategy(&folder, 1, "strategy-dog-policy-3");
    expect_strategy(&folder, 2, "strategy-dog-policy");
}

Test(anchors, a_number_that_a_name_has_is_not_given_again) {
    Folder folder = {.name = {NULL, 0}};
    add_budget(&folder, "Wardens");
    add_budget(&folder, "Wardens 2");
    add_budget(&folder, "Wardens");
    anchors_give(arena, &folder);
    const List rows = folder.document.budget.rows;
    cr_expect(str_is(LIST_AT(rows, BudgetRow, 1)->anchor, "budget-wardens-2"));
    cr_expect(str_is(LIST_AT(rows, BudgetRow, 2)->anchor, "budget-wardens-3"));
}

Test(anchors, the_ids_of_templates_are_taken) {
    Folder folder = {.name = {NULL, 0}};
    add_budget(&folder, "Chart title");
    add_budget(&folder, "--");
    add_strategy(&folder, "Codes", "tasks");
    add_strategy(&folder, "Risks", "risk-13");
    add_strategy(&folder, "Times", "timeline-1");
    anchors_give(arena, &folder);
    cr_expect(str_is(anchors_on_index(arena, STR("plans")), "plans--code"));
    cr_expect(str_is(anchors_on_index(arena, STR("CS1")), "CS1"));
    const List rows = folder.document.budget.rows;
    cr_expect(str_is(LIST_AT(rows, BudgetRow, 0)->anchor, "budget-chart-title-2"));
    cr_expect(str_is(LIST_AT(rows, BudgetRow, 1)->anchor, "budget-2"));
    expect_strategy(&folder, 0, "tasks--strategy");
    expect_strategy(&folder, 1, "risk-13--strategy");
    expect_strategy(&folder, 2, "timeline-1--strategy");
    Map all = {.arena = arena};
    anchors_list(&all, &folder);
    cr_expect_eq(all.count, 5);
    cr_expect(map_get(&all, STR("budget-2")) && !map_get(&all, STR("budget-chart-title")));
}

/* ---- the ids of the templates ---- */

static bool is_section(Str id) {
    for (size_t k = 0; anchors_section(k); k++)
        if (str_is(id, anchors_section(k)))
            return true;
    return false;
}

/* A heading that a template writes itself may be linked to, and no row may take its id. */
Test(anchors, all_headings_of_the_templates_are_known) {
    size_t found = 0;
    for (size_t k = 0; k < embedded_file_count; k++) {
        const EmbeddedFile *file = &embedded_files[k];
        const Str text = {file->bytes, file->len};
        for (size_t at = str_find(text, STR(" id=\""), 0); at < text.len;
             at = str_find(text, STR(" id=\""), at + 1)) {
            const size_t from = at + sizeof " id=\"" - 1;
            const Str id = str_slice(text, from, str_find_char(text, '"', from));
            const bool heading = at > 3 && text.at[at - 2] == 'h';
            if (!heading || id.at[0] == '{')
                continue;
            cr_expect(is_section(id), "%s: %.*s", file->name, STR_ARGS(id));
            found++;
        }
    }
    cr_expect_gt(found, 20);
}
