/* The report before, held against a plain search through all pairs of random reports. */
#include "plan/progress.h"

#include <criterion/criterion.h>
#include <stdlib.h>

enum { PLANS = 5, PRIORITIES = 2, MOST_REPORTS = 8, MONTHS = 6, ROUNDS = 200 };

/* Months or days of a few months, so that many are alike and some lie within others. */
static void add_report(Buf *out, size_t number) {
    buf_addf(out, "  - {title: R%zu, period: 2021/22 Q%d, as-at: 2022-0%d", number, rand() % 4 + 1,
             rand() % MONTHS + 1);
    if (rand() % 2)
        buf_addf(out, "-%d%d", rand() % 2 + 1, rand() % 2);
    buf_add_z(out, "}\n");
}

/* A plan of a priority, or of none. */
static Str random_plan(Arena *arena) {
    Buf out = {.arena = arena};
    const int priority = rand() % (PRIORITIES + 1);
    buf_add_z(&out, "plan: {title: A plan, years: 2021/22");
    if (priority)
        buf_addf(&out, ", priority: P%d", priority);
    buf_add_z(&out, "}\nreports:\n");
    for (size_t k = (size_t)rand() % MOST_REPORTS + 1; k > 0; k--)
        add_report(&out, k);
    return buf_str(&out);
}

static Set *random_set(void) {
    Set *set = set_new();
    set_add(set, STR("organisation.yml"),
            STR("organisation: {name: A council}\n"
                "priorities:\n  - {code: P1, name: One}\n  - {code: P2, name: Two}\n"));
    for (int k = 0; k < PLANS; k++)
        set_add(set, str_format(set->arena, "plan-%d/plan.yml", k), random_plan(set->arena));
    set_check(set);
    return set;
}

static List standings_of(const Set *set) {
    List all = {NULL, 0, 0};
    EACH (Folder *, folder, set->plans)
        EACH (Report, report, (*folder)->document.reports)
            if (report->standing)
                LIST_PUSH(set->arena, &all, const ReportStanding *, report->standing);
    return all;
}

static bool on_same_matter(const ReportStanding *one, const ReportStanding *other) {
    const void *priority = one->folder->document.plan.priority.target;
    return priority ? other->folder->document.plan.priority.target == priority
                    : other->folder == one->folder;
}

static int compare(const ReportStanding *one, const ReportStanding *other) {
    return date_compare(progress_own_date(one->report), progress_own_date(other->report));
}

static void expect_plain(const List *all, const ReportStanding *standing) {
    const ReportStanding *previous = NULL;
    bool superseded = false;
    EACH (const ReportStanding *, other, *all) {
        if (!on_same_matter(standing, *other))
            continue;
        superseded |= compare(*other, standing) > 0;
        if (compare(*other, standing) < 0 && (!previous || compare(*other, previous) > 0))
            previous = *other;
    }
    cr_assert_eq(standing->previous, previous ? previous->report : NULL);
    cr_assert_eq(standing->superseded, superseded);
}

Test(previous, it_is_what_a_plain_search_finds) {
    srand(11);
    size_t count = 0;
    for (int round = 0; round < ROUNDS; round++) {
        Set *set = random_set();
        const List all = standings_of(set);
        EACH (const ReportStanding *, standing, all)
            expect_plain(&all, *standing);
        count += all.count;
        set_free(set);
    }
    cr_assert_gt(count, (size_t)ROUNDS * PLANS, "most reports can be dated");
}
