#include "diag/source.h"

#include "base/utf8.h"

#include <stdbool.h>

Sources *sources_new(Arena *arena) {
    Sources *sources = ARENA_NEW(arena, Sources);
    sources->arena = arena;
    sources->next = 1;
    return sources;
}

Source *sources_add(Sources *sources, Str path, Str text) {
    if (text.len >= UINT32_MAX - sources->next)
        return NULL;
    Source *source = ARENA_NEW(sources->arena, Source);
    source->path = path;
    source->text = text;
    source->base = sources->next;
    sources->next += (uint32_t)text.len + 1;
    LIST_PUSH(sources->arena, &sources->list, Source *, source);
    return source;
}

static Source *find(const Sources *sources, uint32_t start) {
    size_t low = 0;
    size_t high = sources->list.count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if ((*LIST_AT(sources->list, Source *, middle))->base <= start)
            low = middle + 1;
        else
            high = middle;
    }
    return low && start ? *LIST_AT(sources->list, Source *, low - 1) : NULL;
}

/* The next CR and LF at or after some place; both are kept up, so that a text that has only one of
 * them is not searched for the other at every line. */
typedef struct Breaks {
    size_t cr;
    size_t lf;
} Breaks;

static Breaks breaks_of(Str text) {
    return (Breaks){str_find_char(text, '\r', 0), str_find_char(text, '\n', 0)};
}

/* A line ends with LF, CR or CR LF, as in YAML 1.2; the other breaks of YAML 1.1 do not count,
 * because no editor shows them as lines. */
static size_t line_end(Str text, size_t at, Breaks *next) {
    if (next->cr < at)
        next->cr = str_find_char(text, '\r', at);
    if (next->lf < at)
        next->lf = str_find_char(text, '\n', at);
    return next->lf < next->cr ? next->lf : next->cr;
}

static size_t line_next(Str text, size_t end) {
    if (end + 1 < text.len && text.at[end] == '\r' && text.at[end + 1] == '\n')
        return end + 2;
    return end + 1;
}

/* In what is not UTF-8 nothing but its first such bytes are ever pointed at: it needs no marks. */
static void index_marks(Arena *arena, Source *source) {
    const Str text = source->text;
    source->is_utf8 = utf8_check(text) == text.len;
    if (!source->is_utf8)
        return;
    source->mark = ARENA_ARRAY(arena, uint32_t, text.len / SOURCE_STRIDE + 1);
    uint32_t characters = 0;
    uint32_t line = 1;
    size_t done = 0;
    for (size_t k = 0; k <= text.len / SOURCE_STRIDE; k++) {
        const size_t to = k * SOURCE_STRIDE;
        for (; line < source->lines && source->line[line] <= to; line++) {
            done = source->line[line];
            characters = 0;
        }
        characters += (uint32_t)utf8_count(str_slice(text, done, to));
        source->mark[k] = characters;
        done = to;
    }
}

static void index_lines(Arena *arena, Source *source) {
    uint32_t count = 1;
    const Breaks first = breaks_of(source->text);
    Breaks next = first;
    for (size_t at = line_end(source->text, 0, &next); at < source->text.len;
         at = line_end(source->text, line_next(source->text, at), &next))
        count++;
    source->line = ARENA_ARRAY(arena, uint32_t, count);
    source->lines = count;
    size_t at = 0;
    next = first;
    for (uint32_t k = 1; k < count; k++) {
        at = line_next(source->text, line_end(source->text, at, &next));
        source->line[k] = (uint32_t)at;
    }
    index_marks(arena, source);
}

void sources_index(Sources *sources) {
    EACH (Source *, source, sources->list)
        if (!(*source)->line)
            index_lines(sources->arena, *source);
}

const Source *sources_of(const Sources *sources, Span span) {
    return find(sources, span.start);
}

static uint32_t line_of(const Source *source, uint32_t offset) {
    uint32_t low = 0;
    uint32_t high = source->lines;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (source->line[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low + 1;
}

/* The characters from the beginning of the line, at `first`, to `offset`. */
static uint32_t characters_before(const Source *source, uint32_t first, uint32_t offset) {
    const uint32_t near = offset / SOURCE_STRIDE;
    const bool marked = near * SOURCE_STRIDE > first;
    const uint32_t from = marked ? near * SOURCE_STRIDE : first;
    return (marked ? source->mark[near] : 0) +
           (uint32_t)utf8_count(str_slice(source->text, from, offset));
}

/* The same where the text is not UTF-8: from the first such byte on each counts for one. */
static uint32_t bytes_before(const Source *source, uint32_t first, uint32_t offset) {
    const Str before = str_slice(source->text, first, offset);
    const size_t good = utf8_check(before);
    return (uint32_t)(utf8_count(str_slice(before, 0, good)) + before.len - good);
}

Place sources_place(const Sources *sources, Span span) {
    Source *source = find(sources, span.start);
    if (!source)
        return (Place){NULL, 0, 0, 0};
    if (!source->line)
        index_lines(sources->arena, source);
    uint32_t offset = span.start - source->base;
    if (offset > source->text.len)
        offset = (uint32_t)source->text.len;
    uint32_t line = line_of(source, offset);
    uint32_t first = source->line[line - 1];
    const uint32_t before = source->is_utf8 ? characters_before(source, first, offset)
                                            : bytes_before(source, first, offset);
    return (Place){source, line, before + 1, offset};
}

Str source_line(const Source *source, uint32_t line) {
    const size_t first = source->line[line - 1];
    if (line == source->lines)
        return str_slice(source->text, first, source->text.len);
    size_t end = source->line[line] - 1;
    if (source->text.at[end] == '\n' && end > first && source->text.at[end - 1] == '\r')
        end--;
    return str_slice(source->text, first, end);
}

Str sources_text(const Sources *sources, Span span) {
    const Source *source = find(sources, span.start);
    if (!source || span.end < span.start || span.end - source->base > source->text.len)
        return (Str){NULL, 0};
    return str_slice(source->text, span.start - source->base, span.end - source->base);
}

Span source_start(const Source *source) {
    return (Span){source->base, source->base};
}
