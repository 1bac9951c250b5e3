#include "view/chart_parts.h"

#include "base/ascii.h"

#include <string.h>

static const ViewField bar_fields[] = {
    VIEW_COUNT(ChartBarView, "x", x, "Its left side."),
    VIEW_COUNT(ChartBarView, "y", y, "Its upper side."),
    VIEW_COUNT(ChartBarView, "width", width, "Its width."),
    VIEW_COUNT(ChartBarView, "height", height, "Its height."),
};
const ViewType view_chart_bar = VIEW_TYPE("a bar of a chart", ChartBarView, bar_fields);

static const ViewField dot_fields[] = {
    VIEW_COUNT(ChartDotView, "x", x, "Its middle, from the left."),
    VIEW_COUNT(ChartDotView, "y", y, "Its middle, from above."),
};
const ViewType view_chart_dot = VIEW_TYPE("a mark of a chart", ChartDotView, dot_fields);

static const ViewField text_fields[] = {
    VIEW_COUNT(ChartTextView, "x", x, "Where it stands, from the left."),
    VIEW_COUNT(ChartTextView, "y", y, "Its baseline, from above."),
    VIEW_TEXT(ChartTextView, "anchor", anchor, "Which part of it stands there."),
    VIEW_TEXT(ChartTextView, "text", text, "The text."),
};
const ViewType view_chart_text = VIEW_TYPE("a text of a chart", ChartTextView, text_fields);

/* The width of a letter in hundredths of its height, as wide as Arial has it or wider. */
static int width_of_letter(char c) {
    if (c == ',' || c == '.' || c == '/' || c == ' ')
        return 28;
    if (c && strchr("fijlrtI", c))
        return 34;
    if (ascii_is_digit(c) || (ascii_is_small(c) && c != 'm' && c != 'w'))
        return 56;
    return ascii_is_capital(c) && c != 'M' && c != 'W' ? 78 : 100;
}

/* What keeps a minus sign with its amount takes no room. */
int chart_text_width(Str text) {
    int width = 0;
    for (size_t k = 0; k < text.len; k++) {
        const Str rest = {text.at + k, text.len - k};
        const bool begins = ((unsigned char)text.at[k] & 0xC0) != 0x80;
        if (begins && !str_starts(rest, STR("\xE2\x81\xA0")))
            width += width_of_letter(text.at[k]);
    }
    return width * CHART_TEXT / 100 + 1;
}

int chart_middle(size_t index, size_t count) {
    return CHART_MARGIN + CHART_ROOM * (2 * (int)index + 1) / (2 * (count ? (int)count : 1));
}

ChartTextView chart_text_at(int middle, int y, Str text, int width) {
    const int half = (chart_text_width(text) + 1) / 2;
    if (middle < half)
        return (ChartTextView){0, (size_t)y, STR("start"), text};
    if (middle + half > width)
        return (ChartTextView){(size_t)width, (size_t)y, STR("end"), text};
    return (ChartTextView){(size_t)middle, (size_t)y, STR("middle"), text};
}
