#include "plancc/build_page.h"

/* Sections have headings of level 2, so headings inside their prose begin at 3: no level is
 * skipped. */
enum { PROSE_HEADING = 3 };

/* A state of its own, because links are only read. */
typedef struct Prose {
    const CodeLinks *links;
} Prose;

static void render_prose(void *state, Buf *out, Text prose) {
    const Prose *known = state;
    markdown_html(out, known->links, prose, PROSE_HEADING);
}

void build_page(Buf *out, const CodeLinks *links, const Template *template, ViewContext context,
                const void *page) {
    Prose prose = {links};
    TemplateRules rules = {&prose, render_prose, links->alone};
    template_render(template, &context, rules, page, out);
}
