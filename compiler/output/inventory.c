#include "output/inventory.h"

#include "base/escape.h"
#include "plan/plan_dump.h"
#include "plan/progress.h"
#include "plan/resolve.h"
#include "syntax/markdown_span.h"

#include <stdlib.h>
#include <string.h>

static const InventoryKind kinds[] = {
    {"priorities", &shape_priority},  {"objectives", &shape_objective},
    {"indicators", &shape_indicator}, {"tasks", &shape_task},
    {"strategies", &shape_strategy},  {"officers", &shape_officer},
    {"risks", &shape_strategic_risk},
};
enum { KINDS = sizeof kinds / sizeof *kinds };

const InventoryKind *inventory_kind(Str name) {
    for (size_t k = 0; k < KINDS; k++)
        if (str_is(name, kinds[k].name))
            return &kinds[k];
    return NULL;
}

const char *inventory_kind_name(size_t index) {
    return index < KINDS ? kinds[index].name : NULL;
}

static const char *kind_of(const Shape *shape) {
    for (size_t k = 0; k < KINDS; k++)
        if (kinds[k].shape == shape)
            return kinds[k].name;
    return shape->name;
}

/* ---- list ---- */

static int by_place(const void *a, const void *b) {
    const uint32_t x = ((const Definition *)a)->id.span.start;
    const uint32_t y = ((const Definition *)b)->id.span.start;
    return (x > y) - (x < y);
}

/* What stands inside another definition was read before it. */
static List in_order(const Set *set) {
    const List read = set->decoder.definitions;
    List sorted = {ARENA_ARRAY(set->arena, Definition, read.count), read.count, read.count};
    if (!read.count)
        return sorted;
    memcpy(sorted.at, read.at, read.count * sizeof(Definition));
    qsort(sorted.at, sorted.count, sizeof(Definition), by_place);
    return sorted;
}

/* Tabs stand between cells, so that none may stand in one. */
static void add_column(Buf *out, Str text) {
    const size_t from = out->len;
    escape_terminal(out, text);
    for (size_t k = from; k < out->len; k++)
        if (out->at[k] == '\t')
            out->at[k] = ' ';
}

void inventory_list(Buf *out, const Set *set, const InventoryKind *kind) {
    const List sorted = in_order(set);
    EACH (Definition, definition, sorted) {
        if (kind && definition->shape != kind->shape)
            continue;
        const Place place = sources_place(set->sources, definition->id.span);
        add_column(out, definition->id.str);
        buf_add_char(out, '\t');
        add_column(out, resolve_title(definition));
        buf_add_char(out, '\t');
        add_column(out, place.source->path);
        buf_addf(out, "\t%u\t%s\n", place.line, kind_of(definition->shape));
    }
}

/* ---- show ---- */

static void add_place(Buf *out, const Set *set, Span span) {
    const Place place = sources_place(set->sources, span);
    if (!place.source)
        return;
    escape_terminal(out, place.source->path);
    buf_addf(out, ":%u:%u", place.line, place.column);
}

/* A heading before the first line below it. */
static void begin(Buf *out, bool *begun, const char *heading) {
    if (!*begun)
        buf_addf(out, "\n%s\n", heading);
    *begun = true;
}

/* The line itself says best how something is used. */
static void add_use(Buf *out, const Set *set, Span span) {
    const Place place = sources_place(set->sources, span);
    buf_add_z(out, "  ");
    add_place(out, set, span);
    buf_add_z(out, ": ");
    escape_terminal(out, str_trim(source_line(place.source, place.line)));
    buf_add_char(out, '\n');
}

static void show_uses(Buf *out, const Set *set, const Definition *definition) {
    bool begun = false;
    EACH (PendingRef, pending, set->decoder.refs) {
        if (pending->ref->target != definition->record)
            continue;
        begin(out, &begun, "used in");
        add_use(out, set, pending->ref->code.span);
    }
}

/* `[ComS_011]` in prose. */
static void show_mentions(Buf *out, const Set *set, Str code) {
    const Str link = str_format(set->arena, "[%.*s]", STR_ARGS(code));
    bool begun = false;
    EACH (Wording, wording, set->decoder.wordings) {
        const Text text = wording->text;
        const size_t at = str_find(text.str, link, 0);
        if (at == text.str.len)
            continue;
        begin(out, &begun, "mentioned in");
        add_use(out, set, markdown_place(set->sources, text, at, at + link.len));
    }
}

static void add_cell(Buf *out, Buf *cell, size_t width) {
    const Str text = buf_str(cell);
    escape_terminal(out, text);
    for (size_t k = text.len; k < width; k++)
        buf_add_char(out, ' ');
    cell->len = 0;
}

static void add_standing(Buf *out, const Set *set, const Standing *standing) {
    enum { PERIOD = 12, FIGURE = 26, STATUS = 16 };
    const Figure shown = progress_shown(standing->indicator, NULL, &standing->value);
    const Figure *figure = &shown;
    Buf cell = {.arena = set->arena};
    buf_add_z(out, "  ");
    period_print(&cell, standing->period);
    add_cell(out, &cell, PERIOD);
    if (figure->known)
        figure_print_number(&cell, figure->number, figure->unit, figure->unit_word);
    else if (figure->missing != MISSING_NO)
        figure_print_missing(&cell, LANGUAGE_ENGLISH, figure);
    if (figure->qualifiers)
        buf_add_char(&cell, ' ');
    figure_print_qualifiers(&cell, LANGUAGE_ENGLISH, figure);
    add_cell(out, &cell, FIGURE);
    if (standing->has_target)
        figure_print_target(&cell, LANGUAGE_ENGLISH, &standing->target);
    add_cell(out, &cell, FIGURE);
    buf_add(&cell, progress_indicator_word(set, LANGUAGE_ENGLISH, standing->status));
    add_cell(out, &cell, STATUS);
    buf_add(out, progress_trend_word(set, LANGUAGE_ENGLISH, standing->trend));
    while (out->len && out->at[out->len - 1] == ' ')
        out->len--;
    buf_add_char(out, '\n');
}

static void show_history(Buf *out, Set *set, const Indicator *indicator) {
    const Standpoint now = progress_now(set);
    const List history = progress_history(&now, indicator);
    bool begun = false;
    EACH (Standing, standing, history) {
        begin(out, &begun, "period, figure, target, status, trend");
        add_standing(out, set, standing);
    }
}

static void show_reported(Buf *out, const Set *set, const Task *task) {
    bool begun = false;
    EACH (Folder *, folder, set->plans)
        EACH (Report, report, (*folder)->document.reports) {
            const ReportedTask *reported =
                report->standing ? progress_find_task(report->standing, task) : NULL;
            if (!reported)
                continue;
            begin(out, &begun, "as reported");
            buf_add_z(out, "  ");
            period_print(out, report->period.period);
            buf_add_z(out, ", as at ");
            date_print_iso(out, report->as_at.date);
            const Str word = progress_task_word(set, LANGUAGE_ENGLISH, reported->standing.status);
            buf_addf(out, ": %.*s\n", STR_ARGS(word));
        }
}

/* What is about a task is not about the post of the same name. */
static bool is_about(const Finding *finding, const Definition *definition) {
    return finding->space == definition->shape->space && str_eq(finding->code, definition->id.str);
}

static void show_findings(Buf *out, const Set *set, const Definition *definition) {
    bool begun = false;
    EACH (Finding *, item, set->diag->findings) {
        const Finding *finding = *item;
        if (!is_about(finding, definition))
            continue;
        begin(out, &begun, "findings");
        buf_add_z(out, "  ");
        add_place(out, set, finding->span);
        buf_addf(out, ": %s%s: ", finding->allowed ? "excused " : "",
                 severity_name(finding->severity));
        escape_terminal(out, finding->message);
        buf_addf(out, " [%s]\n", rule_info(finding->rule)->name);
    }
}

static void show(Buf *out, Set *set, const Definition *definition) {
    escape_terminal(out, definition->id.str);
    buf_addf(out, ", %s\n  defined in ", definition->shape->name);
    add_place(out, set, definition->id.span);
    buf_add_char(out, '\n');
    plan_dump_record(out, definition->shape, definition->record);
    show_uses(out, set, definition);
    show_mentions(out, set, definition->id.str);
    if (definition->shape == &shape_indicator)
        show_history(out, set, definition->record);
    if (definition->shape == &shape_task)
        show_reported(out, set, definition->record);
    show_findings(out, set, definition);
}

bool inventory_show(Buf *out, Set *set, Str code) {
    bool found = false;
    for (NameSpace space = SPACE_CODES; space < SPACE_COUNT; space++) {
        const Definition *definition = set_find(set, space, code);
        if (!definition)
            continue;
        if (found)
            buf_add_char(out, '\n');
        show(out, set, definition);
        found = true;
    }
    return found;
}
