/* What is said about an indicator: words for what its definition says in keys. */
#include "view/maker_indicator.h"

static Str direction_of(const IndicatorMaker *maker) {
    static const char *const words[] = {[BETTER_UNSAID] = "",
                                        [BETTER_HIGHER] = "Higher is better",
                                        [BETTER_LOWER] = "Lower is better",
                                        [BETTER_NEITHER] = "Neither: for information only"};
    const Direction *better = &maker->indicator->better;
    if (better->better != BETTER_WITHIN)
        return str_from(words[better->better]);
    Str range = maker_target_cell(maker->arena, (Str){NULL, 0}, &better->range, maker->unit).text;
    return str_format(maker->arena, "Best within %.*s", STR_ARGS(range));
}

static Str frequency_of(const Indicator *indicator) {
    static const char *const words[] = {
        "", [FREQUENCY_MONTHLY] = "Monthly", [FREQUENCY_QUARTERLY] = "Quarterly",
        [FREQUENCY_HALF_YEARLY] = "Half-yearly", [FREQUENCY_ANNUAL] = "Annual"};
    return str_from(words[indicator->frequency.value]);
}

static Str aggregate_of(const Indicator *indicator) {
    static const char *const words[] = {
        [AGGREGATE_UNSAID] = "",
        [AGGREGATE_SUM] = "The sum of its parts",
        [AGGREGATE_MEAN] = "The mean of its parts",
        [AGGREGATE_LAST] = "The last of its parts",
        [AGGREGATE_MAX] = "The highest of its parts",
        [AGGREGATE_MIN] = "The lowest of its parts",
        [AGGREGATE_RATIO] = "From the counts of the whole year",
    };
    const bool ratio = indicator->ratio.over.target && indicator->ratio.under.target;
    return str_from(words[ratio ? (int)AGGREGATE_RATIO : indicator->aggregate.value]);
}

/* "400 to 500 in 2022/23; 420 to 520 in 2023/24". */
static Str expected_of(const IndicatorMaker *maker) {
    Buf out = {.arena = maker->arena};
    EACH (PeriodTarget, expected, maker->indicator->expected) {
        const CellView cell =
            maker_target_cell(maker->arena, (Str){NULL, 0}, &expected->target, maker->unit);
        buf_addf(&out, "%s%.*s in ", out.len ? "; " : "", STR_ARGS(cell.text));
        period_print(&out, expected->period);
    }
    return buf_str(&out);
}

/* ---- how it is judged ---- */

static void add_tolerance(const IndicatorMaker *maker, Buf *out, const IndicatorRule *rule,
                          Decimal number) {
    decimal_print(out, number, ',');
    if (!rule->points)
        buf_add_char(out, '%');
    else
        buf_add_z(out, maker->unit == UNIT_PERCENT ? " percentage points" : " points");
}

static void add_word(const IndicatorMaker *maker, Buf *out, IndicatorStatus status) {
    buf_addf(out, "%.*s: ", STR_ARGS(progress_indicator_word(maker->set, status)));
}

/* "Satisfactory: target met, or missed by up to 5%. Warning: missed by up to 10%. Alert: ..." */
static Str rule_text(const IndicatorMaker *maker, const IndicatorRule *rule) {
    Buf out = {.arena = maker->arena};
    const bool warns = decimal_compare(rule->red, rule->amber) > 0;
    add_word(maker, &out, STATUS_SATISFACTORY);
    buf_add_z(&out, "target met");
    if (rule->amber.coefficient) {
        buf_add_z(&out, ", or missed by up to ");
        add_tolerance(maker, &out, rule, rule->amber);
    }
    buf_add_z(&out, ". ");
    if (warns) {
        add_word(maker, &out, STATUS_WARNING);
        buf_add_z(&out, "missed by up to ");
        add_tolerance(maker, &out, rule, rule->red);
        buf_add_z(&out, ". ");
    }
    add_word(maker, &out, STATUS_ALERT);
    buf_add_z(&out, warns || rule->amber.coefficient ? "missed by more" : "missed");
    if (rule->has_floor) {
        buf_add_z(&out, ", or worse than ");
        figure_print_number(&out, rule->floor, maker->unit, (Str){NULL, 0});
    }
    buf_add_char(&out, '.');
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

void maker_indicator_facts(const IndicatorMaker *maker, IndicatorPage *page) {
    const Indicator *indicator = maker->indicator;
    const bool yearly = indicator->trend.value == TREND_YEARLY;
    page->definition = indicator->definition;
    page->comment = indicator->comment;
    page->owner = maker_officer(maker->arena, &indicator->owner);
    page->unit = indicator->unit.str;
    page->direction = direction_of(maker);
    page->frequency = frequency_of(indicator);
    page->aggregate = aggregate_of(indicator);
    if (indicator->input.value == INPUT_CUMULATIVE)
        page->input = STR("Each figure is of the year so far");
    page->expected = expected_of(maker);
    page->tolerance = tolerance_of(maker);
    if (page->has_trends)
        page->trend = yearly ? STR("Against the same period a year before")
                             : STR("Against the period before");
    fill_links(maker, page);
}
