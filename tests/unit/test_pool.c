#include "base/pool.h"

#include <criterion/criterion.h>

enum { PIECES = 1000 };

typedef struct Pieces {
    int done[PIECES];
    unsigned largest[POOL_MOST]; /* of the piece that a worker had last, to see the order */
    bool ordered;
    size_t bad; /* the piece that fails */
} Pieces;

static bool do_piece(void *state, unsigned worker, size_t piece) {
    Pieces *pieces = state;
    pieces->done[piece]++;
    if (worker == 0 && piece < pieces->largest[0])
        pieces->ordered = false;
    pieces->largest[worker] = (unsigned)piece;
    return piece != pieces->bad;
}

Test(pool, every_piece_is_done_once) {
    static const unsigned jobs[] = {0, 1, 2, 7, POOL_MOST, 1000};
    for (size_t k = 0; k < sizeof jobs / sizeof *jobs; k++) {
        Pieces pieces = {.ordered = true, .bad = PIECES};
        cr_assert(pool_each(jobs[k], PIECES, do_piece, &pieces));
        for (size_t piece = 0; piece < PIECES; piece++)
            cr_assert_eq(pieces.done[piece], 1);
        cr_assert(pieces.ordered);
    }
}

Test(pool, nothing_is_done_of_nothing) {
    Pieces pieces = {.bad = PIECES};
    cr_assert(pool_each(4, 0, do_piece, &pieces));
}

Test(pool, one_thread_stops_at_the_piece_that_fails) {
    Pieces pieces = {.bad = 10};
    cr_assert_not(pool_each(1, PIECES, do_piece, &pieces));
    cr_assert_eq(pieces.done[10], 1);
    cr_assert_eq(pieces.done[11], 0);
}

Test(pool, several_threads_stop_soon_after_it) {
    Pieces pieces = {.bad = 10};
    cr_assert_not(pool_each(4, PIECES, do_piece, &pieces));
    cr_assert_eq(pieces.done[10], 1);
}

Test(pool, the_machine_has_a_processor) {
    cr_assert_geq(pool_jobs(), 1);
    cr_assert_leq(pool_jobs(), POOL_MOST);
}
