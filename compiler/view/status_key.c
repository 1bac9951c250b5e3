#include "view/status_key.h"

#include "view/maker.h"

static const ViewField key_fields[] = {
    {"status", VALUE_RECORD_INLINE, offsetof(StatusKeyView, status), &view_status, "The status."},
    VIEW_TEXT(StatusKeyView, "meaning", meaning, "What it means."),
};
const ViewType view_status_key = VIEW_TYPE("a line of a key", StatusKeyView, key_fields);

/* ---- indicators ---- */

Str status_key_tolerance(Speech speech, const IndicatorRule *rule, Decimal number,
                         bool of_percent) {
    static const Phrase points[2][2] = {{PHRASE_POINTS, PHRASE_A_POINT},
                                        {PHRASE_PERCENTAGE_POINTS, PHRASE_A_PERCENTAGE_POINT}};
    Buf out = {.arena = speech.arena};
    decimal_print(&out, number, ',');
    const Str text = buf_str(&out);
    const bool one = str_eq(text, STR("1"));
    return PHRASES_SAY(speech, rule->points ? points[of_percent][one] : PHRASE_PERCENT, text);
}

static Str say_tolerance(Speech speech, Phrase phrase, const IndicatorRule *rule, Decimal number) {
    return PHRASES_SAY(speech, phrase, status_key_tolerance(speech, rule, number, false));
}

static bool has_warnings(const IndicatorRule *rule) {
    return decimal_compare(rule->red, rule->amber) > 0;
}

/* The alert begins where the milder statuses end; a floor is worse than that. */
static Str alert_meaning(Speech speech, const IndicatorRules *said, const IndicatorRule *rule) {
    const Decimal beyond = has_warnings(rule) ? rule->red : rule->amber;
    const Str missed = beyond.coefficient
                           ? say_tolerance(speech, PHRASE_TARGET_MISSED_BEYOND, rule, beyond)
                           : phrases_text(speech.language, PHRASE_TARGET_MISSED);
    if (!rule->has_floor)
        return missed;
    const Str floor =
        maker_number(speech.arena, rule->floor, said->floor.unit, said->floor.unit_word);
    return PHRASES_SAY(speech, PHRASE_OR_WORSE_THAN, missed, floor);
}

static Str judged_meaning(Speech speech, const IndicatorRules *said, IndicatorStatus status) {
    const IndicatorRule rule = progress_rule_as_said(said);
    if (status == STATUS_ALERT)
        return alert_meaning(speech, said, &rule);
    if (status == STATUS_WARNING)
        return has_warnings(&rule)
                   ? say_tolerance(speech, PHRASE_TARGET_MISSED_WITHIN, &rule, rule.red)
                   : phrases_text(speech.language, PHRASE_ONLY_OVERRULED);
    return rule.amber.coefficient
               ? say_tolerance(speech, PHRASE_TARGET_MET_OR_NEARLY, &rule, rule.amber)
               : phrases_text(speech.language, PHRASE_TARGET_MET);
}

static const IndicatorRules *rules_of(const Set *set, Period period) {
    return status_rule_for(set->shared.status.indicators, period, set_year_starts(set));
}

List status_key_indicators(const Set *set, Arena *arena, const ReportStanding *standing) {
    static const Phrase others[STATUS_COUNT] = {
        [STATUS_UNKNOWN] = PHRASE_UNKNOWN_MEANS, [STATUS_DATA_ONLY] = PHRASE_DATA_ONLY_MEANS};
    const IndicatorRules *said = rules_of(set, standing->report->period.period);
    List key = {NULL, 0, 0};
    for (IndicatorStatus status = STATUS_SATISFACTORY; status < STATUS_COUNT; status++) {
        const Str meaning = status > STATUS_ALERT
                                ? maker_phrase(set, others[status])
                                : judged_meaning(set_speech(set, arena), said, status);
        LIST_PUSH(arena, &key, StatusKeyView,
                  (StatusKeyView){status_view_of_indicator(set, status), meaning});
    }
    return key;
}

bool status_key_has_others(const Set *set, const ReportStanding *standing) {
    const IndicatorRules *said = rules_of(set, standing->report->period.period);
    EACH (const ReportRow *, row, standing->rows) {
        const Standing *how = &(*row)->standing;
        if (how->rules != said && how->verdict.status != STATUS_DATA_ONLY)
            return true;
    }
    return false;
}

Str status_key_of_table(const Set *set, Arena *arena, const Measure *table, Period period) {
    const Speech speech = set_speech(set, arena);
    const IndicatorRules *said = status_rule_for(table->status, period, set_year_starts(set));
    Buf out = {.arena = arena};
    for (IndicatorStatus status = STATUS_SATISFACTORY; said && status <= STATUS_ALERT; status++) {
        if (out.len)
            buf_add_char(&out, ' ');
        buf_add(&out, PHRASES_SAY(speech, PHRASE_MEANING,
                                  progress_indicator_word(set, speech.language, status),
                                  judged_meaning(speech, said, status)));
    }
    return buf_str(&out);
}

/* ---- tasks ---- */

static Str say_count(Speech speech, Phrase one, Phrase more, int count) {
    return PHRASES_SAY(speech, count == 1 ? one : more,
                       phrases_number(speech.arena, (size_t)count));
}

static Str say_days(Speech speech, int days) {
    return say_count(speech, PHRASE_A_DAY, PHRASE_DAYS, days);
}

/* Within the days of grace a task is late, and not overdue yet. */
static Str warning_meaning(Speech speech, const TaskRule *rule) {
    const Str ahead = say_days(speech, rule->warn_days);
    const Str grace = say_days(speech, rule->overdue_days);
    Str meaning = PHRASES_SAY(
        speech, rule->overdue_days ? PHRASE_TASK_WARNING_GRACE_MEANS : PHRASE_TASK_WARNING_MEANS,
        ahead, grace);
    if (rule->slippage_months < 0)
        return meaning;
    if (rule->slippage_months == 0)
        return PHRASES_SAY(speech, PHRASE_OR_DUE_LATER, meaning);
    return PHRASES_SAY(speech, PHRASE_OR_SLIPPED, meaning,
                       say_count(speech, PHRASE_A_MONTH, PHRASE_MONTHS, rule->slippage_months));
}

static Str overdue_meaning(Speech speech, const TaskRule *rule) {
    if (!rule->overdue_days)
        return phrases_text(speech.language, PHRASE_OVERDUE_MEANS);
    return PHRASES_SAY(speech, PHRASE_OVERDUE_GRACE_MEANS, say_days(speech, rule->overdue_days));
}

static Str task_meaning(Speech speech, const TaskRule *rule, TaskStatus status) {
    static const Phrase meanings[TASK_STATUS_COUNT] = {
        [TASK_COMPLETED] = PHRASE_COMPLETED_MEANS,
        [TASK_IN_PROGRESS] = PHRASE_IN_PROGRESS_MEANS,
        [TASK_CANCELLED] = PHRASE_CANCELLED_MEANS,
        [TASK_NOT_STARTED] = PHRASE_NOT_STARTED_MEANS,
    };
    if (status == TASK_WARNING)
        return warning_meaning(speech, rule);
    if (status == TASK_OVERDUE)
        return overdue_meaning(speech, rule);
    return phrases_text(speech.language, meanings[status]);
}

List status_key_tasks(const Set *set, Arena *arena) {
    const TaskRule rule = progress_task_rule(set);
    List key = {NULL, 0, 0};
    for (TaskStatus status = TASK_COMPLETED; status < TASK_STATUS_COUNT; status++)
        LIST_PUSH(arena, &key, StatusKeyView,
                  (StatusKeyView){status_view_of_task(set, status),
                                  task_meaning(set_speech(set, arena), &rule, status)});
    return key;
}
