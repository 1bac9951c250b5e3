/* What is said about an indicator: words for what its definition says in keys. */
#include "view/maker_indicator.h"
#include "view/status_key.h"

static Str direction_of(const IndicatorMaker *maker) {
    static const Phrase phrases[] = {[BETTER_UNSAID] = PHRASE_NONE,
                                     [BETTER_HIGHER] = PHRASE_HIGHER_IS_BETTER,
                                     [BETTER_LOWER] = PHRASE_LOWER_IS_BETTER,
                                     [BETTER_NEITHER] = PHRASE_NEITHER_IS_BETTER};
    const Direction *better = &maker->indicator->better;
    if (better->better != BETTER_WITHIN)
        return maker_phrase(maker->set, phrases[better->better]);
    Str range = maker_target_cell(maker->speech, (Str){NULL, 0}, &better->range, maker->unit).text;
    return PHRASES_SAY(maker->speech, PHRASE_BEST_WITHIN, range);
}

static Phrase aggregate_of(const Indicator *indicator) {
    static const Phrase phrases[] = {
        [AGGREGATE_UNSAID] = PHRASE_NONE,
        [AGGREGATE_SUM] = PHRASE_SUM_OF_PARTS,
        [AGGREGATE_MEAN] = PHRASE_MEAN_OF_PARTS,
        [AGGREGATE_LAST] = PHRASE_LAST_OF_PARTS,
        [AGGREGATE_MAX] = PHRASE_HIGHEST_OF_PARTS,
        [AGGREGATE_MIN] = PHRASE_LOWEST_OF_PARTS,
        [AGGREGATE_RATIO] = PHRASE_FROM_COUNTS_OF_YEAR,
    };
    const bool ratio = indicator->ratio.over.target && indicator->ratio.under.target;
    return phrases[ratio ? (int)AGGREGATE_RATIO : indicator->aggregate.value];
}

/* "400 to 500 in 2022/23; 420 to 520 in 2023/24". */
static Str expected_of(const IndicatorMaker *maker) {
    Buf out = {.arena = maker->arena};
    EACH (PeriodTarget, expected, maker->indicator->expected) {
        const CellView cell =
            maker_target_cell(maker->speech, (Str){NULL, 0}, &expected->target, maker->unit);
        buf_add_z(&out, out.len ? "; " : "");
        buf_add(&out, PHRASES_SAY(maker->speech, PHRASE_FIGURE_IN, cell.text,
                                  phrases_period(maker->speech, expected->period)));
    }
    return buf_str(&out);
}

/* ---- how it is judged ---- */

static Str tolerance_text(const IndicatorMaker *maker, const IndicatorRule *rule, Decimal number) {
    return status_key_tolerance(maker->speech, rule, number, maker->unit == UNIT_PERCENT);
}

static Str word_of(const IndicatorMaker *maker, IndicatorStatus status) {
    return progress_indicator_word(maker->set, maker->speech.language, status);
}

static Str met_text(const IndicatorMaker *maker, const IndicatorRule *rule) {
    const Str word = word_of(maker, STATUS_SATISFACTORY);
    if (!rule->amber.coefficient)
        return PHRASES_SAY(maker->speech, PHRASE_RULE_MET, word);
    return PHRASES_SAY(maker->speech, PHRASE_RULE_MET_OR_NEARLY, word,
                       tolerance_text(maker, rule, rule->amber));
}

/* `more`: there is something milder than this. */
static Str missed_text(const IndicatorMaker *maker, const IndicatorRule *rule, bool more) {
    static const Phrase phrases[2][2] = {
        {PHRASE_RULE_MISSED, PHRASE_RULE_MISSED_OR_WORSE},
        {PHRASE_RULE_MISSED_MORE, PHRASE_RULE_MISSED_MORE_OR_WORSE}};
    Str floor = {NULL, 0};
    if (rule->has_floor)
        floor = maker_number(maker->arena, rule->floor, maker->unit, (Str){NULL, 0});
    return PHRASES_SAY(maker->speech, phrases[more][rule->has_floor], word_of(maker, STATUS_ALERT),
                       floor);
}

/* "Satisfactory: target met, or missed by up to 5%. Warning: missed by up to 10%. Alert: ..." */
static Str rule_text(const IndicatorMaker *maker, const IndicatorRule *rule) {
    Buf out = {.arena = maker->arena};
    const bool warns = decimal_compare(rule->red, rule->amber) > 0;
    buf_add(&out, met_text(maker, rule));
    buf_add_char(&out, ' ');
    if (warns) {
        buf_add(&out, PHRASES_SAY(maker->speech, PHRASE_RULE_WARNS, word_of(maker, STATUS_WARNING),
                                  tolerance_text(maker, rule, rule->red)));
        buf_add_char(&out, ' ');
    }
    buf_add(&out, missed_text(maker, rule, warns || rule->amber.coefficient));
    return buf_str(&out);
}

/* The rule that holds now: for the latest figure, or before there is one for the last period. */
static Str tolerance_of(const IndicatorMaker *maker) {
    static const IndicatorRule usual = {.red = {10, 0}};
    const IndicatorRule *rule = NULL;
    const Past *at = maker->latest;
    bool targeted = false;
    EACH (Past, past, maker->past) {
        targeted |= past->standing.has_target;
        if (!maker->latest && period_months(past->standing.period))
            at = past;
    }
    if (!targeted || maker->indicator->better.better == BETTER_NEITHER)
        return (Str){NULL, 0};
    if (at && period_months(at->standing.period))
        rule = progress_rule(&maker->from, maker->indicator, at->standing.period);
    return rule_text(maker, rule ? rule : &usual);
}

/* ---- links ---- */

/* An indicator's own page: from page to page a reader stays among them. */
static LinkView indicator_link(Arena *arena, const Ref *ref) {
    const Indicator *indicator = ref->target;
    LinkView link = {.code = ref->code.str};
    if (indicator) {
        link.url = links_indicator_page(arena, indicator->code.str);
        link.title = indicator->name.str;
    }
    return link;
}

static void fill_links(const IndicatorMaker *maker, IndicatorPage *page) {
    const Indicator *indicator = maker->indicator;
    List parts = {NULL, 0, 0};
    List external = {NULL, 0, 0};
    EACH (Ref, part, indicator->parts)
        LIST_PUSH(maker->arena, &parts, LinkView, indicator_link(maker->arena, part));
    EACH (Pair, pair, indicator->external)
        LIST_PUSH(maker->arena, &external, NamedView, (NamedView){pair->name.str, pair->value.str});
    page->objective = maker_link(maker->set, &indicator->objective);
    page->over = indicator_link(maker->arena, &indicator->ratio.over);
    page->under = indicator_link(maker->arena, &indicator->ratio.under);
    page->replaced_by = indicator_link(maker->arena, &indicator->replaced_by);
    page->parts = VIEW_LIST_OF(parts, LinkView);
    page->has_parts = parts.count != 0;
    page->external = VIEW_LIST_OF(external, NamedView);
    page->has_external = external.count != 0;
}

static Str unit_of(const IndicatorMaker *maker) {
    if (maker->unit == UNIT_PERCENT)
        return maker_phrase(maker->set, PHRASE_UNIT_PERCENT);
    if (maker->unit == UNIT_MONEY)
        return maker_phrase(maker->set, PHRASE_UNIT_POUNDS);
    return maker->indicator->unit.str;
}

void maker_indicator_facts(const IndicatorMaker *maker, IndicatorPage *page) {
    const Indicator *indicator = maker->indicator;
    const bool yearly = indicator->trend.value == TREND_YEARLY;
    page->definition = indicator->definition;
    page->comment = indicator->comment;
    page->owner = maker_officer(maker->arena, &indicator->owner);
    page->unit = unit_of(maker);
    page->direction = direction_of(maker);
    page->frequency = maker_frequency(maker->speech.language, indicator);
    page->aggregate = maker_phrase(maker->set, aggregate_of(indicator));
    if (indicator->input.value == INPUT_CUMULATIVE)
        page->input = maker_phrase(maker->set, PHRASE_OF_YEAR_SO_FAR);
    page->expected = expected_of(maker);
    page->tolerance = tolerance_of(maker);
    if (page->has_trends)
        page->trend =
            maker_phrase(maker->set, yearly ? PHRASE_TREND_YEARLY_MEANS : PHRASE_TREND_MEANS);
    fill_links(maker, page);
}
