/* What may stand on the command line. The man page says the same; tests/unit/test_cli.c compares.
 */
#include "plancc/cli.h"

#include "output/inventory.h"
#include "output/reference.h"

#define OPTION_ROW(name, letter, kind, value, member, doc)                                         \
    { name, letter, kind, value, offsetof(Options, member), doc, NULL, NULL }

#define LEVEL_ROW(name, doc)                                                                       \
    { name, 0, OPTION_OWN, "RULE", offsetof(Options, levels), doc, cli_read_level, NULL }

enum {
    OUT,
    SINGLE_FILE,
    JOBS,
    TEMPLATES,
    DEPFILE,
    STAGE,
    AS_AT,
    ERROR,
    WARN,
    OFF,
    STRICT,
    FAIL_ON,
    BASELINE,
    UPDATE_BASELINE,
    NOTES,
    MAX_ERRORS,
    FORMAT,
    COLOUR,
    ALLOWED,
    HELP,
    VERSION,
};

const Option cli_options[] = {
    [OUT] = OPTION_ROW("out", 'o', OPTION_TEXT, "OUT", out,
                       "the folder to write to; public when not said"),
    [SINGLE_FILE] = OPTION_ROW("single-file", 0, OPTION_TEXT, "PLAN", single_file,
                               "only this plan or report, as one HTML file that needs no other"),
    [JOBS] = OPTION_ROW("jobs", 'j', OPTION_COUNT, "N", jobs,
                        "threads at work; as many as there are processors when not said"),
    [TEMPLATES] = OPTION_ROW("templates", 0, OPTION_TEXT, "DIR", templates,
                             "templates that replace built-in ones of the same name"),
    [DEPFILE] = OPTION_ROW("depfile", 0, OPTION_TEXT, "FILE", depfile,
                           "write to FILE what was read, as a rule for make and ninja"),
    [STAGE] = OPTION_ROW("stage", 0, OPTION_CHOICE, "nodes|plan|view", stage, "what to print"),
    [AS_AT] = OPTION_ROW("as-at", 0, OPTION_DATE, "DATE", as_at,
                         "what if: compute every report as at DATE, not at its own date"),
    [ERROR] = LEVEL_ROW("error", "make findings of RULE errors, whatever organisation.yml says"),
    [WARN] = LEVEL_ROW("warn", "make them warnings"),
    [OFF] = LEVEL_ROW("off", "do not look for them"),
    [STRICT] = OPTION_ROW("strict", 0, OPTION_FLAG, NULL, strict,
                          "exit with 1 for warnings too; as --fail-on warning"),
    [FAIL_ON] = OPTION_ROW("fail-on", 0, OPTION_CHOICE, "error|warning|note|never", fail_on,
                           "exit with 1 for findings this bad or worse; error when not said"),
    [BASELINE] = OPTION_ROW("baseline", 0, OPTION_TEXT, "FILE", baseline,
                            "set aside the findings that FILE counts, which fail no more"),
    [UPDATE_BASELINE] = {.name = "update-baseline",
                         .kind = OPTION_FLAG,
                         .offset = offsetof(Options, update_baseline),
                         .doc = "make FILE of all findings; one that is there only gets smaller",
                         .needs = "baseline"},
    [NOTES] = OPTION_ROW("notes", 0, OPTION_FLAG, NULL, notes, "show notes too"),
    [MAX_ERRORS] = OPTION_ROW("max-errors", 0, OPTION_COUNT, "N", max_errors,
                              "show people at most N findings; 100 when not said, 0 for all"),
    [FORMAT] = {.name = "format",
                .kind = OPTION_OWN,
                .value = "FORMAT[=FILE]",
                .offset = offsetof(Options, formats),
                .doc = "how findings are written, and where to; may be said again",
                .read = cli_read_format},
    [COLOUR] = OPTION_ROW("colour", 0, OPTION_CHOICE, "auto|always|never", colour,
                          "colour the findings; auto: on a terminal, unless NO_COLOR is set"),
    [ALLOWED] = OPTION_ROW("allowed", 0, OPTION_FLAG, NULL, allowed,
                           "list what is excused by comments, with the reasons"),
    [HELP] = OPTION_ROW("help", 'h', OPTION_FLAG, NULL, help, "say how plancc is called"),
    [VERSION] = OPTION_ROW("version", 0, OPTION_FLAG, NULL, version, "print the version"),
};
const size_t cli_option_count = sizeof cli_options / sizeof cli_options[0];

#define SET(option) (1u << (option))
#define LEVEL_SET (SET(ERROR) | SET(WARN) | SET(OFF) | SET(STRICT) | SET(FAIL_ON))
#define FINDINGS_SET                                                                               \
    (SET(AS_AT) | LEVEL_SET | SET(BASELINE) | SET(UPDATE_BASELINE) | SET(NOTES) |                  \
     SET(MAX_ERRORS) | SET(FORMAT) | SET(COLOUR))
#define EVERYWHERE SET(HELP)

const Command cli_commands[] = {
    {
        .name = "build",
        .run = command_build,
        .operand = "DIR",
        .options = SET(OUT) | SET(SINGLE_FILE) | SET(TEMPLATES) | SET(DEPFILE) | SET(JOBS) |
                   FINDINGS_SET | EVERYWHERE,
        .summary = "check a set of plans and publish it as web pages",
        .help =
            "Reads every .yml file below DIR (the current folder when not said), checks it, and\n"
            "writes the pages to the folder OUT. When the set has errors nothing is written.\n"
            "Files in OUT that plancc did not make are never touched.\n"
            "\n"
            "With --single-file one page is written, to the file OUT (PLAN-single.html when not\n"
            "said). PLAN is the folder of a plan, or the name of its page or of a report's. Links\n"
            "to other pages become text; the file has its style inside and no script.\n"
            "\n"
            "With --depfile make and ninja know when to build again: the file is a rule that "
            "makes\n"
            "OUT/index.html, or the single file, of all that was read.\n",
    },
    {
        .name = "check",
        .run = command_check,
        .operand = "DIR",
        .options = SET(ALLOWED) | SET(JOBS) | FINDINGS_SET | EVERYWHERE,
        .summary = "check a set of plans and write nothing",
        .help =
            "Reads every .yml file below DIR (the current folder when not said) and prints what a\n"
            "careful reader should look at. `plancc explain RULE` says more about a finding.\n"
            "\n"
            "One place may be excused by a comment on its line or the line above:\n"
            "    # plancc: allow RULE: reason\n",
    },
    {
        .name = "dump",
        .run = command_dump,
        .operand = "DIR",
        .options = SET(STAGE) | SET(AS_AT) | EVERYWHERE,
        .required = SET(STAGE),
        .summary = "print what plancc has understood, for tests and for the curious",
        .help =
            "Prints one stage of the work on the set in DIR (the current folder when not said):\n"
            "nodes, the YAML as read; plan, what it means; view, what a page shows.\n",
    },
    {
        .name = "explain",
        .run = command_explain,
        .operand = "RULE",
        .options = EVERYWHERE,
        .summary = "say what a rule finds, why, and how to mend it",
        .help =
            "RULE is the name in brackets at the end of a finding, such as unknown-code. Without\n"
            "RULE, lists all rules.\n",
    },
    {
        .name = "list",
        .run = command_list,
        .subject = "KIND",
        .subject_at = inventory_kind_name,
        .operand = "DIR",
        .options = SET(AS_AT) | EVERYWHERE,
        .summary = "list what has a code: code, title, file, line and kind",
        .help =
            "Prints one line for each thing of the set in DIR (the current folder when not said), "
            "with\ntabs between its code, its title, file, line and kind.\n"
            "KIND is priorities, objectives, indicators, tasks, strategies, officers or risks; all "
            "of\nthem when not said.\n",
    },
    {
        .name = "show",
        .run = command_show,
        .subject = "CODE",
        .operand = "DIR",
        .options = SET(AS_AT) | EVERYWHERE,
        .summary = "show all that is known of one code",
        .help =
            "Prints where CODE (or an officer's title, or a risk's number) is defined and used, "
            "what\nit says, how it stands, and what was found about it.\n",
    },
    {
        .name = "help",
        .run = command_help,
        .operand = "COMMAND",
        .options = EVERYWHERE,
        .summary = "say how plancc is called, or what may stand in a plan",
        .help = "Explains a command, or one of the topics below.\n",
    },
};
const size_t cli_command_count = sizeof cli_commands / sizeof cli_commands[0];

const Command cli_version = {.name = "--version", .run = command_version, .options = SET(VERSION)};

const Topic cli_topics[] = {
    {"language", "what may stand in a plan", reference_print},
    {"templates", "what may stand in a template", reference_print_templates},
};
const size_t cli_topic_count = sizeof cli_topics / sizeof cli_topics[0];
