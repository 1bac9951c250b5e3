#include "plan/check.h"

#include "base/os.h"
#include "plan/brand.h"
#include "plan/logo.h"

/* Whether the organisation's colours can be read where they are used, and its logo published. */

/* ---- brand-contrast ---- */

static Str print(Set *set, Colour colour) {
    Buf out = {.arena = set->arena};
    colour_print(&out, colour);
    return buf_str(&out);
}

/* "2.90": of hundredths. */
static Str print_ratio(Set *set, int hundredths) {
    Buf out = {.arena = set->arena};
    decimal_print(&out, (Decimal){hundredths, 2}, 0);
    return buf_str(&out);
}

static void check_contrast(Set *set, const Brand *brand) {
    const ColourField link = brand_link(brand);
    const BrandGround *ground = link.known ? brand_failing(link.colour) : NULL;
    if (!ground)
        return;
    Str ratio = print_ratio(set, colour_contrast(link.colour, ground->light));
    Finding *finding = diag_report(
        set->diag, RULE_BRAND_CONTRAST, link.span,
        "links in %.*s have a contrast of %.*s:1 on %s (%.*s); WCAG 2.2 AA asks for 4.5:1",
        STR_ARGS(print(set, link.colour)), STR_ARGS(ratio), ground->where,
        STR_ARGS(print(set, ground->light)));
    Str shade = print(set, brand_darkened(link.colour));
    if (brand->link_colour.span.start)
        diag_label(set->diag, finding, "the nearest shade that passes is \"%.*s\"",
                   STR_ARGS(shade));
    else
        diag_label(set->diag, finding, "give links a shade that passes: link-colour: \"%.*s\"",
                   STR_ARGS(shade));
}

/* ---- bad-logo ---- */

static void report_logo(Set *set, Text path, const LogoProblem *problem) {
    Rule rule = problem->of_system ? RULE_UNREADABLE_FILE : RULE_BAD_LOGO;
    Finding *finding = diag_report(set->diag, rule, path.span, "the logo %.*s %.*s",
                                   STR_ARGS(path.str), STR_ARGS(problem->what));
    if (problem->repair.len)
        diag_label(set->diag, finding, "%.*s", STR_ARGS(problem->repair));
}

/* A set that was not read from a folder has no pictures to look at. */
static void check_logo(Set *set, Text path) {
    Arena *arena = set->arena;
    LogoProblem problem;
    if (!logo_path_is_good(arena, path.str, &problem) ||
        (set->path.len && !logo_read(arena, set->path, path.str, &set->logo, &problem)))
        report_logo(set, path, &problem);
    else if (set->path.len)
        LIST_PUSH(arena, &set->read, Str, os_path(arena, set->path, path.str));
}

void check_theme(Set *set) {
    const Brand *brand = &set->shared.theme;
    check_contrast(set, brand);
    if (brand->logo.str.len)
        check_logo(set, brand->logo);
    else if (brand->logo_text.str.len)
        diag_report(set->diag, RULE_MISSING_KEY, brand->logo_text.span,
                    "`logo-text` is what a logo says, and there is no `logo`");
}
