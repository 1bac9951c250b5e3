/* Makes one call of the program fail: linked into the build VARIANT=inject only.
 *
 * PLANCC_INJECT says which, calls counted from 1:
 *   count       none; the numbers of calls are printed last on stderr
 *   fail:N      the N-th call of base/os.c, with EIO
 *   full:N      the N-th write and all later ones, with ENOSPC
 *   kill:N      at the N-th call of base/os.c the program is gone, as with kill -9
 *   memory:N    the N-th request for memory, whoever asks, the libraries too
 *   change:N    before the N-th call somebody writes PLANCC_INJECT_OTHER over PLANCC_INJECT_FILE
 *   gone:N      before the N-th call somebody removes PLANCC_INJECT_FILE */
#include "base/os.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* glibc's own allocator under the names below. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);

static atomic_ulong calls;
static atomic_ulong writes;
static atomic_ulong requests;
static const char *kind = "";
static unsigned long wanted;

static void say(void) {
    fprintf(stderr, "calls %lu writes %lu requests %lu\n", calls, writes, requests);
}

__attribute__((constructor)) static void begin(void) {
    const char *plan = getenv("PLANCC_INJECT");
    const char *colon = plan ? strchr(plan, ':') : NULL;
    if (colon)
        wanted = strtoul(colon + 1, NULL, 10);
    if (plan && strcmp(plan, "count") == 0)
        atexit(say);
    requests = 0;
    kind = plan ? plan : "";
}

static bool is_kind(const char *name) {
    return strncmp(kind, name, strlen(name)) == 0;
}

static bool fails_with(bool fails, int reason) {
    if (fails)
        errno = reason;
    return fails;
}

/* As an editor or `cp` does: in the same file, not beside it. */
static void change(const char *path, const char *other) {
    char bytes[4096];
    const int from = open(other, O_RDONLY);
    const int to = open(path, O_WRONLY | O_TRUNC);
    ssize_t size;
    while ((size = read(from, bytes, sizeof bytes)) > 0)
        if (write(to, bytes, (size_t)size) != size)
            abort();
    if (size < 0 || close(from) || close(to))
        abort();
}

static void disturb(void) {
    const char *path = getenv("PLANCC_INJECT_FILE");
    if (is_kind("change:"))
        change(path, getenv("PLANCC_INJECT_OTHER"));
    if (is_kind("gone:") && unlink(path))
        abort();
}

bool os_goes_wrong(OsCall call) {
    const unsigned long number = ++calls;
    const bool is_write = call == OS_CALL_WRITE;
    if (is_write)
        ++writes;
    if (number == wanted)
        disturb();
    if (is_kind("kill:") && number == wanted)
        raise(SIGKILL);
    if (is_kind("full:"))
        return fails_with(is_write && writes >= wanted, ENOSPC);
    return fails_with(is_kind("fail:") && number == wanted, EIO);
}

static bool is_refused(void) {
    const unsigned long number = ++requests;
    return fails_with(is_kind("memory:") && number == wanted, ENOMEM);
}

void *malloc(size_t size) {
    return is_refused() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
    return is_refused() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *old, size_t size) {
    return is_refused() ? NULL : __libc_realloc(old, size);
}
