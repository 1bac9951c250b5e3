/* text: findings as people read them in a terminal and as editors parse them.
 *
 *   plans/crime/budget.yml:9:13: error: no task has the code COMS2324_09 [unknown-code]
 *      9 |       task: COMS2324_09
 *        |             ^^^^^^^^^^^ did you mean COMS2224_09?
 *
 * Whatever the input holds, only clean UTF-8 without control characters is printed. */
#ifndef DIAG_TEXT_H
#define DIAG_TEXT_H

#include "diag/diag.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct TextOptions {
    bool colour;       /* with the escape sequences of a terminal */
    bool notes;        /* notes too */
    size_t max_errors; /* findings shown before "... and 23 more"; 0: all */
} TextOptions;

/* Adds the findings, in the order in which they stand (diag_sort), each with its source line.
 * Excused ones are left out. */
void text_print(Buf *out, const Diag *diag, TextOptions options);

/* Adds the line "... and 23 more"; nothing for 0. */
void text_more(Buf *out, size_t hidden);

/* Adds the closing line, "3 errors, 12 warnings in 9 files; 4 findings in the baseline", with its
 * line end. */
void text_summary(Buf *out, const Diag *diag, size_t files);

#endif
