/* The sections that are mostly text: strategies, and what services do. */
#include "view/maker.h"

Str maker_renewal(Speech speech, const Renewal *renewal) {
    switch (renewal->kind) {
    case RENEWAL_NONE:
        return (Str){NULL, 0};
    case RENEWAL_ANNUAL:
        return phrases_text(speech.language, PHRASE_ANNUAL);
    case RENEWAL_CONTINUOUS:
        return phrases_text(speech.language, PHRASE_CONTINUOUS);
    case RENEWAL_DATE:
        return phrases_date(speech, renewal->date);
    case RENEWAL_PERIOD:
        return phrases_period(speech, renewal->period);
    }
    return (Str){NULL, 0};
}

static void make_strategy(const ViewContext *context, const void *item, void *out) {
    const Maker *maker = context->page;
    const Strategy *strategy = item;
    *(StrategyView *)out = (StrategyView){
        .id = strategy->anchor,
        .code = strategy->code.str,
        .title = strategy->title.str,
        .purpose = strategy->purpose,
        .renewal = maker_renewal(set_speech(maker->set, context->scratch), &strategy->renewal),
        .owners = MAKE_LIST(strategy->owners, Ref, make_officer)};
}

const StrategiesView *maker_strategies(Maker *maker) {
    const Document *document = maker->document;
    if (!document->strategies.count)
        return NULL;
    StrategiesView *view = ARENA_NEW(maker->arena, StrategiesView);
    const SectionText *own = &document->plan.sections.strategies;
    view->heading = maker_heading(maker, "strategies", PHRASE_STRATEGIES_AND_POLICIES, own);
    view->introduction = own->introduction;
    view->rows = MAKE_LIST(document->strategies, Strategy, make_strategy);
    return view;
}

/* Teams of one service stand under one heading: its name is shown with the first. */
static List services_of(Maker *maker, const ServiceObjectives *objectives) {
    List list = {NULL, 0, 0};
    Str before = {NULL, 0};
    EACH (Service, service, objectives->services) {
        bool same = str_eq(service->service.str, before);
        LIST_PUSH(maker->arena, &list, ServiceView,
                  (ServiceView){.service = same ? (Str){NULL, 0} : service->service.str,
                                .again = same ? service->service.str : (Str){NULL, 0},
                                .team = service->team.str,
                                .objectives = MAKE_LIST(service->objectives, Text, make_prose)});
        before = service->service.str;
    }
    return list;
}

static ServiceGroupView service_group(Maker *maker, const ServiceObjectives *objectives) {
    const Objective *objective = objectives->objective.target;
    Str title = objectives->title.str;
    if (!title.len && objective)
        title = objective->title.str;
    return (ServiceGroupView){.id = objectives->anchor,
                              .code = objectives->objective.code.str,
                              .title = title,
                              .services =
                                  VIEW_LIST_OF(services_of(maker, objectives), ServiceView)};
}

const ServiceObjectivesView *maker_service_objectives(Maker *maker) {
    const Document *document = maker->document;
    if (!document->service_objectives.count)
        return NULL;
    ServiceObjectivesView *view = ARENA_NEW(maker->arena, ServiceObjectivesView);
    const SectionText *own = &document->plan.sections.service_objectives;
    List groups = {NULL, 0, 0};
    view->heading = maker_heading(maker, "service-objectives", PHRASE_SERVICE_OBJECTIVES, own);
    view->introduction = own->introduction;
    EACH (ServiceObjectives, objectives, document->service_objectives)
        LIST_PUSH(maker->arena, &groups, ServiceGroupView, service_group(maker, objectives));
    view->objectives = VIEW_LIST_OF(groups, ServiceGroupView);
    return view;
}
