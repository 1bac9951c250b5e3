/* os: all that plancc asks of the machine's files. No other file calls the system for them
 * (tests/lint/style), so that one look here says what plancc can touch, and a test can make each
 * call fail in turn: in a build with OS_INJECT the test links an os_goes_wrong of its own.
 *
 * Each function is its POSIX namesake: false, -1 or NULL with errno; interrupted calls go on by
 * themselves. Paths are relative to the open folder `at`, or to the present one with OS_HERE. */
#ifndef BASE_OS_H
#define BASE_OS_H

#include "base/arena.h"
#include "base/list.h"
#include "base/str.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdbool.h>
#include <sys/stat.h>

enum { OS_HERE = AT_FDCWD };

/* Made files and folders are readable by a web server whatever the umask of the build. */
enum { OS_FILE_MODE = 0644, OS_FOLDER_MODE = 0755 };

/* The path of what stands in a folder, as people write it: nothing before it when that is `.`. */
Str os_path(Arena *arena, Str folder, Str name);

/* openat(2), closed on exec. The caller closes it. */
int os_open(int at, const char *path, int flags);

/* The same for writing to whatever stands there: a pipe that nobody reads within a second is ENXIO,
 * where openat would wait for ever. Writing waits as it always does. */
int os_open_soon(int at, const char *path, int flags);

/* close(2): a full disk may show only here. */
bool os_close(int file);

/* Closes; false when that fails or `good` is false, with the errno of the first failure. */
bool os_close_after(int file, bool good);

/* Adds the file's next bytes, `most` of them at most; fewer are there when it ends before. */
bool os_read(int file, Buf *out, size_t most);

/* All the bytes, at the place of the file where it stands. */
bool os_write(int file, Str bytes);

/* What stands at the path itself: links are not followed. */
bool os_look(int at, const char *path, struct stat *state);

/* Whether what stands at the path is a folder, or a link that leads to one. Nothing is opened. */
bool os_leads_to_folder(int at, const char *path);

/* What is open. */
bool os_state(int file, struct stat *state);

/* A new folder, OS_FOLDER_MODE. */
bool os_make_folder(int at, const char *path);

/* Sets the file's mode to OS_FILE_MODE. */
bool os_open_to_all(int file);

/* Moves a file within the folder `at` over whatever stands there. */
bool os_rename(int at, const char *from, const char *to);

bool os_remove(int at, const char *path);
bool os_remove_folder(int at, const char *path);

/* Locks the open file until it is closed, by whomever; false with EWOULDBLOCK when another has it.
 */
bool os_lock(int file);

/* The names in the open folder, as a List of Str, sorted by their bytes; without `.` and `..`. */
bool os_names(Arena *arena, int folder, List *names);

#ifdef OS_INJECT
typedef enum OsCall {
    OS_CALL_OPEN,
    OS_CALL_CLOSE,
    OS_CALL_READ,
    OS_CALL_WRITE,
    OS_CALL_LOOK,
    OS_CALL_FOLDER,
    OS_CALL_MODE,
    OS_CALL_RENAME,
    OS_CALL_REMOVE,
    OS_CALL_LOCK,
    OS_CALL_NAMES,
} OsCall;

/* Whether this call is to fail, with errno set; the test's own (tests/inject). */
bool os_goes_wrong(OsCall call);
#endif

#endif
