/* Whose a page is and where it is published, for its print. The licence stands on every page. */
#include "view/maker.h"

/* "2023", "2023 to 2024"; of a date that is not said nothing is known. */
static Str years_of(Speech speech, Date first, Date last) {
    const int years[] = {first.year ? first.year : last.year, last.year ? last.year : first.year};
    if (!years[0])
        return (Str){NULL, 0};
    const Str from = str_format(speech.arena, "%d", years[0]);
    if (years[0] >= years[1])
        return from;
    return PHRASES_SAY(speech, PHRASE_FROM_TO, from, str_format(speech.arena, "%d", years[1]));
}

void maker_imprint(SiteView *site, Speech speech, const Organisation *organisation, Str page,
                   Date first, Date last) {
    if (!organisation->name.str.len)
        return;
    ImprintView *imprint = ARENA_NEW(speech.arena, ImprintView);
    const Str folder = organisation->published_at.str;
    imprint->years = years_of(speech, first, last);
    if (folder.len)
        imprint->address = str_format(speech.arena, "%.*s%s%.*s", STR_ARGS(folder),
                                      str_ends(folder, STR("/")) ? "" : "/", STR_ARGS(page));
    site->imprint = imprint;
}
