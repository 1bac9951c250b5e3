/* pool: work shared out among a few threads, and the lock for the little that they share.
 *
 * Threads live only as long as one call. Whoever hands work out sees to it that one piece writes
 * nothing that another reads: results have a place of their own by the number of their piece,
 * memory comes from an arena of their own by the number of their worker. What comes out is then the
 * same however many there are. */
#ifndef BASE_POOL_H
#define BASE_POOL_H

#include "base/arena.h"

#include <stdbool.h>

/* More threads than this wait for each other's memory and files. */
enum { POOL_MOST = 16 };

/* One piece of work, by one of the workers 0 to jobs - 1; false: no further piece is worth it. */
typedef bool PoolWork(void *state, unsigned worker, size_t piece);

/* Does the pieces 0 to count - 1, handed out in this order, with at most `jobs` workers; worker 0
 * is the caller, and with one job all happens in order and without a thread. False when a piece
 * was. */
bool pool_each(unsigned jobs, size_t count, PoolWork *work, void *state);

/* As many as the machine has processors, POOL_MOST at most. */
unsigned pool_jobs(void);

/* A lock, free; lock_free gives it back. */
typedef struct Lock Lock;
Lock *lock_new(Arena *arena);
void lock_take(Lock *lock);
void lock_give(Lock *lock);
void lock_free(Lock *lock);

#endif
