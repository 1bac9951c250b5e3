/* Prose, checked and written as HTML: nothing that a browser would run comes out of it. */
#include "fuzz.h"
#include "syntax/markdown.h"

static bool is_code(void *state, Str word) {
    (void)state;
    return word.len > 1 && word.at[0] >= 'A' && word.at[0] <= 'Z';
}

static Str find(void *state, Str code, Str *title) {
    (void)state;
    *title = STR("Its \"name\" & <kind>");
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

/* Every tag is one that CommonMark makes, and has no attribute but theirs. */
static void must_be_harmless(Str html) {
    static const char *const tags[] = {"p",  "a",  "em", "strong", "code", "pre",        "ul",
                                       "ol", "li", "hr", "br",     "img",  "blockquote", "h1",
                                       "h2", "h3", "h4", "h5",     "h6"};
    for (size_t at = str_find_char(html, '<', 0); at < html.len;
         at = str_find_char(html, '<', at + 1)) {
        size_t from = at + 1 + (at + 1 < html.len && html.at[at + 1] == '/');
        size_t to = from;
        while (to < html.len && html.at[to] != ' ' && html.at[to] != '>' && html.at[to] != '/')
            to++;
        const Str name = str_slice(html, from, to);
        bool known = str_starts(str_slice(html, at, html.len), STR("<!-- raw HTML omitted -->"));
        for (size_t k = 0; k < sizeof tags / sizeof *tags; k++)
            known = known || str_is(name, tags[k]);
        MUST(known);
    }
    MUST(str_find(html, STR("\"javascript:"), 0) == html.len);
    MUST(str_find(html, STR("\"data:"), 0) == html.len);
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
    must_be_harmless(buf_str(&html));
    arena_free(arena);
    return 0;
}
