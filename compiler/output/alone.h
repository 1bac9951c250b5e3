/* alone: a page that is read without the site it belongs to. */
#ifndef OUTPUT_ALONE_H
#define OUTPUT_ALONE_H

#include "base/str.h"

/* Adds the page `html`, whose name in the site is `name`, without the links that would lead to
 * other files of the site: their text stays, in a span that looks as the link would. Links within
 * the page, to other sites and to mail addresses stay links. The page is one that templates made:
 * attributes stand in double quotes. */
void alone_add(Buf *out, Str html, Str name);

#endif
