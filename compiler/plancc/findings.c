#include "plancc/findings.h"

#include "base/escape.h"
#include "diag/text.h"
#include "output/file.h"
#include "plan/subject.h"

#include <stdio.h>
#include <stdlib.h>

void findings_say(Arena *arena, Str sentence) {
    Buf line = {.arena = arena};
    escape_terminal(&line, sentence);
    fprintf(stderr, "plancc: %.*s\n", STR_ARGS(buf_str(&line)));
}

/* A baseline and the list of excuses have notes in them, whether they are shown or not. */
static bool wants_notes(const Options *options) {
    return options->notes || options->allowed || options->baseline.len ||
           str_is(options->fail_on, "note");
}

/* What comes out does not depend on it. */
static unsigned jobs_of(const Options *options) {
    if (!options->jobs)
        return pool_jobs();
    return options->jobs < POOL_MOST ? (unsigned)options->jobs : POOL_MOST;
}

Set *findings_read(const Options *options) {
    Set *set = set_new();
    Str problem;
    set->as_at = options->as_at;
    set->levels = options->levels;
    set->jobs = jobs_of(options);
    set->without_notes = !wants_notes(options);
    if (set_read(set, options->dir, &problem)) {
        set_check(set);
        return set;
    }
    findings_say(set->arena, problem);
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

/* The least severe findings that fail the run; one more than all for `never`. */
static Severity least_failing(const Options *options) {
    static const char *const words[] = {
        [SEVERITY_NOTE] = "note", [SEVERITY_WARNING] = "warning", [SEVERITY_ERROR] = "error"};
    unsigned least = SEVERITY_NOTE;
    while (least <= SEVERITY_ERROR && !str_is(options->fail_on, words[least]))
        least++;
    if (options->strict && least > SEVERITY_WARNING)
        least = SEVERITY_WARNING;
    return (Severity)least;
}

static Outcome outcome_of(const Set *set, const Options *options) {
    Severity fails = least_failing(options);
    /* A run does not fail for something that it does not show. */
    bool notes = options->notes || fails == SEVERITY_NOTE;
    return (Outcome){
        .arena = set->arena,
        .diag = set->diag,
        .version = STR(PLANCC_VERSION),
        .dir = options->dir,
        .files = set->files,
        .least = notes ? SEVERITY_NOTE : SEVERITY_WARNING,
        .fails = fails,
        .most = options->max_errors,
    };
}

static bool fails(const Outcome *outcome) {
    EACH (Finding *, finding, outcome->diag->findings)
        if (diag_is_open(*finding) && (*finding)->severity >= outcome->fails)
            return true;
    return false;
}

/* What a format puts beside its findings, where the environment asks for it. */
static bool write_beside(const Outcome *outcome, const Format *format, Str *problem) {
    const char *path = format->beside ? getenv(format->beside) : NULL;
    if (!path || !path[0])
        return true;
    Buf out = {.arena = outcome->arena};
    format->print_beside(&out, outcome);
    return file_append(outcome->arena, str_from(path), buf_str(&out), problem);
}

static void take_to_stdout(void *state, Buf *out) {
    (void)state;
    cli_print(buf_str(out));
    out->len = 0;
}

static void take_to_file(void *state, Buf *out) {
    file_add(state, buf_str(out));
    out->len = 0;
}

static void print_to_stdout(Outcome outcome, const Format *format, const Options *options) {
    Buf out = {.arena = outcome.arena};
    outcome.colour = cli_colour(options);
    outcome.take = take_to_stdout;
    format->print(&out, &outcome);
    outcome.take(NULL, &out);
}

static bool print_to_file(Outcome outcome, const Destination *destination, Str *problem) {
    Buf out = {.arena = outcome.arena};
    FileParts file = file_begin(outcome.arena, destination->file);
    outcome.take = take_to_file;
    outcome.state = &file;
    destination->format->print(&out, &outcome);
    outcome.take(&file, &out);
    return file_end(&file, problem);
}

static bool write_format(const Outcome *outcome, const Destination *destination,
                         const Options *options, Str *problem) {
    if (!destination->file.len)
        print_to_stdout(*outcome, destination->format, options);
    else if (!print_to_file(*outcome, destination, problem))
        return false;
    return write_beside(outcome, destination->format, problem);
}

/* All of them, even if one cannot be written. */
static bool write_formats(const Outcome *outcome, const Options *options) {
    const Destination unsaid = {format_find(STR("text")), {NULL, 0}};
    bool good = true;
    Str problem;
    if (!options->formats.count)
        return write_format(outcome, &unsaid, options, &problem);
    EACH (Destination, destination, options->formats) {
        if (write_format(outcome, destination, options, &problem))
            continue;
        findings_say(outcome->arena, problem);
        good = false;
    }
    return good;
}

/* Whether the file that is to be written is none of those that were read; if it is, that is said.
 */
static bool is_spared(Arena *arena, Str file, List read) {
    const Str same = file_same(arena, file, read);
    if (!same.len)
        return true;
    if (str_eq(file, same))
        cli_usage(str_format(arena, "%.*s was read, and is not written over: choose another name",
                             STR_ARGS(file)));
    else
        cli_usage(str_format(arena,
                             "%.*s is %.*s, which was read, and is not written over: choose "
                             "another name",
                             STR_ARGS(file), STR_ARGS(same)));
    return false;
}

/* Whether no other file that is to be written has the path; if one has, that is said. */
static bool is_alone(Arena *arena, Str file, List *written) {
    const Str plain = file_plain_path(arena, file);
    EACH (const Str, other, *written)
        if (str_eq(*other, plain)) {
            cli_usage(str_format(arena, "two things would be written to %.*s: choose another name",
                                 STR_ARGS(file)));
            return false;
        }
    LIST_PUSH(arena, written, Str, plain);
    return true;
}

/* Of two files of one name the first would be lost without a word. */
static bool are_apart(Arena *arena, const Options *options) {
    List written = {NULL, 0, 0};
    if (options->update_baseline)
        LIST_PUSH(arena, &written, Str, file_plain_path(arena, options->baseline));
    EACH (Destination, destination, options->formats)
        if (destination->file.len && !is_alone(arena, destination->file, &written))
            return false;
    if (options->depfile.len && !is_alone(arena, options->depfile, &written))
        return false;
    return !options->single_file.at || !options->out.at || is_alone(arena, options->out, &written);
}

/* Looks before anything is written: a plan is not lost to its report, nor a baseline. */
static bool spares_what_was_read(Set *set, const Options *options) {
    Arena *arena = set->arena;
    List read = {NULL, 0, 0};
    LIST_ADD_ALL(arena, &read, Str, set->read);
    if (options->update_baseline && !is_spared(arena, options->baseline, read))
        return false;
    if (options->baseline.len)
        LIST_PUSH(arena, &read, Str, options->baseline);
    EACH (Destination, destination, options->formats)
        if (destination->file.len && !is_spared(arena, destination->file, read))
            return false;
    if (options->depfile.len && !is_spared(arena, options->depfile, read))
        return false;
    return !options->single_file.at || !options->out.at || is_spared(arena, options->out, read);
}

int findings_print(Set *set, const Options *options) {
    if (!are_apart(set->arena, options) || !spares_what_was_read(set, options))
        return CLI_USAGE;
    Outcome outcome = outcome_of(set, options);
    /* A baseline counts what is not shown, too. */
    subject_fill(set, options->baseline.len ? SEVERITY_NOTE : outcome.least);
    bool good = !options->baseline.len || findings_set_aside(set, options);
    good = write_formats(&outcome, options) && good;
    print_summary(set);
    if (!good || is_unreadable(set->diag))
        return CLI_SYSTEM;
    return fails(&outcome) ? CLI_FINDINGS : CLI_OK;
}
