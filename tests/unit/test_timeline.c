#include "view/timeline.h"

#include <criterion/criterion.h>
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
    return (TimelineTask){.code = STR("CS_01"), .due = day_of(day), .has_due = true};
}

/* Two tasks of 2023/24. */
static TimelineSource year(const TimelineTask *a, const TimelineTask *b) {
    TimelineSource source = {
        .first = day_of("2023-04-01"), .last = day_of("2024-03-31"), .year_starts = 4};
    LIST_PUSH(arena, &source.tasks, TimelineTask, *a);
    LIST_PUSH(arena, &source.tasks, TimelineTask, *b);
    return source;
}

static const TimelineRowView *row(const TimelineView *view, size_t index) {
    return (const TimelineRowView *)view->rows.at + index;
}

/* The first number of each step of a path, where steps begin with M. */
static void expect_path_inside(Str path) {
    for (size_t k = 0; k < path.len; k++) {
        if (path.at[k] != 'M')
            continue;
        int x = 0;
        for (size_t at = k + 1; at < path.len && path.at[at] != ' '; at++) {
            cr_assert(path.at[at] >= '0' && path.at[at] <= '9');
            x = x * 10 + path.at[at] - '0';
        }
        cr_assert(x >= 0 && x <= TIMELINE_WIDTH - 6, "%d", x);
    }
}

static void expect_inside(const TimelineView *view) {
    expect_path_inside(view->years);
    expect_path_inside(view->quarters);
    expect_path_inside(view->as_at);
    for (size_t k = 0; k < view->rows.count; k++) {
        const TimelineRowView *at = row(view, k);
        cr_assert(at->bar.width && at->bar.x + at->bar.width <= TIMELINE_WIDTH);
        cr_assert(at->bar.y + at->bar.height <= view->height && at->y <= view->height - 4);
        expect_path_inside(at->lead);
        expect_path_inside(at->stones);
    }
}

Test(timeline, a_bar_reaches_from_start_to_due) {
    TimelineTask whole = due("2024-03-31");
    TimelineTask half = due("2023-09-30");
    whole.start = day_of("2023-04-01");
    whole.has_start = true;
    half.start = day_of("2023-04-01");
    half.has_start = true;
    const TimelineSource source = year(&whole, &half);
    const TimelineView *view = timeline_draw(arena, &source);
    cr_assert(view);
    expect_inside(view);
    cr_expect_eq(row(view, 0)->bar.x, row(view, 1)->bar.x);
    cr_expect_eq(row(view, 0)->bar.x + row(view, 0)->bar.width, TIMELINE_WIDTH - 8);
    cr_expect_eq(row(view, 0)->bar.width / 2, row(view, 1)->bar.width);
    cr_expect(!view->has_leads && !view->has_stones && !view->as_at.len && !view->missing);
    cr_expect(str_is(row(view, 0)->url, "#CS_01"));
    cr_expect(str_is(view->first_due, "30 September 2023"));
    cr_expect(str_is(view->last_due, "31 March 2024"));
}

Test(timeline, a_start_that_is_not_said_is_dashed) {
    const TimelineTask task = due("2024-03-31");
    const TimelineSource source = year(&task, &task);
    const TimelineView *view = timeline_draw(arena, &source);
    cr_assert(view);
    expect_inside(view);
    cr_expect(view->has_leads);
    cr_expect(row(view, 0)->lead.len);
}

Test(timeline, a_task_that_is_not_due_is_only_counted) {
    const TimelineTask task = due("2024-03-31");
    TimelineSource source = year(&task, &task);
    LIST_PUSH(arena, &source.tasks, TimelineTask, (TimelineTask){.code = STR("CS_03")});
    const TimelineView *view = timeline_draw(arena, &source);
    cr_assert(view);
    cr_expect_eq(view->rows.count, 2);
    cr_expect_eq(view->missing, 1);
    LIST_AT(source.tasks, TimelineTask, 0)->has_due = false;
    cr_expect_null(timeline_draw(arena, &source));
}

Test(timeline, too_much_is_no_drawing) {
    TimelineTask task = due("2024-03-31");
    TimelineSource source = year(&task, &task);
    for (int k = 0; k < TIMELINE_MOST_TASKS; k++)
        LIST_PUSH(arena, &source.tasks, TimelineTask, task);
    cr_expect_null(timeline_draw(arena, &source));
    source.tasks.count = 2;
    cr_expect(timeline_draw(arena, &source));
    LIST_AT(source.tasks, TimelineTask, 0)->due = day_of("2099-01-01");
    cr_expect_null(timeline_draw(arena, &source));
    *LIST_AT(source.tasks, TimelineTask, 0) = task;
    LIST_AT(source.tasks, TimelineTask, 0)->code = STR("A_CODE_THAT_IS_LONGER_THAN_ANYBODYS_IS");
    cr_expect_null(timeline_draw(arena, &source));
}

Test(timeline, the_day_of_a_report_is_a_line) {
    const TimelineTask task = due("2024-03-31");
    TimelineSource source = year(&task, &task);
    source.has_as_at = true;
    source.as_at = day_of("2023-06-30");
    source.as_at_text = STR("30 June 2023");
    const TimelineView *view = timeline_draw(arena, &source);
    cr_assert(view);
    expect_inside(view);
    cr_expect(view->as_at.len);
    cr_expect_eq(view->as_at_name.count, 1);
    source.as_at = day_of("2025-06-30");
    cr_expect_not(timeline_draw(arena, &source)->as_at.len);
}

/* Days of twenty years, plans with and without years of their own. */
Test(timeline, random_tasks_lie_inside) {
    srand(3);
    const int32_t from = day_of("2015-01-01");
    for (int round = 0; round < 2000; round++) {
        TimelineSource source = {.first = 1, .year_starts = rand() % 12 + 1};
        const int count = rand() % TIMELINE_MOST_TASKS + 1;
        if (rand() % 2) {
            source.first = from + rand() % 3000;
            source.last = source.first + rand() % 1500;
        }
        for (int k = 0; k < count; k++) {
            TimelineTask task = {.code = STR("COMS2224_01"),
                                 .start = from + rand() % 7000,
                                 .due = from + rand() % 7000,
                                 .has_start = rand() % 2,
                                 .has_due = rand() % 8 != 0};
            LIST_PUSH(arena, &task.milestones, int32_t, from + rand() % 7000);
            LIST_PUSH(arena, &source.tasks, TimelineTask, task);
        }
        source.as_at = from + rand() % 7000;
        source.has_as_at = true;
        source.as_at_text = STR("30 September 2023");
        const TimelineView *view = timeline_draw(arena, &source);
        if (view)
            expect_inside(view);
    }
}
