/* markdown_private: what the check and the writer of prose share, and what their tests look at. */
#ifndef SYNTAX_MARKDOWN_PRIVATE_H
#define SYNTAX_MARKDOWN_PRIVATE_H

#include "syntax/markdown.h"
#include "syntax/markdown_span.h"

#include <cmark.h>

enum { MARKDOWN_CODE_MAX = 80 };

/* Where things of a tree stand in its prose. cmark gives lines and bytes, but not reliably: they
 * are wrong behind escapes, in indented lines of a paragraph and for autolinks. So what it gives is
 * believed only when the bytes there agree; else they are looked for behind what was found last. */
typedef struct Places {
    Str text;
    size_t found; /* where the last found thing ends, or its block begins */
    int line;     /* a line, and where it begins: the lookup of lines goes on from here */
    size_t line_at;
    const cmark_node *node; /* the text node that was looked at last, and its text */
    Str literal;
    size_t start; /* where cmark says that it begins */
    bool agrees;  /* its text stands there as it is */
    size_t vain;  /* bytes looked through without finding */
} Places;

Places markdown_places(Str prose);

/* Must be called for each node in order: steps to where a block begins, and over a code span,
 * which may show what looks like HTML or a code. */
void markdown_pass(Places *places, cmark_node *node);

/* The offset of `needle`, which belongs to `node`; text.len when it does not stand there as is. */
size_t markdown_locate(Places *places, cmark_node *node, Str needle);

/* A word in brackets that CommonMark left as text. */
typedef struct CodeReference {
    Str word;    /* borrowed from the node */
    size_t from; /* bytes of the node's text, brackets included */
    size_t to;
    size_t at; /* the word in the prose */
    size_t end;
} CodeReference;

/* The first word in brackets at or after byte `from` of a text node that has the form of a code;
 * false when there is none. Escaped brackets are none. */
bool markdown_reference(Places *places, const CodeLinks *links, cmark_node *node, size_t from,
                        CodeReference *reference);

/* What no author's text comes near: quotes and lists in one another, stress within stress, pictures
 * in one text, and lines in it with signs that may be marks. */
enum {
    MARKDOWN_MAX_DEPTH = 16,
    MARKDOWN_MAX_STRESS = 100,
    MARKDOWN_MAX_PICTURES = 500,
    MARKDOWN_MAX_MARKS = 10000,
};

typedef enum MarkdownLimit {
    MARKDOWN_WITHIN,
    MARKDOWN_TOO_DEEP,          /* in the line that begins at *at */
    MARKDOWN_TOO_MANY_PICTURES, /* with the one at *at */
    MARKDOWN_TOO_MANY_MARKS,    /* with the one at *at */
} MarkdownLimit;

/* Whether the prose may be parsed: what is beyond a limit would take time out of proportion. */
MarkdownLimit markdown_limit(Str prose, size_t *at);

/* Whether the prose has so many of the marks * and _ that only its tree can tell how deep stress
 * stands within stress. */
bool markdown_may_stress(Str prose);

/* Memory for a tree; without any, the program says so and exits with status 3. */
cmark_mem markdown_memory(void);

/* The tree of the prose, in memory that lives longer; give it back with cmark_node_free. A line
 * that begins with a code and a colon is text: it would else be a link definition, of which nothing
 * is printed. */
cmark_node *markdown_parse(cmark_mem *memory, const CodeLinks *links, Str prose);

/* Whether a word has the form of a code. */
bool markdown_is_code(const CodeLinks *links, Str word);

/* Whether a URL may be published: http, https, mailto, or an address on this site. */
bool markdown_safe_url(Str url);

/* Adds prose that is nothing but paragraphs of plain text, as cmark would; false, and nothing
 * added, for all other prose. */
bool markdown_plain(Buf *out, Str prose);

/* Adds any prose, by way of cmark. */
void markdown_full(Buf *out, const CodeLinks *links, Str prose, int heading);

#endif
