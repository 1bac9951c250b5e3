/* The words of statuses and trends. */
#include "plan/progress.h"

static Str word(Text said, const char *usual) {
    return said.str.len ? said.str : str_from(usual);
}

Str progress_indicator_word(const Set *set, IndicatorStatus status) {
    static const char *const words[STATUS_COUNT] = {
        "", "Satisfactory", "Warning", "Alert", "Unknown", "Data only",
    };
    return word(set->shared.status.words.indicators[status], words[status]);
}

Str progress_task_word(const Set *set, TaskStatus status) {
    static const char *const words[TASK_STATUS_COUNT] = {
        "", "Completed", "In progress", "Warning", "Overdue", "Cancelled", "Not started",
    };
    return word(set->shared.status.words.tasks[status], words[status]);
}

Str progress_trend_word(const Set *set, Trend trend) {
    static const char *const words[TREND_COUNT] = {
        "", "Improving", "Worsening", "No change", "Up", "Down",
    };
    return word(set->shared.status.words.trends[trend], words[trend]);
}
