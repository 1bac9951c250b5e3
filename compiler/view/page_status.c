#include "view/page_status.h"

static const ViewField status_fields[] = {
    VIEW_TEXT(StatusView, "kind", kind, "Its shape and colour, as a CSS class."),
    VIEW_TEXT(StatusView, "word", word, "The status in a word or two."),
    VIEW_TEXT(StatusView, "reason", reason, "Why it is unknown."),
    VIEW_TEXT(StatusView, "computed", computed, "The computed status that somebody overruled."),
    VIEW_PROSE(StatusView, "override-reason", override_reason, "Why it was overruled."),
    VIEW_TEXT(StatusView, "override-by", override_by, "Who overruled it."),
    VIEW_TEXT(StatusView, "stated", stated, "The status printed elsewhere, when it is another."),
};
const ViewType view_status = VIEW_TYPE("a status", StatusView, status_fields);

static const ViewField trend_fields[] = {
    VIEW_TEXT(TrendView, "word", word, "The trend in a word; empty when there is none."),
    VIEW_TEXT(TrendView, "than", than, "The period it is compared with."),
    VIEW_TEXT(TrendView, "stated", stated, "The trend printed elsewhere, when it is another."),
};
const ViewType view_trend = VIEW_TYPE("a trend", TrendView, trend_fields);

static const ViewField key_fields[] = {
    {"status", VALUE_RECORD_INLINE, offsetof(StatusKeyView, status), &view_status, "The status."},
    VIEW_TEXT(StatusKeyView, "meaning", meaning, "What it means."),
};
const ViewType view_status_key = VIEW_TYPE("a line of a key", StatusKeyView, key_fields);

/* ---- indicators ---- */

StatusView status_view_of_indicator(const Set *set, IndicatorStatus status) {
    static const char *const kinds[STATUS_COUNT] = {"", "good", "warn", "bad", "unknown", "data"};
    return (StatusView){.kind = str_from(kinds[status]),
                        .word = progress_indicator_word(set, status)};
}

static Str missing_reason(Arena *arena, const Verdict *verdict) {
    Buf out = {.arena = arena};
    if (verdict->missing == MISSING_NO || verdict->missing == MISSING_NEW)
        return STR("no figure");
    figure_print_missing(&out, &(Figure){.missing = verdict->missing});
    return buf_str(&out);
}

static Str unknown_reason(Arena *arena, const Standing *standing) {
    Buf period = {.arena = arena};
    switch (standing->verdict.reason) {
    case UNKNOWN_NOT:
        break;
    case UNKNOWN_NO_VALUE:
        return missing_reason(arena, &standing->verdict);
    case UNKNOWN_NO_TARGET:
        period_print(&period, standing->period);
        return str_format(arena, "no target for %.*s", STR_ARGS(buf_str(&period)));
    case UNKNOWN_NOT_COMPARED:
        return STR("the target cannot be compared");
    case UNKNOWN_PART_OF_PERIOD:
        return STR("only part of the period");
    case UNKNOWN_TOO_MANY_DIGITS:
        return STR("too many digits to compare");
    }
    return (Str){NULL, 0};
}

StatusView status_view_indicator(const Set *set, Arena *arena, const Standing *standing,
                                 int stated) {
    StatusView view = status_view_of_indicator(set, standing->status);
    const Override *override = standing->override;
    if (standing->status == STATUS_UNKNOWN)
        view.reason = unknown_reason(arena, standing);
    if (override) {
        view.computed = progress_indicator_word(set, standing->verdict.status);
        view.override_reason = override->reason;
        view.override_by = override->by.str;
    }
    if (stated && stated != (int)standing->status)
        view.stated = progress_indicator_word(set, (IndicatorStatus)stated);
    return view;
}

TrendView status_view_trend(const Set *set, Arena *arena, const Standing *standing, int stated) {
    TrendView view = {.word = {NULL, 0}};
    Buf than = {.arena = arena};
    if (stated && stated != (int)standing->trend)
        view.stated = progress_trend_word(set, (Trend)stated);
    if (standing->trend == TREND_NONE)
        return view;
    period_print(&than, standing->compared);
    view.word = progress_trend_word(set, standing->trend);
    view.than = buf_str(&than);
    return view;
}

/* ---- tasks ---- */

StatusView status_view_of_task(const Set *set, TaskStatus status) {
    static const char *const kinds[TASK_STATUS_COUNT] = {"",     "done",    "going",  "warn",
                                                         "late", "stopped", "waiting"};
    return (StatusView){.kind = str_from(kinds[status]), .word = progress_task_word(set, status)};
}

StatusView status_view_task(const Set *set, const TaskStanding *standing, int stated) {
    StatusView view = status_view_of_task(set, standing->status);
    if (stated && stated != (int)standing->status)
        view.stated = progress_task_word(set, (TaskStatus)stated);
    return view;
}

/* ---- keys ---- */

/* The organisation's rule as of now: the last one; points and percent are said. */
static Str tolerance_meaning(const Set *set, Arena *arena, IndicatorStatus status) {
    const List rules = set->shared.status.indicators;
    const IndicatorRules *rule =
        rules.count ? LIST_AT(rules, IndicatorRules, rules.count - 1) : &(IndicatorRules){0};
    const char *unit = rule->points ? " points" : "%";
    Buf amber = {.arena = arena};
    Buf red = {.arena = arena};
    decimal_print(&amber, rule->amber.number, ',');
    decimal_print(&red, rule->red.span.start ? rule->red.number : decimal_from(10), ',');
    if (status == STATUS_WARNING)
        return str_format(arena, "Target missed by no more than %.*s%s", STR_ARGS(buf_str(&red)),
                          unit);
    if (status == STATUS_ALERT)
        return str_format(arena, "Target missed by more than %.*s%s", STR_ARGS(buf_str(&red)),
                          unit);
    if (!rule->amber.number.coefficient)
        return STR("Target met");
    return str_format(arena, "Target met, or missed by no more than %.*s%s",
                      STR_ARGS(buf_str(&amber)), unit);
}

List status_view_indicator_key(const Set *set, Arena *arena) {
    List key = {NULL, 0, 0};
    for (IndicatorStatus status = STATUS_SATISFACTORY; status < STATUS_COUNT; status++) {
        Str meaning = tolerance_meaning(set, arena, status);
        if (status == STATUS_UNKNOWN)
            meaning = STR("No figure, or nothing to hold it against");
        if (status == STATUS_DATA_ONLY)
            meaning = STR("For information: there is no target");
        LIST_PUSH(arena, &key, StatusKeyView,
                  (StatusKeyView){status_view_of_indicator(set, status), meaning});
    }
    return key;
}

static Str warning_meaning(const Set *set, Arena *arena) {
    const Lead *warn = &set->shared.status.tasks.warn;
    enum { USUAL = 28 };
    return str_format(arena,
                      "Due within %d days, or a milestone is due within that time or past its "
                      "date",
                      warn->span.start ? warn->count : USUAL);
}

List status_view_task_key(const Set *set, Arena *arena) {
    static const char *const meanings[TASK_STATUS_COUNT] = {
        [TASK_COMPLETED] = "Done",
        [TASK_IN_PROGRESS] = "Under way, and expected to be done by its due date",
        [TASK_OVERDUE] = "Past its due date",
        [TASK_CANCELLED] = "Given up or put off",
        [TASK_NOT_STARTED] = "Its start lies ahead",
    };
    List key = {NULL, 0, 0};
    for (TaskStatus status = TASK_COMPLETED; status < TASK_STATUS_COUNT; status++) {
        Str meaning =
            status == TASK_WARNING ? warning_meaning(set, arena) : str_from(meanings[status]);
        LIST_PUSH(arena, &key, StatusKeyView,
                  (StatusKeyView){status_view_of_task(set, status), meaning});
    }
    return key;
}
