/* The status at the head of an indicator's page: the latest that a report or its own figures give.
 */
#include "view/found.h"
#include "view/maker_indicator.h"

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
    if (standing)
        page->status = status_view_indicator(maker->set, maker->arena, standing, stated);
}
