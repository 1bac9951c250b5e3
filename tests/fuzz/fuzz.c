#include "fuzz.h"

#include "base/utf8.h"

#include <string.h>

Str fuzz_text(const uint8_t *data, size_t size) {
    return (Str){(const char *)data, size};
}

bool fuzz_next_file(Str *input, Str unnamed, Str *name, Str *text) {
    Str file;
    while (input->len) {
        str_cut(*input, '\f', &file, input);
        if (!str_cut(file, '\n', name, text))
            continue;
        if (!name->len)
            *name = unnamed;
        return true;
    }
    return false;
}

/* Names of files hold no NUL and no more than a system allows. */
static bool is_path(Str name) {
    return name.len < 200 && str_find_char(name, '\0', 0) == name.len;
}

void fuzz_add_files(Set *set, Str input) {
    Str path;
    Str text;
    while (fuzz_next_file(&input, STR("plan.yml"), &path, &text))
        if (is_path(path))
            set_add(set, str_copy(set->arena, path), text);
}

void fuzz_must_be_clean(Str text, const char *allowed) {
    MUST(utf8_check(text) == text.len);
    for (size_t k = 0; k < text.len; k++) {
        const unsigned char c = (unsigned char)text.at[k];
        MUST(c == '\n' || (c >= ' ' && c != 127) || (c && strchr(allowed, c)));
    }
}
