#include "view/facts_private.h"

#include "plan/fields.h"
#include "plan/links.h"
#include "view/maker.h"

/* ---- figures ---- */

static void set_days(const FactWalk *walk, FactFigure *fact, const FigureMore *more) {
    const int starts = set_year_starts(walk->set);
    if (!period_months(fact->period))
        return;
    fact->start = date_from_days(period_first_day(fact->period, starts));
    fact->end = date_from_days(period_last_day(fact->period, starts));
    if (!more || !more->covers_first.year)
        return;
    fact->start = date_from_days(date_first_day(more->covers_first));
    fact->end = date_from_days(date_last_day(more->covers_last));
}

static Str unit_word(UnitKind kind, Str word, Str usual) {
    switch (kind) {
    case UNIT_PERCENT:
        return STR("percent");
    case UNIT_MONEY:
        return STR("GBP");
    case UNIT_WORD:
        return word;
    case UNIT_NONE:
        break;
    }
    return usual;
}

FactFigure facts_figure(const FactWalk *walk, Period period, const Figure *figure, Str unit) {
    FactFigure fact = {.period = period, .value = {figure->number, figure->known}};
    Buf qualifier = {.arena = walk->scratch};
    Buf missing = {.arena = walk->scratch};
    set_days(walk, &fact, figure->more);
    if (figure->known)
        fact.unit = unit_word(figure->unit, figure->unit_word, unit);
    figure_print_qualifiers(&qualifier, LANGUAGE_ENGLISH, figure);
    if (figure->missing != MISSING_NO)
        figure_print_missing(&missing, LANGUAGE_ENGLISH, figure);
    fact.qualifier = buf_str(&qualifier);
    fact.missing = buf_str(&missing);
    return fact;
}

/* The words that make a number a target; NULL: all of it is words. */
static const char *const senses[] = {
    [TARGET_NONE] = "",       [TARGET_VALUE] = "",          [TARGET_AT_LEAST] = "at least",
    [TARGET_ABOVE] = "above", [TARGET_AT_MOST] = "at most", [TARGET_BELOW] = "below",
    [TARGET_BETWEEN] = NULL,  [TARGET_CHANGE] = NULL,       [TARGET_BASELINE] = NULL,
    [TARGET_TEXT] = NULL,
};

FactFigure facts_target(const FactWalk *walk, Period period, const Target *target, Str unit) {
    const char *sense = senses[target->kind];
    FactFigure fact = {.period = period, .value = {target->low, sense != NULL}};
    Buf qualifier = {.arena = walk->scratch};
    Buf others = {.arena = walk->scratch};
    set_days(walk, &fact, NULL);
    Target plain = *target;
    plain.qualifiers = 0;
    if (sense) {
        fact.unit = unit_word(target->unit, target->unit_word, unit);
        buf_add_z(&qualifier, sense);
    } else {
        figure_print_target(&qualifier, LANGUAGE_ENGLISH, &plain);
    }
    figure_print_qualifiers(&others, LANGUAGE_ENGLISH, &(Figure){.qualifiers = target->qualifiers});
    if (qualifier.len && others.len)
        buf_add_z(&qualifier, ", ");
    buf_add(&qualifier, buf_str(&others));
    fact.qualifier = buf_str(&qualifier);
    return fact;
}

Str facts_unit(const Indicator *indicator) {
    if (indicator->unit.str.len || !indicator->ratio.over.target)
        return indicator->unit.str;
    return STR("percent");
}

/* ---- words and lists ---- */

static Str word_of(const Choice *choices, int value) {
    for (const Choice *choice = choices; choice->word; choice++)
        if (choice->value == value)
            return str_from(choice->word);
    return (Str){NULL, 0};
}

Str facts_indicator_status(IndicatorStatus status) {
    return word_of(fields_indicator_statuses, (int)status);
}

Str facts_task_status(TaskStatus status) {
    return word_of(fields_task_statuses, (int)status);
}

Str facts_trend(Trend trend) {
    return word_of(fields_trends, (int)trend);
}

List facts_refs(FactWalk *walk, List refs) {
    List list = {NULL, 0, 0};
    EACH (Ref, ref, refs)
        LIST_PUSH(walk->scratch, &list, Str, ref->code.str);
    return list;
}

List facts_texts(FactWalk *walk, List texts) {
    List list = {NULL, 0, 0};
    EACH (Text, text, texts)
        LIST_PUSH(walk->scratch, &list, Str, text->str);
    return list;
}

void facts_each_plan(FactWalk *walk, void (*each)(FactWalk *walk, const Folder *folder)) {
    EACH (Folder *, folder, walk->set->plans)
        if (!walk->folder || walk->folder == *folder)
            each(walk, *folder);
}

/* ---- the tables ---- */

const FactTable fact_reports = {"reports", NULL, &fact_report_row, facts_each_report_row};

const FactTable fact_tables[] = {
    {"indicators", "measures", &fact_indicator, facts_each_indicator},
    {"tasks", "tasks", &fact_task, facts_each_task},
    {"budget", "budget", &fact_amount, facts_each_amount},
    {"risks", "risks", &fact_risk, facts_each_risk},
    {"strategies", "strategies", &fact_strategy, facts_each_strategy},
    {"service-objectives", "service-objectives", &fact_service_objective,
     facts_each_service_objective},
    {"officers", NULL, &fact_officer, facts_each_officer},
    {"reports", NULL, &fact_report_row, facts_each_report_row},
};
const size_t fact_table_count = sizeof fact_tables / sizeof *fact_tables;

Str facts_file(Arena *arena, const FactTable *table) {
    return str_format(arena, "%s.csv", table->name);
}

Str facts_section_file(Arena *arena, const char *section) {
    for (size_t k = 0; k < fact_table_count; k++)
        if (fact_tables[k].section && str_is(str_from(section), fact_tables[k].section))
            return facts_file(arena, &fact_tables[k]);
    return (Str){NULL, 0};
}

Str facts_page_file(Arena *arena, Str page) {
    return str_format(arena, "%.*s.json",
                      STR_ARGS(str_slice(page, 0, page.len - STR(".html").len)));
}

/* ---- what is said once ---- */

typedef struct PlanFact {
    Span span;
    Str page;
    Str kind;
    Str organisation;
    Str title;
    Str priority;
    Str years;
    Date approved;
    Date updated;
    Str version;
    Str owner;
    Period period;
    Date as_at;
    Str plan;
} PlanFact;

static const FactField plan_fields[] = {
    {"kind", FACT_TEXT, offsetof(PlanFact, kind)},
    {"page", FACT_TEXT, offsetof(PlanFact, page)},
    {"organisation", FACT_TEXT, offsetof(PlanFact, organisation)},
    {"title", FACT_TEXT, offsetof(PlanFact, title)},
    {"priority", FACT_TEXT, offsetof(PlanFact, priority)},
    {"years", FACT_TEXT, offsetof(PlanFact, years)},
    {"approved", FACT_DATE, offsetof(PlanFact, approved)},
    {"updated", FACT_DATE, offsetof(PlanFact, updated)},
    {"version", FACT_TEXT, offsetof(PlanFact, version)},
    {"owner", FACT_TEXT, offsetof(PlanFact, owner)},
};
const FactType fact_plan = FACT_TYPE(plan_fields);

static const FactField report_fields[] = {
    {"kind", FACT_TEXT, offsetof(PlanFact, kind)},
    {"page", FACT_TEXT, offsetof(PlanFact, page)},
    {"organisation", FACT_TEXT, offsetof(PlanFact, organisation)},
    {"title", FACT_TEXT, offsetof(PlanFact, title)},
    {"plan", FACT_TEXT, offsetof(PlanFact, plan)},
    {"period", FACT_PERIOD, offsetof(PlanFact, period)},
    {"as_at", FACT_DATE, offsetof(PlanFact, as_at)},
    {"owner", FACT_TEXT, offsetof(PlanFact, owner)},
};
const FactType fact_report = FACT_TYPE(report_fields);

const void *facts_plan(FactWalk *walk) {
    const PlanHead *plan = &walk->folder->document.plan;
    PlanFact *fact = ARENA_NEW(walk->scratch, PlanFact);
    *fact =
        (PlanFact){.span = plan->span,
                   .kind = STR("plan"),
                   .page = links_page(walk->scratch, walk->folder),
                   .organisation = walk->set->shared.organisation.name.str,
                   .title = plan->title.str,
                   .priority = plan->priority.code.str,
                   .years = maker_years((Speech){walk->scratch, LANGUAGE_ENGLISH}, &plan->years),
                   .approved = plan->approved.date,
                   .updated = plan->updated.date,
                   .version = plan->version.str,
                   .owner = plan->owner.code.str};
    return fact;
}

const void *facts_report(FactWalk *walk) {
    const Report *report = walk->report;
    PlanFact *fact = ARENA_NEW(walk->scratch, PlanFact);
    *fact = (PlanFact){.span = report->span,
                       .kind = STR("report"),
                       .page = links_report_page(walk->scratch, walk->folder, report),
                       .organisation = walk->set->shared.organisation.name.str,
                       .title = report->title.str,
                       .plan = walk->folder->name,
                       .period = report->period.period,
                       .as_at = report->as_at.date,
                       .owner = report->of.code.str};
    return fact;
}
