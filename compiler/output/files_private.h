/* files_private: names inside the output folder, found part by part and never through a symbolic
 * link, and the bytes that stand there. */
#ifndef OUTPUT_FILES_PRIVATE_H
#define OUTPUT_FILES_PRIVATE_H

#include "base/folder.h"

/* What remembers the files that plancc made; not a name for anything else. */
#define PLACE_MANIFEST ".plancc-files"

/* A name inside the folder, found: its parent is open until the caller leaves the place. */
typedef struct FilePlace {
    int parent;       /* the folder itself for names without `/` */
    const char *base; /* the last part, NUL-terminated */
} FilePlace;

/* Whether a file of a site may have the name: relative, no part of it empty or with a dot in front,
 * which also keeps what plancc has for itself apart; without control characters, which would break
 * a line of the manifest; and with the ending of something that is published. */
bool place_is_safe(Str name);

/* The place that a path names, its folder opened by folder_open, which must be there; the parent is
 * -1 with errno when it cannot. */
FilePlace place_of(Arena *arena, Str path, bool *link);

/* The last part of a name. */
Str place_base(Str name);

/* Opens the parent of `name` within `folder`, making what is missing if asked; false with errno. */
bool place_find(Arena *arena, int folder, Str name, bool make, FilePlace *place);

/* Closes what was opened to find the place in `folder`. */
void place_leave(int folder, const FilePlace *place);

/* Whether the file, `size` bytes long, holds exactly these bytes. */
bool place_holds(const FilePlace *place, off_t size, Str bytes);

/* Whether two files hold the same bytes; false, too, when one cannot be read. */
bool place_same(const FilePlace *place, const FilePlace *other);

/* The name under which a file is written before it is renamed. */
const char *place_temporary(Arena *arena, const char *base);

/* Opens the file for writing under that name; -1 with errno. */
int place_start(Arena *arena, const FilePlace *place);

/* Closes what was started and gives it its own name, if it is `good`; else it is removed. False
 * with errno, and what stood there still does. */
bool place_finish(Arena *arena, const FilePlace *place, int file, bool good);

/* Both at once, with these bytes between them. */
bool place_replace(Arena *arena, const FilePlace *place, Str bytes);

/* Takes the folder for one build, by a locked file that stands in it as long as the build runs: its
 * descriptor, or -1 with errno, EWOULDBLOCK when another build has the folder. *interrupted says
 * that an earlier build left its file there, hence was cut off. */
int place_begin(int folder, bool *interrupted);

/* Gives the folder back. A build that is not `whole` leaves its file for the next one to see. */
bool place_end(int folder, int mark, bool whole);

#endif
