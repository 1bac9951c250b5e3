#include "diag/diag.h"

#include "diag/suggest.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const RuleInfo rules[RULE_COUNT] = {
#define RULE(id, name, severity, firm, family, title, why, example, repair)                        \
    [RULE_##id] = {name, SEVERITY_##severity, firm, family, title, why, example, repair},
#include "diag/rules.def"
#undef RULE
};

const char *severity_name(Severity severity) {
    static const char *const names[] = {
        [SEVERITY_OFF] = "off",
        [SEVERITY_NOTE] = "note",
        [SEVERITY_WARNING] = "warning",
        [SEVERITY_ERROR] = "error",
    };
    return names[severity];
}

const RuleInfo *rule_info(Rule rule) {
    return &rules[rule];
}

bool rule_find(Str name, Rule *rule) {
    for (unsigned k = 0; k < RULE_COUNT; k++)
        if (str_is(name, rules[k].name)) {
            *rule = (Rule)k;
            return true;
        }
    return false;
}

Str rule_nearest(Str name) {
    Arena *scratch = arena_new();
    Suggest suggest = suggest_start(scratch, name);
    for (unsigned k = 0; k < RULE_COUNT; k++)
        suggest_offer(&suggest, str_from(rules[k].name), NULL);
    arena_free(scratch);
    return suggest.best;
}

Diag *diag_new(Arena *arena, Sources *sources) {
    Diag *diag = ARENA_NEW(arena, Diag);
    diag->arena = arena;
    diag->sources = sources;
    for (unsigned k = 0; k < RULE_COUNT; k++)
        diag->levels[k] = rules[k].severity;
    return diag;
}

Diag *diag_part(const Diag *diag, Arena *arena) {
    Diag *part = ARENA_NEW(arena, Diag);
    *part = *diag;
    part->arena = arena;
    part->findings = (List){NULL, 0, 0};
    return part;
}

bool diag_is_on(const Diag *diag, Rule rule) {
    return diag->levels[rule] != SEVERITY_OFF;
}

void diag_turn_notes_off(Diag *diag) {
    for (unsigned k = 0; k < RULE_COUNT; k++)
        if (diag->levels[k] == SEVERITY_NOTE)
            diag->levels[k] = SEVERITY_OFF;
}

static Str format_text(Arena *arena, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));

static Str format_text(Arena *arena, const char *format, va_list arguments) {
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    size_t size = length < 0 ? 0 : (size_t)length;
    char *text = arena_alloc(arena, size + 1);
    vsnprintf(text, size + 1, format, arguments);
    return (Str){text, size};
}

static Finding *add(Diag *diag, Rule rule, Span span) {
    Finding *finding = ARENA_NEW(diag->arena, Finding);
    finding->rule = rule;
    finding->severity = diag->levels[rule];
    finding->span = span;
    LIST_PUSH(diag->arena, &diag->findings, Finding *, finding);
    return finding;
}

/* Says at `span` that there are too many; only a list with one more than the most is full. */
static void fill(Diag *diag, Span span) {
    add(diag, RULE_LIST_LIMIT, span)->message = str_format(
        diag->arena, "there are more than %d findings: not all of them are listed", DIAG_MOST);
}

bool diag_is_full(const Diag *diag) {
    return diag->findings.count > DIAG_MOST;
}

static bool takes_no_more(Diag *diag, Span span) {
    if (diag->findings.count == DIAG_MOST)
        fill(diag, span);
    return diag_is_full(diag);
}

Finding *diag_report(Diag *diag, Rule rule, Span span, const char *format, ...) {
    if (!diag_is_on(diag, rule) || takes_no_more(diag, span))
        return &diag->dropped;
    va_list arguments;
    va_start(arguments, format);
    Finding *finding = add(diag, rule, span);
    finding->message = format_text(diag->arena, format, arguments);
    va_end(arguments);
    return finding;
}

void diag_join(Diag *diag, const Diag *part) {
    LIST_ADD_ALL(diag->arena, &diag->findings, Finding *, part->findings);
    if (!diag_is_full(diag))
        return;
    const Span span = (*LIST_AT(diag->findings, Finding *, DIAG_MOST))->span;
    diag->findings.count = DIAG_MOST;
    fill(diag, span);
}

void diag_label(Diag *diag, Finding *finding, const char *format, ...) {
    if (finding == &diag->dropped)
        return;
    va_list arguments;
    va_start(arguments, format);
    finding->label = format_text(diag->arena, format, arguments);
    va_end(arguments);
}

/* Word processors put non-breaking spaces between words, and nobody sees them. */
static bool differs_in_spaces(Str written, Str meant) {
    static const Str nbsp = STR_INIT("\xC2\xA0");
    size_t at = 0;
    for (size_t k = 0; k < meant.len; k++) {
        const Str rest = str_slice(written, at, written.len);
        if (meant.at[k] == ' ' && str_starts(rest, nbsp))
            at += nbsp.len;
        else if (rest.len && rest.at[0] == meant.at[k])
            at++;
        else
            return false;
    }
    return at == written.len && at != meant.len;
}

void diag_label_meant(Diag *diag, Finding *finding, Str written, Str meant) {
    if (differs_in_spaces(written, meant))
        diag_label(diag, finding, "a non-breaking space stands in it; write an ordinary one");
    else
        diag_label(diag, finding, "did you mean %.*s?", STR_ARGS(meant));
}

void diag_related(Diag *diag, Finding *finding, Span span, const char *format, ...) {
    if (finding == &diag->dropped)
        return;
    va_list arguments;
    va_start(arguments, format);
    Related related = {span, format_text(diag->arena, format, arguments)};
    va_end(arguments);
    LIST_PUSH(diag->arena, &finding->related, Related, related);
}

void diag_take_back(Diag *diag, size_t before, Span span) {
    Finding **findings = diag->findings.at;
    size_t kept = before;
    if (diag_is_full(diag))
        return;
    for (size_t k = before; k < diag->findings.count; k++)
        if (findings[k]->span.start != span.start)
            findings[kept++] = findings[k];
    diag->findings.count = kept;
}

/* By file, line and column, which is what spans count; then by rule, so that the order never
 * depends on which check ran first. */
static int by_place(const void *a, const void *b) {
    const Finding *x = *(Finding *const *)a;
    const Finding *y = *(Finding *const *)b;
    if (x->span.start != y->span.start)
        return x->span.start < y->span.start ? -1 : 1;
    if (x->rule != y->rule)
        return x->rule < y->rule ? -1 : 1;
    return str_compare(x->message, y->message);
}

static bool same(const Finding *a, const Finding *b) {
    return a->span.start == b->span.start && a->rule == b->rule && str_eq(a->message, b->message);
}

static Severity level_of(const Diag *diag, const Finding *finding) {
    const Severity level = diag->levels[finding->rule];
    return level != SEVERITY_OFF && finding->chosen != SEVERITY_OFF ? finding->chosen : level;
}

void diag_sort(Diag *diag) {
    Finding **findings = diag->findings.at;
    size_t kept = 0;
    if (!diag->findings.count)
        return;
    qsort(findings, diag->findings.count, sizeof *findings, by_place);
    for (size_t k = 0; k < diag->findings.count; k++) {
        findings[k]->severity = level_of(diag, findings[k]);
        bool fresh = !kept || !same(findings[kept - 1], findings[k]);
        if (fresh && findings[k]->severity != SEVERITY_OFF)
            findings[kept++] = findings[k];
    }
    diag->findings.count = kept;
}

bool diag_is_open(const Finding *finding) {
    return !finding->allowed && !finding->known;
}

size_t diag_count(const Diag *diag, Severity severity) {
    size_t count = 0;
    EACH (Finding *, finding, diag->findings)
        count += (*finding)->severity == severity && diag_is_open(*finding);
    return count;
}
