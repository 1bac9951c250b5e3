/* system: the end of the road. Called when the machine, not the author, is at fault. */
#ifndef BASE_SYSTEM_H
#define BASE_SYSTEM_H

/* Prints "plancc: " and the formatted reason on stderr, and exits with status 3. */
_Noreturn void die(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
