/* format: how findings leave plancc, for people and for the machines of other people. One table;
 * --help, its near matches and the check of the man page come from it.
 *
 * A format that people read shows at most so many findings; one for machines always has all. No
 * format has findings that are excused or in the baseline: most consumers know no such thing and
 * would show them as open. Whatever the input holds, no control character gets out raw. */
#ifndef OUTPUT_FORMAT_H
#define OUTPUT_FORMAT_H

#include "diag/diag.h"

#include <stdbool.h>
#include <stddef.h>

/* What is to be written. The findings are sorted, and plan/subject.h has filled them in. */
typedef struct Outcome Outcome;
struct Outcome {
    Arena *arena; /* scratch */
    const Diag *diag;
    Str version;    /* of plancc */
    Str dir;        /* the set's folder: the place of findings that have none */
    size_t files;   /* plan files read; they are the first of the sources */
    Severity least; /* the least severe findings shown: notes or warnings */
    Severity fails; /* the least severe that fail the run; above SEVERITY_ERROR: none does */
    size_t most;    /* findings shown to people; 0: all */
    bool colour;

    /* Takes the text out of `out` now and then, so that a long list is never in memory as a whole.
     * NULL: it stays there. */
    void (*take)(void *state, Buf *out);
    void *state;
};

typedef struct Format {
    const char *name;
    const char *summary;
    void (*print)(Buf *out, const Outcome *outcome);
    /* A text that is added to the file which the environment variable `beside` names, if it does;
     * NULL: the format has none. */
    const char *beside;
    void (*print_beside)(Buf *out, const Outcome *outcome);
} Format;

extern const Format formats[];
extern const size_t format_count;

/* The format of that name, or NULL. */
const Format *format_find(Str name);

/* ---- for the formats ---- */

/* Where a finding is: lines and columns count from 1, columns in characters; the end is the first
 * character behind it. */
typedef struct Extent {
    Str path; /* as printed */
    size_t line;
    size_t column;
    size_t end_line;
    size_t end_column;
} Extent;

/* The extent of a span; of no place: the beginning of the set's folder. */
Extent format_extent(const Outcome *outcome, Span span);

/* The findings to be shown, in order: a List of Finding *. */
List format_findings(const Outcome *outcome);

/* How many of `found` findings people are shown. */
size_t format_shown(const Outcome *outcome, size_t found);

/* Adds findings one by one, each with the same scratch memory, and lets them be taken. */
typedef void FormatOne(Buf *out, const Outcome *outcome, const Finding *finding, const void *more);
void format_each(Buf *out, const Outcome *outcome, List findings, FormatOne *one, const void *more);

/* Adds the sentence of a finding, with its hint in brackets. */
void format_message(Buf *out, const Finding *finding);

/* Sixteen hexadecimal digits that name a finding from run to run: they depend on its rule, file and
 * code, and on which one of these it is. Two findings of a run never have the same. */
Str format_fingerprint(const Outcome *outcome, const Finding *finding);

/* Adds a text of XML 1.0, a value of an attribute too. */
void format_xml(Buf *out, Str text);

/* Runs over the sources that a report by files has: the plan files, with findings or without, and
 * what else has findings. `findings` (of Finding *) are those of one file, in order. */
typedef void FormatFile(Buf *out, const Outcome *outcome, Str path, List findings);
void format_each_file(Buf *out, const Outcome *outcome, FormatFile *each);

void format_oneline(Buf *out, const Outcome *outcome);
void format_json(Buf *out, const Outcome *outcome);
void format_sarif(Buf *out, const Outcome *outcome);
void format_github(Buf *out, const Outcome *outcome);
void format_github_summary(Buf *out, const Outcome *outcome);
void format_gitlab(Buf *out, const Outcome *outcome);
void format_junit(Buf *out, const Outcome *outcome);
void format_checkstyle(Buf *out, const Outcome *outcome);

#endif
