/* view_dump: what a page shows, as indented text: for `plancc dump --stage view` and whoever writes
 * a template and wonders what there is. */
#ifndef OUTPUT_VIEW_DUMP_H
#define OUTPUT_VIEW_DUMP_H

#include "base/str.h"
#include "view/value.h"

/* Adds every member of `record` that is present. Elements of lists are made in context->scratch. */
void view_dump(Buf *out, const ViewContext *context, const ViewType *type, const void *record);

#endif
