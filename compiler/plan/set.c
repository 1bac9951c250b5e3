#include "plan/set.h"

#include "base/os.h"
#include "diag/allow.h"
#include "plan/check.h"
#include "plan/defaults.h"
#include "plan/plan_files.h"
#include "plan/progress.h"
#include "plan/resolve.h"

#include <string.h>

Set *set_new(void) {
    Arena *arena = arena_new();
    Set *set = ARENA_NEW(arena, Set);
    set->arena = arena;
    set->nodes = arena_new();
    set->sources = sources_new(arena);
    set->diag = diag_new(arena, set->sources);
    set->decoder = (Decoder){.arena = arena, .diag = set->diag};
    for (unsigned k = 0; k < SPACE_COUNT; k++)
        set->names[k].arena = arena;
    set->folded.arena = arena;
    set->addresses.arena = arena;
    set->pages.arena = arena;
    return set;
}

void set_free(Set *set) {
    arena_free(set->nodes);
    arena_free(set->arena);
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

/* A plan in the set's own folder is called "plan": what that folder is called, and whether plancc
 * is told, depends on where the set was put. */
static Str name_of(const Set *set, Str folder) {
    const Str own = folder_path(os_path(set->arena, set->path, STR("plan.yml")));
    return str_eq(folder, own) ? STR("plan") : last_part(folder);
}

static Folder *folder_of(Set *set, Str path) {
    Str folder = folder_path(path);
    EACH (Folder *, known, set->folders)
        if (str_eq((*known)->path, folder))
            return *known;
    Folder *fresh = ARENA_NEW(set->arena, Folder);
    fresh->path = folder;
    fresh->name = name_of(set, folder);
    fresh->seen = ARENA_ARRAY(set->arena, Span, shape_document.count);
    LIST_PUSH(set->arena, &set->folders, Folder *, fresh);
    return fresh;
}

/* A newer language is refused before anything else is said about the file. */
static bool too_new(Set *set, const Node *root) {
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
        set->diag, RULE_NEWER_LANGUAGE, version->span,
        "the set is written in version %d of the plan language; this plancc reads version %d",
        number.count, PLAN_LANGUAGE_VERSION);
    return true;
}

static bool is_document(Set *set, const Source *source, const Node *root) {
    if (root && root->kind == NODE_MAP && root->count)
        return true;
    Span place = root ? root->span : source_start(source);
    if (!root || (root->kind == NODE_SCALAR && !root->text.len)) {
        diag_report(set->diag, RULE_EMPTY_VALUE, place, "there is nothing in the file");
    } else {
        diag_report(set->diag, RULE_WRONG_KIND, place,
                    "a plan file is a mapping of sections, such as `plan:` and `tasks:`");
        set->broken = true;
    }
    return false;
}

static Str without_byte_order_mark(Str text) {
    return str_starts(text, STR("\xEF\xBB\xBF")) ? str_slice(text, 3, text.len) : text;
}

void set_add(Set *set, Str path, Str text) {
    const Source *source = sources_add(set->sources, path, without_byte_order_mark(text));
    if (!source) {
        diag_report(set->diag, RULE_SIZE_LIMIT, (Span){0, 0}, "the set is larger than 4 GB");
        set->broken = true;
        return;
    }
    set->files++;
    ArenaMark mark = arena_mark(set->nodes);
    YamlFile file = yaml_read(set->nodes, set->arena, set->diag, source);
    EACH (Span, span, file.opaque)
        LIST_PUSH(set->arena, &set->opaque, Span, *span);
    if (file.broken || (file.root && too_new(set, file.root))) {
        set->broken = true;
    } else if (is_document(set, source, file.root)) {
        Folder *folder = folder_of(set, path);
        set->decoder.owner = folder;
        decode_record(&set->decoder, &shape_document, file.root, &folder->document, folder->seen);
    }
    arena_rewind(set->nodes, mark);
}

bool set_read(Set *set, Str path, Str *problem) {
    List files = {NULL, 0, 0};
    set->path = path;
    if (!plan_files_find(set->arena, path, &files, &set->read, problem))
        return false;
    EACH (PlanFile, file, files) {
        LIST_PUSH(set->arena, &set->read, Str, file->path);
        if (!file->problem.len) {
            set_add(set, file->path, file->text);
            continue;
        }
        set->broken = true;
        set->files++;
        const Source *source = sources_add(set->sources, file->path, STR(""));
        diag_report(set->diag, RULE_UNREADABLE_FILE, source_start(source),
                    "it cannot be read: %.*s", STR_ARGS(file->problem));
    }
    return true;
}

/* Shared sections may stand in any folder, once in the set: the first wins, others are reported. */
static void share_section(Set *set, const Field *field, size_t index, Folder *const *from) {
    static const size_t sizes[] = {[FIELD_COUNT] = sizeof(CountField),
                                   [FIELD_CUSTOM] = sizeof(List),
                                   [FIELD_RECORDS] = sizeof(List)};
    const Span *first = NULL;
    for (size_t k = 0; k < set->folders.count; k++) {
        const Folder *folder = from[k];
        if (!folder->seen[index].start)
            continue;
        if (first) {
            Finding *finding = diag_report(set->diag, RULE_DUPLICATE_SECTION, folder->seen[index],
                                           "`%s` stands twice in the set", field->key);
            diag_related(set->diag, finding, *first, "it stands here already");
            continue;
        }
        first = &folder->seen[index];
        size_t size = field->kind == FIELD_RECORD ? field->of->size : sizes[field->kind];
        memcpy((char *)&set->shared + field->offset,
               (const char *)&folder->document + field->offset, size);
    }
}

static void share_sections(Set *set) {
    for (size_t k = 0; k < shape_document.count; k++)
        if (shape_document.fields[k].flags & FIELD_SHARED)
            share_section(set, &shape_document.fields[k], k, set->folders.at);
    EACH (Folder *, folder, set->folders) {
        if ((*folder)->document.plan.span.start)
            LIST_PUSH(set->arena, &set->plans, Folder *, *folder);
    }
}

/* What a set cannot do without. */
static void check_whole(Set *set) {
    const Finding *finding;
    if (!set->plans.count && !set->shared.organisation.span.start) {
        finding = diag_report(set->diag, RULE_EMPTY_SET, (Span){0, 0},
                              "there is no plan here: no file has a `plan:` section");
        set->broken = finding != NULL;
    } else if (!set->shared.organisation.span.start) {
        const Folder *first = *LIST_AT(set->plans, Folder *, 0);
        diag_report(set->diag, RULE_MISSING_KEY, first->document.plan.span,
                    "the set needs an `organisation:` section that says who publishes the plan");
    }
}

static void apply_excuses(Set *set) {
    diag_sort(set->diag);
    EACH (Source *, source, set->sources->list)
        allow_apply(set->diag, *source, &set->opaque);
}

void set_join(Set *set) {
    arena_free(set->nodes);
    set->nodes = arena_new();
    if (!set->broken) {
        share_sections(set);
        check_whole(set);
    }
    if (!set->broken)
        check_levels(set);
    EACH (RuleLevel, level, set->levels)
        set->diag->levels[level->rule] = level->severity;
    if (set->without_notes)
        diag_turn_notes_off(set->diag);
    if (!set->broken) {
        resolve(set);
        defaults_fill(set);
        progress_reports(set);
    }
}

void set_check(Set *set) {
    set_join(set);
    if (!set->broken) {
        check_all(set);
        apply_excuses(set);
    }
    diag_sort(set->diag);
}

int set_year_starts(const Set *set) {
    enum { APRIL = 4 };
    const int said = set->shared.organisation.year_starts.value;
    return said ? said : APRIL;
}

Language set_language(const Set *set) {
    return (Language)set->shared.organisation.language.value;
}

Speech set_speech(const Set *set, Arena *arena) {
    return (Speech){arena, set_language(set)};
}

const Definition *set_find(const Set *set, NameSpace space, Str name) {
    return map_get(&set->names[space], name);
}
