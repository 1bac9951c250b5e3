/* Indicators as open data: one record for each figure and each target of a period. */
#include "view/facts_private.h"

#include "plan/rows.h"
#include "view/maker_indicator.h"

/* ---- indicators ---- */

typedef struct IndicatorFact {
    Span span;
    Str code;
    Str name;
    Str priority;
    Str objective;
    FactFigure figure;
    Str kind;           /* actual or target */
    FactNumber to_date; /* the year so far, where the target is of that */
    FactStanding standing;
} IndicatorFact;

static const FactField indicator_fields[] = {
    {"code", FACT_TEXT, offsetof(IndicatorFact, code)},
    {"name", FACT_TEXT, offsetof(IndicatorFact, name)},
    {"priority", FACT_TEXT, offsetof(IndicatorFact, priority)},
    {"objective", FACT_TEXT, offsetof(IndicatorFact, objective)},
    FACT_FIGURE_FIELDS(IndicatorFact),
    {"kind", FACT_TEXT, offsetof(IndicatorFact, kind)},
    FACT_VALUE_FIELDS(IndicatorFact),
    {"year_to_date", FACT_REMARK_NUMBER, offsetof(IndicatorFact, to_date)},
    FACT_STANDING_FIELDS(IndicatorFact),
};
const FactType fact_indicator = FACT_TYPE(indicator_fields);

/* The place of a period in a list of figures or of targets, else that of the indicator. */
static Span place_of(const Indicator *indicator, Period period, bool target) {
    const PeriodFigure *value = figure_find(indicator->values, period);
    const PeriodTarget *aim = figure_find_target(indicator->targets, period);
    if (target)
        return aim ? aim->span : indicator->span;
    return value ? value->span : indicator->span;
}

/* A figure that nobody knows, for which there is no reason nor anything in the print, is no
 * observation. */
static bool is_observed(const Figure *figure) {
    return figure->known || figure->missing != MISSING_NO ||
           (figure->more && figure->more->printed.str.len);
}

static void emit_actual(FactWalk *walk, const IndicatorMaker *maker, const Past *past,
                        IndicatorFact fact) {
    const Figure *figure = &past->own.figure;
    const Figure *judged = &past->standing.value.figure;
    const Period period = past->standing.period;
    if (!is_observed(figure))
        return;
    fact.span = place_of(maker->indicator, period, false);
    fact.kind = STR("actual");
    fact.figure = facts_figure(walk, period, figure, facts_unit(maker->indicator));
    if (figure->known && !past->own.stated)
        facts_computed(walk, &fact.figure);
    if (maker_indicator_to_date(maker, past))
        fact.to_date = (FactNumber){judged->number, judged->known};
    fact.standing = facts_standing(walk, &past->standing, maker_indicator_is_judged(maker, past));
    walk->emit(walk, &fact);
}

static void emit_target(FactWalk *walk, const IndicatorMaker *maker, const Past *past,
                        IndicatorFact fact) {
    const Standing *standing = &past->standing;
    if (!standing->has_target)
        return;
    fact.span = place_of(maker->indicator, standing->period, true);
    fact.kind = STR("target");
    fact.figure =
        facts_target(walk, standing->period, &standing->target, facts_unit(maker->indicator));
    walk->emit(walk, &fact);
}

/* The priority whose objective it measures, else that of the plan it stands in. */
static Str priority_of(const Indicator *indicator, const Folder *owner) {
    const Objective *objective = indicator->objective.target;
    if (objective && objective->priority)
        return objective->priority->code.str;
    return owner ? owner->document.plan.priority.code.str : (Str){NULL, 0};
}

static void emit_indicator(FactWalk *walk, const Indicator *indicator, const Folder *owner) {
    const ArenaMark mark = arena_mark(walk->scratch);
    IndicatorMaker maker = {.set = walk->set,
                            .arena = walk->scratch,
                            .speech = {walk->scratch, LANGUAGE_ENGLISH},
                            .indicator = indicator,
                            .from = progress_now(walk->set)};
    maker.from.arena = walk->scratch;
    maker_indicator_past(&maker);
    const IndicatorFact fact = {.code = indicator->code.str,
                                .name = indicator->name.str,
                                .priority = priority_of(indicator, owner),
                                .objective = indicator->objective.code.str};
    EACH (Past, past, maker.past) {
        emit_actual(walk, &maker, past, fact);
        emit_target(walk, &maker, past, fact);
    }
    arena_rewind(walk->scratch, mark);
}

/* The indicators that a plan shows, each once. */
typedef struct Shown {
    FactWalk *walk;
    Map seen; /* its arena is its own: the walk's is rewound after each */
} Shown;

static void emit_shown(void *state, const Measure *table, const MeasureRow *row) {
    Shown *shown = state;
    const Indicator *indicator = row->indicator.target;
    (void)table;
    if (indicator && !shown->walk->enough && !map_put(&shown->seen, indicator->code.str, shown))
        emit_indicator(shown->walk, indicator, shown->walk->folder);
}

/* One that no plan shows, by itself. */
static void emit_only(FactWalk *walk) {
    const Indicator *indicator = walk->indicator;
    const Definition *definition = set_find(walk->set, SPACE_CODES, indicator->code.str);
    emit_indicator(walk, indicator, definition->owner);
}

void facts_each_indicator(FactWalk *walk) {
    if (walk->indicator) {
        emit_only(walk);
        return;
    }
    if (walk->folder) {
        Shown shown = {walk, {.arena = arena_new()}};
        rows_each(walk->folder->document.measures, emit_shown, &shown);
        arena_free(shown.seen.arena);
        return;
    }
    EACH (Definition, definition, walk->set->decoder.definitions)
        if (!walk->enough && definition->shape == &shape_indicator)
            emit_indicator(walk, definition->record, definition->owner);
}
