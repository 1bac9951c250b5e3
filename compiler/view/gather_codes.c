/* Everything that has a code, and the risks by their numbers, A to Z. */
#include "base/utf8.h"
#include "view/gather.h"

static const struct {
    const Shape *shape;
    EntryKind kind;
} kinds[] = {
    {&shape_priority, ENTRY_PRIORITY},   {&shape_objective, ENTRY_OBJECTIVE},
    {&shape_indicator, ENTRY_INDICATOR}, {&shape_task, ENTRY_TASK},
    {&shape_strategy, ENTRY_STRATEGY},
};

/* The plan that serves a priority; NULL when several do: then it is no one plan's. */
static const Folder *plan_for(const Gathering *gathering, const Priority *priority) {
    const Folder *only = NULL;
    EACH (Folder *, folder, gathering->set->plans) {
        if ((*folder)->document.plan.priority.target != priority)
            continue;
        if (only)
            return NULL;
        only = *folder;
    }
    return only;
}

/* Of what plans share, the one whose page its code leads to: the others may mean something else by
 * it. */
static const Folder *plan_of(const Gathering *gathering, const Definition *definition) {
    const Address *address = links_find(gathering->set, definition->id.str);
    const Objective *objective = definition->record;
    if (definition->shape == &shape_priority)
        return plan_for(gathering, definition->record);
    if (definition->shape == &shape_objective && address)
        return address->plan ? address->plan : plan_for(gathering, objective->priority);
    /* An objective that is defined where it is named stands on no page of its own. */
    return gather_plan(definition->owner);
}

static void add_definition(Gathering *gathering, const Definition *definition) {
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
        if (definition->shape == kinds[k].shape)
            gather_add(gathering,
                       (Entry){.kind = kinds[k].kind,
                               .thing = definition->record,
                               .folder = plan_of(gathering, definition),
                               .name = utf8_fold(gathering->set->arena, definition->id.str),
                               .code = definition->id.str});
}

void gather_codes(Gathering *gathering) {
    gathering->owners = found_owners(gathering->set, gathering->set->arena);
    const Map *codes = &gathering->set->names[SPACE_CODES];
    for (size_t k = 0; k < codes->count; k++)
        add_definition(gathering, codes->entries[k].value);
    const Speech speech = set_speech(gathering->set, gathering->set->arena);
    EACH (StrategicRisk, risk, gathering->set->shared.strategic_risks.risks) {
        const Str code = gather_risk_code(speech, risk);
        gather_add(gathering, (Entry){.kind = ENTRY_RISK,
                                      .thing = risk,
                                      .name = utf8_fold(gathering->set->arena, code),
                                      .code = code});
    }
}
