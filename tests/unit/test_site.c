/* plan/site: the names that pages of all plans have. */
#include "plan/site.h"

#include <criterion/criterion.h>

#define HEAD "organisation: {name: Council}\nplan: {title: Plan, years: 2023/24}\n"

static Set *read(const char *text) {
    Set *set = set_new();
    set->path = STR("plans");
    set_add(set, STR("plans/plan.yml"), str_from(text));
    set_check(set);
    return set;
}

static void expect_pages(const char *text, const char *expected) {
    Set *set = read(text);
    char found[SITE_PAGE_COUNT + 1] = "";
    for (SitePage page = SITE_PLANS; page < SITE_PAGE_COUNT; page++)
        found[page] = site_has_page(set, page) ? '+' : '-';
    cr_expect_str_eq(found, expected, "%s", text);
    set_free(set);
}

Test(site, pages_are_there_when_there_is_anything_to_show) {
    expect_pages(HEAD, "+----");
    expect_pages(HEAD "officers: [Chief Executive]\n", "++---");
    expect_pages(HEAD "tasks: [{code: T1, title: Lights}]\n", "+--+-");
    expect_pages(HEAD "tasks: [{code: T1, title: Lights, due: 2024-03}]\n", "+-++-");
    expect_pages(HEAD "strategies: [{title: Trees, purpose: Green., renewal: annual}]\n", "+----");
    expect_pages(HEAD "strategies: [{title: Trees, purpose: Green., renewal: 2024}]\n", "+-+--");
    expect_pages(HEAD "strategic-risks: {risks: [{number: 1, title: Flood}]}\n", "+---+");
}

Test(site, parts_of_a_page_have_its_name) {
    Arena *arena = arena_new();
    for (SitePage page = SITE_PLANS; page < SITE_PAGE_COUNT; page++)
        for (size_t part = 0; part < 12; part++)
            cr_expect_eq(site_page_named(site_page_part(arena, page, part)), page);
    cr_expect(str_is(site_page_part(arena, SITE_CODES, 0), "codes.html"));
    cr_expect(str_is(site_page_part(arena, SITE_CODES, 1), "codes-part-2.html"));
    arena_free(arena);
}

Test(site, other_names_are_free) {
    static const char *const names[] = {"codes",         "codes-2023.html", "riskshtml",
                                        "my-codes.html", "parts.html",      ""};
    for (size_t k = 0; k < sizeof names / sizeof *names; k++)
        cr_expect_eq(site_page_named(str_from(names[k])), SITE_PAGE_COUNT, "%s", names[k]);
}

Test(site, anchors_of_officers_are_plain) {
    static const char *const cases[][2] = {
        {"Chief Executive", "officer-chief-executive"},
        {"Head of Parks & Open Spaces (Acting)", "officer-head-of-parks-open-spaces-acting"},
        {"  2nd  Deputy ", "officer-2nd-deputy"},
        {"Prif Weithredwr Tŷ", "officer-prif-weithredwr-tŷ"},
        {"---", "officer"},
    };
    Arena *arena = arena_new();
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        const Str anchor = site_officer_anchor(arena, str_from(cases[k][0]));
        cr_expect(str_is(anchor, cases[k][1]), "%.*s", STR_ARGS(anchor));
    }
    arena_free(arena);
}
