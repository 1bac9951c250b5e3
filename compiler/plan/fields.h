/* fields: the shapes that the two schema files share, and the readers for what only plans have. */
#ifndef PLAN_FIELDS_H
#define PLAN_FIELDS_H

#include "plan/plan.h"

extern const Shape shape_plan_head, shape_service_objectives, shape_measure, shape_budget,
    shape_risks, shape_report, shape_status_rules, shape_indicator_rules, shape_override;

/* The words for a stated status or trend: by their meaning, and green, amber and red. */
extern const Choice fields_indicator_statuses[], fields_task_statuses[], fields_trends[];

/* The words for which way is good, and for how often an indicator is measured. */
extern const Choice fields_directions[], fields_frequencies[];

/* `"#1d4f91"`: ColourField. */
void fields_read_colour(Decoder *decoder, const Field *field, const Node *node, void *out);

/* A mapping of free names to texts: List of Pair. */
void fields_read_pairs(Decoder *decoder, const Field *field, const Node *node, void *out);

/* `2023/24 to 2025/26`, one period, or a list of them: Periods. */
void fields_read_periods(Decoder *decoder, const Field *field, const Node *node, void *out);

/* A date, a financial year, `annual` or `continuous`: Renewal. */
void fields_read_renewal(Decoder *decoder, const Field *field, const Node *node, void *out);

/* higher, lower, neither, or {within: 40 to 50}: Direction. */
void fields_read_better(Decoder *decoder, const Field *field, const Node *node, void *out);

/* `0%`: Tolerance. */
void fields_read_tolerance(Decoder *decoder, const Field *field, const Node *node, void *out);

/* `28 days before due`, `4 weeks`: Lead in days; `3 months`: Lead in months. */
void fields_read_days(Decoder *decoder, const Field *field, const Node *node, void *out);
void fields_read_months(Decoder *decoder, const Field *field, const Node *node, void *out);

/* `all`, or a list of tasks: ReportTasks. */
void fields_read_report_tasks(Decoder *decoder, const Field *field, const Node *node, void *out);

/* `A / B`: Ratio. */
void fields_read_ratio(Decoder *decoder, const Field *field, const Node *node, void *out);

/* Numbers of strategic risks, or `none`: Cover. */
void fields_read_cover(Decoder *decoder, const Field *field, const Node *node, void *out);

#endif
