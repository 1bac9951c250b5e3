/* The words that templates use for what all pages share. */
#include "view/page_site.h"

static const ViewField link_fields[] = {
    VIEW_URL(LinkView, "url", url, "Where it leads; absent when nothing has this code."),
    VIEW_TEXT(LinkView, "code", code, "The code."),
    VIEW_TEXT(LinkView, "title", title, "The title of what has it."),
};
const ViewType view_link = VIEW_TYPE("a link", LinkView, link_fields);

static const ViewField word_fields[] = {
    VIEW_TEXT(WordView, "text", text, "The text."),
};
const ViewType view_word = VIEW_TYPE("a word", WordView, word_fields);

static const ViewField prose_fields[] = {
    VIEW_PROSE(ProseView, "text", text, "The prose."),
};
const ViewType view_prose = VIEW_TYPE("a prose text", ProseView, prose_fields);

static const ViewField named_fields[] = {
    VIEW_TEXT(NamedView, "name", name, "The name."),
    VIEW_TEXT(NamedView, "text", text, "What it means."),
};
const ViewType view_named = VIEW_TYPE("a named text", NamedView, named_fields);

static const ViewField report_link_fields[] = {
    VIEW_URL(ReportLinkView, "url", url, "The report's page."),
    VIEW_TEXT(ReportLinkView, "title", title, "Its title."),
    VIEW_TEXT(ReportLinkView, "plan-title", plan_title, "The plan it is about."),
    VIEW_PERIOD(ReportLinkView, "period", period, "The period reported on."),
    VIEW_TEXT(ReportLinkView, "period-iso", period_iso, "Its last day for machines."),
    VIEW_DATE(ReportLinkView, "as-at", as_at, "The date at which everything stands as reported."),
    VIEW_TEXT(ReportLinkView, "as-at-iso", as_at_iso, "The same for machines: 2024-03-31."),
    VIEW_TEXT(ReportLinkView, "sentence", sentence, "How many tasks and indicators stand how."),
};
const ViewType view_report_link = VIEW_TYPE("a report link", ReportLinkView, report_link_fields);

static const ViewField plan_link_fields[] = {
    VIEW_URL(PlanLinkView, "url", url, "The plan's page."),
    VIEW_TEXT(PlanLinkView, "title", title, "Its title."),
    VIEW_TEXT(PlanLinkView, "years", years, "The years it covers."),
    VIEW_TEXT(PlanLinkView, "years-iso", years_iso, "Their last day for machines: 2026-03-31."),
    VIEW_TEXT(PlanLinkView, "priority", priority, "The priority it serves."),
    VIEW_LIST(PlanLinkView, "latest", latest, &view_report_link,
              "The latest report on it, on the index."),
};
const ViewType view_plan_link = VIEW_TYPE("a plan link", PlanLinkView, plan_link_fields);

static const ViewField alone_fields[] = {
    VIEW_STYLE(AloneView, "style", style, "The style sheet, for a style element."),
    VIEW_TEXT(AloneView, "style-hash", style_hash, "The style sheet's SHA-256 digest, in base64."),
};
static const ViewType alone_type =
    VIEW_TYPE("a page that is a file of its own", AloneView, alone_fields);

static const ViewField page_link_fields[] = {
    VIEW_URL(PageLinkView, "url", url, "The page."),
    VIEW_TEXT(PageLinkView, "title", title, "What it has."),
    VIEW_FLAG(PageLinkView, "current", current, "Whether it is the page at hand."),
};
const ViewType view_page_link = VIEW_TYPE("a page link", PageLinkView, page_link_fields);

static const ViewField site_fields[] = {
    VIEW_TEXT(SiteView, "organisation", organisation, "The organisation's name."),
    VIEW_URL(SiteView, "logo", logo, "The address of its logo."),
    VIEW_TEXT(SiteView, "logo-text", logo_text, "The words in the logo, if it has any."),
    VIEW_TEXT(SiteView, "language", language, "The language of the pages."),
    VIEW_TEXT(SiteView, "vision", vision, "The vision."),
    VIEW_LIST(SiteView, "values", values, &view_named, "The organisation's values."),
    VIEW_URL(SiteView, "accessibility-statement", accessibility_statement, "Its address."),
    VIEW_TEXT(SiteView, "licence", licence, "The licence."),
    VIEW_PROSE(SiteView, "contact", contact, "Whom to ask."),
    VIEW_LIST(SiteView, "plans", plans, &view_plan_link, "All plans of the set."),
    VIEW_LIST(SiteView, "abbreviations", abbreviations, &view_named, "Short forms, explained."),
    VIEW_FLAG(SiteView, "has-abbreviations", has_abbreviations, "Whether there are any."),
    VIEW_FLAG(SiteView, "has-values", has_values, "Whether there are values."),
    VIEW_FLAG(SiteView, "has-plans", has_plans, "Whether there are plans."),
    VIEW_LIST(SiteView, "reports", reports, &view_report_link,
              "All progress reports, the newest first; only on the index."),
    VIEW_FLAG(SiteView, "has-reports", has_reports, "Whether there are progress reports."),
    VIEW_RECORD(SiteView, "alone", alone, &alone_type,
                "There when the page is a file of its own: what leads to other files is absent."),
    VIEW_LIST(SiteView, "pages", pages, &view_page_link, "What every page links to."),
    {"before", VALUE_RECORD_INLINE, offsetof(SiteView, before), &view_link,
     "The page to read before this one."},
    {"after", VALUE_RECORD_INLINE, offsetof(SiteView, after), &view_link,
     "The page to read after this one."},
    VIEW_DATE(SiteView, "updated", updated, "When the plan or the last of all was changed."),
    VIEW_TEXT(SiteView, "updated-iso", updated_iso, "The same for machines: 2024-03-31."),
    VIEW_URL(SiteView, "edit", edit, "Where a change to this page can be suggested."),
    VIEW_URL(SiteView, "data-url", data_url, "The JSON file with what its tables show."),
    VIEW_TEXT(SiteView, "data-of", data_of, "Of what that file is: this plan, all plans."),
    VIEW_RECORD(SiteView, "imprint", imprint, &view_imprint,
                "For the prints of plans and reports."),
    VIEW_TEXT(SiteView, "version", version, "Which edition of the plan at hand this is."),
    VIEW_TEXT(SiteView, "plancc", plancc, "The version of plancc, on the index page."),
    VIEW_LIST(SiteView, "contents", contents, &view_heading, "The headings of its sections."),
    VIEW_FLAG(SiteView, "has-contents", has_contents, "Whether it has three or more."),
};
const ViewType view_site = VIEW_TYPE("the site", SiteView, site_fields);
