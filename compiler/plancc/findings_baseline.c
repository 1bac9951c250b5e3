/* The file of --baseline: read, brought up to date, and what there is to say about it. */
#include "plancc/findings.h"

#include "diag/baseline.h"
#include "output/file.h"

/* One run with a baseline. */
typedef struct Run {
    Arena *arena;
    Baseline *baseline;
    Str path;
    Str text;     /* what the file holds */
    bool missing; /* there is no file yet */
    bool blind;   /* much of the set was not looked at: what is missing may only be out of sight */
} Run;

static bool read(Run *run, bool may_be_missing, Str *problem) {
    if (!file_read(run->arena, run->path, &run->text, &run->missing, problem))
        return false;
    if (run->missing && !may_be_missing) {
        *problem = str_format(run->arena, "there is no baseline %.*s; --update-baseline makes one",
                              STR_ARGS(run->path));
        return false;
    }
    Str reason;
    if (run->missing || baseline_read(run->baseline, run->text, &reason))
        return true;
    *problem = str_format(run->arena, "the baseline %.*s cannot be read: %.*s", STR_ARGS(run->path),
                          STR_ARGS(reason));
    return false;
}

/* How many findings the baseline sets aside; `found`: how many of them there are. */
static size_t sum(const Run *run, bool found) {
    size_t all = 0;
    for (size_t k = 0; k < run->baseline->entries.count; k++) {
        const BaselineEntry *entry = run->baseline->entries.entries[k].value;
        all += found && entry->found < entry->count ? entry->found : entry->count;
    }
    return all;
}

static bool update(Run *run, Str *problem) {
    size_t before = sum(run, false);
    if (run->blind) {
        findings_say(run->arena,
                     str_format(run->arena,
                                "%.*s is %s: first put right the errors that no "
                                "baseline can hold",
                                STR_ARGS(run->path), run->missing ? "not made" : "left as it is"));
        return true;
    }
    if (run->missing)
        baseline_fill(run->baseline);
    else
        baseline_shrink(run->baseline);
    Buf out = {.arena = run->arena};
    baseline_print(&out, run->baseline);
    if (!run->missing && str_eq(run->text, buf_str(&out)))
        return true;
    if (!file_write(run->arena, run->path, buf_str(&out), problem))
        return false;
    size_t after = sum(run, false);
    Buf line = {.arena = run->arena};
    buf_addf(&line, "%.*s: %zu finding%s set aside", STR_ARGS(run->path), after,
             after == 1 ? "" : "s");
    if (!run->missing)
        buf_addf(&line, ", %zu fewer than before", before - after);
    findings_say(run->arena, buf_str(&line));
    return true;
}

/* "known.txt: parts-sum of ComS_012 in indicators.yml: 3 known, 1 found". */
static void say_entry(const Run *run, const BaselineEntry *entry) {
    Buf line = {.arena = run->arena};
    buf_addf(&line, "%.*s: ", STR_ARGS(run->path));
    baseline_describe(&line, entry);
    buf_addf(&line, ": %zu known, %zu found%s", entry->count, entry->found,
             entry->found > entry->count ? ", so all are shown" : "");
    findings_say(run->arena, buf_str(&line));
}

/* Whether the entry holds no more: what is gone matters only where all was looked at. */
static bool has_changed(const Run *run, const BaselineEntry *entry) {
    return entry->count &&
           (entry->found > entry->count || (entry->found < entry->count && !run->blind));
}

/* Says which entries do not hold any more, and why known findings are shown again. */
static void say_changes(const Run *run, size_t most) {
    size_t said = 0;
    for (size_t k = 0; k < run->baseline->entries.count; k++) {
        const BaselineEntry *entry = run->baseline->entries.entries[k].value;
        if (has_changed(run, entry) && (!most || said++ < most))
            say_entry(run, entry);
    }
    size_t gone = sum(run, false) - sum(run, true);
    if (gone && !run->blind)
        findings_say(run->arena,
                     str_format(run->arena,
                                "warning: %zu known finding%s no longer there; run with "
                                "--update-baseline to make %.*s smaller",
                                gone, gone == 1 ? " is" : "s are", STR_ARGS(run->path)));
}

bool findings_set_aside(Set *set, const Options *options) {
    Run run = {.arena = set->arena,
               .baseline = baseline_new(set->arena),
               .path = options->baseline,
               .blind = baseline_is_blind(set->diag)};
    Str problem;
    bool good = read(&run, options->update_baseline, &problem);
    if (good) {
        baseline_count(run.baseline, set->diag);
        good = !options->update_baseline || update(&run, &problem);
    }
    if (good) {
        baseline_apply(run.baseline, set->diag);
        say_changes(&run, options->max_errors);
    } else {
        findings_say(set->arena, problem);
    }
    return good;
}
