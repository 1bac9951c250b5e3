#include "view/page_status.h"

#include "view/maker.h"

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

/* ---- indicators ---- */

StatusView status_view_of_indicator(const Set *set, IndicatorStatus status) {
    static const char *const kinds[STATUS_COUNT] = {"", "good", "warn", "bad", "unknown", "data"};
    return (StatusView){.kind = str_from(kinds[status]),
                        .word = progress_indicator_word(set, set_language(set), status)};
}

static Str missing_reason(Speech speech, const Verdict *verdict) {
    Buf out = {.arena = speech.arena};
    if (verdict->missing == MISSING_NO || verdict->missing == MISSING_NEW)
        return phrases_text(speech.language, PHRASE_NO_FIGURE);
    figure_print_missing(&out, speech.language, &(Figure){.missing = verdict->missing});
    return buf_str(&out);
}

Str status_unknown_reason(Speech speech, const Standing *standing) {
    switch (standing->verdict.reason) {
    case UNKNOWN_NOT:
        break;
    case UNKNOWN_NO_VALUE:
        return missing_reason(speech, &standing->verdict);
    case UNKNOWN_NO_TARGET:
        return PHRASES_SAY(speech, PHRASE_NO_TARGET_FOR, phrases_period(speech, standing->period));
    case UNKNOWN_NOT_COMPARED:
        return phrases_text(speech.language, PHRASE_TARGET_NOT_COMPARED);
    case UNKNOWN_PART_OF_PERIOD:
        return phrases_text(speech.language, PHRASE_ONLY_PART);
    case UNKNOWN_TOO_MANY_DIGITS:
        return phrases_text(speech.language, PHRASE_TOO_MANY_DIGITS);
    }
    return (Str){NULL, 0};
}

StatusView status_view_indicator(const Set *set, Arena *arena, const Standing *standing,
                                 int stated) {
    StatusView view = status_view_of_indicator(set, standing->status);
    const Override *override = standing->override;
    if (standing->status == STATUS_UNKNOWN)
        view.reason = status_unknown_reason(set_speech(set, arena), standing);
    if (override) {
        view.computed = progress_indicator_word(set, set_language(set), standing->verdict.status);
        view.override_reason = override->reason;
        view.override_by = override->by.str;
    }
    if (stated && stated != (int)standing->status)
        view.stated = progress_indicator_word(set, set_language(set), (IndicatorStatus)stated);
    return view;
}

Str status_judged_to_date(Speech speech, const Standing *standing, const MeasureRow *row) {
    const UnitKind unit = maker_unit(standing->indicator);
    const Figure figure = progress_shown(standing->indicator, row, &standing->value);
    if (!standing->to_date || !standing->has_target || !figure.known)
        return (Str){NULL, 0};
    const CellView value = maker_cell(speech, STR(""), &figure, unit, false);
    const CellView target = maker_target_cell(speech, STR(""), &standing->target, unit);
    return PHRASES_SAY(speech, PHRASE_JUDGED_TO_DATE, value.text, target.text);
}

TrendView status_view_trend(const Set *set, Arena *arena, const Standing *standing, int stated) {
    TrendView view = {.word = {NULL, 0}};
    if (stated && stated != (int)standing->trend)
        view.stated = progress_trend_word(set, set_language(set), (Trend)stated);
    if (standing->trend == TREND_NONE)
        return view;
    view.word = progress_trend_word(set, set_language(set), standing->trend);
    view.than = phrases_period(set_speech(set, arena), standing->compared);
    return view;
}

/* ---- tasks ---- */

StatusView status_view_of_task(const Set *set, TaskStatus status) {
    static const char *const kinds[TASK_STATUS_COUNT] = {"",     "done",    "going",  "warn",
                                                         "late", "stopped", "waiting"};
    return (StatusView){.kind = str_from(kinds[status]),
                        .word = progress_task_word(set, set_language(set), status)};
}

StatusView status_view_task(const Set *set, const TaskStanding *standing, int stated) {
    StatusView view = status_view_of_task(set, standing->status);
    if (stated && stated != (int)standing->status)
        view.stated = progress_task_word(set, set_language(set), (TaskStatus)stated);
    return view;
}
