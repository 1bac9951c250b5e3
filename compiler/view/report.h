/* report: what the makers of a report's page share. Private to view/. */
#ifndef VIEW_REPORT_H
#define VIEW_REPORT_H

#include "view/maker.h"
#include "view/page_report.h"

/* The report at hand, as `make` functions see it through context->page. */
typedef struct ReportMaker {
    Maker base; /* first, so that `make` functions of plans work here too */
    const Report *report;
    const ReportStanding *standing; /* not NULL */
    Map rows;                       /* from anchor to ReportRow */
} ReportMaker;

/* ---- what several of them say ---- */

/* What sentences for the page are made with. */
Speech report_speech(const ReportMaker *maker);

/* Both sentences of a summary: of the tasks and of the indicators. */
Str report_sentence(const Set *set, Arena *arena, const ReportStanding *standing);

/* How a row stands. The reason why that was overruled goes to *reason: the cell of a status has no
 * room for it. */
StatusView report_row_status(const Set *set, Arena *arena, const ReportRow *row, Text *reason);

/* The number of the next section: of all that the page has, in their order. */
Str report_number(ReportMaker *maker);

/* The next section's heading, with a fixed title. */
HeadingView report_heading(ReportMaker *maker, const char *id, Phrase title);

/* "title (period)", to tell reports of one title apart. */
Str report_name(Speech speech, const Report *report);

/* ---- the parts of the page; NULL when the report has none ---- */

const CountsView *report_task_counts(ReportMaker *maker);
const CountsView *report_indicator_counts(ReportMaker *maker);
const ChangesView *report_changes(ReportMaker *maker);
ExceptionsView report_exceptions(ReportMaker *maker);
const ReportTasksView *report_tasks(ReportMaker *maker);
ViewList report_tables(ReportMaker *maker);

/* What a comment on a task says: the latest update's, with its date. */
Text report_update(const TaskStanding *standing, Date *date);

/* Whether a report says how far a task should be: only while it is being done. */
bool report_is_expected(const TaskStanding *standing);

/* "25%"; empty when nobody said how far it is. */
Str report_progress(Arena *arena, const TaskStanding *standing);

/* "92 days later than first planned"; empty when it is due as planned. */
Str report_slippage(Speech speech, const TaskStanding *standing);

#endif
