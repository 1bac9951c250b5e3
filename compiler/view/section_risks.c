/* The risks, with the extract of the strategic risk register that they refer to. */
#include "view/maker.h"

static List strategic_of(Maker *maker, const Risks *risks) {
    List list = {NULL, 0, 0};
    EACH (PlanRisk, risk, risks->strategic)
        LIST_PUSH(
            maker->arena, &list, PlanRiskView,
            (PlanRiskView){.id = risk->anchor,
                           .risk = risk->risk.str,
                           .register_risk = maker_risk_link(maker->arena, &risk->register_number),
                           .mitigation = risk->mitigation});
    return list;
}

static TaskRiskView task_risk(Maker *maker, const TaskRisk *risk, size_t number) {
    return (TaskRiskView){.id = risk->anchor,
                          .about = risk->about.str,
                          .tasks = MAKE_LIST(risk->tasks, Ref, make_ref_link),
                          .threats = MAKE_LIST(risk->threats, Text, make_text_word),
                          .covered_by = MAKE_LIST(risk->covered_by.refs, Ref, make_risk_link),
                          .uncovered = risk->covered_by.none,
                          .mitigation = risk->mitigation,
                          .number = MAKER_TEXT(maker, "%zu", number),
                          .score = maker_score_view(set_speech(maker->set, maker->arena),
                                                    risk->likelihood, risk->impact)};
}

/* ---- scores ---- */

static const MatrixView *tasks_matrix(Maker *maker, const Risks *risks) {
    List scored = {NULL, 0, 0};
    size_t number = 0;
    EACH (TaskRisk, risk, risks->tasks)
        LIST_PUSH(maker->arena, &scored, MatrixRisk,
                  (MatrixRisk){MAKER_TEXT(maker, "%zu", ++number), risk->likelihood.count,
                               risk->impact.count});
    return matrix_draw(set_speech(maker->set, maker->arena), MATRIX_OF_TASKS, scored);
}

static void fill_task_risks(Maker *maker, const Risks *risks, RisksView *view) {
    List list = {NULL, 0, 0};
    EACH (TaskRisk, risk, risks->tasks) {
        const TaskRiskView row = task_risk(maker, risk, list.count + 1);
        view->has_scores = view->has_scores || row.score.scored;
        LIST_PUSH(maker->arena, &list, TaskRiskView, row);
    }
    view->tasks = VIEW_LIST_OF(list, TaskRiskView);
    view->has_tasks = list.count != 0;
    view->bands = maker_score_bands(set_speech(maker->set, maker->arena));
    view->tasks_matrix = tasks_matrix(maker, risks);
}

const MatrixView *maker_register_matrix(Speech speech, const StrategicRisks *all) {
    List scored = {NULL, 0, 0};
    EACH (StrategicRisk, risk, all->risks)
        LIST_PUSH(speech.arena, &scored, MatrixRisk,
                  (MatrixRisk){risk->number.str, risk->likelihood.count, risk->impact.count});
    return matrix_draw(speech, MATRIX_OF_REGISTER, scored);
}

/* ---- the register ---- */

static List register_of(Maker *maker, const StrategicRisks *all) {
    List list = {NULL, 0, 0};
    EACH (StrategicRisk, risk, all->risks)
        LIST_PUSH(
            maker->arena, &list, RegisterRowView,
            (RegisterRowView){.id = MAKER_TEXT(maker, "risk-%.*s", STR_ARGS(risk->number.str)),
                              .number = risk->number.str,
                              .title = risk->title.str,
                              .score = maker_score(set_speech(maker->set, maker->arena),
                                                   risk->likelihood, risk->impact),
                              .review = risk->review.date,
                              .controls = MAKE_LIST(risk->controls, Text, make_prose),
                              .has_controls = risk->controls.count != 0});
    return list;
}

const RisksView *maker_risks(Maker *maker) {
    const Risks *risks = &maker->document->risks;
    const StrategicRisks *all = &maker->set->shared.strategic_risks;
    if (!risks->span.start)
        return NULL;
    RisksView *view = ARENA_NEW(maker->arena, RisksView);
    const SectionText *own = &maker->document->plan.sections.risks;
    view->heading = maker_heading(maker, "risks", PHRASE_KEY_RISKS, own);
    view->introduction = own->introduction;
    view->strategic = VIEW_LIST_OF(strategic_of(maker, risks), PlanRiskView);
    view->tasks_introduction = risks->tasks_introduction;
    fill_task_risks(maker, risks, view);
    view->register_matrix = maker_register_matrix(set_speech(maker->set, maker->arena), all);
    view->register_as_at = all->as_at.date;
    view->register_page = site_page(SITE_RISKS);
    view->register_url = all->register_url.str;
    view->register_introduction = all->introduction;
    view->register_rows = VIEW_LIST_OF(register_of(maker, all), RegisterRowView);
    view->has_strategic = view->strategic.count != 0;
    view->has_register = view->register_rows.count != 0;
    return view;
}
