#include "plan/check.h"

#include "plan/slips.h"

/* Progress that cannot be, that goes backwards, or that contradicts what is said to be done. */

static Decimal all(void) {
    return decimal_from(100);
}

/* A percentage from 0 to 100; the sign may be left out. */
static bool sound(const Figure *progress) {
    return progress->known && (progress->unit == UNIT_PERCENT || progress->unit == UNIT_NONE) &&
           !decimal_is_negative(progress->number) && decimal_compare(progress->number, all()) <= 0;
}

static bool below_all(const Figure *progress) {
    return sound(progress) && decimal_compare(progress->number, all()) < 0;
}

static void check_range(Set *set, const Figure *progress) {
    if (!progress->known || sound(progress))
        return;
    diag_report(set->diag, RULE_PROGRESS_RANGE, progress->raw.span,
                "\"%.*s\" cannot be a progress, which is from 0%% to 100%%",
                STR_ARGS(progress->raw.str));
}

/* Of updates in the wrong order it is not known which of them is wrong; they have their finding. */
static void check_falls(Set *set, const Task *task) {
    const Update *before = NULL;
    EACH (Update, update, task->updates) {
        const Figure *now = &update->progress;
        if (!update->date.date.year || !sound(now))
            continue;
        if (before && decimal_compare(now->number, before->progress.number) < 0 &&
            date_last_day(update->date.date) >= date_first_day(before->date.date)) {
            Finding *finding = diag_report(
                set->diag, RULE_PROGRESS_FALLS, now->raw.span,
                "the progress of %.*s falls from %.*s to %.*s", STR_ARGS(task->code.str),
                STR_ARGS(before->progress.raw.str), STR_ARGS(now->raw.str));
            diag_related(set->diag, finding, before->progress.raw.span, "it was %.*s here",
                         STR_ARGS(before->progress.raw.str));
        }
        before = update;
    }
}

/* The progress of the latest update that states one, or NULL; of two on one day the later in the
 * list, as in reports. */
static const Figure *latest_progress(const Task *task) {
    const Update *latest = NULL;
    EACH (const Update, update, task->updates)
        if (update->date.date.year && update->progress.known &&
            (!latest || date_compare(update->date.date, latest->date.date) >= 0))
            latest = update;
    return latest ? &latest->progress : NULL;
}

static void report_below(Set *set, const Figure *progress, DateField done, const char *what) {
    Finding *finding =
        diag_report(set->diag, RULE_COMPLETED_BELOW_100, done.span,
                    "the %s, but its progress is %.*s", what, STR_ARGS(progress->raw.str));
    diag_related(set->diag, finding, progress->raw.span, "%.*s stands here",
                 STR_ARGS(progress->raw.str));
}

static void check_milestone(Set *set, const Milestone *milestone) {
    check_range(set, &milestone->progress);
    if (milestone->done.date.year && below_all(&milestone->progress))
        report_below(set, &milestone->progress, milestone->done, "milestone is done");
}

static void check_closing(Set *set, const Task *task) {
    const Figure *progress = latest_progress(task);
    if (!progress || !sound(progress))
        return;
    if (task->completed.date.year && below_all(progress))
        report_below(set, progress, task->completed, "task is completed");
    if (!check_is_open(task) || below_all(progress))
        return;
    Finding *finding = diag_report(set->diag, RULE_COMPLETE_NOT_CLOSED, progress->raw.span,
                                   "%.*s is at %.*s, but not completed", STR_ARGS(task->code.str),
                                   STR_ARGS(progress->raw.str));
    diag_label(set->diag, finding, "if it is done, `completed:` says when");
}

static void check_task(Set *set, const Slips *slips, const Task *task) {
    EACH (Milestone, milestone, task->milestones)
        check_milestone(set, milestone);
    EACH (Update, update, task->updates)
        check_range(set, &update->progress);
    check_falls(set, task);
    if (!slips_in_record(slips, task->span))
        check_closing(set, task);
}

void check_progress(Set *set) {
    Arena *scratch = arena_new();
    const Slips slips = slips_find(scratch, set);
    EACH (Definition, definition, set->decoder.definitions)
        if (definition->shape == &shape_task)
            check_task(set, &slips, definition->record);
    arena_free(scratch);
}
