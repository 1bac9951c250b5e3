/* files_output: an output folder while it is written: what files.c, which opens and closes it, and
 * files_write.c, which makes its files, both know. */
#ifndef OUTPUT_FILES_OUTPUT_H
#define OUTPUT_FILES_OUTPUT_H

#include "base/map.h"
#include "base/pool.h"
#include "output/files.h"
#include "output/files_private.h"

/* Bytes of the manifest, with the names of the build before: some 70,000 files. What a stranger
 * has put there in its place takes no longer than a large site. */
enum { MANIFEST_MOST = 2 * 1000 * 1000 };

struct Output {
    Lock *lock; /* of what changes while several threads write */
    Lock *turn; /* to make a file: the system lets one into a folder at a time, and who waits there
                   takes the processor from who has something to do */
    Arena *arena;
    Str path;     /* of the folder, for messages */
    int folder;   /* its descriptor */
    int mark;     /* the file that says that a build is at work */
    int manifest; /* open for appending, or -1 until the first new file */
    Str before;   /* the whole lines of the old manifest */
    Map old;      /* names that the manifest had */
    Map made;     /* names that this build wrote or left as they were */
    size_t asked; /* bytes of the manifest when this build will have announced all */
    OutputCounts counts;
    Str failure; /* the first problem of a write, else empty */
};

/* Each is false, with a sentence in *problem: that the file `name` `what` ("is not a file"), or
 * that the system would not `what` it ("write"), with the reason in errno. */
bool output_fail(const Output *output, Str *problem, const char *what, Str name);
bool output_fail_system(const Output *output, Str *problem, const char *what, Str name);

/* Adds the name of a new file to the manifest; false with errno. */
bool output_announce(Output *output, Arena *scratch, Str name);

#endif
