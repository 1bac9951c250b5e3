/* site: the pages that gather things from all plans. Their names are taken, whether a set has them
 * or not: what is linked today must not become another page tomorrow. */
#ifndef PLAN_SITE_H
#define PLAN_SITE_H

#include "plan/set.h"

/* In the order in which every page links to them. */
typedef enum SitePage {
    SITE_PLANS, /* index.html */
    SITE_OFFICERS,
    SITE_DEADLINES,
    SITE_CODES,
    SITE_RISKS,
    SITE_PAGE_COUNT,
} SitePage;

/* "officers.html". */
Str site_page(SitePage page);

/* The name of a further part of a long page: "codes-part-2.html" for 1; part 0 is the page. */
Str site_page_part(Arena *arena, SitePage page, size_t part);

/* What links to it say: "Officers". */
Str site_page_title(Language language, SitePage page);

/* Whether the set has anything to show there. */
bool site_has_page(const Set *set, SitePage page);

/* The page, or the one a part of which would have that name; SITE_PAGE_COUNT: none. `name` is case
 * folded. */
SitePage site_page_named(Str name);

/* The place there of what no officer is named for; no officer's begins so. */
#define SITE_NO_OFFICER "no-officer"

/* The place of an officer there: "officer-chief-executive". */
Str site_officer_anchor(Arena *arena, Str title);

#endif
