/* What a page needs that is a file of its own: addresses, a digest, and a style sheet that a
 * browser reads as the text that was hashed. */
#include "base/alone.h"
#include "base/base64.h"
#include "output/hash.h"
#include "plancc/build_single.h"

#include <criterion/criterion.h>

static AloneFile logo = {STR_INIT("logo.png"), STR_INIT("data:image/png;base64,AA==")};
static const Alone parks = {STR_INIT("parks.html"), {&logo, 1, 1}};

static void expect(const char *url, const char *wanted) {
    const Str got = alone_url(&parks, str_from(url));
    cr_expect(str_is(got, wanted), "%s became %.*s", url, STR_ARGS(got));
}

Test(alone, places_on_the_page_are_anchors) {
    expect("#a", "#a");
    expect("parks.html#a", "#a");
    expect("parks.html#a:b", "#a:b");
}

Test(alone, other_sites_stay) {
    expect("https://example.org/a#b", "https://example.org/a#b");
    expect("mailto:a@example.org", "mailto:a@example.org");
}

Test(alone, files_that_the_page_holds_are_their_data) {
    expect("logo.png", "data:image/png;base64,AA==");
    expect("logo.png#a", "");
}

Test(alone, what_leads_to_other_files_is_empty) {
    expect("", "");
    expect("parks.html", "");
    expect("index.html#a", "");
    expect("parks.htmls#a", "");
    expect("my-parks.html#a", "");
    expect("parks", "");
    /* A colon alone makes no scheme. */
    expect("~ttps://example.org/", "");
    expect("1a:b", "");
    expect(":b", "");
    expect("a/b:c", "");
    expect("a?b:c", "");
    expect("a#b:c", "");
}

Test(alone, other_pages_have_all_addresses) {
    cr_expect(str_is(alone_url(NULL, STR("index.html")), "index.html"));
}

static void expect_base64(const char *bytes, const char *wanted) {
    Buf out = {.arena = arena_new()};
    base64_add(&out, str_from(bytes));
    cr_expect(str_is(buf_str(&out), wanted), "%s: %.*s", bytes, STR_ARGS(buf_str(&out)));
    arena_free(out.arena);
}

/* RFC 4648, section 10. */
Test(base64, examples_of_the_standard) {
    expect_base64("", "");
    expect_base64("f", "Zg==");
    expect_base64("fo", "Zm8=");
    expect_base64("foo", "Zm9v");
    expect_base64("foob", "Zm9vYg==");
    expect_base64("fooba", "Zm9vYmE=");
    expect_base64("foobar", "Zm9vYmFy");
    expect_base64("\xff\xfe\xfb", "//77");
}

static void expect_hash(const char *text, const char *wanted) {
    Arena *arena = arena_new();
    const Str got = hash_sha256(arena, str_from(text));
    cr_expect(str_is(got, wanted), "%s: %.*s", text, STR_ARGS(got));
    arena_free(arena);
}

/* The digests of `printf TEXT | openssl dgst -sha256 -binary | base64`; 32 bytes leave two over for
 * the last group. The second text is the example of FIPS 180-4. */
Test(hash, sha256_in_base64) {
    expect_hash("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    expect_hash("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

static void expect_style(Str style, const char *wanted) {
    Arena *arena = arena_new();
    const AloneView view = build_single_parts(arena, style);
    cr_expect(str_is(view.style, wanted), "got %.*s", STR_ARGS(view.style));
    cr_expect(str_eq(view.style_hash, hash_sha256(arena, view.style)));
    arena_free(arena);
}

Test(single, a_style_sheet_stays_as_it_is) {
    expect_style(STR(""), "");
    expect_style(STR("a { b: c }\n\np::before { content: \"› <a>\"; }\n"),
                 "a { b: c }\n\np::before { content: \"› <a>\"; }");
}

Test(single, a_style_sheet_cannot_end_its_element) {
    expect_style(STR("a::after { content: \"</style><\"; }"),
                 "a::after { content: \"<\\/style><\"; }");
}

Test(single, a_style_sheet_is_what_a_browser_reads) {
    expect_style(STR("a\r\nb\rc\r\rd"), "a\nb\nc\n\nd");
    expect_style(STR("a\0b\xFFz"), "a\xEF\xBF\xBD"
                                   "b\xEF\xBF\xBDz");
}
