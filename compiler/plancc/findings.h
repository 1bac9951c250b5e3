/* findings: how the commands say what was found, and what status follows from it. */
#ifndef PLANCC_FINDINGS_H
#define PLANCC_FINDINGS_H

#include "plan/set.h"
#include "plancc/cli.h"

/* Reads and checks the set that was asked for. NULL, said on stderr, when the folder cannot be
 * read: the status is then CLI_SYSTEM. */
Set *findings_read(const Options *options);

/* Writes the findings in the formats that were asked for, the text on stdout when none was, and the
 * closing line on stderr; CLI_OK, CLI_FINDINGS or CLI_SYSTEM. CLI_USAGE, said on stderr and before
 * anything is written, when a file that the run is to write is one that it has read. Once. */
int findings_print(Set *set, const Options *options);

/* Sets aside what the baseline has, if one was asked for, and brings its file up to date if that
 * was; says on stderr what is to be said about it. False, said on stderr, when the file cannot be
 * read or written. */
bool findings_set_aside(Set *set, const Options *options);

/* Says one sentence on stderr, without its control characters. */
void findings_say(Arena *arena, Str sentence);

#endif
