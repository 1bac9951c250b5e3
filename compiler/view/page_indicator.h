/* page_indicator: what the page of one indicator shows. Its structs, as page.h has those of other
 * pages; indicator.c fills them. */
#ifndef VIEW_PAGE_INDICATOR_H
#define VIEW_PAGE_INDICATOR_H

#include "view/chart.h"
#include "view/page.h"
#include "view/page_status.h"

/* Of one period: its figure, and what follows from it. */
typedef struct HistoryRowView {
    Str period; /* "2021/22" */
    CellView figure;
    CellView target;
    Str restated; /* "67 until November 2022" */
    Str to_date;  /* "year so far: 493", when that is known and neither judged nor the figure */
    bool judged;  /* there is a status worth showing */
    StatusView status; /* when judged */
    TrendView trend;
} HistoryRowView;

/* Where the indicator is shown: a row of a plan or report. */
typedef struct ShownView {
    Str url;
    Str page;  /* the plan's title */
    Str table; /* "Key performance indicators" */
    Str label; /* the indicator's name there, when it is another */
} ShownView;

/* A figure, target or status that a row of a plan or report states otherwise, or alone. */
typedef struct ElsewhereView {
    ShownView place;
    Str period;
    CellView figure;
    CellView target;
    bool judged;
    StatusView status; /* when judged */
} ElsewhereView;

/* A file with such rows. */
typedef struct ElsewhereFileView {
    Str url;   /* "reports.csv" */
    Str table; /* "rows of reports" */
    Str of;    /* "all plans", the plan's or report's title */
    bool last; /* no other file follows */
} ElsewhereFileView;

typedef struct IndicatorPage {
    SiteView site;
    Str title; /* "ASB incidents (police) (ComS_011)" */
    Str name;
    Str code;
    LinkView plan;      /* the plan that shows it first; url empty: none does */
    ViewList files;     /* of DataFileView: with its figures */
    Str latest;         /* "In 2021/22 it was 2,415, down from 2,881 in 2020/21: improving." */
    StatusView status;  /* when judged */
    Str judged_by;      /* "year so far: 493, target by now: at most 475"; empty: its own figure */
    Str judged_when;    /* "for 2021/22 Q1, as at 30 September 2021" */
    LinkView judged_in; /* the row of the report; url empty: its own figures judge it */
    Text definition;
    LinkView objective; /* code empty: none; so for those below */
    Str owner;
    Str unit;
    Str direction; /* "Lower is better" */
    Str frequency; /* "Quarterly" */
    Str aggregate; /* how parts make a year */
    Str input;     /* what a part's figure is of, when not of the part alone */
    LinkView over; /* computed as a percentage of two counts */
    LinkView under;
    ViewList parts; /* of LinkView: they add up to it */
    Str expected;   /* "400 to 500 in 2022/23" */
    Str tolerance;  /* how it is judged */
    Str trend;      /* what a period is compared with */
    LinkView replaced_by;
    ViewList external; /* of NamedView: its names in other registers */
    Text comment;
    const ChartView *chart; /* NULL: too few figures */
    Str figure_label;       /* "Figure (cases)": what heads the figures; so for those below */
    Str target_label;
    ViewList rows;          /* of HistoryRowView */
    ViewList elsewhere;     /* of ElsewhereView */
    ViewList elsewhere_csv; /* of ElsewhereFileView */
    ViewList elsewhere_json;
    const NotesView *notes; /* NULL: there are none */
    ViewList shown;         /* of ShownView */
    bool judged;            /* there is a status */
    bool has_parts;
    bool has_external;
    bool has_rows;
    bool has_statuses; /* targets and statuses have columns */
    bool has_icons;    /* there is a status somewhere */
    bool has_trends;
    bool has_elsewhere;
    bool has_shown;
} IndicatorPage;

extern const ViewType view_indicator_page;

#endif
