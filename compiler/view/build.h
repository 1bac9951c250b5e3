/* build: from the plan to its pages. Small things are made at once, in the set's arena; rows of
 * long tables when the renderer asks for them, in its scratch. */
#ifndef VIEW_BUILD_H
#define VIEW_BUILD_H

#include "plan/set.h"
#include "view/page.h"
#include "view/page_indicator.h"
#include "view/page_report.h"

/* The site's index. */
const IndexPage *view_index(Set *set);

/* The page of a plan. *context is what its lists are made with: the caller adds scratch memory. */
const PlanPage *view_plan(Set *set, const Folder *folder, ViewContext *context);

/* The page of a report, which has a standing; the same of *context. */
const ReportPage *view_report(Set *set, const Report *report, ViewContext *context);

/* What the pages of all indicators share, made once: what stands on every page, and where each
 * indicator is shown. After links_collect. */
typedef struct IndicatorPages IndicatorPages;
const IndicatorPages *view_indicators(Set *set);

/* The page of an indicator, all of it in `arena`: fifty thousand pages need the memory of one. */
const IndicatorPage *view_indicator(const IndicatorPages *pages, Arena *arena,
                                    const Indicator *indicator);

#endif
