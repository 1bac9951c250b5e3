#include "plan/defaults.h"

static List rows_of(Set *set, List indicators) {
    List rows = {NULL, 0, 0};
    EACH (Indicator, indicator, indicators) {
        MeasureRow row = {.span = indicator->span,
                          .indicator = {.code = indicator->code, .target = indicator}};
        LIST_PUSH(set->arena, &rows, MeasureRow, row);
    }
    return rows;
}

static bool has_targets(List indicators) {
    EACH (Indicator, indicator, indicators)
        if (indicator->targets.count)
            return true;
    return false;
}

static void add_table(Set *set, Document *document) {
    Measure table = {
        .span = LIST_AT(document->indicators, Indicator, 0)->span,
        .kind = {.value = has_targets(document->indicators) ? MEASURE_KPI : MEASURE_CONTEXT},
        .title = {STR("Indicators"), {0, 0}},
        .rows = rows_of(set, document->indicators)};
    LIST_PUSH(set->arena, &document->measures, Measure, table);
}

void defaults_fill(Set *set) {
    EACH (Folder *, folder, set->plans) {
        Document *document = &(*folder)->document;
        if (document->indicators.count && !document->measures.count)
            add_table(set, document);
    }
}
