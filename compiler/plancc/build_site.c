#include "plancc/build_site.h"

#include "base/pool.h"

#include <stdint.h>

static void make_bytes(const SiteMaking *making, const SiteFile *file) {
    const Str *bytes = file->of;
    buf_add(&making->out->bytes, *bytes);
}

void build_site_add_bytes(Site *site, Str name, Str bytes) {
    Arena *arena = site->set->arena;
    Str *kept = ARENA_NEW(arena, Str);
    *kept = bytes;
    LIST_PUSH(arena, &site->files[STAGE_NEEDS], SiteFile,
              (SiteFile){.name = name, .make = make_bytes, .of = kept});
}

void build_site_gather(Site *site) {
    site->indicators = view_indicators(site->set);
    view_gather(site->set, site->entries);
    site->turns = view_turns(site->set, site->entries);
}

static bool may_write(const Site *site, Output *output, Str *problem) {
    for (size_t stage = 0; stage < STAGE_COUNT; stage++)
        EACH (SiteFile, file, site->files[stage]) {
            if (!output_may_write(output, file->name, problem))
                return false;
            EACH (Str, name, file->beside)
                if (!output_may_write(output, *name, problem))
                    return false;
        }
    return true;
}

/* The memory of one thread, given back after each file. */
typedef struct Hand {
    Arena *file;
    Arena *scratch;
    Arena *bytes;
    Arena *beside;
} Hand;

/* The files of one stage on their way. */
typedef struct Writing {
    const Site *site;
    Output *output;
    List files;
    Hand hands[POOL_MOST];
    Lock *lock;
    size_t failed; /* the first file of the list that could not be written */
    Str problem;   /* and why */
} Writing;

/* Files are handed out in their order, so the first that fails is the same however many threads
 * there are; which of several failures comes first in time is not. */
static void note_failure(Writing *writing, size_t piece, Str problem) {
    lock_take(writing->lock);
    if (piece < writing->failed) {
        writing->failed = piece;
        writing->problem = problem;
    }
    lock_give(writing->lock);
}

/* One file of the list on its way, with those that are made with it. */
typedef struct SitePiece {
    Output *output;
    bool good; /* nothing has failed so far */
    Str problem;
} SitePiece;

/* The bytes that are worth a call of the system; the test of failing calls has few, and wants
 * several parts of them. */
#ifndef SITE_PART
#define SITE_PART (64 * 1024)
#endif

static void add_part(const SiteMaking *making, SiteOut *out) {
    if (!out->file)
        out->file = output_begin(making->piece->output, out->name);
    output_add(out->file, buf_str(&out->bytes));
    out->bytes.len = 0;
}

void build_site_pause(const SiteMaking *making, SiteOut *out) {
    if (out->bytes.len >= SITE_PART)
        add_part(making, out);
}

/* Files after one that failed are not begun. */
void build_site_end(const SiteMaking *making, SiteOut *out) {
    SitePiece *piece = making->piece;
    Str problem = {NULL, 0};
    bool good = piece->good;
    if (out->file) {
        add_part(making, out);
        good = output_end(out->file, &problem);
    } else if (good) {
        good = output_write(piece->output, out->name, buf_str(&out->bytes), &problem);
    }
    if (piece->good && !good)
        piece->problem = problem;
    piece->good = piece->good && good;
}

static bool write_file(void *state, unsigned worker, size_t number) {
    Writing *writing = state;
    const Hand *hand = &writing->hands[worker];
    const SiteFile *file = LIST_AT(writing->files, SiteFile, number);
    SiteOut out = {.name = file->name, .bytes = {.arena = hand->bytes}};
    SitePiece piece = {.output = writing->output, .good = true};
    const SiteMaking making = {writing->site, set_for_reading(writing->site->set, hand->file),
                               hand->scratch, &out,
                               hand->beside,  &piece};
    file->make(&making, file);
    build_site_end(&making, &out);
    if (!piece.good)
        note_failure(writing, number, piece.problem);
    arena_rewind(hand->file, (ArenaMark){NULL, 0});
    arena_rewind(hand->scratch, (ArenaMark){NULL, 0});
    arena_rewind(hand->bytes, (ArenaMark){NULL, 0});
    return piece.good;
}

bool build_site_write(Site *site, Output *output, Str *problem) {
    if (!may_write(site, output, problem))
        return false;
    Writing writing = {
        .site = site, .output = output, .lock = lock_new(site->set->arena), .failed = SIZE_MAX};
    const unsigned jobs = site->set->jobs;
    /* Places are asked for by all threads. */
    sources_index(site->set->sources);
    for (unsigned k = 0; k < POOL_MOST; k++)
        writing.hands[k] = (Hand){arena_new(), arena_new(), arena_new(), arena_new()};
    bool good = true;
    for (size_t stage = 0; good && stage < STAGE_COUNT; stage++) {
        writing.files = site->files[stage];
        good = pool_each(jobs, writing.files.count, write_file, &writing);
    }
    for (unsigned k = 0; k < POOL_MOST; k++) {
        arena_free(writing.hands[k].file);
        arena_free(writing.hands[k].scratch);
        arena_free(writing.hands[k].bytes);
        arena_free(writing.hands[k].beside);
    }
    lock_free(writing.lock);
    if (!good)
        *problem = writing.problem;
    return good;
}
