/* Options whose values are more than a word: levels of rules, and formats with their files. */
#include "plancc/cli.h"

#include "diag/suggest.h"

/* The level that an option gives. */
static Severity severity_of(const Option *option) {
    static const struct {
        const char *name;
        Severity severity;
    } severities[] = {{"error", SEVERITY_ERROR}, {"warn", SEVERITY_WARNING}, {"off", SEVERITY_OFF}};
    Severity severity = SEVERITY_OFF;
    for (size_t k = 0; k < sizeof severities / sizeof *severities; k++)
        if (str_is(str_from(option->name), severities[k].name))
            severity = severities[k].severity;
    return severity;
}

Str cli_unknown_rule(Arena *arena, Str name) {
    const Str near = rule_nearest(name);
    Str problem = str_format(arena, "there is no rule `%.*s`", STR_ARGS(name));
    cli_add_nearest(arena, &problem, "", near);
    if (!near.len)
        problem = str_format(arena, "%.*s; `plancc explain` lists them all", STR_ARGS(problem));
    return problem;
}

bool cli_read_level(Arena *arena, const Option *option, Str value, List *list, Str *problem) {
    RuleLevel level = {.severity = severity_of(option)};
    if (!rule_find(value, &level.rule)) {
        *problem = cli_unknown_rule(arena, value);
        return false;
    }
    if (rule_info(level.rule)->firm) {
        *problem = str_format(arena,
                              "`%.*s` is always an error: nothing can be published without "
                              "the rule",
                              STR_ARGS(value));
        return false;
    }
    LIST_PUSH(arena, list, RuleLevel, level);
    return true;
}

static bool unknown_format(Arena *arena, Str name, Str *problem) {
    Suggest suggest = suggest_start(arena, name);
    Buf all = {.arena = arena};
    for (size_t k = 0; k < format_count; k++) {
        suggest_offer(&suggest, str_from(formats[k].name), NULL);
        buf_addf(&all, "%s%s", k ? ", " : "", formats[k].name);
    }
    *problem = str_format(arena, "there is no format `%.*s`", STR_ARGS(name));
    if (suggest.best.len)
        cli_add_nearest(arena, problem, "", suggest.best);
    else
        *problem =
            str_format(arena, "%.*s; there are %.*s", STR_ARGS(*problem), STR_ARGS(buf_str(&all)));
    return false;
}

bool cli_read_format(Arena *arena, const Option *option, Str value, List *list, Str *problem) {
    Str name;
    Destination destination = {NULL, {NULL, 0}};
    bool to_file = str_cut(value, '=', &name, &destination.file);
    destination.format = format_find(name);
    if (!destination.format)
        return unknown_format(arena, name, problem);
    if (to_file && !destination.file.len) {
        *problem = str_format(arena, "`--%s %.*s` needs the name of a file behind it", option->name,
                              STR_ARGS(value));
        return false;
    }
    EACH (Destination, other, *list) {
        if (!str_eq(other->file, destination.file))
            continue;
        *problem = str_format(arena, "%s and %s cannot both go to %.*s", other->format->name,
                              destination.format->name,
                              STR_ARGS(to_file ? destination.file : STR("stdout")));
        if (!to_file)
            *problem = str_format(arena, "%.*s: write `--%s %s=FILE`", STR_ARGS(*problem),
                                  option->name, destination.format->name);
        return false;
    }
    LIST_PUSH(arena, list, Destination, destination);
    return true;
}
