#include "plan/slips.h"

#include "plan/check.h"

#include <stdlib.h>

static int compare_places(const void *a, const void *b) {
    const uint32_t first = *(const uint32_t *)a;
    const uint32_t second = *(const uint32_t *)b;
    return (first > second) - (first < second);
}

static void sort(List *places) {
    if (places->count)
        qsort(places->at, places->count, sizeof(uint32_t), compare_places);
}

/* Firm rules are those without which a document cannot be read. */
static void note_places(Arena *arena, const Set *set, List *places) {
    EACH (Finding *, finding, set->diag->findings)
        if (rule_info((*finding)->rule)->firm)
            LIST_PUSH(arena, places, uint32_t, (*finding)->span.start);
    sort(places);
}

static void note_sections(Arena *arena, const Set *set, List *places) {
    EACH (Folder *, folder, set->folders)
        for (size_t k = 0; k < shape_document.count; k++)
            if ((*folder)->seen[k].start)
                LIST_PUSH(arena, places, uint32_t, (*folder)->seen[k].start);
    sort(places);
}

/* The span of a record is its first member. */
static void note_records(Arena *arena, const Set *set, List *places) {
    EACH (Definition, definition, set->decoder.definitions)
        if (definition->shape == &shape_indicator || definition->shape == &shape_task)
            LIST_PUSH(arena, places, uint32_t, ((const Span *)definition->record)->start);
    note_sections(arena, set, places);
}

Slips slips_find(Arena *arena, const Set *set) {
    Slips slips = {{NULL, 0, 0}, {NULL, 0, 0}, {NULL, 0, 0}};
    note_places(arena, set, &slips.places);
    if (slips.places.count) {
        note_sections(arena, set, &slips.sections);
        note_records(arena, set, &slips.records);
    }
    return slips;
}

/* The first of the places at or after `from`; UINT32_MAX when there is none. */
static uint32_t first_from(const List *places, uint32_t from) {
    size_t low = 0;
    size_t high = places->count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (*LIST_AT(*places, uint32_t, middle) < from)
            low = middle + 1;
        else
            high = middle;
    }
    return low < places->count ? *LIST_AT(*places, uint32_t, low) : UINT32_MAX;
}

/* Whether there is one between `from` and where the next thing begins. */
static bool slips_from(const Slips *slips, uint32_t from, const List *begins) {
    return first_from(&slips->places, from) < first_from(begins, from + 1);
}

bool slips_in_record(const Slips *slips, Span record) {
    return slips_from(slips, record.start, &slips->records);
}

bool slips_in_section(const Slips *slips, const Folder *folder, const char *key) {
    const Span section = check_section(folder, key);
    return section.start && slips_from(slips, section.start, &slips->sections);
}
