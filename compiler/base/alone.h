/* alone: a page that is read without the site it belongs to, as a file of its own. */
#ifndef BASE_ALONE_H
#define BASE_ALONE_H

#include "base/list.h"
#include "base/str.h"

/* A file of the site that the page holds itself. */
typedef struct AloneFile {
    Str url;  /* "logo.png" */
    Str data; /* "data:image/png;base64,iVBOR..." */
} AloneFile;

typedef struct Alone {
    Str page;   /* its name in the site: "community-safety-2023.html" */
    List files; /* of AloneFile */
} Alone;

/* An address of the site as the page at hand has it. With `alone` NULL it is the address itself.
 * Else a place on the page is its anchor ("#ComS_011": the file may get any name), a file that the
 * page holds is its data, and an address with a scheme stays; all others lead to files that are not
 * there, and are empty. */
Str alone_url(const Alone *alone, Str url);

#endif
