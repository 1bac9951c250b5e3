#include "view/facts_private.h"

#include "plan/fields.h"
#include "view/page_status.h"
#include "view/tables.h"

/* ---- figures ---- */

void facts_days(const FactWalk *walk, Period first, Period last, Date *start, Date *end) {
    const int starts = set_year_starts(walk->set);
    if (!period_months(first) || !period_months(last))
        return;
    *start = date_from_days(period_first_day(first, starts));
    *end = date_from_days(period_last_day(last, starts));
}

static void set_days(const FactWalk *walk, FactFigure *fact, const FigureMore *more) {
    facts_days(walk, fact->period, fact->period, &fact->start, &fact->end);
    if (!fact->start.year || !more || !more->covers_first.year)
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
    if (figure->more) {
        fact.note = figure->more->note.str;
        fact.printed = figure->more->printed.str;
        fact.restated = figure->more->restated.date;
        fact.was = figure->more->was.str;
    }
    return fact;
}

void facts_computed(const FactWalk *walk, FactFigure *figure) {
    const Str said = figure->qualifier;
    figure->qualifier =
        str_format(walk->scratch, "%.*s%scomputed", STR_ARGS(said), said.len ? ", " : "");
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

List facts_one(FactWalk *walk, Str text) {
    List list = {NULL, 0, 0};
    if (text.len)
        LIST_PUSH(walk->scratch, &list, Str, text);
    return list;
}

/* ---- what tables of indicators say ---- */

FactStanding facts_standing(const FactWalk *walk, const Standing *standing, bool judged) {
    const Override *override = standing->override;
    FactStanding fact = {.trend = facts_trend(standing->trend),
                         .trend_against = standing->compared,
                         .long_trend = facts_trend(standing->long_trend)};
    if (standing->trend == TREND_NONE)
        fact.trend_against = (Period){.kind = PERIOD_NONE};
    if (!judged)
        return fact;
    fact.status = facts_indicator_status(standing->status);
    if (standing->status == STATUS_UNKNOWN)
        fact.unknown_reason =
            status_unknown_reason((Speech){walk->scratch, LANGUAGE_ENGLISH}, standing);
    if (override) {
        fact.computed = facts_indicator_status(standing->verdict.status);
        fact.overruled_by = override->by.str;
        fact.override_reason = override->reason.str;
    }
    return fact;
}

FactRow facts_group(const FactWalk *walk, const Measure *table, const MeasureGroup *group) {
    FactRow fact = {.table = table->title.str};
    if (!group)
        return fact;
    fact.group = tables_group_title(walk->scratch, group);
    fact.owner = group->owner.code.str;
    fact.comment = group->comment.str;
    return fact;
}

/* One of the words of the language, or "within 40 to 50". */
static Str better_word(const FactWalk *walk, const Direction *better) {
    Buf out = {.arena = walk->scratch};
    if (better->better != BETTER_WITHIN)
        return word_of(fields_directions, (int)better->better);
    buf_add_z(&out, "within ");
    figure_print_target(&out, LANGUAGE_ENGLISH, &better->range);
    return buf_str(&out);
}

FactRow facts_row(const FactWalk *walk, const MeasureRow *row, const FactRow *above) {
    const Indicator *indicator = row->indicator.target;
    FactRow fact = {.table = above->table,
                    .group = above->group,
                    .heading = above->label,
                    .code = indicator ? indicator->code.str : row->indicator.code.str,
                    .label = row->heading.str.len ? row->heading.str : tables_row_name(row),
                    .owner = row->owner.code.str,
                    .comment = row->comment.str};
    if (!fact.owner.len)
        fact.owner = above->owner;
    if (indicator) {
        fact.better = better_word(walk, &indicator->better);
        fact.frequency = word_of(fields_frequencies, indicator->frequency.value);
    }
    return fact;
}

void facts_each_plan(FactWalk *walk, void (*each)(FactWalk *walk, const Folder *folder)) {
    EACH (Folder *, folder, walk->set->plans)
        if (!walk->enough && (!walk->folder || walk->folder == *folder))
            each(walk, *folder);
}

/* ---- the tables ---- */

const FactTable fact_tables[FACT_TABLE_COUNT] = {
    [FACTS_INDICATORS] = {"indicators", PHRASE_TABLE_INDICATORS, "measures", &fact_indicator,
                          facts_each_indicator},
    [FACTS_MEASURES] = {"measures", PHRASE_TABLE_MEASURES, "measures", &fact_row, facts_each_row},
    [FACTS_TASKS] = {"tasks", PHRASE_TABLE_TASKS, "tasks", &fact_task, facts_each_task},
    [FACTS_MILESTONES] = {"milestones", PHRASE_TABLE_MILESTONES, "tasks", &fact_milestone,
                          facts_each_milestone},
    [FACTS_BUDGET] = {"budget", PHRASE_TABLE_BUDGET, "budget", &fact_amount, facts_each_amount},
    [FACTS_RISKS] = {"risks", PHRASE_TABLE_RISKS, "risks", &fact_risk, facts_each_risk},
    [FACTS_STRATEGIES] = {"strategies", PHRASE_TABLE_STRATEGIES, "strategies", &fact_strategy,
                          facts_each_strategy},
    [FACTS_SERVICE_OBJECTIVES] = {"service-objectives", PHRASE_TABLE_SERVICE_OBJECTIVES,
                                  "service-objectives", &fact_service_objective,
                                  facts_each_service_objective},
    [FACTS_OFFICERS] = {"officers", PHRASE_TABLE_OFFICERS, NULL, &fact_officer, facts_each_officer},
    [FACTS_REPORTS] = {"reports", PHRASE_TABLE_REPORTS, NULL, &fact_report_row,
                       facts_each_report_row},
    [FACTS_CODES] = {"codes", PHRASE_TABLE_CODES, NULL, &fact_code, facts_each_code},
    [FACTS_DUTIES] = {"duties", PHRASE_TABLE_DUTIES, NULL, &fact_duty, facts_each_duty},
    [FACTS_DEADLINES] = {"deadlines", PHRASE_TABLE_DEADLINES, NULL, &fact_deadline,
                         facts_each_deadline},
    [FACTS_PLANS] = {"plans", PHRASE_TABLE_PLANS, NULL, &fact_plan_head, facts_each_plan_head},
    [FACTS_PROGRESS_REPORTS] = {"progress-reports", PHRASE_TABLE_PROGRESS_REPORTS, NULL,
                                &fact_report_head, facts_each_report_head},
    [FACTS_COUNTS] = {"counts", PHRASE_TABLE_COUNTS, NULL, &fact_count, facts_each_count},
};

static void stop(FactWalk *walk, const void *record) {
    (void)record;
    walk->enough = true;
}

bool facts_has_records(const FactWalk *of, FactTableId table) {
    FactWalk walk = *of;
    walk.scratch = arena_new();
    walk.table = &fact_tables[table];
    walk.emit = stop;
    walk.table->each(&walk);
    arena_free(walk.scratch);
    return walk.enough;
}

Str facts_file(Arena *arena, FactTableId table) {
    return str_format(arena, "%s.csv", fact_tables[table].name);
}

static Str stem_of(Str page) {
    return str_slice(page, 0, page.len - STR(".html").len);
}

Str facts_own_file(Arena *arena, Str page, FactTableId table) {
    return str_format(arena, "%.*s-%s.csv", STR_ARGS(stem_of(page)), fact_tables[table].name);
}

Str facts_page_file(Arena *arena, Str page) {
    return str_format(arena, "%.*s.json", STR_ARGS(stem_of(page)));
}
