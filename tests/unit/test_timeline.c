#include "view/timeline.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

static Arena *arena;

static void open_arena(void) {
    arena = arena_new();
}

static void close_arena(void) {
    arena_free(arena);
}

TestSuite(timeline, .init = open_arena, .fini = close_arena);

static int32_t day_of(const char *text) {
    Date date;
    cr_assert_eq(date_parse(str_from(text), &date), DATE_OK, "%s", text);
    return date_last_day(date);
}

static TimelineTask due(const char *day) {
    return (TimelineTask){
        .code = STR("CS_01"), .title = STR("Sweep"), .due = day_of(day), .has_due = true};
}

static TimelineTask running(const char *start, const char *day) {
    TimelineTask task = due(day);
    task.start = day_of(start);
    task.has_start = true;
    return task;
}

/* Two tasks of a plan that begins with 2023/24. */
static TimelineSource year(TimelineTask a, TimelineTask b) {
    TimelineSource source = {.first = day_of("2023-04-01"), .has_first = true, .year_starts = 4};
    LIST_PUSH(arena, &source.tasks, TimelineTask, a);
    LIST_PUSH(arena, &source.tasks, TimelineTask, b);
    return source;
}

static const TimelineRowView *row(const TimelineView *view, size_t index) {
    const TimelinePartView *part = LIST_AT(view->parts, TimelinePartView, 0);
    return (const TimelineRowView *)part->rows.at + index;
}

static const TimelineMarkView *mark(ViewList list, size_t index) {
    cr_assert(index < list.count);
    return (const TimelineMarkView *)list.at + index;
}

/* "12.5%" as 125. */
static int thousandths(Str share) {
    int whole = -1;
    int rest = -1;
    char end = '\0';
    char text[16];
    cr_assert(share.len < sizeof text);
    snprintf(text, sizeof text, "%.*s", STR_ARGS(share));
    cr_assert_eq(sscanf(text, "%d.%d%c", &whole, &rest, &end), 3, "%s", text);
    cr_assert_eq(end, '%');
    return whole * 10 + rest;
}

/* Marks are 6 pixels to either side, on a phone of 288. */
static void expect_mark_inside(Str share) {
    cr_assert(thousandths(share) >= 20 && thousandths(share) <= 980, "%.*s", STR_ARGS(share));
}

static void expect_marks_inside(ViewList marks) {
    for (size_t k = 0; k < marks.count; k++)
        expect_mark_inside(mark(marks, k)->x);
}

/* None is wider than a phone, and none touches the next. */
static void expect_names_apart(ViewList names) {
    int free_from = 0;
    for (size_t k = 0; k < names.count; k++) {
        const int left = thousandths(mark(names, k)->x) * 288 / 1000;
        cr_assert(left >= free_from);
        free_from = left + chart_text_width(mark(names, k)->text);
        cr_assert(free_from <= 288);
    }
}

static void expect_row_inside(const TimelineRowView *at, size_t height) {
    expect_mark_inside(at->from);
    expect_mark_inside(at->to);
    if (at->width.len)
        cr_assert(thousandths(at->from) + thousandths(at->width) <= 1000);
    cr_assert(at->middle + 6 <= height);
    expect_marks_inside(at->stones);
}

static void expect_inside(const TimelineView *view) {
    expect_marks_inside(view->scale.years);
    expect_marks_inside(view->scale.quarters);
    expect_marks_inside(view->scale.as_at);
    expect_names_apart(view->scale.names);
    EACH (TimelinePartView, part, view->parts) {
        cr_assert(part->rows.count && part->rows.count <= TIMELINE_PART);
        for (size_t k = 0; k < part->rows.count; k++)
            expect_row_inside((const TimelineRowView *)part->rows.at + k, part->foot);
    }
}

static const TimelineView *drawn(TimelineSource source) {
    const TimelineView *view = timeline_draw((Speech){arena, LANGUAGE_ENGLISH}, &source);
    cr_assert(view);
    expect_inside(view);
    return view;
}

Test(timeline, a_bar_reaches_from_start_to_due) {
    const TimelineView *view =
        drawn(year(running("2023-04-01", "2023-09-30"), running("2023-04-01", "2024-03-31")));
    cr_expect(str_is(row(view, 0)->from, "2.0%"));
    cr_expect(str_is(row(view, 0)->width, "48.0%"));
    cr_expect(str_is(row(view, 1)->width, "96.0%"));
    cr_expect(str_is(row(view, 1)->to, "98.0%"));
    cr_expect(view->has_bars && !view->has_leads && !view->has_stones);
    cr_expect(!view->scale.as_at.count && !view->missing);
    const TimelinePartView *part = LIST_AT(view->parts, TimelinePartView, 0);
    cr_expect(str_is(part->first_due, "30 September 2023"));
    cr_expect(str_is(part->last_due, "31 March 2024"));
}

Test(timeline, a_start_that_is_not_said_is_no_bar) {
    const TimelineView *view = drawn(year(due("2024-03-31"), due("2024-03-31")));
    cr_expect(view->has_leads && !view->has_bars);
    cr_expect_eq(row(view, 0)->width.len, 0);
    cr_expect(str_is(row(view, 0)->from, "2.0%"));
    cr_expect(str_is(row(view, 0)->to, "98.0%"));
}

Test(timeline, tasks_stand_in_order_of_due_dates) {
    TimelineSource source = year(due("2024-03-31"), due("2023-06-30"));
    LIST_PUSH(arena, &source.tasks, TimelineTask, due("2023-06-30"));
    LIST_AT(source.tasks, TimelineTask, 0)->code = STR("LAST");
    LIST_AT(source.tasks, TimelineTask, 2)->code = STR("SECOND");
    const TimelineView *view = drawn(source);
    cr_expect(str_is(row(view, 0)->code, "CS_01"));
    cr_expect(str_is(row(view, 1)->code, "SECOND"));
    cr_expect(str_is(row(view, 2)->code, "LAST"));
}

Test(timeline, a_single_year_names_its_quarters) {
    TimelineSource source = year(due("2024-03-31"), due("2024-03-31"));
    const TimelineView *view = drawn(source);
    cr_assert_eq(view->scale.names.count, 4);
    cr_expect(str_is(mark(view->scale.names, 0)->text, "2023/24"));
    cr_expect(str_is(mark(view->scale.names, 1)->text, "July"));
    cr_expect(str_is(mark(view->scale.names, 3)->text, "January"));
    LIST_AT(source.tasks, TimelineTask, 0)->due = day_of("2025-03-31");
    view = drawn(source);
    cr_assert_eq(view->scale.names.count, 2);
    cr_expect(str_is(mark(view->scale.names, 1)->text, "2024/25"));
    cr_expect_eq(view->scale.quarters.count, 6);
}

/* What the style sheet reckons with, which lays the names over the drawing. */
Test(timeline, a_bar_leaves_room_for_the_name_over_it) {
    const TimelineView *view = drawn(year(due("2024-03-31"), due("2024-03-31")));
    cr_expect_eq(row(view, 0)->top, 26 + 22);
    cr_expect_eq(row(view, 1)->top, 26 + 36 + 22);
}

Test(timeline, a_task_that_is_not_due_is_only_counted) {
    TimelineSource source = year(due("2024-03-31"), due("2024-03-31"));
    LIST_PUSH(arena, &source.tasks, TimelineTask, (TimelineTask){.code = STR("CS_03")});
    const TimelineView *view = drawn(source);
    cr_expect_eq(LIST_AT(view->parts, TimelinePartView, 0)->rows.count, 2);
    cr_expect_eq(view->missing, 1);
    LIST_AT(source.tasks, TimelineTask, 0)->has_due = false;
    cr_expect_null(timeline_draw((Speech){arena, LANGUAGE_ENGLISH}, &source));
}

static TimelineTask step(const char *title, const char *day) {
    TimelineTask task = due(day);
    task.title = str_from(title);
    task.is_step = true;
    LIST_PUSH(arena, &task.milestones, int32_t, task.due);
    return task;
}

Test(timeline, a_milestone_on_its_own_is_a_ring) {
    const TimelineView *view =
        drawn(year(step("Tender out", "2024-03-31"), step("Homes built", "2023-09-30")));
    const TimelineRowView *first = row(view, 0);
    cr_expect(str_is(first->title, "Homes built") && str_is(first->label, "Homes built"));
    cr_expect(first->is_step && !first->width.len);
    cr_expect_eq(thousandths(mark(first->stones, 0)->x), 497);
    cr_expect(LIST_AT(view->parts, TimelinePartView, 0)->has_steps);
    cr_expect(view->has_stones && !view->has_leads && !view->has_bars);
}

/* One task with a milestone has two dates; one task or milestone alone has one. */
Test(timeline, two_dates_are_enough_and_one_is_not) {
    TimelineSource source = {.year_starts = 4, .more = 3};
    TimelineTask task = due("2024-03-31");
    LIST_PUSH(arena, &source.tasks, TimelineTask, task);
    cr_expect_null(timeline_draw((Speech){arena, LANGUAGE_ENGLISH}, &source));
    LIST_PUSH(arena, &LIST_AT(source.tasks, TimelineTask, 0)->milestones, int32_t, task.due - 9);
    const TimelineView *view = drawn(source);
    cr_expect_eq(LIST_AT(view->parts, TimelinePartView, 0)->rows.count, 1);
    cr_expect_not(LIST_AT(view->parts, TimelinePartView, 0)->has_steps);
    cr_expect_eq(view->missing, 3);
    *LIST_AT(source.tasks, TimelineTask, 0) = step("Tender out", "2024-03-31");
    cr_expect_null(timeline_draw((Speech){arena, LANGUAGE_ENGLISH}, &source));
}

Test(timeline, many_tasks_are_drawn_in_parts_and_too_many_are_counted) {
    TimelineSource source = year(due("2024-03-31"), due("2024-03-31"));
    while (source.tasks.count <= TIMELINE_PART)
        LIST_PUSH(arena, &source.tasks, TimelineTask, due("2024-03-31"));
    const TimelineView *view = drawn(source);
    cr_assert_eq(view->drawings.count, 2);
    cr_expect_eq(LIST_AT(view->parts, TimelinePartView, 0)->rows.count, 6);
    cr_expect_eq(LIST_AT(view->parts, TimelinePartView, 1)->rows.count, 7);
    cr_expect_eq(LIST_AT(view->parts, TimelinePartView, 1)->number, 2);
    while (source.tasks.count <= TIMELINE_MOST_TASKS)
        LIST_PUSH(arena, &source.tasks, TimelineTask, due("2024-03-31"));
    view = drawn(source);
    cr_expect_eq(view->drawings.count, 0);
    cr_expect(str_starts(view->absent, STR("There is no timeline: 61 tasks")));
}

Test(timeline, too_many_years_are_no_drawing_and_say_so) {
    TimelineSource source = year(due("2024-03-31"), due("2053-03-31"));
    cr_expect_eq(drawn(source)->absent.len, 0);
    source = year(due("2024-03-31"), due("2053-04-01"));
    cr_expect(str_starts(drawn(source)->absent, STR("There is no timeline: 31 years")));
}

Test(timeline, the_day_of_a_report_is_a_line) {
    TimelineSource source = year(due("2024-03-31"), due("2024-03-31"));
    source.has_as_at = true;
    source.as_at = day_of("2023-09-30");
    source.as_at_text = STR("30 September 2023");
    const TimelineView *view = drawn(source);
    cr_assert_eq(view->scale.as_at.count, 1);
    cr_expect(str_is(mark(view->scale.as_at, 0)->x, "50.0%"));
    cr_expect(str_is(mark(view->scale.as_at, 0)->anchor, "middle"));
    source.as_at = day_of("2023-04-30");
    cr_expect(str_is(mark(drawn(source)->scale.as_at, 0)->anchor, "start"));
    source.as_at = day_of("2024-03-31");
    cr_expect(str_is(mark(drawn(source)->scale.as_at, 0)->anchor, "end"));
    source.as_at = day_of("2025-06-30");
    cr_expect_not(drawn(source)->scale.as_at.count);
}

/* Days of twenty years, plans with and without years of their own. */
Test(timeline, random_tasks_lie_inside) {
    srand(3);
    const int32_t from = day_of("2015-01-01");
    for (int round = 0; round < 2000; round++) {
        TimelineSource source = {.year_starts = rand() % 12 + 1, .has_first = rand() % 2};
        const int count = rand() % TIMELINE_MOST_TASKS + 1;
        source.first = from + rand() % 3000;
        for (int k = 0; k < count; k++) {
            TimelineTask task = {.code = STR("COMS2224_01"),
                                 .title = STR("Produce and implement an annual plan"),
                                 .start = from + rand() % 7000,
                                 .due = from + rand() % 7000,
                                 .has_start = rand() % 2,
                                 .has_due = rand() % 8 != 0,
                                 .is_step = rand() % 4 == 0};
            LIST_PUSH(arena, &task.milestones, int32_t, from + rand() % 7000);
            LIST_PUSH(arena, &source.tasks, TimelineTask, task);
        }
        source.as_at = from + rand() % 7000;
        source.has_as_at = true;
        source.as_at_text = STR("30 September 2023");
        const TimelineView *view = timeline_draw((Speech){arena, LANGUAGE_ENGLISH}, &source);
        if (view)
            expect_inside(view);
    }
}
