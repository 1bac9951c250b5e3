/* `plancc list` and `plancc show`: what a set holds. */
#include "plancc/findings.h"

#include "output/inventory.h"
#include "plan/resolve.h"
#include "plan/subject.h"

/* A set that could not be read whole would give half a list; its findings say why. */
static bool is_whole(Set *set, const Options *options, int *status) {
    if (!set->broken)
        return true;
    *status = findings_print(set, options);
    return false;
}

int command_list(const Options *options) {
    Set *set = findings_read(options);
    int status = CLI_OK;
    if (!set)
        return CLI_SYSTEM;
    if (is_whole(set, options, &status)) {
        Buf out = {.arena = set->arena};
        inventory_list(&out, set, inventory_kind(options->subject));
        cli_print(buf_str(&out));
    }
    set_free(set);
    return status;
}

static int say_nothing_has(Set *set, Str code) {
    const Str near = resolve_nearest(set, code);
    Str sentence = str_format(set->arena, "nothing has the code %.*s", STR_ARGS(code));
    if (near.len)
        sentence =
            str_format(set->arena, "%.*s; did you mean %.*s?", STR_ARGS(sentence), STR_ARGS(near));
    findings_say(set->arena, sentence);
    return CLI_FINDINGS;
}

int command_show(const Options *options) {
    Options with_notes = *options;
    with_notes.notes = true;
    Set *set = findings_read(&with_notes);
    int status = CLI_OK;
    if (!set)
        return CLI_SYSTEM;
    if (is_whole(set, options, &status)) {
        Buf out = {.arena = set->arena};
        subject_fill(set, SEVERITY_NOTE);
        if (!inventory_show(&out, set, options->subject))
            status = say_nothing_has(set, options->subject);
        cli_print(buf_str(&out));
    }
    set_free(set);
    return status;
}
