/* The schema of `theme:`, and the reader of colours. */
#include "plan/fields.h"

/* In YAML a # after a space begins a remark, and the colour is gone. */
static void report_empty(Decoder *decoder, const Field *field, const Node *node) {
    Place place = sources_place(decoder->diag->sources, node->span);
    Finding *finding =
        diag_report(decoder->diag, RULE_EMPTY_VALUE, node->span, "`%s` has no value", field->key);
    Str line = source_line(place.source, place.line);
    if (str_find_char(line, '#', 0) < line.len)
        diag_label(decoder->diag, finding, "put the colour in quotes: # begins a remark");
}

static void report_colour(Decoder *decoder, Text text) {
    Finding *finding = diag_report(decoder->diag, RULE_BAD_COLOUR, text.span,
                                   "\"%.*s\" is not a colour; write # and six hexadecimal digits",
                                   STR_ARGS(text.str));
    Colour guess;
    if (!colour_guess(text.str, &guess))
        return;
    Buf right = {.arena = decoder->arena};
    colour_print(&right, guess);
    diag_label(decoder->diag, finding, "did you mean \"%.*s\"?", STR_ARGS(buf_str(&right)));
}

void fields_read_colour(Decoder *decoder, const Field *field, const Node *node, void *out) {
    ColourField *colour = out;
    colour->span = node->span;
    if (node->kind == NODE_SCALAR && !node_text(node).len)
        report_empty(decoder, field, node);
    else if (!decode_is_text(decoder, field->key, node))
        return;
    else if (!(colour->known = colour_parse(node_text(node), &colour->colour)))
        report_colour(decoder, decode_text(node));
}

static const Field brand_fields[] = {
    SCHEMA_CUSTOM(Brand, "colour", colour, ColourField, 0, fields_read_colour,
                  "a colour: # and six hexadecimal digits, in quotes",
                  "The colour of the header, and of links and charts unless they have their own.",
                  "\"#1d4f91\""),
    SCHEMA_CUSTOM(Brand, "link-colour", link_colour, ColourField, 0, fields_read_colour,
                  "a colour: # and six hexadecimal digits, in quotes",
                  "The colour of links and charts, where that of the header is too light for them.",
                  "\"#1d4f91\""),
    SCHEMA_TEXT(Brand, "logo", logo, FIELD_NO_WORDS,
                "A picture for the header, drawn for a white ground: the path of an SVG, PNG, JPEG "
                "or WebP file, from the folder of the set.",
                "pictures/logo.svg"),
    SCHEMA_TEXT(Brand, "logo-text", logo_text, 0,
                "The words in the logo, if it has any; without them the organisation's name is "
                "written beside it.",
                "Broxtowe Borough Council"),
};
const Shape shape_brand = {
    .name = "theme",
    .size = sizeof(Brand),
    SCHEMA_FIELDS(brand_fields),
    .doc = "The organisation's colours and logo on the pages. Once in a set. Text in the header is "
           "black or white, whichever reads better; in dark mode links are lightened until they "
           "can be read."};
