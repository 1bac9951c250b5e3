/* check: what is wrong with a plan that was read without errors of form. One file a family; each
 * check is a function over the whole set, and the table in check.c is the list of them. */
#ifndef PLAN_CHECK_H
#define PLAN_CHECK_H

#include "plan/set.h"
#include "syntax/markdown.h"

/* Sets the levels that the organisation chose under `checks:`. */
void check_levels(Set *set);

/* Runs every check. */
void check_all(Set *set);

/* ---- the families ---- */

void check_targets(Set *set);     /* target-worse-than-actual, target-jump */
void check_directions(Set *set);  /* target-against-better, better-missing */
void check_changes(Set *set);     /* figures that are possible and seldom true */
void check_circles(Set *set);     /* cyclic-parts */
void check_budget_text(Set *set); /* money in words beside the rows of the budget */
void check_register(Set *set);    /* risk-uncovered, mitigation-missing, score-range */
void check_names(Set *set);       /* name-drift, objective-text-drift, wrong-plan-named */
void check_officers(Set *set);    /* bad-email, unused-officer, similar-officers */
void check_values(Set *set);     /* bad-unit, percent-range, misprint, value- and target-conflict */
void check_parts(Set *set);      /* parts-sum, ratio-mismatch */
void check_years(Set *set);      /* year-mismatch */
void check_budget(Set *set);     /* budget-total, budget-year-outside-plan */
void check_places(Set *set);     /* section-outside-plan */
void check_codes(Set *set);      /* code-gap, similar-codes */
void check_sizes(Set *set);      /* more plans, reports and rows than pages can hold */
void check_shown(Set *set);      /* unshown-figure, unused-indicator */
void check_words(Set *set);      /* what prose refers to and holds */
void check_house(Set *set);      /* house-rule, bad-house-rule */
void check_pages(Set *set);      /* duplicate-page, name-limit */
void check_dates(Set *set);      /* due dates, milestones, the order of updates */
void check_renewals(Set *set);   /* when the strategies are renewed */
void check_progress(Set *set);   /* progress, and whether what is done is completed */
void check_owners(Set *set);     /* owner-missing */
void check_objectives(Set *set); /* objectives, their tasks and indicators */
void check_risks(Set *set);      /* task-without-risk */
void check_status(Set *set);     /* bad-status-rule */
void check_reports(Set *set);    /* as-at-missing, what a report cannot know, what it must say */
void check_stated(Set *set);     /* status-mismatch, status-underivable, the same for trends */
void check_stated_tasks(Set *set); /* status-mismatch of tasks */
void check_partial(Set *set);      /* partial-year */
void check_updates(Set *set);      /* update-in-future, updated-too-early */
void check_counts(Set *set);       /* stated-count */
void check_theme(Set *set);        /* brand-contrast, bad-logo */
void check_statement(Set *set);    /* accessibility-statement-missing */
void check_edit_link(Set *set);    /* bad-edit-link */
void check_published_at(Set *set); /* bad-published-at */

/* ---- what they share ---- */

/* Where a section of a folder stands, by its key: {0, 0} when it has none. */
Span check_section(const Folder *folder, const char *key);

bool check_is_cancelled(const Task *task);

/* Neither completed nor cancelled. */
bool check_is_open(const Task *task);

/* A date of the task stands there and could not be read: nothing is said of what follows from it.
 */
bool check_dates_are_unread(const Task *task);

/* One link or picture of prose: broken-link, insecure-link, link-text. `state` is the Set. */
void check_link(void *state, Text url, Str text, bool image);

/* An address that is a value of its own: insecure-link. */
void check_address(Set *set, Text url);

#endif
