/* Reading a set: folder by folder, each by one worker, since the sections of a folder are one
 * document. A worker writes into what is its own; when all have ended, what they found is put
 * together in the order of the folders, so that nobody can tell how many there were. */
#include "plan/set.h"

#include "base/os.h"
#include "plan/plan_files.h"

/* Starting a thread takes as long as reading some pages of a plan: so few bytes are not worth it.
 */
enum { WORTH_THREADS = 256 * 1024 };

/* A folder while it is read. */
typedef struct Reading {
    Folder *folder;
    bool known;   /* the set has the folder already */
    bool any;     /* one of its files was decoded */
    bool broken;  /* one could not be */
    List sources; /* of const Source * */
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
    List list; /* of Reading */
    Hand hands[POOL_MOST];
} Readings;

/* ---- one file ---- */

/* A newer language is refused before anything else is said about the file. */
static bool too_new(Diag *diag, const Node *root) {
    const Node *version = decode_find(root, "language-version");
    CountField number = {0, {0, 0}};
    if (!version || version->kind != NODE_SCALAR || !version->text.len)
        return false;
    for (size_t k = 0; k < version->text.len && number.count < 100000; k++) {
        if (version->text.at[k] < '0' || version->text.at[k] > '9')
            return false;
        number.count = number.count * 10 + (version->text.at[k] - '0');
    }
    if (number.count <= PLAN_LANGUAGE_VERSION)
        return false;
    diag_report(
        diag, RULE_NEWER_LANGUAGE, version->span,
        "the set is written in version %d of the plan language; this plancc reads version %d",
        number.count, PLAN_LANGUAGE_VERSION);
    return true;
}

static bool is_document(Reading *reading, const Source *source, const Node *root) {
    if (root && root->kind == NODE_MAP && root->count)
        return true;
    Span place = root ? root->span : source_start(source);
    if (!root || (root->kind == NODE_SCALAR && !root->text.len)) {
        diag_report(reading->diag, RULE_EMPTY_VALUE, place, "there is nothing in the file");
    } else {
        diag_report(reading->diag, RULE_WRONG_KIND, place,
                    "a plan file is a mapping of sections, such as `plan:` and `tasks:`");
        reading->broken = true;
    }
    return false;
}

static void read_source(Reading *reading, const Hand *hand, const Source *source) {
    ArenaMark mark = arena_mark(hand->nodes);
    Folder *folder = reading->folder;
    YamlFile file = yaml_read(hand->nodes, hand->kept, reading->diag, source);
    LIST_ADD_ALL(hand->lists, &reading->opaque, Span, file.opaque);
    if (file.broken || (file.root && too_new(reading->diag, file.root))) {
        reading->broken = true;
    } else if (is_document(reading, source, file.root)) {
        reading->any = true;
        decode_record(&reading->decoder, &shape_document, file.root, &folder->document,
                      folder->seen);
    }
    arena_rewind(hand->nodes, mark);
}

/* ---- one folder ---- */

static bool read_folder(void *state, unsigned worker, size_t piece) {
    Readings *readings = state;
    Hand *hand = &readings->hands[worker];
    Reading *reading = LIST_AT(readings->list, Reading, piece);
    reading->diag = diag_part(readings->set->diag, hand->kept);
    reading->decoder = (Decoder){
        .arena = hand->kept, .lists = hand->lists, .diag = reading->diag, .owner = reading->folder};
    EACH (const Source *, source, reading->sources)
        read_source(reading, hand, *source);
    return true;
}

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

/* The files of a folder come one after the other. */
static Reading *reading_of(Readings *readings, Str file) {
    Set *set = readings->set;
    const Str path = folder_path(file);
    const size_t count = readings->list.count;
    Reading *last = count ? LIST_AT(readings->list, Reading, count - 1) : NULL;
    if (last && str_eq(last->folder->path, path))
        return last;
    Folder *known = known_folder(set, path);
    LIST_PUSH(set->arena, &readings->list, Reading,
              (Reading){.folder = known ? known : new_folder(set, path), .known = known != NULL});
    return LIST_AT(readings->list, Reading, count);
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
    LIST_PUSH(set->arena, &reading_of(readings, path)->sources, const Source *, source);
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
        if (reading->any && !reading->known)
            LIST_PUSH(set->arena, &set->folders, Folder *, reading->folder);
    }
}

static void read_all(Readings *readings) {
    const unsigned jobs = set_jobs(readings->set);
    open_hands(readings, jobs);
    pool_each(jobs, readings->list.count, read_folder, readings);
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

bool set_read(Set *set, Str path, Str *problem) {
    List files = {NULL, 0, 0};
    Readings readings = {.set = set};
    set->path = path;
    if (!plan_files_find(set->arena, path, &files, &set->read, problem))
        return false;
    EACH (PlanFile, file, files) {
        LIST_PUSH(set->arena, &set->read, Str, file->path);
        if (file->problem.len)
            add_unreadable(set, file);
        else
            add_source(&readings, file->path, file->text);
    }
    read_all(&readings);
    return true;
}
