/* fields: the shapes that the two schema files share, and the readers for what only plans have. */
#ifndef PLAN_FIELDS_H
#define PLAN_FIELDS_H

#include "plan/plan.h"

extern const Shape shape_plan_head, shape_service_objectives, shape_measure, shape_budget,
    shape_risks;

/* A mapping of free names to texts: List of Pair. */
void fields_read_pairs(Decoder *decoder, const Field *field, const Node *node, void *out);

/* `2023/24 to 2025/26`, one period, or a list of them: Periods. */
void fields_read_periods(Decoder *decoder, const Field *field, const Node *node, void *out);

/* A date, a financial year, `annual` or `continuous`: Renewal. */
void fields_read_renewal(Decoder *decoder, const Field *field, const Node *node, void *out);

/* higher, lower, neither, or {within: 40 to 50}: Direction. */
void fields_read_better(Decoder *decoder, const Field *field, const Node *node, void *out);

/* `A / B`: Ratio. */
void fields_read_ratio(Decoder *decoder, const Field *field, const Node *node, void *out);

/* Numbers of strategic risks, or `none`: Cover. */
void fields_read_cover(Decoder *decoder, const Field *field, const Node *node, void *out);

#endif
