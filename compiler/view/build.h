/* build: from the plan to its pages. Small things are made at once, in the set's arena; rows of
 * long tables when the renderer asks for them, in its scratch. */
#ifndef VIEW_BUILD_H
#define VIEW_BUILD_H

#include "plan/set.h"
#include "plan/site.h"
#include "view/page.h"
#include "view/page_gathered.h"
#include "view/page_indicator.h"
#include "view/page_register.h"
#include "view/page_report.h"

/* The order in which pages are read. A page that stands alone has none: NULL. After all things are
 * gathered; NULL for the pages that gather nothing. */
typedef struct Turns Turns;
typedef struct Gathering Gathering;
const Turns *view_turns(Set *set, const Gathering *const gathered[SITE_PAGE_COUNT]);

/* The site's index. */
const IndexPage *view_index(Set *set, const Gathering *const gathered[SITE_PAGE_COUNT],
                            const Turns *turns);

/* The page of a plan. *context is what its lists are made with: the caller adds scratch memory. */
const PlanPage *view_plan(Set *set, const Turns *turns, const Folder *folder, ViewContext *context);

/* The page of a report, which has a standing; the same of *context. */
const ReportPage *view_report(Set *set, const Turns *turns, const Report *report,
                              ViewContext *context);

/* The entries of the pages that gather things from all plans (officers, deadlines and codes), in
 * order; NULL for the others. After links_collect. */
void view_gather(Set *set, const Gathering *gathered[SITE_PAGE_COUNT]);

/* The pages that are gathered. */
typedef struct GatheredKind {
    SitePage page;
    const char *template; /* "officers" */
    const ViewType *type;
} GatheredKind;

enum { GATHERED_KINDS = 3 };
extern const GatheredKind view_gathered_kinds[GATHERED_KINDS];

/* How many pages they fill, at least one, and each of these from 0; the same of *context. */
size_t view_gathered_parts(const Gathering *gathering);
const GatheredPage *view_gathered_page(const Gathering *gathering, const Turns *turns, Arena *arena,
                                       size_t part, ViewContext *context);

/* The strategic risk register. */
const RegisterPage *view_register(Set *set, const Turns *turns, ViewContext *context);

/* What the pages of all indicators share, made once: what stands on every page, and where each
 * indicator is shown. After links_collect. */
typedef struct IndicatorPages IndicatorPages;
const IndicatorPages *view_indicators(Set *set);

/* The plan whose own tables show an indicator, the first of them; NULL: none does. */
const Folder *view_indicator_plan(const IndicatorPages *pages, const Indicator *indicator);

/* Whether its page has any figure or target to show: only then it has a file of them. */
bool view_indicator_has_figures(const IndicatorPages *pages, const Indicator *indicator);

/* The page of an indicator, all of it in `arena`: fifty thousand pages need the memory of one. */
const IndicatorPage *view_indicator(const IndicatorPages *pages, Arena *arena,
                                    const Indicator *indicator);

#endif
