#include "plan/check.h"

#include "plan/counts.h"
#include "plan/progress.h"
#include "plan/rows.h"
#include "syntax/markdown_span.h"

/* What prose counts, against the list that stands beside it. */

/* A list as prose may count it. */
typedef struct Listed {
    const char *noun;
    bool strategic;
    List counts; /* of size_t: numbers that are right, the likeliest first; 0: there is no list */
    Span first;  /* its first item */
} Listed;

/* What may be counted in one text. */
typedef struct Counting {
    Set *set;
    List lists; /* of Listed */
} Counting;

static Listed *add(Counting *counting, const char *noun, Span first) {
    LIST_PUSH(counting->set->arena, &counting->lists, Listed,
              (Listed){.noun = noun, .first = first});
    return LIST_AT(counting->lists, Listed, counting->lists.count - 1);
}

static bool is_accepted(const Listed *listed, size_t number) {
    EACH (size_t, right, listed->counts)
        if (*right == number)
            return true;
    return false;
}

static void accept(Counting *counting, Listed *listed, size_t count) {
    if (count && !is_accepted(listed, count))
        LIST_PUSH(counting->set->arena, &listed->counts, size_t, count);
}

/* The place of the first of a list of records, which begin with their span. */
static Span first_of(List records) {
    return records.count ? *(const Span *)records.at : (Span){0, 0};
}

static void add_list(Counting *counting, const char *noun, List records) {
    accept(counting, add(counting, noun, first_of(records)), records.count);
}

/* ---- comparing ---- */

/* The list that a count means: with no noun, the only one beside the text. */
static const Listed *meant(const Counting *counting, const Count *count) {
    if (!count->noun)
        return counting->lists.count == 1 ? counting->lists.at : NULL;
    EACH (Listed, listed, counting->lists)
        if (str_is(str_from(count->noun), listed->noun) && listed->strategic == count->strategic)
            return listed;
    return NULL;
}

/* Where there is no list, nothing can be counted. */
static bool is_right(const Listed *listed, size_t number) {
    return !listed->counts.count || is_accepted(listed, number);
}

static void report_count(Set *set, Text prose, const Count *count, const Listed *listed) {
    const size_t right = *LIST_AT(listed->counts, size_t, 0);
    const Span place = markdown_place(set->sources, prose, count->from, count->to);
    Finding *finding = diag_report(set->diag, RULE_STATED_COUNT, place,
                                   "the text counts \"%.*s\", but the list has %zu",
                                   STR_ARGS(count->words), right);
    diag_related(set->diag, finding, listed->first, "the list begins here");
}

/* Each place costs a walk through the text, so a text has few. */
static void check_prose(Counting *counting, Text prose) {
    enum { MOST = 8 };
    Counts counts = counts_of(counting->set->arena, prose.str);
    Count count;
    for (int found = 0; found < MOST && counts_next(&counts, &count);) {
        const Listed *listed = meant(counting, &count);
        if (!listed || is_right(listed, count.number))
            continue;
        report_count(counting->set, prose, &count, listed);
        found++;
    }
}

/* ---- what stands beside what ---- */

static void check_list(Set *set, Text prose, const char *noun, List records) {
    Counting counting = {.set = set};
    add_list(&counting, noun, records);
    check_prose(&counting, prose);
}

/* A heading for each objective, and what services do for it below: both are called objectives. */
static void check_counted_objectives(Set *set, const Document *document) {
    Counting counting = {.set = set};
    size_t texts = 0;
    EACH (ServiceObjectives, group, document->service_objectives)
        EACH (Service, service, group->services)
            texts += service->objectives.count;
    Listed *listed = add(&counting, "objectives", first_of(document->service_objectives));
    accept(&counting, listed, document->service_objectives.count);
    accept(&counting, listed, texts);
    check_prose(&counting, document->plan.sections.service_objectives.introduction);
}

static void check_counted_risks(Set *set, const Document *document) {
    const Risks *risks = &document->risks;
    Counting counting = {.set = set};
    Listed *strategic = add(&counting, "risks", first_of(risks->strategic));
    strategic->strategic = true;
    accept(&counting, strategic, risks->strategic.count);
    Listed *all = add(&counting, "risks", first_of(risks->strategic));
    accept(&counting, all, risks->strategic.count + risks->tasks.count);
    accept(&counting, all, risks->strategic.count);
    accept(&counting, all, risks->tasks.count);
    check_prose(&counting, document->plan.sections.risks.introduction);
    check_list(set, risks->tasks_introduction, "risks", risks->tasks);
}

/* ---- indicators ---- */

/* Counts the rows that show an indicator. */
static void count_row(void *state, const Measure *table, const MeasureRow *row) {
    size_t *count = state;
    (void)table;
    *count += row->indicator.code.str.len > 0;
}

static size_t rows_of(const Measure *table) {
    size_t count = 0;
    rows_each_in(table, count_row, &count);
    return count;
}

/* Each introduction of a table counts its own rows. */
static void check_tables(Set *set, List tables) {
    EACH (Measure, table, tables) {
        Counting counting = {.set = set};
        accept(&counting, add(&counting, "indicators", table->title.span), rows_of(table));
        check_prose(&counting, table->introduction);
    }
}

/* Text above several tables may count the rows of all of them, the indicators, or one table. */
static void accept_tables(Counting *counting, List tables, size_t indicators) {
    Listed *listed = add(counting, "indicators", first_of(tables));
    accept(counting, listed, indicators);
    size_t all = 0;
    EACH (Measure, table, tables) {
        accept(counting, listed, rows_of(table));
        all += rows_of(table);
    }
    accept(counting, listed, all);
}

/* ---- all of them ---- */

static void check_plan(Set *set, const Document *document) {
    const SectionTexts *sections = &document->plan.sections;
    Counting measures = {.set = set};
    check_list(set, sections->strategies.introduction, "strategies", document->strategies);
    check_list(set, sections->tasks.introduction, "tasks", document->tasks);
    check_counted_objectives(set, document);
    check_counted_risks(set, document);
    accept_tables(&measures, document->measures, document->indicators.count);
    check_prose(&measures, sections->measures.introduction);
    check_tables(set, document->measures);
}

static void check_report(Set *set, const Report *report) {
    const ReportStanding *standing = report->standing;
    Counting counting = {.set = set};
    if (!standing)
        return;
    accept_tables(&counting, report->measures, standing->indicator_count);
    accept(&counting, add(&counting, "tasks", report->tasks.span), standing->task_count);
    check_prose(&counting, report->performance);
    check_tables(set, report->measures);
}

void check_counts(Set *set) {
    EACH (Folder *, folder, set->plans) {
        check_plan(set, &(*folder)->document);
        EACH (Report, report, (*folder)->document.reports)
            check_report(set, report);
    }
}
