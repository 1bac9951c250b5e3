#include "view/maker.h"

#include "base/ascii.h"
#include "plan/resolve.h"
#include "view/facts.h"

#include <string.h>

Str maker_url(const Set *set, Str code) {
    const Address *address = links_find(set, code);
    return address ? address->url : (Str){NULL, 0};
}

/* The title of the task or objective that a reference means; its own text when nothing has it. */
static Str title_of(const Set *set, const Ref *ref) {
    const Definition *definition = set_find(set, SPACE_CODES, ref->code.str);
    if (!definition)
        definition = resolve_nearly(set, NULL, ref->code.str);
    if (!ref->target || !definition)
        return ref->code.str;
    if (definition->shape == &shape_task)
        return ((const Task *)ref->target)->title.str;
    return ((const Objective *)ref->target)->title.str;
}

LinkView maker_link(const Set *set, const Ref *ref) {
    Str url = ref->target ? maker_url(set, ref->code.str) : (Str){NULL, 0};
    return (LinkView){url, ref->code.str, title_of(set, ref)};
}

LinkView maker_risk_link(Arena *arena, const Ref *ref) {
    const StrategicRisk *risk = ref->target;
    Str url = risk ? str_format(arena, "#risk-%.*s", STR_ARGS(ref->code.str)) : (Str){NULL, 0};
    return (LinkView){url, ref->code.str, risk ? risk->title.str : (Str){NULL, 0}};
}

void make_ref_link(const ViewContext *context, const void *item, void *out) {
    const Maker *maker = context->page;
    *(LinkView *)out = maker_link(maker->set, item);
}

void make_risk_link(const ViewContext *context, const void *item, void *out) {
    *(LinkView *)out = maker_risk_link(context->scratch, item);
}

Str maker_officer(Arena *arena, const Ref *ref) {
    const Officer *officer = ref->target;
    if (!officer || !officer->body.str.len)
        return ref->code.str;
    return str_format(arena, "%.*s, %.*s", STR_ARGS(officer->title.str),
                      STR_ARGS(officer->body.str));
}

void make_officer(const ViewContext *context, const void *item, void *out) {
    *(WordView *)out = (WordView){maker_officer(context->scratch, item)};
}

void make_text_word(const ViewContext *context, const void *item, void *out) {
    (void)context;
    *(WordView *)out = (WordView){((const Text *)item)->str};
}

void make_prose(const ViewContext *context, const void *item, void *out) {
    (void)context;
    *(ProseView *)out = (ProseView){*(const Text *)item};
}

Str maker_years(Speech speech, const Periods *years) {
    const size_t count = years->list.count;
    if (!count)
        return (Str){NULL, 0};
    const Str first = phrases_period(speech, *LIST_AT(years->list, Period, 0));
    if (count == 1)
        return first;
    return PHRASES_SAY(speech, PHRASE_FROM_TO, first,
                       phrases_period(speech, *LIST_AT(years->list, Period, count - 1)));
}

Str maker_phrase(const Set *set, Phrase phrase) {
    return phrases_text(set_language(set), phrase);
}

Str maker_frequency(Language language, const Indicator *indicator) {
    static const Phrase phrases[] = {[FREQUENCY_MONTHLY] = PHRASE_MONTHLY,
                                     [FREQUENCY_QUARTERLY] = PHRASE_QUARTERLY,
                                     [FREQUENCY_HALF_YEARLY] = PHRASE_HALF_YEARLY,
                                     [FREQUENCY_ANNUAL] = PHRASE_ANNUAL};
    return phrases_text(language, phrases[indicator->frequency.value]);
}

HeadingView maker_heading(Maker *maker, const char *id, Phrase title, const SectionText *own) {
    Str number = MAKER_TEXT(maker, "%u", ++maker->number);
    return (HeadingView){.number = number,
                         .title =
                             own->title.str.len ? own->title.str : maker_phrase(maker->set, title),
                         .id = str_from(id),
                         .files = page_data_own_section(&maker->data, id)};
}

static PlanLinkView plan_link(Set *set, const Folder *folder) {
    const PlanHead *plan = &folder->document.plan;
    const Priority *priority = plan->priority.target;
    return (PlanLinkView){.url = links_page(set->arena, folder),
                          .title = plan->title.str,
                          .years = maker_years(set_speech(set, set->arena), &plan->years),
                          .years_iso = maker_years_end(set, set->arena, &plan->years),
                          .priority = priority ? priority->name.str : (Str){NULL, 0}};
}

ViewList maker_pages(Set *set, Str page) {
    List list = {NULL, 0, 0};
    for (SitePage each = SITE_PLANS; each < SITE_PAGE_COUNT; each++)
        if (site_has_page(set, each))
            LIST_PUSH(set->arena, &list, PageLinkView,
                      (PageLinkView){.url = site_page(each),
                                     .title = site_page_title(set_language(set), each),
                                     .current = str_eq(site_page(each), page)});
    return VIEW_LIST_OF(list, PageLinkView);
}

/* When the last of all plans was changed. */
static Date last_updated(const Set *set) {
    Date last = {0, 0, 0};
    EACH (Folder *, folder, set->plans) {
        const Date updated = (*folder)->document.plan.updated.date;
        if (updated.year && (!last.year || date_compare(updated, last) > 0))
            last = updated;
    }
    return last;
}

static SiteView site_of(Set *set, Str page) {
    const Organisation *organisation = &set->shared.organisation;
    List plans = {NULL, 0, 0};
    List values = {NULL, 0, 0};
    List abbreviations = {NULL, 0, 0};
    EACH (Folder *, folder, set->plans)
        LIST_PUSH(set->arena, &plans, PlanLinkView, plan_link(set, *folder));
    EACH (OrganisationValue, value, organisation->values)
        LIST_PUSH(set->arena, &values, NamedView, (NamedView){value->name.str, value->text.str});
    EACH (Pair, pair, set->shared.abbreviations)
        LIST_PUSH(set->arena, &abbreviations, NamedView,
                  (NamedView){pair->name.str, pair->value.str});
    return (SiteView){.organisation = organisation->name.str,
                      .logo = set->logo.name ? str_from(set->logo.name) : STR(""),
                      .logo_text = set->shared.theme.logo_text.str,
                      .language = phrases_tag(set_language(set)),
                      .vision = organisation->vision.str,
                      .values = VIEW_LIST_OF(values, NamedView),
                      .accessibility_statement = organisation->accessibility_statement.str,
                      .licence = organisation->licence.str,
                      .contact = organisation->contact,
                      .plans = VIEW_LIST_OF(plans, PlanLinkView),
                      .abbreviations = VIEW_LIST_OF(abbreviations, NamedView),
                      .has_abbreviations = abbreviations.count != 0,
                      .has_values = values.count != 0,
                      .has_plans = plans.count != 0,
                      .has_reports = maker_has_reports(set),
                      .pages = maker_pages(set, page)};
}

static void put_updated(SiteView *site, Arena *arena, Date date) {
    Buf iso = {.arena = arena};
    if (date.year)
        date_print_iso(&iso, date);
    site->updated = date;
    site->updated_iso = buf_str(&iso);
}

void maker_edition(SiteView *site, Arena *arena, const PlanHead *plan) {
    put_updated(site, arena, plan->updated.date);
    site->version = plan->version.str;
}

void maker_contents(SiteView *site, List headings) {
    site->has_contents = headings.count >= MAKER_CONTENTS_LEAST;
    if (site->has_contents)
        site->contents = VIEW_LIST_OF(headings, HeadingView);
}

void maker_jumps(SiteView *site, Arena *arena, List headings) {
    unsigned number = 0;
    EACH (HeadingView, heading, headings)
        heading->number = str_format(arena, "%u", ++number);
    maker_contents(site, headings);
}

HeadingView maker_usual_heading(const Set *set, const char *id, Phrase title) {
    return (HeadingView){.title = maker_phrase(set, title), .id = str_from(id)};
}

void maker_add_heading(const Set *set, Arena *arena, List *headings, const char *id, Phrase title) {
    LIST_PUSH(arena, headings, HeadingView, maker_usual_heading(set, id, title));
}

Str maker_day(Arena *arena, int32_t day) {
    Buf iso = {.arena = arena};
    date_print_iso(&iso, date_from_days(day));
    return buf_str(&iso);
}

Str maker_period_end(const Set *set, Arena *arena, Period period) {
    if (!period_months(period))
        return (Str){NULL, 0};
    return maker_day(arena, period_last_day(period, set_year_starts(set)));
}

Str maker_years_end(const Set *set, Arena *arena, const Periods *years) {
    const size_t count = years->list.count;
    if (!count)
        return (Str){NULL, 0};
    return maker_period_end(set, arena, *LIST_AT(years->list, Period, count - 1));
}

void maker_data(SiteView *site, Arena *arena, Str page, Str of) {
    site->data_url = facts_page_file(arena, page);
    site->data_of = of;
}

void maker_own_data(Maker *maker, const Report *report, SiteView *site, ViewList *files) {
    maker->data = page_data_own(maker->set, maker->arena, maker->folder, report);
    maker_data(site, maker->arena, maker->data.page, maker->data.of);
    *files = page_data_own_all(&maker->data);
}

SiteView maker_site(Set *set, Str page) {
    SiteView site = site_of(set, page);
    put_updated(&site, set->arena, last_updated(set));
    return site;
}

static Str covers_text(Speech speech, const FigureMore *more) {
    if (!more->covers_first.year)
        return (Str){NULL, 0};
    return PHRASES_SAY(speech, PHRASE_FROM_DAY_TO_DAY, phrases_date(speech, more->covers_first),
                       phrases_date(speech, more->covers_last));
}

/* A hyphen before a figure is a minus: a true one, as tables are set; the hyphen of data files is
 * for computers. Before a currency sign a word joiner follows it: there a line could end after it,
 * and a saving would read as a cost. */
static Str with_minus(Arena *arena, Str text) {
    Buf out = {.arena = arena};
    for (size_t k = 0; k < text.len; k++) {
        const Str rest = {text.at + k + 1, text.len - k - 1};
        const bool begins = k == 0 || text.at[k - 1] == ' ';
        const bool counts = rest.len && ascii_is_digit(rest.at[0]);
        const bool pays = str_starts(rest, STR("£"));
        if (text.at[k] == '-' && begins && (counts || pays))
            buf_add_z(&out, pays ? "\xE2\x88\x92\xE2\x81\xA0" : "\xE2\x88\x92");
        else
            buf_add_char(&out, text.at[k]);
    }
    return buf_str(&out);
}

Str maker_number(Arena *arena, Decimal number, UnitKind unit, Str word) {
    Buf out = {.arena = arena};
    figure_print_number(&out, number, unit, word);
    return decimal_is_negative(number) ? with_minus(arena, buf_str(&out)) : buf_str(&out);
}

/* The reason stands alone in its cell, so it begins like a sentence; its first letter is
 * ASCII in every language. */
static Str missing_text(Speech speech, const Figure *figure) {
    Buf out = {.arena = speech.arena};
    if (figure->missing == MISSING_NO)
        return (Str){NULL, 0};
    figure_print_missing(&out, speech.language, figure);
    out.at[0] = (char)(out.at[0] - 'a' + 'A');
    return buf_str(&out);
}

/* What was printed for a figure that there is. For one that there is not, a sign for nothing such
 * as "n/a%" says no more than the reason does, or that there is no data; files of data keep it. */
static Str printed_text(const Figure *figure) {
    const Str printed = figure->more->printed.str;
    for (size_t k = 0; k < printed.len; k++)
        if (figure->known || ascii_is_digit(printed.at[k]))
            return printed;
    return (Str){NULL, 0};
}

CellView maker_cell(Speech speech, Str label, const Figure *figure, UnitKind unit, bool bare) {
    CellView cell = {.label = label, .no_data = true};
    if (!figure)
        return cell;
    Buf qualifiers = {.arena = speech.arena};
    UnitKind own = figure->unit == UNIT_NONE ? unit : figure->unit;
    if (figure->known)
        cell.text =
            maker_number(speech.arena, figure->number, bare ? UNIT_NONE : own, figure->unit_word);
    figure_print_qualifiers(&qualifiers, speech.language, figure);
    cell.missing = missing_text(speech, figure);
    cell.qualifiers = buf_str(&qualifiers);
    if (figure->more) {
        cell.covers = covers_text(speech, figure->more);
        cell.printed = printed_text(figure);
    }
    cell.no_data = !cell.text.len && !cell.missing.len && !cell.printed.len;
    return cell;
}

Str maker_prefix(Str heading) {
    while (heading.len && strchr(": ", heading.at[heading.len - 1]))
        heading.len--;
    return heading;
}

CellView maker_target_cell(Speech speech, Str label, const Target *target, UnitKind unit) {
    Buf text = {.arena = speech.arena};
    Buf qualifiers = {.arena = speech.arena};
    CellView cell = {.label = label, .target = true, .no_data = !target};
    if (!target)
        return cell;
    Target shown = *target;
    if (shown.unit == UNIT_NONE)
        shown.unit = unit;
    shown.qualifiers = 0;
    figure_print_target(&text, speech.language, &shown);
    figure_print_qualifiers(&qualifiers, speech.language,
                            &(Figure){.qualifiers = target->qualifiers});
    cell.text = with_minus(speech.arena, buf_str(&text));
    cell.qualifiers = buf_str(&qualifiers);
    return cell;
}

UnitKind maker_unit(const Indicator *indicator) {
    if (indicator && str_is(indicator->unit.str, "percent"))
        return UNIT_PERCENT;
    return indicator && str_is(indicator->unit.str, "GBP") ? UNIT_MONEY : UNIT_NONE;
}

Str maker_unit_word(const Indicator *indicator) {
    return maker_unit(indicator) == UNIT_NONE ? indicator->unit.str : (Str){NULL, 0};
}

Str maker_unit_sign(const Indicator *indicator) {
    const UnitKind unit = maker_unit(indicator);
    if (unit == UNIT_NONE)
        return indicator ? indicator->unit.str : (Str){NULL, 0};
    return unit == UNIT_PERCENT ? STR("%") : STR("£");
}
