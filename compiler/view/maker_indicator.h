/* maker_indicator: what the files that build an indicator's page share. Private to view/. */
#ifndef VIEW_MAKER_INDICATOR_H
#define VIEW_MAKER_INDICATOR_H

#include "plan/progress.h"
#include "view/maker.h"
#include "view/page_indicator.h"

/* One period of the indicator. */
typedef struct Past {
    Standing standing;
    Rolled own; /* the period's own figure; a computed one is rounded as the indicator is printed */
    Str text;   /* as printed; empty: not known */
} Past;

/* A row that shows the indicator. */
typedef struct Sighting {
    ShownView shown;
    const Folder *folder;
    const Report *report; /* NULL: the row is the plan's own */
    const Measure *table;
    const MeasureRow *row;
    const ReportRow *reported; /* in a report */
} Sighting;

/* The indicator at hand. Everything about it lives in `arena`. */
typedef struct IndicatorMaker {
    Set *set;
    Arena *arena;
    Speech speech; /* into the same */
    const Indicator *indicator;
    Standpoint from;
    UnitKind unit;
    Notes *notes;       /* on its figures */
    List past;          /* of Past, in order of time */
    const Past *latest; /* the one that goes farthest; NULL: no figure is known */
} IndicatorMaker;

/* Looks back over the periods; before all that follows. */
void maker_indicator_past(IndicatorMaker *maker);

/* What is known of a period; NULL: nothing. */
const Past *maker_indicator_find(const IndicatorMaker *maker, Period period);

/* "2021/22", "Future years". */
Str maker_indicator_period(Speech speech, Period period);

/* Whether the target of a period is held against the year so far, not against its own figure. */
bool maker_indicator_to_date(const IndicatorMaker *maker, const Past *past);

/* Whether the year so far is judged, and known. */
bool maker_indicator_is_so_far(const Standing *standing);

/* Whether the target is one or two numbers. */
bool maker_indicator_has_number(const Standing *standing);

/* The figure of such a standing, of a row or NULL: first what is judged, then what the period has
 * of its own (NULL: nobody has said it), when it is another. */
CellView maker_indicator_so_far(const IndicatorMaker *maker, Str label, const Standing *standing,
                                const MeasureRow *row, const Figure *own);

/* The target that a period is judged by; one for the year so far says so. */
CellView maker_indicator_target(const IndicatorMaker *maker, Str label, const Standing *standing);

/* Whether a period's status says anything. */
bool maker_indicator_is_judged(const IndicatorMaker *maker, const Past *past);

/* One sentence on the latest figure. */
Str maker_indicator_latest(const IndicatorMaker *maker);

/* The rows of the table, and which columns it has. */
void maker_indicator_rows(const IndicatorMaker *maker, IndicatorPage *page);

/* What rows (a List of Sighting, in the order of the pages) state otherwise than the indicator or
 * beyond it; after the rows of its own table. */
void maker_indicator_elsewhere(const IndicatorMaker *maker, List sightings, IndicatorPage *page);

/* The status at the head of the page: that of the latest report that judges it, unless a later
 * period is judged since; the same that pages of all plans show. */
void maker_indicator_judged(const IndicatorMaker *maker, List sightings, IndicatorPage *page);

/* What a chart calls a part of a year: "Q2", "Apr"; empty: of a whole one. */
Str maker_indicator_part(Speech speech, Period period);

/* The newest figure, for a chart of periods of a kind (PERIOD_NONE: of none). */
typedef struct IndicatorRing {
    ChartRing drawn;
    Period at; /* in whose place it stands */
    Str said;  /* "It was 493 to Q2 in 2024/25. The target by then was at most 475." */
} IndicatorRing;

/* False: the newest figure is of a whole period, or cannot stand beside those that are. */
bool maker_indicator_ring(const IndicatorMaker *maker, PeriodKind kind, IndicatorRing *ring);

/* NULL: fewer than two numbers. */
const ChartView *maker_indicator_chart(const IndicatorMaker *maker);

/* What is said about the indicator, apart from its figures. */
void maker_indicator_facts(const IndicatorMaker *maker, IndicatorPage *page);

#endif
