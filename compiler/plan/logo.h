/* logo: the picture that `theme:` names, found below the folder of the set and read.
 *
 * The path has plain parts only: nothing outside the set is opened, and no symbolic link is
 * followed. What a picture is its first bytes say; the end of its name must say the same. */
#ifndef PLAN_LOGO_H
#define PLAN_LOGO_H

#include "base/str.h"

#include <stdbool.h>

/* The most bytes of a logo: every page loads it. */
enum { LOGO_MOST_BYTES = 200 * 1000 };

typedef struct Logo {
    const char *name;       /* of the published file, "logo.svg"; NULL: there is no logo */
    const char *media_type; /* "image/svg+xml" */
    Str bytes;
} Logo;

/* Why a logo cannot be used. */
typedef struct LogoProblem {
    Str what;       /* a clause about the file: "is a folder" */
    Str repair;     /* what to do; may be empty */
    bool of_system; /* the file is there, and the system does not let it be read */
} LogoProblem;

/* Whether the path could be that of a logo: relative, without `.` and `..`, ending as a picture's.
 */
bool logo_path_is_good(Arena *arena, Str path, LogoProblem *problem);

/* Reads the picture at such a path below `folder`. */
bool logo_read(Arena *arena, Str folder, Str path, Logo *logo, LogoProblem *problem);

#endif
