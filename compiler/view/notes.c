#include "view/notes.h"

/* A numbered note, and the cell that showed it first. */
typedef struct Note {
    NoteLinkView link;
    const void *row;
    size_t column;
} Note;

static Str text_of(const Figure *figure) {
    return figure && figure->more ? figure->more->note.str : (Str){NULL, 0};
}

static bool any_in(List values) {
    EACH (PeriodFigure, value, values)
        if (text_of(&value->figure).len)
            return true;
    return false;
}

bool notes_in_row(const MeasureRow *row) {
    const Indicator *indicator = row->indicator.target;
    return any_in(row->values) || (indicator && any_in(indicator->values));
}

/* Neither codes nor periods have line feeds. */
static Str key_of(Arena *arena, const NotedCell *cell, Str text) {
    return str_format(arena, "%.*s\n%.*s\n%.*s", STR_ARGS(cell->id), STR_ARGS(cell->period),
                      STR_ARGS(text));
}

static Str about(Speech speech, const NotedCell *cell) {
    const Str name =
        cell->code.len ? PHRASES_SAY(speech, PHRASE_WITH_CODE, cell->name, cell->code) : cell->name;
    return str_format(speech.arena, "%.*s, %.*s", STR_ARGS(name), STR_ARGS(cell->period));
}

void notes_add(Notes *notes, Speech speech, const NotedCell *cell) {
    const Str text = text_of(cell->figure);
    if (!text.len)
        return;
    notes->known.arena = notes->arena;
    Note *note = ARENA_NEW(notes->arena, Note);
    if (map_put(&notes->known, key_of(notes->arena, cell, text), note))
        return;
    const Str number = phrases_number(notes->arena, notes->rows.count + 1);
    const Str id = str_format(notes->arena, "note-%.*s", STR_ARGS(number));
    note->link = (NoteLinkView){.number = number,
                                .note = id,
                                .id = str_format(notes->arena, "%.*s-from", STR_ARGS(id)),
                                .about = about(speech, cell)};
    note->row = cell->row;
    note->column = cell->column;
    LIST_PUSH(notes->arena, &notes->rows, NoteView,
              (NoteView){id, note->link.id, note->link.about, text});
}

const NoteLinkView *notes_link(const Notes *notes, Arena *arena, const NotedCell *cell) {
    const Str text = text_of(cell->figure);
    if (!text.len)
        return NULL;
    const Note *note = map_get(&notes->known, key_of(arena, cell, text));
    NoteLinkView *link = ARENA_NEW(arena, NoteLinkView);
    *link = note->link;
    if (note->row != cell->row || note->column != cell->column)
        link->id = (Str){NULL, 0};
    return link;
}

const NotesView *notes_view(const Notes *notes, HeadingView heading) {
    if (!notes->rows.count)
        return NULL;
    NotesView *view = ARENA_NEW(notes->arena, NotesView);
    view->heading = heading;
    view->rows = (ViewList){notes->rows.at, notes->rows.count, sizeof(NoteView), NULL};
    return view;
}
