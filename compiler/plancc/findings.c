#include "plancc/findings.h"

#include "base/escape.h"
#include "diag/text.h"

#include <stdio.h>

Set *findings_read(const Options *options) {
    Set *set = set_new();
    Str problem;
    set->as_at = options->as_at;
    if (set_read(set, options->dir, &problem)) {
        set_check(set);
        return set;
    }
    Buf line = {.arena = set->arena};
    escape_terminal(&line, problem);
    fprintf(stderr, "plancc: %.*s\n", STR_ARGS(buf_str(&line)));
    set_free(set);
    return NULL;
}

static void print_summary(const Set *set) {
    Buf line = {.arena = set->arena};
    text_summary(&line, set->diag, set->files);
    /* Where both streams go to one file, the summary closes the list. */
    fflush(stdout);
    fwrite(line.at, 1, line.len, stderr);
}

/* That a file cannot be read is the system's fault, not the plan's. */
static bool is_unreadable(const Diag *diag) {
    EACH (Finding *, finding, diag->findings)
        if ((*finding)->rule == RULE_UNREADABLE_FILE)
            return true;
    return false;
}

int findings_print(const Set *set, const Options *options) {
    Buf out = {.arena = set->arena};
    TextOptions how = {cli_colour(options), options->notes, options->max_errors};
    text_print(&out, set->diag, how);
    cli_print(buf_str(&out));
    print_summary(set);
    if (is_unreadable(set->diag))
        return CLI_SYSTEM;
    bool strict = options->strict && diag_count(set->diag, SEVERITY_WARNING);
    return diag_count(set->diag, SEVERITY_ERROR) || strict ? CLI_FINDINGS : CLI_OK;
}
