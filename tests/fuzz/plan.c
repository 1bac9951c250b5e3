/* From YAML to a checked set and its findings as text. Several files follow one another, each begun
 * by a form feed and a line with its path. */
#include "diag/text.h"
#include "fuzz.h"
#include "plan/set.h"
#include "base/utf8.h"

static void add_files(Set *set, Str input) {
    Str file;
    Str path;
    Str text;
    bool more = true;
    while (more) {
        more = str_cut(input, '\f', &file, &input);
        if (str_cut(file, '\n', &path, &text))
            set_add(set, path.len ? str_copy(set->arena, path) : STR("plan.yml"), text);
    }
}

/* Whatever the input holds, a terminal gets clean text. */
static void must_be_clean(Str text) {
    MUST(utf8_check(text) == text.len);
    for (size_t k = 0; k < text.len; k++)
        MUST(text.at[k] == '\n' || (unsigned char)text.at[k] >= ' ');
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Set *set = set_new();
    add_files(set, fuzz_text(data, size));
    set_check(set);
    Buf out = {.arena = set->arena};
    text_print(&out, set->diag, (TextOptions){.notes = true});
    must_be_clean(buf_str(&out));
    set_free(set);
    return 0;
}
