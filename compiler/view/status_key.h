/* status_key: what the statuses of a report mean, by the rules that they were computed by. */
#ifndef VIEW_STATUS_KEY_H
#define VIEW_STATUS_KEY_H

#include "view/page_status.h"

/* One line of a key: what a status means. */
typedef struct StatusKeyView {
    StatusView status;
    Str meaning;
} StatusKeyView;

extern const ViewType view_status_key;

/* What each status means in a report, in the order of the enums, by the organisation's rules: for
 * indicators those valid in its period. List of StatusKeyView in `arena`. */
List status_key_indicators(const Set *set, Arena *arena, const ReportStanding *standing);
List status_key_tasks(const Set *set, Arena *arena);

/* Whether some row of a report is judged by other rules than the key tells. */
bool status_key_has_others(const Set *set, const ReportStanding *standing);

/* By how much a target may be missed: "5%", "2 points"; of an indicator in per cent, `of_percent`,
 * "2 percentage points". */
Str status_key_tolerance(Speech speech, const IndicatorRule *rule, Decimal number, bool of_percent);

/* The rule of a report's table in a sentence for each status; empty when it has none of its own in
 * the period. */
Str status_key_of_table(const Set *set, Arena *arena, const Measure *table, Period period);

#endif
