/* Sections of a plan that stand beside no plan: nothing would show them. */
#include "plan/check.h"

/* Of those that are not shared, all but registers (`indicators` and `tasks`) and `plan` itself. */
static const char *const sections[] = {
    "strategies", "service-objectives", "measures", "budget", "risks", "reports"};

enum { SECTIONS = sizeof sections / sizeof *sections };

/* Where the section stands in the folder; start 0: nowhere. */
static Span place_of(const Folder *folder, const char *section) {
    return folder->seen[decode_field(&shape_document, str_from(section))];
}

static Finding *report(Set *set, const char *section, Span place) {
    const Folder *only = set->plans.count == 1 ? *LIST_AT(set->plans, Folder *, 0) : NULL;
    Finding *finding =
        diag_report(set->diag, RULE_SECTION_OUTSIDE_PLAN, place,
                    "`%s` belongs to a plan, and no file of this folder has a `plan:`", section);
    if (only)
        diag_label(set->diag, finding, "move it into a file in the folder %.*s",
                   STR_ARGS(only->path));
    else
        diag_label(set->diag, finding, "move it into a file of its plan's folder");
    return finding;
}

/* One finding a folder: more often than not it is `plan:` that is wrong. */
static void check_folder(Set *set, const Folder *folder) {
    Finding *finding = NULL;
    for (size_t k = 0; k < SECTIONS; k++) {
        const Span place = place_of(folder, sections[k]);
        if (place.start && finding)
            diag_related(set->diag, finding, place, "so does `%s`", sections[k]);
        else if (place.start)
            finding = report(set, sections[k], place);
    }
}

void check_places(Set *set) {
    EACH (Folder *, folder, set->folders)
        if (!place_of(*folder, "plan").start)
            check_folder(set, *folder);
}
