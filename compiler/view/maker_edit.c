/* Where a reader can suggest a change: the organisation's `edit-link`, filled in. */
#include "base/escape.h"
#include "plan/edit_link.h"
#include "view/maker.h"

/* The file's path inside the set's folder: where that lies is another matter on every machine. */
static Str path_in_set(const Set *set, Str path) {
    Str folder = set->path;
    while (str_ends(folder, STR("/")))
        folder.len--;
    if (str_starts(path, folder) && folder.len < path.len && path.at[folder.len] == '/')
        return str_slice(path, folder.len + 1, path.len);
    return path;
}

static void add_file(const Set *set, Buf *out, const Place *place) {
    escape_path(out, path_in_set(set, place->source->path));
}

static void add_line(const Set *set, Buf *out, const Place *place) {
    (void)set;
    buf_addf(out, "%u", place->line);
}

static void (*const fillers[EDIT_MARK_COUNT])(const Set *set, Buf *out, const Place *place) = {
    [EDIT_FILE] = add_file,
    [EDIT_LINE] = add_line,
};

/* Adds what the mark at the front of `rest` stands for; its length, 0: there is none. */
static size_t add_mark(const Set *set, Buf *out, const Place *place, Str rest) {
    for (size_t k = 0; k < EDIT_MARK_COUNT; k++) {
        if (!str_starts(rest, edit_marks[k]))
            continue;
        fillers[k](set, out, place);
        return edit_marks[k].len;
    }
    return 0;
}

Str maker_edit_url(const Set *set, Arena *arena, Span span) {
    const Str link = set->shared.organisation.edit_link.str;
    const Place place = sources_place(set->sources, span);
    Buf out = {.arena = arena};
    if (!link.len || !place.source)
        return (Str){NULL, 0};
    for (size_t at = 0; at < link.len;) {
        const size_t step = add_mark(set, &out, &place, str_slice(link, at, link.len));
        if (!step)
            buf_add_char(&out, link.at[at]);
        at += step ? step : 1;
    }
    return buf_str(&out);
}
