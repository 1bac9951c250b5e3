#include "syntax/yaml.h"

#include "base/ascii.h"
#include "base/system.h"
#include "base/utf8.h"
#include "syntax/yaml_private.h"

#include <assert.h>
#include <string.h>
#include <yaml.h>

typedef struct Reader {
    Arena *nodes;
    Arena *texts;
    Diag *diag;
    const Source *source;
    yaml_parser_t parser;
    size_t ascii; /* as many bytes at the start are ASCII */
    size_t index; /* characters before `byte`: libyaml's marks count characters */
    size_t byte;
    size_t alias_end; /* where the last anchor, alias or tag ends; 0: none */
    Span quoted;      /* the last text in quotes */
    size_t count;     /* texts, lists and mappings so far */
    bool mentions_plancc;
    bool odd_key; /* a key that is no text was found: each of many brackets may hold one */
    YamlFile file;
} Reader;

/* The bytes that stand before the first one that is not ASCII: up to there a character is a byte.
 */
static size_t ascii_bytes(Str text) {
    uint64_t word = 0;
    size_t at = 0;
    for (; at + sizeof word <= text.len; at += sizeof word) {
        memcpy(&word, text.at + at, sizeof word);
        if (word & UINT64_C(0x8080808080808080))
            break;
    }
    while (at < text.len && (unsigned char)text.at[at] < 0x80)
        at++;
    return at;
}

/* The byte offset of a mark. Marks come in rising order but for the odd step back inside one
 * token, so one walk over the file serves them all. */
static uint32_t byte_of(Reader *reader, size_t index) {
    Str text = reader->source->text;
    if (index <= reader->ascii)
        return reader->source->base + (uint32_t)index;
    while (reader->index > index && reader->byte) {
        do
            reader->byte--;
        while (reader->byte && ((unsigned char)text.at[reader->byte] & 0xC0) == 0x80);
        reader->index--;
    }
    while (reader->index < index && reader->byte < text.len) {
        do
            reader->byte++;
        while (reader->byte < text.len && ((unsigned char)text.at[reader->byte] & 0xC0) == 0x80);
        reader->index++;
    }
    return reader->source->base + (uint32_t)reader->byte;
}

static Span span_of(Reader *reader, const yaml_event_t *event) {
    uint32_t start = byte_of(reader, event->start_mark.index);
    return (Span){start, byte_of(reader, event->end_mark.index)};
}

static Node *new_node(Reader *reader, NodeKind kind, Span span) {
    Node *node = ARENA_NEW(reader->nodes, Node);
    node->kind = kind;
    node->span = span;
    return node;
}

/* What libyaml says of a line in which an alias was found is only about that alias. */
static bool is_about_alias(const Reader *reader, size_t at) {
    if (!reader->alias_end || at < reader->alias_end)
        return reader->alias_end;
    Str text = reader->source->text;
    return str_find_char(text, '\n', reader->alias_end) >= at;
}

static void report_syntax(Reader *reader) {
    const yaml_parser_t *parser = &reader->parser;
    if (parser->error == YAML_MEMORY_ERROR)
        die("out of memory");
    uint32_t base = reader->source->base;
    bool bytes = parser->error == YAML_READER_ERROR;
    YamlProblem problem = {.text = bytes ? YAML_CONTROL : parser->problem};
    problem.at =
        bytes ? parser->problem_offset : byte_of(reader, parser->problem_mark.index) - base;
    problem.began = problem.at;
    if (parser->context && !bytes)
        problem.began = byte_of(reader, parser->context_mark.index) - base;
    if (reader->quoted.start) {
        problem.quote = reader->quoted.start - base;
        problem.quote_end = reader->quoted.end - base;
    }
    if (!is_about_alias(reader, problem.at))
        yaml_report_problem(reader->diag, reader->source, &problem);
}

static bool next_event(Reader *reader, yaml_event_t *event) {
    if (yaml_parser_parse(&reader->parser, event))
        return true;
    report_syntax(reader);
    reader->file.broken = true;
    return false;
}

/* Where the first word of a place ends: an anchor or tag stands before the value that it is about.
 */
static uint32_t word_end(const Reader *reader, Span span) {
    Str text = reader->source->text;
    size_t at = span.start - reader->source->base;
    size_t end = span.end - reader->source->base;
    while (at < end && !strchr(" \t\r\n", text.at[at]))
        at++;
    return reader->source->base + (uint32_t)at;
}

static void report_alias(Reader *reader, Span span, const char *what) {
    Finding *finding =
        diag_report(reader->diag, RULE_ALIAS_OR_TAG, (Span){span.start, word_end(reader, span)},
                    "%s is not used in plans", what);
    if (reader->source->text.at[span.start - reader->source->base] != '<')
        diag_label(reader->diag, finding, "put the value in quotes if that is part of it");
    reader->alias_end = span.end - reader->source->base;
    reader->file.broken = true;
}

static NodeStyle style_of(yaml_scalar_style_t style) {
    if (style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE)
        return NODE_BLOCK;
    return style == YAML_PLAIN_SCALAR_STYLE ? NODE_PLAIN : NODE_QUOTED;
}

/* The scalar's value: borrowed when the source holds just these bytes, else copied. */
static Str value_of(Reader *reader, const yaml_event_t *event, Span span, NodeStyle style) {
    Str value = {(const char *)event->data.scalar.value, event->data.scalar.length};
    size_t skip = style == NODE_QUOTED;
    size_t from = span.start - reader->source->base + skip;
    Str text = reader->source->text;
    if (style != NODE_BLOCK && from + value.len <= text.len &&
        memcmp(text.at + from, value.at, value.len) == 0)
        return str_slice(text, from, from + value.len);
    return str_copy(reader->texts, value);
}

/* libyaml refuses a control character in the file, but "\e" brings it in: no page can hold it. */
static bool has_control(Str text) {
    for (size_t at = 0; at < text.len;) {
        int32_t code;
        at += utf8_next(text, at, &code);
        if (utf8_is_control(code) && code != '\n' && code != '\t')
            return true;
    }
    return false;
}

/* "Update plan #2" without quotes is "Update plan": what follows " #" is a comment. Those are
 * written with a space behind the sign, so without one it was hardly meant as such. */
static void check_hash(Reader *reader, Span span) {
    Str text = reader->source->text;
    size_t end = span.end - reader->source->base;
    size_t hash = end;
    while (hash < text.len && ascii_is_blank(text.at[hash]))
        hash++;
    if (hash == end || hash + 1 >= text.len || text.at[hash] != '#' ||
        strchr(" \t\r\n", text.at[hash + 1]))
        return;
    uint32_t at = reader->source->base + (uint32_t)hash;
    Finding *finding = diag_report(reader->diag, RULE_TEXT_CUT_BY_HASH, (Span){at, at + 1},
                                   "a # has cut off the rest of the text");
    diag_label(reader->diag, finding, "put the text in quotes if # belongs to it");
}

static Node *scalar(Reader *reader, const yaml_event_t *event) {
    Span span = span_of(reader, event);
    Node *node = new_node(reader, NODE_SCALAR, span);
    node->style = style_of(event->data.scalar.style);
    if (node->style == NODE_QUOTED)
        reader->quoted = span;
    const Str text = value_of(reader, event, span, node->style);
    node->chars = text.at;
    node->count = (uint32_t)text.len;
    if (event->data.scalar.anchor)
        report_alias(reader, span, "an anchor (&)");
    else if (event->data.scalar.tag)
        report_alias(reader, span, "a tag (!)");
    if (node->style == NODE_QUOTED && has_control(text)) {
        diag_report(reader->diag, RULE_YAML_SYNTAX, span, "%s", YAML_CONTROL);
        reader->file.broken = true;
    }
    if (node->style == NODE_BLOCK && !text.len)
        node->span.end = word_end(reader, span);
    if (node->style == NODE_PLAIN && text.len)
        check_hash(reader, span);
    if (reader->mentions_plancc && node->style != NODE_PLAIN)
        LIST_PUSH(reader->texts, &reader->file.opaque, Span, span);
    return node;
}

static void check_key(Reader *reader, const Node *item) {
    if (item->kind != NODE_SCALAR) {
        if (!reader->odd_key)
            diag_report(reader->diag, RULE_WRONG_KIND, item->span, "a key must be a text");
        reader->odd_key = reader->file.broken = true;
    } else if (item->style == NODE_PLAIN && str_is(node_text(item), "<<")) {
        report_alias(reader, item->span, "a merge key (<<)");
    } else if (item->style == NODE_PLAIN && str_starts(node_text(item), STR(YAML_NBSP))) {
        yaml_report_nbsp(reader->diag, item->span.start);
        reader->file.broken = true;
    }
}

/* One level of the tree under construction. */
typedef struct Level {
    Node *node;
    Node *last;
    uint32_t items;
} Level;

static void append(Reader *reader, Level *level, Node *item) {
    assert(level->node);
    if (level->last)
        level->last->next = item;
    else
        level->node->items = item;
    level->last = item;
    if (level->items++ % 2 == 0 && level->node->kind == NODE_MAP)
        check_key(reader, item);
}

static void close_level(Reader *reader, const Level *level, bool in_list) {
    Node *node = level->node;
    assert(node);
    node->count = node->kind == NODE_MAP ? level->items / 2 : level->items;
    if (node->kind != NODE_MAP || reader->file.broken)
        return;
    yaml_check_keys(reader->diag, node, in_list);
}

static Node *collection(Reader *reader, const yaml_event_t *event) {
    bool map = event->type == YAML_MAPPING_START_EVENT;
    Span span = span_of(reader, event);
    if (map ? event->data.mapping_start.anchor : event->data.sequence_start.anchor)
        report_alias(reader, span, "an anchor (&)");
    else if (map ? event->data.mapping_start.tag : event->data.sequence_start.tag)
        report_alias(reader, span, "a tag (!)");
    return new_node(reader, map ? NODE_MAP : NODE_LIST, span);
}

/* The node that an event begins, or NULL when it begins none. */
static Node *node_of(Reader *reader, const yaml_event_t *event) {
    switch ((int)event->type) {
    case YAML_SCALAR_EVENT:
        return scalar(reader, event);
    case YAML_MAPPING_START_EVENT:
    case YAML_SEQUENCE_START_EVENT:
        return collection(reader, event);
    case YAML_ALIAS_EVENT:
        report_alias(reader, span_of(reader, event), "an alias (*)");
        return new_node(reader, NODE_BROKEN, span_of(reader, event));
    default:
        return NULL;
    }
}

static bool second_document(Reader *reader, const yaml_event_t *event) {
    if (event->type != YAML_DOCUMENT_START_EVENT || !reader->file.root)
        return false;
    diag_report(reader->diag, RULE_YAML_SYNTAX, span_of(reader, event),
                "a second document begins in the same file; keep one document a file");
    reader->file.broken = true;
    return true;
}

static bool too_deep(Reader *reader, size_t depth, const Node *node) {
    if (depth < YAML_MAX_DEPTH)
        return false;
    diag_report(reader->diag, RULE_DEPTH_LIMIT, node->span,
                "lists and mappings are nested more than %d deep", YAML_MAX_DEPTH);
    reader->file.broken = true;
    return true;
}

static bool too_many(Reader *reader, const Node *node) {
    if (++reader->count <= YAML_MAX_NODES)
        return false;
    diag_report(reader->diag, RULE_SIZE_LIMIT, node->span,
                "the file has more than %d texts, lists and mappings", YAML_MAX_NODES);
    reader->file.broken = true;
    return true;
}

static bool too_long(Reader *reader, const Node *node) {
    if (node->kind != NODE_SCALAR || node->count <= YAML_MAX_TEXT)
        return false;
    diag_report(reader->diag, RULE_SIZE_LIMIT, (Span){node->span.start, node->span.start},
                "the text has %u bytes, more than %d", (unsigned)node->count, YAML_MAX_TEXT);
    reader->file.broken = true;
    return true;
}

/* Takes one event into the tree. False: stop reading. */
static bool take(Reader *reader, const yaml_event_t *event, Level *levels, size_t *depth) {
    bool ends = event->type == YAML_MAPPING_END_EVENT || event->type == YAML_SEQUENCE_END_EVENT;
    if (ends) {
        --*depth;
        const Node *outer = *depth ? levels[*depth - 1].node : NULL;
        close_level(reader, &levels[*depth], outer && outer->kind == NODE_LIST);
    }
    if (ends || event->type == YAML_STREAM_END_EVENT)
        return event->type != YAML_STREAM_END_EVENT;
    if (second_document(reader, event))
        return false;
    Node *node = node_of(reader, event);
    if (!node)
        return true;
    if (too_many(reader, node) || too_long(reader, node))
        return false;
    if (*depth)
        append(reader, &levels[*depth - 1], node);
    else
        reader->file.root = node;
    if (node->kind != NODE_LIST && node->kind != NODE_MAP)
        return true;
    if (too_deep(reader, *depth, node))
        return false;
    levels[(*depth)++] = (Level){node, NULL, 0};
    return true;
}

static void read_events(Reader *reader) {
    Level levels[YAML_MAX_DEPTH] = {{NULL, NULL, 0}};
    size_t depth = 0;
    bool more = true;
    while (more) {
        yaml_event_t event;
        if (!next_event(reader, &event))
            return;
        more = take(reader, &event, levels, &depth);
        yaml_event_delete(&event);
    }
}

/* "Unicode", as Windows calls it: every other byte of English is NUL, and a mark may be in front.
 */
static bool is_utf16(Str text) {
    return str_starts(text, STR("\xFF\xFE")) || str_starts(text, STR("\xFE\xFF")) ||
           (text.len > 3 && !text.at[1] && !text.at[3]) ||
           (text.len > 3 && !text.at[0] && !text.at[2]);
}

static bool readable(Diag *diag, const Source *source) {
    Span start = source_start(source);
    if (source->text.len > YAML_MAX_BYTES) {
        diag_report(diag, RULE_SIZE_LIMIT, start, "the file is larger than %d MB",
                    YAML_MAX_BYTES / (1024 * 1024));
        return false;
    }
    size_t bad = utf8_check(source->text);
    size_t nul = str_find_char(source->text, '\0', 0);
    size_t at = bad < nul ? bad : nul;
    if (at == source->text.len)
        return true;
    uint32_t place = source->base + (uint32_t)at;
    const char *one = at == nul ? "there is a NUL byte in the file" : "this byte is not UTF-8 text";
    Finding *finding =
        diag_report(diag, RULE_ENCODING, (Span){place, place + 1}, "%s",
                    is_utf16(source->text) ? "the file is saved as UTF-16 (\"Unicode\")" : one);
    diag_label(diag, finding, "save the file again as UTF-8");
    return false;
}

YamlFile yaml_read(Arena *nodes, Arena *texts, Diag *diag, const Source *source) {
    Reader reader = {.nodes = nodes, .texts = texts, .diag = diag, .source = source};
    reader.file.broken = !readable(diag, source);
    if (reader.file.broken)
        return reader.file;
    if (!yaml_parser_initialize(&reader.parser))
        die("out of memory");
    reader.ascii = reader.index = reader.byte = ascii_bytes(source->text);
    reader.mentions_plancc = str_find(source->text, STR("plancc:"), 0) < source->text.len;
    yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&reader.parser, (const unsigned char *)source->text.at,
                                 source->text.len);
    read_events(&reader);
    yaml_parser_delete(&reader.parser);
    if (reader.file.broken)
        reader.file.root = NULL;
    return reader.file;
}
