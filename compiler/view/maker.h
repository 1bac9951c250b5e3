/* maker: what the files that build pages share. Private to view/. */
#ifndef VIEW_MAKER_H
#define VIEW_MAKER_H

#include "plan/columns.h"
#include "plan/links.h"
#include "plan/set.h"
#include "plan/site.h"
#include "view/notes.h"
#include "view/page.h"

/* The plan at hand, as `make` functions see it through context->page. */
typedef struct Maker {
    Set *set;
    const Folder *folder;
    const Document *document;
    Arena *arena;    /* the set's: for what lives as long as the page */
    Columns columns; /* of the tables of measures */
    Map mentions;    /* from task code to TaskMentions */
    Notes notes;     /* on the figures of the page */
    OwnData data;    /* of this page alone */
    unsigned number; /* of the last section */
} Maker;

/* Where a task is named elsewhere in its plan. */
typedef struct TaskMentions {
    List budget_rows; /* of LinkView */
    List risks;       /* of LinkView */
} TaskMentions;

/* A list that `make` fills element by element from a List of `T`. */
#define MAKE_LIST(list, T, make)                                                                   \
    (ViewList) {                                                                                   \
        (list).at, (list).count, sizeof(T), (make)                                                 \
    }

/* A list of view structs as they are. */
#define VIEW_LIST_OF(list, T)                                                                      \
    (ViewList) {                                                                                   \
        (list).at, (list).count, sizeof(T), NULL                                                   \
    }

/* What stands on every page; `page` is the name of the page at hand. */
SiteView maker_site(Set *set, Str page);

/* The links of every page; those of one without a link of its own for a `page` that nothing has. */
ViewList maker_pages(Set *set, Str page);

/* Says which pages are read before and after `page`; NULL: none are. */
typedef struct Turns Turns;
void maker_turns(const Turns *turns, Str page, SiteView *site);

/* Where a change to what stands at `span` can be suggested; empty: the organisation says nothing.
 */
Str maker_edit_url(const Set *set, Arena *arena, Span span);

/* Says on the page which edition of a plan it shows, and when that was last changed; nothing for
 * what the plan does not say. */
void maker_edition(SiteView *site, Arena *arena, const PlanHead *plan);

/* Lists the sections (HeadingView) of a page, where there are so many that a reader does not see
 * at a glance what there is. What is in the list may be led back to it; of another page a link at
 * its end leads to its top. */
enum { MAKER_CONTENTS_LEAST = 3 };
void maker_contents(SiteView *site, List headings);

/* The same of a page whose sections are years, posts or few: only in the list have they numbers. */
void maker_jumps(SiteView *site, Arena *arena, List headings);

/* The heading of a section with a fixed title, without a number; to a list of them. */
HeadingView maker_usual_heading(const Set *set, const char *id, Phrase title);
void maker_add_heading(const Set *set, Arena *arena, List *headings, const char *id, Phrase title);

/* A day after 1 January 1970 for machines: "2024-03-31". */
Str maker_day(Arena *arena, int32_t day);

/* The last day of a period, or of the last of some years; empty: it has none. */
Str maker_period_end(const Set *set, Arena *arena, Period period);
Str maker_years_end(const Set *set, Arena *arena, const Periods *years);

/* Says which file has a page's tables as JSON, and `of` what that is. */
void maker_data(SiteView *site, Arena *arena, Str page, Str of);

/* The same of the page of a plan or of a report (NULL: the plan's), and the files of its own. */
void maker_own_data(Maker *maker, const Report *report, SiteView *site, ViewList *files);

/* Says on a page whose it is, since `first` or `last` (year 0: not known), and its address. Nothing
 * for an organisation without a name. */
void maker_imprint(SiteView *site, Speech speech, const Organisation *organisation, Str page,
                   Date first, Date last);

/* Links to the reports on a plan; NULL: on any. The newest come first. Elements are
 * ReportLinkView. */
ViewList maker_reports(Set *set, const Folder *folder);

/* Whether there is any. */
bool maker_has_reports(const Set *set);

/* The latest report of a plan, of those of one day the last; NULL: it has none. */
const Report *maker_latest_report(const Folder *folder);

/* The same as a ViewList of ReportLinkView: one or none. */
ViewList maker_latest(Set *set, const Folder *folder);

/* "2023/24 to 2025/26". */
Str maker_years(Speech speech, const Periods *years);

/* When a strategy is renewed: "April 2024", "2024/25", "Annual". */
Str maker_renewal(Speech speech, const Renewal *renewal);

/* A risk's place on the page of the register: "risks.html#risk-13". */
Str maker_register_url(Arena *arena, const StrategicRisk *risk);

/* The next section's heading: numbered, with its usual title unless the plan has its own. */
HeadingView maker_heading(Maker *maker, const char *id, Phrase title, const SectionText *own);

/* An officer's post, with the body it belongs to when that is another one. */
Str maker_officer(Arena *arena, const Ref *ref);

/* How likely a risk is, how bad it would be, and its score with its band: "8: medium"; empty when
 * either is not said. */
Str maker_score(Speech speech, CountField likelihood, CountField impact);

/* The same in parts. */
ScoreView maker_score_view(Speech speech, CountField likelihood, CountField impact);

/* A ViewList of BandView: what scores are called. */
ViewList maker_score_bands(Speech speech);

/* To how many likelihood and impact count, from 1. */
enum { MAKER_SCALE = 5 };

/* The name of the band of a score, for data: "low", "medium" or "high". */
Str maker_score_band(int score);

/* The kind of the StatusView that the score is shown as: "good", "warn" or "bad". */
Str maker_score_kind(int score);

/* Makers for lists of Ref to Officer, of Text as words, and of Text as prose. */
void make_officer(const ViewContext *context, const void *item, void *out);
void make_text_word(const ViewContext *context, const void *item, void *out);
void make_prose(const ViewContext *context, const void *item, void *out);

/* Links for lists of Ref: to codes, and to numbers of the register on this page. */
void make_ref_link(const ViewContext *context, const void *item, void *out);
void make_risk_link(const ViewContext *context, const void *item, void *out);
LinkView maker_link(const Set *set, const Ref *ref);
LinkView maker_risk_link(Arena *arena, const Ref *ref);

/* The link of a code as its url: empty when it is on no page. */
Str maker_url(const Set *set, Str code);

/* A number as pages show it: no line ends between its minus sign and what follows. */
Str maker_number(Arena *arena, Decimal number, UnitKind unit, Str word);

/* A figure as its cell shows it, without its note; NULL: there is none. A `bare` one is an
 * amount of the budget: its column's heading has the currency. */
CellView maker_cell(Speech speech, Str label, const Figure *figure, UnitKind unit, bool bare);

/* What stands before the names of rows under a heading: the heading without its own colon. */
Str maker_prefix(Str heading);

/* A target as its cell shows it; NULL: there is none. */
CellView maker_target_cell(Speech speech, Str label, const Target *target, UnitKind unit);

/* What the numbers of an indicator (may be NULL) are when they do not say it themselves. */
UnitKind maker_unit(const Indicator *indicator);

/* The unit of an indicator (may be NULL) as headings have it: "%", "£" or its word. */
Str maker_unit_sign(const Indicator *indicator);

/* What an indicator counts: "cases"; empty for percentages and money, which carry their own sign.
 */
Str maker_unit_word(const Indicator *indicator);

/* A timeline of a List of const Task *, with a line at `as_at` (year 0: none); NULL when there
 * is nothing to draw or to say. */
const TimelineView *maker_timeline(Maker *maker, List tasks, Date as_at);

/* The scores of the strategic risk register as a matrix; NULL: none has one. */
const MatrixView *maker_register_matrix(Speech speech, const StrategicRisks *all);

/* A phrase in the language of the pages. */
Str maker_phrase(const Set *set, Phrase phrase);

/* How often an indicator is measured; empty when it does not say. */
Str maker_frequency(Language language, const Indicator *indicator);

/* A text in the set's arena. */
#define MAKER_TEXT(maker, ...) str_format((maker)->arena, __VA_ARGS__)

/* ---- the sections; NULL when the plan has none ---- */

const StrategiesView *maker_strategies(Maker *maker);
const ServiceObjectivesView *maker_service_objectives(Maker *maker);
const MeasuresView *maker_measures(Maker *maker);
const TasksView *maker_tasks(Maker *maker);
const BudgetView *maker_budget(Maker *maker);
const RisksView *maker_risks(Maker *maker);

/* Finds where tasks are named; before any section. */
void maker_mentions(Maker *maker);

#endif
