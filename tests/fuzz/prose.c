/* Prose, checked and written as HTML: nothing that a browser would run comes out of it. */
#include "base/utf8.h"
#include "fuzz.h"
#include "syntax/markdown.h"

static bool is_code(void *state, Str word) {
    (void)state;
    return word.len > 1 && word.at[0] >= 'A' && word.at[0] <= 'Z';
}

static Str find(void *state, Str code) {
    (void)state;
    return code.at[code.len - 1] == '1' ? STR("plan.html#A1") : STR("");
}

static void unknown(void *state, Text code) {
    diag_report(state, RULE_UNKNOWN_CODE, code.span, "unknown");
}

static void look(void *state, Text url, Str text, bool image) {
    (void)state;
    (void)url;
    (void)text;
    (void)image;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Arena *arena = arena_new();
    Sources *sources = sources_new(arena);
    Diag *diag = diag_new(arena, sources);
    const CodeLinks links = {
        .state = diag, .is_code = is_code, .find = find, .unknown = unknown, .link = look};
    const Source *source = sources_add(sources, STR("plan.yml"), fuzz_text(data, size));
    const Text prose = {source->text, {source->base, source->base + (uint32_t)size}};
    Buf html = {.arena = arena};
    markdown_check(diag, &links, prose);
    markdown_html(&html, &links, prose, 3);
    fuzz_must_be_harmless(buf_str(&html));
    if (utf8_check(prose.str) == size)
        MUST(utf8_check(buf_str(&html)) == html.len);
    arena_free(arena);
    return 0;
}
