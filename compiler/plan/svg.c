#include "plan/svg.h"

#include "base/utf8.h"

#include <stddef.h>

/* Elements, in lower case and without a prefix. Declarations could make entities and attributes of
 * any kind, style sheets another document. */
static const struct {
    const char *name;
    const char *what;
} dangers[] = {
    {"script", "a script"},
    {"handler", "a script"},
    {"listener", "a script"},
    {"a", "a link"},
    {"foreignobject", "a foreign object"},
    {"iframe", "a foreign object"},
    {"object", "a foreign object"},
    {"embed", "a foreign object"},
    {"!entity", "a declaration"},
    {"!attlist", "a declaration"},
    {"?xml-stylesheet", "a style sheet of its own"},
};

static bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static bool is_letter(char c) {
    return c >= 'a' && c <= 'z';
}

/* The name behind a `<`, without its prefix. */
static Str name_at(Str text, size_t at) {
    size_t from = at;
    size_t to = at;
    for (; to < text.len && !is_space(text.at[to]) && text.at[to] != '>' && text.at[to] != '/';
         to++)
        if (text.at[to] == ':')
            from = to + 1;
    return str_slice(text, from, to);
}

static const char *danger_of(Str name) {
    for (size_t k = 0; k < sizeof dangers / sizeof *dangers; k++)
        if (str_is(name, dangers[k].name))
            return dangers[k].what;
    return NULL;
}

/* Whether an attribute such as `onload=` stands here. */
static bool is_handler(Str text, size_t at) {
    size_t end = at + 2;
    if (at == 0 || is_letter(text.at[at - 1]) ||
        !str_starts(str_slice(text, at, text.len), STR("on")))
        return false;
    while (end < text.len && is_letter(text.at[end]))
        end++;
    const bool named = end > at + 2;
    while (end < text.len && is_space(text.at[end]))
        end++;
    return named && end < text.len && text.at[end] == '=';
}

const char *svg_find_danger(Arena *arena, Str svg) {
    const Str text = utf8_fold(arena, svg);
    for (size_t at = 0; at < text.len; at++) {
        const char *what = text.at[at] == '<' ? danger_of(name_at(text, at + 1)) : NULL;
        if (what)
            return what;
        if (text.at[at] == 'o' && is_handler(text, at))
            return "a script";
    }
    return NULL;
}
