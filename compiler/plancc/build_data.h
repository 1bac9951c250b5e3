/* build_data: the data files that `plancc build` writes beside the pages: each table of the set as
 * CSV, each plan and report as JSON, and what the finder looks through. */
#ifndef PLANCC_BUILD_DATA_H
#define PLANCC_BUILD_DATA_H

#include "output/files.h"
#include "plan/set.h"

/* Whether all their names are free. False with one sentence in *problem, as output_may_write. */
bool build_data_may_write(Set *set, Output *output, Str *problem);

/* Writes them, one at a time in memory of its own. */
bool build_data_write(Set *set, Output *output, Str *problem);

#endif
