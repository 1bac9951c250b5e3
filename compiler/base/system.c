#include "base/system.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { EXIT_MACHINE = 3 };

void die(const char *format, ...) {
    va_list args;
    va_start(args, format);
    fputs("plancc: ", stderr);
    vfprintf(stderr, format, args);
    fputc('\n', stderr);
    va_end(args);
    exit(EXIT_MACHINE);
}
