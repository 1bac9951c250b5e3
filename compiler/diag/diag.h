/* diag: findings. One rule, one name; the severity belongs to the rule; a run never stops at the
 * first. Findings are collected in any order and sorted when they are printed. */
#ifndef DIAG_DIAG_H
#define DIAG_DIAG_H

#include "base/list.h"
#include "base/map.h"
#include "diag/source.h"

#include <stdbool.h>

typedef enum Severity {
    SEVERITY_OFF,
    SEVERITY_NOTE,    /* worth knowing; shown with --notes */
    SEVERITY_WARNING, /* likely wrong; printed */
    SEVERITY_ERROR,   /* the output would be wrong; nothing is written */
} Severity;

/* "off", "note", "warning", "error". */
const char *severity_name(Severity severity);

typedef enum Rule {
#define RULE(id, name, severity, firm, family, title, why, example, repair) RULE_##id,
#include "diag/rules.def"
#undef RULE
    RULE_COUNT
} Rule;

typedef struct RuleInfo {
    const char *name; /* stable, kebab-case, never used again for another rule */
    Severity severity;
    bool firm;           /* cannot be excused or turned off: the document would be unreadable */
    const char *family;  /* the group it is listed under */
    const char *title;   /* one line: what is wrong */
    const char *why;     /* plain English: why it matters and what to write */
    const char *example; /* a set in one file that raises this rule and no other; NULL: see tests */
    const char *repair;  /* the same set, mended */
} RuleInfo;

const RuleInfo *rule_info(Rule rule);

/* A severity chosen for a rule that is not firm. */
typedef struct RuleLevel {
    Rule rule;
    Severity severity;
} RuleLevel;

/* The rule of that name; false when there is none. */
bool rule_find(Str name, Rule *rule);

/* The rule name nearest to a misspelt one, or an empty Str. */
Str rule_nearest(Str name);

/* A second place that belongs to a finding. */
typedef struct Related {
    Span span;
    Str message;
} Related;

typedef struct Finding {
    Rule rule;
    Severity severity;
    Severity chosen; /* instead of the rule's own; OFF: none was chosen */
    Span span;
    Str message;  /* one sentence, no full stop */
    Str label;    /* what stands beside the caret; may be empty */
    List related; /* of Related */
    bool allowed; /* excused at its place */
    Str reason;   /* why, when excused */
    bool known;   /* the baseline has it (baseline.h) */

    /* What it is recognised by in another run, with the rule: no line and no column. Filled in
     * once all findings are there (plan/subject.h). */
    Str file;         /* from the set's folder; empty: no place */
    Str code;         /* what it is about; may be empty */
    unsigned space;   /* of which names that is one, a NameSpace: a task and a post may share it */
    uint32_t ordinal; /* which one of its rule, file and code, from 0 */
} Finding;

/* The most findings of a run. One takes some hundred times the memory of the two bytes that it may
 * be about; nobody reads so many, and what is one more than them says so, as an error. */
enum { DIAG_MOST = 100 * 1000 };

typedef struct Diag {
    Arena *arena;
    Sources *sources;
    List findings; /* of Finding * */
    Severity levels[RULE_COUNT];
    Finding dropped; /* stands for every finding that is not kept */
} Diag;

/* A collection at the rules' own severities. */
Diag *diag_new(Arena *arena, Sources *sources);

/* A collection at the same levels for one of several threads, in an arena of its own; diag_join
 * adds its findings to the whole. */
Diag *diag_part(const Diag *diag, Arena *arena);
void diag_join(Diag *diag, const Diag *part);

/* Adds a finding; the caller may go on with diag_label and diag_related. Never NULL: a finding of
 * a rule that is off, or beyond DIAG_MOST, is dropped at once. */
Finding *diag_report(Diag *diag, Rule rule, Span span, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Whether anybody will see findings of the rule: a costly check asks first. */
bool diag_is_on(const Diag *diag, Rule rule);

/* Whether no more findings are kept: what would be said with one need not be found out. */
bool diag_is_full(const Diag *diag);

/* Turns off the rules whose findings are notes. */
void diag_turn_notes_off(Diag *diag);

/* What stands beside the caret: the suggestion. */
void diag_label(Diag *diag, Finding *finding, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* "did you mean MEANT?"; where `written` differs from it only in spaces that look alike, says so.
 */
void diag_label_meant(Diag *diag, Finding *finding, Str written, Str meant);

/* Another place that the finding is about. */
void diag_related(Diag *diag, Finding *finding, Span span, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Takes back what was reported about the place `span` since there were `before` findings: what
 * turned out to follow from a guess. */
void diag_take_back(Diag *diag, size_t before, Span span);

/* Sorts by file, line and column, and folds repeats; called once before printing. */
void diag_sort(Diag *diag);

/* Whether a finding is neither excused nor in the baseline. */
bool diag_is_open(const Finding *finding);

/* The number of open findings of a severity. */
size_t diag_count(const Diag *diag, Severity severity);

#endif
