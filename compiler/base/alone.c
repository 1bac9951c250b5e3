#include "base/alone.h"

/* A scheme ends with a colon that no slash, no ? and no # comes before (RFC 3986, 4.1). */
static bool has_scheme(Str url) {
    const size_t colon = str_find_char(url, ':', 0);
    return colon < str_find_char(url, '/', 0) && colon < str_find_char(url, '?', 0) &&
           colon < str_find_char(url, '#', 0);
}

Str alone_url(const Alone *alone, Str url) {
    if (!alone || has_scheme(url))
        return url;
    EACH (AloneFile, file, alone->files)
        if (str_eq(file->url, url))
            return file->data;
    const size_t hash = str_find_char(url, '#', 0);
    const bool here = !hash || str_eq(str_slice(url, 0, hash), alone->page);
    return here ? str_slice(url, hash, url.len) : (Str){NULL, 0};
}
