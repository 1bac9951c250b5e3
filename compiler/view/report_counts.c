/* How many stand how, in a table, a bar and a sentence. */
#include "base/shares.h"
#include "view/report.h"

/* What is counted: the statuses from 1 up to `end`. */
typedef struct Counted {
    const char *id;
    Phrase things;
    Phrase of_all; /* how many there are, and the parts */
    Phrase only;   /* all of them stand alike: the one, both, more */
    Phrase both;
    Phrase all;
    size_t end;
    StatusView (*status)(const Set *set, size_t status);
} Counted;

static StatusView task_status(const Set *set, size_t status) {
    return status_view_of_task(set, (TaskStatus)status);
}

static StatusView indicator_status(const Set *set, size_t status) {
    return status_view_of_indicator(set, (IndicatorStatus)status);
}

static const Counted tasks = {"tasks",
                              PHRASE_KEY_TASKS,
                              PHRASE_OF_TASKS,
                              PHRASE_ONLY_TASK_IS,
                              PHRASE_BOTH_TASKS_ARE,
                              PHRASE_ALL_TASKS_ARE,
                              TASK_STATUS_COUNT,
                              task_status};
static const Counted indicators = {"indicators",
                                   PHRASE_ALL_INDICATORS,
                                   PHRASE_OF_INDICATORS,
                                   PHRASE_ONLY_INDICATOR_IS,
                                   PHRASE_BOTH_INDICATORS_ARE,
                                   PHRASE_ALL_INDICATORS_ARE,
                                   STATUS_COUNT,
                                   indicator_status};

/* ---- the sentence ---- */

static Str uniform_text(Speech speech, const Counted *counted, size_t total, Str word) {
    const Phrase phrase = total == 1 ? counted->only : total == 2 ? counted->both : counted->all;
    return PHRASES_SAY(speech, phrase, word, phrases_number(speech.arena, total));
}

static Str sentence_of(const Set *set, Arena *arena, const Counted *counted, const size_t *counts,
                       size_t total) {
    const Speech speech = set_speech(set, arena);
    Buf parts = {.arena = arena};
    for (size_t k = 1; k < counted->end; k++) {
        const Str word = counted->status(set, k).word;
        if (counts[k] == total)
            return uniform_text(speech, counted, total, word);
        if (!counts[k])
            continue;
        buf_add(&parts, parts.len ? STR(", ") : STR(""));
        buf_add(&parts, PHRASES_SAY(speech, PHRASE_COUNT_OF_STATUS,
                                    phrases_number(arena, counts[k]), word));
    }
    return PHRASES_SAY(speech, counted->of_all, phrases_number(arena, total), buf_str(&parts));
}

Str report_sentence(const Set *set, Arena *arena, const ReportStanding *standing) {
    Buf out = {.arena = arena};
    if (standing->task_count)
        buf_add(&out, sentence_of(set, arena, &tasks, standing->task_counts, standing->task_count));
    if (standing->task_count && standing->indicator_count)
        buf_add_char(&out, ' ');
    if (standing->indicator_count)
        buf_add(&out, sentence_of(set, arena, &indicators, standing->indicators,
                                  standing->indicator_count));
    return buf_str(&out);
}

/* ---- the table ---- */

/* The least part of a bar that has room for a shape and for air beside it, even on a phone. */
enum { ROOMY_PERCENT = 6 };

/* "12.5": a part of the whole in percent, for the drawing. */
static Str percent_text(Arena *arena, size_t part, size_t total) {
    const size_t tenths = part * 1000 / total;
    return str_format(arena, "%zu.%zu", tenths / 10, tenths % 10);
}

/* Part by part of the bar: `before` come before it. */
static void place_count(Arena *arena, CountView *view, size_t before, size_t total) {
    view->left = percent_text(arena, before, total);
    view->width = percent_text(arena, view->count, total);
    view->middle = percent_text(arena, 2 * before + view->count, 2 * total);
    view->roomy = view->count * 100 >= ROOMY_PERCENT * total;
}

/* Whether one of the percentages is another than the nearest. */
static bool is_fitted(const size_t *counts, const size_t *percents, size_t n, size_t total) {
    for (size_t k = 0; k < n; k++)
        if (percents[k] != (2 * counts[k] * 100 + total) / (2 * total))
            return true;
    return false;
}

static const CountsView *counts_of(ReportMaker *maker, const Counted *counted, const size_t *counts,
                                   size_t total) {
    Arena *arena = maker->base.arena;
    List rows = {NULL, 0, 0};
    size_t percents[SHARES_MOST];
    size_t before = 0;
    if (!total)
        return NULL;
    const Str sentence = sentence_of(maker->base.set, arena, counted, counts, total);
    const size_t sum = shares_of(counts + 1, counted->end - 1, percents);
    for (size_t k = 1; k < counted->end; k++) {
        CountView *row = list_push(arena, &rows, sizeof *row);
        row->status = counted->status(maker->base.set, k);
        row->count = counts[k];
        row->percent = percents[k - 1];
        place_count(arena, row, before, total);
        before += counts[k];
    }
    CountsView *view = ARENA_NEW(arena, CountsView);
    const Str things = maker_phrase(maker->base.set, counted->things);
    *view = (CountsView){.id = str_from(counted->id),
                         .sentence = sentence,
                         .things = things,
                         .total = total,
                         .rows = VIEW_LIST_OF(rows, CountView),
                         .rounded = sum != 100,
                         .fitted = is_fitted(counts + 1, percents, counted->end - 1, total),
                         .data = {things, page_data_own_files(&maker->base.data, FACTS_COUNTS)}};
    return view;
}

const CountsView *report_task_counts(ReportMaker *maker) {
    const ReportStanding *standing = maker->standing;
    return counts_of(maker, &tasks, standing->task_counts, standing->task_count);
}

const CountsView *report_indicator_counts(ReportMaker *maker) {
    const ReportStanding *standing = maker->standing;
    return counts_of(maker, &indicators, standing->indicators, standing->indicator_count);
}
