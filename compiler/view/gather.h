/* gather: the entries of pages that gather things from all plans. Private to view/. gather_codes.c,
 * gather_deadlines.c and gather_officers.c find the entries of one page each. */
#ifndef VIEW_GATHER_H
#define VIEW_GATHER_H

#include "view/build.h"
#include "view/found.h"
#include "view/maker.h"

/* In the order in which an officer's things are listed. */
typedef enum EntryKind {
    ENTRY_PLAN,
    ENTRY_REPORT,
    ENTRY_TASK,
    ENTRY_MILESTONE,
    ENTRY_INDICATOR,
    ENTRY_STRATEGY,
    ENTRY_RENEWAL, /* of a strategy */
    ENTRY_PRIORITY,
    ENTRY_OBJECTIVE,
    ENTRY_RISK,
} EntryKind;

typedef struct Entry {
    EntryKind kind;
    const void *thing;          /* a PlanHead, Report, Task, ... ; of a milestone: its Task */
    const Milestone *milestone; /* ENTRY_MILESTONE */
    const Folder *folder;       /* of its plan; NULL: none */
    const Officer *officer;     /* whose it is, on the page of officers; NULL: nobody's */
    /* It stands where these say, the first of them first. */
    bool last; /* after all names: nobody's */
    Str name;  /* case folded */
    int rank;
    int32_t day; /* since 1970 */
    Str code;
    size_t read; /* as it was read */
} Entry;

struct Gathering {
    Set *set;
    SitePage page;
    SiteView site; /* of its first part */
    List entries;  /* of Entry */
    Map owners;    /* of found_owners, on the page of codes */
};

/* Adds an entry; `read` is counted here. */
void gather_add(Gathering *gathering, Entry entry);

/* The folder when it is a plan's, else NULL. */
const Folder *gather_plan(const Folder *folder);

void gather_officers(Gathering *gathering);
void gather_deadlines(Gathering *gathering);
void gather_codes(Gathering *gathering);

/* The last day of a date or period that something is to be renewed by; false: there is none. */
bool gather_renewal_day(const Set *set, const Renewal *renewal, int32_t *day);

/* Puts the entries in order; what is there twice stays once. */
void gather_sort(Gathering *gathering);

/* The title of a page or of a further part of it. */
Str gather_title(Speech speech, SitePage page, size_t part);

/* Where it leads; `code` is that of what it is about, of a milestone its task's, of a risk its
 * number. */
LinkView gather_link(const Gathering *gathering, Arena *arena, const Entry *entry);

/* For lists of Entry; context->page is the Gathering. */
void make_entry(const ViewContext *context, const void *item, void *out);

/* What stands for a risk among codes: "Strategic Risk 13". */
Str gather_risk_code(Speech speech, const StrategicRisk *risk);

#endif
