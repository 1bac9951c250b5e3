#include "syntax/markdown_private.h"

#include <string.h>

/* One piece of prose being checked. */
typedef struct Check {
    Diag *diag;
    const CodeLinks *links;
    Text prose;
    Places places;
    Spans spans;
    unsigned nested; /* links and images that are open */
    unsigned stress; /* emphases that are open */
    bool deep;       /* that they are too many has been reported */
    bool html;       /* HTML has been reported: its closing tags need no finding each */
} Check;

/* The span of `needle`, which belongs to `node`; all of the prose when it does not stand there. */
static Span locate(Check *check, cmark_node *node, Str needle) {
    size_t at = markdown_locate(&check->places, node, needle);
    if (at == check->prose.str.len)
        return check->prose.span;
    return markdown_span(&check->spans, at, at + needle.len);
}

static Str first_line(const char *literal) {
    Str text = str_from(literal);
    return str_slice(text, 0, str_find_char(text, '\n', 0));
}

/* "<b" of `<b class="x">`. */
static Str tag_name(Str html) {
    size_t k = html.len > 0;
    while (k < html.len && html.at[k] > ' ' && html.at[k] < 127 && !strchr("<>\"'`=", html.at[k]))
        k++;
    return str_slice(html, 0, k < 24 ? k : 24);
}

static void check_html(Check *check, cmark_node *node) {
    Str html = str_trim(first_line(cmark_node_get_literal(node)));
    Span span = locate(check, node, html);
    if (check->html && str_starts(html, STR("</")))
        return;
    check->html = true;
    diag_report(check->diag, RULE_RAW_HTML, span, "HTML is not published: `%.*s%s`",
                STR_ARGS(tag_name(html)), tag_name(html).len < html.len ? ">" : "");
}

/* The text of a link, in the diag's arena. Links do not nest, so no text is gathered twice. */
static Str link_text(Check *check, cmark_node *link) {
    Buf out = {.arena = check->diag->arena};
    cmark_iter *iter = cmark_iter_new(link);
    cmark_event_type event;
    while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
        const char *literal = cmark_node_get_literal(cmark_iter_get_node(iter));
        if (event == CMARK_EVENT_ENTER && literal)
            buf_add_z(&out, literal);
    }
    cmark_iter_free(iter);
    return buf_str(&out);
}

static void check_url(Check *check, cmark_node *node) {
    Str url = str_from(cmark_node_get_url(node));
    Span span = locate(check, node, url);
    if (markdown_safe_url(url)) {
        bool image = cmark_node_get_type(node) == CMARK_NODE_IMAGE;
        if (check->links)
            check->links->link(check->links->state, (Text){str_copy(check->diag->arena, url), span},
                               image ? STR("") : link_text(check, node), image);
        return;
    }
    Finding *finding = diag_report(check->diag, RULE_UNSAFE_LINK, span,
                                   "a link to `%.*s` is not published", STR_ARGS(url));
    diag_label(check->diag, finding, "only http, https, mailto and addresses on this site are");
}

static bool has_text(cmark_node *image) {
    bool found = false;
    cmark_iter *iter = cmark_iter_new(image);
    while (!found && cmark_iter_next(iter) != CMARK_EVENT_DONE) {
        cmark_node_type type = cmark_node_get_type(cmark_iter_get_node(iter));
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
            found = str_trim(str_from(cmark_node_get_literal(cmark_iter_get_node(iter)))).len > 0;
    }
    cmark_iter_free(iter);
    return found;
}

static void check_image(Check *check, cmark_node *node) {
    if (!has_text(node))
        diag_report(check->diag, RULE_IMAGE_WITHOUT_ALT, locate(check, node, STR("![")),
                    "the image `%s` has no text for those who cannot see it",
                    cmark_node_get_url(node));
    check_url(check, node);
}

/* Inside a link's text or an image's, brackets stay text: links do not nest. */
static void check_codes(Check *check, cmark_node *node) {
    const CodeLinks *links = check->links;
    CodeReference reference = {.to = 0};
    while (!check->nested &&
           markdown_reference(&check->places, links, node, reference.to, &reference)) {
        if (links->find(links->state, reference.word).len)
            continue;
        Str code = str_copy(check->diag->arena, reference.word);
        Span span = markdown_span(&check->spans, reference.at, reference.end);
        links->unknown(links->state, (Text){code, span});
    }
}

static bool is_stress(cmark_node_type type) {
    return type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG;
}

static void enter_stress(Check *check) {
    if (++check->stress <= MARKDOWN_MAX_STRESS || check->deep)
        return;
    check->deep = true;
    diag_report(check->diag, RULE_DEPTH_LIMIT, check->prose.span,
                "emphasis is nested more than %d deep in the text", MARKDOWN_MAX_STRESS);
}

static void enter(Check *check, cmark_node *node) {
    cmark_node_type type = cmark_node_get_type(node);
    markdown_pass(&check->places, node);
    if (is_stress(type))
        enter_stress(check);
    if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE)
        check_html(check, node);
    else if (type == CMARK_NODE_TEXT)
        check_codes(check, node);
    else if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE)
        check->nested++;
}

/* A link is checked when it is left: its address stands behind its text. */
static void leave(Check *check, cmark_node *node) {
    cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_LINK)
        check_url(check, node);
    if (type == CMARK_NODE_IMAGE)
        check_image(check, node);
    check->nested -= type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE;
    check->stress -= is_stress(type);
}

static size_t skip_filling(Str text, size_t at) {
    while (at < text.len && (text.at[at] == ' ' || text.at[at] == ':'))
        at++;
    return at;
}

/* The line below a table's heads is known by a bar and three dashes: "| --- |". Markdown itself has
 * no tables, and what is folded has no lines. */
static void check_table(Diag *diag, Text prose) {
    const Str dashes = STR("---");
    const Str text = prose.str;
    for (size_t bar = str_find_char(text, '|', 0); bar < text.len;
         bar = str_find_char(text, '|', bar + 1)) {
        const size_t from = skip_filling(text, bar + 1);
        if (!str_starts(str_slice(text, from, text.len), dashes))
            continue;
        const Span place = markdown_place(diag->sources, prose, bar, from + dashes.len);
        Finding *finding = diag_report(diag, RULE_TABLE_IN_PROSE, place,
                                       "a table in a text is published as bars and dashes");
        diag_label(diag, finding, "a list can be read by everyone; figures belong to indicators");
        return;
    }
}

/* Whether a bracket at `at` needs no parser: what is in it is no code, or a code that something
 * has, and no address follows it. *end is where the next look begins. */
static bool harmless_bracket(const CodeLinks *links, Str prose, size_t at, size_t *end) {
    size_t close = str_find_char(prose, ']', at);
    *end = close + 1;
    if (close == prose.len)
        return true;
    Str word = str_slice(prose, at + 1, close);
    char next = close + 1 < prose.len ? prose.at[close + 1] : ' ';
    if (next == '(' || next == ':' || next == '[' || str_find_char(word, '\\', 0) < word.len ||
        str_find_char(word, '[', 0) < word.len)
        return false;
    return !links || !links->is_code(links->state, word) || links->find(links->state, word).len;
}

/* Most prose has nothing that could be wrong, and a look is much cheaper than a parser. */
static bool has_nothing_to_find(const CodeLinks *links, Str prose) {
    if (str_find_char(prose, '<', 0) < prose.len || markdown_may_stress(prose))
        return false;
    size_t end = 0;
    for (size_t at = str_find_char(prose, '[', 0); at < prose.len;
         at = end < prose.len ? str_find_char(prose, '[', end) : prose.len)
        if (!harmless_bracket(links, prose, at, &end))
            return false;
    return true;
}

/* Reports a text that is not to be parsed. */
static bool is_within(Diag *diag, Text prose) {
    size_t at;
    const MarkdownLimit limit = markdown_limit(prose.str, &at);
    while (limit == MARKDOWN_TOO_DEEP && (prose.str.at[at] == ' ' || prose.str.at[at] == '\t'))
        at++;
    if (limit == MARKDOWN_TOO_DEEP)
        diag_report(diag, RULE_DEPTH_LIMIT, markdown_place(diag->sources, prose, at, at + 1),
                    "quotes and lists are nested more than %d deep in the text",
                    MARKDOWN_MAX_DEPTH);
    if (limit == MARKDOWN_TOO_MANY_PICTURES)
        diag_report(diag, RULE_LIST_LIMIT, markdown_place(diag->sources, prose, at, at + 2),
                    "the text has more than %d pictures", MARKDOWN_MAX_PICTURES);
    if (limit == MARKDOWN_TOO_MANY_MARKS)
        diag_report(diag, RULE_LIST_LIMIT, markdown_place(diag->sources, prose, at, at + 1),
                    "the text has more than %d lines and marks such as *", MARKDOWN_MAX_MARKS);
    return limit == MARKDOWN_WITHIN;
}

void markdown_check(Diag *diag, const CodeLinks *links, Text prose) {
    check_table(diag, prose);
    if (!is_within(diag, prose) || has_nothing_to_find(links, prose.str))
        return;
    Check check = {.diag = diag, .links = links, .prose = prose};
    check.places = markdown_places(prose.str);
    check.spans = markdown_spans(diag->sources, prose);
    cmark_mem memory = markdown_memory();
    cmark_node *root = markdown_parse(&memory, links, prose.str);
    cmark_iter *iter = cmark_iter_new(root);
    cmark_event_type event;
    while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE)
        (event == CMARK_EVENT_ENTER ? enter : leave)(&check, cmark_iter_get_node(iter));
    cmark_iter_free(iter);
    cmark_node_free(root);
}
