/* file: single files that somebody asked for by name, such as a report. The folder must be there.
 * Each function is false with one sentence in *problem that names the path and the reason. */
#ifndef OUTPUT_FILE_H
#define OUTPUT_FILE_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>

/* Reads a file whole. A file that is not there is no problem if `missing` is given, which then says
 * so. */
bool file_read(Arena *arena, Str path, Str *text, bool *missing, Str *problem);

/* Writes a file whole or not at all, under a temporary name that is then changed. What is no plain
 * file, such as /dev/stdout or a pipe, is written through and stays what it is; a symbolic link
 * below other folders than /dev/ and /proc/ may be a stranger's, and is an error. */
bool file_write(Arena *arena, Str path, Str bytes, Str *problem);

/* The same of a file that is made piece by piece. What goes wrong is said at its end, which it must
 * come to. */
typedef struct FileParts {
    Arena *arena;
    Str path;
    int parent;       /* the open folder of a plain file; or -1 */
    const char *base; /* its name there; NULL: not a plain file */
    int file;
    int reason; /* the errno of the first failure; or 0 */
    bool link;  /* a symbolic link stands there */
} FileParts;

FileParts file_begin(Arena *arena, Str path);
void file_add(FileParts *parts, Str bytes);
bool file_end(FileParts *parts, Str *problem);

/* Adds to the end of a file, which is made when missing. */
bool file_append(Arena *arena, Str path, Str bytes, Str *problem);

#endif
