/* findings: how the commands say what was found, and what status follows from it. */
#ifndef PLANCC_FINDINGS_H
#define PLANCC_FINDINGS_H

#include "plan/set.h"
#include "plancc/cli.h"

/* Reads and checks the set that was asked for. NULL, said on stderr, when the folder cannot be
 * read: the status is then CLI_SYSTEM. */
Set *findings_read(const Options *options);

/* Prints the findings on stdout and the closing line on stderr; CLI_OK or CLI_FINDINGS. */
int findings_print(const Set *set, const Options *options);

#endif
