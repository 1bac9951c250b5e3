#include "plancc/cli.h"

#include "base/escape.h"
#include "diag/rules_setting.h"

#include <string.h>

enum { WIDEST = 80, NAME_COLUMN = 28 };

/* The text in lines of at most WIDEST bytes; rules are written in words that need no other count.
 */
static void add_wrapped(Buf *out, const char *text) {
    size_t column = 0;
    for (const char *word = text; *word;) {
        size_t len = strcspn(word, " ");
        bool fits = column + 1 + len <= WIDEST;
        if (column)
            buf_add_char(out, fits ? ' ' : '\n');
        buf_add(out, (Str){word, len});
        column = column && fits ? column + 1 + len : len;
        word += len;
        word += strspn(word, " ");
    }
    buf_add_char(out, '\n');
}

static void add_sample(Buf *out, const char *heading, const char *sample) {
    if (!sample)
        return;
    buf_addf(out, "\n%s\n\n", heading);
    while (*sample) {
        size_t len = strcspn(sample, "\n");
        if (len)
            buf_add_z(out, "    ");
        escape_terminal(out, (Str){sample, len});
        buf_add_char(out, '\n');
        sample += len + (sample[len] == '\n');
    }
}

/* The files that an example needs, so that a reader can try it. */
static void add_setting(Buf *out, const RuleInfo *rule) {
    if (!rule->example)
        return;
    if (rules_setting_is_template(rule)) {
        buf_add_z(out, "\nThe example is the template of a plan's page, plan.mustache.\n");
        return;
    }
    buf_addf(out, "\nThe example is the file %s of a set.\n", rules_setting_example);
    for (size_t k = 0; k < RULES_SETTINGS; k++) {
        const RulesSetting *setting = &rules_settings[k];
        if (!rules_setting_stands(setting, rule->example))
            continue;
        add_sample(out, str_format(out->arena, "Beside it stands %s:", setting->path).at,
                   setting->text);
    }
}

static void add_rule(Buf *out, const RuleInfo *rule) {
    buf_addf(out, "%s (%s): %s\n\n", rule->name, severity_name(rule->severity), rule->title);
    add_wrapped(out, rule->why);
    add_sample(out, "Raises it:", rule->example);
    add_sample(out, "Does not:", rule->repair);
    buf_add_char(out, '\n');
    if (rule->firm)
        buf_add_z(out, "It cannot be excused or turned off.\n");
    else
        buf_addf(out, "Excuse one place:  # plancc: allow %s: reason\n", rule->name);
    add_setting(out, rule);
}

static void add_list(Buf *out) {
    const char *family = "";
    for (unsigned k = 0; k < RULE_COUNT; k++) {
        const RuleInfo *rule = rule_info((Rule)k);
        if (strcmp(rule->family, family) != 0)
            buf_addf(out, "%s%s\n", k ? "\n" : "", rule->family);
        family = rule->family;
        buf_addf(out, "  %-*s %-8s %s\n", NAME_COLUMN, rule->name, severity_name(rule->severity),
                 rule->title);
    }
}

static int unknown_rule(Arena *arena, Str name) {
    return cli_usage(cli_unknown_rule(arena, name));
}

static int explain(Arena *arena, const Options *options) {
    Buf out = {.arena = arena};
    Rule rule;
    if (!options->operands.count) {
        add_list(&out);
    } else {
        Str name = *LIST_AT(options->operands, Str, 0);
        if (!rule_find(name, &rule))
            return unknown_rule(arena, name);
        add_rule(&out, rule_info(rule));
    }
    cli_print(buf_str(&out));
    return CLI_OK;
}

int command_explain(const Options *options) {
    Arena *arena = arena_new();
    int status = explain(arena, options);
    arena_free(arena);
    return status;
}
