/* base/natural: the order in which people number things. */
#include "base/natural.h"

#include <criterion/criterion.h>
#include <string.h>

static int compare(const char *a, const char *b) {
    const int order = natural_compare(str_from(a), str_from(b));
    return (order > 0) - (order < 0);
}

Test(natural, digits_count_as_numbers) {
    static const char *const sorted[] = {"",         "10",     "A",    "COMS_9.1", "COMS_10",
                                         "COMS_10x", "CS",     "CS2",  "CS2_1",    "CS10",
                                         "CS10a",    "CS010b", "CS11", "Lights 9", "Lights 10"};
    for (size_t k = 1; k < sizeof sorted / sizeof *sorted; k++)
        cr_expect_eq(compare(sorted[k - 1], sorted[k]), -1, "%s %s", sorted[k - 1], sorted[k]);
}

Test(natural, numbers_may_be_longer_than_any_type) {
    cr_expect_eq(compare("T99999999999999999999999", "T100000000000000000000000"), -1);
}

Test(natural, zeros_in_front_decide_only_between_likes) {
    cr_expect_eq(compare("CS1", "CS01"), 1);
    cr_expect_eq(compare("CS01", "CS2"), -1);
    cr_expect_eq(compare("CS1a", "CS01b"), -1);
    cr_expect_eq(compare("CS00", "CS0"), 1);
}

/* Whatever is sorted by it needs an order that never goes in circles: all texts of up to three
 * letters are tried, three at a time. */
enum { LETTERS = 4, LENGTH = 3, TEXTS = 85 };

/* Each text is an earlier one and one letter more. */
static void make_texts(char texts[TEXTS][LENGTH + 1]) {
    for (size_t k = 1; k < TEXTS; k++) {
        const char *from = texts[(k - 1) / LETTERS];
        const size_t len = strlen(from);
        memcpy(texts[k], from, len);
        texts[k][len] = "01a-"[(k - 1) % LETTERS];
    }
}

Test(natural, is_an_order) {
    static char texts[TEXTS][LENGTH + 1];
    make_texts(texts);
    for (size_t a = 0; a < TEXTS; a++)
        for (size_t b = 0; b < TEXTS; b++) {
            const int order = compare(texts[a], texts[b]);
            cr_assert_eq(order, -compare(texts[b], texts[a]), "%s %s", texts[a], texts[b]);
            cr_assert_eq(order == 0, a == b, "%s %s", texts[a], texts[b]);
            for (size_t c = 0; order < 0 && c < TEXTS; c++)
                if (compare(texts[b], texts[c]) < 0)
                    cr_assert_eq(compare(texts[a], texts[c]), -1, "%s %s %s", texts[a], texts[b],
                                 texts[c]);
        }
}
