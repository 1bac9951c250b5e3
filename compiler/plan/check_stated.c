#include "plan/check.h"

#include "plan/progress.h"
#include "plan/rows.h"
#include "plan/say.h"

/* Statuses of indicators as printed elsewhere, against those that follow from the figures. A
 * finding says from what they follow. */

/* The word as its author wrote it. */
static Str stated_word(const Set *set, ChoiceField field) {
    return str_trim(sources_text(set->sources, field.span));
}

/* ---- why a status is what it is ---- */

/* What the figure is held against: see status_of_indicator. */
static const Target *standard(const Standing *standing) {
    const Direction *better = &standing->indicator->better;
    const bool plain = !standing->has_target || standing->target.kind == TARGET_VALUE;
    if (better->better == BETTER_WITHIN && plain)
        return &better->range;
    return standing->has_target ? &standing->target : NULL;
}

static const char *direction(const Standing *standing) {
    const Target *target = standard(standing);
    if (!target || target->kind != TARGET_VALUE)
        return "";
    return standing->indicator->better.better == BETTER_LOWER ? ", where lower is better,"
                                                              : ", where higher is better,";
}

/* "378 against 483, where lower is better,". */
static Str comparison(const Set *set, const Standing *standing) {
    const Str figure = say_figure(set, &standing->value);
    const Target *target = standard(standing);
    if (standing->verdict.below_floor || !target)
        return str_format(set->arena, "%.*s, which is worse than its `floor`,", STR_ARGS(figure));
    return str_format(set->arena, "%.*s against %.*s%s", STR_ARGS(figure),
                      STR_ARGS(say_target(set, target)), direction(standing));
}

static Str no_figure(const Set *set, const Standing *standing) {
    const Str period = say_period(set, standing->period);
    Buf missing = {.arena = set->arena};
    if (standing->verdict.missing == MISSING_NO)
        return str_format(set->arena, "there is no figure for %.*s", STR_ARGS(period));
    figure_print_missing(&missing, LANGUAGE_ENGLISH, &standing->value.figure);
    return str_format(set->arena, "the figure for %.*s is \"%.*s\"", STR_ARGS(period),
                      STR_ARGS(buf_str(&missing)));
}

static Str not_compared(const Set *set, const Standing *standing) {
    const Target *target = standard(standing);
    if (target && target->kind == TARGET_VALUE &&
        standing->indicator->better.better == BETTER_UNSAID)
        return STR("nobody said whether higher or lower is better");
    return str_format(set->arena, "%.*s cannot be held against the target \"%.*s\"",
                      STR_ARGS(say_figure(set, &standing->value)),
                      STR_ARGS(target ? target->raw.str : STR("")));
}

static Str why_unknown(const Set *set, const Standing *standing) {
    const Str period = say_period(set, standing->period);
    switch (standing->verdict.reason) {
    case UNKNOWN_NOT:
    case UNKNOWN_NO_VALUE:
        return no_figure(set, standing);
    case UNKNOWN_NO_TARGET:
        return str_format(set->arena, "there is no target for %.*s", STR_ARGS(period));
    case UNKNOWN_NOT_COMPARED:
        return not_compared(set, standing);
    case UNKNOWN_PART_OF_PERIOD:
        return str_format(set->arena, "%.*s is only part of %.*s",
                          STR_ARGS(say_figure(set, &standing->value)), STR_ARGS(period));
    case UNKNOWN_TOO_MANY_DIGITS:
        return STR("the figures have too many digits to be compared");
    }
    return (Str){NULL, 0};
}

static Str why_data_only(const Set *set, const Standing *standing) {
    if (standing->indicator->better.better == BETTER_NEITHER)
        return STR("neither higher nor lower is better");
    return str_format(set->arena, "there is no target for %.*s or before",
                      STR_ARGS(say_period(set, standing->period)));
}

static Str why(const Set *set, const Standing *standing) {
    if (standing->verdict.status == STATUS_DATA_ONLY)
        return why_data_only(set, standing);
    return standing->verdict.status == STATUS_UNKNOWN ? why_unknown(set, standing)
                                                      : comparison(set, standing);
}

/* ---- statuses ---- */

static bool is_grade(int status) {
    return status == STATUS_SATISFACTORY || status == STATUS_WARNING || status == STATUS_ALERT;
}

static void relate(Set *set, Finding *finding, const Standing *standing) {
    const Target *target = standard(standing);
    if (standing->value.stated && standing->value.figure.known)
        diag_related(set->diag, finding, standing->value.figure.raw.span, "the figure stands here");
    if (target && target->raw.span.start)
        diag_related(set->diag, finding, target->raw.span, "the target stands here");
}

static void report_override(Set *set, ChoiceField field, const Standing *standing) {
    const Str word = stated_word(set, field);
    Finding *finding = diag_report(set->diag, RULE_STATUS_MISMATCH, field.span,
                                   "stated as %.*s, but it was judged to be %.*s", STR_ARGS(word),
                                   STR_ARGS(say_indicator_status(set, standing->status)));
    diag_related(set->diag, finding, standing->override->status.span, "it was judged here");
}

static void report_mismatch(Set *set, ChoiceField field, const Standing *standing) {
    const Str word = stated_word(set, field);
    const Str status = say_indicator_status(set, standing->status);
    const char *joint = is_grade((int)standing->status) ? " is" : ": it is";
    Finding *finding =
        diag_report(set->diag, RULE_STATUS_MISMATCH, field.span, "stated as %.*s, but %.*s%s %.*s",
                    STR_ARGS(word), STR_ARGS(why(set, standing)), joint, STR_ARGS(status));
    relate(set, finding, standing);
}

static void report_underivable(Set *set, ChoiceField field, const Standing *standing) {
    const Str word = stated_word(set, field);
    diag_report(set->diag, RULE_STATUS_UNDERIVABLE, field.span, "stated as %.*s, but %.*s",
                STR_ARGS(word), STR_ARGS(why(set, standing)));
}

/* Without a figure, unknown is as good a word as data only. */
static bool fits(int stated, const Standing *standing) {
    return stated == (int)standing->status ||
           (stated == STATUS_UNKNOWN && standing->status == STATUS_DATA_ONLY &&
            !standing->value.figure.known);
}

static void check_status_of(Set *set, const ReportRow *reported) {
    const ChoiceField field = reported->row->stated_status;
    const Standing *standing = &reported->standing;
    if (!field.value || fits(field.value, standing))
        return;
    if (standing->override)
        report_override(set, field, standing);
    else if (is_grade(field.value) && !is_grade((int)standing->status))
        report_underivable(set, field, standing);
    else
        report_mismatch(set, field, standing);
}

/* ---- trends ---- */

/* What stands on the two sides of a trend. */
typedef struct Move {
    Period period; /* what the period of the row is compared with */
    Rolled before;
    Rolled now;
} Move;

static Move move_from(const Standpoint *from, const ReportRow *reported, Period period) {
    const Indicator *indicator = reported->standing.indicator;
    return (Move){period, progress_figure(from, indicator, reported->row, period),
                  progress_figure(from, indicator, reported->row, reported->standing.period)};
}

static bool is_known(const Move *move) {
    return move->before.figure.known && move->now.figure.known;
}

/* "43% after 5% in 2020/21 Q1", "there is no figure for 2020/21 Q1": why there is a trend or not.
 */
static Str why_trend(const Set *set, const Standing *standing, const Move *move) {
    const Str before = say_period(set, move->period);
    const Str now = say_period(set, standing->period);
    const bool missing = !move->now.figure.known;
    if (!is_known(move))
        return str_format(set->arena, "there is no figure for %.*s%s",
                          STR_ARGS(missing ? now : before),
                          missing ? "" : ", with which it must be compared");
    return str_format(set->arena, "%.*s after %.*s in %.*s", STR_ARGS(say_figure(set, &move->now)),
                      STR_ARGS(say_figure(set, &move->before)), STR_ARGS(before));
}

static const char *trend_direction(const Direction *better) {
    static const char *const words[] = {[BETTER_UNSAID] = "",
                                        [BETTER_HIGHER] = ", where higher is better,",
                                        [BETTER_LOWER] = ", where lower is better,",
                                        [BETTER_NEITHER] = "",
                                        [BETTER_WITHIN] = ""};
    return words[better->better];
}

static void report_trend(Set *set, ChoiceField field, const Standing *standing, const Move *move) {
    const Str word = stated_word(set, field);
    const Str reason = why_trend(set, standing, move);
    const Direction *better = &standing->indicator->better;
    if (standing->trend == TREND_NONE) {
        diag_report(set->diag, RULE_TREND_MISMATCH, field.span, "stated as %.*s, but %.*s%s",
                    STR_ARGS(word), STR_ARGS(reason),
                    is_known(move) ? " cannot be compared: they cover different stretches" : "");
        return;
    }
    Finding *finding =
        diag_report(set->diag, RULE_TREND_MISMATCH, field.span,
                    "stated as %.*s, but %.*s%s is %.*s", STR_ARGS(word), STR_ARGS(reason),
                    trend_direction(better), STR_ARGS(say_trend(set, standing->trend)));
    if (better->better == BETTER_UNSAID)
        diag_label(set->diag, finding,
                   "the indicator does not say with `better` which way is good");
}

static void report_comparison(Set *set, ChoiceField field, const Standing *standing,
                              const Move *wrong, const Move *right) {
    const Str word = stated_word(set, field);
    diag_report(
        set->diag, RULE_WRONG_COMPARISON_PERIOD, field.span,
        "stated as %.*s, which follows from %.*s (%.*s), not from %.*s (%.*s), with which "
        "%.*s is compared",
        STR_ARGS(word), STR_ARGS(say_period(set, wrong->period)),
        STR_ARGS(say_figure(set, &wrong->before)), STR_ARGS(say_period(set, right->period)),
        STR_ARGS(right->before.figure.known ? say_figure(set, &right->before) : STR("no figure")),
        STR_ARGS(say_period(set, standing->period)));
}

/* The periods that are compared with by mistake: by the other basis, and a part of a year with the
 * whole year before. */
static size_t other_periods(const Set *set, const Standing *standing, Period others[3]) {
    const int starts = set_year_starts(set);
    const Period year = period_at(PERIOD_YEAR, period_first_day(standing->period, starts), starts);
    const Period all[] = {trend_compared_period(standing->period, TREND_PREVIOUS),
                          trend_compared_period(standing->period, TREND_YEARLY),
                          trend_compared_period(year, TREND_PREVIOUS)};
    size_t count = 0;
    for (size_t k = 0; k < sizeof all / sizeof *all; k++)
        if (!period_eq(all[k], standing->compared))
            others[count++] = all[k];
    return count;
}

static void check_trend_of(Set *set, const Standpoint *from, const ReportRow *reported) {
    const ChoiceField field = reported->row->stated_trend;
    const Standing *standing = &reported->standing;
    if (!field.value || field.value == (int)standing->trend)
        return;
    const Move right = move_from(from, reported, standing->compared);
    Period others[3];
    const size_t count = other_periods(set, standing, others);
    for (size_t k = 0; k < count; k++) {
        const Move wrong = move_from(from, reported, others[k]);
        if (!is_known(&wrong) ||
            field.value != (int)trend_between(wrong.before.figure.number, wrong.now.figure.number,
                                              &standing->indicator->better))
            continue;
        report_comparison(set, field, standing, &wrong, &right);
        return;
    }
    report_trend(set, field, standing, &right);
}

/* ---- all of them ---- */

/* A figure or target that could not be read has its finding; nothing follows from what is left. */
static bool has_slips(const ReportRow *reported) {
    const MeasureRow *row = reported->row;
    const Indicator *indicator = reported->standing.indicator;
    const List lists[] = {row->values, row->targets, indicator->values, indicator->targets};
    for (size_t k = 0; k < sizeof lists / sizeof *lists; k++)
        if (lists[k].count < lists[k].cap)
            return true;
    return false;
}

static void check_report(Set *set, const Report *report) {
    const Standpoint from = progress_standpoint(set, report);
    EACH (ReportRow *, reported, report->standing->rows) {
        if (has_slips(*reported))
            continue;
        check_status_of(set, *reported);
        check_trend_of(set, &from, *reported);
    }
}

static void check_outside(Set *set, ChoiceField field, const char *key) {
    if (field.span.start)
        diag_report(set->diag, RULE_STATED_OUTSIDE_REPORT, field.span,
                    "`%s` is for the tables of reports; nothing is compared with it here", key);
}

static void check_plan_row(void *state, const Measure *table, const MeasureRow *row) {
    (void)table;
    check_outside(state, row->stated_status, "stated-status");
    check_outside(state, row->stated_trend, "stated-trend");
}

/* A period that is still running at the report's date has its finding; it has no figures yet. */
static bool is_over(const Set *set, const Report *report) {
    return period_last_day(report->period.period, set_year_starts(set)) <=
           date_last_day(progress_own_date(report));
}

/* What was printed is of the report's own date: as at another one there is nothing to compare. */
void check_stated(Set *set) {
    EACH (Folder *, folder, set->plans) {
        rows_each((*folder)->document.measures, check_plan_row, set);
        EACH (Report, report, (*folder)->document.reports)
            if (report->standing && !report->dated.year && is_over(set, report))
                check_report(set, report);
    }
}
