#include "base/pool.h"

#include <pthread.h>
#include <unistd.h>

struct Lock {
    pthread_mutex_t mutex;
};

/* The default mutex fails only when it is misused. */
Lock *lock_new(Arena *arena) {
    Lock *lock = ARENA_NEW(arena, Lock);
    pthread_mutex_init(&lock->mutex, NULL);
    return lock;
}

void lock_take(Lock *lock) {
    pthread_mutex_lock(&lock->mutex);
}

void lock_give(Lock *lock) {
    pthread_mutex_unlock(&lock->mutex);
}

void lock_free(Lock *lock) {
    pthread_mutex_destroy(&lock->mutex);
}

/* One call of pool_each. */
typedef struct Sharing {
    Lock lock;    /* of what changes */
    size_t next;  /* the piece to hand out */
    size_t count; /* 0 from the piece on that failed */
    bool good;
    PoolWork *work;
    void *state;
} Sharing;

typedef struct Worker {
    Sharing *sharing;
    unsigned number;
    pthread_t thread;
} Worker;

static bool take_piece(Sharing *sharing, size_t *piece) {
    lock_take(&sharing->lock);
    bool there = sharing->next < sharing->count;
    if (there)
        *piece = sharing->next++;
    lock_give(&sharing->lock);
    return there;
}

static void stop(Sharing *sharing) {
    lock_take(&sharing->lock);
    sharing->count = 0;
    sharing->good = false;
    lock_give(&sharing->lock);
}

static void *run(void *state) {
    const Worker *worker = state;
    Sharing *sharing = worker->sharing;
    size_t piece = 0;
    while (take_piece(sharing, &piece))
        if (!sharing->work(sharing->state, worker->number, piece))
            stop(sharing);
    return NULL;
}

bool pool_each(unsigned jobs, size_t count, PoolWork *work, void *state) {
    Worker workers[POOL_MOST];
    Sharing sharing = {.count = count, .good = true, .work = work, .state = state};
    unsigned others = 0;
    pthread_mutex_init(&sharing.lock.mutex, NULL);
    /* Where the system has no thread left, those that are there do it all. */
    for (bool more = true;
         more && others + 1 < jobs && others + 1 < POOL_MOST && others + 1 < count;
         others += more) {
        workers[others] = (Worker){.sharing = &sharing, .number = others + 1};
        more = pthread_create(&workers[others].thread, NULL, run, &workers[others]) == 0;
    }
    run(&(Worker){.sharing = &sharing});
    for (unsigned k = 0; k < others; k++)
        pthread_join(workers[k].thread, NULL);
    lock_free(&sharing.lock);
    return sharing.good;
}

unsigned pool_jobs(void) {
    const long processors = sysconf(_SC_NPROCESSORS_ONLN);
    if (processors < 1)
        return 1;
    return processors < POOL_MOST ? (unsigned)processors : POOL_MOST;
}
