/* links: where codes lead. An address is a page and an anchor (anchors.h), relative to the site's
 * root, where all plan pages lie. No code leads to a report. Every indicator also has a page of its
 * own, which is its address when no row shows it. */
#ifndef PLAN_LINKS_H
#define PLAN_LINKS_H

#include "diag/suggest.h"
#include "plan/report.h"
#include "plan/set.h"
#include "syntax/markdown.h"

typedef struct Address {
    Str url;            /* "community-safety-2023.html#ComS_011" */
    const void *place;  /* the struct that is shown there: a MeasureRow, Task, Objective ... */
    const Folder *plan; /* whose page that is; NULL: no plan's */
} Address;

/* Gives every place its anchor and every code that is shown its address. Once, before pages are
 * made: checks need no addresses. */
void links_collect(Set *set);

/* Where a code is shown, or NULL when it is on no page. */
const Address *links_find(const Set *set, Str code);

/* For rendering prose: a code that is shown nowhere stays text. */
CodeLinks links_for(Set *set);

/* For checking prose: codes that nothing has become findings, and links that lead nowhere; there
 * are no addresses yet. */
CodeLinks links_for_checks(Set *set);

/* Whether some page has a place of that name. Which page is not looked at. */
bool links_is_anchor(Set *set, Str anchor);

/* Whether the site has a page of that name. */
bool links_is_page(Set *set, Str page);

/* Offer what such a page or place may have been meant for. */
void links_suggest_page(const Set *set, Suggest *suggest);
void links_suggest_anchor(const Set *set, Suggest *suggest);

/* The most bytes of a page's name: systems allow 255, and what stands beside a page, or is being
 * written, has a longer one. */
enum { LINKS_PAGE_MOST = 200 };

/* The name of a plan's page: "community-safety-2023.html". */
Str links_page(Arena *arena, const Folder *folder);

/* The name of a report's page: "community-safety-2021-report-2021-22-q1.html". */
Str links_report_page(Arena *arena, const Folder *folder, const Report *report);

/* Whether a name stands in a file name and an address as it is. */
bool links_is_plain(Str name);

/* The name of an indicator's page: "indicator-ComS_011.html". */
Str links_indicator_page(Arena *arena, Str code);

#endif
