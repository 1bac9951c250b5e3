/* Finding the tags of a template. */
#include "output/template_private.h"

#include "base/ascii.h"

#include <string.h>

/* A tag alone on its line takes the line with it (Mustache: "standalone"). */
static void widen_alone(Str text, Tag *tag) {
    size_t from = tag->from;
    size_t to = tag->to;
    while (from > 0 && ascii_is_blank(text.at[from - 1]))
        from--;
    while (to < text.len && ascii_is_blank(text.at[to]))
        to++;
    if (to + 1 < text.len && text.at[to] == '\r' && text.at[to + 1] == '\n')
        to++;
    if ((from > 0 && text.at[from - 1] != '\n') || (to < text.len && text.at[to] != '\n'))
        return;
    tag->from = from;
    tag->to = to < text.len ? to + 1 : to;
}

bool template_scan(Str text, size_t at, Tag *tag) {
    size_t open = str_find(text, STR("{{"), at);
    if (open == text.len)
        return false;
    char sign = open + 2 < text.len ? text.at[open + 2] : '\0';
    tag->sign = sign && strchr("#^/>!&={:", sign) ? sign : '\0';
    size_t inner = open + 2 + (tag->sign != '\0');
    Str end = tag->sign == '{' ? STR("}}}") : STR("}}");
    size_t close = str_find(text, end, inner);
    /* The last place of a phrase has a brace of its own: {{:Filter: {1}}}. */
    if (tag->sign == ':' && close + end.len < text.len && text.at[close + end.len] == '}')
        close++;
    tag->name = str_trim(str_slice(text, inner, close));
    tag->from = open;
    tag->to = close + end.len;
    if (close == text.len) {
        tag->sign = SIGN_OPEN_END;
        tag->name = str_slice(text, open, open + 2);
        tag->to = text.len;
    } else if (tag->sign && strchr("#^/>!", tag->sign)) {
        widen_alone(text, tag);
    }
    return true;
}
