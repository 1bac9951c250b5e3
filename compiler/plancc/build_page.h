/* build_page: a page as the bytes of its file. */
#ifndef PLANCC_BUILD_PAGE_H
#define PLANCC_BUILD_PAGE_H

#include "output/template.h"
#include "syntax/markdown.h"

/* Adds the page at `page`, whose context has scratch memory, with `links` for its prose: where
 * these know of a page that stands alone, all of it does. */
void build_page(Buf *out, const CodeLinks *links, const Template *template, ViewContext context,
                const void *page);

#endif
