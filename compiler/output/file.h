/* file: single files that somebody asked for by name, such as a report. The folder must be there.
 * Each function is false with one sentence in *problem that names the path and the reason. */
#ifndef OUTPUT_FILE_H
#define OUTPUT_FILE_H

#include "base/arena.h"
#include "base/list.h"
#include "base/str.h"

#include <stdbool.h>

/* The most bytes of a file that is read: a hundred thousand lines of a baseline. */
enum { FILE_MOST_BYTES = 8 * 1000 * 1000 };

/* Reads a file whole; what is no plain file is not read, nor is a symbolic link followed, at its
 * own name or, in a relative path, on the way there: it may be a stranger's. A file that is not
 * there is no problem: *missing then says so. */
bool file_read(Arena *arena, Str path, Str *text, bool *missing, Str *problem);

/* Writes a file whole or not at all, under a temporary name that is then changed. What is no plain
 * file, such as /dev/stdout or a pipe, is written through and stays what it is; but nobody waits
 * for a pipe to be read: it is an error when nobody does. A symbolic link is an error where it
 * would be one for reading, but for those below /dev/ and /proc/. */
bool file_write(Arena *arena, Str path, Str bytes, Str *problem);

/* The path without steps that lead nowhere (`.`, empty ones) and with a slash behind each other
 * one, for comparing paths of which nothing stands there yet. */
Str file_plain_path(Arena *arena, Str path);

/* The first of `paths`, a List of Str, that is the same file as `path`, by whatever name; empty:
 * none is, or there is no such file yet. */
Str file_same(Arena *arena, Str path, List paths);

/* The same of a file that is made piece by piece. What goes wrong is said at its end, which it must
 * come to. */
typedef struct FileParts {
    Arena *arena;
    Str path;
    int parent;       /* its open folder; or -1 */
    const char *base; /* its name there; NULL: not a plain file */
    int file;
    int reason;       /* the errno of the first failure; or 0 */
    const char *link; /* how a symbolic link keeps it from being written; NULL: none does */
} FileParts;

FileParts file_begin(Arena *arena, Str path);
void file_add(FileParts *parts, Str bytes);
bool file_end(FileParts *parts, Str *problem);

/* Adds to the end of a file, which is made when missing. */
bool file_append(Arena *arena, Str path, Str bytes, Str *problem);

#endif
