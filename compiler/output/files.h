/* files: an output folder that is written whole or not at all, file by file.
 *
 * Each file is written under a temporary name and renamed; a file whose bytes are the same keeps
 * its time stamp. A manifest (.plancc-files, one relative path a line, sorted) remembers what
 * plancc made: files of an earlier build that no longer belong are removed, and a file that plancc
 * did not make is never touched: wanting its name is an error. A manifest with a name that plancc
 * never gives is somebody else's, and nothing is written. */
#ifndef OUTPUT_FILES_H
#define OUTPUT_FILES_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>

typedef struct Output Output;

/* Opens the folder `path`, made when missing (parents too). On failure NULL, with one sentence in
 * *problem that names the path and the system's reason. */
Output *output_open(Arena *arena, Str path, Str *problem);

/* Whether `name` is free or plancc's own; false with *problem when a foreign file stands there. For
 * looking before the first file is written. */
bool output_may_write(Output *output, Str name, Str *problem);

/* Writes `bytes` to `name`, a relative path with '/'; folders are made. False with *problem when it
 * could not: what stood there before still does. A name may be written once; several threads may
 * write at once. */
bool output_write(Output *output, Str name, Str bytes, Str *problem);

/* A file that is written part by part, so that its bytes need not be in memory all at once. */
typedef struct OutputFile OutputFile;

/* Begins such a file; a name as for output_write. What fails, now or later, output_end says. */
OutputFile *output_begin(Output *output, Str name);

/* Adds its next bytes. */
void output_add(OutputFile *file, Str bytes);

/* Puts the file in its place, unless what stands there has the same bytes. False with *problem when
 * anything failed since output_begin: what stood there before still does. */
bool output_end(OutputFile *file, Str *problem);

/* Removes what an earlier build made and this one did not, writes the manifest, closes. After a
 * failed write it removes nothing, and is false with the same problem. */
bool output_close(Output *output, Str *problem);

/* How many files were written anew, were unchanged, and were removed. */
typedef struct OutputCounts {
    size_t written;
    size_t unchanged;
    size_t removed;
    bool interrupted; /* the build before was cut off; this one has completed it */
} OutputCounts;

OutputCounts output_counts(const Output *output);

#endif
