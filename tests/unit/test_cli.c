/* plancc/cli: the command line, and the pages that must agree with it. */
#include "plancc/cli.h"

#include "output/reference.h"

#include <criterion/criterion.h>
#include <criterion/redirect.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct Call {
    Arena *arena;
    Options options;
    Str problem;
    bool good;
} Call;

static Call call(char *const arguments[]) {
    Call result = {.arena = arena_new()};
    int argc = 0;
    while (arguments[argc])
        argc++;
    result.good = cli_read(result.arena, argc, arguments, &result.options, &result.problem);
    return result;
}

#define CALL(...) call((char *[]){"plancc", __VA_ARGS__, NULL})

#define EXPECT_TEXT(actual, wanted)                                                                \
    cr_expect(str_is(actual, wanted), "got `%.*s`, wanted `%s`", STR_ARGS(actual), wanted)

#define EXPECT_PROBLEM(wanted, ...)                                                                \
    do {                                                                                           \
        Call refused = CALL(__VA_ARGS__);                                                          \
        cr_expect(!refused.good);                                                                  \
        EXPECT_TEXT(refused.problem, wanted);                                                      \
        arena_free(refused.arena);                                                                 \
    } while (0)

Test(cli, fills_in_what_is_not_said) {
    Call result = CALL("build");
    cr_assert(result.good);
    cr_expect(result.options.command->run == command_build);
    EXPECT_TEXT(result.options.dir, ".");
    cr_expect(!result.options.out.at && !result.options.single_file.at);
    EXPECT_TEXT(result.options.templates, "");
    EXPECT_TEXT(result.options.colour, "auto");
    EXPECT_TEXT(result.options.fail_on, "error");
    EXPECT_TEXT(result.options.baseline, "");
    cr_expect_eq(result.options.levels.count + result.options.formats.count, 0);
    cr_expect_eq(result.options.max_errors, 100);
    cr_expect(!result.options.strict && !result.options.notes);
    arena_free(result.arena);
}

Test(cli, takes_options_anywhere) {
    Call result = CALL("--strict", "build", "plans", "-o", "site", "--notes");
    cr_assert(result.good);
    EXPECT_TEXT(result.options.dir, "plans");
    EXPECT_TEXT(result.options.out, "site");
    cr_expect(result.options.strict && result.options.notes);
    arena_free(result.arena);
}

Test(cli, takes_values_after_an_option_or_joined_to_it) {
    Call result =
        CALL("build", "--out=a=b", "--max-errors", "0", "--templates", "-", "--as-at", "2021-09");
    cr_assert(result.good);
    EXPECT_TEXT(result.options.out, "a=b");
    EXPECT_TEXT(result.options.templates, "-");
    cr_expect_eq(result.options.max_errors, 0);
    cr_expect_eq(result.options.as_at.year, 2021);
    cr_expect_eq(result.options.as_at.month, 9);
    arena_free(result.arena);
    result = CALL("build", "-osite");
    EXPECT_TEXT(result.options.out, "site");
    arena_free(result.arena);
}

Test(cli, takes_levels_in_the_order_they_were_said) {
    Call result = CALL("check", "--off", "code-gap", "--error=parts-sum", "--warn", "code-gap");
    static const RuleLevel wanted[] = {{RULE_CODE_GAP, SEVERITY_OFF},
                                       {RULE_PARTS_SUM, SEVERITY_ERROR},
                                       {RULE_CODE_GAP, SEVERITY_WARNING}};
    cr_assert(result.good);
    cr_assert_eq(result.options.levels.count, 3);
    for (size_t k = 0; k < 3; k++) {
        const RuleLevel *level = LIST_AT(result.options.levels, RuleLevel, k);
        cr_expect(level->rule == wanted[k].rule && level->severity == wanted[k].severity);
    }
    arena_free(result.arena);
}

Test(cli, takes_formats_with_and_without_files) {
    Call result =
        CALL("check", "--format", "text", "--format=sarif=a=b.sarif", "--format", "json=-");
    static const char *const names[] = {"text", "sarif", "json"};
    static const char *const files[] = {"", "a=b.sarif", "-"};
    cr_assert(result.good);
    cr_assert_eq(result.options.formats.count, 3);
    for (size_t k = 0; k < 3; k++) {
        const Destination *destination = LIST_AT(result.options.formats, Destination, k);
        cr_expect_str_eq(destination->format->name, names[k]);
        EXPECT_TEXT(destination->file, files[k]);
    }
    arena_free(result.arena);
}

Test(cli, takes_every_format_of_its_table) {
    for (size_t k = 0; k < format_count; k++) {
        cr_expect(format_find(str_from(formats[k].name)) == &formats[k]);
        cr_expect(formats[k].print && formats[k].summary);
        cr_expect_eq(!formats[k].beside, !formats[k].print_beside);
    }
    cr_expect(!format_find(STR("tex")));
}

Test(cli, takes_no_options_after_two_hyphens) {
    Call result = CALL("check", "--", "--strict");
    cr_assert(result.good);
    EXPECT_TEXT(result.options.dir, "--strict");
    cr_expect(!result.options.strict);
    arena_free(result.arena);
}

Test(cli, turns_help_options_into_the_command) {
    Call result = CALL("dump", "-h");
    cr_assert(result.good);
    cr_expect(result.options.command->run == command_help);
    EXPECT_TEXT(*LIST_AT(result.options.operands, Str, 0), "dump");
    arena_free(result.arena);
    result = CALL("--help");
    cr_assert(result.good);
    cr_expect(result.options.command->run == command_help);
    cr_expect_eq(result.options.operands.count, 0);
    arena_free(result.arena);
}

Test(cli, takes_version_alone) {
    Call result = CALL("--version");
    cr_assert(result.good);
    cr_expect(result.options.command->run == command_version);
    arena_free(result.arena);
}

Test(cli, refuses_unknown_names_with_near_ones) {
    EXPECT_PROBLEM("there is no command `biuld`; did you mean `build`?", "biuld");
    EXPECT_PROBLEM("there is no command `frobnicate`", "frobnicate");
    EXPECT_PROBLEM("there is no option `--strct`; did you mean `--strict`?", "check", "--strct");
    EXPECT_PROBLEM("there is no option `--color`; did you mean `--colour`?", "check",
                   "--color=never");
    EXPECT_PROBLEM("there is no option `-x`", "check", "-x");
    EXPECT_PROBLEM("there is no command ``", "");
}

Test(cli, refuses_what_does_not_belong_to_the_command) {
    EXPECT_PROBLEM("`build` has no option `--allowed`", "build", "--allowed");
    EXPECT_PROBLEM("`check` takes one DIR; `b` is too much", "check", "a", "b");
    EXPECT_PROBLEM("`dump` needs `--stage nodes|plan|view`", "dump");
}

Test(cli, refuses_wrong_values) {
    EXPECT_PROBLEM("`--as-at` must be a date like 2021-09-30, not `31 March`", "check", "--as-at",
                   "31 March");
    EXPECT_PROBLEM("`--as-at` must be a date like 2021-09-30, not `2021-02-30`", "check",
                   "--as-at=2021-02-30");
    EXPECT_PROBLEM("`--max-errors` must be a number, not `-1`", "check", "--max-errors=-1");
    EXPECT_PROBLEM("`--max-errors` must be a number, not `9999999999`", "check",
                   "--max-errors=9999999999");
    EXPECT_PROBLEM("`--colour` must be auto|always|never, not `al`", "check", "--colour", "al");
    EXPECT_PROBLEM("`--out` needs a value: OUT", "build", "-o");
    EXPECT_PROBLEM("`--out` needs a value: OUT", "build", "--out", "--strict");
    EXPECT_PROBLEM("`--out` needs a value: OUT", "build", "--out=");
    EXPECT_PROBLEM("`--strict` takes no value", "build", "--strict=yes");
}

Test(cli, refuses_levels_that_cannot_be) {
    EXPECT_PROBLEM("there is no rule `code-gop`; did you mean `code-gap`?", "check", "--off",
                   "code-gop");
    EXPECT_PROBLEM("`bad-date` is always an error: nothing can be published without the rule",
                   "check", "--error", "bad-date");
    EXPECT_PROBLEM("`--warn` needs a value: RULE", "check", "--warn");
    EXPECT_PROBLEM("`--update-baseline` means nothing without `--baseline`", "check",
                   "--update-baseline");
}

Test(cli, refuses_formats_that_cannot_be) {
    EXPECT_PROBLEM("there is no format `sarf`; did you mean `sarif`?", "check", "--format=sarf=x");
    EXPECT_PROBLEM("text and json cannot both go to stdout: write `--format json=FILE`", "check",
                   "--format", "text", "--format", "json");
    EXPECT_PROBLEM("`--format` needs a value: FORMAT[=FILE]", "check", "--format");
    EXPECT_PROBLEM("`dump` has no option `--format`", "dump", "--stage", "plan", "--format",
                   "text");
}

Test(cli, refuses_to_do_nothing) {
    Call result = call((char *[]){"plancc", NULL});
    cr_expect(!result.good);
    EXPECT_TEXT(result.problem, "no command was given");
    arena_free(result.arena);
    result = call((char *[]){NULL});
    cr_expect(!result.good);
    arena_free(result.arena);
}

Test(cli, shows_no_control_characters_of_an_argument, .init = cr_redirect_stderr) {
    cli_usage(STR("there is no command `\x1B[31m`"));
    fflush(stderr);
    cr_assert_stderr_eq_str("plancc: there is no command `\uFFFD[31m`\nTry `plancc --help`.\n");
}

Test(cli, points_to_the_help_after_wrong_usage, .init = cr_redirect_stderr) {
    cr_expect_eq(cli_usage(STR("no")), CLI_USAGE);
    fflush(stderr);
    cr_assert_stderr_eq_str("plancc: no\nTry `plancc --help`.\n");
}

Test(cli, colours_when_told_to_whatever_the_environment) {
    setenv("NO_COLOR", "1", 1);
    cr_expect(cli_colour(&(Options){.colour = STR("always")}));
    cr_expect(!cli_colour(&(Options){.colour = STR("never")}));
    cr_expect(!cli_colour(&(Options){.colour = STR("auto")}));
}

Test(cli, colours_nothing_but_a_terminal, .init = cr_redirect_stdout) {
    unsetenv("NO_COLOR");
    setenv("TERM", "xterm", 1);
    cr_expect(!cli_colour(&(Options){.colour = STR("auto")}));
}

Test(cli, takes_every_command_of_its_table) {
    for (size_t k = 0; k < cli_command_count; k++) {
        const Command *command = &cli_commands[k];
        cr_expect(cli_command(str_from(command->name)) == command);
        cr_expect(command->run && command->summary && command->help);
        cr_expect_eq(command->required & ~command->options, 0);
        size_t help = strlen(command->help);
        cr_expect(help && command->help[help - 1] == '\n');
    }
    cr_expect_leq(cli_option_count, 8 * sizeof(OptionSet));
}

/* The man page without roff's escaped hyphens. */
static Str man_page(Arena *arena) {
    FILE *file = fopen("compiler/plancc/plancc.1", "r");
    cr_assert(file != NULL, "the tests run in the repository's folder");
    Buf text = {.arena = arena};
    for (int c = fgetc(file); c != EOF; c = fgetc(file))
        if (c != '\\')
            buf_add_char(&text, (char)c);
    fclose(file);
    return buf_str(&text);
}

static bool has_line(Str page, const char *start) {
    Str line;
    for (Str rest = page; rest.len;) {
        str_cut(rest, '\n', &line, &rest);
        Str macro;
        Str text;
        str_cut(line, ' ', &macro, &text);
        if (macro.len && macro.at[0] == '.' && str_find(text, str_from(start), 0) < text.len)
            return true;
    }
    return false;
}

Test(cli, has_every_command_option_and_format_in_the_man_page) {
    Arena *arena = arena_new();
    Str page = man_page(arena);
    for (size_t k = 0; k < cli_command_count; k++)
        cr_expect(has_line(page, cli_commands[k].name), "%s", cli_commands[k].name);
    for (size_t k = 0; k < cli_option_count; k++) {
        Str name = str_format(arena, "--%s%c", cli_options[k].name, '\0');
        cr_expect(has_line(page, name.at), "%s", name.at);
    }
    for (size_t k = 0; k < format_count; k++)
        cr_expect(has_line(page, formats[k].name), "%s", formats[k].name);
    cr_expect(str_find(page, STR("plancc " PLANCC_VERSION), 0) < page.len);
    arena_free(arena);
}

Test(cli, has_no_option_in_the_man_page_that_is_none) {
    Arena *arena = arena_new();
    Str page = man_page(arena);
    for (size_t at = str_find(page, STR("--"), 0); at < page.len;
         at = str_find(page, STR("--"), at + 2)) {
        size_t end = at + 2;
        while (end < page.len &&
               (page.at[end] == '-' || (page.at[end] >= 'a' && page.at[end] <= 'z')))
            end++;
        Str name = str_slice(page, at + 2, end);
        bool known = name.len == 0;
        for (size_t k = 0; k < cli_option_count; k++)
            known = known || str_is(name, cli_options[k].name);
        cr_expect(known, "--%.*s", STR_ARGS(name));
    }
    arena_free(arena);
}

static void run(char *const arguments[], int wanted) {
    Call result = call(arguments);
    cr_assert(result.good);
    cr_expect_eq(result.options.command->run(&result.options), wanted);
    arena_free(result.arena);
    fflush(stdout);
    fflush(stderr);
}

static void redirect(void) {
    cr_redirect_stdout();
    cr_redirect_stderr();
}

Test(cli, prints_its_version, .init = redirect) {
    run((char *[]){"plancc", "--version", NULL}, CLI_OK);
    cr_assert_stdout_eq_str("plancc 0.1.0\n");
}

Test(cli, explains_a_rule, .init = redirect) {
    run((char *[]){"plancc", "explain", "size-limit", NULL}, CLI_OK);
    cr_assert_stdout_eq_str(
        "size-limit (error): the file, or a text in it, is too large\n"
        "\n"
        "A plan file has at most 8 MB and 600,000 texts, lists and mappings, and one text\n"
        "200,000 bytes, which are eighty pages, or 500 where it is one line, like a name,\n"
        "a title or an address. More was hardly written by people. Check that the right\n"
        "file was saved, and that no quote was left open, or divide it into several\n"
        "files.\n"
        "\n"
        "It cannot be excused or turned off.\n");
}

Test(cli, suggests_a_rule_for_a_slip, .init = redirect) {
    run((char *[]){"plancc", "explain", "unknown-cod", NULL}, CLI_USAGE);
    cr_assert_stderr_eq_str("plancc: there is no rule `unknown-cod`; did you mean `unknown-code`?\n"
                            "Try `plancc --help`.\n");
}

Test(cli, suggests_a_topic_for_a_slip, .init = redirect) {
    run((char *[]){"plancc", "help", "langauge", NULL}, CLI_USAGE);
    cr_assert_stderr_eq_str("plancc: there is no help on `langauge`; did you mean `language`?\n"
                            "Try `plancc --help`.\n");
}

static size_t occurrences(Str text, const char *part) {
    size_t count = 0;
    for (size_t at = str_find(text, str_from(part), 0); at < text.len;
         at = str_find(text, str_from(part), at + 1))
        count++;
    return count;
}

Test(reference, has_each_shape_once) {
    Buf out = {.arena = arena_new()};
    reference_print(&out);
    static const char *const titles[] = {"\n## Plan file\n", "\n## Task\n", "\n## Row\n",
                                         "\n## Officer\n", "\n## Figure\n"};
    for (size_t k = 0; k < sizeof titles / sizeof titles[0]; k++)
        cr_expect_eq(occurrences(buf_str(&out), titles[k]), 1, "%s", titles[k]);
    cr_expect_eq(occurrences(buf_str(&out), "(null)"), 0);
    arena_free(out.arena);
}

Test(reference, says_what_a_key_takes) {
    Buf out = {.arena = arena_new()};
    reference_print(&out);
    static const char *const lines[] = {
        "* `title` (text; required): The plan's title.",
        "* `due` (date): When it is to be done. Example: `due: 2023-09`\n",
        "* `kind` (one of: `cost`, `efficiency`, `income`; required): What the amounts are.",
        "* `officers` (list, each title of an officer): The officers responsible.",
    };
    for (size_t k = 0; k < sizeof lines / sizeof lines[0]; k++)
        cr_expect(occurrences(buf_str(&out), lines[k]) > 0, "%s", lines[k]);
    arena_free(out.arena);
}

Test(reference, names_what_templates_may_use) {
    Buf out = {.arena = arena_new()};
    reference_print_templates(&out);
    cr_expect_eq(occurrences(buf_str(&out), "\n## In a plan page\n"), 1);
    cr_expect_eq(occurrences(buf_str(&out), "(null)"), 0);
    arena_free(out.arena);
}
