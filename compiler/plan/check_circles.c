#include "plan/check.h"

/* Indicators that are parts of themselves, by way of `parts` and `ratio`. The walk keeps a path of
 * its own: a chain of parts may be longer than the machine's stack. */

/* Where the walk is with an indicator. */
typedef struct Visit {
    Indicator *indicator;
    size_t next; /* the reference to follow next */
    bool open;   /* it is on the path */
} Visit;

typedef struct Walk {
    Set *set;
    Map visits; /* from code to Visit */
    List path;  /* of Visit * */
    Arena *scratch;
} Walk;

/* The references of an indicator by number: its parts, then the two sides of its ratio. */
static const Ref *reference(const Indicator *indicator, size_t number) {
    const Ref *sides[] = {&indicator->ratio.over, &indicator->ratio.under};
    if (number < indicator->parts.count)
        return LIST_AT(indicator->parts, Ref, number);
    number -= indicator->parts.count;
    return number < 2 ? sides[number] : NULL;
}

/* Nothing on the way round can be worked out: neither sums nor percentages. */
static void report(Walk *walk, const Visit *whole, const Ref *closing) {
    Str code = whole->indicator->code.str;
    Finding *finding = diag_report(walk->set->diag, RULE_CYCLIC_PARTS, closing->code.span,
                                   "%.*s would be worked out from itself", STR_ARGS(code));
    bool below = false;
    EACH (Visit *, item, walk->path) {
        const Visit *visit = *item;
        const Ref *followed = reference(visit->indicator, visit->next - 1);
        below |= visit == whole;
        if (!below || !followed)
            continue;
        visit->indicator->circular = true;
        diag_related(walk->set->diag, finding, followed->code.span, "%.*s needs %.*s",
                     STR_ARGS(visit->indicator->code.str), STR_ARGS(followed->code.str));
    }
}

static void enter(Walk *walk, Indicator *indicator) {
    Visit *visit = ARENA_NEW(walk->scratch, Visit);
    *visit = (Visit){indicator, 0, true};
    map_put(&walk->visits, indicator->code.str, visit);
    LIST_PUSH(walk->scratch, &walk->path, Visit *, visit);
}

static void follow(Walk *walk, const Ref *ref) {
    if (!ref->target)
        return;
    Indicator *indicator = ref->target;
    const Visit *known = map_get(&walk->visits, indicator->code.str);
    if (!known)
        enter(walk, indicator);
    else if (known->open)
        report(walk, known, ref);
}

static void walk_from(Walk *walk, Indicator *first) {
    if (map_get(&walk->visits, first->code.str))
        return;
    enter(walk, first);
    while (walk->path.count) {
        Visit *visit = *LIST_AT(walk->path, Visit *, walk->path.count - 1);
        const Ref *ref = reference(visit->indicator, visit->next++);
        if (ref) {
            follow(walk, ref);
            continue;
        }
        visit->open = false;
        walk->path.count--;
    }
}

void check_circles(Set *set) {
    Arena *scratch = arena_new();
    Walk walk = {.set = set, .visits = {.arena = scratch}, .scratch = scratch};
    EACH (Definition, definition, set->decoder.definitions) {
        Indicator *indicator = definition->record;
        if (definition->shape == &shape_indicator &&
            (indicator->parts.count || indicator->ratio.span.start))
            walk_from(&walk, indicator);
    }
    arena_free(scratch);
}
