/* What is due, and when: tasks, their milestones, and the renewal of strategies. */
#include "view/gather.h"

static void add_date(Gathering *gathering, Entry entry, Date date) {
    if (!date.year)
        return;
    entry.day = date_last_day(date);
    gather_add(gathering, entry);
}

static void add_task(Gathering *gathering, const Folder *folder, const Task *task) {
    add_date(gathering, (Entry){.kind = ENTRY_TASK, .thing = task, .folder = folder},
             task->due.date);
    EACH (Milestone, milestone, task->milestones)
        add_date(
            gathering,
            (Entry){
                .kind = ENTRY_MILESTONE, .thing = task, .milestone = milestone, .folder = folder},
            milestone->due.date);
}

bool gather_renewal_day(const Set *set, const Renewal *renewal, int32_t *day) {
    if (renewal->kind == RENEWAL_DATE)
        *day = date_last_day(renewal->date);
    else if (renewal->kind == RENEWAL_PERIOD && renewal->period.kind != PERIOD_FUTURE)
        *day = period_last_day(renewal->period, set_year_starts(set));
    else
        return false;
    return true;
}

static void add_strategy(Gathering *gathering, const Folder *folder, const Strategy *strategy) {
    Entry entry = {.kind = ENTRY_RENEWAL, .thing = strategy, .folder = folder};
    if (gather_renewal_day(gathering->set, &strategy->renewal, &entry.day))
        gather_add(gathering, entry);
}

void gather_deadlines(Gathering *gathering) {
    EACH (Folder *, folder, gathering->set->plans) {
        EACH (Task, task, (*folder)->document.tasks)
            add_task(gathering, *folder, task);
        EACH (Strategy, strategy, (*folder)->document.strategies)
            add_strategy(gathering, *folder, strategy);
    }
}
