/* Reading a set: file by file, each by one worker. The sections of a folder are one document, and
 * each is written by the file that has it; where two files want to write one, the folder is read
 * again by a single worker. When all have ended, what they found is put together in the order of
 * the files, so that nobody can tell how many workers there were. */
#include "plan/set.h"

#include "base/ascii.h"
#include "base/os.h"
#include "plan/plan_files.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* Starting a thread takes as long as reading some pages of a plan: so few bytes are not worth it,
 * but for the test of threads. */
#ifndef WORTH_THREADS
#define WORTH_THREADS (256 * 1024)
#endif

/* Each has a document of its own. */
enum { FOLDERS_MOST = 5000 };

/* A folder while its files are read. */
typedef struct FolderReading {
    Folder *folder;
    size_t first;    /* of its files, which come one after the other */
    bool known;      /* the set has the folder already */
    Document before; /* the folder's, */
    Span *seen;      /* and its places of sections, as they were */
    bool *claimed;   /* for each section: a file has it */
    bool again;      /* two files have one section, or one has a section nobody knows */
} FolderReading;

/* A file while it is read, or after. */
typedef struct Reading {
    const Source *source;
    size_t folder; /* among the folders */
    bool decoded;  /* it is part of the folder's document */
    bool broken;   /* it could not be */
    Diag *diag;
    List opaque; /* as the set's */
    Decoder decoder;
} Reading;

/* The memory of one worker. */
typedef struct Hand {
    Arena *kept;  /* for what belongs to the set */
    Arena *nodes; /* for one file's nodes at a time */
    Arena *lists; /* for lists that are put together with others' */
} Hand;

typedef struct Readings {
    Set *set;
    List folders;    /* of FolderReading */
    List list;       /* of Reading, in the order of the folders */
    Reading **order; /* the same, the longest first: no worker is left alone with one */
    Lock *lock;      /* of what files of a folder claim */
    Hand hands[POOL_MOST];
} Readings;

/* ---- one file ---- */

/* A newer language is refused before anything else is said about the file. */
static bool too_new(Diag *diag, const Node *root) {
    const Node *version = decode_find(root, "language-version");
    if (!version || version->kind != NODE_SCALAR || !node_text(version).len)
        return false;
    int32_t number = 0;
    for (size_t k = 0; k < node_text(version).len; k++) {
        if (!ascii_is_digit(node_text(version).at[k]))
            return false;
        number = number > PLAN_LANGUAGE_VERSION ? number
                                                : number * 10 + (node_text(version).at[k] - '0');
    }
    if (number <= PLAN_LANGUAGE_VERSION)
        return false;
    diag_report(
        diag, RULE_NEWER_LANGUAGE, version->span,
        "the set is written in version %.*s of the plan language; this plancc reads version %d",
        STR_ARGS(node_text(version)), PLAN_LANGUAGE_VERSION);
    return true;
}

static bool is_document(Reading *reading, const Source *source, const Node *root) {
    if (root && root->kind == NODE_MAP && root->count)
        return true;
    Span place = root ? root->span : source_start(source);
    if (!root || (root->kind == NODE_SCALAR && !node_text(root).len)) {
        diag_report(reading->diag, RULE_EMPTY_VALUE, place, "there is nothing in the file");
    } else {
        diag_report(reading->diag, RULE_WRONG_KIND, place,
                    "a plan file is a mapping of sections, such as `plan:` and `tasks:`");
        reading->broken = true;
    }
    return false;
}

static FolderReading *folder_of(const Readings *readings, const Reading *reading) {
    return LIST_AT(readings->folders, FolderReading, reading->folder);
}

/* Whether each section of the file is one that no other file has claimed: then it may be written
 * while others write theirs. */
static bool claim(FolderReading *folder, const Node *root) {
    bool all = true;
    EACH_KEY (key, root) {
        const size_t section = decode_field(&shape_document, node_text(key));
        if (section == shape_document.count || folder->claimed[section])
            all = false;
        else
            folder->claimed[section] = true;
    }
    folder->again = folder->again || !all;
    return !folder->again;
}

/* With a lock the file is one of many that are read at once. */
static void decode(FolderReading *folder, Reading *reading, const Node *root, Lock *lock) {
    assert(root);
    if (lock) {
        lock_take(lock);
        const bool free = claim(folder, root);
        lock_give(lock);
        if (!free)
            return;
    }
    reading->decoded = true;
    decode_record(&reading->decoder, &shape_document, root, &folder->folder->document,
                  folder->folder->seen);
}

static void read_file(const Readings *readings, Reading *reading, const Hand *hand, Lock *lock) {
    const ArenaMark mark = arena_mark(hand->nodes);
    FolderReading *folder = folder_of(readings, reading);
    *reading = (Reading){.source = reading->source,
                         .folder = reading->folder,
                         .diag = diag_part(readings->set->diag, hand->kept)};
    reading->decoder = (Decoder){
        .arena = hand->kept, .lists = hand->lists, .diag = reading->diag, .owner = folder->folder};
    YamlFile file = yaml_read(hand->nodes, hand->kept, reading->diag, reading->source);
    LIST_ADD_ALL(hand->lists, &reading->opaque, Span, file.opaque);
    if (file.broken || (file.root && too_new(reading->diag, file.root)))
        reading->broken = true;
    else if (is_document(reading, reading->source, file.root))
        decode(folder, reading, file.root, lock);
    arena_rewind(hand->nodes, mark);
}

static bool read_piece(void *state, unsigned worker, size_t piece) {
    Readings *readings = state;
    read_file(readings, readings->order[piece], &readings->hands[worker], readings->lock);
    return true;
}

/* ---- folders ---- */

static Str folder_path(Str path) {
    size_t end = path.len;
    while (end && path.at[end - 1] != '/')
        end--;
    return end ? str_slice(path, 0, end - 1) : STR(".");
}

static Str last_part(Str path) {
    size_t start = path.len;
    while (start && path.at[start - 1] != '/')
        start--;
    return str_slice(path, start, path.len);
}

static Folder *known_folder(const Set *set, Str path) {
    EACH (Folder *, known, set->folders)
        if (str_eq((*known)->path, path))
            return *known;
    return NULL;
}

/* A plan in the set's own folder is called "plan": what that folder is called, and whether plancc
 * is told, depends on where the set was put. */
static Str name_of(const Set *set, Str folder) {
    const Str own = folder_path(os_path(set->arena, set->path, STR("plan.yml")));
    return str_eq(folder, own) ? STR("plan") : last_part(folder);
}

static Folder *new_folder(const Set *set, Str path) {
    Folder *folder = ARENA_NEW(set->arena, Folder);
    folder->path = path;
    folder->name = name_of(set, path);
    folder->seen = ARENA_ARRAY(set->arena, Span, shape_document.count);
    return folder;
}

static Span *copied_places(Arena *arena, const Span *seen) {
    Span *copy = ARENA_ARRAY(arena, Span, shape_document.count);
    memcpy(copy, seen, shape_document.count * sizeof *seen);
    return copy;
}

static FolderReading start_folder(const Set *set, Str path, size_t first) {
    Folder *known = known_folder(set, path);
    Folder *folder = known ? known : new_folder(set, path);
    FolderReading reading = {.folder = folder,
                             .first = first,
                             .known = known != NULL,
                             .before = folder->document,
                             .seen = copied_places(set->arena, folder->seen),
                             .claimed = ARENA_ARRAY(set->arena, bool, shape_document.count)};
    for (size_t k = 0; k < shape_document.count; k++)
        reading.claimed[k] = folder->seen[k].start != 0;
    return reading;
}

/* The number of the next file's folder. */
static size_t folder_number(Readings *readings, Str file) {
    Set *set = readings->set;
    const Str path = folder_path(file);
    const size_t count = readings->folders.count;
    if (count && str_eq(LIST_AT(readings->folders, FolderReading, count - 1)->folder->path, path))
        return count - 1;
    LIST_PUSH(set->arena, &readings->folders, FolderReading,
              start_folder(set, path, readings->list.count));
    return count;
}

/* One file after the other, as if nothing of the folder had been read. */
static void read_again(const Readings *readings, size_t number) {
    FolderReading *folder = LIST_AT(readings->folders, FolderReading, number);
    folder->folder->document = folder->before;
    folder->folder->seen = folder->seen;
    for (size_t k = folder->first; k < readings->list.count; k++) {
        Reading *reading = LIST_AT(readings->list, Reading, k);
        if (reading->folder != number)
            break;
        read_file(readings, reading, &readings->hands[0], NULL);
    }
}

/* ---- all of them ---- */

static Str without_byte_order_mark(Str text) {
    return str_starts(text, STR("\xEF\xBB\xBF")) ? str_slice(text, 3, text.len) : text;
}

static void add_source(Readings *readings, Str path, Str text) {
    Set *set = readings->set;
    const Source *source = sources_add(set->sources, path, without_byte_order_mark(text));
    if (!source) {
        diag_report(set->diag, RULE_SIZE_LIMIT, (Span){0, 0}, "the set is larger than 4 GB");
        set->broken = true;
        return;
    }
    set->files++;
    LIST_PUSH(set->arena, &readings->list, Reading,
              (Reading){.source = source, .folder = folder_number(readings, path)});
}

unsigned set_jobs(const Set *set) {
    const unsigned wanted = set->jobs < POOL_MOST ? set->jobs : POOL_MOST;
    return set->sources->next < WORTH_THREADS || !wanted ? 1 : wanted;
}

static void open_hands(Readings *readings, unsigned jobs) {
    Set *set = readings->set;
    for (unsigned k = 0; k < jobs; k++) {
        if (k && !set->others[k])
            set->others[k] = arena_new();
        readings->hands[k] = (Hand){k ? set->others[k] : set->arena, arena_new(), arena_new()};
    }
}

static void close_hands(Readings *readings, unsigned jobs) {
    for (unsigned k = 0; k < jobs; k++) {
        arena_free(readings->hands[k].nodes);
        arena_free(readings->hands[k].lists);
    }
}

/* Puts the lists that all decoders have at the offset into the set's one. */
static void join_lists(Readings *readings, size_t offset, size_t size) {
    Decoder *whole = &readings->set->decoder;
    List *list = (List *)((char *)whole + offset);
    size_t count = 0;
    EACH (Reading, reading, readings->list)
        count += ((List *)((char *)&reading->decoder + offset))->count;
    list_reserve(whole->lists, list, size, count);
    EACH (Reading, reading, readings->list)
        list_add_all(whole->lists, list, size, *(List *)((char *)&reading->decoder + offset));
}

static void join(Readings *readings) {
    static const struct {
        size_t offset;
        size_t size;
    } lists[] = {{offsetof(Decoder, definitions), sizeof(Definition)},
                 {offsetof(Decoder, nameless), sizeof(const Shape *)},
                 {offsetof(Decoder, named), sizeof(Named)},
                 {offsetof(Decoder, refs), sizeof(PendingRef)},
                 {offsetof(Decoder, wordings), sizeof(Wording)}};
    Set *set = readings->set;
    for (size_t k = 0; k < sizeof lists / sizeof *lists; k++)
        join_lists(readings, lists[k].offset, lists[k].size);
    EACH (Reading, reading, readings->list) {
        diag_join(set->diag, reading->diag);
        LIST_ADD_ALL(set->arena, &set->opaque, Span, reading->opaque);
        set->broken = set->broken || reading->broken;
        FolderReading *folder = folder_of(readings, reading);
        if (reading->decoded && !folder->known) {
            folder->known = true;
            LIST_PUSH(set->arena, &set->folders, Folder *, folder->folder);
        }
    }
}

static int longest_first(const void *a, const void *b) {
    const Source *x = (*(Reading *const *)a)->source;
    const Source *y = (*(Reading *const *)b)->source;
    if (x->text.len != y->text.len)
        return x->text.len > y->text.len ? -1 : 1;
    return x->base < y->base ? -1 : 1;
}

static void put_in_order(Readings *readings) {
    const size_t count = readings->list.count;
    readings->order = ARENA_ARRAY(readings->set->arena, Reading *, count);
    for (size_t k = 0; k < count; k++)
        readings->order[k] = LIST_AT(readings->list, Reading, k);
    if (count)
        qsort(readings->order, count, sizeof(Reading *), longest_first);
}

static void read_all(Readings *readings) {
    const unsigned jobs = set_jobs(readings->set);
    open_hands(readings, jobs);
    put_in_order(readings);
    readings->lock = lock_new(readings->set->arena);
    pool_each(jobs, readings->list.count, read_piece, readings);
    lock_free(readings->lock);
    for (size_t k = 0; k < readings->folders.count; k++)
        if (LIST_AT(readings->folders, FolderReading, k)->again)
            read_again(readings, k);
    join(readings);
    close_hands(readings, jobs);
}

void set_add(Set *set, Str path, Str text) {
    Readings readings = {.set = set};
    add_source(&readings, path, text);
    read_all(&readings);
}

static void add_unreadable(Set *set, const PlanFile *file) {
    set->broken = true;
    set->files++;
    const Source *source = sources_add(set->sources, file->path, STR(""));
    diag_report(set->diag, RULE_UNREADABLE_FILE, source_start(source), "it cannot be read: %.*s",
                STR_ARGS(file->problem));
}

/* Of a set that is too large nothing is read. */
static void refuse_set(Set *set, const PlanFile *file, int most, const char *what) {
    const Source *source = sources_add(set->sources, file->path, STR(""));
    diag_report(set->diag, RULE_LIST_LIMIT, source_start(source),
                "the set has more than %d %s: this is the first that is too many", most, what);
    set->broken = true;
}

/* Whether the set is small enough to be read. */
static bool add_files(Readings *readings, List files) {
    Set *set = readings->set;
    EACH (PlanFile, file, files) {
        LIST_PUSH(set->arena, &set->read, Str, file->path);
        if (file->problem.len)
            add_unreadable(set, file);
        else
            add_source(readings, file->path, file->text);
        if (readings->folders.count > FOLDERS_MOST) {
            refuse_set(set, file, FOLDERS_MOST, "folders with plan files");
            return false;
        }
    }
    return true;
}

bool set_read(Set *set, Str path, Str *problem) {
    List files = {NULL, 0, 0};
    Readings readings = {.set = set};
    while (path.len > 1 && str_ends(path, STR("/")))
        path.len--;
    set->path = path;
    if (!plan_files_find(set->arena, path, &files, &set->read, problem))
        return false;
    if (files.count > PLAN_FILES_MOST)
        refuse_set(set, LIST_AT(files, PlanFile, PLAN_FILES_MOST), PLAN_FILES_MOST, "plan files");
    else if (add_files(&readings, files))
        read_all(&readings);
    return true;
}
