/* The schema of indicators and of the tables that show them. Read with schema.h beside it. */
#include "plan/fields.h"

const Choice fields_frequencies[] = {{"monthly", FREQUENCY_MONTHLY},
                                     {"quarterly", FREQUENCY_QUARTERLY},
                                     {"half-yearly", FREQUENCY_HALF_YEARLY},
                                     {"annual", FREQUENCY_ANNUAL},
                                     {NULL, 0}};
static const Choice aggregates[] = {{"sum", AGGREGATE_SUM},
                                    {"mean", AGGREGATE_MEAN},
                                    {"last", AGGREGATE_LAST},
                                    {"max", AGGREGATE_MAX},
                                    {"min", AGGREGATE_MIN},
                                    {"ratio", AGGREGATE_RATIO},
                                    {NULL, 0}};

static const Choice trend_bases[] = {
    {"previous", TREND_PREVIOUS}, {"yearly", TREND_YEARLY}, {NULL, 0}};
static const Choice inputs[] = {
    {"separate", INPUT_SEPARATE}, {"cumulative", INPUT_CUMULATIVE}, {NULL, 0}};
static const Choice target_kinds[] = {{"year", TARGET_REACH_YEAR},
                                      {"in-year", TARGET_REACH_IN_YEAR},
                                      {"cumulative", TARGET_REACH_CUMULATIVE},
                                      {NULL, 0}};

static const Field indicator_fields[] = {
    SCHEMA_TEXT(Indicator, "code", code, FIELD_REQUIRED | FIELD_NO_WORDS, "Its code, for ever.",
                "ComS_011"),
    SCHEMA_TEXT(Indicator, "name", name, FIELD_REQUIRED, "What is counted.",
                "ASB incidents (police)"),
    SCHEMA_REF(Indicator, "objective", objective, 0, &shape_objective, "The objective it measures.",
               "CS1"),
    SCHEMA_REF(Indicator, "owner", owner, 0, &shape_officer, "The officer who answers for it.",
               "Chief Communities Officer"),
    SCHEMA_CUSTOM(Indicator, "better", better, Direction, 0, fields_read_better,
                  "higher, lower, neither, or {within: 40 to 50}",
                  "Which way is good; `neither` for figures that are only for information.",
                  "lower"),
    SCHEMA_TEXT(Indicator, "unit", unit, FIELD_NO_WORDS,
                "What the figures count: percent, GBP, or any noun.", "cases"),
    SCHEMA_CHOICE(Indicator, "frequency", frequency, 0, fields_frequencies,
                  "How often it is measured.", "quarterly"),
    SCHEMA_CHOICE(Indicator, "aggregate", aggregate, 0, aggregates, "How quarters make a year.",
                  "sum"),
    SCHEMA_CHOICE(Indicator, "input", input, 0, inputs,
                  "Whether the figure of a quarter is the quarter's own, or the year's so far.",
                  "cumulative"),
    SCHEMA_CHOICE(Indicator, "trend", trend, 0, trend_bases,
                  "Whether a period is compared with the one before it, or with the same one a "
                  "year before; `previous` when not said.",
                  "yearly"),
    SCHEMA_CUSTOM(Indicator, "values", values, List, 0, figure_read_values,
                  "a mapping from period to figure", "The figures.",
                  "{2020/21: 2881, 2021/22: 2415}"),
    SCHEMA_CUSTOM(Indicator, "targets", targets, List, 0, figure_read_targets,
                  "a mapping from period to target", "The targets.",
                  "{2022/23: 2000, future: at most 1800}"),
    SCHEMA_CHOICE(Indicator, "target-kind", target_kind, 0, target_kinds,
                  "What a year's target says of its quarters: nothing, itself in each of them, or "
                  "its share by the quarters gone. When not said: nothing for sums, else itself.",
                  "in-year"),
    SCHEMA_RECORDS(Indicator, "status", status, FIELD_ONE_WILL_DO, &shape_indicator_rules,
                   "How its status is computed, where that differs.", "{amber: 5%, red: 15%}"),
    SCHEMA_RECORDS(Indicator, "override", overrides, FIELD_ONE_WILL_DO, &shape_override,
                   "A status set against the computed one; printed with its reason.", ""),
    SCHEMA_CUSTOM(Indicator, "expected", expected, List, 0, figure_read_targets,
                  "a mapping from period to range", "A range that is neither good nor bad.",
                  "{2022/23: 400 to 500}"),
    SCHEMA_CUSTOM(Indicator, "ratio", ratio, Ratio, 0, fields_read_ratio, "two codes: `A / B`",
                  "The two counts it is a percentage of; a year's is that of the counts' figures "
                  "for the year, as their own `aggregate` and `input` make them.",
                  "ComS_024b / ComS_024a"),
    SCHEMA_REFS(Indicator, "parts", parts, 0, &shape_indicator,
                "Indicators that must add up to it.", "[ComS_012a, ComS_012b]"),
    SCHEMA_FLAG(Indicator, "may-exceed-100", may_exceed_100, 0,
                "Whether a percentage above 100 is right here.", "yes"),
    SCHEMA_REF(Indicator, "replaced-by", replaced_by, 0, &shape_indicator,
               "The indicator that took its place.", "ComS_111"),
    SCHEMA_CUSTOM(Indicator, "external", external, List, 0, fields_read_pairs,
                  "a mapping from register to number", "Its names in other registers.",
                  "{lginform: 123}"),
    SCHEMA_PROSE(Indicator, "comment", comment, 0, "What a reader should know about the figures.",
                 ""),
    SCHEMA_PROSE(Indicator, "definition", definition, 0, "What exactly is counted.", ""),
};
const Shape shape_indicator = {.name = "indicator",
                               .size = sizeof(Indicator),
                               SCHEMA_FIELDS(indicator_fields),
                               .space = SPACE_CODES,
                               .id = "code",
                               .doc = "Something that is measured again and again."};

static const Field row_fields[] = {
    SCHEMA_REF(MeasureRow, "indicator", indicator, 0, &shape_indicator, "The indicator shown.",
               "ComS_014"),
    SCHEMA_TEXT(MeasureRow, "heading", heading, 0, "A heading with rows below it, instead.", ""),
    SCHEMA_TEXT(MeasureRow, "label", label, 0, "The indicator's name in this table.",
                "No. received"),
    SCHEMA_CUSTOM(MeasureRow, "values", values, List, 0, figure_read_values,
                  "a mapping from period to figure",
                  "Figures as printed here; compared with the indicator's own.", "{2020/21: 68}"),
    SCHEMA_CUSTOM(MeasureRow, "targets", targets, List, 0, figure_read_targets,
                  "a mapping from period to target", "Targets as printed here.", "{2022/23: 50}"),
    SCHEMA_CHOICE(MeasureRow, "target-kind", target_kind, 0, target_kinds,
                  "What a year's target says of its quarters in this row, where that differs.",
                  "in-year"),
    SCHEMA_CHOICE(MeasureRow, "stated-status", stated_status, 0, fields_indicator_statuses,
                  "In a report: the status as printed elsewhere; compared with the computed one.",
                  "red"),
    SCHEMA_CHOICE(MeasureRow, "stated-trend", stated_trend, 0, fields_trends,
                  "In a report: the trend as printed elsewhere; compared with the computed one.",
                  "worsening"),
    SCHEMA_REF(MeasureRow, "owner", owner, 0, &shape_officer, "The owner as printed here.", ""),
    SCHEMA_PROSE(MeasureRow, "comment", comment, 0, "A comment for this table.", ""),
    SCHEMA_RECORDS(MeasureRow, "rows", rows, 0, &shape_measure_row, "The rows below a heading.",
                   ""),
};
const Shape shape_measure_row = {
    .name = "a row",
    .size = sizeof(MeasureRow),
    SCHEMA_FIELDS(row_fields),
    .shorthand = "indicator",
    .define = "code",
    .doc = "An indicator's code, a heading with rows, or an indicator defined here."};

static const Field group_fields[] = {
    SCHEMA_TEXT(MeasureGroup, "title", title, 0, "The group's heading.", "Communities"),
    SCHEMA_REF(MeasureGroup, "objective", objective, 0, &shape_objective,
               "The objective it is headed by, instead of a title.", "CS1"),
    SCHEMA_REF(MeasureGroup, "owner", owner, 0, &shape_officer, "The owner of all its rows.", ""),
    SCHEMA_PROSE(MeasureGroup, "comment", comment, 0, "A comment on all its rows.", ""),
    SCHEMA_RECORDS(MeasureGroup, "rows", rows, FIELD_REQUIRED, &shape_measure_row, "Its rows.", ""),
};
static const Shape measure_group = {.name = "a group",
                                    .size = sizeof(MeasureGroup),
                                    SCHEMA_FIELDS(group_fields),
                                    .doc = "Rows under one heading."};

static const Choice measure_kinds[] = {{"context", MEASURE_CONTEXT},
                                       {"csi", MEASURE_CSI},
                                       {"kpi", MEASURE_KPI},
                                       {"mpi", MEASURE_MPI},
                                       {NULL, 0}};

static const Field column_fields[] = {
    SCHEMA_CUSTOM(MeasureColumns, "actuals", actuals, Periods, 0, fields_read_periods,
                  "a period, a range, or a list of periods", "The periods whose figures are shown.",
                  "[2019/20, 2020/21, 2021/22 Q1]"),
    SCHEMA_CUSTOM(MeasureColumns, "targets", targets, Periods, 0, fields_read_periods,
                  "a period, a range, or a list of periods", "The periods whose targets are shown.",
                  "2021/22"),
};
static const Shape measure_columns = {.name = "columns",
                                      .size = sizeof(MeasureColumns),
                                      SCHEMA_FIELDS(column_fields),
                                      .doc = "The columns of one table."};

static const Field measure_fields[] = {
    SCHEMA_CHOICE(Measure, "kind", kind, FIELD_REQUIRED, measure_kinds,
                  "Which columns it has: context has no targets.", "kpi"),
    SCHEMA_TEXT(Measure, "title", title, FIELD_REQUIRED, "The table's title.",
                "Key Performance Indicators (KPI)"),
    SCHEMA_TEXT(Measure, "code-label", code_label, 0, "What codes are called in its heading.",
                "Pentana Code"),
    SCHEMA_PROSE(Measure, "introduction", introduction, 0, "Text above the table.", ""),
    SCHEMA_RECORD(Measure, "columns", columns, MeasureColumns, 0, &measure_columns,
                  "Its columns, where they are not the plan's; reports always name them.", ""),
    SCHEMA_RECORDS(Measure, "status", status, FIELD_ONE_WILL_DO, &shape_indicator_rules,
                   "How statuses are computed in this table, where that differs.", ""),
    SCHEMA_RECORDS(Measure, "groups", groups, 0, &measure_group, "Its groups of rows.", ""),
    SCHEMA_RECORDS(Measure, "rows", rows, 0, &shape_measure_row, "Its rows, without groups.", ""),
};
const Shape shape_measure = {.name = "a measures table",
                             .size = sizeof(Measure),
                             SCHEMA_FIELDS(measure_fields),
                             .doc = "A table of indicators, as it is printed."};
