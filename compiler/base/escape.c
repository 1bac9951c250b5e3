#include "base/escape.h"

#include "base/ascii.h"
#include "base/utf8.h"

#include <stdbool.h>
#include <string.h>

#define REPLACEMENT "\xEF\xBF\xBD" /* U+FFFD */

/* The references that HTML and XML share. */
#define MARKUP ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;", ['\''] = "&#39;"

/* What stands for a byte that may not stand for itself; NULL elsewhere. */
static const char *const html_table[256] = {MARKUP};

/* XML 1.0, 2.2 Characters. A bare CR is lawful, but a parser would read it as a line feed. */
static const char *const xml_table[256] = {
    MARKUP,
    ['\r'] = "&#13;",
    [0x00] = REPLACEMENT,
    [0x01] = REPLACEMENT,
    [0x02] = REPLACEMENT,
    [0x03] = REPLACEMENT,
    [0x04] = REPLACEMENT,
    [0x05] = REPLACEMENT,
    [0x06] = REPLACEMENT,
    [0x07] = REPLACEMENT,
    [0x08] = REPLACEMENT,
    [0x0B] = REPLACEMENT,
    [0x0C] = REPLACEMENT,
    [0x0E] = REPLACEMENT,
    [0x0F] = REPLACEMENT,
    [0x10] = REPLACEMENT,
    [0x11] = REPLACEMENT,
    [0x12] = REPLACEMENT,
    [0x13] = REPLACEMENT,
    [0x14] = REPLACEMENT,
    [0x15] = REPLACEMENT,
    [0x16] = REPLACEMENT,
    [0x17] = REPLACEMENT,
    [0x18] = REPLACEMENT,
    [0x19] = REPLACEMENT,
    [0x1A] = REPLACEMENT,
    [0x1B] = REPLACEMENT,
    [0x1C] = REPLACEMENT,
    [0x1D] = REPLACEMENT,
    [0x1E] = REPLACEMENT,
    [0x1F] = REPLACEMENT,
};

/* Copies clean runs at once. */
static void add_replaced(Buf *buf, Str text, const char *const table[256]) {
    size_t clean = 0;
    for (size_t i = 0; i < text.len; i++) {
        const char *const replacement = table[(unsigned char)text.at[i]];
        if (replacement) {
            buf_add(buf, str_slice(text, clean, i));
            buf_add_z(buf, replacement);
            clean = i + 1;
        }
    }
    buf_add(buf, str_slice(text, clean, text.len));
}

void escape_html(Buf *buf, Str text) {
    add_replaced(buf, text, html_table);
}

static bool is_hex(char c) {
    return ascii_is_digit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/* RFC 3986: neither reserved nor unreserved; a % only as the beginning of an escape. */
static bool may_not_stand_in_url(Str text, size_t at) {
    static const bool unfit[0x7F] = {
        ['"'] = true, ['<'] = true, ['>'] = true, ['\\'] = true, ['^'] = true,
        ['`'] = true, ['{'] = true, ['|'] = true, ['}'] = true,
    };
    const unsigned char c = (unsigned char)text.at[at];
    if (c == '%') {
        return text.len - at < 3 || !is_hex(text.at[at + 1]) || !is_hex(text.at[at + 2]);
    }
    return c <= ' ' || c >= 0x7F || unfit[c];
}

static void add_percent(Buf *buf, char c) {
    static const char digits[] = "0123456789ABCDEF";
    const unsigned char byte = (unsigned char)c;
    buf_add_char(buf, '%');
    buf_add_char(buf, digits[byte >> 4]);
    buf_add_char(buf, digits[byte & 15]);
}

void escape_url(Buf *buf, Str text) {
    size_t clean = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (may_not_stand_in_url(text, i)) {
            escape_html(buf, str_slice(text, clean, i));
            add_percent(buf, text.at[i]);
            clean = i + 1;
        }
    }
    escape_html(buf, str_slice(text, clean, text.len));
}

static bool is_unreserved(char c) {
    return ascii_is_alnum(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

void escape_path(Buf *buf, Str text) {
    for (size_t i = 0; i < text.len; i++) {
        const char c = text.at[i];
        if (is_unreserved(c) || c == '/') {
            buf_add_char(buf, c);
        } else {
            add_percent(buf, c);
        }
    }
}

void escape_xml(Buf *buf, Str text) {
    /* U+FFFE and U+FFFF, which XML cannot hold, are EF BF BE and EF BF BF. */
    const Str lead = STR("\xEF\xBF");
    size_t clean = 0;
    for (size_t at = str_find(text, lead, 0); at < text.len; at = str_find(text, lead, at + 2)) {
        if (at + 2 < text.len && (unsigned char)text.at[at + 2] >= 0xBE) {
            add_replaced(buf, str_slice(text, clean, at), xml_table);
            buf_add_z(buf, REPLACEMENT);
            clean = at + 3;
        }
    }
    add_replaced(buf, str_slice(text, clean, text.len), xml_table);
}

/* What a byte asks of a field of RFC 4180: quotes around it, or a look at its character. */
enum { CSV_QUOTES = 1, CSV_LOOK = 2 };

static bool is_line_break_or_tab(int32_t code) {
    return code == '\t' || code == '\r' || code == '\n';
}

#define LOOKS_8 CSV_LOOK, CSV_LOOK, CSV_LOOK, CSV_LOOK, CSV_LOOK, CSV_LOOK, CSV_LOOK, CSV_LOOK
#define LOOKS_32 LOOKS_8, LOOKS_8, LOOKS_8, LOOKS_8

/* The controls, of which line ends (10 and 13) only ask for quotes; what is not ASCII. */
static const unsigned char csv_table[0x100] = {LOOKS_8,
                                               CSV_LOOK,
                                               CSV_LOOK,
                                               CSV_QUOTES,
                                               CSV_LOOK,
                                               CSV_LOOK,
                                               CSV_QUOTES,
                                               CSV_LOOK,
                                               CSV_LOOK,
                                               LOOKS_8,
                                               LOOKS_8,
                                               ['"'] = CSV_QUOTES | CSV_LOOK,
                                               [','] = CSV_QUOTES,
                                               [0x7F] = CSV_LOOK,
                                               LOOKS_32,
                                               LOOKS_32,
                                               LOOKS_32,
                                               LOOKS_32};

static unsigned csv_needs(Str text) {
    unsigned needs = 0;
    for (size_t i = 0; i < text.len; i++)
        needs |= csv_table[(unsigned char)text.at[i]];
    return needs;
}

static void add_csv_characters(Buf *buf, Str text) {
    for (size_t offset = 0; offset < text.len;) {
        int32_t code;
        offset += utf8_next(text, offset, &code);
        if (code == '"') {
            buf_add_char(buf, '"');
        }
        const bool drives = utf8_drives_terminal(code) && !is_line_break_or_tab(code);
        utf8_add(buf, drives ? 0xFFFD : code);
    }
}

/* Spreadsheets take a text that begins so for a formula, some with the wide forms, too (OWASP, CSV
 * injection). */
static bool is_formula(Str text) {
    static const Str beginnings[] = {STR_INIT("="),      STR_INIT("+"),      STR_INIT("-"),
                                     STR_INIT("@"),      STR_INIT("\t"),     STR_INIT("\r"),
                                     STR_INIT("\n"),     STR_INIT("\uFF1D"), STR_INIT("\uFF0B"),
                                     STR_INIT("\uFF0D"), STR_INIT("\uFF20")};
    if (!text.len || ascii_is_alnum(text.at[0])) {
        return false;
    }
    for (size_t k = 0; k < sizeof beginnings / sizeof *beginnings; k++) {
        if (str_starts(text, beginnings[k])) {
            return true;
        }
    }
    return false;
}

void escape_csv(Buf *buf, Str text) {
    const unsigned needs = csv_needs(text);
    if (needs & CSV_QUOTES) {
        buf_add_char(buf, '"');
    }
    if (is_formula(text)) {
        buf_add_char(buf, '\'');
    }
    if (needs & CSV_LOOK) {
        add_csv_characters(buf, text);
    } else {
        buf_add(buf, text);
    }
    if (needs & CSV_QUOTES) {
        buf_add_char(buf, '"');
    }
}

#define EIGHT_CONTROLS true, true, true, true, true, true, true, true

/* Where the run of bytes that are copied as they are ends. */
static size_t json_run(Str text, size_t at) {
    static const bool stops[0x80] = {EIGHT_CONTROLS, EIGHT_CONTROLS, EIGHT_CONTROLS, EIGHT_CONTROLS,
                                     ['"'] = true,   ['\\'] = true,  [0x7F] = true};
    while (at < text.len && (unsigned char)text.at[at] < 0x80 &&
           !stops[(unsigned char)text.at[at]]) {
        at++;
    }
    return at;
}

/* RFC 8259, 7: quotation mark, reverse solidus and the controls have escapes. */
static void add_json_character(Buf *buf, int32_t code) {
    static const char letters[0x20] = {
        ['\b'] = 'b', ['\f'] = 'f', ['\n'] = 'n', ['\r'] = 'r', ['\t'] = 't'};
    if (code >= 0x20 && code != '"' && code != '\\') {
        utf8_add(buf, utf8_drives_terminal(code) ? 0xFFFD : code);
        return;
    }
    const char letter = code >= 0x20 ? (char)code : letters[code];
    if (letter) {
        buf_add_char(buf, '\\');
        buf_add_char(buf, letter);
    } else {
        buf_addf(buf, "\\u%04X", (unsigned)code);
    }
}

void escape_json(Buf *buf, Str text) {
    for (size_t offset = 0; offset < text.len;) {
        const size_t clean = json_run(text, offset);
        buf_add(buf, str_slice(text, offset, clean));
        offset = clean;
        if (offset < text.len) {
            int32_t code;
            offset += utf8_next(text, offset, &code);
            add_json_character(buf, code);
        }
    }
}

/* What a terminal obeys, and what GitHub's runner, which reads all that is printed, does:
 * ##[command] anywhere, ::command:: at the beginning, as the name of a folder may have it. */
static bool is_obeyed(Str text, size_t at, int32_t code) {
    if (code == '[') {
        return at >= 2 && text.at[at - 1] == '#' && text.at[at - 2] == '#';
    }
    if (code == ':') {
        return at == 0 && str_starts(text, STR("::"));
    }
    return utf8_drives_terminal(code) && code != '\t';
}

void escape_terminal(Buf *buf, Str text) {
    for (size_t at = 0; at < text.len;) {
        int32_t code;
        const size_t length = utf8_next(text, at, &code);
        utf8_add(buf, is_obeyed(text, at, code) ? 0xFFFD : code);
        at += length;
    }
}

/* Percent-encodes the `encoded` characters and replaces what else would drive a terminal. */
static void add_command_part(Buf *buf, Str text, const char *encoded) {
    for (size_t offset = 0; offset < text.len;) {
        int32_t code;
        offset += utf8_next(text, offset, &code);
        if (code > 0 && code < 0x80 && strchr(encoded, (int)code)) {
            add_percent(buf, (char)code);
        } else {
            utf8_add(buf, utf8_drives_terminal(code) && code != '\t' ? 0xFFFD : code);
        }
    }
}

void escape_github(Buf *buf, Str text) {
    add_command_part(buf, text, "%\r\n");
}

void escape_github_property(Buf *buf, Str text) {
    add_command_part(buf, text, "%\r\n:,");
}

void escape_markdown(Buf *buf, Str text) {
    for (size_t offset = 0; offset < text.len;) {
        int32_t code;
        offset += utf8_next(text, offset, &code);
        if (code > 0 && code < 0x80 && strchr("\\`*_~[]<>&|$#", (int)code)) {
            buf_add_char(buf, '\\');
        }
        utf8_add(buf, utf8_drives_terminal(code) ? 0xFFFD : code);
    }
}
