/* folder: opening folders so that nobody who has sent a change can make a path lead elsewhere,
 * before or while it is followed. */
#ifndef BASE_FOLDER_H
#define BASE_FOLDER_H

#include "base/os.h"

/* Opens the folder part by part, through no symbolic link, and makes what is missing if asked. A
 * path from the root is its owner's affair: links in it are followed. -1 with errno; *link: because
 * a link leads there. */
int folder_open(Arena *arena, Str path, bool make, bool *link);

/* A new folder in the open one; one that is there already will do. False with errno. */
bool folder_make(int parent, const char *name);

#endif
