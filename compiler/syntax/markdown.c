#include "syntax/markdown.h"

#include "base/ascii.h"
#include "base/escape.h"
#include "syntax/markdown_private.h"

#include <assert.h>
#include <string.h>

enum { DEEPEST_HEADING = 6 };

/* Plain prose: most of a plan is, and cmark takes some twenty times as long for it. Whatever
 * CommonMark might read as more than text is left to cmark; a test compares the two. */

/* Bytes that may mean something anywhere in a line; controls and a tab do too. */
static const bool special[256] = {
    ['\\'] = true, ['`'] = true, ['*'] = true, ['_'] = true, ['['] = true,
    [']'] = true,  ['<'] = true, ['>'] = true, ['&'] = true, [0x7f] = true,
};

/* Bytes that may mean something at the beginning of a line. 0xEF begins a byte order mark. */
static const char leading[] = " #=-+~\xEF";

static bool is_plain_byte(char c) {
    return (unsigned char)c >= ' ' && !special[(unsigned char)c];
}

/* "1." and "1)" begin a list. */
static bool is_numbered(Str line) {
    size_t k = 0;
    while (k < line.len && ascii_is_digit(line.at[k]))
        k++;
    return k > 0 && k < line.len && (line.at[k] == '.' || line.at[k] == ')');
}

static bool is_plain_line(Str line) {
    if (line.len && (strchr(leading, line.at[0]) || line.at[line.len - 1] == ' '))
        return false;
    for (size_t k = 0; k < line.len; k++)
        if (!is_plain_byte(line.at[k]))
            return false;
    return !is_numbered(line);
}

static bool is_plain(Str prose) {
    Str line;
    bool more = true;
    while (more) {
        more = str_cut(prose, '\n', &line, &prose);
        if (!is_plain_line(line))
            return false;
    }
    return true;
}

/* cmark leaves the apostrophe as it is, so only the quotation mark goes through the escaper. */
static void add_line(Buf *out, Str line) {
    Str part;
    while (str_cut(line, '"', &part, &line)) {
        buf_add(out, part);
        escape_html(out, STR("\""));
    }
    buf_add(out, part);
}

bool markdown_plain(Buf *out, Str prose) {
    if (!is_plain(prose))
        return false;
    bool open = false;
    bool more = true;
    Str line;
    while (more) {
        more = str_cut(prose, '\n', &line, &prose);
        if (line.len) {
            buf_add(out, open ? STR("\n") : STR("<p>"));
            add_line(out, line);
        } else if (open) {
            buf_add(out, STR("</p>\n"));
        }
        open = line.len > 0;
    }
    if (open)
        buf_add(out, STR("</p>\n"));
    return true;
}

/* The tree, changed before it is printed */

static void shift_heading(cmark_node *node, int heading) {
    int level = cmark_node_get_heading_level(node) + heading - 1;
    cmark_node_set_heading_level(node, level < DEEPEST_HEADING ? level : DEEPEST_HEADING);
}

static void drop_unsafe_url(cmark_node *node) {
    if (!markdown_safe_url(str_from(cmark_node_get_url(node))))
        cmark_node_set_url(node, "");
}

/* A tree being changed. */
typedef struct Change {
    Arena *arena;
    cmark_mem *memory;
    const CodeLinks *links;
    Places places;
    int heading;
    const cmark_node *inside; /* the link that is being walked through: links do not nest */
} Change;

static cmark_node *new_text(const Change *change, Str text) {
    cmark_node *node = cmark_node_new_with_mem(CMARK_NODE_TEXT, change->memory);
    cmark_node_set_literal(node, str_copy(change->arena, text).at);
    return node;
}

static cmark_node *new_link(const Change *change, Str word, Str url) {
    cmark_node *link = cmark_node_new_with_mem(CMARK_NODE_LINK, change->memory);
    cmark_node_set_url(link, str_copy(change->arena, url).at);
    cmark_node_append_child(link, new_text(change, word));
    return link;
}

/* Makes links of the codes in a text node: they and what stands between go before it, and what is
 * left stays its text. */
static void link_codes(Change *change, cmark_node *node) {
    const CodeLinks *links = change->links;
    CodeReference reference = {.to = 0};
    size_t done = 0;
    Str literal = str_from(cmark_node_get_literal(node));
    while (markdown_reference(&change->places, links, node, reference.to, &reference)) {
        Str url = links->find(links->state, reference.word);
        if (!url.len)
            continue;
        Str before = str_slice(literal, done, reference.from);
        Str shown = alone_url(links->alone, url);
        cmark_node_insert_before(node, new_text(change, before));
        cmark_node_insert_before(node, shown.len ? new_link(change, reference.word, shown)
                                                 : new_text(change, reference.word));
        done = reference.to;
    }
    if (done)
        cmark_node_set_literal(node,
                               str_copy(change->arena, str_slice(literal, done, literal.len)).at);
}

/* The node after `node` and all that is in it. */
static cmark_node *after(Change *change, cmark_node *node) {
    while (node && !cmark_node_next(node)) {
        node = cmark_node_parent(node);
        if (node == change->inside)
            change->inside = NULL;
    }
    return node ? cmark_node_next(node) : NULL;
}

/* Leaves of a link what is in it; the node to go on with. */
static cmark_node *dissolve(Change *change, cmark_node *node) {
    cmark_node *first = cmark_node_first_child(node);
    cmark_node *next = first ? first : after(change, node);
    for (cmark_node *child = first; child; child = cmark_node_first_child(node))
        cmark_node_insert_before(node, child);
    cmark_node_free(node);
    return next;
}

/* A link to the picture, in its place: no page asks other sites for anything, and the set publishes
 * none. Inside a link only its text stays. */
static cmark_node *without_picture(const Change *change, cmark_node *image) {
    cmark_node *link = cmark_node_new_with_mem(CMARK_NODE_LINK, change->memory);
    cmark_node_set_url(link, cmark_node_get_url(image));
    cmark_node_set_title(link, cmark_node_get_title(image));
    for (cmark_node *child = cmark_node_first_child(image); child;
         child = cmark_node_first_child(image))
        cmark_node_append_child(link, child);
    cmark_node_insert_before(image, link);
    cmark_node_free(image);
    return link;
}

/* Whether the page shows the link as such. */
static bool stays(const Change *change, cmark_node *node) {
    const Alone *alone = change->links ? change->links->alone : NULL;
    if (change->inside)
        return false;
    if (!alone)
        return true;
    Str url = alone_url(alone, str_from(cmark_node_get_url(node)));
    if (!url.len)
        return false;
    cmark_node_set_url(node, str_copy(change->arena, url).at);
    return true;
}

/* A link without words is named by its address: nobody could see it, or hear where it leads. */
static void name_link(const Change *change, cmark_node *link) {
    cmark_node *first = cmark_node_first_child(link);
    const Str url = str_from(cmark_node_get_url(link));
    if (!first)
        cmark_node_append_child(link, new_text(change, url));
    else if (!cmark_node_next(first) && cmark_node_get_type(first) == CMARK_NODE_TEXT &&
             !str_trim(str_from(cmark_node_get_literal(first))).len)
        cmark_node_set_literal(first, str_copy(change->arena, url).at);
}

/* Changes one node, codes inside a link's text stay text; the one to go on with. */
static cmark_node *change_node(Change *change, cmark_node *node) {
    cmark_node_type type = cmark_node_get_type(node);
    markdown_pass(&change->places, node);
    if (type == CMARK_NODE_HEADING)
        shift_heading(node, change->heading);
    if (type == CMARK_NODE_TEXT && change->links && !change->inside)
        link_codes(change, node);
    if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) {
        drop_unsafe_url(node);
        if (type == CMARK_NODE_IMAGE)
            node = without_picture(change, node);
        if (!stays(change, node))
            return dissolve(change, node);
        name_link(change, node);
        change->inside = node;
    }
    cmark_node *child = cmark_node_first_child(node);
    return child ? child : after(change, node);
}

void markdown_full(Buf *out, const CodeLinks *links, Str prose, int heading) {
    cmark_mem memory = markdown_memory();
    /* Given back before `out` grows: that needs no copy then. */
    const ArenaMark mark = arena_mark(out->arena);
    Change change = {out->arena, &memory, links, markdown_places(prose), heading, NULL};
    cmark_node *root = markdown_parse(&memory, links, prose);
    for (cmark_node *node = root; node;)
        node = change_node(&change, node);
    char *html = cmark_render_html(root, CMARK_OPT_DEFAULT);
    arena_rewind(out->arena, mark);
    buf_add_z(out, html);
    memory.free(html);
    cmark_node_free(root);
}

void markdown_html(Buf *out, const CodeLinks *links, Text prose, int heading) {
    assert(heading >= 1 && heading <= DEEPEST_HEADING);
    size_t at;
    if (!markdown_plain(out, prose.str) && markdown_limit(prose.str, &at) == MARKDOWN_WITHIN)
        markdown_full(out, links, prose.str, heading);
}
