/* The words that templates use at the end of a page. */
#include "view/page_end.h"

static const ViewField note_link_fields[] = {
    VIEW_TEXT(NoteLinkView, "number", number, "The note's number on this page."),
    VIEW_TEXT(NoteLinkView, "note", note, "The note's anchor."),
    VIEW_TEXT(NoteLinkView, "id", id, "The link's own anchor, where the note is shown first."),
    VIEW_TEXT(NoteLinkView, "about", about, "The figure: its name, code and period."),
};
const ViewType view_note_link = VIEW_TYPE("a link to a note", NoteLinkView, note_link_fields);

static const ViewField note_fields[] = {
    VIEW_TEXT(NoteView, "id", id, "Its anchor."),
    VIEW_TEXT(NoteView, "back", back, "The anchor of the first link to it."),
    VIEW_TEXT(NoteView, "about", about, "The figure: its name, code and period."),
    VIEW_TEXT(NoteView, "text", text, "What must be known beside the figure."),
};
static const ViewType note_type = VIEW_TYPE("a note", NoteView, note_fields);

static const ViewField notes_fields[] = {
    {"heading", VALUE_RECORD_INLINE, offsetof(NotesView, heading), &view_heading, "The heading."},
    VIEW_LIST(NotesView, "rows", rows, &note_type, "The notes, in the order of their numbers."),
};
const ViewType view_notes = VIEW_TYPE("the notes", NotesView, notes_fields);

static const ViewField imprint_fields[] = {
    VIEW_TEXT(ImprintView, "years", years, "The years of the copyright, by the dates of the plan."),
    VIEW_TEXT(ImprintView, "address", address, "Where the page is published."),
};
const ViewType view_imprint = VIEW_TYPE("an imprint", ImprintView, imprint_fields);
