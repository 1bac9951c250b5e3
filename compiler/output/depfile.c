#include "output/depfile.h"

#include <string.h>

static bool is_control(char c) {
    return (unsigned char)c < ' ' || c == 0x7f;
}

/* What no escape says to both programs. To make `=` would be an assignment, and `!=` a command that
 * it runs: such a name may come from a stranger. `%` makes a pattern of a target, the others name
 * files by wildcards or in archives; `&` before the colon that follows a target groups targets. */
static const char UNSAYABLE[] = ";|=%*?[]()";

static bool is_unsayable(Str path, size_t at) {
    const char c = path.at[at];
    const bool last = at + 1 == path.len;
    if (c == '\\')
        return last || path.at[at + 1] == '#';
    if (c == '~')
        return at == 0;
    return is_control(c) || strchr(UNSAYABLE, c) || (last && (c == ':' || c == '&'));
}

static bool can_be_said(Arena *arena, Str path, Str *problem) {
    for (size_t k = 0; k < path.len; k++)
        if (is_unsayable(path, k)) {
            *problem = str_format(arena,
                                  "make and ninja cannot be told of %.*s: rename it, or build "
                                  "without --depfile",
                                  STR_ARGS(path));
            return false;
        }
    return true;
}

/* Backslashes are themselves, but for those before a space, which both programs halve. */
static size_t backslashes_before(Str path, size_t at) {
    size_t count = 0;
    while (count < at && path.at[at - count - 1] == '\\')
        count++;
    return count;
}

static void add_path(Buf *out, Str path) {
    for (size_t k = 0; k < path.len; k++) {
        const char c = path.at[k];
        for (size_t more = c == ' ' ? backslashes_before(path, k) : 0; more; more--)
            buf_add_char(out, '\\');
        if (strchr(" #:", c))
            buf_add_char(out, '\\');
        if (c == '$')
            buf_add_char(out, '$');
        buf_add_char(out, c);
    }
}

bool depfile_add(Buf *out, Str target, List inputs, Str *problem) {
    if (!can_be_said(out->arena, target, problem))
        return false;
    add_path(out, target);
    buf_add_char(out, ':');
    EACH (Str, input, inputs) {
        if (!can_be_said(out->arena, *input, problem))
            return false;
        buf_add_z(out, " \\\n  ");
        add_path(out, *input);
    }
    buf_add_char(out, '\n');
    EACH (Str, input, inputs) {
        add_path(out, *input);
        buf_add_z(out, ":\n");
    }
    return true;
}
