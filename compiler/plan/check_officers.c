#include "plan/check.h"

#include "base/ascii.h"
#include "plan/site.h"
#include "plan/slips.h"

#include <string.h>

/* ---- bad-email ---- */

/* The most bytes of an address (RFC 5321, 4.5.3.1.3, less its brackets). */
enum { EMAIL_MOST_BYTES = 254 };

/* Letters and digits, and between them, or before them, some of the signs. */
static bool is_dotted(Str text, const char *signs) {
    for (size_t k = 0; k < text.len; k++) {
        const bool dot = text.at[k] == '.';
        if (dot && (k == 0 || text.at[k - 1] == '.'))
            return false;
        if (!dot && !ascii_is_alnum(text.at[k]) && (!text.at[k] || !strchr(signs, text.at[k])))
            return false;
    }
    return text.len && !str_ends(text, STR("."));
}

/* One address as people have them (RFC 5321), without what means something in a `mailto:` link (RFC
 * 6068): percent signs, question marks, commas. */
static bool is_email(Str text) {
    Str name;
    Str host;
    return text.len <= EMAIL_MOST_BYTES && str_cut(text, '@', &name, &host) &&
           is_dotted(name, "+-_'") && is_dotted(host, "-") &&
           str_find_char(host, '.', 0) < host.len;
}

static void check_emails(Set *set) {
    EACH (Definition, definition, set->decoder.definitions) {
        if (definition->shape != &shape_officer)
            continue;
        const Text email = ((const Officer *)definition->record)->email;
        if (!email.str.len || is_email(email.str))
            continue;
        Finding *finding =
            diag_report(set->diag, RULE_BAD_EMAIL, email.span,
                        "\"%.*s\" is not one address of e-mail", STR_ARGS(email.str));
        diag_label(set->diag, finding, "write it as name@example.gov.uk, and nothing else");
    }
}

/* ---- unused-officer, similar-officers ---- */

/* Posts that nothing refers to. While some reference leads nowhere, or something could not be read,
 * that may be the one that is missed, and nothing is said. */
static void check_unused(Set *set, Arena *scratch) {
    Map named = {.arena = scratch};
    bool unclear = slips_find(scratch, set).places.count > 0;
    EACH (PendingRef, pending, set->decoder.refs) {
        if (pending->shape != &shape_officer)
            continue;
        map_put(&named, pending->ref->code.str, pending);
        unclear |= !pending->ref->target;
    }
    EACH (Officer, officer, set->shared.officers)
        if (!unclear && officer->title.str.len && !map_get(&named, officer->title.str))
            diag_report(set->diag, RULE_UNUSED_OFFICER, officer->title.span,
                        "nothing in the set refers to \"%.*s\"", STR_ARGS(officer->title.str));
}

/* Posts whose titles differ in nothing but capitals and signs: each would have things of the other
 * on the page of officers. Also those defined on the spot. */
static void check_similar(Set *set, Arena *scratch) {
    Map seen = {.arena = scratch};
    EACH (Definition, definition, set->decoder.definitions) {
        const Text title = definition->id;
        if (definition->shape->space != SPACE_OFFICERS || !title.str.len)
            continue;
        const Definition *other =
            map_put(&seen, site_officer_anchor(scratch, title.str), definition);
        if (!other || str_eq(other->id.str, title.str))
            continue;
        Finding *finding = diag_report(set->diag, RULE_SIMILAR_OFFICERS, title.span,
                                       "\"%.*s\" and \"%.*s\" differ only in capitals or signs",
                                       STR_ARGS(title.str), STR_ARGS(other->id.str));
        diag_related(set->diag, finding, other->id.span, "the other stands here");
    }
}

/* Each of them has an entry on the page of officers, and each milestone names them all. */
static void check_number(Set *set, List officers, const char *what, Str name) {
    enum { MOST = 100 };
    if (officers.count <= MOST)
        return;
    Finding *finding = diag_report(
        set->diag, RULE_LIST_LIMIT, LIST_AT(officers, Ref, MOST)->code.span,
        "%s \"%.*s\" has %zu officers, more than %d", what, STR_ARGS(name), officers.count, MOST);
    diag_label(set->diag, finding, "name those who answer for it");
}

static void check_numbers(Set *set, const Document *document) {
    EACH (Task, task, document->tasks)
        check_number(set, task->officers, "the task", task->title.str);
    EACH (Strategy, strategy, document->strategies)
        check_number(set, strategy->owners, "the strategy", strategy->title.str);
}

void check_officers(Set *set) {
    Arena *scratch = arena_new();
    EACH (Folder *, folder, set->folders)
        check_numbers(set, &(*folder)->document);
    check_emails(set);
    check_unused(set, scratch);
    check_similar(set, scratch);
    arena_free(scratch);
}
