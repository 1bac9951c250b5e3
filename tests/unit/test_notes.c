#include "view/notes.h"

#include <criterion/criterion.h>

static Arena *arena;
static Notes notes;

static void open_arena(void) {
    arena = arena_new();
    notes = (Notes){.arena = arena};
}

static void close_arena(void) {
    arena_free(arena);
}

TestSuite(notes, .init = open_arena, .fini = close_arena);

static const Figure *figure_with(const char *note) {
    Figure *figure = ARENA_NEW(arena, Figure);
    figure->more = ARENA_NEW(arena, FigureMore);
    figure->more->note.str = str_from(note);
    return figure;
}

/* A cell of the indicator `code`; the row is known by its address. */
static NotedCell cell_of(const Figure *figure, const char *code, const char *period,
                         const char *row) {
    return (NotedCell){.figure = figure,
                       .row = row,
                       .id = str_from(code),
                       .code = str_from(code),
                       .name = STR("Incidents"),
                       .period = str_from(period)};
}

static void add(const NotedCell *cell) {
    notes_add(&notes, (Speech){arena, LANGUAGE_ENGLISH}, cell);
}

static void expect_link(const NotedCell *cell, const char *number, const char *id) {
    const NoteLinkView *link = notes_link(&notes, arena, cell);
    cr_assert(link);
    cr_expect(str_is(link->number, number), "%.*s", STR_ARGS(link->number));
    cr_expect(str_is(link->id, id), "%.*s", STR_ARGS(link->id));
}

static const NoteView *row(size_t index) {
    const NotesView *view = notes_view(&notes, (HeadingView){.title = STR("Notes")});
    cr_assert(view && index < view->rows.count);
    return (const NoteView *)view->rows.at + index;
}

Test(notes, figures_without_a_note_have_none) {
    static const char here[] = "row";
    const Figure plain = {.known = true};
    const NotedCell cells[] = {cell_of(NULL, "A1", "2021/22", here),
                               cell_of(&plain, "A1", "2021/22", here),
                               cell_of(figure_with(""), "A1", "2021/22", here)};
    for (size_t k = 0; k < sizeof cells / sizeof *cells; k++) {
        add(&cells[k]);
        cr_expect_null(notes_link(&notes, arena, &cells[k]));
    }
    cr_expect_null(notes_view(&notes, (HeadingView){.title = STR("Notes")}));
}

Test(notes, numbers_follow_the_order_of_the_page) {
    static const char here[] = "row";
    const NotedCell first = cell_of(figure_with("nine months"), "A1", "2021/22", here);
    const NotedCell second = cell_of(figure_with("nine months"), "A1", "2022/23", here);
    const NotedCell third = cell_of(figure_with("nine months"), "A2", "2022/23", here);
    add(&first);
    add(&second);
    add(&third);
    expect_link(&third, "3", "note-3-from");
    expect_link(&first, "1", "note-1-from");
    expect_link(&second, "2", "note-2-from");
    cr_expect(str_is(row(1)->about, "Incidents (A1), 2022/23"));
    cr_expect(str_is(row(1)->text, "nine months"));
    cr_expect(str_is(row(2)->id, "note-3"));
    cr_expect(str_is(row(2)->back, "note-3-from"));
    cr_expect_eq(notes_view(&notes, (HeadingView){.title = STR("Notes")})->rows.count, 3);
}

Test(notes, a_note_shown_again_keeps_its_number_and_leads_back_to_the_first) {
    static const char here[] = "row";
    static const char there[] = "other";
    const NotedCell first = cell_of(figure_with("nine months"), "A1", "2021/22", here);
    const NotedCell again = cell_of(figure_with("nine months"), "A1", "2021/22", there);
    NotedCell beside = first;
    beside.column = 1;
    add(&first);
    add(&again);
    add(&beside);
    expect_link(&first, "1", "note-1-from");
    expect_link(&again, "1", "");
    expect_link(&beside, "1", "");
    cr_expect_eq(notes_view(&notes, (HeadingView){.title = STR("Notes")})->rows.count, 1);
}

Test(notes, other_words_on_one_figure_are_another_note) {
    static const char here[] = "row";
    static const char there[] = "other";
    const NotedCell first = cell_of(figure_with("nine months"), "A1", "2021/22", here);
    const NotedCell other = cell_of(figure_with("ten months"), "A1", "2021/22", there);
    add(&first);
    add(&other);
    expect_link(&other, "2", "note-2-from");
}

Test(notes, what_has_no_code_goes_by_its_name) {
    static const char here[] = "row";
    NotedCell one = cell_of(figure_with("if granted"), "budget-1", "2024/25", here);
    NotedCell two = cell_of(figure_with("if granted"), "budget-2", "2024/25", here);
    one.code = two.code = STR("");
    add(&one);
    add(&two);
    expect_link(&two, "2", "note-2-from");
    cr_expect(str_is(row(0)->about, "Incidents, 2024/25"));
}

Test(notes, a_row_is_asked_for_its_own_and_its_indicators) {
    Indicator indicator = {.span = {0, 0}};
    MeasureRow of = {.indicator = {.target = &indicator}};
    MeasureRow alone = {.span = {0, 0}};
    cr_expect_not(notes_in_row(&of));
    cr_expect_not(notes_in_row(&alone));
    LIST_PUSH(arena, &indicator.values, PeriodFigure, (PeriodFigure){.span = {0, 0}});
    cr_expect_not(notes_in_row(&of));
    LIST_PUSH(arena, &indicator.values, PeriodFigure,
              (PeriodFigure){.figure = *figure_with("nine months")});
    cr_expect(notes_in_row(&of));
    cr_expect_not(notes_in_row(&alone));
    LIST_PUSH(arena, &alone.values, PeriodFigure,
              (PeriodFigure){.figure = *figure_with("nine months")});
    cr_expect(notes_in_row(&alone));
}
