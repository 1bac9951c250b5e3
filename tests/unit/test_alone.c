#include "output/alone.h"
#include "output/hash.h"

#include <criterion/criterion.h>

static void is(Arena *arena, const char *html, const char *expected) {
    Buf out = {.arena = arena};
    alone_add(&out, str_from(html), STR("parks.html"));
    cr_assert(str_is(buf_str(&out), expected), "%s became %.*s", html, STR_ARGS(buf_str(&out)));
}

Test(alone, links_to_other_pages_become_text) {
    Arena *arena = arena_new();
    is(arena, "<p><a href=\"index.html\">All</a>.</p>", "<p><span>All</span>.</p>");
    is(arena, "<a class=\"code\" href=\"a.html#X\" id=\"b\">X</a>",
       "<span class=\"code\" id=\"b\">X</span>");
    is(arena, "<a href=\"a/b:c\">X</a><a href=\"\">Y</a>", "<span>X</span><span>Y</span>");
    is(arena, "<a href=\"parks.html\">X</a>", "<span>X</span>");
    is(arena, "<a href=\"parks.htmls#a\">X</a>", "<span>X</span>");
    arena_free(arena);
}

Test(alone, other_links_stay) {
    Arena *arena = arena_new();
    is(arena, "<a href=\"#a\">X</a>", "<a href=\"#a\">X</a>");
    is(arena, "<a href=\"parks.html#a\">X</a>", "<a href=\"#a\">X</a>");
    is(arena, "<a href=\"https://e.org/\">X</a>", "<a href=\"https://e.org/\">X</a>");
    is(arena, "<a href=\"mailto:a@e.org\">X</a>", "<a href=\"mailto:a@e.org\">X</a>");
    is(arena, "<a id=\"a\">X</a><article>Y</article>", "<a id=\"a\">X</a><article>Y</article>");
    arena_free(arena);
}

Test(alone, cut_off_pages_are_kept_as_they_are) {
    Arena *arena = arena_new();
    is(arena, "", "");
    is(arena, "<a ", "<a ");
    is(arena, "<a href=\"#a", "<a href=\"#a");
    arena_free(arena);
}

/* FIPS 180-4, as https://csrc.nist.gov has the examples; base64 by coreutils. */
Test(hash, examples_of_the_standard) {
    Arena *arena = arena_new();
    cr_assert(
        str_is(hash_sha256(arena, STR("abc")), "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="));
    cr_assert(str_is(hash_sha256(arena, STR("")), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="));
    arena_free(arena);
}
