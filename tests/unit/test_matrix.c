#include "view/matrix.h"

#include <criterion/criterion.h>

static Arena *arena;

static void open_arena(void) {
    arena = arena_new();
}

static void close_arena(void) {
    arena_free(arena);
}

TestSuite(matrix, .init = open_arena, .fini = close_arena);

static void add(List *risks, const char *number, int likelihood, int impact) {
    LIST_PUSH(arena, risks, MatrixRisk, (MatrixRisk){str_from(number), likelihood, impact});
}

/* The left and right end of a text at most. */
static void expect_inside(const ChartTextView *text) {
    const int width = chart_text_width(text->text);
    const int left = (int)text->x - (str_is(text->anchor, "end")      ? width
                                     : str_is(text->anchor, "middle") ? width / 2
                                                                      : 0);
    cr_assert(left >= 0 && left + width <= CHART_WIDTH);
    cr_assert(text->y >= CHART_TEXT && text->y <= MATRIX_HEIGHT - 4);
}

static const MatrixView *drawn(List risks) {
    const MatrixView *view = matrix_draw((Speech){arena, LANGUAGE_ENGLISH}, MATRIX_OF_TASKS, risks);
    for (size_t k = 0; view && k < view->risks.count; k++)
        expect_inside((const ChartTextView *)view->risks.at + k);
    for (size_t k = 0; view && k < view->labels.count; k++)
        expect_inside((const ChartTextView *)view->labels.at + k);
    return view;
}

static Str text(const MatrixView *view, size_t index) {
    return ((const ChartTextView *)view->risks.at + index)->text;
}

Test(matrix, a_risk_stands_where_its_scores_meet) {
    List risks = {NULL, 0, 0};
    add(&risks, "7", 5, 1);
    add(&risks, "3", 1, 5);
    const MatrixView *view = drawn(risks);
    cr_assert(view);
    const MatrixCellView *taken = view->taken.at;
    cr_assert_eq(view->taken.count, 2);
    cr_expect_eq(view->cells.count, 23);
    cr_expect(taken[0].x < taken[1].x && taken[0].y < taken[1].y);
    cr_expect(str_is(text(view, 0), "7"));
    cr_expect_eq(taken[1].x + 57, 355);
    cr_expect_eq(taken[1].y + 48, 264);
}

/* As the tag of the score beside it. */
Test(matrix, each_cell_has_the_mark_of_its_score) {
    static const char *const kinds[] = {"good", "warn", "bad"};
    size_t counts[3] = {0};
    List risks = {NULL, 0, 0};
    add(&risks, "1", 2, 2);
    add(&risks, "2", 3, 4);
    const MatrixView *view = drawn(risks);
    cr_assert(view);
    const MatrixCellView *taken = view->taken.at;
    cr_expect(str_is(taken[0].kind, "bad"));
    cr_expect(str_is(taken[1].kind, "good"));
    for (size_t k = 0; k < view->cells.count; k++)
        for (size_t kind = 0; kind < 3; kind++)
            counts[kind] += str_is(((const MatrixCellView *)view->cells.at)[k].kind, kinds[kind]);
    cr_expect_eq(counts[0], 7);
    cr_expect_eq(counts[1], 7);
    cr_expect_eq(counts[2], 9);
    cr_expect_eq(view->bands.count, 3);
}

Test(matrix, the_description_names_the_highest) {
    List risks = {NULL, 0, 0};
    add(&risks, "1", 2, 2);
    add(&risks, "2", 3, 4);
    add(&risks, "3", 4, 3);
    const MatrixView *view = drawn(risks);
    cr_assert(view);
    cr_expect(str_is(view->title, "Matrix of 3 risks to key tasks by likelihood and impact"));
    cr_expect(str_is(view->description, "No risk scores higher than Risk 2: likelihood 3 of 5, "
                                        "impact 4 of 5. All scores are in the table."));
}

Test(matrix, strategic_risks_have_the_name_of_the_register) {
    List risks = {NULL, 0, 0};
    add(&risks, "8", 2, 4);
    add(&risks, "3", 3, 4);
    const MatrixView *view =
        matrix_draw((Speech){arena, LANGUAGE_ENGLISH}, MATRIX_OF_REGISTER, risks);
    cr_assert(view);
    cr_expect(str_is(view->title, "Matrix of 2 strategic risks by likelihood and impact"));
    cr_expect(str_is(view->description,
                     "No risk scores higher than Strategic Risk 3: likelihood 3 of 5, "
                     "impact 4 of 5. All scores are beside the risks."));
    cr_expect(str_is(view->caption, "The numbers in the cells are those of the strategic risks."));
}

Test(matrix, risks_of_one_score_share_its_cell) {
    List risks = {NULL, 0, 0};
    static const char *const numbers[] = {"10", "11", "12", "13"};
    for (size_t k = 0; k < 4; k++)
        add(&risks, numbers[k], 3, 3);
    const MatrixView *view = drawn(risks);
    cr_assert_eq(view->risks.count, 2);
    cr_expect(str_is(text(view, 0), "10, 11"));
    cr_expect(str_is(text(view, 1), "12, 13"));
    add(&risks, "14", 3, 3);
    view = drawn(risks);
    cr_assert_eq(view->risks.count, 1);
    cr_expect(str_is(text(view, 0), "5 risks"));
}

Test(matrix, a_number_that_has_no_room_is_counted) {
    List risks = {NULL, 0, 0};
    add(&risks, "STRATEGIC-2024-17", 5, 5);
    add(&risks, "2", 1, 1);
    cr_expect(str_is(text(drawn(risks), 0), "1 risk"));
    risks.count = 0;
    for (int k = 0; k < 10000; k++)
        add(&risks, "1", 5, 5);
    cr_expect(str_is(text(drawn(risks), 0), "10000"));
}

Test(matrix, of_one_score_there_is_none) {
    List risks = {NULL, 0, 0};
    add(&risks, "1", 3, 3);
    add(&risks, "2", 6, 1);
    add(&risks, "3", 1, 0);
    add(&risks, "4", 1, 6);
    cr_expect_null(drawn(risks));
}
