/* The output folder: what is written, kept, removed, and never touched. */
#include "output/files.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct Fixture {
    Arena *arena;
    Str root;   /* a folder of this test's own */
    Str public; /* where the output goes: root/public */
    Str problem;
} Fixture;

static Fixture fixture_new(void) {
    const char *tmp = getenv("TMPDIR");
    Fixture fixture = {.arena = arena_new()};
    Str made = str_format(fixture.arena, "%s/plancc-files-XXXXXX", tmp ? tmp : "/tmp");
    char *path = arena_alloc(fixture.arena, made.len + 1);
    memcpy(path, made.at, made.len);
    cr_assert_not_null(mkdtemp(path));
    fixture.root = str_from(path);
    fixture.public = str_format(fixture.arena, "%s/public", path);
    return fixture;
}

static void fixture_free(Fixture *fixture) {
    Str command = str_format(fixture->arena, "rm -rf '%.*s'", STR_ARGS(fixture->root));
    cr_expect_eq(system(command.at), 0);
    arena_free(fixture->arena);
}

static const char *path_of(const Fixture *fixture, const char *name) {
    return str_format(fixture->arena, "%.*s/%s", STR_ARGS(fixture->public), name).at;
}

static void put(const Fixture *fixture, const char *name, const char *text) {
    FILE *file = fopen(path_of(fixture, name), "w");
    cr_assert_not_null(file);
    fputs(text, file);
    fclose(file);
}

/* The text of a file; "(none)" when there is none. */
static const char *get(const Fixture *fixture, const char *name) {
    FILE *file = fopen(path_of(fixture, name), "r");
    if (!file)
        return "(none)";
    char *text = arena_alloc(fixture->arena, 4096);
    size_t len = fread(text, 1, 4095, file);
    text[len] = '\0';
    fclose(file);
    return text;
}

static Output *open_output(Fixture *fixture) {
    Output *output = output_open(fixture->arena, fixture->public, &fixture->problem);
    cr_assert_not_null(output);
    return output;
}

/* One whole build: names with their texts, ended by NULL. */
static OutputCounts build(Fixture *fixture, const char *const *pairs) {
    Output *output = open_output(fixture);
    for (; *pairs; pairs += 2)
        cr_expect(output_write(output, str_from(pairs[0]), str_from(pairs[1]), &fixture->problem),
                  "%.*s", STR_ARGS(fixture->problem));
    cr_expect(output_close(output, &fixture->problem), "%.*s", STR_ARGS(fixture->problem));
    return output_counts(output);
}

static const char *const empty_build[] = {NULL};
static const char *const one_page[] = {"index.html", "one", NULL};
static const char *const deep_page[] = {"a/b/index.html", "deep", NULL};

/* Writing `name` fails, and the problem ends with `ending`. */
static void expect_refused(Fixture *fixture, const char *name, const char *ending) {
    Output *output = open_output(fixture);
    cr_expect_not(output_write(output, str_from(name), STR("new"), &fixture->problem));
    cr_expect(str_ends(fixture->problem, str_from(ending)), "%.*s", STR_ARGS(fixture->problem));
    cr_expect_not(output_close(output, &fixture->problem));
}

Test(files, a_file_is_written) {
    Fixture fixture = fixture_new();
    cr_expect_eq(build(&fixture, one_page).written, 1);
    cr_expect_str_eq(get(&fixture, "index.html"), "one");
    fixture_free(&fixture);
}

Test(files, missing_folders_are_made) {
    Fixture fixture = fixture_new();
    fixture.public = str_format(fixture.arena, "%.*s/x/y/", STR_ARGS(fixture.root));
    build(&fixture, deep_page);
    cr_expect_str_eq(get(&fixture, "a/b/index.html"), "deep");
    fixture_free(&fixture);
}

Test(files, an_empty_file_is_a_file) {
    static const char *const pairs[] = {"empty.csv", "", NULL};
    Fixture fixture = fixture_new();
    build(&fixture, pairs);
    cr_expect_eq(build(&fixture, pairs).unchanged, 1);
    fixture_free(&fixture);
}

Test(files, the_same_bytes_keep_the_time_stamp) {
    static const struct timespec old[2] = {{1000000000, 0}, {1000000000, 0}};
    Fixture fixture = fixture_new();
    struct stat state;
    build(&fixture, one_page);
    cr_assert_eq(utimensat(AT_FDCWD, path_of(&fixture, "index.html"), old, 0), 0);
    cr_expect_eq(build(&fixture, one_page).unchanged, 1);
    cr_assert_eq(stat(path_of(&fixture, "index.html"), &state), 0);
    cr_expect_eq(state.st_mtime, 1000000000);
    fixture_free(&fixture);
}

Test(files, other_bytes_of_the_same_length_are_written) {
    static const char *const changed[] = {"index.html", "two", NULL};
    Fixture fixture = fixture_new();
    build(&fixture, one_page);
    cr_expect_eq(build(&fixture, changed).written, 1);
    cr_expect_str_eq(get(&fixture, "index.html"), "two");
    fixture_free(&fixture);
}

Test(files, the_umask_does_not_matter) {
    Fixture fixture = fixture_new();
    struct stat file;
    struct stat folder;
    mode_t old = umask(077);
    build(&fixture, deep_page);
    umask(old);
    cr_assert_eq(stat(path_of(&fixture, "a/b/index.html"), &file), 0);
    cr_assert_eq(stat(path_of(&fixture, "a/b"), &folder), 0);
    cr_expect_eq(file.st_mode & 0777, 0644);
    cr_expect_eq(folder.st_mode & 0777, 0755);
    fixture_free(&fixture);
}

/* The next build must be able to open what one that is cut off leaves. */
Test(files, nor_does_it_while_a_build_is_at_work) {
    Fixture fixture = fixture_new();
    struct stat file;
    const mode_t old = umask(0777);
    Output *output = output_open(fixture.arena, fixture.public, &fixture.problem);
    cr_assert(output_write(output, STR("a.html"), STR("new"), &fixture.problem));
    umask(old);
    static const char *const names[] = {".plancc-building", ".plancc-files"};
    for (size_t k = 0; k < sizeof names / sizeof *names; k++) {
        cr_assert_eq(stat(path_of(&fixture, names[k]), &file), 0, "%s", names[k]);
        cr_expect_eq(file.st_mode & 0777, 0644, "%s", names[k]);
    }
    cr_expect(output_close(output, &fixture.problem));
    fixture_free(&fixture);
}

Test(files, the_manifest_is_sorted) {
    static const char *const pairs[] = {"b.html", "", "a/z.html", "", "a.html", "", NULL};
    Fixture fixture = fixture_new();
    build(&fixture, pairs);
    cr_expect_str_eq(get(&fixture, ".plancc-files"), "a.html\na/z.html\nb.html\n");
    fixture_free(&fixture);
}

Test(files, two_builds_do_not_share_a_folder) {
    Fixture fixture = fixture_new();
    Output *first = output_open(fixture.arena, fixture.public, &fixture.problem);
    cr_assert_not_null(first);
    cr_expect_null(output_open(fixture.arena, fixture.public, &fixture.problem));
    cr_expect(str_find(fixture.problem, STR("is being written by another build"), 0) <
              fixture.problem.len);
    cr_expect(output_close(first, &fixture.problem));
    Output *second = output_open(fixture.arena, fixture.public, &fixture.problem);
    cr_assert_not_null(second);
    cr_expect(output_close(second, &fixture.problem));
    fixture_free(&fixture);
}

/* A folder as a build leaves it that is gone while it writes a.html anew. */
static Output *open_cut_off(Fixture *fixture) {
    Output *output = output_open(fixture->arena, fixture->public, &fixture->problem);
    cr_assert(output_write(output, STR("a.html"), STR("old"), &fixture->problem));
    cr_assert(output_close(output, &fixture->problem));
    put(fixture, ".plancc-building", "");
    put(fixture, ".a.html.plancc-tmp", "ne");
    return output_open(fixture->arena, fixture->public, &fixture->problem);
}

Test(files, a_build_that_was_cut_off_is_noticed_and_cleared_up) {
    Fixture fixture = fixture_new();
    Output *output = open_cut_off(&fixture);
    cr_assert_not_null(output);
    cr_expect(output_counts(output).interrupted);
    cr_expect(output_write(output, STR("a.html"), STR("old"), &fixture.problem));
    cr_expect(output_close(output, &fixture.problem));
    cr_expect_str_eq(get(&fixture, ".a.html.plancc-tmp"), "(none)");
    cr_expect_str_eq(get(&fixture, ".plancc-building"), "(none)");
    cr_expect_str_eq(get(&fixture, "a.html"), "old");
    fixture_free(&fixture);
}

Test(files, a_build_that_fails_after_writing_is_completed_by_the_next) {
    Fixture fixture = fixture_new();
    Output *output = output_open(fixture.arena, fixture.public, &fixture.problem);
    cr_expect(output_write(output, STR("a.html"), STR("a"), &fixture.problem));
    cr_expect_not(output_write(output, STR("../b.html"), STR("b"), &fixture.problem));
    cr_expect_not(output_close(output, &fixture.problem));
    output = output_open(fixture.arena, fixture.public, &fixture.problem);
    cr_assert_not_null(output);
    cr_expect(output_counts(output).interrupted);
    cr_expect(output_close(output, &fixture.problem));
    fixture_free(&fixture);
}

Test(files, no_temporary_file_stays) {
    Fixture fixture = fixture_new();
    build(&fixture, one_page);
    cr_expect_str_eq(get(&fixture, ".index.html.plancc-tmp"), "(none)");
    fixture_free(&fixture);
}

Test(files, a_temporary_file_left_behind_does_not_matter) {
    Fixture fixture = fixture_new();
    build(&fixture, empty_build);
    put(&fixture, ".index.html.plancc-tmp", "half");
    build(&fixture, one_page);
    cr_expect_str_eq(get(&fixture, "index.html"), "one");
    cr_expect_str_eq(get(&fixture, ".index.html.plancc-tmp"), "(none)");
    fixture_free(&fixture);
}

/* Files that no longer belong */

Test(files, what_is_no_longer_made_is_removed) {
    Fixture fixture = fixture_new();
    build(&fixture, one_page);
    cr_expect_eq(build(&fixture, empty_build).removed, 1);
    cr_expect_str_eq(get(&fixture, "index.html"), "(none)");
    fixture_free(&fixture);
}

Test(files, folders_left_empty_are_removed) {
    Fixture fixture = fixture_new();
    build(&fixture, deep_page);
    build(&fixture, empty_build);
    cr_expect_neq(access(path_of(&fixture, "a"), F_OK), 0);
    cr_expect_eq(access(path_of(&fixture, "."), F_OK), 0);
    fixture_free(&fixture);
}

Test(files, a_folder_with_somebody_elses_file_stays) {
    Fixture fixture = fixture_new();
    build(&fixture, deep_page);
    put(&fixture, "a/mine.txt", "mine");
    build(&fixture, empty_build);
    cr_expect_neq(access(path_of(&fixture, "a/b"), F_OK), 0);
    cr_expect_str_eq(get(&fixture, "a/mine.txt"), "mine");
    fixture_free(&fixture);
}

/* A manifest that somebody else wrote: nothing is written, nothing removed. */
static void expect_mistrusted(const char *line) {
    Fixture fixture = fixture_new();
    Str problem;
    build(&fixture, one_page);
    put(&fixture, "../outside.html", "outside");
    put(&fixture, "notes.docx", "mine");
    put(&fixture, ".plancc-files", str_format(fixture.arena, "index.html\n%s\n", line).at);
    cr_expect_null(output_open(fixture.arena, str_from(path_of(&fixture, "")), &problem), "%s",
                   line);
    cr_expect(str_find(problem, STR(".plancc-files names `"), 0) < problem.len, "%.*s",
              STR_ARGS(problem));
    cr_expect_str_eq(get(&fixture, "../outside.html"), "outside");
    cr_expect_str_eq(get(&fixture, "notes.docx"), "mine");
    cr_expect_str_eq(get(&fixture, "index.html"), "one");
    fixture_free(&fixture);
}

Test(files, a_manifest_with_names_that_plancc_never_gives_is_mistrusted) {
    expect_mistrusted("../outside.html");
    expect_mistrusted("a/../../outside.html");
    expect_mistrusted("/etc/index.html");
    expect_mistrusted("notes.docx");
    expect_mistrusted(".htaccess");
    expect_mistrusted(".git/a.html");
    expect_mistrusted("Makefile");
    expect_mistrusted("");
}

Test(files, a_manifest_line_cut_off_is_ignored) {
    Fixture fixture = fixture_new();
    build(&fixture, empty_build);
    put(&fixture, "index", "mine");
    put(&fixture, ".plancc-files", "index");
    build(&fixture, one_page);
    cr_expect_str_eq(get(&fixture, "index"), "mine");
    cr_expect_str_eq(get(&fixture, ".plancc-files"), "index.html\n");
    fixture_free(&fixture);
}

/* Lines of forty bytes. */
static void put_manifest(Fixture *fixture, size_t lines) {
    Buf text = {.arena = fixture->arena};
    for (size_t k = 0; k < lines; k++)
        buf_addf(&text, "%034zu.html\n", k);
    buf_add_char(&text, '\0');
    put(fixture, ".plancc-files", text.at);
}

Test(files, a_manifest_has_an_end) {
    Fixture fixture = fixture_new();
    build(&fixture, empty_build);
    put_manifest(&fixture, 50001);
    cr_expect_null(output_open(fixture.arena, fixture.public, &fixture.problem));
    cr_expect(str_ends(fixture.problem, STR("/.plancc-files: it is too large")));
    put_manifest(&fixture, 50000);
    Output *output = open_output(&fixture);
    const Str known = str_format(fixture.arena, "%034d.html", 7);
    cr_expect(output_may_write(output, known, &fixture.problem));
    cr_expect_not(output_may_write(output, STR("a.html"), &fixture.problem));
    cr_expect(str_ends(fixture.problem, STR("choose an empty folder, or divide the set")));
    cr_expect_not(output_close(output, &fixture.problem));
    fixture_free(&fixture);
}

Test(files, nothing_is_removed_through_a_link) {
    Fixture fixture = fixture_new();
    build(&fixture, empty_build);
    cr_assert_eq(mkdir(path_of(&fixture, "../other"), 0755), 0);
    put(&fixture, "../other/index.html", "other");
    cr_assert_eq(symlink("../other", path_of(&fixture, "a")), 0);
    put(&fixture, ".plancc-files", "a/index.html\n");
    build(&fixture, empty_build);
    cr_expect_str_eq(get(&fixture, "../other/index.html"), "other");
    fixture_free(&fixture);
}

Test(files, an_interrupted_build_knows_its_files) {
    Fixture fixture = fixture_new();
    pid_t child = fork();
    if (child == 0) {
        Output *output = open_output(&fixture);
        _exit(!output_write(output, STR("index.html"), STR("one"), &fixture.problem));
    }
    int status = 1;
    waitpid(child, &status, 0);
    cr_assert_eq(status, 0);
    cr_expect_str_eq(get(&fixture, ".plancc-files"), "index.html\n");
    cr_expect_eq(build(&fixture, one_page).unchanged, 1);
    fixture_free(&fixture);
}

/* Files that are not ours */

Test(files, a_file_that_plancc_did_not_make_is_refused) {
    Fixture fixture = fixture_new();
    build(&fixture, empty_build);
    put(&fixture, "index.html", "mine");
    expect_refused(&fixture, "index.html",
                   "/public/index.html was not made by plancc; move it or choose another folder");
    cr_expect_str_eq(get(&fixture, "index.html"), "mine");
    fixture_free(&fixture);
}

Test(files, the_same_bytes_do_not_make_it_ours) {
    Fixture fixture = fixture_new();
    build(&fixture, empty_build);
    put(&fixture, "index.html", "new");
    expect_refused(&fixture, "index.html", "choose another folder");
    fixture_free(&fixture);
}

Test(files, other_files_in_the_folder_do_not_matter) {
    Fixture fixture = fixture_new();
    cr_assert_eq(mkdir(fixture.public.at, 0755), 0);
    put(&fixture, "CNAME", "example.org");
    build(&fixture, one_page);
    build(&fixture, empty_build);
    cr_expect_str_eq(get(&fixture, "CNAME"), "example.org");
    fixture_free(&fixture);
}

Test(files, a_link_is_not_written_through) {
    Fixture fixture = fixture_new();
    build(&fixture, one_page);
    put(&fixture, "../outside.txt", "outside");
    cr_assert_eq(unlink(path_of(&fixture, "index.html")), 0);
    cr_assert_eq(symlink("../outside.txt", path_of(&fixture, "index.html")), 0);
    expect_refused(&fixture, "index.html",
                   "is a symbolic link; plancc does not write through links");
    cr_expect_str_eq(get(&fixture, "../outside.txt"), "outside");
    fixture_free(&fixture);
}

Test(files, a_linked_folder_is_not_entered) {
    Fixture fixture = fixture_new();
    build(&fixture, empty_build);
    cr_assert_eq(mkdir(path_of(&fixture, "../other"), 0755), 0);
    cr_assert_eq(symlink("../other", path_of(&fixture, "a")), 0);
    expect_refused(&fixture, "a/index.html", "Not a directory");
    cr_expect_str_eq(get(&fixture, "../other/index.html"), "(none)");
    fixture_free(&fixture);
}

Test(files, a_folder_in_the_place_of_a_file_is_refused) {
    Fixture fixture = fixture_new();
    build(&fixture, (const char *const[]){"a.html/b.html", "deep", NULL});
    expect_refused(&fixture, "a.html", "/public/a.html is not a file");
    fixture_free(&fixture);
}

Test(files, the_output_cannot_be_a_file) {
    Fixture fixture = fixture_new();
    fixture.public = fixture.root;
    put(&fixture, "public", "a file");
    fixture.public = str_format(fixture.arena, "%.*s/public", STR_ARGS(fixture.root));
    cr_expect_null(output_open(fixture.arena, fixture.public, &fixture.problem));
    cr_expect(str_ends(fixture.problem, STR("/public: Not a directory")));
    fixture_free(&fixture);
}

/* What a file is called while it is written is longer. */
Test(files, the_longest_name_can_be_written) {
    enum { LONGEST = 243 };
    Fixture fixture = fixture_new();
    Output *output = open_output(&fixture);
    const Str name = str_format(fixture.arena, "%0*d.html", LONGEST - 5, 0);
    const Str longer = str_format(fixture.arena, "%0*d.html", LONGEST - 4, 0);
    cr_expect(output_write(output, name, STR("1"), &fixture.problem), "%s", fixture.problem.at);
    cr_expect(output_close(output, &fixture.problem));
    cr_expect_str_eq(get(&fixture, name.at), "1");
    expect_refused(&fixture, longer.at,
                   "cannot be the name of an output file: it has 244 characters");
    fixture_free(&fixture);
}

static void expect_unsafe(const char *name) {
    Fixture fixture = fixture_new();
    expect_refused(&fixture, name, "` cannot be the name of an output file");
    fixture_free(&fixture);
}

Test(files, a_name_cannot_lead_out) {
    expect_unsafe("a/../../x");
}

Test(files, a_name_cannot_be_absolute) {
    expect_unsafe("/tmp/x");
}

Test(files, a_name_cannot_have_empty_parts) {
    expect_unsafe("a//x");
}

Test(files, a_name_cannot_be_empty) {
    expect_unsafe("");
}

Test(files, a_name_cannot_break_a_line_of_the_manifest) {
    expect_unsafe("a\nb");
}

Test(files, a_name_cannot_be_the_manifest) {
    expect_unsafe(".plancc-files");
}

/* Failures */

Test(files, a_name_is_written_once) {
    Fixture fixture = fixture_new();
    Output *output = open_output(&fixture);
    cr_assert(output_write(output, STR("a.html"), STR("1"), &fixture.problem));
    cr_expect_not(output_write(output, STR("a.html"), STR("2"), &fixture.problem));
    cr_expect_not(output_close(output, &fixture.problem));
    cr_expect_str_eq(get(&fixture, "a.html"), "1");
    fixture_free(&fixture);
}

Test(files, after_a_failure_nothing_is_removed) {
    Fixture fixture = fixture_new();
    build(&fixture, one_page);
    expect_refused(&fixture, "../x", "cannot be the name of an output file");
    cr_expect_str_eq(get(&fixture, "index.html"), "one");
    cr_expect_str_eq(get(&fixture, ".plancc-files"), "index.html\n");
    fixture_free(&fixture);
}

/* A file size limit stands in for a full disk: the write stops half way with an error. */
Test(files, a_failed_write_leaves_the_old_file) {
    Fixture fixture = fixture_new();
    struct rlimit old;
    build(&fixture, one_page);
    Output *output = open_output(&fixture);
    char *large = arena_alloc(fixture.arena, 100000);
    cr_assert_eq(getrlimit(RLIMIT_FSIZE, &old), 0);
    struct rlimit small = {50000, old.rlim_max};
    signal(SIGXFSZ, SIG_IGN);
    cr_assert_eq(setrlimit(RLIMIT_FSIZE, &small), 0);
    bool written = output_write(output, STR("index.html"), (Str){large, 100000}, &fixture.problem);
    cr_assert_eq(setrlimit(RLIMIT_FSIZE, &old), 0);
    cr_expect_not(written);
    cr_expect(str_ends(fixture.problem, STR("/public/index.html: File too large")));
    cr_expect_str_eq(get(&fixture, "index.html"), "one");
    cr_expect_str_eq(get(&fixture, ".index.html.plancc-tmp"), "(none)");
    cr_expect_not(output_close(output, &fixture.problem));
    fixture_free(&fixture);
}

/* Part by part */

/* One build of one file that is written in these parts, ended by NULL. */
static OutputCounts build_parts(Fixture *fixture, const char *name, const char *const *parts) {
    Output *output = open_output(fixture);
    OutputFile *file = output_begin(output, str_from(name));
    for (; *parts; parts++)
        output_add(file, str_from(*parts));
    cr_expect(output_end(file, &fixture->problem), "%.*s", STR_ARGS(fixture->problem));
    cr_expect(output_close(output, &fixture->problem), "%.*s", STR_ARGS(fixture->problem));
    return output_counts(output);
}

static const char *const two_parts[] = {"on", "e", NULL};
static const char *const other_parts[] = {"t", "wo", NULL};
static const char *const longer_parts[] = {"one", " and more", NULL};

Test(files, parts_make_one_file) {
    Fixture fixture = fixture_new();
    cr_expect_eq(build_parts(&fixture, "data.csv", two_parts).written, 1);
    cr_expect_str_eq(get(&fixture, "data.csv"), "one");
    cr_expect_str_eq(get(&fixture, ".plancc-files"), "data.csv\n");
    cr_expect_str_eq(get(&fixture, ".data.csv.plancc-tmp"), "(none)");
    fixture_free(&fixture);
}

Test(files, parts_that_make_the_same_leave_the_file_alone) {
    Fixture fixture = fixture_new();
    struct stat before;
    struct stat after;
    build(&fixture, (const char *const[]){"data.csv", "one", NULL});
    cr_assert_eq(stat(path_of(&fixture, "data.csv"), &before), 0);
    cr_expect_eq(build_parts(&fixture, "data.csv", two_parts).unchanged, 1);
    cr_assert_eq(stat(path_of(&fixture, "data.csv"), &after), 0);
    cr_expect_eq(before.st_ino, after.st_ino);
    cr_expect_str_eq(get(&fixture, ".data.csv.plancc-tmp"), "(none)");
    fixture_free(&fixture);
}

Test(files, parts_replace_what_differs_in_bytes_or_only_in_length) {
    Fixture fixture = fixture_new();
    build(&fixture, (const char *const[]){"data.csv", "one", NULL});
    cr_expect_eq(build_parts(&fixture, "data.csv", other_parts).written, 1);
    cr_expect_str_eq(get(&fixture, "data.csv"), "two");
    build(&fixture, (const char *const[]){"data.csv", "one", NULL});
    cr_expect_eq(build_parts(&fixture, "data.csv", longer_parts).written, 1);
    cr_expect_str_eq(get(&fixture, "data.csv"), "one and more");
    fixture_free(&fixture);
}

/* Nothing that follows a failure is written, and what failed first is said. */
static void expect_parts_refused(Fixture *fixture, Output *output, const char *name,
                                 const char *ending) {
    OutputFile *file = output_begin(output, str_from(name));
    output_add(file, STR("new"));
    cr_expect_not(output_end(file, &fixture->problem));
    cr_expect(str_ends(fixture->problem, str_from(ending)), "%.*s", STR_ARGS(fixture->problem));
    cr_expect_not(output_close(output, &fixture->problem));
    cr_expect(str_ends(fixture->problem, str_from(ending)), "%.*s", STR_ARGS(fixture->problem));
}

Test(files, parts_of_a_name_that_is_not_safe_are_refused) {
    Fixture fixture = fixture_new();
    expect_parts_refused(&fixture, open_output(&fixture), "../x.csv",
                         "cannot be the name of an output file");
    fixture_free(&fixture);
}

Test(files, parts_of_a_foreign_file_are_refused) {
    Fixture fixture = fixture_new();
    Output *output = open_output(&fixture);
    put(&fixture, "data.csv", "mine");
    expect_parts_refused(&fixture, output, "data.csv",
                         "was not made by plancc; move it or choose another folder");
    cr_expect_str_eq(get(&fixture, "data.csv"), "mine");
    fixture_free(&fixture);
}

Test(files, parts_of_a_name_that_is_taken_are_refused) {
    Fixture fixture = fixture_new();
    Output *output = open_output(&fixture);
    cr_assert(output_write(output, STR("data.csv"), STR("1"), &fixture.problem));
    expect_parts_refused(&fixture, output, "data.csv", "would be made twice");
    cr_expect_str_eq(get(&fixture, "data.csv"), "1");
    fixture_free(&fixture);
}

Test(files, a_part_that_cannot_be_written_leaves_the_old_file) {
    Fixture fixture = fixture_new();
    struct rlimit old;
    build(&fixture, (const char *const[]){"data.csv", "one", NULL});
    Output *output = open_output(&fixture);
    char *large = arena_alloc(fixture.arena, 60000);
    cr_assert_eq(getrlimit(RLIMIT_FSIZE, &old), 0);
    struct rlimit small = {50000, old.rlim_max};
    signal(SIGXFSZ, SIG_IGN);
    cr_assert_eq(setrlimit(RLIMIT_FSIZE, &small), 0);
    OutputFile *file = output_begin(output, STR("data.csv"));
    output_add(file, STR("the first part"));
    output_add(file, (Str){large, 60000});
    output_add(file, STR("the last"));
    bool written = output_end(file, &fixture.problem);
    cr_assert_eq(setrlimit(RLIMIT_FSIZE, &old), 0);
    cr_expect_not(written);
    cr_expect(str_ends(fixture.problem, STR("/public/data.csv: File too large")), "%.*s",
              STR_ARGS(fixture.problem));
    cr_expect_str_eq(get(&fixture, "data.csv"), "one");
    cr_expect_str_eq(get(&fixture, ".data.csv.plancc-tmp"), "(none)");
    cr_expect_not(output_close(output, &fixture.problem));
    fixture_free(&fixture);
}
