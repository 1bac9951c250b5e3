#include "view/page_indicator.h"

#define RECORD(S, name, member, of, doc)                                                           \
    { name, VALUE_RECORD_INLINE, offsetof(S, member), of, doc }

static const ViewField history_fields[] = {
    VIEW_TEXT(HistoryRowView, "period", period, "The period."),
    RECORD(HistoryRowView, "figure", figure, &view_cell, "Its figure."),
    RECORD(HistoryRowView, "target", target, &view_cell, "Its target."),
    VIEW_TEXT(HistoryRowView, "restated", restated, "What the figure was before, and until when."),
    VIEW_TEXT(HistoryRowView, "to-date", to_date,
              "The year so far, when only part of that is known."),
    VIEW_FLAG(HistoryRowView, "judged", judged, "Whether there is a status."),
    RECORD(HistoryRowView, "status", status, &view_status, "Its status."),
    RECORD(HistoryRowView, "trend", trend, &view_trend, "Whether it gets better."),
};
static const ViewType history_type =
    VIEW_TYPE("a period of an indicator", HistoryRowView, history_fields);

static const ViewField shown_fields[] = {
    VIEW_URL(ShownView, "url", url, "The row."),
    VIEW_TEXT(ShownView, "page", page, "The plan's title."),
    VIEW_TEXT(ShownView, "table", table, "The table's title."),
    VIEW_TEXT(ShownView, "label", label, "The indicator's name there, when it is another."),
};
static const ViewType shown_type = VIEW_TYPE("a place of an indicator", ShownView, shown_fields);

static const ViewField elsewhere_fields[] = {
    RECORD(ElsewhereView, "place", place, &shown_type, "Where it stands."),
    VIEW_TEXT(ElsewhereView, "period", period, "The period."),
    RECORD(ElsewhereView, "figure", figure, &view_cell, "The figure there."),
    RECORD(ElsewhereView, "target", target, &view_cell, "The target there."),
    VIEW_FLAG(ElsewhereView, "judged", judged, "Whether there is a status."),
    RECORD(ElsewhereView, "status", status, &view_status, "The status there."),
};
static const ViewType elsewhere_type =
    VIEW_TYPE("what a row states", ElsewhereView, elsewhere_fields);

static const ViewField elsewhere_file_fields[] = {
    VIEW_URL(ElsewhereFileView, "url", url, "The file."),
    VIEW_TEXT(ElsewhereFileView, "table", table, "The name of the table."),
    VIEW_TEXT(ElsewhereFileView, "of", of, "Of what it is."),
    VIEW_FLAG(ElsewhereFileView, "last", last, "Whether no other file follows."),
};
static const ViewType elsewhere_file_type =
    VIEW_TYPE("a file with rows of other pages", ElsewhereFileView, elsewhere_file_fields);

static const ViewField indicator_fields[] = {
    SITE_FIELD(IndicatorPage),
    VIEW_TEXT(IndicatorPage, "title", title, "The document's title: name and code."),
    VIEW_TEXT(IndicatorPage, "name", name, "What is counted."),
    VIEW_TEXT(IndicatorPage, "code", code, "Its code."),
    RECORD(IndicatorPage, "plan", plan, &view_link, "The plan that shows it first."),
    DATA_FILES_FIELD(IndicatorPage, files),
    VIEW_TEXT(IndicatorPage, "latest", latest, "One sentence on the latest figure."),
    VIEW_FLAG(IndicatorPage, "judged", judged, "Whether there is a status."),
    RECORD(IndicatorPage, "status", status, &view_status, "The latest status."),
    VIEW_TEXT(IndicatorPage, "judged-by", judged_by, "What is judged when it is the year so far."),
    VIEW_TEXT(IndicatorPage, "judged-when", judged_when, "Of which period it is, as at when."),
    RECORD(IndicatorPage, "judged-in", judged_in, &view_link, "The report that says so."),
    VIEW_PROSE(IndicatorPage, "definition", definition, "What exactly is counted."),
    RECORD(IndicatorPage, "objective", objective, &view_link, "The objective it measures."),
    VIEW_TEXT(IndicatorPage, "owner", owner, "The officer who answers for it."),
    VIEW_TEXT(IndicatorPage, "unit", unit, "What its figures count."),
    VIEW_TEXT(IndicatorPage, "direction", direction, "Which way is good."),
    VIEW_TEXT(IndicatorPage, "frequency", frequency, "How often it is measured."),
    VIEW_TEXT(IndicatorPage, "aggregate", aggregate, "How the parts of a year make the year."),
    VIEW_TEXT(IndicatorPage, "input", input, "What a figure of part of a year covers."),
    RECORD(IndicatorPage, "over", over, &view_link, "The count it is a percentage from."),
    RECORD(IndicatorPage, "under", under, &view_link, "The count it is a percentage of."),
    VIEW_LIST(IndicatorPage, "parts", parts, &view_link, "Indicators that add up to it."),
    VIEW_FLAG(IndicatorPage, "has-parts", has_parts, "Whether there are any."),
    VIEW_TEXT(IndicatorPage, "expected", expected,
              "Between which figures it is expected, where that is neither good nor bad."),
    VIEW_TEXT(IndicatorPage, "tolerance", tolerance, "How its figures are judged."),
    VIEW_TEXT(IndicatorPage, "trend", trend, "What a period is compared with."),
    RECORD(IndicatorPage, "replaced-by", replaced_by, &view_link, "What took its place."),
    VIEW_LIST(IndicatorPage, "external", external, &view_named, "Its names in other registers."),
    VIEW_FLAG(IndicatorPage, "has-external", has_external, "Whether it has any."),
    VIEW_PROSE(IndicatorPage, "comment", comment, "What a reader should know about the figures."),
    VIEW_RECORD(IndicatorPage, "chart", chart, &view_chart, "The figures as columns."),
    VIEW_TEXT(IndicatorPage, "figure-label", figure_label, "What heads the figures."),
    VIEW_TEXT(IndicatorPage, "target-label", target_label, "What heads the targets."),
    VIEW_LIST(IndicatorPage, "rows", rows, &history_type, "Its periods."),
    VIEW_FLAG(IndicatorPage, "has-rows", has_rows, "Whether anything is known of any period."),
    VIEW_FLAG(IndicatorPage, "has-statuses", has_statuses, "Whether there are targets."),
    VIEW_FLAG(IndicatorPage, "has-icons", has_icons, "Whether there is any status."),
    VIEW_FLAG(IndicatorPage, "has-trends", has_trends, "Whether there is any trend."),
    VIEW_LIST(IndicatorPage, "elsewhere", elsewhere, &elsewhere_type,
              "What plans and reports state otherwise."),
    VIEW_LIST(IndicatorPage, "elsewhere-csv", elsewhere_csv, &elsewhere_file_type,
              "The CSV files with that."),
    VIEW_LIST(IndicatorPage, "elsewhere-json", elsewhere_json, &elsewhere_file_type,
              "The JSON files with that."),
    VIEW_FLAG(IndicatorPage, "has-elsewhere", has_elsewhere, "Whether they state anything."),
    NOTES_FIELD(IndicatorPage),
    VIEW_LIST(IndicatorPage, "shown", shown, &shown_type, "The rows that show it."),
    VIEW_FLAG(IndicatorPage, "has-shown", has_shown, "Whether any row does."),
};
const ViewType view_indicator_page =
    VIEW_TYPE("an indicator page", IndicatorPage, indicator_fields);
