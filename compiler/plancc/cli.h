/* cli: the command line. One table of commands and one of options, from which parsing, --help,
 * `plancc help COMMAND`, near matches and the check of the man page all come. A new option is one
 * member of Options and one row. */
#ifndef PLANCC_CLI_H
#define PLANCC_CLI_H

#include "base/arena.h"
#include "base/date.h"
#include "base/list.h"
#include "base/str.h"
#include "base/version.h"
#include "diag/diag.h"
#include "output/format.h"

#include <stdbool.h>
#include <stddef.h>

/* How plancc exits. */
enum {
    CLI_OK = 0,
    CLI_FINDINGS = 1, /* the plan has errors, or warnings with --strict */
    CLI_USAGE = 2,    /* plancc was called wrongly */
    CLI_SYSTEM = 3,   /* something could not be read or written; also what die() exits with */
};

typedef struct Command Command;
typedef struct Option Option;

/* What --format says. */
typedef struct Destination {
    const Format *format;
    Str file; /* empty: stdout */
} Destination;

/* What was asked for, with every default filled in. All texts are borrowed from argv. */
typedef struct Options {
    const Command *command;
    Str subject;       /* what comes before DIR: a code, a kind; empty when not said */
    Str dir;           /* the set's folder; "." when not said */
    Str out;           /* --out; NULL: not said */
    Str single_file;   /* --single-file: a plan or report; NULL: publish them all */
    Str templates;     /* --templates; empty: only the ones built in */
    Str depfile;       /* --depfile; empty: none */
    Str stage;         /* --stage: nodes, plan or view */
    Str colour;        /* --colour: auto, always or never */
    Date as_at;        /* --as-at; year 0: each report its own date */
    Str fail_on;       /* --fail-on: error, warning, note or never */
    Str baseline;      /* --baseline; empty: none */
    size_t max_errors; /* 0: all */
    size_t jobs;       /* --jobs; 0: as many as there are processors */
    List levels;       /* of RuleLevel: --error, --warn and --off in the order they were said */
    List formats;      /* of Destination: --format; empty: text on stdout */
    bool update_baseline;
    bool strict;
    bool notes;
    bool allowed;
    bool help;
    bool version;
    List operands; /* of Str: what follows the command, DIR too */
} Options;

typedef enum OptionKind {
    OPTION_FLAG,   /* bool */
    OPTION_TEXT,   /* Str */
    OPTION_COUNT,  /* size_t */
    OPTION_DATE,   /* Date */
    OPTION_CHOICE, /* Str: one of the words in `value` */
    OPTION_OWN,    /* a List, which `read` adds to; may be said again and again */
} OptionKind;

struct Option {
    const char *name; /* without the hyphens */
    char letter;      /* of the short form; 0: none */
    OptionKind kind;
    const char *value; /* what the help calls the value, "a|b|c" for a choice; NULL for a flag */
    size_t offset;     /* of the member of Options */
    const char *doc;
    /* False with one sentence in *problem when the value will not do. */
    bool (*read)(Arena *arena, const Option *option, Str value, List *list, Str *problem);
    const char *needs; /* the option without which this one means nothing; NULL: none */
};

/* The options that a command takes, as a set of rows of cli_options. */
typedef unsigned OptionSet;

struct Command {
    const char *name;
    int (*run)(const Options *options); /* one of the statuses above */
    const char *operand;                /* what may follow: "DIR", "RULE"; NULL: nothing */
    const char *subject;                /* what may stand before the operand; NULL: nothing */
    const char *(*subject_at)(size_t);  /* the words it may be, NULL after the last; NULL: any */
    OptionSet options;
    OptionSet required; /* must be said */
    const char *summary;
    const char *help; /* the long text, without options */
};

/* A thing that `plancc help` explains and that is no command. */
typedef struct Topic {
    const char *name;
    const char *summary;
    void (*print)(Buf *out);
} Topic;

/* The tables, in commands.c. `--version` is a command of its own that is in no list. */
extern const Option cli_options[];
extern const size_t cli_option_count;
extern const Command cli_commands[];
extern const size_t cli_command_count;
extern const Command cli_version;
extern const Topic cli_topics[];
extern const size_t cli_topic_count;

/* The command of that name, or NULL. */
const Command *cli_command(Str name);

/* Reads the command line into `out`; `--help` becomes the command `help`. False with one sentence
 * in *problem when plancc was called wrongly. */
bool cli_read(Arena *arena, int argc, char *const argv[], Options *out, Str *problem);

/* Readers of OPTION_OWN, in cli_own.c: RULE for --error, --warn and --off, FORMAT[=FILE]. */
bool cli_read_level(Arena *arena, const Option *option, Str value, List *list, Str *problem);
bool cli_read_format(Arena *arena, const Option *option, Str value, List *list, Str *problem);

/* Adds "; did you mean `--out`?" to the problem when there is a near name. */
void cli_add_nearest(Arena *arena, Str *problem, const char *hyphens, Str nearest);

/* "there is no rule `kode`", with a near one, or where the rules are listed. */
Str cli_unknown_rule(Arena *arena, Str name);

/* Says what was wrong on stderr, without the control characters of arguments, and CLI_USAGE. */
int cli_usage(Str problem);

/* Whether stdout is to be coloured: what --colour says; for `auto`, when it is a terminal that can
 * and NO_COLOR is not set. */
bool cli_colour(const Options *options);

/* Writes the bytes to stdout. A failure is noticed by cli_finish. */
void cli_print(Str text);

/* The status to exit with: CLI_SYSTEM, said on stderr, when stdout could not be written. */
int cli_finish(int status);

int command_build(const Options *options);
int command_check(const Options *options);
int command_dump(const Options *options);
int command_explain(const Options *options);
int command_list(const Options *options);
int command_show(const Options *options);
int command_help(const Options *options);
int command_version(const Options *options);

#endif
