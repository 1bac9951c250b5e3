/* plan_files: the plan files below a folder, found and read. */
#ifndef PLAN_PLAN_FILES_H
#define PLAN_PLAN_FILES_H

#include "base/arena.h"
#include "base/list.h"
#include "base/str.h"

#include <stdbool.h>

/* A set of more files is not read: a record in memory stands for each of them. */
enum { PLAN_FILES_MOST = 20000 };

typedef struct PlanFile {
    Str path;
    Str text;
    Str problem; /* why it could not be read; empty: it could */
} PlanFile;

/* All plan files below `path` as a List of PlanFile: a folder's own files first, then its
 * sub-folders, in byte order. Dot-files are passed over. A file or folder that cannot be read, or
 * is a symbolic link, and a .yml.txt are in the list with their problem. After PLAN_FILES_MOST and
 * one more the search ends. *folders gets, as a List of Str, the folders that were looked through:
 * a file added to one of them would be read. False, with *problem, when `path` cannot be. */
bool plan_files_find(Arena *arena, Str path, List *files, List *folders, Str *problem);

#endif
