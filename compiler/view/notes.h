/* notes: what must be known beside a figure, numbered through a page. All figures of a page are
 * added in the order in which they are shown, before any of its links is made. A note that the page
 * shows twice, of one figure and with the same words, has one number. Private to view/. */
#ifndef VIEW_NOTES_H
#define VIEW_NOTES_H

#include "base/map.h"
#include "plan/plan.h"
#include "view/page_end.h"

typedef struct Notes {
    Arena *arena; /* the page's; set before the first figure */
    Map known;    /* from figure and words to Note */
    List rows;    /* of NoteView */
} Notes;

/* A figure (NULL: there is none) in its cell. */
typedef struct NotedCell {
    const Figure *figure;
    const void *row; /* tells the cells of a page apart, with `column` */
    size_t column;
    Str id;     /* of whose figure it is: a code, or another name that nothing else has */
    Str code;   /* printed; empty: it has none */
    Str name;   /* of its row */
    Str period; /* "2020/21" */
} NotedCell;

/* Whether any of a row's own figures, or of its indicator's, has a note: a quick look, for rows
 * whose figures are not found as quickly. */
bool notes_in_row(const MeasureRow *row);

/* Numbers the figure's note, if it has one that is new. */
void notes_add(Notes *notes, Speech speech, const NotedCell *cell);

/* The link in that cell, made in `arena`; NULL: the figure has no note. */
const NoteLinkView *notes_link(const Notes *notes, Arena *arena, const NotedCell *cell);

/* The list under its heading; NULL: there are none. */
const NotesView *notes_view(const Notes *notes, HeadingView heading);

#endif
