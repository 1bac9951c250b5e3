/* How many stand how, in a table, a bar and a sentence. */
#include "base/shares.h"
#include "view/report.h"

/* What is counted: the statuses from 1 up to `end`. */
typedef struct Counted {
    const char *one;
    const char *many;
    const char *things;
    size_t end;
    StatusView (*status)(const Set *set, size_t status);
} Counted;

static StatusView task_status(const Set *set, size_t status) {
    return status_view_of_task(set, (TaskStatus)status);
}

static StatusView indicator_status(const Set *set, size_t status) {
    return status_view_of_indicator(set, (IndicatorStatus)status);
}

static const Counted tasks = {"key task", "key tasks", "Key tasks", TASK_STATUS_COUNT, task_status};
static const Counted indicators = {"indicator", "indicators", "Indicators", STATUS_COUNT,
                                   indicator_status};

/* ---- the sentence ---- */

static bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

/* A status inside a sentence: without its capitals, but "RAG" stays "RAG"; "on alert" reads better
 * than "alert". */
static void add_status(Buf *out, Str word) {
    static const char *const phrases[][2] = {{"Alert", "on alert"}, {"Warning", "at warning"}};
    for (size_t k = 0; k < sizeof phrases / sizeof phrases[0]; k++)
        if (str_is(word, phrases[k][0])) {
            buf_add_z(out, phrases[k][1]);
            return;
        }
    for (size_t k = 0; k < word.len; k++) {
        const char c = word.at[k];
        const bool acronym =
            (k + 1 < word.len && is_upper(word.at[k + 1])) || (k > 0 && is_upper(word.at[k - 1]));
        buf_add_char(out, is_upper(c) && !acronym ? (char)(c - 'A' + 'a') : c);
    }
}

void report_add_number(Buf *out, size_t count, const char *one, const char *many) {
    buf_addf(out, "%zu %s", count, count == 1 ? one : many);
}

static const char *verb(size_t count) {
    return count == 1 ? " is " : " are ";
}

static void add_uniform(Buf *out, const Counted *counted, size_t total, Str word) {
    if (total == 1)
        buf_addf(out, "The only %s", counted->one);
    else if (total == 2)
        buf_addf(out, "Both %s", counted->many);
    else
        buf_addf(out, "All %zu %s", total, counted->many);
    buf_add_z(out, verb(total));
    add_status(out, word);
    buf_add_char(out, '.');
}

/* "3 are completed", ", 12 in progress", " and 1 overdue". */
static void add_part(Buf *out, size_t count, Str word, bool first, bool last) {
    if (!first)
        buf_add_z(out, last ? " and " : ", ");
    buf_addf(out, "%zu", count);
    buf_add_z(out, first ? verb(count) : " ");
    add_status(out, word);
}

static void add_sentence(Buf *out, const Set *set, const Counted *counted, const size_t *counts,
                         size_t total) {
    size_t left = total;
    for (size_t k = 1; k < counted->end; k++)
        if (counts[k] == total) {
            add_uniform(out, counted, total, counted->status(set, k).word);
            return;
        }
    buf_addf(out, "Of %zu %s, ", total, counted->many);
    for (size_t k = 1; k < counted->end; k++) {
        if (!counts[k])
            continue;
        add_part(out, counts[k], counted->status(set, k).word, left == total, left == counts[k]);
        left -= counts[k];
    }
    buf_add_char(out, '.');
}

Str report_sentence(const Set *set, Arena *arena, const ReportStanding *standing) {
    Buf out = {.arena = arena};
    if (standing->task_count)
        add_sentence(&out, set, &tasks, standing->task_counts, standing->task_count);
    if (standing->task_count && standing->indicator_count)
        buf_add_char(&out, ' ');
    if (standing->indicator_count)
        add_sentence(&out, set, &indicators, standing->indicators, standing->indicator_count);
    return buf_str(&out);
}

/* ---- the table ---- */

static const CountsView *counts_of(ReportMaker *maker, const Counted *counted, const size_t *counts,
                                   size_t total) {
    Arena *arena = maker->base.arena;
    List rows = {NULL, 0, 0};
    Buf sentence = {.arena = arena};
    size_t percents[SHARES_MOST];
    size_t before = 0;
    if (!total)
        return NULL;
    add_sentence(&sentence, maker->base.set, counted, counts, total);
    shares_of(counts + 1, counted->end - 1, percents);
    for (size_t k = 1; k < counted->end; k++) {
        LIST_PUSH(
            arena, &rows, CountView,
            (CountView){counted->status(maker->base.set, k), counts[k], percents[k - 1], before});
        before += counts[k];
    }
    CountsView *view = ARENA_NEW(arena, CountsView);
    *view = (CountsView){buf_str(&sentence), str_from(counted->things), total,
                         VIEW_LIST_OF(rows, CountView)};
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
