/* status: tasks as at a date. */
#include "plan/status.h"

#include <criterion/criterion.h>

enum { CASES = 20000, BASE = 19000 /* a day in January 2022 */ };

static uint64_t next_random(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static int pick(uint64_t *state, int low, int high) {
    return low + (int)(next_random(state) % (uint64_t)(high - low + 1));
}

static Date date(const char *text) {
    Date value = {0};
    cr_assert_eq(date_parse(str_from(text), &value), DATE_OK, "%s", text);
    return value;
}

static DateField field(const char *text) {
    return (DateField){.date = date(text)};
}

static DateField on_day(int32_t day) {
    return (DateField){.date = date_from_days(day)};
}

static Figure percent(int number) {
    return (Figure){.number = {number, 0}, .known = true, .unit = UNIT_PERCENT};
}

static TaskStatus as_at(const Task *task, int32_t day, TaskRule rule) {
    return status_of_task(task, &rule, date_from_days(day));
}

/* How late a status is in the life of a task that nobody works on. */
static int lateness(TaskStatus status) {
    static const int order[] = {
        [TASK_NOT_STARTED] = 0,
        [TASK_IN_PROGRESS] = 1,
        [TASK_WARNING] = 2,
        [TASK_OVERDUE] = 3,
    };
    cr_assert(status != TASK_COMPLETED && status != TASK_CANCELLED);
    return order[status];
}

Test(status_task, a_task_nobody_works_on_only_gets_later) {
    uint64_t state = 21;
    for (int i = 0; i < CASES; i++) {
        const TaskRule rule = {pick(&state, -1, 60), pick(&state, 0, 30), pick(&state, -1, 3)};
        Milestone milestone = {.due = on_day(BASE + pick(&state, 0, 400))};
        const Task task = {.start = on_day(BASE + pick(&state, -50, 50)),
                           .due = on_day(BASE + pick(&state, 60, 400)),
                           .original_due = on_day(BASE + pick(&state, 0, 400)),
                           .milestones = {&milestone, (size_t)pick(&state, 0, 1), 1}};
        const int32_t day = BASE + pick(&state, -100, 500);
        const int32_t later = day + pick(&state, 0, 100);
        cr_assert_leq(lateness(as_at(&task, day, rule)), lateness(as_at(&task, later, rule)));
    }
}

Test(status_task, warning_and_overdue_begin_on_their_days) {
    uint64_t state = 22;
    for (int i = 0; i < CASES; i++) {
        const TaskRule rule = {pick(&state, 0, 60), pick(&state, 0, 30), -1};
        const int32_t due = BASE + pick(&state, 0, 2000);
        const Task task = {.due = on_day(due)};
        cr_assert_eq(as_at(&task, due - rule.warn_days - 1, rule), TASK_IN_PROGRESS);
        cr_assert_eq(as_at(&task, due - rule.warn_days, rule), TASK_WARNING);
        cr_assert_eq(as_at(&task, due + rule.overdue_days, rule), TASK_WARNING);
        cr_assert_eq(as_at(&task, due + rule.overdue_days + 1, rule), TASK_OVERDUE);
    }
}

Test(status_task, an_unfinished_milestone_warns_until_it_is_done) {
    uint64_t state = 23;
    for (int i = 0; i < CASES; i++) {
        const TaskRule rule = {pick(&state, 0, 30), 0, -1};
        const int32_t due = BASE + pick(&state, 0, 300);
        const int32_t done = due + pick(&state, -20, 60);
        Milestone milestone = {.due = on_day(due), .done = on_day(done)};
        const Task task = {.due = on_day(BASE + 2000), .milestones = {&milestone, 1, 1}};
        const int32_t day = BASE + pick(&state, -50, 400);
        const bool warns = day < done && day >= due - rule.warn_days;
        cr_assert_eq(as_at(&task, day, rule), warns ? TASK_WARNING : TASK_IN_PROGRESS);
        milestone.done = (DateField){0};
        milestone.progress = percent(i % 2 ? 100 : 99);
        const bool open = i % 2 == 0 && day >= due - rule.warn_days;
        cr_assert_eq(as_at(&task, day, rule), open ? TASK_WARNING : TASK_IN_PROGRESS);
    }
}

Test(status_task, what_happens_after_the_date_does_not_count) {
    uint64_t state = 24;
    for (int i = 0; i < CASES; i++) {
        const TaskRule rule = {28, 0, -1};
        const int32_t day = BASE + pick(&state, 0, 1000);
        const int32_t after = day + pick(&state, 1, 100);
        const Task plain = {.due = on_day(BASE + pick(&state, 0, 1000))};
        Task task = plain;
        Update update = {.date = on_day(after), .progress = percent(100)};
        task.updates = (List){&update, 1, 1};
        task.completed = on_day(after);
        task.cancelled.date = on_day(after);
        cr_assert_eq(as_at(&task, day, rule), as_at(&plain, day, rule));
        cr_assert_null(status_latest_update(&task, date_from_days(day)));
        cr_assert_eq(as_at(&task, after, rule), TASK_CANCELLED);
        task.cancelled = (Cancellation){0};
        cr_assert_eq(as_at(&task, after, rule), TASK_COMPLETED);
        task.completed = (DateField){0};
        cr_assert_eq(as_at(&task, after, rule), TASK_COMPLETED);
    }
}

Test(status_task, the_latest_update_on_or_before_the_date_is_found_in_any_order) {
    uint64_t state = 25;
    for (int i = 0; i < CASES; i++) {
        Update updates[6] = {0};
        const int32_t day = BASE + pick(&state, 0, 100);
        int expected = -1;
        int stated = -1;
        for (int k = 0; k < 6; k++) {
            const int32_t on = BASE + pick(&state, 0, 100);
            updates[k] = (Update){.date = on_day(on), .progress = percent(k * 10)};
            updates[k].progress.known = pick(&state, 0, 2) > 0;
            if (on > day)
                continue;
            if (expected < 0 || on >= date_last_day(updates[expected].date.date))
                expected = k;
            if (updates[k].progress.known &&
                (stated < 0 || on >= date_last_day(updates[stated].date.date)))
                stated = k;
        }
        const Task task = {.updates = {updates, 6, 6}};
        cr_assert_eq(status_latest_update(&task, date_from_days(day)),
                     expected < 0 ? NULL : &updates[expected]);
        cr_assert_eq(status_progress(&task, date_from_days(day)).coefficient,
                     stated < 0 ? 0 : stated * 10);
    }
}

Test(status_task, expected_progress_grows_from_0_at_the_start_to_100_when_due) {
    uint64_t state = 26;
    for (int i = 0; i < CASES; i++) {
        const int32_t start = BASE + pick(&state, 0, 1000);
        const int32_t due = start + pick(&state, 1, 1000);
        const Task task = {.start = on_day(start), .due = on_day(due)};
        const int32_t day = start + pick(&state, -100, 1100);
        int now;
        int next;
        cr_assert(status_expected_progress(&task, date_from_days(day), &now));
        cr_assert(status_expected_progress(&task, date_from_days(day + 1), &next));
        cr_assert(0 <= now && now <= next && next <= 100);
        cr_assert_eq(now == 100, day >= due);
        cr_assert(day > start || now == 0);
        if (day >= start && day < due) {
            cr_assert_leq(now * (due - start), (day - start) * 100);
            cr_assert_gt((now + 1) * (due - start), (day - start) * 100);
        }
    }
}

Test(status_task, the_first_clause_that_holds_wins) {
    const TaskRule rule = {28, 0, -1};
    Update update = {.date = field("2021-06-30"), .progress = percent(95)};
    Task task = {.start = field("2021-04"), .due = field("2021-06"), .updates = {&update, 1, 1}};
    const Date report = date("2021-09-30");
    cr_assert_eq(status_of_task(&task, &rule, report), TASK_OVERDUE);
    update.progress = percent(100);
    cr_assert_eq(status_of_task(&task, &rule, report), TASK_COMPLETED);
    task.cancelled.span.end = 1;
    cr_assert_eq(status_of_task(&task, &rule, report), TASK_CANCELLED);
    task.cancelled.date = field("2021-10");
    cr_assert_eq(status_of_task(&task, &rule, report), TASK_COMPLETED);
}

Test(status_task, not_started_is_0_percent_before_the_first_day_of_its_start) {
    const TaskRule rule = {28, 0, -1};
    Update update = {.date = field("2022-03-01"), .progress = percent(0)};
    Task task = {.start = field("2022-04"), .due = field("2023-03"), .updates = {&update, 1, 1}};
    cr_assert_eq(status_of_task(&task, &rule, date("2022-03-31")), TASK_NOT_STARTED);
    cr_assert_eq(status_of_task(&task, &rule, date("2022-04-01")), TASK_IN_PROGRESS);
    update.progress = percent(5);
    cr_assert_eq(status_of_task(&task, &rule, date("2022-03-31")), TASK_IN_PROGRESS);
    task.due = field("2022-04");
    update.progress = percent(0);
    cr_assert_eq(status_of_task(&task, &rule, date("2022-04-02")), TASK_WARNING);
}

Test(status_task, slippage_warns_beyond_its_months) {
    static const struct {
        int months;
        const char *original;
        const char *due;
        TaskStatus status;
        int32_t days;
    } cases[] = {
        {3, "2023-06", "2023-09", TASK_IN_PROGRESS, 92},
        {3, "2023-06", "2023-10-01", TASK_WARNING, 93},
        {3, "2023-06-15", "2023-09-15", TASK_IN_PROGRESS, 92},
        {3, "2023-06-15", "2023-09-16", TASK_WARNING, 93},
        {3, "2022-11-30", "2023-02-28", TASK_IN_PROGRESS, 90},
        {3, "2022-11-30", "2023-03-01", TASK_WARNING, 91},
        {3, "2022", "2023-03", TASK_IN_PROGRESS, 90},
        {3, "2023-06", "2023-05", TASK_IN_PROGRESS, -30},
        {0, "2023-06", "2023-06-30", TASK_IN_PROGRESS, 0},
        {0, "2023-06-30", "2023-07-01", TASK_WARNING, 1},
        {-1, "2023-06-30", "2025-12-31", TASK_IN_PROGRESS, 915},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const TaskRule rule = {-1, 0, cases[i].months};
        const Task task = {.original_due = field(cases[i].original), .due = field(cases[i].due)};
        int32_t days;
        cr_assert(status_slippage(&task, &days));
        cr_assert_eq(days, cases[i].days, "case %zu: %d", i, days);
        cr_assert_eq(status_of_task(&task, &rule, date("2022-01-31")), cases[i].status, "case %zu",
                     i);
    }
    cr_assert_not(status_slippage(&(Task){.due = field("2023")}, &(int32_t){0}));
}

Test(status_task, without_dates_a_task_is_in_progress) {
    const TaskRule rule = {28, 0, 3};
    int percents;
    cr_assert_eq(status_of_task(&(Task){0}, &rule, date("2022-01-31")), TASK_IN_PROGRESS);
    cr_assert_not(status_expected_progress(&(Task){0}, date("2022-01-31"), &percents));
}
