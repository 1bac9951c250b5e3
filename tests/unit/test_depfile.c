/* output/depfile: rules for make and ninja. tests/depfile tries the same names on both programs. */
#include "output/depfile.h"

#include <criterion/criterion.h>

static const struct {
    const char *path;
    const char *said;
} good[] = {
    {"plans/a.yml", "plans/a.yml"},
    {"a b.yml", "a\\ b.yml"},
    {"a  b", "a\\ \\ b"},
    {"a$b$$", "a$$b$$$$"},
    {"a#b", "a\\#b"},
    {"#a", "\\#a"},
    {"a:b", "a\\:b"},
    {"a\\b", "a\\b"},
    {"\\\\host\\a", "\\\\host\\a"},
    {"a\\ b", "a\\\\\\ b"},
    {"a\\\\ b", "a\\\\\\\\\\ b"},
    {"a,b{c}~!@+&d", "a,b{c}~!@+&d"},
    {"caf\xC3\xA9.yml", "caf\xC3\xA9.yml"},
};

static const char *const bad[] = {
    "a\nb", "a\tb", "a\x7f", "a;b",  "a|b", "a\\#b", "a\\", "a:", "a=b", "a!=b",
    "a%b",  "a*",   "a?",    "a[1]", "(a)", "a(b",   "a)",  "a&", "~a",
};

static Arena *arena;

static void set_up(void) {
    arena = arena_new();
}

static void tear_down(void) {
    arena_free(arena);
}

TestSuite(depfile, .init = set_up, .fini = tear_down);

static bool add(Buf *out, const char *target, const char *input, Str *problem) {
    List inputs = {NULL, 0, 0};
    LIST_PUSH(arena, &inputs, Str, str_from(input));
    *out = (Buf){.arena = arena};
    return depfile_add(out, str_from(target), inputs, problem);
}

Test(depfile, escapes_inputs_and_targets) {
    for (size_t k = 0; k < sizeof good / sizeof *good; k++) {
        Buf out;
        Str problem;
        const char *said = good[k].said;
        cr_assert(add(&out, good[k].path, good[k].path, &problem), "%s", good[k].path);
        Str wanted = str_format(arena, "%s: \\\n  %s\n%s:\n", said, said, said);
        cr_expect(str_eq(buf_str(&out), wanted), "got %.*s, wanted %.*s", STR_ARGS(buf_str(&out)),
                  STR_ARGS(wanted));
    }
}

Test(depfile, refuses_what_cannot_be_said) {
    for (size_t k = 0; k < sizeof bad / sizeof *bad; k++) {
        Buf out;
        Str problem = {NULL, 0};
        cr_expect(!add(&out, "good", bad[k], &problem), "input %s", bad[k]);
        cr_expect(str_find(problem, str_from(bad[k]), 0) < problem.len);
        cr_expect(!add(&out, bad[k], "good", &problem), "target %s", bad[k]);
    }
}

Test(depfile, names_inputs_in_their_order) {
    List inputs = {NULL, 0, 0};
    Buf out = {.arena = arena};
    Str problem;
    LIST_PUSH(arena, &inputs, Str, STR("b"));
    LIST_PUSH(arena, &inputs, Str, STR("a"));
    cr_assert(depfile_add(&out, STR("t"), inputs, &problem));
    cr_expect(str_is(buf_str(&out), "t: \\\n  b \\\n  a\nb:\na:\n"));
}
