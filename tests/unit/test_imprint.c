#include "view/maker.h"

#include <criterion/criterion.h>

static void expect(const char *folder, Date first, Date last, const char *years,
                   const char *address) {
    Arena *arena = arena_new();
    const Organisation organisation = {.name = {.str = STR("Council")},
                                       .published_at = {.str = str_from(folder)}};
    SiteView site = {.imprint = NULL};
    maker_imprint(&site, (Speech){arena, LANGUAGE_ENGLISH}, &organisation, STR("plan.html"), first,
                  last);
    cr_assert(site.imprint);
    cr_expect(str_is(site.imprint->years, years), "%.*s", STR_ARGS(site.imprint->years));
    cr_expect(str_is(site.imprint->address, address), "%.*s", STR_ARGS(site.imprint->address));
    arena_free(arena);
}

Test(imprint, years_are_those_that_are_known) {
    const Date none = {0, 0, 0};
    const Date early = {2023, 4, 1};
    const Date late = {2024, 0, 0};
    expect("", none, none, "", "");
    expect("", early, none, "2023", "");
    expect("", none, late, "2024", "");
    expect("", early, early, "2023", "");
    expect("", early, late, "2023 to 2024", "");
    expect("", late, early, "2024", "");
}

Test(imprint, the_name_of_the_page_stands_in_the_folder) {
    const Date none = {0, 0, 0};
    expect("https://e.org", none, none, "", "https://e.org/plan.html");
    expect("https://e.org/plans/", none, none, "", "https://e.org/plans/plan.html");
}

Test(imprint, nobody_publishes_without_a_name) {
    const Organisation organisation = {.published_at = {.str = STR("https://e.org")}};
    SiteView site = {.imprint = NULL};
    maker_imprint(&site, (Speech){NULL, LANGUAGE_ENGLISH}, &organisation, STR("plan.html"),
                  (Date){2023, 0, 0}, (Date){2023, 0, 0});
    cr_expect_null(site.imprint);
}
