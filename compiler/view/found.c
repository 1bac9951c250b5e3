#include "view/found.h"

#include "plan/progress.h"

/* ---- how it stands ---- */

/* Calls `word` for every report with a standing; the word of the latest that has one remains. */
static Str latest_word(const Set *set, const void *thing,
                       Str (*word)(const Set *set, const ReportStanding *standing,
                                   const void *thing)) {
    Str found = {NULL, 0};
    Date date = {0, 0, 0};
    EACH (Folder *, folder, set->plans)
        EACH (Report, report, (*folder)->document.reports) {
            Str own = report->standing ? word(set, report->standing, thing) : found;
            if (!report->standing || !own.len)
                continue;
            if (!date.year || date_compare(report->as_at.date, date) >= 0) {
                found = own;
                date = report->as_at.date;
            }
        }
    return found;
}

static Str indicator_word(const Set *set, const ReportStanding *standing, const void *thing) {
    const ReportRow *row = progress_find_row(standing, thing);
    return row ? progress_indicator_word(set, set_language(set), row->standing.status)
               : (Str){NULL, 0};
}

static Str task_word(const Set *set, const ReportStanding *standing, const void *thing) {
    const ReportedTask *task = progress_find_task(standing, thing);
    return task ? progress_task_word(set, set_language(set), task->standing.status)
                : (Str){NULL, 0};
}

Str found_task_status(const Set *set, const Task *task) {
    return latest_word(set, task, task_word);
}

Str found_indicator_status(const Set *set, const Indicator *indicator) {
    return latest_word(set, indicator, indicator_word);
}

/* ---- who answers for it ---- */

/* Notes who owns the indicators of rows: the row, what stands above it, or the indicator says so.
 */
static void note_owners(Map *owners, List rows, const Text *above) {
    EACH (MeasureRow, row, rows) {
        const Indicator *indicator = row->indicator.target;
        const Text *owner = row->owner.code.str.len ? &row->owner.code : above;
        if (indicator && indicator->owner.code.str.len)
            owner = &indicator->owner.code;
        if (indicator && owner->str.len)
            map_put(owners, indicator->code.str, (void *)(uintptr_t)owner);
        note_owners(owners, row->rows, owner);
    }
}

Map found_owners(const Set *set, Arena *arena) {
    static const Text nobody = {{NULL, 0}, {0, 0}};
    Map owners = {.arena = arena};
    EACH (Folder *, folder, set->plans)
        EACH (Measure, measure, (*folder)->document.measures) {
            EACH (MeasureGroup, group, measure->groups)
                note_owners(&owners, group->rows, &group->owner.code);
            note_owners(&owners, measure->rows, &nobody);
        }
    return owners;
}

Str found_owner(const Map *owners, const Indicator *indicator) {
    const Text *owner = map_get(owners, indicator->code.str);
    return owner ? owner->str : indicator->owner.code.str;
}
