#include "plancc/findings.h"

#include "diag/allow.h"

static int print_allowed(const Set *set) {
    Buf out = {.arena = set->arena};
    allow_print(&out, set->diag);
    cli_print(buf_str(&out));
    return CLI_OK;
}

int command_check(const Options *options) {
    Set *set = findings_read(options);
    if (!set)
        return CLI_SYSTEM;
    int status = options->allowed ? print_allowed(set) : findings_print(set, options);
    set_free(set);
    return status;
}
