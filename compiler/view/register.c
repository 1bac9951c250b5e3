/* The page of the strategic risk register, with every place where a plan names one of its risks. */
#include "view/build.h"

#include "view/facts.h"
#include "view/maker.h"

Str maker_register_url(Arena *arena, const StrategicRisk *risk) {
    return str_format(arena, "%.*s#risk-%.*s", STR_ARGS(site_page(SITE_RISKS)),
                      STR_ARGS(risk->number.str));
}

/* ---- scores ---- */

/* Likelihood times impact, each from 1 to 5. */
static const struct {
    int first;
    int last;
    const char *name;
    const char *kind; /* of StatusView */
    Phrase score;
    Phrase band;
} bands[] = {
    {1, 4, "low", "good", PHRASE_SCORE_LOW, PHRASE_LOW},
    {5, 9, "medium", "warn", PHRASE_SCORE_MEDIUM, PHRASE_MEDIUM},
    {10, MAKER_SCALE *MAKER_SCALE, "high", "bad", PHRASE_SCORE_HIGH, PHRASE_HIGH},
};

enum { BANDS = sizeof bands / sizeof *bands };

static size_t band_of(int score) {
    size_t k = 0;
    while (k + 1 < BANDS && score > bands[k].last)
        k++;
    return k;
}

Str maker_score_band(int score) {
    return str_from(bands[band_of(score)].name);
}

Str maker_score_kind(int score) {
    return str_from(bands[band_of(score)].kind);
}

/* "8: medium". */
static Str score_word(Speech speech, int score) {
    return PHRASES_SAY(speech, bands[band_of(score)].score,
                       phrases_number(speech.arena, (size_t)score));
}

Str maker_score(Speech speech, CountField likelihood, CountField impact) {
    if (!likelihood.span.start || !impact.span.start)
        return (Str){NULL, 0};
    return PHRASES_SAY(speech, PHRASE_SCORE, phrases_number(speech.arena, (size_t)likelihood.count),
                       phrases_number(speech.arena, (size_t)impact.count),
                       score_word(speech, likelihood.count * impact.count));
}

static StatusView score_status(Speech speech, int score) {
    return (StatusView){.kind = maker_score_kind(score), .word = score_word(speech, score)};
}

ViewList maker_score_bands(Speech speech) {
    List list = {NULL, 0, 0};
    for (size_t k = 0; k < BANDS; k++)
        LIST_PUSH(
            speech.arena, &list, BandView,
            (BandView){.status = {.kind = str_from(bands[k].kind),
                                  .word = phrases_text(speech.language, bands[k].band)},
                       .scores = PHRASES_SAY(speech, PHRASE_FROM_TO,
                                             phrases_number(speech.arena, (size_t)bands[k].first),
                                             phrases_number(speech.arena, (size_t)bands[k].last))});
    return VIEW_LIST_OF(list, BandView);
}

static Str of_five(Speech speech, CountField count) {
    if (!count.span.start)
        return (Str){NULL, 0};
    return PHRASES_SAY(speech, PHRASE_OF_FIVE, phrases_number(speech.arena, (size_t)count.count));
}

ScoreView maker_score_view(Speech speech, CountField likelihood, CountField impact) {
    ScoreView view = {.likelihood = of_five(speech, likelihood), .impact = of_five(speech, impact)};
    view.scored = view.likelihood.len && view.impact.len;
    if (view.scored)
        view.status = score_status(speech, likelihood.count * impact.count);
    return view;
}

/* ---- where plans name risks ---- */

/* The page in the making. */
typedef struct RegisterMaker {
    Maker base;   /* first, so that `make` functions of plans work here too */
    Map mentions; /* from number to List of RiskMentionView */
} RegisterMaker;

static void add_mention(RegisterMaker *maker, const Ref *ref, RiskMentionView mention) {
    const StrategicRisk *risk = ref->target;
    Arena *arena = maker->base.arena;
    if (!risk)
        return;
    List *list = map_get(&maker->mentions, risk->number.str);
    if (!list) {
        list = ARENA_NEW(arena, List);
        map_put(&maker->mentions, risk->number.str, list);
    }
    LIST_PUSH(arena, list, RiskMentionView, mention);
}

static Str row_url(Arena *arena, const Folder *folder, Str anchor) {
    return str_format(arena, "%.*s#%.*s", STR_ARGS(links_page(arena, folder)), STR_ARGS(anchor));
}

static void add_folder(RegisterMaker *maker, const Folder *folder) {
    Arena *arena = maker->base.arena;
    const Risks *risks = &folder->document.risks;
    const Str plan = folder->document.plan.title.str;
    EACH (PlanRisk, risk, risks->strategic)
        add_mention(maker, &risk->register_number,
                    (RiskMentionView){.link = {.url = row_url(arena, folder, risk->anchor),
                                               .title = risk->risk.str},
                                      .plan = plan});
    EACH (TaskRisk, risk, risks->tasks) {
        const Str url = row_url(arena, folder, risk->anchor);
        EACH (Ref, ref, risk->covered_by.refs)
            add_mention(maker, ref,
                        (RiskMentionView){.link = {.url = url, .title = risk->about.str},
                                          .plan = plan,
                                          .tasks = MAKE_LIST(risk->tasks, Ref, make_ref_link)});
    }
}

/* ---- the page ---- */

static RegisteredRiskView risk_view(RegisterMaker *maker, const StrategicRisk *risk) {
    Arena *arena = maker->base.arena;
    const List *mentions = map_get(&maker->mentions, risk->number.str);
    RegisteredRiskView view = {.id = str_format(arena, "risk-%.*s", STR_ARGS(risk->number.str)),
                               .number = risk->number.str,
                               .title = risk->title.str,
                               .score = maker_score_view(set_speech(maker->base.set, arena),
                                                         risk->likelihood, risk->impact),
                               .review = risk->review.date,
                               .controls = MAKE_LIST(risk->controls, Text, make_prose),
                               .has_controls = risk->controls.count != 0};
    if (mentions)
        view.mentions = VIEW_LIST_OF(*mentions, RiskMentionView);
    view.has_mentions = mentions != NULL;
    return view;
}

static void fill_rows(RegisterMaker *maker, const StrategicRisks *all, RegisterPage *page) {
    List rows = {NULL, 0, 0};
    EACH (StrategicRisk, risk, all->risks) {
        const RegisteredRiskView view = risk_view(maker, risk);
        page->has_scores = page->has_scores || view.score.scored;
        page->any_controls = page->any_controls || view.has_controls;
        LIST_PUSH(maker->base.arena, &rows, RegisteredRiskView, view);
    }
    page->rows = VIEW_LIST_OF(rows, RegisteredRiskView);
}

static List headings_of(const Set *set, const RegisterPage *page) {
    List list = {NULL, 0, 0};
    if (page->has_scores)
        maker_add_heading(set, set->arena, &list, "scores", PHRASE_HOW_SCORES_WORK);
    maker_add_heading(set, set->arena, &list, "register", PHRASE_REGISTER);
    return list;
}

const RegisterPage *view_register(Set *set, const Turns *turns, ViewContext *context) {
    const StrategicRisks *all = &set->shared.strategic_risks;
    RegisterPage *page = ARENA_NEW(set->arena, RegisterPage);
    RegisterMaker *maker = ARENA_NEW(set->arena, RegisterMaker);
    *maker = (RegisterMaker){.base = {.set = set, .arena = set->arena},
                             .mentions = {.arena = set->arena}};
    EACH (Folder *, folder, set->plans)
        add_folder(maker, *folder);
    page->site = maker_site(set, site_page(SITE_RISKS));
    maker_turns(turns, site_page(SITE_RISKS), &page->site);
    page->site.edit = maker_edit_url(set, set->arena, all->span);
    page->title = maker_phrase(set, PHRASE_STRATEGIC_RISKS);
    maker_data(&page->site, set->arena, site_page(SITE_RISKS),
               maker_phrase(set, PHRASE_DATA_OF_ALL));
    page->data = (DataView){page->title, page_data_page(set_speech(set, set->arena), SITE_RISKS)};
    page->as_at = all->as_at.date;
    page->url = all->register_url.str;
    page->introduction = all->introduction;
    page->bands = maker_score_bands(set_speech(set, set->arena));
    page->matrix = maker_register_matrix(set_speech(set, set->arena), all);
    fill_rows(maker, all, page);
    maker_jumps(&page->site, set->arena, headings_of(set, page));
    context->page = maker;
    return page;
}
