#include "view/matrix.h"

#include "view/maker.h"

static const ViewField cell_fields[] = {
    VIEW_TEXT(MatrixCellView, "kind", kind, "The kind of the status that its score is shown as."),
    VIEW_COUNT(MatrixCellView, "x", x, "Its left side."),
    VIEW_COUNT(MatrixCellView, "y", y, "Its upper side."),
};
static const ViewType cell_type = VIEW_TYPE("a cell of risks", MatrixCellView, cell_fields);

static const ViewField matrix_fields[] = {
    VIEW_TEXT(MatrixView, "id", id, "What its ids begin with."),
    VIEW_TEXT(MatrixView, "title", title, "What it shows."),
    VIEW_TEXT(MatrixView, "description", description, "What it says, in words."),
    VIEW_TEXT(MatrixView, "caption", caption, "Whose numbers stand in it."),
    VIEW_COUNT(MatrixView, "width", width, "The width of the drawing."),
    VIEW_COUNT(MatrixView, "height", height, "Its height."),
    VIEW_LIST(MatrixView, "cells", cells, &cell_type, "The scores that no risk has."),
    VIEW_LIST(MatrixView, "taken", taken, &cell_type, "The scores that a risk has."),
    VIEW_LIST(MatrixView, "labels", labels, &view_chart_text, "What the axes mean."),
    VIEW_LIST(MatrixView, "risks", risks, &view_chart_text, "The risks' numbers."),
    VIEW_LIST(MatrixView, "bands", bands, &view_band, "What scores are called."),
};
const ViewType view_matrix = VIEW_TYPE("risks by their scores", MatrixView, matrix_fields);

enum {
    LEFT = 70,
    TOP = 24,
    WIDTH = 57,
    HEIGHT = 48,
    MARK = 13, /* room above the numbers */
    GAP = 6,
    INNER = WIDTH - 2,
    LINES = 2,
    LEAST = 2
};

/* What is being drawn. */
typedef struct Drawing {
    Arena *arena;
    Speech speech; /* into the same */
    List cells;
    List taken;
    List labels;
    List risks;
} Drawing;

static bool has_score(const MatrixRisk *risk) {
    return risk->likelihood >= 1 && risk->likelihood <= MATRIX_SIDE && risk->impact >= 1 &&
           risk->impact <= MATRIX_SIDE;
}

/* ---- the numbers in a cell ---- */

/* What stands in a cell, on one line or two. */
typedef struct CellText {
    Str lines[LINES];
    int used; /* lines */
    bool full;
    size_t count; /* risks */
} CellText;

/* To the last line where there is room, else to a new one. */
static void add_number(Arena *arena, CellText *text, Str number) {
    text->count++;
    if (text->used) {
        Str *line = &text->lines[text->used - 1];
        const Str longer = str_format(arena, "%.*s, %.*s", STR_ARGS(*line), STR_ARGS(number));
        if (chart_text_width(longer) <= INNER) {
            *line = longer;
            return;
        }
    }
    if (text->used == LINES || chart_text_width(number) > INNER)
        text->full = true;
    else
        text->lines[text->used++] = number;
}

/* More than there is room for are counted. */
static CellText text_of(Speech speech, List risks, int likelihood, int impact) {
    CellText text = {.used = 0};
    EACH (const MatrixRisk, risk, risks)
        if (risk->likelihood == likelihood && risk->impact == impact)
            add_number(speech.arena, &text, risk->number);
    if (text.full) {
        text.used = 1;
        const Str count = phrases_number(speech.arena, text.count);
        text.lines[0] =
            PHRASES_SAY(speech, text.count == 1 ? PHRASE_ONE_RISK : PHRASE_SOME_RISKS, count);
        if (chart_text_width(text.lines[0]) > INNER)
            text.lines[0] = count;
    }
    return text;
}

static void draw_cell(Drawing *drawing, List risks, int likelihood, int impact) {
    const int x = LEFT + WIDTH * (impact - 1);
    const int y = TOP + HEIGHT * (MATRIX_SIDE - likelihood);
    const CellText text = text_of(drawing->speech, risks, likelihood, impact);
    const int first = y + (HEIGHT + MARK - CHART_TEXT * text.used) / 2 + CHART_TEXT - 2;
    LIST_PUSH(drawing->arena, text.count ? &drawing->taken : &drawing->cells, MatrixCellView,
              (MatrixCellView){maker_score_kind(likelihood * impact), (size_t)x, (size_t)y});
    for (int k = 0; k < text.used; k++)
        LIST_PUSH(drawing->arena, &drawing->risks, ChartTextView,
                  (ChartTextView){(size_t)(x + WIDTH / 2), (size_t)(first + CHART_TEXT * k),
                                  STR("middle"), text.lines[k]});
}

/* ---- the axes ---- */

static void add_label(Drawing *drawing, int x, int y, const char *anchor, Str text) {
    LIST_PUSH(drawing->arena, &drawing->labels, ChartTextView,
              (ChartTextView){(size_t)x, (size_t)y, str_from(anchor), text});
}

static void draw_axes(Drawing *drawing) {
    static const Phrase phrases[MATRIX_SIDE] = {[0] = PHRASE_LOWEST,
                                                [MATRIX_SIDE - 1] = PHRASE_HIGHEST};
    const Speech speech = drawing->speech;
    const int bottom = TOP + HEIGHT * MATRIX_SIDE;
    add_label(drawing, 0, TOP - GAP, "start", phrases_text(speech.language, PHRASE_LIKELIHOOD));
    for (int k = 0; k < MATRIX_SIDE; k++) {
        const int middle = bottom - HEIGHT * k - HEIGHT / 2;
        const Str number = phrases_number(speech.arena, (size_t)k + 1);
        const Str word = phrases[k] ? PHRASES_SAY(speech, phrases[k], number) : number;
        add_label(drawing, LEFT - GAP, middle + GAP, "end", word);
        add_label(drawing, LEFT + WIDTH * k + WIDTH / 2, bottom + CHART_TEXT + 1, "middle", word);
    }
    add_label(drawing, LEFT + WIDTH * MATRIX_SIDE / 2, MATRIX_HEIGHT - GAP, "middle",
              phrases_text(speech.language, PHRASE_IMPACT));
}

/* ---- all of it ---- */

static const struct {
    const char *id;
    Phrase title;
    Phrase worst;
    Phrase scores; /* where they stand in words */
    Phrase numbers;
} kinds[MATRIX_KINDS] = {
    [MATRIX_OF_TASKS] = {"task-matrix", PHRASE_MATRIX_OF, PHRASE_WORST_RISK, PHRASE_SCORES_IN_TABLE,
                         PHRASE_MATRIX_NUMBERS},
    [MATRIX_OF_REGISTER] = {"register-matrix", PHRASE_MATRIX_OF_STRATEGIC,
                            PHRASE_WORST_STRATEGIC_RISK, PHRASE_SCORES_BESIDE_RISKS,
                            PHRASE_MATRIX_STRATEGIC_NUMBERS},
};

static Str description_of(Speech speech, const MatrixRisk *worst, MatrixKind kind) {
    const Str said = PHRASES_SAY(speech, kinds[kind].worst, worst->number,
                                 phrases_number(speech.arena, (size_t)worst->likelihood),
                                 phrases_number(speech.arena, (size_t)worst->impact));
    return str_format(speech.arena, "%.*s %.*s", STR_ARGS(said),
                      STR_ARGS(phrases_text(speech.language, kinds[kind].scores)));
}

const MatrixView *matrix_draw(Speech speech, MatrixKind kind, List risks) {
    Drawing drawing = {.arena = speech.arena, .speech = speech};
    const MatrixRisk *worst = NULL;
    size_t count = 0;
    EACH (const MatrixRisk, risk, risks) {
        if (!has_score(risk))
            continue;
        count++;
        if (!worst || risk->likelihood * risk->impact > worst->likelihood * worst->impact)
            worst = risk;
    }
    if (count < LEAST)
        return NULL;
    draw_axes(&drawing);
    for (int likelihood = MATRIX_SIDE; likelihood >= 1; likelihood--)
        for (int impact = 1; impact <= MATRIX_SIDE; impact++)
            draw_cell(&drawing, risks, likelihood, impact);
    MatrixView *view = ARENA_NEW(speech.arena, MatrixView);
    *view = (MatrixView){
        .id = str_from(kinds[kind].id),
        .title = PHRASES_SAY(speech, kinds[kind].title, phrases_number(speech.arena, count)),
        .description = description_of(speech, worst, kind),
        .caption = phrases_text(speech.language, kinds[kind].numbers),
        .width = CHART_WIDTH,
        .height = MATRIX_HEIGHT,
        .cells = {drawing.cells.at, drawing.cells.count, sizeof(MatrixCellView), NULL},
        .taken = {drawing.taken.at, drawing.taken.count, sizeof(MatrixCellView), NULL},
        .labels = {drawing.labels.at, drawing.labels.count, sizeof(ChartTextView), NULL},
        .risks = {drawing.risks.at, drawing.risks.count, sizeof(ChartTextView), NULL},
        .bands = maker_score_bands(speech)};
    return view;
}
