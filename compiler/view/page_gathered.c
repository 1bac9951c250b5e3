#include "view/page_gathered.h"

static const ViewField entry_fields[] = {
    {"link", VALUE_RECORD_INLINE, offsetof(EntryView, link), &view_link, "What it is."},
    VIEW_TEXT(EntryView, "kind", kind, "What kind of thing it is."),
    VIEW_TEXT(EntryView, "of", of, "The task that a milestone is a step of."),
    {"plan", VALUE_RECORD_INLINE, offsetof(EntryView, plan), &view_link, "The plan it is in."},
    VIEW_TEXT(EntryView, "when", when, "By when, or for which years."),
    VIEW_TEXT(EntryView, "when-iso", when_iso, "Its last day for machines: 2024-03-31."),
    VIEW_TEXT(EntryView, "first-due", first_due, "When it was first to be done."),
    {"status", VALUE_RECORD_INLINE, offsetof(EntryView, status), &view_status,
     "How it stands, as the plan says or else the latest report."},
    VIEW_TEXT(EntryView, "since", since, "When it was done or given up."),
    VIEW_TEXT(EntryView, "as-at", as_at, "The date of that report."),
    VIEW_LIST(EntryView, "officers", officers, &view_word, "Who is responsible."),
};
static const ViewType entry_type = VIEW_TYPE("an entry", EntryView, entry_fields);

#define GROUP_HEADING                                                                              \
    {                                                                                              \
        "heading", VALUE_RECORD_INLINE, offsetof(EntryGroupView, heading), &view_heading,          \
            "Its heading."                                                                         \
    }

static const ViewField officer_fields[] = {
    GROUP_HEADING,
    VIEW_TEXT(EntryGroupView, "email", email, "The officer's address."),
    VIEW_FLAG(EntryGroupView, "nobody", nobody, "Whether it is what no officer is named for."),
    VIEW_LIST(EntryGroupView, "rows", rows, &entry_type, "What the officer answers for."),
};
static const ViewType officer_type = VIEW_TYPE("an officer", EntryGroupView, officer_fields);

static const ViewField year_fields[] = {
    GROUP_HEADING,
    VIEW_LIST(EntryGroupView, "rows", rows, &entry_type, "What is due, in date order."),
};
static const ViewType year_type = VIEW_TYPE("a year", EntryGroupView, year_fields);

/* What all three begin with. */
#define PAGE_FIELDS                                                                                \
    SITE_FIELD(GatheredPage), VIEW_TEXT(GatheredPage, "title", title, "The page's title."),        \
        DATA_FIELD(GatheredPage, "data", data),                                                    \
        VIEW_LIST(GatheredPage, "parts", parts, &view_page_link,                                   \
                  "The pages that a long one is divided into."),                                   \
        VIEW_FLAG(GatheredPage, "has-parts", has_parts, "Whether it is divided."),                 \
        VIEW_FLAG(GatheredPage, "has-statuses", has_statuses,                                      \
                  "Whether any report says how things stand.")

static const ViewField officers_fields[] = {
    PAGE_FIELDS,
    VIEW_LIST(GatheredPage, "officers", groups, &officer_type,
              "The officers, A to Z, and last what none is named for."),
    VIEW_FLAG(GatheredPage, "has-officers", has_groups, "Whether any answers for anything."),
};
const ViewType view_officers_page = VIEW_TYPE("the officers page", GatheredPage, officers_fields);

static const ViewField deadlines_fields[] = {
    PAGE_FIELDS,
    VIEW_LIST(GatheredPage, "years", groups, &year_type, "The years, with all their dates."),
};
const ViewType view_deadlines_page =
    VIEW_TYPE("the deadlines page", GatheredPage, deadlines_fields);

static const ViewField codes_fields[] = {
    PAGE_FIELDS,
    VIEW_LIST(GatheredPage, "rows", rows, &entry_type, "What has a code, A to Z."),
};
const ViewType view_codes_page = VIEW_TYPE("the codes page", GatheredPage, codes_fields);
