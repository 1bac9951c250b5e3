#include "plancc/cli.h"

#include "diag/suggest.h"

enum { NAME_COLUMN = 28 };

/* A name too long for its column has a line of its own. */
static void add_row(Buf *out, Str name, const char *text) {
    if (name.len > NAME_COLUMN)
        buf_addf(out, "  %.*s\n  %*s %s\n", STR_ARGS(name), NAME_COLUMN, "", text);
    else
        buf_addf(out, "  %-*.*s %s\n", NAME_COLUMN, STR_ARGS(name), text);
}

/* "-o, --out OUT". */
static void add_option(Buf *out, const Option *option) {
    Buf name = {.arena = out->arena};
    if (option->letter)
        buf_addf(&name, "-%c, ", option->letter);
    buf_addf(&name, "--%s", option->name);
    if (option->value)
        buf_addf(&name, " %s", option->value);
    add_row(out, buf_str(&name), option->doc);
}

static void add_operands(Buf *out, const Command *command) {
    if (command->subject)
        buf_addf(out, command->subject_at ? " [%s]" : " %s", command->subject);
    if (command->operand)
        buf_addf(out, " [%s]", command->operand);
}

static void add_command(Buf *out, const Command *command) {
    Buf name = {.arena = out->arena};
    buf_add_z(&name, command->name);
    add_operands(&name, command);
    add_row(out, buf_str(&name), command->summary);
}

static void add_topics(Buf *out) {
    for (size_t k = 0; k < cli_topic_count; k++)
        add_row(out, str_format(out->arena, "help %s", cli_topics[k].name), cli_topics[k].summary);
}

static void add_formats(Buf *out) {
    buf_add_z(out, "\nformats:\n");
    for (size_t k = 0; k < format_count; k++)
        add_row(out, str_from(formats[k].name), formats[k].summary);
}

static void add_overview(Buf *out) {
    buf_add_z(out, "plancc turns council plans, written as YAML, into web pages.\n\n"
                   "usage: plancc COMMAND [OPTION...] [DIR]\n\ncommands:\n");
    for (size_t k = 0; k < cli_command_count; k++)
        add_command(out, &cli_commands[k]);
    add_topics(out);
    buf_add_z(out, "\noptions:\n");
    for (size_t k = 0; k < cli_option_count; k++)
        add_option(out, &cli_options[k]);
    add_formats(out);
    buf_add_z(out, "\nexit status: 0 no errors, 1 the plan has errors, 2 wrong usage,\n"
                   "3 something could not be read or written\n");
}

static void add_usage(Buf *out, const Command *command) {
    buf_addf(out, "usage: plancc %s", command->name);
    for (size_t k = 0; k < cli_option_count; k++)
        if (command->required & 1u << k)
            buf_addf(out, " --%s %s", cli_options[k].name, cli_options[k].value);
    buf_add_z(out, " [OPTION...]");
    add_operands(out, command);
}

static void add_details(Buf *out, const Command *command) {
    add_usage(out, command);
    buf_addf(out, "\n\n%s\noptions:\n", command->help);
    for (size_t k = 0; k < cli_option_count; k++)
        if (command->options & 1u << k)
            add_option(out, &cli_options[k]);
    for (size_t k = 0; k < cli_option_count; k++)
        if (command->options & 1u << k && cli_options[k].read == cli_read_format)
            add_formats(out);
    if (command->run != command_help)
        return;
    buf_add_z(out, "\ntopics:\n");
    add_topics(out);
}

static int unknown_subject(Arena *arena, Str name) {
    Suggest suggest = suggest_start(arena, name);
    for (size_t k = 0; k < cli_command_count; k++)
        suggest_offer(&suggest, str_from(cli_commands[k].name), NULL);
    for (size_t k = 0; k < cli_topic_count; k++)
        suggest_offer(&suggest, str_from(cli_topics[k].name), NULL);
    Str problem = str_format(arena, "there is no help on `%.*s`", STR_ARGS(name));
    cli_add_nearest(arena, &problem, "", suggest.best);
    return cli_usage(problem);
}

static const Topic *find_topic(Str name) {
    for (size_t k = 0; k < cli_topic_count; k++)
        if (str_is(name, cli_topics[k].name))
            return &cli_topics[k];
    return NULL;
}

static int help(Arena *arena, const Options *options) {
    Buf out = {.arena = arena};
    if (!options->operands.count) {
        add_overview(&out);
    } else {
        Str name = *LIST_AT(options->operands, Str, 0);
        const Command *command = cli_command(name);
        const Topic *topic = find_topic(name);
        if (!command && !topic)
            return unknown_subject(arena, name);
        if (command)
            add_details(&out, command);
        else
            topic->print(&out);
    }
    cli_print(buf_str(&out));
    return CLI_OK;
}

int command_help(const Options *options) {
    Arena *arena = arena_new();
    int status = help(arena, options);
    arena_free(arena);
    return status;
}

int command_version(const Options *options) {
    (void)options;
    cli_print(STR("plancc " PLANCC_VERSION "\n"));
    return CLI_OK;
}
