/* What of an indicator is judged: the cells of the year so far, and the status at the head of its
 * page, the latest that a report or its own figures give. */
#include "view/found.h"
#include "view/maker_indicator.h"

/* ---- the year so far ---- */

bool maker_indicator_is_so_far(const Standing *standing) {
    return standing->to_date && standing->has_target && standing->value.figure.known &&
           standing->value.complete;
}

bool maker_indicator_has_number(const Standing *standing) {
    const TargetKind kind = standing->target.kind;
    return standing->has_target && kind >= TARGET_VALUE && kind <= TARGET_BETWEEN;
}

/* "262 (provisional)", "not collected"; empty: nobody has said anything. */
static Str alone_text(const IndicatorMaker *maker, const Figure *own) {
    const CellView cell = maker_cell(maker->speech, (Str){NULL, 0}, own, maker->unit, false);
    const Str text = cell.text.len ? cell.text : cell.missing;
    return cell.qualifiers.len ? PHRASES_SAY(maker->speech, PHRASE_WITH_CODE, text, cell.qualifiers)
                               : text;
}

static bool is_another(const Figure *own, const Figure *judged) {
    return own && !(own->known && decimal_compare(own->number, judged->number) == 0);
}

CellView maker_indicator_so_far(const IndicatorMaker *maker, Str label, const Standing *standing,
                                const MeasureRow *row, const Figure *own) {
    Buf said = {.arena = maker->arena};
    Figure figure = progress_shown(standing->indicator, row, &standing->value);
    /* The period says already how far it goes. */
    figure.qualifiers &= (uint16_t) ~(QUALIFIER_PART | QUALIFIER_CUMULATIVE);
    figure.more = own ? own->more : figure.more;
    CellView cell = maker_cell(maker->speech, label, &figure, maker->unit, false);
    const Str alone = is_another(own, &figure) ? alone_text(maker, own) : (Str){NULL, 0};
    buf_add(&said, maker_phrase(maker->set, PHRASE_YEAR_SO_FAR));
    if (cell.qualifiers.len)
        buf_addf(&said, ", %.*s", STR_ARGS(cell.qualifiers));
    if (alone.len)
        buf_addf(&said, "; %.*s", STR_ARGS(PHRASES_SAY(maker->speech, PHRASE_PERIOD_ALONE, alone)));
    cell.qualifiers = buf_str(&said);
    return cell;
}

CellView maker_indicator_target(const IndicatorMaker *maker, Str label, const Standing *standing) {
    CellView cell = maker_target_cell(maker->speech, label,
                                      standing->has_target ? &standing->target : NULL, maker->unit);
    if (!standing->to_date || !maker_indicator_has_number(standing))
        return cell;
    const Str by = maker_phrase(maker->set, PHRASE_BY_END_OF_PERIOD);
    cell.qualifiers = cell.qualifiers.len ? str_format(maker->arena, "%.*s, %.*s", STR_ARGS(by),
                                                       STR_ARGS(cell.qualifiers))
                                          : by;
    return cell;
}

/* ---- at the head ---- */

/* Where the latest report that judges it does so. */
static const Sighting *latest_report(const IndicatorMaker *maker, List sightings) {
    const Report *report;
    const ReportRow *row = found_row(maker->set, maker->indicator, &report);
    EACH (Sighting, at, sightings)
        if (row && at->reported == row)
            return at;
    return NULL;
}

/* Whether the indicator's own latest figure says more than that there is no target for it. */
static const Standing *latest_own(const IndicatorMaker *maker) {
    const Past *past = maker->latest;
    if (!past || !maker_indicator_is_judged(maker, past))
        return NULL;
    const bool no_target = past->standing.status == STATUS_UNKNOWN &&
                           past->standing.verdict.reason == UNKNOWN_NO_TARGET;
    return no_target ? NULL : &past->standing;
}

static bool is_newer(const IndicatorMaker *maker, const Standing *own, const Standing *reported) {
    const int starts = set_year_starts(maker->set);
    if (own->status == STATUS_DATA_ONLY || !period_months(own->period))
        return false;
    return period_last_day(own->period, starts) > period_last_day(reported->period, starts);
}

void maker_indicator_judged(const IndicatorMaker *maker, List sightings, IndicatorPage *page) {
    const Speech speech = maker->speech;
    const Standing *own = latest_own(maker);
    const Sighting *at = latest_report(maker, sightings);
    const Standing *standing = own;
    int stated = 0;
    if (at && (!own || !is_newer(maker, own, &at->reported->standing))) {
        standing = &at->reported->standing;
        stated = at->row->stated_status.value;
        page->judged_in = (LinkView){.url = at->shown.url, .title = at->shown.page};
        page->judged_when =
            PHRASES_SAY(speech, PHRASE_STATUS_FOR_AS_AT, phrases_period(speech, standing->period),
                        phrases_date(speech, at->report->as_at.date));
    } else if (own && own->status != STATUS_DATA_ONLY) {
        page->judged_when =
            PHRASES_SAY(speech, PHRASE_STATUS_FOR, maker_indicator_period(speech, own->period));
    }
    page->judged = standing != NULL;
    page->has_icons = page->has_statuses || page->has_elsewhere || page->judged;
    if (!standing)
        return;
    page->status = status_view_indicator(maker->set, maker->arena, standing, stated);
    page->judged_by = status_judged_to_date(speech, standing, standing == own ? NULL : at->row);
}
