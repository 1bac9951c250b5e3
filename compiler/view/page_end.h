/* page_end: what stands at the end of a page: the notes on its figures and, on paper, whose it is
 * and where it is published. Clauses: design/web.md, 22 and 2 (ii). */
#ifndef VIEW_PAGE_END_H
#define VIEW_PAGE_END_H

#include "view/page_data.h"
#include "view/value.h"

/* In the cell of a figure: the link to its note. */
typedef struct NoteLinkView {
    Str number;
    Str note; /* the note's anchor: "note-1" */
    Str id; /* the link's own, which the note leads back to; empty where the note is shown again */
    Str about; /* "ASB incidents (ComS_011), 2020/21" */
} NoteLinkView;

typedef struct NoteView {
    Str id;
    Str back; /* the anchor of the first link to it */
    Str about;
    Str text;
} NoteView;

typedef struct NotesView {
    HeadingView heading;
    ViewList rows; /* of NoteView, in the order of their numbers: 1, 2, 3 ... */
} NotesView;

/* What is known of an organisation's publication; the licence stands on every page. */
typedef struct ImprintView {
    Str years;   /* of its copyright: "2023", "2023 to 2024"; empty: not known */
    Str address; /* of the page: "https://plans.example.gov.uk/community-safety-2023.html" */
} ImprintView;

extern const ViewType view_note_link, view_notes, view_imprint;

#define NOTES_FIELD(S)                                                                             \
    { "notes", VALUE_RECORD, offsetof(S, notes), &view_notes, "The notes on its figures." }

#endif
