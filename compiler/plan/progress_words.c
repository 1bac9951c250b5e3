/* The words of statuses and trends. */
#include "plan/progress.h"

static Str word(Text said, Language language, Phrase usual) {
    return said.str.len ? said.str : phrases_text(language, usual);
}

Str progress_indicator_word(const Set *set, Language language, IndicatorStatus status) {
    static const Phrase words[STATUS_COUNT] = {
        [STATUS_SATISFACTORY] = PHRASE_SATISFACTORY,
        [STATUS_WARNING] = PHRASE_WARNING,
        [STATUS_ALERT] = PHRASE_ALERT,
        [STATUS_UNKNOWN] = PHRASE_UNKNOWN,
        [STATUS_DATA_ONLY] = PHRASE_DATA_ONLY,
    };
    return word(set->shared.status.words.indicators[status], language, words[status]);
}

Str progress_task_word(const Set *set, Language language, TaskStatus status) {
    static const Phrase words[TASK_STATUS_COUNT] = {
        [TASK_COMPLETED] = PHRASE_COMPLETED, [TASK_IN_PROGRESS] = PHRASE_IN_PROGRESS,
        [TASK_WARNING] = PHRASE_WARNING,     [TASK_OVERDUE] = PHRASE_OVERDUE,
        [TASK_CANCELLED] = PHRASE_CANCELLED, [TASK_NOT_STARTED] = PHRASE_NOT_STARTED,
    };
    return word(set->shared.status.words.tasks[status], language, words[status]);
}

Str progress_trend_word(const Set *set, Language language, Trend trend) {
    static const Phrase words[TREND_COUNT] = {
        [TREND_IMPROVING] = PHRASE_IMPROVING, [TREND_WORSENING] = PHRASE_WORSENING,
        [TREND_NO_CHANGE] = PHRASE_NO_CHANGE, [TREND_UP] = PHRASE_UP,
        [TREND_DOWN] = PHRASE_DOWN,
    };
    return word(set->shared.status.words.trends[trend], language, words[trend]);
}
