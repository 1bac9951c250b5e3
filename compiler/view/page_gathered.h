/* page_gathered: the pages that gather rows from all plans: tasks by officer, dates in order, codes
 * A to Z. They are made of the same entries, and a long one goes on on further pages; what differs
 * is the order, the headings, and what templates call them. */
#ifndef VIEW_PAGE_GATHERED_H
#define VIEW_PAGE_GATHERED_H

#include "view/page.h"
#include "view/page_status.h"

/* Something of a plan, and where it stands. */
typedef struct EntryView {
    LinkView link;     /* url empty: it is on no page */
    Str kind;          /* "Key task", "Milestone", "Renewal" */
    Str of;            /* of a milestone: the title of its task */
    LinkView plan;     /* url empty: it belongs to no plan */
    Str when;          /* "31 March 2025", "2024/25", "Annual" */
    Str when_iso;      /* its last day for machines: "2025-03-31"; empty: it has none */
    Str first_due;     /* when it was first to be done */
    StatusView status; /* what the plan says, else that of the latest report; word empty: none */
    Str since;         /* the day on which it was done or given up: "14 June 2024" */
    Str as_at;         /* the day of that report: "30 June 2024"; empty: the plan says it */
    ViewList officers; /* of WordView */
} EntryView;

/* Entries under a heading: an officer's, or a year's. */
typedef struct EntryGroupView {
    HeadingView heading;
    Str email;
    ViewList rows; /* of EntryView */
    bool nobody;   /* what no officer is named for */
} EntryGroupView;

typedef struct GatheredPage {
    SiteView site;
    Str title;
    DataView data;   /* of all its parts */
    ViewList groups; /* of EntryGroupView; templates say `officers` or `years` */
    ViewList rows;   /* of EntryView: all of the page; only of codes */
    ViewList parts;  /* of PageLinkView: the pages that it is divided into */
    bool has_parts;
    bool has_groups;
    bool has_statuses; /* some report says how things stand */
} GatheredPage;

extern const ViewType view_officers_page, view_deadlines_page, view_codes_page;

#endif
