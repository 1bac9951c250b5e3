#include "plan/check.h"

#include "base/utf8.h"
#include "plan/plan_days.h"
#include "plan/slips.h"

/* When the strategies behind a plan are renewed: before it, in its first year, or later in it.
 *
 * Whether a task is about a strategy is told by words: those that tell its title from other titles
 * must all stand in the task's title and outcome. */

/* ---- words ---- */

/* Words of titles that tell nothing: small ones, kinds of documents, kinds of authorities. */
static const char *const plain_words[] = {
    "the",       "and",        "for",       "with",      "from",       "our",      "its",
    "against",   "policy",     "policies",  "strategy",  "strategies", "plan",     "plans",
    "statement", "statements", "framework", "programme", "procedure",  "document", "action",
    "strategic", "annual",     "interim",   "draft",     "council",    "borough",  "district",
    "county",    "city",       "town",      "parish",
};

enum { SHORT_WORD = 2 };

static bool is_letter(int32_t code) {
    const bool ascii = (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
    const bool punctuation = code >= 0x2000 && code <= 0x206F;
    return ascii || (code >= 0xC0 && !punctuation);
}

/* Puts the words of `text` into the set, case folded: runs of letters that are not short. */
static void add_words(Map *words, Str text) {
    const Str folded = utf8_fold(words->arena, text);
    size_t start = 0;
    for (size_t at = 0; at <= folded.len;) {
        int32_t code = 0;
        const size_t step = at < folded.len ? utf8_next(folded, at, &code) : 1;
        if (!is_letter(code)) {
            if (at > start + SHORT_WORD)
                map_put(words, str_slice(folded, start, at), words->arena);
            start = at + step;
        }
        at += step;
    }
}

static Map words_of(Arena *arena, Str text) {
    Map words = {.arena = arena};
    add_words(&words, text);
    return words;
}

/* The council's name tells nothing either. */
static Map telling_nothing(Arena *arena, const Set *set) {
    Map words = words_of(arena, set->shared.organisation.name.str);
    for (size_t k = 0; k < sizeof plain_words / sizeof *plain_words; k++)
        map_put(&words, str_from(plain_words[k]), arena);
    return words;
}

/* ---- strategies and tasks ---- */

typedef struct TaskWords {
    const Task *task;
    Map words; /* of its title and outcome */
} TaskWords;

/* A plan whose strategies are looked at. */
typedef struct Renewals {
    Set *set;
    Arena *scratch;
    const Folder *folder;
    PlanDays days;
    bool read;  /* what is below is there: most plans do without */
    Map plain;  /* words that tell nothing */
    List tasks; /* of TaskWords: those that are not cancelled; none when `tasks:` has slips */
    Map about;  /* from a word to the List of const TaskWords * that have it */
    Map links;  /* the codes in brackets in the tasks' outcomes */
    bool slips; /* a task could not be read */
} Renewals;

static void note_words(Renewals *renewals, const TaskWords *task) {
    for (size_t k = 0; k < task->words.count; k++) {
        const Str word = task->words.entries[k].key;
        List *tasks = map_get(&renewals->about, word);
        if (!tasks) {
            tasks = ARENA_NEW(renewals->scratch, List);
            map_put(&renewals->about, word, tasks);
        }
        LIST_PUSH(renewals->scratch, tasks, const TaskWords *, task);
    }
}

/* "[WS2030]" in prose. */
static void note_links(Renewals *renewals, Str prose) {
    for (size_t at = str_find_char(prose, '[', 0); at < prose.len;
         at = str_find_char(prose, '[', at + 1)) {
        const size_t end = str_find_char(prose, ']', at);
        map_put(&renewals->links, str_slice(prose, at + 1, end), renewals->scratch);
    }
}

static void read_tasks(Renewals *renewals) {
    if (renewals->read)
        return;
    renewals->read = true;
    renewals->plain = telling_nothing(renewals->scratch, renewals->set);
    if (renewals->slips)
        return;
    EACH (Task, task, renewals->folder->document.tasks) {
        if (check_is_cancelled(task))
            continue;
        Map words = words_of(renewals->scratch, task->title.str);
        add_words(&words, task->outcome.str);
        LIST_PUSH(renewals->scratch, &renewals->tasks, TaskWords, (TaskWords){task, words});
        note_links(renewals, task->outcome.str);
    }
    EACH (const TaskWords, task, renewals->tasks)
        note_words(renewals, task);
}

static bool has_words(const Renewals *renewals, const TaskWords *task, const Map *title) {
    for (size_t k = 0; k < title->count; k++)
        if (!map_get(&renewals->plain, title->entries[k].key) &&
            !map_get(&task->words, title->entries[k].key))
            return false;
    return true;
}

/* The tasks that have the rarest telling word of a title. False: nothing in it tells it from
 * others, so no task can be asked to name it. */
static bool rarest(const Renewals *renewals, const Map *title, List *tasks) {
    bool telling = false;
    for (size_t k = 0; k < title->count; k++) {
        const Str word = title->entries[k].key;
        if (map_get(&renewals->plain, word))
            continue;
        const List *have = map_get(&renewals->about, word);
        const List these = have ? *have : (List){NULL, 0, 0};
        if (!telling || these.count < tasks->count)
            *tasks = these;
        telling = true;
    }
    return telling;
}

static bool has_task(const Renewals *renewals, const Strategy *strategy) {
    const Map title = words_of(renewals->scratch, strategy->title.str);
    List tasks = {NULL, 0, 0};
    const Str code = strategy->code.str;
    if (!rarest(renewals, &title, &tasks) || (code.len && map_get(&renewals->links, code)))
        return true;
    EACH (const TaskWords *, task, tasks)
        if (has_words(renewals, *task, &title))
            return true;
    return false;
}

/* ---- the findings ---- */

static void show_years(const Renewals *renewals, Finding *finding) {
    diag_related(renewals->set->diag, finding, renewals->folder->document.plan.years.span,
                 "the plan's years are set here");
}

static void report_past(const Renewals *renewals, const Strategy *strategy) {
    const Str first = plan_days_words(renewals->set, renewals->days.first);
    show_years(renewals, diag_report(renewals->set->diag, RULE_RENEWAL_PAST, strategy->renewal.span,
                                     "\"%.*s\" was to be renewed before the plan's first day, %.*s",
                                     STR_ARGS(strategy->title.str), STR_ARGS(first)));
}

/* Without any tasks in the plan nothing follows from there being none for this. */
static void report_taskless(Renewals *renewals, const Strategy *strategy) {
    read_tasks(renewals);
    if (!renewals->tasks.count || has_task(renewals, strategy))
        return;
    Finding *finding =
        diag_report(renewals->set->diag, RULE_RENEWAL_WITHOUT_TASK, strategy->renewal.span,
                    "\"%.*s\" is to be renewed in the plan's first year, and no task is about it",
                    STR_ARGS(strategy->title.str));
    show_years(renewals, finding);
}

static void report_expiry(const Renewals *renewals, const Strategy *strategy) {
    const Str last = plan_days_words(renewals->set, renewals->days.last);
    show_years(renewals,
               diag_report(renewals->set->diag, RULE_STRATEGY_EXPIRES, strategy->renewal.span,
                           "\"%.*s\" is to be renewed before the plan ends on %.*s",
                           STR_ARGS(strategy->title.str), STR_ARGS(last)));
}

/* The last day by which it is to be renewed; false when no day is said. */
static bool renewal_day(const Set *set, const Renewal *renewal, int32_t *day) {
    if (renewal->kind != RENEWAL_DATE && renewal->kind != RENEWAL_PERIOD)
        return false;
    *day = renewal->kind == RENEWAL_DATE ? date_last_day(renewal->date)
                                         : period_last_day(renewal->period, set_year_starts(set));
    return true;
}

static void check_strategy(Renewals *renewals, const Strategy *strategy) {
    int32_t day;
    if (!strategy->title.str.len || !renewal_day(renewals->set, &strategy->renewal, &day))
        return;
    if (day < renewals->days.first)
        report_past(renewals, strategy);
    else if (day <= renewals->days.last_of_first)
        report_taskless(renewals, strategy);
    else if (day <= renewals->days.last)
        report_expiry(renewals, strategy);
}

static void check_plan(Set *set, const Slips *slips, const Folder *folder) {
    Arena *scratch = arena_new();
    Renewals renewals = {.set = set,
                         .scratch = scratch,
                         .folder = folder,
                         .about = {.arena = scratch},
                         .links = {.arena = scratch}};
    if (folder->document.strategies.count &&
        plan_days(set, &folder->document.plan, &renewals.days)) {
        renewals.slips = slips_in_section(slips, folder, "tasks");
        EACH (Strategy, strategy, folder->document.strategies)
            check_strategy(&renewals, strategy);
    }
    arena_free(scratch);
}

void check_renewals(Set *set) {
    Arena *scratch = arena_new();
    const Slips slips = slips_find(scratch, set);
    EACH (Folder *, folder, set->plans)
        check_plan(set, &slips, *folder);
    arena_free(scratch);
}
