#include "plan/pattern.h"

#include "base/utf8.h"
#include "plan/match.h"
#include "plan/resolve.h"

#include <string.h>

/* The kinds of things whose codes have a form, and where the pattern stands. */
static const struct {
    const Shape *shape;
    size_t offset;
} forms[] = {
    {&shape_indicator, offsetof(CodePatterns, indicator)},
    {&shape_task, offsetof(CodePatterns, task)},
    {&shape_objective, offsetof(CodePatterns, objective)},
};

enum { FORMS = sizeof forms / sizeof *forms };

typedef struct Pattern {
    const Text *text;
    Match *match; /* NULL: it cannot be used, which was said */
} Pattern;

/* Compiled patterns; there are a handful in a set. */
typedef struct Patterns {
    Set *set;
    MatchWork *work;
    List list; /* of Pattern */
} Patterns;

static const Pattern *compile(Patterns *patterns, const Text *text) {
    EACH (Pattern, known, patterns->list)
        if (known->text == text)
            return known;
    Set *set = patterns->set;
    Match *match = match_new(patterns->work, set->diag, text, RULE_BAD_CODE);
    LIST_PUSH(set->arena, &patterns->list, Pattern, (Pattern){text, match});
    return LIST_AT(patterns->list, Pattern, patterns->list.count - 1);
}

/* The priority a definition belongs to, or NULL. Objectives mostly stand outside any plan. */
static const Priority *priority_of(const Definition *definition) {
    const Objective *objective = definition->record;
    const Folder *folder = definition->owner;
    if (definition->shape == &shape_objective && objective->priority)
        return objective->priority;
    return folder->document.plan.priority.target;
}

/* Patterns are read also when nothing has such a code yet: a slip in one is found at once. */
static void compile_all(Patterns *patterns, const CodePatterns *codes) {
    for (size_t form = 0; form < FORMS; form++) {
        const Text *text = (const Text *)((const char *)codes + forms[form].offset);
        if (text->str.len)
            compile(patterns, text);
    }
}

/* The pattern for a definition: its priority's own, else the organisation's. */
static const Text *pattern_for(const Set *set, const Definition *definition, size_t form) {
    const Priority *priority = priority_of(definition);
    if (priority) {
        const Text *own = (const Text *)((const char *)&priority->codes + forms[form].offset);
        if (own->str.len)
            return own;
    }
    return (const Text *)((const char *)&set->shared.codes + forms[form].offset);
}

/* What has another's code but for capitals has its finding. */
static bool has_other_case(const Set *set, const Definition *definition) {
    const Definition *first = resolve_nearly(set, NULL, definition->id.str);
    return first && !str_eq(first->id.str, definition->id.str);
}

static void report_mismatch(Set *set, const Definition *definition, const Text *text, bool slow) {
    Finding *finding = diag_report(set->diag, RULE_BAD_CODE, definition->id.span,
                                   slow ? "the pattern takes too long on the code %.*s"
                                        : "the code %.*s does not have the organisation's form",
                                   STR_ARGS(definition->id.str));
    diag_related(set->diag, finding, text->span, "the form is set here");
}

/* Whether the code has that form; reports it when not. */
static bool check_form(Patterns *patterns, const Definition *definition, size_t form) {
    const Text *text = pattern_for(patterns->set, definition, form);
    if (!text->str.len)
        return true;
    const Pattern *pattern = compile(patterns, text);
    if (!pattern->match)
        return true;
    const MatchResult result = match_whole(pattern->match, definition->id.str);
    const bool wrong = result == MATCH_NO || result == MATCH_TOO_LONG;
    if (wrong && !has_other_case(patterns->set, definition))
        report_mismatch(patterns->set, definition, text, result == MATCH_TOO_LONG);
    return !wrong;
}

/* Ids that the pages use themselves; a code is an id too. */
static const char *const taken[] = {
    "main",     "contents", "introduction", "objectives", "vision", "values",        "priority",
    "measures", "tasks",    "budget",       "risks",      "plans",  "abbreviations", "strategies",
};

static bool is_taken(Str code) {
    for (size_t k = 0; k < sizeof taken / sizeof *taken; k++)
        if (str_is(code, taken[k]))
            return true;
    return false;
}

/* Whether a character may stand in a code, which is part of an address: no spaces, nothing that
 * cannot be seen, nothing that means something in a URL or in HTML. */
static bool may_stand(int32_t c) {
    if (c < 0x80)
        return c > ' ' && c != 0x7F && !strchr("\"#%&'/<>?[\\]^`{|}", c);
    bool invisible = c == 0xA0 || c == 0xAD || c == 0xFEFF || (c >= 0x2000 && c <= 0x206F);
    return c > 0xA0 && !invisible;
}

/* Whether the code may stand in addresses; reports it when not. */
static bool check_characters(Set *set, const Definition *definition) {
    Str code = definition->id.str;
    int32_t c = 0;
    for (size_t at = 0; at < code.len;) {
        at += utf8_next(code, at, &c);
        if (may_stand(c))
            continue;
        Finding *finding = diag_report(set->diag, RULE_BAD_CODE, definition->id.span,
                                       "a code has no spaces, quotes or other special characters");
        diag_label(set->diag, finding, "use letters, digits and . _ - only");
        return false;
    }
    if (is_taken(code))
        diag_report(set->diag, RULE_BAD_CODE, definition->id.span,
                    "%.*s cannot be a code: the pages use the word themselves", STR_ARGS(code));
    return !is_taken(code);
}

static bool check_code(Patterns *patterns, const Definition *definition) {
    if (definition->shape->space != SPACE_CODES)
        return true;
    if (!check_characters(patterns->set, definition))
        return false;
    for (size_t form = 0; form < FORMS; form++)
        if (definition->shape == forms[form].shape && !check_form(patterns, definition, form))
            return false;
    return true;
}

void pattern_check_codes(Set *set) {
    Patterns patterns = {.set = set, .work = match_work_new(set->arena)};
    compile_all(&patterns, &set->shared.codes);
    EACH (Priority, priority, set->shared.priorities)
        compile_all(&patterns, &priority->codes);
    EACH (Definition, definition, set->decoder.definitions) {
        const bool misnamed = !check_code(&patterns, definition);
        set->misnamed += misnamed && !definition->misnamed;
        definition->misnamed |= misnamed;
    }
    EACH (Pattern, pattern, patterns.list)
        match_free(pattern->match);
    match_work_free(patterns.work);
}
