#include "plancc/cli.h"

#include "base/escape.h"
#include "base/os.h"
#include "diag/suggest.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MAX_ERRORS_UNSAID = 100 };

/* The command line while it is read. */
typedef struct Reader {
    Arena *arena;
    char *const *next; /* the argument to read next; NULL after the last */
    Options *out;
    Str word;       /* the command as written */
    OptionSet seen; /* rows of cli_options */
    Str problem;
} Reader;

const Command *cli_command(Str name) {
    for (size_t k = 0; k < cli_command_count; k++)
        if (str_is(name, cli_commands[k].name))
            return &cli_commands[k];
    return NULL;
}

static const Option *find_long(Str name) {
    for (size_t k = 0; k < cli_option_count; k++)
        if (str_is(name, cli_options[k].name))
            return &cli_options[k];
    return NULL;
}

static const Option *find_short(char letter) {
    for (size_t k = 0; k < cli_option_count; k++)
        if (cli_options[k].letter && cli_options[k].letter == letter)
            return &cli_options[k];
    return NULL;
}

static OptionSet bit(const Option *option) {
    return 1u << (option - cli_options);
}

void cli_add_nearest(Arena *arena, Str *problem, const char *hyphens, Str nearest) {
    if (nearest.len)
        *problem = str_format(arena, "%.*s; did you mean `%s%.*s`?", STR_ARGS(*problem), hyphens,
                              STR_ARGS(nearest));
}

static bool unknown_option(Reader *reader, Str argument, Str name) {
    Suggest suggest = suggest_start(reader->arena, name);
    for (size_t k = 0; k < cli_option_count; k++)
        suggest_offer(&suggest, str_from(cli_options[k].name), NULL);
    reader->problem = str_format(reader->arena, "there is no option `%.*s`", STR_ARGS(argument));
    cli_add_nearest(reader->arena, &reader->problem, "--", suggest.best);
    return false;
}

static bool unknown_command(Reader *reader) {
    Suggest suggest = suggest_start(reader->arena, reader->word);
    for (size_t k = 0; k < cli_command_count; k++)
        suggest_offer(&suggest, str_from(cli_commands[k].name), NULL);
    reader->problem =
        str_format(reader->arena, "there is no command `%.*s`", STR_ARGS(reader->word));
    cli_add_nearest(reader->arena, &reader->problem, "", suggest.best);
    return false;
}

static bool is_choice(const char *choices, Str word) {
    Str rest = str_from(choices);
    Str choice;
    for (bool more = true; more;) {
        more = str_cut(rest, '|', &choice, &rest);
        if (str_eq(choice, word))
            return true;
    }
    return false;
}

static bool set_value(Reader *reader, const Option *option, Str value) {
    void *member = (char *)reader->out + option->offset;
    switch (option->kind) {
    case OPTION_FLAG:
        *(bool *)member = true;
        return true;
    case OPTION_COUNT:
        return str_count(value, member);
    case OPTION_DATE:
        return date_parse(value, member) == DATE_OK;
    case OPTION_CHOICE:
        *(Str *)member = value;
        return is_choice(option->value, value);
    case OPTION_TEXT:
        *(Str *)member = value;
        return value.len != 0;
    case OPTION_OWN:
        return option->read(reader->arena, option, value, member, &reader->problem);
    }
    return false;
}

/* The value after `--name`. An option is not taken for one: more likely the value was forgotten,
 * and
 * `--out=--odd` can still be said. */
static bool next_value(Reader *reader, Str *out) {
    const char *next = *reader->next;
    if (!next || (next[0] == '-' && next[1]))
        return false;
    *out = str_from(next);
    reader->next++;
    return true;
}

static const char *wanted_value(const Option *option) {
    if (option->kind == OPTION_DATE)
        return "a date like 2021-09-30";
    return option->kind == OPTION_COUNT ? "a number" : option->value;
}

static bool read_value(Reader *reader, const Option *option, bool has_value, Str value) {
    bool flag = option->kind == OPTION_FLAG;
    const char *wanted = wanted_value(option);
    bool given = (has_value && value.len) || flag || (!has_value && next_value(reader, &value));
    reader->seen |= bit(option);
    if (flag && has_value)
        reader->problem = str_format(reader->arena, "`--%s` takes no value", option->name);
    else if (!given)
        reader->problem =
            str_format(reader->arena, "`--%s` needs a value: %s", option->name, wanted);
    else if (!set_value(reader, option, value) && !reader->problem.len)
        reader->problem = str_format(reader->arena, "`--%s` must be %s, not `%.*s`", option->name,
                                     wanted, STR_ARGS(value));
    return !reader->problem.len;
}

/* `--name`, `--name value`, `--name=value`. */
static bool read_long(Reader *reader, Str argument) {
    Str name;
    Str value;
    bool has_value = str_cut(str_slice(argument, 2, argument.len), '=', &name, &value);
    const Option *option = find_long(name);
    if (!option)
        return unknown_option(reader, str_slice(argument, 0, name.len + 2), name);
    return read_value(reader, option, has_value, value);
}

/* `-o value`, `-ovalue`. */
static bool read_short(Reader *reader, Str argument) {
    const Option *option = find_short(argument.at[1]);
    if (!option)
        return unknown_option(reader, argument, str_slice(argument, 1, argument.len));
    return read_value(reader, option, argument.len > 2, str_slice(argument, 2, argument.len));
}

static void add_operand(Reader *reader, Str argument) {
    if (!reader->word.at)
        reader->word = argument;
    else
        LIST_PUSH(reader->arena, &reader->out->operands, Str, argument);
}

static bool read_arguments(Reader *reader) {
    bool options_end = false;
    while (*reader->next) {
        Str argument = str_from(*reader->next++);
        bool option = !options_end && argument.len > 1 && argument.at[0] == '-';
        bool good = true;
        if (option && str_eq(argument, STR("--")))
            options_end = true;
        else if (option && argument.at[1] == '-')
            good = read_long(reader, argument);
        else if (option)
            good = read_short(reader, argument);
        else
            add_operand(reader, argument);
        if (!good)
            return false;
    }
    return true;
}

/* `plancc --help` and `plancc build --help` are `plancc help` and `plancc help build`. */
static void turn_into_help(Reader *reader) {
    const Command *about = reader->out->command;
    reader->out->command = cli_command(STR("help"));
    reader->out->operands = (List){0};
    if (about)
        LIST_PUSH(reader->arena, &reader->out->operands, Str, str_from(about->name));
}

static bool check_options(Reader *reader, const Command *command) {
    for (size_t k = 0; k < cli_option_count; k++) {
        const Option *option = &cli_options[k];
        if (reader->seen & ~command->options & bit(option)) {
            reader->problem =
                str_format(reader->arena, "`%s` has no option `--%s`", command->name, option->name);
            return false;
        }
        if (command->required & ~reader->seen & bit(option)) {
            reader->problem = str_format(reader->arena, "`%s` needs `--%s %s`", command->name,
                                         option->name, option->value);
            return false;
        }
        if (reader->seen & bit(option) && option->needs &&
            !(reader->seen & bit(find_long(str_from(option->needs))))) {
            reader->problem = str_format(reader->arena, "`--%s` means nothing without `--%s`",
                                         option->name, option->needs);
            return false;
        }
    }
    return true;
}

static bool is_subject(const Command *command, Str word) {
    for (size_t k = 0; command->subject_at && command->subject_at(k); k++)
        if (str_is(word, command->subject_at(k)))
            return true;
    return !command->subject_at;
}

/* A single word that is no subject is a folder; where there is none, a subject may be meant. */
static bool is_nothing(const Command *command, Str word) {
    struct stat state;
    return command->subject_at && !is_subject(command, word) &&
           str_find_char(word, '/', 0) == word.len && !os_look(OS_HERE, word.at, &state) &&
           errno == ENOENT;
}

static bool unknown_subject(Reader *reader, const Command *command, Str word, const char *nor) {
    Suggest suggest = suggest_start(reader->arena, word);
    Buf all = {.arena = reader->arena};
    for (size_t k = 0; command->subject_at(k); k++) {
        suggest_offer(&suggest, str_from(command->subject_at(k)), NULL);
        buf_addf(&all, "%s%s", k ? ", " : "", command->subject_at(k));
    }
    reader->problem = str_format(reader->arena, "`%s` knows no %s `%.*s`%s", command->name,
                                 command->subject, STR_ARGS(word), nor);
    cli_add_nearest(reader->arena, &reader->problem, "", suggest.best);
    if (!suggest.best.len)
        reader->problem =
            str_format(reader->arena, "%.*s; %s is one of: %.*s", STR_ARGS(reader->problem),
                       command->subject, STR_ARGS(buf_str(&all)));
    return false;
}

static bool check_operands(Reader *reader, const Command *command) {
    Options *out = reader->out;
    const size_t given = out->operands.count;
    const Str *words = out->operands.at;
    const bool first = command->subject && given && (given > 1 || is_subject(command, words[0]));
    const size_t most = (command->operand ? 1u : 0u) + (first ? 1u : 0u);
    if (command->subject && !first && !command->subject_at) {
        reader->problem =
            str_format(reader->arena, "`%s` needs a %s", command->name, command->subject);
        return false;
    }
    if (given == 1 && is_nothing(command, words[0]))
        return unknown_subject(reader, command, words[0], ", nor is there such a folder");
    if (given == 2 && first && !is_subject(command, words[0]))
        return unknown_subject(reader, command, words[0], "");
    if (first)
        out->subject = words[0];
    if (given <= most && given > (first ? 1u : 0u))
        out->dir = words[first];
    if (given <= most)
        return true;
    reader->problem =
        str_format(reader->arena, "`%s` takes one %s; `%.*s` is too much", command->name,
                   command->operand, STR_ARGS(*LIST_AT(out->operands, Str, most)));
    return false;
}

static bool choose_command(Reader *reader) {
    Options *out = reader->out;
    if (reader->word.at && !(out->command = cli_command(reader->word)))
        return unknown_command(reader);
    if (out->help) {
        turn_into_help(reader);
    } else if (out->version) {
        out->command = &cli_version;
    } else if (!out->command) {
        reader->problem = STR("no command was given");
        return false;
    } else {
        return check_options(reader, out->command) && check_operands(reader, out->command);
    }
    return true;
}

bool cli_read(Arena *arena, int argc, char *const argv[], Options *out, Str *problem) {
    *out = (Options){
        .dir = STR("."),
        .colour = STR("auto"),
        .fail_on = STR("error"),
        .max_errors = MAX_ERRORS_UNSAID,
    };
    Reader reader = {.arena = arena, .next = argv + (argc > 0), .out = out};
    bool good = read_arguments(&reader) && choose_command(&reader);
    *problem = reader.problem;
    return good;
}

int cli_usage(Str problem) {
    Buf clean = {.arena = arena_new()};
    escape_terminal(&clean, problem);
    fprintf(stderr, "plancc: %.*s\nTry `plancc --help`.\n", STR_ARGS(buf_str(&clean)));
    arena_free(clean.arena);
    return CLI_USAGE;
}

bool cli_colour(const Options *options) {
    if (!str_is(options->colour, "auto"))
        return str_is(options->colour, "always");
    const char *no_colour = getenv("NO_COLOR");
    const char *terminal = getenv("TERM");
    bool dumb = !terminal || strcmp(terminal, "dumb") == 0;
    return isatty(STDOUT_FILENO) && !dumb && !(no_colour && no_colour[0]);
}

void cli_print(Str text) {
    if (text.len)
        fwrite(text.at, 1, text.len, stdout);
}

int cli_finish(int status) {
    bool failed = ferror(stdout);
    errno = 0;
    if (fflush(stdout) == 0 && !failed)
        return status;
    fprintf(stderr, "plancc: cannot write to stdout%s%s\n", errno ? ": " : "",
            errno ? strerror(errno) : "");
    return CLI_SYSTEM;
}
