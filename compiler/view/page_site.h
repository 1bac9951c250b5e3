/* page_site: what stands on every page, and the links and texts that pages are made of. */
#ifndef VIEW_PAGE_SITE_H
#define VIEW_PAGE_SITE_H

#include "view/page_data.h"
#include "view/page_end.h"
#include "view/value.h"

/* A link: `code` and `title` of what it leads to. `url` is empty when nothing has that code. */
typedef struct LinkView {
    Str url;
    Str code;
    Str title;
} LinkView;

typedef struct WordView {
    Str text;
} WordView;

typedef struct ProseView {
    Text text;
} ProseView;

/* What a page holds that is a file of its own. */
typedef struct AloneView {
    Str style;
    Str style_hash; /* SHA-256 in base64: what its Content-Security-Policy knows the style by */
} AloneView;

/* What stands on every page. */
typedef struct SiteView {
    Str organisation;
    Str logo;      /* its address, "logo.svg" */
    Str logo_text; /* what it says in words; empty: the name stands beside it */
    Str language;  /* "en-GB" */
    Str vision;
    ViewList values; /* of NamedView */
    Str accessibility_statement;
    Str licence;
    Text contact;
    ViewList plans;         /* of PlanLinkView */
    ViewList abbreviations; /* of NamedView */
    bool has_abbreviations;
    bool has_values;
    bool has_plans;
    ViewList reports; /* of ReportLinkView, the newest first: on the index only */
    bool has_reports;
    const AloneView *alone; /* NULL: the page stands among the others */
    ViewList pages;         /* of PageLinkView: what every page links to */
    LinkView before;        /* the page read before this one; url empty: none */
    LinkView after;
    Str updated_iso;
    Date updated; /* when the plan at hand, or the last of all plans, was changed, as it says */
    Str edit;     /* where a change to this page can be suggested */
    Str data_url; /* the JSON file with what its tables show */
    Str data_of;  /* of what that is: "this plan", "all plans" */
    const ImprintView *imprint; /* NULL: the page has none */
    Str version;                /* of the plan at hand, as it says */
    Str plancc; /* the version of plancc, on the index: a new one need not change every page */
    ViewList contents; /* of HeadingView: the page's sections, where it has many (maker_contents) */
    bool has_contents;
} SiteView;

typedef struct PageLinkView {
    Str url;
    Str title;
    bool current; /* the page at hand */
} PageLinkView;

typedef struct NamedView {
    Str name;
    Str text;
} NamedView;

typedef struct PlanLinkView {
    Str url;
    Str title;
    Str years;       /* "2023/24 to 2025/26" */
    Str years_iso;   /* their last day for machines: "2026-03-31"; empty: not known */
    Str priority;    /* its name */
    ViewList latest; /* of ReportLinkView: the latest report on it, on the index only */
} PlanLinkView;

typedef struct ReportLinkView {
    Str url;
    Str title;
    Str plan_title;
    Period period;
    Str period_iso; /* its last day for machines */
    Date as_at;
    Str as_at_iso; /* "2024-03-31" */
    Str sentence;  /* "Of 16 key tasks: 3 Completed, 13 In progress. Of ..." */
} ReportLinkView;

extern const ViewType view_site, view_link, view_word, view_named, view_prose, view_page_link,
    view_plan_link, view_report_link;

#define SITE_FIELD(S)                                                                              \
    { "site", VALUE_RECORD_INLINE, offsetof(S, site), &view_site, "What stands on every page." }

#endif
