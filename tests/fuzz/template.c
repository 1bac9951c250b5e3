/* A template, and partials that may include one another, read and rendered for the index of a small
 * set: what the set says never becomes markup. */
#include "base/utf8.h"
#include "fuzz.h"
#include "output/template.h"
#include "plan/links.h"
#include "view/build.h"

#include <string.h>

/* Whatever escapes this escapes everything: no template holds it. */
#define MARK "<m'\"&m>"

static const char set_text[] =
    "organisation: {name: \"<m'\\\"&m> council\"}\n"
    "priorities: [{code: \"P1\", name: \"<m'\\\"&m>\", aim: \"**<m'\\\"&m>**\"}]\n"
    "objectives: [{code: \"O1\", title: \"<m'\\\"&m>\"}, {code: \"O2\", title: \"Two\"}]\n"
    "abbreviations: {\"AB\": \"<m'\\\"&m>\"}\n"
    "plan: {title: \"Plan\", years: 2023/24 to 2024/25, priority: P1, objectives: [O1, O2]}\n";

/* The texts of one input. */
typedef struct Texts {
    Arena *arena;
    Sources *sources;
    Map known; /* from name to Source */
    Str first;
} Texts;

static const Source *find(void *state, Str name) {
    const Texts *texts = state;
    return map_get(&texts->known, name);
}

static void read_texts(Texts *texts, Str input) {
    Str name;
    Str text;
    while (fuzz_next_file(&input, STR("index"), &name, &text)) {
        Source *source =
            map_get(&texts->known, name) ? NULL : sources_add(texts->sources, name, text);
        if (!source)
            continue;
        map_put(&texts->known, name, source);
        if (!texts->first.at)
            texts->first = name;
    }
}

static void write_prose(void *state, Buf *out, Text prose) {
    (void)state;
    (void)prose;
    buf_add_z(out, "<p>prose</p>");
}

static void render(const Template *template, Language language, Str input) {
    Set *set = set_new();
    ViewContext context = {arena_new(), NULL};
    Buf out = {.arena = arena_new()};
    set_add(set, STR("plan.yml"), str_from(set_text));
    set_check(set);
    set->shared.organisation.language.value = (int)language;
    links_collect(set);
    const Gathering *gathered[SITE_PAGE_COUNT] = {NULL};
    view_gather(set, gathered);
    const IndexPage *page = view_index(set, gathered, view_turns(set, gathered));
    template_render(template, &context, (TemplateRules){NULL, write_prose, NULL}, page, &out);
    if (str_find(input, STR("<m"), 0) == input.len)
        MUST(str_find(buf_str(&out), STR("<m"), 0) == out.len);
    if (utf8_check(input) == input.len)
        MUST(utf8_check(buf_str(&out)) == out.len);
    arena_free(out.arena);
    arena_free(context.scratch);
    set_free(set);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const Str input = fuzz_text(data, size);
    const Language language = size % 2 ? LANGUAGE_ENGLISH : LANGUAGE_WELSH;
    Arena *arena = arena_new();
    Texts texts = {.arena = arena, .sources = sources_new(arena), .known = {.arena = arena}};
    Diag *diag = diag_new(arena, texts.sources);
    read_texts(&texts, input);
    const Template *template = template_read(arena, diag, (TemplateSource){&texts, find, language},
                                             texts.first, &view_index_page);
    MUST(!template == (diag_count(diag, SEVERITY_ERROR) > 0));
    if (template)
        render(template, language, input);
    arena_free(arena);
    return 0;
}
