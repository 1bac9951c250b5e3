#include "base/alone.h"

#include "base/ascii.h"

static bool is_scheme_sign(char c) {
    return ascii_is_digit(c) || c == '+' || c == '-' || c == '.';
}

/* A letter, then letters, digits and a few signs, up to a colon (RFC 3986, 3.1). */
static bool has_scheme(Str url) {
    size_t at = 0;
    while (at < url.len && (ascii_is_letter(url.at[at]) || (at && is_scheme_sign(url.at[at]))))
        at++;
    return at && at < url.len && url.at[at] == ':';
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
