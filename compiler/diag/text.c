#include "diag/text.h"

#include "base/escape.h"
#include "base/utf8.h"

/* Columns of a source line. A longer one is cut, so that the place is still seen in a terminal
 * and a file that is one line of a megabyte does not fill the log. */
enum {
    WIDEST = 160,
    LATEST = 120, /* a place that ends by this column needs no cut before it */
    LEAD = 60,    /* what is kept before a place that begins later */
    HEAVIEST = 8, /* bytes a column may take on average: combining characters take no column */
};

/* A source line with its place, in bytes; what is shown is from `first` to before `last`. */
typedef struct View {
    Str line;
    size_t start;
    size_t end;
    size_t first;
    size_t last;
} View;

typedef enum Style {
    STYLE_PATH,
    STYLE_ERROR,
    STYLE_WARNING,
    STYLE_NOTE,
    STYLE_CARET,
} Style;

static const char *const styles[] = {
    [STYLE_PATH] = "\033[1m",    [STYLE_ERROR] = "\033[1;31m", [STYLE_WARNING] = "\033[1;35m",
    [STYLE_NOTE] = "\033[1;36m", [STYLE_CARET] = "\033[1;32m",
};

static const Style severity_styles[] = {
    [SEVERITY_OFF] = STYLE_NOTE,
    [SEVERITY_NOTE] = STYLE_NOTE,
    [SEVERITY_WARNING] = STYLE_WARNING,
    [SEVERITY_ERROR] = STYLE_ERROR,
};

static void begin(Buf *out, TextOptions options, Style style) {
    if (options.colour)
        buf_add_z(out, styles[style]);
}

static void end(Buf *out, TextOptions options) {
    if (options.colour)
        buf_add_z(out, "\033[0m");
}

/* The offset up to which the text from `from` on takes at most `columns`, or far too many bytes.
 * Width is asked for one character at a time because the line may be far longer than what will be
 * shown. */
static size_t forward(Str line, size_t from, size_t columns) {
    const size_t most = columns * HEAVIEST;
    size_t width = 0;
    for (size_t at = from; at < line.len;) {
        int32_t code;
        size_t next = at + utf8_next(line, at, &code);
        width += utf8_columns(code);
        if (width > columns || next - from > most)
            return at;
        at = next;
    }
    return line.len;
}

static bool inside_character(Str line, size_t at) {
    return at < line.len && ((unsigned char)line.at[at] & 0xC0) == 0x80;
}

/* The same backwards. Combining characters stay with what they combine with. */
static size_t backward(Str line, size_t from, size_t columns) {
    const size_t most = columns * HEAVIEST;
    size_t width = 0;
    size_t fits = from;
    for (size_t at = from; at > 0 && width <= columns && from - at < most;) {
        size_t next = at--;
        while (at > 0 && next - at < 4 && inside_character(line, at))
            at--;
        size_t wide = utf8_width(str_slice(line, at, next));
        width += wide;
        if (wide && width <= columns)
            fits = at;
    }
    return fits;
}

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

static View view_of(Place place, Span span) {
    View view = {.line = source_line(place.source, place.line)};
    size_t covered = span.end > span.start ? span.end - span.start : 0;
    view.start = least(place.offset - place.source->line[place.line - 1], view.line.len);
    view.end = least(view.start + covered, view.line.len);
    /* Then the beginning of the line need not be looked at, again for each place on it. */
    const bool far = view.end > (size_t)LATEST * HEAVIEST;
    view.last = far ? 0 : forward(view.line, 0, WIDEST);
    if (view.last == view.line.len)
        return view;
    if (far || view.end > forward(view.line, 0, LATEST))
        view.first = backward(view.line, view.start, LEAD);
    view.last = forward(view.line, view.first, WIDEST);
    return view;
}

static void add_source(Buf *out, View view) {
    if (view.line.len)
        buf_add_char(out, ' ');
    if (view.first)
        buf_add_z(out, "...");
    escape_terminal(out, str_slice(view.line, view.first, view.last));
    if (view.last < view.line.len)
        buf_add_z(out, "...");
    buf_add_char(out, '\n');
}

/* As many columns as the text takes. Tabs are copied: only the terminal knows how wide one is. */
static void add_blank(Buf *out, Str text) {
    for (size_t from = 0; from < text.len;) {
        size_t tab = str_find_char(text, '\t', from);
        for (size_t k = utf8_width(str_slice(text, from, tab)); k > 0; k--)
            buf_add_char(out, ' ');
        if (tab < text.len)
            buf_add_char(out, '\t');
        from = tab + 1;
    }
}

static void add_carets(Buf *out, View view, TextOptions options) {
    size_t visible_end = view.end < view.last ? view.end : view.last;
    size_t start = least(view.start, visible_end);
    size_t carets = utf8_width(str_slice(view.line, start, visible_end));
    add_blank(out, view.first ? STR("...") : STR(""));
    add_blank(out, str_slice(view.line, view.first, start));
    begin(out, options, STYLE_CARET);
    for (size_t k = carets ? carets : 1; k > 0; k--)
        buf_add_char(out, '^');
    end(out, options);
}

static void add_excerpt(Buf *out, Place place, Span span, Str label, TextOptions options) {
    if (!place.source->text.len)
        return; /* a file that could not be read has no line to show */
    View view = view_of(place, span);
    size_t before = out->len;
    buf_addf(out, "%4u", (unsigned)place.line);
    int digits = (int)(out->len - before);
    buf_add_z(out, " |");
    add_source(out, view);
    buf_addf(out, "%*s | ", digits, "");
    add_carets(out, view, options);
    if (label.len)
        buf_add_char(out, ' ');
    escape_terminal(out, label);
    buf_add_char(out, '\n');
}

/* "path:line:column: error: sentence". */
static void add_head(Buf *out, Place place, Severity severity, Str message, TextOptions options) {
    begin(out, options, STYLE_PATH);
    if (place.source) {
        escape_terminal(out, place.source->path);
        buf_addf(out, ":%u:%u:", (unsigned)place.line, (unsigned)place.column);
    } else {
        buf_add_z(out, "plancc:");
    }
    end(out, options);
    buf_add_char(out, ' ');
    begin(out, options, severity_styles[severity]);
    buf_addf(out, "%s:", severity_name(severity));
    end(out, options);
    buf_add_char(out, ' ');
    escape_terminal(out, message);
}

static void add_related(Buf *out, const Diag *diag, const Related *related, TextOptions options) {
    Place place = sources_place(diag->sources, related->span);
    add_head(out, place, SEVERITY_NOTE, related->message, options);
    buf_add_char(out, '\n');
    if (place.source)
        add_excerpt(out, place, related->span, STR(""), options);
}

static void add_finding(Buf *out, const Diag *diag, const Finding *finding, TextOptions options) {
    Place place = sources_place(diag->sources, finding->span);
    add_head(out, place, finding->severity, finding->message, options);
    buf_addf(out, " [%s]\n", rule_info(finding->rule)->name);
    if (place.source)
        add_excerpt(out, place, finding->span, finding->label, options);
    EACH (Related, related, finding->related)
        add_related(out, diag, related, options);
}

static bool is_shown(const Finding *finding, TextOptions options) {
    Severity least_shown = options.notes ? SEVERITY_NOTE : SEVERITY_WARNING;
    return diag_is_open(finding) && finding->severity >= least_shown;
}

void text_more(Buf *out, size_t hidden) {
    if (hidden)
        buf_addf(out, "... and %zu more\n", hidden);
}

void text_print(Buf *out, const Diag *diag, TextOptions options) {
    size_t found = 0;
    EACH (Finding *, finding, diag->findings) {
        if (!is_shown(*finding, options))
            continue;
        found++;
        if (!options.max_errors || found <= options.max_errors)
            add_finding(out, diag, *finding, options);
    }
    if (options.max_errors && found > options.max_errors)
        text_more(out, found - options.max_errors);
}

/* "no errors", "1 error", "2 errors". */
static void add_count(Buf *out, size_t count, const char *thing) {
    if (count)
        buf_addf(out, "%zu %s%s", count, thing, count == 1 ? "" : "s");
    else
        buf_addf(out, "no %ss", thing);
}

/* "; 23 findings in the baseline", when there are any. */
static void add_known(Buf *out, const Diag *diag) {
    size_t known = 0;
    EACH (Finding *, finding, diag->findings)
        known += (*finding)->known;
    if (!known)
        return;
    buf_add_z(out, "; ");
    add_count(out, known, "finding");
    buf_add_z(out, " in the baseline");
}

void text_summary(Buf *out, const Diag *diag, size_t files) {
    add_count(out, diag_count(diag, SEVERITY_ERROR), "error");
    buf_add_z(out, ", ");
    add_count(out, diag_count(diag, SEVERITY_WARNING), "warning");
    buf_add_z(out, " in ");
    add_count(out, files, "file");
    add_known(out, diag);
    buf_add_char(out, '\n');
}
