/* baseline: findings that were there before anybody looked, counted and set aside, so that a set
 * which starts with many can refuse new ones from the first day. It only shrinks.
 *
 *   # a comment
 *   parts-sum<TAB>indicators.yml<TAB>ComS_012<TAB>3
 *
 * Rule, file, code and count, sorted by byte: lines may move as they like, and a diff of the file
 * reads well. A count that is exceeded sets nothing aside, because which of the findings is the new
 * one cannot be told. Firm rules are never counted. */
#ifndef DIAG_BASELINE_H
#define DIAG_BASELINE_H

#include "base/map.h"
#include "diag/diag.h"

typedef struct BaselineEntry {
    Str key;      /* the line up to the last tab */
    size_t count; /* findings set aside; 0: the file does not have it */
    size_t found; /* findings there are now */
} BaselineEntry;

typedef struct Baseline {
    Arena *arena;
    Map entries; /* from key to BaselineEntry */
} Baseline;

/* A baseline of nothing whose memory is `arena`'s. */
Baseline *baseline_new(Arena *arena);

/* Takes in the text of a baseline file; false with "line 4: ..." in *problem. The text is borrowed.
 */
bool baseline_read(Baseline *baseline, Str text, Str *problem);

/* Counts the findings that are not excused. They must have their file and code. */
void baseline_count(Baseline *baseline, const Diag *diag);

/* After baseline_count: sets aside all that there is. For a file that does not exist yet. */
void baseline_fill(Baseline *baseline);

/* After baseline_count: no entry counts more than there is. */
void baseline_shrink(Baseline *baseline);

/* Marks the findings that are set aside as known; how many. */
size_t baseline_apply(const Baseline *baseline, const Diag *diag);

/* Adds the file's text. */
void baseline_print(Buf *out, const Baseline *baseline);

/* Adds "parts-sum of ComS_012 in indicators.yml", for a sentence. */
void baseline_describe(Buf *out, const BaselineEntry *entry);

/* Whether a finding of a firm rule stands open: then much of the set may not have been looked at,
 * and what is no longer found may only be out of sight. */
bool baseline_is_blind(const Diag *diag);

#endif
