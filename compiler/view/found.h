/* found: what readers look for beside a code: who answers for it, and how it stands. Private to
 * view/. */
#ifndef VIEW_FOUND_H
#define VIEW_FOUND_H

#include "plan/progress.h"

/* Of all reports that judge an indicator its row in the latest, of those of one day in the last.
 * "Data only" judges nothing: it says that there was no target then. NULL: none judges it. */
const ReportRow *found_row(const Set *set, const Indicator *indicator, const Report **report);

/* How it stands in the latest report that shows it, or judges it, and as at which day; false: in
 * none. */
bool found_task(const Set *set, const Task *task, TaskStatus *status, Date *as_at);
bool found_indicator(const Set *set, const Indicator *indicator, IndicatorStatus *status,
                     Date *as_at);

/* The same in the organisation's words; empty: in none. */
Str found_task_status(const Set *set, const Task *task, Date *as_at);
Str found_indicator_status(const Set *set, const Indicator *indicator, Date *as_at);

/* What the plan says itself counts for more than a report: whether a task is over, and since when.
 * One given up is told first: what it had come to is of no account. */
bool found_end(const Task *task, TaskStatus *status, Date *since);

/* Since when a task is completed or cancelled, in the organisation's words: "Completed 14 June
 * 2024"; empty: `date` has no year. */
Str found_task_end(const Set *set, Speech speech, TaskStatus status, Date date);

/* How a milestone stands at a date (year 0: ever) when its task has a status: completed or overdue.
 * False: neither; where the task is over, no step of it is overdue. */
bool found_milestone(const Set *set, TaskStatus task, const Milestone *milestone, Date as_at,
                     TaskStatus *status);

/* The same as at the latest report that shows its task; without any, whether it is done. What is
 * done is so as at no day: year 0. */
bool found_step(const Set *set, const Task *task, const Milestone *milestone, TaskStatus *status,
                Date *as_at);

/* The status of a milestone in a word: "Done"; the organisation's word for overdue. */
Str found_milestone_word(const Set *set, TaskStatus status);

/* Who owns each indicator: its definition says so, else a row of a table or what stands above it.
 * From code to const Text. */
Map found_owners(const Set *set, Arena *arena);
Str found_owner(const Map *owners, const Indicator *indicator);

#endif
