/* page_register: what the page of the strategic risk register shows. */
#ifndef VIEW_PAGE_REGISTER_H
#define VIEW_PAGE_REGISTER_H

#include "view/page.h"

/* Where a plan names a risk. */
typedef struct RiskMentionView {
    LinkView link;  /* to the row; its title is the risk as the plan puts it */
    Str plan;       /* the plan's title */
    ViewList tasks; /* of LinkView: the tasks at risk */
} RiskMentionView;

typedef struct RegisteredRiskView {
    Str id;
    Str number;
    Str title;
    ScoreView score;
    Date review;
    ViewList controls; /* of ProseView */
    bool has_controls;
    ViewList mentions; /* of RiskMentionView */
    bool has_mentions;
} RegisteredRiskView;

typedef struct RegisterPage {
    SiteView site;
    Str title;
    Date as_at;
    DataView data;
    Str url; /* where the register itself is published */
    Text introduction;
    ViewList bands;           /* of BandView */
    const MatrixView *matrix; /* NULL: fewer than two risks have scores */
    ViewList rows;            /* of RegisteredRiskView */
    bool has_scores;          /* some risk has one */
    bool any_controls;
} RegisterPage;

extern const ViewType view_register_page;

#endif
