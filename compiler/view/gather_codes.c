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

static void add_definition(Gathering *gathering, const Definition *definition) {
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
        if (definition->shape == kinds[k].shape)
            gather_add(gathering,
                       (Entry){.kind = kinds[k].kind,
                               .thing = definition->record,
                               .folder = gather_plan(definition->owner),
                               .name = utf8_fold(gathering->set->arena, definition->id.str)});
}

void gather_codes(Gathering *gathering) {
    const Map *codes = &gathering->set->names[SPACE_CODES];
    for (size_t k = 0; k < codes->count; k++)
        add_definition(gathering, codes->entries[k].value);
    EACH (StrategicRisk, risk, gathering->set->shared.strategic_risks.risks)
        gather_add(gathering, (Entry){.kind = ENTRY_RISK,
                                      .thing = risk,
                                      .name = str_format(gathering->set->arena, "risk %.*s",
                                                         STR_ARGS(risk->number.str))});
}
