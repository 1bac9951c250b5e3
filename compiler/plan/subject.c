#include "plan/subject.h"

#include <stdlib.h>

/* The names of a set while its findings are walked through in order of place. Mappings lie within
 * one another or apart, never across, so those around a place are a stack. */
typedef struct Walk {
    Arena *scratch;
    const Named *named; /* by start, outer ones first */
    size_t named_count;
    size_t next_named;      /* the first that begins after the present place */
    List around;            /* of const Named *, innermost last */
    const PendingRef *refs; /* by start */
    size_t ref_count;
    size_t next_ref;
    Map counts; /* from rule, file and code to how many there were */
} Walk;

static int by_extent(const void *a, const void *b) {
    const Span *x = &((const Named *)a)->extent;
    const Span *y = &((const Named *)b)->extent;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    return (x->end < y->end) - (x->end > y->end);
}

static uint32_t ref_start(const PendingRef *pending) {
    return pending->ref->code.span.start;
}

static int by_start(const void *a, const void *b) {
    uint32_t x = ref_start(a);
    uint32_t y = ref_start(b);
    return (x > y) - (x < y);
}

static void sort(List list, size_t size, int (*compare)(const void *, const void *)) {
    if (list.count)
        qsort(list.at, list.count, size, compare);
}

/* Whether a finding lies from `start` to before `end`; their places (uint32_t) are in order. */
static bool holds_any(List places, uint32_t start, uint32_t end) {
    const uint32_t *at = places.at;
    size_t from = 0;
    for (size_t to = places.count; from < to;) {
        const size_t middle = from + (to - from) / 2;
        if (at[middle] < start)
            from = middle + 1;
        else
            to = middle;
    }
    return from < places.count && at[from] < end;
}

/* Most sets have little to say: only what is said something of is sorted. */
static Walk walk_start(Arena *scratch, const Set *set, List places) {
    List named = {NULL, 0, 0};
    List refs = {NULL, 0, 0};
    EACH (Named, item, set->decoder.named)
        if (holds_any(places, item->extent.start, item->extent.end))
            LIST_PUSH(scratch, &named, Named, *item);
    EACH (PendingRef, pending, set->decoder.refs) {
        const uint32_t start = pending->ref->code.span.start;
        if (holds_any(places, start, start + 1))
            LIST_PUSH(scratch, &refs, PendingRef, *pending);
    }
    sort(named, sizeof(Named), by_extent);
    sort(refs, sizeof(PendingRef), by_start);
    return (Walk){.scratch = scratch,
                  .named = named.at,
                  .named_count = named.count,
                  .refs = refs.at,
                  .ref_count = refs.count,
                  .counts = {.arena = scratch}};
}

static void leave(Walk *walk, uint32_t place) {
    while (walk->around.count) {
        const Named *inner = *LIST_AT(walk->around, const Named *, walk->around.count - 1);
        if (inner->extent.end > place)
            return;
        walk->around.count--;
    }
}

static void go_to(Walk *walk, uint32_t place) {
    for (; walk->next_named < walk->named_count; walk->next_named++) {
        const Named *named = &walk->named[walk->next_named];
        if (named->extent.start > place)
            break;
        leave(walk, named->extent.start);
        LIST_PUSH(walk->scratch, &walk->around, const Named *, named);
    }
    leave(walk, place);
    while (walk->next_ref < walk->ref_count && ref_start(&walk->refs[walk->next_ref]) < place)
        walk->next_ref++;
}

static Named named_here(const Walk *walk, uint32_t place) {
    for (size_t k = walk->around.count; k > 0; k--) {
        const Named *named = *LIST_AT(walk->around, const Named *, k - 1);
        if (named->defines)
            return *named;
    }
    if (walk->next_ref < walk->ref_count && ref_start(&walk->refs[walk->next_ref]) == place) {
        const PendingRef *here = &walk->refs[walk->next_ref];
        return (Named){.name = here->ref->code.str, .space = here->shape->space};
    }
    if (walk->around.count)
        return **LIST_AT(walk->around, const Named *, walk->around.count - 1);
    return (Named){.space = SPACE_NONE};
}

/* The path from the set's folder, so that it does not matter where plancc was called. A template's
 * path does not lie in it and stays as it is. */
static Str file_of(const Set *set, Span span) {
    const Source *source = sources_of(set->sources, span);
    if (!source)
        return (Str){NULL, 0};
    Str path = source->path;
    Str folder = set->path;
    while (folder.len && folder.at[folder.len - 1] == '/')
        folder.len--;
    if (path.len > folder.len && path.at[folder.len] == '/' && str_starts(path, folder))
        return str_slice(path, folder.len + 1, path.len);
    return path;
}

static uint32_t count_one(Walk *walk, const Finding *finding) {
    Str key = str_format(walk->scratch, "%u\t%.*s\t%.*s", (unsigned)finding->rule,
                         STR_ARGS(finding->file), STR_ARGS(finding->code));
    uint32_t *count = map_get(&walk->counts, key);
    if (!count) {
        count = ARENA_NEW(walk->scratch, uint32_t);
        map_put(&walk->counts, key, count);
    }
    return (*count)++;
}

void subject_fill(Set *set, Severity least) {
    Arena *scratch = arena_new();
    List places = {NULL, 0, 0};
    EACH (Finding *, finding, set->diag->findings)
        if ((*finding)->severity >= least)
            LIST_PUSH(scratch, &places, uint32_t, (*finding)->span.start);
    Walk walk = walk_start(scratch, set, places);
    EACH (Finding *, item, set->diag->findings) {
        Finding *finding = *item;
        if (finding->severity < least)
            continue;
        go_to(&walk, finding->span.start);
        finding->file = file_of(set, finding->span);
        const Named about = named_here(&walk, finding->span.start);
        finding->code = about.name;
        finding->space = about.space;
        finding->ordinal = count_one(&walk, finding);
    }
    arena_free(scratch);
}
